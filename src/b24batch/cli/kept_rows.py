"""What a run leaves besides its outputs: rows that failed, and what a dry run shows."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, usage_error
from b24batch.cli.options import option

if TYPE_CHECKING:
    from b24batch.plan.program import Program
    from b24batch.run.engine import Engine
    from b24batch.run.results import RunResult

__all__ = ["failed_option", "kept_rows"]


def failed_option(parser: argparse.ArgumentParser) -> None:
    """Add the option for the table of failed rows."""
    option(
        parser,
        "--failed",
        metavar="FILE",
        about="write rows of which nothing was written to a table, with the reason, to be "
        "corrected and run again; rows half done go to FILE.partial.csv",
    )


@contextmanager
def kept_rows(
    args: argparse.Namespace, program: Program, engine: Engine, console: Console
) -> Iterator[Callable[[RunResult], ExitCode]]:
    """A block in which an engine is listened to; gives what to call with the result.

    Raises UsageError where failed rows cannot be kept.
    """
    if args.dry_run:
        if args.failed:
            hint = "leave one of the two out"
            raise usage_error("B665", "a dry run has no failed rows to keep", hint)
        yield _told_dry(program, engine, console, every=args.verbose > 0)
        return
    if not args.failed:
        yield _nothing
        return
    from b24batch.cli.failed_rows import open_failed

    path = Path(args.failed)
    fates = open_failed(path, program, engine)

    def end(result: RunResult) -> ExitCode:
        try:
            fates.end(result, console, path)
        except OSError as error:
            reason = error.strerror or str(error)
            console.say(usage_error("B661", f"`{path}` could not be written: {reason}").render())
            return ExitCode.INCOMPLETE
        return ExitCode.OK

    try:
        yield end
    finally:
        fates.discard()


def _told_dry(
    program: Program, engine: Engine, console: Console, *, every: bool
) -> Callable[[RunResult], ExitCode]:
    from b24batch.cli.dry import DryTelling

    telling = DryTelling(console, program.secrets, every=every)
    telling.listen_to(engine)

    def end(result: RunResult) -> ExitCode:
        del result
        telling.end()
        return ExitCode.OK

    return end


def _nothing(result: RunResult) -> ExitCode:
    del result
    return ExitCode.OK
