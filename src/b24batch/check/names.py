"""Names: defined once, defined above, not reserved, and used."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch._suggest import suggest
from b24batch._text import Span
from b24batch.check.context import Context, Definition, Site
from b24batch.check.wording import did_you_mean, listed, name_of_ref, spelled
from b24batch.errors import Label, Problem
from b24batch.model.path import NAME, RESERVED_NAMES
from b24batch.model.recipe import Command, ForEach, Let, Param, Secret
from b24batch.model.values import Each, Ref
from b24batch.model.walk import Visit

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Param, Secret, Let, Command, ForEach, Each, Ref)

_KINDS = {
    "parameter": "parameter",
    "secret": "secret",
    "let": "`let` name",
    "command": "command",
}


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about the names that a statement defines and mentions."""
    if site.defines is not None:
        yield from _defined(site.defines, context)
    if isinstance(site.statement, ForEach):
        loop = site.statement
        yield from _variable(loop.name, loop.name_span or loop.span, site, context)
    for each, visit in site.of(Each):
        span = each.name_span or visit.span
        yield from _variable(each.name, span, site, context, visit.bound)
    for ref, visit in site.of(Ref):
        yield from _mentioned(ref, visit, site, context)


def _defined(definition: Definition, context: Context) -> Iterator[Problem]:
    name, kind = definition.name, _KINDS[definition.kind]
    if name in RESERVED_NAMES:
        yield _reserved(name, definition.span)
    elif not NAME.fullmatch(name):
        yield Problem(
            "B608",
            f"`{name}` cannot be the name of a {kind}",
            definition.span,
            hint="begin with a letter and go on with letters, digits and `_`",
        )
    first = context.folded[name.casefold()]
    if first.at != definition.at:
        yield _twice(name, definition, first)
    elif definition.kind != "command" and name not in context.used:
        yield Problem(
            "B206",
            f"the {kind} `{name}` is never used",
            definition.span,
            hint="remove it, or refer to it with "
            + spelled(definition.span, f"`${name}`", f"`ref.{name}`"),
            severity="note",
        )


def _reserved(name: str, span: Span | None) -> Problem:
    return Problem(
        "B102",
        f"`{name}` is a reserved name",
        span,
        hint="choose another name: the portal's own references begin with this word",
    )


def _twice(name: str, definition: Definition, first: Definition) -> Problem:
    message = f"the name `{name}` is used twice"
    apart = _told_apart(definition, first)
    if name != first.name:
        same = "differ only in case" if apart else "count as the same name"
        message = f"`{first.name}` and `{name}` {same}"
    return Problem(
        "B103",
        message,
        definition.span,
        "defined again here",
        () if first.span is None else (Label(first.span, "defined here"),),
        hint="rename one of the two, and the references to it",
        severity="note" if apart else "error",
    )


def _told_apart(one: Definition, other: Definition) -> bool:
    """Whether two names differ, if only in case, and one is a parameter and one a command.

    `param deal` beside `Deal = crm.deal.get { id: $deal }` is how people write; references
    keep them apart, so that it is no more than worth a note.
    """
    return one.name != other.name and {one.kind, other.kind} == {"parameter", "command"}


def _variable(
    name: str, span: Span | None, site: Site, context: Context, bound: tuple[str, ...] = ()
) -> Iterator[Problem]:
    """A loop variable may not hide a name; it may differ from one in case alone."""
    if name in RESERVED_NAMES:
        yield _reserved(name, span)
    first = context.names.get(name)
    if first is not None and name not in bound:
        yield _twice(name, Definition(name, "let", site.at, span), first)
    elif name in (*site.variables, *bound):
        loop = next((b for b in site.around if isinstance(b, ForEach) and b.name == name), None)
        place = None if loop is None else loop.name_span or loop.span
        yield Problem(
            "B103",
            f"the loop variable `{name}` is used by the loop around this one too",
            span,
            "defined again here",
            () if place is None else (Label(place, "defined here"),),
            hint="rename one of the two, and the references to it",
        )


def _mentioned(ref: Ref, visit: Visit, site: Site, context: Context) -> Iterator[Problem]:
    if ref.name in visit.bound or ref.name in site.variables:
        return
    definition = context.names.get(ref.name)
    if definition is None:
        yield _unknown(ref, visit, site, context)
    elif definition.in_order and definition.at >= site.at:
        yield _too_early(ref, visit, definition, site, context)


def _unknown(ref: Ref, visit: Visit, site: Site, context: Context) -> Problem:
    above = [d for d in context.names.values() if not d.in_order or d.at < site.at]
    variables = [*site.variables, *visit.bound]
    known = [d.name for d in above] + variables
    near = suggest(ref.name, known)
    nearest = context.names.get(near[0]) if near else None
    loop = _loop_with(ref.name, context)
    if loop is not None:
        return _outside(ref, visit, loop)
    if near:
        hint = did_you_mean(near, "$")
    elif known:
        hint = f"use one of {listed(known[:5], 'or', '$')}, or define `{ref.name}` above"
    else:
        hint = f"nothing stands above; write `{ref.name} = method {{ ... }}` first"
    kind = "command or parameter" if nearest is None else _KINDS[nearest.kind]
    return Problem(
        "B104",
        f"no {kind} named `{ref.name}`",
        name_of_ref(ref, visit.span),
        "used here",
        (Label(nearest.span, "a similar name is defined here"),)
        if nearest is not None and nearest.span is not None
        else (),
        hint=hint,
    )


def _loop_with(name: str, context: Context) -> ForEach | Each | None:
    """A loop somewhere else whose variable has this name."""
    for site in context.sites:
        if isinstance(site.statement, ForEach) and site.statement.name == name:
            return site.statement
        for each, _ in site.of(Each):
            if each.name == name:
                return each
    return None


def _outside(ref: Ref, visit: Visit, loop: ForEach | Each) -> Problem:
    span = loop.name_span or loop.span
    name = ref.name
    hint = f"keep what is needed with `let Kept = ${name}` in the loop, and write `$Kept[*]` here"
    if isinstance(loop, Each):
        hint = f"go over the list here too: `[for {name} in ...: ...]`"
    return Problem(
        "B104",
        f"`{name}` is the variable of a loop and known only inside of it",
        name_of_ref(ref, visit.span),
        "used outside here",
        () if span is None else (Label(span, "known in this loop"),),
        hint=hint,
    )


def _too_early(
    ref: Ref, visit: Visit, definition: Definition, site: Site, context: Context
) -> Problem:
    span = name_of_ref(ref, visit.span)
    if definition.at == site.at:
        return Problem(
            "B105",
            f"`{ref.name}` refers to itself",
            span,
            "used here",
            hint="refer to a command or `let` that stands above",
        )
    own = next((at for at, _ in context.sites[definition.at].places if at == site.at), None)
    if own is not None:
        loop = isinstance(site.statement, ForEach)
        what = "loop, which cannot go over" if loop else "`if`, which cannot ask for"
        return Problem(
            "B105",
            f"`{ref.name}` is made inside this {what} it",
            span,
            "used here",
            () if definition.span is None else (Label(definition.span, "made here"),),
            hint="refer to what stands above",
        )
    return Problem(
        "B105",
        f"`{ref.name}` is defined further down",
        span,
        "used here",
        () if definition.span is None else (Label(definition.span, "defined here"),),
        hint=f"move `{definition.name}` above the place that uses it",
    )
