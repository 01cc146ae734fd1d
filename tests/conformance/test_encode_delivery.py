"""Whatever a user writes arrives as documented, and nothing of it is ever executed."""

from __future__ import annotations

from dataclasses import make_dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum, IntEnum, StrEnum
from typing import Any

import pytest
from arrival import as_php, bare, direct_reasons, echoed, matches, whole_matches
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from b24batch.errors import EncodeError
from b24batch.plan.encode import (
    NeedsDirectCall,
    Received,
    direct_params,
    encode_command,
    exact_params,
)
from b24batch.practice.decode import decode_command

Letter = StrEnum("Letter", {"ONE": "Ё", "TWO": "b c"})
Number = IntEnum("Number", {"ONE": 1, "TWO": 22})
Mixed = Enum("Mixed", {"TEXT": "Да", "NUMBER": 1.5, "NONE": None, "LIST": (1, "x")})
Phone = make_dataclass("Phone", ["VALUE", "VALUE_TYPE"])

FRAGMENTS = [
    *("$", "$$", "$result", "$RESULT", "$Next", "$total", "$time", "$error", "$error_description"),
    *(
        "$foo",
        "$имя",
        "$_x",
        "${",
        "result",
        "[",
        "]",
        "[a]",
        "[c0]",
        "[c0][ID]",
        "[x]",
        "[]",
        "[0]",
    ),
    *(" ", "\t", "\n", "\v", "\f", "\r", "\u00a0", "\u2028", "\u3000", "\u0085", "\x1c", "\x1f"),
    *("%24", "%5B", "%", "+", "&", "=", "#", "?", ";", ":", "/", "\\", "'", '"', "\0", "\x7f"),
    *("👍", "\u202e", "e\u0301", "Ж", "a", "-", ".", "_", "~", "1", "☎️"),
]
hostile = st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join)
texts = st.text(max_size=20) | hostile
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2100-01-01"))
scalars = (
    texts
    | st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.decimals(allow_nan=False, allow_infinity=False, places=3)
    | st.dates(min_value=date(1900, 1, 1))
    | st.builds(datetime.replace, moments, tzinfo=zones)
    | st.binary(max_size=20)
    | st.sampled_from([*Letter, *Number, *Mixed])
)
keys = (
    st.sampled_from(["ID", ">=ДАТА", "!%TITLE", "0", "1", "01", " k", "k ", "a[b", "", " ", "\n"])
    | st.text(max_size=6)
    | st.integers(-2, 3)
    | st.sampled_from([*Letter, *Number])
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(keys, inner, max_size=4)
        | st.builds(Phone, inner, inner)
    ),
    max_leaves=12,
)
RESERVED = {"start", "state", "token", "auth"}
names = st.sampled_from(["fields", "filter", "ИМЯ", "a-b", "x]"]) | keys
all_params = st.dictionaries(names.filter(lambda name: name not in RESERVED), values, max_size=5)
json_scalars = (
    texts
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
)
json_values = st.recursive(
    json_scalars,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4)
        | st.dictionaries(st.text(min_size=1, max_size=6), inner, min_size=1, max_size=4)
    ),
    max_leaves=8,
)


