"""A request that is put together: what is sent, and what its commands are."""

from __future__ import annotations

import functools
from typing import Any

import msgspec

from b24batch.transport.base import Rest3

__all__ = ["Outgoing", "Sources", "batch_labels"]

Sources = list[tuple[int, int]]
"""What a command stands on in its request, with the flags of the edges."""


class Outgoing(msgspec.Struct, frozen=True):
    """One request to send: `method` and `params` are the HTTP call.

    `instances` are its commands in order. A direct call carries one, outside a batch.
    `by_position` are the sources of each command inside this request, `called`, `places` and
    `methods` say what each is and in which round, pages and look-ups too.
    """

    number: int
    instances: tuple[int, ...]
    method: str
    params: Any  # plain JSON data, that of REST 3.0 in a Rest3
    halt: bool
    direct: bool
    by_position: dict[int, Sources]
    called: tuple[str, ...] = ()
    places: tuple[int | str | None, ...] = ()
    methods: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """What each command is called, as in messages."""
        if not self.places:
            return self.called
        found = zip(self.called, self.places, strict=True)
        return tuple(one if place is None else f"{one}[{place}]" for one, place in found)

    @property
    def is_rest3(self) -> bool:
        """Whether it goes to REST 3.0."""
        return isinstance(self.params, Rest3)

    @property
    def key(self) -> str:
        """The key with which the portal runs a write once however often it is sent, or nothing."""
        return self.params.key if isinstance(self.params, Rest3) else ""


@functools.cache
def batch_labels(count: int) -> tuple[str, ...]:
    """What a batch calls so many commands, in their order."""
    return tuple(f"c{at}" for at in range(count))
