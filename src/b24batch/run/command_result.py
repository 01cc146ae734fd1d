"""What came of one command: its state, and its answer when somebody looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar, overload

import msgspec

from b24batch.errors import CommandError, FailedCommand, Problem
from b24batch.plan.program import Planned
from b24batch.run.records import Record
from b24batch.run.rounds import Round
from b24batch.run.states import State
from b24batch.transport.envelope import AnswerError, decode_value

__all__ = ["CommandResult", "LoopedResult"]

T = TypeVar("T")
_UNREAD: Any = object()


class CommandResult:
    """One command of a run.

    `state`, `error`, `problem`, `total`, `next` and `time` never raise. `value`, `rows` and
    `decode` raise CommandError for a command that is not done.
    """

    def __init__(self, planned: Planned, record: Record, around: Round | None = None) -> None:
        self._planned = planned
        self.record = record
        self.around = around
        self._value: Any = _UNREAD

    @property
    def name(self) -> str:
        """The label, or `#` and the number of the command, counted from 1."""
        return self._planned.name

    @property
    def label(self) -> str:
        """The label without the number of its round, or an empty text."""
        return self._planned.command.label or ""

    @property
    def planned(self) -> Planned:
        """The command as it was planned."""
        return self._planned

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
        return self.record.state

    @property
    def sent(self) -> bool:
        """Whether it left in a request that the portal may have carried out."""
        return self.record.sent

    @property
    def request(self) -> int:
        """Number of the request it was last sent in, counted from 1; 0 if it never was."""
        return self.record.request

    @property
    def error(self) -> AnswerError | None:
        """The portal's own code and description, where it answered with an error."""
        return self.record.error

    @property
    def allowed(self) -> bool:
        """Whether the portal answered with an error that `allow` makes an answer: no value."""
        return self.record.allowed

    @property
    def matched(self) -> bool:
        """Whether `once by` found the record there already, so that nothing was written."""
        return self.record.matched

    @property
    def would_send(self) -> dict[str, Any] | None:
        """The parameters of a write that a dry run did not send; None for everything else.

        What stands on another such write is text, the reference as a recipe writes it.
        """
        return self.record.shown

    @property
    def total_changed(self) -> bool:
        """Whether the portal's count changed while the pages of an `all` were read."""
        return self.record.total_changed

    @property
    def problem(self) -> Problem | None:
        """Our account of why the command is not done, with a hint."""
        return self.record.problem

    @property
    def total(self) -> int | None:
        """How many records the portal counts, where it told."""
        return self.record.total

    @property
    def next(self) -> int | None:
        """Offset of the next page, where there is one."""
        return self.record.next

    @property
    def time(self) -> dict[str, Any]:
        """The portal's own timing of this command, in seconds; empty where it told none."""
        raw = self.record.time
        decoded = {} if raw is None else msgspec.json.decode(raw)
        return decoded if isinstance(decoded, dict) else {}

    @property
    def value(self) -> Any:
        """The decoded result, decoded once. Raises CommandError unless the command is done."""
        self._require_done()
        return self._answer()

    def _answer(self) -> Any:
        """What was answered, decoded once, whatever became of the command."""
        if self._value is _UNREAD:
            raw = self.record.raw
            self._value = None if raw is None else decode_value(raw)
        return self._value

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
        raw: Any = self.record.raw
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
        if self.record.raw is None or method is None:
            return None
        return method.new_id(self._answer())

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


class LoopedResult(CommandResult):
    """A command of a loop: a list over the rounds, in input order.

    `rounds` are the results one by one; `value` is the list of their values, with None where an
    `if` was false. The state is done if every round's is done or not needed, else that of the
    first that is not; `error`, `problem` and `request` are of that too.
    """

    def __init__(self, planned: Planned, rounds: Sequence[CommandResult]) -> None:
        self.rounds = tuple(rounds)
        first = next((r for r in self.rounds if r.state not in _WELL), None)
        record = Record(state=State.DONE) if first is None else first.record
        super().__init__(planned, record)

    @property
    def value(self) -> list[Any]:
        """The value of every round. Raises CommandError if one of them has none."""
        self._require_done()
        return [None if r.state is State.NOT_NEEDED else r.value for r in self.rounds]

    @property
    def rows(self) -> list[Any]:
        """The rows of all rounds, one after the other. Raises what `rows` of one does."""
        self._require_done()
        return [row for r in self.rounds if r.state is State.DONE for row in r.rows]


_WELL = (State.DONE, State.NOT_NEEDED)
