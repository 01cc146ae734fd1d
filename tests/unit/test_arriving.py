"""Loops begin with the first page of their rows, where they may, and tell the same in the end."""

from __future__ import annotations

import random
from typing import Any

import msgspec
import pytest

from b24batch import Limits, Portal
from b24batch.practice import PracticePortal, PracticeTransport
from b24batch.run.driving import read_reply
from b24batch.run.engine import Engine, EngineOptions
from b24batch.run.feeds import find_feeds
from b24batch.run.outputs import collect_outputs
from b24batch.run.results import RunResult
from b24batch.run.states import State
from b24batch.stages import prepare, run_program
from b24batch.syntax import parse
from b24batch.transport.base import Reply

DEALS = 420

HEAD = """
Deals = all crm.item.list {
  entityTypeId: deal, filter: { "=originatorId": поток }, select: [id, title]
}
"""
LOOP = f"""{HEAD}
for deal in $Deals.items {{
  One = crm.item.get {{ entityTypeId: deal, id: $deal.id }}
  let Line = {{ title: $deal.title, same: $One.item.title }}
}}
"""
SHOWN = f"{LOOP}output $Line as jsonl"

WRITTEN = f"""{HEAD}
for deal in $Deals.items {{
  New = crm.item.add {{ entityTypeId: deal, fields: {{
    title: "Копия ${{deal.title}}", originatorId: поток
  }} }}
  crm.item.update {{ entityTypeId: deal, id: $New.item.id, fields: {{ comments: копия }} }}
  crm.item.update {{ entityTypeId: deal, id: $deal.id, fields: {{ originatorId: готово }} }}
  let Line = {{ title: $deal.title, copy: $New.item.title }}
}}
output $Line as jsonl
"""

NESTED = """
Deals = all crm.item.list {
  entityTypeId: deal, filter: { "=originatorId": поток }, select: [id, title]
}
Staff = user.get
for deal in $Deals.items where $deal.title !~ "13" {
  if $deal.title ~ "5" {
    One = crm.item.get { entityTypeId: deal, id: $deal.id }
  } else {
    Gone = crm.item.get { entityTypeId: deal, id: 99999 }
  }
  for name in [а, б] {
    Two = crm.item.get { entityTypeId: deal, id: $One.item.id ?? $deal.id }
    expect $deal.title !~ "7"
    let Line = { title: "${deal.title} ${name}", same: $Two.item.title, who: $Staff[0].ID }
  }
}
Last = crm.item.list { entityTypeId: deal, filter: { title: $Line[*].title } }
output $Line as jsonl
"""


def portal(deals: int = DEALS) -> PracticePortal:
    practice = PracticePortal()
    for n in range(deals):
        fields = {"title": f"Сделка {n}", "originatorId": "поток"}
        practice.handle("crm.item.add", {"entityTypeId": 2, "fields": fields})
    return practice


class Run:
    """A run whose replies come in any order; `sent` are names of commands with their requests."""

    def __init__(
        self,
        text: str,
        *,
        early: bool = True,
        deals: int = DEALS,
        broken: int | None = None,
        keep: bool = True,
    ) -> None:
        program = prepare(parse(text).recipe)
        options = EngineOptions(in_flight=3, begins_early=early, keep_rounds=keep)
        self.engine = engine = Engine(program, options)
        self.sent: list[tuple[int, str]] = []
        self.practice = practice = portal(deals)
        rng, waiting = random.Random(text), []
        self.most = 0
        while True:
            for outgoing in engine.ready():
                self.sent += [(outgoing.number, name) for name in outgoing.names]
                status, answer = practice.handle(outgoing.method, outgoing.params)
                if broken is not None and outgoing.number >= broken:
                    answer = without_lists(answer)
                waiting.append((outgoing, Reply(status, msgspec.json.encode(answer))))
            self.most = max(self.most, len(engine.ledger.planned))
            if not waiting:
                break
            outgoing, reply = waiting.pop(rng.randrange(len(waiting)))
            answered: Any = read_reply(outgoing, reply)
            engine.received(outgoing, answered)
        assert engine.finished
        self.result: RunResult = engine.result()

    def lines(self) -> list[Any]:
        entries = self.engine.ledger.answers.lookup("Line").value.entries
        return [getattr(entry, "value", "failed") for entry in entries]

    def states(self) -> dict[str, State]:
        return {c.name: c.state for c in self.result}

    def records(self) -> list[tuple[Any, ...]]:
        """All deals of the list, whatever their ids."""
        fields = ("title", "originatorId", "comments")
        deals = self.practice.snapshot()["deal"]
        return sorted(tuple(str(deal.get(field)) for field in fields) for deal in deals)


