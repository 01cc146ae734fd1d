"""What both drivers do alike, in time that passes only on paper: limits, growth, endings."""

from __future__ import annotations

import heapq
import itertools
import time
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from b24batch import Batch, Limits, Portal, RunError, crm
from b24batch.errors import BatchError, ConfigError, Problem, TransportError
from b24batch.plan.program import PlanOptions, Program, make_program
from b24batch.practice import PracticePortal, PracticeTransport
from b24batch.practice.behaviour import Behaviour, Bucket
from b24batch.practice.pace import Job
from b24batch.run.compose import EngineOptions, Outgoing
from b24batch.run.driving import Driving, Outcome, read_reply
from b24batch.run.events import Event, Interrupted, ReplyReceived, RequestFailed, RequestSent
from b24batch.run.limits import LeakyBucket
from b24batch.run.results import RunResult
from b24batch.run.states import State, Stopped
from b24batch.run.sync_driver import LONGEST_WAIT_S
from b24batch.transport.base import Reply, Request

MOMENT = PlanOptions(moment=datetime(2026, 3, 2, 10, tzinfo=UTC))
ONE_EACH = EngineOptions(request_size=1)
"""A command is a request, so that there are many requests of little work."""


def reads(count: int) -> Program:
    """Reads that need nothing of one another."""
    batch = Batch().in_any_order()
    for number in range(count):
        batch.add(crm.deal.get(id=1 + number % 30))
    return make_program(batch.recipe, {}, MOMENT)


class Paper:
    """The time of a portal on paper: it goes on when the test says so."""

    def __init__(self) -> None:
        self.time = 1000.0

    def now(self) -> float:
        return self.time

    def wait(self, seconds: float) -> None:
        """No time passes: the network takes it all."""

    def later(self, seconds: float, job: Job) -> None:
        raise NotImplementedError

    def settle(self) -> None:
        """Nothing is kept."""


class World:
    """A portal, what drives runs on it, and the network between: half of `latency_s` each way."""

    def __init__(self, behaviour: Behaviour, latency_s: float = 0.15) -> None:
        self.pace = Paper()
        self.portal = PracticePortal(behaviour=behaviour, pace=self.pace)
        self.latency_s = latency_s
        self.peak = 0
        self._numbers = itertools.count()
        self._due: list[tuple[float, int, Driving, Outgoing, Any]] = []

    def run(self, *drivings: Driving) -> float:
        """Bring all runs to their end; returns the seconds that takes."""
        began = self.pace.time
        while any(not driving.finished for driving in drivings):
            now = self.pace.time
            for driving in drivings:
                for outgoing in driving.due(now):
                    self._put(now + self.latency_s / 2, driving, outgoing, None)
            self.peak = max(self.peak, sum(len(d.engine.in_flight) for d in drivings))
            waits = [driving.wait_s(now) for driving in drivings if not driving.finished]
            if waits:
                self._step(waits)
        return self.pace.time - began

    def _put(self, at: float, driving: Driving, outgoing: Outgoing, answer: Any) -> None:
        heapq.heappush(self._due, (at, next(self._numbers), driving, outgoing, answer))

    def _step(self, waits: list[float | None]) -> None:
        """Go to the next moment at which something happens, and let it happen."""
        until = min((self.pace.time + wait for wait in waits if wait is not None), default=None)
        if not self._due or (until is not None and until < self._due[0][0]):
            assert until is not None, "a run waits for nothing"
            self.pace.time = until
            return
        at, _, driving, outgoing, answer = heapq.heappop(self._due)
        self.pace.time = at
        if answer is None:
            self._put(at + self.latency_s / 2, driving, outgoing, self._answer(outgoing))
        else:
            driving.took(Outcome(outgoing, answer, self.latency_s), at)

    def _answer(self, outgoing: Outgoing) -> Any:
        request = Request(outgoing.method, msgspec.json.encode(outgoing.params))
        try:
            return read_reply(outgoing, PracticeTransport(self.portal).send(request))
        except BatchError as error:
            return error


def drive(world: World, program: Program, limits: Limits) -> tuple[RunResult, float]:
    """One run alone; everything is done at its end."""
    driving = Driving(program, ONE_EACH, limits, None)
    seconds = world.run(driving)
    result = driving.result()
    assert result.counts() == {State.DONE: len(result)}
    return result, seconds


@pytest.mark.parametrize(
    ("burst", "rate", "count"), [(50, 20, 200), (50, 2, 60), (250, 5, 300), (3, 1, 10)]
)
def test_a_limit_is_used_up_and_never_met(burst: int, rate: float, count: int) -> None:
    """As fast as the bucket lets anybody be, but for a latency and half a second; no refusals."""
    world = World(Behaviour(bucket=Bucket(burst, rate)))
    limits = Limits(LeakyBucket(burst, rate), in_flight=burst)
    result, seconds = drive(world, reads(count), limits)
    assert result.requests == count
    assert world.portal.stats["answers_503"] == 0
    assert seconds <= 1.05 * (count - burst) / rate + world.latency_s + 0.5


