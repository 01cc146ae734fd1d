"""What came of a run: every command with its state, and its answer when somebody looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from b24batch.errors import BatchError, Problem, RunError
from b24batch.model.recipe import Expect
from b24batch.model.scope import Scope
from b24batch.plan.blocks import PartKind
from b24batch.plan.program import Program
from b24batch.run.command_result import CommandResult, LoopedResult
from b24batch.run.exchanged import LOOK_UP_FOR, Exchanged
from b24batch.run.ledger import Ledger
from b24batch.run.not_begun import not_begun
from b24batch.run.records import Record
from b24batch.run.slots import EndedCommand
from b24batch.run.states import BAD, State, Stopped

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.plan.planned import Plan

__all__ = ["CommandResult", "FinishedRun", "RunResult", "run_error"]


class FinishedRun(msgspec.Struct, frozen=True):
    """What an engine knows at the end of a run."""

    program: Program
    ledger: Ledger
    requests: int
    stopped: Stopped | None
    stop_problem: Problem | None
    distrusted: frozenset[str] = frozenset()
    exchanges: tuple[Exchanged, ...] = ()


class RunResult:
    """All commands of a run, by label (`result["Deal"]`) or by position (`result[0]`).

    `requests` is how many were sent, `stopped` why the run sent no more than it did, or
    None. `notices` are things to know that are no errors, such as rows left on the portal.
    `distrusted` are methods whose ids turned out not to be where they were expected.
    `exchanges` are the requests with their times; of a resumed run those sent since.
    """

    def __init__(self, run: FinishedRun) -> None:
        self.program = run.program
        self.requests = run.requests
        self.stopped = run.stopped
        self.stop_problem = run.stop_problem
        self.distrusted = run.distrusted
        self.exchanges = run.exchanges
        self.answers = run.ledger.answers
        self.notices: tuple[Problem, ...] = ()
        self._given: dict[object, int] = {}
        self._ledger = run.ledger
        top = run.ledger.planned[: len(run.program.commands)]
        self._results = [CommandResult(*p) for p in zip(top, run.ledger.records, strict=False)]
        self._joints = _joint_problems(run.ledger)
        self._results_by_label = {r.label: r for r in self._results if r.label}
        inner = run.program.planned[len(run.program.blocks[0].parts) :]
        self._looped = {p.command.label: p for p in inner if p is not None and p.command.label}

    @cached_property
    def _every(self) -> list[CommandResult]:
        """Made when somebody looks: of a long table that is much work."""
        return self._results + _looped_results(self._ledger)

    @cached_property
    def _rounds(self) -> dict[str, list[CommandResult]]:
        rounds: dict[str, list[CommandResult]] = {}
        for result in self._every[len(self._results) :]:
            rounds.setdefault(result.label, []).append(result)
        return rounds

    def records(self) -> Iterator[Record]:
        """What is known of every command, in no order."""
        yield from (result.record for result in self._results)
        yield from self._ledger.slots.kept_records
        yield from (ended.record for ended in _in_places(self._ledger))

    @cached_property
    def look_ups(self) -> tuple[CommandResult, ...]:
        """The reads that `once by` made for itself, which are no commands of the recipe."""
        ledger = self._ledger
        own = enumerate(zip(ledger.parts, ledger.planned, ledger.records, strict=True))
        return tuple(
            CommandResult(planned, record)
            for i, (part, planned, record) in own  # a page has the name of what it is a page of
            if part is None and planned.index == i and planned.name.startswith(LOOK_UP_FOR)
        )

    def with_names(self, names: Mapping[object, int]) -> RunResult:
        """The same result, found by further names as well: those of calls given as data."""
        self._given = dict(names)
        return self

    def __getitem__(self, key: str | int) -> CommandResult:
        """A command by label, by `#` and number, or by position among all commands."""
        if key in self._given:
            return self._results[self._given[key]]
        if isinstance(key, int):
            return self._results[key]
        if key in self._results_by_label:
            return self._results_by_label[key]
        looped = self._looped.get(key)
        if looped is not None:
            return LoopedResult(looped, self._rounds.get(key, ()))
        if key.startswith("#") and key[1:].isdecimal() and 0 < int(key[1:]) <= len(self._results):
            return self._results[int(key[1:]) - 1]
        raise KeyError(key)

    def __iter__(self) -> Iterator[CommandResult]:
        return iter(self._every)

    def __len__(self) -> int:
        return len(self._every)

    def __contains__(self, key: object) -> bool:
        return key in self._results_by_label or key in self._looped or key in self._given

    def __repr__(self) -> str:
        counts = ", ".join(f"{n} {state.value}" for state, n in self.counts().items())
        many = "" if self.requests == 1 else "s"
        return f"RunResult({counts or 'no commands'}; {self.requests} request{many})"

    def _repr_html_(self) -> str:
        from b24batch.pictures.inline import result_html

        return result_html(self)

    def plan(self, *, source: Source | None = None, portal: str = "") -> Plan:
        """The plan of this run with what became of it: states, rows and seconds, `actual` in JSON.

        `source` is the text of the recipe, for lines, and `portal` the name to show. Sends nothing.
        """
        from b24batch.run.plan_after import plan_after

        return plan_after(self, source=source, portal=portal)

    def tallied(self) -> dict[int, dict[State, int]]:
        """Rounds that were only counted, by the number of their command's part."""
        counts: dict[int, dict[State, int]] = {}
        for (number, state), count in self._ledger.slots.tally.items():
            counts.setdefault(number, {})[state] = count
        return counts

    @property
    def failed_expectation(self) -> Expect | None:
        """The `expect` of the top level that stopped the run, if one did."""
        ledger = self._ledger
        parts = self.program.blocks[0].parts if self.stopped is Stopped.EXPECT else ()
        failed = (p for p in parts if ledger.records[p.number].state is State.FAILED)
        return next((p.statement for p in failed if isinstance(p.statement, Expect)), None)

    @property
    def looped(self) -> tuple[str, ...]:
        """Labels of commands that stand in loops, as written."""
        return tuple(self._looped)

    def scope(self, command: CommandResult) -> Scope:
        """What names mean to a command: answers, and in a loop its row."""
        around = command.around
        return self.answers if around is None else around.scope

    def counts(self) -> dict[State, int]:
        """How many commands ended in each state; states of none are left out."""
        counts = Counter(record.state for record in self.records())
        for (_, state), count in self._ledger.slots.tally.items():
            counts[state] += count
        return {state: counts[state] for state in State if state in counts}

    def in_state(self, state: State) -> list[CommandResult]:
        """Commands that ended in one state, in written order."""
        return [result for result in self._every if result.state is state]

    @property
    def ok(self) -> bool:
        """Whether the run came to its end and no command failed in any way."""
        bad = self._joints or any(state in BAD for state in self.counts())
        return self.stopped is None and not bad

    @property
    def problems(self) -> list[Problem]:
        """What went wrong, the most important first: a broken voucher, then as written."""
        found = [r.problem for r in self._every if r.problem is not None] + self._joints
        return sorted(found, key=lambda problem: problem.code != "B306")

    @property
    def joint_problems(self) -> list[Problem]:
        """What went wrong with conditions and expectations, and with the rows of loops."""
        return list(self._joints)

    def counts_in_loops(self) -> dict[str, dict[State, int]]:
        """How many rounds of each command of a loop ended in each state, by label or method."""
        planned = self.program.planned
        counts: dict[str, dict[State, int]] = {}
        ended = [(r.label or r.method, r.state, 1) for r in self._every if r.around is not None]
        for (number, state), count in self._ledger.slots.tally.items():
            one = planned[number]
            if one is not None:
                ended.append((one.command.label or one.command.method, state, count))
        for name, state, count in ended:
            of_one = counts.setdefault(name, {})
            of_one[state] = of_one.get(state, 0) + count
        return counts

    def raise_for_errors(self) -> None:
        """Raise the first thing that went wrong: CommandError, or RunError after a stop.

        Does nothing when all commands are done.
        """
        bad = [r for r in self._every if r.state in BAD]
        first = next((r for r in bad if r.state is not State.SKIPPED), next(iter(bad), None))
        problem = self.stop_problem or (first.problem if first is not None else None)
        if problem is None:
            return
        problem = msgspec.structs.replace(problem, notes=(*problem.notes, *self.account()))
        if first is not None:
            raise first.as_error(problem)
        raise run_error(problem, self)

    def account(self) -> list[str]:
        """What was done and what was not, as notes for a message.

        Of loops only what nobody knows of: `counts_in_loops` has the rest.
        """
        notes = []
        words = (
            (State.DONE, "done"),
            (State.UNKNOWN, "unknown whether done"),
            (State.NOT_SENT, "not sent"),
        )
        for state, word in words:
            shown = [r for r in self.in_state(state) if state is State.UNKNOWN or not r.around]
            names = [_with_id(r) for r in shown]
            if names and not (state is State.DONE and len(names) == len(self)):
                more = f" and {len(names) - 10} more" * (len(names) > 10)
                notes.append(f"{word}: {', '.join(names[:10])}{more}")
        return notes + (not_begun(self._ledger) if self.stopped is not None else [])


