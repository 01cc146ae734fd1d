"""What came of a run: every command with its state, and its answer when somebody looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, overload

import msgspec

from b24batch.errors import BatchError, CommandError, FailedCommand, Problem, RunError
from b24batch.plan.program import Planned, Program
from b24batch.run.records import Answers, Record
from b24batch.run.states import BAD, State, Stopped
from b24batch.transport.envelope import AnswerError, decode_value

__all__ = ["CommandResult", "FinishedRun", "RunResult", "run_error"]

T = TypeVar("T")


class CommandResult:
    """One command of a run.

    `state`, `error`, `problem`, `total`, `next` and `time` never raise. `value`, `rows` and
    `decode` raise CommandError for a command that is not done.
    """

    def __init__(self, planned: Planned, record: Record, answers: Answers) -> None:
        self._planned = planned
        self._record = record
        self._answers = answers

    @property
    def name(self) -> str:
        """The label, or `#` and the number of the command, counted from 1."""
        return self._planned.name

    @property
    def method(self) -> str:
        """The REST method as written."""
        return self._planned.command.method

    @property
    def writes(self) -> bool:
        """Whether the method changes anything, by the catalogue; unknown ones count."""
        return self._planned.writes

    @property
    def state(self) -> State:
        """How the command ended."""
        return self._record.state

    @property
    def sent(self) -> bool:
        """Whether it left in a request that the portal may have carried out."""
        return self._record.sent

    @property
    def request(self) -> int:
        """Number of the request it was last sent in, counted from 1; 0 if it never was."""
        return self._record.request

    @property
    def error(self) -> AnswerError | None:
        """The portal's own code and description, where it answered with an error."""
        return self._record.error

    @property
    def allowed(self) -> bool:
        """Whether the portal answered with an error that `allow` makes an answer: no value."""
        return self._record.allowed

    @property
    def matched(self) -> bool:
        """Whether `once by` found the record there already, so that nothing was written."""
        return self._record.matched

    @property
    def total_changed(self) -> bool:
        """Whether the portal's count changed while the pages of an `all` were read."""
        return self._record.total_changed

    @property
    def problem(self) -> Problem | None:
        """Our account of why the command is not done, with a hint."""
        return self._record.problem

    @property
    def total(self) -> int | None:
        """How many records the portal counts, where it told."""
        return self._record.total

    @property
    def next(self) -> int | None:
        """Offset of the next page, where there is one."""
        return self._record.next

    @property
    def time(self) -> dict[str, Any]:
        """The portal's own timing of this command, in seconds; empty where it told none."""
        raw = self._record.time
        decoded = {} if raw is None else msgspec.json.decode(raw)
        return decoded if isinstance(decoded, dict) else {}

    @property
    def value(self) -> Any:
        """The decoded result, decoded once. Raises CommandError unless the command is done."""
        self._require_done()
        return self._answers.value(self._planned.index)

    @property
    def rows(self) -> list[Any]:
        """The records of the answer, wherever the method keeps them.

        Raises CommandError unless the command is done, and for an answer that holds no list.
        """
        value = self.value
        method = self._planned.method
        rows = None if method is None else method.rows(value)
        if rows is None:
            rows = _only_list(value)
        if rows is None:
            raise self.as_error(
                Problem(
                    "B309",
                    f"the answer of `{self.name}` holds no list",
                    hint="read `.value` instead",
                )
            )
        return rows

    @property
    def rows_missing(self) -> int:
        """How many records the portal counts beyond those in this answer; 0 if it has all."""
        if self.state is not State.DONE or (self.total is None and self.next is None):
            return 0
        method = self._planned.method
        rows = None if method is None else method.rows(self.value)
        if rows is None:
            return 0
        if self.total is not None:
            return max(0, self.total - len(rows))
        return 1

    @overload
    def decode(self, into: type[T], *, at: str = "") -> T: ...

    @overload
    def decode(self, into: Any, *, at: str = "") -> Any: ...

    def decode(self, into: Any, *, at: str = "") -> Any:
        """The result as a type of your own: a Struct, a dataclass, `list[Company]`.

        `at` leads to the part to decode (`items`, `task.checklist`). Numbers and dates that
        the portal sends as text are converted. Raises CommandError unless the command is
        done, msgspec.ValidationError (a ValueError) for data of another shape, and KeyError
        where `at` leads nowhere.
        """
        self._require_done()
        raw: Any = self._record.raw
        for step in at.split(".") if at else ():
            inside = decode_value(raw, dict[str, msgspec.Raw] | list[msgspec.Raw])
            raw = inside[int(step)] if isinstance(inside, list) else inside[step]
        return decode_value(raw, into, strict=False)

    def _require_done(self) -> None:
        if self.state is State.DONE:
            return
        problem = self.problem or Problem(
            "B308",
            f"command `{self.name}` is {self.state.replace('_', ' ')}, so it has no value",
            hint="look at its `.state` first",
        )
        raise self.as_error(problem)

    @property
    def made_id(self) -> int | str | None:
        """The id that an add answered with, where the catalogue knows its place; else None.

        A write that is not done may have one too: it was answered, and what it was sent with is
        in doubt or wrong.
        """
        method = self._planned.method
        if self._record.raw is None or method is None:
            return None
        return method.new_id(self._answers.value(self._planned.index))

    def as_error(self, problem: Problem) -> CommandError:
        """An error that says whose value it is about."""
        error = self.error or AnswerError()
        told = FailedCommand(self.name, self.method, self.state, error.code, error.description)
        return CommandError(problem, told)

    def __repr__(self) -> str:
        return f"CommandResult({self.name!r}, {self.method!r}, {self.state.value})"


