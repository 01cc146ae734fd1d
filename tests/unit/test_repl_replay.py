"""Walking through a journal: what was sent and came, in any direction, without sending."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from b24batch import Batch, Portal
from b24batch.cli.console import Console
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
