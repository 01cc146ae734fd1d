"""Steps into answers: one round or the list of all, records where the method keeps them, counts."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from b24batch._suggest import suggest
from b24batch._text import Span
from b24batch.catalogue import Method
from b24batch.check.context import Context, Site
from b24batch.check.facts import in_other_version
from b24batch.check.kinds import Kinds, shape_at, shape_kind
from b24batch.check.paths import (
    Reading,
    carries_nothing,
    columns,
    in_its_spelling,
    of_alias,
    of_row,
    told,
)
from b24batch.check.versions import how_to_choose
from b24batch.check.wording import shown, step_span
from b24batch.errors import Label, Problem
from b24batch.model.path import format_steps
from b24batch.model.recipe import Command, ForEach, Output
from b24batch.model.values import Every, Find, Index, Key, Literal, Ref, Step
from b24batch.model.walk import Visit

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Ref,)

_COUNTS = ("total", "next")


class _Into(msgspec.Struct, frozen=True):
    """A reference into what a statement defines; `first` is the number of the step it begins at.

    `rounds`: what it is taken of is one round, or each round, of a loop that has ended.
    """

    ref: Ref
    span: Span | None
    home: Site
    first: int = 0
    rounds: bool = False

    @property
    def steps(self) -> tuple[Step, ...]:
        return self.ref.steps[self.first :]

    def better(self, *steps: Step) -> str:
        """The reference with other steps from where it begins, in backticks."""
        documented = in_its_spelling(steps, shape_at(self.home.method, ()))
        return shown(self.ref.name, (*self.ref.steps[: self.first], *documented), self.span)


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about the first steps of references to commands and to what loops made."""
    for ref, visit in site.of(Ref):
        if not ref.steps:
            continue
        if ref.name in visit.bound or ref.name in site.variables:
            row = of_row(ref, visit, site, context)
            yield from told(row, context) if row is not None else ()
            continue
        home = context.home(ref.name)
        if home is None or home.at >= site.at:
            continue
        alias = of_alias(ref, visit, site, context)
        if alias is not None:
            yield from told(alias, context)
            continue
        into = _Into(ref, visit.span, home)
        if context.is_collected(ref.name, site):
            yield from _of_rounds(into, visit, site, context)
        else:
            yield from _of_answer(into, context)
    if isinstance(site.statement, Output):
        yield from columns(site.statement, context)


def _of_rounds(into: _Into, visit: Visit, site: Site, context: Context) -> Iterator[Problem]:
    first, *rest = into.steps
    if isinstance(first, Key) and not first.name.isdecimal():
        yield _no_single_round(into, first, site, context)
        return
    inside = msgspec.structs.replace(into, first=1, rounds=True)
    if not rest:
        return
    kinds = Kinds(into.home, context)
    flat = [Every()] * 2 == [first, rest[0]]
    if flat and not isinstance(into.home.statement, Command) and visit.span == into.ref.span:
        made = kinds.of(Ref(into.ref.name))
        if made is not None and made != "list":
            yield Problem(
                "B127",
                f"`{into.ref.name}` is one flat list of all rounds, and one `[*]` goes over it",
                step_span(into.ref, into.span, 1),
                labels=_loop_of(into.home, context),
                hint=f"write {shown(into.ref.name, (first, *rest[1:]), into.span)}",
            )
            return
    yield from _of_answer(inside, context)


def _no_single_round(into: _Into, first: Key, site: Site, context: Context) -> Problem:
    name = into.ref.name
    every, one = (shown(name, (step, *into.steps), into.span) for step in (Every(), Index(0)))
    hint = f"write {every} for all rounds, or {one} for the first"
    if first.name in _COUNTS:
        counted = f"Counts = {shown(name, into.steps, into.span)[1:-1]}"
        hint = f"write `let {counted}` in the loop, and refer to all of them with `$Counts[*]`"
    return Problem(
        "B127",
        f"`{name}` is a list here, one entry for each round, and has no `.{first.name}`",
        step_span(into.ref, into.span, 0),
        "of which round?",
        _loop_of(into.home, context, site),
        hint=hint,
    )


def _loop_of(home: Site, context: Context, site: Site | None = None) -> tuple[Label, ...]:
    """A label at the loop whose rounds are meant: the outermost that `site` is not in."""
    seen = () if site is None else site.loops
    loop = next((at for at in home.loops if at not in seen), None)
    statement = None if loop is None else context.sites[loop].statement
    span = (statement.name_span or statement.span) if isinstance(statement, ForEach) else None
    return () if span is None else (Label(span, "made once for each of these"),)


