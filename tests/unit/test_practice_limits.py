"""The limits of the practice portal, by a clock that passes only when somebody waits."""

from __future__ import annotations

import json
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.practice import (
    ENTERPRISE,
    ORDINARY,
    Behaviour,
    Bucket,
    Operating,
    PracticePortal,
    SteppedPace,
)
from b24batch.practice.exchange import exchange
from b24batch.practice.limits import LeakyBucket, OperatingBudget
from b24batch.practice.traffic import Incoming, Outgoing

TOO_MANY = {"error": "QUERY_LIMIT_EXCEEDED", "error_description": "Too many requests"}
BLOCKED = {
    "error": "OPERATION_TIME_LIMIT",
    "error_description": "Method is blocked due to operation time limit.",
}


def ask(portal: PracticePortal, method: str = "profile", body: bytes = b"{}") -> Outgoing:
    return exchange(portal, Incoming(method, body))


# --- the leaky bucket


@pytest.mark.parametrize(("bucket", "burst", "per_s"), [(ORDINARY, 50, 2), (ENTERPRISE, 250, 5)])
def test_a_burst_and_then_so_many_a_second(bucket: Bucket, burst: int, per_s: int) -> None:
    """The first burst is answered, then status 503 with the portal's error, then a few a second."""
    pace = SteppedPace()
    portal = PracticePortal(behaviour=Behaviour(bucket=bucket), pace=pace)
    assert [ask(portal).status for _ in range(burst)] == [200] * burst
    refused = ask(portal)
    assert (refused.status, json.loads(refused.body)) == (503, TOO_MANY)
    for _ in range(3):
        pace.wait(1)
        statuses = [ask(portal).status for _ in range(per_s + 2)]
        assert statuses == [200] * per_s + [503] * 2
    assert portal.stats["requests"] == burst + 3 * per_s
    assert portal.stats["answers_503"] == 7
    assert portal.stats["faults"] == {}


def test_the_bucket_is_one_for_the_portal() -> None:
    """Batches and single calls fill the same bucket, a batch by one whatever is in it."""
    portal = PracticePortal(behaviour=Behaviour(bucket=Bucket(2, 0)), pace=SteppedPace())
    cmd = json.dumps({"cmd": ["profile"] * 50}).encode()
    asked = [("batch", cmd), ("profile", b"{}"), ("methods", b"{}")]
    assert [ask(portal, *each).status for each in asked] == [200, 200, 503]


@given(
    st.floats(1, 20),
    st.floats(0, 10),
    st.lists(st.floats(0, 5), min_size=1, max_size=60),
)
def test_no_window_holds_more_than_burst_and_leak(
    burst: float, leak: float, pauses: list[float]
) -> None:
    """From any moment on no more are admitted than the burst and what leaks out by then."""
    bucket = LeakyBucket(Bucket(burst, leak))
    now, admitted = 0.0, list[float]()
    for pause in pauses:
        now += pause
        if bucket.admit(now):
            admitted.append(now)
    assert admitted
    for first, begin in enumerate(admitted):
        for last, end in enumerate(admitted[first:], first):
            assert last - first + 1 <= burst + (end - begin) * leak + 1e-6


@given(st.integers(1, 20), st.integers(1, 10), st.integers(1, 50))
def test_who_keeps_to_the_leak_is_never_refused(burst: int, leak: int, count: int) -> None:
    """A client that sends exactly as fast as the bucket leaks can go on for ever."""
    bucket = LeakyBucket(Bucket(burst, leak))
    assert all(bucket.admit(0.0) for _ in range(burst))
    assert all(bucket.admit(number / leak) for number in range(1, count + 1))


# --- the operating budget


def portal_with_budget(
    pace: SteppedPace, billed_to: Literal["methods", "batch"] = "methods", **options: Any
) -> PracticePortal:
    operating = Operating(billed_to=billed_to, **options)
    return PracticePortal(behaviour=Behaviour(operating=operating), pace=pace)


def batch(portal: PracticePortal, *commands: str) -> dict[str, Any]:
    cmd = {f"c{number}": command for number, command in enumerate(commands)}
    answer: dict[str, Any] = json.loads(
        ask(portal, "batch", json.dumps({"halt": 0, "cmd": cmd}).encode()).body
    )
    return answer


ADD = "crm.company.add?fields[TITLE]=Ёлка"


