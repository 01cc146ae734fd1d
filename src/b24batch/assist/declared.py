"""Methods that the text asked about declares itself: they are known in it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from b24batch.assist.known import Known
from b24batch.assist.names import statement_of
from b24batch.assist.spot import call_of
from b24batch.catalogue import Catalogue, declaring
from b24batch.model.recipe import Declare
from b24batch.syntax.outline import Outline

__all__ = ["undeclared", "with_declared"]


def with_declared(known: Known, pieces: Outline) -> Known:
    """What is known, with the declarations of a text that can be read; the same without any."""
    statements = (statement_of(pieces.text[p.start : p.end]) for p in pieces.of_word("method"))
    found = [statement for statement in statements if isinstance(statement, Declare)]
    if not found:
        return known
    return msgspec.structs.replace(known, catalogue=declaring(known.catalogue, found))


def undeclared(pieces: Outline, catalogue: Catalogue) -> Iterator[str]:
    """Methods that a text calls and nothing knows, in written order."""
    calls = (call_of(pieces.head(at)) for at, p in enumerate(pieces.pieces) if not p.word)
    methods = (call.method for call in calls if call is not None)
    yield from (name for name in methods if "." in name and catalogue.find(name) is None)
