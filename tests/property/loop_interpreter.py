"""The naive interpreter of whole recipes: one call at a time, in written order, round after round.

It shares the evaluator of values with the engine, and nothing else: what waits for what, what is
taken down by what and what may be empty where is written here anew, from the documents.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, TypeAlias

import msgspec
from interpreter import NothingAsked, Unresolved, is_id, leaf, nothing, strict

from b24batch.catalogue import find
from b24batch.model.clauses import Row, passing_rows, scopes_of_each, source_rows
from b24batch.model.conditions import evaluate_condition
from b24batch.model.evaluate import entries_at, evaluate, first_empty, paste
from b24batch.model.free import free_references
from b24batch.model.outcome import (
    MISSING,
    Empty,
    Failed,
    Found,
    Outcome,
    Rounds,
    ValueRefused,
)
from b24batch.model.recipe import Command, Expect, ForEach, If, Let, Recipe, Statement
from b24batch.model.scope import Scope
from b24batch.model.values import (
    Condition,
    Each,
    Entry,
    Every,
    FirstOf,
    Key,
    ListValue,
    Literal,
    Node,
    ObjectValue,
    Pipe,
    Ref,
    Spread,
    Text,
    Value,
    Where,
)
from b24batch.practice.portal import PracticePortal

__all__ = ["BAD", "Ended", "LoopInterpreter", "Place", "plain_text"]

Place: TypeAlias = tuple[int, tuple[int, ...]]
"""A statement, by identity, and the numbers of the rounds that it was run in."""

BAD = ("failed", "unresolved", "skipped")


class Ended(msgspec.Struct):
    """How one command ended. `order` counts what was run; `once` is its natural key."""

    state: str
    value: Any = None
    total: Any = None
    order: int = 0
    once: str = ""


class Skipped(Exception):
    pass


class Mode(enum.Enum):
    """What the `if`s around say."""

    RUN = 1
    NOT_NEEDED = 2
    SKIP = 3
    """One of them could not be decided, or the row of the round could not."""


class Sequence(Scope):
    """One running of the top level or of a round, as a scope.

    `bad` says that something above failed, `below` that a write or an `expect` stands below that.
    """

    def __init__(self, around: Sequence | None, moment: datetime, path: tuple[int, ...]) -> None:
        self.around = around
        self.moment = moment
        self.path = path
        self.known: dict[str, Outcome] = {}
        self.counts: dict[str, Ended] = {}
        self.lets: dict[str, Value] = {}
        self.unfollowed: set[str] = set()
        self.collected: dict[str, list[Outcome]] = {}
        self.bad = False
        self.below = False

    def holder(self, name: str) -> Sequence | None:
        """The sequence that a name belongs to: this one, or the nearest around it."""
        here: Sequence | None = self
        while here is not None and name not in here.known and name not in here.lets:
            here = here.around
        return here

    def lookup(self, name: str) -> Outcome:
        here = self.holder(name)
        if here is None:
            return Empty(f"${name}", missing=True)
        return here.known[name] if name in here.known else evaluate(here.lets[name], here)

    def count(self, name: str, word: str) -> int | None:
        here = self.holder(name)
        ended = None if here is None else here.counts.get(name)
        return ended.total if ended is not None and word == "total" else None

    def followed(self, ref: Ref) -> Value:
        """What a reference to a `let`, or to a part of one, stands for."""
        here = self.holder(ref.name)
        while here is not None and ref.name in here.lets.keys() - here.unfollowed:
            target, steps = here.lets[ref.name], ref.steps
            while steps and isinstance(target, ObjectValue) and isinstance(steps[0], Key):
                entries = {e.key: e for e in target.entries if isinstance(e, Entry)}
                if steps[0].name not in entries:
                    break
                target, steps = entries[steps[0].name].value, steps[1:]
            if not isinstance(target, Ref):
                return ref if steps else target
            ref = Ref(target.name, (*target.steps, *steps))
            here = here.holder(ref.name)
        return ref

    def expanded(self, node: Any) -> Any:
        """A value with every `let` in it followed."""
        if isinstance(node, Ref):
            target = self.followed(node)
            return target if isinstance(target, Ref) else self.expanded(target)
        if isinstance(node, tuple):
            return tuple(self.expanded(item) for item in node)
        if not isinstance(node, Node):
            return node
        names = node.__struct_fields__
        return type(node)(**{name: self.expanded(getattr(node, name)) for name in names})

    def condition(self, condition: Condition) -> bool | Failed:
        subject, operand = self.expanded(condition.subject), self.expanded(condition.operand)
        return evaluate_condition(Condition(subject, condition.op, operand), self)


class LoopInterpreter:
    """Runs a recipe by single calls; `ended` is how every command of every round ended.

    `rounds` counts the rounds of every loop that was begun, `bad` are all places that failed.
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
        self.rounds: dict[Place, int] = {}
        self.made: dict[str, Any] = {}
        self.conditional = set(_conditional(recipe.statements, inside=False))
        self.stopped = False
        self.calls = 0

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
        number = -1
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
        self.rounds[id(statement), here.path] = number + 1

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
        self.calls += 1
        ended = self.call(command, params)
        ended.order, ended.once = self.calls, key
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
        return ended

    def key(self, command: Command, here: Sequence) -> str:
        """The natural key of an add as text, or an empty one; the programs use one type only."""
        if command.once is None:
            return ""
        parts = []
        for entry in command.once.entries:
            assert isinstance(entry, Entry)
            outcome = evaluate(entry.value, here)
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


