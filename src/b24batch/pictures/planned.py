"""The diagram of a plan: its requests by stage, and who fills in each reference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from b24batch.pictures.boxes import drawn_boxes
from b24batch.pictures.diagram import Arrow, Box, Diagram, Stage
from b24batch.pictures.grouping import MOST_BOXES, few_boxes, few_rows, moved
from b24batch.plan.explain_actual import ended_line, states_told
from b24batch.plan.explain_loops import loop_line, requests_left
from b24batch.plan.planned import LOOK_UP, Plan

__all__ = ["called", "plan_diagram"]


def plan_diagram(plan: Plan) -> Diagram:
    """What a plan says, as boxes and arrows; a command in several requests has its arrows once.

    After a run the boxes are the requests that were sent, with what became of each command.
    """
    boxes = list(drawn_boxes(plan))
    keys: dict[str, str] = {}
    into: dict[str, str] = {}
    stages: list[Stage] = []
    for number in range(1, plan.stages + 1):
        few: list[Box] = []
        for drawn in (one for one in boxes if one.stage == number):
            for name, row in zip(drawn.names, drawn.box.rows, strict=True):
                keys.setdefault(name, row.key)
            rows, moves = few_rows(drawn.box.rows)
            few.append(msgspec.structs.replace(drawn.box, rows=rows))
            into |= moves
        joined, moves = few_boxes(few)
        into |= moves
        if joined:
            needs = f"needs stage {number - 1}" if number > 1 else "needs nothing"
            stages.append(Stage(f"stage {number}", joined, needs))
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
        f"parameters not given: {', '.join(plan.not_given)}" if plan.not_given else "",
    )
    return tuple(fact for fact in facts if fact)


def _notes(plan: Plan) -> tuple[str, ...]:
    if plan.actual is not None:
        return (*_only_counted(plan), ended_line(plan.actual))
    example = ", ".join(f"{letter} = {n}" for letter, n in plan.counts.example.items())
    drawn = [f"drawn for {example}"] if example else []
    loops = [loop_line(loop) for loop in plan.loops]
    decisions = [f"{decision.kind} {decision.condition}" for decision in plan.decisions]
    warnings = [f"{warning.severity}: {warning.message}" for warning in plan.warnings]
    summary = str(plan).rsplit("\n", 1)[-1]
    left = requests_left(plan, sum(request.times for request in plan.requests))
    further = [f"and {left} more requests"] if left and len(plan.requests) > MOST_BOXES else []
    return (*further, *drawn, *loops, *decisions, *plan.notes, *warnings, summary)


def _only_counted(plan: Plan) -> Iterator[str]:
    """How commands ended of which a run counted rounds, so that no box can say it."""
    ran = plan.actual
    told: Counter[str] = Counter()
    for portion in (p for sent in ran.sent for p in sent.held) if ran else ():
        told[portion.name] += sum(portion.states.values())
    for portion in ran.unsent if ran else ():
        told[portion.name] += sum(portion.states.values())
    for command in (*plan.commands, *plan.unsent):
        states = {} if command.actual is None else command.actual.states
        if sum(states.values()) > told[command.name]:
            yield f"{command.name}: {states_told(states)}"


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
        looked_up = keys.get(LOOK_UP + command.name)
        if looked_up is not None:
            yield Arrow(looked_up, target, "us", "added only if it is not there")
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
