"""What a dry run shows of a write: its parameters, with references where a value is not there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from b24batch.errors import EncodeError
from b24batch.model.evaluate import evaluate
from b24batch.model.outcome import Failed, Found, excerpt, is_empty
from b24batch.model.path import format_ref
from b24batch.model.scope import Scope
from b24batch.model.values import (
    Date,
    File,
    FirstOf,
    ListValue,
    Literal,
    Number,
    ObjectValue,
    Pipe,
    Ref,
    Shift,
    Text,
    Value,
)
from b24batch.model.walk import Path
from b24batch.plan.encode import NeedsDirectCall
from b24batch.plan.fill import Filler, SourceFailed
from b24batch.plan.program import Planned, encode

__all__ = ["ToCome", "holds_to_come", "shown_params"]


class ToCome(str):
    """In the place of a value that only a run would give: the expression as a recipe writes it."""

    __slots__ = ()


def shown_params(planned: Planned, scope: Scope) -> dict[str, Any]:
    """The parameters that a write would be sent with.

    Raises what the run would end the command with: Unresolved, NothingAsked, ValueRefused, and
    EncodeError for values that no call can carry.
    """
    filler = _Showing(planned.method, scope, {}, planned.sure)
    plain = filler.fill(planned.params)
    try:
        encode(planned, plain)
    except NeedsDirectCall:
        pass  # it would be sent by itself
    except EncodeError:
        if not holds_to_come(plain):
            raise
    return plain


def holds_to_come(value: object) -> bool:
    """Whether anything in a value stands for one that is not there yet."""
    if isinstance(value, Mapping):
        return any(map(holds_to_come, value.values()))
    if isinstance(value, list | tuple):
        return any(map(holds_to_come, value))
    return isinstance(value, ToCome)


class _Showing(Filler):
    """Fills in as for a request; what stands on a write that was not sent is shown as written."""

    def _value(self, value: Value, path: Path) -> Any:
        try:
            if isinstance(value, File):
                found = self._found(value)[0]
                return f"(file {found.name}, {found.size:,} bytes)"
            return super()._value(value, path)
        except SourceFailed:
            still = self._open(value.options) if isinstance(value, FirstOf) else [value]
            if still[0] is not value and len(still) == 1:
                return self._value(still[0], path)
            return ToCome(self._written(value))

    def _written(self, value: Value) -> str:
        """An expression as text, with what is known of it filled in."""
        match value:
            case Ref():
                return f"${format_ref(value)}"
            case Literal(constant):
                return excerpt(constant)
            case Number(text) | Date(text):
                return text
            case Text(parts):
                return "".join(self._piece_written(part) for part in parts)
            case FirstOf(options):
                return " ?? ".join(map(self._written, self._open(options)))
            case Pipe(of, name, args):
                return " ".join([f"{self._written(of)} | {name}", *map(self._written, args)])
            case Shift(of, sign, amount, unit):
                many = "" if amount == Literal(1) else "s"
                by = f"{'-' if sign < 0 else '+'} {self._written(amount)} {unit}{many}"
                return f"{self._written(of)} {by}"
            case ListValue():
                return "[...]"
            case ObjectValue():
                return "{...}"
            case _:
                return "..."

    def _open(self, options: tuple[Value, ...]) -> list[Value]:
        """The options of `??` that may still be the first one with a value."""
        still: list[Value] = []
        for option in options:
            outcome = evaluate(option, self.scope)
            if isinstance(outcome, Failed) or option is options[-1]:
                still.append(option)
            elif isinstance(outcome, Found) and not is_empty(outcome.value):
                return [*still, option]
        return still

    def _piece_written(self, part: Value) -> str:
        if isinstance(part, Literal):
            return str(part.value)
        try:
            return excerpt(self._found(part)[0])
        except SourceFailed:
            return self._written(part)
