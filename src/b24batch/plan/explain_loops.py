"""The lines of a plan that loops, conditions and expectations bring."""

from __future__ import annotations

from b24batch.plan.planned import Decision, Plan, PlannedLoop, PlannedRequest

__all__ = ["decisions_after", "loop_line", "loop_lines", "request_lines", "requests_left"]

_WIDTH = 78
_MOST_LINES = 12
_WORDS = {"if": "if", "expect": "check"}


def loop_lines(plan: Plan, number: int, stage: int = 0) -> list[str]:
    """A loop with what it goes over and how many rounds that is.

    In the stage in which its rounds begin also what they wait for.
    """
    loop = plan.loops[number - 1]
    begins = min((c.stage for c in plan.commands if c.loop == number), default=0)
    left = f"  {loop_line(loop)}"
    lines = [f"{left:<{_WIDTH}} :{loop.line}" if loop.line else left]
    if loop.waits_for and stage == begins:
        lines.append(f"{'':18}waits for {', '.join(loop.waits_for)}: written order")
    return lines


def loop_line(loop: PlannedLoop) -> str:
    """What a loop goes over, and how many rounds that is: `for id in ids: 40 rows of ids`."""
    return f"for {loop.variable} in {loop.source}: {rounds_words(loop)}"


def rounds_words(loop: PlannedLoop) -> str:
    """`120 rows of orders.csv`, `N = rows of Stale.items, known after stage 1`."""
    if loop.letter:
        known = f"known after stage {loop.known_after}" if loop.known_after else loop.unread
        return f"{loop.letter} {loop.what}, {known}"
    if not loop.rows:
        return f"no {loop.what}"
    more = "more than " if loop.more else "about " if loop.about else ""
    what = loop.what
    if loop.rows == 1:
        word, _, rest = what.partition(" ")
        what = f"{word.removesuffix('s') if word != 'entries' else 'entry'} {rest}".rstrip()
    return f"{more}{loop.rows:,} {what}"


def decisions_after(plan: Plan, stage: int) -> list[str]:
    """What is decided after a stage, or before the run if that is 0."""
    return [_decision(plan, one, stage) for one in plan.decisions if one.after == stage]


def _decision(plan: Plan, decision: Decision, stage: int) -> str:
    when = f"decided after stage {stage}" if stage else "known before the run"
    if decision.kind == "expect":
        when = f"after stage {stage}" if stage else "before the run"
    each = ""
    if decision.loop:
        each = f" for each {plan.loops[decision.loop - 1].variable}"
    outcome = f": {decision.outcome}" if decision.outcome else ""
    left = f"{_WORDS[decision.kind]:<9} {decision.condition}{outcome}"
    left = f"{left:<50} {when}{each}"
    return f"{left:<{_WIDTH}} :{decision.line}" if decision.line else left


def request_lines(plan: Plan) -> list[str]:
    """What the requests hold, where there is more to say than in the stages."""
    total = sum(request.times for request in plan.requests)
    if total <= plan.stages:
        return []
    head = "requests"
    if plan.counts.example:
        values = ", ".join(f"{letter} = {n}" for letter, n in plan.counts.example.items())
        head = f"requests, for {values}"
    shown = plan.requests[:_MOST_LINES]
    lines = [head, *map(_request_line, shown)]
    more = requests_left(plan, sum(request.times for request in shown))
    return [*lines, f"  and {more} more"] if more else lines


def requests_left(plan: Plan, shown: int) -> str:
    """How many requests there are besides those that are shown, in words; empty for none."""
    about = plan.counts.about
    total = plan.counts.requests[1] if about else sum(request.times for request in plan.requests)
    return f"{'about ' if about else ''}{total - shown:,}" if total > shown else ""


def _request_line(request: PlannedRequest) -> str:
    last = request.number + request.times - 1
    numbers = f"{request.number}" if request.times == 1 else f"{request.number}-{last}"
    held = ", ".join(
        portion.name if portion.times == 1 else f"{portion.times} {portion.name}"
        for portion in request.commands
    )
    each = " each" if request.times > 1 else ""
    size = f"{request.size} command{'s' if request.size != 1 else ''}{each}"
    alone = "; sent outside a batch" if request.direct else ""
    alone += "; REST 3.0" if request.rest == 3 else ""
    return f"  {numbers:<6} {size:<18} {held}{alone}"
