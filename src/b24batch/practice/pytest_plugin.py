"""Fixtures for tests of your own: a fresh practice portal, in the process or over HTTP.

Switch them on in `conftest.py`::

    pytest_plugins = ["b24batch.practice.pytest_plugin"]
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest

if TYPE_CHECKING:
    from b24batch.practice.portal import PracticePortal
    from b24batch.practice.server import PracticeServer

__all__ = ["ServePractice", "practice_portal", "practice_server", "serve_practice"]


class ServePractice(Protocol):
    """What the fixture `serve_practice` gives: a function that starts servers.

    Without a `portal` there is a new one; `behaviour` are the fields of `Behaviour` for it, as in
    `serve_practice(latency_s=0.1, faults={"drop_after": 0.1})`. `https` and `certificate` are as
    in `serve`.
    """

    def __call__(
        self,
        portal: PracticePortal | None = None,
        *,
        https: bool = False,
        certificate: Path | None = None,
        **behaviour: Any,
    ) -> PracticeServer: ...


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


@pytest.fixture
def serve_practice() -> Iterator[ServePractice]:
    """Serves practice portals that misbehave as told; all are closed when the test ends."""
    from b24batch.practice.behaviour import Behaviour
    from b24batch.practice.portal import PracticePortal
    from b24batch.practice.server import serve

    with contextlib.ExitStack() as servers:

        def start(
            portal: PracticePortal | None = None,
            *,
            https: bool = False,
            certificate: Path | None = None,
            **behaviour: Any,
        ) -> PracticeServer:
            if portal is None:
                portal = PracticePortal(behaviour=Behaviour(**behaviour))
            elif behaviour:
                raise TypeError("a portal has its behaviour already: give it to PracticePortal")
            server = serve(portal, https=https, certificate=certificate)
            return servers.enter_context(server)

        yield start
