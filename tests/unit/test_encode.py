"""The encoder: what each value and key becomes, and what is sent in a call of its own."""

from __future__ import annotations

import types
from collections import OrderedDict, deque
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import msgspec
import pytest

from b24batch.errors import EncodeError
from b24batch.model.values import Literal
from b24batch.plan.encode import (
    NeedsDirectCall,
    PortalText,
    Reason,
    Received,
    encode_command,
)

NAIVE = datetime.fromisoformat("2026-01-01T10:00")


class Stage(Enum):
    NEW = "NEW"
    LOST = None
    BOTH = ("NEW", "LOSE")


class Entity(IntEnum):
    DEAL = 2


class Sort(StrEnum):
    NEWEST = "DESC"


OldText = Enum("OldText", {"NAME": "ИМЯ"}, type=str)  # unlike a StrEnum's, its `str()` is a name


@dataclass
class Phone:
    VALUE: str
    VALUE_TYPE: str = "WORK"


class Money(msgspec.Struct, rename="camel"):
    opportunity: Decimal
    currency_id: str = "RUB"
    tax_value: float | msgspec.UnsetType = msgspec.UNSET


@dataclass
class Nothing:
    pass


def encoded(value: Any) -> str:
    """The text of one value in a batch."""
    return encode_command("m", {"a": value}).removeprefix("m?a=")


def problem(params: Any, **options: Any) -> Any:
    """What the encoder says against these params."""
    with pytest.raises(EncodeError) as raised:
        encode_command("m", params, **options)
    (found,) = raised.value.problems
    return found


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a-b_c.d~e9", "a-b_c.d~e9"),
        ("a b+c&d=e#f/g:h%", "a%20b%2Bc%26d%3De%23f%2Fg%3Ah%25"),
        ("Ёж 👍", "%D0%81%D0%B6%20%F0%9F%91%8D"),
        ("١٢ⅷ", "%D9%A1%D9%A2%E2%85%B7"),
        ("\0\n\x7f", "%00%0A%7F"),
        ("", ""),
        (True, "1"),
        (False, "0"),
        (0, "0"),
        (-17, "-17"),
        (2**80, "1208925819614629174706176"),
        (1.5, "1.5"),
        (0.1, "0.1"),
        (2.0, "2"),
        (1e25, "1e%2B25"),
        (123456789012345.6, "123456789012345.6"),
        (Decimal("10.50"), "10.50"),
        (Decimal("1E+3"), "1000"),
        (Decimal("1E-10"), "0.0000000001"),
        (date(2026, 1, 2), "2026-01-02"),
        (datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "2026-01-02T03%3A04%3A05%2B00%3A00"),
        (
            datetime(2026, 1, 2, 3, 4, tzinfo=timezone(timedelta(hours=-3, minutes=-30))),
            "2026-01-02T03%3A04%3A00-03%3A30",
        ),
        (b"\xfb\xff?", "%2B%2F8%2F"),
        (bytearray(b"hi"), "aGk%3D"),
        (memoryview(b"h_i")[::2], "aGk%3D"),
        (Stage.NEW, "NEW"),
        (Entity.DEAL, "2"),
        (Sort.NEWEST, "DESC"),
        (OldText.NAME, "%D0%98%D0%9C%D0%AF"),
    ],
    ids=lambda given: repr(given).partition(" at 0x")[0],
)
def test_a_value_without_parts_is_sent_as_text(value: Any, text: str) -> None:
    """Every kind of value a user may write has one text (P4)."""
    assert encoded(value) == text


def test_a_time_whose_offset_has_seconds_is_sent_in_utc() -> None:
    """ISO 8601 knows no seconds in an offset; the instant stays the same."""
    long_ago = datetime(1890, 1, 1, tzinfo=ZoneInfo("Europe/Moscow"))
    assert long_ago.utcoffset() == timedelta(hours=2, minutes=30, seconds=17)
    assert encoded(long_ago) == "1889-12-31T21%3A29%3A43%2B00%3A00"