def test_a_smaller_bucket_than_thought_is_found_out() -> None:
    """Where others use half of the limit, little more than the first burst is refused."""
    world = World(Behaviour(bucket=Bucket(25, 1)))
    result, seconds = drive(world, reads(150), Limits.ordinary())
    assert world.portal.stats["commands"] == len(result)
    assert world.portal.stats["answers_503"] <= 45
    assert seconds <= 1.2 * (150 - 25) / 1


def test_portals_and_runs_share_a_limit() -> None:
    """Three runs with one object of limits are together no faster than the portal lets them be."""
    world = World(Behaviour(bucket=Bucket(50, 10)))
    limits = Limits(LeakyBucket(50, 10))
    drivings = [Driving(reads(50), ONE_EACH, limits, None) for _ in range(3)]
    seconds = world.run(*drivings)
    assert world.portal.stats["answers_503"] == 0
    assert seconds <= 1.05 * (150 - 50) / 10 + world.latency_s + 0.5
    assert all(driving.result().ok for driving in drivings)


@pytest.mark.parametrize(
    ("limits", "rounds", "peak"),
    [
        (Limits.off(), 6, 64),
        (Limits.off(in_flight=50), 4, 64),
        (Limits(most_in_flight=20), 11, 20),
    ],
)
def test_requests_under_way_double_with_success(limits: Limits, rounds: int, peak: int) -> None:
    """8, 16, 32, 64, and then 64 at a time: two hundred requests take six latencies."""
    world = World(Behaviour())
    _, seconds = drive(world, reads(200), limits)
    assert seconds == pytest.approx(rounds * world.latency_s)
    assert world.peak == peak


def test_an_overloaded_portal_gets_fewer_at_a_time() -> None:
    """Time-outs halve what is under way; the reads are sent again and all are answered."""
    world = World(Behaviour(script=dict.fromkeys(range(1, 17), "html_504_after")))
    limits = Limits.off(in_flight=16)
    driving = Driving(reads(60), ONE_EACH, limits, None)
    bounds = []
    while not driving.finished:
        under_way = driving.due(world.pace.time)
        bounds.append(driving.in_flight.limit)
        for outgoing in under_way:
            driving.took(Outcome(outgoing, world._answer(outgoing), 0.1), world.pace.time)
        world.pace.time += driving.wait_s(world.pace.time) or 0
    assert bounds[:2] == [16, 8]
    assert driving.result().ok


def test_events_tell_of_every_request() -> None:
    """Each one that is sent has one end, and the seconds are those that were measured."""
    told: list[Event] = []
    world = World(Behaviour(script={2: "limit_503", 5: "drop_after"}))
    driving = Driving(reads(9), ONE_EACH, Limits.off(), told.append)
    world.run(driving)
    sent = [event.outgoing.number for event in told if isinstance(event, RequestSent)]
    ended = [event for event in told if isinstance(event, ReplyReceived | RequestFailed)]
    assert sorted(event.outgoing.number for event in ended) == sent
    assert [event.ran for event in ended if isinstance(event, RequestFailed)] == [False, True]
    assert {event.seconds for event in ended} == {world.latency_s}
    assert sum(isinstance(event, ReplyReceived) for event in ended) == 9


def started(told: list[Event] | None = None) -> tuple[World, Driving, list[Outgoing]]:
    """A run of twenty reads with eight requests under way."""
    world = World(Behaviour())
    tell = None if told is None else told.append
    driving = Driving(reads(20), ONE_EACH, Limits.off(), tell)
    return world, driving, driving.due(world.pace.time)


def interrupted(driving: Driving) -> RunResult:
    """The result of a run that was interrupted."""
    assert driving.finished
    with pytest.raises(RunError, match="B310") as caught:
        driving.result()
    assert caught.value.result.stopped is Stopped.INTERRUPTED
    return caught.value.result


def test_an_interruption_waits_for_what_is_under_way() -> None:
    """Nothing more is sent, the replies count, and the rest is told as not sent."""
    told: list[Event] = []
    world, driving, under_way = started(told)
    driving.interrupt(world.pace.time)
    assert told[-1] == Interrupted(awaited=len(under_way))
    assert driving.due(world.pace.time) == []
    for outgoing in under_way:
        assert not driving.finished
        driving.took(Outcome(outgoing, world._answer(outgoing), 0.1), world.pace.time)
    assert interrupted(driving).counts() == {State.DONE: 8, State.NOT_SENT: 12}


def test_a_second_interruption_does_not_wait() -> None:
    """What is under way is given up, and a reply that comes later changes nothing."""
    world, driving, under_way = started()
    driving.interrupt(world.pace.time)
    driving.interrupt(world.pace.time)
    result = interrupted(driving)
    assert result.counts() == {State.FAILED: 8, State.NOT_SENT: 12}
    driving.took(Outcome(under_way[0], world._answer(under_way[0]), 0.1), world.pace.time)
    assert result.counts() == {State.FAILED: 8, State.NOT_SENT: 12}


