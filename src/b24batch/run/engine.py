"""The engine: a state machine without sockets, threads or clocks.

A driver asks `ready(now)` for requests, sends them, and tells `received` or `failed`; `now` is
seconds of any clock that never goes back. The outcome never depends on the order in which
replies arrive. docs/architecture.md says what is promised about a run and why each rule is
here.
"""

from __future__ import annotations

import sys

from b24batch.errors import BatchError, Problem
from b24batch.model.emptiness import first_failed
from b24batch.model.outcome import Failed
from b24batch.plan.blocks import PartKind
from b24batch.plan.fill import NothingAsked, SourceFailed, Unresolved
from b24batch.plan.pack import Draft
from b24batch.plan.program import Planned, Program
from b24batch.run import problems
from b24batch.run.compose import Composer, EngineOptions, Outgoing, Pace
from b24batch.run.exchanged import Exchanged
from b24batch.run.failures import Action, Failure, backoff_s
from b24batch.run.fates import Fates
from b24batch.run.ledger import Ledger, budget_of
from b24batch.run.operating import OperatingBudget
from b24batch.run.replies import as_batch
from b24batch.run.results import FinishedRun, RunResult
from b24batch.run.states import ENDED, State, Stopped
from b24batch.run.times import ResultTimes
from b24batch.transport.envelope import BatchReply, CallReply

__all__ = ["Engine", "EngineOptions", "Outgoing"]

PAUSE = "a pause after a failure"


