"""What is known before a run: parameters, secrets, `let`s of those, rows of tables."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

import msgspec

from b24batch.catalogue import DOCUMENTED, Catalogue
from b24batch.model.evaluate import evaluate
from b24batch.model.indexes import Indexes
from b24batch.model.outcome import Empty, Failed, Found, Outcome, ValueRefused, paste
from b24batch.model.scope import Scope
from b24batch.model.values import Compute, Each, File, ListValue, Node, Table, Value
from b24batch.model.walk import visit
from b24batch.plan.bind import Names
from b24batch.plan.outside import NOTHING_OUTSIDE, Outside, OutsideTable
from b24batch.secrets import SecretText

__all__ = ["KnownScope", "NotKnownYet", "PlanOptions", "is_made_of_rows"]


class PlanOptions(msgspec.Struct, frozen=True):
    """What a plan depends on besides the recipe and its parameters.

    `moment` is what `now` and `today` mean, with a zone. `trust` False fills in every write
    ourselves. `distrusted` names methods (lower case) whose ids are not taken as sure. `country`
    is the one that phone numbers are read for. `not_given` are parameters and secrets that only
    the run will have: whatever stands on them is not known yet. `catalogue` knows the methods.
    """

    moment: datetime
    trust: bool = True
    distrusted: frozenset[str] = frozenset()
    country: str | None = None
    not_given: frozenset[str] = frozenset()
    catalogue: Catalogue = DOCUMENTED


class KnownScope(Scope):
    """Answers for parameters, secrets and `let`s; a command's answer is not there yet."""

    def __init__(
        self,
        names: Names,
        values: Mapping[str, object],
        options: PlanOptions,
        outside: Outside = NOTHING_OUTSIDE,
    ) -> None:
        self.names = names
        self.values = values
        self.moment = options.moment
        self.country = options.country
        self.not_given = options.not_given
        self.indexes = Indexes()
        self.outside = outside
        self._tables: dict[Table, list[Any]] = {}
        self._lists: dict[str, Found] = {}

    def lookup(self, name: str) -> Outcome:
        """The value behind a name; raises NotKnownYet for what only the run will know."""
        if name in self.names.variables or name in self.not_given:
            raise NotKnownYet(name)
        value = self.let(name)
        if value is not None:
            return self.made(name, value)
        if name in self.names.labels:
            return self.answer(name)
        given = self.values.get(name)
        if isinstance(given, Node):
            return evaluate(cast("Value", given), self)
        if isinstance(given, SecretText):
            return Found(given.reveal())
        return Empty(f"${name}", missing=True) if given is None else Found(given)

    def is_to_come(self, name: str) -> bool:
        """Whether `lookup` of a name raises NotKnownYet, whatever it stands for."""
        names = self.names
        if name in names.variables or name in self.not_given or name in names.conditional:
            return True
        return name in names.labels and name not in names.lets

    def made(self, name: str, value: Value) -> Outcome:
        """What a `let` is. A list made of rows is made once: each round may look into it."""
        kept = self._lists.get(name)
        if kept is not None:
            return kept
        found = evaluate(value, self)
        if type(found) is Found and is_made_of_rows(value):
            self._lists[name] = found
        return found

    def let(self, name: str) -> Value | None:
        """The expression behind a `let`; raises NotKnownYet where an `if` decides about it."""
        if name in self.names.conditional:
            raise NotKnownYet(name)
        return self.names.lets.get(name)

    def answer(self, name: str) -> Outcome:
        """The answer of a command."""
        raise NotKnownYet(name)

    def table(self, table: Table) -> list[Any]:
        """The rows of a table, read once."""
        if table not in self._tables:
            self._tables[table] = [row.value for row in self.open_table(table, self)]
        return self._tables[table]

    def open_table(self, table: Table, scope: Scope) -> OutsideTable:
        """A table to be read row by row; its path and options mean what they do in `scope`."""
        path = self._text(table.path, scope, "the path of a table")
        options = self._options(table, scope)
        return self.outside.table(table.format, path, options, given=self.is_given(path))

    def _options(self, table: Table, scope: Scope) -> dict[str, Any]:
        found = evaluate(table.options, scope) if table.options else Found({})
        return found.value if isinstance(found, Found) else {}

    @staticmethod
    def _text(value: Value, scope: Scope, what: str) -> str:
        outcome = evaluate(value, scope)
        if isinstance(outcome, Failed):
            raise ValueRefused(f"{what} stands on `{outcome.name}`, which did not succeed")
        if not isinstance(outcome, Found) or not paste(outcome.value).strip():
            raise ValueRefused(f"{what} is empty")
        return paste(outcome.value)

    def is_given(self, path: str) -> bool:
        """Whether a path is what the caller gave for a parameter, not what the recipe says."""
        return any(given == path for given in self.values.values() if isinstance(given, str))

    def file(self, path: str) -> Any:
        """The content of a file, which is read when its request is built."""
        raise NotKnownYet(path)

    def compute(self, key: str, args: list[Any]) -> Any:
        """What a function of the program makes of values."""
        return self.outside.compute(key, args)

    def count(self, name: str, word: str) -> int | None:
        """`total` and `next` beside an answer, which nothing has here."""
        del name, word
        return None


def is_made_of_rows(value: Value) -> bool:
    """Whether all rows of something are gone over for a value, with nothing new each time."""
    if not isinstance(value, ListValue) or not any(isinstance(i, Each) for i in value.items):
        return False
    return not any(isinstance(found.node, (Compute, File)) for found in visit(value))


class NotKnownYet(Exception):
    """A value depends on the answer of a command."""
