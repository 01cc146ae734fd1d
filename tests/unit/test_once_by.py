"""`once by`: looked up first, sent only if missing, looked up again when its fate is unknown."""

from __future__ import annotations

from typing import Any

import pytest

from b24batch import Batch, Portal, crm, ref, tasks
from b24batch.check import check
from b24batch.errors import MisuseError
from b24batch.practice import PracticePortal
from b24batch.run.results import RunResult
from b24batch.run.states import State
from b24batch.syntax import parse
from checking import of_the_recipe


def deals(keys: list[str], **more: Any) -> Batch:
    batch = Batch().in_any_order()
    for number, key in enumerate(keys):
        fields = {"title": f"Сделка {key}", **more}
        add = crm.item.add(entityTypeId=2, fields=fields).once_by(originId=key)
        batch.add(f"D{number}", add)
    return batch


def run(batch: Batch, practice: PracticePortal) -> RunResult:
    return batch.run(Portal.practice(portal=practice))


def with_key(practice: PracticePortal, key: str) -> list[dict[str, Any]]:
    return [row for row in practice.snapshot()["deal"] if row.get("originId") == key]


def test_what_is_missing_is_made_and_a_rerun_makes_nothing() -> None:
    """Each key once, whatever the number of runs; a match has the add's own shape."""
    practice = PracticePortal()
    first = run(deals([f"k{n}" for n in range(120)]), practice)
    assert first.counts() == {State.DONE: 120}
    assert not any(command.matched for command in first)
    writes = practice.stats["writes"]
    again = run(deals([f"k{n}" for n in range(120)]), practice)
    assert practice.stats["writes"] == writes
    assert all(command.matched for command in again)
    assert [c.value["item"]["id"] for c in again] == [c.value["item"]["id"] for c in first]
    assert again["D0"].value["item"]["title"] == "Сделка k0"


def test_one_list_call_looks_up_fifty() -> None:
    """120 adds need three look-ups, in one request; then the adds."""
    practice = PracticePortal()
    result = run(deals([f"k{n}" for n in range(120)]), practice)
    assert practice.stats["methods"]["crm.item.list"] == 3
    assert result.requests == 1 + 3


def test_a_key_twice_in_one_run_is_made_once() -> None:
    """The second waits for the first and is the same record; case and blanks do not count."""
    practice = PracticePortal()
    result = run(deals(["ключ", " КЛЮЧ ", "ключ"]), practice)
    assert [command.matched for command in result] == [False, True, True]
    assert len({command.value["item"]["id"] for command in result}) == 1


def test_scalar_answers_keep_their_shape() -> None:
    """An add that answers the bare id answers it for a match too, as a number."""
    practice = PracticePortal()
    batch = Batch().add("A", crm.deal.add(fields={"TITLE": "x"}).once_by({"ORIGIN_ID": "k"}))
    batch.add("B", crm.deal.get(id=ref.A))
    first, second = run(batch, practice), run(batch, practice)
    assert second["A"].matched
    assert first["A"].value == second["A"].value
    assert isinstance(second["A"].value, int)
    assert second["B"].value["ORIGIN_ID"] == "k"


def test_tasks_are_looked_up_under_their_own_spelling() -> None:
    """The answer of `tasks.task.list` spells `XML_ID` as `xmlId`."""
    practice = PracticePortal()
    fields = {"TITLE": "Позвонить", "RESPONSIBLE_ID": 1}
    batch = Batch().add("T", tasks.task.add(fields=fields).once_by(XML_ID="t1"))
    assert not run(batch, practice)["T"].matched
    again = run(batch, practice)["T"]
    assert again.matched
    assert again.value["task"]["title"] == "Позвонить"


def test_keys_of_several_fields() -> None:
    """All fields must agree; what differs in one is another record."""
    practice = PracticePortal()

    def batch(*pairs: tuple[str, str]) -> Batch:
        made = Batch().in_any_order()
        for number, (origin, key) in enumerate(pairs):
            fields = {"title": "x"}
            add = crm.item.add(entityTypeId=2, fields=fields)
            made.add(f"D{number}", add.once_by(originatorId=origin, originId=key))
        return made

    run(batch(("1C", "5"), ("shop", "5")), practice)
    again = run(batch(("1C", "5"), ("1C", "6"), ("shop", "5")), practice)
    assert [command.matched for command in again] == [True, False, True]


def test_several_records_with_the_key_are_an_error() -> None:
    """Nothing is guessed: the command fails and nothing is written."""
    practice = PracticePortal()
    for _ in range(2):
        practice.call(
            "crm.item.add", {"entityTypeId": 2, "fields": {"title": "x", "originId": "k"}}
        )
    result = run(deals(["k", "other"]), practice)
    assert [command.state for command in result] == [State.FAILED, State.DONE]
    assert result["D0"].problem is not None
    assert "2 records" in result["D0"].problem.message
    assert len(with_key(practice, "k")) == 2


@pytest.mark.parametrize("key", ["", None])
def test_an_empty_key_is_an_error(key: Any) -> None:
    """Nothing is looked up and nothing sent for an empty key."""
    practice = PracticePortal()
    result = run(deals([key]), practice)
    assert result["D0"].state is State.FAILED
    assert practice.stats["commands"] == 0


