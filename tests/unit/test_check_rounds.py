"""The check stage on loops, branches and rows: what is wrong, and what is not."""

from __future__ import annotations

import pytest

from b24batch.check import check
from b24batch.model.recipe import Command, ForEach, Let, Output, Param, Recipe, Statement
from b24batch.model.values import (
    Every,
    Group,
    Key,
    ListValue,
    Literal,
    Ref,
    Unique,
    Value,
)
from b24batch.syntax import parse
from checking import of_the_recipe

DEALS = "Deals = all crm.item.list { entityTypeId: deal }\n"
FIND = "Found = crm.contact.list { filter: { PHONE = $row.phone }, select: [ID] }\n"
NEW = "New = crm.contact.add { fields: { NAME: $row.name } }\n"
USE = "crm.item.add { entityTypeId: deal, fields: { title: x, x: %s } }\n"


def codes(text: str) -> list[str]:
    """What is reported for a recipe, in its order."""
    return [problem.code for problem in of_the_recipe(check(parse(text).recipe))]


def codes_of(*statements: Statement) -> list[str]:
    """The same for statements that no text spells."""
    return [problem.code for problem in of_the_recipe(check(Recipe(statements)))]


def in_rounds(*lines: str, source: str = 'csv "a.csv"') -> str:
    """A loop over rows of a table."""
    return f"for row in {source} {{\n" + "\n".join(lines) + "\n}\n"


ROUNDS = in_rounds("Made = crm.item.add { entityTypeId: deal, fields: { title: $row.t } }")


@pytest.mark.parametrize(
    "path",
    ["", "[*]", "[0]", "[3].item.id", "[*].item.id", '["0"]', "[item = 5].item", "[$n]"],
)
def test_rounds_are_a_list_outside(path: str) -> None:
    """Steps that a list has lead into what a loop made."""
    above = "param n: number = 0\nlet Used = $n\noutput $Used\n"
    assert codes(f"{above}{ROUNDS}let X = $Made{path}\noutput $X\n") == []


@pytest.mark.parametrize("path", [".item", ".item.id", ".total", '["item"]'])
def test_a_list_of_rounds_has_no_fields(path: str) -> None:
    """Which round is meant must be said, also behind another name."""
    assert codes(f"{ROUNDS}output $Made{path}\n") == ["B127"]
    assert "B127" in codes(f"{ROUNDS}if $Made{path} is empty {{ user.current }}\n")


def test_a_round_sees_its_own_values() -> None:
    """Inside its loop a label is no list, in inner loops neither; of an inner loop it is one."""
    own = in_rounds(
        "Made = crm.item.add { entityTypeId: deal, fields: { title: $row.t } }",
        USE % "$Made.item.id",
        "for x in [1, 2] {",
        "Inner = crm.item.get { entityTypeId: deal, id: $Made.item.id }",
        "}",
    )
    assert codes(own) == []
    assert codes(own[:-2] + USE % "$Inner.item.id" + "}\n") == ["B127"]
    assert codes(own[:-2] + USE % "$Inner[0].item.id" + "}\n") == []


def test_another_loop_sees_the_list() -> None:
    """What a loop above made is a list in the next one."""
    assert codes(ROUNDS + f"for x in $Made {{ {USE % '$x.item.id'} }}") == []
    assert codes(ROUNDS + f"for x in [1] {{ {USE % '$Made.item.id'} }}") == ["B127"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("$Deals.items", []),
        ("$Deals.items[0]", ["B229"]),
        ("$Deals.items[*].companyId | unique", []),
        ("[1, 2]", []),
        ("$many", []),
        ("$Deals", ["B215"]),
        ("$one", ["B133"]),
        ("$Deals.items[*].id | count", ["B133"]),
        ("$Text", ["B133"]),
        ("$Row", []),
    ],
)
def test_a_loop_goes_over_lists(source: str, expected: list[str]) -> None:
    """And over the values of an object, but over no single value and record, here and in lists."""
    above = (
        'param many: list\nparam one: text\nlet Text = "a"\nlet Row = { id: 5 }\n'
        f"{DEALS}let Used = [$many, $one, $Text, $Row, $Deals]\noutput $Used\n"
    )
    assert codes(f"{above}for x in {source} {{ user.get {{ ID: $x }} }}\n") == expected
    assert codes(f"{above}let Made = [for x in {source}: $x]\noutput $Made\n") == expected


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        ("$g.key", []),
        ("$g.rows", []),
        ("$g.rows[0].name", []),
        ("$g.rows[*].name", []),
        ("$g.rows[name = Anna].phone", []),
        ("$g.rows | count", []),
        ("$g.name", ["B134"]),
        ("$g.rows.name", ["B134"]),
        ("$g[0]", ["B134"]),
    ],
)
def test_a_group_has_a_key_and_rows(ref: str, expected: list[str]) -> None:
    """Behind `group by` the variable is no row any more, in a loop and in a list."""
    loop = f'for g in csv "a.csv" group by phone {{ user.get {{ ID: {ref} }} }}'
    assert codes(loop) == expected
    rows = 'let Rows = csv "a.csv"\n'
    assert (
        codes(f"{rows}let Made = [for g in $Rows group by phone: {ref}]\noutput $Made") == expected
    )


