"""Mistakes in a batch are told at the line that makes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from b24batch import Batch, crm, first_of, ref, text, user
from b24batch.errors import MisuseError


def companies() -> Batch:
    return Batch().add("CompanyList", crm.item.list(entityTypeId=4))


MISTAKES: dict[str, tuple[str, str, Callable[[], object]]] = {
    "label used twice": (
        "B103",
        "count as the same",
        lambda: companies().add("COMPANYLIST", user()),
    ),
    "label of a parameter": (
        "B103",
        "used twice",
        lambda: Batch().param("a", "text").add("a", user()),
    ),
    "two Cyrillic names": (
        "B103",
        "`Сделка` and `сДЕЛКА`",
        lambda: Batch().add("Сделка", user()).let("сДЕЛКА", 1),
    ),
    "a parameter after a label": (
        "B103",
        "a command is called",
        lambda: companies().param("CompanyList", "text"),
    ),
    "a secret after a let": (
        "B103",
        "`let` name",
        lambda: Batch().let("a", 1).secret("a", env="A"),
    ),
    "reserved label": ("B102", "reserved", lambda: Batch().add("total", user())),
    "reserved parameter": ("B102", "reserved", lambda: Batch().param("error", "text")),
    "label is no name": ("B608", "begin with a letter", lambda: Batch().add("my deals", user())),
    "label with a digit": ("B608", "begin with a letter", lambda: Batch().add("1st", user())),
    "label begins a statement": ("B608", "`Halt`", lambda: Batch().add("halt", user())),
    "label is no text": ("B608", "as text", lambda: Batch().add(1, user())),
    "unknown label": (
        "B104",
        "did you mean `CompanyList`?",
        lambda: companies().add(user(ID=ref.CompanyLst.id)),
    ),
    "case of a label": (
        "B104",
        "did you mean `CompanyList`?",
        lambda: companies().add(user(ID=ref.companylist)),
    ),
    "unknown label, nothing near": (
        "B104",
        "with the label `Xyz`",
        lambda: companies().add(user(ID=ref.Xyz.id)),
    ),
    "unknown in text": (
        "B104",
        "`Nobody`",
        lambda: companies().add(user(A=[{"b": text("{x}", x=ref.Nobody)}])),
    ),
    "unknown in a fallback": (
        "B104",
        "`Nobody`",
        lambda: companies().add(user(A=first_of(ref.Nobody.id, 1))),
    ),
    "unknown in a let": (
        "B104",
        "in `let Line`",
        lambda: companies().let("Line", {"a": ref.Nobody}),
    ),
    "unknown in an output": ("B104", "in `output`", lambda: companies().output(ref.Nobody)),
    "unknown in a path": (
        "B104",
        "in `output`",
        lambda: companies().output(ref.CompanyList, path=text("{n}.csv", n=ref.Nobody)),
    ),
    "unknown in a lookup": (
        "B104",
        "`Nobody`",
        lambda: companies().add(user(A=ref("CompanyList.items[id = $Nobody.x]"))),
    ),
    "a later label": (
        "B104",
        "in `First`",
        lambda: Batch().add("First", user(ID=ref.Second.ID)).add("Second", user()),
    ),
    "its own label": (
        "B105",
        "refers to itself",
        lambda: Batch().add("First", user(ID=ref.First.ID)),
    ),
    "its own let": ("B105", "refers to itself", lambda: Batch().let("First", [ref.First])),
    "not in the batch": (
        "B104",
        "did you mean `CompanyList`?",
        lambda: companies()["CompanyList2"],
    ),
    "batch as a list": ("B605", "batch.recipe.statements", lambda: list(companies())),
    "no call but its name": (
        "B604",
        r"write `user.current\(\)`",
        lambda: Batch().add("Me", user.current),
    ),
    "a name without label": ("B604", r"write `crm.item\(\)`", lambda: Batch().add(crm.item)),
    "a label without call": ("B604", "is a text and no call", lambda: Batch().add("Me")),
    "a method as text": (
        "B604",
        r'`call\("user.current"',
        lambda: Batch().add("Me", "user.current"),
    ),
    "call and label": ("B604", "label comes before", lambda: Batch().add(user(), "Me")),
    "a dict for a call": ("B604", "a dict is no call", lambda: Batch().add("Me", {})),
    "nothing to add": ("B604", "is no call", lambda: Batch().add()),
    "too much to add": ("B604", "3 values", lambda: Batch().add("Me", user(), {})),
    "unknown type": ("B106", "did you mean `date`?", lambda: Batch().param("a", "dat")),
    "default of another type": (
        "B107",
        "`number`",
        lambda: Batch().param("a", "number", default="5"),
    ),
    "default not known": (
        "B107",
        "refers to `b`",
        lambda: Batch().param("b", "text").param("a", "text", default=ref.b),
    ),
    "secret of the connection": (
        "B117",
        "`B24_WEBHOOK`",
        lambda: Batch().secret("a", env="B24_WEBHOOK"),
    ),
    "variable is no name": ("B608", "`ERP_TOKEN`", lambda: Batch().secret("a", env="no name")),
    "unknown format": (
        "B108",
        "`table`",
        lambda: companies().output(ref.CompanyList, format="excel"),
    ),
    "output of a text": ("B605", "prints a reference", lambda: companies().output("CompanyList")),
    "fields in one text": (
        "B602",
        r"fields=\['id'\]",
        lambda: companies().output(ref.CompanyList, fields="id"),
    ),
    "fields of another type": (
        "B602",
        "is a text, not a int",
        lambda: companies().output(ref.CompanyList, fields=[1]),
    ),
    "title of another type": ("B602", "is a text", lambda: Batch().title(5)),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistakes_are_told_where_they_are_made(name: str) -> None:
    """Each mistake raises MisuseError with its code and with words to go on by."""
    code, words, make = MISTAKES[name]
    with pytest.raises(MisuseError, match=words) as caught:
        make()
    assert [problem.code for problem in caught.value.problems] == [code]
    assert all(problem.hint for problem in caught.value.problems)