def _looped(ledger: Ledger) -> Iterator[EndedCommand]:
    """The commands of loops: those that have left their places, and those that have not."""
    yield from ledger.slots.ended
    yield from _in_places(ledger)


def _in_places(ledger: Ledger) -> Iterator[EndedCommand]:
    """The commands of rounds that have not left."""
    columns = zip(ledger.planned, ledger.records, ledger.parts, ledger.rounds, strict=True)
    for planned, record, part, around in columns:
        is_command = part is not None and part.kind is PartKind.COMMAND
        if is_command and around is not None and not around.has_left:
            yield EndedCommand(planned, record, around)


def _looped_results(ledger: Ledger) -> list[CommandResult]:
    """The commands of loops, round by round."""
    looped = list(_looped(ledger))
    looped.sort(key=lambda one: (one.around.block.number, one.around.path, one.planned.index))
    return [CommandResult(one.planned, one.record, one.around) for one in looped]


def _joint_problems(ledger: Ledger) -> list[Problem]:
    """What went wrong with conditions and expectations, and with the rows of loops."""
    return [
        record.problem
        for record, part, around in zip(ledger.records, ledger.parts, ledger.rounds, strict=True)
        if part is not None
        and part.kind is not PartKind.COMMAND
        and record.problem is not None
        and record.state is State.FAILED
        and not (around and around.has_left)
    ] + ledger.slots.problems


def _with_id(result: CommandResult) -> str:
    """A command with the id that it made, for people who must clean up."""
    return result.name if result.made_id is None else f"{result.name} (id {result.made_id})"


def run_error(error: Problem | BatchError, result: RunResult) -> RunError:
    """A RunError that carries everything known."""
    problems = error.problems if isinstance(error, BatchError) else (error,)
    first = msgspec.structs.replace(problems[0], notes=(*problems[0].notes, *result.account()))
    raised = error if isinstance(error, RunError) else RunError(first)
    raised.problems = (first, *problems[1:])
    raised.args = (raised.render(),)
    raised.result = result
    return raised
