"""The parameters of a method of REST 3.0: declared, and checked before the method runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from b24batch.practice.answers import Answer
from b24batch.practice.context import Context, Method
from b24batch.practice.params import Params
from b24batch.practice.rest3.faults import FaultV3, invalid

__all__ = ["MethodV3", "Param", "ParamsV3", "declared"]

_TYPES: dict[str, tuple[type, ...]] = {
    "integer": (int,),
    "string": (str,),
    "boolean": (bool,),
    "array": (list, dict),
    "object": (dict, list),
}
"""PHP has one type for lists and objects, so that either passes for the other."""

Run = Callable[[Context, "ParamsV3"], Any]  # Any: what stands under `result` in the answer


class Param(msgspec.Struct, frozen=True):
    """One parameter, for the check before a run and for the OpenAPI document."""

    name: str
    type: str
    required: bool = False


class MethodV3(msgspec.Struct, frozen=True):
    """One method with what its documentation needs.

    `result` is the key of the answer, such as `item` or `items`; `boolean` or `array` for an
    answer that is one itself.
    """

    method: Method
    params: tuple[Param, ...]
    result: str
    dto: str = ""


class ParamsV3(Params):
    """Parameters of which those that are declared have the right type."""

    def integer(self, name: str) -> int:
        """A whole number that is required."""
        return int(self.all[name])

    def rows(self, name: str) -> list[Any]:
        """A list; absent is empty, of an object the values count."""
        value = self.get(name)
        return list(value.values()) if isinstance(value, dict) else list(value or ())

    def numbers(self, name: str) -> list[int]:
        """A list of whole numbers; raises FaultV3 for one that has something else."""
        rows = self.rows(name)
        if not all(_is_whole(one) for one in rows):
            raise invalid(name, f"Field `{name}` must be an array of integers")
        return [int(one) for one in rows]

    def map(self, name: str) -> dict[str, Any]:
        """An object; absent is empty."""
        value = self.get(name)
        return value if isinstance(value, dict) else {}


def declared(
    name: str, run: Run, params: str = "", *, result: str, dto: str = "", writes: bool = False
) -> MethodV3:
    """A method whose `params` are written `id!integer select:array`, those with `!` required."""
    known = tuple(_param(word) for word in params.split())

    def checked(context: Context, given: ParamsV3) -> Answer:
        for param in known:
            _check(param, given.get(param.name))
        return {"result": run(context, given)}

    return MethodV3(Method(name, checked, ParamsV3, writes=writes), known, result, dto)


def _param(word: str) -> Param:
    name, required, kind = word.partition("!")
    if not required:
        name, _, kind = word.partition(":")
    return Param(name, kind, bool(required))


def _is_whole(value: object) -> bool:
    if isinstance(value, str):
        return value.isascii() and value.removeprefix("-").isdecimal()
    return type(value) is int


def _check(param: Param, value: object) -> None:
    """Raise for a parameter that is missing or of another type; numbers may come as text."""
    if value is None:
        if param.required:
            raise invalid(param.name, f"Required field `{param.name}` is not specified")
        return
    wanted = _TYPES[param.type]
    fits = isinstance(value, wanted) and (param.type == "boolean" or not isinstance(value, bool))
    if param.type == "integer":
        fits = _is_whole(value)
    if fits:
        return
    if param.name == "pagination":
        raise FaultV3("INVALIDPAGINATIONEXCEPTION", "Unable to recognize the pagination parameter")
    raise invalid(param.name, f"Field `{param.name}` must be of type {param.type}")