def tried(proof_count: int) -> Any:
    """Settings for this many examples."""
    return settings(
        max_examples=5 * proof_count,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


def merges(value: Any) -> bool:
    """Whether an object in the value has two keys that PHP takes for one."""
    if isinstance(value, dict):
        shown = [str(bare(key)) for key in value]
        return len(set(shown)) < len(shown) or any(map(merges, value.values()))
    if isinstance(value, Phone):
        return merges([value.VALUE, value.VALUE_TYPE])
    return isinstance(value, list | tuple) and any(map(merges, value))


def test_any_params_arrive_as_documented(proof_count: int) -> None:
    """In a batch or in a call of its own a method receives every value, as text, in its place."""

    @tried(proof_count)
    @given(all_params)
    def check(params: dict[Any, Any]) -> None:
        if merges(params):
            with pytest.raises(EncodeError, match="B114"):
                encode_command("echo", params)
            return
        reasons = direct_reasons(params)
        direct = as_php(direct_params(params))
        assert whole_matches(params, direct)
        try:
            command = encode_command("echo", params)
        except NeedsDirectCall as needs:
            assert needs.reason.name in reasons
            return
        assert not reasons
        assert command.isascii()
        assert decode_command(command) == ("echo", direct)
        assert echoed(command) == direct

    check()


def test_as_much_as_a_batch_can_carry_arrives() -> None:
    """A thousand values and 64 levels still arrive; with one more the rest would be dropped."""
    deep: Any = "дно"
    for _ in range(64):
        deep = {"ключ": deep}
    for params in ({"a": deep}, {"a": list(range(1000))}):
        assert not direct_reasons(params)
        assert whole_matches(params, echoed(encode_command("echo", params)))
    for params in ({"a": {"x": deep}}, {"a": list(range(1001))}):
        assert direct_reasons(params)
        with pytest.raises(NeedsDirectCall):
            encode_command("echo", params)
        assert whole_matches(params, as_php(direct_params(params)))


def test_hostile_text_is_never_executed(proof_count: int) -> None:
    """Text comes back letter by letter with earlier answers there to be pasted, or stays out."""

    @tried(proof_count)
    @given(st.lists(hostile, min_size=1, max_size=4), st.booleans())
    def check(words: list[str], came_in: bool) -> None:
        params = {"v": Received(words) if came_in else words, "w": {"x": words[0]}}
        try:
            command = encode_command("echo", params)
        except NeedsDirectCall as needs:
            assert direct_reasons({"v": words}) == {"REFERENCE"} == {needs.reason.name}
        else:
            assert echoed(command) == {"v": words, "w": {"x": words[0]}}

    check()


@pytest.mark.parametrize("text", ["$result[c0][ID]", "$foo[c0]", "$имя[c0]", "x $total[a]b"])
def test_the_portal_of_these_tests_does_execute_references(text: str) -> None:
    """Were the text sent all the same, the method would receive something else."""
    with pytest.raises(NeedsDirectCall):
        encode_command("echo", {"v": text})
    harmless = encode_command("echo", {"v": text.replace("$", "@")})
    assert echoed(harmless) == {"v": text.replace("$", "@")}
    executed = echoed(harmless.replace("%40", "%24"))
    assert executed != {"v": text}


def test_received_values_arrive_like_data_of_ones_own(proof_count: int) -> None:
    """A whole reference that we fill in is encoded as if the user had written its value."""

    @tried(proof_count)
    @given(json_values)
    def check(value: Any) -> None:
        try:
            command = encode_command("echo", {"f": {"v": Received(value)}})
        except NeedsDirectCall as needs:
            assert needs.reason.name in direct_reasons({"f": {"v": value}})
        else:
            assert command == encode_command("echo", {"f": {"v": value}})
            assert matches({"f": {"v": value}}, echoed(command))
        assert matches({"f": {"v": value}}, direct_params({"f": {"v": Received(value)}}))

    check()


def test_exact_params_are_what_was_written(proof_count: int) -> None:
    """JSON's own values pass an exact call unchanged."""

    @tried(proof_count)
    @given(st.dictionaries(st.text().filter(lambda n: n not in RESERVED), json_values, max_size=4))
    def check(params: dict[str, Any]) -> None:
        assert exact_params(params) == params

    check()


def test_lone_surrogates_are_refused_everywhere(proof_count: int) -> None:
    """Half a character is an error in values and keys at any depth, never a replaced letter."""

    @tried(proof_count)
    @given(st.text(), st.characters(categories=["Cs"]), st.text())
    def check(before: str, half: str, after: str) -> None:
        text = before + half + after
        for params in ({"a": text}, {"a": [{"b": text}]}, {"a": {text: 1}}, {text: 1}):
            for send in (lambda given: encode_command("echo", given), direct_params, exact_params):
                with pytest.raises(EncodeError, match="B404"):
                    send(params)

    check()
