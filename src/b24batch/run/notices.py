"""Things to know of a run that are no errors: rows left on the portal, rows that moved."""

from __future__ import annotations

from b24batch.errors import Problem
from b24batch.model.recipe import ForEach, Output
from b24batch.model.values import Ref, Value
from b24batch.model.walk import references
from b24batch.plan.blocks import PartKind
from b24batch.plan.program import Planned
from b24batch.run.partial import (
    is_list,
    may_be_partial,
    takes_rows,
    turns_pages,
    usual_page_v3,
)
from b24batch.run.results import CommandResult, RunResult
from b24batch.run.states import State

__all__ = ["find_notices"]


def find_notices(result: RunResult) -> tuple[Problem, ...]:
    """Name every list that the recipe takes for whole although the portal has more of it.

    That is one whose rows are used: through `[*]`, or by an output, where a recipe without
    outputs shows everything that has a label. A command that gives `start` turns the pages
    itself and is left out, as is one that brought as many rows as its `limit` allows. Lists
    that changed while their pages were read are named as well.
    """
    used = _used(result)
    found: list[Problem] = []
    partial = (may_be_partial(r) or r.total_changed for r in result.records())
    newer = any(planned is not None and planned.rest == 3 for planned in result.program.planned)
    for command in result if newer or any(partial) else ():
        planned = command.planned
        if command.total_changed:
            found.append(_changed(command, planned))
        elif command.label in used and not turns_pages(planned) and _has_more(command, planned):
            found.append(_notice(command, planned))
    return tuple(found)


def _used(result: RunResult) -> set[str]:
    """Labels of commands whose rows as a whole are used."""
    program = result.program
    labels = {planned.command.label for planned in program.planned if planned is not None}
    outputs = list(program.recipe.of_kind(Output))
    # what was text before the run refers to no answer
    unknown = [p.params for p in program.planned if p is not None and not p.text]
    refs = (ref for params in unknown for ref in references(params))
    whole: list[Value] = [ref for ref in refs if takes_rows(ref)]
    for part in program.parts:
        if part.kind is PartKind.LOOP and isinstance(part.statement, ForEach):
            names = program.blocks[part.block].names
            whole += [names.follow(ref) for ref in references(part.statement.source)]
    for output in outputs:
        shown = references(program.names.follow(output.ref))
        whole += [ref for ref in shown if takes_rows(ref) or is_list(ref)]
    used = {ref.name for ref in whole if isinstance(ref, Ref)}
    return used if outputs else used | {label for label in labels if label is not None}


def _has_more(command: CommandResult, planned: Planned) -> bool:
    """Whether rows are missing, told by the counts beside an answer before looking into it."""
    whole = planned.command.mode == "all"  # up to its `limit`, which may be more than there are
    if not whole and planned.rest == 3 and command.state is State.DONE:
        return usual_page_v3(planned, command.value) is not None
    if whole or not may_be_partial(command.record):
        return False
    if command.next is not None:
        return True
    total, missing = command.total, command.rows_missing
    if total is None or missing == 0:
        return False
    return planned.command.limit is None or total - missing < planned.command.limit


def _notice(command: CommandResult, planned: Planned) -> Problem:
    shown = command.next
    if planned.rest == 3:
        shown = len(command.rows)
    elif shown is None and command.total is not None:
        shown = command.total - command.rows_missing
    may = "and there may be more" if planned.rest == 3 else "but there are more"
    of = may if command.total is None else f"of {command.total:,}"
    span = planned.command.label_span or planned.command.method_span or planned.command.span
    hint = "write `all` before the method to fetch every page, or `limit` behind it"
    if planned.command.limit is not None:
        hint = "write `all` before the method: without it `limit` keeps rows of one page"
    return Problem(
        "B207",
        f"`{command.name}` brought rows {shown} {of}, and the recipe takes them for all",
        span,
        planned.command.method,
        hint=hint,
        severity="warning",
    )


def _changed(command: CommandResult, planned: Planned) -> Problem:
    return Problem(
        "B210",
        f"records came or went while `{command.name}` was read page by page",
        planned.command.label_span or planned.command.method_span or planned.command.span,
        planned.command.method,
        hint="run it again if not one row may be missing",
        severity="warning",
    )
