"""Conditions: inside a filter only, with operators that the method has, never dropped unseen."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch.catalogue.families import has_list_filter
from b24batch.catalogue.places import below_filter
from b24batch.check.context import Context, Site
from b24batch.check.plain import OF_ALL_FILTERS
from b24batch.check.wording import listed, spelled
from b24batch.errors import Problem
from b24batch.model.filters import split_key
from b24batch.model.recipe import Command
from b24batch.model.values import Entry
from b24batch.model.walk import Path, Visit

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Entry,)

_OPERATORS = {"tasks.task.list": ("", *OF_ALL_FILTERS, "not in")}
"""Methods whose filter documents fewer operators than the language has."""
_OPERATORS_V3 = ("", *OF_ALL_FILTERS)


def problems(site: Site, _: Context) -> Iterator[Problem]:
    """Rules about keys with an operator and about entries that may be left out."""
    if not isinstance(site.statement, Command):
        return
    for entry, visit in site.of(Entry):
        if entry.optional or (isinstance(entry.key, str) and split_key(entry.key)[1]):
            yield from _entry(entry, visit, site)


def _entry(entry: Entry, visit: Visit, site: Site) -> Iterator[Problem]:
    inside = bool(below_filter(visit.path))
    if inside and entry.optional:
        yield Problem(
            "B204",
            f"without a value this drops the condition on `{split_key(str(visit.path[-1]))[0]}`, "
            "and the filter finds more records",
            visit.span,
            "left out when empty",
            hint=spelled(
                visit.span,
                "write `:` if the command must not run without it",
                "leave `optional(...)` out if the command must not run without it",
            ),
            severity="warning",
        )
    if isinstance(entry.key, str):
        field, operator = split_key(entry.key)
        if operator and not inside and not _in_some_filter(visit.path):
            yield _outside(field, operator, visit)
        elif inside:
            yield from _unknown_operator(field, operator, visit, site)


def _in_some_filter(path: Path) -> bool:
    """A filter deeper down, which a few methods take as data."""
    return any(isinstance(step, str) and step.lower().endswith("filter") for step in path[:-1])


def _outside(field: str, operator: str, visit: Visit) -> Problem:
    return Problem(
        "B203",
        f"`{field} {operator} ...` is a condition, and this is no filter",
        visit.span,
        hint=f"write `{field}: ...`, or put the condition into `filter: {{ ... }}`",
        severity="warning",
    )


def _unknown_operator(field: str, operator: str, visit: Visit, site: Site) -> Iterator[Problem]:
    method = site.method
    if method is None:
        return
    known = _OPERATORS_V3 if has_list_filter(method) else _OPERATORS.get(method.name)
    if known is not None and operator not in known:
        yield Problem(
            "B116",
            f"filters of `{method.name}` have no `{operator}`",
            visit.span,
            "of REST 3.0" if method.rest == 3 else "the portal would ignore this condition",
            hint=f"`{field}` can be compared with {listed(known[1:], 'or')}",
        )
