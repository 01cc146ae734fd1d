"""Telling text that goes on from text that is wrong, for a prompt that asks for more lines."""

from __future__ import annotations

import pytest

from b24batch.syntax import is_incomplete, parse

WHOLE = """\
recipe "Лиды"

Deals = crm.item.list {
  entityTypeId: deal
  filter: {
    title ~ "a b"
  }
}
for deal in $Deals.items {
  Text = crm.timeline.comment.add {
    COMMENT: \"\"\"
      one

      two ${deal.title}
      \"\"\"
  }
}
"""


def test_every_beginning_up_to_a_line_end_is_whole_or_incomplete() -> None:
    """Whoever types a recipe line by line is never told that it is wrong."""
    lines = WHOLE.splitlines(keepends=True)
    states = []
    for number in range(1, len(lines) + 1):
        text = "".join(lines[:number])
        states.append(is_incomplete(text))
        if not states[-1]:
            parse(text)
    assert states == [False] * 2 + [True] * 5 + [False] + [True] * 8 + [False]


@pytest.mark.parametrize(
    "text",
    ["Deals =", "recipe", "output $A [id,", "x.y {", "if $A.x = 1 {", 'a.b { c: """x', "let A = ["],
)
def test_what_ends_too_early_is_incomplete(text: str) -> None:
    """All of it is right so far."""
    assert is_incomplete(text)


@pytest.mark.parametrize(
    "text", ["", "Me = user.current", "x.y }", 'a.b { c: "x', "x.y { a: 007", "x.y { a: 1 b", "}}"]
)
def test_what_is_whole_or_wrong_is_not_incomplete(text: str) -> None:
    """More lines would not help, or are not needed."""
    assert not is_incomplete(text)
