"""`b24batch run` as a process: outputs, reports, refusals, encodings, portals."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest
from cli_runner import COMMAND, b24batch, clean_environment
from scripted_server import closed_port

from b24batch.practice import PracticeServer

READ = """\
recipe "Новые компании"
param с: number = 1
Компании = crm.item.list {
  entityTypeId: company
  select: [id, title]
  filter: { id <= 3, id >= $с }
}
output $Компании.items [id, title]
"""

WRITE = """\
param название: text
Компания = crm.item.add { entityTypeId: company, fields: { title: $название } }
Deal = crm.item.add { entityTypeId: deal, fields: { title: "a", companyId: $Компания.item.id } }
output $Deal.item [id, companyId] as csv to "сделка.csv"
"""

FAILING = """\
Company = crm.item.add { entityTypeId: company, fields: { title: x } }
Broken = crm.item.get { entityTypeId: company, id: 99999 }
Task = tasks.task.add { fields: { TITLE: a, RESPONSIBLE_ID: 1, DESCRIPTION: $Broken.item.title } }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of recipes with a name that is not Latin."""
    home = tmp_path / "рецепты и прочее"
    home.mkdir()
    for name, text in {"чтение": READ, "запись": WRITE, "failing": FAILING}.items():
        (home / f"{name}.b24").write_text(text, encoding="utf-8")
    return home


# -- outputs -----------------------------------------------------------------------------------


def test_a_recipe_runs_on_the_practice_portal(folder: Path) -> None:
    """Data on standard output, and nothing else anywhere when all is well."""
    done = b24batch("run", "чтение.b24", "--portal", "practice", "-p", "с=2", cwd=folder)
    assert (done.code, done.err) == (0, "")
    lines = [line.split() for line in done.out.splitlines()]
    assert [line[0] for line in lines] == ["id", "2", "3"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "ascii"])
def test_no_encoding_of_a_console_loses_anything(folder: Path, encoding: str) -> None:
    """A report says the same to a reader of any encoding; messages never fail."""
    line = ("run", "запись.b24", "--portal", "practice", "-p", "название=Ромашка 漢")
    settings = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = b24batch(*line, "--report", "json", cwd=folder, encoding=encoding, **settings)
    assert done.code == 0
    report = json.loads(done.out)
    assert report["commands"]["Компания"]["value"]["item"]["title"] == "Ромашка 漢"
    done = b24batch(*line, "--out", "csv", cwd=folder, encoding=encoding, **settings)
    assert done.code == 0
    refused = b24batch("run", "запись.b24", cwd=folder, encoding=encoding, **settings)
    assert refused.code == 2


def test_a_recipe_comes_through_a_pipe(folder: Path) -> None:
    """With a byte order mark and the line ends of Windows; places name `<stdin>`."""
    windows = ("\ufeff" + READ.replace("\n", "\r\n")).encode()
    line = ("run", "-", "--portal", "practice", "--out", "jsonl")
    done = b24batch(*line, cwd=folder, stdin=windows)
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == [1, 2, 3]
    broken = b24batch(*line, cwd=folder, stdin=windows.replace(b"id >= ", b"id >= $x"))
    assert broken.code == 3
    assert "<stdin>:6:" in broken.err


def test_files_are_written_beside_the_recipe(folder: Path, tmp_path: Path) -> None:
    """Wherever the command was started."""
    line = ("run", folder / "запись.b24", "--portal", "practice", "-p", "название=x")
    done = b24batch(*line, cwd=tmp_path)
    assert (done.code, done.out, done.err) == (0, "", "")
    text = (folder / "сделка.csv").read_bytes().decode()
    assert list(csv.reader(io.StringIO(text))) == [["id", "companyId"], ["161", "65"]]


@pytest.mark.parametrize("target", ["../x.csv", "link/x.csv", "/b24batch-no-such-place/x.csv"])
def test_files_elsewhere_need_consent(
    folder: Path, tmp_path: Path, practice_server: PracticeServer, target: str
) -> None:
    """Nothing is sent before it is clear that the outputs may be written."""
    (folder / "link").symlink_to(tmp_path, target_is_directory=True)
    recipe = folder / "r.b24"
    recipe.write_text(WRITE.replace("сделка.csv", target), encoding="utf-8")
    line = ("run", recipe, "--portal", practice_server.url, "--yes", "-p", "название=x")
    done = b24batch(*line, cwd=folder)
    assert done.code == 2
    assert "error[B660]" in done.err
    assert "--allow-path" in done.err
    assert practice_server.portal.stats["requests"] == 0


def test_an_allowed_folder_may_be_written_to(folder: Path, tmp_path: Path) -> None:
    """The option, or its variable."""
    recipe = folder / "r.b24"
    recipe.write_text(WRITE.replace("сделка.csv", "../x.csv"), encoding="utf-8")
    line = ("run", recipe, "--portal", "practice", "-p", "название=x")
    assert b24batch(*line, "--allow-path", tmp_path, cwd=folder).code == 0
    (tmp_path / "x.csv").unlink()
    assert b24batch(*line, cwd=folder, B24BATCH_ALLOW_PATH="..").code == 0
    assert (tmp_path / "x.csv").exists()


def test_a_given_path_means_the_working_directory(folder: Path, tmp_path: Path) -> None:
    """As for every other program that is given a path."""
    recipe = folder / "r.b24"
    text = 'param f: file = "d.csv"\nMe = user.current\noutput $Me [ID] to $f'
    recipe.write_text(text, encoding="utf-8")
    line = ("run", recipe, "--portal", "practice")
    assert b24batch(*line, "-p", "f=своё.json", cwd=tmp_path).code == 0
    assert json.loads((tmp_path / "своё.json").read_text("utf-8")) == {"ID": "1"}
    assert b24batch(*line, cwd=tmp_path).code == 0
    assert (folder / "d.csv").exists()


def test_a_reader_that_leaves_does_no_harm(folder: Path) -> None:
    """As with `| head`: the run ends as it would, without a word."""
    text = "A = crm.item.list { entityTypeId: deal, start: 0 }\n"
    (folder / "many.b24").write_text(text, encoding="utf-8")
    line = [*COMMAND, "run", "many.b24", "--portal", "practice", "--out", "json"]
    with subprocess.Popen(
        line,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


# -- reports and codes -------------------------------------------------------------------------


def test_a_report_is_the_only_thing_on_standard_output(folder: Path) -> None:
    """Every command with its state and value; files are still written."""
    line = ("run", "запись.b24", "--portal", "practice", "-p", "название=x", "--report", "json")
    done = b24batch(*line, cwd=folder)
    report = json.loads(done.out)
    assert (done.code, set(report), report["ok"], report["requests"]) == (
        0,
        {"ok", "requests", "commands"},
        True,
        1,
    )
    deal = report["commands"]["Deal"]
    assert set(deal) == {"state", "value", "total", "error", "matched"}
    assert (deal["state"], deal["total"], deal["error"]) == ("done", None, None)
    assert deal["value"]["item"]["companyId"] == 65
    assert (folder / "сделка.csv").exists()


def test_a_report_names_commands_without_a_label_by_number(folder: Path) -> None:
    """`#2` is the second command; totals are the portal's own."""
    text = "Me = user.current\ncrm.item.list { entityTypeId: company }\n"
    done = b24batch(
        "run", "-", "--portal", "practice", "--report", "json", cwd=folder, stdin=text.encode()
    )
    commands = json.loads(done.out)["commands"]
    assert list(commands) == ["Me", "#2"]
    assert commands["#2"]["total"] == 64


