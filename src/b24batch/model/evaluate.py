"""The one evaluator: an expression and known answers in, found, empty or failed out.

What these three mean is told in `outcome`; what a value may refer to, in `scope`. Conditions
are in `conditions`, loops over rows in `clauses`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC
from decimal import Decimal
from typing import Any

from b24batch.model.answers import rows_in, rows_of_several
from b24batch.model.dates import resolve_date, shift
from b24batch.model.lookup import Entries, finish, follow, known_steps
from b24batch.model.outcome import (
    MISSING,
    CellRefused,
    Empty,
    Failed,
    Found,
    ManyFound,
    Outcome,
    Rounds,
    ValueRefused,
    excerpt,
    is_blank_id,
    is_empty,
    paste,
)
from b24batch.model.path import format_ref
from b24batch.model.pipes import FILTERS, as_date, run_filter
from b24batch.model.scope import NOWHERE, Bound, ForOutput, Scope
from b24batch.model.spread import spread_entries, spread_items
from b24batch.model.values import (
    Compute,
    Date,
    Each,
    Entry,
    Every,
    File,
    FirstOf,
    Item,
    Key,
    ListValue,
    Literal,
    Number,
    ObjectValue,
    Pipe,
    Ref,
    Shift,
    Spread,
    Step,
    Table,
    Text,
    Value,
)

__all__ = [
    "MISSING",
    "Bound",
    "CellRefused",
    "Empty",
    "Failed",
    "ForOutput",
    "Found",
    "ManyFound",
    "Outcome",
    "Rounds",
    "Scope",
    "ValueRefused",
    "entries_at",
    "evaluate",
    "evaluate_for_output",
    "first_empty",
    "is_blank_id",
    "is_empty",
    "paste",
    "walk",
]


def evaluate(value: Value, scope: Scope) -> Outcome:
    """Work out an expression.

    Raises ValueRefused for a value that cannot stand where it is used, with subclasses for
    cells that no filter reads and for lookups that find several rows.
    """
    if type(value) is Ref:
        return _ref(value, scope)
    if type(value) is Literal:
        return Found(value.value)
    return _FORMS[type(value)](value, scope)


def evaluate_for_output(value: Value, scope: Scope) -> tuple[Outcome, dict[str, int]]:
    """Work out an expression of which failed entries of lists are left out.

    Returns with it which lists lack how many entries: if there are any, what was worked out
    is incomplete. Raises as `evaluate` does.
    """
    partial = ForOutput(scope)
    return evaluate(value, partial), partial.counted


def walk(value: Any, steps: Sequence[Step]) -> Any:
    """Follow steps into a decoded answer; MISSING where one of them finds nothing.

    After `[*]` the result is a list with one entry a row, None where a row has nothing
    there; each further `[*]` flattens. Lookups may test against constants only.
    """
    sure = known_steps(steps, lambda operand: evaluate(operand, NOWHERE))
    if isinstance(sure, Failed):  # which nowhere nothing is
        return MISSING
    found = follow(value, sure, NOWHERE)
    return finish(found, "", NOWHERE) if type(found) is Entries else found


def first_empty(value: Item | Entry, scope: Scope) -> Empty | None:
    """The first reference anywhere in a value that is empty: what `?:` asks.

    `??` answers for its options, and filters for what they are put on. Entries that are
    themselves optional do not count.
    """
    from b24batch.model.emptiness import empties  # which stands on this module

    return next(empties(value, scope), None)


def _ref(ref: Ref, scope: Scope) -> Outcome:
    source = scope.lookup(ref.name)
    if isinstance(source, Failed):
        return source
    value = source.value
    for step in ref.steps:
        if type(step) is not Key or type(value) is not dict:
            break
        value = value.get(step.name, MISSING)
    else:
        if value is not MISSING and type(value) is not Rounds:
            if is_empty(value):
                return Empty("$" + format_ref(ref), missing=False, value=value)
            return Found(value)
    return _settle(ref, _reach(ref, source.value, scope), scope)


def _settle(ref: Ref, found: Any, scope: Scope) -> Outcome:
    """What a walk found, as an outcome; the counts beside an answer fill in for its fields."""
    if type(found) is Rounds:
        found = follow(found, (Every(),), scope)
    if type(found) is Entries:
        found = finish(found, ref.name, scope)
    if isinstance(found, Failed):
        return found
    if found is MISSING and len(ref.steps) == 1 and isinstance(ref.steps[0], Key):
        count = scope.count(ref.name, ref.steps[0].name)
        found = MISSING if count is None else count
    if found is MISSING:
        return Empty("$" + format_ref(ref), missing=True)
    if is_empty(found):
        return Empty("$" + format_ref(ref), missing=False, value=found)
    return Found(found)


def _reach(ref: Ref, value: Any, scope: Scope) -> Any:
    steps = known_steps(ref.steps, lambda operand: evaluate(operand, scope))
    if isinstance(steps, Failed):
        return steps
    try:
        return follow(value, steps, scope)
    except ManyFound as many:
        raise ManyFound("$" + format_ref(ref), many.count) from None


def entries_at(ref: Ref, scope: Scope) -> Entries | Failed:
    """What a reference with `[*]` reaches, one entry a row, MISSING where there is nothing.

    Failed if anything it stands on has failed. Raises as `evaluate` does.
    """
    source = scope.lookup(ref.name)
    if isinstance(source, Failed):
        return source
    found = _reach(ref, source.value, scope)
    if isinstance(found, Failed):
        return found
    if type(found) is not Entries:
        return Entries()
    return next((entry for entry in found if type(entry) is Failed), found)


def _text(text: Text, scope: Scope) -> Outcome:
    pieces: list[str] = []
    empty: Empty | None = None
    for part in text.parts:
        outcome = evaluate(part, scope)
        if isinstance(outcome, Failed):
            return outcome
        if isinstance(outcome, Empty):
            empty = empty or outcome
        elif empty is None:
            pieces.append(paste(outcome.value))
    return empty or Found("".join(pieces))


def _first(value: FirstOf, scope: Scope) -> Outcome:
    """The first option that is found; an empty constant counts only as the last one."""
    outcome: Outcome = Empty("", missing=True)
    for option in value.options:
        outcome = evaluate(option, scope)
        last = option is value.options[-1]
        if isinstance(outcome, Failed) or (
            isinstance(outcome, Found) and (last or not is_empty(outcome.value))
        ):
            return outcome
    return outcome


def _list(value: ListValue, scope: Scope) -> Outcome:
    values: list[Any] = []
    for item in value.items:
        if isinstance(item, Each):
            made = _each(item, scope)
            if isinstance(made, Failed):
                return made
            values += made
            continue
        outcome = evaluate(item.of if isinstance(item, Spread) else item, scope)
        if isinstance(outcome, Failed):
            return outcome
        if isinstance(item, Spread):
            values += spread_items(outcome.value)
        else:
            values.append(outcome.value)
    return Found(values)


def _each(each: Each, scope: Scope) -> list[Any] | Failed:
    from b24batch.model.clauses import scopes_of_each  # which stands on this module

    values: list[Any] = []
    for inside in scopes_of_each(each, scope):
        outcome = inside if isinstance(inside, Failed) else evaluate(each.value, inside)
        if isinstance(outcome, Failed):
            return outcome
        values.append(outcome.value)
    return values


def _object(value: ObjectValue, scope: Scope) -> Outcome:
    values: dict[str, Any] = {}
    for entry in value.entries:
        if isinstance(entry, Spread):
            outcome = evaluate(entry.of, scope)
            if isinstance(outcome, Failed):
                return outcome
            values |= spread_entries(outcome.value)
            continue
        if entry.optional and first_empty(entry, scope) is not None:
            continue
        key = _text(entry.key, scope) if isinstance(entry.key, Text) else Found(entry.key)
        if not isinstance(key, Found):
            return key
        outcome = evaluate(entry.value, scope)
        if isinstance(outcome, Failed):
            return outcome
        values[key.value] = outcome.value
    return Found(values)


def _values(values: Sequence[Value], scope: Scope) -> list[Any] | Failed:
    """Values as they are, None where there is none; or the first thing that failed."""
    plain: list[Any] = []
    for value in values:
        outcome = evaluate(value, scope)
        if isinstance(outcome, Failed):
            return outcome
        plain.append(outcome.value)
    return plain


def _pipe(pipe: Pipe, scope: Scope) -> Outcome:
    """A filter on a value; one that cannot read it says which reference the value came from."""
    outcome = evaluate(pipe.of, scope)
    args = _values(pipe.args, scope)
    if isinstance(outcome, Failed):
        return outcome
    if isinstance(args, Failed):
        return args
    known = FILTERS.get(pipe.filter)
    of_empty = MISSING if known is None else known.of_empty
    if isinstance(outcome, Empty) or is_empty(outcome.value):
        if of_empty is not MISSING:
            return Found(of_empty)
        return outcome if isinstance(outcome, Empty) else _nothing(pipe, outcome.value)
    value = outcome.value
    if pipe.filter == "rows":
        value = _answers(pipe.of, value, scope)
    try:
        made = run_filter(pipe.filter, value, tuple(args), scope)
    except CellRefused as refused:
        raise CellRefused(refused.value, refused.filter, refused.wanted, _at(pipe)) from None
    return _nothing(pipe, made) if is_empty(made) and of_empty is MISSING else Found(made)


def _nothing(value: Value, there: Any) -> Empty:
    return Empty(_at(value), missing=False, value=there)


def _answers(of: Value, value: Any, scope: Scope) -> list[Any]:
    if not isinstance(of, Ref) or any(not isinstance(step, Every) for step in of.steps):
        return rows_of_several(value) if isinstance(value, list) else rows_in(value)
    source = scope.lookup(of.name)
    if not isinstance(source, Failed) and isinstance(source.value, Rounds):
        return [
            row
            for answer in value
            if not is_empty(answer)
            for row in rows_in(answer, scope.rows(of.name, answer))
        ]
    return rows_in(value, scope.rows(of.name, value))


def _at(value: Value) -> str:
    """The reference that a value with filters begins with, as a recipe writes it."""
    while isinstance(value, (Pipe, Shift)):
        value = value.of
    return f"${format_ref(value)}" if isinstance(value, Ref) else ""


def _shift(value: Shift, scope: Scope) -> Outcome:
    of, amount = evaluate(value.of, scope), evaluate(value.amount, scope)
    if isinstance(of, Failed):
        return of
    if isinstance(amount, Failed) or (isinstance(amount, Empty) and isinstance(of, Found)):
        return amount
    if isinstance(of, Empty) or is_empty(of.value) or is_empty(amount.value):
        return of if isinstance(of, Empty) else _nothing(value, None)
    try:
        start = as_date(of.value, "date", scope)
    except CellRefused as refused:
        raise CellRefused(refused.value, refused.filter, refused.wanted, _at(value)) from None
    number = run_filter("number", amount.value, (), scope) * value.sign
    try:
        return Found(shift(start, number, value.unit, scope.moment.tzinfo or UTC))
    except ValueError as error:
        moved = f"`{excerpt(start)}` cannot be moved by {number} {value.unit}s"
        raise ValueRefused(f"{moved}: {error}") from None


def _file(value: File, scope: Scope) -> Outcome:
    path = evaluate(value.path, scope)
    return Found(scope.file(paste(path.value))) if isinstance(path, Found) else path


def _compute(value: Compute, scope: Scope) -> Outcome:
    args = _values(value.args, scope)
    return args if isinstance(args, Failed) else Found(scope.compute(value.key, args))


_FORMS: Mapping[type[Any], Callable[[Any, Scope], Outcome]] = {
    Number: lambda value, _: Found(Decimal(value.text)),
    Date: lambda value, scope: Found(resolve_date(value.at, scope.moment)),
    Text: _text,
    FirstOf: _first,
    ListValue: _list,
    ObjectValue: _object,
    Pipe: _pipe,
    Shift: _shift,
    File: _file,
    Compute: _compute,
    Table: lambda value, scope: Found(scope.table(value)),
}
"""How each form of a value is worked out, besides the two that nearly all of them are."""
