"""The words for what happens to commands in a run: one Problem for each bad end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from b24batch.catalogue import Method
from b24batch.errors import BatchError, Problem
from b24batch.model.clauses import Row
from b24batch.model.outcome import ValueRefused
from b24batch.plan.blocks import Part, PartKind
from b24batch.plan.fill import Unresolved
from b24batch.plan.program import Planned
from b24batch.transport.envelope import AnswerError

if TYPE_CHECKING:
    from b24batch._text import Span
    from b24batch.run.rounds import Loop, Round

__all__ = [
    "empty_rows",
    "executed_anyway",
    "failed",
    "in_doubt",
    "joint_refused",
    "loop_failed",
    "lost",
    "refused",
    "row_refused",
    "skipped",
    "unknown",
    "unresolved",
    "with_answer",
]


def _place(planned: Planned) -> Span | None:
    command = planned.command
    return command.label_span or command.method_span or command.span


def _where(planned: Planned, request: int) -> str:
    return f"{planned.command.method}, request {request}"


def failed(planned: Planned, error: AnswerError, request: int) -> Problem:
    """The portal answered one command with an error; its own words are unchanged."""
    words = " ".join(part for part in (error.code, f'"{error.description}"') if part)
    return Problem(
        "B301",
        f"command `{planned.name}` failed: {words}",
        _place(planned),
        _where(planned, request),
        hint=_OF_TYPES if error.code.endswith(_WRONG_TYPE) and planned.rest == 3 else "",
    )


_WRONG_TYPE = ("REQUESTFILTERVALIDATIONEXCEPTION", "INVALIDFILTEREXCEPTION")
_OF_TYPES = (
    "values keep their types in REST 3.0: what REST 2 or a table has as text may have to become a "
    "number first, `| number`"
)


def unresolved(planned: Planned, why: Unresolved, request: int | None) -> Problem:
    """A reference is missing or empty; `request` is where it was sent all the same."""
    told = "is missing" if why.what == "missing" else f"is {why.what}"
    if request is None:
        return Problem(
            "B302",
            f"command `{planned.name}` was not sent: {why.what}: `{why.at}`",
            _place(planned),
            planned.command.method,
            hint=why.hint,
        )
    if planned.writes:
        return Problem(
            "B306",
            f"command `{planned.name}` WAS EXECUTED on a wrong value: `{why.at}` {told}",
            _place(planned),
            _where(planned, request),
            hint=f"look at what {planned.command.method} changed; the run was stopped",
            notes=("the portal put the nearest thing that it had in its place",),
        )
    return Problem(
        "B302",
        f"command `{planned.name}` has no answer: {why.what}: `{why.at}`",
        _place(planned),
        _where(planned, request),
        hint=why.hint,
    )


def executed_anyway(planned: Planned, request: int) -> Problem:
    """The server went on after an error, against its instruction."""
    return Problem(
        "B306",
        f"command `{planned.name}` WAS EXECUTED although what it refers to failed",
        _place(planned),
        _where(planned, request),
        hint=f"look at what {planned.command.method} changed; the run was stopped",
        notes=("the portal was told to halt at the first error and did not",),
    )


def refused(planned: Planned, error: Exception) -> Problem:
    """A value that came out of an answer cannot be sent by any call."""
    first = error.problems[0] if isinstance(error, BatchError) else None
    message = str(error) if first is None else first.message
    hint = getattr(error, "hint", "") if first is None else first.hint
    return Problem(
        "B307",
        f"command `{planned.name}` was not sent: {message}",
        _place(planned),
        planned.command.method,
        hint=hint or "refer to one field of it",
    )


def skipped(planned: Planned, sources: list[str]) -> Problem:
    """What a command stands on failed; what is no command has no name in `sources`."""
    names = ", ".join(f"`{name}`" for name in sources if name)
    names = names or "a condition or loop that it stands on"
    return Problem(
        "B303",
        f"command `{planned.name}` was skipped, because {names} did not succeed",
        _place(planned),
        planned.command.method,
    )


def unknown(planned: Planned, request: int) -> Problem:
    """A command was sent, and no answer tells whether it ran: a write, or a read before one."""
    if not planned.writes:
        return Problem(
            "B304",
            f"the answer of `{planned.name}` was lost, and a write behind it may have run",
            _place(planned),
            _where(planned, request),
            hint="what it would read now may not be what it was; a new run reads what is there",
        )
    looked_up = planned.command.once is not None
    return Problem(
        "B304",
        f"it is unknown whether command `{planned.name}` was executed",
        _place(planned),
        _where(planned, request),
        hint="run it again: its key is looked up before it is sent"
        if looked_up
        else "look on the portal before sending it again",
    )


def in_doubt(planned: Planned, request: int) -> Problem:
    """A write was answered, and what it refers to in its own request was not."""
    return Problem(
        "B304",
        f"command `{planned.name}` was executed, and it is unknown on which value",
        _place(planned),
        _where(planned, request),
        hint="look on the portal at what it made or changed",
        notes=("what it refers to, in the same request, was not answered",),
    )


def with_answer(problem: Problem, planned: Planned, answer: object) -> Problem:
    """An account of a write that was answered all the same: it names the id in the answer."""
    made = None if planned.method is None else planned.method.new_id(answer)
    if made is None:
        return problem
    return msgspec.structs.replace(problem, notes=(*problem.notes, f"it answered with id {made}"))


def lost(planned: Planned, request: int) -> Problem:
    """A read was sent, and no answer came."""
    return Problem(
        "B305",
        f"command `{planned.name}` got no answer",
        _place(planned),
        _where(planned, request),
        hint="run it again; it changes nothing",
    )


def joint_refused(part: Part, refused: ValueRefused | BatchError) -> Problem:
    """A condition or the rows of a loop have a value that cannot stand there."""
    if isinstance(refused, BatchError):
        first = refused.problems[0]
        return msgspec.structs.replace(first, span=first.span or part.statement.span)
    what = {PartKind.LOOP: "`for` cannot begin", PartKind.EXPECT: "`expect` cannot be decided"}
    told = what.get(part.kind, "`if` cannot be decided")
    return Problem("B314", f"{told}: {refused}", part.statement.span, hint=refused.hint)


def loop_failed(loop: Loop) -> Problem:
    """The rows of a loop could not be read to their end."""
    error = loop.problem
    if isinstance(error, BatchError):
        return error.problems[0]
    hint = error.hint if isinstance(error, ValueRefused) else ""
    return Problem("B314", f"the rows of `for` could not be read: {error}", hint=hint)


def row_refused(around: Round, row: Row) -> Problem:
    """The clauses of a loop could not be worked out for one row."""
    why = row.refused if row.refused is not None else f"`{row.failed and row.failed.name}` failed"
    hint = row.refused.hint if row.refused is not None else ""
    return Problem("B316", f"round {around.number} was not run: {why}", hint=hint)


def lets_refused(around: Round, place: str) -> list[Problem]:
    """`let`s of a round that is sound otherwise could not be worked out; `place` is its row's."""
    notes = (f"row: {place}",) if place else ()
    return [
        Problem(
            "B319",
            f"`{name}` could not be worked out: {refused}",
            getattr(around.block.lets[name], "span", None),
            hint=refused.hint or "put a filter on the value, or leave the row out with `where`",
            notes=notes,
        )
        for name, refused in (around.refused or {}).items()
    ]


def empty_rows(method: Method | None) -> bytes:
    """The result of a read of nothing, in the shape of its method: `{"items": []}` or `[]`."""
    shape: object = []
    path = () if method is None else method.list_path or ()
    for step in reversed(path):
        shape = {step: shape}
    return msgspec.json.encode(shape)
