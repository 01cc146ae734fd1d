"""The practice portal itself: methods over a store, single calls and batches, counts."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from b24batch.practice import phpvalues
from b24batch.practice.answers import Answer, Fault
from b24batch.practice.batch import MethodNotFound, execute_batch
from b24batch.practice.context import Context, Method
from b24batch.practice.methods import all_methods
from b24batch.practice.moments import spell, stamp
from b24batch.practice.seed import DEFAULT_NOW, seeded_store
from b24batch.practice.store import Record, Store

__all__ = ["WEBHOOK_CODE", "OnCall", "PracticePortal"]

WEBHOOK_CODE = "practice-secret"
"""The code in the webhook address of a practice portal, which is no secret at all."""

OnCall = Callable[[str, Any, Answer], None]
"""Told of each method that ran: its name, the parameters it received, its answer."""

_READ_S = 0.02
_WRITE_S = 0.05
_WINDOW_S = 600


class PracticePortal:
    """A Bitrix24 in miniature: a small CRM behind REST methods, in memory.

    The same `seed` gives the same records, the same calls the same answers, times included:
    without a `clock` time stands still at the moment of the seed. A `store` of one's own
    takes the place of the seeded records. `on_call` is told of every method that ran, in the
    order of running, also those inside batches. Safe to use from several threads; one method
    runs at a time, and those of two batches may alternate, as on a real portal.
    """

    def __init__(
        self,
        seed: int = 1,
        *,
        clock: Callable[[], datetime] | None = None,
        store: Store | None = None,
        webhook_code: str = WEBHOOK_CODE,
        on_call: OnCall | None = None,
    ) -> None:
        self._clock = clock or (lambda: DEFAULT_NOW)
        self._methods = all_methods()
        self._lock = threading.RLock()
        self._requests = 0
        self._writes = 0
        self._counts: Counter[str] = Counter()
        self.store = store if store is not None else seeded_store(seed, self._clock())
        self.webhook_code = webhook_code
        self.user_id = 1
        self.on_call = on_call

    def register(
        self, name: str, function: Callable[[Any], Answer], *, writes: bool = False
    ) -> None:
        """Add a method, or put another in the place of one, spelled exactly as given.

        `function` gets the parameters as they arrived (from a batch every leaf is text) and
        returns the whole answer: `result` and perhaps `total` and `next`, or `error`.
        """
        with self._lock:
            self._methods[name] = Method(name, lambda _, params: function(params), writes=writes)

    def call(self, method: str, params: Any) -> Answer:
        """Run one method, its name taken as it is, and give its answer with a `time` block.

        Errors of the method are answers (`error`, `error_description`); raises MethodNotFound
        for a name that does not exist. This is the `call` of `execute_batch`.
        """
        with self._lock:
            found = self._methods.get(method)
            if found is None:
                raise MethodNotFound(method)
            self._counts[method] += 1
            self._writes += found.writes
            now = self._clock()
            answer = self._run(found, params, now)
            if answer.get("error") is None and "time" not in answer:
                answer = {**answer, "time": _time(now, _WRITE_S if found.writes else _READ_S)}
            if self.on_call is not None:
                self.on_call(method, params, answer)
            return answer

    def _run(self, method: Method, params: Any, now: datetime) -> Answer:
        if method.reader is None:
            return method.run(self._context(now), params)
        try:
            given = method.reader(phpvalues.without_invalid(params))
            return method.run(self._context(now), given)
        except Fault as fault:
            return fault.answer()

    def _context(self, now: datetime) -> Context:
        return Context(self.store, spell(now), self.user_id, lambda: list(self._methods))

    def handle(self, method: str, params: Any) -> tuple[int, Answer]:
        """Answer one request as the portal does: the HTTP status and the JSON value.

        `batch` runs its commands; any other name is looked up in lower case and then as it is
        (B8). 404 for a method that does not exist, 400 for an error, 200 otherwise.
        """
        with self._lock:
            self._requests += 1
        if method.lower() == "batch":
            return 200, {**execute_batch(params, self.call), "time": _time(self._clock(), _READ_S)}
        for name in dict.fromkeys((method.lower(), method)):
            try:
                answer = self.call(name, params)
            except MethodNotFound:
                continue
            return (200 if answer.get("error") is None else 400), answer
        return 404, Fault("ERROR_METHOD_NOT_FOUND", "Method not found!").answer()

    @property
    def stats(self) -> dict[str, Any]:
        """What was asked of the portal so far.

        `requests` (batches and single calls), `commands` (methods run, those in batches
        included), `writes` (the writing ones among them, refused or not), `methods` (runs by
        name).
        """
        with self._lock:
            return {
                "requests": self._requests,
                "commands": self._counts.total(),
                "writes": self._writes,
                "methods": dict(sorted(self._counts.items())),
            }

    def snapshot(self) -> dict[str, list[Record]]:
        """A deep copy of all records by table, to compare two portals or two moments."""
        with self._lock:
            return self.store.snapshot()


def _time(now: datetime, cost_s: float) -> dict[str, Any]:
    """The `time` block: what a method costs here is fixed, so that answers repeat exactly."""
    start = stamp(now)
    return {
        "start": start,
        "finish": start + cost_s,
        "duration": cost_s,
        "processing": cost_s,
        "date_start": spell(now),
        "date_finish": spell(now + timedelta(seconds=cost_s)),
        "operating_reset_at": int(start) + _WINDOW_S,
        "operating": cost_s,
    }
