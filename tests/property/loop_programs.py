"""Random recipes with loops, conditions, expectations and `let`s, and making them smaller.

What rounds do commutes: a round writes only records of its own, and lists read records that
nothing writes.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
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
    Date,
    Each,
    Entry,
    Every,
    Find,
    FirstOf,
    Group,
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
    Unique,
    Value,
    Where,
)
from b24batch.model.walk import visit_statement

__all__ = ["Program", "draw_program", "shrunk"]

WORDS = ("Привет", "Ёлка", "x", "", None)


class Program(msgspec.Struct, frozen=True):
    """A recipe and its parameters."""

    recipe: Recipe
    values: dict[str, Any]


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


class Writer:
    """Writes one program; `frames` are the names that each sequence around sees."""

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

    # -- choosing --------------------------------------------------------------------------

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

    # -- statements ------------------------------------------------------------------------

    def statements(self, depth: int) -> list[Statement]:
        """One statement, with what it needs."""
        draw = self.rng.random()
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

    def loop(self, depth: int) -> ForEach:
        self.left -= 1
        variable = f"r{depth}"
        source, row = self.source()
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
    `faults`: no record is changed, since what is read after a change in doubt is in doubt too.
    """
    rng = random.Random(f"{kind} {number}")
    size = rng.randint(2, rng.choice([6, 15, 40, 80]))
    calm = "calm" in kind or rng.random() < 0.4
    ordered, updates = "any order" not in kind, "faults" not in kind
    writer = Writer(rng, ordered=ordered, calm=calm, updates=updates)
    recipe = writer.recipe(size, halt="halt" in kind)
    most = rng.choice([2, 4, 4, 12, 40] if size < 30 else [2, 4, 6])
    return Program(recipe, {"rows": draw_rows(rng, most), "word": "слово"}), rng


# -- making programs smaller ---------------------------------------------------------------


def shrunk(program: Program, fails: Callable[[Program], bool]) -> Program:
    """A smaller program that fails too: without statements, rows and entries it can do without."""
    smaller = True
    while smaller:
        smaller = False
        for candidate in _smaller(program):
            if fails(candidate):
                program, smaller = candidate, True
                break
    return program


def _smaller(program: Program) -> Iterator[Program]:
    statements, values = program.recipe.statements, program.values
    for fewer in _without_one(statements):
        yield Program(Recipe(_consistent(fewer, set(values) | {"no"})), values)
    rows = values["rows"]
    for size in (len(rows) // 2, len(rows) // 4, 1):
        for at in range(0, len(rows) if size else 0, max(1, size)):
            yield Program(program.recipe, {**values, "rows": rows[:at] + rows[at + size :]})


def _without_one(statements: tuple[Statement, ...]) -> Iterator[tuple[Statement, ...]]:
    for size in (len(statements) // 2, 1):
        for at in range(0, len(statements) if size else 0, max(1, size)):
            yield statements[:at] + statements[at + size :]
    for at, statement in enumerate(statements):
        for other in _with_less(statement):
            yield (*statements[:at], *other, *statements[at + 1 :])


def _with_less(statement: Statement) -> Iterator[tuple[Statement, ...]]:
    match statement:
        case If(condition, then, otherwise):
            yield then
            yield otherwise
            for less in _without_one(then):
                yield (If(condition, less, otherwise),)
            for less in _without_one(otherwise):
                yield (If(condition, then, less),)
        case ForEach(name, source, clauses, body):
            if clauses:
                yield (ForEach(name, source, clauses[1:], body),)
            yield body
            for less in _without_one(body):
                yield (ForEach(name, source, clauses, less),)
        case Command(params=ObjectValue(entries)):
            for at, entry in enumerate(entries):
                if isinstance(entry, Entry) and isinstance(entry.value, ObjectValue):
                    inner = entry.value.entries
                    for less in range(len(inner) if len(inner) > 1 else 0):
                        fewer = ObjectValue(inner[:less] + inner[less + 1 :])
                        changed = Entry(entry.key, fewer, entry.optional)
                        params = ObjectValue((*entries[:at], changed, *entries[at + 1 :]))
                        yield (msgspec.structs.replace(statement, params=params),)
        case _:
            return


def _consistent(statements: tuple[Statement, ...], known: set[str]) -> tuple[Statement, ...]:
    """Statements without those that refer to what is not there any more."""
    kept: list[Statement] = []
    for statement in statements:
        bound = {statement.name} if isinstance(statement, ForEach) else set()
        names = {found.node.name for found in visit_statement(statement) if _is_ref(found.node)}
        if not names <= known | bound:
            continue
        match statement:
            case If(condition, then, otherwise):
                then, otherwise = _consistent(then, known), _consistent(otherwise, known)
                kept.append(If(condition, then, otherwise))
                continue
            case ForEach(name, source, clauses, body):
                inside = known | {name}
                kept.append(ForEach(name, source, clauses, _consistent(body, inside)))
                known |= inside - {name}
                continue
            case Command(label=str(name)) | Let(name):
                known.add(name)
            case _:
                pass
        kept.append(statement)
    return tuple(kept)


def _is_ref(node: Any) -> bool:
    return isinstance(node, Ref)
