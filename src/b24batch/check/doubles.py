"""Find or create in a loop: rounds run at the same time, so rows that share a key make doubles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from b24batch.check.context import Context, Site
from b24batch.check.wording import title_span
from b24batch.errors import Label, Problem
from b24batch.model.path import format_steps
from b24batch.model.recipe import Command, ForEach, If, Let
from b24batch.model.values import (
    At,
    Condition,
    Every,
    Find,
    Group,
    Key,
    ListValue,
    Literal,
    Pipe,
    Ref,
    Step,
    Table,
    Unique,
    Value,
)
from b24batch.model.walk import references

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (If,)

_CREATES = re.compile(r"(add|create|register|import)", re.IGNORECASE)
_CRM = re.compile(r"crm\.(lead|deal|contact|company|item|quote|invoice|duplicate)\b", re.IGNORECASE)
_OWN_KEYS = ("id", "path")


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """The rule about creating what was not found (language.md part 6)."""
    statement = site.statement
    if not isinstance(statement, If) or not site.loops:
        return
    branch = _where_nothing_is(statement.condition)
    found = _looked_up(statement.condition.subject, site, context)
    if branch is None or found is None:
        return
    home, values = found
    loop_site = context.sites[site.loops[-1]]
    loop = loop_site.statement
    if not isinstance(loop, ForEach) or _depends_on_others(values, loop.name, context):
        return
    rows = [ref for ref in values if ref.name == loop.name]
    if any(_is_distinct(ref, loop, context) for ref in rows):
        return
    made = next(_creations((site.at, branch), home, context), None)
    if made is not None:
        yield _problem(made, statement, rows, loop, home)


def _problem(made: Command, decided: If, rows: list[Ref], loop: ForEach, home: Site) -> Problem:
    ref = next((ref for ref in rows if ref.steps), None)
    key = "" if ref is None else format_steps(ref.steps).removeprefix(".") + _filters(ref, home)
    span = title_span(home.statement)
    if rows and key:
        why = "rounds run at the same time, and two rows with the same value make two"
        hint = f"write `unique by {key}` behind the source of the loop, or `once by {{ ... }}`"
    elif rows:
        why = "rounds run at the same time, and two entries that are the same make two"
        hint = "put `| unique` behind the source of the loop, or `once by { ... }` here"
    else:
        why = f"every round of `{loop.name}` looks for the same and creates it"
        hint = "move it out of the loop, to above it"
    return Problem(
        "B212",
        f"`{made.method}` may create doubles: {why}",
        made.label_span or made.method_span or decided.span,
        "created where nothing was found",
        () if span is None else (Label(span, "looked for here"),),
        hint=hint,
        severity="warning",
    )


def _filters(ref: Ref, home: Site) -> str:
    """The filters that a value goes through where it is looked for, as they are written."""
    pipe = next((p for p, _ in home.of(Pipe) if p.of == ref and not p.args), None)
    return "" if pipe is None else f" | {pipe.filter}"


def _where_nothing_is(condition: Condition) -> bool | None:
    """The branch that runs where nothing was found; None if the condition asks for more."""
    zero = isinstance(condition.operand, Literal) and condition.operand.value == 0
    match condition.op:
        case "is empty":
            return True
        case "is not empty" | "exists":
            return False
        case "=" | "<=" if zero:
            return True
        case "!=" | ">" if zero:
            return False
        case _:
            return None


def _looked_up(subject: Value, site: Site, context: Context) -> tuple[Site, list[Ref]] | None:
    """What was read for the decision, and the references that it was looked for by."""
    while isinstance(subject, Pipe):
        subject = subject.of
    if not isinstance(subject, Ref):
        return None
    ref = context.follow(subject)
    home = context.home(ref.name)
    if home is None or not isinstance(home.statement, Command):
        return None
    if home.method is None or not home.method.is_read:
        return None
    if any(isinstance(step, Find | At) for step in ref.steps):
        steps: list[Step] = [step for step in ref.steps if isinstance(step, Find | At)]
        return home, list(_behind(Ref(ref.name, tuple(steps)), context, skip=ref.name))
    if home.loops != site.loops:
        return None
    return home, list(_behind(home.statement.params, context))


def _behind(
    value: Value, context: Context, skip: str = "", seen: frozenset[str] = frozenset()
) -> Iterator[Ref]:
    """References in a value, with what stands behind `let`s in their place."""
    for ref in references(value):
        let = context.lets.get(ref.name)
        if ref.name == skip:
            continue
        if let is None or ref.name in seen:
            yield ref
        elif isinstance(let, Ref):
            joined = Ref(let.name, let.steps + ref.steps)
            yield from _behind(joined, context, skip, seen | {ref.name})
        else:
            yield from _behind(let, context, skip, seen | {ref.name})


def _depends_on_others(values: list[Ref], variable: str, context: Context) -> bool:
    """Whether it was looked for by what an earlier answer of the round says, and not by the row."""
    others = (context.home(ref.name) for ref in values if ref.name != variable)
    mine = any(ref.name == variable for ref in values)
    return not mine and any(home is not None and home.loops for home in others)


def _is_distinct(ref: Ref, loop: ForEach, context: Context) -> bool:
    """Whether no two rounds have the same value there."""
    for clause in loop.clauses:
        if isinstance(clause, Group) and ref.steps == (Key("key"),):
            return True
        if isinstance(clause, Unique) and _path(clause.by) == ref.steps:
            return True
    source = loop.source
    if not ref.steps:
        return _has_distinct_entries(source)
    last = ref.steps[0]
    own = len(ref.steps) == 1 and isinstance(last, Key) and last.name.lower() in _OWN_KEYS
    if isinstance(source, Table):
        return own and source.format == "files"
    home = context.home(source.name) if isinstance(source, Ref) else None
    return own and home is not None and isinstance(home.statement, Command | Let)


def _path(by: Value) -> tuple[Step, ...]:
    while isinstance(by, Pipe):
        by = by.of
    return by.steps if isinstance(by, Ref) else ()


def _has_distinct_entries(source: Value) -> bool:
    if isinstance(source, Pipe):
        return source.filter == "unique"
    if not isinstance(source, ListValue):
        return isinstance(source, Ref) and not any(isinstance(step, Every) for step in source.steps)
    entries = [item.value for item in source.items if isinstance(item, Literal)]
    return len(entries) == len(source.items) == len(set(map(repr, entries)))


def _creations(place: tuple[int, bool], home: Site, context: Context) -> Iterator[Command]:
    """Commands of a branch that make what was looked for and have no natural key."""
    for site in context.sites[place[0] + 1 :]:
        if place[0] not in (at for at, _ in site.places):
            return
        command = site.statement
        if place not in site.places or not isinstance(command, Command) or command.once:
            continue
        family, _, verb = command.method.rpartition(".")
        looked = home.method.name if home.method is not None else ""
        same = family.lower() == looked.rpartition(".")[0].lower()
        both = _CRM.match(command.method) and _CRM.match(looked)
        if _CREATES.match(verb) and (same or both):
            yield command
