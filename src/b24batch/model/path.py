"""Paths as text: `CompanyList.items[0].id` to a Ref and back. The only parser of paths."""

from __future__ import annotations

import re

from b24batch._text import Span
from b24batch.model.values import (
    At,
    Every,
    Find,
    Index,
    Key,
    Literal,
    Number,
    Ref,
    Step,
    Test,
    Value,
)

__all__ = [
    "NAME",
    "RESERVED_NAMES",
    "PathError",
    "format_ref",
    "format_steps",
    "parse_classic",
    "parse_path",
]

NAME = re.compile(r"[^\W\d]\w*")
RESERVED_NAMES = frozenset({"result", "next", "total", "time", "error"})
"""Words that the server's own references begin with; never names of ours (language.md part 2)."""

_CLASSIC = re.compile(r"\$?(result|next|total|time|error)((?:\[[^\]\s]+\])+)\Z")
_GROUP = re.compile(r"\[([^\]]+)\]")
_INTEGER = re.compile(r"0|[1-9]\d*")
_WORD = re.compile(r'"((?:\\.|[^"\\\n])*)"|(-?\d+(?:\.\d+)?)|([^\W\d]\w*(?::[^\W\d]\w*)?)')


class PathError(ValueError):
    """A text is no path; `offset` is where in the text, `hint` what to do."""

    def __init__(self, message: str, offset: int, hint: str = "") -> None:
        self.offset = offset
        self.hint = hint
        super().__init__(message)


def parse_path(text: str, span: Span | None = None) -> Ref:
    """Read `Name.field[0]["odd key"][*].x!`, with or without `$` before it.

    Raises PathError for anything else, the classic `result[...]` form included
    (`parse_classic` reads that).
    """
    reader = _Reader(text.removeprefix("$"))
    shift = len(text) - len(reader.text)
    try:
        ref = reader.path()
        reader.end()
    except PathError as error:
        raise PathError(str(error), error.offset + shift, error.hint) from None
    return Ref(ref.name, ref.steps, ref.vouched, span)


def parse_classic(text: str, span: Span | None = None) -> Ref | None:
    """Read the portal's `$result[Name][items][0]`, `$total[Name]`, `$next[Name]`.

    Returns None where the text has another shape. Raises PathError for `$time` and
    `$error`, which no value of ours stands for.
    """
    match = _CLASSIC.match(text)
    if match is None:
        return None
    word, groups = match[1], _GROUP.findall(match[2])
    if word in ("time", "error"):
        raise PathError(f"`${word}[...]` cannot be used", 0, "refer to a result with `$Name.field`")
    steps = tuple(_classic_step(group) for group in groups[1:])
    if word != "result":
        steps = (Key(word), *steps)
    return Ref(groups[0], steps, span=span)


def _classic_step(group: str) -> Step:
    return Index(int(group)) if _INTEGER.fullmatch(group) else Key(group)


class _Reader:
    """A cursor over the text of one path."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def path(self) -> Ref:
        match = NAME.match(self.text, self.at)
        if match is None:
            raise PathError("a name is missing here", self.at)
        self.at = match.end()
        steps: list[Step] = []
        while step := self._step():
            steps.append(step)
        return Ref(match[0], tuple(steps), self._take("!"))

    def end(self) -> None:
        if self.at < len(self.text):
            raise PathError("a path ends before this", self.at)

    def _step(self) -> Step | None:
        if self._take("."):
            match = NAME.match(self.text, self.at)
            if match is None:
                raise PathError(
                    "a field name is missing after `.`", self.at, 'write `["odd name"]`'
                )
            self.at = match.end()
            return Key(match[0])
        if not self._take("["):
            return None
        step = self._bracket()
        if not self._take("]"):
            raise PathError("`]` is missing here", self.at)
        return step

    def _bracket(self) -> Step:
        if self._take("*"):
            return Every()
        if self.text.startswith("$", self.at):
            self.at += 1
            return At(self.path())
        if match := _INTEGER.match(self.text, self.at):
            self.at = match.end()
            return Index(int(match[0]))
        if self.text.startswith("-", self.at):
            raise PathError(
                "lists are counted from 0", self.at, "a list cannot be read from its end"
            )
        if self.text.startswith('"', self.at):
            return Key(self._word_text())
        return Find(self._tests())

    def _tests(self) -> tuple[Test, ...]:
        tests = [self._test()]
        while self._blank() and self._take(","):
            self._blank()
            tests.append(self._test())
        return tuple(tests)

    def _test(self) -> Test:
        match = NAME.match(self.text, self.at)
        if match is None:
            raise PathError('a number, `*`, `"key"` or `field = value` belongs here', self.at)
        self.at = match.end()
        self._blank()
        if not self._take("="):
            raise PathError("`=` is missing here", self.at, f'for a key write `["{match[0]}"]`')
        self._blank()
        return Test(match[0], self._operand())

    def _operand(self) -> Value:
        if self._take("$"):
            return self.path()
        match = _WORD.match(self.text, self.at)
        if match is None:
            raise PathError("a value is missing here", self.at)
        self.at = match.end()
        if match[2] is not None:
            return Number(match[2]) if "." in match[2] else Literal(int(match[2]))
        return Literal(_unescape(match[1]) if match[1] is not None else match[3])

    def _word_text(self) -> str:
        match = _WORD.match(self.text, self.at)
        if match is None or match[1] is None:
            raise PathError("this key has no closing quote", self.at)
        self.at = match.end()
        return _unescape(match[1])

    def _take(self, char: str) -> bool:
        if self.text.startswith(char, self.at):
            self.at += 1
            return True
        return False

    def _blank(self) -> bool:
        while self.text[self.at : self.at + 1] in (" ", "\t"):
            self.at += 1
        return True


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), text)


def _escape(text: str) -> str:
    for char, written in (("\\", r"\\"), ('"', r"\""), ("\n", r"\n"), ("\t", r"\t")):
        text = text.replace(char, written)
    return text


def format_ref(ref: Ref) -> str:
    """The path as a recipe writes it, without the `$`."""
    return ref.name + format_steps(ref.steps) + ("!" if ref.vouched else "")


def format_steps(steps: tuple[Step, ...]) -> str:
    """Steps as they follow a name: `.items[0]["odd key"]`."""
    return "".join(_format_step(step) for step in steps)


def _format_step(step: Step) -> str:
    match step:
        case Key(name):
            return f".{name}" if NAME.fullmatch(name) else f'["{_escape(name)}"]'
        case Index(at):
            return f"[{at}]"
        case Every():
            return "[*]"
        case At(value):
            return f"[${format_ref(value)}]"
        case Find(tests):
            return (
                f"[{', '.join(f'{test.field} = {_format_operand(test.value)}' for test in tests)}]"
            )


def _format_operand(value: Value) -> str:
    match value:
        case Ref():
            return "$" + format_ref(value)
        case Number(text):
            return text
        case Literal(str(text)):
            return text if NAME.fullmatch(text) else f'"{_escape(text)}"'
        case Literal(constant):
            return str(constant)
        case _:
            raise TypeError(f"a lookup cannot test against {type(value).__name__}")