def _of_answer(into: _Into, context: Context) -> Iterator[Problem]:
    """What the documentation of a method shows of its answer, against the steps into it."""
    command, method = into.home.statement, into.home.method
    if not isinstance(command, Command) or method is None or not into.steps:
        return
    first, *rest = into.steps
    if isinstance(first, Key) and first.name in _COUNTS and not rest:
        yield from _count(into, first.name, command, method)
        return
    hint = "" if carries_nothing(method) else _misplaced(into, first, method)
    if hint:
        other = in_other_version(method)
        if other is not None and isinstance(first, Key) and shape_at(other, (first,)) is not None:
            hint = _in_either(into, first, method) or hint
            hint = f"{how_to_choose(method, into.span)}, which has `{_step(first)}`; or {hint}"
        yield Problem(
            "B215",
            f"`{method.name}` answers with {_in_words(method)}, "
            f"and there is no `{_step(first)}` in it",
            step_span(into.ref, into.span, into.first),
            "as far as the documentation says",
            hint=hint,
            severity="warning",
            page=method.page,
        )
        return
    yield from told(Reading(into.home, (), into.ref, into.span, into.first), context)


def _in_either(into: _Into, first: Key, method: Method) -> str:
    """The same path in the answer of this version, where each has its own name for the record."""
    shape = shape_at(method, ())
    keys = list(shape.get("keys") or ()) if isinstance(shape, dict) else []
    if len(keys) != 1 or first.name in keys:
        return ""
    return f"write {into.better(Key(keys[0]), *into.steps[1:])}"


def _in_words(method: Method) -> str:
    """What a method answers with, its rows where they are in a key of their own."""
    kind = shape_kind(shape_at(method, ()))
    if kind != "object":
        return "a list" if kind == "list" else "a single value"
    if method.list_path is None or len(method.list_path) != 1:
        return "an object"
    rows = "{...}" if method.list_keyed else "[...]"
    return f"`{{ {method.list_path[0]}: {rows} }}`"


def _step(step: Step) -> str:
    return format_steps((step,)) if not isinstance(step, Find) else "[...]"


def _misplaced(into: _Into, first: Step, method: Method) -> str:
    """What to write instead of a step that leads nowhere; empty where it may lead somewhere."""
    shape = shape_at(method, ())
    rest = into.steps[1:]
    match shape_kind(shape):
        case "list" if isinstance(first, Key) and not first.name.isdecimal():
            if first.name.lower() in ("items", "result", "rows", "list"):
                return f"write {into.better(*rest)}"
            one = into.better(Index(0), *into.steps)
            return f"write {one} for the first record, or {into.better(Every(), *into.steps)}"
        case "object":
            return _in_object(into, first, shape, method)
        case "text" | "number" | "flag" if isinstance(first, Key):
            return f"write {into.better()}"
        case _:
            return ""


def _in_object(into: _Into, first: Step, shape: object, method: Method) -> str:
    if not isinstance(shape, dict) or shape.get("type") != "object" or shape.get("more"):
        return ""
    keys = shape.get("keys") or {}
    if method.list_path and not isinstance(first, Key):
        if isinstance(first, Index | Every | Find):
            return f"write {into.better(*map(Key, method.list_path), *into.steps)}"
        return ""
    if not isinstance(first, Key) or len(keys) != 1 or first.name in keys:
        return ""
    (wrapper,) = keys
    if suggest(first.name, (wrapper,), nearness=0.7):
        return f"write {into.better(Key(wrapper), *into.steps[1:])}"
    if method.list_path == (wrapper,):
        every = into.better(Key(wrapper), Every(), *into.steps)
        return f"write {every} for all records, or {into.better(Key(wrapper))} for the list"
    wraps = method.id_path is not None and method.id_path[:1] == (wrapper,)
    if not wraps and shape_kind(shape_at(method, (Key(wrapper),))) != "object":
        return ""  # keys that are data, such as the kinds of records that were found
    return f"write {into.better(Key(wrapper), *into.steps)}"


def _count(into: _Into, word: str, command: Command, method: Method) -> Iterator[Problem]:
    shape = shape_at(method, ())
    keys = shape.get("keys") or {} if isinstance(shape, dict) else {}
    if word in keys or shape is None or (isinstance(shape, dict) and shape.get("more")):
        return
    uncounted = any(
        getattr(entry, "key", None) == "start" and _is_minus_one(getattr(entry, "value", None))
        for entry in command.params.entries
    )
    if into.rounds:
        why = f"`{word}` stands beside an answer, and is not among what all rounds brought"
        name = into.ref.name
        hint = f"write `let Counts = ${name}.{word}` in the loop, and refer to `$Counts[*]`"
    elif uncounted and word == "total":
        why, hint = "`start: -1` asks for a page without a count", "leave `start` out"
    elif not method.paged and word == "total":
        why = f"the answer of `{method.name}` carries no `total`"
        hint = f"count its rows: {shown(into.ref.name, (), into.span)[:-1]} | count`"
        if method.list_path is None:
            hint = "compare a field of the answer, or ask whether it `is empty`"
        elif method.list_path:
            rows = shown(into.ref.name, tuple(map(Key, method.list_path)), into.span)
            hint = f"count its rows: {rows[:-1]} | count`"
    else:
        return
    span = step_span(into.ref, into.span, into.first)
    yield Problem("B214", why, span, "never there", hint=hint, severity="warning")


def _is_minus_one(value: object) -> bool:
    return isinstance(value, Literal) and value.value in (-1, "-1")
