"""Methods that somebody vouches for: applications have their own, which no documentation knows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from b24batch.catalogue.entries import Method
from b24batch.catalogue.overlay import Catalogue

__all__ = ["KINDS", "WHOLE", "Declaration", "declaring"]

KINDS = ("reads", "writes")
"""What can be said of a method; anything else counts as one that writes."""

WHOLE = "result"
"""The path of the whole answer."""


class Declaration(Protocol):
    """What a method does, and where an answer of it has a new id, or its rows."""

    @property
    def method(self) -> str: ...

    @property
    def does(self) -> str: ...

    @property
    def id_at(self) -> str | None: ...

    @property
    def rows_at(self) -> str | None: ...


def declaring(catalogue: Catalogue, declarations: Iterable[Declaration]) -> Catalogue:
    """The catalogue with declared methods over it; the same one if there are none.

    One that is known to be called in REST 3.0 still is.
    """
    methods = [_method(declaration, catalogue) for declaration in declarations]
    return Catalogue.of(catalogue, methods=methods) if methods else catalogue


def _method(declaration: Declaration, catalogue: Catalogue) -> Method:
    known = catalogue.find(declaration.method)
    version = "v3" if known is not None and known.rest == 3 else "v2"
    return Method(
        declaration.method,
        "read" if declaration.does == "reads" else "write",
        "",
        versions=(version,),
        paged=declaration.rows_at is not None,
        list_path=_path(declaration.rows_at),
        id_path=_path(declaration.id_at),
    )


def _path(text: str | None) -> tuple[str, ...] | None:
    if text is None:
        return None
    return () if text == WHOLE else tuple(text.split("."))
