"""What random loops refer to, and values and conditions drawn from that."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import msgspec

from b24batch.model.values import (
    Condition,
    Date,
    Each,
    Entry,
    Every,
    Find,
    FirstOf,
    Index,
    Key,
    ListValue,
    Literal,
    ObjectValue,
    Pipe,
    Ref,
    Shift,
    Spread,
    Test,
    Text,
    Value,
    Where,
)

__all__ = ["CONTACT", "PART", "ROW", "Thing", "ValueWriter", "draw_rows", "ref"]

WORDS = ("Привет", "Ёлка", "x", "", None)


class Thing(msgspec.Struct, frozen=True):
    """A value that can be referred to: where in it an id of a company, a text, rows are.

    `ids` and `texts` are steps to values; `rows` to lists, each with what is known of a row.
    `own` marks a record made in the sequence that is being written, `made` that it is a deal,
    `composed` an object of a `let`.
    """

    name: str
    ids: tuple[tuple[Any, ...], ...] = ()
    texts: tuple[tuple[Any, ...], ...] = ()
    nulls: tuple[tuple[Any, ...], ...] = ()
    rows: tuple[tuple[tuple[Any, ...], Thing], ...] = ()
    made: bool = False
    own: bool = False
    composed: bool = False


def ref(name: str, *steps: Any) -> Ref:
    """A reference by plain steps; `...` is `[*]`."""
    return Ref(name, tuple(_step(step) for step in steps))


def _step(step: Any) -> Any:
    if step is ...:
        return Every()
    return Key(step) if isinstance(step, str) else Index(step)


PART = Thing("", ids=(("id",),), texts=(("word",),))
ROW = Thing(
    "",
    ids=(("id",), ("o", "id")),
    texts=(("word",), ("key",), ("n",)),
    nulls=(("none",),),
    rows=((("parts",), PART), (("o", "map"), PART)),
)
CONTACT = Thing("", ids=(("id",),), texts=(("name",),), nulls=(("originId",),))


def draw_rows(rng: random.Random, most: int) -> list[dict[str, Any]]:
    """Rows as a JSON file could have them: empties, nulls, missing fields, lists of parts."""

    def part() -> dict[str, Any]:
        return {"id": rng.randint(1, 30), "word": rng.choice(WORDS)}

    rows = []
    for n in range(0 if rng.random() < 0.1 else rng.randint(1, most)):
        row: dict[str, Any] = {
            "id": rng.randint(1, 30),
            "word": rng.choice(WORDS),
            "key": rng.choice(["а", "б", "В", "в", 7, "7", ""]),
            "n": n,
            "none": None,
            "parts": [part() for _ in range(rng.choice([0, 1, 1, 2, 4]))],
            "o": {"id": rng.randint(1, 30), "map": {"x": part(), "y": part()}},
        }
        if rng.random() < 0.15:
            del row[rng.choice(["word", "key", "parts", "id"])]
        rows.append(row)
    return rows


class ValueWriter:
    """Draws values; `frames` are the names that each sequence around sees."""

    def __init__(self, rng: random.Random, *, ordered: bool, calm: bool, updates: bool) -> None:
        self.rng = rng
        self.updates = updates
        self.ordered = ordered
        self.calm = calm
        self.frames: list[list[Thing]] = [
            [Thing("rows", rows=(((), ROW),)), Thing("word", texts=((),)), Thing("no", nulls=((),))]
        ]
        self.count = 0
        self.updated: set[str] = set()
        self.left = 0

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def fresh(self, letter: str = "L") -> str:
        self.count += 1
        return f"{letter}{self.count}"

    def things(self) -> list[Thing]:
        return [thing for frame in self.frames for thing in frame]

    def pick(self, has: Callable[[Thing], Any]) -> Thing | None:
        fit = [thing for thing in self.things() if has(thing)]
        near = fit[-5:] if self.chance(0.7) else fit
        return self.rng.choice(near) if near else None

    def id(self) -> Value:
        thing = self.pick(lambda t: t.ids) if self.chance(0.8) else None
        if thing is None:
            absent = not self.calm and self.chance(0.15)
            return Literal(99_999 if absent else self.rng.randint(1, 30))
        found = ref(thing.name, *self.rng.choice(thing.ids))
        return self.guarded(found, Literal(self.rng.randint(1, 30)))

    def word(self) -> Value:
        thing = self.pick(lambda t: t.texts or t.ids) if self.chance(0.8) else None
        if thing is None:
            return Literal(self.rng.choice(["слово", "N", 5]))
        found = ref(thing.name, *self.rng.choice(thing.texts + thing.ids))
        return self.guarded(found, Literal("нет"))

    def guarded(self, found: Ref, other: Value) -> Value:
        if not self.calm and self.chance(0.1):
            found = self.spoiled(found)
        if self.chance(0.15):
            return FirstOf((self.piped(found) if self.chance(0.2) else found, other))
        return self.piped(found) if self.chance(0.1) else found

    def piped(self, found: Ref) -> Value:
        """A value through a filter that reads texts and numbers; `number` does not read all."""
        filters: list[tuple[str, tuple[Value, ...]]] = [("trim", ()), ("left", (Literal(3),))]
        filters += [("before", (Literal("в"),)), ("phone", ())]
        if not self.calm:
            filters.append(("number", ()))
        name, args = self.rng.choice(filters)
        return Pipe(found, name, args)

    def aggregate(self) -> Value | None:
        """What all rows of a list come to."""
        column = self.column()
        if column is None:
            return None
        name = self.rng.choice(["count", "unique", "join"])
        if name == "unique":
            return Pipe(Pipe(column, "unique"), "count")
        return Pipe(column, name, (Literal(", "),) if name == "join" else ())

    def looked_up(self) -> Value | None:
        """One row of a list by its id, which may be there once, never or several times."""
        thing = self.pick(lambda t: any(row.ids and row.texts for _, row in t.rows))
        if thing is None:
            return None
        steps, row = self.rng.choice([f for f in thing.rows if f[1].ids and f[1].texts])
        field = row.ids[0]
        if len(field) != 1:
            return None
        found = ref(thing.name, *steps)
        wanted = self.id()
        tests = (Test(str(field[0]), wanted if isinstance(wanted, Ref) else Literal(7)),)
        return Ref(found.name, (*found.steps, Find(tests), *ref("", *row.texts[0]).steps))

    def spoiled(self, found: Ref) -> Ref:
        """A path that leads nowhere, to null or to a whole record."""
        thing = self.pick(lambda t: t.nulls)
        if thing is not None and self.chance(0.4):
            return ref(thing.name, *self.rng.choice(thing.nulls))
        if self.chance(0.5):
            return Ref(found.name, (*found.steps[:-1], Key("nope")))
        return Ref(found.name, found.steps[: self.rng.randint(0, len(found.steps))])

    def text(self) -> Value:
        draw = self.rng.random()
        if draw < 0.1:
            made = self.aggregate() if self.chance(0.5) else self.looked_up()
            return self.word() if made is None else made
        if draw < 0.15:
            return Shift(Date("today"), self.rng.choice([1, -1]), Literal(3), "day")
        if draw < 0.35:
            return self.word()
        if draw < 0.7:
            return Text((Literal("№ "), self.word()))
        if draw < 0.8:
            return Text((Literal("«"), self.word(), Literal("» "), self.word()))
        return Literal("Привет")

    def column(self) -> Ref | None:
        """A list of ids: of the rows of a list, or over rounds."""
        thing = self.pick(lambda t: any(row.ids for _, row in t.rows))
        if thing is None:
            return None
        steps, row = self.rng.choice([found for found in thing.rows if found[1].ids])
        return ref(thing.name, *steps, ..., *self.rng.choice(row.ids))

    def about(self, subject: Ref) -> Condition:
        """A condition on a value; what it compares with suits any kind, as a rule."""
        ops = ["=", "!=", "~", "in", "not in", "exists", "is empty", "is not empty"]
        op = self.rng.choice(ops if self.calm or self.chance(0.9) else ["<", ">="])
        if op in ("exists", "is empty", "is not empty"):
            return Condition(subject, op)
        operand: Value = self.rng.choice([Literal("а"), Literal(7), Literal("x"), self.word()])
        if op in ("in", "not in"):
            operand = ListValue((operand, Literal(3), Literal("Привет")))
            if (column := self.column()) is not None and self.chance(0.3):
                operand = column
        if op in ("<", ">="):
            operand = Literal(self.rng.randint(0, 20))
        return Condition(subject, op, operand)

    def condition(self) -> Condition:
        draw = self.rng.random()
        if draw < 0.2 and (column := self.column()) is not None:
            return self.about(column)
        if draw < 0.35 and (thing := self.pick(lambda t: t.rows)) is not None:
            steps, _ = self.rng.choice(thing.rows)
            op = self.rng.choice(["is empty", "is not empty", "exists"])
            return Condition(ref(thing.name, *steps), op)
        thing = self.pick(lambda t: t.texts or t.ids or t.nulls)
        if thing is None:
            return Condition(ref("word"), self.rng.choice(["exists", "is empty"]))
        subject = ref(thing.name, *self.rng.choice(thing.texts + thing.ids + thing.nulls))
        return self.about(subject)

    def fields(self) -> ObjectValue:
        entries = [Entry("title", self.text())]
        if self.chance(0.6):
            entries.append(Entry("companyId", self.id(), optional=self.chance(0.3)))
        if self.chance(0.3):
            entries.append(Entry("comments", self.word(), optional=self.chance(0.4)))
        if self.chance(0.15) and (made := self.several()) is not None:
            entries.append(Entry("contactIds", made))
        if self.chance(0.1):
            name = Text((Literal("ufCrm_"), self.word()))
            entries.append(Entry(name, Literal("ключ")))
        if self.chance(0.1) and (thing := self.pick(lambda t: t.composed)) is not None:
            entries.append(Spread(ref(thing.name)))
        return ObjectValue(tuple(entries))

    def several(self) -> Value | None:
        """A list of ids: a column, or put together from one."""
        column = self.column()
        if column is None or self.chance(0.4):
            return column
        if self.chance(0.5):
            return ListValue((Literal(1), Spread(column)))
        thing = self.pick(lambda t: any(row.ids for _, row in t.rows))
        if thing is None:
            return column
        steps, row = self.rng.choice([found for found in thing.rows if found[1].ids])
        name = self.fresh("e")
        field = ref(name, *row.ids[0])
        clauses = (Where(self.about(field)),) if self.chance(0.5) else ()
        return ListValue((Each(name, ref(thing.name, *steps), field, clauses), Literal(2)))
