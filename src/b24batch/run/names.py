"""What an instance is called beyond one process: by where it stands in the recipe."""

from __future__ import annotations

from typing import Any, TypeAlias

from b24batch.model.recipe import Command, Recipe
from b24batch.plan.bind import bind_names, command_name
from b24batch.plan.blocks import Part, PartKind, find_blocks
from b24batch.run.ledger import Ledger
from b24batch.run.rounds import Round

__all__ = ["Name", "Names", "as_name", "is_command", "name_of", "part_name"]

Name: TypeAlias = int | tuple[int, ...]
"""The number of a part of the top level; in a round its number and those of the rounds around."""


def name_of(ledger: Ledger, i: int) -> Name | None:
    """What an instance is called; None for a read that the run made itself."""
    part, around = ledger.parts[i], ledger.rounds[i]
    return None if part is None else part_name(part, around)


def part_name(part: Part, around: Round | None) -> Name:
    """What a part is called in a round."""
    return part.number if around is None else (part.number, *around.path)


def is_command(ledger: Ledger, i: int) -> bool:
    """Whether an instance is a command of the recipe, and neither a joint nor made by the run."""
    part = ledger.parts[i]
    return part is not None and part.kind is PartKind.COMMAND


def as_name(data: Any) -> Name:
    """A name again after its way through JSON. Raises TypeError or ValueError for none."""
    return tuple(map(int, data)) if isinstance(data, list) else int(data)


class Names:
    """What people call the commands of a recipe, by their names here: `Deal`, `Deal[3]`."""

    def __init__(self, recipe: Recipe) -> None:
        blocks = find_blocks(recipe, bind_names(recipe))
        self._parts = [part for block in blocks for part in block.parts]

    def told(self, name: Name) -> str:
        """One of them; a number for one that the recipe does not have."""
        number, *path = (name,) if isinstance(name, int) else name
        part = self._parts[number] if number < len(self._parts) else None
        command = None if part is None else part.statement
        if part is None or not isinstance(command, Command):
            return f"#{number + 1}"
        if not path:
            return command_name(command, part.offset)
        return f"{command.label or f'({command.method})'}[{'.'.join(map(str, path))}]"
