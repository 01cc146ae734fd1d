"""Files as they come: with a byte order mark, with line ends of other systems, from stdin."""

from __future__ import annotations

from pathlib import Path

import pytest

from b24batch._text import Source
from b24batch.errors import SyntaxProblem
from b24batch.model.recipe import to_json
from b24batch.syntax import format_text, parse

TEXT = 'recipe "Лиды"\n\nA = crm.lead.add {\n  T: """\n    a\n    b\n    """\n}  # конец\n'


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "bom"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_marks_and_line_ends_do_not_matter(tmp_path: Path, mark: bytes, line_end: str) -> None:
    """The same recipe, comment and canonical text, whatever system wrote the file."""
    path = tmp_path / "рецепт.b24"
    path.write_bytes(mark + TEXT.replace("\n", line_end).encode())
    parsed = parse(Source.read(path))
    assert to_json(parsed.recipe) == to_json(parse(TEXT).recipe)
    assert [comment.text for comment in parsed.comments] == ["# конец"]
    assert format_text(parsed) == TEXT


def test_places_are_right_in_files_of_windows(tmp_path: Path) -> None:
    """The line and column of a mistake do not count marks and carriage returns."""
    path = tmp_path / "a.b24"
    path.write_bytes(b"\xef\xbb\xbfMe = user.current\r\n\r\n}\r\n")
    with pytest.raises(SyntaxProblem) as caught:
        parse(Source.read(path))
    assert "a.b24:3:1" in str(caught.value)


@pytest.mark.parametrize("text", ["", "\n", "  \n\n", "# only a comment", "\t# one\n\n# two\n"])
def test_a_file_may_have_no_statement(text: str) -> None:
    """Nothing, blank lines and comments are a recipe without statements."""
    parsed = parse(text)
    assert parsed.recipe.statements == ()
    assert format_text(parse(format_text(parsed))) == format_text(parsed)


def test_the_last_line_needs_no_line_end() -> None:
    """Statements and comments end with the text as well as with a line."""
    assert format_text(parse("Me = user.current # я")) == "Me = user.current  # я\n"


def test_tabs_are_blanks() -> None:
    """Indentation by tabs is read and written as blanks."""
    assert format_text(parse("A = x.y {\n\ta:\t1\n\t\tb: 2\n}")) == (
        "A = x.y {\n  a: 1\n  b: 2\n}\n"
    )
