"""The three streams: nothing is lost to an encoding, and a question is answered by a yes only."""

from __future__ import annotations

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch._text import cells_wide
from b24batch.cli.console import Console
from b24batch.cli.show import cut, fit_columns, show_table
from b24batch.run.outputs import OutputData
from b24batch.secrets import SecretText

TEXT = 'id;имя\r\n1;"漢 🙂"\r\n'


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def stream(encoding: str = "utf-8", terminal: bool = False, content: str = "") -> io.TextIOWrapper:
    kind = Terminal if terminal else io.TextIOWrapper
    return kind(io.BytesIO(content.encode(encoding)), encoding=encoding, newline="")


def written(text: io.TextIOWrapper) -> bytes:
    text.flush()
    buffer = text.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue()


def console(
    encoding: str = "utf-8", *, terminal: bool = False, stdin: str = "", **environment: str
) -> Console:
    return Console(
        stream("utf-8", terminal, stdin),
        stream(encoding, terminal),
        stream(encoding, terminal),
        environment,
    )


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "ascii"])
def test_piped_data_are_utf_8(encoding: str) -> None:
    """Whatever the locale of the computer says, with the ends of lines as they are."""
    screen = console(encoding)
    screen.data(TEXT)
    assert written(screen.stdout) == TEXT.encode()
    assert not screen.ascii_only


def test_an_encoding_that_is_asked_for_is_kept() -> None:
    """PYTHONIOENCODING is a wish; what it has no letter for is shown by its number."""
    screen = console("cp1251", PYTHONIOENCODING="cp1251")
    screen.data("\ufeff" + TEXT)
    assert written(screen.stdout) == 'id;имя\r\n1;"\\u6f22 \\U0001f642"\r\n'.encode("cp1251")
    assert screen.ascii_only


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "ascii"])
def test_a_terminal_never_fails(encoding: str) -> None:
    """Data, talk and questions: each in the encoding of the terminal."""
    screen = console(encoding, terminal=True)
    screen.data(TEXT)
    screen.say("漢")
    assert not screen.ask("漢?")
    expected = TEXT.replace("\r\n", "\n").encode(encoding, "backslashreplace")
    assert written(screen.stdout) == expected
    assert written(screen.stderr).decode(encoding).count("\n") == 2


@pytest.mark.parametrize(
    ("answer", "agreed"),
    [
        ("y\n", True),
        ("YES\r\n", True),
        ("да\n", True),
        (" Д \n", True),
        ("\n", False),
        ("n\n", False),
        ("yesterday\n", False),
        ("", False),
    ],
)
def test_only_a_yes_is_a_yes(answer: str, agreed: bool) -> None:
    """Enter alone, the end of the input and anything else say no."""
    screen = console(terminal=True, stdin=answer)
    assert screen.ask("write 3 records?") is agreed
    assert written(screen.stderr).decode().startswith("write 3 records? [y/N] ")
    assert written(screen.stdout) == b""


def test_what_is_said_holds_no_secret() -> None:
    """Secrets of the recipe, and the code in any webhook address."""
    screen = console()
    screen.hide([SecretText("тайна и ещё")])
    screen.say("a тайна и ещё b https://acme.bitrix24.com/rest/1/abcdef123456/x")
    said = written(screen.stderr).decode()
    assert said == "a *** b https://acme.bitrix24.com/rest/1/***/x\n"


def test_what_is_said_cannot_command_the_terminal() -> None:
    """The words of a portal may hold anything."""
    screen = console()
    screen.say("a\x1b]0;title\x07\n\tb\x9b1mж")
    assert written(screen.stderr).decode() == "a\\x1b]0;title\\x07\n\tb\\x9b1mж\n"


# -- tables on a terminal ----------------------------------------------------------------------


def table(rows: list[dict[str, object]], width: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lines of a table on a terminal so many columns wide, and what is said besides."""
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    columns = tuple(dict.fromkeys(key for row in rows for key in row))
    screen = console(terminal=True)
    show_table(OutputData("Deals", "table", rows, tuple(rows), columns), screen)
    lines = written(screen.stdout).decode().splitlines()
    return [line.rstrip() for line in lines if line.strip()] + written(
        screen.stderr
    ).decode().splitlines()


def test_a_table_fits_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """Long values are cut, wide letters counted as they are shown."""
    rows: list[dict[str, object]] = [{"id": n, "title": "Сделка 漢字 " * 9} for n in (9, 10)]
    lines = table(rows, 40, monkeypatch)
    assert len(lines) == 4
    assert all(cells_wide(line) <= 40 for line in lines)
    assert lines[2].startswith("  9   Сделка 漢字")
    assert lines[2].endswith("...")


def test_columns_that_do_not_fit_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are not squeezed to nothing, and the way to see them is told."""
    rows: list[dict[str, object]] = [{f"field{n}": "x" * 30 for n in range(9)}] * 2
    lines = table(rows, 60, monkeypatch)
    assert lines[0].split() == ["field0", "field1", "field2"]
    assert lines[-1].startswith("Deals: 6 more columns (`field3`, `field4`, ")
    assert "--out csv" in lines[-1]


def test_one_wide_record_is_shown_from_top_to_bottom(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line for each field, as a record is read."""
    rows: list[dict[str, object]] = [{f"field{n}": n for n in range(30)}]
    lines = table(rows, 60, monkeypatch)
    assert len(lines) == 32
    assert lines[2].split() == ["field0", "0"]


def test_without_rich_the_same_is_shown_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra makes tables nicer; nothing depends on it."""
    monkeypatch.setitem(sys.modules, "rich.table", None)
    rows: list[dict[str, object]] = [{"id": n, "title": "Сделка " * 9} for n in (9, 10)]
    lines = table(rows, 40, monkeypatch)
    assert lines[0].split() == ["id", "title"]
    assert lines[2].startswith("10  Сделка Сделка")
    assert all(cells_wide(line) <= 40 for line in lines)


def test_no_rows_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty table is not taken for a fault."""
    assert table([], 60, monkeypatch) == ["Deals: no rows"]


@given(st.lists(st.integers(1, 200), min_size=1, max_size=12), st.integers(20, 200))
def test_fitted_columns_are_as_wide_as_they_can_be(widths: list[int], room: int) -> None:
    """Nothing is wider than it was or than the room; nothing is cut that need not be."""
    fitted = fit_columns(widths, room)
    assert fitted
    assert all(now <= before for now, before in zip(fitted, widths, strict=False))
    assert sum(fitted) + 3 * len(fitted) <= room
    if sum(widths) + 3 * len(widths) <= room:
        assert fitted == widths


@given(st.text(st.sampled_from("abж漢é\u0301🙂"), max_size=30), st.integers(3, 20))
def test_a_cut_text_has_the_width(text: str, width: int) -> None:
    """And is left alone where it fits."""
    shown = cut(text, width)
    assert cells_wide(shown) <= width
    assert (shown == text) is (cells_wide(text) <= width)