def test_clauses_see_what_those_before_them_leave() -> None:
    """A row before `group by`, a group behind it."""
    body = "{ user.get { ID: $g.key } }"
    source = 'for g in csv "a.csv"'
    assert codes(f"{source} where $g.sum > 5 unique by mail group by phone {body}") == []
    assert codes(f"{source} group by phone where $g.key is not empty {body}") == []
    assert codes(f"{source} group by phone unique by key {body}") == []
    assert codes(f"{source} group by phone where $g.sum > 5 {body}") == ["B134"]
    assert codes(f"{source} group by phone unique by mail {body}") == ["B134"]


def test_rows_without_group_by_may_have_such_fields() -> None:
    """A column or a field of an answer may be called `key` or `rows`."""
    assert codes(in_rounds("user.get { ID: [$row.key, $row.rows] }")) == []
    inner = "for r in $row.rows { user.get { ID: $r } }"
    assert codes(in_rounds(inner, source='json "a.json"')) == []
    assert codes(in_rounds(inner)) == ["B133"]


@pytest.mark.parametrize("by", [Literal("x"), Ref("row"), Ref("other", (Key("id"),))])
@pytest.mark.parametrize("clause", [Unique, Group])
def test_a_key_is_a_path_in_the_row(by: Value, clause: type[Unique | Group]) -> None:
    """What a program hands over must begin with the row and name a field of it."""
    loop = ForEach("row", ListValue((Literal(1),)), (clause(by),), (Command("user.current"),))
    found = codes_of(Param("other", "list"), loop, Output(Ref("L")), Let("L", Ref("other")))
    assert "B135" in found
    every = clause(Ref("row", (Key("tags"), Every())))
    assert codes_of(ForEach("row", ListValue(()), (every,), ())) == ["B135"]


@pytest.mark.parametrize("step", [".a.b", "[0].x", ".a[0]", ".a[*]", '["a"].b'])
def test_a_cell_has_nothing_inside(step: str) -> None:
    """Cells of csv are text; rows of json may be of any depth."""
    wrong = [] if step.startswith("[0]") else ["B136"]
    assert codes(in_rounds(f"user.get {{ ID: $row{step} }}")) == wrong
    assert codes(in_rounds(f"user.get {{ ID: $row{step} }}", source='json "a.json"')) == []


def test_columns_are_known_where_the_recipe_names_them() -> None:
    """By `header`, and for a list of files; another table may have any."""
    named = 'csv "a.csv" with { header: [id, "№ заказа"] }'
    assert codes(in_rounds('user.get { ID: [$row.id, $row["№ заказа"]] }', source=named)) == []
    assert codes(in_rounds("user.get { ID: $row.name }", source=named)) == ["B138"]
    files = 'files "scans/*.pdf"'
    body = "user.get { ID: [$row.stem, $row.size, $row.modified] }"
    assert codes(in_rounds(body, source=files)) == []
    assert codes(in_rounds("user.get { ID: $row.ext }", source=files)) == ["B138"]
    behind = f"let Rows = {named}\nfor row in $Rows {{ user.get {{ ID: $row.name }} }}"
    assert codes(behind) == ["B138"]


BRANCHES = (
    "param phone: text\nDeals = all crm.deal.list\nif $Deals is empty {{\n{0}}} else {{\n{1}}}\n{2}"
)


def test_branches_do_not_see_each_other() -> None:
    """What one branch makes is empty in the other, at any depth, and there below the `if`."""
    new = "New = crm.contact.add { fields: { NAME: $phone } }\n"
    use = "crm.contact.get { id: $New }\n"
    assert codes(BRANCHES.format(new, use, "")) == ["B211"]
    assert codes(BRANCHES.format(new, f"for x in [1] {{ {use} }}\n", "")) == ["B211"]
    assert codes(BRANCHES.format(f"for x in [1] {{ {new} }}\n", "user.get { ID: $New }\n", "")) == [
        "B211"
    ]
    assert codes(BRANCHES.format(new + use, "", use)) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('csv "a.csv"', ["B212"]),
        ('csv "a.csv" unique by name', ["B212"]),
        ('csv "a.csv" unique by phone', []),
        ('csv "a.csv" unique by phone | phone', []),
        ("$Rows", ["B212"]),
    ],
)
def test_find_or_create_makes_doubles(source: str, expected: list[str]) -> None:
    """Unless rounds cannot share the value that is looked for."""
    body = FIND + "if $Found is empty {\n" + NEW + "}"
    rows = 'let Rows = csv "b.csv"\noutput $Rows\n'
    assert codes(rows + in_rounds(body, source=source)) == expected
    other = FIND + "if $Found[0].ID exists { user.current } else {\n" + NEW + "}"
    assert codes(rows + in_rounds(other, source=source)) == expected


