"""Text that the portal would take for a reference of its own."""

from __future__ import annotations

import time

import pytest

from b24batch.plan.encode import NeedsDirectCall, Reason, encode_command, looks_like_reference

ASCII_BLANKS = " \t\n\v\f\r"
OTHER_BLANKS = "\u00a0\u2028\u3000\u0085\x1c\x1f"


@pytest.mark.parametrize(
    "text",
    [
        "$result[a]",
        "$RESULT[A]",
        "$Result[a][0]",
        "$next[a]",
        "$error_description[a]",
        "$foo[x]",
        "$имя[x]",
        "$7[x]",
        "$_x[y]",
        "US$result[a]",
        "$$result[a]",
        "id $result[a] end",
        "$result_anything-at/all[a]",
        "$result[a[b]",
        "$result[][a]",
        "$result][a]",
        "$result[[]",
        "$ok $result[a]",
        "плати $100[x]",
        *(f"$result{blank}[a]" for blank in OTHER_BLANKS),
        *(f"$result[a{blank}b]" for blank in OTHER_BLANKS),
        *(f"${blank}[a]" for blank in OTHER_BLANKS),
    ],
    ids=ascii,
)
def test_a_dollar_a_word_and_a_group_before_the_next_blank_look_like_a_reference(
    text: str,
) -> None:
    """Any word counts, in any letters and case, anywhere in the text (R1, R2, R11, R12, R15)."""
    assert looks_like_reference(text)
    with pytest.raises(NeedsDirectCall) as raised:
        encode_command("m", {"f": [{"x": text}]})
    assert (raised.value.reason, raised.value.path) == (Reason.REFERENCE, "f[0].x")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "$",
        "$$",
        "$5",
        "$result",
        "$result[]",
        "$result[a",
        "$result]a[",
        "result[a]",
        "[a] $result",
        "US$ [x]",
        "${result[a]}",
        "$(result[a])",
        "$[a]",
        "$-result[a]",
        "%24result[a]",
        "\uff04result[a]",
        *(f"$result{blank}[a]" for blank in ASCII_BLANKS),
        *(f"$result[a{blank}]" for blank in ASCII_BLANKS),
        *(f"${blank}result[a]" for blank in ASCII_BLANKS),
    ],
    ids=ascii,
)
def test_other_dollars_are_ordinary_text(text: str) -> None:
    """Nothing is sent in a call of its own without need."""
    assert not looks_like_reference(text)
    assert encode_command("m", {"a": text}).startswith("m?a=")


def test_the_search_takes_linear_time() -> None:
    """A long text made to be hard costs no more than its length."""
    began = time.process_time()
    for text in ("$a" * 200_000, "$a[" * 100_000, "$a" + "[" * 300_000, "$a" + "[]" * 200_000):
        assert not looks_like_reference(text)
    assert time.process_time() - began < 2
