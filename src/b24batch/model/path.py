"""Paths as text: `CompanyList.items[0].id` to a Ref and back. The only parser of paths."""

from __future__ import annotations

import re

from b24batch._text import Span
from b24batch.model.values import (
    At,
    Every,
    Find,
    FirstOf,
    Index,
    Key,
    Literal,
    Number,
    Pipe,
    Ref,
    Step,
    Test,
    Value,
)

__all__ = [
    "NAME",
    "RESERVED_NAMES",
    "STATEMENT_WORDS",
    "PathError",
    "format_ref",
    "format_steps",
    "parse_classic",
    "parse_path",
    "plain_path",
]

NAME = re.compile(r"[^\W\d]\w*")
RESERVED_NAMES = frozenset({"result", "next", "total", "time", "error"})
"""Words that the server's own references begin with; never names of ours (language.md part 2)."""

STATEMENT_WORDS = frozenset(
    {"recipe", "halt", "in", "param", "secret", "let", "all", "exact", "for", "if", "else"}
    | {"expect", "output", "use", "try", "api"}
)
"""Words that may begin a statement, or will one day; no label, which would stand there too."""

_CLASSIC = re.compile(r"\$?(result|next|total|time|error)((?:\[[^\]\s]+\])+)\Z")
_GROUP = re.compile(r"\[([^\]]+)\]")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_INTEGER = re.compile(r"0|[1-9][0-9]*")
_WORD = re.compile(
    r'"((?:\\.|[^"\\\n])*)"|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)(?![\w.])|([^\W\d]\w*(?::\w+)?)'
)
_LONGEST = 18  # digits of a position
_PLAIN = re.compile(
    r"\$?([^\W\d]\w*)((?:\.[^\W\d]\w*|\[(?:0|[1-9][0-9]{0,17})\])*)(!?)",
)
_PLAIN_STEP = re.compile(r"\.(\w+)|\[([0-9]+)\]")
_CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "null": None}


class PathError(ValueError):
    """A text is no path; `offset` is where in the text, `hint` what to do."""

    def __init__(self, message: str, offset: int, hint: str = "") -> None:
        self.offset = offset
        self.hint = hint
        super().__init__(message)


def plain_path(text: str, span: Span | None = None) -> Ref | None:
    """Read a path of names and positions alone, as nearly all are; None for any other text."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    steps = (
        Key(name) if name else Index(int(number)) for name, number in _PLAIN_STEP.findall(match[2])
    )
    return Ref(match[1], tuple(steps), bool(match[3]), span)


def parse_path(text: str, span: Span | None = None) -> Ref:
    """Read `Name.field[0]["odd key"][*].x!`, with or without `$` before it.

    Raises PathError for anything else, the classic `result[...]` form included
    (`parse_classic` reads that).
    """
    plain = plain_path(text, span)
    if plain is not None:
        return plain
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
    number = _INTEGER.fullmatch(group) and len(group) <= _LONGEST
    return Index(int(group)) if number else Key(group)


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
                digits = re.compile("[0-9]+").match(self.text, self.at)
                hint = f"`[{digits[0]}]`" if digits else '`.field`, or `["odd name"]`'
                raise PathError("a field name is missing after `.`", self.at, f"write {hint}")
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
            if len(match[0]) > _LONGEST:
                raise PathError("no list is as long as this", self.at, "write a smaller number")
            self.at = match.end()
            return Index(int(match[0]))
        if self.text.startswith("-", self.at):
            raise PathError(
                "lists are counted from 0", self.at, "sort the other way round and use `[0]`"
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
            raise PathError("no value can be read here", self.at, "write text in quotes")
        start, self.at = self.at, match.end()
        if match[1] is not None:
            return Literal(_unescape(match[1], start + 1))
        if match[2] is not None:
            exact = "." in match[2] or len(match[2]) > 1000  # Python has a limit
            return Number(match[2]) if exact else Literal(int(match[2]))
        return Literal(_CONSTANTS.get(match[3], match[3]))

    def _word_text(self) -> str:
        match = _WORD.match(self.text, self.at)
        if match is None or match[1] is None:
            raise PathError("this key has no closing quote", self.at)
        start, self.at = self.at, match.end()
        return _unescape(match[1], start + 1)

    def _take(self, char: str) -> bool:
        if self.text.startswith(char, self.at):
            self.at += 1
            return True
        return False

    def _blank(self) -> bool:
        while self.text[self.at : self.at + 1] in (" ", "\t"):
            self.at += 1
        return True


def _unescape(text: str, offset: int) -> str:
    def char(match: re.Match[str]) -> str:
        if match[1] in '"\\$':
            return match[1]
        if match[1] not in _ESCAPES:
            raise PathError(
                f"`{match[0]}` is no escape", offset + match.start(), r"for a backslash write `\\`"
            )
        return _ESCAPES[match[1]]

    return re.sub(r"\\(.)", char, text)


def _escape(text: str) -> str:
    text = text.replace("\\", r"\\").replace('"', r"\"").replace("${", r"\${")
    for letter, char in _ESCAPES.items():
        text = text.replace(char, f"\\{letter}")
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
            bare = NAME.fullmatch(text) and text not in _CONSTANTS
            return text if bare else f'"{_escape(text)}"'
        case Literal(bool(flag)):
            return "true" if flag else "false"
        case Literal(None):
            return "null"
        case Literal(number):
            return str(number)
        case Pipe(of, name, args):
            return " ".join((_format_operand(of), "|", name, *map(_format_operand, args)))
        case FirstOf(options):
            return " ?? ".join(map(_format_operand, options))
        case _:  # only for people: such a look-up has no path in text
            return "..."
