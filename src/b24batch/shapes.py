"""Calls that come as data: the three shapes that callers of a batch use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from b24batch._suggest import suggest
from b24batch.errors import MisuseError, Problem
from b24batch.methods import Call, Methods, call

__all__ = ["no_call", "read_calls"]

_KEYS = ("method", "params")
_SHAPES = 'write `(method, params)` or `{"method": ..., "params": ...}`'


def read_calls(calls: object) -> Iterator[tuple[str | None, Call]]:
    """Names and calls of a list (without names) or of a dict.

    Raises MisuseError for another shape, naming the call by its position or name.
    """
    if isinstance(calls, Mapping):
        for name, given in calls.items():
            yield name, _read_call(given, f"the call `{name}`")
    elif isinstance(calls, Iterable) and not isinstance(calls, str | bytes):
        for number, given in enumerate(calls):
            yield None, _read_call(given, f"call {number}")
    else:
        raise _wrong(f"a {type(calls).__name__} is no list of calls", _SHAPES)


def _read_call(given: Any, where: str) -> Call:
    match given:
        case Call():
            return given
        case Mapping():
            return _read_mapping(given, where)
        case (str(method),):
            return call(method)
        case (str(method), params):
            return call(method, params)
        case str():
            raise _wrong(f"{where} is only a text", f"write `({given!r}, {{...}})`")
        case _:
            raise _wrong(f"{where} is a {type(given).__name__} of another shape", _SHAPES)


def _read_mapping(given: Mapping[Any, Any], where: str) -> Call:
    for key in given:
        if key not in _KEYS:
            near = suggest(str(key), _KEYS)
            hint = f"did you mean `{near[0]}`?" if near else f"{_SHAPES}; parameters go in `params`"
            raise _wrong(f"{where} has the unknown key `{key}`", hint)
    if "method" not in given:
        raise _wrong(f"{where} has no `method`", _SHAPES)
    return call(given["method"], given.get("params"))


def no_call(parts: tuple[object, ...]) -> MisuseError:
    """The error for `add` with anything but a call, or a label and a call."""
    hint = 'write `add("Label", crm.item.list(...))` or `add(crm.item.list(...))`'
    last = parts[-1] if parts else None
    if isinstance(last, Methods):
        message = f"`{last!r}` is the name of a method and no call"
        hint = f"write `{last!r}()`, with its parameters in the parentheses"
    elif len(parts) == 2 and isinstance(parts[0], Call):
        message = "the label comes before the call"
    elif isinstance(last, str):
        message = f"`{last}` is a text and no call"
        hint = f'write `call("{last}", {{...}})`' if "." in last else hint
    elif len(parts) > 2:
        message = f"`add` takes a label and a call, and was given {len(parts)} values"
    else:
        message = f"a {type(last).__name__} is no call"
    return MisuseError(Problem("B604", message, hint=hint))


def _wrong(message: str, hint: str) -> MisuseError:
    return MisuseError(Problem("B609", message, hint=hint))
