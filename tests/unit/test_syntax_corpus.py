"""Recipes of real jobs are read and formatted; canonical ones stay as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from b24batch._text import Source
from b24batch.model.recipe import from_json, to_json, without_places
from b24batch.syntax import format_text, parse, print_recipe

ROOT = Path(__file__).parents[2]
CORPUS = sorted((ROOT / "tests" / "corpus").glob("*.b24"))
IDENTITY = sorted((ROOT / "grammar" / "vectors" / "identity").glob("*.b24"))
ALL = [*CORPUS, *IDENTITY]


def test_the_corpus_is_there() -> None:
    """Thirty jobs, six recipes of the language, and a vector for every part of the grammar."""
    assert len(CORPUS) >= 36
    assert len(IDENTITY) >= 12


@pytest.mark.parametrize("path", IDENTITY, ids=lambda path: path.stem)
def test_a_canonical_recipe_is_formatted_to_itself(path: Path) -> None:
    """The vectors show the one canonical form; the formatter has nothing to change in it."""
    source = Source.read(path)
    assert format_text(parse(source)) == source.text


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_formatting_keeps_the_meaning(path: Path) -> None:
    """`parse(format(parse(t)))` is the same model."""
    parsed = parse(Source.read(path))
    again = parse(format_text(parsed))
    assert to_json(again.recipe) == to_json(parsed.recipe)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_formatting_twice_changes_nothing(path: Path) -> None:
    """The formatter's output is canonical."""
    once = format_text(parse(Source.read(path)))
    assert format_text(parse(once)) == once


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_formatting_keeps_every_comment(path: Path) -> None:
    """Comments stay, in number, in order and to the letter."""
    parsed = parse(Source.read(path))
    again = parse(format_text(parsed))
    assert [c.text for c in again.comments] == [c.text for c in parsed.comments]


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_a_recipe_without_its_source_prints_the_same_meaning(path: Path) -> None:
    """What a builder would print for this model is read back as this model, and canonical."""
    recipe = parse(Source.read(path)).recipe
    text = print_recipe(recipe)
    assert to_json(parse(text).recipe) == to_json(recipe)
    assert format_text(parse(text)) == text


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_a_recipe_goes_through_json(path: Path) -> None:
    """The JSON form holds everything but places."""
    recipe = parse(Source.read(path)).recipe
    assert from_json(to_json(recipe)) == without_places(recipe)
