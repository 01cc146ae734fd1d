"""How far a run is and how long it will take, told by a clock on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from test_driving import World, reads

from b24batch.cli.progress import Progress, advance, seconds_left, words
from b24batch.practice.behaviour import Behaviour, Bucket
from b24batch.run.compose import EngineOptions, Outgoing
from b24batch.run.driving import Driving
from b24batch.run.events import Event, ReplyReceived, RequestFailed, RequestSent
from b24batch.run.limits import LeakyBucket, Limits


def outgoing(number: int, commands: int) -> Outgoing:
    return Outgoing(number, tuple(range(commands)), "batch", {}, False, False, {})


def sent(number: int, commands: int = 50) -> Event:
    return RequestSent(outgoing(number, commands))


def replied(number: int, ended: int, left: int, commands: int = 50) -> Event:
    return ReplyReceived(outgoing(number, commands), 0.5, 0, ended, left)


def after(commands: int, *events: Event, began: float = 100.0, came: float = 100.0) -> Progress:
    """A run with these events; what is told of its requests came at one moment."""
    progress = Progress(left=commands, began=began)
    for event in events:
        progress = advance(progress, event, began if isinstance(event, RequestSent) else came)
    return progress


def test_requests_count_when_they_leave_and_commands_when_they_end() -> None:
    """What is under way is neither done nor forgotten."""
    progress = after(120, sent(1), sent(2), replied(1, 50, 70))
    assert (progress.ended, progress.left, progress.requests) == (50, 70, 2)
    assert progress.share == pytest.approx(50 / 120)


def test_pages_that_are_found_out_later_count() -> None:
    """The first page of an `all` tells how many there are; the share falls then."""
    progress = after(1, sent(1, 1), replied(1, 1, 9))
    assert progress.share == pytest.approx(0.1)


def test_a_request_without_a_reply_ends_what_it_ends() -> None:
    """Writes of it are over, as unknown; reads are left."""
    progress = after(50, sent(1), RequestFailed(outgoing(1, 50), 9.0, "x", True, 30, 20))
    assert (progress.ended, progress.left) == (30, 20)


def test_nothing_is_promised_before_something_is_known() -> None:
    """Neither a rate nor a time stands in the line of a run that has had no reply."""
    progress = after(200, sent(1))
    assert seconds_left(progress, Limits.off(), 104.0) is None
    assert words(progress, None, 104.0) == "0 of 200 commands, 1 request"


def test_without_limits_the_pace_so_far_counts() -> None:
    """100 commands in 4 s, so 300 in 12 s."""
    progress = after(400, sent(1), sent(2), replied(1, 50, 350), replied(2, 100, 300), came=104.0)
    assert seconds_left(progress, Limits.off(), 104.0) == pytest.approx(12.0)
    line = words(progress, 116.0, 104.0)
    assert line == "100 of 400 commands, 2 requests, 25/s, about 12 s left"


def test_a_fast_beginning_promises_no_more_than_the_limits() -> None:
    """What is left needs 60 requests; those that do not fit into the bucket come 2 a second."""
    limits = Limits(LeakyBucket(20, 2.0, margin=0))
    assert limits.take(100.0, 10) == 10
    progress = after(3500, *(sent(n) for n in range(10)), replied(1, 500, 3000))
    assert progress.per_second(101.0) == 500  # 6 s at this pace
    unsent = 60 - 9  # nine are under way
    free = limits.free(101.0)
    assert seconds_left(progress, limits, 101.0) == pytest.approx((unsent - free) / 2 + 0.5)


def test_small_requests_make_a_run_long() -> None:
    """The limits count requests, and these carry 10 commands each."""
    limits = Limits(LeakyBucket(1, 1.0, margin=0))
    limits.take(100.0, 1)
    progress = after(1000, sent(1, 10), replied(1, 10, 990, 10))
    slots_s, latency_s = 99 - 0.5, 0.5
    assert seconds_left(progress, limits, 100.5) == pytest.approx(slots_s + latency_s)


@pytest.mark.parametrize(
    ("limits", "behaviour", "count", "latency_s"),
    [
        (Limits.ordinary, Behaviour(bucket=Bucket(50, 2)), 900, 0.15),
        (Limits.enterprise, Behaviour(bucket=Bucket(250, 5)), 3000, 0.15),
        (Limits.off, Behaviour(), 5000, 0.15),
        (Limits.off, Behaviour(), 2000, 3.0),
        (partial(Limits.off, in_flight=1), Behaviour(), 2000, 0.5),
    ],
)
def test_what_is_told_comes_true(
    limits: Callable[[], Limits], behaviour: Behaviour, count: int, latency_s: float
) -> None:
    """From the first replies on, to a tenth and a round, however few were under way at first."""
    world, allowed = World(behaviour, latency_s), limits()
    progress = Progress(left=count, began=world.pace.time)
    told: dict[float, float] = {}  # the last of each moment: nobody sees the others

    def tell(event: Event) -> None:
        nonlocal progress
        progress = advance(progress, event, world.pace.time)
        left = seconds_left(progress, allowed, world.pace.time)
        if left is not None and isinstance(event, ReplyReceived):
            told[world.pace.time] = left

    world.run(Driving(reads(count), EngineOptions(request_size=10), allowed, tell))
    end = world.pace.time
    wrong = [(end - at, left) for at, left in told.items() if not_true(left, end - at, latency_s)]
    assert wrong == []
    assert len(told) >= 5


def not_true(told_s: float, true_s: float, latency_s: float) -> bool:
    return abs(told_s - true_s) > 0.1 * true_s + latency_s + 0.5


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (-3, "1 s"),
        (0.2, "1 s"),
        (59.4, "59 s"),
        (59.6, "1 min 0 s"),
        (200, "3 min 20 s"),
        (3600, "1 h 0 min"),
        (100_000, "27 h 46 min"),
    ],
)
def test_times_are_told_in_units_of_their_size(seconds: float, told: str) -> None:
    """Two units at most, and never none left while commands are."""
    line = words(after(10, sent(1), replied(1, 5, 5)), 101.0 + seconds, 101.0)
    assert line.endswith(f", about {told} left")


def test_numbers_are_readable() -> None:
    """Thousands are parted, one is one, and a slow rate has a decimal."""
    progress = after(1, sent(1, 1))
    assert words(progress, None, 100.0) == "0 of 1 command, 1 request"
    progress = after(20_000, sent(1), replied(1, 12_345, 7_655))
    assert words(progress, None, 101.0) == "12,345 of 20,000 commands, 1 request, 12,345/s"
    progress = after(20_000, sent(1), replied(1, 5, 19_995), came=101.0)
    assert words(progress, None, 102.0).endswith(", 2.5/s")


def test_no_time_is_left_at_the_end() -> None:
    """The last drawing of the line promises nothing more."""
    assert "left" not in words(after(50, sent(1), replied(1, 50, 0)), 101.0, 101.0)
