"""How a reference is filled in, by whom, and what the server would make of it by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from b24batch.errors import ConfigError
from b24batch.model.path import format_ref
from b24batch.model.values import Ref
from b24batch.plan.references import plain_steps
from b24batch.repl.registry import refuse_unknown, wrong_use
from b24batch.repl.rehearsal import naive, on_a_copy
from b24batch.repl.shown import outcome_of, outcome_text, short
from b24batch.repl.stepping import practice_of
from b24batch.repl.steps import read_reference
from b24batch.run.states import State

if TYPE_CHECKING:
    from b24batch.plan.program import Program
    from b24batch.practice import PracticePortal
    from b24batch.repl.session import Session
    from b24batch.run.results import RunResult

__all__ = ["explain_reference"]

_PROBES = {
    "a read": "crm.item.get {{ entityTypeId: deal, id: {ref} }}",
    "a write": "crm.item.update {{ entityTypeId: deal, id: {ref}, fields: {{ title: 1 }} }}",
}


def explain_reference(session: Session, text: str) -> None:
    """Say of a reference such as `$Deal.item.id` all that is known of it.

    Raises ConfigError for what is no reference, and what a check of the batch raises.
    """
    ref = _known_reference(session, text)
    lines = [f"${format_ref(ref)}"]
    lines += list(_uses(session, ref)) or list(_probed(session, ref))
    result = session.latest()
    if result is not None and ref.name in result.program.names.labels:
        lines.append(f"  now        {outcome_text(outcome_of(ref, result.answers))}")
    practice = practice_of(session.portal)
    if practice is not None and session.stepping is None:
        lines += _tried(session, practice, ref)
    session.tell("\n".join(lines))


def _known_reference(session: Session, text: str) -> Ref:
    """A reference to something that the batch has. Raises ConfigError."""
    hint = "write the code of a message, such as `B104`, or a reference, such as `$Deal.item.id`"
    try:
        ref = read_reference(text)
    except ConfigError:
        if text.startswith("$"):
            raise
        raise wrong_use(f"`{text}` is neither a code nor a reference", hint) from None
    refuse_unknown(
        "the batch", session.content.names(), {ref.name}, hint if "$" not in text else ""
    )
    return ref


def _uses(session: Session, ref: Ref) -> Iterator[str]:
    """Where the batch has it, and who fills it in there."""
    from b24batch.plan.simulate import make_plan

    plan = make_plan(session.program(sends=False, stand_ins=True))
    wanted = format_ref(ref).removesuffix("!")
    for command in plan.commands:
        for filling in command.fillings:
            if filling.source.removesuffix("!") == wanted:
                yield f"  {command.name}.{filling.target}: {_by(filling.by, filling.why)}"


def _probed(session: Session, ref: Ref) -> Iterator[str]:
    """Who would fill it in, where the batch does not have it yet."""
    from b24batch.plan.simulate import make_plan
    from b24batch.repl.content import pieces_of

    yield "  nothing in the batch refers to it; if something did:"
    for what, probe in _PROBES.items():
        pieces = pieces_of(probe.format(ref=f"${format_ref(ref)}"))
        content, _ = session.content.with_pieces(pieces)
        plan = make_plan(session.program(content, sends=False, stand_ins=True))
        told = [
            filling
            for command in plan.commands
            if command.name == f"#{_last(plan.commands)}" or command.method == pieces[0].about
            for filling in command.fillings
            if filling.target == "id" and filling.source == format_ref(ref)
        ]
        by = _by(told[-1].by, told[-1].why) if told else "we put the value in"
        yield f"  {what:<10} {by}"


def _last(commands: tuple[object, ...]) -> int:
    return len(commands)


def _by(who: str, why: str) -> str:
    if who == "portal":
        return "the portal fills it in, in the same request" + (f": {why}" if why else "")
    return "we fill it in, when the answer is there" + (f": {why}" if why else "")


def _tried(session: Session, practice: PracticePortal, ref: Ref) -> list[str]:
    """What the reference and what the server's own walk find, on a copy of the records."""
    steps = plain_steps(ref)
    program = session.program(sends=False, stand_ins=True)
    if steps is None or ref.name not in program.names.labels or _is_looped(program, ref.name):
        return []
    result = _run_on_copy(session, practice)
    if ref.name not in result:
        return []
    lines = ["  tried on a copy of the practice portal's records:"]
    path = f"$result[{ref.name}]" + "".join(f"[{step}]" for step in steps)
    if steps in (("total",), ("next",)):
        path = f"${steps[0]}[{ref.name}]"
    ours = outcome_of(ref, result.answers)
    lines.append(f"  here       {outcome_text(ours)}")
    done = [c for c in result if c.label and not c.around and c.state is State.DONE]
    values = {command.label: command.value for command in done}
    put = naive(path, values, {c.label: c.total for c in done if c.total is not None})
    lines.append(f"  naively    the server puts {short(put)} in the place of {path}")
    if outcome_text(ours) != short(put):
        lines.append(
            "             without a word, and runs the command with it; "
            "here a command that needs the value is not run"
        )
    return lines


def _is_looped(program: Program, name: str) -> bool:
    return name in program.names.collected


def _run_on_copy(session: Session, practice: PracticePortal) -> RunResult:
    from b24batch.portal import Portal
    from b24batch.stages import run_program

    program = session.program(sends=False, stand_ins=True)
    with on_a_copy(practice):
        return run_program(program, Portal.practice(portal=practice))
