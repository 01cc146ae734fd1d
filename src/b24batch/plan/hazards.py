"""Text that the portal would take for one of its own references (R1, R2, R15, P14)."""

from __future__ import annotations

import re

__all__ = ["looks_like_reference"]

# Names of references are the keys of answers, in any letter case (R1, R11, R12): mostly
# `result`, but a method may answer with keys of its own. So whatever follows `$` counts as
# a name unless it is whitespace or punctuation. Non-ASCII blanks do not end a token (R15).
_TOKEN = re.compile(r"\$[^\t-\r !-/:-@\[-^`{-~][^\t-\r ]*")


def looks_like_reference(text: str) -> bool:
    """Whether a batch could put something else in the place of this text.

    True if a `$`, a name and, before the next ASCII whitespace, a `[x]` group follow one
    another, whatever stands around and between them. There is no way to escape it.
    """
    return "$" in text and any(_has_group(match[0]) for match in _TOKEN.finditer(text))


def _has_group(token: str) -> bool:
    """Whether `[`, something and `]` follow one another; linear, unlike a search with backtracking.

    A group ends at the first `]` after its `[`, so no piece between two `]` holds more than one.
    """
    return any("[" in piece[:-1] for piece in token.split("]")[:-1])
