"""What loop variables stand for: rows of a table, groups of rows, entries of a list."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from b24batch.check.context import Context, Site
from b24batch.model.recipe import ForEach, Let
from b24batch.model.values import Clause, Each, Group, Item, Ref, Table, Value, Where
from b24batch.model.walk import Visit, visit

__all__ = ["Row", "is_table", "row_behind", "values_of_clause"]


class Row(msgspec.Struct, frozen=True):
    """What a variable is one of: an entry of `source`, or a group of such entries.

    `groups` is the clause that made the groups, or None. `site` is where the loop stands.
    """

    source: Value
    groups: Group | None
    site: Site


class _Owner(msgspec.Struct, frozen=True):
    """What a variable belongs to: a loop, a list made by `for`, a `let` that reads a table."""

    source: Value
    clauses: tuple[Clause, ...]
    site: Site


def row_behind(name: str, site: Site, at: Visit | None, context: Context) -> Row | None:
    """What the loop variable of this name is there; None if it is none, or not for certain."""
    owner = _owner(name, site, at, context)
    if owner is None:
        return None
    done = len(owner.clauses)
    if at is not None and owner.site is site:
        done = _clause_around(at, owner.clauses)
    groups = [clause for clause in owner.clauses[:done] if isinstance(clause, Group)]
    source = owner.source
    if isinstance(source, Ref) and not source.steps:
        home = context.home(source.name)
        value = None if home is None or home.places else _table_of(home)
        source = source if value is None else value
    return Row(source, groups[-1] if groups else None, owner.site)


def _table_of(home: Site) -> Value | None:
    """A table or list behind a name, whose rows are those of the name unless clauses group."""
    let = home.statement
    if not isinstance(let, Let) or any(isinstance(clause, Group) for clause in let.clauses):
        return None
    return let.value


def _owner(name: str, site: Site, at: Visit | None, context: Context) -> _Owner | None:
    if at is not None and name in at.bound:
        lists = [each for each, _ in site.of(Each) if each.name == name]
        owners = [_Owner(each.source, each.clauses, site) for each in lists]
        match site.statement:
            case ForEach(own, source, clauses) | Let(own, source, clauses) if own == name:
                owners += [_Owner(source, clauses, site)] if clauses else []
            case _:
                pass
        return owners[0] if len(owners) == 1 else None
    for block, (number, _) in zip(reversed(site.around), reversed(site.places), strict=True):
        if isinstance(block, ForEach) and block.name == name:
            return _Owner(block.source, block.clauses, context.sites[number])
    return None


def _clause_around(at: Visit, clauses: tuple[Clause, ...]) -> int:
    """The number of the clause that a node stands in; their count if it stands in none."""
    for number, clause in enumerate(clauses):
        inside = (found.node for value in values_of_clause(clause) for found in visit(value))
        if any(node is at.node for node in inside):
            return number
    return len(clauses)


def values_of_clause(clause: Clause) -> Iterator[Item]:
    """The values in a clause, in written order."""
    if not isinstance(clause, Where):
        yield clause.by
        return
    yield clause.condition.subject
    if clause.condition.operand is not None:
        yield clause.condition.operand


def is_table(source: Value, *formats: str) -> bool:
    """Whether a source is a table of one of these formats."""
    return isinstance(source, Table) and source.format in formats
