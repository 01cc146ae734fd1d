"""Both drivers by the same tests: requests and connections under way, and how runs end."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, contextmanager
from typing import Any

import pytest
from scripted_server import answer, serving

from b24batch import Batch, ConfigError, Limits, Portal, RunError, crm
from b24batch.errors import Problem
from b24batch.plan.program import Program
from b24batch.practice import PracticePortal, PracticeTransport, serve
from b24batch.practice.behaviour import Behaviour
from b24batch.run.compose import EngineOptions
from b24batch.run.events import Event, Interrupted, ReplyReceived, RequestSent, RunFinished
from b24batch.run.limits import LeakyBucket
from b24batch.run.results import RunResult
from b24batch.run.states import State, Stopped
from b24batch.stages import prepare
from b24batch.transport.base import Reply, Request
from drivers import DRIVERS, Driver

ONE_EACH = EngineOptions(request_size=1)
"""A command is a request, so that there are many requests of little work."""

both = pytest.mark.parametrize("driver", DRIVERS.values(), ids=DRIVERS.keys())


def reads(count: int) -> Batch:
    """Reads that need nothing of one another."""
    batch = Batch().in_any_order()
    for number in range(count):
        batch.add(crm.deal.get(id=1 + number % 30))
    return batch


def program(batch: Batch) -> Program:
    """A batch that is ready to run."""
    return prepare(batch.recipe)


@contextmanager
def served(behaviour: Behaviour, limits: Limits) -> Iterator[tuple[PracticePortal, Portal]]:
    """A practice portal, and the way to it over HTTP."""
    practice = PracticePortal(behaviour=behaviour)
    with serve(practice) as server, Portal.webhook(server.url, limits=limits) as portal:
        yield practice, portal


@both
@pytest.mark.parametrize("most", [1, 5, 12])
def test_so_many_requests_are_under_way_and_so_many_connections(driver: Driver, most: int) -> None:
    """As many as the limits allow are under way at the same time, each over a kept connection."""
    limits = Limits(in_flight=most, most_in_flight=most)
    with served(Behaviour(latency_s=0.03), limits) as (practice, portal):
        result = driver(program(reads(30)), portal, options=ONE_EACH)
        stats = practice.stats
    assert result.counts() == {State.DONE: 30}
    assert stats["requests"] == 30
    assert most // 2 < stats["peak_concurrency"] <= most
    assert stats["connections"] <= most + 1


@both
def test_a_limit_is_kept_on_the_real_clock(driver: Driver) -> None:
    """The burst goes at once and then one at each drop: no faster than the portal allows."""
    with served(Behaviour(), Limits(LeakyBucket(10, 40.0))) as (_, portal):
        began = time.monotonic()
        result = driver(program(reads(30)), portal, options=ONE_EACH)
        assert time.monotonic() - began >= (30 - 10) / 40
    assert result.counts() == {State.DONE: 30}


@both
def test_too_many_requests_are_sent_again(driver: Driver) -> None:
    """Refused for the limit they have not run, so that in the end all are done, once each."""
    script = dict.fromkeys((2, 3, 5), "limit_503")
    with served(Behaviour(script=script), Limits.off()) as (practice, portal):
        batch = Batch().in_any_order()
        for number in range(12):
            batch.add(f"D{number}", crm.deal.add(fields={"TITLE": f"Сделка {number}"}))
        result = driver(program(batch), portal, options=ONE_EACH)
    assert result.counts() == {State.DONE: 12}
    assert practice.stats["methods"] == {"crm.deal.add": 12}


@both
def test_a_lost_reply_leaves_a_write_unknown_and_the_rest_done(driver: Driver) -> None:
    """The same in threads and in tasks: nobody sends it again, the others are not concerned."""
    with served(Behaviour(script={1: "drop_after"}), Limits.off(in_flight=1)) as (practice, portal):
        batch = Batch().in_any_order()
        for number in range(5):
            batch.add(f"D{number}", crm.deal.add(fields={"TITLE": f"Сделка {number}"}))
        result = driver(program(batch), portal, options=ONE_EACH)
    assert result.counts() == {State.DONE: 4, State.UNKNOWN: 1}
    assert practice.stats["methods"] == {"crm.deal.add": 5}


@both
def test_events_come_in_order(driver: Driver) -> None:
    """A request is told to leave before its reply is told, and each of them once."""
    told: list[Event] = []
    portal = Portal.practice(limits=Limits.off(in_flight=4))
    driver(program(reads(20)), portal, options=ONE_EACH, on_event=told.append)
    about = [event for event in told if not isinstance(event, Interrupted)]
    sent = [event.outgoing.number for event in told if isinstance(event, RequestSent)]
    ended = [event.outgoing.number for event in told if isinstance(event, ReplyReceived)]
    assert sent == sorted(ended) == list(range(1, 21))
    for number in sent:
        kinds = [type(event) for event in about if event.outgoing.number == number]
        assert kinds == [RequestSent, ReplyReceived]


@both
def test_runs_in_threads_of_one_program_share_a_portal(driver: Driver) -> None:
    """Several runs at once, none in the main thread, each with its own results."""
    portal = Portal.practice(limits=Limits.off())
    with ThreadPoolExecutor(4) as pool:
        runs = [pool.submit(driver, program(reads(20)), portal, options=ONE_EACH) for _ in range(4)]
        assert [run.result().counts() for run in runs] == [{State.DONE: 20}] * 4


@both
def test_a_closed_portal_is_a_mistake_and_no_failure(driver: Driver) -> None:
    """ConfigError comes out as it is, also out of a worker."""
    portal = Portal.webhook("http://127.0.0.1:1/rest/1/abcdef/")
    portal.close()
    with pytest.raises(ConfigError, match="B624"):
        driver(program(reads(3)), portal)


class Stumbling:
    """A transport with a mistake in it: its script is too short."""

    def __init__(self) -> None:
        self.script: Iterator[Reply] = iter([])

    def send(self, request: Request) -> Reply:
        del request
        return next(self.script)

    def close(self) -> None:
        """Nothing to give up."""


@both
def test_a_mistake_in_a_transport_ends_the_run_in_order(driver: Driver) -> None:
    """Whatever it raises, StopIteration too, counts as a request without a reply."""
    batch = Batch().add("Deal", crm.deal.add(fields={"TITLE": "Сделка"}))
    with pytest.raises(RunError, match="B631") as caught:
        driver(program(batch), Portal(Stumbling()))
    assert caught.value.result["Deal"].state is State.UNKNOWN


class Expiring:
    """A way to a practice portal that cannot be used any more after some requests."""

    def __init__(self, practice: PracticePortal, requests: int) -> None:
        self.inner = PracticeTransport(practice)
        self.left = requests
        self.lock = threading.Lock()

    def send(self, request: Request) -> Reply:
        with self.lock:
            self.left -= 1
            if self.left < 0:
                raise ConfigError(Problem("B624", "ключ больше не действует"))
        return self.inner.send(request)

    def close(self) -> None:
        self.inner.close()


@both
def test_a_transport_that_gives_up_leaves_nothing_in_doubt(driver: Driver) -> None:
    """What met ConfigError was not sent: done and not sent is all there is, and all is told."""
    practice = PracticePortal()
    batch = Batch().in_any_order()
    for number in range(20):
        batch.add(f"D{number}", crm.deal.add(fields={"TITLE": f"Сделка {number}"}))
    portal = Portal(Expiring(practice, 7), limits=Limits(in_flight=3, most_in_flight=3))
    with pytest.raises(RunError, match="B624") as caught:
        driver(program(batch), portal, options=ONE_EACH)
    assert caught.value.result.counts() == {State.DONE: 7, State.NOT_SENT: 13}
    assert practice.stats["methods"] == {"crm.deal.add": 7}


# --- interruptions


def handlers() -> list[Any]:
    return [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]


def interrupted(driver: Driver, practice: PracticePortal) -> RunResult:
    """Run twenty writes, two at a time, and get the result of an interrupted run."""
    batch = Batch().in_any_order()
    for number in range(20):
        batch.add(f"D{number}", crm.deal.add(fields={"TITLE": f"Сделка {number}"}))
    portal = Portal.practice(portal=practice, limits=Limits(in_flight=2, most_in_flight=2))
    before = handlers()
    with pytest.raises(RunError, match="B310") as caught:
        driver(program(batch), portal, options=ONE_EACH)
    assert handlers() == before
    result: RunResult = caught.value.result
    assert result.stopped is Stopped.INTERRUPTED
    return result


@both
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_sending_and_waits_for_replies(driver: Driver, number: int) -> None:
    """What the portal carried out is done, the rest is not sent, and nothing is unknown."""
    practice = PracticePortal()
    practice.on_call = lambda *_: (
        os.kill(os.getpid(), number) if practice.stats["commands"] == 5 else None
    )
    result = interrupted(driver, practice)
    done = practice.stats["commands"]
    assert result.counts() == {State.DONE: done, State.NOT_SENT: 20 - done}
    assert 5 <= done < 20


@both
def test_a_second_signal_does_not_wait(driver: Driver) -> None:
    """What is under way is unknown then, and the run ends though the portal never answers."""
    practice, silent = PracticePortal(), threading.Event()

    def twice(*_: object) -> None:
        if practice.stats["commands"] == 5:
            handler: Any = signal.getsignal(signal.SIGTERM)
            handler(signal.SIGTERM, None)
            handler(signal.SIGTERM, None)
            silent.wait(60)

    practice.on_call = twice
    try:
        result = interrupted(driver, practice)
    finally:
        silent.set()
    assert result.counts()[State.UNKNOWN] in (1, 2)
    assert State.NOT_SENT in result.counts()


@both
def test_a_program_keeps_its_own_handlers(driver: Driver) -> None:
    """A signal that the program takes itself is not taken from it."""
    taken: list[int] = []
    practice = PracticePortal()
    practice.on_call = lambda *_: (
        os.kill(os.getpid(), signal.SIGTERM) if practice.stats["commands"] == 5 else None
    )
    before = signal.signal(signal.SIGTERM, lambda number, _: taken.append(number))
    try:
        result = driver(program(reads(20)), Portal.practice(portal=practice), options=ONE_EACH)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert taken == [signal.SIGTERM]
    assert result.ok


# --- within an event loop


class Slow:
    """An asynchronous transport whose replies come when the test lets them."""

    def __init__(self) -> None:
        self.asked = 0
        self.open = asyncio.Event()
        self.closed = False

    async def send(self, request: Request) -> Reply:
        del request
        self.asked += 1
        await self.open.wait()
        return Reply(200, b'{"result":{"result":{"c0":{"ID":"1"}},"result_error":[]}}')

    async def close(self) -> None:
        self.closed = True


class SlowPortal(Portal):
    """A portal over the slow transport, with three requests under way at most."""

    def __init__(self) -> None:
        self.slow = Slow()
        super().__init__(self, limits=Limits(in_flight=3, most_in_flight=3))  # type: ignore[arg-type]

    def as_async(self) -> Slow:
        return self.slow


async def under_way(portal: SlowPortal) -> asyncio.Task[RunResult]:
    """A task with three of twenty requests under way."""
    task = asyncio.create_task(events_to_the_end(portal))
    while portal.slow.asked < 3:
        await asyncio.sleep(0)
    return task


async def events_to_the_end(portal: Portal) -> RunResult:
    from b24batch.streams import result_of, stream_recipe

    return await result_of(stream_recipe(reads(20).recipe, portal, engine_options=ONE_EACH))


def test_a_cancelled_run_waits_for_its_replies_and_tells() -> None:
    """Cancelled once, as by Ctrl-C or a time-out, it stops as any interrupted run does."""

    async def main() -> RunResult:
        portal = SlowPortal()
        task = await under_way(portal)
        task.cancel()
        await asyncio.sleep(0)
        portal.slow.open.set()
        with pytest.raises(RunError) as caught:
            await task
        assert portal.slow.closed
        return caught.value.result

    assert asyncio.run(main()).counts() == {State.DONE: 3, State.NOT_SENT: 17}


def test_a_run_cancelled_twice_does_not_wait() -> None:
    """The second time the replies are given up, and no task stays behind."""

    async def main() -> RunResult:
        portal = SlowPortal()
        task = await under_way(portal)
        for _ in range(2):
            task.cancel()
            await asyncio.sleep(0)
        with pytest.raises(RunError) as caught:
            await task
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return caught.value.result

    assert asyncio.run(main()).counts() == {State.FAILED: 3, State.NOT_SENT: 17}


def test_an_event_loop_that_ends_takes_its_runs_along() -> None:
    """A run nobody waits for does not keep the loop from ending."""
    portal: list[SlowPortal] = []

    async def main() -> None:
        portal.append(SlowPortal())
        kept.append(await under_way(portal[0]))

    kept: list[asyncio.Task[RunResult]] = []
    asyncio.run(main())
    assert portal[0].slow.closed
    assert kept[0].done()
    assert isinstance(kept[0].exception(), RunError)


def test_who_stops_reading_events_stops_the_run() -> None:
    """What is under way then is awaited, the transport closed, and nothing more sent."""

    async def main() -> None:
        portal = SlowPortal()
        portal.slow.open.set()
        async with aclosing(reads(500).aevents(portal)) as events:
            async for event in events:
                if isinstance(event, ReplyReceived):
                    break
        assert portal.slow.asked <= 6
        assert portal.slow.closed
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())


def test_the_last_event_has_the_result() -> None:
    """Names given to calls find their results, notices are there, and mistakes come first."""

    async def main() -> list[Any]:
        batch = Batch.from_calls(
            {"сделка 1": ("crm.deal.get", {"id": 1}), 17: ("user.current", {})}
        )
        return [event async for event in batch.aevents(Portal.practice())]

    *earlier, last = asyncio.run(main())
    assert [type(event) for event in earlier] == [RequestSent, ReplyReceived]
    assert isinstance(last, RunFinished)
    assert last.result["сделка 1"].value["ID"] == "1"
    assert last.result[17].state is State.DONE


def test_an_awaited_run_gives_the_result() -> None:
    """`await batch.arun(portal)` is `batch.run(portal)`, with parameters and their checks."""
    batch = Batch.parse("param id: number\nDeal = crm.deal.get { id: $id }\n")
    result = asyncio.run(batch.arun(Portal.practice(), id=3))
    assert result["Deal"].value == batch.run(Portal.practice(), id=3)["Deal"].value
    with pytest.raises(Exception, match="parameter `id`"):
        asyncio.run(batch.arun(Portal.practice()))


def test_connections_are_kept_within_a_block_of_a_portal() -> None:
    """In `async with portal:` runs use the same connection; without it each has its own."""
    reply = answer('{"result":{"result":{"c0":{"ID":"1"}},"result_error":[]}}')

    async def runs(portal: Portal) -> None:
        for _ in range(3):
            await reads(1).arun(portal)

    async def main(url: str) -> None:
        await runs(Portal.webhook(url))
        async with Portal.webhook(url) as portal:
            await runs(portal)

    with serving(lambda _: reply) as server:
        asyncio.run(main(server.url("/rest/1/abc/")))
        assert [received.connection for received in server.received] == [1, 2, 3, 4, 4, 4]
        assert server.wait_closed(4)


def test_one_portal_serves_several_event_loops() -> None:
    """Loops one after the other, and at the same time in threads, have each their connections."""
    with served(Behaviour(), Limits.off()) as (practice, portal), ThreadPoolExecutor(3) as pool:
        runs = [pool.submit(asyncio.run, reads(10).arun(portal)) for _ in range(6)]
        assert all(run.result().ok for run in runs)
    assert practice.stats["requests"] == 6


def test_the_library_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without aiohttp the error has the line that installs it; other transports do without."""
    monkeypatch.setitem(__import__("sys").modules, "aiohttp", None)
    with pytest.raises(ConfigError, match=r'pip install "b24batch\[async\]"'):
        asyncio.run(reads(1).arun(Portal.webhook("http://127.0.0.1:1/rest/1/abcdef/")))
    assert asyncio.run(reads(1).arun(Portal.practice())).ok
