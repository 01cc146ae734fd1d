"""Tables and files: a path that names something, and options that the format has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from b24batch._suggest import suggest
from b24batch._text import Span
from b24batch.check.context import Context, Site
from b24batch.check.kinds import Kinds, in_words
from b24batch.check.wording import did_you_mean, listed
from b24batch.errors import Problem
from b24batch.model.values import Entry, File, ListValue, Literal, ObjectValue, Table, Value
from b24batch.model.walk import Visit

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Table, File)

_UNKNOWN = object()


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about `csv`, `json`, `jsonl`, `files` and `file`."""
    for table, visit in site.of(Table):
        yield from _path(table.path, table.format, visit, site, context)
        yield from _format(table, visit)
    for file, visit in site.of(File):
        yield from _path(file.path, "file", visit, site, context)


def _path(path: Value, word: str, visit: Visit, site: Site, context: Context) -> Iterator[Problem]:
    span = path.span or visit.span
    example = {"files": '"scans/*.pdf"', "file": '"scan.pdf"'}.get(word, f'"rows.{word}"')
    if isinstance(path, Literal) and isinstance(path.value, str) and not path.value.strip():
        hint = f"write the path: `{word} {example}`"
        yield Problem("B132", f"`{word}` has an empty path", span, hint=hint)
        return
    kind = Kinds(site, context).inside(path, visit)
    if kind not in (None, "text"):
        yield Problem(
            "B132",
            f"the path of `{word}` is a text, and this is {in_words(kind)}",
            span,
            hint=f"write the path in quotes: `{word} {example}`, or give it in a parameter of type "
            "`text`",
        )


def _format(table: Table, visit: Visit) -> Iterator[Problem]:
    from b24batch.tables.options import FORMATS, option_problems

    if table.format not in FORMATS:
        near = did_you_mean(suggest(table.format, FORMATS))
        yield Problem(
            "B132",
            f"there is no table of format `{table.format}`",
            visit.span,
            hint=near or f"the formats are {listed(FORMATS)}",
        )
    elif table.options is not None:
        known, spans = _constants(table.options, visit.span)
        yield from option_problems(table.format, known, spans)


def _constants(options: ObjectValue, span: Span | None) -> tuple[dict[str, Any], dict[str, Span]]:
    """Options with the values that are known before the run, and their places."""
    known: dict[str, Any] = {}
    spans: dict[str, Span] = {}
    for entry in options.entries:
        if not isinstance(entry, Entry) or not isinstance(entry.key, str):
            continue
        value = _constant(entry.value)
        if value is not _UNKNOWN:
            known[entry.key] = value
            place = entry.span or span
            if place is not None:
                spans[entry.key] = place
    return known, spans


def _constant(value: object) -> object:
    match value:
        case Literal(constant):
            return constant
        case ListValue(items):
            made = [_constant(item) for item in items]
            return _UNKNOWN if any(item is _UNKNOWN for item in made) else made
        case _:
            return _UNKNOWN
