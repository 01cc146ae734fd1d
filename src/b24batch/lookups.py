"""Functions on what is not known yet: rows looked up, lists made of rows, items put in place."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from b24batch.bodies import read_body
from b24batch.clauses import By, Only, RowSource, clauses_of, source_of
from b24batch.convert import value_of
from b24batch.deferred import Deferred, Expression, SpreadItems
from b24batch.errors import MisuseError, Problem
from b24batch.model.path import NAME
from b24batch.model.values import (
    Compute,
    Each,
    Find,
    Item,
    ListValue,
    Literal,
    Number,
    Ref,
    Spread,
    Test,
    Value,
)
from b24batch.references import Reference, subject_of
from b24batch.variables import Variable, free_name, names_for, renamed

__all__ = ["HostCompute", "compute", "each", "find", "has_function", "spread"]


def find(rows: Reference, /, **tests: object) -> Reference:
    """The one row of a list, or of a map's values, that passes all tests.

    `find(ref.Users, EMAIL=row.owner).ID`, or `ref.Users.find(EMAIL=row.owner).ID`. No row that
    passes is empty, more than one an error when the batch runs. Raises MisuseError without a
    test, and for values that can be compared with nothing.
    """
    if not isinstance(rows, Reference) or not tests:
        hint = "write `ref.Users.find(EMAIL=row.owner)`"
        what = "looks into a reference" if tests else "needs a test"
        raise MisuseError(Problem("B613", f"`find` {what}", hint=hint))
    nodes = tuple(Test(_field(name), _operand(name, given)) for name, given in tests.items())
    path = rows.__node__
    if path.vouched:
        hint = "put `sure(...)` around the whole path"
        raise MisuseError(Problem("B605", f"`{rows!r}` is vouched for and goes on", hint=hint))
    return Reference(Ref(path.name, (*path.steps, Find(nodes))))


def _field(name: str) -> str:
    if NAME.fullmatch(name):
        return name
    hint = "go over the rows with `batch.for_each` and compare there"
    raise MisuseError(Problem("B613", f"`find` cannot compare the field {name!r}", hint=hint))


def _operand(name: str, given: object) -> Value:
    node = value_of(given, f"`{name}` of `find`")
    match node:
        case Literal(float() as number):
            return Number(_with_point(Decimal(repr(number))))
        case Number(text):
            return Number(_with_point(Decimal(text)))
        case Ref() | Literal():
            return node
        case _:
            hint = "name the value with `batch.let` first, and write `ref.Name`"
            message = f"`find` cannot compare `{name}` with such a value"
            raise MisuseError(Problem("B613", message, hint=hint))


def _with_point(number: Decimal) -> str:
    text = format(number, "f")
    return text if "." in text else f"{text}.0"


def each(
    source: RowSource,
    make: Callable[[Reference], object],
    /,
    *,
    where: Only | None = None,
    unique_by: By | None = None,
    group_by: By | None = None,
) -> Expression:
    """A list with one value a row: `each(ref.Deals.items, lambda deal: {"ID": deal.id})`.

    The function is called once, with a row that is not known yet, and names the variable of
    the list: `[for deal in $Deals.items: { ID: $deal.id }]`. To put the values between others
    write `[*spread(each(...)), ...]`. Raises MisuseError for what no loop can go over, and for
    values that no call can carry.
    """
    node = source_of(source, "`each`")
    body = read_body(make, "`each`", 1, 1)
    variable = Variable(body.name)
    row = Reference(Ref(variable))
    clauses = clauses_of(row, where=where, unique_by=unique_by, group_by=group_by)
    value = value_of(body.call(row), "the function of `each`")
    name = free_name(body.name, set(names_for(variable, (value, clauses))))
    clauses, value = renamed((clauses, value), variable, name)
    return Expression(ListValue((Each(name, node, value, clauses),)))


def spread(value: Reference | Expression, /) -> SpreadItems:
    """Items of a list or entries of an object, put in place.

    `[*spread(ref.Rows), {...}]` in a list, `{**spread(ref.Fields), "TITLE": "x"}` in a dict,
    where later entries win. Raises MisuseError for values that are known now.
    """
    if isinstance(value, Expression):
        match value.__node__:
            case ListValue((Each() as made,)):
                return SpreadItems(made)
    if isinstance(value, list | tuple | dict):
        hint = "write `*value` or `**value`"
        kind = type(value).__name__
        raise MisuseError(Problem("B613", f"this {kind} is known now", hint=hint))
    return SpreadItems(Spread(subject_of(value, "`spread` puts in place what stands in")))


class HostCompute(Compute, frozen=True, tag="host_compute"):
    """A Compute that still has its function with it, until a batch takes it over."""

    function: Callable[..., object] = repr


def compute(function: Callable[..., object], /, *values: object) -> Expression:
    """What a function of this program makes of values when they are known.

    `compute(normalise, ref.Company.item.title)`. It is called once for each place it stands in,
    and once a round in a loop, with plain values as the portal gave them; what it returns must
    be sendable. A batch with it can be neither stored nor read back from its text. Raises
    MisuseError for anything but a function.
    """
    if isinstance(function, Deferred) or not callable(function):
        hint = "write the function first: `compute(str.upper, ref.Name.field)`"
        kind = type(function).__name__
        raise MisuseError(Problem("B614", f"a {kind} cannot be called", hint=hint))
    name = getattr(function, "__name__", type(function).__name__)
    key = name if NAME.fullmatch(name) else name.strip("<>")
    args = tuple(value_of(value, f"`compute({key}, ...)`") for value in values)
    return Expression(HostCompute(key, args, function=function))


def has_function(value: Item) -> bool:
    """Whether a function given to `compute` is anywhere in a value."""
    from b24batch.model.walk import visit

    return any(isinstance(place.node, HostCompute) for place in visit(value))
