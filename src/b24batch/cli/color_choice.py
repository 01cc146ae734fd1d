"""`--color`: whether a stream gets colours."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import IO, Any

__all__ = ["CHOICES", "takes_colours"]

CHOICES = ("auto", "always", "never")
"""What `--color` may be."""


def takes_colours(stream: IO[str], choice: str, environment: Mapping[str, str]) -> bool:
    """Whether colours go to a stream: by `choice`, or on a terminal that has not refused them.

    `NO_COLOR` with any value, or the terminal `dumb`, refuses.
    """
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return not stream.closed and stream.isatty() and _shows_codes(stream)


def _shows_codes(stream: Any) -> bool:
    """Whether a terminal understands codes; that of Windows is asked to."""
    if sys.platform != "win32":
        return True
    import ctypes
    import msvcrt

    try:
        handle = msvcrt.get_osfhandle(stream.fileno())
    except (OSError, ValueError):
        return False
    kernel, mode = ctypes.windll.kernel32, ctypes.c_ulong()
    known = kernel.GetConsoleMode(handle, ctypes.byref(mode))
    return bool(known and kernel.SetConsoleMode(handle, mode.value | 4))
