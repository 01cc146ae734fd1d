"""Positions of editors, in units of UTF-16, and offsets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from b24batch._text import Source
from b24batch.lsp.positions import Positions

TEXTS = st.text(st.sampled_from("aЖ🙂\n\r\u2028é𝒳 "), max_size=30)


@given(TEXTS)
def test_every_offset_has_its_position(text: str) -> None:
    """There and back, whatever the line ends and however wide the characters."""
    positions = Positions(text)
    assert positions.text == Source(text).text
    for offset in range(len(positions.text) + 1):
        line, character = positions.position(offset)
        assert positions.offset(line, character) == offset
        begin = positions.text.rfind("\n", 0, offset) + 1
        assert character == len(positions.text[begin:offset].encode("utf-16-le")) // 2


@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_a_position_outside_is_the_nearest_end(text: str, line: int, character: int) -> None:
    """An editor may be a version behind; no position is an error."""
    positions = Positions(text)
    assert 0 <= positions.offset(line, character) <= len(positions.text)


def test_a_byte_order_mark_counts_for_the_editor_alone() -> None:
    """The text that is parsed has none."""
    positions = Positions("\ufeffab\nc")
    assert positions.text == "ab\nc"
    assert positions.position(1) == (0, 2)
    assert positions.offset(0, 2) == 1
    assert positions.end == (1, 1)
