"""Values that stand on one line whatever happens: constants, texts, what follows a value."""

from __future__ import annotations

from collections.abc import Sequence

from b24batch.model.names import entity_name, entity_number
from b24batch.model.path import NAME
from b24batch.model.values import (
    Date,
    FirstOf,
    Key,
    ListValue,
    Literal,
    Number,
    Pipe,
    Ref,
    Shift,
    Text,
    Value,
)
from b24batch.syntax.spelling import (
    escaped,
    long_lines,
    quoted,
    spell_date,
    spell_decimal,
    spell_number,
    spell_reference,
    spell_text,
    unspellable,
)

__all__ = [
    "flattened",
    "print_column",
    "print_filter",
    "print_literal",
    "print_path",
    "print_shift",
    "print_text",
    "text_lines",
    "tight",
]

_DATE_WORDS = ("today", "now")


def print_literal(literal: Literal, entity: bool = False) -> str:
    """A constant; under a key of entity types a number is its name and a name is text."""
    match literal.value:
        case None:
            return "null"
        case bool(flag):
            return "true" if flag else "false"
        case str(text):
            return quoted(text) if entity and entity_number(text) is not None else spell_text(text)
        case number:
            name = entity_name(number) if entity and isinstance(number, int) else None
            return name or spell_number(number)


def print_filter(name: str, args: Sequence[Value]) -> str:
    """` | left 5`, as it follows a value."""
    return " ".join([f" | {name}", *(_argument(arg) for arg in args)])


def _argument(value: Value) -> str:
    match value:
        case Literal(str(text)):
            return quoted(text)
        case Text():
            return print_text(value)
        case Number():
            number = spell_decimal(value)
        case Literal(int() | float()) if not isinstance(value.value, bool):
            number = print_literal(value)
        case _:
            raise unspellable(f"a {type(value).__name__} as the argument of a filter")
    if number.startswith("-"):
        raise unspellable("a negative argument of a filter")
    return number


def print_shift(shift: Shift) -> str:
    """` - 30 days`, as it follows a date."""
    match shift.amount:
        case Ref() as ref:
            amount = f"${spell_reference(ref)}"
        case Number() as decimal:
            amount = spell_decimal(decimal)
        case Literal(int() | float()) as literal:
            amount = print_literal(literal)
        case _:
            raise unspellable(f"a {type(shift.amount).__name__} as the amount of a shift")
    plural = "" if amount == "1" else "s"
    return f" {'+' if shift.sign > 0 else '-'} {amount} {shift.unit}{plural}"


def print_path(path: Value) -> str:
    """A file name; a bare word would be none."""
    match path:
        case Ref():
            return f"${spell_reference(path)}"
        case Literal(str(text)):
            return quoted(text)
        case Text():
            return print_text(path)
        case _:
            raise unspellable("a file name that is neither text nor a reference")


def print_column(by: Value) -> str:
    """A path in the row, without the name of the row."""
    match by:
        case Pipe(of, name, args):
            return print_column(of) + print_filter(name, args)
        case Ref(steps=(Key(name),)) if not NAME.fullmatch(name):
            return quoted(name)
        case Ref(steps=steps) if steps and all(isinstance(step, Key) for step in steps):
            return spell_reference(Ref("", steps)).removeprefix(".")
        case _:
            raise unspellable("a column that is no path of fields")


def tight(value: Value) -> Value:
    """What a filter or a shift follows; there are no parentheses for what binds looser."""
    if isinstance(value, FirstOf):
        raise unspellable("a filter over several options")
    return value


def flattened(value: FirstOf) -> list[Value]:
    """Options, those of options among them: `??` in `??` is the same as one row of them."""
    options: list[Value] = []
    for option in value.options:
        options += flattened(option) if isinstance(option, FirstOf) else [option]
    return options


def print_text(text: Text, depth: int = 0) -> str:
    """A text with holes, in double quotes."""
    pieces = _pieces(text, depth)
    return '"' + "".join(piece if hole else escaped(piece) for piece, hole in pieces) + '"'


def text_lines(value: Literal | Text) -> tuple[str, ...] | None:
    '''The lines of a text that is better written in `"""`, or None.'''
    if isinstance(value, Text):
        return long_lines(_pieces(value, 0))
    return long_lines([(value.value, False)]) if isinstance(value.value, str) else None


def _pieces(text: Text, depth: int) -> list[tuple[str, bool]]:
    """Neighbouring texts in one, holes written; each with whether it is a hole."""
    pieces: list[tuple[str, bool]] = []
    for part in text.parts:
        if isinstance(part, Text):
            pieces += _pieces(part, depth)
        elif isinstance(part, Literal | Number):
            pieces.append((_pasted(part), False))
        else:
            pieces.append((f"${{{_hole(part, depth + 1)}}}", True))
    merged: list[tuple[str, bool]] = []
    for piece, hole in pieces:
        if merged and not hole and not merged[-1][1]:
            merged[-1] = (merged[-1][0] + piece, False)
        else:
            merged.append((piece, hole))
    return merged


def _pasted(constant: Literal | Number) -> str:
    """A constant as the evaluator would paste it into text."""
    match constant:
        case Number(text) | Literal(str(text)):
            return text
        case Literal(None):
            return ""
        case Literal(bool(flag)):
            return "1" if flag else "0"
        case Literal(number):
            return str(number).removesuffix(".0")


def _hole(value: Value, depth: int) -> str:
    """What stands first between `${` and `}`: a name without its `$`."""
    match value:
        case Ref(name, steps):
            sign = "$" if name in _DATE_WORDS and not steps else ""
            return sign + spell_reference(value)
        case Date():
            return spell_date(value)
        case Pipe(of, name, args):
            return _hole(tight(of), depth) + print_filter(name, args)
        case Shift(of=of):
            return _hole(tight(of), depth) + print_shift(value)
        case FirstOf():
            first, *rest = flattened(value)
            return " ?? ".join([_hole(first, depth), *(_option(o, depth) for o in rest)])
        case ListValue():
            return _option(value, depth)
        case _:
            raise unspellable(f"a {type(value).__name__} inside text")


def _option(value: object, depth: int) -> str:
    """A value anywhere else between `${` and `}`."""
    match value:
        case Literal(str(text)):
            return quoted(text)
        case Literal():
            return print_literal(value)
        case Number():
            return spell_decimal(value)
        case Ref():
            return f"${spell_reference(value)}"
        case Date():
            return spell_date(value)
        case Text():
            if depth > 1 and '"' in (inner := print_text(value, depth))[1:-1]:
                raise unspellable(f"texts in texts as deep as {inner}")
            return print_text(value, depth)
        case Pipe(of, name, args):
            return _option(tight(of), depth) + print_filter(name, args)
        case Shift(of=of):
            return _option(tight(of), depth) + print_shift(value)
        case ListValue(items):
            return f"[{', '.join(_option(item, depth) for item in items)}]"
        case _:
            raise unspellable(f"a {type(value).__name__} inside text")