@pytest.mark.parametrize(
    ("value", "pairs"),
    [
        ({"B": 1, "=C": [2, 3]}, "a%5BB%5D=1&a%5B%3DC%5D%5B0%5D=2&a%5B%3DC%5D%5B1%5D=3"),
        ((1, (2,)), "a%5B0%5D=1&a%5B1%5D%5B0%5D=2"),
        ([Phone("+7")], "a%5B0%5D%5BVALUE%5D=%2B7&a%5B0%5D%5BVALUE_TYPE%5D=WORK"),
        (Money(Decimal(5)), "a%5Bopportunity%5D=5&a%5BcurrencyId%5D=RUB"),
        (OrderedDict(x=1), "a%5Bx%5D=1"),
        (types.MappingProxyType({"x": 1}), "a%5Bx%5D=1"),
        (deque([1]), "a%5B0%5D=1"),
        (range(2), "a%5B0%5D=0&a%5B1%5D=1"),
        (Stage.BOTH, "a%5B0%5D=NEW&a%5B1%5D=LOSE"),
        ({Entity.DEAL: 1, 3: 2, "4": 3}, "a%5B2%5D=1&a%5B3%5D=2&a%5B4%5D=3"),
        ({Sort.NEWEST: 1, OldText.NAME: 2}, "a%5BDESC%5D=1&a%5B%D0%98%D0%9C%D0%AF%5D=2"),
        ({"0": "x", "1": "y", "LOGIC": "OR"}, "a%5B0%5D=x&a%5B1%5D=y&a%5BLOGIC%5D=OR"),
        ({" k": 1, "a[b": 2, "k.l": 3}, "a%5B%20k%5D=1&a%5Ba%5Bb%5D=2&a%5Bk.l%5D=3"),
    ],
    ids=repr,
)
def test_parts_are_named_with_brackets_and_explicit_indexes(value: Any, pairs: str) -> None:
    """Objects and lists of every kind become nested names; brackets in keys are quoted."""
    assert encode_command("m", {"a": value}) == f"m?{pairs}"


@pytest.mark.parametrize("value", [None, [], {}, (), Stage.LOST, Nothing(), Received(None)])
def test_empty_is_empty_text_inside_and_left_out_as_a_whole(value: Any) -> None:
    """None and empty containers clear a field; a whole parameter of that kind is not sent (P13)."""
    assert encode_command("m", {"f": {"a": value, "b": [value]}}) == "m?f%5Ba%5D=&f%5Bb%5D%5B0%5D="
    assert encode_command("m", {"a": value}) == "m"
    assert encode_command("m", {"a": value, "b": ""}) == "m?b="


def test_without_params_the_method_stands_alone() -> None:
    """No question mark without parameters (U2)."""
    assert encode_command("user.current", {}) == "user.current"
    assert encode_command("user.current", []) == "user.current"


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        ({1, 2}, "B401", "`a` is of type set, which no call can carry"),
        (frozenset(), "B401", "`a` is of type frozenset"),
        (object(), "B401", "`a` is of type object"),
        (Phone, "B401", "`a` is of type type"),
        (iter([1]), "B401", "`a` is of type list_iterator"),
        (time(10), "B401", "`a` is of type time"),
        (timedelta(1), "B401", "`a` is of type timedelta"),
        (uuid4(), "B401", "`a` is of type UUID"),
        ({"x": [1, {2}]}, "B401", "`a.x[1]` is of type set"),
        ({">=ДАТА": {3}}, "B401", '`a[">=ДАТА"]` is of type set'),
        (Phone("x", {1}), "B401", "`a.VALUE_TYPE` is of type set"),
        (float("nan"), "B402", "`a` is not a finite number"),
        ([float("-inf")], "B402", "`a[0]` is not a finite number"),
        (Decimal("NaN"), "B402", "`a` is not a finite number"),
        (Decimal("1E+999999"), "B402", "`a` is a number with too many digits"),
        (Decimal("0E-999999"), "B402", "`a` is a number with too many digits"),
        (10**5000, "B402", "`a` is a number with too many digits"),
        (NAIVE, "B403", "`a` is a time without a time zone"),
        ("x\ud83d", "B404", "`a` is text with half of a surrogate pair"),
        ({"\ud83d": 1}, "B404", '`a["?"]` is text with half of a surrogate pair'),
        ({None: 1}, "B405", "`a` is an object with the key None"),
        ({1.5: 1}, "B405", "`a` is an object with the key 1.5"),
        ({True: 1}, "B405", "`a` is an object with the key True"),
        ({("x",): 1}, "B405", "`a` is an object with the key ('x',)"),
        ({1: "x", "1": "y"}, "B114", "`a[1]` is written twice"),
        ({"-7": "x", -7: "y"}, "B114", '`a["-7"]` is written twice'),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isascii() else "",
)
def test_what_no_call_can_carry_is_an_error_that_names_the_place(
    value: Any, code: str, words: str
) -> None:
    """A code for each kind of mistake, the path of the value, a hint, printable on any console."""
    found = problem({"a": value})
    assert found.code == code
    assert found.message.startswith(words)
    assert found.hint
    found.message.encode()


