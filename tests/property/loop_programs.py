"""Random recipes with loops, conditions, expectations and `let`s.

What rounds do commutes: a round writes only records of its own, and lists read records that
nothing writes.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
from loop_values import CONTACT, PART, Thing, ValueWriter, draw_rows, ref
from programs import obj, value_of

from b24batch.model.recipe import (
    AnyOrder,
    Command,
    Expect,
    ForEach,
    Halt,
    If,
    Let,
    Param,
    Recipe,
    Statement,
)
from b24batch.model.values import (
    Clause,
    Condition,
    Entry,
    FirstOf,
    Group,
    ListValue,
    Literal,
    ObjectValue,
    Text,
    Unique,
    Value,
    Where,
)

__all__ = ["Program", "draw_program"]


class Program(msgspec.Struct, frozen=True):
    """A recipe and its parameters."""

    recipe: Recipe
    values: dict[str, Any]


class Writer(ValueWriter):
    """Writes one program; with `arriving` most of its loops go over a list of several pages."""

    arriving = False

    def recipe(self, size: int, *, halt: bool) -> Recipe:
        head: list[Statement] = [Param(name, "text") for name in ("rows", "word")]
        head += [Param("no", "text", optional=True)]
        head += [Halt()] if halt else []
        head += [] if self.ordered else [AnyOrder()]
        self.left = size
        body: list[Statement] = []
        while self.left > 0:
            body += self.statements(0)
        return Recipe((*head, *body))

    # -- statements ------------------------------------------------------------------------

    def statements(self, depth: int) -> list[Statement]:
        """One statement, with what it needs."""
        draw = self.rng.random()
        if depth == 0 and self.arriving and self.left > 1 and self.chance(0.5):
            return self.arriving_loop()
        if depth < 3 and self.left > 1 and draw < 0.22:
            return [self.loop(depth)]
        if draw < 0.36 and self.left > 1:
            return [self.decision(depth)]
        if draw < 0.41 and self.left > 1:
            return [self.expectation(depth)]
        if draw < 0.48:
            return [self.let()]
        self.left -= 1
        return [self.write(depth) if self.chance(0.5) else self.read()]

    def body(self, depth: int, most: int) -> tuple[Statement, ...]:
        made: list[Statement] = []
        for _ in range(self.rng.randint(0 if self.chance(0.1) else 1, most)):
            if self.left > 0:
                made += self.statements(depth)
        return tuple(made)

    def arriving_loop(self) -> list[Statement]:
        """A list of more than one page, as a rule something else, and a loop over it."""
        label, known = self.fresh(), CONTACT
        params = {"entityTypeId": 3}
        if self.chance(0.3):
            params["order"] = obj(id=self.rng.choice(["ASC", "DESC"]))
        if self.chance(0.3):
            params["select"] = value_of(["name"])
            known = Thing("", texts=(("name",),))
        limit = self.rng.choice([None, None, 10, 50, 55])
        listed = Command("crm.item.list", obj(**params), label, mode="all", limit=limit)
        between = self.statements(1) if self.chance(0.3) else []
        loop = self.loop(0, (ref(label, "items"), known))
        self.frames[-1].append(Thing(label, rows=((("items",), known),)))
        return [listed, *between, loop]

    def loop(self, depth: int, over: tuple[Value, Thing] | None = None) -> ForEach:
        self.left -= 1
        variable = f"r{depth}"
        source, row = over or self.source()
        clauses, row = self.clauses(variable, row)
        with self.frame() as inside:
            inside.append(msgspec.structs.replace(row, name=variable))
            body = self.body(depth + 1, 5)
        self.frames[-1] += [_collected(thing) for thing in inside if thing.name != variable]
        return ForEach(variable, source, clauses, body)

    @contextmanager
    def frame(self) -> Iterator[list[Thing]]:
        for at, frame in enumerate(self.frames):
            self.frames[at] = [msgspec.structs.replace(t, own=False) for t in frame]
        self.frames.append([])
        try:
            yield self.frames[-1]
        finally:
            self.frames.pop()

    def source(self) -> tuple[Value, Thing]:
        draw = self.rng.random()
        thing = self.pick(lambda t: t.rows)
        if thing is None or draw < 0.15:
            ids = [self.id() for _ in range(self.rng.randint(0, 3))]
            rows = [obj(id=one, word=self.word()) for one in ids]
            return value_of(rows), PART
        if not self.calm and draw < 0.2:
            return self.word(), PART
        steps, row = self.rng.choice(thing.rows)
        found = ref(thing.name, *steps)
        if row.rows and self.chance(0.15):
            inner, row = self.rng.choice(row.rows)
            found = ref(thing.name, *steps, ..., *inner, ...)
        return (FirstOf((found, value_of([]))) if self.chance(0.1) else found), row

    def clauses(self, variable: str, row: Thing) -> tuple[tuple[Clause, ...], Thing]:
        clauses: list[Clause] = []
        fields = row.texts + row.ids
        while fields and self.chance(0.25):
            field = ref(variable, *self.rng.choice(fields))
            draw = self.rng.random()
            if draw < 0.5:
                clauses.append(Where(self.about(field)))
            elif draw < 0.8:
                clauses.append(Unique(field))
            else:
                clauses.append(Group(field))
                row = Thing("", texts=(("key",),), rows=((("rows",), row),))
                break
        return tuple(clauses), row

    def decision(self, depth: int) -> If:
        self.left -= 1
        condition = self.condition()
        return If(condition, self.body(depth, 3), self.body(depth, 2) if self.chance(0.5) else ())

    def expectation(self, depth: int) -> Expect:
        if depth == 0 and self.chance(0.8):
            return Expect(Condition(Literal("x"), "exists"))
        if self.chance(0.5):
            return Expect(Condition(ref("rows"), "exists"))
        return Expect(self.condition())

    def let(self) -> Let:
        name = self.fresh("V")
        thing = self.pick(lambda t: t.ids or t.texts or t.rows)
        if thing is None or self.chance(0.5):
            steps = {"id": self.id(), "word": self.word()}
            known = Thing(name, ids=(("id",),), texts=(("word",),), composed=True)
            self.frames[-1].append(known)
            return Let(name, obj(**steps))
        known = msgspec.structs.replace(thing, name=name, own=False, composed=False)
        self.frames[-1].append(known)
        return Let(name, ref(thing.name))

    # -- commands --------------------------------------------------------------------------

    def read(self) -> Command:
        label = self.fresh()
        made = self.pick(lambda t: t.made) if self.ordered else None
        draw = self.rng.random()
        allow = ("NOT_FOUND",) if self.chance(0.2) else ()
        ids, texts, nulls, rows = [("item", "id")], [("item", "title")], [("item", "originId")], []
        if made is not None and draw < 0.2:
            params = obj(entityTypeId=2, id=ref(made.name, *made.ids[0]))
            method, ids = "crm.item.get", []
        elif draw < 0.5:
            params, method = obj(entityTypeId=4, id=self.id()), "crm.item.get"
        elif draw < 0.6:
            params, method, allow = obj(FILTER=obj(ID=self.id())), "user.get", ()
            ids, texts, nulls = [(0, "ID")], [(0, "NAME")], [(0, "UF_PHONE_INNER")]
        else:
            params, method, allow = self.listed(), "crm.item.list", ()
            ids, texts, nulls = [("items", 0, "id")], [("items", 0, "name"), ("total",)], []
            rows = [(("items",), CONTACT)]
        self.frames[-1].append(Thing(label, tuple(ids), tuple(texts), tuple(nulls), tuple(rows)))
        mode = "all" if rows and self.chance(0.15) else ""
        return Command(method, params, label, mode=mode, allow=allow)

    def listed(self) -> ObjectValue:
        column = self.column() if self.chance(0.4) else None
        ids: Value = ListValue(tuple(self.id() for _ in range(self.rng.randint(1, 4))))
        if self.chance(0.15) and (made := self.several()) is not None:
            ids = made
        entries = [Entry("@id", ids if column is None else column)]
        if self.chance(0.2):
            entries.append(Entry("%name", self.word(), optional=True))
        return obj(entityTypeId=3, filter=ObjectValue(tuple(entries)))

    def write(self, depth: int) -> Command:
        label = self.fresh()
        own = [t for t in self.things() if t.made and t.own and t.name not in self.updated]
        draw = self.rng.random()
        if own and draw < 0.25 and self.updates and (self.ordered or depth):
            return self.update(label, self.rng.choice(own))
        thing = Thing(label, (("item", "id"),), (("item", "title"),), (("item", "originId"),))
        if draw < 0.35 and not self.calm:
            params = obj(entityTypeId=2, id=99_999, fields=obj(title="нет"))
            allow = ("NOT_FOUND",) if self.chance(0.6) else ()
            self.frames[-1].append(thing)
            return Command("crm.item.update", params, label, allow=allow)
        if draw < 0.5:
            fields = obj(TITLE=self.text(), COMPANY_ID=self.id())
            self.frames[-1].append(Thing(label, ids=((),)))
            return Command("crm.lead.add", obj(fields=fields), label)
        if draw < 0.65:
            once = obj(originatorId="t", originId=Text((Literal(f"{label}-"), self.word())))
            params = obj(entityTypeId=2, fields=obj(title=f"Однажды {label}"))
            self.frames[-1].append(Thing(label, ids=(("item", "id"),)))
            return Command("crm.item.add", params, label, once=once)
        params = obj(entityTypeId=2, fields=self.fields())
        self.frames[-1].append(msgspec.structs.replace(thing, made=True, own=True))
        return Command("crm.item.add", params, label)

    def update(self, label: str, thing: Thing) -> Command:
        self.updated.add(thing.name)
        made = Thing(label, texts=(("item", "title"),), nulls=(("item", "originId"),))
        params = obj(
            entityTypeId=2, id=ref(thing.name, *thing.ids[0]), fields=obj(title=self.text())
        )
        self.frames[-1].append(made)
        return Command("crm.item.update", params, label)


def _collected(thing: Thing) -> Thing:
    """What something made in a round is outside the loop: a list."""
    if thing.rows and thing.rows[0][0] == ():  # already a list, of a loop inside
        return msgspec.structs.replace(thing, own=False)
    row = msgspec.structs.replace(thing, name="", own=False, made=False, composed=False)
    if not (row.ids or row.texts or row.rows):
        row = msgspec.structs.replace(row, texts=(("nope",),))
    return Thing(
        thing.name,
        ids=tuple((0, *steps) for steps in row.ids),
        texts=tuple((1, *steps) for steps in row.texts),
        rows=(((), row),),
    )


def draw_program(kind: str, number: int) -> tuple[Program, random.Random]:
    """The program of one number; the same number gives the same program.

    `calm` in the kind: nothing goes wrong but by chance; `any order` and `halt` as they say;
    `faults`: no record is changed, since what is read after a change in doubt is in doubt too;
    `arriving`: loops go over lists of several pages.
    """
    rng = random.Random(f"{kind} {number}")
    arriving = "arriving" in kind
    size = rng.randint(2, rng.choice([6, 12] if arriving else [6, 15, 40, 80]))
    calm = "calm" in kind or rng.random() < 0.4
    ordered, updates = "any order" not in kind, "faults" not in kind
    writer = Writer(rng, ordered=ordered, calm=calm, updates=updates)
    writer.arriving = arriving
    recipe = writer.recipe(size, halt="halt" in kind)
    most = rng.choice([2, 4, 4, 12, 40] if size < 30 else [2, 4, 6])
    return Program(recipe, {"rows": draw_rows(rng, most), "word": "слово"}), rng
