"""A run as its journal has it: the engine as it was after each reply, and what was sent and came.

Nothing is sent and nothing is written. Secrets are not needed; their names stand in their places.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from b24batch.cli.journal_view import CommandView, RequestView, View, read_view
from b24batch.errors import BatchError
from b24batch.model.recipe import Secret
from b24batch.outside import OpenedOutside
from b24batch.plan.program import Program
from b24batch.practice.decode import decode_command
from b24batch.repl.shown import request_lines
from b24batch.repl.stepping import Sent
from b24batch.run.command_result import CommandResult
from b24batch.run.compose import EngineOptions, Outgoing
from b24batch.run.decided import Decision
from b24batch.run.journal import Header, read_header
from b24batch.run.kept import kept_moment
from b24batch.run.ledger import Ledger
from b24batch.run.names import Name, as_name, is_command
from b24batch.run.records import Answers, Record
from b24batch.run.resume import RestoredEngine, program_of, recipe_of, restore
from b24batch.run.states import ENDED, State
from b24batch.run.taken import TakenInput, check_tables
from b24batch.secrets import SecretText
from b24batch.tables.content import StandardInput
from b24batch.tables.places import Places
from b24batch.transport.log import Entry, Log
from b24batch.transport.masking import Masking

__all__ = ["Recorded", "Step"]

_CAME = ("reply", "failure")
_STATES = {
    "done": State.DONE,
    "failed": State.FAILED,
    "unknown": State.UNKNOWN,
    "not run": State.WAITING,
    "not sent": State.NOT_SENT,
}


class Step(msgspec.Struct, frozen=True):
    """One request with what came: as the journal tells it, and as the engine took it.

    `carried` is each command as the server reads it, method and parameters; `request` are the
    lines of the request with the values that were filled in, empty where the engine cannot be
    put back.
    """

    view: RequestView
    carried: tuple[tuple[str, Any], ...]
    request: tuple[str, ...] = ()
    sent: Sent | None = None


class Recorded:
    """The steps of a journal. `at` is how many were gone through; the engine stands there.

    `broken` says why there is no engine, so that only what was sent and came can be shown: the
    tables of the run have changed, or another version wrote the journal. Raises ConfigError for
    a file that is no journal.
    """

    def __init__(self, path: Path) -> None:
        self.log = Log.look(path)
        try:
            header = read_header(self.log)
            self.view: View = read_view(self.log)
            self.entries: tuple[Entry, ...] = tuple(self.log.entries())
            self.broken = ""
            self.program: Program | None = None
            self._masking = Masking(header.mark, {})
            self._requests = {request.number: request for request in self.view.requests}
            self._came = [at for at, e in enumerate(self.entries) if e.kind in _CAME]
            self._ends = [self._end_of(at) for at in self._came]
            self._sent = {e.request: at for at, e in enumerate(self.entries) if e.kind == "sent"}
            self._is_simple = not any(e.kind == "resumed" for e in self.entries)
            self._header = header
            self._engine: RestoredEngine | None = None
            self._fed = 0
            self.at = 0
            self._put_back()
        except BaseException:
            self.log.close()
            raise

    def close(self) -> None:
        """Let others have the file."""
        self.log.close()

    def __len__(self) -> int:
        return len(self._ends)

    @property
    def answers(self) -> Answers | None:
        """What is known at this point, to work out references with."""
        return None if self._engine is None else self._engine.ledger.answers

    @property
    def ledger(self) -> Ledger:
        """Where every command stands at this point; only with an engine."""
        if self._engine is None:
            raise LookupError(self.broken)
        return self._engine.ledger

    def command(self, i: int) -> CommandResult:
        """What is known of an instance at this point; only with an engine."""
        ledger = self.ledger
        return CommandResult(ledger.planned[i], ledger.records[i], ledger.rounds[i])

    def forward(self) -> Step | None:
        """The next step, gone through; None at the end."""
        if self.at == len(self):
            return None
        came = self.entries[self._came[self.at]]
        self.at += 1
        view = self._requests[came.request]
        carried = self._carried(self._sent[came.request])
        if self._engine is None:
            return Step(view, carried)
        try:
            return self._stepped(view, carried, came)
        except (BatchError, LookupError) as error:
            self._engine, self.broken = None, _why(error)
            return Step(view, carried)

    def go(self, at: int) -> None:
        """Stand where so many steps were gone through."""
        self.at = max(0, min(at, len(self)))
        if not self.broken:
            self._put_back()

    def _end_of(self, came: int) -> int:
        """Behind a reply and what ended because of it without a request of its own."""
        end = came + 1
        while end < len(self.entries) and self.entries[end].kind not in ("sent", *_CAME):
            end += 1
        return end

    # -- the engine ----------------------------------------------------------------------------

    def _carried(self, sent_at: int) -> tuple[tuple[str, Any], ...]:
        """What a request asked for, command by command, as the server takes it apart."""
        entry = self.entries[sent_at]
        params: Any = msgspec.json.decode(self._masking.plain(entry.body or b"{}"))
        if entry.data["method"] != "batch":
            return ((entry.data["method"], params),)
        if entry.data.get("rest") == 3:
            return tuple((one["method"], one["query"]) for one in params)
        return tuple(map(decode_command, params["cmd"].values()))

    def _stepped(
        self, view: RequestView, carried: tuple[tuple[str, Any], ...], came: Entry
    ) -> Step:
        sent_at = self._sent[came.request]
        lines: tuple[str, ...] = ()
        if sent_at >= self._fed and self._is_simple:
            self._feed(sent_at + 1)
            told = msgspec.structs.replace(
                self._outgoing(came.request),
                called=tuple(command.name for command in view.commands),
                places=(),
                methods=tuple(method for method, _ in carried),
            )
            lines = tuple(request_lines(self, told))
        self._feed(self._came[self.at - 1])
        outgoing = self._outgoing(came.request)
        before = self._ended()
        self._feed(self._ends[self.at - 1])
        commands = tuple(
            self._carried_command(*pair)
            for pair in zip(outgoing.instances, view.commands, strict=True)
        )
        known = set(outgoing.instances)
        others = [i for i in sorted(self._ended() - before) if i not in known]
        return Step(
            view,
            carried,
            lines,
            Sent(
                outgoing,
                commands,
                tuple(self.command(i) for i in others if is_command(self.ledger, i)),
                view.seconds or 0.0,
                view.failure or "",
                made=frozenset(i for i in outgoing.instances if not is_command(self.ledger, i)),
                stopped=self._engine is not None and self._engine.stopped is not None,
            ),
        )

    def _carried_command(self, i: int, view: CommandView) -> CommandResult:
        """A command of a request; of a read that the run made itself what the journal tells."""
        command = self.command(i)
        if is_command(self.ledger, i):
            return command
        planned = msgspec.structs.replace(command.planned, called=view.name, place=None)
        return CommandResult(planned, Record(state=_STATES[view.state]))

    def _outgoing(self, number: int) -> Outgoing:
        if self._engine is None:
            raise LookupError(self.broken)
        return self._engine.in_flight[number]

    def _ended(self) -> set[int]:
        return {i for i, record in enumerate(self.ledger.records) if record.state in ENDED}

    def _feed(self, end: int) -> None:
        """Have the engine take what is in the journal up to an entry."""
        if self._engine is None:
            return
        if self._is_simple:
            self._restore(self._engine, self.entries[self._fed : end])
        else:  # what was tried again changes what an earlier answer was
            self._engine = self._new_engine()
            self._restore(self._engine, self.entries[:end])
        self._fed = max(self._fed, end)

    def _restore(self, engine: RestoredEngine, entries: Sequence[Entry]) -> None:
        retried = sum(bool(e.data.get("retried")) for e in entries if e.kind == "resumed")
        restore(entries, engine, self._masking, (), lambda at: at, retried=retried)

    def _put_back(self) -> None:
        """A new engine, fed up to where we stand."""
        self._fed = 0
        try:
            self._engine = self._new_engine()
            if self.at:
                self._feed(self._ends[self.at - 1])
        except (BatchError, LookupError) as error:
            self._engine, self.broken = None, _why(error)

    def _new_engine(self) -> RestoredEngine:
        header = self._header
        recipe = recipe_of(header)
        secrets = {s.name: SecretText(f"<{s.name}>") for s in recipe.of_kind(Secret)}
        outside = self._outside(header)
        check_tables(self.log, self._masking, outside)
        self.program = program_of(header, secrets, recipe, outside)
        options = msgspec.convert(header.options, type=EngineOptions)
        return RestoredEngine(self.program, options, self._decisions())

    def _outside(self, header: Header) -> OpenedOutside:
        origin: dict[str, Any] = header.origin or {}
        base, working = origin.get("base", "."), origin.get("working", Path.cwd())
        return OpenedOutside(
            Places.of(base, working, origin.get("allowed", ())),
            stdin=StandardInput(TakenInput(self.log, self._masking)),
            zone=kept_moment(header.moment).tzinfo,
            skip=_told_before if origin.get("skips") else None,
        )

    def _decisions(self) -> dict[tuple[Name, int], Decision]:
        decided = (entry for entry in self.entries if entry.kind == "decided")
        return {(as_name(i), n): said for entry in decided for i, n, said in entry.data["writes"]}


def _told_before(problem: object) -> None:
    """A wrong row that is left out again."""
    del problem


def _why(error: BatchError | LookupError) -> str:
    return error.problems[0].message if isinstance(error, BatchError) else str(error)