def test_hints_name_what_to_write() -> None:
    """A set, an iterator and a naive time come with the expression that mends them."""
    assert "sorted(value)" in problem({"a": {1}}).hint
    assert "list(value)" in problem({"a": (n for n in [1])}).hint
    assert "tzinfo=" in problem({"a": NAIVE}).hint


def test_a_value_that_contains_itself_is_an_error() -> None:
    """No portal reads endless data, and it must not end in a RecursionError."""
    endless: list[Any] = [1]
    endless.append(endless)
    found = problem({"a": {"b": endless}})
    assert found.code == "B407"
    assert len(found.message) < 1000
    assert problem({"a": endless, "b": "$result[x]"}).code == "B407"


def test_an_unresolved_node_of_the_model_never_becomes_data() -> None:
    """A planner that forgot to fill a value in must not send its description."""
    with pytest.raises(TypeError, match="Literal"):
        encode_command("m", {"a": [Literal(1)]})


@pytest.mark.parametrize("name", ["state", "token", "auth"])
def test_names_that_the_portal_keeps_are_refused(name: str) -> None:
    """They never reach the method; inside a parameter they are ordinary keys."""
    found = problem({"a": 1, name: "x"})
    assert (found.code, found.message.split("`")[1]) == ("B113", name)
    assert encode_command("m", {"a": {name: 1}}) == f"m?a%5B{name}%5D=1"
    assert encode_command("m", {name.upper(): 1}) == f"m?{name.upper()}=1"


@pytest.mark.parametrize("value", [50, 0, -1, "50", "-1", Entity.DEAL, Received(50)])
def test_start_may_be_a_number(value: Any) -> None:
    """`start` is a page offset, as a number or as its digits."""
    assert encode_command("m", {"start": value}).startswith("m?start=")


@pytest.mark.parametrize("value", ["", "all", "5.5", True, 1.5, [1], {"a": 1}, "٥", Received("x")])
def test_start_may_be_nothing_else(value: Any) -> None:
    """The portal would make 0 of it and read from the beginning."""
    assert problem({"start": value}).code == "B113"


def test_start_may_be_filled_in_by_the_portal_and_may_be_left_out() -> None:
    """A reference is a number by the time the portal looks; None is left out as anywhere."""
    text = PortalText("$result[c0][next]")
    assert encode_command("m", {"start": text}) == "m?start=%24result%5Bc0%5D%5Bnext%5D"
    assert encode_command("m", {"start": None}) == "m"


@pytest.mark.parametrize(
    ("method", "code"),
    [
        ("", "B101"),
        ("crm.item.list?a=1", "B101"),
        ("crm item", "B101"),
        ("crm.item.list\n", "B101"),
        ("црм.дело", "B101"),
        ("https://x/y", "B101"),
        ("batch", "B112"),
        ("Batch", "B112"),
        ("UPLOAD", "B112"),
        ("download", "B112"),
    ],
)
def test_method_names_that_no_batch_can_call_are_refused(method: str, code: str) -> None:
    """Only `[A-Za-z0-9_.]+`, and not the banned ones in any letter case (U1, U4, B7)."""
    with pytest.raises(EncodeError) as raised:
        encode_command(method, {})
    assert raised.value.problems[0].code == code


@pytest.mark.parametrize("params", ["a=1", b"a=1", 5, None, {1, 2}])
def test_params_are_a_mapping_or_a_list(params: Any) -> None:
    """Anything else is an error about the parameters as a whole."""
    found = problem(params)
    assert (found.code, found.message.split(" is ")[0][:14]) == ("B401", "the parameters")


