"""Walking through a journal: what was sent and came, in any direction, without sending."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from b24batch import Batch, Portal
from b24batch.cli.console import Console
from b24batch.errors import ConfigError
from b24batch.practice import PracticePortal
from b24batch.repl.recorded import Recorded
from b24batch.repl.replay import Replay
from b24batch.run.results import RunResult
from b24batch.transport.log import Log

RECIPE = """\
Company = crm.item.add { entityTypeId: company, fields: { title: "Ромашка & Ко" } }
Bad = crm.item.get { entityTypeId: deal, id: 100000 }
Deal = crm.item.add {
  entityTypeId: deal
  fields: { title: "Сделка ${Company.item.title}", companyId: $Company.item.id }
}
Then = crm.item.update { entityTypeId: deal, id: $Bad.item.id, fields: { title: "x" } }
Many = crm.item.list { entityTypeId: contact, filter: { id < 8 }, select: [id] }
for c in $Many.items {
  Up = crm.item.update { entityTypeId: contact, id: $c.id, fields: { name: "я" } }
}
"""


def run(path: Path, text: str = RECIPE) -> tuple[RunResult, PracticePortal]:
    practice = PracticePortal()
    return Batch.parse(text).run(Portal.practice(portal=practice), journal=path), practice


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[tuple[Path, RunResult]]:
    path = tmp_path / "журнал"
    yield path, run(path)[0]


def walk(recorded: Recorded) -> list[str]:
    """How each command ended that a request carried, in the order in which replies came."""
    ends = []
    while (step := recorded.forward()) is not None:
        assert step.sent is not None, recorded.broken
        ends += [f"{c.name} {c.state}" for c in (*step.sent.commands, *step.sent.others)]
    return ends


def test_the_walk_ends_where_the_run_ended(journal: tuple[Path, RunResult]) -> None:
    """Every command is told once, with the state that it had at the end."""
    path, result = journal
    recorded = Recorded(path)
    assert sorted(walk(recorded)) == sorted(f"{c.name} {c.state}" for c in result)
    recorded.close()


def test_going_back_forgets_what_came_later(journal: tuple[Path, RunResult]) -> None:
    """At each point the same is known, on whichever way one came there."""
    recorded = Recorded(journal[0])
    forwards = []
    for _ in range(len(recorded)):
        recorded.forward()
        forwards.append([recorded.command(i).state for i in range(6)])
    for at in reversed(range(len(recorded))):
        recorded.go(at + 1)
        assert [recorded.command(i).state for i in range(6)] == forwards[at]
    recorded.close()


def test_a_walk_changes_nothing(journal: tuple[Path, RunResult]) -> None:
    """The journal is as it was afterwards, to the byte, and was not locked against others."""
    path, _ = journal
    before = path.read_bytes()
    recorded = Recorded(path)
    walk(recorded)
    with Log.look(path) as other:
        assert other.last() is not None
    recorded.close()
    assert path.read_bytes() == before


def feed(path: Path, *entries: str) -> str:
    out = io.StringIO()
    replay = Replay(Console(io.StringIO(), out, out, {}), path)
    for entry in entries:
        replay.feed(entry)
    replay.close()
    return out.getvalue()


def test_values_are_those_of_the_point_in_time(journal: tuple[Path, RunResult]) -> None:
    """What a later request brought is not known before it."""
    path, _ = journal
    assert feed(path, "n", ".show $Deal.item.id").splitlines()[-1].startswith("not known: `Deal`")
    assert feed(path, "n", "n", ".show $Deal.item.id").splitlines()[-1] == "161"
    assert feed(path, "n", "n", "b", ".show $Deal.item.id").splitlines()[-1].startswith("not known")


def test_a_command_is_shown_as_the_server_read_it(journal: tuple[Path, RunResult]) -> None:
    """An `&` of a value is no end of it, and what came stands below."""
    said = feed(journal[0], "command")
    assert '    fields.title = "Ромашка & Ко"' in said
    assert said.splitlines()[-1].startswith('  answers {"item": {"id": 65, "title": "Ромашка & Ко"')


def test_run_stops_at_failures_and_conditions(journal: tuple[Path, RunResult]) -> None:
    """Breakpoints are those of stepping."""
    assert feed(journal[0], ".break failures", "run").splitlines()[-1] == "break: failures"
    by_value = feed(journal[0], ".break Deal if $Deal.item.id > 160", "run")
    assert by_value.splitlines()[-1] == "break: Deal if $Deal.item.id > 160"
    assert feed(journal[0], ".break Deal if $Deal.item.id > 161", "run").count("break:") == 0


def test_a_request_without_a_reply_is_told(journal: tuple[Path, RunResult]) -> None:
    """Of a run that broke off the last request is named, since it may have been carried out."""
    path, _ = journal
    with Log.hold(path) as log:
        about, entries = log.about, list(log.entries())
        last = max(at for at, entry in enumerate(entries) if entry.kind == "sent")
        log.start(about)
        log.append(*entries[: last + 1])
    said = feed(path, "run")
    assert f"request {entries[last].request} was sent, and nothing came: Up[0], Up[1]" in said


def test_without_its_table_a_run_is_still_shown(tmp_path: Path) -> None:
    """What was sent and came is in the journal; only values cannot be worked out."""
    table, path = tmp_path / "строки.csv", tmp_path / "журнал"
    table.write_text("name\nАнна\n", encoding="utf-8")
    text = (
        f'for row in csv "{table.name}" '
        "{ New = crm.item.add { entityTypeId: contact, fields: { name: $row.name } } }"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        run(path, text)
    table.write_text("name\nБорис\n", encoding="utf-8")
    said = feed(path, "next", "command", ".show $New")
    assert "  +  New[0]       done" in said
    assert '    fields.name = "Анна"' in said
    assert "not known: " in said.splitlines()[-1]


def test_a_run_of_rest_3_is_walked_through(tmp_path: Path) -> None:
    """Calls and answers stand in their order there, and an error belongs to no call of several."""
    recipe = (
        "Лог = main.eventlog.list { select: [id] } limit 3\n"
        "Задача = tasks.task.get { id: 1, select: [id, title] }\n"
        "Нет = tasks.task.get { id: 99999, select: [id] }\n"
    )
    path = tmp_path / "третий.journal"
    Batch.parse(recipe).run(Portal.practice(rest=3), journal=path)
    out = io.StringIO()
    replay = Replay(Console(io.StringIO(), out, out, {}), path)
    for entry in ("1", "command", "command", "run", ".show $Задача.item.id"):
        replay.feed(entry)
    shown = out.getvalue()
    assert not replay.refused, shown
    assert "a call of it failed, and with it the whole" in shown
    assert re.search(r"-  Нет +failed +\S*NOTFOUND", shown)
    assert re.search(r"\+  Задача +done", shown)
    assert "pagination.limit = 3" in shown
    assert shown.endswith("1\n")
    replay.close()


def test_what_a_stopped_run_took_back_is_not_sent_again(tmp_path: Path) -> None:
    """Behind the failure that halted it a command is `not sent`, and the end says so in words."""
    recipe = (
        "halt on error\nА = crm.item.update { entityTypeId: deal, id: 999999, fields: {} }\n"
        "Б = crm.item.get { entityTypeId: deal, id: 3 }\n"
    )
    path = tmp_path / "стоп.journal"
    Batch.parse(recipe).run(Portal.practice(), journal=path)
    out = io.StringIO()
    replay = Replay(Console(io.StringIO(), out, out, {}), path)
    replay.feed("run")
    assert re.search(r"Б +not sent\n", out.getvalue())
    assert "the end: 1 failed, 1 not sent; stopped: halt on error" in out.getvalue()
    replay.close()


def test_a_wrong_answer_to_a_replay_is_told_what_can_be_done(tmp_path: Path) -> None:
    """Names that the run does not have, numbers that it does not have, words of other prompts."""
    path = tmp_path / "run.journal"
    Batch.parse("А = user.current").run(Portal.practice(), journal=path)
    out = io.StringIO()
    replay = Replay(Console(io.StringIO(), out, out, {}), path)
    for entry, message, hint in (
        (".show $Нет.id", "the run has nothing called `Нет`", "it has `А`"),
        (".watch $Нет.id", "the run has nothing called `Нет`", "it has `А`"),
        (".break Нет", "the run has nothing called `Нет`", "it has `А`"),
        (".break off 2", "there is no number `2`", "`.break` lists them by number"),
        (".list all", "`.list` takes nothing behind it", "`.help list` tells what it does"),
        ("next 5", "`next 5` is no answer here", "answer next, command, back, run or quit"),
        ("back 0", "`back 0` is no answer here", "or the number of a request"),
        ("7", "the run has 1 answered request", "`1` goes to the last"),
        ("back", "the run has 1 answered request", "this is the beginning"),
        ("?", "`?` is no answer here", "did you mean `.help`?"),
    ):
        begin = len(out.getvalue())
        replay.feed(entry)
        told = out.getvalue()[begin:]
        assert message in told, entry
        assert hint in told, entry
    replay.close()


def test_a_cut_copy_of_a_journal_is_called_damaged(tmp_path: Path) -> None:
    """Another file is no journal; one whose end is missing is one that is damaged."""
    whole, cut = tmp_path / "run.journal", tmp_path / "копия.journal"
    Batch.parse("А = user.current").run(Portal.practice(), journal=whole)
    cut.write_bytes(whole.read_bytes()[:-4096])
    with pytest.raises(ConfigError, match="is damaged"):
        Replay(Console(io.StringIO(), io.StringIO(), io.StringIO(), {}), cut)
