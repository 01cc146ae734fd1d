"""`once by`: only for adds whose records can be looked up by their key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from b24batch._text import Span
from b24batch.check.context import Context, Site
from b24batch.errors import Label, Problem
from b24batch.model.lets import Lets
from b24batch.model.recipe import Command, ForEach, If
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
    yield from _conflicts(command, simple, context)


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


def _conflicts(command: Command, key: list[Entry], context: Context) -> Iterator[Problem]:
    """The key is written into `fields`; another value there would hide the record."""
    fields = next((e for e in command.params.entries if _is_fields(e)), None)
    if fields is None:
        return
    followed = _lets(context)
    of = followed.expand(fields.value) if isinstance(fields, Entry) else None
    if not isinstance(of, ObjectValue):
        yield Problem(
            "B126",
            "the key cannot be written into fields that are not spelled out",
            fields.span or command.span,
            hint="write `fields: { ... }` with its entries",
        )
        return
    there = dict(_fields(of, fields.span))
    for entry in key:
        other, span = there.get(str(entry.key), (None, None))
        if other is not None and _plain(other) != _plain(followed.expand(entry.value)):
            yield Problem(
                "B126",
                f"`{entry.key}` has one value in the key and another in `fields`",
                entry.span or command.span,
                "",
                () if span is None else (Label(span, "another value here"),),
                hint="leave it out of `fields`; the key is written there",
            )


def _fields(of: ObjectValue, span: Span | None) -> Iterator[tuple[str, tuple[Value, Span | None]]]:
    """The fields by name, those of objects that are spread out among them; later ones win."""
    for entry in of.entries:
        if isinstance(entry, Entry):
            yield str(entry.key), (entry.value, entry.span or span)
        elif isinstance(entry.of, ObjectValue):
            yield from _fields(entry.of, entry.span or span)


def _lets(context: Context) -> Lets:
    """The `let`s above which nothing is defined in a circle."""
    above: dict[str, Value] = {}
    for name, value in context.lets.items():
        behind = {ref.name for ref in references(value)} & context.lets.keys()
        if behind <= above.keys():
            above[name] = value
    homes = ((name, context.home(name)) for name in above)
    inside = {name for name, home in homes if home and any(isinstance(b, If) for b in home.around)}
    return Lets(lets=above, conditional=dict.fromkeys(inside, frozenset()))


def _is_fields(entry: Entry | Spread) -> bool:
    return isinstance(entry, Entry) and isinstance(entry.key, str) and entry.key.lower() == "fields"


def _plain(value: Value) -> object:
    from b24batch.model.recipe import Let, Recipe, to_json

    return to_json(Recipe((Let("x", value),)))
