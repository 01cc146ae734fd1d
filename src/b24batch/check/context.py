"""What the rules look at: every statement with its values, and the names of the recipe."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar
from typing import Literal as OneOf

import msgspec

from b24batch._text import Source, Span
from b24batch.catalogue import DOCUMENTED, Catalogue, Method
from b24batch.check.given import Fielded, Names, entity_type, look_at
from b24batch.check.plain import visits_beside_plain
from b24batch.model.recipe import Command, ForEach, If, Let, Param, Recipe, Secret, Statement
from b24batch.model.values import Node, Ref, Value
from b24batch.model.walk import Visit, Visited

__all__ = ["Context", "Definition", "Kind", "Place", "Site", "make_context"]

N = TypeVar("N", bound=Node)
Kind: TypeAlias = OneOf["parameter", "secret", "let", "command"]
Place: TypeAlias = tuple[int, bool]
"""The number of a loop or condition, and whether it is its body and not the `else`."""


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


class Site(msgspec.Struct, frozen=True, gc=False):
    """One statement, numbered in written order, with what its values hold.

    `around` are the loops and conditions it stands in, outermost first, `places` their numbers
    and which branch of them. `visits` are the nodes in its values by their class, without those
    that are plain. `command` is its number among the commands of the recipe, `method` what the
    catalogue knows of its method, `defines` the name that it defines. `names` are those of the
    parameters of a command, `fielded` the parameters that name fields, of `entity_type` where
    one is given.
    """

    at: int
    statement: Statement
    around: tuple[ForEach | If, ...]
    visits: Mapping[type, Sequence[tuple[Any, Visit]]]  # Any: a node of the class that is the key
    command: int = -1
    method: Method | None = None
    defines: Definition | None = None
    places: tuple[Place, ...] = ()
    names: Names = ()
    fielded: tuple[Fielded, ...] = ()
    entity_type: int | None = None

    def of(self, kind: type[N]) -> Sequence[tuple[N, Visit]]:
        """Nodes of one class with their places, in written order."""
        return self.visits.get(kind, ())

    def visit_of(self, node: Visited) -> Visit | None:
        """Where a node of its values stands; None for one that is plain."""
        return next((v for one, v in self.visits.get(type(node), ()) if one is node), None)

    @property
    def loops(self) -> tuple[int, ...]:
        """The numbers of the loops around it, outermost first."""
        pairs = zip(self.around, self.places, strict=True)
        return tuple(at for block, (at, _) in pairs if isinstance(block, ForEach))

    @property
    def variables(self) -> tuple[str, ...]:
        """The loop variables that it can see."""
        if not self.around:
            return ()
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
    regard to case, `used` every name that a reference mentions. `catalogue` knows the methods,
    `source` is the text that the places are in, if there is one and it is at hand.
    `deprecated` has the number of the first command of each method that is no longer developed.
    """

    sites: tuple[Site, ...]
    names: Mapping[str, Definition]
    folded: Mapping[str, Definition]
    lets: Mapping[str, Value]
    used: frozenset[str]
    catalogue: Catalogue = DOCUMENTED
    source: Source | None = None
    deprecated: Mapping[str, int] = MappingProxyType({})

    def follow(self, ref: Ref) -> Ref:
        """The reference behind aliases; a `!` on the way counts. Circles end where they close."""
        seen = {ref.name}
        while isinstance(behind := self.lets.get(ref.name), Ref) and behind.name not in seen:
            seen.add(behind.name)
            ref = Ref(behind.name, behind.steps + ref.steps, behind.vouched or ref.vouched)
        return ref

    def home(self, name: str) -> Site | None:
        """The statement that defines a name, unless it is a loop variable."""
        definition = self.names.get(name)
        return None if definition is None else self.sites[definition.at]

    def is_collected(self, name: str, site: Site) -> bool:
        """Whether a name stands for a list there, one entry a round of a loop further away."""
        home = self.home(name)
        if home is None or not home.places:
            return False
        return not set(home.loops) <= set(site.loops)


