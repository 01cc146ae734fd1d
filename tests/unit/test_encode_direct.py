"""Params of calls outside a batch, and of methods that count their parameters."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest

from b24batch.errors import EncodeError
from b24batch.plan.encode import (
    PortalText,
    Received,
    direct_params,
    encode_command,
    exact_params,
)

NAIVE = datetime.fromisoformat("2026-01-01T10:00")
NAMES = ("TASKID", "ORDER", "FILTER")


class Stage(Enum):
    NEW = "NEW"


MIXED: dict[str, Any] = {
    "text": "$result[a][0] Ёж",
    "flag": True,
    "off": False,
    "n": 5,
    "big": 2**70,
    "x": 2.0,
    "sum": Decimal("10.50"),
    "day": date(2026, 1, 2),
    "file": b"hi",
    "stage": Stage.NEW,
    "none": None,
    "empty": [],
    "inner": {"none": None, "list": [], "object": {}, "rows": ({"1": 1, 2: None},)},
    "a.b": "",
}


def test_a_direct_call_carries_every_leaf_as_text() -> None:
    """It delivers what a batch would have delivered, had it been able to."""
    assert direct_params(MIXED) == {
        "text": "$result[a][0] Ёж",
        "flag": "1",
        "off": "0",
        "n": "5",
        "big": "1180591620717411303424",
        "x": "2",
        "sum": "10.50",
        "day": "2026-01-02",
        "file": "aGk=",
        "stage": "NEW",
        "inner": {"none": "", "list": "", "object": "", "rows": [{"1": "1", "2": ""}]},
        "a.b": "",
    }


def test_an_exact_call_keeps_the_types_of_json() -> None:
    """Null, `[]`, true and numbers are themselves; what JSON readers would round is text."""
    written = exact_params({**MIXED, "deep": Decimal("0.1"), "long": Decimal("0." + "1" * 30)})
    assert repr(written) == repr(
        {
            "text": "$result[a][0] Ёж",
            "flag": True,
            "off": False,
            "n": 5,
            "big": "1180591620717411303424",
            "x": 2.0,
            "sum": 10.5,
            "day": "2026-01-02",
            "file": "aGk=",
            "stage": "NEW",
            "none": None,
            "empty": [],
            "inner": {"none": None, "list": [], "object": {}, "rows": [{"1": 1, "2": None}]},
            "a.b": "",
            "deep": 0.1,
            "long": "0." + "1" * 30,
        }
    )


def test_empty_containers_inside_a_received_value_stay() -> None:
    """They are the reason for the direct call; a received value that is empty itself is not."""
    answer = {"rows": [], "map": {}, "none": None, "more": [[{"x": []}]]}
    assert direct_params({"f": {"a": Received(answer), "b": Received([]), "c": []}}) == {
        "f": {
            "a": {"rows": [], "map": [], "none": "", "more": [[{"x": []}]]},
            "b": "",
            "c": "",
        }
    }
    assert direct_params({"a": Received([]), "b": Received(None), "c": Received([[]])}) == {
        "c": [[]]
    }
    assert exact_params({"a": Received(answer)}) == {"a": answer}


@pytest.mark.parametrize(
    "params",
    [
        {"auth": "x"},
        {"start": "all"},
        {"a": {1}},
        {"a": NAIVE},
        {"a": [float("inf")]},
        {"a": "\ud800"},
        {"a": {"\ud800": 1}},
        {"\ud800": 1},
        {"a": {1: "x", "1": "y"}},
        {1: "x", "1": "y"},
        {"a": {None: 1}},
        "text",
    ],
    ids=ascii,
)
def test_all_ways_of_sending_refuse_the_same(params: Any) -> None:
    """What one call cannot carry no call can, and the message is the same."""
    messages = set()
    for send in (lambda given: encode_command("m", given), direct_params, exact_params):
        with pytest.raises(EncodeError) as raised:
            send(params)
        messages.add(str(raised.value))
    assert len(messages) == 1


@pytest.mark.parametrize("send", [direct_params, exact_params])
def test_a_reference_for_the_portal_cannot_travel_outside_a_batch(send: Any) -> None:
    """It would reach the method as text, and a write would run on it."""
    with pytest.raises(TypeError, match="outside a batch"):
        send({"a": [PortalText("$result[c0]")]})


@pytest.mark.parametrize(
    ("params", "pairs", "direct", "exact"),
    [
        ({"TASKID": 13}, "?0=13", {"0": "13"}, {"0": 13}),
        ({"taskId": 13, "order": {"ID": "asc"}}, "?0=13&1%5BID%5D=asc", None, None),
        ({"ORDER": {"ID": "asc"}, "TASKID": 13}, "?0=13&1%5BID%5D=asc", None, None),
        (
            {"TASKID": 13, "FILTER": {"ID": 1}},
            "?0=13&1=&2%5BID%5D=1",
            {"0": "13", "1": "", "2": {"ID": "1"}},
            {"0": 13, "1": None, "2": {"ID": 1}},
        ),
        ({"FILTER": 1}, "?0=&1=&2=1", None, {"0": None, "1": None, "2": 1}),
        (
            {"TASKID": 13, "ORDER": {}, "FILTER": []},
            "?0=13",
            {"0": "13"},
            {"0": 13, "1": {}, "2": []},
        ),
        ({"TASKID": None, "ORDER": 1}, "?0=&1=1", {"0": "", "1": "1"}, {"0": None, "1": 1}),
        ({0: 13, "1": "x"}, "?0=13&1=x", None, None),
        ([13, None, "x", None], "?0=13&1=&2=x", None, {"0": 13, "1": None, "2": "x", "3": None}),
        ((13,), "?0=13", None, None),
        ([], "", {}, {}),
        ({}, "", {}, {}),
        ({"start": 50, "TASKID": 1}, "?0=1&start=50", {"0": "1", "start": "50"}, None),
        ({"start": None, "TASKID": 1}, "?0=1", {"0": "1"}, None),
    ],
    ids=repr,
)
def test_positional_parameters_are_sent_by_index(
    params: Any, pairs: str, direct: Any, exact: Any
) -> None:
    """Names become indexes in the documented order, in any letter case; gaps are empty text.

    Empty positions at the end are left out, and `start` keeps its name.
    """
    assert encode_command("m", params, ordered=NAMES) == f"m{pairs}"
    if direct is not None:
        assert direct_params(params, ordered=NAMES) == direct
    if exact is not None:
        assert exact_params(params, NAMES) == exact


def test_the_only_position_may_have_any_name() -> None:
    """Old calls name it freely (`task.item.add` with `fields`), and nothing can be mixed up."""
    assert encode_command("m", {"fields": {"T": 1}}, ordered=["TASKDATA"]) == "m?0%5BT%5D=1"
    with pytest.raises(EncodeError, match="B114"):
        encode_command("m", {"fields": 1, "TASKDATA": 2}, ordered=["TASKDATA"])


def test_a_list_of_params_is_positions_for_any_method() -> None:
    """A list says by itself that the parameters have no names."""
    assert encode_command("m", [1, {"a": 2}]) == "m?0=1&1%5Ba%5D=2"


@pytest.mark.parametrize(
    ("params", "code", "words"),
    [
        ({"TASK": 1}, "B406", "`TASK` is none of the positional parameters"),
        ({"3": 1}, "B406", "`[3]` is none of the positional parameters"),
        ({"auth": 1}, "B113", "`auth` is a name that the portal keeps"),
        ({"TASKID": 1, "taskid": 2}, "B114", "`taskid` is a position that is filled twice"),
        ({"TASKID": 1, 0: 2}, "B114", "`[0]` is a position that is filled twice"),
        ({"TASKID": {1}}, "B401", "`[0]` is of type set"),
        ({"TASKID": 1, "start": "x"}, "B113", "`start` is an offset"),
    ],
)
def test_a_name_without_a_position_is_an_error(params: Any, code: str, words: str) -> None:
    """A mistyped name must not shift the values of the others."""
    with pytest.raises(EncodeError) as raised:
        encode_command("m", params, ordered=NAMES)
    (problem,) = raised.value.problems
    assert problem.code == code
    assert problem.message.startswith(words)
