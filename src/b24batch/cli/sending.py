"""What running and resuming have in common: options for what comes out, sending, and telling."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, exit_of_error, exit_of_result, worst
from b24batch.cli.opening import places_option, recipe_folder
from b24batch.cli.options import option
from b24batch.cli.reporting import Report, read_report, report_option

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.cli.delivery import Delivery
    from b24batch.cli.streaming import StreamedFiles
    from b24batch.errors import RunError
    from b24batch.plan.program import Program
    from b24batch.portal import Portal
    from b24batch.run.events import Event
    from b24batch.run.results import RunResult

__all__ = ["Send", "delivery_of", "listening", "output_options", "send_and_tell"]

FORMATS = ("table", "json", "jsonl", "csv")


class Send(Protocol):
    """Sends what is to be sent: a whole run, or the rest of one."""

    def __call__(self, *, on_event: Callable[[Event], None]) -> RunResult: ...


def output_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what is printed and written, and where to."""
    places_option(parser)
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
    report_option(parser)
    option(
        parser,
        "-v",
        "--verbose",
        action="count",
        default=0,
        about="a line for each request; twice: what is sent (>) and received (<)",
    )


def delivery_of(
    args: argparse.Namespace, recipe_file: Path | None, *, dry: bool = False
) -> Delivery:
    """What the options ask for; `recipe_file` is None for a recipe from standard input.

    With `dry` no file is written.
    """
    from b24batch.cli.delivery import Delivery

    return Delivery(
        folder=recipe_folder(recipe_file),
        recipe_file=recipe_file,
        allowed=tuple(map(Path, args.allow_path)),
        format=args.out,
        silent=args.report in ("json", "plan"),
        talk=args.verbose > 0,
        dry=dry,
    )


def send_and_tell(
    send: Send,
    args: argparse.Namespace,
    console: Console,
    *,
    program: Program,
    portal: Portal,
    delivery: Delivery,
    source: Source,
    before_account: Callable[[RunResult], ExitCode] | None = None,
    streamed: StreamedFiles | None = None,
) -> ExitCode:
    """Send, deliver the outputs, and give an account. Raises BatchError if nothing was sent.

    `before_account` is called with the result between the outputs and the account; `streamed`
    are files that are written meanwhile.
    """
    report = read_report(args)
    result, error = _sent(send, report, args, console, program=program, portal=portal)
    from b24batch.cli.account import tell_notices
    from b24batch.cli.delivery import deliver

    tell_notices(result, console, source)
    codes = [deliver(result, delivery, console, source, streamed)]
    codes += [] if before_account is None else [before_account(result)]
    codes.append(report.deliver(result, console, source=source, portal=portal))
    return worst((_tell(result, error, args, console, source=source), *codes))


def _sent(
    send: Send,
    report: Report,
    args: argparse.Namespace,
    console: Console,
    *,
    program: Program,
    portal: Portal,
) -> tuple[RunResult, RunError | None]:
    """What came of it; the result is there also where the portal could not be used any further."""
    from b24batch.cli.wire import WireTap
    from b24batch.errors import RunError
    from b24batch.secrets import json_forms

    if args.verbose > 1:
        forms = [form for secret in program.secrets for form in json_forms(secret)]
        portal.transport = WireTap(portal.transport, console, [*program.secrets, *forms])
    try:
        with (
            portal,
            listening(program, portal, console, verbose=args.verbose) as on_event,
        ):
            return send(on_event=report.timed(on_event)), None
    except RunError as error:
        if error.result is None:
            raise
        if args.debug:
            console.trace()
        return error.result, error


@contextmanager
def listening(
    program: Program, portal: Portal, console: Console, *, verbose: int
) -> Iterator[Callable[[Event], None]]:
    """A block in which a person is told how a run goes; gives what to call with its events."""
    if not verbose and not console.talkative:
        yield lambda event: _tell_interruption(event, console)
        return
    from b24batch.cli.progress_line import progress_line
    from b24batch.cli.wire import request_lines

    say_line = request_lines(console, verbose=verbose)
    with (
        nullcontext()
        if verbose
        else progress_line(len(program.commands), portal.limits, console) as draw
    ):

        def tell(event: Event) -> None:
            _tell_interruption(event, console)
            say_line(event)
            if draw is not None:
                draw(event)

        yield tell


def _tell_interruption(event: Event, console: Console) -> None:
    """Say what happens when somebody asked to stop while requests are under way."""
    from b24batch.run.events import Interrupted

    if isinstance(event, Interrupted) and event.awaited:
        awaited, it = "request under way is", "it"
        if event.awaited > 1:
            awaited, it = f"{event.awaited} requests under way are", "them"
        console.say(f"stopping when the {awaited} answered; Ctrl-C again does not wait for {it}")


def _tell(
    result: RunResult,
    error: RunError | None,
    args: argparse.Namespace,
    console: Console,
    *,
    source: Source,
) -> ExitCode:
    """The account; and the code for how the run ended."""
    from b24batch.cli.account import tell_account, tell_error

    if error is not None:
        tell_error(error, result, console, source)
        return exit_of_error(error)
    tell_account(result, console, source, always=console.talkative or args.verbose > 0)
    return exit_of_result(result)
