"""A plan as text: top to bottom in the order of sending, every line greppable."""

from __future__ import annotations

from b24batch.errors import render
from b24batch.plan.simulate import Filling, Plan, PlannedCommand, PlannedRequest

__all__ = ["REQUESTS_PER_SECOND", "explain_plan"]

REQUESTS_PER_SECOND = 2
"""What an ordinary portal takes in the long run."""

_WIDTH = 84
_DOUBTFUL = "a write, may be empty"
_EARLIER = "needs an earlier answer"
_DELETES = ("delete", "remove", "unbind", "clear")


def explain_plan(plan: Plan) -> str:
    """Draw a plan for a terminal; the last line is the summary, always of one form."""
    lines = [_header(plan)]
    if plan.not_given:
        lines.append(f"       parameters not given: {', '.join(plan.not_given)}")
    lines.append("")
    for stage in range(1, plan.stages + 1):
        lines += _stage(stage, [r for r in plan.requests if r.stage == stage])
        lines.append("")
    if plan.unsent:
        lines.append("never sent")
        for command in plan.unsent:
            lines += _command(command)
        lines.append("")
    if plan.outputs:
        lines += [f"output    {output}" for output in plan.outputs] + [""]
    lines += [render(warning).replace("\n", "\n  ") for warning in plan.warnings]
    lines += _hints(plan)
    lines.append(_summary(plan))
    return "\n".join(lines)


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


def _stage(number: int, requests: list[PlannedRequest]) -> list[str]:
    commands = sum(len(request.commands) for request in requests)
    needs = f"needs stage {number - 1}" if number > 1 else "needs nothing"
    head = f"stage {number}   {_many(len(requests), 'request')}, {_many(commands, 'command')}"
    lines = [f"{head:<60}{needs}"]
    for request in requests:
        if len(requests) > 1 or request.direct:
            lines.append(_request(request))
        for command in request.commands:
            lines += _command(command)
    return lines


def _request(request: PlannedRequest) -> str:
    facts = [f"request {request.number}", _many(len(request.commands), "command")]
    if request.reason:
        facts.append(f"ends here: {request.reason}" if not request.direct else request.reason)
    if request.needs:
        facts.append("needs request " + ", ".join(map(str, request.needs)))
    return "  " + "; ".join(facts)


def _command(command: PlannedCommand) -> list[str]:
    mark = "w" if command.kind == "write" else "r"
    left = f"  {mark}  {command.name:<12} {command.method:<18} {command.summary}".rstrip()
    line = f":{command.line}" if command.line else ""
    lines = [f"{left:<{_WIDTH - 6}} {line}".rstrip() if line else left]
    targets = max((len(filling.target) for filling in command.fillings), default=0)
    sources = max((len(filling.source) for filling in command.fillings), default=0)
    lines += [_filling(filling, targets, sources) for filling in command.fillings]
    lines += [f"{'':18}{note}" for note in command.notes]
    if command.ends:
        lines.append(f"{'':18}{command.ends}")
    if command.waits_for:
        lines.append(f"{'':18}waits for {_names(command.waits_for)}: written order")
    return lines


def _filling(filling: Filling, targets: int, sources: int) -> str:
    who = filling.by if not filling.why else f"{filling.by}: {filling.why}"
    return f"{'':18}{filling.target:<{targets}} <- {filling.source:<{sources}}  {who}"


def _names(names: tuple[str, ...], most: int = 4) -> str:
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def _hints(plan: Plan) -> list[str]:
    """What would save a request, where one is made for a value that a write waits for."""
    for request in plan.requests:
        for command in request.commands:
            late = [filling for filling in command.fillings if filling.by == "us"]
            doubtful = {filling.source for filling in late if filling.why == _DOUBTFUL}
            others = {filling.why for filling in late} - {_DOUBTFUL, _EARLIER}
            if request.needs and not command.waits_for and len(doubtful) == 1 and not others:
                vouched = f"`${doubtful.pop()}!` in `{command.name}`"
                return [f"hint: {vouched} would vouch for the value and save a request"]
    return []


def _could_vouch(filling: Filling) -> bool:
    """Whether `!` would help and is allowed: not for the id of what is changed."""
    inside_fields = filling.target.lower().startswith("fields")
    return filling.why == "a write, may be empty" and inside_fields


def _summary(plan: Plan) -> str:
    commands = plan.commands
    writes = [c for c in commands if c.kind == "write"]
    deletes = [c for c in writes if c.method.rsplit(".", 1)[-1].lower().startswith(_DELETES)]
    requests = len(plan.requests)
    least = requests / REQUESTS_PER_SECOND
    others = ["further pages"] * any(c.pages for c in commands)
    others += ["look-ups"] * any(c.look_up for c in commands)
    besides = f" and those of {' and '.join(others)}" if others else ""
    kinds = [
        _many(len(commands) - len(writes), "read"),
        _many(len(writes) - len(deletes), "write"),
        _many(len(deletes), "delete"),
    ]
    parts = [
        f"{_many(plan.stages, 'stage')}, {_many(requests, 'request')}{besides}",
        ", ".join(kinds),
        f"at least {least:g} s at {REQUESTS_PER_SECOND} requests/s",
    ]
    if plan.parameters:
        parts.append("parameters: " + ", ".join(plan.parameters))
    return "; ".join(parts)


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
