"""Failures of many rounds told together: one message for each cause, with counts and places."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from b24batch.errors import Problem
from b24batch.run.results import CommandResult, RunResult
from b24batch.run.rounds import Round
from b24batch.run.row_places import outermost, place_of
from b24batch.run.states import BAD, State

__all__ = ["failed_rounds", "grouped_problems"]

_MOST_PLACES = 5
_ROW = "row: "


class _Cause:
    """What many rounds failed for: the first problem, and where it happened."""

    def __init__(self, problem: Problem, message: str) -> None:
        self.problem = problem
        self.message = message
        self.rounds: dict[int, Round] = {}
        self.joints: list[Problem] = []

    def told(self) -> Problem:
        """One problem for all of them."""
        count = len(self.rounds) + len(self.joints)
        notes = [note for note in self.problem.notes if not note.startswith(_ROW)]
        message = self.problem.message if count < 2 else f"{self.message} ({count:,} rounds)"
        notes += self._places()
        return msgspec.structs.replace(self.problem, message=message, notes=tuple(notes))

    def _places(self) -> list[str]:
        known = [place for place in map(place_of, self.rounds.values()) if place]
        joints = (note for problem in self.joints for note in problem.notes)
        known += [note.removeprefix(_ROW) for note in joints if note.startswith(_ROW)]
        places = list(dict.fromkeys(known))
        if not places and len(self.rounds) > 1:
            numbers = [".".join(map(str, r.path)) for r in self.rounds.values()]
            places = [f"round {number}" for number in numbers]
        more = len(places) - _MOST_PLACES
        shown = ", ".join(places[:_MOST_PLACES]) + (f" and {more:,} more" if more > 0 else "")
        return [f"{_ROW if len(places) == 1 else 'rows: '}{shown}"] if places else []


def grouped_problems(result: RunResult) -> list[Problem]:
    """What went wrong by itself, with the rounds that failed for one cause in one message.

    One cause is the same command with the same code of ours and the same words of the portal.
    Commands of unknown fate are left out: each of them has to be looked after.
    """
    causes: dict[object, _Cause] = {}
    for command in result:
        problem = command.problem
        if problem is not None and command.state is not State.UNKNOWN:
            key, message = _key(command, problem)
            cause = causes.setdefault(key, _Cause(problem, message))
            if command.around is not None:
                cause.rounds.setdefault(id(command.around), command.around)
    for problem in result.joint_problems:
        cause = causes.setdefault((problem.code, problem.span), _Cause(problem, problem.message))
        cause.joints.append(problem)
    return [cause.told() for cause in causes.values()]


def _key(command: CommandResult, problem: Problem) -> tuple[object, str]:
    if command.around is None:
        return command.planned.index, problem.message
    label = command.label or command.method
    message = problem.message.replace(f"`{command.name}`", f"`{label}`")
    if problem.code == "B316":  # the row, which takes down all commands of its round
        words = re.sub(r"^round \d+ was", "rows were", message)
        return (problem.code, command.around.block.number, words), words
    error = command.error
    cause: object = message if error is None else (error.code, error.description)
    return (problem.code, label, command.method, cause), message


def failed_rounds(result: RunResult) -> Iterator[str]:
    """How many rounds of each loop of the top level failed, in words."""
    failed: dict[int, set[int]] = {}
    for command in result:
        if command.around is not None and command.state in BAD:
            top = outermost(command.around)
            failed.setdefault(top.block.number, set()).add(top.number)
    for loop in result.answers.loops.values():
        count = max(loop.failed, len(failed.get(loop.block.number, ())))
        if loop.around is None and count:
            yield f"{count:,} of {loop.opened:,} rounds of `{loop.block.variable}` failed"
