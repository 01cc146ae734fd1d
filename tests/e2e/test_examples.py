"""The examples do what they say, as somebody would run them who has no account."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from example_runner import EXAMPLES, b24, report

from b24batch import Portal
from b24batch.practice import PracticePortal, PracticeServer
from command_line import Done

CODE = "kx7qw2vn8rt3mz5p"
RECIPES = sorted(path.name for path in EXAMPLES.glob("*.b24"))
PROGRAMS = sorted(path.name for path in EXAMPLES.glob("*.py"))


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    """A copy of the examples: some of them write files beside themselves."""
    return shutil.copytree(EXAMPLES, tmp_path / "примеры")


def run(*arguments: str, **variables: str) -> Done:
    """Run Python on something in the folder of the examples that writes no files."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("B24")}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=EXAMPLES,
        env={**clean, "PYTHONUTF8": "1", "B24BATCH_NO_JOURNAL": "1", **variables},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    return Done(done.returncode, done.stdout, done.stderr)


def command(*line: str) -> Done:
    """One command on the examples, within this process."""
    return b24(*(EXAMPLES / word if word.endswith(".b24") else word for word in line))


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_runs_and_everything_in_it_is_done(name: str, examples: Path) -> None:
    """Each recipe runs on the practice portal, and what an `if` did not want is not needed."""
    told = report(examples / name)
    assert told["ok"] is True
    assert {command["state"] for command in told["commands"].values()} <= {"done", "not_needed"}


@pytest.mark.parametrize("name", RECIPES)
def test_the_check_has_nothing_to_say(name: str) -> None:
    """No example raises a warning, let alone an error."""
    assert b24("check", EXAMPLES / name).out == ""


def test_recipes_are_canonical() -> None:
    """Examples look as the formatter leaves them."""
    done = command("fmt", "--check", *RECIPES)
    assert done.code == 0, done.err + done.out


@pytest.mark.parametrize("name", [*RECIPES, *PROGRAMS])
def test_an_example_says_what_it_teaches_and_writes(name: str) -> None:
    """A reader knows before running it what it will do to a portal."""
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    head = text.partition("\n\n" if name in RECIPES else '\n"""')[0]
    assert "Teaches: " in head
    assert re.search(r"\bWrites:? \w", " ".join(head.split()))


def test_the_company_list_is_printed_as_a_table() -> None:
    """Rows go to standard output, newest first, and what is left on the portal is told."""
    done = run("-m", "b24batch", "run", "01-companies.b24", "--portal", "practice")
    header, *rows = done.out.rstrip("\n").splitlines()
    assert header.split() == ["id", "title", "createdTime"]
    assert [int(row.split()[0]) for row in rows] == list(range(64, 14, -1))
    assert "rows 50 of 64" in done.err


def test_two_independent_calls_travel_together() -> None:
    """Both results are printed under their labels, by one request."""
    told = report(EXAMPLES / "02-me-and-staff.b24")
    assert told["requests"] == 1
    assert len(told["commands"]["Staff"]["value"]) > 1
    printed = command("run", "02-me-and-staff.b24", "--portal", "practice").out
    assert [line for line in printed.splitlines() if line in ("Me", "Staff")] == ["Me", "Staff"]


def test_contacts_are_those_of_the_newest_company() -> None:
    """The portal fills in the id of the company inside the same request."""
    told = report(EXAMPLES / "03-newest-company.b24")
    newest = told["commands"]["CompanyList"]["value"]["items"][0]["id"]
    contacts = told["commands"]["ContactList"]["value"]["items"]
    assert told["requests"] == 1
    assert {contact["companyId"] for contact in contacts} == {newest}


def test_a_deal_and_its_task_belong_to_the_new_company(practice_server: PracticeServer) -> None:
    """Ids go into fields, into text and into lists; what has to be sure waits for the answer."""
    told = report(EXAMPLES / "04-open-a-deal.b24", practice_server.url)["commands"]
    company, deal = told["Company"]["value"]["item"], told["Deal"]["value"]["item"]
    assert (deal["companyId"], deal["title"]) == (company["id"], "Deal for Поставка «Ромашки»")
    task = told["Task"]["value"]["task"]
    assert task["title"] == "Call Поставка «Ромашки»"
    assert task["ufCrmTask"] == [f"CO_{company['id']}", f"D_{deal['id']}"]
    assert task["description"] == "Two lines,\nfree text."


def test_calls_without_labels_are_in_the_report() -> None:
    """They are known by their number, and print nothing."""
    told = report(EXAMPLES / "05-without-labels.b24")
    assert {name: c["total"] for name, c in told["commands"].items()} == {"#1": 64, "#2": 132}
    assert command("run", "05-without-labels.b24", "--portal", "practice").out == ""


