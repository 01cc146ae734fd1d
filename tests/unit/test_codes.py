"""The table of codes is complete, and each entry can be read by a stranger."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from b24batch import codes
from b24batch.codes import CODES, explain

PACKAGE = Path(codes.__file__).parents[1]
USED = {
    code
    for path in PACKAGE.rglob("*.py")
    if path.parent.name != "codes"
    for code in re.findall(r"[\"'](B\d\d\d)[\"']", path.read_text(encoding="utf-8"))
}


def test_every_code_that_is_given_out_is_explained() -> None:
    """A code in a message can be looked up."""
    assert sorted(USED - set(CODES)) == []


def test_every_explained_code_is_given_out() -> None:
    """The table explains nothing that cannot happen."""
    assert sorted(set(CODES) - USED) == []


def test_codes_are_unique_and_in_order() -> None:
    """Every group is sorted, and no code stands for two things."""
    entries = [
        entry
        for name in ("check", "warnings", "run", "encoding", "parameters", "builder", "portal")
        for entry in getattr(getattr(codes, name), name.upper())
    ]
    assert len({entry.code for entry in entries}) == len(entries)
    assert [entry.code for entry in codes.check.CHECK] == sorted(
        entry.code for entry in codes.check.CHECK
    )


@pytest.mark.parametrize("entry", CODES.values(), ids=lambda entry: entry.code)
def test_an_entry_says_what_why_and_what_to_do(entry: codes.Code) -> None:
    """Title as messages are written, cause and fix as full sentences."""
    assert re.fullmatch(r"B\d\d\d", entry.code)
    assert not entry.title.endswith(".")
    assert entry.title[0].islower() or entry.title[0] in '`"'
    for text in (entry.cause, entry.fix):
        assert text[0].isupper() or text[0] in '`"'
        assert text.endswith((".", ":"))


@pytest.mark.parametrize("spelling", ["B104", "b104", "  b104\n"])
def test_a_code_is_found_in_any_letter_case(spelling: str) -> None:
    """What a user types after `explain` need not be exact."""
    text = explain(spelling)
    assert text.startswith("B104: ")
    assert CODES["B104"].cause in text
    assert f"What to do: {CODES['B104'].fix}" in text
    assert "    wrong:  $CompanyLst.items[0].id" in text


def test_an_unknown_code_shows_the_nearest() -> None:
    """A mistyped code is answered with those that look like it."""
    text = explain("b1o4")
    assert text.splitlines()[0] == "there is no code `b1o4`"
    assert "B104: an unknown name" in text


def test_what_is_no_code_at_all_is_said_so() -> None:
    """Nothing near, nothing offered."""
    assert explain("привет").splitlines() == ["there is no code `привет`"]
