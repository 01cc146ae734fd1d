"""`b24batch run`: a recipe against a portal, its outputs, and an account of what happened."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, exit_of_error, exit_of_result, worst
from b24batch.cli.moment import moment_option, read_moment
from b24batch.cli.options import option
from b24batch.cli.pacing import Pacing, pacing_options, read_pacing
from b24batch.cli.reading import STDIN, given_values, read_recipe_text, reading_options
from b24batch.cli.target import choose_portal, confirm_writes, portal_option

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.cli.delivery import Delivery
    from b24batch.errors import RunError
    from b24batch.plan.program import Program
    from b24batch.portal import Portal
    from b24batch.run.events import Event
    from b24batch.run.results import RunResult

__all__ = ["add_options", "execute", "listening"]

FORMATS = ("table", "json", "jsonl", "csv")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `run`."""
    reading_options(parser)
    portal_option(parser)
    option(
        parser,
        "--out",
        choices=FORMATS,
        about="format of what goes to standard output, whatever the recipe says",
    )
    option(
        parser,
        "--select",
        metavar="NAME",
        action="append",
        default=[],
        about="only the output of this name; may be repeated",
    )
    option(
        parser,
        "--report",
        choices=("json",),
        about="instead of outputs, print every command with its state and value",
    )
    option(parser, "--yes", action="store_true", about="write without asking")
    option(parser, "--read-only", action="store_true", about="refuse a recipe that writes")
    option(
        parser,
        "--no-trust",
        action="store_true",
        about="look at every value before a write is sent with it, also at ids of adds and at `!`",
    )
    option(
        parser,
        "--allow-path",
        metavar="DIR",
        action="append",
        default=[],
        about="a further folder that outputs may be written to; may be repeated",
    )
    moment_option(parser)
    pacing_options(parser)
    option(
        parser,
        "-v",
        "--verbose",
        action="count",
        default=0,
        about="a line for each request; twice: what is sent (>) and received (<)",
    )


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Run a recipe. Raises BatchError for what prevents it; nothing was sent then."""
    from b24batch.cli.delivery import prepare_delivery
    from b24batch.errors import render
    from b24batch.stages import bind_recipe, check_recipe
    from b24batch.syntax import parse

    pacing = read_pacing(args)
    source = read_recipe_text(args.file, console)
    recipe = parse(source).recipe
    for problem in check_recipe(recipe, source, read_only=args.read_only):
        console.say(render(problem, source))
    portal = choose_portal(args, console)
    pacing.set_on(portal)
    program = bind_recipe(
        recipe,
        given_values(recipe, args, console.environment),
        source=source,
        portal=portal,
        moment=read_moment(args),
        trust=not args.no_trust,
        environment=console.environment,
    )
    console.hide(program.secrets)
    delivery = prepare_delivery(program, _delivery(args), select=args.select, source=source)
    if not confirm_writes(program, portal, console, yes=args.yes):
        console.say("nothing was sent")
        return ExitCode.USAGE
    result, error = _run(program, portal, args, console, source=source, pacing=pacing)
    return _tell(result, error, delivery, args, console, source=source)


def _delivery(args: argparse.Namespace) -> Delivery:
    from b24batch.cli.delivery import Delivery

    file = None if args.file == STDIN else Path(args.file).resolve()
    return Delivery(
        folder=Path.cwd() if file is None else file.parent,
        recipe_file=file,
        allowed=tuple(map(Path, args.allow_path)),
        format=args.out,
        silent=args.report is not None,
        talk=args.verbose > 0,
    )


def _run(
    program: Program,
    portal: Portal,
    args: argparse.Namespace,
    console: Console,
    *,
    source: Source,
    pacing: Pacing,
) -> tuple[RunResult, RunError | None]:
    """Send it; the result is there also where the portal could not be used any further."""
    from b24batch.cli.signals import Interruption
    from b24batch.cli.wire import WireTap, json_forms
    from b24batch.errors import RunError
    from b24batch.stages import run_program

    if args.verbose > 1:
        forms = [form for secret in program.secrets for form in json_forms(secret)]
        portal.transport = WireTap(portal.transport, console, [*program.secrets, *forms])
    try:
        with (
            portal,
            Interruption(console.say) as interruption,
            listening(program, portal, console, verbose=args.verbose) as on_event,
        ):
            result = run_program(
                program,
                portal,
                source=source,
                engine_options=pacing.engine_options(),
                on_event=on_event,
                interrupted=lambda: interruption.asked,
            )
            return result, None
    except RunError as error:
        if error.result is None:
            raise
        if args.debug:
            console.trace()
        return error.result, error


@contextmanager
def listening(
    program: Program, portal: Portal, console: Console, *, verbose: int
) -> Iterator[Callable[[Event], None] | None]:
    """A block in which a person is told how a run goes; gives what to call with its events."""
    from b24batch.cli.progress_line import progress_line
    from b24batch.cli.wire import request_lines

    if not verbose and not console.talkative:
        yield None
        return
    say_line = request_lines(console, verbose=verbose)
    if verbose:
        yield say_line
        return
    with progress_line(len(program.commands), portal.limits, console) as draw:

        def tell(event: Event) -> None:
            say_line(event)
            if draw is not None:
                draw(event)

        yield tell


def _tell(
    result: RunResult,
    error: RunError | None,
    delivery: Delivery,
    args: argparse.Namespace,
    console: Console,
    *,
    source: Source,
) -> ExitCode:
    """Notices, outputs, report, account; and the code for all of it."""
    from b24batch.cli.account import report, tell_account, tell_error, tell_notices
    from b24batch.cli.delivery import deliver
    from b24batch.run.rendering import json_text

    tell_notices(result, console, source)
    delivered = deliver(result, delivery, console, source)
    if args.report:
        console.data(json_text(report(result), ascii_only=console.ascii_only) + "\n")
    if error is not None:
        tell_error(error, result, console, source)
        return worst((exit_of_error(error), delivered))
    tell_account(result, console, source, always=console.talkative or args.verbose > 0)
    return worst((exit_of_result(result), delivered))
