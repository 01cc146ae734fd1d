"""A run that another process began: the engine as it was, from the journal.

What was sent is put into a new engine as sent, and what came of it is fed in the recorded
order; nothing is packed anew, since packing depends on timing. A request without a recorded
outcome is lost. Reads that the run made itself (pages of a list, look-ups) are asked again
unless the command they were for has ended, and that is in the journal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from b24batch import catalogue
from b24batch.errors import ConfigError, PortalError, Problem, TransportError
from b24batch.model.clauses import Seen
from b24batch.model.recipe import Command, Recipe, from_json
from b24batch.model.values import ObjectValue
from b24batch.plan.fill import SourceFailed
from b24batch.plan.outside import NOTHING_OUTSIDE, Outside
from b24batch.plan.program import Planned, PlanOptions, Program, make_program
from b24batch.run import problems
from b24batch.run.collected import SoFar
from b24batch.run.compose import EngineOptions, Outgoing, Sources
from b24batch.run.decided import Decision, Decisions, RestoredFates
from b24batch.run.driving import read_reply
from b24batch.run.engine import Engine
from b24batch.run.failures import Failure, classify
from b24batch.run.gone_past import GonePast
from b24batch.run.journal import Header, command_texts
from b24batch.run.kept import kept_moment, kept_values
from b24batch.run.names import Name, as_name, name_of, part_name
from b24batch.run.operating import OperatingBudget
from b24batch.run.records import Record
from b24batch.run.reopening import Reopening
from b24batch.run.states import State
from b24batch.run.writes_left import writes_left
from b24batch.secrets import SecretText
from b24batch.transport.base import Reply, Rest3
from b24batch.transport.envelope import AnswerError, decode_value
from b24batch.transport.exchanges import came_of
from b24batch.transport.log import Entry, Log
from b24batch.transport.masking import Masking

__all__ = [
    "Decision",
    "RestoredEngine",
    "Unknown",
    "program_of",
    "recipe_of",
    "restore",
    "unknown_writes",
]


class Unknown(msgspec.Struct, frozen=True):
    """A write of which it is not known whether it ran.

    `command` is its number among all commands, from 0, or in a round that of its part and those
    of the rounds it is in; `request` is the one it was last sent in,
    `sent` what it carried, for people: decoded, and without secrets. `new_id` is in the answer of
    one that was answered, and of which only the values that it was sent with are not known.
    """

    command: Name
    request: int
    name: str
    method: str
    sent: str = ""
    new_id: int | str | None = None


def program_of(
    header: Header,
    secrets: Mapping[str, SecretText],
    recipe: Recipe,
    outside: Outside = NOTHING_OUTSIDE,
) -> Program:
    """The program that a journal was begun with; `header` shows its secrets."""
    options = PlanOptions(
        moment=kept_moment(header.moment),
        trust=header.trust,
        distrusted=frozenset(header.distrusted),
        country=header.country,
        catalogue=catalogue.Catalogue.of(
            catalogue.Catalogue(rest=header.rest), methods=header.methods
        ),
    )
    return make_program(recipe, kept_values(header.values, recipe, secrets), options, outside)


def recipe_of(header: Header) -> Recipe:
    """The recipe of a journal. Raises ConfigError where this version cannot go on with it."""
    if header.catalogue != catalogue.digest():
        raise _misfit(f"it was begun by b24batch {header.version}, which knew other methods")
    try:
        return from_json(msgspec.json.encode(header.recipe))
    except msgspec.ValidationError:
        raise _misfit(f"it was begun by b24batch {header.version}") from None


class RestoredEngine(Engine):
    """An engine while it is fed what is in a journal, and afterwards.

    While it is fed it never gives up: that the earlier process did is no reason for this one.
    """

    def __init__(
        self,
        program: Program,
        options: EngineOptions,
        decisions: Decisions,
        operating: OperatingBudget | None = None,
        keys: Seen | None = None,
    ) -> None:
        super().__init__(program, options, operating)
        self.composer.loops.keys = keys
        self.fates: RestoredFates = RestoredFates(self.fates, decisions)
        self.reopening = Reopening(self.ledger, self.composer.loops)
        self._restoring = True

    def sent_instance(self, name: Any) -> int:
        """The instance that was sent under a name, None for a read that the run made."""
        i = self.stand_in() if name is None else self.reopening.instance(as_name(name))
        if i is None:
            raise LookupError(f"the round of {name} has ended before")
        return i

    def stand_in(self) -> int:
        """An instance in the place of a read that the earlier process made for itself."""
        i = len(self.ledger.planned)
        command = Command("")
        planned = Planned(i, "", command, None, writes=False, params=ObjectValue())
        self.ledger.grow(planned, like=0)
        self.fates.stand_ins.add(i)
        return i

    def wake(self, now: float) -> None:
        """Do what had become due at a time."""
        self.ledger.slots.wake()
        self.ledger.wake(now)

    def take_sent(self, outgoing: Outgoing, now: float) -> None:
        """Take a request as sent, as `resend` does. Raises ConfigError if it cannot be so."""
        if outgoing.number <= self.requests:
            raise _misfit(f"request {outgoing.number} is out of order")
        for i in outgoing.instances:
            if self.records[i].state is not State.WAITING:
                raise _misfit(f"request {outgoing.number} has a command that has ended before")
            keyed = self.ledger.planned[i].command.once is not None
            while keyed and self.composer.loops.open_before(i):
                pass  # what its key is made of
            self.composer.sent_before(i)
            self.ledger.sent_before(i)
        self.resend(outgoing, now)

    def take_rows(self, entry: Entry, masking: Masking) -> None:
        """Take a page of rows that loops took before all of them had come."""
        so_far = _kept(masking, entry.data["so_far"], SoFar)
        owner = int(entry.data["command"])
        self.records[owner].sent = True
        self.composer.paging.gave(owner, masking.show(entry.body or b"[]"), so_far)

    def take_ended(self, entry: Entry, masking: Masking) -> None:
        """Take the end of a command that no reply to its own request brought."""
        data = entry.data
        name, state = as_name(data["command"]), State(data["state"])
        if self.fates.retries and state in _TRIED_AGAIN:
            return
        i = self.reopening.instance(name)
        if i is None:
            return
        record = self.records[i]
        unknown = state is State.UNKNOWN
        decision = self.fates.decisions.get((name, entry.request)) if unknown else None
        if record.state is not State.WAITING or decision == "again":
            return
        for field in ("total", "next", "matched", "allowed", "total_changed", "sent"):
            if field in data:
                setattr(record, field, data[field])
        record.request = entry.request
        if decision == "done":
            record.raw, record.unseen, state = b"null", True, State.DONE
        else:
            record.raw = None if entry.body is None else masking.show(entry.body)
            record.problem = _kept(masking, data.get("problem"), Problem)
            record.error = _kept(masking, data.get("error"), AnswerError)
        loops, paging = self.composer.loops, self.composer.paging
        if loops.arriving is not None and not paging.gave_rows(i):
            loops.arriving.leave(i)
        self.packer.start(i)
        self.ledger.end(i, state)
        loops.look_ahead(on=True)

    def still_written(self) -> list[str]:
        """The methods of writes that may still be sent: none that what is unknown will skip.

        Of a loop that is not at its end each write is named once.
        """
        return [] if self.stopped is not None else list(writes_left(self.ledger))

    def begin(self, now: float) -> None:
        """Go on by oneself: what failed in the earlier process is not held against this one."""
        for i in self.fates.stand_ins:
            self.fates.end_stand_in(i)
        self.reopening.close()
        self._forget_old_keys(now)
        self.ledger.make_ready()
        for record in self.records:
            record.tries = 0
        self._restoring = self.fates.retries = False
        self._failures_in_row = 0
        self._last_failure = None
        self._last_success = None
        quiet_until = self.fates.quiet_until
        self._paused_until = quiet_until if quiet_until > now else 0.0

    def _forget_old_keys(self, now: float) -> None:
        """End what was to be sent again with a key that the portal may have forgotten by now."""
        for i, sent_at in self.fates.repeated.items():
            record, planned = self.records[i], self.ledger.planned[i]
            if record.state is State.WAITING and record.lost and now - sent_at > KEY_S:
                record.problem = problems.unknown(planned, record.request)
                self.packer.start(i)
                self.ledger.end(i, State.UNKNOWN)

    def _gives_up(self, outgoing: Outgoing, failure: Failure, now: float) -> bool:
        return not self._restoring and super()._gives_up(outgoing, failure, now)


KEY_S = 20 * 3600.0
"""A portal keeps the answer to a key for 24 hours; none is relied on for the last four of them."""

_TRIED_AGAIN = frozenset({State.FAILED, State.SKIPPED, State.UNRESOLVED})
"""Ends without a reply of their own that are forgotten when what failed is tried again."""


def restore(
    entries: Iterable[Entry],
    engine: RestoredEngine,
    masking: Masking,
    secrets: tuple[SecretText, ...],
    moment_of: Callable[[float], float],
    *,
    retried: int = 0,
) -> None:
    """Feed an engine what is in a journal. `moment_of` turns Unix time into the engine's.

    Failures wait again up to the `retried`th time that somebody said so. Requests without an
    outcome are left in `engine.in_flight`. Raises ConfigError for a journal that does not fit
    the program.
    """
    engine.fates.retries = retried > 0
    if retried or "again" in engine.fates.decisions.values():
        past = GonePast(engine.ledger, engine.composer.loops)
        engine.ledger.answers.unended = past.outcome
    for entry in entries:
        now = moment_of(entry.at)
        try:
            if entry.kind in ("sent", "ended", "rows"):
                engine.wake(now)
            match entry.kind:
                case "sent":
                    engine.take_sent(_outgoing(entry, engine), now)
                case "reply" | "failure":
                    came = came_of(entry, masking, secrets)
                    _feed(engine, engine.in_flight[entry.request], came, now)
                case "ended":
                    engine.take_ended(entry, masking)
                case "rows":
                    engine.take_rows(entry, masking)
                case "resumed" if entry.data.get("retried"):
                    retried -= 1
                    engine.fates.retries = retried > 0
                case _:  # what was decided is known from the start, and the rest is for people
                    continue
        except SourceFailed as gone_on:
            refuse = _not_again if engine.fates.retries else _misfit
            raise refuse(f"what was sent stands on `{gone_on.name}`") from None
        except (LookupError, ValueError, TypeError) as error:
            if engine.fates.retries and isinstance(error, LookupError):
                raise _not_again(str(error)) from None
            raise _misfit(f"entry `{entry.kind}` of request {entry.request}: {error}") from None


def _feed(
    engine: Engine, outgoing: Outgoing, came: Reply | TransportError | PortalError, now: float
) -> None:
    if isinstance(came, Reply):
        try:
            answer = read_reply(outgoing, came)
        except (PortalError, TransportError) as error:
            came = error
        else:
            engine.received(outgoing, answer, now)
            return
    engine.failed(outgoing, classify(came), now)


def _outgoing(entry: Entry, engine: RestoredEngine) -> Outgoing:
    data = entry.data
    instances = tuple(map(engine.sent_instance, data["commands"]))
    positions: dict[int, Sources] = {
        instances[at]: [(instances[source], flags) for source, flags in sources]
        for at, sources in data.get("positions", ())
    }
    key = data.get("key", "")
    if key:
        engine.composer.keys[instances[0]] = key
    return Outgoing(
        number=entry.request,
        instances=instances,
        method=data["method"],
        params=Rest3({}, key) if data.get("rest") == 3 else {},
        halt=data["halt"],
        direct=data["direct"],
        by_position=positions,
    )


def _kept(masking: Masking, data: Any, kind: type[Any]) -> Any:
    return None if data is None else msgspec.convert(masking.show_in(data), type=kind)


def unknown_writes(engine: Engine, log: Log, masking: Masking) -> list[Unknown]:
    """The writes of which it is not known whether they ran, in written order, then by round."""
    found = sorted(_unknown(engine), key=lambda one: _rank(one[0]))
    requests = {record.request for _, _, record in found}
    texts: dict[tuple[Name, int], str] = {}
    for entry in log.entries("sent") if found else ():
        if entry.request in requests:
            carried = zip(entry.data["commands"], command_texts(entry, masking), strict=True)
            named = ((as_name(name), text) for name, text in carried if name is not None)
            texts.update({(name, entry.request): text for name, text in named})
    return [
        Unknown(
            name,
            record.request,
            planned.name,
            planned.command.method,
            texts.get((name, record.request), ""),
            _new_id(planned, record),
        )
        for name, planned, record in found
    ]


def _rank(name: Name) -> tuple[int, ...]:
    return (name,) if isinstance(name, int) else name


def _unknown(engine: Engine) -> Iterator[tuple[Name, Planned, Record]]:
    """Unknown writes by name: those that are in their places, and those of rounds that ended."""
    ledger = engine.ledger
    for i, record in enumerate(ledger.records):
        planned, around = ledger.planned[i], ledger.rounds[i]
        if record.state is not State.UNKNOWN or not planned.writes or (around and around.has_left):
            continue
        name = name_of(ledger, i)
        if name is not None:
            yield name, planned, record
    for one in ledger.slots.ended:
        if one.record.state is State.UNKNOWN and one.planned.writes:
            part = one.around.block.parts[one.planned.index - one.around.base]
            yield part_name(part, one.around), one.planned, one.record


def _new_id(planned: Planned, record: Record) -> int | str | None:
    if planned.method is None or record.raw is None:
        return None
    return planned.method.new_id(decode_value(record.raw))


def _not_again(why: str) -> ConfigError:
    """The run has gone on without a failed answer: what was sent would be another thing now."""
    hint = "go on with it without trying again what failed"
    message = f"what failed cannot be tried again, for it was gone on without: {why}"
    return ConfigError(Problem("B675", message, hint=hint))


def _misfit(why: str) -> ConfigError:
    hint = "go on with the version of b24batch that began it, or begin anew with `--anew`"
    return ConfigError(Problem("B675", f"this journal cannot be gone on with: {why}", hint=hint))
