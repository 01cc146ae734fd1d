"""Texts of a recipe: escapes, dedenting, and the holes that references fill."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable
from typing import Any

import lark

from b24batch._text import Span
from b24batch.model.path import RESERVED_NAMES, plain_path
from b24batch.model.values import Literal, Node, Text, Value
from b24batch.syntax.faults import BrokenHole, Fault, fault, moved

__all__ = ["ESCAPES", "ParseHole", "read_long", "read_string"]

ParseHole = Callable[[str], Any]

ESCAPES = {'"': '"', "\\": "\\", "n": "\n", "t": "\t", "r": "\r", "$": "$"}
"""What may follow a backslash. `\\r` is there because line ends of a file are normalised."""

_MARK = re.compile(r"\\([\s\S])|\$\{")
_LITERAL = r"'[^'\n]*'"
_QUOTED = r'"(?:\\.|[^"\\\n])*"'
_INNER = rf'"(?:\\.|\$\{{(?:[^"\'}}\n]|{_LITERAL}|{_QUOTED})*\}}|\$(?!\{{)|[^"\\\n$])*"'
_HOLE = re.compile(rf'((?:[^"\'}}\n]|{_LITERAL}|{_INNER})*)\}}')


def read_string(token: str, start: int, parse_hole: ParseHole) -> Literal | Text:
    """A text in single or double quotes; `start` is its offset in the source."""
    span = Span(start, start + len(token))
    body = token[1:-1]
    if token[0] == "'" or ("\\" not in body and "${" not in body):
        return Literal(body, span)
    return _Reader(body, [0], [start + 1], parse_hole).read(span)


def read_long(token: str, start: int, parse_hole: ParseHole) -> Literal | Text:
    '''A text in `"""`, dedented before anything in it is read.

    A line end right after the opening and one right before the closing quotes are not part
    of it; the indentation of the closing line counts like that of the others.
    '''
    lines, starts = _dedent(token[3:-3], start + 3)
    ends = [0]
    for line in lines[:-1]:
        ends.append(ends[-1] + len(line) + 1)
    text = "\n".join(lines)
    return _Reader(text, ends, starts, parse_hole).read(Span(start, start + len(token)))


def _dedent(body: str, start: int) -> tuple[list[str], list[int]]:
    """Lines without their common indentation, and where in the source each begins."""
    lines = body.split("\n")
    if len(lines) == 1:
        return lines, [start]
    closing = _is_blank(lines[-1])
    measured = [line for line in lines[1:] if not _is_blank(line)] + lines[-1:] * closing
    common = _common_indent(measured)
    texts, places = [], []
    for number, line in enumerate(lines):
        cut = 0 if number == 0 else len(line) if _is_blank(line) else common
        texts.append(line[cut:])
        places.append(start + cut)
        start += len(line) + 1
    first = 1 if _is_blank(lines[0]) else 0
    last = len(lines) - closing
    return (texts[first:last], places[first:last]) if first < last else ([""], places[:1])


def _is_blank(line: str) -> bool:
    return not line.strip(" \t")


def _common_indent(lines: list[str]) -> int:
    """How many blanks and tabs all lines begin with; they must be the same ones."""
    shortest = min(lines, key=lambda line: len(line) - len(line.lstrip(" \t")), default="")
    length = len(shortest) - len(shortest.lstrip(" \t"))
    while not all(line.startswith(shortest[:length]) for line in lines):
        length -= 1
    return length


class _Reader:
    """Cuts a text into pieces. `ends` and `starts` map lines of it to places in the source."""

    def __init__(
        self, text: str, ends: list[int], starts: list[int], parse_hole: ParseHole
    ) -> None:
        self.text = text
        self.ends = ends
        self.starts = starts
        self.parse_hole = parse_hole
        self.parts: list[Value] = []
        self.plain: list[str] = []

    def read(self, span: Span) -> Literal | Text:
        at = 0
        while mark := _MARK.search(self.text, at):
            self.plain.append(self.text[at : mark.start()])
            if mark[1] is None:
                at = self._hole(mark.end())
            else:
                self.plain.append(self._escape(mark))
                at = mark.end()
        self.plain.append(self.text[at:])
        if not self.parts:
            return Literal("".join(self.plain), span)
        self._end_plain()
        return Text(tuple(self.parts), span)

    def _place(self, at: int) -> int:
        line = bisect.bisect_right(self.ends, at) - 1
        return self.starts[line] + at - self.ends[line]

    def _end_plain(self) -> None:
        if text := "".join(self.plain):
            self.parts.append(Literal(text))
        self.plain = []

    def _escape(self, mark: re.Match[str]) -> str:
        if mark[1] in ESCAPES:
            return ESCAPES[mark[1]]
        place = self._place(mark.start())
        shown = mark[0] if mark[1].isprintable() else "\\"
        raise fault(
            "B013",
            f"`{shown}` is no escape",
            Span(place, place + len(shown)),
            r"for a backslash write `\\`; in single quotes nothing is escaped",
        )

    def _hole(self, at: int) -> int:
        match = _HOLE.match(self.text, at)
        if match is None:
            place = self._place(at - 2)
            raise fault(
                "B014",
                "this `${` has no closing `}`",
                Span(place, place + 2),
                r"end it with `}`, or write `\$` for a dollar sign",
            )
        self._end_plain()
        self.parts.append(_read_hole(match[1], self._place(at), self.parse_hole))
        return match.end()


def _read_hole(text: str, start: int, parse_hole: ParseHole) -> Value:
    # the grammar would say the same, but to begin a parser costs more than most holes are long
    path = plain_path(text, Span(start, start + len(text)))
    if path is not None and path.steps and path.name not in RESERVED_NAMES:
        return path
    try:
        value: Value = _moved(parse_hole(text), start)
    except Fault as error:
        raise Fault(moved(error.problem, start)) from None
    except BrokenHole as error:
        raise BrokenHole(error.text, error.error, error.start + start) from None
    except lark.UnexpectedInput as error:
        raise BrokenHole(text, error, start) from None
    return value


def _moved(node: Any, by: int) -> Any:  # any node or tuple of nodes; the type is kept
    if isinstance(node, tuple):
        return tuple(_moved(item, by) for item in node)
    if isinstance(node, Span):
        return Span(node.start + by, node.end + by)
    if not isinstance(node, Node):
        return node
    return type(node)(*(_moved(getattr(node, name), by) for name in node.__struct_fields__))
