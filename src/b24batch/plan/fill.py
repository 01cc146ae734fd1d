"""The parameters of one command with every value in its place.

A reference whose source stands in the same request becomes the portal's own `$result[...]`;
everything else is worked out here. Rules of language.md part 4 hold: nothing missing is
sent by a write, nothing empty stands in a condition, a required parameter or an id.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from b24batch.catalogue import Method
from b24batch.catalogue.places import Place, below_filter, place_of
from b24batch.model.clauses import scopes_of_each
from b24batch.model.emptiness import first_failed
from b24batch.model.evaluate import evaluate, first_empty
from b24batch.model.outcome import (
    MISSING,
    Empty,
    Failed,
    Found,
    ValueRefused,
    is_blank_id,
    is_empty,
    paste,
)
from b24batch.model.path import format_ref
from b24batch.model.scope import Scope
from b24batch.model.spread import spread_entries, spread_items
from b24batch.model.values import (
    Date,
    Each,
    File,
    FirstOf,
    Item,
    ListValue,
    Literal,
    Number,
    ObjectValue,
    Ref,
    Spread,
    Text,
    Value,
)
from b24batch.model.walk import Path
from b24batch.plan.constants import NOT_CONSTANT, constant, constants
from b24batch.plan.encode import PortalText, Received
from b24batch.plan.families import has_own_keys, sent_condition
from b24batch.plan.references import is_list_condition, plain_steps, wire_reference, written_path

__all__ = ["Filler", "NothingAsked", "SourceFailed", "Unresolved", "refusal", "way_out"]


_WITH_CONDITIONS = ("filter", "params")


class Unresolved(Exception):
    """A reference did not resolve, or is empty where it must not be.

    `at` is the reference as written, or the key of a value that is made of several; `what` is
    `missing`, `empty` or a kind of value.
    """

    def __init__(self, at: str, what: str, hint: str = "") -> None:
        self.at = at
        self.what = what
        self.hint = hint
        super().__init__(f"{what}: {at}")


class SourceFailed(Exception):
    """What a value stands on failed; `name` says which command."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(name)


class NothingAsked(Exception):
    """A read asks for what is in an empty list: it is done without being sent."""


def refusal(found: object, place: Place, *, text: bool, writes: bool, sure: bool) -> str:
    """Why a value must not be sent at a place: `missing`, `empty`, `no single value`, or "".

    The same rule decides before sending and, for what the portal filled in, after it, so
    that the state of a command never depends on how it was packed.
    """
    if found is MISSING or (found is None and (sure or not writes)):
        return "missing"
    if is_empty(found) and (place.strict or (text and writes)):
        return "empty"
    if place.is_id and is_blank_id(found, from_zero=place.from_zero):
        return "empty"
    if text and (isinstance(found, (list, dict)) or (sure and isinstance(found, bool))):
        return "no single value"
    return ""


_HINTS = {
    "missing": "write `?? ...` for another value, or `?:` to leave the entry out",
    "empty": "write `?:` to leave it out, or put the command into an `if`",
    "no single value": "refer to one field of it",
}


def way_out(what: str, found: object, at: str, *, text: bool) -> str:
    """What to write instead of a reference that was refused as `what`."""
    if what == "empty" and not is_empty(found):  # it stands for no record, and is left out by none
        return f"no record has this id; put the command into `if {at} > 0 {{ ... }}`"
    return 'write `?? ""` for empty text' if text and what == "empty" else _HINTS.get(what, "")


