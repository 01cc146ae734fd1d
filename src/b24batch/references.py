"""References: `ref`, where every path begins, and the paths that it makes."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, overload

from b24batch.deferred import AS_METHOD, Dated, Deferred, Expression, Predicate
from b24batch.errors import MisuseError, Problem
from b24batch.model.path import (
    NAME,
    RESERVED_NAMES,
    PathError,
    parse_classic,
    parse_path,
)
from b24batch.model.values import At, Every, Index, Key, Pipe, Ref, Step

__all__ = ["Reference", "References", "check_reserved", "ref", "subject_of"]


class Reference(Dated):
    """A path into an answer: `ref.CompanyList.items[0].id`.

    Every attribute is a field of the answer, whatever its name; one that Python cannot spell,
    or that begins with `_`, is `["..."]`. `[:]` is every row. `.total` and `.next` are the
    answer's own counts where it has no such field.

    In brackets another reference is a key, `ref.Map[row.stage]`. Called, `.find(EMAIL=...)` and
    `.each(...)` are the functions `find` and `each`; without a call they are fields as well.
    """

    __slots__ = ()
    __node__: Ref

    def __getattr__(self, name: str) -> Reference:
        if name.startswith("_"):
            raise AttributeError(f'{name}; a field of this name is written ["{name}"]')
        return self[name]

    def __getitem__(self, key: str | int | slice | Reference) -> Reference:
        node = self.__node__
        if node.vouched:
            raise _lost(
                f"`{self!r}` is vouched for and goes on", "put `sure(...)` around the whole path"
            )
        return Reference(Ref(node.name, (*node.steps, _step(self, key))))

    @overload
    def __call__(
        self,
        make: Callable[[Reference], object],
        /,
        *,
        where: Callable[[Reference], Predicate] | Predicate | None = None,
        unique_by: Callable[[Reference], object] | str | None = None,
        group_by: Callable[[Reference], object] | str | None = None,
    ) -> Expression: ...

    @overload
    def __call__(self, **tests: object) -> Reference: ...

    def __call__(self, *given: Any, **named: Any) -> Expression | Reference:
        from b24batch.lookups import each, find

        *steps, last = self.__node__.steps or (None,)
        if last == Key("find"):
            return find(Reference(Ref(self.__node__.name, tuple(steps))), *given, **named)
        if last == Key("each"):
            return each(Reference(Ref(self.__node__.name, tuple(steps))), *given, **named)
        raise MisuseError(Problem("B601", f"`{self!r}` was used as a function", hint=AS_METHOD))


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
    if isinstance(key, Reference):
        return At(key.__node__)
    if isinstance(key, (Deferred, bool)) or not hasattr(key, "__index__"):
        raise _lost(
            f"`{where!r}` cannot be followed by a {type(key).__name__} in brackets",
            "write a number, a text, `:` or a reference",
        )
    at = operator.index(key)
    if at < 0:
        raise _lost(
            f"`{where!r}[{at}]` counts from the end of a list, which a reference cannot",
            "sort the other way round and use `[0]`",
        )
    return Index(at)


def subject_of(given: object, what: str) -> Ref | Pipe:
    """The node of a reference, with filters or without; raises MisuseError for another value.

    `what` begins the message: "a condition asks".
    """
    node = given.__node__ if isinstance(given, Reference | Expression) else None
    inner = node
    while isinstance(inner, Pipe):
        inner = inner.of
    if isinstance(inner, Ref) and isinstance(node, Ref | Pipe):
        return node
    shown = repr(given) if isinstance(given, Deferred) else f"a {type(given).__name__}"
    hint = "give the value a name with `batch.let`, and use `ref.Name`"
    raise MisuseError(Problem("B613", f"{what} a reference, not {shown}", hint=hint))


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


ref = References()
