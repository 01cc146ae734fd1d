"""Every form of a value has a twin in Python: a table of pairs, the text beside its builder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from b24batch import (
    Batch,
    call,
    each,
    f,
    file,
    find,
    first_of,
    now,
    optional,
    ref,
    rows,
    shift,
    spread,
    start_of,
    sure,
    text,
    that,
    today,
    user,
)
from b24batch.model.pipes import FILTERS, wrong_filter
from b24batch.model.recipe import to_json
from b24batch.model.values import Literal, Pipe


def deals() -> Batch:
    return Batch().add("Сделки", user.get())


DEALS = "Сделки = user.get\n"
D = ref.Сделки

VALUES: dict[str, tuple[object, str]] = {
    "filter": (D.x | f.phone, "$Сделки.x | phone"),
    "filters": (D.x | f.after("№") | f.left(3), '$Сделки.x | after "№" | left 3'),
    "filter told by a text": (
        D.x | f.join(text("{s} ", s=D.sep)),
        '$Сделки.x | join "${Сделки.sep} "',
    ),
    "filter of a list": ([D.имя, "Ж"] | f.join(" "), '[$Сделки.имя, Ж] | join " "'),
    "filter of a text": ("  раз " | f.trim, '"  раз " | trim'),
    "filter of a dict": ({"a": D.x} | f.count, "{ a: $Сделки.x } | count"),
    "filter of filled text": (text("{x}!", x=D.x) | f.trim, '"${Сделки.x}!" | trim'),
    "date by a pattern": (D.x | f.date("DD.MM.YYYY"), '$Сделки.x | date "DD.MM.YYYY"'),
    "date by ISO": (D.x | f.date | f.format("DD.MM"), '$Сделки.x | date | format "DD.MM"'),
    "filter in a fallback": (first_of(D.x | f.number, 0), "$Сделки.x | number ?? 0"),
    "filter in text": (
        text("{t} — {n}", t=D.t | f.format("DD.MM"), n=D.a[:].b | f.count),
        '"${Сделки.t | format "DD.MM"} — ${Сделки.a[*].b | count}"',
    ),
    "list in text": (
        text("<{x}>", x=[D.a, "и"] | f.join(" ")),
        """"<${[$Сделки.a, "и"] | join " "}>\"""",
    ),
    "shift": (shift(today, days=-30), "today - 30 days"),
    "shift of a value": (
        shift(D.x | f.date("DD.MM.YYYY"), days=3),
        '$Сделки.x | date "DD.MM.YYYY" + 3 days',
    ),
    "shifts, the longest first": (
        shift(now, minutes=5, months=1, years=-1),
        "now - 1 year + 1 month + 5 minutes",
    ),
    "shift by what is not known": (shift(D.x, weeks=D.n), "$Сделки.x + $Сделки.n weeks"),
    "shift by parts": (shift(now, hours=Decimal("1.5")), "now + 1.5 hours"),
    "shift of a constant": (shift(dt.date(2026, 1, 31), months=1), "2026-01-31 + 1 month"),
    "timedelta behind": (today - dt.timedelta(days=30), "today - 30 days"),
    "timedelta before": (dt.timedelta(hours=36) + now, "now + 36 hours"),
    "timedelta of a reference": (D.x + dt.timedelta(minutes=-90), "$Сделки.x - 90 minutes"),
    "start of": (start_of("quarter"), "start of quarter"),
    "start of, shifted": (shift(start_of("month"), months=-1), "start of month - 1 month"),
    "lookup": (
        find(D, EMAIL="a@b", n=5, flag=True, none=None).ID,
        '$Сделки[EMAIL = "a@b", n = 5, flag = true, none = null].ID',
    ),
    "lookup as a method": (
        D.items.find(EMAIL=D.owner).ID,
        "$Сделки.items[EMAIL = $Сделки.owner].ID",
    ),
    "lookup by a number": (D.find(n=0.5, m=Decimal("1.50")), "$Сделки[n = 0.5, m = 1.50]"),
    "lookup by words": (
        D.find(a="HOME", b="true", c="два слова"),
        '$Сделки[a = HOME, b = "true", c = "два слова"]',
    ),
    "a field called find": (D.find.each, "$Сделки.find.each"),
    "entry under a key": (ref.Сделки.map[D.stage].x, "$Сделки.map[$Сделки.stage].x"),
    "entry in an entry": (D[D[D.a].b], "$Сделки[$Сделки[$Сделки.a].b]"),
    "vouched lookup": (sure(D.find(a=1).b), "$Сделки[a = 1].b!"),
    "file": (file("скан.pdf"), 'file "скан.pdf"'),
    "file with a path": (file(Path("a") / "b.pdf"), 'file "a/b.pdf"'),
    "file named by a value": (["a.png", file(D.path)], '["a.png", file $Сделки.path]'),
    "file named by a text": (file(text("{n}.pdf", n=D.n)), 'file "${Сделки.n}.pdf"'),
    "list loop": (each(D.items, lambda d: {"ID": d.id}), "[for d in $Сделки.items: { ID: $d.id }]"),
    "list loop as a method": (
        D.items.each(lambda deal: deal.id),
        "[for deal in $Сделки.items: $deal.id]",
    ),
    "list loop with clauses": (
        each(
            D,
            lambda r: r.key,
            where=lambda r: that.gt(r.qty, 0),
            unique_by="имя поля",
            group_by=lambda r: r.a.phone | f.phone,
        ),
        '[for r in $Сделки where $r.qty > 0 unique by "имя поля" group by a.phone | phone: $r.key]',
    ),
    "list loop over values": (each([1, D.x], lambda n: n), "[for n in [1, $Сделки.x]: $n]"),
    "list loop over a table": (
        each(rows.csv("a.csv"), lambda r: r["два слова"]),
        '[for r in csv "a.csv": $r["два слова"]]',
    ),
    "list loop over filtered": (
        D.x.each(lambda r: r.id) | f.unique,
        "[for r in $Сделки.x: $r.id] | unique",
    ),
    "list loop in a list loop": (
        each(D, lambda r: each(r.items, lambda r2: [r2.a, r.b])),
        "[for r in $Сделки: [for r2 in $r.items: [$r2.a, $r.b]]]",
    ),
    "spread in a list": ([*spread(D.rows), {"a": 1}], "[...$Сделки.rows, { a: 1 }]"),
    "spread without a star": ([spread(D.rows | f.unique)], "[...$Сделки.rows | unique]"),
    "spread in a dict": (
        {"a": 1, **spread(D.x), **spread(D.y), "b": 2},
        "{ a: 1, ...$Сделки.x, ...$Сделки.y, b: 2 }",
    ),
    "list loop between items": (
        [1, *spread(D.each(lambda r: r.id)), 2],
        "[1, for r in $Сделки: $r.id, 2]",
    ),
    "text as a key": (
        {text("property{n}", n=D.id): {"value": D.x}},
        '{ "property${Сделки.id}": { value: $Сделки.x } }',
    ),
    "text as a key that may be left out": (
        {text("=uf_{n}", n=D.id): optional(D.x), text("plain"): 1},
        '{ "=uf_${Сделки.id}"?: $Сделки.x, plain: 1 }',
    ),
}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_and_its_text_are_one(name: str) -> None:
    """What Python makes is what the text says, node for node, and what is printed reads back."""
    value, written = VALUES[name]
    batch = deals().add(call("a.b", x=value))
    assert batch.to_json() == to_json(Batch.parse(f"{DEALS}a.b {{ x: {written} }}").recipe).decode()
    assert Batch.parse(str(batch)).to_json() == batch.to_json()


