"""Random batches for the differential tests: commands, references good and bad, failures."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from b24batch.model.recipe import AnyOrder, Command, Halt, Recipe, Statement
from b24batch.model.values import (
    Entry,
    Every,
    FirstOf,
    Index,
    Key,
    ListValue,
    Literal,
    ObjectValue,
    Ref,
    Text,
    Value,
)
from b24batch.practice.portal import PracticePortal
from b24batch.practice.seed import seeded_store
from b24batch.practice.store import Store

FIRST_NEW_ID = 700_000_000
"""Ids of records made by a program begin here, so that they can be told from all else."""


def small_store() -> bytes:
    """A seeded store with few records and new ids that stand out, to be loaded for each run."""
    tables = msgspec.json.decode(seeded_store(1).dump())
    for number, table in enumerate(tables.values()):
        table["rows"] = dict(list(table["rows"].items())[:70])
        table["next_id"] = FIRST_NEW_ID + 1_000_000 * number
    return msgspec.json.encode(tables)


def portal_of(store: bytes) -> PracticePortal:
    """A fresh portal with the records of `small_store`."""
    return PracticePortal(store=Store.load(store))


def obj(**entries: Any) -> ObjectValue:
    """An object of the model; plain values become literals."""
    return ObjectValue(tuple(Entry(key, value_of(value)) for key, value in entries.items()))


def value_of(value: Any) -> Value:
    """A plain value, or a node of the model, as a node."""
    if isinstance(value, msgspec.Struct):
        return value  # type: ignore[return-value]
    if isinstance(value, list):
        return ListValue(tuple(value_of(item) for item in value))
    return Literal(value)


class Source(msgspec.Struct, frozen=True):
    """An earlier command and where its answer keeps a record.

    `base` leads to the record; `upper` spells its fields in capitals; `scalar` answers are
    the id itself; `made` is a record that the program itself adds; `kind` is the record's.
    """

    label: str
    kind: str
    base: tuple[str | int, ...] = ()
    upper: bool = False
    scalar: bool = False
    made: bool = False

    def ref(self, *steps: str | int) -> Ref:
        nodes = tuple(Key(s) if isinstance(s, str) else Index(s) for s in (*self.base, *steps))
        return Ref(self.label, nodes)

    def field(self, name: str, capitals: str) -> Ref:
        if self.scalar:
            return self.ref()
        return self.ref(capitals if self.upper else name)

    @property
    def new_id(self) -> Ref:
        return self.field("id", "ID")


Made = tuple[Command, Source]


class Generator:
    """Draws one program.

    `ordered` False leaves out what depends on the order of commands that do not refer to
    each other. `failures` False draws no reference and no command that goes wrong.
    """

    def __init__(self, rng: random.Random, *, ordered: bool, failures: bool) -> None:
        self.rng = rng
        self.ordered = ordered
        self.failures = failures
        self.sources: list[Source] = []
        self.touched: set[str] = set()
        self.deal = 0

    def recipe(self, size: int, *, halt: bool) -> Recipe:
        """A recipe of `size` commands, a third of them writes."""
        statements: list[Statement] = [Halt()] if halt else []
        if not self.ordered:
            statements.append(AnyOrder())
        for number in range(size):
            kinds = WRITES if self.rng.random() < 1 / 3 else READS
            command, source = self.rng.choice(kinds)(self, f"L{number}")
            statements.append(command)
            self.sources.append(source)
        return Recipe(tuple(statements))

    def chosen(self, kind: str = "") -> Source | None:
        """An earlier command, more often a near one; only with failures of the wrong kind."""
        fit = self.sources
        if kind and not self.failures:
            fit = [source for source in fit if source.kind == kind]
        near = fit[-12:] if self.rng.random() < 0.7 else fit
        return self.rng.choice(near) if near and self.rng.random() < 0.75 else None

    def id_or(self, kind: str, literal: int) -> Value:
        """An id out of an earlier answer, or a constant."""
        source = self.chosen(kind)
        if source is None:
            return Literal(literal)
        ref = self.bad(source) if self.failures and self.rng.random() < 0.3 else source.new_id
        return FirstOf((ref, Literal(2))) if self.rng.random() < 0.1 else ref

    def word(self) -> Ref | None:
        """A text out of an earlier answer."""
        source = self.chosen()
        if source is None:
            return None
        if self.failures and self.rng.random() < 0.3:
            return self.bad(source)
        return source.field("id", "ID") if self.rng.random() < 0.5 else self.named(source)

    def named(self, source: Source) -> Ref:
        return source.field("assignedById", "ASSIGNED_BY_ID") if source.made else source.new_id

    def bad(self, source: Source) -> Ref:
        """A path that leads nowhere, to null, to an empty text, or past the end of a list."""
        draw = self.rng.randrange(5)
        if draw == 0 and any(isinstance(step, int) for step in source.base):
            base = tuple(60 if isinstance(step, int) else step for step in source.base)
            return msgspec.structs.replace(source, base=base).new_id
        if draw == 1:
            return source.field("originId", "ORIGIN_ID")
        if draw == 2:
            return source.field("comments", "COMMENTS")
        if draw == 3:
            return source.ref()
        return source.ref("nope")

    def title(self, label: str) -> Value:
        """A constant, a reference, or text around one, with and without a blank after it."""
        ref = self.word()
        draw = self.rng.random()
        if draw < 0.04:  # a batch would execute this, so it goes out alone
            return Literal(f"{label} $result[L1][item][id] и $totals[c0]")
        if ref is None or draw < 0.3:
            return Literal(f"{label} Привет")
        if draw < 0.5:
            return ref
        if draw < 0.75:
            return Text((Literal(f"{label} №"), ref))
        return Text((Literal(f"{label} «"), ref, Literal("» и ещё")))

    def some_id(self, most: int) -> int:
        """An id that exists, and now and then one that does not."""
        return 99_999 if self.failures and self.rng.random() < 0.15 else self.rng.randint(1, most)


def read_get(g: Generator, label: str) -> Made:
    params = obj(entityTypeId=4, id=g.id_or("company", g.some_id(30)))
    return Command("crm.item.get", params, label), Source(label, "company", ("item",))


def read_classic(g: Generator, label: str) -> Made:
    params = obj(id=g.id_or("company", g.some_id(30)))
    return Command("crm.company.get", params, label), Source(label, "company", upper=True)


def read_user(g: Generator, label: str) -> Made:
    params = obj(FILTER=obj(ID=g.id_or("user", g.some_id(12))))
    return Command("user.get", params, label), Source(label, "user", (0,), upper=True)


def read_list(g: Generator, label: str) -> Made:
    conditions = _conditions(g)
    if g.failures and g.rng.random() < 0.2 and (ref := g.word()) is not None:
        conditions = (*conditions, Entry("<id", ref, optional=True))
    params = obj(entityTypeId=3, filter=ObjectValue(conditions))
    row = ("items", g.rng.randint(0, 2) if g.failures else 0)
    return Command("crm.item.list", params, label), Source(label, "contact", row)


def _conditions(g: Generator) -> tuple[Entry, ...]:
    lists = [source for source in g.sources if source.base[:1] == ("items",)]
    draw = g.rng.random()
    if draw < 0.4 and g.failures:
        return obj(companyId=g.id_or("company", g.rng.randint(1, 60))).entries  # type: ignore[return-value]
    if draw < 0.6:
        values = value_of([g.id_or("contact", 5), g.id_or("contact", 6), 7])
        return (Entry("@id", values),)
    if draw < 0.8 and lists:
        rows = Ref(g.rng.choice(lists).label, (Key("items"), Every(), Key("id")))
        return (Entry("@id", rows),)
    return (Entry("%name", Literal("а")),)


def write_add(g: Generator, label: str) -> Made:
    entries = list(obj(title=g.title(label), xmlId=label).entries)
    if g.rng.random() < 0.6:
        entries.append(Entry("companyId", g.id_or("company", g.rng.randint(1, 30))))
    if g.rng.random() < 0.3 and (ref := g.word()) is not None:
        entries.append(Entry("comments", ref, optional=g.rng.random() < 0.5))
    params = obj(entityTypeId=2, fields=ObjectValue(tuple(entries)))
    return Command("crm.item.add", params, label), Source(label, "deal", ("item",), made=True)


def write_classic(g: Generator, label: str) -> Made:
    params = obj(fields=obj(TITLE=g.title(label), COMPANY_ID=g.id_or("company", 3)))
    return Command("crm.lead.add", params, label), Source(label, "lead", scalar=True)


def write_update(g: Generator, label: str) -> Made:
    made = [s for s in g.sources if s.made and s.label not in g.touched]
    fields = obj(title=g.title(label))
    record: Value
    if made and g.rng.random() < 0.7:
        chosen = g.rng.choice(made)
        g.touched.add(chosen.label)
        record = chosen.new_id
    elif g.ordered:
        record = g.id_or("deal", g.some_id(30))
    else:
        g.deal += 1
        record = Literal(g.deal)
    params = obj(entityTypeId=2, id=record, fields=fields)
    return Command("crm.item.update", params, label), Source(label, "deal", ("item",))


def write_task(g: Generator, label: str) -> Made:
    fields = obj(TITLE=g.title(label), RESPONSIBLE_ID=g.id_or("user", g.rng.randint(1, 12)))
    return Command("tasks.task.add", obj(fields=fields), label), Source(label, "task", ("task",))


Kinds = Sequence[Callable[[Generator, str], Made]]
READS: Kinds = (read_get, read_list, read_list, read_user, read_classic)
WRITES: Kinds = (write_add, write_add, write_classic, write_update, write_task)
