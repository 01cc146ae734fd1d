"""Journals of recipes with loops: rounds, tables, standard input, functions of a program."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from b24batch import Batch, Limits, Portal, compute, crm, ref
from b24batch.cli.journal_view import read_view
from b24batch.errors import ConfigError, RunError
from b24batch.journals import Resumption, begun_journal
from b24batch.outside import OpenedOutside
from b24batch.plan.program import Program
from b24batch.practice import PracticePortal, PracticeTransport
from b24batch.run.compose import EngineOptions
from b24batch.run.results import RunResult
from b24batch.run.states import State
from b24batch.stages import look_at_rows, prepare, run_program, run_recipe
from b24batch.syntax import parse
from b24batch.tables.content import StandardInput
from b24batch.tables.places import Places
from b24batch.transport.base import Reply, Request
from b24batch.transport.log import Log

OPTIONS = EngineOptions(request_size=5, settle_s=0.0)
ADDRESS = "https://acme.bitrix24.ru/rest/7/q7Zk3planted9XwV/"

IMPORT = """
for row in csv "заказы.csv" {
  Found = crm.duplicate.findbycomm {
    entity_type: CONTACT, type: PHONE, values: [$row.phone]
  }
  if $Found.CONTACT is empty {
    New = crm.contact.add { fields: { NAME: $row.name, PHONE: [{ VALUE: $row.phone }] } }
  }
  for item in [а, б] {
    Deal = crm.deal.add {
      fields: { TITLE: "Заказ ${row.number}${item}", CONTACT_ID: $Found.CONTACT[0] ?? $New }
    }
  }
}
"""


class Dead(BaseException):
    """Stands for the end of the process."""


class Mortal:
    """A way to a practice portal on which the process dies at the n-th request."""

    def __init__(self, practice: PracticePortal, dies_at: int, *, executed: bool = True) -> None:
        self.inner = PracticeTransport(practice)
        self.left, self.executed = dies_at, executed

    def send(self, request: Request) -> Reply:
        self.left -= 1
        reply = self.inner.send(request) if self.executed or self.left else None
        if reply is None or not self.left:
            raise Dead
        return reply

    def close(self) -> None:
        self.inner.close()


def portal_to(practice: PracticePortal, dies_at: int = 0, *, executed: bool = True) -> Portal:
    transport = Mortal(practice, dies_at, executed=executed)
    return Portal(transport, ADDRESS, limits=Limits(most_in_flight=1))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "импорт.journal"


def write_table(folder: Path, rows: int = 12, *, name: str = "Клиент") -> bytes:
    lines = "".join(f"{n},{name} {n},+7999000{n:04d}\n" for n in range(rows))
    content = f"number,name,phone\n{lines}".encode()
    (folder / "заказы.csv").write_bytes(content)
    return content


def begun(text: str, folder: Path, *, stdin: bytes = b"", **options: Any) -> Program:
    outside = OpenedOutside(
        Places.of(folder, folder), stdin=StandardInput(io.BytesIO(stdin)), **options
    )
    return prepare(parse(text).recipe, outside=outside)


def killed(program: Program, portal: Portal, path: Path) -> None:
    with begun_journal(path, program, portal, options=OPTIONS) as log, pytest.raises(Dead):
        run_program(program, portal, engine_options=OPTIONS, journal=log)


def gone_on(path: Path, portal: Portal, unknown: Any = "keep", **options: Any) -> RunResult:
    with Resumption.open(path, portal, **options) as run:
        if unknown != "keep":
            run.decide(dict.fromkeys(run.unknown, unknown))
        return run.run()


def titles(practice: PracticePortal) -> list[str]:
    deals = practice.snapshot()["deal"]
    return sorted(deal["title"] for deal in deals if deal["title"].startswith("Заказ "))


def test_rounds_are_gone_on_with_where_they_were(path: Path, tmp_path: Path) -> None:
    """Killed at each request in turn: each row is there once in the end, with its two deals."""
    write_table(tmp_path)
    clean = PracticePortal()
    expected = run_program(begun(IMPORT, tmp_path), portal_to(clean), engine_options=OPTIONS)
    assert expected.ok
    for dies_at in range(1, expected.requests + 1):
        practice = PracticePortal()
        killed(begun(IMPORT, tmp_path), portal_to(practice, dies_at), path)
        result = gone_on(path, portal_to(practice), "done")
        assert result.counts().keys() <= {State.DONE, State.UNRESOLVED, State.SKIPPED}
        assert len(titles(practice)) == len(set(titles(practice)))
        again = portal_to(PracticePortal())
        assert len(gone_on(path, again)) == len(result)


@pytest.mark.parametrize("unknown", ["done", "again"])
def test_unknown_writes_of_rounds_are_named_by_their_rounds(
    path: Path, tmp_path: Path, unknown: str
) -> None:
    """Each is decided for itself, and every row has its deals once in the end."""
    write_table(tmp_path)
    practice = PracticePortal()
    text = IMPORT.replace("$Found.CONTACT[0] ?? $New", "1")
    program = begun(text, tmp_path)
    killed(program, portal_to(practice, 4, executed=unknown == "done"), path)
    with Resumption.open(path, portal_to(practice)) as run:
        names = [write.name for write in run.unknown]
        assert names
        assert all(name.endswith("]") for name in names)
        assert len(set(names)) == len(names)
        run.decide(dict.fromkeys(run.unknown, unknown))
        assert run.unknown == []
        assert run.run().counts().keys() == {State.DONE}
    assert titles(practice) == sorted(f"Заказ {n}{x}" for n in range(12) for x in "аб")


def test_a_table_that_changed_is_refused(path: Path, tmp_path: Path) -> None:
    """Rounds are known by numbers of rows, which would be other rows: told which table it is."""
    content = write_table(tmp_path)
    practice = PracticePortal()
    killed(begun(IMPORT, tmp_path), portal_to(practice, 2), path)
    write_table(tmp_path, name="Другой")
    writes = practice.stats["writes"]
    with pytest.raises(ConfigError, match=r"B679.*`заказы.csv` changed since"):
        gone_on(path, portal_to(practice))
    (tmp_path / "заказы.csv").unlink()
    with pytest.raises(ConfigError, match=r"B679.*no file `заказы.csv`.*which the run has read"):
        gone_on(path, portal_to(practice))
    assert practice.stats["writes"] == writes
    (tmp_path / "заказы.csv").write_bytes(content)
    gone_on(path, portal_to(practice), "done")


def test_a_table_is_found_from_another_folder(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal knows where the recipe's folder was."""
    write_table(tmp_path)
    practice = PracticePortal()
    killed(begun(IMPORT, tmp_path), portal_to(practice, 2), path)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert len(gone_on(path, portal_to(practice), "done")) > 12


