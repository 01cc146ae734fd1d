"""Where a recipe's tables and files are looked for, and what its tables may be read from."""

from __future__ import annotations

import argparse
import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from b24batch.cli.console import Console
from b24batch.cli.options import option

if TYPE_CHECKING:
    from b24batch.errors import Problem
    from b24batch.outside import OpenedOutside
    from b24batch.tables.content import StandardInput

__all__ = ["opened_outside", "places_option", "recipe_folder"]


def places_option(parser: argparse.ArgumentParser) -> None:
    """Add the option for folders beside that of the recipe."""
    option(
        parser,
        "--allow-path",
        metavar="DIR",
        action="append",
        default=[],
        about="a further folder that the recipe may read and write in; may be repeated",
    )


def recipe_folder(file: Path | None) -> Path:
    """Where the paths of a recipe begin: beside it, or for one from standard input here."""
    return Path.cwd() if file is None else file.parent


def opened_outside(
    args: argparse.Namespace,
    console: Console,
    file: Path | None,
    moment: datetime,
    *,
    skip: Callable[[Problem], None] | None = None,
) -> OpenedOutside:
    """What opens tables and files for the recipe `file`, None for one from standard input.

    With `skip` rows that are wrong are told to it and left out.
    """
    from b24batch.outside import OpenedOutside
    from b24batch.tables.places import Places

    places = Places.of(recipe_folder(file), Path.cwd(), args.allow_path)
    stdin = _standard_input(console, taken=file is None)
    return OpenedOutside(places, stdin=stdin, zone=moment.tzinfo, skip=skip)


def _standard_input(console: Console, *, taken: bool) -> StandardInput:
    from b24batch.errors import Problem, TableProblem
    from b24batch.tables.content import StandardInput

    class Taken(StandardInput):
        """Standard input that the recipe came from."""

        def content(self) -> NoReturn:
            hint = "give the recipe as a file, or the table"
            message = "standard input holds the recipe, so that no table can be read from it"
            raise TableProblem(Problem("B520", message, hint=hint))

    stream = getattr(console.stdin, "buffer", None) or io.BytesIO()
    return Taken(stream) if taken else StandardInput(stream)
