"""Ctrl-C, and being asked to end by the system, which is treated alike."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any, Self

__all__ = ["Signals"]

_DEFAULTS = {signal.SIGINT: signal.default_int_handler, signal.SIGTERM: signal.SIG_DFL}


class Signals:
    """A block in which the signals that end a program call `take` instead.

    It runs between two steps of the main thread, so it had better do no more than wake
    somebody up. A signal that the program handles in its own way is left to it, and in other
    threads, which get no signals, the block does nothing.
    """

    def __init__(self, take: Callable[[], object]) -> None:
        self._take = take
        self._before: dict[signal.Signals, Any] = {}  # whatever handlers there were

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            for number, default in _DEFAULTS.items():
                if signal.getsignal(number) == default:
                    self._before[number] = signal.signal(number, self._handle)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _handle(self, _: int, __: FrameType | None) -> None:
        self._take()
