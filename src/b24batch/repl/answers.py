"""Showing an answer, or what a reference finds in one, in the format of the session."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec

from b24batch.cli.show import show_table
from b24batch.errors import Problem, render
from b24batch.model.outcome import Found
from b24batch.model.recipe import Output
from b24batch.model.values import Ref
from b24batch.repl.shown import command_line, outcome_of, outcome_text
from b24batch.repl.steps import read_reference
from b24batch.run.command_result import CommandResult
from b24batch.run.outputs import OutputData, collect_outputs
from b24batch.run.rendering import json_text, render_output
from b24batch.run.results import RunResult
from b24batch.run.states import State

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["show_answer"]


def show_answer(session: Session, text: str) -> bool:
    """Show what a reference finds; False if nothing of that name was sent.

    `#3` is the third command. Raises ConfigError for what is no reference.
    """
    result = session.latest()
    if result is None:
        return False
    if text.isdecimal():
        return False
    if text.startswith("#"):
        return _show_numbered(session, result, text)
    ref = read_reference(text)
    names = result.program.names
    if ref.name not in result and ref.name not in names.lets and ref.name not in names.params:
        return False
    if ref.name in result and ref.name not in result.looped:
        command = result[ref.name]
        if command.state is not State.DONE:
            session.tell(command_line(command).strip())
            _tell_problem(session, command)
            return True
    _show_reference(session, result, ref)
    return True


def _show_reference(session: Session, result: RunResult, ref: Ref) -> None:
    (made,) = collect_outputs(result, [Output(ref)], format=session.form)
    output = _without_secrets(session, made)
    outcome = outcome_of(ref, result.answers)
    if not isinstance(outcome, Found):
        session.tell(outcome_text(outcome))
        for problem in output.problems:
            session.remark(f"hint: {problem.hint}" if problem.hint else problem.message)
        return
    for problem in output.problems:
        session.remark(render(_bare(problem)))
    scalar = not isinstance(output.value, list | dict)
    if session.form == "table" and (scalar or not output.columns):
        session.tell(outcome_text(outcome))
    elif session.form == "table":
        show_table(output, session.console)
    else:
        session.console.show(render_output(output))


def _without_secrets(session: Session, output: OutputData) -> OutputData:
    """The output with `***` in the place of secrets, which are shown to nobody here."""
    text = json_text([output.value, output.records])
    shown = session.masked(text)
    if shown == text:
        return output
    value, records = json.loads(shown)
    return msgspec.structs.replace(output, value=value, records=tuple(records))


def _bare(problem: Problem) -> Problem:
    """A problem without its place: nobody wrote an output."""
    return msgspec.structs.replace(problem, span=None, labels=())


def _tell_problem(session: Session, command: CommandResult) -> None:
    if command.problem is not None:
        session.remark(render(command.problem, session.content.source))


def _show_numbered(session: Session, result: RunResult, text: str) -> bool:
    try:
        command = result[text]
    except KeyError:
        return False
    session.tell(command_line(command).strip())
    _tell_problem(session, command)
    return True
