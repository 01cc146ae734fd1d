"""How the practice portal takes a command apart: U1-U7 and P1-P12, each rule on its own."""

from __future__ import annotations

import string
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from b24batch.practice import phpvalues as php
from b24batch.practice import url
from b24batch.practice.decode import decode_command, parse_str

METHOD = st.text(string.ascii_letters + string.digits + "_.", min_size=1)
UNICODE = st.text(st.characters(exclude_categories=["Cs"]))
INNER = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="]\0"), min_size=1)
AWKWARD = st.lists(
    st.sampled_from([*"abя:/?#@[]&=% .;+0\n\0", "//", "80", "%5B", "%D0", "[a]", "[]", "http://"])
).map("".join)


def encoded(params: dict[str, Any], prefix: str = "") -> list[str]:
    """Pairs with brackets and explicit indexes, everything else percent-encoded."""
    pairs = []
    for key, item in params.items():
        name = f"{prefix}[{quote(key, safe='')}]" if prefix else quote(key, safe="")
        if isinstance(item, list):
            pairs += encoded({str(index): inner for index, inner in enumerate(item)}, name)
        elif isinstance(item, dict):
            pairs += encoded(item, name)
        else:
            pairs.append(f"{name}={quote(item, safe='')}")
    return pairs


def keys(text: str) -> list[str]:
    """The keys of the container that the name `a` holds, in order."""
    params = parse_str(text)
    assert isinstance(params, dict)
    inner = params["a"]
    assert isinstance(inner, dict)
    return list(inner)


@given(METHOD, AWKWARD)
def test_ordinary_method_is_never_mistaken_for_scheme_or_host(method: str, query: str) -> None:
    """After letters, digits, `_`, `.` and a `?` nothing in the query can touch the method (U4)."""
    assert decode_command(f"{method}?{query}")[0] == method


@given(METHOD, AWKWARD)
def test_the_quick_way_splits_as_the_full_one(method: str, rest: str) -> None:
    """Commands that begin ordinarily skip scheme and host; the full reading agrees."""
    command = f"{method}?{rest}"
    path, query = url._split(php.octets(command).decode("latin-1"))
    raw = (path.encode("latin-1"), url._without_controls(query).encode("latin-1"))
    assert url.split_url(command) == (php.text(raw[0]), php.text(raw[1]))


@given(st.text())
def test_any_text_is_taken_apart_without_an_error(command: str) -> None:
    """Whatever the text, there is a method, perhaps empty, and a container of parameters."""
    method, params = decode_command(command)
    assert isinstance(method, str)
    assert isinstance(params, (list, dict))


@given(UNICODE, UNICODE)
@example("a+b c%41;&=#", "\n\0\x7f")
def test_a_percent_encoded_value_arrives_as_it_was(one: str, two: str) -> None:
    """Values are decoded once as UTF-8, control characters and NUL included (P1, U7, P12)."""
    command = f"m?a={quote(one, safe='')}&b={quote_plus(two)}"
    assert decode_command(command) == ("m", {"a": one, "b": two})


@given(
    st.recursive(
        UNICODE,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=4),
            st.dictionaries(INNER.filter(lambda k: k not in set(" \t\n\v\f\r")), inner, min_size=1),
        ),
        max_leaves=12,
    )
)
@example({"1": "b", "0": "a"})
@example({"0": "a", "1": {"0": "б"}})
@example({"a[b": "x", " c": "y", "d.e": "z", "01": "w"})
def test_nested_parameters_with_explicit_keys_arrive_as_they_were(data: Any) -> None:
    """Brackets nest, inner keys are kept, and 0..n-1 in order makes a list (P5, P6, P7)."""
    query = "&".join(encoded({"p": data}))
    shaped = {"p": php.value(data)}
    found = parse_str(query)
    assert found == shaped
    assert repr(found) == repr(shaped)  # order of keys too


