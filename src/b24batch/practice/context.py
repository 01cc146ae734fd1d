"""What a method may use: the records, the time, and who asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.params import Params
from b24batch.practice.store import Record, Store

__all__ = ["Context", "Method"]


class Context(msgspec.Struct, frozen=True):
    """The surroundings of one call. `now` is the portal's own spelling of the moment."""

    store: Store
    now: str
    user_id: int
    names: Callable[[], list[str]]
    """Every method of the portal, for `methods`."""

    def existing(self, table: str, record_id: int, code: str, absent: str) -> Record:
        """The record with this id. Raises Fault with a code and a text where there is none."""
        found = self.store.find(table, record_id)
        if found is None:
            raise Fault(code, absent)
        return found


class Method(msgspec.Struct, frozen=True):
    """One method of the portal: its name in lower case, how it runs, whether it writes.

    `reader` is the kind of parameters of its family; without one `run` gets them as they
    arrived. `run` raises `Fault` for an error.
    """

    name: str
    run: Callable[[Context, Any], Answer]  # Any: the kind of parameters that `reader` makes
    reader: type[Params] | None = None
    writes: bool = False
