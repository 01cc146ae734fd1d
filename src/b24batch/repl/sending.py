"""`.send`: consent, the run itself, and what each command came to."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch.cli.account import tell_account, tell_error, tell_notices
from b24batch.cli.consent import Consent, foreseen_writes
from b24batch.cli.delivery import Delivery, deliver, prepare_delivery
from b24batch.cli.keeping import kept_journal
from b24batch.cli.sending import listening
from b24batch.errors import RunError
from b24batch.repl.registry import wrong_use
from b24batch.repl.shown import command_line
from b24batch.repl.steps import remember, tell_watches
from b24batch.run.compose import EngineOptions
from b24batch.run.engine import Engine
from b24batch.run.results import RunResult
from b24batch.run.states import State
from b24batch.stages import look_at_rows, run_program

if TYPE_CHECKING:
    from b24batch.plan.program import Program
    from b24batch.plan.row_check import RowReport
    from b24batch.repl.session import Session

__all__ = ["agree", "send_batch"]

_MOST_COMMANDS = 20


def send_batch(session: Session, *, anew: bool = False) -> None:
    """Send the whole batch and tell what came of it.

    `anew` forgets an unfinished run of the same batch. Raises BatchError for what prevents it.
    """
    if not session.content.pieces:
        raise wrong_use("the batch is empty", "write a command first, as `Me = user.current`")
    source, program = session.content.source, session.program()
    asked = Delivery(folder=Path.cwd(), format=None if session.form == "table" else session.form)
    delivery = prepare_delivery(program, asked, select=[], source=source)
    report = look_at_rows(program, None, source)
    engine = Engine(program, EngineOptions(), session.portal.limits.operating)
    if not _agree(session, program, report, engine):
        session.remark("nothing was sent")
        return
    try:
        result = _sent(session, program, engine, anew=anew)
        error = None
    except RunError as raised:
        if raised.result is None:
            raise
        result, error = raised.result, raised
    remember(session, result)
    session.tell("\n".join(_lines(result)))
    tell_notices(result, session.console, source)
    if not delivery.implied:
        deliver(result, delivery, session.console, source)
    if not program.recipe.halts and any(c.writes and c.state is State.FAILED for c in result):
        session.remark(
            "hint: what does not refer to it was sent all the same; with `halt on error` the "
            "first error stops the run"
        )
    if error is not None:
        tell_error(error, result, session.console, source)
    else:
        tell_account(result, session.console, source, always=True)
    tell_watches(session)


def agree(session: Session, program: Program) -> bool:
    """Ask before the first write of a session to a real portal, and before one that is repeated.

    Raises UsageError where nobody can be asked.
    """
    report = look_at_rows(program, None, session.content.source)
    return _agree(session, program, report, None)


def _agree(session: Session, program: Program, report: RowReport, engine: Engine | None) -> bool:
    consent = Consent(program, session.portal, session.console, report)
    again = [name for name in _writes(program) if (session.portal.host, name) in session.sent]
    agreed = session.yes or (session.portal.host in session.agreed and not again)
    if again:
        session.remark(f"note: this was done before, and will be done again: {', '.join(again)}")
    if not consent.begin(session.content.source, yes=agreed):
        return False
    if foreseen_writes(program, report).most:  # that was asked about
        session.agreed.add(session.portal.host)
    if engine is not None:
        consent.listen_to(engine, yes=agreed)
    return True


def _writes(program: Program) -> list[str]:
    return [command.name for command in program.commands if command.writes]


def _sent(session: Session, program: Program, engine: Engine, *, anew: bool) -> RunResult:
    console, portal, source = session.console, session.portal, session.content.source
    none = console.environment.get("B24BATCH_NO_JOURNAL", "") == "1"
    args = argparse.Namespace(journal=None, no_journal=none, anew=anew)
    with (
        kept_journal(
            args, program, portal, console, engine.options, source=source, file=None
        ) as journal,
        listening(program, portal, console, verbose=0) as on_event,
    ):
        return run_program(
            program, portal, source=source, on_event=on_event, engine=engine, journal=journal
        )


def _lines(result: RunResult) -> list[str]:
    """A line for each command of the top level, those that failed first where there are many."""
    commands = [command for command in result if command.around is None]
    if len(commands) <= _MOST_COMMANDS:
        return list(map(command_line, commands))
    bad = [c for c in commands if c.state is not State.DONE][:_MOST_COMMANDS]
    return [*map(command_line, bad), f"     and {len(commands) - len(bad)} more"]
