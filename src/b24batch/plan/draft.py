"""One request being put together: what goes in, in which order, and why it ends where it ends."""

from __future__ import annotations

import enum
import heapq
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from b24batch.plan.fitting import Fitting
from b24batch.plan.graph import CARRIES, DATA, ORDER, POSITION, SURE

if TYPE_CHECKING:
    from b24batch.plan.pack import Packer

__all__ = ["Builder", "Draft", "Judge", "Positions", "Rank", "Verdict"]

LOOK_AHEAD = 8
"""How many chains that do not fit any more are passed over in the search for one that does."""
MOST_EMPTY = 8
"""Only this part of a request stays empty for the sake of a chain: an eighth."""
MOST_OTHERS = 500
"""Commands that do not go with a request are looked past so often, in search of some that do."""
ROUNDS_AHEAD = 8
"""How many times over the requests under way may be sent while one waits for its reply.

Their number doubles with each round of replies: 1 + 2 + 4 in three rounds.
"""


class Positions(enum.IntEnum):
    """How freely a request holds commands that stand on one another; a run only goes up."""

    FREE = 0
    FILLER = 1
    """Positions are used only for slots that would stay empty."""
    GUARDED = 2
    """No position is used that needs the server to halt."""


class Verdict(enum.Enum):
    """What the caller of `Packer.build` says about one candidate."""

    TAKE = enum.auto()
    FULL = enum.auto()
    """It does not fit any more: the request ends here."""
    ALONE = enum.auto()
    """It must be sent outside a batch; only for one that stands on nothing in the request."""
    WAIT = enum.auto()
    """Not by position: it waits until its sources have ended."""
    DROP = enum.auto()
    """It will not be sent at all; the caller ends it."""
    OTHER = enum.auto()
    """It does not go with what the request holds; it stays among what may be sent."""
    PASS = enum.auto()
    """It will not be needed when its turn comes, so what stands on it may go on."""


class Draft(msgspec.Struct):
    """A request being put together.

    `by_position[i]` are the sources of i in this request, with the flags of the edges.
    `halt` says that the server must stop at the first error. `reason` is why it ended.
    """

    instances: list[int]
    by_position: dict[int, list[tuple[int, int]]]
    halt: bool = False
    alone: bool = False
    reason: str = ""


Rank: TypeAlias = tuple[int, int, int]
Judge = Callable[[int, list[tuple[int, int]]], Verdict]


