"""The practice portal itself: methods over a store, single calls and batches, counts."""

from __future__ import annotations

import itertools
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import TYPE_CHECKING, Any

from b24batch.practice import phpvalues
from b24batch.practice.answers import Answer, Fault
from b24batch.practice.authorization import AuthorizationServer
from b24batch.practice.batch import MethodNotFound, execute_batch
from b24batch.practice.behaviour import Behaviour
from b24batch.practice.context import Context, Method
from b24batch.practice.counters import Counters, count_duplicates
from b24batch.practice.filters import without_conditions
from b24batch.practice.limits import (
    TIME_LIMIT,
    LeakyBucket,
    OperatingBudget,
    over_time_limit,
)
from b24batch.practice.methods import all_methods
from b24batch.practice.moments import spell
from b24batch.practice.pace import Pace, RealPace
from b24batch.practice.seed import DEFAULT_NOW, seeded_store
from b24batch.practice.store import Record, Store
from b24batch.practice.timing import time_block

if TYPE_CHECKING:
    from b24batch.practice.rest3 import AnsweredV3, ServedV3

__all__ = ["WEBHOOK_CODE", "OnCall", "PracticePortal"]

WEBHOOK_CODE = "practice-secret"
"""The code in the webhook address of a practice portal, which is no secret at all."""

OnCall = Callable[[str, Any, Answer], None]
"""Told of each method that ran: its name, the parameters it received, its answer."""

_BATCH = "batch"


