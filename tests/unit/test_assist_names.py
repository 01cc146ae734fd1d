"""Definitions, references, renaming, what is told of a word, and edits that follow hints."""

from __future__ import annotations

from pathlib import Path

import pytest

from b24batch.assist import actions, definition, hover, problems, references, rename
from b24batch.assist.occurrences import Edit, occurrences
from b24batch.errors import RecipeError
from b24batch.model.values import Ref
from b24batch.model.walk import nested_statements, visit_statement
from b24batch.syntax import parse

CORPUS = sorted(Path(__file__).parents[1].joinpath("corpus").glob("*.b24"))
TEXT = """\
param день: date = today  # 🙂
Фирмы = all crm.item.list {
  entityTypeId: company
  filter: { createdTime >= $день, title ~ "«Ромашка» ${день | format "YYYY"}" }
}
for c in $Фирмы.items {
  user.get { ID: $c.assignedById, x: [for d in $Фирмы.items where $d.id = $c.id: { a: $d.id }] }
}
for c in $Фирмы.items { user.get { ID: $c.id } }
output $Фирмы.items as csv to "до ${день}.csv"
"""


def applied(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def grave(text: str) -> list[str]:
    return [problem.code for problem in problems(text) if problem.severity != "note"]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_every_name_can_be_renamed_and_back(path: Path) -> None:
    """All places of a name change together: what is wrong stays the same, and back is the same."""
    text = path.read_text(encoding="utf-8")
    wrong = grave(text)
    names = {o.name for o in occurrences(text)}
    near = len({name.casefold() for name in names}) < len(names)  # some differ only in case
    for home in {o.home for o in occurrences(text) if o.home >= 0}:
        old = next(o.name for o in occurrences(text) if o.start == home)
        renamed = applied(text, rename(text, home, "Имя_99"))
        assert grave(renamed) == wrong
        if not near:
            assert applied(renamed, rename(renamed, renamed.index("Имя_99"), old)) == text


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_mentions_are_what_the_parser_sees(path: Path) -> None:
    """Every reference of the recipe is found, and no other."""
    text = path.read_text(encoding="utf-8")
    mentioned = [o.name for o in occurrences(text) if o.home != o.start]
    visits = [v for s, _ in nested_statements(parse(text).recipe) for v in visit_statement(s)]
    refs = [visit.node.name for visit in visits if isinstance(visit.node, Ref)]
    columns = [ref for ref in refs if ref not in mentioned]
    assert sorted(set(mentioned)) == sorted(set(refs) - set(columns))
    assert all(f"${name}" not in text and f"{{{name}" not in text for name in columns)


def test_a_variable_is_another_in_each_loop() -> None:
    """Two loops may use one name, and each has its own."""
    first, second = TEXT.index("c in"), TEXT.rindex("c in")
    assert definition(TEXT, TEXT.index("$c.assigned") + 1) is not None
    assert [span.start for span in references(TEXT, first)] == [
        first,
        TEXT.index("c.assigned"),
        TEXT.index("c.id:"),
    ]
    assert len(references(TEXT, second)) == 2
    assert len(references(TEXT, TEXT.index("d in"))) == 3


def test_names_are_found_in_texts_and_from_any_part_of_them() -> None:
    """The `$`, the first letter and the end of a name belong to it; words in texts do not."""
    assert len(references(TEXT, TEXT.index("день"))) == 4
    for offset in range(TEXT.index("$день"), TEXT.index("$день") + 6):
        found = definition(TEXT, offset)
        assert found is not None
        assert found.start == TEXT.index("день")
    assert definition(TEXT, TEXT.index("Ромашка")) is None


@pytest.mark.parametrize(("new", "code"), [("2x", "B608"), ("total", "B102"), ("фирмы", "B103")])
def test_a_name_that_cannot_be_is_refused(new: str, code: str) -> None:
    """Renaming never makes a recipe that does not work."""
    with pytest.raises(RecipeError) as caught:
        rename(TEXT, TEXT.index("день"), new)
    assert caught.value.problems[0].code == code


def test_a_name_may_change_its_case() -> None:
    """The name that is taken is its own."""
    assert "output $ФИРМЫ.items" in applied(TEXT, rename(TEXT, TEXT.index("Фирмы"), "ФИРМЫ"))


TOLD = [
    ("crm.item.li¦st", ("reads", "`entityTypeId` integer, required", "under `items`", "https://")),
    ("entityTyp¦eId", ("integer, required", "crm.item.list")),
    ("created¦Time", ("datetime",)),
    ("$Фирмы¦.items as", ("crm.item.list", "`$Фирмы.items` is list")),
    ("$c¦.assigned", ("loop", "`$c.assignedById` is number")),
    ("{день | ¦format", ()),
]


@pytest.mark.parametrize(("marked", "parts"), TOLD)
def test_what_is_told_of_a_word(marked: str, parts: tuple[str, ...]) -> None:
    """Methods, parameters, fields and names say what they are; words in texts nothing."""
    offset = TEXT.index(marked.replace("¦", "")) + marked.index("¦")
    found = hover(TEXT, offset)
    if not parts:
        assert found is None
        return
    assert found is not None
    assert [part for part in parts if part not in found.text] == []
    assert found.span.start <= offset <= found.span.end


def test_a_declared_method_says_what_it_is_declared_to_be() -> None:
    """In its declaration and where it is called; there is no page to look at."""
    text = "method my.счёт.list reads rows at счета\nA = my.счёт.list\n"
    for place in (text.index("my."), text.rindex("my.")):
        found = hover(text, place + 4)
        assert found is not None
        assert found.text.startswith("**my.счёт.list**: reads\n")
        assert "`счета`" in found.text
        assert "](" not in found.text


FIXES = [
    ("A = crm.item.lst { entityTypeId: 2 }\n", "crm.item.list"),
    ("Фирмы = crm.item.list { entityTypeId: 2 }\noutput $Фирма.items\n", "$Фирмы"),
    ("A = crm.item.list { entityTypId: 2 }\n", "entityTypeId"),
    ("crm.item.list { entityTypeId: 2, x: 1 }\n", "  # b24batch: ignore B219"),
    ("param x: txt\nuser.get { ID: $x }\n", "text"),
    ("A = user.get\noutput $A as cvs\n", "csv"),
    ("A = user.get\nuser.get { ID: $A.ID }\n", "$A[0].ID"),
]


@pytest.mark.parametrize(("text", "wanted"), FIXES)
def test_hints_can_be_followed_by_an_edit(text: str, wanted: str) -> None:
    """What is offered makes the problem go away."""
    offered = [action for problem in problems(text) for action in actions(text, problem)]
    assert wanted in [action.edit.text for action in offered]
    for action in offered:
        assert len(problems(applied(text, [action.edit]))) < len(problems(text))


LOOPS = """param ids: list
for строка in $ids {
  Сделка = crm.deal.get { id: $строка }
  for товар in $Сделка { user.get { ID: $товар.ID } }
}
for лид in $ids { let Сумма = [for часть in $ids: "${лид} ${часть}"] }
output $Сумма
"""


@pytest.mark.parametrize(
    ("old", "new", "fits"),
    [
        ("лид", "строка", True),
        ("лид", "товар", True),
        ("товар", "лид", True),
        ("часть", "товар", True),
        ("строка", "сделка", True),
        ("строка", "товар", False),
        ("товар", "строка", False),
        ("часть", "лид", False),
        ("лид", "часть", False),
        ("лид", "ids", False),
        ("Сумма", "строка", False),
        ("Сумма", "СДЕЛКА", False),
    ],
)
def test_loops_beside_one_another_may_use_one_name(old: str, new: str, fits: bool) -> None:
    """What rename allows raises no error of the check stage, and what it refuses does."""
    at = LOOPS.index(old)
    if fits:
        assert grave(applied(LOOPS, rename(LOOPS, at, new))) == grave(LOOPS)
        return
    with pytest.raises(RecipeError, match="B103"):
        rename(LOOPS, at, new)
    assert "B103" in str(grave(LOOPS.replace(old, new)))
