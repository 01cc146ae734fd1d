"""The stages in a row: check, parameters, plan, run. The facades call these functions."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any

from b24batch._text import Source
from b24batch.errors import BatchError, CheckProblem, Problem, RunError
from b24batch.model.recipe import Recipe

if TYPE_CHECKING:
    from b24batch.catalogue import Catalogue
    from b24batch.plan.outside import Outside
    from b24batch.plan.program import Program
    from b24batch.plan.row_check import RowReport
    from b24batch.plan.simulate import Plan
    from b24batch.portal import Portal
    from b24batch.run.compose import EngineOptions
    from b24batch.run.engine import Engine
    from b24batch.run.events import Event
    from b24batch.run.journal import Journal
    from b24batch.run.results import RunResult

__all__ = [
    "bind_recipe",
    "check_recipe",
    "conclude",
    "journal_for",
    "look_at_rows",
    "plan_recipe",
    "prepare",
    "problems_of",
    "run_options",
    "run_program",
    "run_recipe",
]


def check_recipe(
    recipe: Recipe,
    source: Source | None = None,
    *,
    read_only: bool = False,
    strict: bool = False,
    catalogue: Catalogue | None = None,
) -> list[Problem]:
    """What `problems_of` finds; raises CheckProblem if any of it is an error."""
    problems = problems_of(recipe, source, read_only=read_only, strict=strict, catalogue=catalogue)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise CheckProblem(errors, source)
    return problems


def problems_of(
    recipe: Recipe,
    source: Source | None = None,
    *,
    read_only: bool = False,
    strict: bool = False,
    catalogue: Catalogue | None = None,
    portal: Portal | None = None,
) -> list[Problem]:
    """Everything the check stage has to say.

    `read_only` makes an error of every command that writes, those of unknown methods included.
    With `strict` every warning is an error. `catalogue` knows the methods; without one they are
    those of the portal, or of the documentation.
    """
    from b24batch.catalogue import declaring
    from b24batch.check import check
    from b24batch.model.recipe import Declare

    known = declaring(_known(catalogue, portal), recipe.of_kind(Declare))
    problems = check(recipe, known, source=source, strict=strict)
    if read_only:
        problems += _writing_commands(recipe, known)
    return problems


def _writing_commands(recipe: Recipe, catalogue: Catalogue) -> list[Problem]:
    from b24batch.model.recipe import Command
    from b24batch.model.walk import nested_statements

    commands = (s for s, _ in nested_statements(recipe) if isinstance(s, Command))
    known = ((command, catalogue.find(command.method)) for command in commands)
    return [
        Problem(
            "B650",
            f"`{command.label or command.method}` writes, and this run may only read"
            if method is not None
            else f"nothing is known of `{command.method}`, and this run may only read",
            command.method_span or command.span,
            command.method,
            hint="remove the command, or run the recipe without `--read-only`",
        )
        for command, method in known
        if method is None or not method.is_read
    ]


def bind_recipe(
    recipe: Recipe,
    values: Mapping[str, Any] | None = None,
    *,
    source: Source | None = None,
    portal: Portal | None = None,
    moment: datetime | None = None,
    trust: bool = True,
    country: str | None = None,
    environment: Mapping[str, str] | None = None,
    outside: Outside | None = None,
    functions: Mapping[str, Callable[..., object]] | None = None,
    not_given: Collection[str] | None = None,
    catalogue: Catalogue | None = None,
) -> Program:
    """Make a recipe that passed the check stage ready to run, with values for its parameters.

    `moment` is what `now` and `today` mean, the computer's own clock and zone by default,
    `country` the one that the filter `phone` reads numbers for. Secrets are read from
    `environment`, by default that of the process. `outside` opens tables and files, by default
    below the working directory; `functions` are then those of `compute`. `not_given` is for a plan:
    names of values that only the run will have, stand-ins of which are among `values`; tables that
    cannot be read are then left for the run as well. `catalogue` knows the methods. Raises
    ParamProblem, EncodeError or TableProblem; nothing has been sent then.
    """
    from b24batch.outside import OpenedOutside
    from b24batch.parameters import bind_parameters
    from b24batch.plan.foreseen import ForeseenOutside
    from b24batch.plan.program import PlanOptions, make_program

    options = PlanOptions(
        moment=moment or datetime.now().astimezone(),
        trust=trust,
        distrusted=frozenset() if portal is None else frozenset(portal.distrusted),
        country=country,
        not_given=frozenset(not_given or ()),
        catalogue=_known(catalogue, portal),
    )
    try:
        bound = bind_parameters(
            recipe, values or {}, os.environ if environment is None else environment
        )
        opened = outside or OpenedOutside(functions=functions, zone=options.moment.tzinfo)
        if not_given is not None:
            opened = ForeseenOutside(opened)
        return make_program(recipe, bound, options, opened)
    except BatchError as error:
        raise error.with_source(source) from None


def prepare(
    recipe: Recipe,
    values: Mapping[str, Any] | None = None,
    *,
    source: Source | None = None,
    portal: Portal | None = None,
    catalogue: Catalogue | None = None,
    strict: bool = False,
    **options: Any,
) -> Program:
    """Check a recipe, bind its parameters and make it ready to run, as `bind_recipe` does.

    Raises CheckProblem besides, with `strict` also for warnings.
    """
    known = _known(catalogue, portal)
    check_recipe(recipe, source, strict=strict, catalogue=known)
    return bind_recipe(recipe, values, source=source, portal=portal, catalogue=known, **options)


def _known(catalogue: Catalogue | None, portal: Portal | None) -> Catalogue:
    """What is known of methods, those in two versions as they are to be called on a portal."""
    import msgspec

    from b24batch.catalogue import DOCUMENTED

    known = catalogue or (portal and portal.catalogue) or DOCUMENTED
    if portal is None or portal.rest == DOCUMENTED.rest:
        return known
    return msgspec.structs.replace(known, rest=portal.rest)


def plan_recipe(
    recipe: Recipe,
    values: Mapping[str, Any] | None = None,
    *,
    source: Source | None = None,
    portal: Portal | None = None,
    catalogue: Catalogue | None = None,
    strict: bool = False,
    **options: Any,
) -> Plan:
    """What would be sent, with the warnings of the check stage; takes the options of `prepare`.

    Nothing is sent. Raises what `prepare` raises.
    """
    from b24batch.plan.simulate import make_plan

    catalogue = _known(catalogue, portal)
    problems = check_recipe(recipe, source, strict=strict, catalogue=catalogue)
    warnings = tuple(p for p in problems if p.severity == "warning")
    options |= {"not_given": (), "catalogue": catalogue} | options
    program = bind_recipe(recipe, values, source=source, portal=portal, **options)
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
    journal: str | os.PathLike[str] | None = None,
    **options: Any,
) -> RunResult:
    """Run a recipe on a portal; takes the options of `prepare` besides its own.

    `journal` is a file to write down what is sent and what comes, so that the run can be gone
    on with. Raises what `prepare` raises before anything is sent, ConfigError for a journal that
    cannot be begun, and what `run_program` raises.
    """
    program = prepare(recipe, values, source=source, portal=portal, **options)
    if program.has_tables:
        look_at_rows(program, engine_options, source)
    engine_options = run_options(engine_options, portal)
    with journal_for(journal, program, portal, engine_options, source) as log:
        return run_program(
            program,
            portal,
            source=source,
            engine_options=engine_options,
            on_event=on_event,
            journal=log,
        )


def look_at_rows(
    program: Program, options: EngineOptions | None = None, source: Source | None = None
) -> RowReport:
    """Look at all rows of a program's tables; raises TableProblem for what cannot be read."""
    from b24batch.row_check import check_rows

    try:
        return check_rows(program, limit_rows=options.limit_rows if options else None)
    except BatchError as error:
        raise error.with_source(source) from None


