"""Rows of an `all` while its pages arrive: what loops and `fetch` stand on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from b24batch import Batch, catalogue, crm, user
from b24batch.plan.program import PlanOptions, make_program
from b24batch.practice import PracticePortal
from b24batch.practice.store import Store
from b24batch.run.compose import EngineOptions, Outgoing
from b24batch.run.engine import Engine
from b24batch.run.pages import Pager, PagingError
from b24batch.run.paging import Stream
from b24batch.run.states import State
from b24batch.transport.base import Reply
from b24batch.transport.envelope import BatchReply, decode_batch

DEALS = 9_000


def portal_with_deals() -> PracticePortal:
    rows = {n: {"id": n, "title": f"Сделка {n}"} for n in range(1, DEALS + 1)}
    tables = {"deal": {"rows": rows, "next_id": DEALS + 1}}
    return PracticePortal(store=Store.load(msgspec.json.encode(tables)))


def engine_of(batch: Batch) -> Engine:
    program = make_program(batch.recipe, {}, PlanOptions(moment=datetime.now(UTC)))
    return Engine(program, EngineOptions(in_flight=8))


def answer(practice: PracticePortal, outgoing: Outgoing) -> BatchReply:
    status, found = practice.handle(outgoing.method, outgoing.params)
    return decode_batch(Reply(status, msgspec.json.encode(found), {}))


def ids(rows: msgspec.Raw | bytes | None) -> list[int]:
    return [int(row["ID"]) for row in msgspec.json.decode(rows or b"[]")]


def test_pages_are_given_out_when_every_earlier_one_has_come() -> None:
    """A reply that came too early waits; whoever wants rows is told when there are some."""
    practice, told = portal_with_deals(), list[int]()
    engine = engine_of(Batch().add("D", crm.deal.list(select=["ID"]).all()))
    paging = engine.composer.paging
    paging.streams[0] = Stream(on_rows=told.append)
    (first,) = engine.ready()
    assert paging.next_rows(0) is None
    engine.received(first, answer(practice, first))
    assert ids(paging.next_rows(0)) == list(range(1, 51))
    assert paging.next_rows(0) is None
    early, late, *others = engine.ready()
    told.clear()
    engine.received(late, answer(practice, late))
    assert paging.next_rows(0) is None
    assert told == []
    engine.received(early, answer(practice, early))
    assert set(told) == {0}
    assert ids(paging.next_rows(0)) == list(range(51, 101))
    while others:
        for outgoing in others:
            engine.received(outgoing, answer(practice, outgoing))
        others = engine.ready()
    rows = list[int]()
    while found := paging.next_rows(0):
        rows += ids(found)
    assert rows == list(range(101, DEALS + 1))
    assert engine.records[0].state is State.DONE
    assert engine.finished


def test_no_more_pages_are_asked_for_than_were_taken_and_a_bound() -> None:
    """Rows that nobody takes hold up the reading, and the command does not end."""
    practice = portal_with_deals()
    engine = engine_of(Batch().add("D", crm.deal.list(select=["ID"]).all()))
    paging = engine.composer.paging
    paging.streams[0] = Stream(ahead=60)
    taken = 0
    while not engine.finished:
        while due := engine.ready():
            for outgoing in due:
                engine.received(outgoing, answer(practice, outgoing))
        assert practice.stats["commands"] <= taken + 60 + 2
        taken += paging.next_rows(0) is not None
    while paging.next_rows(0) is not None:
        taken += 1
    assert taken == DEALS // 50


@pytest.mark.parametrize("keep", [True, False])
def test_streamed_rows_are_kept_for_the_answer_only_if_wanted(keep: bool) -> None:
    """For a list that something else refers to besides."""
    practice = portal_with_deals()
    engine = engine_of(Batch().add("D", crm.deal.list(select=["ID"]).all()))
    engine.composer.paging.streams[0] = Stream(keep=keep)
    while due := engine.ready():
        for outgoing in due:
            engine.received(outgoing, answer(practice, outgoing))
    assert len(engine.result()["D"].rows) == DEALS * keep


def read(pager: Pager, practice: PracticePortal) -> list[int]:
    """All rows, while each page brings a new deal whose title comes first."""
    waiting = pager.begin()
    while waiting and not pager.finished:
        ask = waiting.pop(0)
        found: Any = practice.call("crm.deal.list", pager.page(ask))
        practice.store.keep("deal", {"title": "А"})
        rows = msgspec.json.encode(found["result"])
        waiting += pager.took(ask, rows, found.get("total"), found.get("next"))
    return ids(pager.result())


@pytest.mark.parametrize("order", [{"ID": "ASC"}, {"ID": "DESC"}, {"TITLE": "ASC"}])
def test_a_list_can_be_read_up_to_the_last_id_it_has_now(order: dict[str, str]) -> None:
    """Records that are added while it is read are no part of it, in whatever order it comes."""
    method = catalogue.find("crm.deal.list")
    assert method is not None
    pager = Pager(method, {"select": ["ID"], "order": order}, upto_last_id=True)
    found = read(pager, portal_with_deals())
    assert max(found) <= DEALS + 1  # one was added between the first page and the last ids
    assert len(found) == len(set(found))


def test_a_list_without_ids_cannot_be_read_up_to_the_last_one() -> None:
    """It would never end while records are added to it; the command says so."""
    method = catalogue.find("user.get")
    assert method is not None
    with pytest.raises(PagingError, match="cannot be asked by id"):
        Pager(method, {}, upto_last_id=True).begin()
    engine = engine_of(Batch().add("U", user.get().all()))
    engine.composer.paging.streams[0] = Stream(upto_last_id=True)
    assert engine.ready() == []
    problem = engine.result()["U"].problem
    assert problem is not None
    assert problem.code == "B312"