def _only_list(value: Any) -> list[Any] | None:
    """The list that a value is, or the only one that it holds."""
    if isinstance(value, list):
        return value
    lists = [v for v in value.values() if isinstance(v, list)] if isinstance(value, dict) else []
    return lists[0] if len(lists) == 1 else None


class FinishedRun(msgspec.Struct, frozen=True):
    """What an engine knows at the end of a run."""

    program: Program
    answers: Answers
    requests: int
    stopped: Stopped | None
    stop_problem: Problem | None
    distrusted: frozenset[str] = frozenset()


class RunResult:
    """All commands of a run, by label (`result["Deal"]`) or by position (`result[0]`).

    `requests` is how many were sent, `stopped` why the run sent no more than it did, or
    None. `notices` are things to know that are no errors, such as rows left on the portal.
    `distrusted` are methods whose ids turned out not to be where they were expected.
    """

    def __init__(self, run: FinishedRun) -> None:
        self.program = run.program
        self.requests = run.requests
        self.stopped = run.stopped
        self.stop_problem = run.stop_problem
        self.distrusted = run.distrusted
        self.answers = run.answers
        self.notices: tuple[Problem, ...] = ()
        self._given: dict[object, int] = {}
        self._results = [
            CommandResult(planned, record, run.answers)
            for planned, record in zip(run.program.commands, run.answers.records, strict=False)
        ]

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
        index = self.program.names.labels.get(key)
        if index is not None:
            return self._results[index]
        if key.startswith("#") and key[1:].isdecimal() and 0 < int(key[1:]) <= len(self):
            return self._results[int(key[1:]) - 1]
        raise KeyError(key)

    def __iter__(self) -> Iterator[CommandResult]:
        return iter(self._results)

    def __len__(self) -> int:
        return len(self._results)

    def __contains__(self, key: object) -> bool:
        return key in self.program.names.labels or key in self._given

    def __repr__(self) -> str:
        counts = ", ".join(f"{n} {state.value}" for state, n in self.counts().items())
        many = "" if self.requests == 1 else "s"
        return f"RunResult({counts or 'no commands'}; {self.requests} request{many})"

    def counts(self) -> dict[State, int]:
        """How many commands ended in each state; states of none are left out."""
        counts: dict[State, int] = {}
        for result in self._results:
            counts[result.state] = counts.get(result.state, 0) + 1
        return {state: counts[state] for state in State if state in counts}

    def in_state(self, state: State) -> list[CommandResult]:
        """Commands that ended in one state, in written order."""
        return [result for result in self._results if result.state is state]

    @property
    def ok(self) -> bool:
        """Whether the run came to its end and no command failed in any way."""
        return self.stopped is None and not any(r.state in BAD for r in self._results)

    @property
    def problems(self) -> list[Problem]:
        """What went wrong, the most important first: a broken voucher, then as written."""
        found = [r.problem for r in self._results if r.problem is not None]
        return sorted(found, key=lambda problem: problem.code != "B306")

    def raise_for_errors(self) -> None:
        """Raise the first thing that went wrong: CommandError, or RunError after a stop.

        Does nothing when all commands are done.
        """
        bad = [r for r in self._results if r.state in BAD]
        first = next((r for r in bad if r.state is not State.SKIPPED), next(iter(bad), None))
        problem = self.stop_problem or (first.problem if first is not None else None)
        if problem is None:
            return
        problem = msgspec.structs.replace(problem, notes=(*problem.notes, *self.account()))
        if first is not None:
            raise first.as_error(problem)
        raise run_error(problem, self)

    def account(self) -> list[str]:
        """What was done and what was not, as notes for a message."""
        notes = []
        words = (
            (State.DONE, "done"),
            (State.UNKNOWN, "unknown whether done"),
            (State.NOT_SENT, "not sent"),
        )
        for state, word in words:
            names = [_with_id(r) for r in self.in_state(state)]
            if names and not (state is State.DONE and len(names) == len(self)):
                shown = ", ".join(names[:10]) + (f" and {len(names) - 10} more" * (len(names) > 10))
                notes.append(f"{word}: {shown}")
        return notes


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
