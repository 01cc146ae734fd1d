"""Vouching (`!`): never for the record that a write changes, and only where it means something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from b24batch.catalogue.places import place_of
from b24batch.check.context import Context, Site
from b24batch.check.wording import spelled
from b24batch.errors import Problem
from b24batch.model.path import format_ref
from b24batch.model.recipe import Command, Output
from b24batch.model.values import Ref
from b24batch.model.walk import Visit

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Ref,)

_CHANGES = re.compile(
    r"update|delete|remove|set|unset|edit|modify|rename|move|mark|clear|reset|replace"
    r"|complete|cancel|archive"
)
"""Verbs of methods that work on a record which must be there already."""


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about references that the user vouches for, also through an alias."""
    for ref, visit in site.of(Ref):
        if ref.vouched:
            yield from _idle(ref, visit, site, context)
        if isinstance(site.statement, Command) and context.follow(ref).vouched:
            yield from _record(ref, visit, site.statement, site)


def _record(ref: Ref, visit: Visit, command: Command, site: Site) -> Iterator[Problem]:
    writes = site.method is None or not site.method.is_read
    verb = command.method.lower().rpartition(".")[2]
    if writes and _CHANGES.match(verb) and visit.path and place_of(site.method, visit.path).is_id:
        yield Problem(
            "B115",
            f"the id of `{command.method}` cannot be vouched for",
            visit.span,
            "a wrong id would change another record",
            hint=spelled(visit.span, "remove the `!`", "leave `sure(...)` out")
            + (
                "; the value is then filled in when the answer has come"
                if ref.vouched
                else f" where `{ref.name}` is defined, or refer to the value itself here"
            ),
        )


def _idle(ref: Ref, visit: Visit, site: Site, context: Context) -> Iterator[Problem]:
    why = _why_idle(ref, site, context)
    if why:
        bare = format_ref(Ref(ref.name, ref.steps))
        yield Problem(
            "B201",
            spelled(visit.span, "the `!`", "`sure(...)`") + f" does nothing: {why}",
            visit.span,
            hint=spelled(visit.span, f"write `${bare}`", f"write `ref.{bare}`"),
            severity="warning",
        )


def _why_idle(ref: Ref, site: Site, context: Context) -> str:
    """Why the portal could never fill this reference in; empty where it may."""
    definition = context.names.get(ref.name)
    if definition is not None and definition.kind in ("parameter", "secret"):
        return f"`{ref.name}` is known before the run"
    behind = context.lets.get(ref.name)
    if behind is not None and not isinstance(behind, Ref):
        return f"`{ref.name}` is put together when the answers have come"
    if isinstance(site.statement, Output):
        return "an output is made when the answers have come"
    if isinstance(site.statement, Command) and site.statement.mode == "exact":
        return "an `exact` command is always sent after the answers it needs"
    return ""
