"""The progress line: drawn while a run takes its time, and gone when it is over."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from b24batch.cli.console import Console
from b24batch.cli.progress import Progress, advance, seconds_left, words
from b24batch.run.events import Event
from b24batch.run.limits import Limits

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

__all__ = ["progress_line"]

_AFTER_S = 0.5
"""Runs shorter than this end without a line."""

_TIMES_A_SECOND = 4


@contextmanager
def progress_line(
    commands: int, limits: Limits, console: Console
) -> Iterator[Callable[[Event], None] | None]:
    """A block with a line on the terminal, which is given what to call with each event.

    None where there is none to draw: no terminal, or the library for it is not there. What is
    said through `console` inside the block stands above the line.
    """
    if not console.talkative:
        yield None
        return
    line = _Line(Progress(left=commands, began=time.monotonic()), limits)
    bar = _make_bar(console, line.words)
    if bar is None:
        yield None
        return
    task = bar.add_task("", total=1.0)
    drawing = _Later(bar, _AFTER_S)

    def tell(event: Event) -> None:
        line.take(event, time.monotonic())
        bar.update(task, completed=line.progress.share)

    def say(text: str) -> None:
        bar.console.print(text, end="", markup=False, highlight=False, soft_wrap=True)

    with drawing, console.saying_through(say, drawing.paused):
        yield tell


class _Line:
    """What stands in the line at any moment.

    Limits are looked at only when an event comes: a signal may draw the line at any moment,
    also while the same thread holds their lock.
    """

    def __init__(self, progress: Progress, limits: Limits) -> None:
        self.progress = progress
        self._limits = limits
        self._ends_at: float | None = None

    def take(self, event: Event, now: float) -> None:
        self.progress = advance(self.progress, event, now)
        left = seconds_left(self.progress, self._limits, now)
        self._ends_at = None if left is None else now + left

    def words(self) -> str:
        return words(self.progress, self._ends_at, time.monotonic())


def _make_bar(console: Console, told: Callable[[], str]) -> Bar | None:
    try:
        from rich.console import Console as RichConsole
        from rich.progress import BarColumn, ProgressColumn
        from rich.progress import Progress as Bar
        from rich.text import Text
    except ImportError:
        return None

    class Words(ProgressColumn):
        """Asked again each time that the line is drawn, so that the time left goes on."""

        def render(self, task: Any) -> Text:
            del task
            return Text(told(), no_wrap=True, overflow="ellipsis")

    refused = console.environment.get("NO_COLOR") if console.color == "auto" else None
    no_color = True if refused or console.color == "never" else None
    terminal = RichConsole(file=console.stderr, no_color=no_color)
    if not terminal.is_interactive:  # it cannot move its cursor
        return None
    return Bar(
        BarColumn(20),
        Words(),
        console=terminal,
        transient=True,
        refresh_per_second=_TIMES_A_SECOND,
        redirect_stdout=False,
        redirect_stderr=False,
    )


class _Later:
    """A block in which a bar is drawn, from some seconds after its beginning."""

    def __init__(self, bar: Bar, seconds: float) -> None:
        self._bar = bar
        self._lock = threading.Lock()
        self._over = False
        self._timer = threading.Timer(seconds, self._start)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            self._over = True
            if self._bar.live.is_started:
                self._bar.stop()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """A block in which nothing is drawn; afterwards the line is there."""
        with self._lock:
            self._over = True
            if self._bar.live.is_started:
                self._bar.stop()
        try:
            yield
        finally:
            with self._lock:
                self._over = False
                self._bar.start()

    def _start(self) -> None:
        with self._lock:
            if not self._over and not self._bar.live.is_started:
                self._bar.start()
