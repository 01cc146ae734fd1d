"""What the requests of a run held, by the names that a plan has for commands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from b24batch.plan.actual import PortionActual, SentRequest
from b24batch.plan.planned import LOOK_UP
from b24batch.run.exchanged import Held, held
from b24batch.run.results import RunResult
from b24batch.run.states import State

__all__ = ["sent_requests"]

_Ends = dict[int, dict[Held, Counter[State]]]
"""By request, how what was last sent in it ended."""


def sent_requests(
    result: RunResult, names: Mapping[str, str]
) -> tuple[tuple[SentRequest, ...], tuple[PortionActual, ...]]:
    """The requests in order, and what was in none. `names` are those of the plan by our own."""
    ends = _ends(result)
    nowhere = ends.pop(0, {})
    portions: dict[int, tuple[Held, ...]] = {
        number: tuple(_once_more(one, sum(states.values())) for one, states in of_one.items())
        for number, of_one in ends.items()
    }
    portions |= {exchange.number: exchange.held for exchange in result.exchanges}
    sent = tuple(
        SentRequest(n, _portions(portions[n], ends.get(n, {}), names)) for n in sorted(portions)
    )
    unsent = (_once_more(one, sum(states.values())) for one, states in nowhere.items())
    return sent, tuple(_portion(one, nowhere, names) for one in unsent)


def _ends(result: RunResult) -> _Ends:
    ends: _Ends = {}
    for command in (*result, *result.look_ups):
        (one,) = held((command.name,))
        of_one = ends.setdefault(command.request, {}).setdefault(one, Counter())
        of_one[command.state] += 1
    return ends


def _once_more(one: Held, times: int) -> Held:
    return Held(one.name, times, one.look_up, one.further)


def _portions(
    every: Sequence[Held], ends: Mapping[Held, Counter[State]], names: Mapping[str, str]
) -> tuple[PortionActual, ...]:
    """The portions of one request; a state stands with the first page if that is in it."""
    first = {(one.name, one.look_up) for one in every if not one.further}
    return tuple(
        _portion(one, {} if one.further and (one.name, one.look_up) in first else ends, names)
        for one in every
    )


def _portion(
    one: Held, ends: Mapping[Held, Counter[State]], names: Mapping[str, str]
) -> PortionActual:
    states = ends.get(Held(one.name, 1, one.look_up), Counter[State]())
    name = (LOOK_UP if one.look_up else "") + names.get(one.name, one.name)
    told = {state.value: states[state] for state in State if states[state]}
    return PortionActual(name, one.times, told, one.further)
