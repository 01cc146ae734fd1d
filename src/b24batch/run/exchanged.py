"""One request and its end, kept for the account of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

__all__ = ["FURTHER_PAGE", "LOOK_UP_FOR", "Exchanged", "Held", "held"]

LOOK_UP_FOR = "look-up for "
"""How the name of a look-up begins; that of the first of its adds follows."""

FURTHER_PAGE = ", a further page"
"""How the name of a page ends that is not the first of its command."""


class Held(msgspec.Struct, frozen=True, gc=False):
    """So many commands of one name, or of one command in so many rounds, or pages after its first.

    With `look_up` they are look-ups for adds of that name.
    """

    name: str
    times: int = 1
    look_up: bool = False
    further: bool = False


class Exchanged(msgspec.Struct, frozen=True, gc=False):
    """When a request left, by the driver's clock, how long it took, and how that ended.

    `problem` says why there was no usable reply, or why a batch failed as a whole; else `errors` of
    its `commands` failed. `held` says which commands they were.
    """

    number: int
    left: float
    seconds: float
    commands: int
    errors: int = 0
    problem: str = ""
    held: tuple[Held, ...] = ()


def held(names: Iterable[str]) -> tuple[Held, ...]:
    """What a request holds, in the order of its commands: `Deal[7]` is one round of `Deal`."""
    counted = Counter([n.partition("[")[0] if n[-1] == "]" else n for n in names])
    found: Counter[tuple[str, bool]] = Counter()
    for name, times in counted.items():
        own = name.removesuffix(FURTHER_PAGE)
        found[own.partition("[")[0], own != name] += times
    return tuple(_held(name, times, further) for (name, further), times in found.items())


def _held(name: str, times: int, further: bool) -> Held:
    plain = name.removeprefix(LOOK_UP_FOR)
    return Held(plain, times, look_up=plain != name, further=further)
