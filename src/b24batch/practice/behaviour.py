"""How a practice portal behaves: latency, limits and faults, as options. All are off by default."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

import msgspec

from b24batch.errors import ConfigError, Problem
from b24batch.practice.kinds import KINDS
from b24batch.practice.traffic import Incoming

__all__ = ["ENTERPRISE", "ORDINARY", "Behaviour", "Bucket", "Operating", "Script"]

Script: TypeAlias = Mapping[int, str] | Sequence[str | None] | Callable[[Incoming], str | None]
"""Which fault meets which request: by number from 1, as a list from the first request on, or asked
of a function. None, an empty text, or no entry leave it to the rates."""

_READ_S = 0.02
_WRITE_S = 0.05


class Bucket(msgspec.Struct, frozen=True):
    """How many requests a portal takes at once, and how many a second after that."""

    burst: float = 50
    leak_per_s: float = 2


ORDINARY = Bucket(50, 2)
"""The limit of most plans."""

ENTERPRISE = Bucket(250, 5)
"""The limit of the Enterprise plan."""


class Operating(msgspec.Struct, frozen=True, kw_only=True):
    """Seconds of work that a method may take within a window.

    What a command costs is only booked, not waited for: `costs_s` by method, `cost_s` for all
    others, and without it 0.02 s for a read and 0.05 s for a write. Commands of a batch are
    billed to their own methods, or all of them to `batch`, where the whole request is refused.
    """

    limit_s: float = 480.0
    window_s: float = 600.0
    cost_s: float | None = None
    costs_s: Mapping[str, float] = {}
    billed_to: Literal["methods", "batch"] = "methods"


class Behaviour(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a practice portal can be told to do wrong, or slowly; by default nothing.

    - `latency_s` is waited before a request is carried out, `command_latency_s` before each
      command, `connection_latency_s` when a connection is made (HTTP only, before TLS).
    - `bucket` and `operating` are the limits of a portal.
    - `faults` are rates by kind (`KINDS` says what each does); their sum is at most 1. `script`
      goes before them. The same `seed` and number of a request give the same fault.
    - `slow_s` is how long a request of the kind `slow` is held before it is carried out, whether
      or not the client is still there.
    - `ignored_filters` are the methods that find everything: names of fields whose conditions do
      not count, or an empty list for the whole filter.
    - `marker` is a field whose equal values are counted as duplicates (`originId`, `xmlId`).

    Raises ConfigError for numbers and kinds that mean nothing.
    """

    latency_s: float = 0.0
    command_latency_s: float = 0.0
    connection_latency_s: float = 0.0
    bucket: Bucket | None = None
    operating: Operating | None = None
    faults: Mapping[str, float] = {}
    script: Script | None = None
    seed: int = 1
    slow_s: float = 75.0
    ignored_filters: Mapping[str, Sequence[str]] = {}
    marker: str = ""

    def __post_init__(self) -> None:
        for name, number in _numbers(self):
            if not number >= 0:
                raise _unusable(f"`{name}` is {number:g}", "numbers of seconds are 0 or more")
        if not sum(self.faults.values()) <= 1 + 1e-9:
            raise _unusable(
                f"the rates of `faults` add up to {sum(self.faults.values()):g}",
                "each request meets one fault at most, so the sum is at most 1",
            )
        for kind in [*self.faults, *_scripted(self.script)]:
            check_kind(kind)

    def cost_of(self, method: str, *, writes: bool) -> float:
        """The seconds of work that a method is said to take."""
        usual = _WRITE_S if writes else _READ_S
        if self.operating is None:
            return usual
        fallback = usual if self.operating.cost_s is None else self.operating.cost_s
        return self.operating.costs_s.get(method, fallback)

    def kind_by_script(self, incoming: Incoming) -> str:
        """The fault that the script has for a request, or an empty text."""
        script = self.script
        if script is None:
            return ""
        if callable(script):
            return check_kind(script(incoming) or "")
        if isinstance(script, Mapping):
            return script.get(incoming.number, "")
        return script[incoming.number - 1] or "" if incoming.number <= len(script) else ""


def check_kind(kind: str) -> str:
    """The same kind, or none; raises ConfigError for one that does not exist."""
    if kind and kind not in KINDS:
        raise _unusable(f"there is no fault `{kind}`", f"there are {', '.join(KINDS)}")
    return kind


def _scripted(script: Script | None) -> list[str]:
    if script is None or callable(script):
        return []
    kinds = script.values() if isinstance(script, Mapping) else script
    return [kind for kind in kinds if kind]


def _numbers(behaviour: Behaviour) -> list[tuple[str, float]]:
    """Every number of the options, with the name it is given by."""
    found: list[tuple[str, float]] = []
    for part in (behaviour, behaviour.bucket, behaviour.operating):
        for name in part.__struct_fields__ if part is not None else ():
            value = getattr(part, name)
            if isinstance(value, float | int) and name != "seed":
                found.append((name, value))
            elif name in {"faults", "costs_s"}:
                found += [(f"{name}[{key}]", number) for key, number in value.items()]
    return found


def _unusable(message: str, hint: str) -> ConfigError:
    return ConfigError(Problem("B643", f"the practice portal cannot do that: {message}", hint=hint))
