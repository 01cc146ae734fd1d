"""Steps into answers against their documented shapes, as far down as the documentation shows.

The outer level of a shape is reliable. The keys of a record are those of an example: what is
missing there may exist all the same, so that another spelling of a known key is a warning, and a
name that only looks like one is a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from b24batch._suggest import suggest
from b24batch._text import Span
from b24batch.catalogue import Catalogue, Method
from b24batch.check.context import Context, Site
from b24batch.check.given import entity_type
from b24batch.check.kinds import shape_at
from b24batch.check.variables import row_behind
from b24batch.check.wording import did_you_mean, shown, step_span
from b24batch.errors import Problem
from b24batch.model.path import format_steps
from b24batch.model.recipe import Command, Output
from b24batch.model.values import Every, Find, Index, Key, Ref, Step, Test
from b24batch.model.walk import Visit

__all__ = [
    "Reading",
    "carries_nothing",
    "columns",
    "in_its_spelling",
    "of_alias",
    "of_row",
    "told",
]

_SCALARS = {"string": "a text", "number": "a number", "boolean": "true or false"}
_NEAR = 0.8
"""From here on a key is taken for another one that was mistyped."""
_NUMBERS = re.compile("[0-9]+")
_DELETES = ("delete", "remove", "unbind", "unset", "clear")


class Reading(msgspec.Struct, frozen=True):
    """What a reference reads: `home` answers, `above` leads to what the name stands for.

    Steps before number `first` choose a round of the loop that `home` is in.
    """

    home: Site
    above: tuple[Step, ...]
    ref: Ref
    span: Span | None
    first: int = 0

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps into the answer itself."""
        return (*self.above, *self.ref.steps[self.first :])

    def better(self, *steps: Step) -> str:
        """The reference with other steps, in backticks; those of `above` are not written."""
        documented = in_its_spelling(steps, shape_at(self.home.method, ()))
        own = (*self.ref.steps[: self.first], *documented[len(self.above) :])
        return shown(self.ref.name, own, self.span)


def in_its_spelling(steps: Sequence[Step], shape: Any) -> tuple[Step, ...]:
    """Steps with the keys as an answer of this shape has them, where it has them in another case.

    `$Deals[0].ID` is to become `$Deals.items[0].id` and not `$Deals.items[0].ID`.
    """
    found: list[Step] = []
    for step in steps:
        kind = shape.get("type") if isinstance(shape, dict) else None
        if kind == "object" and isinstance(step, Key):
            keys = shape.get("keys") or {}
            other = (key for key in keys if _squashed(key) == _squashed(step.name))
            name = step.name if step.name in keys else next(other, step.name)
            found.append(Key(name))
            shape = keys.get(name)
            continue
        inside = isinstance(step, Index | Every | Find) or kind == "map"
        shape = shape.get("items") if kind in ("array", "map") and inside else None
        found.append(step)
    return tuple(found)


def of_row(ref: Ref, visit: Visit, site: Site, context: Context) -> Reading | None:
    """What a reference to a loop variable reads; None unless its rows are those of one answer."""
    row = row_behind(ref.name, site, visit, context)
    if row is None or not isinstance(row.source, Ref):
        return None
    source, first = row.source, 0
    if row.groups is not None:  # of a group only the rows in it are known
        inside = len(ref.steps) > 2 and isinstance(ref.steps[1], Index | Every | Find)
        if not inside or ref.steps[0] != Key("rows"):
            return None
        first = 2
    home = context.home(source.name)
    if home is None or source.name in row.site.variables or Every() in source.steps:
        return None
    if context.is_collected(source.name, row.site) or not isinstance(home.statement, Command):
        return None
    return Reading(home, (*source.steps, Every()), ref, visit.span, first)


