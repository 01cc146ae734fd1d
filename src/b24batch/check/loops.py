"""Loops: over rows only, over all of them where they write, with keys that are in the row."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch._text import Span
from b24batch.catalogue.places import below_filter, is_id_name
from b24batch.check.context import Context, Site
from b24batch.check.kinds import Kinds, in_words, shape_at
from b24batch.check.wording import shown
from b24batch.errors import Label, Problem
from b24batch.model.filters import split_key
from b24batch.model.path import format_ref
from b24batch.model.recipe import Command, ForEach, Let, Param, Statement
from b24batch.model.values import (
    Clause,
    Each,
    Every,
    Key,
    ListValue,
    ObjectValue,
    Pipe,
    Ref,
    Spread,
    Value,
    Where,
)
from b24batch.model.walk import Visit, visit_statement

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (ForEach, Let, Each, ListValue, ObjectValue)


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about what loops, lists made by `for` and `...` go over."""
    statement = site.statement
    if isinstance(statement, ForEach):
        yield from _source(statement.source, site, context)
        yield from _keys(statement.clauses, statement.name, statement.span)
        yield from _one_page(statement, site, context)
    elif isinstance(statement, Let) and statement.clauses:
        yield from _keys(statement.clauses, statement.name, statement.span)
    for each, visit in site.of(Each):
        yield from _source(each.source, site, context, visit)
        yield from _keys(each.clauses, each.name, visit.span)
    yield from _spreads(site, context)


def _source(
    source: Value, site: Site, context: Context, around: Visit | None = None
) -> Iterator[Problem]:
    at = site.visit_of(source)
    kind = Kinds(site, context).of(source, at or around)
    span = source.span or (None if at is None else at.span) or site.statement.span
    if kind is None or kind in ("list", "object"):
        yield from _whole_answer(source, span, site, context)
        shown_as = Kinds(site, context, documented=True).of(source, at or around)
        if kind is None and shown_as is not None and shown_as not in ("list", "object"):
            yield Problem(
                "B229",
                f"`for` goes over the rows of a list, and this is {in_words(shown_as)}",
                span,
                "as far as the documentation says",
                hint=_instead(source, context),
                severity="warning",
            )
        elif isinstance(source, Ref):
            yield from _record(source, span, site, context)
        return
    yield Problem(
        "B133",
        f"`for` goes over the rows of a list, and this is {in_words(kind)}",
        span,
        hint=_instead(source, context),
    )


def _record(ref: Ref, span: Span | None, site: Site, context: Context) -> Iterator[Problem]:
    """A record as a source gives the values of its fields, one after the other."""
    if ref.name in site.variables:
        return
    behind = context.follow(ref)
    home = context.home(behind.name)
    if home is None or context.is_collected(behind.name, site):
        return
    shape = shape_at(home.method, behind.steps)
    keys = shape.get("keys") if isinstance(shape, dict) else None
    name = next((key for key in keys or () if key in ("id", "ID")), None)
    if name is not None:
        yield Problem(
            "B229",
            "`for` goes over the rows of a list, and this is one record",
            span,
            "as far as the documentation says",
            hint=f"it needs no loop: write {shown(ref.name, (*ref.steps, Key(name)), ref.span)}",
            severity="warning",
        )


def _instead(source: Value, context: Context) -> str:
    """What may have been meant by a loop over a single value."""
    while isinstance(source, Pipe):
        if source.filter in ("join", "count", "sum", "mean"):
            return f"leave `| {source.filter}` out"
        source = source.of
    if not isinstance(source, Ref):
        return "write a list: `[a, b]`"
    home = context.home(source.name)
    if source.steps and source.steps[-1] in (Key("total"), Key("next")):
        method = None if home is None else home.method
        path = () if method is None else method.list_path or ()
        steps = (*source.steps[:-1], *map(Key, path))
        return f"write {shown(source.name, steps, source.span)}"
    if home is None or not isinstance(home.statement, Param):
        return 'name a list, such as `$Name.items`, or a table: `csv "rows.csv"`'
    if home.statement.type == "text":
        name = source.name
        return f"write `csv ${name}` to read a file, or `param {name}: list` for several values"
    return f"write `param {source.name}: list` for several values"


