"""`b24batch run`: a recipe against a portal, its outputs, and an account of what happened."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode
from b24batch.cli.keeping import journal_options, kept_journal
from b24batch.cli.moment import country_option, moment_option, read_country, read_moment
from b24batch.cli.opening import opened_outside
from b24batch.cli.options import option
from b24batch.cli.pacing import pacing_options, read_pacing
from b24batch.cli.reading import (
    given_values,
    read_recipe_text,
    reading_options,
    recipe_file,
)
from b24batch.cli.sending import delivery_of, output_options, send_and_tell
from b24batch.cli.target import choose_portal, confirm_writes, portal_option, yes_option

if TYPE_CHECKING:
    from collections.abc import Callable

    from b24batch.run.events import Event
    from b24batch.run.results import RunResult

__all__ = ["add_options", "execute"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `run`."""
    reading_options(parser)
    portal_option(parser)
    yes_option(parser)
    option(parser, "--read-only", action="store_true", about="refuse a recipe that writes")
    option(
        parser,
        "--no-trust",
        action="store_true",
        about="look at every value before a write is sent with it, also at ids of adds and at `!`",
    )
    output_options(parser)
    moment_option(parser)
    country_option(parser)
    journal_options(parser)
    pacing_options(parser)


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Run a recipe. Raises BatchError for what prevents it; nothing was sent then."""
    from b24batch.cli.delivery import prepare_delivery
    from b24batch.errors import render
    from b24batch.stages import bind_recipe, check_recipe, run_program
    from b24batch.syntax import parse

    pacing = read_pacing(args)
    source = read_recipe_text(args.file, console)
    recipe = parse(source).recipe
    for problem in check_recipe(recipe, source, read_only=args.read_only):
        console.say(render(problem, source))
    portal = choose_portal(args, console)
    pacing.set_on(portal)
    file, moment = recipe_file(args.file), read_moment(args, console.environment)
    program = bind_recipe(
        recipe,
        given_values(recipe, args, console.environment),
        source=source,
        portal=portal,
        moment=moment,
        trust=not args.no_trust,
        country=read_country(args),
        outside=opened_outside(args, console, file, moment),
        environment=console.environment,
    )
    console.hide(program.secrets)
    wanted = delivery_of(args, file)
    delivery = prepare_delivery(program, wanted, select=args.select, source=source)
    if not confirm_writes(program, portal, console, yes=args.yes):
        console.say("nothing was sent")
        return ExitCode.USAGE
    options = pacing.engine_options()
    with kept_journal(args, program, portal, console, options, source=source, file=file) as journal:

        def send(*, on_event: Callable[[Event], None]) -> RunResult:
            return run_program(
                program,
                portal,
                source=source,
                engine_options=options,
                on_event=on_event,
                journal=journal,
            )

        return send_and_tell(
            send,
            args,
            console,
            program=program,
            portal=portal,
            delivery=delivery,
            source=source,
        )
