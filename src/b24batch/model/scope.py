"""Where an expression finds what it refers to: answers by name, the clock, files and tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from b24batch.model.outcome import Empty, Found, Outcome, ValueRefused
from b24batch.model.values import Table, Value

if TYPE_CHECKING:
    from b24batch.model.indexes import Indexes

__all__ = ["NOWHERE", "Bound", "ForOutput", "Scope", "Way"]

Way: TypeAlias = Callable[[Any], Any]
"""Gives the value behind one name, from a scope."""


class Scope(Protocol):
    """Known answers by name, the counts that came beside them, and the run's clock.

    `moment` is what `now` means and has the run's time zone. `country` is the one that phone
    numbers are read for (`RU`), or None. `indexes` remembers where rows of long lists are, or
    is None. `left_out` is not None where values are worked out for `output`: failed entries of
    a list are then left out and counted in it, by the name of the list.

    Only `moment`, `lookup` and `count` have to be there; a class that inherits from this one
    has the rest.
    """

    moment: datetime
    country: str | None = None
    indexes: Indexes | None = None
    left_out: dict[str, int] | None = None

    def lookup(self, name: str) -> Outcome: ...

    def count(self, name: str, word: str) -> int | None: ...

    def way(self, name: str) -> Way | None:
        """A short way to a value, for this scope and all that are scopes of the same place.

        It gives MISSING where `lookup` has to be asked; None where it always has to be.
        """
        del name
        return None

    def let(self, name: str) -> Value | None:
        """The expression behind a name that is a `let` of the top level, else None."""
        del name
        return None

    def rows(self, name: str, answer: Any) -> list[Any] | None:
        """The rows in an answer of a command, where its method is known to keep them."""
        del name, answer
        return None

    def file(self, path: str) -> Any:
        """The content of a file, as whoever builds requests takes it."""
        raise ValueRefused(f"the file `{path}` cannot be read here")

    def table(self, table: Table) -> Any:
        """The rows of a table."""
        raise ValueRefused(f"a {table.format} table cannot be read here")

    def compute(self, key: str, args: list[Any]) -> Any:
        """What a function of the program makes of values."""
        del args
        raise ValueRefused(f"the function `{key}` is not known here")


class Bound(Scope):
    """A scope with one name more: the variable of a loop, hiding one of the same name."""

    def __init__(self, scope: Scope, name: str, value: Any) -> None:
        self.scope = scope
        self.name = name
        self.found = Found(value)
        self.moment = scope.moment
        self.country = scope.country
        self.indexes = scope.indexes
        self.left_out = scope.left_out

    def lookup(self, name: str) -> Outcome:
        """The variable, or what the scope around knows."""
        return self.found if name == self.name else self.scope.lookup(name)

    def count(self, name: str, word: str) -> int | None:
        """`total` and `next` beside an answer; a variable has none."""
        return None if name == self.name else self.scope.count(name, word)

    def let(self, name: str) -> Value | None:
        """As in the scope around."""
        return None if name == self.name else self.scope.let(name)

    def rows(self, name: str, answer: Any) -> list[Any] | None:
        """As in the scope around."""
        return None if name == self.name else self.scope.rows(name, answer)

    def file(self, path: str) -> Any:
        """As in the scope around."""
        return self.scope.file(path)

    def table(self, table: Table) -> Any:
        """As in the scope around."""
        return self.scope.table(table)

    def compute(self, key: str, args: list[Any]) -> Any:
        """As in the scope around."""
        return self.scope.compute(key, args)


class ForOutput(Bound):
    """A scope in which lists are taken without their failed entries, also below a `let`.

    `left_out` says afterwards of which lists how many entries were missing: what was worked
    out is incomplete then. Such values are for output only, never for a command.
    """

    def __init__(self, scope: Scope) -> None:
        super().__init__(scope, "", None)
        self.counted: dict[str, int] = {}
        self.left_out = self.counted

    def lookup(self, name: str) -> Outcome:
        """What the scope knows; a `let` is worked out here."""
        from b24batch.model.evaluate import evaluate  # which stands on this module

        value = self.scope.let(name)
        return self.scope.lookup(name) if value is None else evaluate(value, self)


class _Nowhere(Scope):
    """A scope that knows nothing."""

    moment = datetime(1970, 1, 1, tzinfo=UTC)

    def lookup(self, name: str) -> Outcome:
        return Empty(f"${name}", missing=True)

    def count(self, name: str, word: str) -> int | None:
        del name, word
        return None


NOWHERE: Scope = _Nowhere()
"""For walking into a value where no other value is known."""
