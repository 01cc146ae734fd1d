"""The engine: a state machine without sockets, threads or clocks.

A driver asks `ready(now)` for requests, sends them, and tells `received` or `failed`. The
outcome never depends on the order in which replies arrive. docs/architecture.md says what
is promised about a run and why each rule is here.
"""

from __future__ import annotations

from collections import deque

from b24batch.errors import BatchError, Problem
from b24batch.plan.fill import NothingAsked, Unresolved
from b24batch.plan.graph import DATA
from b24batch.plan.pack import Draft, Packer, Positions
from b24batch.plan.program import Planned, Program
from b24batch.run import problems
from b24batch.run.compose import Composer, EngineOptions, Outgoing, Sources
from b24batch.run.records import Answers, Record
from b24batch.run.results import FinishedRun, RunResult
from b24batch.run.states import BAD, ENDED, State, Stopped
from b24batch.run.verify import broken_reference
from b24batch.transport.envelope import AnswerError, BatchReply, CallReply

__all__ = ["Engine", "EngineOptions", "Outgoing"]

MOST_LOSSES = 3
"""A read whose request was lost this often is failed."""


class Engine:
    """One run of a program. It is not safe to call from several threads at once."""

    def __init__(self, program: Program, options: EngineOptions | None = None) -> None:
        self.program = program
        self.options = options or EngineOptions()
        self.records = [Record() for _ in program.commands]
        self.answers = Answers(program, self.records)
        self.composer = Composer(program, self.answers, self.options, self._refuse)
        self.packer = Packer(
            program.graph, halting=program.recipe.halts, size=self.options.request_size
        )
        self.packer.positions = self.options.positions
        self.in_flight: dict[int, Outgoing] = {}
        self.requests = 0
        self.stopped: Stopped | None = None
        self.stop_problem: Problem | None = None
        self.distrusted: set[str] = set()
        self.fatal: BatchError | None = None
        self._left = len(self.records)
        self._answered = 0
        self._failed = 0
        self._halted_requests = 0

    # -- sending ---------------------------------------------------------------------------

    def ready(self) -> list[Outgoing]:
        """Requests to send now; none while replies are awaited or the run is over."""
        outgoing: list[Outgoing] = []
        while self.stopped is None and len(self.in_flight) < self.options.in_flight:
            self.composer.begin()
            draft = self.packer.build(self.composer.judge)
            if not draft.instances:
                break
            if self.stopped is not None or self._holds(draft):
                self.packer.put_back(draft)
                break
            outgoing.append(self._commit(draft))
        return outgoing

    @property
    def finished(self) -> bool:
        """Whether nothing is under way and nothing more will be sent."""
        return not self.in_flight and (self.stopped is not None or not self._left)

    def _holds(self, draft: Draft) -> bool:
        """Whether a request waits to be filled by what replies under way will free."""
        if not self.in_flight or draft.reason:
            return False
        under_way = sum(len(outgoing.instances) for outgoing in self.in_flight.values())
        behind = self._left - under_way
        needed = -(-behind // self.options.request_size)
        return behind > len(draft.instances) and needed > self.options.spare_requests

    def _commit(self, draft: Draft) -> Outgoing:
        self.requests += 1
        for i in draft.instances:
            record = self.records[i]
            record.state, record.sent, record.request = State.SENT, True, self.requests
        outgoing = self.composer.request(self.requests, draft)
        self.in_flight[outgoing.number] = outgoing
        return outgoing

    def _refuse(self, planned: Planned, refused: Exception) -> None:
        """End a command that will not be sent."""
        record = self.records[planned.index]
        if isinstance(refused, NothingAsked):
            record.raw, record.total = problems.empty_rows(planned.method), 0
            self._end(planned.index, State.DONE)
        elif isinstance(refused, Unresolved):
            record.problem = problems.unresolved(planned, refused, None)
            self._end(planned.index, State.UNRESOLVED)
        else:
            record.problem = problems.refused(planned, refused)
            self._end(planned.index, State.FAILED)

    # -- receiving -------------------------------------------------------------------------

    def received(self, outgoing: Outgoing, reply: BatchReply | CallReply) -> None:
        """Take in the reply to a request; commands end, and what they free may be sent."""
        del self.in_flight[outgoing.number]
        if isinstance(reply, CallReply):
            self._take_call(outgoing, reply)
            return
        failed, came_back = False, False
        for at, i in enumerate(outgoing.instances):
            label = f"c{at}"
            answered = label in reply.results or label in reply.errors
            if answered:
                self._answered += 1
                self._take_answer(i, label, reply, outgoing)
            elif outgoing.halt and failed:
                came_back = True
                self.records[i].sent = False
                self._come_back(i)
            else:
                self._lose(i)
            failed = failed or label in reply.errors
        if came_back:
            self._be_careful()

    def _take_answer(self, i: int, label: str, reply: BatchReply, outgoing: Outgoing) -> None:
        standing = outgoing.by_position.get(i)
        if standing is not None and self._stands_badly(i, standing, outgoing.number):
            return
        error = reply.errors.get(label)
        if error is not None:
            self._fail(i, error)
            return
        record = self.records[i]
        record.raw = reply.results[label]
        record.total, record.next = reply.totals.get(label), reply.nexts.get(label)
        record.time = reply.times.get(label)
        self._end(i, State.DONE)

    def _stands_badly(self, i: int, standing: Sources, request: int) -> bool:
        """Deal with an answer, or error, that stands on something wrong in its own request."""
        planned = self.program.commands[i]
        sources = frozenset(source for source, flags in standing if flags & DATA)
        if self._unsettled(i, sources, planned):
            return True
        broken = broken_reference(planned, sources, self.answers) if sources else None
        if broken is None:
            return False
        use, unresolved = broken
        problem = problems.unresolved(planned, unresolved, request)
        self.records[i].problem = problem
        if planned.writes:
            self._voucher_broken(use.sources[0], problem)
        self._end(i, State.UNRESOLVED)
        return True

    def _unsettled(self, i: int, sources: frozenset[int], planned: Planned) -> bool:
        """Deal with an answer whose sources in the same request are not all done."""
        if self.packer.marked[i] and not self.packer.counter[i]:
            self._skip(i)
            if planned.writes:  # the server was told to halt before it
                problem = problems.executed_anyway(planned, self.records[i].request)
                self.records[i].problem = problem
                self._stop(Stopped.VOUCHER, problem)
            return True
        if all(self.records[source].state is State.DONE for source in sources):
            return False
        if planned.writes:
            self._end(i, State.UNKNOWN)
        else:
            self._come_back(i)
        return True

    def _take_call(self, outgoing: Outgoing, reply: CallReply) -> None:
        i = outgoing.instances[0]
        self._answered += 1
        if reply.error is not None:
            self._fail(i, reply.error)
            return
        record = self.records[i]
        record.raw, record.total, record.next = reply.result, reply.total, reply.next
        record.time = reply.time
        self._end(i, State.DONE)

    def _fail(self, i: int, error: AnswerError) -> None:
        self._failed += 1
        record = self.records[i]
        record.error = error
        record.problem = problems.failed(self.program.commands[i], error, record.request)
        self._end(i, State.FAILED)

    def _lose(self, i: int) -> None:
        """A command that the reply says nothing of, though nothing stopped the server (B3)."""
        record = self.records[i]
        record.lost += 1
        if self.program.commands[i].writes:
            record.problem = problems.unknown(self.program.commands[i], record.request)
            self._end(i, State.UNKNOWN)
        elif record.lost < MOST_LOSSES:
            self._come_back(i)
        else:
            record.problem = problems.lost(self.program.commands[i], record.request)
            self._end(i, State.FAILED)

    def _be_careful(self) -> None:
        """Stand commands on one another less after requests that an error stopped."""
        self._halted_requests += 1
        share = self._failed / max(1, self._answered)
        if self._halted_requests >= 2 and share > self.options.guard_share:
            step = Positions.GUARDED
        else:
            step = Positions.FILLER
        self.packer.positions = max(self.packer.positions, step)

    def failed(self, outgoing: Outgoing, error: BatchError, *, ran: bool) -> None:
        """Take in that no usable reply came; `ran` says whether the portal may have acted.

        The run stops: `error` is kept as `fatal`. What certainly did not run is `not_sent`;
        otherwise writes are `unknown`, reads `failed`, and reads that stand on one of them
        in the same request `skipped`.
        """
        del self.in_flight[outgoing.number]
        self.fatal = self.fatal or error
        self._stop(Stopped.PORTAL, error.problems[0])
        for i in outgoing.instances:
            record, planned = self.records[i], self.program.commands[i]
            if not ran:
                record.state, record.sent = State.WAITING, False
            elif planned.writes:
                record.problem = problems.unknown(planned, record.request)
                self._end(i, State.UNKNOWN)
            elif self.packer.marked[i]:
                self._skip(i)
            else:
                record.problem = problems.lost(planned, record.request)
                self._end(i, State.FAILED)

    # -- ending ----------------------------------------------------------------------------

    def _end(self, i: int, state: State) -> None:
        """End a command and decide the fate of all that waited for nothing else."""
        ending = deque([(i, state)])
        while ending:
            i, state = ending.popleft()
            self.records[i].state = state
            self._left -= 1
            bad = state in BAD
            if bad and self.program.recipe.halts:
                self._stop(Stopped.HALT, self.records[i].problem)
            for reader in self.packer.end(i, bad=bad):
                if self.stopped is not None:
                    continue
                if self.packer.marked[reader]:
                    self.records[reader].problem = self._skipped(reader)
                    ending.append((reader, State.SKIPPED))
                else:
                    self.packer.release(reader)

    def _skip(self, i: int) -> None:
        self.records[i].problem = self._skipped(i)
        self._end(i, State.SKIPPED)

    def _skipped(self, i: int) -> Problem:
        """Name the sources that took a command down."""
        planned = self.program.commands[i]
        named = dict.fromkeys(source for use in planned.uses for source in use.sources)
        bad = [self.program.commands[s].name for s in named if self.records[s].state in BAD]
        return problems.skipped(planned, bad)

    def _come_back(self, i: int) -> None:
        """Make a command wait again that was sent and did not run, or ran on a wrong value."""
        self.records[i].state = State.WAITING
        if self.packer.come_back(i) and self.stopped is None:
            if self.packer.marked[i]:
                self._skip(i)
            else:
                self.packer.release(i)

    def _voucher_broken(self, source: int, problem: Problem) -> None:
        """A write ran on a value that is not there: tell first, stop, trust no more."""
        self.distrusted.add(self.program.commands[source].command.method.lower())
        self._stop(Stopped.VOUCHER, problem)

    def _stop(self, why: Stopped, problem: Problem | None) -> None:
        if self.stopped is None or (why is Stopped.VOUCHER and self.stopped is Stopped.HALT):
            self.stopped, self.stop_problem = why, problem

    def interrupt(self) -> None:
        """Send nothing more; what is under way may still be told."""
        self.stopped = Stopped.INTERRUPTED

    def result(self) -> RunResult:
        """What came of the run; a command that never ended is `not_sent`."""
        for record in self.records:
            if record.state not in ENDED:
                record.state = State.NOT_SENT
        return RunResult(
            FinishedRun(
                program=self.program,
                answers=self.answers,
                requests=self.requests,
                stopped=self.stopped,
                stop_problem=self.stop_problem,
                distrusted=frozenset(self.distrusted),
            )
        )