def test_only_the_method_over_its_budget_is_blocked() -> None:
    """In a batch the blocked commands get the error and are not run; all others are."""
    portal = portal_with_budget(SteppedPace(), limit_s=3, costs_s={"crm.company.add": 1.0})
    result = batch(portal, *[ADD] * 5, "profile")["result"]
    assert list(result["result"]) == ["c0", "c1", "c2", "c5"]
    assert result["result_error"] == {"c3": BLOCKED, "c4": BLOCKED}
    assert portal.stats["writes"] == 3
    assert portal.stats["blocked"] == 2
    single = ask(portal, "crm.company.add", '{"fields":{"TITLE":"Ёлка"}}'.encode())
    assert (single.status, json.loads(single.body)) == (429, BLOCKED)


def test_answers_tell_what_is_used_and_when_some_comes_back() -> None:
    """`operating` grows with each call, `operating_reset_at` is when the oldest falls out."""
    pace = SteppedPace()
    portal = portal_with_budget(pace, cost_s=2.0, window_s=60)
    times = []
    for _ in range(3):
        times.append(json.loads(ask(portal).body)["time"])
        pace.wait(10)
    assert [time["operating"] for time in times] == [2, 4, 6]
    left = [time["operating_reset_at"] - time["start"] for time in times]
    assert left == [60, 50, 40]
    pace.wait(31)
    time = json.loads(ask(portal).body)["time"]
    assert time["operating"] == 6


def test_the_block_ends_when_old_work_leaves_the_window() -> None:
    """After the moment that the answers named the method runs again."""
    pace = SteppedPace()
    portal = portal_with_budget(pace, limit_s=10, cost_s=5.0)
    first = json.loads(ask(portal).body)["time"]
    pace.wait(100)
    assert [ask(portal).status for _ in range(2)] == [200, 429]
    pace.wait(first["operating_reset_at"] - first["start"] - 100 - 0.1)
    assert ask(portal).status == 429
    pace.wait(0.2)
    assert [ask(portal).status for _ in range(2)] == [200, 429]


def test_the_usual_budget_is_480_seconds_in_ten_minutes() -> None:
    """What Bitrix24 gives is the default, and a method has a usual cost."""
    pace = SteppedPace()
    portal = portal_with_budget(pace, costs_s={"profile": 47.5})
    assert [ask(portal).status for _ in range(12)] == [200] * 11 + [429]
    pace.wait(600)
    assert ask(portal).status == 200
    assert json.loads(ask(portal, "methods").body)["time"]["operating"] == 0.02


def test_batches_may_be_billed_to_batch() -> None:
    """All commands then count together, and over the limit the next batch is refused whole."""
    pace = SteppedPace()
    portal = portal_with_budget(pace, "batch", limit_s=4, cost_s=1.0)
    whole = batch(portal, *[ADD] * 3, "profile", "methods")
    assert whole["result"]["result_error"] == []
    assert whole["time"]["operating"] == 5
    assert batch(portal, "profile") == BLOCKED
    assert ask(portal, "batch", b'{"cmd":["profile"]}').status == 429
    assert ask(portal, "crm.company.list").status == 200
    assert portal.stats["requests"] == 4
    pace.wait(600)
    assert "result" in batch(portal, "profile")


def test_billed_to_methods_a_batch_costs_nothing_itself() -> None:
    """The outer `time` shows no work; each command has its own."""
    portal = portal_with_budget(SteppedPace(), cost_s=1.0)
    answer = batch(portal, "profile", "profile", "methods")
    assert answer["time"]["operating"] == 0
    times = answer["result"]["result_time"].values()
    assert [time["operating"] for time in times] == [1, 2, 1]


@given(
    st.lists(st.tuples(st.floats(0, 300), st.floats(0, 100)), max_size=40),
    st.floats(1, 500),
)
def test_a_window_that_slides(work: list[tuple[float, float]], limit: float) -> None:
    """What is used is the sum of the last ten minutes, however it came about."""
    budget = OperatingBudget(Operating(limit_s=limit))
    now, done = 0.0, list[tuple[float, float]]()
    for pause, seconds in work:
        now += pause
        budget.bill("crm.deal.list", seconds, now)
        done.append((now, seconds))
        expected = sum(s for at, s in done if at > now - 600)
        assert budget.used("crm.deal.list", now).seconds == pytest.approx(expected, abs=1e-5)
        assert not budget.blocks("другой", now)
