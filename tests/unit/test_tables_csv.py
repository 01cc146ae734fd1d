"""Csv tables: as Excel and others write them, wrong rows by file and line, nothing guessed."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from b24batch.errors import Problem, TableProblem
from b24batch.tables.content import StandardInput
from b24batch.tables.opening import missing_column, open_table
from b24batch.tables.places import Places
from b24batch.tables.rows import MOST_PROBLEMS, Table


def table(folder: Path, data: str | bytes, **options: Any) -> Table:
    """The content as `заказы.csv`, opened."""
    content = data if isinstance(data, bytes) else data.encode()
    (folder / "заказы.csv").write_bytes(content)
    return open_table("csv", "заказы.csv", options, places=Places.of(folder, folder))


def values(table: Table) -> list[Any]:
    return [row.value for row in table]


def refused(folder: Path, data: str | bytes, **options: Any) -> list[Problem]:
    with pytest.raises(TableProblem) as caught:
        values(table(folder, data, **options))
    return list(caught.value.problems)


def shown(problem: Problem) -> tuple[int, str]:
    """Line and marked text of a problem's excerpt."""
    place = problem.excerpt
    assert place is not None
    assert place.file == "заказы.csv"
    return place.line, place.text[place.start : place.end]


# -- what is read ------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_delimiter_and_encoding_are_found(
    tmp_path: Path, delimiter: str, end: str, encoding: str
) -> None:
    """Whatever the program that wrote the file has chosen."""
    lines = ("имя,Номер заказа", "Анна,001", "Ёж,Иван", "я,")
    data = (end.join(lines) + end).replace(",", delimiter).encode(encoding)
    rows = table(tmp_path, data)
    assert rows.columns == ("имя", "Номер заказа")
    assert [list(row.values()) for row in values(rows)] == [
        ["Анна", "001"],
        ["Ёж", "Иван"],
        ["я", ""],
    ]
    assert [row.at for row in rows] == [2, 3, 4]
    assert rows.shape.delimiter == delimiter


def test_a_guessed_encoding_is_said(tmp_path: Path) -> None:
    """Other old encodings look the same, so the user is told which one was taken."""
    assert table(tmp_path, "имя\nАнна").notices == ()
    (notice,) = table(tmp_path, "имя\nАнна".encode("cp1251")).notices
    assert (notice.code, notice.severity) == ("B220", "note")
    assert "cp1251" in notice.message
    assert table(tmp_path, "имя\nАнна".encode("cp1251"), encoding="cp1251").notices == ()


def test_one_wrong_byte_far_down_decides(tmp_path: Path) -> None:
    """The first rows alone are good UTF-8, and nothing is given out before all is looked at."""
    data = b"a\n" + b"x\n" * 100_000 + "я".encode("cp1251")
    assert values(table(tmp_path, data))[-1] == {"a": "я"}
    assert values(table(tmp_path, b"a\n" + b"x\n" * 100_000 + "я".encode()))[-1] == {"a": "я"}


def test_cells_are_text(tmp_path: Path) -> None:
    """Zeros, blanks, numbers and words stay what they are; an empty cell is an empty text."""
    assert values(table(tmp_path, "a;b;c\n007; x ;\ntrue;null;1,5\n")) == [
        {"a": "007", "b": " x ", "c": ""},
        {"a": "true", "b": "null", "c": "1,5"},
    ]


def test_quoted_cells(tmp_path: Path) -> None:
    """Delimiters, quotes and line ends; the line of a row is that where it begins."""
    rows = table(tmp_path, 'a;b\r\n"1;2";"x""y"\r\n"p\r\nq";r\r\n5" pipe;z\r\n')
    assert [(row.at, list(row.value.values())) for row in rows] == [
        (2, ["1;2", 'x"y']),
        (3, ["p\r\nq", "r"]),
        (5, ['5" pipe', "z"]),
    ]


@pytest.mark.parametrize("line", ["sep=|", '"sep=|"', "SEP=|"])
def test_the_line_of_excel_tells_the_delimiter(tmp_path: Path, line: str) -> None:
    """And is no header; lines are still those of the file."""
    rows = table(tmp_path, f"{line}\r\na;b|c\r\n1|2\r\n")
    assert [(row.at, row.value) for row in rows] == [(3, {"a;b": "1", "c": "2"})]


