"""How the practice portal fills in references: R1-R21, each rule on its own."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.practice import phpvalues as php
from b24batch.practice.references import resolve

RECORD: dict[str, Any] = {
    "ID": "15",
    "TITLE": "Сделка",
    "NONE": None,
    "NO": False,
    "YES": True,
    "ZERO": 0,
    "EMPTY": "",
    "RATE": 1.5,
    "WHOLE": 2.0,
    "LIST": ["x", "y"],
    "NOTHING": [],
    "DEEP": {"A": {"B": "низ"}},
    "OTHER": "$result[n]",
}
ANSWERS: dict[str, dict[str, Any]] = {
    "result": {"d": RECORD, "l": [{"ID": "1"}, {"ID": "2"}], "n": 42, "s": "hello", "z": None},
    "next": {"l": 50},
    "total": {"l": 120, "e": 0},
    "time": {"l": {"start": 1700000000.25}},
    "error": {"bad": {"error": "DENIED", "error_description": "нет"}},
    "error_description": {"bad": "нет"},
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text("abя09", min_size=1, max_size=3), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


def filled(text: str, **more: dict[str, Any]) -> Any:
    """What the value `text` of a parameter becomes."""
    params = resolve({"v": text}, {**ANSWERS, **more})
    assert isinstance(params, dict)
    return params["v"]


@pytest.mark.parametrize("key", [key for key in RECORD if key != "NONE"])
def test_a_whole_value_keeps_the_type_of_what_is_found(key: str) -> None:
    """A token that is the whole value is replaced by what stands there, type kept (R3, R7)."""
    found = filled(f"$result[d][{key}]")
    assert found == RECORD[key]
    assert type(found) is type(RECORD[key])


@pytest.mark.parametrize(
    ("token", "text"),
    [
        ("$result[d][ID]", "15"),
        ("$result[d][TITLE]", "Сделка"),
        ("$result[d][ZERO]", "0"),
        ("$result[d][EMPTY]", ""),
        ("$result[d][RATE]", "1.5"),
        ("$result[d][WHOLE]", "2"),
        ("$result[n]", "42"),
        ("$total[l]", "120"),
        ("$time[l][start]", "1700000000.25"),
        ("$error[bad][error_description]", "нет"),
    ],
)
def test_numbers_and_texts_are_pasted(token: str, text: str) -> None:
    """Inside a longer text numbers and texts are written out (R4, R19)."""
    assert filled(f"№ {token} .") == f"№ {text} ."
    assert filled(f"{token}\n") == f"{text}\n"


@pytest.mark.parametrize(
    "path", ["[d][NO]", "[d][YES]", "[d][LIST]", "[d][NOTHING]", "[d]", "[d][NONE]", "[zzz]", "[z]"]
)
def test_what_is_neither_number_nor_text_leaves_the_token(path: str) -> None:
    """Booleans, lists, objects and missing labels leave a token inside text untouched (R4-R6)."""
    assert filled(f"id $result{path} end") == f"id $result{path} end"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("[d][Id]", RECORD),
        ("[d][NONE]", RECORD),
        ("[d][NONE][ID]", RECORD),
        ("[d][DEEP][X][B]", RECORD["DEEP"]),
        ("[d][NOTHING][0][ID]", []),
        ("[l][2][ID]", ANSWERS["result"]["l"]),
        ("[l][-1]", ANSWERS["result"]["l"]),
        ("[l][00]", ANSWERS["result"]["l"]),
        ("[l][ID]", ANSWERS["result"]["l"]),
        ("[l][1][ID]", "2"),
        ("[n][ID]", 42),
        ("[d][YES][0]", True),
        ("[d][RATE][0]", 1.5),
        ("[zzz][ID]", ANSWERS["result"]),
        ("[z]", ANSWERS["result"]),
        ("[D]", ANSWERS["result"]),
        ("[d][*]", RECORD),
        ("['d']['ID']", ANSWERS["result"]),
    ],
)
def test_the_walk_stops_and_sends_what_it_reached(path: str, found: Any) -> None:
    """At the first key that is missing or null the value reached so far is sent (R2, R5-R7)."""
    assert filled(f"$result{path}") == found


@given(JSON, st.lists(st.text("abя09-", min_size=1, max_size=3), min_size=1, max_size=5))
def test_the_walk_goes_exactly_as_far_as_it_can(data: Any, path: list[str]) -> None:
    """Of all beginnings of a path, the longest that exists is used (R5)."""
    found: Any = php.value({"a": data})
    for key in ["a", *path]:
        step = None
        if isinstance(found, dict):
            step = found.get(key)
        elif isinstance(found, list) and key in map(str, range(len(found))):
            step = found[int(key)]
        elif isinstance(found, str):
            step = php.letter(found, key)
        if step is None:
            break
        found = step
    token = "$result[a]" + "".join(f"[{key}]" for key in path)
    assert repr(filled(token, result={"a": php.value(data)})) == repr(found)


@pytest.mark.parametrize(
    ("key", "letter"),
    [("0", "h"), ("4", "o"), ("-1", "o"), ("-5", "h"), ("01", "e"), ("+1", "e"), ("-0", "h")],
)
def test_an_integer_key_picks_a_byte_of_a_text(key: str, letter: str) -> None:
    """Integers in any spelling pick, from the end when negative (R8)."""
    assert filled(f"$result[s][{key}]") == letter
    assert filled(f"$result[s][{key}][0]") == letter


@pytest.mark.parametrize("key", ["5", "-6", "1.0", "1e0", "x", "99999999999999999999", "٣"])
def test_other_keys_of_a_text_send_the_text(key: str) -> None:
    """A key out of range or no integer is a missing one (R5, R8)."""
    assert filled(f"$result[s][{key}]") == "hello"


def test_half_a_letter_is_picked_and_two_halves_join() -> None:
    """Bytes are picked, not letters, and pasted bytes that belong together are a letter (R8)."""
    halves = php.octets("Я")
    assert filled("$result[c][0]", result={"c": "Я"}) == php.text(halves[:1])
    assert filled("$x[a] $result[c][0]", result={"c": "Я"}, x={"a": 1}) == "1 " + php.text(
        halves[:1]
    )
    assert filled("$result[f] ", result={"f": php.text(halves[:1]) + php.text(halves[1:])}) == "Я "


@pytest.mark.parametrize(
    "text",
    [
        "$result", "$result.d.ID", "$result[]", "$result[d", "$ result[d]", "$result [d]",
        "result[d]", "$100 [d]", "$x[d]", "%24result[d]", "$\u2028result[d]", "$reſult[d]",
    ],
)  # fmt: skip
def test_texts_that_are_no_reference_stay(text: str) -> None:
    """Without the dollar, a name right behind it and a filled bracket there is none (R1, R2)."""
    assert filled(text) == text


@pytest.mark.parametrize("blank", list(" \t\n\v\f\r"))
def test_ascii_whitespace_ends_a_token(blank: str) -> None:
    """A token ends at each of the six ASCII blanks, so brackets behind it are text (R1, R15)."""
    assert filled(f"$result[n]{blank}[ID]") == f"42{blank}[ID]"


@pytest.mark.parametrize("blank", ["\u00a0", "\u2028", "\u3000", "\u0085", "\x1c", "\x1f", "\0"])
def test_other_blanks_are_swallowed(blank: str) -> None:
    """What only Unicode takes for a blank belongs to the token and goes with it (R9, R15)."""
    assert filled(f"$result[n]{blank}шт.") == 42
    assert filled(f"x $result[n]{blank}шт. y") == "x 42 y"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$result[n]шт.", 42),
        ('"$result[n]"', '"42'),
        ("$result.foo[d]->[ID]", "15"),
        ("$result[d][ID],$result[d][TITLE]", "15"),
        ("$result[d][DEEP]$result[A]", {"B": "низ"}),
        ("$$result[n]", "$42"),
        ("№$result[n]", "№42"),
        ("$result[][n]", 42),
    ],
)
def test_what_touches_a_token_is_part_of_it(text: str, found: Any) -> None:
    """Text up to the next blank is swallowed, and its brackets lengthen the path (R9)."""
    assert filled(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$result[n] $result[n]", "42 42"),
        ("$result[n] $result[n][X]", "42 42[X]"),
        ("$result[n][X] $result[n]", "42 42"),
        ("$result[d][OTHER] $result[n]", "42 42"),
        ("$result[n] $result[d][OTHER]", "42 $result[n]"),
        ("$result[d][OTHER] .", "$result[n] ."),
        ("$result[d][OTHER]", "$result[n]"),
    ],
)
def test_pasting_goes_from_left_to_right_over_tokens_found_before(text: str, found: str) -> None:
    """All occurrences of a token's text are replaced; pasted text is not searched again (R10)."""
    assert filled(text) == found


