"""Commands below a command: `b24batch portal add`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple, Protocol

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode

__all__ = ["Command", "Inner"]


class Command(Protocol):
    """A module of a command, or an Inner."""

    @property
    def add_options(self) -> Callable[[argparse.ArgumentParser], None]: ...

    @property
    def execute(self) -> Callable[[argparse.Namespace, Console], ExitCode]: ...


class Inner(NamedTuple):
    """A command that has no module of its own."""

    add_options: Callable[[argparse.ArgumentParser], None]
    execute: Callable[[argparse.Namespace, Console], ExitCode]