@pytest.mark.parametrize(
    ("data", "columns"),
    [
        ("Сумма, руб;Имя\n1,5;Анна\n", ("Сумма, руб", "Имя")),
        ("Сумма; руб,Имя\n1,Анна\n", ("Сумма; руб", "Имя")),
        ('"a, b, c";"d"\n"1";"2"\n', ("a, b, c", "d")),
        ("a,b;c,d\n", ("a", "b;c", "d")),
        ("имя\nИванов\n", ("имя",)),
        ("a;b\n1\n2\n3\n", ("a", "b")),
    ],
)
def test_the_header_shows_the_delimiter(
    tmp_path: Path, data: str, columns: tuple[str, ...]
) -> None:
    """The rows only where the header could be read in two ways."""
    assert table(tmp_path, data).columns == columns


def test_a_given_delimiter_is_taken(tmp_path: Path) -> None:
    """Any character, and against what the header looks like."""
    assert table(tmp_path, "a;b~c\n", delimiter="~").columns == ("a;b", "c")
    assert table(tmp_path, "sep=;\na;b~c\n", delimiter="~").columns == ("a;b", "c")


def test_lines_with_nothing_are_no_rows(tmp_path: Path) -> None:
    """Neither empty ones nor those of delimiters alone, which Excel leaves below a table."""
    rows = table(tmp_path, "\n\na;b\n\n1;2\n;\n  \n;;;\n3;\n")
    assert [(row.at, row.value) for row in rows] == [
        (5, {"a": "1", "b": "2"}),
        (9, {"a": "3", "b": ""}),
    ]


def test_an_empty_cell_in_quotes_is_a_row(tmp_path: Path) -> None:
    """In a table of one column nothing else could say so."""
    assert values(table(tmp_path, 'a\n""\n\nx\n')) == [{"a": ""}, {"a": "x"}]


def test_columns_without_name_at_the_end_are_left_out(tmp_path: Path) -> None:
    """As long as nothing stands below them."""
    rows = table(tmp_path, " имя ;b;;\n1;2;;\n3;4\n")
    assert rows.columns == ("имя", "b")
    assert values(rows) == [{"имя": "1", "b": "2"}, {"имя": "3", "b": "4"}]
    (problem,) = refused(tmp_path, "a;b;;\n1;2;;x\n")
    assert shown(problem) == (2, ";x")


def test_a_given_header_takes_the_first_line_as_a_row(tmp_path: Path) -> None:
    """For a file without one, even without any line."""
    header = ["номер", "имя"]
    rows = table(tmp_path, "1;Анна\n2;Иван\n", header=header)
    assert [(row.at, row.value) for row in rows] == [
        (1, {"номер": "1", "имя": "Анна"}),
        (2, {"номер": "2", "имя": "Иван"}),
    ]
    assert values(table(tmp_path, "", header=header)) == []


def test_a_table_is_read_as_often_as_asked(tmp_path: Path) -> None:
    """Also by two readers at the same time, and from standard input."""
    stream = io.BytesIO(b"a\n" + b"".join(b"%d\n" % n for n in range(100_000)))
    stdin = StandardInput(stream)
    places = Places.of(tmp_path, tmp_path)
    kept = open_table("csv", "-", places=places, stdin=stdin)
    same = open_table("csv", "-", places=places, stdin=stdin)
    for rows in (kept, same, table(tmp_path, stream.getvalue())):
        one, other = iter(rows), iter(rows)
        pairs = list(zip(one, other, strict=True))
        assert len(pairs) == 100_000
        assert all(first == second for first, second in pairs)
    assert kept.digest == table(tmp_path, stream.getvalue()).digest
    assert kept.place(7) == "<standard input>:7"


def test_long_standard_input_is_kept_outside_the_memory(tmp_path: Path) -> None:
    """Beyond eight mebibytes; it is all there all the same."""
    line = "я" * 60_000 + "\n"
    stdin = StandardInput(io.BytesIO(("a\n" + line * 100).encode()))
    rows = open_table("csv", "-", places=Places.of(tmp_path, tmp_path), stdin=stdin)
    assert [len(row.value["a"]) for row in rows] == [60_000] * 100


