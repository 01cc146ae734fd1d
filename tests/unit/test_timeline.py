"""The time line of a run: what a page draws is what the events told."""

from __future__ import annotations

from b24batch import Batch, Portal, crm
from b24batch.pictures.timeline import Timeline, Wait
from b24batch.run.compose import Outgoing
from b24batch.run.events import Held, ReplyReceived, RequestFailed, RequestSent
from b24batch.stages import run_recipe


class Clock:
    """A clock that is set by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def outgoing(number: int, *methods: str) -> Outgoing:
    names = tuple(f"C{at}" for at in range(len(methods)))
    instances = tuple(range(len(methods)))
    return Outgoing(
        number,
        instances,
        "batch",
        {},
        halt=True,
        direct=False,
        by_position={},
        called=names,
        methods=methods,
    )


def test_a_reply_is_a_bar_from_its_leaving_to_its_coming() -> None:
    """Times count from the first request; the wait for a connection is told apart."""
    clock = Clock()
    timeline = Timeline(clock)
    clock.now = 107.0
    timeline(RequestSent(outgoing(9, "crm.deal.get")))
    request = outgoing(1, "crm.deal.get", "crm.deal.get", "crm.lead.get")
    clock.now = 108.0
    timeline(RequestSent(request))
    clock.now = 111.0
    timeline(ReplyReceived(request, 2.5, errors=1, ended=3, left=0))
    (bar,) = timeline.exchanges
    assert (bar.left, bar.began, bar.ended) == (1.0, 1.5, 4.0)
    assert (bar.errors, bar.problem, bar.halt) == (1, "", True)
    assert bar.methods == (("crm.deal.get", 2), ("crm.lead.get", 1))


def test_a_failed_request_says_why_and_whether_it_ran() -> None:
    """What came instead of a reply is kept in words."""
    timeline = Timeline(Clock())
    timeline(RequestSent(outgoing(1, "crm.deal.get")))
    timeline(RequestFailed(outgoing(1, "crm.deal.get"), 0.5, "нет ответа", True, 0, 1))
    assert (timeline.exchanges[0].problem, timeline.exchanges[0].ran) == ("нет ответа", True)


def test_a_wait_ends_when_something_leaves() -> None:
    """Told again meanwhile it is one wait, from its beginning, which may be that of the run."""
    clock = Clock()
    timeline = Timeline(clock)
    for clock.now in (101.0, 102.0):
        timeline(Held(5.0, "limit"))
    clock.now = 103.5
    timeline(RequestSent(outgoing(1, "crm.deal.get")))
    assert timeline.waits == [Wait(0.0, 2.5, "limit")]


def test_every_request_of_a_run_has_a_bar() -> None:
    """A run tells a time line of all its requests, with all commands in them."""
    timeline = Timeline()
    batch = Batch().in_any_order()
    for number in range(120):
        batch.add(f"Сделка{number}", crm.deal.get(id=number + 1))
    result = run_recipe(batch.recipe, Portal.practice(), on_event=timeline)
    assert len(timeline.exchanges) == result.requests == 3
    assert sum(len(bar.commands) for bar in timeline.exchanges) == 120
    assert timeline.bounds[0][0] == 0.0
    assert timeline.seconds == max(bar.ended for bar in timeline.exchanges)


def test_the_bound_on_requests_under_way_is_kept_where_it_changes() -> None:
    """A run tells with each request how many may be under way; a page says when that fell."""
    clock = Clock()
    timeline = Timeline(clock)
    for number, bound in enumerate((8, 8, 9, 4), 1):
        timeline(RequestSent(outgoing(number, "crm.deal.get"), bound))
        clock.now += 1
    assert timeline.bounds == [(0.0, 8), (2.0, 9), (3.0, 4)]