@pytest.mark.parametrize("name", ["RESULT", "Result", "TOTAL", "tIME", "Error"])
def test_a_name_in_other_case_finds_nothing(name: str) -> None:
    """The names are recognised in any case but found in one: null, or the text is kept (R11)."""
    assert filled(f"${name}[d]") is None
    assert filled(f"x ${name}[d] y") == f"x ${name}[d] y"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$next[l]", 50),
        ("$total[e]", 0),
        ("$total[d]", ANSWERS["total"]),
        ("$time[l]", ANSWERS["time"]["l"]),
        ("$error[bad][error]", "DENIED"),
        ("$error_description[bad][error]", "DENIED"),
        ("$result_total[n]", 42),
        ("$results[n]", 42),
        ("$timeout[l][start]", 1700000000.25),
    ],
)
def test_other_maps_work_like_results(text: str, found: Any) -> None:
    """Each map has its name, and the first name that fits is taken (R12)."""
    assert filled(text) == found


def test_further_keys_of_answers_become_names() -> None:
    """A key that some method answered with can be referred to, and is an unquoted pattern (R12)."""
    assert filled("$signature[s]", signature={"s": "abc"}) == "abc"
    assert filled("$0[s]", **{"0": {"s": "abc"}}) == "abc"
    assert filled("$a b[s]", **{"a b": {"s": "abc"}}) == "abc"
    for broken in ("a/b", "(", "*"):
        assert filled("$result[n]", **{broken: {"s": "abc"}}) == "$result[n]"


