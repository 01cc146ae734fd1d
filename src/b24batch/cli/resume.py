"""`b24batch resume`: go on with a run that ended early, from its journal."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, usage_error
from b24batch.cli.keeping import RECIPE_FILE, tell_how_to_go_on
from b24batch.cli.options import option
from b24batch.cli.pacing import pacing_options, read_pacing
from b24batch.cli.sending import delivery_of, output_options, send_and_tell
from b24batch.cli.target import choose_portal, confirm_methods, portal_option, yes_option

if TYPE_CHECKING:
    from b24batch.journals import Resumption
    from b24batch.run.resume import Decision, Unknown

__all__ = ["add_options", "execute"]

_MOST_NAMES = 10
_ANSWERS = {"done": "done", "again": "again", "keep": "keep unknown"}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `resume`."""
    parser.add_argument("file", metavar="FILE", help="the journal of the run")
    portal_option(parser)
    yes_option(parser)
    option(
        parser,
        "--unknown",
        choices=("ask", *_ANSWERS),
        default="ask",
        about="writes of which nobody knows whether they ran: `ask` about each (the default), "
        "count them as `done`, send them `again`, or `keep` them unknown and go on without",
    )
    option(
        parser,
        "--retry-failed",
        action="store_true",
        about="send once more what the portal answered with an error, and what was skipped for it; "
        "what is done stays done",
    )
    output_options(parser)
    pacing_options(parser)


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Go on with a run. Raises BatchError for what prevents it; nothing was sent then."""
    from b24batch._text import Source
    from b24batch.cli.delivery import prepare_delivery
    from b24batch.journals import Resumption

    pacing = read_pacing(args)
    portal = choose_portal(args, console)
    pacing.set_on(portal)
    allowed = [Path(folder).absolute() for folder in args.allow_path]
    with Resumption.open(
        args.file,
        portal,
        environment=console.environment,
        allowed=allowed,
        retry_failed=args.retry_failed,
    ) as run:
        if portal.is_practice:
            hint = "serve one with `b24batch practice serve` to try this out"
            message = "the practice portal of that run is gone with its process"
            raise usage_error("B676", message, hint)
        console.hide(run.program.secrets)
        file = run.header.extras.get(RECIPE_FILE)
        wanted = delivery_of(args, None if file is None else Path(file))
        source = run.source or Source("", args.file)
        delivery = prepare_delivery(run.program, wanted, select=args.select, source=source)
        _tell_changes(run, file, console)
        if run.finished:
            console.say("nothing is left to be sent")
        else:
            run.decide(_decisions(run, args, console))
        if not confirm_methods(run.still_written, portal, console, yes=args.yes):
            console.say("nothing was sent")
            return ExitCode.USAGE
        code = send_and_tell(
            partial(run.run, retries=pacing.retries),
            args,
            console,
            program=run.program,
            portal=portal,
            delivery=delivery,
            source=source,
        )
        tell_how_to_go_on(run.journal, args.file, console)
        return code


def _tell_changes(run: Resumption, file: str | None, console: Console) -> None:
    """Say that the recipe is another one by now, where somebody might expect it to be used."""
    if file is None or run.header.source is None:
        return
    try:
        text = Path(file).read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return
    if text != run.header.source[1]:
        console.say(f"note: `{file}` has changed; the run goes on as it was begun")


def _decisions(
    run: Resumption, args: argparse.Namespace, console: Console
) -> dict[Unknown, Decision]:
    """What is to become of unknown writes. Raises UsageError if nobody can be asked."""
    if args.unknown != "ask":
        return _all(run.unknown, args.unknown)
    if run.unknown and not console.interactive:
        names = ", ".join(f"`{u.name}`" for u in run.unknown[:_MOST_NAMES])
        more = len(run.unknown) - _MOST_NAMES
        names += f" and {more} more" if more > 0 else ""
        hint = "look on the portal, and add `--unknown done`, `again` or `keep`"
        raise usage_error("B677", f"nobody knows whether these writes ran: {names}", hint)
    decided: dict[Unknown, Decision] = {}
    for number, unknown in enumerate(run.unknown):
        console.say(
            f"{unknown.name}: {unknown.method}, request {unknown.request}\n  {unknown.sent}"
        )
        answer, for_all = console.choose(_what_is_known(unknown), _ANSWERS)
        if for_all:
            return decided | _all(run.unknown[number:], answer)
        decided |= _all([unknown], answer)
    return decided


def _what_is_known(write: Unknown) -> str:
    if write.new_id is None:
        return "nobody knows whether it ran"
    return f"it ran and answered with id {write.new_id}, nobody knows on which value"


def _all(writes: list[Unknown], answer: str) -> dict[Unknown, Decision]:
    known: dict[str, Literal["done", "again"]] = {"done": "done", "again": "again"}
    return dict.fromkeys(writes, known[answer]) if answer in known else {}
