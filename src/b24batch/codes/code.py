"""What is told about one problem code."""

from __future__ import annotations

import msgspec

__all__ = ["Code"]


class Code(msgspec.Struct, frozen=True):
    """One code: `title` in a few words, `cause` and `fix` in plain sentences, `example` lines."""

    code: str
    title: str
    cause: str
    fix: str
    example: str = ""
