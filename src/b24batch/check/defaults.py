"""Parameters: known types, and defaults that are what the type says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from b24batch._suggest import suggest
from b24batch.check.context import Context, Site
from b24batch.check.wording import did_you_mean, listed
from b24batch.errors import Problem
from b24batch.model.recipe import Param
from b24batch.model.values import (
    Date,
    File,
    ListValue,
    Literal,
    Number,
    Shift,
    Value,
)
from b24batch.model.walk import references

__all__ = ["LOOKS_AT", "TYPES", "problems"]

LOOKS_AT = (Param,)

TYPES = ("text", "number", "date", "datetime", "flag", "list", "file")

_OTHER_WORDS = {
    **dict.fromkeys(("string", "str", "char"), "text"),
    **dict.fromkeys(("integer", "int", "float", "double", "decimal"), "number"),
    **dict.fromkeys(("boolean", "bool"), "flag"),
    **dict.fromkeys(("array", "tuple"), "list"),
    **dict.fromkeys(("time", "timestamp", "moment"), "datetime"),
    **dict.fromkeys(("day",), "date"),
    **dict.fromkeys(("path",), "file"),
}
"""What other languages call our types."""

_EXAMPLES = {
    "text": 'write the text in quotes: `"..."`',
    "number": "write a number without quotes, such as `100` or `0.5`",
    "date": "write a day without quotes, such as `2026-01-31` or `today`",
    "datetime": "write a time with its offset, such as `2026-01-31T10:00:00+03:00`, or `now`",
    "flag": "write `true` or `false`",
    "list": "write a list, such as `[1, 2]`",
    "file": 'write the path in quotes: `"scan.pdf"`',
}


def problems(site: Site, _: Context) -> Iterator[Problem]:
    """Rules about the statement `param`."""
    param = site.statement
    if not isinstance(param, Param):
        return
    if param.type not in TYPES:
        yield Problem(
            "B106",
            f"unknown type `{param.type}` of the parameter `{param.name}`",
            param.type_span or param.span,
            hint=did_you_mean(_near_types(param.type)) or f"the types are {listed(TYPES)}",
        )
    elif param.default is not None:
        yield from _default(param, param.default)


def _near_types(name: str) -> list[str]:
    known = _OTHER_WORDS.get(name.lower())
    return suggest(name, TYPES) if known is None else [known]


def _default(param: Param, default: Value) -> Iterator[Problem]:
    span = default.span or param.span
    ref = next(references(default), None)
    if ref is not None:
        yield Problem(
            "B107",
            f"the default of `{param.name}` refers to `{ref.name}`, and a default must be known "
            "before anything runs",
            ref.span or span,
            hint=f"write `param {param.name}?: {param.type}`, and "
            f"`${param.name} ?? ${ref.name}` where it is used",
        )
    elif not fits(param.type, default):
        nothing = isinstance(default, Literal) and default.value is None
        yield Problem(
            "B107",
            f"the default of `{param.name}` is {_kind(default)}, and its type is `{param.type}`",
            span,
            hint=f"write `param {param.name}?: {param.type}` for one that may be absent"
            if nothing
            else _correction(param.type, default),
        )


def _correction(kind: str, value: Value) -> str:
    """The default as its type wants it, where that can be told; else an example."""
    written = _constant(value)
    match kind:
        case "text" | "file" if written:
            return f'write it in quotes: `"{written}"`'
        case "number" if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", written):
            return f"write it without quotes: `{written}`"
        case "date" if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
            return f"write it without quotes: `{written}`"
        case "datetime" if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
            return f"write a time with its offset, such as `{written}T00:00:00+03:00`"
        case "flag" if written.lower() in ("y", "yes", "1", "n", "no", "0"):
            return f"write `{'true' if written.lower() in ('y', 'yes', '1') else 'false'}`"
        case "list" if re.fullmatch(r"\w+", written):
            return f"write a list: `[{written}]`"
        case _:
            return _EXAMPLES[kind]


def _constant(value: Value) -> str:
    """A constant as text, without quotes; empty for what is none."""
    match value:
        case Literal(bool(flag)):
            return "true" if flag else "false"
        case Literal(str() | int() | float() as constant):
            return str(constant)
        case Number(text) | Date(text):
            return text
        case _:
            return ""


def fits(kind: str, value: Value) -> bool:
    """Whether a constant is what a type says; a shifted date is judged by its form alone."""
    match kind, value:
        case ("date" | "datetime", Shift()):
            return True
        case "text", Literal(str()):
            return True
        case "number", Literal(bool()):
            return False
        case "number", Literal(int() | float()) | Number():
            return True
        case "date", Date(at):
            return at != "now" and "T" not in at
        case "datetime", Date(at):
            return "T" in at or not re.match(r"\d", at)
        case "flag", Literal(bool()):
            return True
        case "list", ListValue():
            return True
        case "file", Literal(str()) | File():
            return True
        case _:
            return False


def _kind(value: Value) -> str:
    match value:
        case Literal(bool()):
            return "a flag"
        case Literal(str()):
            return "a text"
        case Literal(int() | float()) | Number():
            return "a number"
        case Literal():
            return "`null`"
        case Date(at):
            return "a time" if "T" in at or at == "now" else "a day"
        case ListValue():
            return "a list"
        case _:
            return "something else"
