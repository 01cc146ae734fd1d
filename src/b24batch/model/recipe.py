"""Statements and the recipe, with its JSON form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias, TypeVar
from typing import Literal as OneOf

import msgspec

from b24batch._text import Span
from b24batch.model.values import (
    Clause,
    Condition,
    Node,
    ObjectValue,
    Ref,
    Value,
)

__all__ = [
    "AnyOrder",
    "Command",
    "Declare",
    "Expect",
    "ForEach",
    "Halt",
    "If",
    "Let",
    "Output",
    "Param",
    "Recipe",
    "Secret",
    "Statement",
    "Title",
    "from_json",
    "to_json",
    "without_places",
]

FORMAT = 1
N = TypeVar("N", bound=Node)


class Title(Node, frozen=True):
    """`recipe "..."`: what the recipe is for."""

    text: str
    span: Span | None = None


class Halt(Node, frozen=True):
    """`halt on error`: the first error stops the run. Without it, dependents are skipped."""

    span: Span | None = None


class AnyOrder(Node, frozen=True, tag="any_order"):
    """`in any order`: top-level commands wait only for what they refer to."""

    span: Span | None = None


class Param(Node, frozen=True):
    """`param name: type = default`; an optional one may be absent."""

    name: str
    type: str
    default: Value | None = None
    optional: bool = False
    span: Span | None = None
    name_span: Span | None = None
    type_span: Span | None = None


class Secret(Node, frozen=True):
    """`secret name from env VAR`: a value that is masked wherever it goes."""

    name: str
    env: str
    span: Span | None = None
    name_span: Span | None = None


class Declare(Node, frozen=True, tag="method"):
    """`method my.app.sync writes id at item.id`: what a method does that no documentation has.

    `id_at` is where the answer of an add has the new id, `rows_at` where that of a list has its
    rows; `result` is the whole answer.
    """

    method: str
    does: str
    id_at: str | None = None
    rows_at: str | None = None
    span: Span | None = None
    does_span: Span | None = None


class Let(Node, frozen=True):
    """`let Name = value`: a named value; `clauses` only where the value is a table."""

    name: str
    value: Value
    clauses: tuple[Clause, ...] = ()
    span: Span | None = None
    name_span: Span | None = None


class Command(Node, frozen=True):
    """One call with its label and options.

    `mode` is `exact` for a direct JSON call, `all` for every page. `limit` bounds rows.
    `allow` names portal error codes that are answers. `once` is the natural key of an add.
    `allow_span` has the place of a list in brackets, if there is one, and those of its codes.
    """

    method: str
    params: ObjectValue = ObjectValue()
    label: str | None = None
    mode: OneOf["", "all", "exact"] = ""
    limit: int | None = None
    allow: tuple[str, ...] = ()
    once: ObjectValue | None = None
    span: Span | None = None
    label_span: Span | None = None
    method_span: Span | None = None
    allow_span: tuple[Span, ...] | None = None


class ForEach(Node, frozen=True, tag="for"):
    """`for name in source { ... }`: one round of the body for each row."""

    name: str
    source: Value
    clauses: tuple[Clause, ...] = ()
    body: tuple[Statement, ...] = ()
    span: Span | None = None
    name_span: Span | None = None
    body_span: Span | None = None


class If(Node, frozen=True):
    """`if condition { ... } else { ... }`."""

    condition: Condition
    then: tuple[Statement, ...] = ()
    otherwise: tuple[Statement, ...] = ()
    span: Span | None = None
    then_span: Span | None = None
    otherwise_span: Span | None = None


class Expect(Node, frozen=True):
    """`expect condition else "text"`: what must hold for the run to go on."""

    condition: Condition
    message: Value | None = None
    span: Span | None = None


class Output(Node, frozen=True):
    """`output $ref [fields] as format with { ... } to "file"`.

    `fields_span` has the place of the brackets and those of the names in them.
    """

    ref: Ref
    fields: tuple[str, ...] = ()
    format: str | None = None
    options: ObjectValue | None = None
    path: Value | None = None
    span: Span | None = None
    format_span: Span | None = None
    fields_span: tuple[Span, ...] | None = None


Statement: TypeAlias = (
    Title
    | Halt
    | AnyOrder
    | Param
    | Secret
    | Declare
    | Let
    | Command
    | ForEach
    | If
    | Expect
    | Output
)


class Recipe(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Statements in written order; the one truth that text and builder both spell."""

    statements: tuple[Statement, ...] = ()

    @property
    def title(self) -> str:
        """What the recipe says it is for, or an empty text."""
        return next((s.text for s in self.statements if isinstance(s, Title)), "")

    @property
    def halts(self) -> bool:
        """Whether the first error stops the run."""
        return any(isinstance(s, Halt) for s in self.statements)

    @property
    def any_order(self) -> bool:
        """Whether top-level commands wait only for what they refer to."""
        return any(isinstance(s, AnyOrder) for s in self.statements)

    def of_kind(self, kind: type[N]) -> Iterator[N]:
        """Top-level statements of one class, in written order."""
        return (s for s in self.statements if isinstance(s, kind))


class _Document(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    format: int
    statements: tuple[Statement, ...] = ()


def to_json(recipe: Recipe) -> bytes:
    """The recipe as JSON with a `format` number; places in the source are left out."""
    return msgspec.json.encode(
        _Document(format=FORMAT, statements=without_places(recipe).statements)
    )


def from_json(data: bytes | str) -> Recipe:
    """Read what `to_json` wrote.

    Raises msgspec.ValidationError, which is a ValueError, for any other document.
    """
    document = msgspec.json.decode(data, type=_Document, strict=True)
    if document.format != FORMAT:
        raise msgspec.ValidationError(f"recipe format {document.format} is not known")
    return Recipe(document.statements)


def without_places(recipe: Recipe) -> Recipe:
    """The same recipe without spans, for comparing what two spellings mean."""
    return Recipe(tuple(_strip(statement) for statement in recipe.statements))


def _strip(node: Any) -> Any:  # any node or tuple of nodes; the type is kept
    if isinstance(node, tuple):
        return tuple(_strip(item) for item in node)
    if not isinstance(node, Node):
        return node
    changes = {
        name: None if name == "span" or name.endswith("_span") else _strip(getattr(node, name))
        for name in node.__struct_fields__
    }
    return type(node)(**changes)
