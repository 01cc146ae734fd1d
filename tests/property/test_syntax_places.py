"""Places in the source: what stands at the place of a node is the node."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import given
from strategies import proof, recipes

from b24batch._text import Span
from b24batch.model.names import entity_number
from b24batch.model.recipe import Recipe
from b24batch.model.values import (
    Condition,
    Each,
    Entry,
    Group,
    Literal,
    Node,
    Spread,
    Text,
    Unique,
)
from b24batch.syntax import parse, print_recipe


def _nodes(node: Any, in_hole: bool = False) -> Iterator[tuple[Any, bool]]:
    """All nodes below one, and whether each stands first in `${ }`, where it has no `$`.

    Columns of `unique by` and `group by` are left out: alone they would be something else.
    """
    if isinstance(node, tuple):
        for number, item in enumerate(node):
            yield from _nodes(item, in_hole and number == 0)
    elif isinstance(node, Text):
        yield node, in_hole
        for part in node.parts:
            yield from _nodes(part, True)
    elif isinstance(node, Node) and not isinstance(node, Unique | Group):
        yield node, in_hole
        for name in node.__struct_fields__:
            yield from _nodes(getattr(node, name), in_hole and name in ("of", "options"))


def _read_alone(node: Any, text: str, in_hole: bool) -> Any:
    """What the text at the place of a node means by itself."""
    if type(node).__module__.endswith("recipe"):
        return parse(text).recipe.statements[0]
    if isinstance(node, Condition):
        return parse(f"expect {text}").recipe.statements[0].condition
    if isinstance(node, Entry):
        return parse(f"x.y {{ {text} }}").recipe.statements[0].params.entries[0]
    if isinstance(node, Each | Spread):
        return parse(f"let X = [{text}]").recipe.statements[0].value.items[0]
    if in_hole and not text.startswith("$"):
        return parse(f'let X = "${{{text}}}"').recipe.statements[0].value.parts[0]
    return parse(f"let X = {text}").recipe.statements[0].value


def _meaning(node: Any) -> Any:
    """A node without places; flags and numbers keep their types."""
    if isinstance(node, tuple):
        return tuple(_meaning(item) for item in node)
    if isinstance(node, Span) or not isinstance(node, Node):
        return None if isinstance(node, Span) else repr(node)
    fields = [n for n in node.__struct_fields__ if n != "span" and not n.endswith("_span")]
    return type(node).__name__, *(_meaning(getattr(node, name)) for name in fields)


def test_the_text_at_a_place_is_the_node(proof_count: int) -> None:
    """Carets stand under the whole token, whatever it is: its text read alone means the same."""

    @proof(proof_count)
    @given(recipes(max_size=2))
    def law(recipe: Recipe) -> None:
        parsed = parse(print_recipe(recipe))
        for node, in_hole in _nodes(parsed.recipe.statements):
            span = getattr(node, "span", None)
            text = parsed.source.text[span.start : span.end] if span else ""
            if not text or (isinstance(node, Literal) and entity_number(text) == node.value):
                continue
            assert _meaning(_read_alone(node, text, in_hole)) == _meaning(node), text

    law()


def test_the_places_of_names_are_the_names(proof_count: int) -> None:
    """Labels, names, methods, types, formats, fields and codes stand where their places say."""

    @proof(proof_count)
    @given(recipes(max_size=2))
    def law(recipe: Recipe) -> None:
        parsed = parse(print_recipe(recipe))
        for node, _ in _nodes(parsed.recipe.statements):
            for name in ("name", "label", "method", "type", "format"):
                span = getattr(node, f"{name}_span", None)
                if span is not None:
                    text = parsed.source.text[span.start : span.end]
                    assert text == getattr(node, name)
            for name in ("fields", "allow"):
                spans = getattr(node, f"{name}_span", None) or ()
                texts = [parsed.source.text[span.start : span.end] for span in spans]
                read = [parse(f"output $x [{text}]").recipe.statements[0] for text in texts[1:]]
                assert tuple(output.fields[0] for output in read) in ((), getattr(node, name, ()))

    law()
