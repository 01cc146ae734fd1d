"""Ctrl-C, and being asked to end by the system, which is treated alike."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Any, Self

__all__ = ["Interruption"]

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_FIRST = "stopping when the request under way is answered; Ctrl-C again does not wait for it"


class Interruption:
    """A block in which the first signal is only noted, and the second interrupts.

    What is under way can so be answered, and its writes are known. `asked` tells whether
    there was a signal; `say` is called with a line for the person who gave it. In a thread
    other than the main one, which gets no signals, the block does nothing.
    """

    def __init__(self, say: Callable[[str], None]) -> None:
        self.asked = False
        self._say = say
        self._before: list[Any] = []  # whatever handlers there were

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self._before = [signal.signal(number, self._take) for number in _SIGNALS]
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for number, handler in zip(_SIGNALS, self._before, strict=False):
            signal.signal(number, handler)

    def _take(self, _: int, __: FrameType | None) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        with suppress(RuntimeError):  # the stream is being written to at this very moment
            self._say(_FIRST)
