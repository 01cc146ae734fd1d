"""The grammar itself: strict, whole, and hidden behind our own types."""

from __future__ import annotations

import inspect
import subprocess
import sys
import typing

import lark
import pytest

from b24batch import syntax
from b24batch.errors import SyntaxProblem
from b24batch.model.path import STATEMENT_WORDS
from b24batch.model.recipe import Command, Declare
from b24batch.syntax import grammar, parse


def test_the_grammar_is_strict() -> None:
    """No conflict of rules, and no two terminals of one priority that match the same text."""
    grammar.build_parser(strict=True)


def test_strict_means_something() -> None:
    """The check above would fail if, for example, bare words and stage ids were one priority."""
    text = grammar.grammar_text().replace("STAGE.3:", "STAGE:").replace(r"\w*:\w+/", r"\w*:?\w+/")
    with pytest.raises(lark.exceptions.LarkError):
        lark.Lark(text, parser="lalr", strict=True, start=["start", "hole"])


def test_the_words_that_begin_statements_are_known() -> None:
    """The list that builders check labels against has just the grammar's own words."""
    interactive = grammar.parser().parse_interactive("", start="start")
    terminals = (grammar.parser().get_terminal(t) for t in interactive.accepts() if t != "$END")
    words = {t.pattern.value for t in terminals if t.pattern.type == "str"}
    assert words | {"else", "use", "try", "api"} == STATEMENT_WORDS | {"method"}


def test_method_is_a_label_too() -> None:
    """A declaration has a name behind the word, a label an equals sign, and `method.get` a dot."""
    recipe = parse("method = profile\nmethod my.app.sync writes\nmethod.get { name: x }").recipe
    assert [type(statement) for statement in recipe.statements] == [Command, Declare, Command]


@pytest.mark.parametrize("word", sorted(STATEMENT_WORDS))
def test_a_word_that_begins_statements_is_no_label(word: str) -> None:
    """Such a label could be read in two ways, so it is refused."""
    with pytest.raises(SyntaxProblem):
        parse(f"{word} = crm.item.list")


@pytest.mark.parametrize(
    "entries",
    [
        "from: 1, all: 2, in: 3",
        "a: 1, true: 2, false: 3, null: 4",
        "file: 1, start: 2, csv: 3, now: 4, today: 5, for: 6, else: 7",
        "a: from, b: all, c: in, d: for, e: csv, f: file, g: start, h: else, i: not",
        "a: [from, all, in, for, csv, file, start, else, not]",
    ],
)
def test_keywords_are_words_elsewhere(entries: str) -> None:
    """Keywords are reserved only where a statement may start."""
    (command,) = parse(f"x.y {{ {entries} }}").recipe.statements
    assert len(command.params.entries) == entries.count(":")


def test_no_type_of_the_parser_is_public() -> None:
    """Signatures name our own types only."""
    for name in syntax.__all__:
        thing = getattr(syntax, name)
        if inspect.isfunction(thing):
            hints = typing.get_type_hints(thing)
            assert not any("lark" in repr(hint) for hint in hints.values())


def test_printing_imports_no_parser() -> None:
    """A builder's text costs no parser: lark is imported when a text is read."""
    code = (
        "import sys; from b24batch.syntax import print_recipe;"
        "from b24batch.model.recipe import Recipe, Halt;"
        "assert print_recipe(Recipe((Halt(),))) == 'halt on error\\n';"
        "sys.exit('lark' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
