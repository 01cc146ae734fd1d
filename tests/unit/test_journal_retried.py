"""Runs that are gone on with once more after what failed has been mended on the portal."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Protocol

import pytest

from b24batch import Batch, Limits, Portal, crm, ref, that
from b24batch.errors import Problem, TransportError
from b24batch.journals import Resumption
from b24batch.plan.pack import Positions
from b24batch.practice import PracticePortal, PracticeTransport
from b24batch.run.compose import EngineOptions
from b24batch.run.results import RunResult
from b24batch.run.states import State, Stopped
from b24batch.stages import run_recipe
from b24batch.transport.base import Reply, Request

ADDRESS = "https://acme.bitrix24.ru/rest/7/q7Zk3planted9XwV/"


class Dead(BaseException):
    """Stands for the end of the process: no outcome of a request is written down."""


class Mortal:
    """A way to a practice portal on which the process dies at a request that never arrives."""

    def __init__(self, practice: PracticePortal, dies_at: int) -> None:
        self.inner = PracticeTransport(practice)
        self.left = dies_at

    def send(self, request: Request) -> Reply:
        self.left -= 1
        if not self.left:
            raise Dead
        return self.inner.send(request)

    def close(self) -> None:
        self.inner.close()


def portal_to(practice: PracticePortal, dies_at: int = 0) -> Portal:
    return Portal(Mortal(practice, dies_at), ADDRESS, limits=Limits(most_in_flight=1))


class Retry(Protocol):
    """Goes on with what failed."""

    def __call__(self, batch: Batch, portal: Portal, journal: Path) -> RunResult: ...


def in_threads(batch: Batch, portal: Portal, journal: Path) -> RunResult:
    return batch.resume(portal, journal, retry_failed=True)


def in_event_loop(batch: Batch, portal: Portal, journal: Path) -> RunResult:
    return asyncio.run(batch.aresume(portal, journal, retry_failed=True))


@pytest.fixture(params=[in_threads, in_event_loop], ids=["threads", "event loop"])
def retry(request: pytest.FixtureRequest) -> Retry:
    way: Retry = request.param
    return way


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "импорт.journal"


def add_deal(practice: PracticePortal) -> int:
    batch = Batch().add("D", crm.item.add(entityTypeId=2, fields={"title": "Сделка"}))
    return int(batch.run(portal_to(practice))["D"].value["item"]["id"])


def rows_of(practice: PracticePortal, count: int = 60) -> list[dict[str, Any]]:
    """Rows that all name a deal that there is, but for the third: its deal comes next."""
    known = add_deal(practice)
    return [{"name": f"Иван {n}", "deal": known + (n == 2)} for n in range(count)]


def importing(rows: Any, *, halts: bool = False) -> Batch:
    """Two writes for each row, and a third that refers to the second."""
    batch = Batch().halt_on_error() if halts else Batch()

    def body(row: Any) -> None:
        batch.add("New", crm.item.add(entityTypeId=3, fields={"name": row.name}))
        fields = {"contactId": ref.New.item.id}
        batch.add("Deal", crm.item.update(entityTypeId=2, id=row.deal, fields=fields))
        note = {"ENTITY_TYPE": "deal", "ENTITY_ID": ref.Deal.item.id, "COMMENT": row.name}
        batch.add("Note", crm.timeline.comment.add(fields=note))

    batch.for_each(rows, body)
    return batch


def names(practice: PracticePortal) -> list[str]:
    found = (str(record["name"]) for record in practice.snapshot()["contact"])
    return sorted(name for name in found if name.startswith("Иван"))


def test_what_failed_in_a_row_is_done_and_the_rest_of_it(path: Path, retry: Retry) -> None:
    """The first write of the row is not repeated; its answer is what the second is sent with."""
    practice = PracticePortal()
    rows = rows_of(practice)
    batch = importing(rows)
    first = batch.run(portal_to(practice), journal=path)
    assert first.counts() == {State.DONE: 178, State.FAILED: 1, State.SKIPPED: 1}
    writes = practice.stats["writes"]
    assert add_deal(practice) == rows[2]["deal"]
    with Resumption.open(path, portal_to(practice), retry_failed=True) as opened:
        assert opened.still_written == ["crm.item.update", "crm.timeline.comment.add"]
    result = retry(batch, portal_to(practice), path)
    assert result.counts() == {State.DONE: 180}
    assert practice.stats["writes"] == writes + 1 + 2
    assert len(names(practice)) == 60
    contact = result["New"].rounds[2].value["item"]["id"]
    assert result["Deal"].rounds[2].value["item"]["contactId"] == contact
    assert result["Deal"].rounds[2].error is None


def test_without_the_option_what_failed_has_ended(path: Path, retry: Retry) -> None:
    """Nothing is sent, neither then nor after it has been tried again with success."""
    practice = PracticePortal()
    batch = importing(rows_of(practice))
    first = batch.run(portal_to(practice), journal=path)
    add_deal(practice)
    calls = practice.stats["writes"]
    assert batch.resume(portal_to(practice), path).counts() == first.counts()
    assert practice.stats["writes"] == calls
    retry(batch, portal_to(practice), path)
    for again in (batch.resume(portal_to(practice), path), retry(batch, portal_to(practice), path)):
        assert again.counts() == {State.DONE: 180}
    assert practice.stats["writes"] == calls + 2


def test_what_fails_again_may_be_tried_again(path: Path, retry: Retry) -> None:
    """A retry without anything mended fails as before, and keeps nothing from the next one."""
    practice = PracticePortal()
    batch = importing(rows_of(practice))
    first = batch.run(portal_to(practice), journal=path)
    assert retry(batch, portal_to(practice), path).counts() == first.counts()
    assert batch.resume(portal_to(practice), path).counts() == first.counts()
    add_deal(practice)
    assert retry(batch, portal_to(practice), path).counts() == {State.DONE: 180}


def test_a_run_stopped_by_its_failure_goes_on(path: Path, retry: Retry) -> None:
    """Under `halt on error` what was not sent any more is sent then."""
    practice = PracticePortal()
    batch = importing(rows_of(practice), halts=True)
    assert batch.run(portal_to(practice), journal=path).stopped is Stopped.HALT
    assert retry(batch, portal_to(practice), path).stopped is Stopped.HALT
    assert 0 < len(names(practice)) < 60
    add_deal(practice)
    result = retry(batch, portal_to(practice), path)
    assert (result.stopped, result.counts()) == (None, {State.DONE: 180})
    assert names(practice) == sorted(f"Иван {n}" for n in range(60))


def test_a_retry_that_dies_is_gone_on_with(path: Path) -> None:
    """That it was a retry is in the journal: nobody has to say so again."""
    practice = PracticePortal()
    rows = rows_of(practice)
    batch = importing([{**row, "deal": rows[2]["deal"]} for row in rows])
    options = EngineOptions(settle_s=0.0)
    run_recipe(batch.recipe, portal_to(practice), engine_options=options, journal=path)
    add_deal(practice)
    with (
        pytest.raises(Dead),
        Resumption.open(path, portal_to(practice, 2), retry_failed=True) as run,
    ):
        assert set(run.still_written) >= {"crm.item.update", "crm.timeline.comment.add"}
        run.run()
    result = batch.resume(portal_to(practice), path, unknown="again")
    assert result.counts() == {State.DONE: 180}
    assert names(practice) == sorted(f"Иван {n}" for n in range(60))


def reading(deals: list[int]) -> Batch:
    """A word in the contact of each deal, and a read that waits for it."""
    batch = Batch()

    def body(deal: Any) -> None:
        batch.add("Deal", crm.item.get(entityTypeId=2, id=deal.id))
        told = {"comments": "есть сделка"}
        batch.add("Note", crm.item.update(entityTypeId=3, id=ref.Deal.item.contactId, fields=told))
        batch.add("Seen", crm.item.get(entityTypeId=2, id=deal.id))

    batch.for_each([{"id": one} for one in deals], body)
    return batch


def test_what_was_lacking_is_read_again(path: Path, retry: Retry) -> None:
    """A record that was mended has the value now; what is there already is not read again."""
    practice = PracticePortal()
    deals = [add_deal(practice) for _ in range(3)]
    contact = practice.snapshot()["contact"][0]["id"]

    def mend(deal: int) -> None:
        fields = {"contactId": contact}
        practice.handle("crm.item.update", {"entityTypeId": 2, "id": deal, "fields": fields})

    mend(deals[0])
    batch = reading(deals)
    first = batch.run(portal_to(practice), journal=path)
    assert first["Note"].rounds[1].state is State.UNRESOLVED
    mend(deals[1])
    result = retry(batch, portal_to(practice), path)
    states = [one.state for one in result["Note"].rounds]
    assert states == [State.DONE, State.DONE, State.UNRESOLVED]
    commands = practice.stats["commands"]
    for _ in range(2):
        assert batch.resume(portal_to(practice), path).counts() == result.counts()
    assert practice.stats["commands"] == commands
    mend(deals[2])
    result = retry(batch, portal_to(practice), path)
    assert result.counts() == {State.DONE: 9}
    assert practice.stats["commands"] == commands + 1 + 3
    assert batch.resume(portal_to(practice), path).counts() == {State.DONE: 9}
    assert practice.stats["commands"] == commands + 1 + 3


def told_of(batch: Batch) -> None:
    """Below the import: a word for each contact that it made, unless there are none."""

    def tell(new: Any) -> None:
        fields = {"comments": "учтён"}
        batch.add("Told", crm.item.update(entityTypeId=3, id=new.item.id, fields=fields))

    batch.when(that.is_not_empty(ref.New), lambda: batch.for_each(ref.New, tell))


def test_a_loop_over_what_the_first_one_made_was_gone_on_with(path: Path, retry: Retry) -> None:
    """The contact of the row that failed is there, so the loop below had done all its rounds."""
    practice = PracticePortal()
    rows = rows_of(practice)
    batch = importing(rows)
    told_of(batch)
    first = batch.run(portal_to(practice), journal=path)
    assert first.counts() == {State.DONE: 238, State.FAILED: 1, State.SKIPPED: 1}
    writes = practice.stats["writes"]
    add_deal(practice)
    assert retry(batch, portal_to(practice), path).counts() == {State.DONE: 240}
    assert practice.stats["writes"] == writes + 1 + 2
    assert batch.resume(portal_to(practice), path).counts() == {State.DONE: 240}


def test_a_natural_key_out_of_the_loop_was_gone_on_with(path: Path, retry: Retry) -> None:
    """The key is what it was, and the record with it is made once."""
    practice = PracticePortal()
    batch = importing(rows_of(practice))
    sum_up = crm.item.add(entityTypeId=2, fields={"title": "Итог"})
    batch.add("Sum", sum_up.once_by(originatorId="импорт", originId=ref.New[0].item.id))
    first = batch.run(portal_to(practice), journal=path)
    assert first["Sum"].state is State.DONE
    writes = practice.stats["writes"]
    add_deal(practice)
    result = retry(batch, portal_to(practice), path)
    assert (result.counts(), result["Sum"].matched) == ({State.DONE: 181}, False)
    assert practice.stats["writes"] == writes + 1 + 2


class LosesTheSecond:
    """A way to a practice portal that loses the second request, and dies at the last."""

    def __init__(self, practice: PracticePortal) -> None:
        self.inner = PracticeTransport(practice)
        self.requests = 0

    def send(self, request: Request) -> Reply:
        self.requests += 1
        if self.requests == 2:
            raise TransportError(Problem("B640", "соединение закрыто"), sent=True)
        if self.requests == 4:
            raise Dead
        return self.inner.send(request)

    def close(self) -> None:
        self.inner.close()


def test_a_lost_write_is_sent_again_where_a_loop_below_went_on(path: Path) -> None:
    """When nobody knew whether it ran, the loop below had done its rounds, and keeps them."""
    practice = PracticePortal()
    known = add_deal(practice)
    batch = importing([{"name": f"Иван {n}", "deal": known} for n in range(3)])
    told_of(batch)
    batch.add("End", crm.item.get(entityTypeId=3, id=ref.Told[0].item.id))
    lossy = Portal(LosesTheSecond(practice), ADDRESS, limits=Limits(most_in_flight=1))
    options = EngineOptions(settle_s=0.0, positions=Positions.GUARDED)
    with pytest.raises(Dead):
        run_recipe(batch.recipe, lossy, engine_options=options, journal=path)
    result = batch.resume(portal_to(practice), path, unknown="again")
    assert result.counts() == {State.DONE: 13}
    assert len(names(practice)) == 3
