"""Fixtures for tests of your own: a fresh practice portal, in the process or over HTTP.

Switch them on in `conftest.py`::

    pytest_plugins = ["b24batch.practice.pytest_plugin"]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from b24batch.practice.portal import PracticePortal
    from b24batch.practice.server import PracticeServer

__all__ = ["practice_portal", "practice_server"]


@pytest.fixture
def practice_portal() -> PracticePortal:
    """A practice portal with its seeded records, new for every test."""
    from b24batch.practice.portal import PracticePortal

    return PracticePortal()


@pytest.fixture
def practice_server(practice_portal: PracticePortal) -> Iterator[PracticeServer]:
    """The test's practice portal served at a free port of 127.0.0.1; `.url` is its webhook."""
    from b24batch.practice.server import serve

    with serve(practice_portal) as server:
        yield server
