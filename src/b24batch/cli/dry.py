"""What is said of a dry run: every write as it would be sent, and what would follow."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from b24batch.cli.console import Console
from b24batch.run.row_places import place_of
from b24batch.secrets import SecretText, mask_known

if TYPE_CHECKING:
    from b24batch.plan.program import Planned
    from b24batch.run.engine import Engine

__all__ = ["DryTelling"]

_MOST_EACH = 20
"""So many calls of one command are shown on a terminal."""


class DryTelling:
    """Says each write of a dry run as it comes up; nothing is kept but counts.

    On a terminal the first calls of each command are shown, unless `every` is asked for.
    """

    def __init__(self, console: Console, secrets: tuple[SecretText, ...], *, every: bool) -> None:
        self._console = console
        self._place: Callable[[int], str] = _nowhere
        self._secrets = secrets
        self._most = None if every or not console.talkative else _MOST_EACH
        self._shown: Counter[str] = Counter()
        self._writes = 0
        self._reads = 0

    def listen_to(self, engine: Engine) -> None:
        """Be told of everything that an engine does not send."""
        engine.composer.restraint.on_unsent = self.tell
        self._place = lambda i: place_of(engine.ledger.rounds[i])

    def tell(self, planned: Planned, shown: dict[str, Any] | None) -> None:
        """Say one command that was not sent."""
        self._writes += planned.writes
        self._reads += not planned.writes
        kind = planned.command.label or planned.command.method
        self._shown[kind] += 1
        if self._most is None or self._shown[kind] <= self._most:
            self._console.say(self._line(planned, shown))

    def _line(self, planned: Planned, shown: dict[str, Any] | None) -> str:
        mark = "would write" if planned.writes else "would read then"
        what = f"{planned.name} = " if planned.command.label else ""
        params = "" if not shown else f" {_told(shown, self._secrets)}"
        place = self._place(planned.index)
        return f"{mark}: {what}{planned.command.method}{params}{f'  ({place})' if place else ''}"

    def end(self) -> None:
        """Say how much there was, and that nothing of it was done."""
        for kind, count in self._shown.items():
            if self._most is not None and count > self._most:
                self._console.say(f"and {count - self._most:,} more of {kind}; `-v` shows all")
        writes = f"{self._writes:,} {'write' if self._writes == 1 else 'writes'}"
        reads = f" and {self._reads:,} reads that stand on them" if self._reads else ""
        self._console.say(f"dry run: nothing was written; it would be {writes}{reads}")


def _told(shown: dict[str, Any], secrets: tuple[SecretText, ...]) -> str:
    """Parameters on one line, as JSON, without secrets."""
    return json.dumps(_masked(shown, secrets), ensure_ascii=False, default=str)


def _masked(value: Any, secrets: tuple[SecretText, ...]) -> Any:
    match value:
        case str():
            return mask_known(value, secrets)
        case dict():
            return {key: _masked(inside, secrets) for key, inside in value.items()}
        case list() | tuple():
            return [_masked(inside, secrets) for inside in value]
        case _:
            return value


def _nowhere(i: int) -> str:
    del i
    return ""
