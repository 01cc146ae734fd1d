"""Lookups, `$Users[EMAIL = $row.owner]`: tests that a row can pass."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch.check.context import Context, Site
from b24batch.check.kinds import Kinds, in_words
from b24batch.check.wording import step_span
from b24batch.errors import Problem
from b24batch.model.values import At, Find, Literal, Ref, Test
from b24batch.model.walk import Visit

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Ref,)


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about steps that look a row or an entry up."""
    for ref, visit in site.of(Ref):
        for number, step in enumerate(ref.steps):
            if isinstance(step, Find):
                wrong = _find(step, visit, Kinds(site, context))
            elif isinstance(step, At):
                wrong = _key(step, visit, Kinds(site, context))
            else:
                continue
            span = step_span(ref, visit.span, number)
            for message, hint in wrong:
                yield Problem("B131", message, span, hint=hint)


def _find(step: Find, visit: Visit, kinds: Kinds) -> Iterator[tuple[str, str]]:
    """Messages and hints for tests that no row passes."""
    if not step.tests:
        yield "a lookup without a test finds nothing", "name a field: `[EMAIL = $row.owner]`"
    seen: dict[str, Test] = {}
    for test in step.tests:
        first = seen.setdefault(test.field, test)
        if first is not test and first.value != test.value:
            yield f"no row has two values in `{test.field}`", "remove one of the two tests"
        kept = f"`[for r in $Name where $r.{test.field}"
        if isinstance(test.value, Literal) and test.value.value in (None, ""):
            hint = f"rows with an empty field are kept by {kept} is empty: $r]`"
            yield f"a lookup never finds an empty `{test.field}`", hint
        kind = kinds.inside(test.value, visit)
        if kind in ("list", "object", "file"):
            hint = f"compare it with one value; several rows are kept by {kept} in ...: $r]`"
            yield f"`{test.field}` is compared with {in_words(kind)} here", hint


def _key(step: At, visit: Visit, kinds: Kinds) -> Iterator[tuple[str, str]]:
    kind = kinds.inside(step.value, visit)
    if kind in ("list", "object", "file", "flag", "date"):
        yield f"{in_words(kind)} is no key of an entry", "a key is a text or a whole number"
