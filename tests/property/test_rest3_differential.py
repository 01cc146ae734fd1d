"""A run over REST 3.0 equals one call after the other, also where replies are lost on the way."""

from __future__ import annotations

import random
from typing import Any, NamedTuple

import msgspec
from programs import portal_of, small_store

from b24batch.catalogue import Catalogue
from b24batch.errors import Problem, TransportError
from b24batch.model.recipe import Recipe
from b24batch.practice import PracticePortal, PracticeTransport
from b24batch.run.compose import Outgoing
from b24batch.run.driving import read_reply
from b24batch.run.engine import Engine, EngineOptions
from b24batch.run.failures import classify
from b24batch.run.results import RunResult
from b24batch.run.states import State
from b24batch.stages import bind_recipe
from b24batch.syntax import parse
from b24batch.transport.base import Request, Rest3

MISSING = object()


class Reference(NamedTuple):
    """A reference to an earlier command, by a path; `each` is a field of all rows there."""

    to: str
    path: tuple[str | int, ...]
    each: str = ""

    def __str__(self) -> str:
        steps = "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in self.path)
        return f"${self.to}{steps}" + (f"[*].{self.each}" if self.each else "")

    def value(self, answer: Any) -> Any:
        """What it leads to in an answer, MISSING for nothing."""
        for step in self.path:
            try:
                answer = answer[step]
            except (LookupError, TypeError):
                return MISSING
        return [row[self.each] for row in answer] if self.each else answer


class Command(NamedTuple):
    """One command: params as plain data with References in it."""

    label: str
    method: str
    params: dict[str, Any]

    @property
    def rest(self) -> int:
        return 3 if self.method.startswith("tasks.") else 2

    @property
    def writes(self) -> bool:
        return self.method.endswith((".add", ".update"))


