"""Why params cannot go into a batch, raised deep inside them and placed on the way out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum

from b24batch.errors import EncodeError, Problem
from b24batch.model.path import format_steps
from b24batch.model.values import Index, Key

__all__ = ["OutsideBatch", "Reason", "Trouble", "Uncarriable", "inside", "place"]

_INDEX = re.compile(r"0|[1-9][0-9]{0,9}")
_SHOWN_STEPS = 66  # one more than a batch can carry; deeper places are cut


class Reason(StrEnum):
    """Why a call is sent directly, outside a batch; the text is shown in plans."""

    REFERENCE = "the portal would take this text for a reference"
    KEY = "a batch cannot carry this key"
    PAIRS = "a batch carries at most 1000 values a command"
    LEVELS = "a batch carries at most 64 levels"
    EMPTY = "a batch cannot carry null or an empty list inside a received value"


class Trouble(Exception):
    """Something in params that cannot be sent as it is.

    `steps` are the keys from the place where it was raised outwards: each walk of a
    container adds its own key and lets the exception pass.
    """

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[str | int] = []

    @property
    def path(self) -> str:
        """The place in the form `fields.PHONE[0].VALUE`; empty for the params themselves."""
        return place(self.steps[::-1])


class OutsideBatch(Trouble):
    """A direct call can carry it, a batch would change it."""

    def __init__(self, reason: Reason) -> None:
        super().__init__()
        self.reason = reason


class Uncarriable(Trouble):
    """No call can carry it. `message` says what it is, after the words "`path` is"."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__()
        self.code = code
        self.message = message
        self.hint = hint

    def error(self) -> EncodeError:
        """The problem for the user, with its place."""
        subject = f"`{self.path}` is" if self.steps else "the parameters are"
        return EncodeError(Problem(self.code, f"{subject} {self.message}", hint=self.hint))


@contextmanager
def inside(step: str | int) -> Iterator[None]:
    """Add a key to the place of a trouble that is raised in the block."""
    try:
        yield
    except Trouble as trouble:
        trouble.steps.append(step)
        raise


def place(steps: Sequence[str | int]) -> str:
    """Keys from the outside in as a path; a number is shown as an index."""
    shown = [
        Index(int(step)) if _INDEX.fullmatch(str(step)) else Key(str(step))
        for step in steps[:_SHOWN_STEPS]
    ]
    path = format_steps(tuple(shown)).removeprefix(".")
    printable = path.encode("utf-8", "replace").decode()
    return printable if len(steps) <= _SHOWN_STEPS else f"{printable}..."
