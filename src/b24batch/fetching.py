"""All rows of one method as a generator, for those who want only that.

Rows are given out while further pages arrive, each page decoded when its turn comes, so that a
list of any length passes through a bounded memory.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from b24batch.builder import Batch
from b24batch.errors import CheckProblem, MisuseError
from b24batch.methods import call

if TYPE_CHECKING:
    from b24batch.plan.program import Program
    from b24batch.portal import Portal

__all__ = ["afetch_rows", "fetch_rows"]

_NO_LIST = frozenset({"B123", "B124", "B409"})
"""What `all` refuses: a method that is not known to answer with a list, one of which only the first
rows can be had, and `start` beside it."""


def fetch_rows(portal: Portal, method: str, params: dict[str, Any]) -> Iterator[Any]:
    """Rows in order, each once: by id, unless the order or the filter leaves no room for that.

    Raises at once: MisuseError for a method that is not known to answer with a list, CheckProblem
    and EncodeError for what cannot be sent. While rows are taken: CommandError when a page fails,
    and RunError when the portal cannot be used any further; rows given out before are good.
    """
    return _rows(_prepared(portal, method, params), portal)


def afetch_rows(portal: Portal, method: str, params: dict[str, Any]) -> AsyncGenerator[Any, None]:
    """The same within an event loop; what `fetch_rows` raises at once is raised at once too."""
    return _arows(_prepared(portal, method, params), portal)


def _prepared(portal: Portal, method: str, params: dict[str, Any]) -> Program:
    from b24batch.stages import prepare

    recipe = Batch().add("Rows", call(method, params).all()).recipe
    try:
        return prepare(recipe, portal=portal)
    except CheckProblem as error:
        if not {problem.code for problem in error.problems} <= _NO_LIST:
            raise
        wrong = [msgspec.structs.replace(p, hint=_hint(p.code)) for p in error.problems]
        raise MisuseError(wrong) from None


def _hint(code: str) -> str:
    if code == "B409":
        return "call it with `portal.call` and as high a `limit` as you need"
    return "call it with `portal.call`, without `start`"


def _rows(program: Program, portal: Portal) -> Iterator[Any]:
    from b24batch.run.row_stream import stream_rows
    from b24batch.transport.envelope import decode_value

    for page in stream_rows(program, portal):
        yield from decode_value(page, list[Any])


async def _arows(program: Program, portal: Portal) -> AsyncGenerator[Any, None]:
    from contextlib import aclosing

    from b24batch.run.async_rows import astream_rows
    from b24batch.transport.envelope import decode_value

    async with aclosing(astream_rows(program, portal)) as pages:
        async for page in pages:
            for row in decode_value(page, list[Any]):
                yield row
