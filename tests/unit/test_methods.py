"""Calls of methods by their names in Python."""

from __future__ import annotations

import copy
import dataclasses

import msgspec
import pytest

from b24batch import Call, call, crm, methods, optional, ref, user
from b24batch.errors import MisuseError
from b24batch.model.values import Entry, ListValue, Literal, ObjectValue, Ref, Spread


def entries(made: Call) -> dict[str, object]:
    return {str(e.key): e.value for e in made.params.entries if isinstance(e, Entry)}


def test_any_attribute_is_part_of_a_method_name() -> None:
    """Names are not looked up; what Python can spell can be called."""
    assert crm.item.list().method == "crm.item.list"
    assert user.current() == call("user.current")
    assert methods.profile().method == "profile"
    assert methods.imbot.v2.Bot.list().method == "imbot.v2.Bot.list"
    assert methods.sonet_group.get().method == "sonet_group.get"
    assert crm.exact.all().method == "crm.exact.all"


def test_other_methods_are_called_by_text() -> None:
    """`call` takes any name, also one that is a word of Python."""
    assert call("crm.item.import", {"a": 1}).method == "crm.item.import"
    assert entries(call("event.bind", event="ONCRMLEADADD", handler="https://x/")) == {
        "event": Literal("ONCRMLEADADD"),
        "handler": Literal("https://x/"),
    }


def test_params_are_one_mapping_or_keywords() -> None:
    """Both spell the same params, and every keyword is a parameter, whatever its name."""
    made = crm.item.list({"entityTypeId": 4, "filter": {">=id": 5}})
    assert made == crm.item.list(entityTypeId=4, filter={">=id": 5})
    odd = {"self": 1, "method": 2, "params": 3, "name": 4, "mode": 5, "label": 6}
    assert crm.item.list(**odd) == crm.item.list(odd) == call("crm.item.list", **odd)
    assert crm.item.list(None) == crm.item.list({}) == crm.item.list() == Call("crm.item.list")


class Fields(msgspec.Struct):
    title: str


@dataclasses.dataclass
class Task:
    TITLE: str


def test_params_may_be_a_struct_or_a_node() -> None:
    """Whatever becomes an object can be the whole of the params."""
    assert entries(crm.item.add(Fields("Ж"))) == {"title": Literal("Ж")}
    assert entries(call("tasks.task.add", Task("Ж"))) == {"TITLE": Literal("Ж")}  # type: ignore[arg-type]
    node = ObjectValue((Entry("a", Literal(1)),))
    assert call("a.b", node).params == node


def test_a_list_is_positional_parameters() -> None:
    """A list or tuple is sent by index, for methods that take their parameters in order."""
    made = methods.task.checklistitem.add([13, {"TITLE": "Ж"}])
    assert list(entries(made)) == ["0", "1"]
    assert call("task.item.delete", (ref.Task,)).params == ObjectValue((Entry("0", Ref("Task")),))
    with pytest.raises(MisuseError, match=r"`\[1\]` of `task.item.update` is optional"):
        call("task.item.update", [1, optional(2)])
    with pytest.raises(MisuseError, match="no fixed positions"):
        call("a.b", ListValue((Spread(Ref("A")),)))


@pytest.mark.parametrize("params", [5, "a=1", True, ref.A, b"a"])
def test_params_of_another_shape_are_refused(params: object) -> None:
    """A value by itself is no params."""
    with pytest.raises(MisuseError, match="keywords, or a list"):
        crm.item.list(params)  # type: ignore[arg-type]


def test_mapping_and_keywords_together_are_refused() -> None:
    """It could not be seen which of them counts, so it is an error."""
    with pytest.raises(MisuseError, match="a dict and keywords"):
        crm.item.list({"id": 1}, select=["id"])
    with pytest.raises(MisuseError, match="a dict and keywords"):
        crm.item.list({}, select=["id"])


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("", "B101", "Latin letters"),
        ("crm item", "B101", "Latin letters"),
        ("crm.сделка.list", "B101", "Latin letters"),
        ("crm..list", "B101", "single `.`"),
        (".crm", "B101", "single `.`"),
        ("crm.", "B101", "single `.`"),
        ("crm.item.list\n", "B101", "Latin letters"),
        ("crm/item", "B101", "Latin letters"),
        ("crm.item.list?entityTypeId=4", "B101", "params come after the name"),
        (5, "B101", "write its name"),
        (crm.item.list, "B101", "write its name"),
        ("batch", "B112", "put into batches"),
        ("BATCH", "B112", "put into batches"),
        ("upload", "B112", "`disk`"),
        ("Download", "B112", "`disk`"),
    ],
)
def test_names_that_cannot_be_sent_are_refused_at_once(name: object, code: str, words: str) -> None:
    """A wrong method name is found where it is written (U1, U4, B7)."""
    with pytest.raises(MisuseError, match=words) as caught:
        call(name)  # type: ignore[arg-type]
    assert caught.value.problems[0].code == code


def test_refused_names_are_refused_as_attributes_too() -> None:
    """Whichever way a name is written, `batch` cannot be called."""
    with pytest.raises(MisuseError, match="B112"):
        methods.batch()
    with pytest.raises(MisuseError, match="B101"):
        crm.сделка.list()


def test_calls_are_frozen_values() -> None:
    """A call can be compared, kept and used again; nothing about it changes."""
    made = crm.item.get(entityTypeId=4, id=1)
    assert made == crm.item.get(entityTypeId=4, id=1)
    assert hash(made) == hash(crm.item.get(entityTypeId=4, id=1))
    assert made.exact() != made
    assert made.exact().exact() == made.exact()
    with pytest.raises(AttributeError):
        made.method = "other"  # type: ignore[misc]


def test_names_are_not_made_of_private_attributes() -> None:
    """Tools that look for protocols find nothing, and a mistyped class is an error."""
    for name in ("_x", "__wrapped__", "_repr_html_"):
        assert not hasattr(crm, name)
    assert not hasattr(methods, "_x")
    assert not hasattr(methods, "Cal")
    assert repr(copy.deepcopy(crm.item)) == "crm.item"