class PracticePortal:
    """A Bitrix24 in miniature: a small CRM behind REST methods, in memory.

    The same `seed` gives the same records, the same calls the same answers, times included:
    without a `clock` time stands still at the moment of the seed. A `store` of one's own
    takes the place of the seeded records. `on_call` is told of every method that ran, in the
    order of running, also those inside batches. Safe to use from several threads; one method
    runs at a time. Those of two batches alternate where methods take time, as on a real portal;
    where they take none, threads that hand over after each would take longer than the methods.

    `behaviour` makes it slow, limited or faulty, for every transport and server it is reached
    by; `pace` is the time that its waits and limits are measured in, and lifetimes of tokens, which
    `authorization` gives out.
    """

    def __init__(
        self,
        seed: int = 1,
        *,
        clock: Callable[[], datetime] | None = None,
        store: Store | None = None,
        webhook_code: str = WEBHOOK_CODE,
        on_call: OnCall | None = None,
        behaviour: Behaviour | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._clock = clock or (lambda: DEFAULT_NOW)
        self._methods = all_methods()
        self._rest3: ServedV3 | None = None
        self._lock = threading.RLock()
        self._requests = 0
        self._writes = 0
        self._blocked = 0
        self._counts: Counter[str] = Counter()
        self.store = store if store is not None else seeded_store(seed, self._clock())
        self.webhook_code = webhook_code
        self.user_id = 1
        self.on_call = on_call
        self.behaviour = behaviour or Behaviour()
        waits = self.behaviour.command_latency_s > 0
        self._turn: AbstractContextManager[object] = nullcontext() if waits else threading.RLock()
        self.pace = pace or RealPace()
        self.counters = Counters()
        self.bucket = LeakyBucket(self.behaviour.bucket)
        self._budget = OperatingBudget(self.behaviour.operating)
        self.authorization = AuthorizationServer(self.pace.now, user_id=self.user_id)

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
        return self._command(method, params)

    def _command(
        self,
        method: str,
        params: Any,
        *,
        in_batch: bool = False,
        refused: Callable[[], bool] = lambda: False,
        methods: Mapping[str, Method] | None = None,
    ) -> Answer:
        """Run one method unless its budget is used up or it is `refused`, which is asked once."""
        found = (self._methods if methods is None else methods).get(method)
        if found is None:
            raise MethodNotFound(method)
        account = self._account(method, in_batch=in_batch)
        over = account != _BATCH and self._budget.blocks(account, self.pace.now())
        if refused() or over:
            with self._lock:
                self._blocked += 1
            return over_time_limit().answer()
        self.pace.wait(self.behaviour.command_latency_s)
        with self._lock:
            return self._ran(found, params, account)

    def _ran(self, method: Method, params: Any, account: str) -> Answer:
        self._counts[method.name] += 1
        self._writes += method.writes
        now = self._clock()
        answer = self._run(method, params, now)
        cost_s = self.behaviour.cost_of(method.name, writes=method.writes)
        moment = self.pace.now()
        self._budget.bill(account, cost_s, moment)
        if answer.get("error") is None and "time" not in answer:
            used = self._budget.used(method.name, moment, default=cost_s)
            took_s = cost_s + self.behaviour.command_latency_s
            answer = {**answer, "time": time_block(now, took_s, used)}
        if self.on_call is not None:
            self.on_call(method.name, params, answer)
        return answer

    def _run(self, method: Method, params: Any, now: datetime) -> Answer:
        ignored = self.behaviour.ignored_filters.get(method.name)
        if ignored is not None:
            params = without_conditions(params, ignored)
        if method.reader is None:
            return method.run(self._context(now), params)
        try:
            given = method.reader(phpvalues.without_invalid(params))
            return method.run(self._context(now), given)
        except Fault as fault:
            return fault.answer()

    def _context(self, now: datetime) -> Context:
        return Context(self.store, spell(now), self.user_id, lambda: list(self._methods))

    def _account(self, method: str, *, in_batch: bool) -> str:
        """To what a command is billed."""
        operating = self.behaviour.operating
        whole = in_batch and operating is not None and operating.billed_to == _BATCH
        return _BATCH if whole else method

    def handle(
        self, method: str, params: Any, *, refused_at: int | None = None
    ) -> tuple[int, Answer]:
        """Carry out one request as the portal does: the HTTP status and the JSON value.

        `batch` runs its commands; any other name is looked up in lower case and then as it is
        (B8). 404 for a method that does not exist, 400 for an error, 200 otherwise. The command
        at the place `refused_at`, from 0, gets OPERATION_TIME_LIMIT, a single call with 429.
        """
        with self._lock:
            self._requests += 1
        if method.lower() == _BATCH:
            return self._batch(params, refused_at)
        for name in dict.fromkeys((method.lower(), method)):
            try:
                answer = self._command(name, params, refused=lambda: refused_at is not None)
            except MethodNotFound:
                continue
            return _status(answer), answer
        return 404, Fault("ERROR_METHOD_NOT_FOUND", "Method not found!").answer()

    def handle_v3(self, method: str, body: Any, key: str | None = None) -> AnsweredV3:
        """Carry out one request of REST 3.0; `key` is its `Idempotency-Key`, if it has one."""
        with self._lock:
            self._requests += 1
            served = self._rest3 = self._rest3 or self._served_v3()
        return served.handle(method, body, key)

    def _served_v3(self) -> ServedV3:
        from b24batch.practice.rest3 import ServedV3, all_methods_v3

        table = all_methods_v3()
        methods = {name: one.method for name, one in table.items()}

        def run(method: str, params: Any, in_batch: bool) -> Answer:
            return self._command(method, params, in_batch=in_batch, methods=methods)

        return ServedV3(table, run)

    def _batch(self, params: Any, refused_at: int | None) -> tuple[int, Answer]:
        if self._budget.blocks(_BATCH, self.pace.now()):
            with self._lock:
                self._blocked += 1
            return over_time_limit().status, over_time_limit().answer()
        places = itertools.count()

        def call(method: str, given: Any) -> Answer:
            return self._command(
                method, given, in_batch=True, refused=lambda: next(places) == refused_at
            )

        with self._turn:
            answer = execute_batch(params, call)
        cost_s = self.behaviour.cost_of(_BATCH, writes=False)
        used = self._budget.used(_BATCH, self.pace.now(), default=cost_s)
        return 200, {**answer, "time": time_block(self._clock(), cost_s, used)}

    @property
    def stats(self) -> dict[str, Any]:
        """What was asked of the portal so far.

        `arrived` counts requests (batches and single calls) as they come in by a server or a
        transport, `requests` those that were carried out, `commands` methods run, those in
        batches included, `writes` the writing ones among them, refused or not, `methods` runs by
        name, `blocked` what was not run for the operating budget. `peak_concurrency` is the most
        requests at one moment, `connections` what a server has accepted, `answers_503` and
        `faults` (by kind) what clients met. `duplicates` are records that share the value of the
        behaviour's `marker`.
        """
        with self._lock:
            return {
                "requests": self._requests,
                "commands": self._counts.total(),
                "writes": self._writes,
                "methods": dict(sorted(self._counts.items())),
                "blocked": self._blocked,
                **self.counters.shown(),
                "duplicates": count_duplicates(self.store, self.behaviour.marker),
            }

    def snapshot(self) -> dict[str, list[Record]]:
        """A deep copy of all records by table, to compare two portals or two moments."""
        with self._lock:
            return self.store.snapshot()

    def settle(self) -> None:
        """Carry out at once what is held back (`slow`, latency), and return when it is done."""
        self.pace.settle()


def _status(answer: Answer) -> int:
    if answer.get("error") is None:
        return 200
    return over_time_limit().status if answer["error"] == TIME_LIMIT else 400