def _whole_answer(
    source: Value, span: Span | None, site: Site, context: Context
) -> Iterator[Problem]:
    """An object as a source gives its values: of an answer, the list of records is one of them."""
    if not isinstance(source, Ref) or source.steps or source.name in site.variables:
        return
    home = context.home(source.name)
    if home is None or context.is_collected(source.name, site) or home.method is None:
        return
    if home.method.list_path:
        better = shown(source.name, tuple(map(Key, home.method.list_path)), span)
        yield Problem(
            "B215",
            f"this goes over the parts of the answer of `{home.method.name}`, not over its records",
            span,
            hint=f"write {better}",
            severity="warning",
        )


def _keys(clauses: tuple[Clause, ...], name: str, span: Span | None) -> Iterator[Problem]:
    for clause in clauses:
        if isinstance(clause, Where):
            continue
        by: Value = clause.by
        while isinstance(by, Pipe):
            by = by.of
        if not isinstance(by, Ref) or by.name != name or not by.steps:
            word = type(clause).__name__.lower()
            yield Problem(
                "B135",
                f"the key of `{word} by` is a field of the row",
                clause.by.span or span,
                hint=f"name a field, with filters behind it: `{word} by phone | phone`",
            )
        elif any(isinstance(step, Every) for step in by.steps):
            yield Problem(
                "B135",
                f"`{format_ref(by)}` is a list, and a key is a single value",
                clause.by.span or span,
                hint="name one field of the row",
            )


def _one_page(loop: ForEach, site: Site, context: Context) -> Iterator[Problem]:
    """A loop that writes for the rows of one page would leave the others as they are."""
    source: Value = loop.source
    while isinstance(source, Pipe):
        source = source.of
    if not isinstance(source, Ref) or not _writes(loop.body, site, context):
        return
    ref = context.follow(source)
    home = context.home(ref.name)
    if home is None or context.is_collected(ref.name, site):
        return
    command, method = home.statement, home.method
    if not isinstance(command, Command) or method is None or not method.paged:
        return
    path = tuple(map(Key, method.list_path or ()))
    rest = ref.steps[len(path) :]
    if ref.steps[: len(path)] != path or (rest and rest[0] != Every()):
        return
    if command.mode == "all" or command.limit is not None or _is_bounded(home):
        return
    label = command.label_span or command.method_span
    yield Problem(
        "B207",
        f"`{ref.name}` brings one page, and this loop writes for its rows alone",
        loop.source.span or loop.span,
        "the rows of further pages are left as they are",
        () if label is None else (Label(label, "reads one page"),),
        hint=f"write `all {command.method}`, or `limit 50` behind it if one page is enough",
        severity="warning",
    )


def _writes(body: tuple[Statement, ...], site: Site, context: Context) -> bool:
    inside = (s for s in context.sites[site.at + 1 :] if site.at in s.loops)
    commands = (s for s in inside if isinstance(s.statement, Command))
    return bool(body) and any(s.method is None or not s.method.is_read for s in commands)


def _is_bounded(home: Site) -> bool:
    """Whether a read turns its pages itself, or asks for one record by its id."""
    for visit in visit_statement(home.statement):
        key = getattr(visit.node, "key", None)
        if not isinstance(key, str):
            continue
        if visit.path == (key,) and key.lower() == "start":
            return True
        field, operator = split_key(key)
        own = len(below_filter(visit.path) or ()) == 1 and field.lower() == "id"
        if own and is_id_name(field) and operator in ("", "="):
            return not isinstance(getattr(visit.node, "value", None), ListValue)
    return False


def _spreads(site: Site, context: Context) -> Iterator[Problem]:
    kinds = Kinds(site, context)
    for made, visit in site.of(ListValue):
        for item in made.items:
            kind = kinds.of(item.of, site.visit_of(item.of)) if isinstance(item, Spread) else None
            if isinstance(item, Spread) and kind is not None and kind not in ("list", "object"):
                message = f"`...` puts the items of a list in place, and this is {in_words(kind)}"
                span = item.span or visit.span
                yield Problem("B133", message, span, hint="leave the `...` out")
    for whole, visit in site.of(ObjectValue):
        for entry in whole.entries:
            if not isinstance(entry, Spread):
                continue
            kind = kinds.of(entry.of, site.visit_of(entry.of))
            if kind is not None and kind != "object":
                message = f"`...` puts entries in place here, and this is {in_words(kind)}"
                hint = "give it a key: `key: value`"
                yield Problem("B133", message, entry.span or visit.span, hint=hint)
