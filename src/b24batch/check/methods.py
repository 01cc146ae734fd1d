"""Method names: can be sent, may stand in a batch, are documented, for one version, alive."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from b24batch._suggest import suggest
from b24batch.catalogue import Catalogue, Method
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
        if method.deprecated or len(method.versions) == 1:
            first = context.deprecated.get(method.name) == site.at
            told = _deprecated(command, method) if first else ()
            return (*told, *_other_version(command, method, context))
        return ()
    return _wrong(command, site, context)


@lru_cache(maxsize=1024)
def _may_stand_in_batch(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and name.lower() not in _NOT_IN_BATCH


def _deprecated(command: Command, method: Method) -> Iterator[Problem]:
    yield Problem(
        "B226",
        f"the development of `{method.name}` has stopped",
        command.method_span or command.span,
        "still works",
        hint="its page names what takes its place",
        severity="note",
        page=method.page,
    )


def _other_version(command: Command, method: Method, context: Context) -> Iterator[Problem]:
    """A method of REST 3.0 alone, in a recipe whose other methods are of REST 2.

    Whoever asks for REST 3.0 means to have both.
    """
    if method.versions != ("v3",) or context.catalogue.rest == 3:
        return
    others = (site.method for site in context.sites if site.method is not None)
    other = next((m for m in others if m.versions == ("v2",)), None)
    if other is not None:
        near = _near_in(command.method, context.catalogue, "v2")
        yield Problem(
            "B227",
            f"`{method.name}` is in REST 3.0 only, and `{other.name}` is not in it",
            command.method_span or command.span,
            "of the other version",
            hint=did_you_mean(near) or "put what needs REST 3.0 into a recipe of its own",
            severity="warning",
            page=method.page,
        )


@lru_cache(maxsize=256)
def _near(name: str, catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(suggest(name, catalogue.names(), at_most=3))


@lru_cache(maxsize=256)
def _near_in(name: str, catalogue: Catalogue, version: str) -> tuple[str, ...]:
    known = (catalogue.find(near) for near in suggest(name, catalogue.names(), at_most=12))
    return tuple(m.name for m in known if m is not None and version in m.versions)[:3]


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
        near = did_you_mean(_near(name, context.catalogue))
        yield Problem(
            "B205",
            f"the method `{name}` is not documented; it is treated as one that writes",
            span,
            hint=near
            or f"check the spelling; your own is declared by `method {name} writes`, or `reads`",
            severity="warning",
        )
