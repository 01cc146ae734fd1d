"""The builder: statements, names and references, and what is refused on the spot."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from b24batch import Batch, Portal, call, crm, ref, today, user
from b24batch.errors import MisuseError
from b24batch.methods import Methods
from b24batch.model.recipe import AnyOrder, Command, Halt, Let, Output, Param, Secret, Title


def kinds(batch: Batch) -> list[type]:
    return [type(statement) for statement in batch.recipe.statements]


def labels(batch: Batch) -> list[str | None]:
    return [command.label for command in batch.recipe.of_kind(Command)]


def companies() -> Batch:
    return Batch().add("CompanyList", crm.item.list(entityTypeId=4))


def test_chain_and_loop_make_the_same_recipe() -> None:
    """Every method returns the batch that it changed, so a result thrown away loses nothing."""
    chain = Batch().add("A1", user.current()).add("A2", user.current()).halt_on_error()
    loop = Batch()
    loop.halt_on_error()
    for number in (1, 2):
        loop.add(f"A{number}", user.current())
    assert chain.recipe == loop.recipe


def test_params_are_copied_when_the_call_is_made() -> None:
    """What happens to a dict after it was used for a call is of no effect at any depth."""
    params = {"fields": {"TITLE": "Первая", "PHONE": [{"VALUE": "1"}]}}
    batch = Batch()
    for title in ("Первая", "Вторая"):
        params["fields"]["TITLE"] = title
        batch.add(crm.company.add(params))
    before = batch.to_json()
    params["fields"]["PHONE"][0]["VALUE"] = "2"
    params["fields"].clear()
    params.clear()
    assert batch.to_json() == before
    assert "Первая" in before
    assert "Вторая" in before


def test_copy_is_separate() -> None:
    """What is added to a copy is not in the first batch, and the other way round."""
    first = companies()
    for second in (first.copy(), copy.copy(first)):
        second.add("More", user.current())
        assert labels(first) == ["CompanyList"]
        assert labels(second) == ["CompanyList", "More"]
        second.copy().add("Other", user.current())
    first.add("More", user.current())


def test_head_of_the_recipe_has_a_fixed_order() -> None:
    """Title, policy and parameters stand above the commands, however late they are said."""
    batch = (
        companies()
        .output(ref.CompanyList)
        .param("one", "text")
        .in_any_order()
        .secret("two", env="TWO")
        .halt_on_error()
        .let("Three", ref.one)
        .param("four", "number", default=4)
        .title("Компании")
    )
    head = [Title, Halt, AnyOrder, Param, Secret, Param]
    assert kinds(batch) == [*head, Command, Output, Let]


def test_what_holds_for_the_whole_is_said_once() -> None:
    """Policies are there once however often they are asked for; the last title counts."""
    batch = Batch().title("a").halt_on_error().in_any_order()
    batch.halt_on_error().in_any_order().title("b")
    assert kinds(batch) == [Title, Halt, AnyOrder]
    assert batch.recipe.title == "b"


def test_commands_need_no_label() -> None:
    """`add` with a call alone, or None for a label, makes a command without one."""
    batch = Batch().add(user.current()).add(None, user.current())
    assert labels(batch) == [None, None]


def test_exact_of_a_call_reaches_the_command() -> None:
    """`.exact()` marks the command, and leaves the call as it was."""
    plain = crm.item.get(entityTypeId=4, id=1)
    batch = Batch().add(plain.exact()).add(plain)
    assert [command.mode for command in batch.recipe.of_kind(Command)] == ["exact", ""]


def test_json_brings_the_recipe_back() -> None:
    """`from_json` reads what `to_json` wrote, names included."""
    batch = companies().halt_on_error().param("имя", "text", default="Ёлка")
    again = Batch.from_json(batch.to_json())
    assert again.recipe == batch.recipe
    assert Batch.from_json(batch.to_json().encode()).recipe == batch.recipe
    again.add(crm.item.list(filter={"id": again["CompanyList"].items[0].id}))
    with pytest.raises(MisuseError, match="B103"):
        again.add("companylist", user.current())


@pytest.mark.parametrize("document", ["", "[]", "{}", '{"format": 99}', '{"format": 1, "x": 2}'])
def test_other_json_is_no_recipe(document: str) -> None:
    """A document that `to_json` cannot have written is refused with a code."""
    with pytest.raises(MisuseError, match="B610"):
        Batch.from_json(document)


def test_names_of_the_batch_give_references() -> None:
    """`batch[...]` and both forms of `ref` make the same reference."""
    batch = companies()
    makers: list[object] = [
        batch["CompanyList"].items[0].id,
        ref.CompanyList.items[0].id,
        ref("CompanyList.items[0].id"),
        ref("$CompanyList.items[0].id"),
        ref("$result[CompanyList][items][0][id]"),
        ref["CompanyList"]["items"][0]["id"],
    ]
    nodes = [crm.item.get(id=maker).params for maker in makers]
    assert nodes == [nodes[0]] * len(nodes)


def test_a_loop_over_references_can_begin_in_the_batch() -> None:
    """A parameter, secret or `let` can be asked for by name like a label."""
    batch = Batch().param("имя", "text").secret("ключ", env="KEY").let("Всё", [ref.имя])
    batch.add("Последний", user.get(NAME=batch["имя"], X=batch["ключ"], Y=batch["Всё"][0]))
    assert labels(batch) == ["Последний"]


def test_a_refused_command_leaves_no_trace() -> None:
    """After a mistake was caught, the batch is as it was and the label is still free."""
    batch = companies()
    before = batch.recipe
    for wrong in (lambda: batch.add("New", user(ID=ref.Nobody)), lambda: batch.param("New", "x")):
        with pytest.raises(MisuseError):
            wrong()
    assert batch.recipe == before
    batch.add("New", user())


def test_defaults_may_be_days_and_words() -> None:
    """A default is a Python value or a word of the language, of the type of the parameter."""
    batch = Batch().param("a", "date", default=date(2026, 1, 31)).param("b", "date", default=today)
    batch.param("c", "list", default=["Ёж"]).param("d", "flag", default=False)
    assert [param.name for param in batch.recipe.of_kind(Param)] == ["a", "b", "c", "d"]
    assert all(param.default is not None for param in batch.recipe.of_kind(Param))


@pytest.mark.parametrize(
    "path", ["out/файл.csv", PurePosixPath("out/файл.csv"), PureWindowsPath(r"out\файл.csv")]
)
def test_paths_are_written_with_slashes(path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """A recipe made on one system can be read on another."""
    if isinstance(path, PureWindowsPath):
        monkeypatch.setattr("os.sep", "\\")
    batch = companies().output(ref.CompanyList, path=path)
    assert '"out/файл.csv"' in batch.to_json()


def test_from_calls_takes_three_shapes() -> None:
    """Pairs, mappings and a dict of either make the same commands, the dict with labels."""
    params = {"entityTypeId": 2, "filter": {"=title": "$result[x]"}}
    pairs = Batch.from_calls([("crm.item.list", params), ("user.current", None)])
    mappings = Batch.from_calls(
        [{"method": "crm.item.list", "params": params}, {"method": "user.current"}]
    )
    named = Batch.from_calls(
        {"Сделки": ("crm.item.list", params), "Me": {"method": "user.current", "params": {}}}
    )
    calls = Batch.from_calls(iter([call("crm.item.list", params), user.current()]))
    assert pairs.recipe == mappings.recipe == calls.recipe
    assert labels(pairs) == [None, None]
    assert labels(named) == ["Сделки", "Me"]
    bare = [Command(c.method, c.params) for c in named.recipe.of_kind(Command)]
    assert bare == list(pairs.recipe.of_kind(Command))


def test_from_calls_reads_positional_parameters_and_references() -> None:
    """Params may be a list, and may hold references to calls above."""
    batch = Batch.from_calls(
        {"A": ("task.item.add", [{"TITLE": "Ж"}]), "B": ("task.item.getdata", [ref.A])}
    )
    keys = [[e.key for e in c.params.entries] for c in batch.recipe.of_kind(Command)]
    assert keys == [["0"], ["0"]]


@pytest.mark.parametrize(
    ("calls", "code", "words"),
    [
        (5, "B609", "no list of calls"),
        ("user.current", "B609", "no list of calls"),
        ([5], "B609", "call 0 is a int"),
        (["user.current"], "B609", r"write `\('user.current', \{\.\.\.\}\)`"),
        ([("a.b", {}, 1)], "B609", "call 0 is a tuple of another shape"),
        ([("a.b", {}), {"method": "a.b", "parms": {}}], "B609", "call 1 .*\n.*`params`"),
        ([{"params": {}}], "B609", "has no `method`"),
        ({"A": {"method": "a.b", "ID": 1}}, "B609", "`A` .*\n.*parameters go in `params`"),
        ({"A": ("batch", {})}, "B112", "`batch`"),
        ([{"method": "a.b", "params": {"x": {1}}}], "B602", "`x` of `a.b` is a set"),
    ],
)
def test_from_calls_refuses_other_shapes(calls: object, code: str, words: str) -> None:
    """A wrong shape is told with the position or name of the call."""
    with pytest.raises(MisuseError, match=words) as caught:
        Batch.from_calls(calls)
    assert caught.value.problems[0].code == code


def test_ten_thousand_calls_make_one_batch() -> None:
    """The number of commands is not limited by what the portal takes in one request."""
    batch = Batch.from_calls(("crm.item.get", {"id": number}) for number in range(10_000))
    assert len(batch.recipe.statements) == 10_000


def test_batches_and_method_names_survive_pickling() -> None:
    """A batch can be handed to another process."""
    batch = companies().halt_on_error()
    again: Batch = pickle.loads(pickle.dumps(batch))
    assert again.recipe == batch.recipe
    assert repr(pickle.loads(pickle.dumps(crm.item))) == repr(Methods("crm.item"))


def test_names_of_data_need_not_be_labels() -> None:
    """Numbers, words with blanks, reserved and repeated names of a dict find their results."""
    calls = {17: ("user.get", {"ID": 1}), "deal 17": ("profile", None), "result": ("profile", {})}
    calls |= {"A": ("user.get", {"ID": 2}), "a": ("user.get", {"ID": 3})}
    results = Batch.from_calls(calls).run(Portal.practice())
    assert results[17].rows[0]["ID"] == "1"
    assert results["deal 17"].value["ID"] == results["result"].value["ID"]
    assert [results[name].rows[0]["ID"] for name in ("A", "a")] == ["2", "3"]
    assert results[1].method == "profile"