# -- what is refused ---------------------------------------------------------------------------


def test_all_wrong_rows_are_told_at_once(tmp_path: Path) -> None:
    """Each with its line, what is wrong with it and what would be right."""
    data = 'имя;сумма\r\n\r\n"а\r\nб";1\r\nв;2;3;4\r\n"г\r\nд"\r\nе;5\r\nё\r\n'
    long, short, last = refused(tmp_path, data)
    assert {long.code, short.code, last.code} == {"B523"}
    assert (shown(long), shown(short), shown(last)) == ((5, "3;4"), (6, ""), (9, ""))
    assert long.message == "this row has 4 cells for 2 columns"
    assert short.message == "this row has 1 cell for 2 columns"
    assert short.text == "`сумма` is missing"
    assert short.notes == ("the row goes on to line 7",)
    assert "quotes" in long.hint


def test_good_rows_before_a_wrong_one_are_given_out(tmp_path: Path) -> None:
    """And none after it: the error comes when the rest has been looked through."""
    rows = iter(table(tmp_path, "a;b\n1;2\n3\n4;5\n6\n"))
    assert next(rows).value == {"a": "1", "b": "2"}
    with pytest.raises(TableProblem) as caught:
        next(rows)
    assert [shown(problem)[0] for problem in caught.value.problems] == [3, 5]


def test_too_many_wrong_rows_are_counted(tmp_path: Path) -> None:
    """Twenty places are enough to see what is wrong."""
    problems = refused(tmp_path, "a;b\n" + "1\n" * 1_500)
    assert len(problems) == MOST_PROBLEMS
    assert problems[-1].notes == ("1,480 more rows of this table are wrong",)


def test_wrong_rows_can_be_left_out(tmp_path: Path) -> None:
    """Each is told, and the others are given out."""
    skipped: list[Problem] = []
    rows = table(tmp_path, 'a;b\n1;2\n3\n"x"y;4\n5;6\n').rows(skipped.append)
    assert [row.value["a"] for row in rows] == ["1", "5"]
    assert [(problem.code, shown(problem)[0]) for problem in skipped] == [("B523", 3), ("B524", 4)]


def test_a_row_of_another_place_is_drawn_with_its_line(tmp_path: Path) -> None:
    """As mistakes in a recipe are."""
    with pytest.raises(TableProblem) as caught:
        values(table(tmp_path, "имя;сумма\nАнна;1;5\n"))
    assert str(caught.value).splitlines() == [
        "error[B523]: this row has 3 cells for 2 columns",
        "  --> заказы.csv:2:8",
        "   |",
        " 2 | Анна;1;5",
        "   |        ^ no column for this",
        "   |",
        "hint: put a cell that holds `;` in quotes, or take out what is too much",
    ]
    place = caught.value.to_dict()["problems"][0]["place"]
    assert place == {"file": "заказы.csv", "line": 2, "column": 8}


def test_a_piece_of_a_long_line_is_shown(tmp_path: Path) -> None:
    """The piece around the place, without letters that could command the terminal."""
    (problem,) = refused(tmp_path, f"a;b\n{'я' * 5_000}\x1b;2;\x073\n")
    place = problem.excerpt
    assert place is not None
    assert place.column == 5_005
    assert place.text.isprintable()
    assert len(place.text) < 100
    assert place.text[place.start : place.end] == " 3"


def test_a_quote_without_an_end_is_named_where_it_opens(tmp_path: Path) -> None:
    """Not where the file ends; what follows it cannot be read, what came before can."""
    data = 'a;b\n1;2\n"x\ny";3;"z\n4;5\n6;7\n'
    (problem,) = refused(tmp_path, data)
    assert problem.code == "B524"
    assert problem.message == "the quote opened here has no closing one"
    assert shown(problem) == (4, '"')
    assert problem.excerpt is not None
    assert problem.excerpt.column == 6


