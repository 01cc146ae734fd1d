"""A run that another process began: the engine as it was, from the journal.

What was sent is put into a new engine as sent, and what came of it is fed in the recorded
order; nothing is packed anew, since packing depends on timing. A request without a recorded
outcome is lost. Reads that the run made itself (pages of a list, look-ups) are asked again
unless the command they were for has ended, and that is in the journal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from b24batch import catalogue
from b24batch.errors import ConfigError, PortalError, Problem, TransportError
from b24batch.model.recipe import Command, Recipe, from_json
from b24batch.model.values import ObjectValue
from b24batch.plan.program import Planned, PlanOptions, Program, make_program
from b24batch.run.compose import EngineOptions, Outgoing, Sources
from b24batch.run.decided import Decision, Decisions, RestoredFates
from b24batch.run.driving import read_reply
from b24batch.run.engine import Engine
from b24batch.run.failures import Failure, classify
from b24batch.run.journal import Header, command_texts
from b24batch.run.kept import kept_moment, kept_values
from b24batch.run.operating import OperatingBudget
from b24batch.run.records import Record
from b24batch.run.states import State
from b24batch.secrets import SecretText
from b24batch.transport.base import Reply
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

    `command` is its number among all commands, from 0, `request` the one it was last sent in,
    `sent` what it carried, for people: decoded, and without secrets. `new_id` is in the answer of
    one that was answered, and of which only the values that it was sent with are not known.
    """

    command: int
    request: int
    name: str
    method: str
    sent: str = ""
    new_id: int | str | None = None


def program_of(header: Header, secrets: Mapping[str, SecretText], recipe: Recipe) -> Program:
    """The program that a journal was begun with; `header` shows its secrets."""
    options = PlanOptions(
        moment=kept_moment(header.moment),
        trust=header.trust,
        distrusted=frozenset(header.distrusted),
    )
    return make_program(recipe, kept_values(header.values, recipe, secrets), options)


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
    ) -> None:
        super().__init__(program, options, operating)
        self.fates: RestoredFates = RestoredFates(self.fates, decisions)
        self._restoring = True

    def stand_in(self) -> int:
        """An instance in the place of a read that the earlier process made for itself."""
        i = len(self.ledger.planned)
        command = Command("")
        planned = Planned(i, "", command, None, writes=False, params=ObjectValue())
        self.ledger.grow(planned, like=0)
        self.fates.stand_ins.add(i)
        return i

    def take_sent(self, outgoing: Outgoing, now: float) -> None:
        """Take a request as sent, as `resend` does. Raises ConfigError if it cannot be so."""
        self.ledger.wake(now)
        if outgoing.number <= self.requests:
            raise _misfit(f"request {outgoing.number} is out of order")
        for i in outgoing.instances:
            if self.records[i].state is not State.WAITING:
                raise _misfit(f"request {outgoing.number} has a command that has ended before")
            self.composer.sent_before(i)
            self.ledger.sent_before(i)
        self.resend(outgoing, now)

    def take_ended(self, entry: Entry, masking: Masking) -> None:
        """Take the end of a command that no reply to its own request brought."""
        data = entry.data
        i, state = int(data["command"]), State(data["state"])
        record = self.records[i]
        decision = self.fates.decisions.get((i, entry.request)) if state is State.UNKNOWN else None
        if record.state is not State.WAITING or decision == "again":
            return
        for name in ("total", "next", "matched", "allowed", "total_changed", "sent"):
            if name in data:
                setattr(record, name, data[name])
        record.request = entry.request
        if decision == "done":
            record.raw, state = b"null", State.DONE
        else:
            record.raw = None if entry.body is None else masking.show(entry.body)
            record.problem = _kept(masking, data.get("problem"), Problem)
            record.error = _kept(masking, data.get("error"), AnswerError)
        self.packer.start(i)
        self.ledger.end(i, state)

    def still_written(self) -> list[str]:
        """The methods of writes that may still be sent: none that what is unknown will skip."""
        if self.stopped is not None:
            return []
        doomed = self.ledger.doomed()
        return [
            planned.command.method
            for planned in self.program.commands
            if planned.writes
            and planned.settled is None
            and self.records[planned.index].state is State.WAITING
            and planned.index not in doomed
        ]

    def begin(self, now: float) -> None:
        """Go on by oneself: what failed in the earlier process is not held against this one."""
        for i in self.fates.stand_ins:
            self.fates.end_stand_in(i)
        self.ledger.make_ready()
        for record in self.records:
            record.tries = 0
        self._restoring = False
        self._failures_in_row = 0
        self._last_failure = None
        self._last_success = None
        quiet_until = self.fates.quiet_until
        self._paused_until = quiet_until if quiet_until > now else 0.0

    def _gives_up(self, outgoing: Outgoing, failure: Failure, now: float) -> bool:
        return not self._restoring and super()._gives_up(outgoing, failure, now)


def restore(
    entries: Iterable[Entry],
    engine: RestoredEngine,
    masking: Masking,
    secrets: tuple[SecretText, ...],
    moment_of: Callable[[float], float],
) -> None:
    """Feed an engine what is in a journal. `moment_of` turns Unix time into the engine's.

    Requests without an outcome are left in `engine.in_flight`. Raises ConfigError for a
    journal that does not fit the program.
    """
    for entry in entries:
        now = moment_of(entry.at)
        try:
            match entry.kind:
                case "sent":
                    engine.take_sent(_outgoing(entry, engine), now)
                case "reply" | "failure":
                    came = came_of(entry, masking, secrets)
                    _feed(engine, engine.in_flight[entry.request], came, now)
                case "ended":
                    engine.take_ended(entry, masking)
                case _:  # what was decided is known from the start, and the rest is for people
                    continue
        except (LookupError, ValueError, TypeError) as error:
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
    instances = tuple(engine.stand_in() if i is None else int(i) for i in data["commands"])
    positions: dict[int, Sources] = {
        instances[at]: [(instances[source], flags) for source, flags in sources]
        for at, sources in data.get("positions", ())
    }
    return Outgoing(
        number=entry.request,
        instances=instances,
        method=data["method"],
        params={},
        halt=data["halt"],
        direct=data["direct"],
        by_position=positions,
    )


def _kept(masking: Masking, data: Any, kind: type[Any]) -> Any:
    return None if data is None else msgspec.convert(masking.show_in(data), type=kind)


def unknown_writes(engine: Engine, log: Log, masking: Masking) -> list[Unknown]:
    """The writes of which it is not known whether they ran, in written order."""
    planned, records = engine.program.commands, engine.records
    unknown = [p for p in planned if p.writes and records[p.index].state is State.UNKNOWN]
    requests = {records[p.index].request for p in unknown}
    texts: dict[tuple[int, int], str] = {}
    for entry in log.entries("sent") if unknown else ():
        if entry.request in requests:
            carried = zip(entry.data["commands"], command_texts(entry, masking), strict=True)
            texts.update({(i, entry.request): text for i, text in carried if i is not None})
    return [
        Unknown(
            p.index,
            request := records[p.index].request,
            p.name,
            p.command.method,
            texts.get((p.index, request), ""),
            _new_id(p, records[p.index]),
        )
        for p in unknown
    ]


def _new_id(planned: Planned, record: Record) -> int | str | None:
    if planned.method is None or record.raw is None:
        return None
    return planned.method.new_id(decode_value(record.raw))


def _misfit(why: str) -> ConfigError:
    hint = "go on with the version of b24batch that began it, or begin anew with `--anew`"
    return ConfigError(Problem("B675", f"this journal cannot be gone on with: {why}", hint=hint))
