"""Values that are known only when the portal has answered, as Python objects.

They are never text and never numbers: whoever uses one as a Python value gets a MisuseError
on the spot, because the alternative is a wrong value that is sent without a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any, NoReturn, Self, TypeVar

from b24batch.errors import MisuseError, Problem
from b24batch.model.values import (
    Compute,
    Condition,
    Date,
    Each,
    Literal,
    Pipe,
    Ref,
    Shift,
    Spread,
    Table,
    Text,
    Value,
)
from b24batch.showing import show, show_condition

__all__ = [
    "AS_METHOD",
    "Dated",
    "Deferred",
    "Expression",
    "OptionalEntry",
    "Predicate",
    "SpreadItems",
    "SpreadKey",
    "TableRows",
    "TextExpression",
    "moved",
]

D = TypeVar("D", bound=type)

_AS_TEXT = 'build text with `text("Deal for {name}", name=...)`'
_AS_TRUTH = (
    "nothing is known of it yet; write `batch.when(that.is_not_empty(...))`, for a fallback "
    "`first_of(...)`"
)
_AS_ROWS = (
    "for the field of every row write `[:].field`; to do something with each, write "
    "`batch.for_each(...)` or `each(...)`"
)
_AS_SIDE = (
    'in a filter the operator belongs to the key: `{">=id": ...}`; a condition is made by '
    "`that.eq(...)`"
)
_AS_NUMBER = "run the batch first, then calculate with the values of its results"
_AS_KEY = "use it as a value; a key must be known now"
_AS_PIPED = "write `| f.phone`, or `| f.left(3)` for a filter that is told more"
_AS_TARGET = "references do not change; make a new one"
AS_METHOD = (
    "every attribute of a reference is a field of the answer; methods it has two, `find` and `each`"
)

_USES: tuple[tuple[str, str, str], ...] = (
    ("as text", _AS_TEXT, "str format"),
    ("in a condition", _AS_TRUTH, "bool"),
    ("as a list", _AS_ROWS, "iter len contains reversed"),
    ("in a comparison", _AS_SIDE, "eq ne lt le gt ge"),
    (
        "as a number",
        _AS_NUMBER,
        "int float complex index neg pos abs invert round trunc floor ceil",
    ),
    (
        "in a calculation",
        _AS_NUMBER,
        "add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow divmod",
    ),
    ("as a key", _AS_KEY, "hash"),
    ("as something to change", _AS_TARGET, "setattr delattr setitem delitem"),
    ("as a function", AS_METHOD, "call"),
    ("before `|`", _AS_PIPED, "or"),
)
"""How a value may be misused, what to do instead, and the special methods Python asks for it."""


def _refusal(use: str, hint: str) -> Callable[..., NoReturn]:
    def operation(self: object, *_: object) -> NoReturn:
        raise MisuseError(Problem("B601", f"`{self!r}` was used {use}", hint=hint))

    return operation


def _refused_filter(self: object, other: object) -> object:
    """`value | other`, where a filter behind the value takes it; type checkers see that one."""
    if any("__ror__" in vars(kind) for kind in type(other).__mro__):
        return NotImplemented
    raise MisuseError(Problem("B601", f"`{self!r}` was used before `|`", hint=_AS_PIPED))


def _refusing(cls: D) -> D:
    """Give a class the special methods of `_USES`, each of which raises MisuseError."""
    for use, hint, names in _USES:
        for name in names.split():
            refuse = _refused_filter if name == "or" else _refusal(use, hint)
            setattr(cls, f"__{name}__", refuse)
    return cls


@_refusing
class Deferred:
    """A value that is not known yet; `repr` is the only thing Python may ask of it.

    It can be copied and pickled, since nothing is decided by that. It cannot be written as
    JSON: `json` and `msgspec` refuse unknown objects with a TypeError of their own.
    """

    __slots__ = ("__node__",)
    __node__: Any  # the model's Value; for an optional entry what the user gave

    def __init__(self, node: object) -> None:
        object.__setattr__(self, "__node__", node)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[type, tuple[object]]:
        return type(self), (self.__node__,)


class Dated(Deferred):
    """A value that may be a day or a moment, and can be moved by a time."""

    __slots__ = ()
    __node__: Value

    def __add__(self, other: timedelta) -> Expression:
        return _by_timedelta(self, other, 1)

    def __radd__(self, other: timedelta) -> Expression:
        return _by_timedelta(self, other, 1)

    def __sub__(self, other: timedelta) -> Expression:
        return _by_timedelta(self, other, -1)

    def __repr__(self) -> str:
        return show(self.__node__)


class Expression(Dated):
    """What `text(...)`, `first_of(...)`, `today`, a filter make: a value, but no path into one."""

    __slots__ = ()


class TextExpression(Expression):
    """What `text(...)` makes; it may also be the key of an entry."""

    __slots__ = ()
    __node__: Literal | Text
    __hash__ = object.__hash__


class OptionalEntry(Deferred):
    """What `optional(...)` makes: the value of a dict entry that may be left out."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"optional({self.__node__!r})"