@pytest.mark.parametrize(
    ("command", "method"),
    [
        ("crm.deal.list", "crm.deal.list"),
        ("crm.deal.list.json?a=1", "crm.deal.list.json"),
        (" crm.deal.list ?a=1", " crm.deal.list "),
        ("%63rm.deal.list", "%63rm.deal.list"),
        ("/crm.deal.list?a=1", "/crm.deal.list"),
        ("crm.deal.list/?a=1", "crm.deal.list/"),
        ("сделка.список?a=1", "сделка.список"),
        ("x:crm.deal.list?a=1", "crm.deal.list"),
        ("//crm.deal.list?a=1", ""),
        ("crm.deal.list:80", ""),
        ("crm.deal.list:80?a=1", "80"),
        ("a b\tc?a=1", "a b_c"),
        ("", ""),
        ("?a=1", ""),
        ("http:///x", ""),
    ],
)
def test_the_method_is_the_path_as_it_stands(command: str, method: str) -> None:
    """The method is not decoded or trimmed; scheme and host take text away (U1, U4, U6)."""
    assert decode_command(command)[0] == method


@pytest.mark.parametrize("command", ["m", "m?", "m?0", "m#a?b=1", "m?#a=1", "m?=1", "m?&&"])
def test_no_parameters_are_an_empty_list(command: str) -> None:
    """Without a query, with an empty one or with `0` a method gets `[]` (U2, U3)."""
    assert decode_command(command) == ("m", [])


@pytest.mark.parametrize("code", [*range(32), 127])
def test_raw_control_bytes_become_underscores(code: int) -> None:
    """An unencoded ASCII control byte in a query is an underscore, an encoded one is not (U7)."""
    command = f"m?a=x{chr(code)}y&b=x%{code:02X}y"
    assert decode_command(command)[1] == {"a": "x_y", "b": f"x{chr(code)}y"}


@pytest.mark.parametrize("blank", list(" \t\n\v\f\r"))
def test_one_ascii_blank_in_brackets_counts_as_none(blank: str) -> None:
    """`[ ]` appends for each of the six ASCII blanks, and only for one of them (P5)."""
    assert parse_str(f"a[{blank}]=1&a[{blank}]=2") == {"a": ["1", "2"]}
    assert parse_str(f"a[{blank}{blank}]=1") == {"a": {blank * 2: "1"}}


@pytest.mark.parametrize("blank", ["\u00a0", "\u2028", "\u3000", "\u0085", "\x1c", "\x1f"])
def test_other_blanks_in_brackets_are_keys(blank: str) -> None:
    """What only Unicode takes for a blank is a key like any other (P5)."""
    assert parse_str(f"a[{quote(blank)}]=1") == {"a": {blank: "1"}}


@pytest.mark.parametrize(
    ("query", "params"),
    [
        ("a[b]c[d]=1", {"a": {"b": "1"}}),
        ("a[b].c=1", {"a": {"b": "1"}}),
        ("a[b][c=1", {"a": {"b": "1"}}),
        ("a[][b=1", {"a": ["1"]}),
        ("a[b[c]=1", {"a": {"b[c": "1"}}),
        ("a[[]=1", {"a": {"[": "1"}}),
        ("a%5Bb%5D[c%5D=1", {"a": {"b": {"c": "1"}}}),
        ("rows[][ID]=1&rows[][N]=я", {"rows": [{"ID": "1"}, {"N": "я"}]}),
    ],
)
def test_brackets_nest(query: str, params: Any) -> None:
    """Brackets nest, encoded or not; text behind one that opens no other ends the name (P5)."""
    assert parse_str(query) == params


@pytest.mark.parametrize(
    ("name", "outer"),
    [
        ("  a b.c", "a_b_c"),
        ("a[b c.d[e", "a_b_c_d_e"),
        ("a b]c", "a_b]c"),
        ("\ta", "\ta"),
        (".", "_"),
        ("a ", "a_"),
        ("имя поля", "имя_поля"),
        ("a%00b", "a%00b"),
    ],
)
def test_the_outer_name_is_mangled(name: str, outer: str) -> None:
    """Leading spaces go; space, dot and a `[` never closed become underscores (P6)."""
    assert parse_str(f"{quote(name)}=1") == {outer: "1"}