@pytest.mark.parametrize(
    ("params", "path"),
    [
        ({"a.b": 1}, '["a.b"]'),
        ({" k": 1}, '[" k"]'),
        ({"a[b": 1}, '["a[b"]'),
        ({"": 1}, '[""]'),
        ({"a\0b": 1}, '["a\0b"]'),
        ({"f": {"": 1}}, 'f[""]'),
        ({"f": {"a]": 1}}, 'f["a]"]'),
        ({"f": [{" ": 1}]}, 'f[0][" "]'),
        ({"f": {"a\0": 1}}, 'f["a\0"]'),
    ],
)
def test_a_key_that_php_would_change_needs_a_direct_call(params: Any, path: str) -> None:
    """Keys of P5, P6, P9 and P12 arrive only in JSON; the reason and the place are told."""
    with pytest.raises(NeedsDirectCall) as raised:
        encode_command("m", params)
    assert raised.value.reason == Reason.KEY
    assert raised.value.path == path


@pytest.mark.parametrize("key", ["a]b", "\ta", "a\n", "a/b", "a-b", "1", "01", "$result]x", "имя"])
def test_other_top_level_names_are_sent(key: str) -> None:
    """PHP changes space, `.`, `[` and NUL in an outer name and leaves the rest alone (P6)."""
    assert encode_command("m", {key: {"x": 1}}).endswith("%5Bx%5D=1")


def test_more_than_a_thousand_values_need_a_direct_call() -> None:
    """The portal reads 1000 pairs and drops the rest without a word (P10)."""
    assert encode_command("m", {"a": [1] * 1000}).count("&") == 999
    for params in ({"a": [1] * 1001}, {"a": [1] * 999, "b": [[], None]}):
        with pytest.raises(NeedsDirectCall) as raised:
            encode_command("m", params)
        assert raised.value.reason == Reason.PAIRS


def nested(levels: int) -> Any:
    """A value inside this many objects."""
    value: Any = 1
    for _ in range(levels):
        value = {"x": value}
    return value


def test_more_than_64_levels_need_a_direct_call() -> None:
    """The portal drops a name with more than 64 brackets (P11); 512 levels no JSON reader takes."""
    assert encode_command("m", {"a": nested(64)}).count("%5B") == 64
    with pytest.raises(NeedsDirectCall) as raised:
        encode_command("m", {"a": nested(65)})
    assert raised.value.reason == Reason.LEVELS
    assert raised.value.path.startswith("a.x.x")
    with pytest.raises(NeedsDirectCall):
        encode_command("m", {"a": nested(511)})
    assert problem({"a": nested(512)}).code == "B407"


def test_an_error_is_told_before_a_detour() -> None:
    """What no call can carry comes first, wherever it stands; else the direct call would fail."""
    assert problem({"a": "$result[x]", "b": {1}}).code == "B401"
    assert problem({"a.b": 1, "b": PortalText("$result[c0]"), "c": b"", "d": {2}}).code == "B401"


@pytest.mark.parametrize("inside", [None, [], {}, {"a": None}, [[1], []], [{"a": {"b": {}}}]])
def test_null_and_empty_inside_a_received_value_need_a_direct_call(inside: Any) -> None:
    """There is no encoding for them, and here they are data (design: values and encoding)."""
    with pytest.raises(NeedsDirectCall) as raised:
        encode_command("m", {"fields": {"x": Received({"k": inside})}})
    assert raised.value.reason == Reason.EMPTY
    assert raised.value.path.startswith("fields.x.k")


def test_a_received_value_is_sent_like_plain_data() -> None:
    """Keys, numbers and text of an answer are encoded as a user's own."""
    value = {"id": 7, "ok": True, "sum": 1.5, "names": ["Ёж", ""]}
    assert encode_command("m", {"a": Received(value)}) == encode_command("m", {"a": value})
    assert encode_command("m", {"a": {"x": Received([])}}) == "m?a%5Bx%5D="


def test_received_text_is_searched_for_references() -> None:
    """Wherever a text came from, the portal must not execute it."""
    for value in ("$result[x]", ["$result[x]"], {"k": {"l": "a $Foo[x]"}}):
        with pytest.raises(NeedsDirectCall) as raised:
            encode_command("m", {"a": Received(value)})
        assert raised.value.reason == Reason.REFERENCE


def test_portal_text_is_sent_as_it_is() -> None:
    """A reference on purpose is the only text that is not searched."""
    text = PortalText("CO_$result[c0][item][id]")
    assert encode_command("m", {"a": [text]}) == (
        "m?a%5B0%5D=CO_%24result%5Bc0%5D%5Bitem%5D%5Bid%5D"
    )
