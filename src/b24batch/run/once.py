"""`once by`: an add is sent only if no record with its natural key is there.

The key is looked up before the first sending, so that a rerun makes nothing twice, and again
after a request whose fate is unknown. One list call serves up to fifty waiting adds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from b24batch.errors import Problem
from b24batch.model.evaluate import Found, evaluate, is_empty, paste
from b24batch.model.recipe import Command
from b24batch.model.values import Entry, ObjectValue
from b24batch.plan.natural_key import key_in
from b24batch.plan.program import Planned
from b24batch.run import problems
from b24batch.run.exchanged import LOOK_UP_FOR
from b24batch.run.ledger import Ledger
from b24batch.run.look_ups import look_up_params
from b24batch.run.states import ENDED, State
from b24batch.transport.envelope import decode_value

__all__ = ["OnceBy"]

LOOKED_UP_TOGETHER = 50
"""Keys that one look-up asks for; as many records as a page has."""

_PATIENCE = 10
"""A look-up, which decides the fate of a write, and an add, which it makes safe to send again, are
given up after so many lost requests; other reads sooner."""

Key = tuple[str, ...]
_Whole = tuple[str, str, tuple[str, ...], Key]
"""What makes two adds the same: method, scope, names and folded values of the key."""


class _Group(NamedTuple):
    """Adds that one look-up can serve: one method, scope, and all fields but the last equal."""

    method: str
    scope: str
    fields: tuple[str, ...]
    equal: Key


class _LookUp(msgspec.Struct):
    """A look-up under way, and the adds that wait for it by the key of each."""

    waiting: dict[Key, int]


class OnceBy:
    """Which adds are cleared for sending, which wait for a look-up, and which for one another."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._cleared: set[int] = set()
        self._groups: dict[_Group, dict[Key, int]] = {}
        self._look_ups: dict[int, _LookUp] = {}
        self._holders: dict[_Whole, int] = {}
        self._held: dict[int, _Whole] = {}
        self._behind: dict[int, list[int]] = {}

    def is_cleared(self, i: int) -> bool:
        """Whether an add was looked up and is not there."""
        return i in self._cleared

    def wait(self, planned: Planned, scope: dict[str, Any]) -> None:
        """Let an add wait for its look-up; `scope` are its own params besides its fields."""
        found = self._identity(planned, scope)
        if isinstance(found, Problem):
            self._fail(planned.index, found)
            return
        whole, group, values = found
        holder = self._holders.setdefault(whole, planned.index)
        if holder != planned.index:
            first = self.ledger.records[holder].state
            if first in ENDED and first is not State.UNKNOWN:
                self._follow(planned.index, holder)
            else:  # under way, or unknown and perhaps still being carried out
                self._behind.setdefault(holder, []).append(planned.index)
            return
        self._held[planned.index] = whole
        self._groups.setdefault(group, {})[values] = planned.index

    def sent_before(self, planned: Planned, scope: dict[str, Any]) -> None:
        """Take an add as looked up and sent by an earlier process."""
        found = self._identity(planned, scope)
        if isinstance(found, Problem):
            return
        if self._holders.setdefault(found[0], planned.index) == planned.index:
            self._held[planned.index] = found[0]
        self._cleared.add(planned.index)

    def _identity(
        self, planned: Planned, scope: dict[str, Any]
    ) -> tuple[_Whole, _Group, Key] | Problem:
        key = self._key(planned)
        if isinstance(key, Problem):
            return key
        fields, values = key
        narrow = msgspec.json.encode(scope, order="deterministic").decode()
        whole = (planned.command.method.lower(), narrow, fields, tuple(map(_folded, values)))
        return whole, _Group(planned.command.method, narrow, fields, values[:-1]), values

    def _key(self, planned: Planned) -> tuple[tuple[str, ...], Key] | Problem:
        fields: list[str] = []
        values: list[str] = []
        for field, value in self._values(planned):
            if isinstance(value, Problem):
                return value
            fields.append(field)
            values.append(paste(value))
        return tuple(fields), tuple(values)

    def _values(self, planned: Planned) -> Iterator[tuple[str, Any]]:
        """The fields of a key with their values, or with what is wrong with them."""
        once = key_in(planned.params, planned.command.once)
        for entry in (e for e in once.entries if isinstance(e, Entry)):
            outcome = evaluate(entry.value, self.ledger.scope(planned.index))
            if not isinstance(outcome, Found) or is_empty(outcome.value):
                hint = "give every row a key, or leave such rows out with `where`"
                yield "", _problem(planned, f"its key `{entry.key}` is empty", hint)
            elif isinstance(outcome.value, (list, dict)):
                yield "", _problem(planned, f"its key `{entry.key}` is no single value")
            else:
                yield str(entry.key), outcome.value

    def flush(self) -> bool:
        """Send the look-ups of all that wait; returns whether there are any."""
        groups, self._groups = self._groups, {}
        for group, waiting in groups.items():
            keys = list(waiting)
            for start in range(0, len(keys), LOOKED_UP_TOGETHER):
                part = {key: waiting[key] for key in keys[start : start + LOOKED_UP_TOGETHER]}
                self._look_up(group, part)
        return bool(groups)

    def _look_up(self, group: _Group, waiting: dict[Key, int]) -> None:
        first = self.ledger.planned[next(iter(waiting.values()))]
        catalogue = self.ledger.program.options.catalogue
        method = catalogue.lister_of(group.method)
        if method is None or first.method is None:  # which the check stage refused
            raise LookupError(group.method)
        scope = msgspec.json.decode(group.scope)
        keys = [self._own_key(add) for add in waiting.values()]
        params = look_up_params(catalogue, (method, first.method), scope, group.fields, keys)
        look_up = Planned(
            index=len(self.ledger.planned),
            called=LOOK_UP_FOR + first.name,
            command=Command(method.name, mode="all", label_span=first.command.label_span),
            method=method,
            writes=False,
            params=ObjectValue(),
            plain=params,
            most_losses=_PATIENCE,
            rest=method.rest,
        )
        self._look_ups[look_up.index] = _LookUp(waiting)
        self.ledger.grow(look_up, like=first.index)

    def _own_key(self, add: int) -> tuple[Any, ...]:
        return tuple(value for _, value in self._values(self.ledger.planned[add]))

    def ended(self, i: int) -> None:
        """Take in that an instance has ended: a look-up, or an add that others wait behind."""
        look_up = self._look_ups.pop(i, None)
        if look_up is not None:
            self._looked_up(i, look_up)
            return
        if self.ledger.records[i].state is not State.DONE:
            self._let_go(i)
        for other in self._behind.pop(i, ()):
            self._follow(other, i)

    def _looked_up(self, i: int, look_up: _LookUp) -> None:
        planned, record = self.ledger.planned[i], self.ledger.records[i]
        if record.state is not State.DONE:
            words = f"its key cannot be looked up with {planned.command.method}"
            if record.error is not None:
                words += f": {record.error.code} {record.error.description}".rstrip()
            for add in look_up.waiting.values():
                self._fail(add, _problem(self.ledger.planned[add], words))
            return
        value = decode_value(record.raw or b"null")
        rows = (planned.method.rows(value) if planned.method else None) or []
        record.raw = None
        found = self._by_key(rows, look_up)
        for key, add in look_up.waiting.items():
            if found is None:
                words = "look-up not possible: the portal ignored the filter"
                self._fail(add, _problem(self.ledger.planned[add], words))
            else:
                self._decide(add, found.get(tuple(map(_folded, key)), []))

    def _by_key(self, rows: list[Any], look_up: _LookUp) -> dict[Key, list[Any]] | None:
        """Records by their keys; None if one has none of the keys that were asked for."""
        asked = {tuple(map(_folded, key)) for key in look_up.waiting}
        some = self.ledger.planned[next(iter(look_up.waiting.values()))]
        names = [
            str(e.key) for e in (some.command.once or ObjectValue()).entries if isinstance(e, Entry)
        ]
        found: dict[Key, list[Any]] = {}
        for row in rows:
            key = tuple(_folded(_field(row, name)) for name in names)
            if key not in asked:
                return None
            found.setdefault(key, []).append(row)
        return found

    def _decide(self, add: int, rows: list[Any]) -> None:
        planned, record = self.ledger.planned[add], self.ledger.records[add]
        if not rows and record.lost >= _PATIENCE:
            lost = problems.lost(planned, record.request)
            hint = "no record with its key is there; run it again"
            record.problem = msgspec.structs.replace(lost, hint=hint)
            self.ledger.end(add, State.FAILED)
        elif not rows:
            self._cleared.add(add)
            self.ledger.packer.release(add)
        elif len(rows) > 1:
            self._fail(add, _problem(planned, f"{len(rows)} records with its key are there"))
        else:
            record.raw, record.matched = _as_answer(planned, rows[0]), True
            self.ledger.end(add, State.DONE)

    def _follow(self, add: int, holder: int) -> None:
        """End an add by what became of the one with the same key, or look it up in its turn."""
        first, record = self.ledger.records[holder], self.ledger.records[add]
        if record.state is not State.WAITING:
            return
        if first.state is State.DONE:
            record.raw, record.matched = first.raw, True
            self.ledger.end(add, State.DONE)
            return
        self._let_go(holder)
        self.ledger.packer.release(add)

    def again(self, i: int, at: float) -> None:
        """Look an add up once more when the request that was lost cannot be running any longer."""
        self._cleared.discard(i)
        self.ledger.come_back_at(i, at)

    def forget(self, places: Sequence[int]) -> None:
        """Know nothing more of adds that have ended; another with its key is looked up."""
        self._cleared.difference_update(places)
        for i in places if self._held else ():
            self._let_go(i)

    def _let_go(self, i: int) -> None:
        whole = self._held.pop(i, None)
        if whole is not None:
            del self._holders[whole]

    def _fail(self, i: int, problem: Problem) -> None:
        """End an add that is not sent; one that was sent before and lost stays unknown."""
        record = self.ledger.records[i]
        if record.lost:
            record.problem = problems.unknown(self.ledger.planned[i], record.request)
            self.ledger.end(i, State.UNKNOWN)
        else:
            record.problem = problem
            self.ledger.end(i, State.FAILED)


