"""Phrases that several messages share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from b24batch._text import Source, Span
from b24batch.model.filters import split_key
from b24batch.model.path import format_ref, format_steps
from b24batch.model.recipe import Command, Param, Secret, Statement
from b24batch.model.values import Entry, Ref, Step
from b24batch.model.walk import key_text

__all__ = [
    "did_you_mean",
    "key_span",
    "listed",
    "name_of_ref",
    "shown",
    "spelled",
    "step_span",
    "title_span",
]


def did_you_mean(names: Sequence[str], mark: str = "") -> str:
    """The question with all names in backticks, each with `mark` before it; empty for none."""
    return f"did you mean {listed(names, 'or', mark)}?" if names else ""


def listed(names: Sequence[str], last: str = "and", mark: str = "") -> str:
    """Names in backticks with commas, and a word before the last one."""
    quoted = [f"`{mark}{name}`" for name in names]
    if len(quoted) < 2:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} {last} {quoted[-1]}"


def spelled(span: Span | None, in_text: str, in_python: str) -> str:
    """A hint in the spelling of its reader: what has no place in a text was made in Python."""
    return in_python if span is None else in_text


_KEY = re.compile(r"""\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[^\s:?,]+""")


def key_span(entry: Entry, source: Source | None) -> Span | None:
    """The place of an entry's key, without the operator and value behind it.

    Without the text it is as long as the key is in its plain spelling.
    """
    if entry.span is None:
        return None
    start = entry.span.start
    match = None if source is None else _KEY.match(source.text, start, entry.span.end)
    if match is not None:
        return Span(start, match.end())
    return Span(start, min(entry.span.end, start + len(split_key(key_text(entry))[0])))


def name_of_ref(ref: Ref, span: Span | None) -> Span | None:
    """The part of a reference's place that is its name, with the `$` where one is written.

    The whole place where the reference is not written in the dotted form.
    """
    if span is None or ref.span != span:
        return span
    dotted = len(format_ref(ref))
    mark = span.end - span.start - dotted
    return Span(span.start, span.start + mark + len(ref.name)) if mark in (0, 1) else span


def step_span(ref: Ref, span: Span | None, first: int) -> Span | None:
    """The part of a reference's place from one of its steps on, counted from 0.

    The whole place where the reference is not written in the dotted form.
    """
    if span is None or ref.span != span:
        return span
    mark = span.end - span.start - len(format_ref(ref))
    before = len(ref.name + format_steps(ref.steps[:first]))
    return Span(span.start + mark + before, span.end) if mark in (0, 1) else span


def shown(name: str, steps: Sequence[Step], span: Span | None) -> str:
    """A reference in backticks, as a text or a program writes it."""
    path = name + format_steps(tuple(steps))
    return spelled(span, f"`${path}`", f"`ref.{path}`")


def title_span(statement: Statement) -> Span | None:
    """The token that names a statement: its label, method or name; else all of it."""
    match statement:
        case Command(label_span=label, method_span=method, span=span):
            return label or method or span
        case Param(name_span=name, span=span) | Secret(name_span=name, span=span):
            return name or span
        case _:
            return getattr(statement, "name_span", None) or statement.span