class Predicate(Deferred):
    """What the functions of `that` make: a condition for `when`, `expect` and `where=`."""

    __slots__ = ()
    __node__: Condition

    def __repr__(self) -> str:
        return show_condition(self.__node__)


class TableRows(Deferred):
    """What the functions of `rows` make: rows of a file, for a loop or a `let`."""

    __slots__ = ()
    __node__: Table

    def __repr__(self) -> str:
        return show(self.__node__)


class SpreadKey(str):
    """The key under which Python puts `**spread(...)` into a dict."""

    __slots__ = ("item",)
    item: SpreadItems
    __hash__ = object.__hash__

    def __new__(cls, item: SpreadItems) -> Self:
        key = super().__new__(cls, "...")
        key.item = item
        return key

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other


class SpreadItems:
    """What `spread(...)` makes: items for a list, `[*spread(...)]`, or entries, `{**spread(...)}`.

    It can be unpacked once and gives itself; what it stands for is put in place by the run.
    """

    __slots__ = ("__node__",)
    __node__: Spread | Each

    def __init__(self, node: Spread | Each) -> None:
        self.__node__ = node

    def __iter__(self) -> Iterator[SpreadItems]:
        yield self

    def keys(self) -> tuple[str]:
        """For Python's `**` only."""
        return (SpreadKey(self),)

    def __getitem__(self, key: str) -> Any:  # for `**` to fit beside values of any type
        return self

    def __bool__(self) -> NoReturn:
        raise MisuseError(Problem("B601", f"`{self!r}` was used in a condition", hint=_AS_TRUTH))

    def __repr__(self) -> str:
        node = self.__node__
        return show(node) if isinstance(node, Spread) else f"spread({show(node)})"


_MINUTES = {"day": 24 * 60, "hour": 60, "minute": 1}


def _by_timedelta(value: Dated, other: object, sign: int) -> Expression:
    if not isinstance(other, timedelta):
        raise MisuseError(
            Problem("B601", f"`{value!r}` was used in a calculation", hint=_AS_NUMBER)
        )
    minutes, rest = divmod(other, timedelta(minutes=1))
    if rest:
        hint = "leave the seconds out"
        raise MisuseError(Problem("B602", "a date is moved by whole minutes", hint=hint))
    unit = next(unit for unit, length in _MINUTES.items() if minutes % length == 0)
    sign = -sign if minutes < 0 else sign
    return Expression(moved(value.__node__, sign, Literal(abs(minutes) // _MINUTES[unit]), unit))


def moved(of: Value, sign: int, amount: Value, unit: str) -> Shift:
    """A value moved by an amount; raises MisuseError for what can be no date."""
    if not isinstance(of, Ref | Date | Pipe | Shift | Text | Compute) and not (
        isinstance(of, Literal) and isinstance(of.value, str)
    ):
        hint = "name the value with `batch.let` first, and move `ref.Name`"
        raise MisuseError(Problem("B613", f"`{show(of)}` cannot be moved as a date", hint=hint))
    return Shift(of, sign, amount, unit)
