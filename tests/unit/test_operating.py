"""The operating budget: methods wait before the portal refuses them, as far as it tells."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from b24batch.run.operating import OperatingBudget
from b24batch.run.time_block import read_time, read_times

START = 1_700_000_000.0


def time(operating: Any, *, at: float = 0.0, reset_in: float = 60.0) -> bytes:
    """A `time` block of an answer that was finished `at` seconds after the start."""
    finish = START + at
    return msgspec.json.encode(
        {
            "start": finish - 0.3,
            "finish": finish,
            "duration": 0.3,
            "date_start": "2026-03-02T10:00:00+03:00",
            "operating_reset_at": int(finish + reset_in),
            "operating": operating,
        }
    )


def learn(budget: OperatingBudget, method: str, block: bytes, now: float, **told: bool) -> None:
    """Tell a budget what a `time` block says, as the engine does."""
    read = read_time(block)
    if read is not None:
        budget.learn(method, read, now, **told)


def test_a_method_rests_before_it_is_over() -> None:
    """From 95 % of the budget on, until the portal gives a part of it back."""
    budget = OperatingBudget()
    learn(budget, "crm.deal.list", time(456.0), 10.0)
    assert budget.blocked_until("crm.deal.list", 10.0) is None
    learn(budget, "crm.deal.list", time(456.5, at=1), 11.0)
    assert budget.blocked_until("crm.deal.list", 11.0) == pytest.approx(72.0)
    assert budget.blocked_until("crm.deal.list", 72.0) is None


def test_what_is_expected_counts() -> None:
    """A request that would go over the budget does not go, although the method has not yet."""
    budget = OperatingBudget(100.0, margin=0.1)
    learn(budget, "crm.deal.list", time(80.0), 10.0)
    assert budget.blocked_until("crm.deal.list", 10.0, 9.9) is None
    assert budget.blocked_until("crm.deal.list", 10.0, 10.1) == pytest.approx(71.0)


def test_methods_are_billed_apart_in_any_letter_case() -> None:
    """One method that has used up its budget holds up no other."""
    budget = OperatingBudget()
    learn(budget, "crm.deal.list", time(479.0), 10.0)
    assert budget.blocked_until("CRM.Deal.List", 10.0) is not None
    assert budget.blocked_until("crm.deal.get", 10.0) is None


def test_everything_of_batches_may_be_billed_to_batch() -> None:
    """Where sources differ the option decides; a direct call always stands for itself."""
    budget = OperatingBudget(bill="batch")
    learn(budget, "crm.deal.list", time(479.0), 10.0)
    assert budget.blocked_until("tasks.task.add", 10.0) is not None
    assert budget.blocked_until("crm.deal.list", 10.0, direct=True) is None


def test_an_answer_that_is_older_changes_nothing() -> None:
    """Replies come in any order; what the portal said last counts."""
    budget = OperatingBudget()
    learn(budget, "crm.deal.list", time(470.0, at=5), 15.0)
    learn(budget, "crm.deal.list", time(100.0, at=1), 16.0)
    assert budget.blocked_until("crm.deal.list", 16.0) is not None
    learn(budget, "crm.deal.list", time(100.0, at=6), 17.0)
    assert budget.blocked_until("crm.deal.list", 17.0) is None


@pytest.mark.parametrize(
    "block", [b"[]", b"{}", b"null", time("много"), b'{"operating":nul', b"\xff"]
)
def test_a_portal_that_tells_nothing_is_never_waited_for(block: bytes) -> None:
    """One's own server may have no such limit, and may say anything."""
    budget = OperatingBudget()
    learn(budget, "crm.deal.list", block, 10.0)
    assert budget.blocked_until("crm.deal.list", 10.0, 1000.0) is None


@pytest.mark.parametrize("reset_in", [4000, -START])
def test_a_moment_that_cannot_be_is_the_whole_window(reset_in: float) -> None:
    """The budget is of ten minutes: in ten minutes at the latest something is given back."""
    budget = OperatingBudget()
    learn(budget, "crm.deal.list", time(480.0, reset_in=reset_in), 10.0)
    assert budget.blocked_until("crm.deal.list", 10.0) == pytest.approx(611.0)


@pytest.mark.parametrize("reset_in", [-5, -0.5, 0])
def test_a_moment_that_is_past_is_now(reset_in: float) -> None:
    """Something was given back already, but for the second that is lost by rounding."""
    budget = OperatingBudget()
    learn(budget, "crm.deal.list", time(480.0, reset_in=reset_in), 10.0)
    assert budget.blocked_until("crm.deal.list", 10.0) == pytest.approx(11.0)
    assert budget.exceeded("crm.deal.list", 10.0) == pytest.approx(11.0)


def test_a_refusal_is_waited_out() -> None:
    """Until the moment that was told before, or half a minute where none was."""
    budget = OperatingBudget()
    assert budget.exceeded("crm.deal.list", 10.0) == pytest.approx(40.0)
    assert budget.blocked_until("crm.deal.list", 39.9) == pytest.approx(40.0)
    assert budget.blocked_until("crm.deal.list", 40.0) is None
    learn(budget, "crm.deal.add", time(400.0), 10.0)
    assert budget.exceeded("crm.deal.add", 12.0) == pytest.approx(71.0)
    assert budget.blocked_until("crm.deal.add", 12.0) == pytest.approx(71.0)


def test_a_portal_that_refuses_what_it_has_given_back_is_not_asked_each_second() -> None:
    """Told again and again that the moment is past, and refused again, it rests half a minute."""
    budget = OperatingBudget()
    now, waits = 10.0, []
    for _ in range(3):
        learn(budget, "crm.deal.list", time(480.0, at=now, reset_in=-3), now)
        until = budget.exceeded("crm.deal.list", now)
        waits.append(round(until - now))
        now = until
    assert waits == [1, 30, 30]
    learn(budget, "crm.deal.list", time(20.0, at=now), now)
    learn(budget, "crm.deal.list", time(480.0, at=now + 1, reset_in=-3), now + 1)
    assert budget.exceeded("crm.deal.list", now + 1) == pytest.approx(now + 2)


def test_an_odd_time_block_costs_no_other_its_own() -> None:
    """Of a whole reply each block is read that can be, whatever stands in the one beside it."""
    good, odd = time(1.0), [b"[]", b'"soon"', b'{"operating":"much"}', b'{"duration":\xff}']
    assert read_times([good, good]) == [read_time(good)] * 2
    for block in odd:
        assert read_times([good, block, good]) == [read_time(good), None, read_time(good)]
    assert read_times([]) == []
