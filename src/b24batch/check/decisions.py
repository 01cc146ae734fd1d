"""Conditions of `if`, `expect` and `where`: predicates that exist, sides that can be compared."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch._suggest import suggest
from b24batch._text import Span
from b24batch.check.context import Context, Site
from b24batch.check.kinds import Kind, Kinds, in_words
from b24batch.check.wording import did_you_mean, listed
from b24batch.errors import Problem
from b24batch.model.compare import PREDICATES
from b24batch.model.conditions import goes_over_entries
from b24batch.model.numerals import numeral
from b24batch.model.path import format_ref
from b24batch.model.recipe import Command, Expect, ForEach, If, Let
from b24batch.model.values import Clause, Condition, Each, Literal, Ref, Value, Where
from b24batch.model.walk import references

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (If, Expect, ForEach, Let, Each)

_ORDER = ("<", "<=", ">", ">=")


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about what is asked of values."""
    statement = site.statement
    if isinstance(statement, If | Expect):
        found = list(_condition(statement.condition, site, context))
        yield from found or _decided(statement, context)
    elif isinstance(statement, ForEach | Let):
        yield from _clauses(statement.clauses, site, context)
    for each, _ in site.of(Each):
        yield from _clauses(each.clauses, site, context)


def _clauses(clauses: tuple[Clause, ...], site: Site, context: Context) -> Iterator[Problem]:
    for clause in clauses:
        if isinstance(clause, Where):
            yield from _condition(clause.condition, site, context)


def _condition(condition: Condition, site: Site, context: Context) -> Iterator[Problem]:
    span = condition.span or site.statement.span
    predicate = PREDICATES.get(condition.op)
    if predicate is None:
        near = did_you_mean(suggest(condition.op, PREDICATES))
        hint = near or f"known are {listed(tuple(PREDICATES))}"
        yield Problem("B130", f"there is no predicate `{condition.op}`", span, hint=hint)
        return
    if (condition.operand is None) is not (predicate.takes == "nothing"):
        takes = {"value": "one value", "list": "a list", "nothing": "nothing"}[predicate.takes]
        message = f"`{condition.op}` takes {takes} behind it"
        yield Problem("B130", message, span, hint="write the condition as it is documented")
        return
    if condition.operand is not None:
        yield from _sides(condition, condition.operand, site, context, span)


def _sides(
    condition: Condition, operand: Value, site: Site, context: Context, span: Span | None
) -> Iterator[Problem]:
    """What can never be compared: lists and objects, flags and texts by their order."""
    op, kinds = condition.op, Kinds(site, context)
    left = None
    if not goes_over_entries(condition.subject):
        left = kinds.of(condition.subject, site.visit_of(condition.subject))
    right = kinds.of(operand, site.visit_of(operand))
    takes_list = PREDICATES[op].takes == "list"
    for kind, value in ((left, condition.subject), (None if takes_list else right, operand)):
        if kind in ("list", "object", "file"):
            place = value.span or span
            yield _not_one(op, kind, place, is_operand=value is operand)
            return
    wrong = _no_order(left, right, operand) if op in _ORDER else ""
    if wrong:
        yield Problem("B130", wrong, span, hint=_order_hint(left, right))


def _not_one(op: str, kind: Kind, span: Span | None, *, is_operand: bool) -> Problem:
    hint = "compare one field of it" if kind == "object" else "compare one entry of it"
    if kind == "list":
        hint = "ask whether each entry passes with `[*]`, or how many there are with `| count`"
        if is_operand and op in ("=", "!="):
            hint = f"write `{'in' if op == '=' else 'not in'}` for one of several values"
    message = f"{in_words(kind)} cannot be compared with `{op}`"
    return Problem("B130", message, span, hint=hint)


def _no_order(left: Kind | None, right: Kind | None, operand: Value) -> str:
    if "flag" in (left, right):
        return "true and false have no order"
    if {left, right} == {"number", "date"}:
        return "a number and a date have no order"
    text = operand.value if isinstance(operand, Literal) else None
    if left == "number" and isinstance(text, str) and numeral(text) is None:
        return f"a number has no order beside the text `{text}`"
    return ""


def _order_hint(left: Kind | None, right: Kind | None) -> str:
    if "flag" in (left, right):
        return "compare with `=`"
    return "compare it with " + ("a date" if left == "date" else "a number")


def _decided(statement: If | Expect, context: Context) -> Iterator[Problem]:
    """A condition on constants alone is the same in every run."""
    condition = statement.condition
    sides = (condition.subject, condition.operand)
    if all(side is None or _is_constant(side, context) for side in sides):
        subject = condition.subject
        named = f"`${format_ref(subject)}`" if isinstance(subject, Ref) else "this"
        yield Problem(
            "B213",
            f"{named} is the same in every run, and so is what follows from it",
            condition.span or statement.span,
            hint="make it a parameter: `param name: text = ...`",
            severity="note",
        )


def _is_constant(value: Value, context: Context, seen: frozenset[str] = frozenset()) -> bool:
    """Whether a value stands on nothing but constants, also through `let`."""
    for ref in references(value):
        behind = context.lets.get(ref.name)
        home = context.home(ref.name)
        if behind is None or ref.name in seen or home is None or home.loops:
            return False
        if not _is_constant(behind, context, seen | {ref.name}) or isinstance(
            home.statement, Command
        ):
            return False
    return True