TABLES: dict[str, tuple[Callable[[], Batch], str]] = {
    "csv": (lambda: Batch().let("Т", rows.csv("заказы.csv")), 'let Т = csv "заказы.csv"'),
    "csv with options": (
        lambda: Batch().let(
            "Т", rows.csv("a.csv", delimiter=";", encoding="cp1251", header=["имя", "два слова"])
        ),
        'let Т = csv "a.csv" with { delimiter: ";", encoding: cp1251, header: [имя, "два слова"] }',
    ),
    "json": (lambda: Batch().let("Т", rows.json(Path("a") / "b.json")), 'let Т = json "a/b.json"'),
    "jsonl": (
        lambda: Batch().param("f", "file").let("Т", rows.jsonl(ref.f, encoding="utf-16")),
        'param f: file\nlet Т = jsonl $f with { encoding: "utf-16" }',
    ),
    "files": (
        lambda: Batch().param("d", "text").let("Т", rows.files(text("{d}/*.pdf", d=ref.d))),
        'param d: text\nlet Т = files "${d}/*.pdf"',
    ),
    "table with clauses": (
        lambda: Batch().let(
            "Т",
            rows.csv("a.csv"),
            where=lambda row: that.is_not_empty(row.id),
            unique_by="id",
        ),
        'let Т = csv "a.csv" where $Т.id is not empty unique by id',
    ),
    "options of an output": (
        lambda: deals().output(D, format="csv", delimiter="\t", bom=True, path="файл.csv"),
        DEALS + 'output $Сделки as csv with { delimiter: "\\t", bom: true } to "файл.csv"',
    ),
    "one option of an output": (
        lambda: deals().output(D, fields=["id"], format="csv", bom=False),
        DEALS + "output $Сделки [id] as csv with { bom: false }",
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_and_its_text_are_one(name: str) -> None:
    """Tables and options, which stand outside of calls."""
    build, written = TABLES[name]
    batch = build()
    assert batch.to_json() == to_json(Batch.parse(written).recipe).decode()
    assert Batch.parse(str(batch)).to_json() == batch.to_json()


def test_f_has_every_filter_and_no_other() -> None:
    """`f` and the table of filters agree on names, and on what each filter is told."""
    assert {name for name in dir(type(f)) if not name.startswith("_")} == set(FILTERS)
    told = {"number": 3, "text": ", ", "date pattern": "DD.MM.YYYY", "date format": "DD.MM"}
    for name, known in FILTERS.items():
        made = getattr(f, name)
        made = made(*(told[kind] for kind in known.args)) if known.args else made
        (entry,) = call("a.b", x=D | made).params.entries
        pipe = entry.value
        assert isinstance(pipe, Pipe)
        assert (pipe.filter, len(pipe.args)) == (name, len(known.args))
        assert wrong_filter(pipe) is None


def test_entity_names_are_read_in_the_key_of_a_text() -> None:
    """A key that turns out to be plain is a key like any other."""
    (entry,) = call("a.b", {text("entityTypeId"): "company"}).params.entries
    assert (entry.key, entry.value) == ("entityTypeId", Literal(4))