@pytest.mark.parametrize(
    "label",
    ["a/b", "имя", "👍", "007", "-3", "1.5", "a$b", "$a", "a[b", '"', "{x}", "0"],
)
def test_any_label_without_blanks_and_closing_bracket_can_be_addressed(label: str) -> None:
    """Labels are plain keys, whatever they look like (R13)."""
    assert filled(f"$result[{label}]", result={label: 42}) == 42


def test_every_leaf_is_searched_and_no_key() -> None:
    """References work at any depth; keys, even ones that hold a token, stay (R14, R17)."""
    params: Any = {
        "a": ["$result[n]", {"b": {"$result[n]": "x $result[n]"}}],
        "c": "$result[d][ID]",
    }
    assert resolve(params, ANSWERS) == {
        "a": [42, {"b": {"$result[n]": "x 42"}}],
        "c": "15",
    }
    assert resolve(["$result[n]", "0"], ANSWERS) == [42, "0"]


def test_what_is_sent_is_a_copy() -> None:
    """Changing parameters filled in never changes an answer or the map of all results (R5)."""
    answers: dict[str, dict[str, Any]] = {"result": {"d": {"LIST": ["x"]}}}
    record: Any = resolve({"v": "$result[d]", "w": "$result[nope]"}, answers)
    record["v"]["LIST"].append("y")
    record["w"]["d"]["LIST"].append("z")
    record["w"]["e"] = 1
    assert answers == {"result": {"d": {"LIST": ["x"]}}}


def test_the_map_of_all_results_has_the_shape_of_an_array() -> None:
    """A missing label sends the map: `[]` if empty, a list for labels 0..n-1 in order (R6)."""
    assert filled("$result[x]", result={}) == []
    assert filled("$result[x]", result={"0": "a", "1": "b"}) == ["a", "b"]
    assert filled("$result[x]", result={"1": "b", "0": "a"}) == {"1": "b", "0": "a"}


@given(st.text(st.characters(exclude_characters="$")))
def test_text_without_a_dollar_is_never_touched(text: str) -> None:
    """Only a dollar can begin a reference, whatever else the text holds (R1)."""
    assert filled(text) == text


@given(JSON)
def test_a_double_encoding_is_text(data: Any) -> None:
    """One level of percent-encoding is undone; what is still encoded is text (R21)."""
    token = quote("$result[a]", safe="")
    assert filled(token, result={"a": data}) == token
