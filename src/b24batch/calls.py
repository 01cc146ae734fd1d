"""Calls before they have a label, and names of methods as attributes. Nothing is looked up."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias
from typing import Literal as OneOf

import msgspec

from b24batch.convert import params_of
from b24batch.errors import MisuseError, Problem
from b24batch.model.values import ObjectValue

__all__ = ["Call", "Methods", "Params", "call", "check_method"]

Params: TypeAlias = Mapping[Any, Any] | Sequence[Any] | msgspec.Struct
"""Params as a user may write them; dataclasses too, for which typing has no common name."""

_METHOD = re.compile(r"[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*")
_REFUSED = ("batch", "download", "upload")


class Call(msgspec.Struct, frozen=True, repr_omit_defaults=True):
    """Method and params before they have a label; what the params were made of may change.

    `mode` is `exact` for a direct JSON call outside any batch and `all` for every page;
    `limit` bounds the rows, `allowed` are error codes of the portal that count as answers and
    `key` is the natural key of an add.
    """

    method: str
    params: ObjectValue = ObjectValue()
    mode: OneOf["", "all", "exact"] = ""
    allowed: tuple[str, ...] = ()
    limit: int | None = None
    key: ObjectValue | None = None

    def exact(self) -> Call:
        """The same call, sent alone as JSON, where null and empty lists arrive as they are."""
        return msgspec.structs.replace(self, mode="exact")

    def all(self) -> Call:
        """The same call, read page by page until there are no more rows."""
        return msgspec.structs.replace(self, mode="all")

    def take(self, rows: int, /) -> Call:
        """The same call, keeping no more than a number of rows; MisuseError for less than 1."""
        if type(rows) is not int or rows < 1:
            hint = "write a whole number of rows, such as `.take(500)`"
            raise MisuseError(Problem("B602", f"{rows!r} is no number of rows", hint=hint))
        return msgspec.structs.replace(self, limit=rows)

    def once_by(self, key: Mapping[str, Any] | None = None, /, **fields: Any) -> Call:
        """The same add, sent only if no record with this natural key is there.

        The key comes in one mapping or as keywords; it is written into the record's fields.
        Raises MisuseError as a call does.
        """
        given = params_of(fields if key is None else key, f"the key of `{self.method}`")
        return msgspec.structs.replace(self, key=given)

    def allow(self, *codes: str) -> Call:
        """The same call, done without a value where the portal answers one of these codes.

        Raises MisuseError for anything but codes such as `"NOT_FOUND"`.
        """
        for code in codes:
            if not isinstance(code, str) or not code:
                hint = 'write the portal\'s codes, such as `.allow("NOT_FOUND")`'
                raise MisuseError(Problem("B602", f"{code!r} is no error code", hint=hint))
        return msgspec.structs.replace(self, allowed=(*self.allowed, *codes))


class Methods:
    """A method of the portal, or a family of them: `crm`, `crm.item`, `crm.item.list`.

    Every attribute is one more part of the name. Called, it makes a Call: with one mapping
    (or a list for positional parameters), or with keywords that all are parameters.
    """

    __slots__ = ("__name__",)

    def __init__(self, name: str) -> None:
        self.__name__ = name

    def __getattr__(self, part: str) -> Methods:
        if part.startswith("_"):
            raise AttributeError(part)
        return Methods(f"{self.__name__}.{part}")

    def __call__(self, params: Params | None = None, /, **fields: Any) -> Call:
        return call(self.__name__, params, **fields)

    def __repr__(self) -> str:
        return self.__name__


def call(method: str, params: Params | None = None, /, **fields: Any) -> Call:
    """A call of any method: `call("crm.item.import", {...})` or `call("event.bind", event=...)`.

    Raises MisuseError for a name that cannot be sent, for `batch`, `upload` and `download`
    (B7), for params and keywords together, and for values that no call can carry.
    """
    check_method(method)
    if fields:
        if params is not None:
            hint = "write all of them in the dict"
            message = f"`{method}` was given a dict and keywords"
            raise MisuseError(Problem("B602", message, hint=hint))
        params = fields
    return Call(method, params_of(params, f"`{method}`"))


def check_method(method: object) -> None:
    """Raise MisuseError unless a method of this name can be sent inside a batch (U1, U4, B7)."""
    if not isinstance(method, str):
        raise MisuseError(
            Problem("B101", f"{method!r} is no method", hint='write its name, `"crm.item.list"`')
        )
    if not _METHOD.fullmatch(method):
        hint = "a name is made of Latin letters, digits, `_` and single `.` between them"
        if "?" in method:
            hint = 'params come after the name: `call("crm.item.list", {...})`'
        raise MisuseError(Problem("B101", f"`{method}` is no method name", hint=hint))
    if method.lower() in _REFUSED:
        hint = "add the commands themselves; they are put into batches for you"
        if method.lower() != "batch":
            hint = "upload and download files through the methods of `disk`"
        raise MisuseError(Problem("B112", f"no batch may call `{method}`", hint=hint))