def of_alias(ref: Ref, visit: Visit, site: Site, context: Context) -> Reading | None:
    """What a reference to a `let` reads that names a part of an answer; None for any other."""
    behind = context.lets.get(ref.name)
    if not isinstance(behind, Ref) or context.is_collected(ref.name, site):
        return None
    whole = context.follow(Ref(ref.name))
    home = context.home(whole.name)
    if home is None or not isinstance(home.statement, Command) or home.at >= site.at:
        return None
    let = context.home(ref.name)
    if let is None or whole.name in let.variables or context.is_collected(whole.name, let):
        return None
    return Reading(home, whole.steps, ref, visit.span)


def told(reading: Reading, context: Context) -> Iterator[Problem]:
    """The first step that the documentation rules out, or that looks like a mistyped key."""
    method = reading.home.method
    shape = shape_at(method, ())
    if method is None or shape is None or _is_shown(shape, reading.steps):
        return
    if not reading.above and carries_nothing(method):
        message = f"`{method.name}` answers with nothing that a path could lead to"
        hint = "refer to what was there before"
        found = Problem("B215", message, None, "never there", hint=hint, severity="warning")
        yield _placed(found, reading, 0)
        return
    for number in range(len(reading.steps)):
        below, wrong = _step(shape, number, reading, context)
        if wrong is not None and number >= len(reading.above):
            yield _placed(wrong, reading, number - len(reading.above))
        if wrong is not None or below is None:
            return
        shape = below


def _is_shown(shape: Any, steps: tuple[Step, ...]) -> bool:
    """Whether the documentation shows every step as it is written, which is the usual case."""
    for step in steps:
        kind = shape.get("type") if isinstance(shape, dict) else None
        if kind == "object" and isinstance(step, Key):
            shape = shape.get("keys", {}).get(step.name)
        elif kind == "array" and isinstance(step, Index | Every):
            shape = shape.get("items")
        else:
            return False
        if shape is None:
            return False
    return True


def columns(output: Output, context: Context) -> Iterator[Problem]:
    """Fields of an output against the rows that it is made of."""
    home = context.home(output.ref.name)
    if not output.fields or home is None or not isinstance(home.statement, Command):
        return
    if home.places or output.fields_span is None:
        return
    shape = shape_at(home.method, output.ref.steps)
    rows = (Every(),) if isinstance(shape, dict) and shape.get("type") == "array" else ()
    for name, span in zip(output.fields, output.fields_span[1:], strict=True):
        ref = Ref(output.ref.name, (*output.ref.steps, *rows, Key(name)))
        for problem in told(Reading(home, (), ref, span), context):
            spelled = problem.code == "B215"
            hint = "write it as the answer does" if spelled else problem.hint
            yield msgspec.structs.replace(problem, hint=hint)


def carries_nothing(method: Method) -> bool:
    """Whether the answer is empty, as that of many deletes; an empty list shows as `[]`."""
    shape = shape_at(method, ())
    empty = isinstance(shape, dict) and not shape.get("items") and not shape.get("keys")
    verb = method.name.lower().rpartition(".")[2]
    return shape == "null" or (empty and not method.is_read and verb.startswith(_DELETES))


def _placed(problem: Problem, reading: Reading, at: int) -> Problem:
    """The problem at one step of the reference, and no further."""
    number = at + reading.first
    span = step_span(reading.ref, reading.span, number)
    if span is not None and reading.span == reading.ref.span != span:
        rest = format_steps(reading.ref.steps[number + 1 :])
        span = Span(span.start, span.end - len(rest) - reading.ref.vouched)
    page = "" if reading.home.method is None else reading.home.method.page
    return msgspec.structs.replace(problem, span=span, page=page)


