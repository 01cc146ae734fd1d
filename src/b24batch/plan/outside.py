"""What a recipe takes from outside besides parameters: tables, files, functions of a program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, Protocol

from b24batch.model.outcome import ValueRefused

__all__ = ["NOTHING_OUTSIDE", "OpenedTable", "Outside", "OutsideTable"]


class OutsideRow(Protocol):
    """A row and where it stands in its table."""

    @property
    def value(self) -> Any: ...

    @property
    def at(self) -> int: ...


class OutsideTable(Protocol):
    """Rows that can be read more than once, each time from the beginning."""

    def __iter__(self) -> Iterator[OutsideRow]: ...

    def place(self, at: int) -> str: ...


class OpenedTable(NamedTuple):
    """A table that was opened, and what it was opened by."""

    format: str
    path: str
    options: Mapping[str, Any]
    given: bool
    table: Any  # whatever opened it knows what it has besides rows


class Outside(Protocol):
    """Opens what a recipe names. `given` tells that a path came with the call.

    A function is called once for the same values `at` a place: the numbers of a block and of the
    rounds around, none at the top level.
    """

    def table(
        self, format: str, path: str, options: Mapping[str, Any], *, given: bool
    ) -> OutsideTable: ...

    def file(self, path: str, *, given: bool) -> Any: ...

    def compute(self, key: str, args: list[Any], at: tuple[int, ...] = ()) -> Any: ...


class _Nothing:
    """For recipes that are run without anything outside."""

    def table(
        self, format: str, path: str, options: Mapping[str, Any], *, given: bool
    ) -> OutsideTable:
        del options, given
        raise ValueRefused(f"the {format} table `{path}` cannot be read here")

    def file(self, path: str, *, given: bool) -> Any:
        del given
        raise ValueRefused(f"the file `{path}` cannot be read here")

    def compute(self, key: str, args: list[Any], at: tuple[int, ...] = ()) -> Any:
        del args, at
        raise ValueRefused(f"the function `{key}` is not known here")


NOTHING_OUTSIDE: Outside = _Nothing()
