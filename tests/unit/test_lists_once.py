"""A list that a `let` makes of rows is made once, however many rounds look things up in it."""

from __future__ import annotations

from collections import Counter

import msgspec
import pytest

from b24batch.model.outcome import Found
from b24batch.practice import PracticePortal
from b24batch.run.driving import read_reply
from b24batch.run.engine import Engine
from b24batch.run.rounds import Round
from b24batch.stages import prepare
from b24batch.syntax import parse
from b24batch.transport.base import Reply

TOP = """
param people: list
let Люди = [for p in $people where $p.город = "Тверь": $p]
for row in $people {
  Deal = crm.deal.add { fields: { TITLE: $row.имя, COMMENTS: $Люди[имя=$row.имя].город } }
}
"""

NESTED = """
param people: list
for first in $people {
  let Люди = [for p in $people where $p.имя != $first.имя: $p]
  for row in $people {
    Deal = crm.deal.add { fields: { TITLE: $first.имя, COMMENTS?: $Люди[имя=$row.имя].город } }
  }
}
"""

PEOPLE = [{"имя": f"Иван {n}", "город": "Тверь"} for n in range(5)]


def lists_seen(text: str) -> list[tuple[tuple[int, ...], list[object]]]:
    """What `Люди` is in each round of the innermost loop, when it has ended."""
    engine, practice = Engine(prepare(parse(text).recipe, {"people": PEOPLE})), PracticePortal()
    seen: list[tuple[tuple[int, ...], list[object]]] = []

    def look(around: Round) -> None:
        found = around.scope.lookup("Люди")
        if around.block.number == len(engine.program.blocks) - 1 and isinstance(found, Found):
            seen.append((around.path, found.value))

    engine.composer.loops.listen(look)
    while made := engine.ready():
        for outgoing in made:
            status, told = practice.handle(outgoing.method, outgoing.params)
            engine.received(
                outgoing, read_reply(outgoing, Reply(status, msgspec.json.encode(told)))
            )
    assert engine.result().ok
    return seen


@pytest.mark.parametrize(("text", "lists"), [(TOP, 1), (NESTED, len(PEOPLE))])
def test_rounds_share_the_list_of_the_sequence_that_its_let_is_in(text: str, lists: int) -> None:
    """One list for the whole run, and in a loop one for each of its rounds."""
    seen = lists_seen(text)
    rounds = Counter(id(value) for _, value in seen)
    assert len(rounds) == lists
    assert set(rounds.values()) == {len(seen) // lists}


def test_a_list_made_in_a_round_is_that_of_its_row() -> None:
    """The list of one round is never given to another, whose row it was not made for."""
    for path, value in lists_seen(NESTED):
        names = [person["имя"] for person in value if isinstance(person, dict)]
        assert names == [p["имя"] for n, p in enumerate(PEOPLE) if n != path[0]]
