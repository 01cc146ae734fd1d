"""Filters of values, `value | filter arg`: one closed table.

A new filter is one row of `FILTERS` and its function; the evaluator, the check stage, the
builder and the documentation read the table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, tzinfo
from decimal import Decimal
from typing import Any
from typing import Literal as OneOf

import msgspec

from b24batch._suggest import suggest
from b24batch.model.compare import key_text
from b24batch.model.dates import read_iso
from b24batch.model.numerals import mean_of, plain_number, read_number, total
from b24batch.model.outcome import MISSING, CellRefused, ValueRefused, is_empty, paste
from b24batch.model.patterns import PatternError, format_date, parse_date, read_pattern
from b24batch.model.phones import phone
from b24batch.model.scope import Scope
from b24batch.model.values import Literal, Number, Pipe

__all__ = ["FILTERS", "Filter", "WrongFilter", "as_date", "items_of", "run_filter", "wrong_filter"]

Kind = OneOf["text", "number", "date", "list", "any"]
ArgKind = OneOf["text", "number", "date pattern", "date format"]


class Filter(msgspec.Struct, frozen=True):
    """One filter: what it takes and gives, its arguments, and what it does.

    `apply` gets the value as `takes` promises it (a text is text, the items of a list are
    those that are not empty), its arguments and the scope. `of_empty` is what it makes of an
    empty value; MISSING there means that it stays empty. `required` counts the arguments that
    must be written.
    """

    takes: Kind
    gives: Kind
    apply: Callable[[Any, tuple[Any, ...], Scope], Any]
    doc: str
    args: tuple[ArgKind, ...] = ()
    required: int = 0
    of_empty: Any = MISSING


def _zone(scope: Scope) -> tzinfo:
    return scope.moment.tzinfo or UTC


def _word(text: str, args: tuple[Any, ...], _: Scope) -> str:
    words = text.split()
    return words[args[0] - 1] if 0 < args[0] <= len(words) else ""


def _right(text: str, args: tuple[Any, ...], _: Scope) -> str:
    return text[-args[0] :] if args[0] else ""


def _filename(text: str, _: tuple[Any, ...], __: Scope) -> str:
    return text.replace("\\", "/").rstrip("/").rpartition("/")[2]


def _number(value: Any, _: tuple[Any, ...], __: Scope) -> Decimal:
    number = read_number(value)
    if number is None:
        raise CellRefused(value, "number", "`1 234,56` and `1234.56`")
    return number


def _date(value: Any, args: tuple[Any, ...], scope: Scope) -> date:
    if isinstance(value, date) or not args:
        return as_date(value, "date", scope)
    found = parse_date(paste(value), args[0], _zone(scope))
    if found is None:
        raise CellRefused(value, "date", f"`{args[0]}`")
    return found


def _format(value: Any, args: tuple[Any, ...], scope: Scope) -> str:
    return format_date(as_date(value, "format", scope), args[0], _zone(scope))


def _unique(items: list[Any], _: tuple[Any, ...], scope: Scope) -> list[Any]:
    seen: dict[str, Any] = {}
    for item in items:
        seen.setdefault(_identity(item, _zone(scope)), item)
    return list(seen.values())


def _identity(item: Any, zone: tzinfo) -> str:
    if isinstance(item, (list, dict)):
        return repr(item)
    return key_text(item, zone)


def _numbers(items: list[Any], name: str) -> list[Decimal]:
    found: list[Decimal] = []
    for item in items:
        number = read_number(item)
        if number is None:
            raise CellRefused(item, name, "numbers: `1 234,56` and `1234.56`")
        found.append(number)
    return found


def as_date(value: Any, name: str, scope: Scope) -> date:
    """A day or moment, also one that is ISO text; raises CellRefused for anything else."""
    if isinstance(value, date):
        return value
    found = read_iso(value.strip(), _zone(scope)) if isinstance(value, str) else None
    if found is None:
        raise CellRefused(value, name, "days such as `2026-01-31` and times with an offset")
    return found


FILTERS: Mapping[str, Filter] = {
    "trim": Filter("text", "text", lambda t, _, __: t.strip(), "without blanks around it"),
    "phone": Filter(
        "text",
        "text",
        lambda t, _, scope: phone(t, scope.country),
        "the digits and a leading `+`; in full where the country is set",
    ),
    "word": Filter("text", "text", _word, "the word of this number, from 1", ("number",), 1),
    "left": Filter(
        "text", "text", lambda t, args, _: t[: args[0]], "the first letters", ("number",), 1
    ),
    "right": Filter("text", "text", _right, "the last letters", ("number",), 1),
    "before": Filter(
        "text",
        "text",
        lambda t, args, _: t.partition(args[0])[0],
        "what stands before a text, all of it where that is not there",
        ("text",),
        1,
    ),
    "after": Filter(
        "text",
        "text",
        lambda t, args, _: t.partition(args[0])[2],
        "what stands after a text, nothing where that is not there",
        ("text",),
        1,
    ),
    "filename": Filter("text", "text", _filename, "the last part of a path"),
    "number": Filter("any", "number", _number, "the number that a text is: `1 234,56`, `1234.56`"),
    "date": Filter(
        "any",
        "date",
        _date,
        "the date that a text is, by a pattern such as DD.MM.YYYY hh:mm:ss; else by ISO 8601",
        ("date pattern",),
    ),
    "format": Filter(
        "date", "text", _format, "a date as text, by a pattern such as DD.MM", ("date format",), 1
    ),
    "join": Filter(
        "list",
        "text",
        lambda items, args, _: args[0].join(map(paste, items)),
        "one text of those that are not empty, with this text between them",
        ("text",),
        1,
        of_empty="",
    ),
    "unique": Filter("list", "list", _unique, "each once, without the empty ones"),
    "count": Filter(
        "list", "number", lambda items, _, __: len(items), "how many are not empty", of_empty=0
    ),
    "sum": Filter(
        "list",
        "number",
        lambda items, _, __: plain_number(total(_numbers(items, "sum"))),
        "all numbers together, empty ones left out",
        of_empty=0,
    ),
    "mean": Filter(
        "list",
        "number",
        lambda items, _, __: plain_number(mean_of(_numbers(items, "mean"))),
        "the average of the numbers that are not empty",
    ),
    "rows": Filter(
        "list", "list", lambda items, _, __: items, "the rows in an answer, or in several"
    ),
}
"""Every filter of the language (language.md part 3)."""


def run_filter(name: str, value: Any, args: tuple[Any, ...], scope: Scope) -> Any:
    """What a filter makes of a value that is found.

    Raises ValueRefused for a value of another kind, CellRefused for one that it cannot read,
    and ValueRefused for wrong arguments, which the check stage refuses where it knows them.
    """
    known = FILTERS.get(name)
    wrong = _unknown(name) if known is None else _wrong_args(name, known, args)
    if known is None or wrong is not None:
        raise ValueRefused(*wrong or _unknown(name))
    match known.takes:
        case "list":
            value = [item for item in items_of(value, name) if not is_empty(item)]
            if not value:
                nothing: Any = [] if known.gives == "list" else None
                return nothing if known.of_empty is MISSING else known.of_empty
        case "text":
            value = _text(value, name)
        case _ if isinstance(value, (list, dict)):
            raise _one_value(value, name)
        case _:
            pass
    return known.apply(value, args, scope)


def items_of(value: Any, name: str) -> list[Any]:
    """The items of a list, or the values of an object."""
    if isinstance(value, dict):
        return list(value.values())
    if not isinstance(value, list):
        hint = "it goes over a list, such as `$Name.items[*].field`"
        raise ValueRefused(f"`{name}` takes a list, and this is a single value", hint)
    return value


def _text(value: Any, name: str) -> str:
    if isinstance(value, (list, dict)):
        raise _one_value(value, name)
    return paste(value)


def _one_value(value: Any, name: str) -> ValueRefused:
    if isinstance(value, dict):
        return ValueRefused(f"`{name}` takes one value, and this is an object", "name its field")
    hint = f"write `[for x in ...: $x | {name}]` for each of it, or `[0]` for the first"
    return ValueRefused(f"`{name}` takes one value, and this is a list", hint)


WrongFilter = tuple[str, str]
"""A message and a hint."""


def wrong_filter(pipe: Pipe) -> WrongFilter | None:
    """What is wrong with a filter as it is written, as a message and a hint, or None."""
    known = FILTERS.get(pipe.filter)
    if known is None:
        return _unknown(pipe.filter)
    return _wrong_args(pipe.filter, known, tuple(map(_constant, pipe.args)))


def _constant(value: Any) -> Any:
    if isinstance(value, Number):
        return Decimal(value.text)
    return value.value if isinstance(value, Literal) else MISSING


def _unknown(name: str) -> WrongFilter:
    near = suggest(name, tuple(FILTERS))
    hint = f"did you mean `{near[0]}`?" if near else f"known are {', '.join(FILTERS)}"
    return f"there is no filter `{name}`", hint


def _wrong_args(name: str, known: Filter, args: tuple[Any, ...]) -> WrongFilter | None:
    """Arguments that are not known yet are MISSING and pass."""
    if not known.required <= len(args) <= len(known.args):
        if not known.args:
            return f"`{name}` takes nothing after it", f"write `| {name}` alone"
        example = {"number": "3", "text": '", "'}.get(known.args[0], '"DD.MM.YYYY"')
        return f"`{name}` takes one {known.args[0]} after it", f"write `| {name} {example}`"
    for kind, arg in zip(known.args, args, strict=False):
        wrong = None if arg is MISSING else _wrong_arg(name, kind, arg)
        if wrong is not None:
            return wrong
    return None


def _wrong_arg(name: str, kind: ArgKind, arg: Any) -> WrongFilter | None:
    if kind == "number":
        least = 1 if name == "word" else 0
        if isinstance(arg, int) and not isinstance(arg, bool) and arg >= least:
            return None
        return f"`{name}` takes a whole number from {least} after it", f"write `| {name} 3`"
    if not isinstance(arg, str):
        return f"`{name}` takes a text after it", f'write it in quotes: `| {name} "..."`'
    if kind == "text":
        wrong = not arg and name != "join"
        return (f"`{name}` cannot look for an empty text", "write the text") if wrong else None
    try:
        read_pattern(arg, whole=kind == "date pattern")
    except PatternError as error:
        return str(error), error.hint
    return None