def test_a_quote_that_swallows_the_rest_of_a_long_file(tmp_path: Path) -> None:
    """The csv module gives up after so many characters; the place is the same."""
    data = 'a;b\n1;2\n3;"x\n' + "4;5\n" * 100_000
    (problem,) = refused(tmp_path, data)
    assert problem.message.startswith("the quote opened here has no closing one within")
    assert shown(problem) == (3, '"')


def test_text_behind_a_closing_quote(tmp_path: Path) -> None:
    """In the same line it is marked itself; elsewhere the quote is, whose end is missing."""
    same, other = refused(tmp_path, 'a;b\n"x" y;1\n2;"p\n3;4\n5;"q\n6;7\n')
    assert (same.code, shown(same), same.text) == ("B524", (2, " "), "the cell has ended")
    assert (shown(other), other.text) == ((3, '"'), "opened here")
    assert other.notes == ("the quote that closes it is in line 5, and text follows that",)


def test_a_cell_that_is_too_long(tmp_path: Path) -> None:
    """The limit of the csv module, which belongs to the whole program, is left alone."""
    limit = csv.field_size_limit()
    (problem,) = refused(tmp_path, f"a;b\n{'x' * (limit + 1)};1\n2;3\n")
    assert (problem.code, shown(problem)[0]) == ("B523", 2)
    assert csv.field_size_limit() == limit


def test_every_wrong_name_of_the_header_is_told(tmp_path: Path) -> None:
    """Both columns of one name, and those without a name."""
    empty, twice = refused(tmp_path, "sep=;\nимя;;сумма; имя\n1;2;3;4\n")
    assert (empty.code, twice.code) == ("B522", "B522")
    assert empty.message == "column 2 of `заказы.csv` has no name"
    assert twice.message == "`заказы.csv` has two columns named `имя`"
    assert twice.text == "column 4; the other is column 1"
    assert (shown(empty), shown(twice)) == ((2, ""), (2, " имя"))


@pytest.mark.parametrize("data", ["", "\n\n", "\ufeff", "sep=;\n"])
def test_a_file_without_a_header(tmp_path: Path, data: str) -> None:
    """Nothing in it says what its columns are."""
    (problem,) = refused(tmp_path, data)
    assert problem.code == "B522"
    assert "header: [a, b]" in problem.hint


@pytest.mark.parametrize(
    ("data", "options", "place"),
    [
        (b"a;b\r\n1;\0\r\n", {}, (2, " ")),
        ("имя\rя\r\0".encode("utf-16"), {}, (3, " ")),
        ("имя\r\nя".encode("cp1251"), {"encoding": "utf-8"}, (1, "\\xe8")),
        ("имя\nя".encode("cp1251") + b"\x98", {}, (2, "\\x98")),
        (b"a\nb\n\xd0", {"encoding": "utf-8"}, (3, "\\xd0")),
        ("имя\n".encode("utf-16") + b"\x00\xd8", {}, (2, "\\x00\\xd8")),
        (b"\xef\xbb\xbfa\n\xff", {}, (2, "\\xff")),
    ],
)
def test_bytes_that_are_no_text(
    tmp_path: Path, data: bytes, options: dict[str, str], place: tuple[int, str]
) -> None:
    """The line is named, and nothing of the file is given out."""
    (problem,) = refused(tmp_path, data, **options)
    assert (problem.code, shown(problem)) == ("B525", place)


def test_a_mark_against_the_given_encoding(tmp_path: Path) -> None:
    """One of the two is wrong, and the mark hardly is."""
    (problem,) = refused(tmp_path, "\ufeffимя\n", encoding="cp1251")
    assert (problem.code, problem.hint) == ("B525", "leave `encoding` out")
    data = "\ufeffимя\n"
    assert table(tmp_path, data, encoding="utf-8").columns == ("имя",)
    assert table(tmp_path, data.encode("utf-16-le"), encoding="utf-16-le").columns == ("имя",)


def test_utf_16_without_a_mark_is_not_guessed(tmp_path: Path) -> None:
    """The hint says how to name it."""
    data = "имя\nя\n".encode("utf-16-le")
    (problem,) = refused(tmp_path, data)
    assert "utf-16-le" in problem.hint
    assert values(table(tmp_path, data, encoding="utf-16-le")) == [{"имя": "я"}]


