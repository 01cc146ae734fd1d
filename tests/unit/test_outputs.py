"""Outputs of a run: what they show, in which form, and where they may be written."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch import Portal
from b24batch._text import cells_wide
from b24batch.errors import CheckProblem
from b24batch.practice import PracticePortal
from b24batch.run.outputs import OutputData, collect_outputs
from b24batch.run.rendering import cell_text, one_line, plain_table, render_output
from b24batch.run.results import RunResult
from b24batch.stages import check_recipe, run_recipe
from b24batch.syntax import parse

PEOPLE = [
    {"id": 1, "name": "Анна", "address": {"city": "Тверь"}},
    {"id": 2, "phones": ["+7", "+8"], "name": None},
]


def run(text: str, answers: Mapping[str, Any], **values: object) -> RunResult:
    """Run a recipe on a practice portal whose methods `my.a`, `my.b` ... give these answers."""
    portal = PracticePortal()
    for name, answer in answers.items():
        whole = {"result": answer} if not isinstance(answer, Exception) else error(answer)
        portal.register(f"my.{name}", lambda _, whole=whole: whole)
    return run_recipe(parse(text).recipe, Portal.practice(portal=portal), values)


def error(answer: Exception) -> dict[str, Any]:
    return {"error": "NO", "error_description": str(answer)}


def outputs(text: str, answers: Mapping[str, Any], **values: object) -> list[OutputData]:
    return collect_outputs(run(text, answers, **values))


def only(text: str, answer: Any) -> OutputData:
    [output] = outputs(f"A = my.a\noutput {text}", {"a": answer})
    return output


# -- records and columns -----------------------------------------------------------------------


def test_a_list_of_objects_gives_a_row_each() -> None:
    """Columns are all keys in the order in which they appear first."""
    output = only("$A", PEOPLE)
    assert output.columns == ("id", "name", "address", "phones")
    assert output.rows == [
        [1, "Анна", {"city": "Тверь"}, None],
        [2, None, None, ["+7", "+8"]],
    ]


def test_fields_choose_and_order_columns() -> None:
    """A field that some record lacks is empty there, in json too."""
    output = only("$A [phones, id]", PEOPLE)
    assert output.columns == ("phones", "id")
    assert output.rows == [[None, 1], [["+7", "+8"], 2]]
    assert output.value == [{"phones": None, "id": 1}, {"phones": ["+7", "+8"], "id": 2}]
    assert output.problems == ()


@pytest.mark.parametrize(
    ("field", "found"),
    [("address.city", "Тверь"), ("phones[1]", "+8"), ("a.b", "whole name"), ("id.x", None)],
)
def test_a_dotted_field_leads_inside(field: str, found: object) -> None:
    """A key of exactly that name goes before the path."""
    record = {"id": 1, "address": {"city": "Тверь"}, "phones": ["+7", "+8"], "a.b": "whole name"}
    output = only(f'$A ["{field}"]', [record, {"id": 2}])
    assert output.rows == [[found], [None]]


@pytest.mark.parametrize("value", ["text", 0, 12.5, False])
def test_a_scalar_has_the_column_value(value: object) -> None:
    """Zero and false are values like others."""
    output = only("$A.x", {"x": value})
    assert (output.columns, output.rows, output.value) == (("value",), [[value]], value)


@pytest.mark.parametrize("nothing", [None, []])
def test_nothing_has_no_rows(nothing: object) -> None:
    """Null and an empty list are there, and show no row; json keeps them."""
    output = only("$A.x", {"x": nothing, "y": 1})
    assert (output.rows, output.value, output.problems) == ([], nothing, ())


def test_scalars_among_objects_keep_their_place() -> None:
    """A mixed list shows its scalars in a column of their own."""
    output = only("$A", [{"id": 1}, "x"])
    assert (output.columns, output.rows) == (("id", "value"), [[1, None], [None, "x"]])


def test_a_whole_list_answer_is_shown_by_its_records() -> None:
    """Tables look where the method keeps its records; json shows the answer as it is."""
    text = "A = crm.item.list { entityTypeId: company, select: [id], filter: { id <= 2 } }\n"
    [output] = outputs(text + "output $A", {})
    assert (output.columns, output.rows) == (("id",), [[1], [2]])
    assert output.value == {"items": [{"id": 1}, {"id": 2}]}
    [chosen] = outputs(text + "output $A [id] as json", {})
    assert chosen.value == [{"id": 1}, {"id": 2}]


def test_one_object_that_stands_alone_is_the_row() -> None:
    """The answer of a `get` wraps its record; the wrapping is no column."""
    text = "A = crm.item.get { entityTypeId: company, id: 1 }\noutput $A [id]"
    [output] = outputs(text, {})
    assert (output.rows, output.value) == ([[1]], {"id": 1})


def test_composed_values_can_be_shown() -> None:
    """A `let` of a parameter, a date and part of an answer is one row."""
    text = "param n: number\nA = my.a\nlet T = { n: $n, d: 2026-01-31, x: $A.x }\noutput $T"
    [output] = outputs(text, {"a": {"x": "да"}}, n="1.50")
    assert output.rows == [[Decimal("1.50"), date(2026, 1, 31), "да"]]
    assert [cell_text(cell) for cell in output.rows[0]] == ["1.50", "2026-01-31", "да"]
    assert json.loads(render_output(output_as(output, "json"))) == {
        "n": 1.5,
        "d": "2026-01-31",
        "x": "да",
    }


def output_as(output: OutputData, form: str) -> OutputData:
    return OutputData(output.name, form, output.value, output.records, output.columns)


def test_rounds_whose_if_was_false_make_no_record() -> None:
    """What a branch made stands below each other, also a part of it; json has a place for each."""
    text = """
        for x in [1, 2, 3] {
          if $x != 2 { A = my.a { x: $x }
            let Строка = { x: $x } }
        }
        output $Строка
        output $A[*].имя
        output $A as json
    """
    line, part, whole = outputs(text, {"a": {"имя": "Анна"}})
    assert line.rows == [[1], [3]]
    assert part.rows == [["Анна"], ["Анна"]]
    assert whole.value == [{"имя": "Анна"}, None, {"имя": "Анна"}]


def test_without_output_every_labelled_result_is_shown() -> None:
    """Commands without a label, and those that failed, show nothing."""
    shown = outputs("A = my.a\nmy.a\nB = my.b\nC = my.c", {"a": 1, "b": ValueError("no"), "c": [2]})
    assert [(output.name, output.value) for output in shown] == [("A", 1), ("C", [2])]


# -- what is not there -------------------------------------------------------------------------


def test_an_output_of_a_failed_command_names_it() -> None:
    """It is no empty output."""
    [output] = outputs("A = my.a\noutput $A.x", {"a": ValueError("no")})
    assert (output.failed, output.usable) == ("A", False)


def test_a_path_that_leads_nowhere_is_told() -> None:
    """An empty output because of a slip of the pen comes with the name that was meant."""
    output = only("$A.itemz.x", {"items": [1], "x": 2})
    [problem] = output.problems
    assert (problem.code, problem.severity, output.rows) == ("B208", "warning", [])
    assert problem.hint == "did you mean `items`?"
    assert output.usable


def test_a_field_that_no_record_has_is_told() -> None:
    """The place is the name in the brackets."""
    text = "A = my.a\noutput $A [id, nmae]"
    [output] = outputs(text, {"a": PEOPLE})
    [problem] = output.problems
    assert (problem.code, problem.hint) == ("B209", "did you mean `name`?")
    assert problem.span is not None
    assert text[problem.span.start : problem.span.end] == "nmae"


def test_a_path_of_a_file_that_is_empty_makes_no_output() -> None:
    """A file without a name is an error, not standard output."""
    [output] = outputs("A = my.a\noutput $A to $A.name", {"a": {"name": " "}})
    assert [problem.code for problem in output.problems] == ["B312"]
    assert not output.usable


# -- formats and places ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "form", "path"),
    [
        ("$A", "table", ""),
        ("$A as json", "json", ""),
        ('$A to "x.csv"', "csv", "x.csv"),
        ('$A to "x.JSONL"', "jsonl", "x.JSONL"),
        ('$A to "x.txt"', "table", "x.txt"),
        ('$A as json to "x.csv"', "json", "x.csv"),
        ('$A to "${n}-${A.id}.json"', "json", "отчёт-7.json"),
    ],
)
def test_the_ending_of_a_file_tells_its_format(text: str, form: str, path: str) -> None:
    """What is written with `as` goes before it."""
    whole = f"param n: text\nA = my.a\noutput {text}"
    [output] = outputs(whole, {"a": {"id": 7}}, n="отчёт")
    assert (output.format, output.path, output.given) == (form, path, False)


def test_only_a_path_that_came_with_the_call_is_given() -> None:
    """A default stands in the recipe, and so means the folder of the recipe."""
    text = 'param f: text = "d.csv"\nparam g: text\nlet h = $g\nA = my.a\n' + "".join(
        f"output $A to ${name}\n" for name in "fgh"
    )
    found = outputs(text, {"a": 1}, g="g.csv")
    assert [(o.path, o.given) for o in found] == [
        ("d.csv", False),
        ("g.csv", True),
        ("g.csv", True),
    ]


def test_another_format_holds_for_standard_output_alone() -> None:
    """Files keep the format of the recipe."""
    result = run('A = my.a\noutput $A as csv\noutput $A to "x.csv"', {"a": 1})
    assert [o.format for o in collect_outputs(result, format="json")] == ["json", "csv"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("output $A as csv with { delimeter: x }", "B121"),
        ('output $A as csv with { delimiter: ";;" }', "B121"),
        ("output $A as csv with { bom: 1 }", "B121"),
        ("output $A as json with { bom: true }", "B121"),
        ("output $A as json\noutput $A as csv", "B122"),
        ('output $A to "x.csv"\noutput $A to "./X.csv"', ""),
        ('output $A to "x.csv"\noutput $A to "X.csv"', "B122"),
        ("output $A\noutput $A\noutput $A as csv", ""),
        ('output $A as csv with { delimiter: "\\t", bom: true }', ""),
    ],
)
def test_outputs_are_checked_before_the_run(text: str, code: str) -> None:
    """Options that a format does not have, and two outputs in one place."""
    recipe = parse("A = user.current\n" + text).recipe
    if code:
        with pytest.raises(CheckProblem) as raised:
            check_recipe(recipe)
        assert [problem.code for problem in raised.value.problems] == [code]
    else:
        assert check_recipe(recipe) == []


def test_csv_has_the_dialect_of_its_options() -> None:
    """Nested values are JSON text, nothing is empty, lines end as the csv module ends them."""
    [output] = outputs(
        'A = my.a\noutput $A as csv with { delimiter: ";", bom: true }', {"a": PEOPLE}
    )
    assert render_output(output) == (
        "\ufeffid;name;address;phones\r\n"
        '1;Анна;"{""city"": ""Тверь""}";\r\n'
        '2;;;"[""+7"", ""+8""]"\r\n'
    )


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)
records = st.lists(st.dictionaries(st.text(max_size=5), json_values, max_size=4), max_size=4)


def data_of(rows: list[dict[str, Any]], form: str, delimiter: str = ",") -> OutputData:
    columns = tuple(dict.fromkeys(key for row in rows for key in row))
    return OutputData("A", form, rows, tuple(rows), columns, delimiter=delimiter)


@given(records, st.sampled_from(",;\t|"))
def test_csv_reads_back(rows: list[dict[str, Any]], delimiter: str) -> None:
    """Any CSV reader finds the cells again, whatever they hold."""
    output = data_of([row for row in rows if row], "csv", delimiter)
    text = render_output(output)
    read = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    cells = [[cell_text(cell) for cell in row] for row in output.rows]
    expected = [list(output.columns), *cells] if output.columns else []
    assert [line or [""] for line in read] == expected


@given(records, st.booleans())
def test_json_and_jsonl_read_back(rows: list[dict[str, Any]], ascii_only: bool) -> None:
    """With escapes or without, the values are the same; jsonl has a line for each record."""
    text = render_output(data_of(rows, "json"), ascii_only=ascii_only)
    assert json.loads(text) == rows
    assert text.isascii() or not ascii_only
    lines = render_output(data_of(rows, "jsonl"), ascii_only=ascii_only).split("\n")
    assert [json.loads(line) for line in lines[:-1]] == rows


words = st.text(st.sampled_from("abЖщ漢字é\u0301 ½"), max_size=6)


@given(st.lists(st.lists(words, min_size=3, max_size=3), min_size=1, max_size=5))
def test_columns_of_a_plain_table_stand_below_each_other(rows: list[list[str]]) -> None:
    """Also with letters that take two columns of a terminal, or none."""
    rows = [[cell + "|" for cell in row] for row in rows]
    lines = plain_table(["a|", "б|", "字|"], rows).splitlines()
    starts = [[cells_wide(line[: i + 1]) for i, c in enumerate(line) if c == "|"] for line in lines]
    widths = [max(cells_wide(line[at]) for line in [["a|", "б|", "字|"], *rows]) for at in range(3)]
    left = [0, widths[0] + 2, widths[0] + widths[1] + 4]
    for line, row in zip(starts[1:], rows, strict=True):
        assert line == [start + cells_wide(cell) for start, cell in zip(left, row, strict=True)]


def test_numbers_stand_to_the_right() -> None:
    """A column with anything but numbers stands to the left."""
    assert plain_table(["n", "t"], [[5, 5], [10, "x"]]) == " n  t\n 5  5\n10  x\n"


def test_a_cell_cannot_command_the_terminal() -> None:
    """Line ends and control characters are shown, not sent."""
    assert one_line("a\nb\x1b[31mж\x9b") == "a\\nb\\x1b[31mж\\x9b"
