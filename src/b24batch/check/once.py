"""`once by`: only for adds whose records can be looked up by their key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from b24batch.check.context import Context, Site
from b24batch.errors import Label, Problem
from b24batch.model.recipe import Command, ForEach
from b24batch.model.values import Entry, ObjectValue, Spread, Value
from b24batch.model.walk import references

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Command,)


def problems(site: Site, context: Context) -> Iterable[Problem]:
    """Rules about natural keys (language.md part 6)."""
    command = site.statement
    if not isinstance(command, Command) or command.once is None:
        return ()
    return (*_key(command, command.once, site, context), *_every_round(command.once, site, context))


def _key(command: Command, once: ObjectValue, site: Site, context: Context) -> Iterator[Problem]:
    span = once.span or command.method_span or command.span
    lister = context.catalogue.lister_of(command.method)
    if site.method is None or site.method.id_path is None or lister is None:
        yield Problem(
            "B125",
            f"`once by` cannot look up what `{command.method}` makes",
            command.method_span or command.span,
            "no list with a filter is known beside it",
            hint="look for the record with a command of its own",
        )
    simple = [e for e in once.entries if isinstance(e, Entry) and isinstance(e.key, str)]
    if not simple or len(simple) < len(once.entries) or any(e.optional for e in simple):
        yield Problem(
            "B125",
            "a natural key is made of one or more fields with their values",
            span,
            hint="write `once by { ORIGIN_ID: $row.id }`",
        )
    yield from _conflicts(command, simple)


def _every_round(once: ObjectValue, site: Site, context: Context) -> Iterator[Problem]:
    """A key that is the same in every round makes one record in all of them together."""
    if not site.loops:
        return
    loop = context.sites[site.loops[-1]].statement
    if isinstance(loop, ForEach) and not _changes(once, loop.name, site.loops[-1], context):
        yield Problem(
            "B216",
            f"every round of `{loop.name}` has the same key, and only the first makes a record",
            once.span or site.statement.span,
            hint=f"put a value of the row into the key: `${loop.name}.id`",
            severity="warning",
        )


def _changes(value: Value, variable: str, loop: int, context: Context) -> bool:
    """Whether a value stands on the variable of a loop or on what is made in it."""
    for ref in references(value):
        home = context.home(ref.name)
        if ref.name == variable or (home is not None and loop in home.loops):
            return True
    return False


def _conflicts(command: Command, key: list[Entry]) -> Iterator[Problem]:
    """The key is written into `fields`; another value there would hide the record."""
    fields = next((e for e in command.params.entries if _is_fields(e)), None)
    if fields is None:
        return
    if not isinstance(fields, Entry) or not isinstance(fields.value, ObjectValue):
        yield Problem(
            "B126",
            "the key cannot be written into fields that are not spelled out",
            fields.span or command.span,
            hint="write `fields: { ... }` with its entries",
        )
        return
    there = {e.key: e for e in fields.value.entries if isinstance(e, Entry)}
    for entry in key:
        other = there.get(entry.key)
        if other is not None and _without_places(other) != _without_places(entry):
            yield Problem(
                "B126",
                f"`{entry.key}` has one value in the key and another in `fields`",
                entry.span or command.span,
                "",
                () if other.span is None else (Label(other.span, "another value here"),),
                hint="leave it out of `fields`; the key is written there",
            )


def _is_fields(entry: Entry | Spread) -> bool:
    return isinstance(entry, Entry) and isinstance(entry.key, str) and entry.key.lower() == "fields"


def _without_places(entry: Entry) -> object:
    from b24batch.model.recipe import Let, Recipe, to_json

    return to_json(Recipe((Let("x", entry.value),)))
