"""A driver that sends one request at a time, can go back, and can go on with a changed recipe.

The engine is the one of every run, and what happened is in the journal of a run: to go back, or
to go on with another recipe, a new engine is fed what the journal has up to there, as `resume`
does. A request is written down when it leaves, so that one that was only looked at leaves no
trace.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from b24batch._text import Source
from b24batch.errors import Problem
from b24batch.plan.program import Program
from b24batch.portal import Portal
from b24batch.practice import PracticePortal
from b24batch.practice.store import Store
from b24batch.repl.registry import wrong_use
from b24batch.run.command_result import CommandResult
from b24batch.run.compose import EngineOptions, Outgoing
from b24batch.run.driving import Driving
from b24batch.run.journal import Journal, make_header, masking_of
from b24batch.run.ledger import Ledger
from b24batch.run.names import as_name, is_command
from b24batch.run.results import FinishedRun, RunResult
from b24batch.run.resume import RestoredEngine, restore
from b24batch.run.signals import Signals
from b24batch.run.states import ENDED, State
from b24batch.run.sync_driver import Inbox, Workers, exchange, outcomes
from b24batch.secrets import SecretText
from b24batch.transport.log import Entry, Log

__all__ = ["Point", "Sent", "Stepper", "practice_of"]

_OPTIONS = EngineOptions()
_LONG_S = 1.0


class Point(msgspec.Struct, frozen=True):
    """Where one can go back to: before a request was sent or left out.

    `entries` are those of the journal until then, `store` the records of the practice portal.
    """

    number: int
    what: str
    entries: int
    store: bytes | None


class Sent(msgspec.Struct, frozen=True):
    """What one step did: the commands that were in the request, and others that ended with it.

    `failure` says why no usable reply came, `interrupted` that it was not awaited to its end.
    `made` are the instances among them that the run made itself: pages and look-ups. `stopped`
    says that nothing more is sent.
    """

    outgoing: Outgoing
    commands: tuple[CommandResult, ...]
    others: tuple[CommandResult, ...]
    seconds: float
    failure: str = ""
    interrupted: bool = False
    made: frozenset[int] = frozenset()
    stopped: bool = False


class HeldJournal(Journal):
    """A journal that writes requests down when they really leave."""

    held: tuple[Outgoing, ...] = ()

    def sent(self, requests: Sequence[Outgoing]) -> None:
        """Remember requests that are about to be looked at."""
        self.held = (*self.held, *requests)

    def leaves(self) -> None:
        """Write down what was held, since it leaves now."""
        held, self.held = self.held, ()
        super().sent(held)

    def flush(self) -> None:
        """Write down what ended without a request."""
        self._write()


class Stepper:
    """One run, step by step; `upcoming` is the request that is sent next, None at the end.

    `make` makes the program, anew for each engine since tables are read from the start. `path` is
    for the journal, which is a file as any run has it. `waits` is told of long waits, in seconds:
    for the portal's limits, or while it may be at work on a write without a reply. `lingers` is
    called when somebody interrupts while a reply is awaited. Raises what `make` raises.
    """

    def __init__(
        self,
        make: Callable[[], Program],
        portal: Portal,
        path: Path,
        source: Source,
        *,
        clock: Callable[[], float] = time.monotonic,
        waits: Callable[[float], object] = lambda _: None,
        lingers: Callable[[], object] = lambda: None,
    ) -> None:
        self.portal = portal
        self._waits, self._lingers = waits, lingers
        self.points: list[Point] = []
        self.sent_before: frozenset[str] = frozenset()
        self._clock = clock
        self._make = make
        self._source = source
        self._log = Log.hold(path)
        self._path = path
        self.program = make()
        header = make_header(self.program, portal, _OPTIONS, source=None, extras=None)
        secrets = {n: v for n, v in self.program.values.items() if isinstance(v, SecretText)}
        self._masking = masking_of(header.mark, portal, secrets)
        self._mark = header.mark
        self.upcoming: Outgoing | None = None
        self._go_on_from((), self.program)
        self._find_upcoming()

    # -- where it stands -----------------------------------------------------------------------

    @property
    def ledger(self) -> Ledger:
        """Where every command stands."""
        return self.driving.engine.ledger

    @property
    def finished(self) -> bool:
        """Whether nothing more will be sent."""
        return self.upcoming is None

    def command(self, i: int) -> CommandResult:
        """What is known of an instance."""
        ledger = self.ledger
        return CommandResult(ledger.planned[i], ledger.records[i], ledger.rounds[i])

    def so_far(self) -> RunResult:
        """What is known while the run goes on."""
        engine = self.driving.engine
        return RunResult(
            FinishedRun(
                self.program,
                engine.ledger,
                engine.requests,
                engine.stopped,
                engine.stop_problem,
                exchanges=tuple(engine.exchanges),
            )
        )

    def result(self) -> RunResult:
        """What came of the run; what was not sent is `not_sent`. Nothing can be sent then."""
        from b24batch.run.notices import find_notices

        result = self.driving.engine.result()
        result.notices = find_notices(result)
        return result

    @property
    def waiting(self) -> bool:
        """Whether Ctrl-C ended the wait for the next request; `look` waits on."""
        return self.upcoming is None and not self.driving.finished

    def look(self) -> None:
        """Wait on for what is upcoming."""
        if self.waiting:
            self._find_upcoming()

    # -- steps ---------------------------------------------------------------------------------

    def send(self, tell: Callable[[Sent], object] = lambda _: None) -> Sent:
        """Send what is upcoming and take in what comes; then the next request is upcoming.

        `tell` gets what came before the next request is made, which may have to wait. Ctrl-C
        while the reply is awaited waits on, a second one gives up: whether a write ran is unknown
        then.
        """
        outgoing = self._upcoming()
        self._remember(outgoing, f"request {outgoing.number}")
        before = self._ended()
        made = frozenset(i for i in outgoing.instances if not is_command(self.ledger, i))
        planned = [self.ledger.planned[i] for i in outgoing.instances]
        self._journal.leaves()
        self.upcoming = None
        seconds, failure, interrupted = self._exchange(outgoing)
        if interrupted:  # go on from what is known, since the interruption is no part of the run
            self._go_on_from(self._entries(), self._make())
        commands = [
            CommandResult(one, self.ledger.records[i], self.ledger.rounds[i])
            for one, i in zip(planned, outgoing.instances, strict=True)
        ]
        ended = self._ended()
        others = tuple(self._commands(ended - before - set(outgoing.instances)))
        stopped = self.driving.engine.stopped is not None
        sent = Sent(outgoing, tuple(commands), others, seconds, failure, interrupted, made, stopped)
        tell(sent)
        self._find_upcoming()  # more may end while the next request is put together
        more = self._commands(self._ended() - ended)
        return msgspec.structs.replace(sent, others=(*others, *more))

    def skip(self) -> tuple[CommandResult, ...]:
        """Leave out what is upcoming: its commands are skipped, and all that stands on them.

        Raises ConfigError for a request of pages or look-ups, which belong to another command.
        """
        outgoing, engine = self._upcoming(), self.driving.engine
        if not all(is_command(engine.ledger, i) for i in outgoing.instances):
            hint = "send it, or take the command out with `.drop` after `quit`"
            raise wrong_use("this request reads pages or looks something up for a command", hint)
        self._remember(outgoing, f"request {outgoing.number}, left out")
        before = self._ended()
        self._journal.held = ()
        self._give_back_slot()
        self.driving.in_flight.succeeded(outgoing.number)
        del engine.in_flight[outgoing.number]
        del engine.fates.sent_at[outgoing.number]
        for i in outgoing.instances:
            record = engine.records[i]
            if record.state is State.SENT:
                record.sent, record.request = False, 0
                hint = "`back` goes to where it can still be sent"
                record.problem = Problem("B303", "it was left out by hand", hint=hint)
                engine.ledger.end(i, State.SKIPPED)
        self._journal.flush()
        ended = self._ended()
        told = self._commands(ended - before)
        self._find_upcoming()
        return (*told, *self._commands(self._ended() - ended))

    def back(self, steps: int = 1) -> tuple[Point, tuple[CommandResult, ...]]:
        """Go back before the last steps. Gives where that is, and writes that stay done.

        On the practice portal the records are as they were then, so that no write stays.
        """
        if not self.points:
            raise wrong_use("nothing was sent yet", "`send` sends the request that is shown")
        point = self.points[max(0, len(self.points) - steps)]
        del self.points[max(0, len(self.points) - steps) :]
        entries = self._entries()
        undone = {entry.request for entry in entries[point.entries :] if entry.kind == "sent"}
        done = [
            command
            for command in map(self.command, range(len(self.ledger.records)))
            if command.writes and command.request in undone and command.state in _MAY_HAVE_RUN
        ]
        practice = practice_of(self.portal)
        if practice is not None and point.store is not None:
            practice.store = Store.load(point.store)
            done = []
        self.sent_before |= {command.name for command in done}
        self._go_on_from(entries[: point.entries], self._make())
        self._find_upcoming()
        return point, tuple(done)

    def change(self, make: Callable[[], Program], source: Source) -> None:
        """Go on with another recipe, in which everything that was sent is as it was.

        Raises ConfigError if it is not, and what `make` raises; nothing has changed then.
        """
        program = make()
        entries = self._entries()
        self._refuse_other_past(entries, program)
        self._make, self._source = make, source
        self._go_on_from(entries, program)
        self._find_upcoming()

    def close(self) -> None:
        """Let go of the journal and remove it."""
        self._log.close()
        for path in (self._path, self._path.with_name(f"{self._path.name}-journal")):
            path.unlink(missing_ok=True)

    # -- inside --------------------------------------------------------------------------------

    def _upcoming(self) -> Outgoing:
        if self.upcoming is None:
            raise wrong_use("the run is at its end", "`back` goes back, `quit` ends stepping")
        return self.upcoming

    def _entries(self) -> tuple[Entry, ...]:
        return tuple(self._log.entries())

    def _ended(self) -> set[int]:
        return {i for i, record in enumerate(self.ledger.records) if record.state in ENDED}

    def _commands(self, instances: set[int]) -> list[CommandResult]:
        return [self.command(i) for i in sorted(instances) if is_command(self.ledger, i)]

    def _remember(self, outgoing: Outgoing, what: str) -> None:
        practice = practice_of(self.portal)
        store = None if practice is None else practice.store.dump()
        self._journal.flush()
        self.points.append(Point(outgoing.number, what, len(self._entries()), store))

    def _go_on_from(self, entries: Sequence[Entry], program: Program) -> None:
        """A new engine that was fed these entries, and the journal with them alone."""
        self._give_back_slot()
        engine = RestoredEngine(program, _OPTIONS, {}, self.portal.limits.operating)
        now, wall = self._clock(), time.time()
        secrets = self.portal.secrets
        restore(entries, engine, self._masking, secrets, lambda at: now - max(0.0, wall - at))
        engine.begin(now)
        self.program = program
        self._log.start(self._about(program))
        self._log.append(*entries)
        self._journal = HeldJournal(self._log, self._masking, program.outside)
        self.driving = Driving(
            program, _OPTIONS, self.portal.limits, None, engine=engine, log=self._journal
        )
        engine.at_once = 1

    def _give_back_slot(self) -> None:
        """Let go of the slot of a request that was made and did not leave."""
        if self.upcoming is not None:
            self.portal.limits.give_back(1)
            self.upcoming = None

    def _about(self, program: Program) -> dict[str, Any]:
        named = (self._source.name, self._source.text)
        header = make_header(program, self.portal, _OPTIONS, source=named, extras=None)
        data = self._masking.hide_in(msgspec.to_builtins(header))
        return {**data, "mark": self._mark}

    def _find_upcoming(self) -> None:
        """Have the next request made, waiting for limits where there is need."""
        self.upcoming = None
        while not self.driving.finished:
            made = self.driving.due(self._clock())
            if made:
                self.upcoming = made[0]
                return
            wait = self.driving.wait_s(self._clock())
            if self.driving.finished or wait is None:
                return
            if wait > _LONG_S:
                self._waits(wait)
            try:
                time.sleep(wait)
            except KeyboardInterrupt:
                return

    def _exchange(self, outgoing: Outgoing) -> tuple[float, str, bool]:
        """Send a request in a thread and wait: how long it took, what failed, if it was stopped."""
        inbox: Inbox = queue.SimpleQueue()
        interrupted = False
        with (
            Signals(lambda: inbox.put(None)),
            Workers(lambda one: inbox.put(exchange(self.portal, one, self._clock))) as workers,
        ):
            workers.take(outgoing)
            while True:
                for outcome in outcomes(inbox, None):
                    if outcome is not None:
                        self.driving.took(outcome, self._clock())
                        answer = outcome.answer
                        failure = str(answer) if isinstance(answer, BaseException) else ""
                        return outcome.seconds, failure, interrupted
                    if interrupted:
                        self._journal.lost(outgoing.number)
                        return 0.0, "the reply was not awaited", True
                    interrupted = True
                    self._lingers()

    def _refuse_other_past(self, entries: Sequence[Entry], program: Program) -> None:
        from b24batch.model.recipe import Recipe, without_places

        for entry in entries:
            names = entry.data["commands"] if entry.kind == "sent" else ()
            for name in (as_name(name) for name in names if name is not None):
                number = name if isinstance(name, int) else name[0]
                old = self.program.parts[number].statement
                new = program.parts[number].statement if number < len(program.parts) else None
                pair = [Recipe(() if one is None else (one,)) for one in (old, new)]
                if without_places(pair[0]) != without_places(pair[1]):
                    hint = "`back` goes to before it was sent; `quit` ends stepping"
                    message = "the change concerns what was sent already, or moves it"
                    raise wrong_use(message, hint)


_MAY_HAVE_RUN = (State.DONE, State.UNKNOWN, State.UNRESOLVED)


def practice_of(portal: Portal) -> PracticePortal | None:
    """The practice portal behind a portal, None for a real one."""
    return getattr(portal.transport, "portal", None) if portal.is_practice else None
