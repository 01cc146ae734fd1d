"""What holds for one document besides its text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import msgspec

from b24batch.catalogue import DOCUMENTED, Catalogue
from b24batch.errors import Problem

__all__ = ["Setting", "SettingOf"]


class Setting(msgspec.Struct, frozen=True):
    """The methods and fields that are known, and whether warnings are errors.

    `problem` says what kept it from being read; the documentation alone is known then.
    """

    catalogue: Catalogue = DOCUMENTED
    strict: bool = False
    problem: Problem | None = None


SettingOf: TypeAlias = Callable[[Path], Setting]
"""What holds for the documents in a folder; asked again and again, so that it is never stale."""
