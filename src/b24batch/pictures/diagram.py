"""What a picture of a batch shows, before anybody draws it: boxes of rows in stages, and arrows.

A box is a request, or several that are alike; a row is a command, or several of one method. The
number of rows is bounded, so that a picture of ten thousand commands is as quick as one of ten.
"""

from __future__ import annotations

from typing import Literal as OneOf
from typing import TypeAlias

import msgspec

__all__ = ["Arrow", "Box", "Diagram", "Kind", "Line", "Row", "Stage"]

Kind: TypeAlias = OneOf["read", "write"]
Line: TypeAlias = OneOf["portal", "us", "order"]


class Row(msgspec.Struct, frozen=True):
    """One line of a box. `mark` tells states of a run; `details` are tooltips."""

    key: str
    name: str
    method: str
    kind: Kind = "read"
    place: str = ""
    times: str = ""
    mark: str = ""
    is_bad: bool = False
    details: tuple[str, ...] = ()


class Box(msgspec.Struct, frozen=True):
    """One request or several alike; `remark` says why it ends or what it waits for."""

    title: str
    rows: tuple[Row, ...]
    remark: str = ""


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