def _step(
    shape: Any, number: int, reading: Reading, context: Context
) -> tuple[Any, Problem | None]:
    """What a step leads to, and what is wrong with it; both None where nothing is known."""
    step = reading.steps[number]
    text = format_steps((step,)) if not isinstance(step, Find) else "[...]"
    before, rest = reading.steps[:number], reading.steps[number + 1 :]
    name = shape.get("type") if isinstance(shape, dict) else shape
    if name in _SCALARS:
        return None, _wrong(
            f"this is {_SCALARS[name]}, and has no `{text}`", reading.better(*before)
        )
    match name, step:
        case "array", Key(key) if not key.isdecimal() and "items" in shape:
            one, every = ((*before, which, step, *rest) for which in (Index(0), Every()))
            message = f"this is a list, and has no `{text}`"
            return None, _wrong(message, reading.better(*one), reading.better(*every))
        case (("array" | "map"), Find(tests)):
            return shape.get("items"), _tests(tests, shape.get("items"), number, reading, context)
        case ("array", (Index() | Every())) | ("map", (Key() | Every())):
            return shape.get("items"), None
        case "map", Index():
            rows = f"`{reading.better(*before)[1:-1]} | rows`"
            message = f"records are under their ids or codes here, and `{text}` is no position"
            hint = f"write {rows} for a list of them"
            return None, Problem("B215", message, hint=hint, severity="warning")
        case "object", Key(key):
            return _key(shape, key, number, reading, context)
        case "object", Index() if shape.get("keys") and not shape.get("more"):
            better = reading.better(*before, *rest)
            return None, _wrong(f"this is an object, and has no `{text}`", better)
        case _:
            return None, None


def _tests(
    tests: tuple[Test, ...], rows: Any, number: int, reading: Reading, context: Context
) -> Problem | None:
    """The first field of a look-up that its rows have in another spelling, or do not show."""
    if not isinstance(rows, dict) or rows.get("type") != "object":
        return None
    inside = msgspec.structs.replace(
        reading, ref=Ref(reading.ref.name, reading.ref.steps[: number - len(reading.above) + 1])
    )
    for test in tests:
        _, wrong = _key(rows, test.field, number + 1, inside, context)
        if wrong is not None:
            return msgspec.structs.replace(
                wrong, hint=wrong.hint if wrong.code == "B228" else "write it as the answer does"
            )
    return None


def _wrong(message: str, better: str, other: str = "") -> Problem:
    hint = f"write {better} for the first, or {other} for all" if other else f"write {better}"
    return Problem(
        "B215", message, None, "as far as the documentation says", hint=hint, severity="warning"
    )


def _key(
    shape: Any, key: str, number: int, reading: Reading, context: Context
) -> tuple[Any, Problem | None]:
    """A key of an object: known, known in another spelling, or near one that is known."""
    keys = shape.get("keys") or {}
    if key in keys:
        return keys[key], None
    before, rest = reading.steps[:number], reading.steps[number + 1 :]
    names = frozenset(keys)
    command = reading.home.statement
    if isinstance(command, Command) and _is_record(before, reading.home.method):
        names |= _record_fields(context.catalogue, command.method, entity_type(command))
    if not names or key in names:
        return None, None
    same = next((name for name in sorted(names) if _squashed(name) == _squashed(key)), None)
    if same is not None:
        better = reading.better(*before, Key(same), *rest)
        return None, _wrong(f"the answer spells `{key}` as `{same}`", better)
    if _unnumbered(key) in {_unnumbered(name) for name in names}:
        return None, None  # `PROPERTY_101`: the page shows the numbers of its own portal
    near = suggest(key, sorted(names), at_most=3, nearness=_NEAR)
    if not near:
        return None, None
    message = f"the documentation shows no `{key}` in this answer"
    return None, Problem("B228", message, hint=did_you_mean(near), severity="note")


def _unnumbered(name: str) -> str:
    """A name with one digit for each of its numbers."""
    return _NUMBERS.sub("0", name)


def _squashed(name: str) -> str:
    return name.replace("_", "").lower()


def _is_record(before: tuple[Step, ...], method: Method | None) -> bool:
    """Whether steps lead to one record of the answer."""
    if method is None or method.list_path is None:
        return len(before) <= 1
    return len(before) > 0 and before[:-1] == tuple(map(Key, method.list_path))


@lru_cache(maxsize=512)
def _record_fields(catalogue: Catalogue, method: str, kind: int | None) -> frozenset[str]:
    name = catalogue.object_of(method, "result", kind)
    fields = None if name is None else catalogue.object_fields(name)
    return frozenset(field for field in fields or () if not field.endswith("*"))
