"""`run --journal`, `resume` and `journal` as processes, against portals over HTTP."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from cli_runner import COMMAND, Done, b24batch, clean_environment
from killing_portal import KillingPortal

from b24batch import Batch, Portal
from b24batch.errors import ConfigError
from b24batch.practice import PracticePortal, serve
from b24batch.practice.pytest_plugin import ServePractice
from command_line import within

IMPORT = """\
recipe "Импорт"
in any order
param source: text
secret token from env ERP_TOKEN

"""
PLANTED = "тайна/№1"
ONE_AT_A_TIME = ("--limits", "1/100")


def adds(count: int) -> str:
    """A recipe of so many adds, with a parameter, a secret, and one output."""
    fields = '{{ entityTypeId: company, fields: {{ title: "№ {n}: ${{source}}" }} }}'
    one = f"A{{n}} = crm.item.add {fields}\n"
    last = "Z = crm.item.add { entityTypeId: contact, fields: { name: $token } }\n"
    outputs = 'output $A0.item [title]\noutput $Z.item [name] as json to "z.json"\n'
    return IMPORT + "".join(one.format(n=n) for n in range(count - 1)) + last + outputs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "импорт.b24").write_text(adds(110), encoding="utf-8")
    return tmp_path


def run(folder: Path, url: str, *line: str, **environment: str) -> Done:
    words = ("run", "импорт.b24", "-p", "source=CSV", "--yes", "--portal", url, *line)
    return b24batch(*words, cwd=folder, ERP_TOKEN=PLANTED, **environment)


def resume(folder: Path, url: str, *line: str, **environment: str) -> Done:
    words = ("resume", "j.journal", "--portal", url, "--yes", *line)
    return b24batch(*words, cwd=folder, **({"ERP_TOKEN": PLANTED} | environment))


def killed_run(folder: Path, portal: KillingPortal, at: int, moment: str) -> None:
    """A run whose process is killed at a request."""
    line = ("run", "импорт.b24", "-p", "source=CSV", "--yes", *ONE_AT_A_TIME)
    child = subprocess.Popen(
        [*COMMAND, *line, "--portal", portal.url, "--journal", "j.journal"],
        cwd=folder,
        env=clean_environment(ERP_TOKEN=PLANTED),
        stdin=subprocess.DEVNULL,
    )
    portal.kill_at(child, at, moment)
    assert child.wait(60) not in (0, 1)
    portal.wait_idle()


def own_journals(folder: Path) -> list[Path]:
    return list(folder.joinpath("state", "b24batch", "journals").glob("*"))


def with_state(folder: Path) -> dict[str, str]:
    """An environment in which runs keep journals by themselves."""
    state = str(folder / "state")
    return {
        "B24BATCH_NO_JOURNAL": "",
        "XDG_STATE_HOME": state,
        "LOCALAPPDATA": state,
        "HOME": state,
    }


def test_a_killed_run_is_gone_on_with(folder: Path) -> None:
    """Begun again it is refused; asked what became of it, it finishes with all its outputs."""
    practice = PracticePortal()
    with KillingPortal(practice) as portal:
        killed_run(folder, portal, 2, "half of the reply")
        again = run(folder, portal.url, "--journal", "j.journal")
        assert again.code == 2
        assert "error[B674]: the journal `j.journal` holds an unfinished run of this" in again.err
        nobody = resume(folder, portal.url)
        assert nobody.code == 2
        assert "error[B677]: nobody knows whether these writes ran: `A50`, `A51`" in nobody.err
        assert "`A59` and 40 more" in nobody.err
        assert practice.stats["writes"] == 100
        done = resume(folder, portal.url, "--unknown", "done", "-v")
    assert (done.code, practice.stats["writes"]) == (0, 110)
    assert "№ 0: CSV" in done.out
    assert json.loads((folder / "z.json").read_text(encoding="utf-8"))["name"] == PLANTED
    assert "110 done; 3 requests" in done.err
    kept = (folder / "j.journal").read_bytes()
    assert PLANTED.encode() not in kept
    assert b"abcdef123456" not in kept


def test_nobody_is_there_to_agree(folder: Path) -> None:
    """A timer that resumes has to say `--yes` as one that runs; a run that has ended needs none."""
    practice = PracticePortal()
    with KillingPortal(practice) as portal:
        killed_run(folder, portal, 2, "replied")
        line = ("resume", "j.journal", "--portal", portal.url, "--unknown", "done")
        refused = b24batch(*line, cwd=folder, ERP_TOKEN=PLANTED)
        assert (refused.code, practice.stats["writes"]) == (2, 100)
        assert "error[B657]: this run would write 10 records (crm.item.add x10)" in refused.err
        assert b24batch(*line, "--yes", cwd=folder, ERP_TOKEN=PLANTED).code == 0
        assert b24batch(*line, cwd=folder, ERP_TOKEN=PLANTED).code == 0
    assert practice.stats["writes"] == 110


def test_what_is_left_unknown_is_told(folder: Path) -> None:
    """With `keep` the rest is done, exit 1; and of an ended run nothing more is sent."""
    practice = PracticePortal()
    with KillingPortal(practice) as portal:
        killed_run(folder, portal, 1, "executed")
        done = resume(folder, portal.url, "--unknown", "keep", "--report", "json")
        report = json.loads(done.out)
        assert done.code == 1
        states = [command["state"] for command in report["commands"].values()]
        assert (states.count("unknown"), states.count("done")) == (50, 60)
        assert "hint: `b24batch resume j.journal` goes on with it" in done.err
        assert resume(folder, portal.url, "--unknown", "done").code == 0
        ended = resume(folder, portal.url)
        assert ended.code == 0
        assert ended.err.startswith("nothing is left to be sent\n")
        assert "№ 0: CSV" not in ended.out  # its answer was lost
        assert practice.stats["writes"] == 110


def test_the_recipe_of_the_beginning_holds(folder: Path) -> None:
    """What stands in the file by now is told, and not used."""
    with KillingPortal(PracticePortal()) as portal:
        killed_run(folder, portal, 2, "replied")
        (folder / "импорт.b24").write_text("Я = user.current\n", encoding="utf-8")
        done = resume(folder, portal.url, "--unknown", "done")
    assert done.code == 0
    assert "импорт.b24` has changed; the run goes on as it was begun" in done.err
    assert "№ 0: CSV" in done.out


def test_another_portal_and_a_missing_secret_are_refused(
    folder: Path, serve_practice: ServePractice
) -> None:
    """Exit 2 and 3; nothing is sent."""
    with KillingPortal(PracticePortal()) as portal:
        killed_run(folder, portal, 2, "arrived")
        other = resume(folder, serve_practice().url, "--unknown", "done")
        assert (other.code, "error[B676]" in other.err) == (2, True)
        assert "practice-secret" not in other.err
        practice = resume(folder, "practice", "--unknown", "done")
        assert (practice.code, "error[B676]" in practice.err) == (2, True)
        bare = resume(folder, portal.url, "--unknown", "done", ERP_TOKEN="")
        assert (bare.code, "error[B504]" in bare.err) == (3, True)
        nothing = b24batch("resume", "нет", "--portal", portal.url, cwd=folder)
        assert (nothing.code, "error[B672]" in nothing.err) == (2, True)


def test_anew_begins_from_the_start(folder: Path) -> None:
    """Who says so does everything once more."""
    practice = PracticePortal()
    with KillingPortal(practice) as portal:
        killed_run(folder, portal, 2, "replied")
        assert run(folder, portal.url, "--journal", "j.journal", "--anew").code == 0
    assert practice.stats["writes"] >= 100 + 110


def test_a_run_that_the_portal_refused_is_gone_on_with(
    folder: Path, serve_practice: ServePractice
) -> None:
    """Exit 6 says how to go on; what was not sent is sent then."""
    server = serve_practice(script={2: "expired_token"})
    first = run(folder, server.url, "--journal", "j.journal", *ONE_AT_A_TIME)
    assert first.code == 6
    assert first.err.endswith("hint: `b24batch resume j.journal` goes on with it\n")
    assert resume(folder, server.url).code == 0
    assert server.portal.stats["writes"] == 110


def test_a_run_of_several_requests_keeps_a_journal_by_itself(
    folder: Path, serve_practice: ServePractice
) -> None:
    """It is named, and the same run again finds it; old ones are removed, others are not."""
    server = serve_practice(script={2: "expired_token"})
    state = with_state(folder)
    first = run(folder, server.url, *ONE_AT_A_TIME, **state)
    (journal,) = own_journals(folder)
    assert first.err.startswith(f"journal: {journal}\n")
    again = run(folder, server.url, **state)
    assert (again.code, "error[B674]" in again.err) == (2, True)
    assert run(folder, server.url, "-p", "source=1C", **state).code == 0
    assert len(own_journals(folder)) == 2
    for file, days in zip(own_journals(folder), (13, 15), strict=True):
        os.utime(file, (0, time.time() - days * 24 * 3600))
    fresh = max(own_journals(folder), key=lambda file: file.stat().st_mtime)
    (folder / "other.b24").write_text(
        IMPORT.partition("param")[0]
        + "".join(
            f"crm.item.add {{ entityTypeId: lead, fields: {{ title: x{n} }} }}\n" for n in range(51)
        ),
        encoding="utf-8",
    )
    b24batch("run", "other.b24", "--yes", "--portal", server.url, cwd=folder, **state)
    assert fresh in own_journals(folder)
    assert len(own_journals(folder)) == 2


def test_other_runs_keep_none(folder: Path, serve_practice: ServePractice) -> None:
    """Reads, writes in one request, the practice portal of the process, and who says so."""
    server = serve_practice()
    (folder / "r.b24").write_text("crm.item.list { entityTypeId: deal }\n" * 60, encoding="utf-8")
    (folder / "w.b24").write_text(
        "A = crm.item.add { entityTypeId: deal, fields: { title: x } }\n", encoding="utf-8"
    )
    state = with_state(folder)
    for line in (["r.b24"], ["w.b24"]):
        assert (
            b24batch("run", *line, "--yes", "--portal", server.url, cwd=folder, **state).code == 0
        )
    assert run(folder, "practice", **state).code == 0
    assert run(folder, server.url, "--no-journal", **state).code == 0
    assert own_journals(folder) == []
    if sys.platform != "win32":
        homeless = {"B24BATCH_NO_JOURNAL": "", "XDG_STATE_HOME": "", "HOME": ""}
        done = run(folder, server.url, **homeless)
        assert (done.code, done.err.startswith("note: no journal is kept")) == (0, True)


def test_what_is_in_a_journal(folder: Path) -> None:
    """Requests and commands, what they carried, what came and what did not; no secret."""
    with KillingPortal(PracticePortal()) as portal:
        killed_run(folder, portal, 2, "lost")
        text = b24batch("journal", "j.journal", cwd=folder)
        data = json.loads(b24batch("journal", "j.journal", "--format", "json", cwd=folder).out)
        resume(folder, portal.url, "--unknown", "done")
        after = b24batch("journal", "j.journal", cwd=folder)
    assert text.code == 0
    lines = text.out.splitlines()
    assert lines[0].startswith(f"journal   j.journal   {portal.url[7:-21]}, user 1   b24batch ")
    assert lines[1] == "recipe    импорт.b24"
    assert lines[3] == '  source = "CSV"'
    assert lines[5].startswith("request 1   batch   50 commands   20")
    assert "   status 200 after " in lines[5]
    assert lines[6].startswith(
        "  A0   done       crm.item.add?entityTypeId=4&fields[title]=№ 0: CSV"
    )
    assert lines[57].endswith("   no reply is recorded")
    assert lines[58].startswith("  A50  unknown    crm.item.add?")
    assert lines[-1] == "the run has not ended: `b24batch resume` goes on with it"
    assert (data["format"], data["finished"], len(data["requests"])) == (1, False, 2)
    assert data["parameters"] == {"source": "CSV"}
    assert data["requests"][1]["commands"][0] | {"sent": ""} == {
        "name": "A50",
        "sent": "",
        "state": "unknown",
        "error": None,
    }
    assert "A50, request 2: somebody said `done`" in after.out
    assert "  Z     done       crm.item.add?entityTypeId=3&fields[name]=<token>" in after.out
    assert after.out.endswith("\n110 done\n")
    assert PLANTED not in text.out + after.out
    assert "abcdef123456" not in text.out + after.out


def test_a_journal_in_use_is_told(folder: Path) -> None:
    """Neither shown nor gone on with while its run is under way."""
    asked: list[Any] = []

    def look(*_: object) -> None:
        if not asked:
            asked.append(b24batch("journal", "j.journal", cwd=folder))

    practice = PracticePortal()
    with KillingPortal(practice) as portal:
        practice.on_call = look
        assert run(folder, portal.url, "--journal", "j.journal").code == 0
    assert asked[0].code == 2
    assert "error[B671]: another run is using the journal" in asked[0].err


if sys.platform != "win32":
    from test_cli_terminal import on_terminal

    def test_on_a_terminal_each_unknown_write_is_asked_about(folder: Path) -> None:
        """One by one, or with a capital letter for all that are left."""
        practice = PracticePortal()
        with KillingPortal(practice) as portal:
            killed_run(folder, portal, 1, "executed")
            line = ("resume", "j.journal", "--portal", portal.url, "--yes")
            code, shown = on_terminal(*line, folder=folder, answer="?\nk\nD\n", ERP_TOKEN=PLANTED)
        assert (
            "A0: crm.item.add, request 1\n  crm.item.add?entityTypeId=4&fields[title]=№ 0" in shown
        )
        assert shown.count("nobody knows whether it ran: done, again, keep unknown;") == 3
        assert code == 1
        assert "109 done, 1 unknown" in shown
        assert practice.stats["writes"] == 110

    def test_on_a_terminal_what_is_left_is_asked_about_once(folder: Path) -> None:
        """As a run asks, with the count of what is still to be written; a no sends nothing."""
        practice = PracticePortal()
        with KillingPortal(practice) as portal:
            killed_run(folder, portal, 2, "replied")
            line = ("resume", "j.journal", "--portal", portal.url, "--unknown", "done")
            code, shown = on_terminal(*line, folder=folder, answer="\n", ERP_TOKEN=PLANTED)
            assert (code, practice.stats["writes"]) == (2, 100)
            assert shown.endswith("nothing was sent\n")
            code, shown = on_terminal(*line, folder=folder, answer="y\n", ERP_TOKEN=PLANTED)
            assert f"write 10 records (crm.item.add x10) on {portal.url[7:-21]}? [y/N] " in shown
            assert (code, practice.stats["writes"]) == (0, 110)
            code, shown = on_terminal(*line, folder=folder, ERP_TOKEN=PLANTED)
        assert (code, "[y/N]" in shown) == (0, False)


def test_defaults_are_shown_as_the_recipe_has_them(tmp_path: Path) -> None:
    """What nobody gave is a constant, or the words of the recipe; not how it is kept."""
    recipe, kept = tmp_path / "люди.b24", tmp_path / "j.journal"
    recipe.write_text(
        'param город: text = "Тверь"\nparam since: date = today - 1 day\n'
        "Я = user.get { FILTER: { PERSONAL_CITY: $город, '>DATE_REGISTER': $since } }\n".replace(
            "'", '"'
        ),
        encoding="utf-8",
    )
    ran = within("run", recipe, "--portal", "practice", "--journal", kept)
    assert ran.code == 0, ran.err
    lines = within("journal", kept).out.splitlines()
    assert '  город = "Тверь"' in lines
    assert '  since = "today - 1 day"' in lines


def test_a_program_goes_on_with_a_run_of_the_command_line(tmp_path: Path) -> None:
    """Methods that the project declares are in the journal, and not in the recipe it loads."""
    practice, calls = PracticePortal(), list[Any]()

    def sync(given: Any) -> dict[str, Any]:
        calls.append(given)
        return {"error": "BUSY"} if len(calls) == 2 else {"result": {"id": 7}}

    practice.register("my.app.sync", sync, writes=True)
    methods = '[methods]\n"my.app.sync" = { does = "writes", id_at = "id" }\n'
    (tmp_path / "b24batch.toml").write_text(methods, encoding="utf-8")
    recipe = tmp_path / "обмен.b24"
    text = "Раз = my.app.sync { n: 1 }\nДва = my.app.sync { n: $Раз.id }\nКто = user.current\n"
    recipe.write_text(text, encoding="utf-8")
    journal = tmp_path / "j.journal"
    with serve(practice) as server, Portal.webhook(server.url) as portal:
        line = ("run", recipe, "--portal", server.url, "--yes", "--journal", journal)
        assert within(*line).code == 1
        with pytest.raises(ConfigError, match="another recipe"):
            Batch.parse("my.app.sync { n: 2 }").resume(portal, journal)
        results = Batch.load(recipe).resume(portal, journal, retry_failed=True)
    results.raise_for_errors()
    assert [results[name].value for name in ("Раз", "Два")] == [{"id": 7}] * 2
    assert len(calls) == 3
