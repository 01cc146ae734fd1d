"""A plan as text: top to bottom in the order of sending, every line greppable."""

from __future__ import annotations

from b24batch._text import cells_wide, padded
from b24batch.catalogue.places import is_id_name
from b24batch.errors import render
from b24batch.plan.explain_actual import actual_line, ended_line, exchange_lines
from b24batch.plan.explain_loops import decisions_after, loop_lines, request_lines
from b24batch.plan.planned import LOOK_UP, Filling, Plan, PlannedCommand, PlannedRequest

__all__ = ["REQUESTS_PER_SECOND", "explain_command", "explain_plan", "many"]

REQUESTS_PER_SECOND = 2
"""What an ordinary portal takes in the long run."""

_WIDTH = 84
_LONG_S = 180
_DOUBTFUL = "a write, may be empty"
_EARLIER = "needs an earlier answer"


def explain_plan(plan: Plan) -> str:
    """Draw a plan for a terminal; the last line is the summary, always of one form.

    After a run it tells what became of everything, and how the run ended on one more line.
    """
    lines = [_header(plan)]
    if plan.not_given:
        lines.append(f"       parameters not given: {', '.join(plan.not_given)}")
    lines.append("")
    lines += _section(decisions_after(plan, 0))
    for stage in range(1, plan.stages + 1):
        lines += _section(_looped_stage(plan, stage) if plan.loops else _stage(plan, stage))
        lines += _section(decisions_after(plan, stage))
    if plan.loops:
        lines += _section(request_lines(plan))
    lines += _section(_unsent(plan))
    lines += _section([] if plan.actual is None else exchange_lines(plan.actual))
    lines += _section([f"output    {output}" for output in plan.outputs])
    lines += [render(warning).replace("\n", "\n  ") for warning in plan.warnings]
    lines += [f"note: {note}" for note in plan.notes]
    lines += _hints(plan)
    lines.append(_summary(plan))
    if plan.actual is not None:
        lines.append(ended_line(plan.actual))
    return "\n".join(lines)


def _unsent(plan: Plan) -> list[str]:
    lines = ["never sent"] if plan.unsent else []
    loop = 0
    for command in plan.unsent:
        if command.loop and command.loop != loop:
            lines += loop_lines(plan, command.loop)
        loop = command.loop
        lines += _command(command)
    return lines


def _section(lines: list[str]) -> list[str]:
    return [*lines, ""] if lines else []


def _header(plan: Plan) -> str:
    day = f"{plan.moment[:10]} {plan.moment[19:] or 'UTC'}"
    facts = [
        plan.source,
        f'"{plan.title}"' if plan.title else "",
        f"portal {plan.portal}" if plan.portal else "",
        "halt on error" if plan.halts else "skip what depends on a failure",
        "in any order" if plan.any_order else "",
        day,
    ]
    return "   ".join(["plan", *(fact for fact in facts if fact)])


def _needs(stage: int) -> str:
    return f"needs stage {stage - 1}" if stage > 1 else "needs nothing"


# -- stages of requests ------------------------------------------------------------------------


def _stage(plan: Plan, number: int) -> list[str]:
    """A stage of a plan without loops: request by request."""
    requests = [request for request in plan.requests if request.stage == number]
    if not requests:
        return []
    by_name = {command.name: command for command in plan.commands}
    commands = sum(request.size for request in requests)
    head = f"stage {number}   {many(len(requests), 'request')}, {many(commands, 'command')}"
    lines = [f"{head:<60}{_needs(number)}"]
    for request in requests:
        if len(requests) > 1 or request.direct or request.rest == 3:
            lines.append(_request(request))
        for portion in request.commands:
            lines += _command(by_name[portion.name])
    return lines


def _request(request: PlannedRequest) -> str:
    facts = [f"request {request.number}", many(request.size, "command")]
    if request.rest == 3:
        facts.append("REST 3.0")
    if request.reason:
        facts.append(f"ends here: {request.reason}" if not request.direct else request.reason)
    if request.needs:
        facts.append("needs request " + ", ".join(map(str, request.needs)))
    return "  " + "; ".join(facts)


# -- stages of rounds --------------------------------------------------------------------------


def _looped_stage(plan: Plan, number: int) -> list[str]:
    """A stage of a plan with loops: each command once, below the loop that repeats it."""
    commands = [command for command in plan.commands if command.stage == number]
    if not commands:
        return []
    lines = [f"{_stage_head(plan, number):<60}{_needs(number)}"]
    loop = 0
    for command in commands:
        if command.loop and command.loop != loop:
            lines += loop_lines(plan, command.loop, number)
        loop = command.loop
        lines += _command(command)
    return lines


def _stage_head(plan: Plan, number: int) -> str:
    counts = plan.by_stage[number - 1]
    words = "1 command" if counts == "1" else f"{counts} commands"
    if plan.counts.is_open and any(c.stage == number and _is_look_up(c) for c in plan.commands):
        words = "look-ups" if counts == "0" else f"{words} and look-ups"
    own = [request for request in plan.requests if request.stage == number]
    if not plan.counts.is_open and own and _is_whole(plan, number):
        return f"stage {number}   {many(sum(r.times for r in own), 'request')}, {words}"
    return f"stage {number}   {words}"