def test_what_is_no_find_or_create_makes_no_doubles() -> None:
    """A natural key, a group, an id, something else that is made, or a filter on the answer."""
    decided = "if $Found is empty {\n%s}"
    once = NEW.rstrip() + " once by { ORIGIN_ID: $row.id }\n"
    assert codes(in_rounds(FIND, decided % once)) == []
    grouped = FIND.replace("$row.phone", "$row.key")
    new = NEW.replace("$row.name", "$row.rows[0].name")
    source = 'csv "a.csv" group by phone'
    assert codes(in_rounds(grouped, decided % new, source=source)) == []
    task = "tasks.task.add { fields: { TITLE: x, RESPONSIBLE_ID: 1 } }\n"
    assert codes(in_rounds(FIND, decided % task)) == []
    by_id = FIND.replace("$row.phone", "$row.id")
    assert codes(DEALS + in_rounds(by_id, decided % NEW, source="$Deals.items")) == []
    assert codes(in_rounds(FIND, "if $Found[0].ID > 5 {\n" + NEW + "}")) == []
    assert (
        codes(
            in_rounds(
                FIND.replace("$row.phone", "$row"),
                decided % NEW.replace(".name", ""),
                source="[1, 2]",
            )
        )
        == []
    )


def test_a_limit_beyond_one_page_wants_all() -> None:
    """Without `all` no more rows come than a page has, however many are asked for."""
    page = "Deals = %scrm.item.list { entityTypeId: deal } limit %d\n"
    assert codes(page % ("", 51)) == ["B207"]
    assert codes(page % ("", 50)) == codes(page % ("all ", 51)) == []


def test_a_loop_that_writes_takes_all_rows() -> None:
    """Of one page it is told; a read alone, `limit`, `start` and a single id pass."""
    page = "Deals = crm.item.list { entityTypeId: deal%s }%s\n"
    write = "for d in $Deals.items { crm.item.delete { entityTypeId: deal, id: $d.id } }"
    read = "for d in $Deals.items { crm.item.get { entityTypeId: deal, id: $d.id } }"
    assert codes(page % ("", "") + write) == ["B207"]
    assert codes(
        page % ("", "") + f"let Rows = $Deals.items\n{write.replace('$Deals.items', '$Rows')}"
    ) == ["B207"]
    assert codes(page % ("", "") + read) == []
    assert codes(page % ("", " limit 50") + write) == []
    assert codes("Deals = all" + (page % ("", ""))[7:] + write) == []
    assert codes(page % (", start: 50", "") + write) == []
    assert codes(page % (", filter: { id = 5 }", "") + write) == []
    assert codes(page % (", filter: { id in [5] }", "") + write) == ["B207"]
    robots = "Deals = bizproc.robot.list\nfor d in $Deals { bizproc.robot.delete { CODE: $d } }"
    assert codes(robots) == []


def test_a_key_of_once_by_changes_with_the_rounds() -> None:
    """It stands on the row, or on what the round made of it."""
    add = "crm.deal.add { fields: { TITLE: x } } once by { ORIGIN_ID: %s }"
    assert codes(in_rounds(add % "$row.id")) == []
    assert codes(in_rounds("let Id = $row.id", add % '"n-${Id}"')) == []
    assert codes(in_rounds(add % "5")) == ["B216"]
    assert codes(in_rounds("for x in [1, 2] {", add % "$row.id", "}")) == ["B216"]
    assert codes(add % "5") == []


def test_variables_of_other_loops_are_unknown() -> None:
    """With a word on what they are, above their loop, below it and in another list."""
    for text in (
        "user.get { ID: $row.id }\n" + in_rounds("user.get { ID: $row.id }"),
        in_rounds("user.get { ID: $row.id }") + "user.get { ID: $row.id }\n",
        "let L = [[for r in [1]: $r], $r]\noutput $L\n",
    ):
        (problem,) = of_the_recipe(check(parse(text).recipe))
        assert problem.code == "B104"
        assert "variable of a loop" in problem.message
        assert problem.labels


@pytest.mark.parametrize(
    "statement", ["halt on error", "in any order", 'recipe "x"', "param y: text = a"]
)
def test_some_statements_stand_at_the_top(statement: str) -> None:
    """They speak of the whole recipe, as `output` does."""
    for block in (
        "for x in [1] {{ {0}\nuser.get {{ ID: $x }} }}",
        "Me = user.current\nif $Me.ID > 0 {{ {0} }}",
    ):
        assert "B111" in codes(block.format(statement))
        assert "B111" in codes("Who = user.current\n" + block.format("output $Who"))