class Filler:
    """Fills in the parameters of one command; `wire` maps names to labels in this request."""

    def __init__(
        self,
        method: Method | None,
        scope: Scope,
        wire: Mapping[str, str],
        sure: frozenset[Ref],
    ) -> None:
        self.method = method
        self.writes = method is None or not method.is_read
        self.scope = scope
        self.wire = wire
        self.sure = sure

    def fill(self, params: ObjectValue) -> dict[str, Any]:
        """Plain parameters for the encoder.

        Raises Unresolved, NothingAsked, and ValueRefused for what no text can hold.
        """
        return self._object(params, ())

    def _object(self, value: ObjectValue, path: Path) -> dict[str, Any]:
        plain: dict[str, Any] = {}
        inside = below_filter(path) if path else None
        for entry in value.entries:
            if isinstance(entry, Spread):
                plain.update(self._spread(entry.of, path, spread_entries))
                continue
            key, inner = entry.key, entry.value
            if isinstance(key, Text):
                key = self._text(key.parts, (*path, ""))
            if type(inner) is Literal:
                plain[key] = inner.value
                continue
            if inside is not None:
                found = constants(inner) if type(inner) is ListValue else NOT_CONSTANT
            elif len(path) > 1 or key.lower() not in _WITH_CONDITIONS:
                found = constant(inner)
            else:
                found = NOT_CONSTANT
            if found is not NOT_CONSTANT:
                plain[key] = found
                continue
            below = (*path, key)
            if not (entry.optional and self._left_out(inner, below)):
                plain[key] = self._value(inner, below)
        return plain if inside is None else self._conditions(plain, nested=bool(inside))

    def _need(self, value: Value) -> None:
        """Raise SourceFailed if anything in a value has failed, also where nobody asks for it."""
        failed = first_failed(value, self.scope)
        if failed is not None:
            raise SourceFailed(failed.name)

    def _left_out(self, value: Value, path: Path) -> bool:
        self._need(value)
        if first_empty(value, self.scope) is not None:
            return True
        place = place_of(self.method, path)
        if isinstance(value, Ref) and place.is_id:
            outcome = evaluate(value, self.scope)
            return isinstance(outcome, Found) and is_blank_id(
                outcome.value, from_zero=place.from_zero
            )
        return False

    def _value(self, value: Value, path: Path) -> Any:
        if isinstance(value, Literal):
            return value.value
        if isinstance(value, ObjectValue):
            return self._object(value, path)
        if isinstance(value, ListValue):
            return self._list(value.items, path)
        match value:
            case Ref():
                return self._reference(value, path)
            case Text(parts):
                return self._text(parts, path)
            case FirstOf(options):
                return self._first(value, options, path)
            case Number() | Date():
                return self._found(value)[0]
            case File():
                return self._found(value)[0].base64()
            case _:
                return self._expression(value, path)

    def _list(self, items: tuple[Item, ...], path: Path) -> list[Any]:
        found: list[Any] = []
        dynamic = False
        for item in items:
            if type(item) is Literal:
                found.append(item.value)
            elif isinstance(item, Spread):
                dynamic = True
                found += self._spread(item.of, path, spread_items)
            elif isinstance(item, Each):
                dynamic = True
                found += self._each(item, path)
            else:
                found.append(self._value(item, (*path, len(found))))
        if dynamic and not found:
            place = place_of(self.method, path)
            if place.strict and not is_list_condition(place, path):
                raise Unresolved(written_path(path), "empty", _HINTS["empty"])
        return found

    def _spread(self, of: Value, path: Path, put: Callable[[Any], Any]) -> Any:
        """What `...` puts in place of itself, with what came from answers still known as such."""
        value = self._value(of, (*path, 0) if path else path)
        if not isinstance(value, Received):
            return put(value)
        inside = put(value.value)
        if isinstance(inside, dict):
            return {key: _received(one) for key, one in inside.items()}
        return [_received(one) for one in inside]

    def _each(self, each: Each, path: Path) -> list[Any]:
        """A list made by `for`; inside, its variable has a value too."""
        found, at = self._found(each.source)
        if found is MISSING and self.writes:
            raise Unresolved(at, "missing", _HINTS["missing"])
        values: list[Any] = []
        for scope in scopes_of_each(each, self.scope):
            if isinstance(scope, Failed):
                raise SourceFailed(scope.name)
            inside = Filler(self.method, scope, {}, self.sure)
            values.append(inside._value(each.value, (*path, len(values))))
        return values

    def _expression(self, value: Value, path: Path) -> Any:
        """A value that is worked out: filters, shifted dates, functions of the program."""
        place = place_of(self.method, path)
        found, at = self._found(value)
        if not (is_list_condition(place, path) and isinstance(found, (list, dict))):
            self._refuse(found, at or written_path(path), place)
            return _received(found)
        return found

    def _reference(self, ref: Ref, path: Path) -> Any:
        label = self.wire.get(ref.name)
        if label is not None:
            return PortalText(wire_reference(label, ref))
        place = place_of(self.method, path)
        found = self._found(ref)[0]
        if is_list_condition(place, path) and isinstance(found, (list, dict)):
            return found
        if isinstance(found, list) and None in found and plain_steps(ref) is None:
            found = MISSING  # a row of `[*]` has nothing there
        self._refuse(found, "$" + format_ref(ref), place, sure=ref in self.sure)
        return _received(found)

    def _found(self, value: Value) -> tuple[Any, str]:
        """What a value is, MISSING where it leads nowhere, and which reference did not."""
        outcome = evaluate(value, self.scope)
        if isinstance(outcome, Failed):
            raise SourceFailed(outcome.name)
        if isinstance(outcome, Empty):
            return MISSING if outcome.missing else outcome.value, outcome.at
        return outcome.value, ""

    def _refuse(
        self, found: object, at: str, place: Place, *, text: bool = False, sure: bool = False
    ) -> None:
        what = refusal(found, place, text=text, writes=self.writes, sure=sure)
        if what:
            raise Unresolved(at, what, way_out(what, found, at, text=text))

    def _text(self, parts: tuple[Value, ...], path: Path) -> str:
        pieces: list[str] = []
        place = place_of(self.method, path)
        from_portal = False
        for part in parts:
            if isinstance(part, Literal):
                pieces.append(str(part.value))
            elif isinstance(part, Ref) and part.name in self.wire:
                pieces.append(wire_reference(self.wire[part.name], part))
                from_portal = True
            else:
                pieces.append(self._piece(part, place))
        text = "".join(pieces)
        return PortalText(text) if from_portal else text

    def _piece(self, part: Value, place: Place) -> str:
        if isinstance(part, FirstOf):
            return paste(self._first(part, (part,), (place.param,)))
        found, at = self._found(part)
        sure = isinstance(part, Ref) and part in self.sure
        written = f"${format_ref(part)}" if isinstance(part, Ref) else ""
        if at or isinstance(part, Ref):  # a filter may well make empty text of something
            self._refuse(found, at or written, place, text=True, sure=sure)
        return paste(found)

    def _first(self, value: Value, options: tuple[Value, ...], path: Path) -> Any:
        """`??`: when every option is empty, the last one decides what is refused."""
        self._need(value)
        outcome = evaluate(value, self.scope)
        if isinstance(outcome, Found):
            return _received(outcome.value) if outcome.value else outcome.value
        last = options[-1]
        if isinstance(last, Ref):
            return self._reference(last, path)
        at = getattr(outcome, "at", "") or written_path(path)
        raise Unresolved(at, "empty", _HINTS["empty"])

    def _conditions(self, plain: dict[str, Any], *, nested: bool) -> dict[str, Any]:
        """Conditions as this method takes them; lists without empties and repetitions.

        An empty list can only be left out, or answer for the whole read, where all
        conditions must hold together: not below a group of a filter.
        """
        kept: dict[str, Any] = {}
        own_keys = has_own_keys(self.method)
        for key, found in plain.items():
            sent, operator = sent_condition(key, own_keys=own_keys)
            if operator not in ("in", "not in") or isinstance(found, PortalText):
                kept[sent] = found
            elif values := _distinct(found):
                kept[sent] = values
            elif nested or self.writes or any(k.lower() == "logic" for k in plain):
                raise Unresolved(key, "empty", _HINTS["empty"])
            elif operator == "in":
                raise NothingAsked
        return kept


def _received(value: Any) -> Any:
    return Received(value) if isinstance(value, (list, dict)) else value


_ALIKE = ({str}, {int})
"""Kinds of which two values are equal only if the portal gets the same text for them."""


def _distinct(found: Any) -> list[Any]:
    if isinstance(found, dict):
        found = list(found.values())
    if not isinstance(found, list):
        found = [found]
    if set(map(type, found)) in _ALIKE and "" not in found:
        return list(dict.fromkeys(found))
    seen: set[str] = set()
    values: list[Any] = []
    for item in found:
        if is_empty(item):
            continue
        key = repr(item) if isinstance(item, (list, dict, PortalText, Received)) else paste(item)
        if key not in seen:
            seen.add(key)
            values.append(item)
    return values


__all__ += ["ValueRefused"]
