"""The naive interpreter of whole recipes: one call at a time, in written order, round after round.

It shares the evaluator of values with the engine, and nothing else: what waits for what, what is
taken down by what and what may be empty where is written here anew, from the documents.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, TypeAlias

from interpreter import NothingAsked, Unresolved
from loop_filling import Filler, Skipped
from loop_sequence import Ended, Sequence

from b24batch.catalogue import find
from b24batch.model.clauses import Row, passing_rows, source_rows
from b24batch.model.evaluate import evaluate, paste
from b24batch.model.free import free_references
from b24batch.model.outcome import (
    Empty,
    Failed,
    Found,
    Outcome,
    Rounds,
    ValueRefused,
)
from b24batch.model.recipe import Command, Expect, ForEach, If, Let, Recipe, Statement
from b24batch.model.values import (
    Entry,
    Value,
    Where,
)
from b24batch.practice.portal import PracticePortal

__all__ = ["BAD", "LoopInterpreter", "Place"]

Place: TypeAlias = tuple[int, tuple[int, ...]]
"""A statement, by identity, and the numbers of the rounds that it was run in."""

BAD = ("failed", "unresolved", "skipped")


class Mode(enum.Enum):
    """What the `if`s around say."""

    RUN = 1
    NOT_NEEDED = 2
    SKIP = 3
    """One of them could not be decided, or the row of the round could not."""


class LoopInterpreter:
    """Runs a recipe by single calls; `ended` is how every command of every round ended.

    `made` are answers to adds with a natural key, by that. `halt on error` is left to the reader.
    """

    def __init__(
        self,
        recipe: Recipe,
        values: dict[str, Any],
        portal: PracticePortal,
        moment: datetime,
    ) -> None:
        self.recipe = recipe
        self.portal = portal
        self.top = Sequence(None, moment, ())
        self.top.known |= {name: Found(value) for name, value in values.items()}
        self.ended: dict[Place, Ended] = {}
        self.made: dict[str, Any] = {}
        self.conditional = set(_conditional(recipe.statements, inside=False))
        self.stopped = False

    def run(self) -> dict[Place, Ended]:
        self.sequence(self.recipe.statements, self.top, Mode.RUN)
        return self.ended

    def sequence(self, statements: Iterable[Statement], here: Sequence, mode: Mode) -> None:
        for statement in statements:
            if self.stopped:
                return
            match statement:
                case Command():
                    self.command(statement, here, mode)
                case Let(name, value):
                    self.let(name, value, here, mode)
                case If():
                    self.condition(statement, here, mode)
                case ForEach():
                    self.loop(statement, here, mode)
                case Expect():
                    self.expect(statement, here, mode)
                case _:
                    continue

    # -- what sends nothing ----------------------------------------------------------------

    def let(self, name: str, value: Value, here: Sequence, mode: Mode) -> None:
        if mode is Mode.RUN:
            here.lets[name] = value
            here.unfollowed |= {name} & self.conditional
        else:
            here.known[name] = _without_value(name, mode)

    def condition(self, statement: If, here: Sequence, mode: Mode) -> None:
        then = otherwise = mode
        if mode is Mode.RUN:
            try:
                found = here.condition(statement.condition)
            except ValueRefused:
                found = Failed("")
            if isinstance(found, Failed):
                then = otherwise = Mode.SKIP
            else:
                then = Mode.RUN if found else Mode.NOT_NEEDED
                otherwise = Mode.NOT_NEEDED if found else Mode.RUN
        self.sequence(statement.then, here, then)
        self.sequence(statement.otherwise, here, otherwise)

    def expect(self, statement: Expect, here: Sequence, mode: Mode) -> None:
        bad = mode is Mode.SKIP or (mode is Mode.RUN and self.inside(here) and here.bad)
        if mode is Mode.RUN and not bad:
            try:
                bad = here.condition(statement.condition) is not True
            except ValueRefused:
                bad = True
            self.stopped = self.stopped or (bad and not self.inside(here))
        here.bad = here.bad or bad
        here.below = here.below or here.bad

    def inside(self, here: Sequence) -> bool:
        """Whether failure is carried by order: in a round it is."""
        return here.around is not None

    # -- loops -----------------------------------------------------------------------------

    def loop(self, statement: ForEach, here: Sequence, mode: Mode) -> None:
        writes = _writes(statement.body)
        if mode is Mode.RUN and self.inside(here) and (here.bad if writes else here.below):
            mode = Mode.SKIP
        rows: Iterator[Any] = iter(())
        if mode is Mode.RUN:
            try:
                rows = self.rows(statement, here)
            except (Skipped, ValueRefused):
                mode = Mode.SKIP
        names = list(_names(statement.body))
        entries: dict[str, list[Outcome]] = {name: [] for name in names}
        if mode is Mode.RUN:
            self.all_rounds(statement, here, rows, entries)
        for name in names:
            if mode is Mode.SKIP:
                here.known[name], here.collected[name] = Failed(name), [Failed(name)]
            else:
                here.known[name] = Found(Rounds(tuple(entries[name])))
                here.collected[name] = entries[name]
        here.bad = here.bad or mode is Mode.SKIP
        if writes:
            here.below = here.below or here.bad

    def rows(self, statement: ForEach, here: Sequence) -> Iterator[Any]:
        for clause in statement.clauses:
            asked = clause.condition if isinstance(clause, Where) else clause.by
            for ref in free_references(here.expanded(asked)):
                if ref.name != statement.name and isinstance(here.lookup(ref.name), Failed):
                    raise Skipped
        outcome = evaluate(here.expanded(statement.source), here)
        if isinstance(outcome, Failed):
            raise Skipped
        rows = source_rows(outcome.value)
        if not statement.clauses:
            return iter(rows)
        clauses = [here.expanded(clause) for clause in statement.clauses]
        return passing_rows(list(rows), statement.name, clauses, here)

    def all_rounds(
        self,
        statement: ForEach,
        here: Sequence,
        rows: Iterator[Any],
        entries: dict[str, list[Outcome]],
    ) -> None:
        for number, row in enumerate(rows):
            inside = Sequence(here, here.moment, (*here.path, number))
            mode = Mode.RUN
            if isinstance(row, Row) and (row.failed or row.refused):
                mode = Mode.SKIP
            inside.known[statement.name] = Found(row.value if isinstance(row, Row) else row)
            self.sequence(statement.body, inside, mode)
            if self.stopped:
                return
            for name in entries:
                entries[name] += inside.collected.get(name) or self.own(name, inside)

    def own(self, name: str, inside: Sequence) -> list[Outcome]:
        if name in inside.collected:
            return []
        try:
            return [inside.lookup(name)]
        except ValueRefused:
            return [Failed(name)]

    # -- commands --------------------------------------------------------------------------

    def command(self, command: Command, here: Sequence, mode: Mode) -> None:
        method = find(command.method)
        writes = method is None or method.kind != "read"
        if mode is Mode.NOT_NEEDED:
            ended = Ended("not_needed")
        elif mode is Mode.SKIP or (self.inside(here) and (here.bad if writes else here.below)):
            ended = Ended("skipped")
        else:
            ended = self.execute(command, here, method, writes=writes)
        self.ended[id(command), here.path] = ended
        here.bad = here.bad or ended.state in BAD
        if writes:
            here.below = here.below or here.bad
        if command.label is not None:
            here.known[command.label] = _outcome(command.label, ended)
            here.counts[command.label] = ended

    def execute(self, command: Command, here: Sequence, method: Any, *, writes: bool) -> Ended:
        filler = Filler(here, writes=writes, method=method)
        try:
            params = filler.call(command, here)
            key = self.key(command, here)
        except Skipped:
            return Ended("skipped")
        except Unresolved:
            return Ended("unresolved")
        except ValueRefused:
            return Ended("failed")
        except NothingAsked:
            return Ended("done", {"items": []}, 0)
        if key in self.made:
            return Ended("done", self.made[key], once=key)
        ended = self.call(command, params)
        ended.once = key
        if key and ended.state == "done":
            self.made[key] = ended.value
        return ended

    def call(self, command: Command, params: dict[str, Any]) -> Ended:
        status, answer = self.portal.handle(command.method, params)
        if status != 200:
            allowed = answer.get("error") in command.allow
            return Ended("done" if allowed else "failed")
        ended = Ended("done", answer["result"], answer.get("total"))
        while command.mode == "all" and "next" in answer:
            _, answer = self.portal.handle(command.method, {**params, "start": answer["next"]})
            ended.value["items"] += answer["result"]["items"]
        if command.mode == "all":
            ended.value["items"] = ended.value["items"][: command.limit]
        return ended

    def key(self, command: Command, here: Sequence) -> str:
        """The natural key of an add as text, or an empty one; the programs use one type only."""
        if command.once is None:
            return ""
        parts = []
        for entry in command.once.entries:
            assert isinstance(entry, Entry)
            outcome = evaluate(here.expanded(entry.value), here)
            if isinstance(outcome, Empty) or outcome == Found(""):
                raise ValueRefused("its key is empty")
            assert isinstance(outcome, Found)
            parts.append(paste(outcome.value).strip().casefold())
        return "|".join(parts)


def _outcome(label: str, ended: Ended) -> Outcome:
    if ended.state == "done":
        return Found(ended.value)
    return Empty(f"${label}", missing=True) if ended.state == "not_needed" else Failed(label)


def _without_value(name: str, mode: Mode) -> Outcome:
    return Failed(name) if mode is Mode.SKIP else Empty(f"${name}", missing=True)


def _names(statements: Iterable[Statement]) -> Iterator[str]:
    """Names made anywhere in a body."""
    for statement in statements:
        match statement:
            case Command(label=str(label)):
                yield label
            case Let(name):
                yield name
            case If(_, then, otherwise):
                yield from _names((*then, *otherwise))
            case ForEach(body=body):
                yield from _names(body)
            case _:
                continue


def _conditional(statements: Iterable[Statement], *, inside: bool) -> Iterator[str]:
    """Names of `let`s in `if`s, which have no value that is known beforehand."""
    for statement in statements:
        match statement:
            case Let(name) if inside:
                yield name
            case If(_, then, otherwise):
                yield from _conditional((*then, *otherwise), inside=True)
            case ForEach(body=body):
                yield from _conditional(body, inside=False)
            case _:
                continue


def _writes(statements: Iterable[Statement]) -> bool:
    for statement in statements:
        match statement:
            case Command(method):
                found = find(method)
                if found is None or found.kind != "read":
                    return True
            case If(_, then, otherwise) if _writes((*then, *otherwise)):
                return True
            case ForEach(body=body) if _writes(body):
                return True
            case _:
                continue
    return False