def without_lists(answer: Any) -> Any:
    results = answer["result"]["result"]
    for label, value in dict(results).items():
        if isinstance(value, dict) and "items" in value:
            results[label] = {"items": None}
    return answer


@pytest.mark.parametrize("deals", [0, 1, 50, 51, DEALS])
@pytest.mark.parametrize(
    "text",
    [
        SHOWN,
        WRITTEN,
        NESTED,
        SHOWN.replace("$Deals.items", '$Deals.items where $deal.title ~ "7"'),
        SHOWN.replace("$Deals.items", "$Deals.items unique by id"),
        SHOWN.replace("for deal in $Deals", "let All = $Deals\nfor deal in $All"),
    ],
)
def test_what_comes_of_it_is_the_same(text: str, deals: int) -> None:
    """Rounds, their order and their values, with clauses too."""
    early, late = Run(text, deals=deals), Run(text, deals=deals, early=False)
    assert early.lines() == late.lines()
    assert early.states() == late.states()
    assert early.result["Deals"].value == late.result["Deals"].value
    assert early.records() == late.records()


def last_page(run: Run) -> int:
    return max(number for number, name in run.sent if name.startswith("Deals"))


def first_round(run: Run) -> int:
    return min(number for number, name in run.sent if name.startswith(("One[", "New[")))


@pytest.mark.parametrize("text", [SHOWN, WRITTEN])
def test_rounds_go_out_before_the_last_page(text: str) -> None:
    """The whole list need not have come."""
    early, late = Run(text), Run(text, early=False)
    assert first_round(early) <= last_page(early)
    assert first_round(late) > last_page(late)
    assert early.engine.requests <= late.engine.requests


def test_what_a_loop_adds_is_not_gone_over() -> None:
    """The list ends with the last id that there was, though new records match it too."""
    run = Run(WRITTEN)
    assert len(run.lines()) == DEALS
    assert run.result["Deals"].total == DEALS


def test_a_list_by_offsets_is_whole_before_anything_is_written() -> None:
    """What a loop writes would shift what the next offset means."""
    text = WRITTEN.replace("select: [id", "order: { title: DESC }, select: [id")
    assert find_feeds(prepare(parse(text).recipe))
    early, late = Run(text), Run(text, early=False)
    assert first_round(early) > last_page(early)
    assert (early.lines(), early.records()) == (late.lines(), late.records())


def test_rows_are_not_kept_where_nobody_wants_them() -> None:
    """Neither rows nor rounds, and nothing is told to be missing."""
    run = Run(SHOWN, keep=False)
    assert run.result["Deals"].value == {"items": []}
    assert run.result["Deals"].total == DEALS
    assert len(run.lines()) == DEALS
    kept = Run(f'{SHOWN} to "a"\noutput $Deals.items [id] as csv to "b"', keep=False)
    assert len(kept.result["Deals"].value["items"]) == DEALS


@pytest.mark.parametrize("broken", [1, 2])
def test_a_list_that_breaks_off_takes_the_loop_down(broken: int) -> None:
    """What was begun is told for what it is; the loop as a whole has no value, as otherwise."""
    run = Run(
        f"{LOOP}\nAfter = crm.item.get {{ entityTypeId: deal, id: $One[0].item.id }}", broken=broken
    )
    assert run.result["Deals"].state is State.FAILED
    assert run.result["After"].state is State.SKIPPED
    assert [p.code for p in run.result.problems].count("B312") == 1