class Builder:
    """The second counters and the request's own heap; thrown away after one request."""

    def __init__(self, packer: Packer, judge: Judge) -> None:
        self.packer = packer
        self.judge = judge
        self.draft = Draft([], {})
        self.own: list[Rank] = []
        self.raised: dict[int, list[tuple[int, int]]] = {}
        self.certain: dict[int, bool] = {}
        self.free = packer.positions is Positions.FREE
        self.crowded = packer.waiting > packer.size
        self.fitting = self._fitting()
        self.aside: list[Rank] = []
        self.passed: set[int] = set()
        self.others: list[Rank] = []

    def _fitting(self) -> Fitting | None:
        """What keeps chains whole; None where it does not matter that they are cut.

        It does not where all that waits fits this request, nor where so much waits that later
        requests can take the rest along.
        """
        packer = self.packer
        soon = (1 + ROUNDS_AHEAD * packer.beside) * packer.size
        if not self.free or not self.crowded or packer.waiting > soon:
            return None
        return Fitting(packer.graph, packer.counter, packer.started, packer.size)

    def build(self) -> Draft:
        packer, draft = self.packer, self.draft
        if packer.alone:
            return self._outside(packer.alone.popleft())
        while len(draft.instances) < packer.size:
            found = self._next()
            if found is None:
                break
            i, own = found
            if not self._consider(i, own):
                break
        else:
            draft.reason = f"{packer.size} commands"
        if self.aside:
            draft.reason = draft.reason or "the next chain would not be whole"
            self._return_aside()
        for rank in self.others:
            heapq.heappush(packer.ready, rank)
        draft.halt = bool(draft.instances) and not draft.alone and (packer.halting or draft.halt)
        return draft

    def _next(self) -> tuple[int, bool] | None:
        """The next candidate, and whether it comes from the request's own heap."""
        while True:
            ready = self._first_ready() if self.packer.ready else None
            if self.own and (ready is None or self._own_before(ready)):
                return heapq.heappop(self.own)[2], True
            if ready is not None:
                heapq.heappop(self.packer.ready)
                if self.fitting is None or self._suits(self.fitting, ready[2]):
                    return ready[2], False
                self.aside.append(ready)
            elif not self._cuts() and not self.packer.more():
                return None

    def _first_ready(self) -> Rank | None:
        """The first of the ready heap, unless enough of it was looked at in vain."""
        ready, started = self.packer.ready, self.packer.started
        while ready and started[ready[0][2]]:
            heapq.heappop(ready)  # sent again as it was recorded, not packed anew
        return ready[0] if ready and len(self.aside) < LOOK_AHEAD else None

    def _own_before(self, ready: Rank) -> bool:
        """Whether what follows from this request goes before what was ready.

        If equally deep it does, where not all fits: what has begun is best brought to its end.
        """
        own = self.own[0]
        return self.free and (own < ready or (self.crowded and own[0] == ready[0]))

    def _suits(self, fitting: Fitting, i: int) -> bool:
        """Whether all that follows from an instance fits as well, as far as that matters."""
        room = self.packer.size - len(self.draft.instances)
        return room == self.packer.size or fitting.fits(i, room, self.raised)

    def _cuts(self) -> bool:
        """Whether to begin chains now that will not be whole, rather than to send the request."""
        size, taken = self.packer.size, len(self.draft.instances)
        full = size - taken <= size // MOST_EMPTY
        if not self.aside or (full and 2 * self._open() <= taken):
            return False
        self.fitting = None
        self._return_aside()
        return True

    def _open(self) -> int:
        """How many readers wait for something besides what is in this request."""
        counter, started = self.packer.counter, self.packer.started
        return sum(len(s) < counter[r] and not started[r] for r, s in self.raised.items())

    def _return_aside(self) -> None:
        for rank in self.aside:
            heapq.heappush(self.packer.ready, rank)
        self.aside.clear()

    def _consider(self, i: int, own: bool) -> bool:
        """Take, pass over or drop one candidate; False ends the request."""
        packer, draft = self.packer, self.draft
        sources = self._standing(i) if own else []
        verdict = self.judge(i, sources)
        if verdict is Verdict.TAKE:
            self._take(i, sources)
        elif verdict is Verdict.PASS:
            self._pass(i)
        elif verdict is Verdict.ALONE and draft.instances:
            packer.alone.append(i)
        elif verdict is Verdict.OTHER:
            self.others.append(packer.rank(i))
            draft.reason = "another version of REST" if len(self.others) > MOST_OTHERS else ""
            return not draft.reason
        elif verdict is Verdict.ALONE:
            self._outside(i)
            return False
        elif verdict is Verdict.FULL:
            draft.reason = "size of the request"
            if not own:
                packer.release(i)
            return False
        return True

    def _outside(self, i: int) -> Draft:
        """A request of one command that is sent outside a batch."""
        self.packer.start(i)
        self.draft.instances.append(i)
        self.draft.alone = True
        self.draft.reason = "sent outside a batch"
        return self.draft

    def _take(self, i: int, sources: list[tuple[int, int]]) -> None:
        packer, draft = self.packer, self.draft
        packer.start(i)
        draft.instances.append(i)
        self.certain[i] = True
        if sources:
            self.certain[i] = all(
                not flags & DATA or (flags & SURE and self.certain[s]) for s, flags in sources
            )
            draft.by_position[i] = sources
            draft.halt = draft.halt or any(self._needs_halt(i, flags) for _, flags in sources)
        if packer.graph.readers[i]:
            self._raise_readers(i)

    def _pass(self, i: int) -> None:
        """Let what stands on an instance that sends nothing go on as if it were not there."""
        self.certain[i] = True
        self.passed.add(i)
        self._raise_readers(i)

    def _raise_readers(self, i: int) -> None:
        """Count for the readers of i that it stands in this request; joints pass that on."""
        passing = [i]
        while passing:
            source = passing.pop()
            for reader, flags in tuple(self.packer.graph.readers[source]):  # rounds may be added
                if flags & POSITION and self.raise_reader(source, reader, flags):
                    self.certain[reader] = True
                    self.passed.add(reader)
                    passing.append(reader)

    def raise_reader(self, source: int, reader: int, flags: int) -> bool:
        """Count one edge; returns whether the reader is a joint that may be passed now."""
        packer = self.packer
        if packer.started[reader]:  # an earlier process sent it
            return False
        if packer.marked[reader] or not self._allowed(source, reader, flags):
            return False
        raised = self.raised.setdefault(reader, [])
        raised.append((source, flags))
        if len(raised) < packer.counter[reader]:
            return False
        if packer.graph.joints[reader]:
            return packer.enter(reader)
        heapq.heappush(self.own, packer.rank(reader))
        return False

    def relieved(self, joint: int) -> None:
        """Pass a joint that waits for nothing any more but what stands in this request."""
        waits = self.packer.counter[joint] - len(self.raised.get(joint, ()))
        if not waits and joint not in self.passed and self.packer.enter(joint):
            self._pass(joint)

    def _standing(self, i: int) -> list[tuple[int, int]]:
        """What an instance stands on in this request, also through what sends nothing."""
        raised = self.raised[i]
        if not self.passed or not any(source in self.passed for source, _ in raised):
            return raised
        found: dict[int, int] = {}
        for source, flags in raised:
            if source not in self.passed:
                found[source] = found.get(source, POSITION) | flags
                continue
            for behind, more in self._standing(source):
                carries = CARRIES if _carries(flags) and _carries(more) else 0
                found[behind] = found.get(behind, POSITION) | ORDER | carries
        return list(found.items())

    def _allowed(self, i: int, reader: int, flags: int) -> bool:
        """Whether the reader may stand on i in this request."""
        if not flags & POSITION:
            return False
        if flags & CARRIES and not self.certain[i]:
            return False
        sure = flags & SURE and self.certain[i]
        if flags & DATA and self.packer.graph.writes[reader] and not sure:
            return False
        return self.packer.positions is not Positions.GUARDED or not self._needs_halt(reader, flags)

    def _needs_halt(self, reader: int, flags: int) -> bool:
        """Whether the server must stop when the source fails, for the reader's sake.

        A write must not run on what failed, nor anything out of the written order; reads
        that only refer to reads are verified afterwards instead. In the guarded step mere
        order keeps its position without a halt.
        """
        if flags & ORDER and self.packer.positions is Positions.GUARDED and not flags & CARRIES:
            return bool(flags & DATA and self.packer.graph.writes[reader])
        return bool(flags & ORDER) or self.packer.graph.writes[reader]


def _carries(flags: int) -> bool:
    return bool(flags & (CARRIES | DATA))
