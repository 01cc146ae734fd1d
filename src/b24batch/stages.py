"""The stages in a row: check, parameters, plan, run. The facades call these functions."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from b24batch._text import Source
from b24batch.errors import BatchError, CheckProblem, Problem
from b24batch.model.recipe import Recipe

if TYPE_CHECKING:
    from b24batch.plan.program import Program
    from b24batch.plan.simulate import Plan
    from b24batch.portal import Portal
    from b24batch.run.compose import EngineOptions
    from b24batch.run.events import Event
    from b24batch.run.results import RunResult

__all__ = ["check_recipe", "plan_recipe", "prepare", "run_recipe"]


def check_recipe(recipe: Recipe, source: Source | None = None) -> list[Problem]:
    """Everything the check stage has to say; raises CheckProblem if any of it is an error."""
    from b24batch.check import check

    problems = check(recipe)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise CheckProblem(errors, source)
    return problems


def prepare(
    recipe: Recipe,
    values: Mapping[str, Any] | None = None,
    *,
    source: Source | None = None,
    portal: Portal | None = None,
    moment: datetime | None = None,
    trust: bool = True,
) -> Program:
    """Check a recipe, bind its parameters and make it ready to run.

    `moment` is what `now` and `today` mean, the computer's own clock and zone by default.
    Secrets are read from the environment. Raises CheckProblem, ParamProblem or EncodeError;
    nothing has been sent then.
    """
    from b24batch.parameters import bind_parameters
    from b24batch.plan.program import PlanOptions, make_program

    check_recipe(recipe, source)
    options = PlanOptions(
        moment=moment or datetime.now().astimezone(),
        trust=trust,
        distrusted=frozenset() if portal is None else frozenset(portal.distrusted),
    )
    try:
        bound = bind_parameters(recipe, values or {}, os.environ)
        return make_program(recipe, bound, options)
    except BatchError as error:
        raise error.with_source(source) from None


def plan_recipe(
    recipe: Recipe,
    values: Mapping[str, Any] | None = None,
    *,
    source: Source | None = None,
    portal: Portal | None = None,
    **options: Any,
) -> Plan:
    """What would be sent, with the warnings of the check stage; takes the options of `prepare`.

    Nothing is sent. Raises what `prepare` raises.
    """
    from b24batch.plan.simulate import make_plan

    warnings = tuple(p for p in check_recipe(recipe, source) if p.severity == "warning")
    program = prepare(recipe, values, source=source, portal=portal, **options)
    host = "" if portal is None else portal.host
    return make_plan(program, source=source, portal=host, warnings=warnings)


def run_recipe(
    recipe: Recipe,
    portal: Portal,
    values: Mapping[str, Any] | None = None,
    *,
    source: Source | None = None,
    engine_options: EngineOptions | None = None,
    on_event: Callable[[Event], None] | None = None,
    **options: Any,
) -> RunResult:
    """Run a recipe on a portal; takes the options of `prepare` besides its own.

    Raises what `prepare` raises before anything is sent, and RunError, with `.result`, when
    the portal could not be used any further.
    """
    from b24batch.run.sync_driver import drive

    program = prepare(recipe, values, source=source, portal=portal, **options)
    try:
        result = drive(program, portal, options=engine_options, on_event=on_event)
    except BatchError as error:
        distrusted = getattr(error, "result", None)
        if distrusted is not None:
            portal.distrusted |= distrusted.distrusted
        raise error.with_source(source) from None
    portal.distrusted |= result.distrusted
    return result
