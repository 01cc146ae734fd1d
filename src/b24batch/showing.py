"""Values as they are written in Python: for `repr` and messages, shortened where long."""

from __future__ import annotations

from b24batch.model.path import format_steps
from b24batch.model.values import (
    At,
    Compute,
    Condition,
    Date,
    Each,
    Every,
    File,
    Find,
    FirstOf,
    Item,
    ListValue,
    Literal,
    Number,
    Pipe,
    Ref,
    Shift,
    Spread,
    Step,
    Table,
    Text,
)
from b24batch.variables import Variable

__all__ = ["PREDICATES", "show", "show_condition"]

PREDICATES = {
    "eq": "=",
    "ne": "!=",
    "lt": "<",
    "le": "<=",
    "gt": ">",
    "ge": ">=",
    "contains": "~",
    "not_contains": "!~",
    "in_": "in",
    "not_in": "not in",
    "exists": "exists",
    "is_empty": "is empty",
    "is_not_empty": "is not empty",
}
"""Names of the predicates in Python, and the words of the language."""

_NAMES = {word: name for name, word in PREDICATES.items()}


def show(node: Item) -> str:
    """A value as an expression of Python."""
    match node:
        case Ref(name, steps, vouched):
            root = name if isinstance(name, Variable) else f"ref.{name}"
            path = root + "".join(_show_step(step) for step in steps)
            return f"sure({path})" if vouched else path
        case Text(parts):
            return f"text({''.join(_show_part(part) for part in parts)!r})"
        case FirstOf(options):
            return f"first_of({_listed(options)})"
        case Literal(constant):
            return repr(constant)
        case Date(text) if text.startswith("start of "):
            return f"start_of({text.removeprefix('start of ')!r})"
        case Date(text) | Number(text):
            return text
        case Pipe(of, name, args):
            return f"{show(of)} | f.{name}" + (f"({_listed(args)})" if args else "")
        case Shift(of, sign, amount, unit):
            return f"shift({show(of)}, {unit}s={'-' if sign < 0 else ''}{show(amount)})"
        case File(path):
            return f"file({show(path)})"
        case Table(form, path):
            return f"rows.{form}({show(path)})"
        case Compute(key, args):
            return f"compute({', '.join([key, *(show(arg) for arg in args)])})"
        case ListValue((Each() as each,)):
            return show(each)
        case Each(source=source):
            return f"each({show(source)}, ...)"
        case Spread(of):
            return f"spread({show(of)})"
        case ListValue(items):
            return f"[{_listed(items)}]"
        case _:
            return "..."


def show_condition(condition: Condition) -> str:
    """A condition as the call that makes it."""
    operands: list[Item] = [condition.subject]
    operands += [] if condition.operand is None else [condition.operand]
    return f"that.{_NAMES.get(condition.op, condition.op)}({_listed(operands)})"


def _listed(nodes: tuple[Item, ...] | list[Item]) -> str:
    return ", ".join(show(node) for node in nodes)


def _show_step(step: Step) -> str:
    match step:
        case Every():
            return "[:]"
        case At(value):
            return f"[{show(value)}]"
        case Find(tests):
            return f".find({', '.join(f'{test.field}={show(test.value)}' for test in tests)})"
        case _:
            return format_steps((step,))


def _show_part(part: Item) -> str:
    if isinstance(part, Literal):
        return str(part.value)
    return "{" + show(part) + "}"
