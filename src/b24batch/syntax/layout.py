"""From pieces to lines: what fits stands on one line, what does not is broken from outside in."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

__all__ = ["WIDTH", "Doc", "Gap", "Group", "Item", "Long", "Piece", "lay_out"]

WIDTH = 88
_STEP = "  "


class Long(msgspec.Struct, frozen=True):
    '''The lines of a text in `"""`, without indentation.'''

    lines: tuple[str, ...]


class Gap(msgspec.Struct, frozen=True):
    """A line end with comments: one after what stands before it, others on their own lines."""

    after: str
    lines: tuple[str, ...]


class Item(msgspec.Struct, frozen=True):
    """One entry of a group, with its comments; an empty line in `before` is a blank one."""

    doc: Doc
    before: tuple[str, ...] = ()
    after: str = ""


class Group(msgspec.Struct, frozen=True):
    """Something in brackets: on one line, or one item a line without commas.

    `broken` and any comment force the latter. `opening` is a comment after the opening
    bracket, `tail` are those after the last item.
    """

    brackets: str
    items: tuple[Item, ...]
    broken: bool = False
    opening: str = ""
    tail: tuple[str, ...] = ()


Piece: TypeAlias = str | Long | Gap | Group
Doc: TypeAlias = tuple[Piece, ...]
"""Pieces that follow one another; a plain text has no line end in it."""


def lay_out(items: tuple[Item, ...], tail: tuple[str, ...] = ()) -> str:
    """The lines of a file; ends with a line end unless there is nothing."""
    writer = _Writer()
    writer.items(items, tail, "")
    return "".join(f"{line}\n" for line in writer.lines)


def _flat(doc: Doc) -> str | None:
    """All on one line, or None where something has to be broken."""
    out: list[str] = []
    for piece in doc:
        text = piece if isinstance(piece, str) else _flat_group(piece)
        if text is None:
            return None
        out.append(text)
    return "".join(out)


def _flat_group(piece: Long | Gap | Group) -> str | None:
    if not isinstance(piece, Group) or piece.broken or piece.opening or piece.tail:
        return None
    texts: list[str] = []
    for item in piece.items:
        text = None if item.before or item.after else _flat(item.doc)
        if text is None:
            return None
        texts.append(text)
    if not texts:
        return piece.brackets
    pad = " " if piece.brackets == "{}" else ""
    return f"{piece.brackets[0]}{pad}{', '.join(texts)}{pad}{piece.brackets[1]}"


def _width_before_break(doc: Doc) -> int:
    """How much of what follows has to stand on the same line."""
    width = 0
    for piece in doc:
        text = piece if isinstance(piece, str) else _flat_group(piece)
        if text is None:
            return width + (1 if isinstance(piece, Group) else 3 if isinstance(piece, Long) else 0)
        width += len(text)
    return width


class _Writer:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def items(self, items: tuple[Item, ...], tail: tuple[str, ...], indent: str) -> None:
        for item in items:
            self.comments(item.before, indent)
            self.lines.append(indent)
            self.doc(item.doc, indent)
            if item.after:
                self.lines[-1] += f"  {item.after}"
        self.comments(tail, indent)

    def comments(self, lines: tuple[str, ...], indent: str) -> None:
        self.lines += [f"{indent}{line}" if line else "" for line in lines]

    def doc(self, doc: Doc, indent: str) -> None:
        for number, piece in enumerate(doc):
            match piece:
                case str():
                    self.lines[-1] += piece
                case Long(lines):
                    self.lines[-1] += '"""'
                    self.lines += [f"{indent}{_STEP}{line}" if line else "" for line in lines]
                    self.lines.append(f'{indent}{_STEP}"""')
                case Gap(after, lines):
                    self.lines[-1] += f"  {after}" if after else ""
                    self.comments(lines, indent)
                    self.lines.append(indent)
                case Group():
                    self.group(piece, doc[number + 1 :], indent)

    def group(self, group: Group, rest: Doc, indent: str) -> None:
        flat = _flat_group(group)
        if flat is not None and (not group.items or self._fits(flat, rest)):
            self.lines[-1] += flat
            return
        self.lines[-1] += group.brackets[0] + (f"  {group.opening}" if group.opening else "")
        self.items(group.items, group.tail, indent + _STEP)
        self.lines.append(indent + group.brackets[1])

    def _fits(self, flat: str, rest: Doc) -> bool:
        return len(self.lines[-1]) + len(flat) + _width_before_break(rest) <= WIDTH