def test_a_failure_is_reported_and_told(folder: Path) -> None:
    """The portal's own code and words; what follows from it is skipped."""
    done = b24batch("run", "failing.b24", "--portal", "practice", "--report", "json", cwd=folder)
    report = json.loads(done.out)
    assert (done.code, report["ok"]) == (1, False)
    states = {name: command["state"] for name, command in report["commands"].items()}
    assert states == {"Company": "done", "Broken": "failed", "Task": "skipped"}
    error = {"code": "NOT_FOUND", "description": "Element not found"}
    assert report["commands"]["Broken"]["error"] == error
    assert report["commands"]["Task"] == {
        "state": "skipped",
        "value": None,
        "total": None,
        "error": None,
        "matched": False,
    }


def test_an_account_tells_what_was_done_before(folder: Path) -> None:
    """The most important fact after a failed write."""
    halting = f"halt on error\n{FAILING}".encode()
    done = b24batch("run", "-", "--portal", "practice", cwd=folder, stdin=halting)
    assert done.code == 5
    assert 'command `Broken` failed: NOT_FOUND "Element not found"' in done.err
    assert "<stdin>:3:1" in done.err
    assert "note: done: Company (id 65)\nnote: not sent: Task\n" in done.err
    assert done.err.splitlines()[-1] == (
        "1 done, 1 failed, 1 not sent; 1 request; stopped: halt on error"
    )
    assert "Traceback" not in done.err


