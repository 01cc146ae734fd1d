"""Functions that are called once, so that what they do with their row can be replayed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from b24batch.errors import MisuseError, Problem
from b24batch.model.path import NAME, RESERVED_NAMES, STATEMENT_WORDS

__all__ = ["Body", "read_body"]

_DEFAULT = "row"
_NO_NAMES = RESERVED_NAMES | STATEMENT_WORDS | {"today", "now"}


class Body(NamedTuple):
    """A function, how many values it takes, and what it calls the first of them."""

    function: Callable[..., Any]
    takes: int
    name: str = _DEFAULT

    def call(self, *given: object) -> Any:  # whatever the function gives back
        """Call it with as many of these as it takes; raises MisuseError if it would run later."""
        made = self.function(*given[: self.takes])
        if hasattr(type(made), "send"):  # a generator or coroutine
            made.close()
            hint = "write a plain function, without `async` and without `yield`"
            raise MisuseError(Problem("B612", f"{self._shown} does nothing yet", hint=hint))
        return made

    @property
    def _shown(self) -> str:
        return f"`{getattr(self.function, '__name__', self.function)}`"


def read_body(function: object, what: str, least: int, most: int) -> Body:
    """What is known of a function before it is called; raises MisuseError for another thing."""
    from inspect import Parameter, signature

    if not callable(function):
        hint = "write a function, such as `lambda row: ...`"
        message = f"{what} was given a {type(function).__name__} for a function"
        raise MisuseError(Problem("B612", message, hint=hint))
    try:
        given = list(signature(function).parameters.values())
    except (TypeError, ValueError):
        return Body(function, least)
    if any(p.kind is Parameter.VAR_POSITIONAL for p in given):
        return Body(function, most)
    places = [p for p in given if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    needed = sum(p.default is Parameter.empty for p in given if p.kind is not p.VAR_KEYWORD)
    takes = min(len(places), max(needed, least))
    if needed > min(takes, most):
        counts = str(most) if least == most else f"{least} or {most}"
        hint = f"write a function of {counts}"
        message = f"{what} was given a function of {needed} values"
        raise MisuseError(Problem("B612", message, hint=hint))
    name = places[0].name.lstrip("_") if places else _DEFAULT
    usable = NAME.fullmatch(name) and name not in _NO_NAMES
    return Body(function, takes, name if usable else _DEFAULT)