class Engine:
    """One run of a program. It is not safe to call from several threads at once.

    `operating` is what methods have used of their budget, which runs may share.
    `in_flight_limit` bounds requests under way and `spare_requests` is how many more the
    portal would take now; a driver may change both before it calls `ready`, and with `at_once`
    how many requests that makes at most.
    """

    def __init__(
        self,
        program: Program,
        options: EngineOptions | None = None,
        operating: OperatingBudget | None = None,
    ) -> None:
        self.program = program
        self.options = options or EngineOptions()
        self.ledger = Ledger(
            program, self.options.request_size, keep_rounds=self.options.keep_rounds
        )
        self.records = self.ledger.records
        self.ledger.most_failures = self.options.max_failures
        self.packer = self.ledger.packer
        self.packer.positions = self.options.positions
        self.times = ResultTimes(self.options.request_seconds)
        self.operating = operating or OperatingBudget()
        pace = Pace(self.times, self.operating)
        self.composer = Composer(program, self.ledger, self.options, pace, self._refuse)
        self.fates = Fates(self.ledger, self.composer.once, self.options, pace)
        self.fates.grouping = self.composer.grouping
        self.in_flight_limit = self.options.in_flight
        self.ledger.begin()
        self.spare_requests = self.options.spare_requests
        self.at_once = sys.maxsize
        self.in_flight: dict[int, Outgoing] = {}
        self.requests = 0
        self.exchanges: list[Exchanged] = []
        self._gave_up: BatchError | None = None
        self._last_failure: BatchError | None = None
        self._failures_in_row = 0
        self._failed_round = 0
        self._last_success: float | None = None
        self._paused_until = 0.0
        self._pause = PAUSE

    @property
    def stopped(self) -> Stopped | None:
        """Why nothing more is sent, or None."""
        return self.ledger.stopped

    @property
    def stop_problem(self) -> Problem | None:
        """What stopped the run."""
        return self.ledger.stop_problem

    @property
    def fatal(self) -> BatchError | None:
        """Why the portal could not be used any further, or not to the end of the run."""
        return self._gave_up or (self._last_failure if self.finished else None)

    # -- sending ---------------------------------------------------------------------------

    def ready(self, now: float = 0.0) -> list[Outgoing]:
        """Requests to send now; none while replies are awaited or the run is over."""
        if self._last_success is None:
            self._last_success = now
        self.ledger.slots.wake()
        self.ledger.wake(now)
        if now >= self._paused_until:
            self._paused_until = 0.0
        outgoing = self._drafts(now)
        if not outgoing and not self.in_flight and self.ledger.settle_if_idle():
            outgoing = self._drafts(now)
        return outgoing

    def _drafts(self, now: float) -> list[Outgoing]:
        outgoing: list[Outgoing] = []
        room = self.options.request_size * (self.in_flight_limit + 1)
        self.composer.loops.most_open = room
        self.packer.beside = self.in_flight_limit - 1
        while self._may_send() and len(outgoing) < self.at_once:
            self.composer.begin(now)
            draft = self.packer.build(self.composer.judge)
            if self.composer.once.flush():
                self.packer.put_back(draft)
                continue
            if not draft.instances and self.composer.restraint.rests:
                self.ledger.slots.wake()
                continue
            if not draft.instances:
                break
            if self.stopped is not None or self._holds(draft):
                self.packer.put_back(draft)
                break
            outgoing.append(self._commit(draft, now))
        return outgoing

    def _may_send(self) -> bool:
        free = len(self.in_flight) < self.in_flight_limit
        return free and self.stopped is None and not self._paused_until

    @property
    def wake_at(self) -> float | None:
        """When `ready` may have more without a reply; None if only replies can bring it."""
        if self.stopped is not None:
            return None
        due = self.ledger.due_at
        if self._paused_until and self.ledger.left:
            return self._paused_until if due is None else min(due, self._paused_until)
        return due

    @property
    def waits_for(self) -> str:
        """What is waited for until `wake_at`, in words."""
        due = self.ledger.due_at
        if self._paused_until and (due is None or self._paused_until < due):
            return self._pause
        return self.ledger.due_for

    @property
    def finished(self) -> bool:
        """Whether nothing is under way and nothing more will be sent."""
        return not self.in_flight and (self.stopped is not None or not self.ledger.left)

    def _holds(self, draft: Draft) -> bool:
        """Whether a request waits to be filled by what replies under way will free."""
        if not self.in_flight or draft.reason:
            return False
        under_way = sum(len(outgoing.instances) for outgoing in self.in_flight.values())
        behind = self.ledger.left - under_way
        needed = -(-behind // self.options.request_size)
        return behind > len(draft.instances) and needed > self.spare_requests

    def _commit(self, draft: Draft, now: float) -> Outgoing:
        outgoing = self.composer.request(self.requests + 1, draft)
        self.resend(outgoing, now)
        return outgoing

    def resend(self, outgoing: Outgoing, now: float = 0.0) -> None:
        """Take a request as sent that an earlier process sent: it is not packed anew.

        Its commands must be waiting; its number must be the next one.
        """
        self.requests = outgoing.number
        for i in outgoing.instances:
            record = self.records[i]
            record.state, record.sent, record.request = State.SENT, True, outgoing.number
            if not self.packer.started[i]:
                self.packer.start(i)
        self.in_flight[outgoing.number] = outgoing
        self.fates.sent_at[outgoing.number] = now

    def left(self, outgoing: Outgoing, at: float) -> None:
        """Correct when a request left, if that was later than it was made: it settles from then."""
        self.fates.sent_at[outgoing.number] = max(at, self.fates.sent_at[outgoing.number])

    def _refuse(self, planned: Planned, refused: Exception) -> None:
        """End a command that will not be sent."""
        record = self.records[planned.index]
        if isinstance(refused, Unresolved):  # that something has failed comes first
            failed = first_failed(planned.params, self.ledger.scope(planned.index))
            refused = refused if failed is None else SourceFailed(failed.name)
        if isinstance(refused, NothingAsked):
            record.raw, record.total = problems.empty_rows(planned.method), 0
            self.ledger.end(planned.index, State.DONE)
        elif isinstance(refused, Unresolved):
            record.problem = problems.unresolved(planned, refused, None)
            self.ledger.end(planned.index, State.UNRESOLVED)
        elif isinstance(refused, SourceFailed) and self._is_to_come(refused):
            self.composer.restraint.withhold(planned.index, anyway=True)
        elif isinstance(refused, SourceFailed):
            record.problem = problems.skipped(planned, [refused.name])
            self.ledger.end(planned.index, State.SKIPPED)
        else:
            record.problem = problems.refused(planned, refused)
            self.ledger.end(planned.index, State.FAILED)

    def _is_to_come(self, refused: SourceFailed) -> bool:
        return self.composer.restraint.is_to_come(Failed(refused.name))

    # -- receiving -------------------------------------------------------------------------

    def received(self, outgoing: Outgoing, reply: BatchReply | CallReply, now: float = 0.0) -> None:
        """Take in the reply to a request; commands end, and what they free may be sent."""
        del self.in_flight[outgoing.number]
        self._last_success, self._failures_in_row, self._paused_until = now, 0, 0.0
        self._last_failure = None
        if isinstance(reply, CallReply):
            reply = as_batch(reply)
        self.fates.take(outgoing, reply, now)
        del self.fates.sent_at[outgoing.number]

    # -- failing ---------------------------------------------------------------------------

    def failed(self, outgoing: Outgoing, failure: Failure, now: float = 0.0) -> None:
        """Take in that no usable reply came to a request."""
        del self.in_flight[outgoing.number]
        if outgoing.number > self._failed_round:  # those of one round fail for one reason
            self._failures_in_row += 1
            self._failed_round = self.requests
        self._last_failure = failure.error
        problem = failure.error.problems[0]
        if failure.budget:
            self._rest(outgoing, now)
        elif self._gives_up(outgoing, failure, now):
            self.give_up(failure.error)
        else:
            wait = backoff_s(max(1, self._failures_in_row), outgoing.number)
            if now + wait > self._paused_until:
                self._paused_until, self._pause = now + wait, PAUSE
        for i in outgoing.instances:
            if failure.broke_off and outgoing.key and self._may_repeat(i):
                self.fates.repeat(i, outgoing)
            elif failure.action is Action.UNKNOWN:
                self.fates.lose(i, outgoing)
            elif failure.action is Action.FAIL:
                self.fates.fail(i, problem)
            else:
                self.ledger.come_back(i, ran=False)
        del self.fates.sent_at[outgoing.number]

    def _may_repeat(self, i: int) -> bool:
        """Whether a write that was lost is sent again for its key alone, without looking it up."""
        return not self.records[i].lost and self.ledger.planned[i].command.once is None

    def _rest(self, outgoing: Outgoing, now: float) -> None:
        """Send nothing until the portal gives back some of what all requests like it have used.

        Such a wait may be long and is no sign of trouble, so that patience begins after it.
        """
        until = self.operating.exceeded(outgoing.method, now, direct=outgoing.direct)
        self._failures_in_row = 0
        self._last_success = until
        if until > self._paused_until:
            self._paused_until, self._pause = until, budget_of(outgoing.method)

    def _gives_up(self, outgoing: Outgoing, failure: Failure, now: float) -> bool:
        if failure.action is Action.STOP:
            return True
        if failure.action is Action.RETRY:
            for i in outgoing.instances:
                self.records[i].tries += 1
            if any(self.records[i].tries > self.options.retries for i in outgoing.instances):
                return True
        since = now - (self._last_success if self._last_success is not None else now)
        return failure.action is not Action.FAIL and since > self.options.patience_s

    def give_up(self, error: BatchError) -> None:
        """Send nothing more, for a reason that is none of the portal's answers."""
        self._gave_up = self._gave_up or error
        self.ledger.stop(Stopped.PORTAL, error.problems[0])

    def interrupt(self) -> None:
        """Send nothing more; what is under way may still be told."""
        self.ledger.stopped = Stopped.INTERRUPTED

    def result(self) -> RunResult:
        """What came of the run; a command that never ended is `not_sent`."""
        for i, record in enumerate(self.records):
            part, planned = self.ledger.parts[i], self.ledger.planned[i]
            if record.state in ENDED or part is None or part.kind is not PartKind.COMMAND:
                continue
            if not record.lost or self.composer.once.is_cleared(i):
                record.state = State.NOT_SENT
                continue
            record.state = State.UNKNOWN if planned.writes else State.FAILED
            why = problems.unknown if planned.writes else problems.lost
            record.problem = why(planned, record.request)
        return RunResult(
            FinishedRun(
                program=self.program,
                ledger=self.ledger,
                requests=self.requests,
                stopped=self.stopped,
                stop_problem=self.stop_problem,
                distrusted=frozenset(self.fates.distrusted),
                exchanges=tuple(self.exchanges),
            )
        )
