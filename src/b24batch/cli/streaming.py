"""Files of outputs that are written while the rounds of a loop end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from b24batch.cli.console import Console
from b24batch.cli.exits import usage_error
from b24batch.errors import BatchError
from b24batch.run.streamed import RoundStreams, StreamedOutput, streamable
from b24batch.tables.whole import WholeFile

if TYPE_CHECKING:
    from b24batch.model.recipe import Output
    from b24batch.run.engine import Engine

__all__ = ["StreamedFile", "StreamedFiles"]


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


class StreamedFiles:
    """All of a run; also a context manager, after which no drafts are left.

    `place` finds out where a file is to stand, and raises BatchError if it may not.
    """

    def __init__(
        self,
        engine: Engine,
        outputs: Sequence[Output],
        place: Callable[[StreamedOutput], Path],
    ) -> None:
        streams = (streamable(output, engine.program) for output in outputs)
        self.files = [StreamedFile(stream, place) for stream in streams if stream is not None]
        by_stream = {id(file.stream): file for file in self.files}
        self._rounds = RoundStreams(
            engine,
            [file.stream for file in self.files],
            lambda stream, text: by_stream[id(stream)].write(text),
        )

    def whole(self) -> list[StreamedFile]:
        """Those of which all rounds have ended."""
        return [file for file in self.files if self._rounds.is_whole(file.stream)]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for file in self.files:
            file.discard()
