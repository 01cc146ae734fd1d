"""Lookups, and what labels of loops are outside: one row or none, failures not passed over."""

from __future__ import annotations

from typing import Any

import pytest

from b24batch.model.evaluate import evaluate, evaluate_for_output
from b24batch.model.outcome import Empty, Failed, Found, ManyFound, Outcome, Rounds, ValueRefused
from b24batch.model.values import Value
from evaluating import Known, expr, plain, work

STAFF = [{"ID": str(n), "EMAIL": f"к{n}@ромашка.рф", "X": {"A": n}} for n in range(40)]
USERS = {"items": STAFF}
BAD = Failed("Deal")


def rounds(*entries: Outcome) -> Found:
    return Found(Rounds(entries))


DEALS = rounds(Found({"id": 1, "sum": "10"}), Empty("$Deal", missing=True), Found({"id": 3}))
WITH_BAD = rounds(Found({"id": 1, "sum": "10"}), BAD, Found({"id": 3, "sum": "5"}))


@pytest.mark.parametrize("length", [3, 40])
def test_the_one_row_that_passes_is_found(length: int) -> None:
    """Whether the list is short or long: numbers meet numerals, texts their letters."""
    values = {"U": STAFF[:length], "row": {"mail": "к2@ромашка.рф", "n": 2}}
    assert plain("$U[EMAIL = $row.mail].ID", values) == "2"
    assert plain("$U[ID = 2].X.A", values) == 2
    assert plain("$U[ID = $row.n, EMAIL = $row.mail].ID", values) == "2"
    assert work("$U[ID = 1, EMAIL = $row.mail].ID", values).value is None


@pytest.mark.parametrize("path", ["[ID = 99]", "[ID = $row.gone]", "[NAME = x]", '[ID = ""]'])
def test_a_lookup_that_finds_nothing_is_empty(path: str) -> None:
    """No row, no such field, or nothing to look for."""
    text = f"$U.items{path}.ID"
    assert work(text, {"U": USERS}) == Empty(text, missing=True)


@pytest.mark.parametrize("length", [3, 40])
def test_more_than_one_row_is_an_error_and_never_the_first(length: int) -> None:
    """The message names the lookup and how many there are."""
    values = {"U": [*STAFF[: length - 1], {"ID": "1"}]}
    with pytest.raises(ManyFound, match=r"`\$U\[ID = 1\]\.EMAIL` finds 2 rows, not one"):
        work("$U[ID = 1].EMAIL", values)


def test_values_of_a_map_are_rows_and_keys_lead_to_entries() -> None:
    """An object by number is a list of PHP; a key may be a number or a text."""
    values = {
        "M": {"NEW": {"v": "новая"}, "5": {"v": "пятая"}},
        "row": {"s": "NEW", "n": 5, "f": 5.0},
    }
    assert plain("$M[v = новая].v", values) == "новая"
    assert plain("$M[$row.s].v", values) == "новая"
    assert plain("$M[$row.n].v", values) == plain("$M[$row.f].v", values) == "пятая"
    assert work("$M[$row.gone].v", values) == Empty("$M[$row.gone].v", missing=True)
    assert plain("$L[$row.n]", {"L": [0, 1, 2, 3, 4, "п"], "row": {"n": "5"}}) == "п"


@pytest.mark.parametrize("key", [[1], {"a": 1}, True, 1.5])
def test_what_is_neither_text_nor_a_whole_number_is_no_key(key: Any) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueRefused, match="is no key"):
        work("$M[$k]", {"M": {"1": "a"}, "k": key})


@pytest.mark.parametrize("length", [3, 40])
def test_a_row_whose_field_is_a_list_is_not_passed_over(length: int) -> None:
    """It might hold the value, so finding nothing would be a lie."""
    values = {"U": [*STAFF[: length - 1], {"ID": ["7", "99"]}]}
    with pytest.raises(ValueRefused, match="a list cannot be compared"):
        work("$U[ID = 99].EMAIL", values)


def test_a_lookup_by_what_failed_has_failed() -> None:
    """As everything that depends on it."""
    for text in ("$U[ID = $bad].X", "$U[$bad].X"):
        assert work(text, {"U": STAFF, "bad": BAD}) == BAD