def journal_for(
    path: str | os.PathLike[str] | None,
    program: Program,
    portal: Portal,
    options: EngineOptions | None,
    source: Source | None,
) -> AbstractContextManager[Journal | None]:
    """A journal that is begun in a file, or none; raises ConfigError for one that cannot be."""
    from b24batch.journals import begun_journal

    if path is None:
        return nullcontext()
    return begun_journal(path, program, portal, options=options, source=source)


def run_program(
    program: Program,
    portal: Portal,
    *,
    source: Source | None = None,
    engine_options: EngineOptions | None = None,
    on_event: Callable[[Event], None] | None = None,
    interrupted: Callable[[], bool] = bool,
    engine: Engine | None = None,
    journal: Journal | None = None,
) -> RunResult:
    """Send a program to a portal, and tell in `notices` what is to be known of the answers.

    `interrupted` is asked before each request whether to stop. `engine` is one that has come
    some way already, `journal` is told of everything. Raises RunError, with `.result`, when the
    portal could not be used any further or the run was interrupted.
    """
    from b24batch.run.sync_driver import drive

    try:
        result = drive(
            program,
            portal,
            options=run_options(engine_options, portal),
            on_event=on_event,
            interrupted=interrupted,
            engine=engine,
            log=journal,
        )
    except RunError as error:
        if error.result is not None:
            conclude(error.result, portal, journal)
        raise error.with_source(source) from None
    conclude(result, portal, journal)
    return result


def run_options(options: EngineOptions | None, portal: Portal) -> EngineOptions:
    """The options of a run; a transport of a user's own sends no keys unless it says so."""
    import msgspec

    from b24batch.run.compose import EngineOptions

    sends = bool(getattr(portal.transport, "sends_keys", False))
    return msgspec.structs.replace(options or EngineOptions(), sends_keys=sends)


def conclude(result: RunResult, portal: Portal, journal: Journal | None) -> None:
    """Add the notices, let the portal remember what proved wrong, and the journal the end."""
    from b24batch.run.notices import find_notices

    result.notices = find_notices(result)
    portal.distrusted |= result.distrusted
    if journal is not None:
        with suppress(RunError):  # without its end a journal is resumed to find nothing left
            journal.close(result)
