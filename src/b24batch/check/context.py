"""What the rules look at: every statement with its values, and the names of the recipe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal as OneOf
from typing import TypeAlias, TypeVar

import msgspec

from b24batch import catalogue
from b24batch._text import Span
from b24batch.catalogue import Method
from b24batch.model.recipe import Command, ForEach, If, Let, Param, Recipe, Secret, Statement
from b24batch.model.values import Node, Ref, Value
from b24batch.model.walk import Visit, nested_statements, visit_statement

__all__ = ["Context", "Definition", "Kind", "Site", "definition_of", "make_context"]

N = TypeVar("N", bound=Node)
Kind: TypeAlias = OneOf["parameter", "secret", "let", "command"]


class Definition(msgspec.Struct, frozen=True):
    """A name, what it stands for, and the number of the statement that defines it."""

    name: str
    kind: Kind
    at: int
    span: Span | None = None

    @property
    def in_order(self) -> bool:
        """Whether only what stands further down may refer to it."""
        return self.kind in ("let", "command")


class Site(msgspec.Struct, frozen=True):
    """One statement, numbered in written order, with everything inside its values.

    `around` are the loops and conditions it stands in, `visits` what its values hold, by the
    class of node, since most rules look at a few classes and most nodes are plain constants.
    `command` is its number among the commands of the recipe, `method` what the catalogue
    knows of its method.
    """

    at: int
    statement: Statement
    around: tuple[ForEach | If, ...]
    visits: Mapping[type, Sequence[Visit]]
    command: int = -1
    method: Method | None = None

    def of(self, kind: type[N]) -> Iterator[tuple[N, Visit]]:
        """Nodes of one class with their places, in written order."""
        for visit in self.visits.get(kind, ()):
            if isinstance(visit.node, kind):
                yield visit.node, visit

    @property
    def variables(self) -> tuple[str, ...]:
        """The loop variables that it can see."""
        return tuple(block.name for block in self.around if isinstance(block, ForEach))

    @property
    def where(self) -> str:
        """The statement in words, for messages that have no place in a text."""
        match self.statement:
            case Command(method, label=label):
                return f"command `{label}`" if label else f"command #{self.command + 1}, {method}"
            case Param(name) | Secret(name) | Let(name):
                return f"`{name}`"
            case _:
                return f"statement {self.at + 1}"


class Context(msgspec.Struct, frozen=True):
    """The recipe as a whole.

    `names` holds the first definition of each name, `folded` the same by the name without
    regard to case, `used` every name that a reference mentions.
    """

    sites: tuple[Site, ...]
    names: Mapping[str, Definition]
    folded: Mapping[str, Definition]
    lets: Mapping[str, Value]
    used: frozenset[str]

    def follow(self, ref: Ref) -> Ref:
        """The reference behind aliases; a `!` on the way counts. Circles end where they close."""
        seen = {ref.name}
        while isinstance(behind := self.lets.get(ref.name), Ref) and behind.name not in seen:
            seen.add(behind.name)
            ref = Ref(behind.name, behind.steps + ref.steps, behind.vouched or ref.vouched)
        return ref


def definition_of(at: int, statement: Statement) -> Definition | None:
    """What a statement defines in the one namespace; loop variables have their own places."""
    match statement:
        case Param(name, name_span=span):
            return Definition(name, "parameter", at, span or statement.span)
        case Secret(name, name_span=span):
            return Definition(name, "secret", at, span or statement.span)
        case Let(name, name_span=span):
            return Definition(name, "let", at, span or statement.span)
        case Command(label=str(name), label_span=span):
            return Definition(name, "command", at, span or statement.span)
        case _:
            return None


def make_context(recipe: Recipe) -> Context:
    """Collect what the rules need, going through every value once."""
    sites = tuple(_sites(recipe))
    names: dict[str, Definition] = {}
    folded: dict[str, Definition] = {}
    for site in sites:
        definition = definition_of(site.at, site.statement)
        if definition is not None:
            names.setdefault(definition.name, definition)
            folded.setdefault(definition.name.casefold(), definition)
    used = frozenset(ref.name for site in sites for ref, _ in site.of(Ref))
    lets = {s.name: s.value for s in (site.statement for site in sites) if isinstance(s, Let)}
    return Context(sites, names, folded, lets, used)


def _sites(recipe: Recipe) -> Iterator[Site]:
    command = -1
    for at, (statement, around) in enumerate(nested_statements(recipe)):
        visits: dict[type, list[Visit]] = {}
        for visit in visit_statement(statement):
            visits.setdefault(type(visit.node), []).append(visit)
        if isinstance(statement, Command):
            command += 1
            yield Site(at, statement, around, visits, command, catalogue.find(statement.method))
        else:
            yield Site(at, statement, around, visits)
