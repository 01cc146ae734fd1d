"""The fewest and the most requests of a run of which answers decide what is sent."""

from __future__ import annotations

from b24batch.plan.blocks import Part, PartKind
from b24batch.plan.course import Course, incoming
from b24batch.plan.graph import DATA, POSITION, SURE
from b24batch.plan.pack import REQUEST_SIZE
from b24batch.plan.program import Program

__all__ = ["least_requests", "most_requests"]


def least_requests(course: Course, commands: int) -> int:
    """No run has fewer: for so many commands, and for the longest chain of waits among them."""
    commands += sum(all(map(course.is_certain, adds)) for adds in course.look_up_of.values())
    return max(-(-commands // REQUEST_SIZE), _longest_chain(course))


def most_requests(course: Course) -> int:
    """No run has more, however answers decide: every stage by itself, with all of it sent."""
    batched: dict[int, int] = {}
    alone = 0
    for sent in course.sent:
        if sent.draft.alone:
            alone += 1
            continue
        for i in sent.draft.instances:
            batched[course.stage[i]] = batched.get(course.stage[i], 0) + 1
    by_stage = sum(-(-count // REQUEST_SIZE) for count in batched.values())
    return max(len(course.sent), by_stage + alone)


def _longest_chain(course: Course) -> int:
    """How many requests one after the other it takes for what is sent in any case."""
    program, ahead = course.program, course.loops.ahead
    certain = {
        part.number
        for i, part in enumerate(course.parts)
        if part is not None and i in course.request_of and course.is_certain(i)
    }
    into = incoming(program)
    earliest = [0] * len(program.parts)  # the request in which a part can stand at the earliest
    for part in sorted(program.parts, key=lambda part: part.written):
        block = program.blocks[part.block]
        before = [
            earliest[source] + (source in certain and _apart(program, source, part, flags))
            for source, flags in into[part.number].items()
        ]
        if block.number and not part.sources:
            before.append(earliest[block.start])
        if part.kind is PartKind.END and ahead[part.inner].opened:
            inner = program.blocks[part.inner].parts
            before += [earliest[one.number] for one in inner if one.number in certain]
        earliest[part.number] = max([int(part.number in certain), *before])
    return max((earliest[number] for number in certain), default=0)


def _apart(program: Program, source: int, part: Part, flags: int) -> bool:
    """Whether no request can hold what is sent of a source and a part that waits for it."""
    ends = (program.planned[source], program.planned[part.number])
    if any(planned is not None and planned.command.once is not None for planned in ends):
        return True  # a key is looked up in between
    doubtful = ends[1] is not None and part.writes and flags & (DATA | SURE) == DATA
    return doubtful or not flags & POSITION
