"""The rows of one command of a program while its pages arrive, for whoever takes one at a time.

It is a driver that goes on only when somebody wants more: requests that are under way go on in
their threads meanwhile, and no more pages are asked for than a bound allows.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator

from b24batch.plan.program import Program
from b24batch.run.driving import Driving
from b24batch.run.page_rows import Piece
from b24batch.run.paging import AHEAD, Stream
from b24batch.run.sync_driver import Inbox, Sender, Workers, exchange, outcomes

__all__ = ["stream_rows"]


def stream_rows(
    program: Program,
    portal: Sender,
    owner: int = 0,
    *,
    ahead: int = AHEAD,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Piece]:
    """Run a program and give the rows of one `all` in order, a page at a time, as JSON lists.

    At most `ahead` pages are asked for that were not taken. Requests leave when the page is
    wanted that they bring, or a later one. Raises CommandError when a page fails, and RunError
    when the portal cannot be used any further; rows given before are good. Closing the generator
    sends nothing more and waits for nothing.
    """
    driving = Driving(program, None, portal.limits, None)
    paging = driving.engine.composer.paging
    paging.streams[owner] = Stream(ahead=ahead)
    inbox: Inbox = queue.SimpleQueue()
    with Workers(lambda outgoing: inbox.put(exchange(portal, outgoing, clock))) as workers:
        while True:
            rows = paging.next_rows(owner)
            while rows is None and not driving.finished:
                _step(driving, workers, inbox, clock)
                rows = paging.next_rows(owner)
            if rows is None:
                break
            yield rows
            for outgoing in driving.due(clock()):
                workers.take(outgoing)
    driving.result().raise_for_errors()


def _step(driving: Driving, workers: Workers, inbox: Inbox, clock: Callable[[], float]) -> None:
    """Send what may go, and wait for what comes."""
    for outgoing in driving.due(clock()):
        workers.take(outgoing)
    for outcome in outcomes(inbox, driving.wait_s(clock())):
        if outcome is not None:
            workers.done()
            driving.took(outcome, clock())