def test_a_list_that_ignores_the_filter_is_found_out() -> None:
    """A record with none of the keys shows it: no add is sent on such a look-up."""
    practice = PracticePortal()
    rows = [{"id": 1, "originId": None}, {"id": 2, "originId": "other"}]
    practice.register("crm.item.list", lambda _: {"result": {"items": rows}, "total": 2})
    result = run(deals(["k"]), practice)
    assert result["D0"].state is State.FAILED
    assert result["D0"].problem is not None
    assert "look-up not possible" in result["D0"].problem.message
    assert practice.stats["writes"] == 0


def test_a_failed_look_up_fails_the_adds() -> None:
    """Without a look-up nothing may be sent."""
    practice = PracticePortal()
    practice.register("crm.item.list", lambda _: {"error": "NO", "error_description": ""})
    result = run(deals(["a", "b"]), practice)
    assert {command.state for command in result} == {State.FAILED}
    assert practice.stats["writes"] == 0


def test_a_failed_add_lets_the_next_with_its_key_try() -> None:
    """The second with the key is looked up in its turn, and sent."""
    practice = PracticePortal()
    batch = deals(["k"], stageId="NO SUCH")
    batch.add("Second", crm.item.add(entityTypeId=2, fields={"title": "y"}).once_by(originId="k"))
    result = run(batch, practice)
    assert [command.state for command in result] == [State.FAILED, State.DONE]
    assert len(with_key(practice, "k")) == 1


def test_readers_stand_on_an_add_that_was_cleared() -> None:
    """What refers to the id goes with the add, or gets the id of the match."""
    practice = PracticePortal()
    batch = deals(["k"])
    fields = {"title": "linked"}
    batch.add("T", crm.item.update(entityTypeId=2, id=ref.D0.item.id, fields=fields))
    first, second = run(batch, practice), run(batch, practice)
    assert first["T"].request == first["D0"].request
    made = first["D0"].value["item"]["id"]
    assert [result["T"].value["item"]["id"] for result in (first, second)] == [made, made]


def test_the_key_is_written_and_may_not_be_contradicted() -> None:
    """The check stage refuses another value for the key, and adds that cannot be looked up."""

    def codes(text: str) -> list[str]:
        return [problem.code for problem in of_the_recipe(check(parse(text).recipe))]

    assert codes("crm.deal.add { fields: { XML_ID: a } } once by { XML_ID: a }") == []
    assert codes("crm.deal.add { fields: { XML_ID: a } } once by { XML_ID: b }") == ["B126"]
    assert codes("crm.deal.update { id: 5 } once by { XML_ID: b }") == ["B125"]
    assert codes("crm.deal.add {} once by {}") == ["B125"]
    assert codes("param f: text\ncrm.deal.add { fields: $f } once by { XML_ID: b }") == ["B126"]


@pytest.mark.parametrize("fields", ["$F", "{ ...$F }", "{ XML_ID: $Key }", "{ XML_ID: $F.XML_ID }"])
def test_the_key_and_the_fields_may_say_the_same_in_other_words(fields: str) -> None:
    """What a `let` stands for counts, wherever it is written; what differs is refused."""
    above = 'let Key = "ключ"\nlet F = { TITLE: x, XML_ID: $Key }\n'
    add = f"crm.deal.add {{ fields: {fields} }} once by"

    def codes(key: str) -> list[str]:
        found = check(parse(f"{above}{add} {{ XML_ID: {key} }}").recipe)
        return [problem.code for problem in of_the_recipe(found) if problem.severity == "error"]

    for same in ('"ключ"', "$Key", "$F.XML_ID"):
        assert codes(same) == []
    assert codes('"другой"') == ["B126"]


def test_fields_of_a_let_have_the_key_written_into_them() -> None:
    """An object with a name is as good as one that is spelled out."""
    add = "crm.item.add { entityTypeId: deal, fields: $F } once by { originId: k }"
    text = f"let F = {{ title: x }}\n{add}"
    practice = PracticePortal()
    for _ in range(2):
        run(Batch.parse(text), practice)
    assert len(with_key(practice, "k")) == 1


def test_text_and_builder_say_the_same() -> None:
    """`once by` prints and parses into itself."""
    batch = Batch().add("D", crm.deal.add(fields={"TITLE": "x"}).once_by(XML_ID="k", ORIGIN_ID=5))
    assert "once by { XML_ID: k, ORIGIN_ID: 5 }" in str(batch)
    assert Batch.parse(str(batch)).to_json() == batch.to_json()


def test_a_key_that_names_nothing_known_is_told() -> None:
    """References in the key are checked like those in the params."""
    with pytest.raises(MisuseError, match="B104"):
        Batch().add("D", crm.deal.add(fields={}).once_by(XML_ID=ref.Nope.id))


def test_a_let_in_a_key_means_what_it_stands_for() -> None:
    """A count of an answer behind a name is that answer's, in the look-up as in the fields."""
    text = """
    Found = crm.item.list { entityTypeId: deal, filter: { originId: нет } }
    let Known = $Found
    New = crm.item.add {
      entityTypeId: deal
      fields: { title: "Сделка" }
    } once by { originId: "после ${Known.total}" }
    """
    practice = PracticePortal()
    for matched in (False, True):
        result = run(Batch.parse(text), practice)
        assert (result["New"].state, result["New"].matched) == (State.DONE, matched)
    assert len(with_key(practice, "после 0")) == 1
