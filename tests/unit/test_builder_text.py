"""Builder and text are two spellings of one recipe: a table of pairs, and the law behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from b24batch import (
    Batch,
    EntityType,
    call,
    crm,
    first_of,
    methods,
    now,
    optional,
    ref,
    sure,
    tasks,
    text,
    today,
    user,
)
from b24batch.model.recipe import to_json

MSK = dt.timezone(dt.timedelta(hours=3))


def deals() -> Batch:
    return Batch().add("Deals", crm.item.list(entityTypeId="deal"))


DEALS = "Deals = crm.item.list { entityTypeId: deal }\n"

PAIRS: dict[str, tuple[Callable[[], Batch], str]] = {
    "nothing": (Batch, ""),
    "title": (lambda: Batch().title("Мои сделки"), 'recipe "Мои сделки"'),
    "title with quotes": (lambda: Batch().title('ООО "Ёж" $'), "recipe 'ООО \"Ёж\" $'"),
    "halt": (lambda: Batch().halt_on_error(), "halt on error"),
    "any order": (lambda: Batch().in_any_order(), "in any order"),
    "head": (
        lambda: deals().in_any_order().halt_on_error().title("x"),
        f'recipe "x"\nhalt on error\nin any order\n{DEALS}',
    ),
    "param": (lambda: Batch().param("since", "date"), "param since: date"),
    "param with default": (
        lambda: Batch().param("sum", "number", default=Decimal("1.50")),
        "param sum: number = 1.50",
    ),
    "param with a day": (
        lambda: Batch().param("since", "date", default=dt.date(2026, 1, 31)),
        "param since: date = 2026-01-31",
    ),
    "param with today": (
        lambda: Batch().param("since", "date", default=today),
        "param since: date = today",
    ),
    "param that may be absent": (
        lambda: Batch().param("имя", "text", optional=True),
        "param имя?: text",
    ),
    "secret": (
        lambda: Batch().secret("token", env="ERP_TOKEN"),
        "secret token from env ERP_TOKEN",
    ),
    "method": (
        lambda: Batch().method("my.app.sync", writes=True),
        "method my.app.sync writes",
    ),
    "method whose answers are known": (
        lambda: Batch().method("my.app.list", writes=False, id_at="item.id", rows_at="result"),
        "method my.app.list reads id at item.id rows at result",
    ),
    "let, alias": (
        lambda: deals().let("First", ref.Deals.items[0]),
        f"{DEALS}let First = $Deals.items[0]",
    ),
    "let, constant": (lambda: Batch().let("N", 5), "let N = 5"),
    "let, composed": (
        lambda: deals().let("Line", {"n": ref.Deals.total, "all": [ref.Deals.next, None]}),
        f"{DEALS}let Line = {{ n: $Deals.total, all: [$Deals.next, null] }}",
    ),
    "command without label": (lambda: Batch().add(user.current()), "user.current"),
    "command of one word": (lambda: Batch().add("Me", methods.profile()), "Me = profile"),
    "command with empty params": (lambda: Batch().add(user.current({})), "user.current {}"),
    "Cyrillic label": (lambda: Batch().add("Мои", user.current()), "Мои = user.current"),
    "exact": (
        lambda: Batch().add("A", crm.item.update(id=1, fields={"x": None}).exact()),
        "A = exact crm.item.update { id: 1, fields: { x: null } }",
    ),
    "an allowed error": (
        lambda: Batch().add("A", crm.deal.get(id=1).allow("NOT_FOUND")),
        "A = crm.deal.get { id: 1 } allow NOT_FOUND",
    ),
    "allowed errors": (
        lambda: Batch().add(crm.deal.get(id=1).allow("NOT_FOUND").allow("ERROR_X", "odd code")),
        'crm.deal.get { id: 1 } allow [NOT_FOUND, ERROR_X, "odd code"]',
    ),
    "a parameter and a label that differ in case": (
        lambda: Batch().param("deal", "number").add("Deal", crm.deal.get(id=ref.deal)),
        "param deal: number\nDeal = crm.deal.get { id: $deal }",
    ),
    "exact without label": (lambda: Batch().add(user.current().exact()), "exact user.current"),
    "entity name": (
        lambda: Batch().add(crm.item.list(entityTypeId="company")),
        "crm.item.list { entityTypeId: company }",
    ),
    "entity member": (
        lambda: Batch().add(crm.item.list(entityTypeId=EntityType.COMPANY)),
        "crm.item.list { entityTypeId: company }",
    ),
    "entity number": (
        lambda: Batch().add(crm.item.list(entityTypeId=4)),
        "crm.item.list { entityTypeId: company }",
    ),
    "smart process": (
        lambda: Batch().add(crm.item.list(entityTypeId=1046)),
        "crm.item.list { entityTypeId: 1046 }",
    ),
    "entity names in a list": (
        lambda: Batch().add(crm.x.list(filter={"@ownerTypeId": ["lead", 2]})),
        "crm.x.list { filter: { ownerTypeId in [lead, deal] } }",
    ),
    "entity name as a fallback": (
        lambda: deals().add(crm.x.list(entityTypeId=first_of(ref.Deals.x, "lead"))),
        f"{DEALS}crm.x.list {{ entityTypeId: $Deals.x ?? lead }}",
    ),
    "word that is no entity": (
        lambda: Batch().add(crm.x.list(entityTypeId="Lead", title="lead")),
        'crm.x.list { entityTypeId: "Lead", title: lead }',
    ),
    "constants": (
        lambda: Batch().add(
            call("a.b", {"a": None, "b": True, "c": False, "d": -5, "e": 0.5, "f": 1e-7})
        ),
        "a.b { a: null, b: true, c: false, d: -5, e: 0.5, f: 1e-07 }",
    ),
    "decimals": (
        lambda: Batch().add(call("a.b", a=Decimal("5.00"), b=Decimal("-0.10"), c=Decimal("1E+3"))),
        "a.b { a: 5.00, b: -0.10, c: 1000 }",
    ),
    "words": (
        lambda: Batch().add(call("a.b", a="NEW", b="C2:NEW", c="два слова", d="", e="null", f="5")),
        'a.b { a: NEW, b: C2:NEW, c: "два слова", d: "", e: "null", f: "5" }',
    ),
    "texts that look like something else": (
        lambda: Batch().add(
            call("a.b", a="2026-01-31", b="today", c="$Deals.x", d="${x}", e="# no", f="a ?? b")
        ),
        'a.b { a: "2026-01-31", b: "today", c: "$Deals.x", d: \'${x}\', e: "# no", f: "a ?? b" }',
    ),
    "escapes": (
        lambda: Batch().add(call("a.b", a="tab\tquote\"apostrophe'back\\slash")),
        r"""a.b { a: "tab\tquote\"apostrophe'back\\slash" }""",
    ),
    "long text": (
        lambda: Batch().add(call("a.b", a="Раз,\n  два.\n")),
        'a.b {\n  a: """\n    Раз,\n      два.\n\n    """\n}',
    ),
    "dates": (
        lambda: Batch().add(
            call("a.b", a=dt.date(2026, 1, 31), b=dt.datetime(2026, 1, 31, 10, tzinfo=MSK))
        ),
        "a.b { a: 2026-01-31, b: 2026-01-31T10:00:00+03:00 }",
    ),
    "today and now": (lambda: Batch().add(call("a.b", a=today, b=now)), "a.b { a: today, b: now }"),
    "conditions": (
        lambda: deals().add(
            crm.item.list(
                filter={
                    "=a": 1,
                    "!=b": 1,
                    ">c": 1,
                    ">=d": 1,
                    "<e": 1,
                    "<=f": 1,
                    "@g": [1],
                    "!@h": [1],
                    "%i": "x",
                    "!%j": "x",
                    "=%k": "x%",
                    "!=%l": "x%",
                    "m": ref.Deals.items[0].m,
                }
            )
        ),
        DEALS + "crm.item.list { filter: { a = 1, b != 1, c > 1, d >= 1, e < 1, f <= 1, g in [1], "
        'h not in [1], i ~ x, j !~ x, k like "x%", l not like "x%", m: $Deals.items[0].m } }',
    ),
    "keys": (
        lambda: Batch().add(
            call("a.b", {"odd key": 1, "!x": 2, 0: 3, "имя": 4, ">= y": 5, "true": 6})
        ),
        'a.b { "odd key": 1, "!x": 2, "0": 3, имя: 4, ">= y": 5, true: 6 }',
    ),
    "positional": (
        lambda: Batch().add(call("a.b", [1, {"x": 2}])),
        'a.b { "0": 1, "1": { x: 2 } }',
    ),
    "nesting": (
        lambda: Batch().add(call("a.b", phones=[{"VALUE": "+7", "TYPES": [["A"], []]}], none={})),
        'a.b { phones: [{ VALUE: "+7", TYPES: [[A], []] }], none: {} }',
    ),
    "references": (
        lambda: deals().add(
            call(
                "a.b",
                a=ref.Deals,
                b=ref.Deals.items[0].id,
                c=ref.Deals.items[:].id,
                d=ref.Deals["odd key"]["0"],
                e=ref.Deals.total,
            )
        ),
        DEALS + "a.b { a: $Deals, b: $Deals.items[0].id, c: $Deals.items[*].id, "
        'd: $Deals["odd key"]["0"], e: $Deals.total }',
    ),
    "classic reference": (
        lambda: deals().add(call("a.b", a=ref.Deals.items[0].id, b=ref.Deals.total)),
        DEALS + "a.b { a: $result[Deals][items][0][id], b: $total[Deals] }",
    ),
    "vouched": (
        lambda: deals().add(call("a.b", a=sure(ref.Deals.items[0].id), b=sure(ref.Deals))),
        DEALS + "a.b { a: $Deals.items[0].id!, b: $Deals! }",
    ),
    "optional": (
        lambda: deals().add(
            call(
                "a.b",
                fields={"A": optional([{"VALUE": ref.Deals.x}])},
                filter=optional({"=a": ref.Deals.x}),
            )
        ),
        DEALS + "a.b { fields: { A?: [{ VALUE: $Deals.x }] }, filter?: { a = $Deals.x } }",
    ),
    "optional condition": (
        lambda: deals().add(call("a.b", filter={"=a": optional(ref.Deals.x)})),
        DEALS + 'a.b { filter: { "=a"?: $Deals.x } }',
    ),
    "first of": (
        lambda: deals().add(
            call(
                "a.b",
                a=first_of(ref.Deals.x, ref.Deals.y, 5),
                b=first_of(ref.Deals.x, None),
                c=[first_of(ref.Deals.x, "два слова")],
            )
        ),
        DEALS
        + 'a.b { a: $Deals.x ?? $Deals.y ?? 5, b: $Deals.x ?? null, c: [$Deals.x ?? "два слова"] }',
    ),
    "text": (
        lambda: deals().add(
            tasks.task.add(
                fields={
                    "TITLE": text(
                        "Сделка {x}, {{всё}} $ {y}", x=ref.Deals.items[0].title, y=ref.Deals.total
                    )
                }
            )
        ),
        DEALS + 'tasks.task.add { fields: { TITLE: "Сделка ${Deals.items[0].title}, {всё} $ '
        '${Deals.total}" } }',
    ),
    "text with a fallback": (
        lambda: deals().add(
            call("a.b", a=text("{x}!", x=first_of(ref.Deals.x, ref.Deals["y z"], "—")))
        ),
        DEALS + 'a.b { a: "${Deals.x ?? $Deals["y z"] ?? "—"}!" }',
    ),
    "text with a date": (
        lambda: (
            Batch()
            .param("n", "text")
            .add(call("a.b", a=text("{n} {d} {t}", n=ref.n, d=dt.date(2026, 1, 31), t=today)))
        ),
        'param n: text\na.b { a: "${n} 2026-01-31 ${today}" }',
    ),
    "text without references": (
        lambda: Batch().add(call("a.b", a=text("{n} раз", n=5))),
        'a.b { a: "5 раз" }',
    ),
    "text over lines": (
        lambda: deals().add(call("a.b", a=text("Раз\n{x}\n\nдва", x=ref.Deals.x))),
        DEALS + 'a.b {\n  a: """\n    Раз\n    ${Deals.x}\n\n    два\n    """\n}',
    ),
    "text over lines with three quotes in a fallback": (
        lambda: deals().add(call("a.b", a=text("\n{x}\n", x=first_of(ref.Deals.x, '"""')))),
        DEALS + """a.b { a: "\\n${Deals.x ?? '\"\"\"'}\\n" }""",
    ),
    "names that are words": (
        lambda: (
            Batch()
            .param("today", "text")
            .add("Now", user.current())
            .add(call("a.b", a=text("{x}", x=ref.today), b=ref.Now))
        ),
        'param today: text\nNow = user.current\na.b { a: "${$today}", b: $Now }',
    ),
    "output": (lambda: deals().output(ref.Deals), DEALS + "output $Deals"),
    "output with all": (
        lambda: deals().output(
            ref.Deals.items, fields=["id", "odd name"], format="csv", path=Path("out") / "a.csv"
        ),
        DEALS + 'output $Deals.items [id, "odd name"] as csv to "out/a.csv"',
    ),
    "output to a path with a parameter": (
        lambda: (
            deals().param("day", "text").output(ref.Deals.items, path=text("{d}.csv", d=ref.day))
        ),
        "param day: text\n" + DEALS + 'output $Deals.items to "${day}.csv"',
    ),
    "from calls": (
        lambda: Batch.from_calls(
            {
                "Me": ("user.current", {}),
                "Мои": {"method": "crm.deal.list", "params": {"start": -1}},
            }
        ),
        "Me = user.current {}\nМои = crm.deal.list { start: -1 }",
    ),
    "the promise of the design": (
        lambda: (
            Batch()
            .add(
                "CompanyList",
                crm.item.list(entityTypeId=4, order={"id": "desc"}, select=["id", "title"]),
            )
            .add(
                "Contacts",
                crm.item.list(entityTypeId=3, filter={"=companyId": ref.CompanyList.items[0].id}),
            )
            .halt_on_error()
        ),
        """
        halt on error
        CompanyList = crm.item.list {
          entityTypeId: company
          order: { id: desc }
          select: [id, title]
        }
        Contacts = crm.item.list {
          entityTypeId: contact
          filter: { companyId = $CompanyList.items[0].id }
        }
        """,
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_builder_and_text_make_the_same_recipe(name: str) -> None:
    """What the text says is what the builder says, node for node."""
    build, written = PAIRS[name]
    assert build().to_json() == to_json(Batch.parse(written).recipe).decode()


@pytest.mark.parametrize("name", PAIRS)
def test_printed_batch_reads_back(name: str) -> None:
    """`str` is the canonical text: it reads back as the same recipe, and prints the same again."""
    batch = PAIRS[name][0]()
    again = Batch.parse(str(batch))
    assert again.to_json() == batch.to_json()
    assert str(again) == repr(again) == str(batch)


def test_parsed_batch_goes_on_as_a_builder(tmp_path: Path) -> None:
    """What was read from text or a file can be added to, and knows its names."""
    file = tmp_path / "сделки.b24"
    file.write_bytes(b"\xef\xbb\xbf" + DEALS.replace("\n", "\r\n").encode())
    for batch in (Batch.parse(DEALS), Batch.load(file), Batch.load(str(file))):
        batch.add(crm.item.get(id=batch["Deals"].items[0].id)).halt_on_error()
        wanted = f"halt on error\n{DEALS}crm.item.get {{ id: $Deals.items[0].id }}"
        assert batch.to_json() == to_json(Batch.parse(wanted).recipe).decode()
