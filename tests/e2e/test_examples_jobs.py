"""Examples of whole jobs: what they leave on the portal and what they write, once and again."""

from __future__ import annotations

import shutil
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from example_runner import EXAMPLES, PARAMETERS, SECRETS, b24, report, table

from b24batch.practice import PracticePortal, PracticeServer
from command_line import within


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    """A copy of the examples, which write files beside themselves."""
    return shutil.copytree(EXAMPLES, tmp_path / "примеры")


def rows(portal: PracticePortal, kind: str, **fields: object) -> list[dict[str, Any]]:
    """Records of the portal with these values."""
    return [r for r in portal.store.rows(kind) if fields.items() <= r.items()]


def run(recipe: Path, server: PracticeServer, *more: str) -> str:
    """Run an example on a server; what it put out."""
    given = [word for value in PARAMETERS.get(recipe.name, ()) for word in ("-p", value)]
    told = b24("run", recipe, "--portal", server.url, "--yes", *given, *more)
    assert told.code == 0, told.err
    return told.out


def test_big_deals_are_those_and_no_others(examples: Path, practice_portal: PracticePortal) -> None:
    """The conditions hold for every row of the file; without any the exit code says so."""
    report(examples / "09-big-deals.b24")
    found = {int(row["id"]) for row in table(examples / "big-deals.csv")}
    assert (
        found
        == {
            deal["id"]
            for deal in practice_portal.store.rows("deal")
            if "tender" in deal["title"].lower()
            and deal["createdTime"] >= "2025-06-01"
            and deal["opportunity"] >= 50_000
            and deal["stageId"] not in ("WON", "LOSE")
            and deal["sourceId"]
        }
        != set()
    )
    told = b24("run", examples / "09-big-deals.b24", "--portal", "practice", "-p", "least=1e9")
    assert told.code == 4
    assert "no big tenders since" in told.err