FIRST = LOOP.replace("id: $deal.id", "id: $First.item.id").replace(
    "for", "First = crm.item.get { entityTypeId: deal, id: 1 }\nfor"
)
STAFF = "Staff = user.get"
SECOND = "Other = crm.item.list { entityTypeId: contact, filter: { id: $Deals.items[*].id } }"
GET = "crm.item.get { entityTypeId: deal, id: 1 }"


@pytest.mark.parametrize(
    ("text", "early"),
    [
        (LOOP, True),
        (FIRST, True),
        (NESTED, True),
        (FIRST.replace("id: 1 }", "id: $Deals.items[0].id }"), False),
        (f"{HEAD}for g in $Deals.items group by title {{ {GET} }}", False),
        (f"{HEAD}for d in $Deals.items unique by title {{ {GET} }}", False),
        (f"{HEAD}for d in $Deals.items where $d.id in $Deals.items[*].id {{ {GET} }}", False),
        (f"{HEAD}for d in $Deals.items[*] {{ {GET} }}", False),
        (WRITTEN, True),
        (f"halt on error\n{WRITTEN}", False),
        (f"{HEAD}{STAFF}{WRITTEN.removeprefix(HEAD)}", True),
        (f"{HEAD}{SECOND}{WRITTEN.removeprefix(HEAD)}", False),
        (WRITTEN.replace("id: $deal.id", "id: 1"), False),
        (WRITTEN.replace("id: $New.item.id", "id: $New.item.companyId"), False),
        (WRITTEN.replace("id: $deal.id", "id: $deal.companyId"), False),
        (WRITTEN.replace("id: $deal.id", "id: $deal.id ?? 1"), False),
        (WRITTEN.replace("crm.item.update { entity", "tasks.task.update { entity", 1), True),
        (f"{HEAD}expect $Deals.total < 5000\nfor d in $Deals.items {{ {GET} }}", False),
        (LOOP.replace("id: $deal.id", "id: $Deals.items[0].id"), False),
        (LOOP.replace("all crm", "crm"), False),
        (f"param n: number = 1\n{HEAD}if $n = 1 {{ for d in $Deals.items {{ {GET} }} }}", False),
        (f"{LOOP}for again in $Deals.items {{ {GET} }}", False),
    ],
)
def test_which_loops_begin_early(text: str, early: bool) -> None:
    """None that writes to rows to come, none of which anything waits for the end of the list."""
    assert bool(find_feeds(prepare(parse(text).recipe))) == early
    assert Run(text, deals=60).result.stopped is None


def test_it_is_off_for_a_trial_with_few_rows() -> None:
    """Nobody would take the rest of the rows, and the list would wait for that."""
    program = prepare(parse(SHOWN).recipe)
    engine = Engine(program, EngineOptions(begins_early=True, limit_rows=3))
    assert engine.composer.loops.arriving is None


def test_it_is_off_for_loops_that_write_where_somebody_is_asked_first() -> None:
    """How much would be written is known when all rows are."""
    engine = Engine(prepare(parse(WRITTEN).recipe), EngineOptions())
    assert engine.composer.paging.streams
    engine.composer.loops.begin_with_all_rows()
    assert not engine.composer.paging.streams


def test_a_program_may_be_run_again() -> None:
    """Runs of one program, with their rounds, know nothing of one another."""
    program = prepare(parse(SHOWN).recipe)
    transport = PracticeTransport(portal(120))
    for _ in range(2):
        way = Portal(transport, "https://acme.bitrix24.ru/rest/1/x/", limits=Limits())
        result = run_program(program, way)
        assert result.counts() == {State.DONE: 121}
        assert [row.value["item"]["title"] for row in result["One"].rounds[:2]] == [
            "Сделка 0",
            "Сделка 1",
        ]


def test_a_name_of_a_loop_in_the_path_of_an_output_is_kept() -> None:
    """Of names that nobody uses outside nothing is kept."""
    text = f'{LOOP}\noutput $Deals.items to "${{One[0].item.title}}.json"'
    found = collect_outputs(Run(text, deals=3, keep=False).result)
    assert [output.path for output in found] == ["Сделка 0.json"]