@pytest.mark.parametrize("name", ["", "%20", "++", "[a]", "%5B", "+[a]", "%00a", "__", "[]"])
def test_nameless_pairs_are_dropped(name: str) -> None:
    """A pair whose name is empty, blank or begins with a bracket is dropped (P9)."""
    expected = {"__": "1", "b": "2"} if name == "__" else {"b": "2"}
    assert parse_str(f"{name}=1&b=2") == expected


def test_nul_cuts_names_and_not_values() -> None:
    """An encoded NUL ends a name where it stands, brackets and all (P12)."""
    assert parse_str("a%00b[c]=x%00y&f[k%00l]=1") == {"a": "x\0y", "f_k": "1"}


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ("a[01]=x&a[1]=y&a[%2B1]=z", ["01", "1", "+1"]),
        ("a[-1]=x&a[]=y&a[]=z", ["-1", "0", "1"]),
        ("a[5]=x&a[]=y&a[k]=z&a[]=w", ["5", "6", "k", "7"]),
        ("a[-0]=x&a[]=y", ["-0", "0"]),
        ("a[1.0]=x&a[]=y", ["1.0", "0"]),
        ("a[9223372036854775807]=x&a[]=y", ["9223372036854775807"]),
        ("a[9223372036854775806]=x&a[]=y&a[]=z", ["9223372036854775806", "9223372036854775807"]),
        ("a[9223372036854775808]=x&a[]=y", ["9223372036854775808", "0"]),
        ("a[0]=x&a[2]=y&a[1]=z", ["0", "2", "1"]),
    ],
)
def test_only_canonical_integers_count_for_the_next_index(pairs: str, found: list[str]) -> None:
    """`[]` goes behind the largest key that is a canonical integer of 64 bits (P7)."""
    assert keys(pairs) == found


def test_the_last_duplicate_wins_in_the_first_ones_place() -> None:
    """A value, a list and an object under one name replace each other (P8)."""
    assert repr(parse_str("a=1&b=2&a[x]=3&a[y]=4")) == repr({"a": {"x": "3", "y": "4"}, "b": "2"})
    assert repr(parse_str("a[x]=3&b=2&a=1")) == repr({"a": "1", "b": "2"})
    assert parse_str("a[0]=x&a[1]=y&a[0]=z") == {"a": ["z", "y"]}


def test_only_a_thousand_pairs_are_read() -> None:
    """Pairs that are dropped count, empty ones between two `&` do not (P10)."""
    assert parse_str("&".join(f"a[]={i}" for i in range(1002))) == {
        "a": [str(i) for i in range(1000)]
    }
    assert parse_str("&".join(["=x"] * 999) + "&&&a=1&b=2") == {"a": "1"}


def test_a_name_that_is_too_deep_takes_its_outer_name_along() -> None:
    """65 brackets drop the pair and all that stood under its outer name (P11)."""
    assert parse_str(f"a[x]=1&b=2&a{'[k]' * 65}=3") == {"b": "2"}
    assert parse_str(f"a[x]=1&b=2&a{'[k]' * 64}[never closed=3") == {"b": "2"}
    expected: Any = "3"
    for _ in range(64):
        expected = {"k": expected}
    assert parse_str(f"a[x]=1&a{'[k]' * 64}=3") == {"a": {"x": "1", **expected}}


def test_bytes_that_are_no_text_survive_until_the_answer() -> None:
    """Invalid UTF-8 stands as lone surrogates, and halves that meet again are a letter (P12)."""
    assert parse_str("a=%D0&b=%FFx&c=%D0%AF") == {"a": "\udcd0", "b": "\udcffx", "c": "Я"}
    assert php.octets("\udcd0\udcaf").decode() == "Я"