def test_a_portal_that_does_not_answer(folder: Path) -> None:
    """Exit 6; the report has everything that is known, and no secret is told."""
    url = f"http://127.0.0.1:{closed_port()}/rest/1/abcdef123456/"
    line = ("run", "failing.b24", "--yes", "--report", "json")
    done = b24batch(*line, cwd=folder, B24_WEBHOOK=url)
    report = json.loads(done.out)
    assert done.code == 6
    assert {command["state"] for command in report["commands"].values()} == {"not_sent"}
    assert "error[B630]" in done.err
    assert "abcdef123456" not in done.err


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("user.current {", 3),
        ("user.current { ID: $x }", 3),
        ("param x: text\nuser.get { ID: $x }", 3),
        ("param x: number = 1\nuser.get { ID: $x }", 0),
        ("for x in [1] { user.current }", 0),
    ],
)
def test_what_cannot_run_is_not_sent(folder: Path, text: str, code: int) -> None:
    """Syntax, names, parameters: exit 3, nothing printed."""
    done = b24batch("run", "-", "--portal", "practice", cwd=folder, stdin=text.encode())
    assert done.code == code
    assert done.err.startswith("error[B") is (code == 3)
    assert not (done.out if code else "")
    assert "Traceback" not in done.err


def test_debug_shows_where_an_error_arose(folder: Path) -> None:
    """And only that option does."""
    done = b24batch("run", "-", "--debug", cwd=folder, stdin=b"A = {")
    assert done.code == 3
    assert "Traceback" in done.err


# -- portals -----------------------------------------------------------------------------------


@pytest.mark.parametrize("settings", [[], ["--yes"]], ids=["pipe", "yes"])
def test_a_timer_does_not_succeed_on_the_practice_portal(folder: Path, settings: list[str]) -> None:
    """Without a terminal, and with `--yes`, a portal must be named."""
    done = b24batch("run", "чтение.b24", *settings, cwd=folder)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("error[B620]: no portal is named\nhint: write `--portal NAME` after")


def test_nobody_to_ask_is_a_refusal(folder: Path, practice_server: PracticeServer) -> None:
    """A recipe that writes is refused without a terminal; the line says what it would do."""
    line = ("run", "запись.b24", "-p", "название=x")
    done = b24batch(*line, cwd=folder, B24_WEBHOOK=practice_server.url)
    assert (done.code, done.out) == (2, "")
    host = practice_server.address.removeprefix("http://")
    assert f"write 2 records (crm.item.add x2) on {host}, and nobody is here" in done.err
    assert practice_server.portal.stats["requests"] == 0


