"""Values, conditions and sources of rows in the few words that a plan has room for."""

from __future__ import annotations

from b24batch.model.path import format_steps
from b24batch.model.recipe import ForEach
from b24batch.model.values import (
    Clause,
    Compute,
    Condition,
    Date,
    Each,
    File,
    Find,
    FirstOf,
    Item,
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
    Where,
)

__all__ = [
    "clause_words",
    "column_words",
    "condition_words",
    "ref_words",
    "source_words",
    "steps_words",
    "value_words",
]

_MOST_ITEMS = 4
_MOST_LETTERS = 40


def value_words(value: Item) -> str:
    """A value much as a recipe writes it, but for what is long."""
    match value:
        case Literal(constant):
            return _constant(constant)
        case Number(text) | Date(text):
            return text
        case Ref():
            return ref_words(value)
        case FirstOf(options):
            return " ?? ".join(value_words(option) for option in options)
        case Pipe(of, name, args):
            given = "".join(f" {value_words(arg)}" for arg in args)
            return f"{value_words(of)} | {name}{given}"
        case Shift(of, sign, amount, unit):
            return f"{value_words(of)} {'+' if sign > 0 else '-'} {value_words(amount)} {unit}s"
        case ListValue(items):
            return _list(items)
        case Table(format, path):
            mark = "$" if isinstance(path, Ref) else ""
            return f"{format} {mark}{value_words(path)}"
        case File(path):
            return f"file {value_words(path)}"
        case Text():
            return "a text"
        case Compute(key):
            return f"{key}(...)"
        case _:
            return "a value"


def ref_words(ref: Ref) -> str:
    """A reference as a recipe writes it, without the `$`."""
    return ref.name + steps_words(ref.steps) + ("!" if ref.vouched else "")


def steps_words(steps: tuple[Step, ...]) -> str:
    """Steps as they follow a name, look-ups by a value that is worked out too."""
    return "".join(_step(step) for step in steps)


def _step(step: Step) -> str:
    if isinstance(step, Find) and any(isinstance(t.value, Pipe | FirstOf) for t in step.tests):
        return f"[{', '.join(f'{test.field} = {value_words(test.value)}' for test in step.tests)}]"
    return format_steps((step,))


def _list(items: tuple[Item, ...]) -> str:
    if any(isinstance(item, (ObjectValue, ListValue, Spread, Each)) for item in items):
        return "a list"
    more = ", ..." if len(items) > _MOST_ITEMS else ""
    return f"[{', '.join(value_words(item) for item in items[:_MOST_ITEMS])}{more}]"


def _constant(constant: bool | float | str | None) -> str:
    if isinstance(constant, str):
        shown = constant if len(constant) <= _MOST_LETTERS else f"{constant[:_MOST_LETTERS]}..."
        return shown if shown.isidentifier() else f'"{shown}"'
    if constant is None:
        return "null"
    return str(constant).lower() if isinstance(constant, bool) else str(constant)


def condition_words(condition: Condition) -> str:
    """A condition much as a recipe writes it."""
    words = f"{value_words(condition.subject)} {condition.op}"
    return words if condition.operand is None else f"{words} {value_words(condition.operand)}"


def clause_words(clause: Clause, variable: str) -> str:
    """A clause of a loop: `where ...`, `unique by ...`, `group by ...`."""
    if isinstance(clause, Where):
        return f"where {condition_words(clause.condition)}"
    return f"{type(clause).__name__.lower()} by {column_words(clause.by, variable)}"


def column_words(by: Item, variable: str) -> str:
    """A column with its filters, without the variable that stands for the row."""
    if isinstance(by, Ref) and by.name == variable:
        return format_steps(by.steps).removeprefix(".")
    if isinstance(by, Pipe):
        given = "".join(f" {value_words(arg)}" for arg in by.args)
        return f"{column_words(by.of, variable)} | {by.filter}{given}"
    return value_words(by)


def source_words(loop: ForEach) -> str:
    """What a loop goes over, with its clauses."""
    words = [value_words(loop.source), *(clause_words(c, loop.name) for c in loop.clauses)]
    return " ".join(words)
