"""The table of codes is complete, and each entry can be read by a stranger."""

from __future__ import annotations

import importlib
import pkgutil
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


def groups() -> list[tuple[codes.Code, ...]]:
    names = [module.name for module in pkgutil.iter_modules(codes.__path__)]
    modules = [importlib.import_module(f"b24batch.codes.{name}") for name in names]
    return [getattr(module, module.__all__[0]) for module in modules if module.__all__ != ["Code"]]


def test_no_code_stands_for_two_things() -> None:
    """All groups together are the table, without repetitions."""
    assert sorted(entry.code for group in groups() for entry in group) == sorted(CODES)


@pytest.mark.parametrize("group", groups(), ids=lambda group: group[0].code)
def test_groups_are_sorted(group: tuple[codes.Code, ...]) -> None:
    """A code is found by eye."""
    listed = [entry.code for entry in group]
    assert listed == sorted(listed)


@pytest.mark.parametrize("entry", CODES.values(), ids=lambda entry: entry.code)
def test_an_entry_says_what_why_and_what_to_do(entry: codes.Code) -> None:
    """Title as messages are written, cause and fix as full sentences."""
    assert re.fullmatch(r"B\d\d\d", entry.code)
    assert not entry.title.endswith(".")
    first = entry.title.split()[0]
    assert first[0].islower() or first[0] in '`"' or first.isupper()
    for text in (entry.cause, entry.fix):
        assert text[0].isupper() or text[0] in '`"'
        assert text.endswith((".", ":"))


@pytest.mark.parametrize("spelling", ["B104", "b104", "  b104\n"])
def test_a_code_is_found_in_any_letter_case(spelling: str) -> None:
    """What a user types after `explain` need not be exact."""
    text = explain(spelling)
    assert text.startswith("B104: ")
    assert CODES["B104"].cause in " ".join(text.split())
    assert f"What to do: {CODES['B104'].fix}" in " ".join(text.split())
    assert max(len(line) for line in text.splitlines()) <= 88
    assert "    wrong:  $CompanyLst.items[0].id" in text


def test_an_unknown_code_shows_the_nearest() -> None:
    """A mistyped code is answered with those that look like it."""
    text = explain("b1o4")
    assert text.splitlines()[0] == "there is no code `b1o4`"
    assert "B104: an unknown name" in text


def test_what_is_no_code_at_all_is_said_so() -> None:
    """Nothing near, nothing offered."""
    assert explain("привет").splitlines() == ["there is no code `привет`"]