def test_a_file_that_changes_between_two_readings(tmp_path: Path) -> None:
    """What was checked would not be what is sent."""
    rows = table(tmp_path, "a\n1\n")
    assert len(values(rows)) == 1
    with (tmp_path / "заказы.csv").open("a") as file:
        file.write("2\n")
    with pytest.raises(TableProblem, match="was changed"):
        values(rows)


def test_files_that_are_not_there(tmp_path: Path) -> None:
    """With the names of those that are; a folder is none."""
    (tmp_path / "заказы.csv").touch()
    places = Places.of(tmp_path, tmp_path)
    for path, said in (("заказ.csv", "did you mean `заказы.csv`"), (".", "a folder")):
        with pytest.raises(TableProblem, match=said) as caught:
            open_table("csv", path, places=places)
        assert caught.value.problems[0].code == "B520"
    with pytest.raises(TableProblem, match="no standard input"):
        open_table("csv", "-", places=places)
    with pytest.raises(TableProblem, match="allow-path"):
        open_table("csv", "../x.csv", places=places)


def test_a_missing_column_is_known_before_anything_is_read(tmp_path: Path) -> None:
    """By the header, with the nearest names; json has no header, so nothing can be said."""
    rows = table(tmp_path, "Телефон;имя\n")
    problem = missing_column(rows, "телефон")
    assert problem is not None
    assert problem.code == "B527"
    assert problem.hint == "did you mean `Телефон`?"
    other = missing_column(rows, "сумма")
    assert other is not None
    assert other.hint == "its columns are `Телефон`, `имя`"
    assert missing_column(rows, "имя") is None
    (tmp_path / "a.json").write_text("[]")
    json_rows = open_table("json", "a.json", places=Places.of(tmp_path, tmp_path))
    assert missing_column(json_rows, "x") is None


# -- options -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("format", "options", "said"),
    [
        ("csv", {"delimeter": ";"}, "did you mean `delimiter`?"),
        ("csv", {"quote": "'"}, "its options are `delimiter`, `encoding`, `header`"),
        ("csv", {"delimiter": ";;"}, "`delimiter` is no single character"),
        ("csv", {"delimiter": "tab"}, 'write `"\\t"`'),
        ("csv", {"delimiter": '"'}, "`delimiter` is no single character"),
        ("csv", {"delimiter": 5}, "`delimiter` is no single character"),
        ("csv", {"encoding": "cp-1251"}, "did you mean `cp1251`"),
        ("csv", {"encoding": "base64"}, "`base64` is no encoding of text"),
        ("csv", {"encoding": "punycode"}, "`punycode` is no encoding of text"),
        ("csv", {"encoding": "я\0"}, "is no encoding of text"),
        ("csv", {"encoding": 1251}, "`encoding` is no name"),
        ("csv", {"header": "a"}, "`header` is no list of names"),
        ("csv", {"header": []}, "`header` is no list of names"),
        ("csv", {"header": ["a", ""]}, "an entry that is no name"),
        ("csv", {"header": ["a", 5]}, "an entry that is no name"),
        ("csv", {"header": ["a", "b", "a"]}, "names the column `a` twice"),
        ("json", {"delimiter": ";"}, "`delimiter` is an option of csv, not of json"),
        ("files", {"encoding": "utf-8"}, "`encoding` is an option of csv and json and jsonl"),
        ("files", {"x": 1}, "`files` has no options"),
    ],
)
def test_options_that_a_table_does_not_have(
    tmp_path: Path, format: str, options: dict[str, Any], said: str
) -> None:
    """Before the file is looked for."""
    with pytest.raises(TableProblem) as caught:
        open_table(format, "nowhere", options, places=Places.of(tmp_path, tmp_path))
    (problem,) = caught.value.problems
    assert problem.code == "B521"
    assert said in f"{problem.message}; {problem.hint}"


def test_all_wrong_options_are_told_at_once(tmp_path: Path) -> None:
    """One after the other would be tiresome."""
    options = {"delimiter": "", "encoding": "", "headers": []}
    with pytest.raises(TableProblem) as caught:
        open_table("csv", "nowhere", options, places=Places.of(tmp_path, tmp_path))
    assert len(caught.value.problems) == 3
