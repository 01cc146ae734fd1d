"""Values that are known only when the portal has answered, as Python objects.

They are never text and never numbers: whoever uses one as a Python value gets a MisuseError
on the spot, because the alternative is a wrong value that is sent without a word.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, NoReturn, Self, TypeVar

from b24batch.errors import MisuseError, Problem
from b24batch.model.path import (
    NAME,
    RESERVED_NAMES,
    PathError,
    format_steps,
    parse_classic,
    parse_path,
)
from b24batch.model.values import (
    Date,
    Every,
    FirstOf,
    Index,
    Key,
    Literal,
    Number,
    Ref,
    Step,
    Text,
    Value,
)

__all__ = ["Deferred", "Expression", "OptionalEntry", "Reference", "References", "ref"]

D = TypeVar("D", bound=type)

_AS_TEXT = 'build text with `text("Deal for {name}", name=...)`'
_AS_TRUTH = "nothing is known of it yet; for a fallback use `first_of(...)`"
_AS_ROWS = "for every row write `[:]`; to loop over rows, run the batch and use its results"
_AS_SIDE = 'in a filter the operator belongs to the key: `{">=id": ...}`'
_AS_NUMBER = "run the batch first, then calculate with the values of its results"
_AS_KEY = "use it as a value; a key must be known now"
_AS_TARGET = "references do not change; make a new one"
_AS_METHOD = "every attribute of a reference is a field of the answer, methods it has none"

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
    ("as a function", _AS_METHOD, "call"),
)
"""How a value may be misused, what to do instead, and the special methods Python asks for it."""


def _refusal(use: str, hint: str) -> Callable[..., NoReturn]:
    def operation(self: object, *_: object) -> NoReturn:
        raise MisuseError(Problem("B601", f"`{self!r}` was used {use}", hint=hint))

    return operation


def _refusing(cls: D) -> D:
    """Give a class the special methods of `_USES`, each of which raises MisuseError."""
    for use, hint, names in _USES:
        for name in names.split():
            setattr(cls, f"__{name}__", _refusal(use, hint))
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


class Expression(Deferred):
    """What `text(...)`, `first_of(...)`, `today` and `now` make: a value, but no path into one."""

    __slots__ = ()
    __node__: Value

    def __repr__(self) -> str:
        return _show(self.__node__)


class OptionalEntry(Deferred):
    """What `optional(...)` makes: the value of a dict entry that may be left out."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"optional({self.__node__!r})"


class Reference(Deferred):
    """A path into an answer: `ref.CompanyList.items[0].id`.

    Every attribute is a field of the answer, whatever its name; one that Python cannot spell,
    or that begins with `_`, is `["..."]`. `[:]` is every row. `.total` and `.next` are the
    answer's own counts where it has no such field.
    """

    __slots__ = ()
    __node__: Ref

    def __getattr__(self, name: str) -> Reference:
        if name.startswith("_"):
            raise AttributeError(f'{name}; a field of this name is written ["{name}"]')
        return self[name]

    def __getitem__(self, key: str | int | slice) -> Reference:
        node = self.__node__
        if node.vouched:
            raise _lost(
                f"`{self!r}` is vouched for and goes on", "put `sure(...)` around the whole path"
            )
        return Reference(Ref(node.name, (*node.steps, _step(self, key))))

    def __repr__(self) -> str:
        return _show(self.__node__)


def _step(where: Reference, key: object) -> Step:
    if isinstance(key, str):
        if any("\ud800" <= char <= "\udfff" for char in key):
            raise _lost(f"{key!r} holds half of a surrogate pair", "no field is called so")
        return Key(str.__str__(key))
    if isinstance(key, slice):
        if key == slice(None):
            return Every()
        raise _lost(
            f"a part of the list `{where!r}` cannot be referred to",
            "write `[:]` for every row, or `[0]`, `[1]` for single ones",
        )
    if isinstance(key, (Deferred, bool)) or not hasattr(key, "__index__"):
        raise _lost(
            f"`{where!r}` cannot be followed by a {type(key).__name__} in brackets",
            "write a number, a text or `:`",
        )
    at = operator.index(key)
    if at < 0:
        raise _lost(
            f"`{where!r}[{at}]` counts from the end of a list, which a reference cannot",
            "sort the other way round and use `[0]`",
        )
    return Index(at)


class References:
    """The type of `ref`, where every path begins: `ref.Name`, `ref["Name"]`, `ref("Name.a[0]")`.

    A name of a command, parameter, secret or `let` is all that may follow; whether it exists
    is found out by `Batch.add`. Raises MisuseError for the five names that the portal keeps
    for itself and for a text that is no path.
    """

    __slots__ = ()

    def __getattr__(self, name: str) -> Reference:
        if name.startswith("_"):
            raise AttributeError(f'{name}; a command of this name is written ref["{name}"]')
        return self[name]

    def __getitem__(self, name: str) -> Reference:
        if not isinstance(name, str) or not NAME.fullmatch(name):
            raise _lost(f"{name!r} is no name", 'a path as text is `ref("Name.field[0]")`')
        check_reserved(name)
        return Reference(Ref(name))

    def __call__(self, path: str) -> Reference:
        if not isinstance(path, str):
            raise _lost(f"{path!r} is no path", 'write it as text, `ref("Name.field[0]")`')
        try:
            node = parse_classic(path) or parse_path(path)
        except PathError as error:
            raise _lost(f"`{path}` is no path: {error}", error.hint) from None
        check_reserved(node.name)
        return Reference(node)

    def __repr__(self) -> str:
        return "ref"


def check_reserved(name: str) -> None:
    """Raise MisuseError for a word that begins the portal's own references."""
    if name in RESERVED_NAMES:
        hint = f"for a command's own count write `ref.Name.{name}`" if name in _COUNTS else ""
        raise MisuseError(Problem("B102", f"`{name}` is a reserved name", hint=hint or _OTHER))


_COUNTS = ("total", "next")
_OTHER = "choose another name"


def _lost(message: str, hint: str) -> MisuseError:
    return MisuseError(Problem("B605", message, hint=hint))


def _show(node: Value) -> str:
    """A value as it is written in Python, shortened where that would be long."""
    match node:
        case Ref(name, steps, vouched):
            path = "".join(_show_step(step) for step in steps)
            return f"sure(ref.{name}{path})" if vouched else f"ref.{name}{path}"
        case Text(parts):
            return f"text({''.join(_show_part(part) for part in parts)!r})"
        case FirstOf(options):
            return f"first_of({', '.join(_show(option) for option in options)})"
        case Literal(constant):
            return repr(constant)
        case Date(text) | Number(text):
            return text
        case _:
            return "..."


def _show_step(step: Step) -> str:
    return "[:]" if isinstance(step, Every) else format_steps((step,))


def _show_part(part: Value) -> str:
    if isinstance(part, Literal):
        return str(part.value)
    return "{" + _show(part) + "}"


ref = References()
