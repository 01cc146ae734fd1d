"""Single mistakes put into correct recipes: what a person mistypes or misremembers.

Stands on the syntax and the catalogue alone and knows nothing of the check stage. `MISTAKES`
holds one function a kind: it yields every way to make that mistake in a recipe, as one edit of
the text and the place where a reader would expect to be told.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from b24batch import catalogue
from b24batch._text import Source, Span
from b24batch.catalogue import Method, Parameter
from b24batch.errors import RecipeError
from b24batch.model.names import entity_number
from b24batch.model.recipe import Command, ForEach, Recipe
from b24batch.model.values import (
    Entry,
    Index,
    Key,
    ListValue,
    Literal,
    Node,
    Number,
    ObjectValue,
    Ref,
)
from b24batch.syntax import parse

__all__ = ["MISTAKES", "Mistake", "Original", "is_readable", "original"]

FIELD_PLACES = ("fields", "select", "filter", "order")
CUSTOM = re.compile(r"(?i)uf_|ufcrm|parent_?id_?|property|field|prop")
"""How names of fields begin that differ between accounts: nobody can call one wrong."""


class Mistake(NamedTuple):
    """One edit of a correct recipe; `place` is in the new text. `read_only`: how it is checked."""

    kind: str
    recipe: str
    text: str
    place: Span
    about: str
    read_only: bool = False


class Original(NamedTuple):
    """A correct recipe and what stands in it, bodies of loops included."""

    name: str
    text: str
    recipe: Recipe
    commands: tuple[Command, ...]
    loops: tuple[ForEach, ...]
    refs: tuple[Ref, ...]

    def word(self, span: Span) -> str:
        """What is written there."""
        return self.text[span.start : span.end]

    def edited(self, kind: str, at: Span, new: str, place: Span | None = None) -> Mistake:
        """The mistake of writing `new` there, to be told at `place`: there, unless given."""
        text = self.text[: at.start] + new + self.text[at.end :]
        where = place or Span(at.start, at.start + len(new))
        return Mistake(kind, self.name, text, where, f"{self.word(at)!r} -> {new!r}")


Kind: TypeAlias = Callable[[Original, random.Random], Iterator[Mistake]]


def original(name: str, text: str) -> Original:
    """Read a recipe; raises RecipeError if it is none."""
    source = Source(text, name)
    recipe = parse(source).recipe
    nodes = list(_nodes(recipe.statements))
    return Original(
        name,
        source.text,
        recipe,
        tuple(node for node in nodes if isinstance(node, Command)),
        tuple(node for node in nodes if isinstance(node, ForEach)),
        tuple(node for node in nodes if isinstance(node, Ref)),
    )


def is_readable(mistake: Mistake) -> bool:
    """Whether the edit left a recipe, so that it is the check stage that has to speak."""
    try:
        parse(Source(mistake.text))
    except RecipeError:
        return False
    return True


def _nodes(value: Any) -> Iterator[Node]:  # a node, or a tuple of nodes
    if isinstance(value, tuple):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, Node):
        yield value
        for name in value.__struct_fields__:
            yield from _nodes(getattr(value, name))


def _mistyped(word: str, rng: random.Random) -> str:
    """A slip of the fingers: a letter left out, doubled, swapped with the next, or another one."""
    at = rng.randrange(1, len(word)) if len(word) > 1 else 0
    slips = [
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
        word[:at] + ("x" if word[at].islower() else "X") + word[at + 1 :],
    ]
    rng.shuffle(slips)
    return next((slip for slip in slips if len(slip) > 1 and slip.lower() != word.lower()), "")


def _known(recipe: Original) -> Iterator[tuple[Command, Method, Span]]:
    for command in recipe.commands:
        method = catalogue.find(command.method)
        if method is not None and command.method_span is not None:
            yield command, method, command.method_span


def _entries(value: object) -> Iterator[Entry]:
    if isinstance(value, ObjectValue):
        yield from (entry for entry in value.entries if isinstance(entry, Entry))


def _key_span(recipe: Original, entry: Entry) -> Span | None:
    """Where the name of an entry stands, if it is written as a plain word."""
    if entry.span is None or not isinstance(entry.key, str):
        return None
    match = re.compile(r"[^\W\d]\w*").match(recipe.text, entry.span.start)
    return None if match is None else Span(*match.span())


# --- methods


def unknown_method(recipe: Original, rng: random.Random) -> Iterator[Mistake]:
    """A method name mistyped."""
    for _, _, span in _known(recipe):
        parts = recipe.word(span).split(".")
        at = rng.randrange(len(parts))
        parts[at] = _mistyped(parts[at], rng)
        new = ".".join(parts)
        if parts[at] and catalogue.find(new) is None:
            yield recipe.edited("unknown method", span, new)


def not_in_a_batch(recipe: Original, rng: random.Random) -> Iterator[Mistake]:
    """A method that no batch may hold."""
    for _, _, span in _known(recipe):
        yield recipe.edited("not in a batch", span, rng.choice(("batch", "upload", "download")))


def write_while_reading(recipe: Original, _: random.Random) -> Iterator[Mistake]:
    """A method that writes, in a run that may only read."""
    if any(not method.is_read for _, method, _ in _known(recipe)):
        return
    for _, method, span in _known(recipe):
        family = method.name.rpartition(".")[0]
        for verb in ("delete", "update"):
            sibling = catalogue.find(f"{family}.{verb}")
            if sibling is not None and sibling.kind == "write":
                made = recipe.edited("write in a read-only run", span, sibling.name)
                yield made._replace(read_only=True)


def older_method(recipe: Original, rng: random.Random) -> Iterator[Mistake]:
    """A method whose development has stopped, which takes what is given."""
    for command, method, span in _known(recipe):
        given = [str(entry.key) for entry in _entries(command.params)]
        older = [
            other.name
            for other in _of_verb(method)
            if other.deprecated and all(other.parameter(name) for name in given)
        ]
        if older and not method.deprecated:
            yield recipe.edited("method that is out of date", span, rng.choice(older))


def other_version(recipe: Original, rng: random.Random) -> Iterator[Mistake]:
    """A method that only REST 3.0 has, among methods that are not in it."""
    for _, method, span in _known(recipe):
        rest = [m for _, m, at in _known(recipe) if at != span]
        newer = [m.name for m in _of_verb(method) if m.versions == ("v3",)]
        if newer and any(other.versions == ("v2",) for other in rest):
            yield recipe.edited("method of the other version", span, rng.choice(newer))


def _of_verb(method: Method) -> tuple[Method, ...]:
    """All methods whose names end like that of this one, and which do the same."""
    verb = method.name.rpartition(".")[2].lower()
    return tuple(m for m in _by_verb().get(verb, ()) if m.kind == method.kind and m is not method)


@cache
def _by_verb() -> dict[str, list[Method]]:
    found: dict[str, list[Method]] = {}
    for name in catalogue.names():
        method = catalogue.find(name)
        if method is not None:
            found.setdefault(name.rpartition(".")[2].lower(), []).append(method)
    return found


# --- parameters


def missing_parameter(recipe: Original, _: random.Random) -> Iterator[Mistake]:
    """A required parameter left out."""
    for command, method, _ in _known(recipe):
        if len([set_ for set_ in method.param_sets if set_]) > 1:
            continue
        for entry in _entries(command.params):
            param = method.parameter(str(entry.key))
            if param is not None and param.required and not param.disputed:
                yield from _left_out(recipe, "missing parameter", command, entry)


def missing_one_of(recipe: Original, _: random.Random) -> Iterator[Mistake]:
    """The only given one of several parameters of which one is needed, left out."""
    for command, method, _ in _known(recipe):
        given = {str(entry.key).lower(): entry for entry in _entries(command.params)}
        for group in method.one_of:
            members = [given[name.lower()] for name in group if name.lower() in given]
            if len(members) == 1:
                yield from _left_out(recipe, "missing one of a group", command, members[0])


def _left_out(recipe: Original, kind: str, command: Command, entry: Entry) -> Iterator[Mistake]:
    if entry.span is None or command.span is None:
        return
    start, end = entry.span.start, entry.span.end
    behind = re.compile(r"\s*,\s*|\s*\n\s*(?!\})").match(recipe.text, end)
    before = re.search(r",\s*\Z", recipe.text[:start])
    if behind is not None:
        end = behind.end()
    elif before is not None:
        start = before.start()
    told = Span(command.span.start, command.span.end - (end - start))
    yield recipe.edited(kind, Span(start, end), "", told)


def unknown_parameter(recipe: Original, rng: random.Random) -> Iterator[Mistake]:
    """The name of a parameter mistyped."""
    for command, method, _ in _known(recipe):
        for entry in _entries(command.params):
            span = _key_span(recipe, entry)
            if span is None or not method.params or method.parameter(str(entry.key)) is None:
                continue
            new = _mistyped(recipe.word(span), rng)
            if new and method.parameter(new) is None:
                yield recipe.edited("unknown parameter", span, new)


def other_case(recipe: Original, _: random.Random) -> Iterator[Mistake]:
    """The name of a parameter in other letter case."""
    for command, method, _ in _known(recipe):
        for entry in _entries(command.params):
            span = _key_span(recipe, entry)
            param = method.parameter(str(entry.key))
            if span is None or param is None or param.name != entry.key:
                continue
            new = param.name.swapcase()
            if not any(other.name == new for other in method.params or ()):
                yield recipe.edited("parameter in other case", span, new)


def wrong_kind(recipe: Original, _: random.Random) -> Iterator[Mistake]:
    """A value of a kind that the parameter cannot have."""
    for command, method, _ in _known(recipe):
        for entry in _entries(command.params):
            param = method.parameter(str(entry.key))
            span = getattr(entry.value, "span", None)
            if param is None or span is None or isinstance(entry.value, Ref):
                continue
            new = _of_another_kind(param, entry.value)
            if new is not None:
                yield recipe.edited("wrong kind of value", span, new)


def _of_another_kind(param: Parameter, value: object) -> str | None:
    if param.type == "integer" and isinstance(value, Literal | Number):
        return '"скоро"'
    if param.type == "object" and isinstance(value, ObjectValue):
        return "15"
    if param.type == "array" and isinstance(value, ListValue):
        return "15"
    if param.type == "datetime" and isinstance(value, Literal | Number):
        return '"завтра"'
    return None


# --- fields of objects


def unknown_field(recipe: Original, rng: random.Random) -> Iterator[Mistake]:
    """A documented field of a known object mistyped, in `fields`, `select`, `filter`, `order`."""
    for command, _, _ in _known(recipe):
        for entry in _entries(command.params):
            fields = _fields_at(command, str(entry.key))
            if not fields:
                continue
            for span in _field_names(recipe, entry.value):
                word = recipe.word(span)
                if not _is_field(word, fields) or CUSTOM.match(word):
                    continue
                new = _mistyped(word, rng)
                if new and not _is_field(new, fields) and not CUSTOM.match(new):
                    yield recipe.edited(f"unknown field in {entry.key}", span, new)


def _fields_at(command: Command, param: str) -> frozenset[str]:
    place = param.lower()
    if place not in FIELD_PLACES:
        return frozenset()
    known = catalogue.object_of(command.method, place, _entity_type(command))  # type: ignore[arg-type]  # one of the places
    fields = None if known is None else catalogue.object_fields(known)
    return frozenset(fields or ())


def _is_field(word: str, fields: frozenset[str]) -> bool:
    folded = {name.lower() for name in fields}
    patterns = tuple(name[:-1].lower() for name in fields if name.endswith("*"))
    return word.lower() in folded or (bool(patterns) and word.lower().startswith(patterns))


def _entity_type(command: Command) -> int | None:
    for entry in _entries(command.params):
        if entry.key == "entityTypeId" and isinstance(entry.value, Literal):
            value = entry.value.value
            return value if isinstance(value, int) else entity_number(str(value))
    return None


def _field_names(recipe: Original, value: object) -> Iterator[Span]:
    """Names directly in an object, or texts directly in a list."""
    for entry in _entries(value):
        span = _key_span(recipe, entry)
        if span is not None:
            yield span
    for item in value.items if isinstance(value, ListValue) else ():
        if isinstance(item, Literal) and isinstance(item.value, str) and item.span is not None:
            quoted = recipe.word(item.span)[:1] == '"'
            inside = Span(item.span.start + quoted, item.span.end - quoted)
            if recipe.word(inside) == item.value:
                yield inside


def unknown_code(recipe: Original, rng: random.Random) -> Iterator[Mistake]:
    """A code of an enumeration, or a direction of sorting, that there is not."""
    for command, _, _ in _known(recipe):
        for outer in _entries(command.params):
            place = str(outer.key).lower()
            codes = _codes_at(command, place)
            for entry in _entries(outer.value):
                field = re.sub(r"\A\W+", "", str(entry.key))
                span = getattr(entry.value, "span", None)
                if span is None or not isinstance(entry.value, Literal):
                    continue
                if place == "order" or field in codes:
                    yield recipe.edited("unknown code", span, rng.choice(("сначала", "новое")))


def _codes_at(command: Command, place: str) -> set[str]:
    """The fields there whose values are listed."""
    if place not in ("fields", "filter"):
        return set()
    known = catalogue.object_of(command.method, place, _entity_type(command))  # type: ignore[arg-type]  # one of the places
    fields = None if known is None else catalogue.object_fields(known)
    return {name for name, field in (fields or {}).items() if field.values}


def condition_elsewhere(recipe: Original, _: random.Random) -> Iterator[Mistake]:
    """A comparison outside of a filter."""
    for command, _, _ in _known(recipe):
        for outer in _entries(command.params):
            if str(outer.key).lower() not in ("fields", "order"):
                continue
            for entry in _entries(outer.value):
                span = _key_span(recipe, entry)
                if span is None or entry.span is None:
                    continue
                colon = re.compile(r"\s*:").match(recipe.text, span.end)
                if colon is not None:
                    told = Span(entry.span.start, entry.span.end + 2)
                    at = Span(*colon.span())
                    yield recipe.edited("condition outside a filter", at, " >=", told)


# --- references


def _into_answers(recipe: Original) -> Iterator[tuple[Ref, Method, Span]]:
    """References to the answer of a command that has one page, with their place."""
    labels = {command.label: command for command in recipe.commands if command.label}
    for ref in recipe.refs:
        command = labels.get(ref.name)
        method = None if command is None else catalogue.find(command.method)
        if method is not None and ref.span is not None and recipe.word(ref.span)[:1] == "$":
            yield ref, method, ref.span


def _keys(ref: Ref) -> tuple[str, ...]:
    return tuple(step.name if isinstance(step, Key) else "" for step in ref.steps)


def without_envelope(recipe: Original, _: random.Random) -> Iterator[Mistake]:
    """`$List[0]` where the rows are under a key."""
    for ref, method, span in _into_answers(recipe):
        path = method.list_path
        if not path or _keys(ref)[: len(path)] != path or len(ref.steps) == len(path):
            continue
        if method.result_from is None and isinstance(ref.steps[len(path)], Index):
            word = recipe.word(span)
            new = word.replace("." + ".".join(path), "", 1)
            if new != word:
                yield recipe.edited("wrong envelope", span, new)


def unneeded_envelope(recipe: Original, _: random.Random) -> Iterator[Mistake]:
    """`$List.items[0]` where the answer is the list."""
    for ref, method, span in _into_answers(recipe):
        rows = method.list_path == () and not method.list_keyed and method.result_from is None
        if rows and ref.steps and isinstance(ref.steps[0], Index):
            word = recipe.word(span)
            yield recipe.edited("wrong envelope", span, word.replace("[", ".items[", 1))


def index_into_a_map(recipe: Original, rng: random.Random) -> Iterator[Mistake]:
    """`$List[0]` where another list has its records under their ids."""
    keyed = [
        method
        for methods in _by_verb().values()
        for method in methods
        if method.list_keyed and method.result_from is None and not method.deprecated
    ]
    for ref, method, span in _into_answers(recipe):
        labelled = next(c for c in recipe.commands if c.label == ref.name)
        at = labelled.method_span
        if at is None or labelled.mode or labelled.limit or method.list_path is None:
            continue
        if _keys(ref)[: len(method.list_path)] != method.list_path or at.start > span.start:
            continue
        other = rng.choice(keyed)
        new = "$" + ".".join((ref.name, *(other.list_path or ()))) + "[0]"
        text = recipe.text[: at.start] + other.name + recipe.text[at.end : span.start]
        told = Span(len(text), len(text) + len(new))
        about = f"{recipe.word(span)!r} -> {new!r} of {other.name}"
        yield Mistake(
            "index into a map", recipe.name, text + new + recipe.text[span.end :], told, about
        )


def into_a_scalar(recipe: Original, _: random.Random) -> Iterator[Mistake]:
    """A further step below a number, a text or a truth value."""
    for ref, method, span in _into_answers(recipe):
        if method.result_from is None and _shape_at(method.result, ref) == "scalar":
            word = recipe.word(span)
            mark = "!" if word.endswith("!") else ""
            new = word.removesuffix("!") + ".value" + mark
            yield recipe.edited("path into a scalar", span, new)


def id_in_other_case(recipe: Original, _: random.Random) -> Iterator[Mistake]:
    """`id` where the answer says `ID`, or the other way round."""
    for ref, method, span in _into_answers(recipe):
        if not ref.steps or not isinstance(ref.steps[-1], Key) or ref.vouched:
            continue
        name = ref.steps[-1].name
        if name not in ("id", "ID") or method.result_from is not None:
            continue
        shape = _shape_of(method.result, ref.steps[:-1])
        keys = shape.get("keys", {}) if isinstance(shape, dict) else {}
        if name in keys and name.swapcase() not in keys:
            word = recipe.word(span)
            yield recipe.edited("id in other case", span, word[:-2] + name.swapcase())


def into_nothing(recipe: Original, _: random.Random) -> Iterator[Mistake]:
    """A record asked of an answer that only says yes, such as that of a deletion."""
    for ref, method, span in _into_answers(recipe):
        family = method.name.rpartition(".")[0]
        deleting = catalogue.find(f"{family}.delete")
        if deleting is None or deleting.result != "boolean" or deleting.result_from is not None:
            continue
        labelled = next(c for c in recipe.commands if c.label == ref.name)
        if labelled.method_span is None or labelled.mode or labelled.limit or len(ref.steps) < 2:
            continue
        at, new = labelled.method_span, deleting.name
        moved = len(new) - (at.end - at.start) if at.start < span.start else 0
        told = Span(span.start + moved, span.end + moved)
        yield recipe.edited("path into an answer without content", at, new, told)


def loop_over_one(recipe: Original, _: random.Random) -> Iterator[Mistake]:
    """A loop over one value of a record."""
    labels = {command.label: command for command in recipe.commands if command.label}
    for loop in recipe.loops:
        source = loop.source
        if not isinstance(source, Ref) or source.span is None or source.name not in labels:
            continue
        method = catalogue.find(labels[source.name].method)
        if method is None or method.result_from is not None or method.list_keyed:
            continue
        shape = _shape_of(method.result, source.steps)
        row = shape.get("items") if isinstance(shape, dict) else None
        keys = row.get("keys", {}) if isinstance(row, dict) else {}
        name = next((key for key in ("id", "ID") if keys.get(key) in ("number", "string")), None)
        if name is not None:
            new = f"{recipe.word(source.span)}[0].{name}"
            yield recipe.edited("loop over one value", source.span, new)


def _shape_at(shape: Any, ref: Ref) -> str:  # shapes are plain data
    found = _shape_of(shape, ref.steps)
    if isinstance(found, str) and set(found.split("|")) <= {"number", "string", "boolean"}:
        return "scalar"
    return "other"


def _shape_of(shape: Any, steps: tuple[Any, ...]) -> Any:
    for step in steps:
        if not isinstance(shape, dict):
            return None
        if isinstance(step, Key) and shape.get("type") == "object":
            shape = shape.get("keys", {}).get(step.name)
        elif isinstance(step, Index) and shape.get("type") == "array":
            shape = shape.get("items")
        else:
            return None
    return shape


MISTAKES: dict[str, Kind] = {
    function.__name__: function
    for function in (
        unknown_method,
        not_in_a_batch,
        older_method,
        other_version,
        write_while_reading,
        missing_parameter,
        missing_one_of,
        unknown_parameter,
        other_case,
        wrong_kind,
        unknown_field,
        unknown_code,
        condition_elsewhere,
        without_envelope,
        unneeded_envelope,
        index_into_a_map,
        into_a_scalar,
        id_in_other_case,
        into_nothing,
        loop_over_one,
    )
}
