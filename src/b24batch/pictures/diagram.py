"""What a picture of a batch shows, before anybody draws it: boxes of rows in stages, and arrows.

A box is a request, or several that are alike; a row is a command, or several of one method. The
number of rows is bounded, so that a picture of ten thousand commands is as quick as one of ten.
"""

from __future__ import annotations

from typing import Literal as OneOf
from typing import TypeAlias

import msgspec

from b24batch.plan.explain_actual import states_told

__all__ = ["Arrow", "Box", "Diagram", "Kind", "Line", "Row", "Stage"]

Kind: TypeAlias = OneOf["read", "write"]
Line: TypeAlias = OneOf["portal", "us", "order"]


class Row(msgspec.Struct, frozen=True):
    """One line of a box: `times` commands. `details` are tooltips.

    `states` tell after a run how many of them ended how, `is_bad` that one of these is no good.
    """

    key: str
    name: str
    method: str
    kind: Kind = "read"
    place: str = ""
    times: int = 1
    states: tuple[tuple[str, int], ...] = ()
    is_bad: bool = False
    details: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """The name, with the number of commands where there are several."""
        return self.name if self.times == 1 else f"{self.name} ×{self.times:,}"

    @property
    def mark(self) -> str:
        """The states in words; of one command without its number."""
        return states_told(dict(self.states))


class Box(msgspec.Struct, frozen=True):
    """One request, or `count` alike from `first` to `last`; 0 for what is in no request.

    `remark` says why it ends or what it waits for, after a run when it was sent, and `problem` why
    there was no usable reply.
    """

    first: int
    rows: tuple[Row, ...]
    remark: str = ""
    problem: str = ""
    last: int = 0
    count: int = 1

    @property
    def title(self) -> str:
        """Which requests it is."""
        if not self.first:
            return "not sent"
        if self.count == 1:
            return f"request {self.first}"
        if self.last - self.first + 1 == self.count:
            return f"requests {self.first:,} to {self.last:,}"
        return f"{self.count:,} requests from {self.first:,} to {self.last:,}"


class Stage(msgspec.Struct, frozen=True):
    """Boxes that need no answer of one another."""

    title: str
    boxes: tuple[Box, ...]
    remark: str = ""


class Arrow(msgspec.Struct, frozen=True):
    """A value on its way from one row to another: the portal fills it in, or we do.

    `order` is an arrow without a value: the second waits for the first by written order alone.
    """

    source: str
    target: str
    by: Line
    text: str = ""


class Diagram(msgspec.Struct, frozen=True):
    """Top to bottom in the order of sending. `facts` stand below the title, `notes` at the end."""

    title: str
    stages: tuple[Stage, ...]
    arrows: tuple[Arrow, ...] = ()
    facts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
