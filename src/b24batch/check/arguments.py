"""Parameters of a command: those that its method needs, and those that it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from b24batch._suggest import suggest
from b24batch.catalogue import Catalogue, Parameter
from b24batch.catalogue.places import is_id_name
from b24batch.check.context import Context, Site
from b24batch.check.facts import Facts, facts_of, vocabulary
from b24batch.check.given import Names
from b24batch.check.wording import did_you_mean, key_span, listed
from b24batch.errors import Problem
from b24batch.model.filters import split_key
from b24batch.model.recipe import Command
from b24batch.model.values import Entry

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Command,)

_TAKEN = frozenset({"auth", "state", "token", "start"})
"""Names that the portal takes out of every call; another rule speaks of them."""


def problems(site: Site, context: Context) -> Iterable[Problem]:
    """Rules about the names at the top level of a command (catalogue)."""
    command = site.statement
    if not isinstance(command, Command) or site.method is None:
        return ()
    if _are_right(context.catalogue, command.method, site.names):
        return ()
    return _of_names(site.names, command, context)


@lru_cache(maxsize=4096)
def _are_right(catalogue: Catalogue, method: str, names: Names) -> bool:
    """Whether all are known and none is missing."""
    facts = facts_of(catalogue, method)
    if facts is None or facts.is_open:
        return True
    spelled = [name for name in names if name is not None]
    return facts.spelled.issuperset(names) and not any(_left_out(spelled, facts))


def _of_names(all_names: Names, command: Command, context: Context) -> Iterable[Problem]:
    facts = facts_of(context.catalogue, command.method)
    if facts is None or facts.is_open:
        return ()
    names = [name for name in all_names if name is not None]
    missing = () if None in all_names else list(_missing(names, command, facts))
    if facts.spelled.issuperset(names):
        return missing
    given = command.params.entries
    entries = [e for e in given if isinstance(e, Entry) and isinstance(e.key, str)]
    if "0" in names:
        return _positions(entries, command, facts, context)
    return (*missing, *_unknown(entries, command, facts, context))


def _positions(
    entries: Sequence[Entry], command: Command, facts: Facts, context: Context
) -> Iterator[Problem]:
    """Params that were given as a list, each under its number."""
    names = facts.method.positions
    if names is None or len(entries) <= len(names):
        return
    extra = entries[len(names)]
    yield Problem(
        "B219",
        f"`{facts.method.name}` takes {len(names)} positional parameters, and here are "
        f"{len(entries)}",
        key_span(extra, context.source) or command.method_span or command.span,
        hint=f"they are {listed(names)}",
        severity="warning",
        page=facts.method.page,
    )


class _Left(NamedTuple):
    """What is not there: required names, groups of which one is needed, all of the ways."""

    names: tuple[str, ...]
    groups: tuple[Sequence[str], ...]
    ways: tuple[Sequence[str], ...]


def _left_out(names: Sequence[str], facts: Facts) -> _Left:
    given = {name.lower() for name in names}
    wayless = facts.ways and not any(given.issuperset(way) for way in facts.ways)
    return _Left(
        tuple(name for name in facts.known if name in facts.needed and name not in given),
        tuple(group for group in facts.one_of if given.isdisjoint(group)),
        tuple(facts.ways) if wayless else (),
    )


def _missing(names: Sequence[str], command: Command, facts: Facts) -> Iterator[Problem]:
    left = _left_out(names, facts)
    for name in left.names:
        yield _needs(facts.known[name], command, facts)
    for group in left.groups:
        yield _needs_one(group, command, facts)
    if left.ways:
        yield _needs_way({name.lower() for name in names}, command, facts)


def _needs(param: Parameter, command: Command, facts: Facts) -> Problem:
    """A required parameter that is not there; certain where no call could do without it.

    That is an id: others may be required under conditions that the documentation tells in
    words only.
    """
    certain = is_id_name(param.name)
    value = "..." if param.type is None else f"<{param.type}>"
    return Problem(
        "B139" if certain else "B218",
        f"`{facts.method.name}` needs the parameter `{param.name}`",
        command.method_span or command.span,
        f"without `{param.name}`",
        hint=f"add `{param.name}: {value}`",
        severity="error" if certain else "warning",
        page=facts.method.page,
    )


def _needs_one(group: Sequence[str], command: Command, facts: Facts) -> Problem:
    names = [facts.known[name].name if name in facts.known else name for name in group]
    return Problem(
        "B218",
        f"`{facts.method.name}` needs one of {listed(names, 'or')}",
        command.method_span or command.span,
        "with none of them",
        hint=f"add {listed(names, 'or')}",
        severity="warning",
        page=facts.method.page,
    )


def _needs_way(given: set[str], command: Command, facts: Facts) -> Problem:
    """None of the ways to call a method; the hint completes the one that is nearest."""
    ways = facts.method.param_sets
    best = max(ways, key=lambda way: sum(name.lower() in given for name in way) / len(way))
    left = [name for name in best if name.lower() not in given]
    return Problem(
        "B218",
        f"`{facts.method.name}` is called with {', or with '.join(listed(way) for way in ways)}",
        command.method_span or command.span,
        f"without {listed(left)}",
        hint=f"add {listed(left)}",
        severity="warning",
        page=facts.method.page,
    )


def _unknown(
    entries: Sequence[Entry], command: Command, facts: Facts, context: Context
) -> Iterator[Problem]:
    taken = {str(entry.key).lower() for entry in entries}
    for entry in entries:
        name = str(entry.key)
        if name in facts.spelled or name in _TAKEN or split_key(name)[1]:
            continue  # of a condition where no filter is another rule speaks
        span = key_span(entry, context.source) or command.method_span or command.span
        documented = facts.known.get(name.lower())
        if documented is not None:
            if documented.name != name:
                yield _other_case(name, documented, entry, facts, context)
            continue
        if facts.knows(name) or name.lower() in vocabulary(context.catalogue, command.method):
            continue
        free = [param.name for key, param in facts.known.items() if key not in taken]
        near = suggest(name, free, at_most=3)
        ordered = facts.method.ordered
        yield Problem(
            "B219",
            f"`{facts.method.name}` has no parameter `{name}`",
            span,
            "not among its positions" if ordered else "not documented",
            hint=did_you_mean(near) or _takes(facts),
            severity="warning",
            page=facts.method.page,
        )


def _takes(facts: Facts) -> str:
    names = [param.name for param in facts.known.values()]
    if not names:
        return f"leave it out: `{facts.method.name}` takes no parameters"
    shown = f"its parameters are {listed(names[:8])}"
    return shown if len(names) <= 8 else f"{shown}, and {len(names) - 8} more"


def _other_case(
    name: str, documented: Parameter, entry: Entry, facts: Facts, context: Context
) -> Problem:
    return Problem(
        "B222",
        f"the documentation spells `{name}` as `{documented.name}`",
        key_span(entry, context.source),
        hint=f"write `{documented.name}`",
        severity="note",
        page=facts.method.page,
    )
