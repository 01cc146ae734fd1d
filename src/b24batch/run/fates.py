"""What becomes of each command of a request that left: by its answer, its error, or neither.

The engine says that a reply came, or that none did; here is what that means for one command
after the other. What stands on something in its own request is looked at with it.
"""

from __future__ import annotations

from operator import attrgetter

from b24batch.errors import Problem
from b24batch.plan.graph import DATA, ORDER
from b24batch.plan.pack import Positions
from b24batch.plan.program import Planned
from b24batch.run import problems
from b24batch.run.compose import EngineOptions, Outgoing, Pace, Sources
from b24batch.run.grouping_v3 import Grouping
from b24batch.run.ledger import Ledger
from b24batch.run.once import OnceBy
from b24batch.run.operating import BATCH
from b24batch.run.outgoing import batch_labels
from b24batch.run.replies import only_limits
from b24batch.run.states import State, Stopped
from b24batch.run.time_block import TimeBlock, read_time, read_times
from b24batch.run.verify import broken_reference
from b24batch.transport.envelope import AnswerError, BatchReply, decode_value
from b24batch.transport.refusals import is_limit

__all__ = ["Fates"]

_AT = attrgetter("at")


class Fates:
    """Decides what becomes of the commands of requests under way.

    `distrusted` are methods whose answers lacked an id that they should have had. `sent_at` is
    when each request under way left, `repeated` when a write first did that is sent again with its
    key.
    """

    def __init__(self, ledger: Ledger, once: OnceBy, options: EngineOptions, pace: Pace) -> None:
        self.ledger = ledger
        self.records = ledger.records
        self.packer = ledger.packer
        self.once = once
        self.options = options
        self.times, self.operating = pace
        self.distrusted: set[str] = set()
        self.sent_at: dict[int, float] = {}
        self.grouping = Grouping()
        self.repeated: dict[int, float] = {}
        self._answered = 0
        self._failed = 0
        self._halted_requests = 0

    def take(self, outgoing: Outgoing, reply: BatchReply, now: float) -> None:
        """Decide by a reply; a command that it does not tell of is lost, or was not reached."""
        if reply.refused is not None:
            self._refused(outgoing, reply.refused, reply, now)
            return
        self._learn_times(outgoing, reply, now)
        failed, came_back = False, False
        for label, i in zip(batch_labels(len(outgoing.instances)), outgoing.instances, strict=True):
            if label in reply.results or label in reply.errors:
                self._answered += 1
                self._take_answer(i, label, reply, outgoing, now)
            elif outgoing.halt and failed:
                came_back = True
                self.ledger.come_back(i, ran=False)
            else:
                self.lose(i, outgoing)
            failed = failed or label in reply.errors
        if came_back and not only_limits(reply):
            self._be_careful()

    def _refused(
        self, outgoing: Outgoing, error: AnswerError, reply: BatchReply, now: float
    ) -> None:
        """Deal with a batch of REST 3.0 that failed: one alone has failed, more are sent again.

        All of them are reads, so that it does not matter which of them have run.
        """
        if len(outgoing.instances) == 1:
            self.records[outgoing.instances[0]].raw = None
            self._take_error(outgoing.instances[0], error, reply, outgoing, now)
            return
        self.grouping.failed(outgoing.instances, outgoing.by_position, error.code)
        for i in outgoing.instances:
            self.ledger.come_back(i, ran=True)

    def _take_answer(
        self, i: int, label: str, reply: BatchReply, outgoing: Outgoing, now: float
    ) -> None:
        standing = outgoing.by_position.get(i)
        if standing is not None and self.ledger.is_void(i):
            self.ledger.end(i, State.NOT_NEEDED)
            return
        error, record = reply.errors.get(label), self.records[i]
        if error is None:
            record.raw = reply.results[label]
        if standing is not None and self._stands_badly(i, standing, outgoing.number):
            self._keep_answer(i, error)
            return
        if error is not None:
            self._take_error(i, error, reply, outgoing, now)
            return
        record.total, record.next = reply.totals.get(label), reply.nexts.get(label)
        record.time = reply.times.get(label)
        self.ledger.end(i, State.DONE)

    def _learn_times(self, outgoing: Outgoing, reply: BatchReply, now: float) -> None:
        """Learn what methods take, and when they get back what they have used.

        Before any command is looked at: one that was refused for its budget rests as long as
        the same reply says, wherever in it that stands.
        """
        by_method: dict[str, list[TimeBlock]] = {}
        blocks, results, planned = reply.times, reply.results, self.ledger.planned
        known = dict(zip(blocks, read_times(list(blocks.values())), strict=True))
        for label, i in zip(batch_labels(len(outgoing.instances)), outgoing.instances, strict=True):
            told = known.get(label)
            if told is None:
                continue
            method = planned[i].command.method
            if label in results:
                self.times.learn(method, told)
            if told.operating is not None:
                by_method.setdefault(method, []).append(told)
        for method, all_told in by_method.items():
            latest = max(reversed(all_told), key=_AT)
            self.operating.learn(method, latest, now, direct=outgoing.direct)
        whole = None if reply.time is None else read_time(reply.time)
        if whole is not None and whole.operating:  # otherwise its commands are billed
            self.operating.learn(BATCH, whole, now)

    def _keep_answer(self, i: int, error: AnswerError | None) -> None:
        """Keep what a write was answered that does not count: somebody has to look after it."""
        record, planned = self.records[i], self.ledger.planned[i]
        if planned.writes:
            record.error = error
        else:
            record.raw = None

    def _with_answer(self, problem: Problem, planned: Planned) -> Problem:
        raw = self.records[planned.index].raw
        return problem if raw is None else problems.with_answer(problem, planned, decode_value(raw))

    def _stands_badly(self, i: int, standing: Sources, request: int) -> bool:
        """Deal with an answer, or error, that stands on something wrong in its own request."""
        planned = self.ledger.planned[i]
        sources = frozenset(source for source, flags in standing if flags & DATA)
        if self._unsettled(i, sources, planned):
            return True
        broken = broken_reference(planned, sources, self.ledger) if sources else None
        if broken is None:
            return False
        source, unresolved = broken
        problem = self._with_answer(problems.unresolved(planned, unresolved, request), planned)
        self.records[i].problem = problem
        if planned.writes:  # tell first, stop, and trust no more
            self.distrusted.add(self.ledger.planned[source].command.method.lower())
            self.ledger.stop(Stopped.VOUCHER, problem)
        self.ledger.end(i, State.UNRESOLVED)
        return True

    def _unsettled(self, i: int, sources: frozenset[int], planned: Planned) -> bool:
        """Deal with an answer whose sources in the same request are not all done."""
        record = self.records[i]
        if self.packer.marked[i] and not self.packer.counter[i]:
            self.ledger.skip(i)
            if planned.writes:  # the server was told to halt before it
                problem = problems.executed_anyway(planned, record.request)
                record.problem = problem = self._with_answer(problem, planned)
                self.ledger.stop(Stopped.VOUCHER, problem)
            return True
        if all(self._is_known(source) for source in sources):
            return False
        if planned.writes:
            tell = problems.unknown if record.raw is None else problems.in_doubt
            record.problem = self._with_answer(tell(planned, record.request), planned)
            self.ledger.end(i, State.UNKNOWN)
        else:
            self.ledger.come_back(i, ran=True)
        return True

    def _is_known(self, i: int) -> bool:
        """Whether what a command gave is known, or at least that it gave nothing."""
        return self.records[i].state is State.DONE

    def _take_error(
        self, i: int, error: AnswerError, reply: BatchReply, outgoing: Outgoing, now: float
    ) -> None:
        """A command's own error: an answer if allowed, a wait if it is a limit, else a failure."""
        planned, record = self.ledger.planned[i], self.records[i]
        if is_limit(error.code, 200) and not self._overtaken(i, reply, outgoing):
            self.operating.exceeded(planned.command.method, now, direct=outgoing.direct)
            self.ledger.come_back(i, ran=False)
            return
        record.error = error
        if error.code in planned.command.allow:
            record.raw, record.allowed = b"null", True
            self.ledger.end(i, State.DONE)
            return
        self._failed += 1
        self.fail(i, problems.failed(planned, error, record.request))

    def fail(self, i: int, problem: Problem) -> None:
        """End a command that the portal refused; it has not run."""
        self.records[i].problem = problem
        self.ledger.end(i, State.FAILED)

    def _overtaken(self, i: int, reply: BatchReply, outgoing: Outgoing) -> bool:
        """Whether something ordered after a command has run in the same request without it."""
        for at, later in enumerate(outgoing.instances):
            if f"c{at}" in reply.results:
                standing = outgoing.by_position.get(later, ())
                if any(source == i and flags & ORDER for source, flags in standing):
                    return True
        return False

    def lose(self, i: int, outgoing: Outgoing) -> None:
        """Deal with a command of which nothing is known but that it was sent (B3, part 5)."""
        record, planned = self.records[i], self.ledger.planned[i]
        record.lost += 1
        settled = self.sent_at[outgoing.number] + self.options.settle_s
        if planned.command.once is not None:
            self.once.again(i, settled)
        elif planned.writes or self._before_a_write(i, outgoing):
            record.problem = problems.unknown(planned, record.request)
            self.ledger.end_later(i, State.UNKNOWN, settled)
        elif record.lost < planned.most_losses:
            self.ledger.come_back(i, ran=True)
        else:
            record.problem = problems.lost(planned, record.request)
            self.ledger.end(i, State.FAILED)

    def repeat(self, i: int, outgoing: Outgoing) -> None:
        """Let a write of which nothing is known be sent again with its key.

        The portal runs it once, but for two that are under way at the same time: so it waits until
        the first has settled.
        """
        sent_at = self.sent_at[outgoing.number]
        self.records[i].lost += 1
        self.repeated[i] = sent_at
        self.ledger.come_back_at(i, sent_at + self.options.settle_s)

    def _before_a_write(self, i: int, outgoing: Outgoing) -> bool:
        """Whether a write ordered after a read went with it: sent again it would overtake."""
        for later, standing in outgoing.by_position.items():
            if self.ledger.planned[later].writes and any(s == i for s, _ in standing):
                return True
        return False

    def _be_careful(self) -> None:
        """Stand commands on one another less after requests that an error stopped."""
        self._halted_requests += 1
        share = self._failed / max(1, self._answered)
        if self._halted_requests >= 2 and share > self.options.guard_share:
            step = Positions.GUARDED
        else:
            step = Positions.FILLER
        self.packer.positions = max(self.packer.positions, step)
