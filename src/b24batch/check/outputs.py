"""Outputs: options that their format has, and places where they do not get into each other."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch._suggest import suggest
from b24batch.check.context import Context, Site
from b24batch.check.wording import did_you_mean, listed
from b24batch.errors import Label, Problem
from b24batch.model.formats import FORMATS, format_of
from b24batch.model.recipe import Output
from b24batch.model.values import Entry, Literal, Spread

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Output,)

_OPTIONS = ("delimiter", "bom")


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about the statement `output` beside others of its kind."""
    output = site.statement
    if not isinstance(output, Output) or output.format not in (None, *FORMATS):
        return
    if output.options is not None:
        for entry in output.options.entries:
            yield from _option(entry, output)
    yield from _in_the_way(site, output, context)


def _option(entry: Entry | Spread, output: Output) -> Iterator[Problem]:
    span = entry.span or output.span
    form = format_of(output.format, _path(output))
    name = entry.key if isinstance(entry, Entry) and isinstance(entry.key, str) else ""
    value = entry.value if isinstance(entry, Entry) else None
    constant = value.value if isinstance(value, Literal) else None
    if name not in _OPTIONS:
        near = did_you_mean(suggest(name, _OPTIONS))
        hint = near or f"the options are {listed(_OPTIONS)}"
        yield Problem("B121", f"an output has no option `{name}`", span, hint=hint)
    elif form != "csv":
        hint = "write `as csv`, or leave it out"
        yield Problem("B121", f"`{name}` is an option of csv, not of {form}", span, hint=hint)
    elif name == "bom" and not isinstance(constant, bool):
        yield Problem("B121", "`bom` is neither true nor false", span, hint="write `bom: true`")
    elif name == "delimiter" and not _is_delimiter(constant):
        hint = 'write one character in quotes, such as `";"` or `"\\t"`'
        yield Problem("B121", "`delimiter` is no single character", span, hint=hint)


def _is_delimiter(value: object) -> bool:
    return isinstance(value, str) and len(value) == 1 and value not in '\r\n"'


def _path(output: Output) -> str:
    constant = output.path.value if isinstance(output.path, Literal) else ""
    return constant if isinstance(constant, str) else ""


def _place(output: Output) -> str | None:
    """Where an output goes, as far as two can be in each other's way; None if they cannot."""
    if output.path is not None:
        return _path(output).replace("\\", "/").lower() or None
    return None if format_of(output.format) == "table" else ""


def _in_the_way(site: Site, output: Output, context: Context) -> Iterator[Problem]:
    place = _place(output)
    if place is None:
        return
    earlier = (s.statement for s in context.sites if s.at < site.at)
    first = next((o for o in earlier if isinstance(o, Output) and _place(o) == place), None)
    if first is None:
        return
    labels = () if first.span is None else (Label(first.span, "the first one"),)
    if place:
        message = f"two outputs are written to `{_path(output)}`"
        hint = "give each a file of its own; the second would replace the first"
    else:
        message = "two outputs that are no tables would be mixed on standard output"
        hint = f'write one of them to a file: `to "result.{format_of(output.format)}"`'
    yield Problem("B122", message, output.span, labels=labels, hint=hint)
