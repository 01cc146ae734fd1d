"""`--report`: a run told on standard output, or kept in a file to be looked at."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, usage_error
from b24batch.cli.options import option
from b24batch.errors import Problem, render

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.pictures.timeline import Timeline
    from b24batch.portal import Portal
    from b24batch.run.events import Event
    from b24batch.run.results import RunResult

__all__ = ["Report", "read_report", "report_option"]

_PAGES = (".html", ".htm")


def report_option(parser: argparse.ArgumentParser) -> None:
    """Add the option for a report."""
    option(
        parser,
        "--report",
        metavar="json|plan|FILE",
        about="instead of outputs, print every command with its state and value (`json`), or "
        "the plan with what became of it (`plan`); "
        "or keep that in FILE.json, or everything as a page to look at in FILE.html",
    )


class Report:
    """What is to be told of a run besides its account.

    `path` is None for standard output, where `form` is `json` or `plan`; without
    `wanted` nothing is told. The run is sent through `timed`, which keeps the time of what happens.
    """

    def __init__(self, *, wanted: bool, path: Path | None = None, form: str = "json") -> None:
        self.wanted = wanted
        self.form = form
        self.path = path
        self._timeline: Timeline | None = None
        self._began: datetime | None = None

    @property
    def as_page(self) -> bool:
        """Whether it is a page to be looked at."""
        return self.path is not None and self.path.suffix.lower() in _PAGES

    def timed(self, tell: Callable[[Event], None]) -> Callable[[Event], None]:
        """A listener that keeps the time of everything for a page, and hands it on."""
        from b24batch.pictures.timeline import Timeline

        if not self.as_page:
            return tell
        timeline = self._timeline = Timeline()
        self._began = datetime.now().astimezone()

        def both(event: Event) -> None:
            timeline(event)
            tell(event)

        return both

    def deliver(
        self, result: RunResult, console: Console, *, source: Source, portal: Portal
    ) -> ExitCode:
        """Print or write it; a file that cannot be written is told, after a run that counts."""
        from b24batch.cli.account import report
        from b24batch.run.rendering import json_text
        from b24batch.tables.whole import write_whole

        if not self.wanted:
            return ExitCode.OK
        if self.path is None and self.form == "plan":
            console.tell(str(result.plan(source=source, portal=portal.host)))
            return ExitCode.OK
        if self.path is None:
            console.data(json_text(report(result), ascii_only=console.ascii_only) + "\n")
            return ExitCode.OK
        if self.as_page:
            text = self._page(result, source, portal)
        else:
            text = json_text(report(result)) + "\n"
        try:
            write_whole(self.path, text.encode("utf-8", "replace"))
        except OSError as error:
            why = f"the report `{self.path}` was not written: {error.strerror or error}"
            console.say(render(Problem("B666", why, hint="the run ended as is told below")))
            return ExitCode.INCOMPLETE
        console.say(f"report: {self.path}")
        return ExitCode.OK

    def _page(self, result: RunResult, source: Source, portal: Portal) -> str:
        from b24batch.pictures.timeline import Timeline
        from b24batch.pictures.whole import run_page

        timeline = self._timeline or Timeline()
        return run_page(result, timeline, source=source, portal=portal.host, began=self._began)


def read_report(args: argparse.Namespace) -> Report:
    """What `--report` asks for. Raises UsageError before anything is sent."""
    text: str | None = args.report
    if text is None:
        return Report(wanted=False)
    if text in ("json", "plan"):
        return Report(wanted=True, form=text)
    path = Path(text)
    if path.suffix.lower() not in (*_PAGES, ".json"):
        hint = "write `json` or `plan`, or a file such as `run.html` or `run.json`"
        raise usage_error("B666", f"`{text}` is no kind of report", hint)
    if not path.absolute().parent.is_dir():
        hint = "make the folder first, or choose another one"
        raise usage_error("B666", f"the report cannot be written: no folder `{path.parent}`", hint)
    if path.is_dir():
        raise usage_error("B666", f"`{text}` is a folder", "give the report a name of its own")
    return Report(wanted=True, path=path)
