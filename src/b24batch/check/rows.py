"""Fields of rows: what a group has, which columns a table has, and that a cell has none."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch._suggest import suggest
from b24batch._text import Span
from b24batch.check.context import Context, Site
from b24batch.check.kinds import Kinds, in_words
from b24batch.check.variables import Row, is_table, row_behind
from b24batch.check.wording import did_you_mean, listed, shown, step_span
from b24batch.errors import Label, Problem
from b24batch.model.recipe import ForEach, Let, Param, Secret
from b24batch.model.values import (
    Clause,
    Each,
    Every,
    Group,
    Index,
    Key,
    ListValue,
    Literal,
    ObjectValue,
    Pipe,
    Ref,
    Table,
    Unique,
    Value,
    Where,
)
from b24batch.model.walk import Visit

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Ref,)

_OF_FILES = ("name", "stem", "path", "size", "modified")


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about steps into loop variables, parameters and named values."""
    for ref, visit in site.of(Ref):
        if not ref.steps:
            continue
        if ref.name in visit.bound or ref.name in site.variables:
            row = row_behind(ref.name, site, visit, context)
            if row is not None and row.groups is not None:
                yield from _of_group(ref, row.groups, site, visit.span)
            elif row is not None:
                yield from _of_row(ref, row, visit, site, context)
        else:
            yield from _of_value(ref, visit, site, context)


def _of_group(ref: Ref, group: Group, site: Site, span: Span | None) -> Iterator[Problem]:
    """After `group by` a variable has `key` and `rows`, and rows are a list."""
    first, *rest = ref.steps
    if first == Key("key"):
        return
    better = shown(ref.name, (Key("rows"), Index(0), *ref.steps), span)
    if first == Key("rows"):
        if not rest or not isinstance(rest[0], Key) or rest[0].name.isdecimal():
            return
        name, at = rest[0].name, 1
        message = f"`rows` is the list of all rows of a group, and has no `.{name}`"
        better = shown(ref.name, (first, Index(0), *rest), span)
        every = shown(ref.name, (first, Every(), *rest), span)
        hint = f"write {better} for the first row, or {every} for all"
    else:
        at = 0
        message = f"`{ref.name}` is a group of rows, which has `key` and `rows` and nothing else"
        hint = f"write {better} for the first row of the group"
        if _base(group.by).steps == ref.steps:
            hint = f"write {shown(ref.name, (Key('key'),), span)}"
    if any(_base(clause.by) is ref for clause in _keys_at(site)):
        hint = "write it before the `group by`, or `unique by key`"
    label = _grouped_by(group)
    yield Problem("B134", message, step_span(ref, span, at), labels=label, hint=hint)


def _base(by: Value) -> Ref:
    """The path of a key, without its filters."""
    while isinstance(by, Pipe):
        by = by.of
    return by if isinstance(by, Ref) else Ref("")


def _keys_at(site: Site) -> Iterator[Unique | Group]:
    """The clauses with a key in one statement."""
    clauses: list[Clause] = [clause for each, _ in site.of(Each) for clause in each.clauses]
    if isinstance(site.statement, ForEach | Let):
        clauses += site.statement.clauses
    return (clause for clause in clauses if not isinstance(clause, Where))


def _grouped_by(group: Group) -> tuple[Label, ...]:
    span = group.by.span
    return () if span is None else (Label(span, "grouped by this"),)


def _of_row(ref: Ref, row: Row, visit: Visit, site: Site, context: Context) -> Iterator[Problem]:
    first, *rest = ref.steps
    source = row.source
    if is_table(source, "csv", "files") and isinstance(first, Key):
        columns = _columns(source)
        if columns is not None and first.name not in columns:
            yield _no_column(ref, first, columns, row, visit.span)
        elif rest:
            yield from _below_cell(ref, visit.span)
    elif isinstance(source, ListValue):
        kind = Kinds(site, context).of(Ref(ref.name), visit)
        if kind is not None and kind not in ("object", "list"):
            yield _nothing_inside(ref, in_words(kind), visit.span)


def _columns(source: Value) -> tuple[str, ...] | None:
    """The columns of a table that the recipe names, or of a list of files."""
    if is_table(source, "files"):
        return _OF_FILES
    if not isinstance(source, Table) or source.options is None:
        return None
    header = next((e for e in source.options.entries if getattr(e, "key", "") == "header"), None)
    names = getattr(header, "value", None)
    if not isinstance(names, ListValue):
        return None
    columns = tuple(i.value for i in names.items if isinstance(i, Literal))
    texts = tuple(name for name in columns if isinstance(name, str))
    return texts if texts and len(texts) == len(names.items) else None


