"""The two branches of an `if`: only one of them runs, so that neither can use the other's names."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch.check.context import Context, Site
from b24batch.check.wording import name_of_ref
from b24batch.errors import Label, Problem
from b24batch.model.values import Ref

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Ref,)


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about references from one branch into the other."""
    if not any(not branch for _, branch in site.places):
        return
    for ref, visit in site.of(Ref):
        if ref.name in visit.bound or ref.name in site.variables:
            continue
        home = context.home(ref.name)
        if home is None or home.at >= site.at:
            continue
        if any((at, not branch) in home.places for at, branch in site.places):
            span = home.defines.span if home.defines is not None else None
            yield Problem(
                "B211",
                f"`{ref.name}` is always empty here: it is made in the other branch of this `if`",
                name_of_ref(ref, visit.span),
                "never there",
                () if span is None else (Label(span, "made only if the condition holds"),),
                hint=f"refer to something above the `if`, or move `{ref.name}` there",
                severity="warning",
            )