def _is_look_up(command: PlannedCommand) -> bool:
    return command.name.startswith(LOOK_UP)


def _is_whole(plan: Plan, number: int) -> bool:
    """Whether no request holds commands of this stage and of another one."""
    of_stage = {command.name for command in plan.commands if command.stage == number}
    for request in plan.requests:
        inside = [portion.name in of_stage for portion in request.commands]
        if any(inside) and not all(inside):
            return False
    return True


# -- one command -------------------------------------------------------------------------------


def explain_command(command: PlannedCommand) -> list[str]:
    """The lines that a plan has for one command, without those of the loops around it."""
    return _command(command)


def _command(command: PlannedCommand) -> list[str]:
    mark = "w" if command.kind == "write" else "r"
    method = "" if command.name.startswith("(") else command.method
    named = padded(f"{padded(command.name, 12)} {method}", 31)
    left = f"  {mark}  {named} {command.summary}".rstrip()
    line = f":{command.line}" if command.line else ""
    lines = [f"{padded(left, _WIDTH - 6)} {line}".rstrip() if line else left]
    if command.actual is not None:
        lines.append(f"{'':18}{actual_line(command.actual)}")
    targets = max((cells_wide(filling.target) for filling in command.fillings), default=0)
    sources = max((cells_wide(filling.source) for filling in command.fillings), default=0)
    lines += [f"{'':18}{condition}" for condition in command.when]
    lines += [_filling(filling, targets, sources) for filling in command.fillings]
    lines += [f"{'':18}{note}" for note in command.notes]
    if command.ends:
        lines.append(f"{'':18}{command.ends}")
    if command.waits_for:
        lines.append(f"{'':18}waits for {_names(command.waits_for)}: written order")
    return lines


def _filling(filling: Filling, targets: int, sources: int) -> str:
    who = filling.by if not filling.why else f"{filling.by}: {filling.why}"
    return f"{'':18}{padded(filling.target, targets)} <- {padded(filling.source, sources)}  {who}"


def _names(names: tuple[str, ...], most: int = 4) -> str:
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def _hints(plan: Plan) -> list[str]:
    """What would save a request, where one is made for a value that a write waits for."""
    for command in plan.commands:
        late = [filling for filling in command.fillings if filling.by == "us"]
        doubtful = {filling.source for filling in late if filling.why == _DOUBTFUL}
        others = {filling.why for filling in late} - {_DOUBTFUL, _EARLIER}
        waits = command.stage > 1 and not command.waits_for and not command.when
        if any(_is_record(command, f.target) for f in late if f.why == _DOUBTFUL):
            continue  # a wrong id would change another record: nobody may vouch for one
        if waits and len(doubtful) == 1 and not others:
            vouched = f"`${doubtful.pop()}!` in `{command.name}`"
            return [f"hint: {vouched} would vouch for the value and save a request"]
    return []


def _is_record(command: PlannedCommand, target: str) -> bool:
    """Whether a parameter says which record a method works on, one that is there already."""
    param = target.partition("[")[0]
    return is_id_name(param) and "." not in param and not command.method.lower().endswith("add")


# -- the last line -----------------------------------------------------------------------------


def _summary(plan: Plan) -> str:
    counts = plan.counts
    low, most = counts.requests
    about = "about " if counts.about else ""
    requests = many(most, "request") if low == most else f"{low:,} to {most:,} requests"
    others = ["further pages"] * any(command.pages for command in plan.commands)
    besides = f" and those of {' and '.join(others)}" if others else ""
    cost = f"at least {_time(low)} at {REQUESTS_PER_SECOND} requests/s"
    kinds = [(counts.reads, "read"), (counts.writes, "write"), (counts.deletes, "delete")]
    told = ", ".join(f"{n} {word}" if n == "1" else f"{n} {word}s" for n, word in kinds)
    if counts.is_open and any(map(_is_look_up, plan.commands)):
        told = f"look-ups, {told}"
    if counts.about:
        told = f"{'more than' if counts.more else 'about'} {told}"
    parts = [many(plan.stages, "stage"), told]
    if counts.example:
        example = ", ".join(f"{letter} = {n}" for letter, n in counts.example.items())
        parts.append(f"for {example}: {about}{requests}{besides}, {cost}")
    else:
        parts[0] += f", {about}{requests}{besides}"
        parts.append(cost)
    if plan.parameters:
        parts.append("parameters: " + ", ".join(plan.parameters))
    return "; ".join(parts)


def _time(requests: int) -> str:
    seconds = requests / REQUESTS_PER_SECOND
    return f"{seconds:g} s" if seconds < _LONG_S else f"{seconds / 60:.0f} min"


def many(count: int, word: str) -> str:
    """A number with its word: `1 request`, `2 requests`."""
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