def _problem(planned: Planned, words: str, hint: str = "") -> Problem:
    command = planned.command
    return Problem(
        "B313",
        f"command `{planned.name}` was not sent: {words}",
        command.label_span or command.method_span or command.span,
        command.method,
        hint=hint or "look at the records with this key on the portal",
    )


def _folded(value: object) -> str:
    """A key as it is compared: without regard to letter case and outer blanks."""
    return paste(value).strip().casefold() if not isinstance(value, (list, dict)) else ""


def _field(row: Any, name: str) -> Any:
    """A field of a record, which may be spelled `xmlId` where the filter has `XML_ID`."""
    if not isinstance(row, dict):
        return None
    if name in row:
        return row[name]
    wanted = name.replace("_", "").lower()
    return next((v for key, v in row.items() if key.replace("_", "").lower() == wanted), None)


def _as_answer(planned: Planned, row: Any) -> bytes:
    """A record that is there, in the shape that the add would have answered."""
    path = () if planned.method is None else planned.method.id_path or ()
    found = _field(row, "id")
    if isinstance(found, str) and found.isdecimal() and not path:
        found = int(found)
    answer: Any = found if not path else {**row, path[-1]: found}
    for step in reversed(path[:-1]):
        answer = {step: answer}
    return msgspec.json.encode(answer)
