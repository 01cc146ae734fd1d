"""The leaky bucket as a client keeps it: what it lets through, and what it learns from refusals."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch import Limits
from b24batch.practice.behaviour import Bucket
from b24batch.practice.limits import LeakyBucket as PortalsBucket
from b24batch.run.limits import LeakyBucket

MOMENTS = st.lists(st.floats(0, 3), min_size=1, max_size=200)
JITTER = st.lists(st.floats(0, 0.05), min_size=200, max_size=200)


@given(MOMENTS, JITTER, st.integers(3, 60), st.floats(0.5, 30))
def test_the_portals_bucket_never_runs_over(
    pauses: list[float], jitter: list[float], burst: int, rate: float
) -> None:
    """Whenever slots are reserved, and if requests arrive up to 50 ms late, none is refused."""
    bucket, now, arrivals = LeakyBucket(burst, rate), 100.0, []
    for pause, late in zip(pauses, jitter, strict=False):
        now += pause if pause > 1 else 0  # most come all at once
        arrivals.append(now + bucket.reserve(now) + late)
    portal = PortalsBucket(Bucket(burst, rate))
    assert all(portal.admit(arrival) for arrival in sorted(arrivals))


@given(st.integers(2, 60), st.floats(0.5, 30), st.integers(1, 300))
def test_no_time_is_wasted(burst: int, rate: float, count: int) -> None:
    """The burst goes at once but for the margin, and then a request goes at every drop."""
    bucket = LeakyBucket(burst, rate, margin=0.25)
    waits = [bucket.reserve(0.0) for _ in range(count)]
    ideal = [max(0.0, (number + 1 - burst + 0.25) / rate) for number in range(count)]
    assert waits == pytest.approx(ideal)


@given(st.lists(st.tuples(st.floats(0, 2), st.integers(0, 70), st.integers(0, 70)), max_size=40))
def test_slots_taken_and_given_back_are_as_if_never_taken(
    steps: list[tuple[float, int, int]],
) -> None:
    """What is free decides what can be taken; what is not used is free again."""
    bucket, other, now = LeakyBucket(), LeakyBucket(), 0.0
    for pause, most, used in steps:
        now += pause
        free = bucket.free(now)
        taken = bucket.take(now, most)
        assert taken == min(free, most)
        bucket.give_back(taken - min(used, taken))
        other.take(now, min(used, taken))
        assert bucket.free(now) == other.free(now)


def test_who_waited_long_enough_gets_a_slot() -> None:
    """`wait_s` is neither too short nor, but for rounding, too long."""
    bucket, now = LeakyBucket(5, 3.0), 17.1
    assert bucket.wait_s(now) == 0
    bucket.take(now, 5)
    for _ in range(100):
        wait = bucket.wait_s(now)
        assert bucket.take(now + wait * 0.99, 1) == 0
        now += wait
        assert bucket.take(now, 1) == 1


def test_threads_never_get_the_same_slot() -> None:
    """Slots are taken under a lock: as many threads as like, and each slot is given out once."""
    bucket = LeakyBucket(10, 5.0, margin=0.0)
    meeting = threading.Barrier(8)

    def reserve(_: int) -> list[float]:
        meeting.wait()
        return [bucket.reserve(0.0) for _ in range(200)]

    with ThreadPoolExecutor(8) as pool:
        waits = sorted(wait for part in pool.map(reserve, range(8)) for wait in part)
    assert waits == pytest.approx([max(0, number - 9) / 5 for number in range(1600)])


def test_a_limit_error_empties_and_slows() -> None:
    """Someone else uses the bucket: half of it is ours, and full, until it has gone well."""
    bucket = LeakyBucket(50, 2.0, margin=0.0)
    bucket.slowed(10.0)
    assert bucket.free(10.0) == 0
    assert bucket.wait_s(10.0) == pytest.approx(1.0)
    assert bucket.free(100.0) == 25
    for _ in range(15):
        bucket.succeeded(100.0)
    assert bucket.free(100.0) == 50


def test_errors_of_one_burst_count_once() -> None:
    """Thirty requests that met a full bucket say no more than one of them; later ones do."""
    bucket = LeakyBucket(50, 2.0, margin=0.0)
    for number in range(30):
        bucket.slowed(10.0 + number / 100)
    assert bucket.wait_s(10.29) <= 1.0
    for second in range(12, 40):
        bucket.slowed(float(second))
    assert bucket.wait_s(39.0) == pytest.approx(4.0)  # an eighth of the rate, and no less


def test_presets_are_the_plans_of_bitrix24() -> None:
    """50 and 2 a second, 250 and 5 for Enterprise, and none."""
    ordinary, enterprise, off = Limits.ordinary(), Limits.enterprise(), Limits.off()
    assert (ordinary.free(0.0), enterprise.free(0.0)) == (49, 249)
    assert ordinary.most_in_flight == 50
    assert enterprise.most_in_flight == 250
    assert {limits.in_flight for limits in (ordinary, enterprise, off)} == {8}
    assert (off.take(0.0, 700), off.reserve(0.0), off.wait_s(0.0)) == (700, 0.0, 0.0)


def test_no_limit_learns_nothing_from_errors() -> None:
    """Where there is no bucket, refusals do not make one."""
    off = Limits.off(in_flight=50)
    off.slowed(1.0)
    off.succeeded(1.0)
    off.give_back(3)
    assert off.free(1.0) > 1000
    assert repr(off) == "Limits(no bucket; in flight 50 to 64)"
    assert repr(Limits.ordinary()) == "Limits(50, 2 a second; in flight 8 to 50)"
