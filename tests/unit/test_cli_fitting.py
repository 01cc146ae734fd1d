"""Lines for a terminal: none wider than the window, nothing lost but what is cut with dots."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repl_transcripts import new_session, said

from b24batch._text import cells_wide, padded
from b24batch.cli.fitting import cut, fitted, reflowed

WORDS = st.text(st.sampled_from("aЖ漢🙂é́ "), max_size=120)
NAMES = ("Deal", "Сделка_с_очень_длинным_именем", "会社情報", "Йога")


@given(WORDS, st.integers(20, 90))
def test_no_line_is_wider_than_the_window(text: str, room: int) -> None:
    """Words and their order stay, and a line is too wide only if a single word is."""
    shown = fitted(text, room)
    assert shown.split() == text.split()
    for line in shown.split("\n"):
        assert cells_wide(line) <= room or len(line.split()) <= 1


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (f"  r  Deal{' ' * 50}:3", f"  r  Deal{' ' * 29}:3"),
        (
            f'  +  Сделка   done   {{"item": {"漢" * 30}...',
            f'  +  Сделка   done   {{"item": {"漢" * 3}...',
        ),
        (" 3 | Сделка = crm.item.get { entityTypeId: deal, id: 2 }", None),
        (
            "hint: write `.break Сделка if $Сделка.item.id > 5`",
            "hint: write `.break Сделка if\n    $Сделка.item.id > 5`",
        ),
        ("https://портал.bitrix24.ru/rest/1/очень-длинный-адрес/", None),
    ],
)
def test_how_a_line_is_made_to_fit(line: str, shown: str | None) -> None:
    """Columns come closer, a value that is cut is cut more, prose is wrapped, the rest stays."""
    assert fitted(line, 40) == (line if shown is None else shown)


def test_two_columns_stay_two() -> None:
    """What is told of a command stands below itself, and not below the command."""
    shown = fitted(".show [NAME]    an answer, a part of one, or the statements", 40)
    assert shown.split("\n") == [
        ".show [NAME]    an answer, a part of",
        "                one, or the statements",
    ]


def test_paragraphs_become_narrower_as_a_whole() -> None:
    """Lines are put together anew, but for headings, empty lines and what is indented."""
    text = "Задание\nПакет запрашивает сделку с id 1. Запросите\nсделку с id 2.\n"
    text += "\n    A = b\n    C = d"
    assert reflowed(text, 28).split("\n") == [
        "Задание",
        "Пакет запрашивает сделку с",
        "id 1. Запросите сделку с id",
        "2.",
        "",
        "    A = b",
        "    C = d",
    ]


@given(WORDS, st.integers(3, 40))
def test_what_is_cut_fits(text: str, width: int) -> None:
    """Wide letters count twice and marks above letters not at all."""
    assert cells_wide(cut(text, width)) <= max(width, 3)
    assert cells_wide(padded(text, width)) == max(width, cells_wide(text))


def test_columns_stand_below_one_another_for_names_of_any_script() -> None:
    """The last column begins in one place, while names leave room for it."""
    session, out = new_session()
    for name in NAMES:
        session.feed(f"{name} = user.current")
    for entry in (".plan", ".show", ".step"):
        shown = said(session, out, entry).splitlines()
        lines = [line for line in shown if any(name in line for name in NAMES)]
        assert len(lines) == len(NAMES)
        ends = {cells_wide(line[: line.index("user.current")]) for line in lines}
        assert len(ends) == 2  # the long one has no room
        if entry == ".plan":
            assert len({cells_wide(line[: line.rindex(":")]) for line in lines}) == 1
    shown = said(session, out, "run")
    assert "Сделка_с_очень_длинным_именем done {" in shown
    session.close()