def test_an_index_follows_the_list_and_not_its_name() -> None:
    """Another list under the same name is another list; many lists are forgotten in turn."""
    scope = Known()
    for n in range(80):
        scope.values["U"] = [{"ID": i, "n": n} for i in range(20)]
        assert evaluate(expr("$U[ID = 7].n"), scope) == Found(n)
    assert scope.indexes is not None
    assert len(scope.indexes) == 32


def test_a_label_of_a_loop_is_a_list_with_an_entry_a_round() -> None:
    """A round that needed nothing leaves an empty entry in its place."""
    assert plain("$Deal[*].id", {"Deal": DEALS}) == [1, None, 3]
    assert plain("$Deal[2].id", {"Deal": DEALS}) == 3
    assert work("$Deal[1].id", {"Deal": DEALS}) == Empty("$Deal[1].id", missing=True)
    assert work("$Deal[3]", {"Deal": DEALS}) == Empty("$Deal[3]", missing=True)
    assert plain("$Deal", {"Deal": DEALS}) == [{"id": 1, "sum": "10"}, None, {"id": 3}]
    assert work("$Deal", {"Deal": rounds()}) == Empty("$Deal", missing=False, value=[])
    assert work("$Deal.id", {"Deal": DEALS}) == Empty("$Deal.id", missing=True)


def test_each_further_star_flattens_over_rounds() -> None:
    """Answers of a loop are lists in a list."""
    lists = rounds(Found({"items": [{"i": 1}, {"i": 2}]}), Empty("$L", missing=True), Found({}))
    assert plain("$L[*].items[*].i", {"L": lists}) == [1, 2]
    assert plain("$L | rows", {"L": rounds(Found({"items": [1]}), Found([2]))}) == [1, 2]
    assert plain("$L[*] | rows | count", {"L": rounds(Found({"items": [1]}), Found([2, 3]))}) == 3


@pytest.mark.parametrize(
    "text",
    [
        "$D",
        "$D[*].id",
        "$D[1].id",
        "$D[*].sum | sum",
        "[for d in $D: 1]",
        "$D[id = 4].sum",
        "[...$D]",
    ],
)
def test_what_stands_on_a_failed_entry_has_failed(text: str) -> None:
    """The list as a whole, the entry itself, and a lookup that finds nothing among the others."""
    assert work(text, {"D": WITH_BAD}) == BAD


def test_entries_that_did_not_fail_can_be_used() -> None:
    """By number, and by a lookup that finds one."""
    assert plain("$D[2].id", {"D": WITH_BAD}) == 3
    nested = rounds(Found([{"a": [{"b": 1}]}]), BAD)
    assert plain("$D[0][*].a[*].b", {"D": nested}) == [1]
    assert work("$D[*][*].a[*].b", {"D": nested}) == BAD
    assert plain("$D[id = 3].sum", {"D": WITH_BAD}) == "5"


class WithLet(Known):
    """A scope with a `let` of the top level."""

    def __init__(self, lets: dict[str, str], values: dict[str, Any]) -> None:
        super().__init__(values)
        self.lets = {name: expr(text) for name, text in lets.items()}

    def let(self, name: str) -> Value | None:
        return self.lets.get(name)

    def lookup(self, name: str) -> Outcome:
        return evaluate(self.lets[name], self) if name in self.lets else super().lookup(name)


def test_for_output_failed_entries_are_left_out_and_counted() -> None:
    """Also below a `let`; nowhere else."""
    scope = WithLet({"Sum": "$D[*].sum | sum", "All": "{ s: $Sum }"}, {"D": WITH_BAD})
    assert evaluate(expr("$All.s"), scope) == BAD
    assert evaluate_for_output(expr("$All.s"), scope) == (Found(15), {"D": 1})
    assert evaluate_for_output(expr("$D[*].id"), scope) == (Found([1, 3]), {"D": 1})
    assert evaluate_for_output(expr("[for d in $D: $d.id]"), scope) == (Found([1, 3]), {"D": 1})
    assert evaluate_for_output(expr("$D[1]"), scope) == (BAD, {})
    assert evaluate_for_output(expr("$D[2].id"), scope) == (Found(3), {})
