"""How much a run may do: a dry one, the first rows only, so many writes, so many failures."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import msgspec

from b24batch.cli.exits import usage_error
from b24batch.cli.options import option

if TYPE_CHECKING:
    from b24batch.run.compose import EngineOptions

__all__ = ["Bounds", "bounds_options", "read_bounds"]


def bounds_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that hold a run back."""
    option(
        parser,
        "--dry-run",
        action="store_true",
        about="send what reads, and show what would be written instead of writing it",
    )
    option(
        parser,
        "--limit-rows",
        metavar="N",
        type=int,
        about="take only the first rows of each loop that stands by itself",
    )
    option(
        parser,
        "--skip-bad-rows",
        action="store_true",
        about="leave out rows that do not fit their table, or have cells that cannot be read",
    )
    option(
        parser,
        "--max-writes",
        metavar="N",
        type=int,
        about="make no more writes than this; the run is refused, or stops before",
    )
    option(
        parser,
        "--max-failures",
        metavar="N",
        type=int,
        about="stop when more commands than this have failed",
    )


class Bounds(msgspec.Struct, frozen=True):
    """What the options say; None where they say nothing."""

    dry: bool = False
    limit_rows: int | None = None
    max_writes: int | None = None
    max_failures: int | None = None

    def put_on(self, options: EngineOptions) -> EngineOptions:
        """The options of a run that keeps to it."""
        return msgspec.structs.replace(options, **msgspec.structs.asdict(self))


def read_bounds(args: argparse.Namespace) -> Bounds:
    """What the options ask for. Raises UsageError for numbers that cannot be."""
    return Bounds(
        dry=args.dry_run,
        limit_rows=_number(args.limit_rows, 1, "--limit-rows"),
        max_writes=_number(args.max_writes, 0, "--max-writes"),
        max_failures=_number(args.max_failures, 0, "--max-failures"),
    )


def _number(number: int | None, least: int, name: str) -> int | None:
    if number is not None and number < least:
        hint = f"write a whole number, at least {least}"
        raise usage_error("B651", f"`{name}` is {number}, which cannot be", hint)
    return number
