"""Statements: once each, in the right place, with words that this language has."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch._suggest import suggest
from b24batch.catalogue.declared import KINDS
from b24batch.check.context import Context, Definition, Site
from b24batch.check.wording import did_you_mean, listed
from b24batch.errors import Label, Problem
from b24batch.model.formats import FORMATS
from b24batch.model.recipe import AnyOrder, Declare, Halt, Output, Param, Secret, Title
from b24batch.model.values import Value
from b24batch.model.walk import references

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Title, Halt, AnyOrder, Param, Secret, Declare, Output)


_ONCE: dict[type, str] = {Title: "recipe", Halt: "halt on error", AnyOrder: "in any order"}
_TOP_LEVEL: dict[type, str] = {
    **_ONCE,
    Param: "param",
    Secret: "secret",
    Declare: "method",
    Output: "output",
}


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about where a statement stands and what it names."""
    statement = site.statement
    kind = type(statement)
    if site.around and kind in _TOP_LEVEL:
        yield Problem(
            "B111",
            f"`{_TOP_LEVEL[kind]}` speaks of the whole recipe and cannot stand inside braces",
            statement.span,
            hint="move it below the braces: there the names of a loop are lists, `$Name[*].field`"
            if kind is Output
            else "move it to the top of the recipe",
        )
    elif kind in _ONCE:
        yield from _repeated(site, context)
    if isinstance(statement, Secret):
        yield from _secret(statement)
    elif isinstance(statement, Declare) and statement.does not in KINDS:
        yield Problem(
            "B140",
            f"a method can be said to read or to write, and not `{statement.does}`",
            statement.does_span or statement.span,
            hint=f"write `method {statement.method} writes`, or `reads` if it changes nothing",
        )
    elif isinstance(statement, Output):
        yield from _output(statement, context)


def _repeated(site: Site, context: Context) -> Iterator[Problem]:
    kind = type(site.statement)
    first = next(s for s in context.sites if type(s.statement) is kind and not s.around)
    if first.at != site.at:
        span = first.statement.span
        yield Problem(
            "B110",
            f"`{_ONCE[kind]}` is written twice",
            site.statement.span,
            "again here",
            () if span is None else (Label(span, "first here"),),
            hint="remove one of the two",
        )


def _secret(secret: Secret) -> Iterator[Problem]:
    variable = secret.env.upper()  # names of variables have no letter case on Windows
    if variable == "B24_WEBHOOK" or variable.startswith("B24BATCH_"):
        yield Problem(
            "B117",
            f"a recipe may not read the variable `{secret.env}`",
            secret.span,
            "it holds the connection itself",
            hint="keep the secret in a variable of its own, such as `ERP_TOKEN`",
        )


def _output(output: Output, context: Context) -> Iterator[Problem]:
    if output.format is not None and output.format not in FORMATS:
        near = did_you_mean(suggest(output.format, FORMATS))
        yield Problem(
            "B108",
            f"unknown output format `{output.format}`",
            output.format_span or output.span,
            hint=near or f"the formats are {listed(FORMATS)}",
        )
    values: list[Value] = [output.ref]
    values += [value for value in (output.options, output.path) if value is not None]
    secret = next((name for value in values for name in _secrets(value, context)), None)
    definition = context.names.get(output.ref.name)
    if secret is not None:
        yield Problem(
            "B118",
            f"the secret `{secret}` would be shown by this output",
            output.ref.span or output.span,
            "",
            _defined_here(context.names[secret]),
            hint="remove it from the output",
        )
    elif definition is not None and definition.kind == "parameter":
        yield Problem(
            "B119",
            f"`{definition.name}` is a parameter; `output` prints the answer of a command or a "
            "`let`",
            output.ref.span or output.span,
            "",
            _defined_here(definition),
            hint=f"name a command, or write `let Shown = ${definition.name}` and output that",
        )


def _defined_here(definition: Definition) -> tuple[Label, ...]:
    return () if definition.span is None else (Label(definition.span, "defined here"),)


def _secrets(value: Value, context: Context, seen: frozenset[str] = frozenset()) -> Iterator[str]:
    """Secrets that a value shows, also through `let`."""
    for ref in references(value):
        definition = context.names.get(ref.name)
        if definition is not None and definition.kind == "secret":
            yield ref.name
        elif ref.name in context.lets and ref.name not in seen:
            yield from _secrets(context.lets[ref.name], context, seen | {ref.name})
