"""What the checks of lessons look at: what was sent, what came, and what refers to what.

They judge the session and not the letters typed, so that every right way counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from b24batch.model.outcome import Found
from b24batch.repl.shown import outcome_of
from b24batch.repl.tour.lesson import Words
from b24batch.run.states import BAD, State

if TYPE_CHECKING:
    from b24batch.repl.session import Session
    from b24batch.run.command_result import CommandResult
    from b24batch.run.results import RunResult

__all__ = ["MISSING", "NOTHING_YET", "done", "failed", "item", "ran", "references"]

NOTHING_YET: Words = {}
MISSING: Words = {
    "en": "The batch no longer has the command that the task is about, or it has another label. "
    "`.undo` takes back your last change; `.tour` shows the task again.",
    "ru": "В пакете больше нет команды, о которой говорится в задании, или у неё другая метка. "
    "`.undo` отменит последнее изменение, `.tour` ещё раз покажет задание.",
}


def ran(session: Session) -> RunResult | None:
    """What the last sending came to; None before the first, and while one is stepped through."""
    if session.stepping is not None and session.stepping.stepper.upcoming is not None:
        return None
    return session.latest()


def done(result: RunResult, method: str = "") -> list[CommandResult]:
    """The commands of the top level that are done, or those of one method."""
    return [
        command
        for command in result
        if command.state is State.DONE
        and command.around is None
        and method in ("", command.method.lower())
    ]


def item(command: CommandResult) -> dict[str, Any]:
    """The record that a command of the family `crm.item` answered with, else an empty one."""
    value = command.value
    found = value.get("item") if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def references(result: RunResult, command: CommandResult, target: str) -> dict[str, Any]:
    """The references at a place of a command, as written, with what they were; others are None.

    `target` is a place as plans name it, `fields.title`.
    """
    found = {}
    for use in command.planned.uses:
        if use.target == target:
            outcome = outcome_of(use.ref, result.answers)
            found[use.written] = outcome.value if isinstance(outcome, Found) else None
    return found


def failed(result: RunResult) -> Words:
    """Words on the first command that did not go well; empty ones if all did."""
    names = [command.name for command in result if command.state in BAD]
    if not names:
        return NOTHING_YET
    return {
        "en": f"`{names[0]}` did not work; the message above says why. Correct it, and "
        f"`.send` again.",
        "ru": f"Команда `{names[0]}` не сработала. Почему — сказано в сообщении выше. "
        "Исправьте её и снова введите `.send`.",
    }