class Filler:
    """Fills in the values of one command."""

    def __init__(self, here: Scope, *, writes: bool, method: Any) -> None:
        self.here = here
        self.writes = writes
        self.method = method

    def call(self, command: Command, here: Sequence) -> dict[str, Any]:
        """The parameters of a call; an add with a natural key has the key in its fields."""
        values = [here.expanded(command.params)]
        if command.once is not None:
            values.append(here.expanded(command.once))
        refs = [ref for value in values for ref in free_references(value)]
        if any(isinstance(evaluate(ref, self.here), Failed) for ref in refs):
            raise Skipped
        params: dict[str, Any] = self.object(values[0], ())
        if command.once is not None:
            params["fields"] |= self.object(values[1], ("fields",))
        return {key: value for key, value in params.items() if value not in ([], {})}

    def value(self, node: Any, path: tuple[Any, ...]) -> Any:
        match node:
            case Literal(value):
                return leaf(value)
            case ObjectValue():
                return self.object(node, path)
            case ListValue(items):
                return self.list(items, path)
            case Ref():
                return self.ref(node, path)
            case FirstOf(options):
                return self.first(node, options[-1], path)
            case Text(parts):
                return "".join(self.piece(part, path) for part in parts)
            case _:
                return plain_text(self.checked(self.known(node), path, in_text=False))

    def ref(self, ref: Ref, path: tuple[Any, ...]) -> Any:
        if isinstance(path[-1], str) and path[-1].startswith("@"):
            found = evaluate(ref, self.here).value
            if isinstance(found, list):
                return [leaf(item) for item in found]
        elif any(isinstance(step, Every) for step in ref.steps):
            entries = entries_at(ref, self.here)
            assert isinstance(entries, list)
            if MISSING in entries:
                raise Unresolved
        return plain_text(self.checked(self.known(ref), path, in_text=False))

    def known(self, node: Any) -> Any:
        outcome = evaluate(node, self.here)
        if isinstance(outcome, Failed):
            raise Skipped
        missing = isinstance(outcome, Empty) and outcome.missing
        return MISSING if missing else outcome.value

    def checked(self, value: Any, path: tuple[Any, ...], *, in_text: bool) -> Any:
        """A value that may stand at its place; raises Unresolved for any other."""
        if value is MISSING or (value is None and not self.writes):
            raise Unresolved
        if nothing(value) and (strict(self.method, path) or (in_text and self.writes)):
            raise Unresolved
        blank = nothing(value) or str(value).strip() in ("", "0") or value is False
        if is_id(path) and blank:
            raise Unresolved
        if in_text and isinstance(value, (list, dict)):
            raise Unresolved
        return value

    def piece(self, part: Any, path: tuple[Any, ...]) -> str:
        match part:
            case Literal(value):
                return str(value)
            case FirstOf(options):
                return str(self.first(part, options[-1], path))
            case Pipe() if isinstance(outcome := evaluate(part, self.here), Found):
                return paste(outcome.value)  # a filter may well make empty text of something
        return paste(self.checked(self.known(part), path, in_text=True))

    def first(self, node: FirstOf, last: Any, path: tuple[Any, ...]) -> Any:
        outcome = evaluate(node, self.here)
        if isinstance(outcome, Found):
            return plain_text(outcome.value)
        return self.value(last, path)

    def list(self, items: Iterable[Any], path: tuple[Any, ...]) -> list[Any]:
        made: list[Any] = []
        for item in items:
            if isinstance(item, Each):
                made += self.each(item, path)
            elif isinstance(item, Spread):
                found = self.spread(item.of, (*path, 0))
                made += found.values() if isinstance(found, dict) else found or []
            else:
                made.append(self.value(item, (*path, 0)))
        if not made and strict(self.method, path) and any(map(_is_open, items)):
            raise NothingAsked if str(path[-1]).startswith("@") else Unresolved
        return made

    def spread(self, of: Any, path: tuple[Any, ...]) -> Any:
        """What `...` puts in place; a scalar cannot be."""
        found = self.value(of, path)
        if not isinstance(found, (dict, list)) and found != "":
            raise ValueRefused("nothing to put in place")
        return found

    def each(self, each: Each, path: tuple[Any, ...]) -> Iterator[Any]:
        if self.known(each.source) is MISSING and self.writes:
            raise Unresolved
        for inside in scopes_of_each(each, self.here):
            if isinstance(inside, Failed):
                raise Skipped
            filler = Filler(inside, writes=self.writes, method=self.method)
            yield filler.value(each.value, (*path, 0))

    def object(self, node: ObjectValue, path: tuple[Any, ...]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for entry in node.entries:
            if isinstance(entry, Spread):
                found = self.spread(entry.of, path)
                out |= found if isinstance(found, dict) else {}
                continue
            key = entry.key
            if not isinstance(key, str):
                key = "".join(self.piece(part, (*path, "")) for part in key.parts)
            if entry.optional and first_empty(entry.value, self.here) is not None:
                continue
            value = self.value(entry.value, (*path, key))
            if key.startswith("@"):
                kept = [item for at, item in enumerate(value) if item not in ("", *value[:at])]
                if not kept:
                    raise NothingAsked
                value = kept
            out[key] = value
        return out


def _is_open(item: Any) -> bool:
    """Whether an item of a list may come to any number of them."""
    return isinstance(item, (Each, Spread))


def plain_text(value: Any) -> Any:
    """A value as it arrives when we fill it in: every leaf as text."""
    if isinstance(value, dict):
        return {key: plain_text(item) for key, item in value.items()} or ""
    if isinstance(value, list):
        return [plain_text(item) for item in value] or ""
    return paste(value)