def test_orders_become_deals_of_their_clients(
    examples: Path, practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """One contact a client however the phone is spelled, who is there is found, sums are read."""
    run(examples / "10-orders.b24", practice_server)
    deals = practice_portal.store.rows("deal")[160:]
    made = {deal["originId"]: deal for deal in deals}
    assert {number: deal["opportunity"] for number, deal in made.items()} == {
        "A-101": 1250.5,
        "A-102": 980,
        "A-103": 12000,
        "A-104": 3400,
        "A-105": 75300.1,
    }
    assert {deal["originatorId"] for deal in deals} == {"shop"}
    assert made["A-101"]["contactId"] == made["A-103"]["contactId"]
    assert made["A-104"]["contactId"] == 1
    names = {r["id"]: (r["name"], r["lastName"]) for r in practice_portal.store.rows("contact")}
    assert names[made["A-103"]["contactId"]] == ("Мария", "Ёлкина")
    assert len(names) == 132 + 3
    lines = table(examples / "order-deals.csv")
    assert [line["order"] for line in lines] == ["A-101", "A-103", "A-102", "A-104", "A-105"]
    assert {line["order"]: int(line["deal"]) for line in lines} == {
        number: deal["id"] for number, deal in made.items()
    }


def test_orders_are_not_made_twice(
    examples: Path, practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """A second run writes nothing, and its output is that of the first."""
    run(examples / "10-orders.b24", practice_server)
    first, written = table(examples / "order-deals.csv"), practice_portal.stats["writes"]
    run(examples / "10-orders.b24", practice_server)
    assert practice_portal.stats["writes"] == written
    assert table(examples / "order-deals.csv") == first


def test_stale_deals_are_closed_and_their_owners_told(
    examples: Path, practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """Exactly those that had not moved; the companies are printed."""
    stale = {
        deal["id"]
        for deal in practice_portal.store.rows("deal")
        if deal["movedTime"] < "2025-09-01" and deal["stageId"] in ("NEW", "PREPARATION")
    }
    out = run(examples / "11-close-stale-deals.b24", practice_server)
    assert {int(row["id"]) for row in table(examples / "closed.csv")} == stale != set()
    assert all(
        deal["stageId"] == "LOSE"
        for deal in practice_portal.store.rows("deal")
        if deal["id"] in stale
    )
    assert practice_portal.stats["methods"]["im.notify.personal.add"] == len(stale)
    assert out.splitlines()[0].split() == ["id", "title"]


def test_contacts_are_imported_once(
    examples: Path, practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """Neither doubles of the table nor who is there already, in two runs."""
    out = run(examples / "12-import-contacts.b24", practice_server, "--out", "csv")
    assert out.splitlines() == [
        "phone,known,added",
        "+7 495 000-22-01,-,133",
        "8 (495) 000-22-02,-,134",
        "+1 242 555 0166,11,-",
        "+7 495 000-22-04,-,135",
    ]
    olga, ivan, pyotr = practice_portal.store.rows("contact")[132:]
    assert (olga["lastName"], olga["comments"]) == ("Щукина", "с выставки")
    assert olga["birthdate"].startswith("1990-03-08")
    assert (ivan["lastName"], ivan["email"]) == ("Ёжиков", "")
    assert pyotr["comments"] == "просил; перезвонить"
    again = run(examples / "12-import-contacts.b24", practice_server, "--out", "csv")
    assert [line.split(",")[1] for line in again.splitlines()[1:]] == ["133", "134", "11", "135"]
    assert practice_portal.stats["writes"] == 3


def test_companies_are_exported_with_their_people_and_deals(
    examples: Path, practice_portal: PracticePortal
) -> None:
    """Sums and names are those of the portal; Excel finds a byte order mark."""
    report(examples / "13-export-companies.b24")
    assert (examples / "companies.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    firms = {
        r["id"]: r["title"]
        for r in practice_portal.store.rows("company")
        if r["typeId"] in ("CUSTOMER", "PARTNER")
    }
    lines = {int(row["id"]): row for row in table(examples / "companies.csv", ";")}
    assert {number: row["company"] for number, row in lines.items()} == firms
    for number, row in lines.items():
        open_deals = rows(practice_portal, "deal", companyId=number, closed="N")
        assert int(row["deals"]) == len(open_deals)
        assert Decimal(row["sum"]) == sum(Decimal(str(d["opportunity"])) for d in open_deals)
    people = [
        (f"{r['name']} {r['lastName']}".strip(), firms[r["companyId"]])
        for r in practice_portal.store.rows("contact")
        if r["companyId"] in firms
    ]
    told = table(examples / "people.csv", ";")
    assert Counter((row["name"], row["company"]) for row in told) == Counter(people)


def test_the_month_is_counted_by_manager(practice_portal: PracticePortal) -> None:
    """What was won and lost within the days, each sum and mean by itself."""
    name = "14-monthly-report.b24"
    given = [word for value in PARAMETERS[name] for word in ("-p", value)]
    told = b24("run", EXAMPLES / name, "--portal", "practice", "--out", "json", *given)
    users = {r["id"]: f"{r['name']} {r['lastName']}" for r in practice_portal.store.rows("user")}
    ended: dict[str, list[tuple[str, float]]] = {"S": [], "F": [], "P": []}
    for deal in practice_portal.store.rows("deal"):
        if "2026-01-01" <= (deal["closedate"] or "") < "2026-03-01":
            who = users[deal["assignedById"]]
            ended[deal["stageSemanticId"]].append((who, deal["opportunity"]))
    lost = Counter(who for who, _ in ended["F"])
    expected = []
    for who in dict.fromkeys(who for who, _ in ended["S"]):
        sums = [opportunity for owner, opportunity in ended["S"] if owner == who]
        mean = sum(sums) / len(sums)
        numbers = {"won": len(sums), "sum": sum(sums), "mean": mean, "lost": lost[who]}
        expected.append({"manager": who, **numbers})
    assert msgspec.json.decode(told.out) == expected != []


def test_deals_move_if_they_are_few(
    examples: Path, practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """Too many: none moves. Else all do, and a second run has nothing to do."""
    before = len(rows(practice_portal, "deal", stageId="PREPARATION"))
    recipe = examples / "15-move-deals.b24"
    refused = b24("run", recipe, "--portal", practice_server.url, "--yes", "-p", "most=3")
    assert (refused.code, practice_portal.stats["writes"]) == (4, 0)
    assert "more than 3 deals in PREPARATION" in refused.err
    run(recipe, practice_server)
    assert rows(practice_portal, "deal", stageId="PREPARATION") == []
    run(recipe, practice_server)
    assert practice_portal.stats["writes"] == before > 3


def test_orders_are_kept_in_step(
    examples: Path, practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """New ones are made, others changed where they differ, and what is gone is told."""
    recipe, orders = examples / "16-sync-orders.b24", examples / "data" / "orders.jsonl"
    files = ("created.csv", "changed.csv", "gone.csv")

    def told() -> list[list[str]]:
        run(recipe, practice_server)
        return [[row["order"] for row in table(examples / name)] for name in files]

    assert told() == [["П-17", "П-18", "П-19"], [], []]
    assert told() == [[], [], []]
    deals = rows(practice_portal, "deal", originatorId="accounting")
    lines = orders.read_text(encoding="utf-8").replace("4800", "5000.5").splitlines()
    more = '{"number": "П-20", "what": "Скамья", "sum": 1}'
    orders.write_text("\n".join([lines[0], lines[2], more]), encoding="utf-8")
    writes = practice_portal.stats["writes"]
    assert told() == [["П-20"], ["П-17"], ["П-18"]]
    assert practice_portal.stats["writes"] == writes + 2
    assert deals[0]["opportunity"] == 5000.5
    [changed] = table(examples / "changed.csv")
    assert (Decimal(changed["was"]), Decimal(changed["now"])) == (Decimal(4800), Decimal("5000.5"))


def test_departments_know_their_heads_and_people(
    examples: Path, practice_portal: PracticePortal
) -> None:
    """Heads are found by their number, people by their department, both ways."""
    told = b24("run", examples / "17-staff.b24", "--portal", "practice", "--out", "json")
    users = practice_portal.store.rows("user")
    staff = Counter(user["ufDepartment"][0] for user in users if user["active"] == "Y")
    lines = {line["department"]: line for line in msgspec.json.decode(told.out)["Line"]}
    departments = practice_portal.store.rows("department")
    for department in departments:
        line = lines[department["name"]]
        assert line["people"] == staff[department["id"]]
        head = next(user for user in users if user["id"] == department["ufHead"])
        assert line["head"] == f"{head['name']} {head['lastName']}"
    assert {line["above"] for line in lines.values()} == {"-", departments[0]["name"]}
    people = (examples / "staff.jsonl").read_text(encoding="utf-8").splitlines()
    names = {row["id"]: row["name"] for row in departments}
    assert [msgspec.json.decode(line)["department"] for line in people] == [
        names[user["ufDepartment"][0]] for user in users if user["active"] == "Y"
    ]


def test_forgotten_deals_get_one_task_each(
    practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """Open deals without an open activity and no others; a second run makes no task."""
    run(EXAMPLES / "18-deals-without-activity.b24", practice_server)
    planned = {
        activity["ownerId"]
        for activity in rows(practice_portal, "activity", ownerTypeId=2, completed="N")
    }
    forgotten = {r["id"] for r in rows(practice_portal, "deal", closed="N")} - planned
    made = practice_portal.store.rows("task")[76:]
    assert Counter(task["ufCrmTask"][0] for task in made) == Counter(
        f"D_{number}" for number in forgotten
    )
    owners = {deal["id"]: deal["assignedById"] for deal in practice_portal.store.rows("deal")}
    assert all(task["responsibleId"] == owners[int(task["ufCrmTask"][0][2:])] for task in made)
    run(EXAMPLES / "18-deals-without-activity.b24", practice_server)
    assert len(practice_portal.store.rows("task")) == 76 + len(forgotten)


def test_events_are_bound_once_and_the_token_is_nowhere_to_be_seen(
    practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """The portal gets the secret, the screen does not, and a second run is no failure."""
    line = ("run", EXAMPLES / "19-bind-events.b24", "--portal", practice_server.url, "--yes", "-vv")
    for _ in range(2):
        told = b24(*line)
        assert told.code == 0, told.err
        assert SECRETS["SHOP_TOKEN"] not in told.out + told.err
        assert "t0ken" not in told.out + told.err
    handlers = [row["handler"] for row in practice_portal.store.rows("handler")]
    assert handlers == [f"https://shop.example/deals?token={SECRETS['SHOP_TOKEN']}"] * 3


def test_scans_are_attached_to_their_deals(
    examples: Path, practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """By the number in the name; one without a deal is told."""
    out = run(examples / "20-attach-scans.b24", practice_server, "--out", "csv")
    lines = [line.split(",") for line in out.splitlines()[1:]]
    assert [(line[0], line[2] == "-") for line in lines] == [
        ("3_contract.pdf", False),
        ("5_act.pdf", False),
        ("99000_invoice.pdf", True),
    ]
    made = practice_portal.store.rows("comment")[-2:]
    assert [(one["entityId"], one["comment"]) for one in made] == [
        (3, "Scan 3_contract.pdf"),
        (5, "Scan 5_act.pdf"),
    ]


def test_lines_of_a_program_become_leads(
    examples: Path, practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """From standard input; with a phone, once; and the next run of the day makes none again."""
    lines = (examples / "data" / "leads.jsonl").read_bytes()
    recipe = examples / "21-leads-from-a-program.b24"
    for _ in range(2):
        more = ("-p", "file=-", "--portal", practice_server.url, "--yes")
        told = within("run", recipe, *more, stdin=lines * 2, B24BATCH_NO_JOURNAL="1")
        assert told.code == 0, told.err
        made = [msgspec.json.decode(line) for line in told.out.splitlines()]
        assert [line["name"] for line in made] == ["Ольга Щукина", "Brian Reef"]
    olga, brian = practice_portal.store.rows("lead")[-2:]
    assert [line["lead"] for line in made] == [olga["id"], brian["id"]]
    assert (olga["title"], brian["comments"]) == (
        "Request of Ольга Щукина",
        "asked for a call back",
    )
    assert practice_portal.stats["writes"] == 2


def test_rows_that_failed_are_tried_again(
    examples: Path, practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """As the header of the example says it; the hint of the run is the command that does it."""
    recipe, journal = examples / "22-hand-over-deals.b24", examples / "owners.journal"
    missing = 161
    with (examples / "data" / "owners.csv").open("a", encoding="utf-8") as table_of_owners:
        table_of_owners.write(f"{missing},3\n")
    line = ("--portal", practice_server.url, "--yes")
    told = b24("run", recipe, "--journal", journal, *line)
    assert (told.code, practice_portal.stats["writes"]) == (1, 9 + 1)
    _, _, hint = told.err.rpartition("`b24batch ")
    command = hint.partition("`")[0].split()
    assert command == ["resume", str(journal), "--retry-failed"]
    deal = {"entityTypeId": 2, "fields": {"title": "Новая"}}
    practice_portal.handle("crm.item.add", deal)
    again = b24(*command, *line)
    assert (again.code, practice_portal.stats["writes"]) == (0, 10 + 1 + 3)
    assert again.out.splitlines()[-1].split()[1:] == ["Get", "to", "know", "Новая"]
    assert [d["assignedById"] for d in practice_portal.store.rows("deal")[-4:]] == [2, 3, 2, 3]