def _no_column(
    ref: Ref, first: Key, columns: tuple[str, ...], row: Row, span: Span | None
) -> Problem:
    near = suggest(first.name, columns)
    what = "a list of files" if is_table(row.source, "files") else "this table"
    place = None
    if isinstance(row.source, Table) and row.source.options is not None:
        place = row.source.options.span
    return Problem(
        "B138",
        f"{what} has no column `{first.name}`",
        step_span(ref, span, 0),
        labels=() if place is None else (Label(place, "the columns are named here"),),
        hint=did_you_mean(near) or f"its columns are {listed(columns)}",
    )


def _below_cell(ref: Ref, span: Span | None) -> Iterator[Problem]:
    names = [step.name for step in ref.steps if isinstance(step, Key)]
    column = ref.steps[0]
    if Key("rows") == column:
        hint = "write `group by column` after the source: then the variable has `key` and `rows`"
    elif len(names) == len(ref.steps):
        odd, cell = shown(ref.name, (Key(" "),), span), shown(ref.name, (column,), span)
        odd = odd.replace(" ", ".".join(names))
        hint = f"write {cell}, or {odd} if the column is called so"
    else:
        hint = f"write {shown(ref.name, (column,), span)}; filters such as `word 1` take it apart"
    message = "a cell of a table is one text, with nothing in it"
    yield Problem("B136", message, step_span(ref, span, 1), hint=hint)


def _nothing_inside(ref: Ref, what: str, span: Span | None) -> Problem:
    return Problem(
        "B136",
        f"`{ref.name}` is {what}, with nothing in it",
        step_span(ref, span, 0),
        hint=f"write {shown(ref.name, (), span)}",
    )


def _of_value(ref: Ref, visit: Visit, site: Site, context: Context) -> Iterator[Problem]:
    """Steps into a parameter, a secret or a `let` that is a single value."""
    home = context.home(ref.name)
    if home is None or home.method is not None or home.at >= site.at:
        return
    if context.is_collected(ref.name, site):
        return
    if isinstance(home.statement, Secret):
        yield _nothing_inside(ref, "a text", visit.span)
        return
    if not isinstance(home.statement, Param) and isinstance(context.lets.get(ref.name), Ref):
        return  # an alias; where it leads is looked at where it stands
    kind = Kinds(site, context).of(Ref(ref.name), visit)
    if kind == "file" or (kind is not None and kind not in ("object", "list")):
        yield _nothing_inside(ref, in_words(kind), visit.span)
    elif kind == "list" and isinstance(first := ref.steps[0], Key) and not first.name.isdecimal():
        yield _no_field(ref, first, context.lets.get(ref.name), visit.span)
    elif kind == "object":
        yield from _no_entry(ref, context.lets.get(ref.name), visit.span)


def _no_field(ref: Ref, first: Key, value: Value | None, span: Span | None) -> Problem:
    """A field asked of a list; constants in it have no field either."""
    items = value.items if isinstance(value, ListValue) else ()
    below = () if any(isinstance(item, Literal) for item in items) else ref.steps
    every, one = (shown(ref.name, (step, *below), span) for step in (Every(), Index(0)))
    return Problem(
        "B136",
        f"`{ref.name}` is a list, and has no `.{first.name}`",
        step_span(ref, span, 0),
        hint=f"write {every} for all of it, or {one} for the first",
    )


def _no_entry(ref: Ref, value: Value | None, span: Span | None) -> Iterator[Problem]:
    """An object that the recipe itself spells out has no other entries."""
    first = ref.steps[0]
    if not isinstance(value, ObjectValue) or not isinstance(first, Key):
        return
    keys = [getattr(entry, "key", None) for entry in value.entries]
    names = [key for key in keys if isinstance(key, str)]
    if len(names) < len(keys) or first.name in names:
        return
    near = did_you_mean(suggest(first.name, names))
    yield Problem(
        "B136",
        f"`{ref.name}` has no entry `{first.name}`",
        step_span(ref, span, 0),
        hint=near or (f"it has {listed(names)}" if names else "it is an empty object"),
    )
