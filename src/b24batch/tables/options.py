"""`with { delimiter: ";", encoding: cp1251, header: [a, b] }`: what a table's options may say."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from b24batch._suggest import suggest
from b24batch._text import Span
from b24batch.errors import Problem, TableProblem

__all__ = ["FORMATS", "TableOptions", "option_problems", "read_options"]

FORMATS = ("csv", "json", "jsonl", "files")

_OPTIONS = {
    "csv": ("delimiter", "encoding", "header"),
    "json": ("encoding",),
    "jsonl": ("encoding",),
    "files": (),
}
_ENCODINGS = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "windows-1251", "cp866"),
    *("koi8-r", "koi8-u", "mac-cyrillic", "iso8859-5", "cp1250", "cp1252", "cp1254", "latin-1"),
)
_NO_TABLE = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})


class TableOptions(msgspec.Struct, frozen=True):
    """Options of a table that passed; None is what the file itself has to tell.

    `encoding` is the name that Python knows it by.
    """

    delimiter: str | None = None
    encoding: str | None = None
    header: tuple[str, ...] | None = None


def read_options(
    format: str, options: Mapping[str, Any], spans: Mapping[str, Span] | None = None
) -> TableOptions:
    """The options of a table of some format. Raises TableProblem with all that is wrong."""
    problems = option_problems(format, options, spans)
    if problems:
        raise TableProblem(problems)
    encoding = options.get("encoding")
    header = options.get("header")
    return TableOptions(
        delimiter=options.get("delimiter"),
        encoding=None if encoding is None else codecs.lookup(encoding).name,
        header=None if header is None else tuple(header),
    )


def option_problems(
    format: str, options: Mapping[str, Any], spans: Mapping[str, Span] | None = None
) -> list[Problem]:
    """What is wrong with the options, each problem at its place in `spans` if that has one."""
    problems = []
    for name, value in options.items():
        wrong = _wrong(format, name, value)
        if wrong is not None:
            message, hint = wrong
            span = None if spans is None else spans.get(name)
            problems.append(Problem("B521", message, span, hint=hint))
    return problems


def _wrong(format: str, name: str, value: Any) -> tuple[str, str] | None:
    """Message and hint for an option that cannot be followed."""
    known = _OPTIONS[format]
    if name not in known:
        return _unknown(format, name, known)
    match name:
        case "delimiter":
            return None if _is_delimiter(value) else _no_delimiter(value)
        case "encoding":
            return _wrong_encoding(value)
        case _:
            return _wrong_header(value)


def _unknown(format: str, name: str, known: Sequence[str]) -> tuple[str, str]:
    others = [other for other in FORMATS if name in _OPTIONS[other]]
    if others:
        return f"`{name}` is an option of {' and '.join(others)}, not of {format}", "leave it out"
    if not known:
        return f"`{format}` has no options", f"leave `{name}` out"
    near = suggest(name, known)
    listed = ", ".join(f"`{other}`" for other in known)
    hint = f"did you mean `{near[0]}`?" if near else f"its options are {listed}"
    return f"`{format}` has no option `{name}`", hint


def _is_delimiter(value: object) -> bool:
    return isinstance(value, str) and len(value) == 1 and value not in '\r\n"\0'


def _no_delimiter(value: object) -> tuple[str, str]:
    words = {"tab": "\\t", "semicolon": ";", "comma": ",", "pipe": "|", "\\t": "\\t"}
    meant = words.get(value.lower()) if isinstance(value, str) else None
    hint = f'write `"{meant}"`' if meant else 'write it in quotes, such as `";"` or `"\\t"`'
    return "`delimiter` is no single character", hint


def _wrong_encoding(value: object) -> tuple[str, str] | None:
    if not isinstance(value, str):
        return "`encoding` is no name of an encoding", "write one, such as `utf-8` or `cp1251`"
    try:
        name = codecs.lookup(value).name
        "a".encode(name)  # refuses what makes no text, such as base64
    except (LookupError, ValueError):
        name = ""
    if name and name.replace("_", "-") not in _NO_TABLE:
        return None
    near = suggest(value, _ENCODINGS, at_most=3)
    meant = " or ".join(f"`{other}`" for other in near)
    hint = f"did you mean {meant}?" if near else "write one such as `utf-8` or `cp1251`"
    return f"`{value}` is no encoding of text", hint


def _wrong_header(value: object) -> tuple[str, str] | None:
    example = "such as `header: [name, phone]`"
    if not isinstance(value, list | tuple) or not value:
        return "`header` is no list of names", f"write the names of the columns, {example}"
    for name in value:
        if not isinstance(name, str) or not name.strip():
            return "`header` has an entry that is no name", f"write text for each, {example}"
        if list(value).count(name) > 1:
            return f"`header` names the column `{name}` twice", "give each a name of its own"
    return None
