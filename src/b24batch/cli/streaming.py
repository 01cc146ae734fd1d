"""Outputs that are written while the rounds of a loop end, to files or for standard output."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self

from b24batch.cli.console import Console
from b24batch.cli.exits import usage_error
from b24batch.errors import BatchError
from b24batch.run.streamed import RoundStreams, StreamedOutput
from b24batch.tables.whole import WholeFile

if TYPE_CHECKING:
    from b24batch.run.engine import Engine

__all__ = ["StreamedFile", "StreamedFiles", "StreamedText"]


class StreamedFile:
    """One of them: a draft until it is kept. `problem` is why it could not be written."""

    def __init__(self, stream: StreamedOutput, place: Callable[[StreamedOutput], Path]) -> None:
        self.stream = stream
        self.problem: str = ""
        self.place: Path | None = None
        self._find_place = place
        self._file: WholeFile | None = None

    def write(self, text: str) -> None:
        """Go on with it; after a problem nothing more is written."""
        if self.problem:
            return
        try:
            if self._file is None:
                self.place = self._find_place(self.stream)
                self._file = WholeFile(self.place)
            self._file.file.write(text.encode("utf-8", "replace"))
        except (OSError, BatchError) as error:
            self._failed(error)

    def keep(self, console: Console, *, talk: bool) -> bool:
        """Let it take its place, also if it is empty, and say so; whether that could be done."""
        self.write(self.stream.end())
        try:
            if self._file is not None and not self.problem:
                self._file.commit()
        except OSError as error:
            self._failed(error)
        if self.problem:
            console.say(self.problem)
        elif talk:
            rows = self.stream.rows
            console.say(f"wrote {self.place}: {rows:,} {'row' if rows == 1 else 'rows'}")
        return not self.problem

    def discard(self) -> None:
        """Leave what was there; does nothing for a file that was kept."""
        if self._file is not None:
            self._file.discard()

    def _failed(self, error: OSError | BatchError) -> None:
        if isinstance(error, OSError):
            reason = error.strerror or str(error)
            error = usage_error("B661", f"`{self.stream.path}` could not be written: {reason}")
        self.problem = error.render()
        self.discard()


class StreamedText:
    """One for standard output, in a temporary file until it is printed."""

    def __init__(self, stream: StreamedOutput) -> None:
        self.stream = stream
        self._file: IO[str] | None = None
        self._open = ExitStack()

    def write(self, text: str) -> None:
        """Go on with it."""
        if self._file is None:
            self._file = self._open.enter_context(_apart())
        self._file.write(text)

    def show(self, console: Console) -> None:
        """Print it, some lines at a time."""
        self.write(self.stream.end())
        if self._file is not None:
            self._file.seek(0)
            while lines := self._file.readlines(_PIECE):
                console.data("".join(lines))

    def discard(self) -> None:
        """Let go of the temporary file."""
        self._open.close()


_PIECE = 1 << 16


@contextmanager
def _apart() -> Iterator[IO[str]]:
    with tempfile.TemporaryFile(
        "w+", encoding="utf-8", errors="surrogatepass", newline="", prefix="b24batch-"
    ) as file:
        yield file


class StreamedFiles:
    """All of a run; also a context manager, after which no drafts are left.

    `streams` are its outputs; `place` finds out where a file is to stand, and raises BatchError if
    it may not.
    """

    def __init__(
        self,
        engine: Engine,
        streams: Sequence[StreamedOutput],
        place: Callable[[StreamedOutput], Path],
    ) -> None:
        self.files = [StreamedFile(stream, place) for stream in streams if not stream.screen]
        self.texts = [StreamedText(stream) for stream in streams if stream.screen]
        self._all: list[StreamedFile | StreamedText] = [*self.files, *self.texts]
        by_stream = {id(one.stream): one for one in self._all}
        self._rounds = RoundStreams(
            engine, streams, lambda stream, text: by_stream[id(stream)].write(text)
        )

    def whole(self) -> list[StreamedFile]:
        """The files of which all rounds have ended."""
        return [file for file in self.files if self._rounds.is_whole(file.stream)]

    def whole_texts(self) -> list[StreamedText]:
        """The same of those for standard output."""
        return [text for text in self.texts if self._rounds.is_whole(text.stream)]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for one in self._all:
            one.discard()
