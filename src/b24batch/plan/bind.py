"""Names of a recipe: what each stands for, aliases followed, dependencies counted."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch.model.lets import Conditions, Lets
from b24batch.model.recipe import Command, Let, Param, Recipe, Secret
from b24batch.model.values import Each, Item, ListValue, Ref, Value
from b24batch.model.walk import visit

__all__ = ["Conditions", "Names", "bind_names", "command_name", "let_value"]


class Names(Lets, frozen=True, kw_only=True):
    """The one namespace of a recipe as one block sees it, split by what a name stands for.

    `labels` gives the number of the part that a name waits for: its command, or the end of the
    loop in which it is made if that is another; those are `collected`, a list over the rounds.
    `unsure` are labels of commands that may end without a value: no write runs on a value of
    theirs unseen. `conditional` are labels and `let`s inside `if`s, with what must have been
    decided for them to have a value. `variables` are the rows of the loops around.
    """

    labels: dict[str, int]
    params: frozenset[str]
    unsure: frozenset[str] = frozenset()
    collected: frozenset[str] = frozenset()
    variables: frozenset[str] = frozenset()

    def sources(self, value: Item) -> Iterator[int]:
        """Parts that a value waits for, also through `let`; one may come several times."""
        if isinstance(value, Ref) and not value.steps:
            yield from self._sources_of(value.name)
            return
        for found in visit(value):
            if isinstance(found.node, Ref) and found.node.name not in found.bound:
                yield from self._sources_of(found.node.name)

    def doubtful_sources(self, name: str) -> frozenset[int]:
        """What a `let` of an `if` stands on only where its branch is taken: it is waited for."""
        if name not in self.lets or name not in self.conditional:
            return frozenset()
        return frozenset(self.sources(self.lets[name]))

    def _sources_of(self, name: str) -> Iterator[int]:
        if name in self.labels:
            yield self.labels[name]
        elif name in self.lets:
            yield from (number for number, _ in self.conditional.get(name, ()))
            yield from self.sources(self.lets[name])


def bind_names(recipe: Recipe) -> Names:
    """The names that are the same in every block of a recipe: its parameters and secrets."""
    inputs = (s.name for s in recipe.statements if isinstance(s, (Param, Secret)))
    return Names(labels={}, lets={}, params=frozenset(inputs))


def let_value(let: Let) -> Value:
    """What a `let` stands for; of a table with clauses, the list of rows that pass."""
    if not let.clauses:
        return let.value
    rows = Each(let.name, let.value, Ref(let.name), let.clauses, let.span)
    return ListValue((rows,), let.span)


def command_name(command: Command, index: int) -> str:
    """How messages, plans and reports name a command: its label, or `#` and its number."""
    return command.label if command.label is not None else f"#{index + 1}"