def make_context(
    recipe: Recipe,
    visits_of: Callable[[Statement], list[Visit]] | None = None,
    catalogue: Catalogue = DOCUMENTED,
    source: Source | None = None,
) -> Context:
    """Collect what the rules need, going through every value once.

    `visits_of` finds what stands in a statement, as a rule everything but what is plain.
    """
    sites = tuple(_sites(recipe, visits_of, catalogue))
    names: dict[str, Definition] = {}
    folded: dict[str, Definition] = {}
    lets: dict[str, Value] = {}
    used: set[str] = set()
    deprecated: dict[str, int] = {}
    for site in sites:
        if site.method is not None and site.method.deprecated:
            deprecated.setdefault(site.method.name, site.at)
        if site.defines is not None:
            names.setdefault(site.defines.name, site.defines)
            folded.setdefault(site.defines.name.casefold(), site.defines)
        if isinstance(site.statement, Let):
            lets[site.statement.name] = site.statement.value
        if site.visits:
            used.update(ref.name for ref, _ in site.of(Ref))
    return Context(sites, names, folded, lets, frozenset(used), catalogue, source, deprecated)


def _sites(
    recipe: Recipe, visits_of: Callable[[Statement], list[Visit]] | None, catalogue: Catalogue
) -> Iterator[Site]:
    command = -1
    for at, (statement, around, places) in enumerate(_nested(recipe.statements, (), (), count())):
        if isinstance(statement, Command):
            command += 1
            given = look_at(statement)
            whole = statement.once is not None or visits_of is not None
            found = (visits_of or visits_beside_plain)(statement) if whole else given.visits
            method = catalogue.find(statement.method)
            defines = None if statement.label is None else _defines(at, statement)
            yield Site(
                *(at, statement, around, _by_class(found), command, method, defines, places),
                names=given.names,
                fielded=given.fielded,
                entity_type=entity_type(statement),
            )
        else:
            visits = _by_class((visits_of or visits_beside_plain)(statement))
            defines = _defines(at, statement)
            yield Site(at, statement, around, visits, defines=defines, places=places)


def _by_class(found: Sequence[Visit]) -> dict[type, list[tuple[Visited, Visit]]]:
    visits: dict[type, list[tuple[Visited, Visit]]] = {}
    for visit in found:
        visits.setdefault(type(visit.node), []).append((visit.node, visit))
    return visits


_Nested: TypeAlias = tuple[Statement, tuple[ForEach | If, ...], tuple[Place, ...]]


def _nested(
    statements: tuple[Statement, ...],
    around: tuple[ForEach | If, ...],
    places: tuple[Place, ...],
    numbers: Iterator[int],
) -> Iterator[_Nested]:
    """Every statement in written order, with the blocks around it; `numbers` counts them."""
    for statement in statements:
        at = next(numbers)
        yield statement, around, places
        if isinstance(statement, ForEach):
            inside = (*around, statement)
            yield from _nested(statement.body, inside, (*places, (at, True)), numbers)
        elif isinstance(statement, If):
            inside = (*around, statement)
            yield from _nested(statement.then, inside, (*places, (at, True)), numbers)
            yield from _nested(statement.otherwise, inside, (*places, (at, False)), numbers)


def _defines(at: int, statement: Statement) -> Definition | None:
    """What a statement defines in the one namespace; loop variables have their own places."""
    match statement:
        case Command(label=str(name), label_span=span):
            return Definition(name, "command", at, span or statement.span)
        case Param(name, name_span=span):
            return Definition(name, "parameter", at, span or statement.span)
        case Secret(name, name_span=span):
            return Definition(name, "secret", at, span or statement.span)
        case Let(name, name_span=span):
            return Definition(name, "let", at, span or statement.span)
        case _:
            return None
