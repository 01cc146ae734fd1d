"""`b24batch run`: a recipe against a portal, its outputs, and an account of what happened."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from b24batch.cli.bounds import bounds_options, read_bounds
from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode
from b24batch.cli.keeping import journal_options, kept_journal
from b24batch.cli.kept_rows import failed_option, kept_rows
from b24batch.cli.moment import country_option, moment_option, read_country, read_moment
from b24batch.cli.opening import opened_outside
from b24batch.cli.options import option
from b24batch.cli.pacing import pacing_options, read_pacing
from b24batch.cli.project import with_declared
from b24batch.cli.reading import (
    given_values,
    read_recipe_text,
    reading_options,
    recipe_file,
    strict_option,
)
from b24batch.cli.reporting import read_report
from b24batch.cli.rest import read_catalogue, rest_option
from b24batch.cli.sending import delivery_of, output_options, send_and_tell
from b24batch.cli.skipped import SkippedRows, tell_tables
from b24batch.cli.target import choose_portal, portal_option, yes_option

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.model.recipe import Recipe
    from b24batch.plan.program import Program
    from b24batch.portal import Portal
    from b24batch.run.events import Event
    from b24batch.run.results import RunResult

__all__ = ["add_options", "execute"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `run`."""
    reading_options(parser)
    strict_option(parser)
    portal_option(parser)
    yes_option(parser)
    option(parser, "--read-only", action="store_true", about="refuse a recipe that writes")
    option(
        parser,
        "--no-trust",
        action="store_true",
        about="look at every value before a write is sent with it, also at ids of adds and at `!`",
    )
    bounds_options(parser)
    failed_option(parser)
    output_options(parser)
    moment_option(parser)
    country_option(parser)
    rest_option(parser)
    journal_options(parser)
    pacing_options(parser)


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Run a recipe. Raises BatchError for what prevents it; nothing was sent then."""
    from b24batch.cli.consent import Consent
    from b24batch.cli.delivery import begin_files, prepare_delivery
    from b24batch.run.engine import Engine
    from b24batch.stages import look_at_rows, run_program

    pacing, bounds, _ = read_pacing(args), read_bounds(args), read_report(args)
    source, recipe = _checked(args, console)
    portal = choose_portal(args, console)
    pacing.set_on(portal)
    skipped = SkippedRows(console, source)
    program = _bound(recipe, args, console, source=source, portal=portal, skipped=skipped)
    console.hide(program.secrets)
    file = recipe_file(args.file)
    wanted = delivery_of(args, file, dry=bounds.dry)
    delivery = prepare_delivery(program, wanted, select=args.select, source=source)
    kept = pacing.engine_options(keep_rounds=args.report is not None)
    options = bounds.put_on(kept)
    report = look_at_rows(program, options, source)
    tell_tables(report, console, source)
    skipped.end(report)
    engine = Engine(program, options, portal.limits.operating)
    if not bounds.dry:
        consent = Consent(program, portal, console, report)
        consent.refuse_too_many(bounds.max_writes)
        if not consent.begin(source, yes=args.yes):
            console.say("nothing was sent")
            return ExitCode.USAGE
        consent.listen_to(engine, yes=args.yes)
    with (
        begin_files(delivery, engine, console) as streamed,
        kept_rows(args, program, engine, console) as end_rows,
        kept_journal(
            args, program, portal, console, engine.options, source=source, file=file
        ) as journal,
    ):

        def send(*, on_event: Callable[[Event], None]) -> RunResult:
            return run_program(
                program, portal, source=source, on_event=on_event, engine=engine, journal=journal
            )

        return send_and_tell(
            send,
            args,
            console,
            program=program,
            portal=portal,
            delivery=delivery,
            source=source,
            before_account=end_rows,
            streamed=streamed,
        )


def _checked(args: argparse.Namespace, console: Console) -> tuple[Source, Recipe]:
    """The recipe and its text; says what is doubtful, raises for what is wrong."""
    from b24batch.errors import render
    from b24batch.stages import check_recipe
    from b24batch.syntax import parse

    source = read_recipe_text(args.file, console)
    recipe = with_declared(parse(source).recipe, args)
    catalogue = read_catalogue(args)
    problems = check_recipe(
        recipe, source, read_only=args.read_only, strict=args.strict, catalogue=catalogue
    )
    for problem in problems:
        if problem.severity != "note":  # those are told by `check`
            console.say(render(problem, source))
    return source, recipe


def _bound(
    recipe: Recipe,
    args: argparse.Namespace,
    console: Console,
    *,
    source: Source,
    portal: Portal,
    skipped: SkippedRows,
) -> Program:
    """The recipe with everything that the command line gives it."""
    from b24batch.stages import bind_recipe

    moment = read_moment(args, console.environment)
    skip = skipped.take if args.skip_bad_rows else None
    return bind_recipe(
        recipe,
        given_values(recipe, args, console.environment),
        source=source,
        portal=portal,
        moment=moment,
        trust=not args.no_trust,
        country=read_country(args),
        catalogue=read_catalogue(args),
        outside=opened_outside(args, console, recipe_file(args.file), moment, skip=skip),
        environment=console.environment,
    )