def test_yes_is_consent(folder: Path, practice_server: PracticeServer) -> None:
    """The portal of B24_WEBHOOK is written to; an option names another."""
    line = ("run", "запись.b24", "-p", "название=x", "--yes")
    done = b24batch(*line, cwd=folder, B24_WEBHOOK=practice_server.url)
    assert (done.code, done.err) == (0, "")
    assert practice_server.portal.stats["writes"] == 2
    assert b24batch(*line, "--portal", "practice", cwd=folder, B24_WEBHOOK="x").code == 0
    assert practice_server.portal.stats["writes"] == 2


def test_reading_needs_no_consent(folder: Path, practice_server: PracticeServer) -> None:
    """Nobody is asked about a recipe that changes nothing."""
    done = b24batch("run", "чтение.b24", "--portal", practice_server.url, cwd=folder)
    assert (done.code, done.err) == (0, "")


def test_read_only_refuses_every_write(folder: Path, practice_server: PracticeServer) -> None:
    """At the check stage, with the place of each."""
    line = ("run", "запись.b24", "-p", "название=x", "--yes", "--read-only")
    done = b24batch(*line, "--portal", practice_server.url, cwd=folder)
    assert done.code == 3
    assert done.err.count("error[B650]") == 2
    assert practice_server.portal.stats["requests"] == 0


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://acme.bitrix24.com/rest/1/abcdef123456/", "B622"),
        ("https://acme.bitrix24.com/abcdef123456/", "B621"),
        ("ромашка", "B625"),
    ],
)
def test_a_wrong_address_is_told_without_its_code(folder: Path, url: str, code: str) -> None:
    """Exit 2: it is the command line that is wrong, not the recipe."""
    done = b24batch("run", "чтение.b24", "--portal", url, cwd=folder)
    assert done.code == 2
    assert f"error[{code}]" in done.err
    assert "abcdef123456" not in done.err


def test_the_wire_is_shown_without_secrets(folder: Path, practice_server: PracticeServer) -> None:
    """`-vv` marks what is sent, what is received and what is ours."""
    text = "secret ключ from env ERP\nA = crm.company.add { fields: { TITLE: $ключ } }\n"
    line = ("run", "-", "--portal", practice_server.url, "--yes", "-vv")
    hidden = 'пароль/"1"'
    done = b24batch(*line, cwd=folder, stdin=text.encode(), ERP=hidden)
    assert done.code == 0
    marks = {line[0] for line in done.err.splitlines() if line[1:2] == " "}
    assert marks >= {">", "<", "*"}
    assert "crm.company.add?fields%5BTITLE%5D=***" in done.err
    for secret in (hidden, "%D0%BF", practice_server.portal.webhook_code, "\\u043f"):
        assert secret not in done.err
    records = practice_server.portal.snapshot()
    assert any(hidden in str(record) for table in records.values() for record in table)


def test_verbose_gives_a_line_for_each_request(folder: Path) -> None:
    """Methods, time and how it ended."""
    done = b24batch("run", "failing.b24", "--portal", "practice", "-v", cwd=folder)
    assert done.code == 1
    first = done.err.splitlines()[0]
    assert first.startswith("request 1: crm.item.add, crm.item.get; 0.")
    assert first.endswith(" s; 1 failed")


def test_a_zone_decides_what_today_is(folder: Path) -> None:
    """Days differ between zones that are 26 hours apart."""
    text = b"let D = { d: today }\nMe = user.current\noutput $D as json"
    line = ("run", "-", "--portal", "practice")
    days = {
        json.loads(b24batch(*line, "--tz", zone, cwd=folder, stdin=text).out)["d"]
        for zone in ("-12:00", "+14:00")
    }
    assert len(days) == 2
    wrong = b24batch(*line, "--tz", "Europe/Moscwo", cwd=folder, stdin=text)
    assert wrong.code == 2
    assert "error[B662]" in wrong.err


def test_no_trust_waits_for_every_value(folder: Path) -> None:
    """The same records, in two requests instead of one."""
    line = ("run", "запись.b24", "--portal", "practice", "-p", "название=x", "--report", "json")
    careful = b24batch(*line, "--no-trust", cwd=folder)
    assert json.loads(careful.out)["requests"] == 2
