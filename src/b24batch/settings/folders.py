"""Where the system keeps what programs remember."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

__all__ = ["config_folder", "state_folder"]

_NAME = "b24batch"


def config_folder(environment: Mapping[str, str]) -> Path | None:
    """The folder for what a user has set; None without a home folder. It need not exist.

    `%APPDATA%` on Windows, `~/Library/Application Support` on macOS, else `XDG_CONFIG_HOME` or
    `~/.config`.
    """
    return _folder(environment, "APPDATA", "Roaming", "XDG_CONFIG_HOME", (".config",))


def state_folder(environment: Mapping[str, str]) -> Path | None:
    """The folder for what runs leave behind; None without a home folder. It need not exist.

    `%LOCALAPPDATA%` on Windows, `~/Library/Application Support` on macOS, else
    `XDG_STATE_HOME` or `~/.local/state`.
    """
    return _folder(environment, "LOCALAPPDATA", "Local", "XDG_STATE_HOME", (".local", "state"))


def _folder(
    environment: Mapping[str, str], windows: str, below: str, xdg: str, hidden: tuple[str, ...]
) -> Path | None:
    home = environment.get("USERPROFILE" if sys.platform == "win32" else "HOME", "")
    if sys.platform == "win32":
        base, inner = environment.get(windows, ""), ("AppData", below)
    elif sys.platform == "darwin":
        base, inner = "", ("Library", "Application Support")
    else:
        base, inner = environment.get(xdg, ""), hidden
    if not base and not home:
        return None
    return (Path(base) if base else Path(home, *inner)) / _NAME
