"""Method names: can be sent, may stand in a batch, are documented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from b24batch._suggest import suggest
from b24batch.check.context import Context, Site
from b24batch.check.wording import did_you_mean
from b24batch.errors import Problem
from b24batch.model.recipe import Command

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Command,)

_NAME = re.compile(r"[A-Za-z0-9_.]+")
_NOT_IN_BATCH = ("batch", "upload", "download")


def problems(site: Site, context: Context) -> Iterable[Problem]:
    """Rules about the method of a command (U1, U4, B7)."""
    command, method = site.statement, site.method
    if not isinstance(command, Command):
        return ()
    if method is not None and method.in_batch and _may_stand_in_batch(command.method):
        return ()
    return _wrong(command, site, context)


@lru_cache(maxsize=1024)
def _may_stand_in_batch(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and name.lower() not in _NOT_IN_BATCH


def _wrong(command: Command, site: Site, context: Context) -> Iterator[Problem]:
    name, span = command.method, command.method_span or command.span
    if not _NAME.fullmatch(name):
        yield Problem(
            "B101",
            f"`{name}` cannot be the name of a method",
            span,
            hint="method names are made of Latin letters, digits, `_` and `.`, "
            "such as `crm.item.list`",
        )
    elif name.lower() in _NOT_IN_BATCH or (site.method and not site.method.in_batch):
        yield Problem(
            "B112",
            f"`{name}` cannot be called inside a batch",
            span,
            hint="write the commands one below the other; they are put into batches for you"
            if name.lower() == "batch"
            else f"call `{name}` by itself, outside this recipe",
        )
    elif site.method is None:
        near = did_you_mean(suggest(name, context.catalogue.names(), at_most=3))
        yield Problem(
            "B205",
            f"the method `{name}` is not documented; it is treated as one that writes",
            span,
            hint=near or "check the spelling; a new method or your own can be called all the same",
            severity="warning",
        )