FROM_INPUT = """
secret key from env KEY
for row in csv "-" {
  Deal = crm.deal.add { fields: { TITLE: "Заказ ${row.number}", COMMENTS: $row.phone } }
}
"""


def test_standard_input_is_kept(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other process has none; secrets in it are not in the file, and come back."""
    monkeypatch.setenv("KEY", "очень тайный «ключ»")
    table = "number,phone\n" + "".join(
        f"{n},очень тайный «ключ» {ADDRESS} {'Ё' * 4000}\n" for n in range(200)
    )
    practice = PracticePortal()
    program = begun(FROM_INPUT, tmp_path, stdin=table.encode())
    killed(program, portal_to(practice, 3), path)
    files = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"planted" not in files
    assert "тайный".encode() not in files
    result = gone_on(path, portal_to(practice), "done")
    assert result.counts() == {State.DONE: 200}
    assert titles(practice) == sorted(f"Заказ {n}" for n in range(200))
    last = practice.snapshot()["deal"][-1]
    assert "очень тайный «ключ»" in last["comments"]


def numbered(calls: list[Any]) -> Callable[[Any], str]:
    def number(value: Any) -> str:
        calls.append(value)
        return f"{value}-{len(calls)}"

    return number


def computing(calls: list[Any], rows: Any) -> Batch:
    batch = Batch()
    function = numbered(calls)

    def body(row: Any) -> None:
        batch.let("Name", compute(function, row.kind))
        batch.add("A", crm.item.add(entityTypeId=4, fields={"title": ref.Name}))
        batch.add("B", crm.item.add(entityTypeId=2, fields={"title": ref.Name}))

    batch.for_each(rows, body)
    return batch


def test_what_functions_gave_is_kept(path: Path) -> None:
    """Once in a round, also for equal values; a resumed run does not ask for it again."""
    calls: list[Any] = []
    rows = [{"kind": "вид"}] * 10
    practice = PracticePortal()
    first = computing(calls, rows)
    portal = portal_to(practice, 1, executed=False)
    with pytest.raises(Dead):
        run_recipe(
            first.recipe, portal, engine_options=OPTIONS, journal=path, functions=first.computes
        )
    opened = len(calls)
    assert 0 < opened < 10
    result = computing(calls, rows).resume(portal_to(practice), path, unknown="again")
    assert result.counts() == {State.DONE: 20}
    assert len(calls) == 10
    companies, its_deals = ([r.value["item"]["title"] for r in result[x].rounds] for x in "AB")
    assert companies == its_deals == [f"вид-{n}" for n in range(1, 11)]


DEALS = """
for row in csv "заказы.csv" {
  D = crm.deal.add { fields: { TITLE: "Заказ ${row.number}" } }
}
"""


def test_rows_that_are_left_are_a_reason_to_go_on(path: Path, tmp_path: Path) -> None:
    """Stopped between rounds nothing is open and all that was opened is done: not the end yet."""
    write_table(tmp_path)
    practice = PracticePortal()
    program = begun(DEALS, tmp_path)
    asked = iter([False, True])
    portal = portal_to(practice)
    with (
        begun_journal(path, program, portal, options=OPTIONS) as log,
        pytest.raises(RunError),
    ):
        run_program(
            program,
            portal,
            engine_options=OPTIONS,
            journal=log,
            interrupted=lambda: next(asked, True),
        )
    assert log.left >= 1
    with Resumption.open(path, portal_to(practice)) as run:
        assert not run.finished
        assert run.still_written == ["crm.deal.add"]
        assert run.run().counts() == {State.DONE: 12}
    assert titles(practice) == sorted(f"Заказ {n}" for n in range(12))


def test_a_journal_names_commands_by_their_rounds(path: Path, tmp_path: Path) -> None:
    """`Deal[3.1]` is the second round of the loop in the fourth."""
    write_table(tmp_path)
    killed(begun(IMPORT, tmp_path), portal_to(PracticePortal(), 9), path)
    with Log.look(path) as log:
        view = read_view(log)
    names = {command.name for request in view.requests for command in request.commands}
    assert {"Found[0]", "New[3]", "Deal[3.1]"} <= names


def test_rows_that_were_left_out_are_left_out_again(path: Path, tmp_path: Path) -> None:
    """Which rows these are was decided before the first request."""
    text = DEALS.replace("row.number", "row.number | number")
    rows = "".join(f"{'нет' if n % 3 == 0 else n}\n" for n in range(24))
    (tmp_path / "заказы.csv").write_text(f"number\n{rows}", encoding="utf-8")
    told: list[Any] = []
    program = begun(text, tmp_path, skip=told.append)
    look_at_rows(program)
    assert len(told) == 8
    practice = PracticePortal()
    killed(program, portal_to(practice, 2), path)
    result = gone_on(path, portal_to(practice), "done")
    assert result.counts() == {State.DONE: 16}
    assert titles(practice) == sorted(f"Заказ {n}" for n in range(24) if n % 3)


SILENT = """
Deals = crm.item.list { entityTypeId: deal, filter: { id in [1, 2, 3] } }
for deal in $Deals.items {
  let Line = { id: $deal.id }
}
New = crm.item.add {
  entityTypeId: deal, fields: { title: "Заказ один" }
} once by { originId: "${Line[0].id}" }
crm.timeline.comment.add {
  fields: { ENTITY_TYPE: deal, ENTITY_ID: $New.item.id, COMMENT: готово }
}
"""


def test_rounds_that_sent_nothing_are_gone_through_for_a_key(path: Path, tmp_path: Path) -> None:
    """Nothing of them is in the journal, and what was sent below them stands on them."""
    practice = PracticePortal()
    killed(begun(SILENT, tmp_path), portal_to(practice, 3, executed=False), path)
    result = gone_on(path, portal_to(practice), "again")
    assert result.counts() == {State.DONE: 3}
    assert titles(practice) == ["Заказ один"]


SILENT_ABOVE_SKIPPED = """
for one in [1] {
  Seen = user.get { FILTER: { ID: $one } }
  Bad = crm.item.get { entityTypeId: deal, id: 99999 }
  for two in [2] {
    let Line = { number: $two }
  }
  Last = crm.item.update { entityTypeId: deal, id: 99999, fields: { title: $Line[0].number } }
}
for found in $Seen {
  Deal = crm.deal.add { fields: { TITLE: "Заказ ${found[0].ID}" } }
}
crm.timeline.comment.add {
  fields: { ENTITY_TYPE: deal, ENTITY_ID: $Deal[0], COMMENT: готово }
}
"""


def test_rounds_that_sent_nothing_may_hold_back_what_is_skipped(path: Path, tmp_path: Path) -> None:
    """What waited for them was never sent, and the loop around came to its end all the same."""
    practice = PracticePortal()
    killed(begun(SILENT_ABOVE_SKIPPED, tmp_path), portal_to(practice, 3, executed=False), path)
    result = gone_on(path, portal_to(practice), "again")
    assert result.counts() == {State.DONE: 3, State.FAILED: 1, State.SKIPPED: 1}
    assert titles(practice) == ["Заказ 1"]
