"""Which journal a run keeps: one that was named, one of our own, or none."""

from __future__ import annotations

import argparse
import hashlib
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch.cli.console import Console
from b24batch.cli.options import option

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.plan.program import Program
    from b24batch.portal import Portal
    from b24batch.run.compose import EngineOptions
    from b24batch.run.journal import Journal

__all__ = ["RECIPE_FILE", "journal_folder", "journal_options", "kept_journal"]

RECIPE_FILE = "file"
"""Where a journal keeps the path of the recipe, for the outputs of a resumed run."""

_ENDING = ".journal"
_KEPT_S = 14 * 24 * 3600.0


def journal_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say whether a journal is kept, and where."""
    option(
        parser,
        "--journal",
        metavar="FILE",
        about="write down what is sent and what comes, so that `b24batch resume FILE` can go on; "
        "by default only a run that writes in several requests keeps one, for 14 days",
    )
    option(parser, "--no-journal", action="store_true", about="keep none")
    option(
        parser,
        "--anew",
        action="store_true",
        about="begin from the start although the journal holds an unfinished run",
    )


@contextmanager
def kept_journal(
    args: argparse.Namespace,
    program: Program,
    portal: Portal,
    console: Console,
    options: EngineOptions | None,
    *,
    source: Source,
    file: Path | None,
) -> Iterator[Journal | None]:
    """The journal of a run, held for a block; afterwards it says how to go on if there is need.

    Raises ConfigError for a journal that is in use or holds an unfinished run.
    """
    from b24batch.journals import begun_journal

    if options is not None and options.dry:  # there is nothing to go on with
        yield None
        return
    path = Path(args.journal) if args.journal else None
    if path is None and not args.no_journal and _wants_journal(program, portal):
        path = _own_path(program, portal, console, file)
    if path is None:
        yield None
        return
    extras = {RECIPE_FILE: None if file is None else str(file)}
    with begun_journal(
        path, program, portal, options=options, source=source, anew=args.anew, extras=extras
    ) as journal:
        yield journal
    if not portal.is_practice or journal.left:
        tell_how_to_go_on(journal, path, console)


def tell_how_to_go_on(journal: Journal, path: Path | str, console: Console) -> None:
    """Name the command that goes on with a run which has ended in this process, if one does."""
    if journal.left:
        console.say(f"hint: `b24batch resume {path}` goes on with it")
    elif journal.refused:
        command = f"b24batch resume {path} --retry-failed"
        console.say(f"hint: mend the cause, and `{command}` sends what failed once more")


def _wants_journal(program: Program, portal: Portal) -> bool:
    """Whether a run may write to a real portal in more than one request."""
    from b24batch.plan.simulate import make_plan

    if portal.is_practice:
        return False
    if any(p is not None and p.writes for p in program.planned[len(program.blocks[0].parts) :]):
        return True  # in a loop
    names = {command.name for command in program.commands if command.writes}
    if len(names) < 2:
        return False
    requests = make_plan(program).requests
    return sum(any(c.name in names for c in request.commands) for request in requests) > 1


def _own_path(program: Program, portal: Portal, console: Console, file: Path | None) -> Path | None:
    """A file that is the same for the same recipe, values and portal; None where none can be."""
    folder = journal_folder(console.environment)
    if folder is None:
        console.say("note: no journal is kept, because there is no home folder to keep it in")
        return None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _forget_old(folder)
    except OSError as error:
        console.say(f"note: no journal is kept in `{folder}`: {error.strerror or error}")
        return None
    name = "stdin" if file is None else re.sub(r"[^\w-]+", "-", file.stem)[:40]
    path = folder / f"{name}-{_identity(program, portal)}{_ENDING}"
    console.say(f"journal: {path}")
    return path


def _identity(program: Program, portal: Portal) -> str:
    """Equal for runs that would do the same."""
    import json

    from b24batch.model.recipe import to_json
    from b24batch.run.kept import keep_values

    values = json.dumps(keep_values(program.values), sort_keys=True)
    parts = (to_json(program.recipe).decode(), values, portal.host, portal.user)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def journal_folder(environment: Mapping[str, str]) -> Path | None:
    """Where the system keeps what programs remember between runs; None without a home folder."""
    from b24batch.settings.folders import state_folder

    folder = state_folder(environment)
    return None if folder is None else folder / "journals"


def _forget_old(folder: Path) -> None:
    """Remove journals that nobody has written to for 14 days."""
    for path in folder.glob(f"*{_ENDING}"):
        with suppress(OSError):  # somebody may be reading it, or remove it too
            if path.stat().st_mtime < time.time() - _KEPT_S:
                path.unlink()
                path.with_name(f"{path.name}-journal").unlink(missing_ok=True)  # SQLite's own
