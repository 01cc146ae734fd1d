"""What the grammar allows next, behind a text that ends too early."""

from __future__ import annotations

import copy
from typing import Any, NamedTuple

import lark

from b24batch.syntax.grammar import parser
from b24batch.syntax.words import keywords

__all__ = ["Prospects", "prospects"]


class Prospects(NamedTuple):
    """`words` are the keywords that could follow; the rest says what else could."""

    words: frozenset[str]
    statement: bool
    method: bool
    value: bool
    reference: bool
    name: bool


def prospects(prefix: str) -> Prospects | None:
    """What could follow the beginning of a statement; None where it is already broken.

    Costs what parsing the prefix costs, so pass one statement and not a whole recipe. Nothing
    is built on the way.
    """
    interactive: Any = parser().parse_interactive(prefix, start="start")
    state = interactive.parser_state
    state.parse_conf = copy.copy(state.parse_conf)
    state.parse_conf.callbacks = {}
    try:
        interactive.exhaust_lexer()
    except lark.UnexpectedInput:
        return None
    due = frozenset(interactive.accepts())
    return Prospects(
        frozenset(keywords(due)),
        statement="PARAM" in due,
        method="METHOD" in due and "REF" not in due,
        value={"REF", "UNSIGNED", "NAME"} <= due,
        reference="REF" in due,
        name="NAME" in due,
    )
