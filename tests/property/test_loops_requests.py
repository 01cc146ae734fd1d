"""Loops in as few requests as their stages need: what all rounds do at one stage goes together."""

from __future__ import annotations

import random
from typing import Any

import msgspec
import pytest
from test_engine_differential import MOMENT

from b24batch.plan.program import PlanOptions, make_program
from b24batch.run.engine import Engine, EngineOptions, Outgoing
from b24batch.run.states import State
from b24batch.syntax import parse
from b24batch.transport.base import Reply
from b24batch.transport.envelope import decode_batch

PARAMETER = "param rows: list\n"
IMPORT = """
for row in $rows {
  Found = crm.duplicate.findbycomm { entity_type: CONTACT, type: PHONE, values: [$row.phone] }
  if $Found.CONTACT is empty {
    New = crm.contact.add { fields: { NAME: $row.name } }
  }
  Deal = crm.deal.add {
    fields: { TITLE: "Заказ ${row.n}", CONTACT_ID: $Found.CONTACT[0] ?? $New }
  }
  let Line = { number: $row.n, deal: $Deal }
}
output $Line
"""
ADD_AND_LINK = """
for row in $rows {
  Company = crm.item.add { entityTypeId: company, fields: { title: $row.name } }
  Deal = crm.item.add { entityTypeId: deal, fields: { title: x, companyId: $Company.item.id } }
}
"""
PARTS = """
for row in $rows {
  Company = crm.item.add { entityTypeId: company, fields: { title: $row.name } }
  for part in $row.parts {
    crm.item.add { entityTypeId: deal, fields: { title: $part, companyId: $Company.item.id } }
  }
}
"""
READS = """
for row in $rows {
  Deal = crm.item.get { entityTypeId: deal, id: $row.n }
  Company = crm.item.get { entityTypeId: company, id: $Deal.item.companyId }
}
"""
TWO_LOOPS = """
for row in $rows {
  Company = crm.item.get { entityTypeId: company, id: $row.n }
}
for company in $Company {
  crm.item.update { entityTypeId: company, id: $company.item.id, fields: { title: y } }
}
"""
UPDATES = """
for row in $rows {
  Deal = crm.item.get { entityTypeId: deal, id: $row.n }
  if $row.n > 100 {
    crm.item.update { entityTypeId: deal, id: $row.n, fields: { title: $Deal.item.title } }
  }
  expect $Deal.item.id exists
}
"""


def rows_of(count: int) -> list[dict[str, Any]]:
    """Every other row is known to the portal."""
    return [
        {"n": n + 1, "name": f"Клиент {n}", "phone": f"+7999{n % 2}{n:06d}", "parts": ["а", "б"]}
        for n in range(count)
    ]


def stages(recipe: str, count: int) -> list[int]:
    """How many commands each stage has, where a stage needs the answers of the one before."""
    match recipe:
        case _ if recipe == IMPORT:  # rows that are found have their deals a stage earlier
            return [count, count // 2 + count - count // 2, count - count // 2]
        case _ if recipe == TWO_LOOPS:
            return [count, count]
        case _ if recipe == UPDATES:
            return [count, max(0, count - 100)]
        case _ if recipe == PARTS:
            return [3 * count]
        case _:
            return [2 * count]


class Shallow:
    """A portal that knows what shape an answer has, and nothing else."""

    def __init__(self) -> None:
        self.made = 0

    def answer(self, outgoing: Outgoing) -> Reply:
        results = {label: self.one(text) for label, text in outgoing.params["cmd"].items()}
        told = {"result": results, "result_error": [], "result_total": [], "result_next": []}
        return Reply(200, msgspec.json.encode({"result": {**told, "result_time": []}}))

    def one(self, text: str) -> Any:
        method = text.partition("?")[0]
        self.made += 1
        if method == "crm.duplicate.findbycomm":
            return {"CONTACT": [7]} if "%2B79990" in text else []
        if method in ("crm.contact.add", "crm.deal.add"):
            return self.made
        return {"item": {"id": self.made, "title": "x", "companyId": 3}}


def requests(recipe: str, rows: list[dict[str, Any]], in_flight: int, rng: random.Random) -> int:
    """How many requests a run sends, with replies in any order."""
    program = make_program(
        parse(PARAMETER + recipe).recipe, {"rows": rows}, PlanOptions(moment=MOMENT)
    )
    engine = Engine(program, EngineOptions(in_flight=in_flight))
    portal = Shallow()
    waiting: list[tuple[Outgoing, Reply]] = []
    while True:
        waiting += [(outgoing, portal.answer(outgoing)) for outgoing in engine.ready()]
        if not waiting:
            break
        outgoing, reply = waiting.pop(rng.randrange(len(waiting)))
        engine.received(outgoing, decode_batch(reply))
    assert engine.finished
    assert set(engine.result().counts()) <= {State.DONE, State.NOT_NEEDED}
    return engine.requests


@pytest.mark.parametrize("in_flight", [1, 4, 16])
@pytest.mark.parametrize(
    "recipe",
    [IMPORT, ADD_AND_LINK, PARTS, READS, TWO_LOOPS, UPDATES],
    ids=["import", "add and link", "parts", "reads", "two loops", "updates"],
)
def test_requests_are_near_what_the_stages_need(
    proof_count: int, recipe: str, in_flight: int
) -> None:
    """Requests stay within 1.05 of the sum over the stages of commands / 50, rounded up."""
    count = max(1000, 50 * proof_count)
    bound = sum(-(-commands // 50) for commands in stages(recipe, count))
    sent = requests(recipe, rows_of(count), in_flight, random.Random(in_flight))
    print(f"{sent} requests, {bound} by the stages")
    assert sent <= 1.05 * bound
