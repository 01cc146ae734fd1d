"""How many requests are under way: growth with success, and one halving for one trouble."""

from __future__ import annotations

from b24batch.run.in_flight import InFlight


def one_round(in_flight: InFlight, first: int) -> int:
    """Send as many as may be under way, answer all; returns the number after the last."""
    numbers = range(first, first + in_flight.limit)
    for number in numbers:
        in_flight.sent(number)
    for number in numbers:
        in_flight.succeeded(number)
    return numbers.stop


def test_it_doubles_with_each_round_up_to_the_most() -> None:
    """Eight, sixteen, thirty-two, and no more than the burst."""
    in_flight, number, limits = InFlight(8, 50), 1, []
    for _ in range(5):
        limits.append(in_flight.limit)
        number = one_round(in_flight, number)
    assert limits == [8, 16, 32, 50, 50]


def test_a_trouble_halves_it_once_for_all_that_were_under_way() -> None:
    """Fifty refusals of one burst are one refusal; those of the next burst are another."""
    in_flight = InFlight(40, 50)
    for number in range(1, 41):
        in_flight.sent(number)
    for number in range(1, 41):
        in_flight.slowed(number)
    assert in_flight.limit == 20
    in_flight.sent(41)
    in_flight.slowed(41)
    assert in_flight.limit == 10


def test_a_success_from_before_a_halving_says_nothing() -> None:
    """Only what was sent under the new bound can show that it is too low."""
    in_flight = InFlight(8, 50)
    for number in range(1, 9):
        in_flight.sent(number)
    in_flight.slowed(3)
    for number in (1, 2, 4, 5):
        in_flight.succeeded(number)
    assert in_flight.limit == 4
    in_flight.sent(9)
    in_flight.succeeded(9)
    assert in_flight.limit == 5


def test_one_request_may_always_go() -> None:
    """However often it is halved, the run goes on; and it begins within its bounds."""
    in_flight = InFlight(2, 50)
    for number in range(1, 6):
        in_flight.sent(number)
        in_flight.slowed(number)
    assert in_flight.limit == 1
    assert (InFlight(0, 50).limit, InFlight(8, 1).limit) == (1, 1)