def test_a_write_that_was_given_up_is_unknown() -> None:
    """It was sent, and nobody waited for its reply."""
    batch = Batch().add("Deal", crm.deal.add(fields={"TITLE": "Сделка"}))
    driving = Driving(make_program(batch.recipe, {}, MOMENT), None, Limits.off(), None)
    driving.due(0.0)
    driving.interrupt(0.0)
    driving.interrupt(0.0)
    assert interrupted(driving)["Deal"].state is State.UNKNOWN


MISTAKE = ConfigError(Problem("B623", "нет такого файла"))


def test_a_mistake_in_the_configuration_is_told_as_it_is() -> None:
    """A certificate file that is not there is no trouble of the portal: nothing was sent."""
    world, driving, under_way = started()
    for outgoing in under_way:
        driving.took(Outcome(outgoing, MISTAKE, 0.0), world.pace.time)
    assert driving.due(world.pace.time) == []
    assert driving.finished
    with pytest.raises(ConfigError) as caught:
        driving.result()
    assert caught.value is MISTAKE


def test_a_mistake_in_mid_run_is_told_with_all_that_is_known() -> None:
    """What was answered counts, what met the mistake was not sent, and nothing is in doubt."""
    world, driving, under_way = started()
    driving.took(Outcome(under_way[0], MISTAKE, 0.0), world.pace.time)
    assert driving.due(world.pace.time) == []
    for outgoing in under_way[1:]:
        driving.took(Outcome(outgoing, world._answer(outgoing), 0.1), world.pace.time)
    with pytest.raises(RunError, match="B623") as caught:
        driving.result()
    assert caught.value.__cause__ is MISTAKE
    assert caught.value.result.stopped is Stopped.PORTAL
    assert caught.value.result.counts() == {State.DONE: 7, State.NOT_SENT: 13}


def test_a_listener_that_fails_stops_the_run_in_order() -> None:
    """What is under way is awaited, it hears no more, and its error says what was done."""
    heard: list[Event] = []
    clumsy = ZeroDivisionError("слушатель")

    def listen(event: Event) -> None:
        heard.append(event)
        if len(heard) == 10:
            raise clumsy

    world = World(Behaviour())
    driving = Driving(reads(20), ONE_EACH, Limits.off(), listen)
    under_way = driving.due(0.0)
    for outgoing in under_way:
        driving.took(Outcome(outgoing, world._answer(outgoing), 0.1), 1.0)
    assert driving.finished
    assert len(heard) == 10
    with pytest.raises(ZeroDivisionError) as caught:
        driving.result()
    assert caught.value is clumsy
    assert caught.value.__notes__[0].startswith("the run was stopped; done: #1, #2, #3")


def test_a_reply_that_breaks_our_own_reading_stops_the_run_in_order() -> None:
    """A mistake of this library is raised as it is, with a note of what was done before."""
    world, driving, under_way = started()
    driving.took(Outcome(under_way[0], world._answer(under_way[0]), 0.1), 1.0)
    driving.took(Outcome(under_way[1], RecursionError("сами"), 0.1, Reply(200, b"{}")), 1.0)
    for outgoing in under_way[2:]:
        driving.took(Outcome(outgoing, world._answer(outgoing), 0.1), 1.0)
    assert driving.due(1.0) == []
    with pytest.raises(RecursionError, match="сами") as caught:
        driving.result()
    assert "done: #1, #3" in caught.value.__notes__[0]


def test_an_unknown_write_settles_from_when_it_really_left() -> None:
    """A request may lie about after it was made; the portal's time begins when it leaves."""
    batch = (
        Batch().add(crm.deal.add(fields={"TITLE": "a"})).add(crm.deal.add(fields={"TITLE": "b"}))
    )
    options = EngineOptions(request_size=1, settle_s=75.0)
    driving = Driving(make_program(batch.recipe, {}, MOMENT), options, Limits.off(), None)
    [outgoing] = driving.due(0.0)
    lost = TransportError(Problem("B000", "lost"), sent=True)
    driving.took(Outcome(outgoing, lost, 5.0), 45.0)  # it left at 40
    assert driving.due(114.0) == []
    assert len(driving.due(115.0)) == 1


def test_a_run_ends_when_its_last_loop_has_no_rows() -> None:
    """What is decided without a request is not waited for."""
    nobody = 'Никто = all crm.item.list { entityTypeId: deal, filter: { title = "никто" } }'
    batch = Batch.parse(
        f"{nobody}\nfor deal in $Никто.items {{ crm.deal.delete {{ id: $deal.id }} }}"
    )
    portal = Portal.practice()
    took = []
    for _ in range(3):
        began = time.monotonic()
        assert len(batch.run(portal)) == 1
        took.append(time.monotonic() - began)
    assert min(took) < LONGEST_WAIT_S
