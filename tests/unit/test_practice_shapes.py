"""Answers of the practice portal against the catalogue, which was drawn from real answers."""

from __future__ import annotations

import functools
from typing import Any

import pytest
from served_calls import prepared_portal, sample_params

from b24batch import catalogue
from b24batch.practice import PracticePortal, execute_batch
from b24batch.practice.methods import all_methods
from b24batch.practice.store import Store
from b24batch.practice.wire import encode

_KINDS = {
    "string": str,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
    "object": dict,
    "map": dict,
    "array": list,
}


@functools.cache
def _prepared() -> bytes:
    return prepared_portal().store.dump()


def _portal() -> PracticePortal:
    return PracticePortal(store=Store.load(_prepared()))


@functools.cache
def _answer(name: str) -> dict[str, Any]:
    portal = _portal()
    if "externalcall" in name and not name.endswith(("register", "searchcrmentities")):
        (call,) = portal.store.rows("registered_call")
        params = {"CALL_ID": call["callId"], "USER_ID": 1, "DURATION": 60}
        if name.endswith("attachrecord"):
            portal.call("telephony.externalcall.finish", params)
        return portal.call(name, params)
    if name == "crm.activity.binding.delete":
        portal.call("crm.activity.binding.add", sample_params(portal, "crm.activity.binding.add"))
        return portal.call(name, {"activityId": 248, "entityTypeId": "deal", "entityId": 1})
    return portal.call(name, sample_params(portal, name))


def _misfits(shape: Any, value: Any, path: str) -> list[str]:
    """Places where a value is not of the documented kind; nulls and absent keys are fine.

    PHP writes an empty map as `[]`, and an example may have met an empty or missing value
    only, so a null or an object without keys in the documentation says nothing.
    """
    wanted = shape if isinstance(shape, str) else shape["type"]
    kinds = wanted.split("|")
    if wanted in {"unknown", "null"} or value is None or value == []:
        return []
    if isinstance(shape, dict) and shape.get("keys") == {}:
        return []
    fits = [kind for kind in kinds if kind != "null" and isinstance(value, _KINDS[kind])]
    if not fits or (isinstance(value, bool) and "boolean" not in kinds):
        return [f"{path}: {value!r} is not {wanted}"]
    if isinstance(shape, str):
        return []
    out: list[str] = []
    if isinstance(value, dict):
        for key, inner in (shape.get("keys") or {}).items():
            if key in value:
                out += _misfits(inner, value[key], f"{path}.{key}")
    if shape.get("items") and wanted in {"array", "map"}:
        rows = value.values() if isinstance(value, dict) else value
        for index, row in enumerate(rows):
            out += _misfits(shape["items"], row, f"{path}[{index}]")
    return out


@pytest.mark.parametrize("name", sorted(all_methods()))
def test_answers_have_the_shape_of_the_catalogue(name: str) -> None:
    """What a method answers has the documented envelope and, key by key, the documented kinds."""
    entry = catalogue.find(name)
    assert entry is not None, f"the catalogue has no {name}"
    answer = _answer(name)
    assert "error" not in answer, answer
    if entry.result is not None:
        assert _misfits(entry.result, answer["result"], name) == []


@pytest.mark.parametrize("name", sorted(all_methods()))
def test_lists_and_new_ids_are_where_the_catalogue_says(name: str) -> None:
    """`list_path` leads to a list that is not empty, `id_path` to the id of the new record."""
    entry = catalogue.find(name)
    assert entry is not None
    value: Any = _answer(name)["result"]
    if entry.list_path is not None:
        for step in entry.list_path:
            value = value[step]
        assert isinstance(value, list)
        assert value
    elif entry.id_path is not None:
        for step in entry.id_path:
            value = value[step]
        assert value not in (0, "", "0", None)


@pytest.mark.parametrize("name", sorted(all_methods()))
def test_methods_read_or_write_as_the_catalogue_says(name: str) -> None:
    """The portal counts as writes exactly the methods that the catalogue calls so."""
    entry = catalogue.find(name)
    assert entry is not None
    assert all_methods()[name].writes == (entry.kind == "write")


@pytest.mark.parametrize("name", sorted(all_methods()))
def test_the_batch_passes_answers_on_unchanged(name: str) -> None:
    """An answer already is what PHP's JSON would make of it, so batch and single call agree."""
    single = _answer(name)
    through = execute_batch({"cmd": {"a": name}}, lambda _method, _params: single)["result"]
    assert through["result"] == {"a": single["result"]}
    assert encode(single["result"]) == encode(through["result"]["a"])


def test_the_answer_has_a_time_block() -> None:
    """A single call and each command of a batch tell what they took, as the real portal does."""
    names = {"start", "finish", "duration", "processing", "date_start", "date_finish"}
    names |= {"operating", "operating_reset_at"}
    portal = PracticePortal()
    assert set(portal.call("profile", {})["time"]) == names
    _, answer = portal.handle("batch", {"cmd": {"a": "profile"}})
    assert set(answer["time"]) == names
    assert set(answer["result"]["result_time"]["a"]) == names
