"""A process is killed with SIGKILL, also in mid-reply; another goes on, and the portal is right."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from cli_runner import clean_environment
from killing_portal import MOMENTS, KillingPortal

from b24batch.practice import PracticePortal
from b24batch.transport.log import Log

CLIENT = Path(__file__).with_name("killed_client.py")
LOOP_CLIENT = Path(__file__).with_name("killed_loop_client.py")
PER_REQUEST = 10
LETTERS = {"New": "mc", "Deal": "md", "Copy": "me", "Closed": "mf"}


def started(
    how: str, portal: KillingPortal, journal: Path, *more: str, client: Path = CLIENT
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(client), how, portal.url, str(journal), *more],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=clean_environment(),
        encoding="utf-8",
    )


def marked(practice: PracticePortal) -> Counter[str]:
    """How often each marker is on the portal; a deal that was closed is one by its title."""
    tables = practice.snapshot()
    rows = [row for name in ("company", "contact", "deal") for row in tables[name]]
    found = [row["originId"] for row in rows if str(row.get("originId", "")).startswith("m")]
    closed = [deal for deal in tables["deal"] if str(deal.get("comments")).startswith("копия")]
    return Counter([*found, *(f"mf{deal['title']}" for deal in closed)])


def marker_of(name: str) -> str:
    """The marker of a command: `B3` is the second of the third three, `Deal[3]` of a row."""
    if name.endswith("]"):
        kind, number = name[:-1].split("[")
        return f"{LETTERS[kind]}{number}"
    return f"m{int(name[1:]) + 'ABC'.index(name[0])}"


def somewhere(rng: random.Random, size: int) -> tuple[str, int]:
    """A moment, and the request at which it is, or the command of one."""
    moment = rng.choice(MOMENTS)
    most = size if moment == "within" else size // PER_REQUEST
    return moment, rng.randint(1, max(1, most))


def ended(child: subprocess.Popen[str], portal: KillingPortal, *said: str) -> str:
    """Wait until a process is gone, and all that it has sent; what it printed."""
    out, _ = child.communicate("".join(f"{line}\n" for line in said), timeout=120)
    portal.kill_at(None, 0, "")
    portal.wait_idle()
    return out


def survived(
    portal: KillingPortal,
    journal: Path,
    rng: random.Random,
    size: int,
    *more: str,
    client: Path,
    how: str = "run",
    first: tuple[str, int] | None = None,
) -> Any:
    """A run that is killed, gone on with and killed again, and gone on with to its end.

    The first time it is killed where `first` says. Returns the states at the end, what was said to
    be unknown on the way, and where it was killed.
    """
    practice = portal.practice
    child = started(how, portal, journal, *more, client=client)
    moment, at = first or somewhere(rng, size)
    portal.kill_at(child, at, moment)
    places = [f"{moment} {at}"]
    out = ended(child, portal)
    unknown: list[str] = []
    for last in (False, True):
        child = started("resume", portal, journal, client=client)
        assert child.stdout is not None
        named = json.loads(child.stdout.readline())
        unknown += named
        there = marked(practice)
        if not last:
            moment, at = somewhere(rng, size // 2)
            portal.kill_at(child, at, moment)
            places.append(f"{moment} {at}")
        seen = {name: there[marker_of(name)] == 1 for name in named}
        out = ended(child, portal, json.dumps(seen))
    return json.loads(out), unknown, places


def kills(proof_count: int) -> int:
    return min(60, proof_count // 5)


@pytest.mark.parametrize("keys", ["no keys", "keys"])
def test_no_write_is_executed_twice_and_none_is_lost(
    proof_count: int, tmp_path: Path, keys: str
) -> None:
    """Killed at any point, twice: every record is there once, and every id that is done.

    With `once by` nothing is ever unknown. Without it, what was under way is, and who looks at
    the portal can say what became of it.
    """
    size = 600 if kills(proof_count) >= 50 else 120
    interrupted = 0
    for number in range(kills(proof_count)):
        rng = random.Random(f"{keys} {number}")
        with KillingPortal(PracticePortal()) as portal:
            journal = tmp_path / f"{number}.journal"
            given = (str(size), keys)
            states, unknown, places = survived(portal, journal, rng, size, *given, client=CLIENT)
            there = marked(portal.practice)
        assert [marker for marker, n in there.items() if n > 1] == [], places
        for name, state in states.items():
            sources = {f"A{name[1:]}", f"B{name[1:]}"} if name[0] != "A" else set()
            stands_on_unknown = state in ("unresolved", "skipped") and sources & set(unknown)
            assert state == "done" or stands_on_unknown, (name, places)
        done = {name for name, state in states.items() if state == "done"}
        assert {marker_of(name) for name in done} == set(there), places
        assert keys == "no keys" or (unknown == [] and len(there) == size), places
        interrupted += bool(unknown)
    assert keys == "keys" or interrupted >= kills(proof_count) / 4


def write_orders(folder: Path, rows: int) -> None:
    """Orders of as many clients, every other one of whom the portal knows; some stand there twice.

    The double of one has the same number, written in another way, and comes up to three rows later.
    """
    lines = [f"{n},Клиент {n},+7999{n:07d}\n" for n in range(rows)]
    for n in range(0, rows, 5):
        lines[n + n % 4] += f"{n}двойник,Клиент {n},+7 (999) {n:07d}\n"
    (folder / "orders.csv").write_text(f"number,client,phone\n{''.join(lines)}", encoding="utf-8")


def with_contacts(rows: int) -> PracticePortal:
    """A portal that knows every other client of the orders."""
    practice = PracticePortal()
    for n in range(0, rows, 2):
        phone = [{"VALUE": f"+7999{n:07d}", "VALUE_TYPE": "WORK"}]
        fields = {"NAME": f"Клиент {n}", "PHONE": phone, "ORIGIN_ID": f"k{n}"}
        practice.handle("crm.contact.add", {"fields": fields})
    return practice


def linked(practice: PracticePortal) -> dict[str, str]:
    """Whose deals there are: the number of the client by that of the order."""
    tables = practice.snapshot()
    clients = {row["id"]: str(row.get("originId"))[1:].lstrip("c") for row in tables["contact"]}
    deals = [row for row in tables["deal"] if str(row.get("originId", "")).startswith("md")]
    return {row["originId"][2:]: clients[row["contactId"]] for row in deals}


@pytest.mark.parametrize("keys", ["no keys", "keys"])
def test_rounds_are_not_executed_twice_and_none_is_lost(
    proof_count: int, tmp_path: Path, keys: str
) -> None:
    """An import killed at any point, twice: each row has one deal, of its own client.

    As above, with `once by` nothing is ever unknown. Rows that `unique by` leaves out are left out
    by every process.
    """
    rows = 300 if kills(proof_count) >= 50 else 60
    write_orders(tmp_path, rows)
    for number in range(max(2, kills(proof_count) // 2)):
        rng = random.Random(f"loop, {keys} {number}")
        journal = tmp_path / f"{keys} {number}.journal"
        with KillingPortal(with_contacts(rows)) as portal:
            states, unknown, places = survived(
                portal, journal, rng, 2 * rows, str(tmp_path), keys, client=LOOP_CLIENT
            )
            there, owners = marked(portal.practice), linked(portal.practice)
        assert [marker for marker, n in there.items() if n > 1] == [], places
        for name, state in states.items():
            lost = state in ("unresolved", "skipped") and f"New{name[4:]}" in unknown
            assert state in ("done", "not_needed") or lost, (name, state, places)
        deals = {name for name, state in states.items() if name[0] == "D" and state == "done"}
        assert {marker_of(name)[2:] for name in deals} == set(owners), places
        assert all(order == client for order, client in owners.items()), places
        assert keys == "no keys" or (unknown == [] and len(owners) == rows), places


def with_deals(rows: int) -> PracticePortal:
    """A portal with deals to be gone over, more than a page of them."""
    practice = PracticePortal()
    for n in range(rows):
        fields = {"title": str(n), "originatorId": "поток"}
        practice.handle("crm.item.add", {"entityTypeId": 2, "fields": fields})
    return practice


def count_updates(portal: KillingPortal) -> Counter[str]:
    """How often each record is updated from now on."""
    updates: Counter[str] = Counter()

    def called(method: str, params: Any, _: Any) -> None:
        if method == "crm.item.update":
            updates[str(params["id"])] += 1
        portal.reached("within")

    portal.practice.on_call = called
    return updates


def died_early(journal: Path) -> bool:
    """Whether a process died between the first rows that a loop took and the end of its list."""
    with Log.look(journal) as log:
        found = [e.kind for e in log.entries() if e.kind != "ended" or e.data["command"] == 0]
    return {"rows", "resumed"} <= set(found[: found.index("ended")])


def while_pages_arrive(rng: random.Random, number: int) -> tuple[str, int] | None:
    """Where every other process is killed: the first request brings rows, the second is lost."""
    if number % 2:
        return None
    return rng.choice([m for m in MOMENTS if m != "within"]) if number else "lost", 2 + number % 4


@pytest.mark.parametrize("keys", ["no keys", "keys"])
def test_rounds_over_arriving_pages_are_not_executed_twice_and_none_is_lost(
    proof_count: int, tmp_path: Path, keys: str
) -> None:
    """A loop over the pages of an `all`, killed at any point, twice: each row is copied once.

    The update of each row is made once too; only it is ever unknown where adds have `once by`.
    """
    many, early = kills(proof_count) >= 50, 0
    rows = 320 if many else 90
    for number in range(kills(proof_count) // 2 if many else 1):
        rng = random.Random(f"pages, {keys} {number}")
        journal = tmp_path / f"{keys} {number}.journal"
        with KillingPortal(with_deals(rows)) as portal:
            updates = count_updates(portal)
            first, given = while_pages_arrive(rng, number), (str(tmp_path), keys)
            states, unknown, places = survived(
                portal, journal, rng, 2 * rows, *given, client=LOOP_CLIENT, how="pages", first=first
            )
            there = marked(portal.practice)
        early += died_early(journal)
        assert [marker for marker, n in (there + updates).items() if n > 1] == [], places
        assert keys == "no keys" or all(name.startswith("Closed[") for name in unknown), places
        for name, state in states.items():
            lost = state in ("unresolved", "skipped") and f"Copy{name[6:]}" in unknown
            assert state == "done" or lost, (name, state, places)
        written = {name for name in states if name.startswith(("Copy[", "Closed["))}
        done = {marker_of(name) for name in written if states[name] == "done"}
        assert done == set(there), places
        assert len(written) == 2 * rows, places
    assert early >= max(1, kills(proof_count) // 8 * many)