def test_a_second_storage_stops_at_the_first_command(practice_server: PracticeServer) -> None:
    """Nothing of the rest is sent on, and the error is a message."""
    options = ("--portal", practice_server.url, "--yes")
    assert command("run", "06-storage.b24", *options).code == 0
    again = command("run", "06-storage.b24", *options)
    assert again.code == 5
    assert "ERROR_ENTITY_ALREADY_EXISTS" in again.err
    assert "Traceback" not in again.err


def test_an_import_adds_nothing_twice(
    practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """One look-up and one request of adds; in a second run the look-up finds all of them."""
    first = report(EXAMPLES / "07-import-companies.b24", practice_server.url)
    assert (first["requests"], practice_portal.stats["writes"]) == (2, 3)
    again = report(EXAMPLES / "07-import-companies.b24", practice_server.url)
    assert (again["requests"], practice_portal.stats["writes"]) == (1, 3)
    for name, told in again["commands"].items():
        assert (told["state"], told["matched"]) == ("done", True)
        assert told["value"] == first["commands"][name]["value"]


def test_deals_of_several_pages_are_printed_as_csv() -> None:
    """Rows of three pages in the order that was asked for, no more than the limit."""
    line = ("run", "08-deals-to-csv.b24", "--portal", "practice", "-v", "-p", "least=0")
    done = command(*line)
    header, *rows = done.out.splitlines()
    assert header == "id;title;stageId;opportunity"
    ids = [int(row.partition(";")[0]) for row in rows]
    assert len(ids) == 120
    assert ids == sorted(ids, reverse=True)
    assert "crm.item.list x2" in done.err
    assert done.err.endswith("\n1 done; 2 requests\n")
    dear = command("run", "08-deals-to-csv.b24", "--portal", "practice").out.splitlines()[1:]
    assert 0 < len(dear) < 120
    assert min(float(row.rpartition(";")[2]) for row in dear) >= 50000


def test_the_company_list_in_python() -> None:
    """Rows of a type of one's own, with real datetimes."""
    done = run("company_list.py")
    assert (done.code, done.err) == (0, "on practice portal:\n")
    rows = done.out.splitlines()
    assert [int(row.split()[0]) for row in rows] == list(range(64, 14, -1))
    items = Portal.practice().call("crm.item.list", entityTypeId=4, order={"id": "desc"})["items"]
    created = datetime.fromisoformat(items[0]["createdTime"])
    assert rows[0] == f"   64  {created:%d.%m.%Y %H:%M}  {items[0]['title']}"


@pytest.mark.parametrize("name", PROGRAMS)
def test_an_error_is_one_message(practice_server: PracticeServer, name: str) -> None:
    """Neither a portal that refuses nor a wrong address gives a traceback or shows the code."""
    refused = f"{practice_server.address}/rest/1/{CODE}/"
    for address, code in ((refused, "B634"), (f"https://portal.example/{CODE}", "B621")):
        done = run(name, B24_WEBHOOK=address)
        assert done.code == 1
        assert done.err.count("error[") == done.err.count(f"error[{code}]") == 1
        assert "Traceback" not in done.err
        assert CODE not in done.out + done.err


def test_the_python_examples_use_the_portal_of_the_environment(
    practice_server: PracticeServer, practice_portal: PracticePortal
) -> None:
    """With B24_WEBHOOK set, that portal is asked, and named."""
    done = run("two_calls.py", B24_WEBHOOK=practice_server.url)
    assert done.code == 0
    assert done.err == f"on {practice_server.url.split('/')[2]}:\n"
    assert done.out == "companies: 50 of 64\ncontacts: 50 of 132\n"
    assert practice_portal.stats["requests"] == 1


def test_the_storage_in_python(practice_server: PracticeServer) -> None:
    """The plan, the writes in order, and on a second run the portal's error as a message."""
    done = run("storage.py", B24_WEBHOOK=practice_server.url)
    assert done.code == 0
    assert "1 stage, 1 request; 0 reads, 4 writes, 0 deletes" in done.out
    assert done.out.split()[-8:] == [
        "Storage",
        "done",
        "Title",
        "done",
        "Price",
        "done",
        "Photo",
        "done",
    ]
    again = run("storage.py", B24_WEBHOOK=practice_server.url)
    assert again.code == 1
    assert "ERROR_ENTITY_ALREADY_EXISTS" in again.err
    assert "not sent: Title, Price, Photo" in again.err
    assert "Traceback" not in again.err
