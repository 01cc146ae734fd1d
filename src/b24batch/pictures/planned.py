"""The diagram of a plan: its requests by stage, and who fills in each reference."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from b24batch.pictures.diagram import Arrow, Box, Diagram, Row, Stage
from b24batch.pictures.grouping import few_boxes, few_rows, moved
from b24batch.plan.planned import Plan, PlannedCommand, PlannedRequest

__all__ = ["called", "plan_diagram"]


def plan_diagram(plan: Plan, mark: Callable[[Row], Row] | None = None) -> Diagram:
    """What a plan says, as boxes and arrows; a command in several requests has its arrows once.

    `mark` may write into every row what became of it, before rows that are alike are joined.
    """
    commands = {command.name: command for command in plan.commands}
    keys: dict[str, str] = {}
    into: dict[str, str] = {}
    stages: list[Stage] = []
    for number in range(1, plan.stages + 1):
        boxes: list[Box] = []
        for request in plan.requests:
            if request.stage == number:
                box, moves = _box(request, commands, keys, mark)
                boxes.append(box)
                into |= moves
        few, moves = few_boxes(boxes)
        into |= moves
        if few:
            needs = f"needs stage {number - 1}" if number > 1 else "needs nothing"
            stages.append(Stage(f"stage {number}", few, needs))
    arrows = moved(_arrows(plan, keys), into)
    return Diagram(_title(plan), tuple(stages), arrows, _facts(plan), _notes(plan))


def called(host: str) -> str:
    """Which portal it is, in words; the practice portal has its own."""
    return host if not host or "portal" in host else f"portal {host}"


def _title(plan: Plan) -> str:
    return plan.title or plan.source or "Batch"


def _facts(plan: Plan) -> tuple[str, ...]:
    facts = (
        plan.source if plan.title else "",
        called(plan.portal),
        "halt on error" if plan.halts else "skip what depends on a failure",
        "in any order" if plan.any_order else "",
    )
    return tuple(fact for fact in facts if fact)


def _notes(plan: Plan) -> tuple[str, ...]:
    summary = str(plan).rsplit("\n", 1)[-1]
    loops = [
        f"loop over {loop.what}: {loop.letter or format(loop.rows, ',')} rounds"
        for loop in plan.loops
    ]
    decisions = [f"{decision.kind} {decision.condition}" for decision in plan.decisions]
    warnings = [f"{warning.severity}: {warning.message}" for warning in plan.warnings]
    return (*loops, *decisions, *plan.notes, *warnings, summary)


def _box(
    request: PlannedRequest,
    commands: dict[str, PlannedCommand],
    keys: dict[str, str],
    mark: Callable[[Row], Row] | None,
) -> tuple[Box, dict[str, str]]:
    rows = []
    for position, portion in enumerate(request.commands):
        key = f"q{request.number}c{position}"
        keys.setdefault(portion.name, key)
        row = _row(key, portion.name, portion.times, commands.get(portion.name))
        rows.append(row if mark is None else mark(row))
    few, into = few_rows(rows)
    last = request.number + request.times - 1
    title = (
        f"request {request.number}"
        if request.times == 1
        else f"requests {request.number} to {last}"
    )
    facts = ("sent directly" if request.direct else "", "halt" if request.halt else "")
    remark = ", ".join(fact for fact in (*facts, request.reason) if fact)
    return Box(title, few, remark), into


def _row(key: str, name: str, times: int, command: PlannedCommand | None) -> Row:
    many = f"{times:,}" if times > 1 else ""
    if command is None:
        return Row(key, name, "", times=many)
    details = (
        *([command.summary] if command.summary else []),
        *command.when,
        *(f"{f.target} <- {f.source} ({f.by}: {f.why})" for f in command.fillings),
        *command.notes,
    )
    place = f":{command.line}" if command.line else ""
    return Row(key, name, command.method, command.kind, place, many, details=details)


def _arrows(plan: Plan, keys: dict[str, str]) -> Iterator[Arrow]:
    for command in plan.commands:
        target = keys.get(command.name)
        if target is None:
            continue
        for filling in command.fillings:
            source = _source(filling.source, keys)
            if source is not None:
                yield Arrow(source, target, filling.by, filling.source)
        for condition in command.when:
            for source in dict.fromkeys(filter(None, (_named(w, keys) for w in condition.split()))):
                yield Arrow(source, target, "us", condition)
        for name in command.waits_for:
            if name in keys:
                yield Arrow(keys[name], target, "order", "written order")


def _named(word: str, keys: dict[str, str]) -> str | None:
    """The row of the command that a word of a condition names, there without its round."""
    rounds = {name.partition("[")[0]: key for name, key in reversed(keys.items())}
    return _source(word, rounds)


def _source(path: str, keys: dict[str, str]) -> str | None:
    """The row of the command that a path begins with: `Known[i].CONTACT` is that of `Known[i]`."""
    end = len(path)
    while end > 0:
        if path[:end] in keys:
            return keys[path[:end]]
        end = max(path.rfind(".", 0, end), path.rfind("[", 0, end))
    text = path.removeprefix("text with ")
    return _source(text, keys) if text != path else None
