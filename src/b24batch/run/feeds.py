"""Which loops may begin while the pages of their rows still arrive.

A loop of the top level over the rows of an `all`, none of whose parts waits for the end of the
list. What it writes must leave alone the rows that are still to come: it changes no record of the
list's own kind but the one of the row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from b24batch.model.recipe import Command, ForEach, Output
from b24batch.model.values import Entry, Item, Key, Ref, Value, Where
from b24batch.model.walk import visit, visit_statement
from b24batch.plan.blocks import Part, PartKind
from b24batch.plan.program import Planned, Program

__all__ = ["Feed", "find_feeds"]


class Feed(NamedTuple):
    """A loop of the top level and the command whose pages feed it, by the numbers of their parts.

    `elsewhere` says that something else takes the rows too, `writes` that the loop writes.
    """

    start: int
    owner: int
    elsewhere: bool
    writes: bool


def find_feeds(program: Program) -> list[Feed]:
    """The loops whose rounds may begin before their rows have all come."""
    loops = (part for part in program.blocks[0].parts if part.kind is PartKind.LOOP)
    feeds = (_feed(program, part) for part in loops)
    found = [feed for feed in feeds if feed is not None]
    owners = [feed.owner for feed in found]
    return [feed for feed in found if owners.count(feed.owner) == 1]


def _feed(program: Program, start: Part) -> Feed | None:
    statement, names = start.statement, program.blocks[0].names
    if not isinstance(statement, ForEach) or start.guards:
        return None
    ref = names.follow(statement.source) if isinstance(statement.source, Ref) else None
    number = names.labels.get(ref.name) if isinstance(ref, Ref) else None
    if number is None or not isinstance(ref, Ref) or ref.name in names.collected:
        return None
    owner, part = program.planned[number], program.parts[number]
    if owner is None or owner.method is None or owner.command.mode != "all" or part.guards:
        return None
    path = tuple(step.name for step in ref.steps if isinstance(step, Key))
    if len(path) != len(ref.steps) or path != tuple(owner.method.list_path or ()):
        return None
    used = (v.node for v in visit_statement(statement) if v.node is not statement.source)
    whole = any(number in names.sources(node) for node in used if isinstance(node, Ref))
    apart = all(isinstance(clause, Where) for clause in statement.clauses)
    if whole or not apart or _waits_for_the_end(program, start, part):
        return None
    if start.writes and not _leaves_rows_alone(program, start, owner):
        return None
    return Feed(start.number, number, _uses(program, ref.name) > 1, start.writes)


def _waits_for_the_end(program: Program, start: Part, owner: Part) -> bool:
    """Whether a loop, or anything in it, waits for what waits for the end of its list."""
    top = program.blocks[0].parts
    later, queue = {owner.number}, [owner]
    while queue:
        readers = [top[offset] for offset, _ in queue.pop().readers]
        queue += [part for part in readers if part.number not in later and part is not start]
        later.update(part.number for part in readers if part is not start)
    before = {p.number for p in top if any(offset == start.offset for offset, _ in p.readers)}
    if before & later != {owner.number}:
        return True
    return any(source in later for part in _inside(program, start) for source, _ in part.outside)


def _inside(program: Program, start: Part) -> Iterator[Part]:
    """The parts of a loop and of the loops in it."""
    inside = {start.inner}
    for block in program.blocks:  # loops come after the block that they stand in
        if block.number in inside or block.parent in inside:
            inside.add(block.number)
            yield from block.parts


def _leaves_rows_alone(program: Program, start: Part, owner: Planned) -> bool:
    """Whether nothing that a loop writes can change which rows are still to come, or what is there.

    Under `halt on error` nothing may have run when a later page fails. A record that is added has
    a higher id than all that the list is read up to.
    """
    if program.recipe.halts:
        return False
    found = (program.planned[part.number] for part in _inside(program, start) if part.writes)
    writes = [planned for planned in found if planned is not None]
    own: dict[str, tuple[str, ...]] = {program.blocks[start.inner].variable: ()}
    for planned in writes:
        if _adds(planned.command) and planned.command.label and planned.method is not None:
            own[planned.command.label] = planned.method.id_path or ()
    return all(
        _area(planned.command) != _area(owner.command)
        or _adds(planned.command)
        or any(_is_own(value, own) for value in _ids(planned.command))
        for planned in writes
    )


def _area(command: Command) -> str:
    """What a method is about, in the widest sense: `crm`, `tasks`."""
    return command.method.partition(".")[0].lower()


def _adds(command: Command) -> bool:
    return command.method.lower().endswith(".add")


def _ids(command: Command) -> list[Item]:
    return [e.value for e in command.params.entries if isinstance(e, Entry) and _is_id(e.key)]


def _is_own(value: Item, own: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a value is the id of the row, or of a record that the round has added."""
    if not isinstance(value, Ref) or value.name not in own:
        return False
    path = tuple(step.name for step in value.steps if isinstance(step, Key))
    if len(path) != len(value.steps):
        return False
    added = own[value.name]
    return path == added if added else len(path) == 1 and _is_id(path[0])


def _is_id(name: object) -> bool:
    return isinstance(name, str) and name.lower() == "id"


def _uses(program: Program, name: str) -> int:
    """How often a name is used in a recipe; without outputs everything with a label is shown."""
    outputs = list(program.recipe.of_kind(Output))
    values: list[Value] = [output.ref for output in outputs]
    values += [value for block in program.blocks for value in block.lets.values()]
    parts = [part for part in program.parts if part.kind is not PartKind.END]
    nodes = [v.node for part in parts for v in visit_statement(part.statement)]
    nodes += [v.node for value in values for v in visit(value)]
    shown = 0 if outputs else 1
    return shown + sum(isinstance(node, Ref) and node.name == name for node in nodes)