class Maker:
    """Makes programs of reads and writes of both versions that refer to one another."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.made: list[Command] = []

    def program(self) -> list[Command]:
        for number in range(self.rng.randint(2, 14)):
            kind = self.rng.choice([self._get, self._get, self._list, self._list, self._write])
            method, params = kind()
            self.made.append(Command(f"C{number}", method, params))
        return self.made

    def _number(self) -> Any:
        """A number, or a reference to one that may lead nowhere."""
        sources = [one for one in self.made if one.rest == 3]
        if not sources or self.rng.random() < 0.35:
            return self.rng.choice([1, 2, 3, 7, 40, 10_000])
        source = self.rng.choice(sources)
        field = self.rng.choice(["id", "id", "responsibleId", "нет"])
        if source.method.endswith(".list"):
            return Reference(source.label, ("items", self.rng.randint(0, 2), field))
        return Reference(source.label, ("item", field))

    def _get(self) -> tuple[str, dict[str, Any]]:
        if self.rng.random() < 0.2:
            return "user.get", {"ID": self._number()}
        select = ["id", "title", "responsibleId"]
        return "tasks.task.get", {"id": self._number(), "select": select}

    def _list(self) -> tuple[str, dict[str, Any]]:
        lists = [one for one in self.made if one.method == "tasks.task.list"]
        if lists and self.rng.random() < 0.4:
            every = Reference(self.rng.choice(lists).label, ("items",), "id")
            condition = ["id", "in", every]
        else:
            condition = ["id", self.rng.choice([">", "<", "="]), self._number()]
        pages = {"limit": self.rng.randint(1, 4)}
        select = ["id", "responsibleId"]
        return "tasks.task.list", {"filter": [condition], "select": select, "pagination": pages}

    def _write(self) -> tuple[str, dict[str, Any]]:
        title = f"Задача {len(self.made)}"
        if self.rng.random() < 0.5:
            fields = {"title": title, "creatorId": 1, "responsibleId": self._number()}
            return "tasks.task.add", {"fields": fields}
        return "tasks.task.update", {"id": self._number(), "fields": {"title": title}}


def recipe_of(program: list[Command]) -> Recipe:
    return parse("".join(f"{c.label} = {c.method} {written(c.params)}\n" for c in program)).recipe


def written(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key}: {written(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return str(value) if isinstance(value, Reference | int) else f'"{value}"'


def naively(program: list[Command], portal: PracticePortal) -> dict[str, tuple[State, Any]]:
    """One call after the other; none runs on a reference that does not resolve."""
    ended: dict[str, tuple[State, Any]] = {}
    for command in program:
        references = list(found(command.params))
        if any(ended[one.to][0] is not State.DONE for one in references):
            ended[command.label] = State.SKIPPED, None
            continue
        values = {one: one.value(ended[one.to][1]) for one in references}
        if any(value is MISSING or value == [] for value in values.values()):
            ended[command.label] = State.UNRESOLVED, None
            continue
        params = filled(command.params, values)
        if command.rest == 3:
            answer: Any = portal.handle_v3(command.method, params).answer
        else:
            answer = portal.handle(command.method, params)[1]
        failed = "error" in answer
        ended[command.label] = (State.FAILED, None) if failed else (State.DONE, answer["result"])
    return ended


def found(value: Any) -> list[Reference]:
    if isinstance(value, Reference):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [one for item in inside for one in found(item)]


def filled(value: Any, values: dict[Reference, Any]) -> Any:
    if isinstance(value, Reference):
        return values[value]
    if isinstance(value, dict):
        return {key: filled(item, values) for key, item in value.items()}
    return [filled(item, values) for item in value] if isinstance(value, list) else value


class Driver:
    """Drives an engine by hand: replies come in any order, and some of REST 3.0 never come."""

    def __init__(self, engine: Engine, portal: PracticePortal, rng: random.Random) -> None:
        self.engine = engine
        self.transport = PracticeTransport(portal)
        self.rng = rng
        self.lost: set[int] = set()
        self.sent: list[Outgoing] = []

    def run(self) -> RunResult:
        now, under_way = 0.0, list[Outgoing]()
        while not self.engine.finished:
            made = self.engine.ready(now)
            self.sent += made
            under_way += made
            if under_way:
                self._answer(under_way.pop(self.rng.randrange(len(under_way))), now)
            elif not made:
                now = max(now + 1, self.engine.wake_at or now)
        return self.engine.result()

    def _answer(self, outgoing: Outgoing, now: float) -> None:
        loses = outgoing.is_rest3 and self.rng.random() < 0.2
        loses = loses and not self.lost.intersection(outgoing.instances)
        if loses:
            self.lost.update(outgoing.instances)
        if not loses or self.rng.random() < 0.5:
            reply = self.transport.send(request_of(outgoing))
        if loses:
            error = TransportError(Problem("B631", "no reply"), sent=True)
            self.engine.failed(outgoing, classify(error), now)
        else:
            self.engine.received(outgoing, read_reply(outgoing, reply), now)


def request_of(outgoing: Outgoing) -> Request:
    params = outgoing.params
    if isinstance(params, Rest3):
        body = msgspec.json.encode(params.params)
        return Request(outgoing.method, body, rest=3, key=params.key)
    return Request(outgoing.method, msgspec.json.encode(params))


def test_a_run_equals_one_call_after_the_other(proof_count: int) -> None:
    """States, values and records are the same, every write is carried out once, versions apart."""
    store = small_store()
    for seed in range(max(30, proof_count // 10)):
        rng = random.Random(seed)
        program = Maker(rng).program()
        usual, ours = portal_of(store), portal_of(store)
        expected = naively(program, usual)
        bound = bind_recipe(recipe_of(program), catalogue=Catalogue(rest=3))
        options = EngineOptions(in_flight=rng.choice([1, 4]), request_size=rng.choice([3, 50]))
        driver = Driver(Engine(bound, options), ours, rng)
        result = driver.run()
        for command in program:
            told = result[command.label]
            value = told.value if told.state is State.DONE else None
            assert (told.state, value) == expected[command.label], (seed, command)
        assert ours.snapshot() == usual.snapshot(), seed
        check_requests(driver.sent, {command.method: command for command in program})


def check_requests(sent: list[Outgoing], by_method: dict[str, Command]) -> None:
    """No request holds both versions, nothing goes with a write of REST 3.0, each has a key."""
    for outgoing in sent:
        commands = [by_method[method] for method in outgoing.methods]
        assert len({command.rest for command in commands}) == 1
        assert outgoing.is_rest3 == (commands[0].rest == 3)
        writes = outgoing.is_rest3 and any(command.writes for command in commands)
        assert bool(outgoing.key) == writes
        assert not writes or (outgoing.direct and len(commands) == 1)
