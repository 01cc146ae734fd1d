"""Sequences and what takes part in them: commands, `if`s, `expect`s and loops.

A block is one sequence, in which written order holds: the top level, or the body of a loop,
which every round runs through anew. Its parts are its commands, those inside `if` included, and
joints, which send nothing: an `if`, an `expect`, the start and the end of a loop, and a `let` for
which a round has to wait because it stands on what was written outside of it.
"""

from __future__ import annotations

import enum
from typing import NamedTuple, TypeAlias

import msgspec

from b24batch.model.recipe import Command, Expect, ForEach, If, Let, Output, Recipe, Statement
from b24batch.model.values import Ref, Value
from b24batch.model.walk import references, visit, visit_statement
from b24batch.plan.bind import Conditions, Names, let_value

__all__ = ["Block", "Columns", "Guard", "Part", "PartKind", "find_blocks", "joints_around"]

Guard: TypeAlias = tuple[int, bool]
"""The offset of an `if` in the same block, and the branch of it that something stands in."""


class PartKind(enum.Enum):
    """What a part does when its turn comes."""

    COMMAND = "command"
    IF = "if"
    EXPECT = "expect"
    LOOP = "start of a loop"
    END = "end of a loop"
    LET = "let"


class Part(msgspec.Struct, gc=False):
    """One thing that takes part in the order of a block.

    `number` counts the parts of a program, those of the top level first, where it is the number
    of the instance too; `offset` counts within the block: commands as written, then joints.
    `written` is its rank in the text. `guards` are the `if`s around in its block, `conditions` all
    of them. `readers` and `sources` are edges within the block,
    `outside` those from parts of the blocks around it, by number. `inner` is the block of a loop.
    """

    kind: PartKind
    statement: Command | If | Expect | ForEach | Let
    block: int
    written: int
    guards: tuple[Guard, ...] = ()
    conditions: Conditions = frozenset()
    number: int = -1
    offset: int = -1
    inner: int = -1
    writes: bool = False
    depth: int = 0
    sources: int = 0
    readers: list[tuple[int, int]] = []
    outside: tuple[tuple[int, int], ...] = ()


class Columns(NamedTuple):
    """What the instances of one round begin with, by offset; edges are within the round.

    `inside` counts the readers of each part. `outside` are edges from parts of the blocks around,
    with their number and the offset of the reader; `first` waits for nothing of its round.
    """

    sources: list[int]
    readers: list[tuple[tuple[int, int], ...]]
    depth: list[int]
    written: list[int]
    writes: list[bool]
    joints: bytes
    inside: list[int]
    outside: list[tuple[int, int, int]]
    first: list[int]


def joints_around(part: Part | None, i: int) -> tuple[Guard, ...]:
    """The `if`s around an instance of a part in its block, by number, each with the branch."""
    if part is None or not part.guards:
        return ()
    start = i - part.offset
    return tuple((start + offset, branch) for offset, branch in part.guards)


class Block(msgspec.Struct):
    """One sequence. `variable` is the loop's, `parent` the block that the loop stands in.

    `start` is the number of the loop's own part, -1 for the top level. `guards` are those of each
    `let`. `ends` are offsets of parts that nothing else of the block hangs on. `wanted` are the
    names made in it that are used outside, `wanted_inside` such names of the loops in it.
    `loops` are the starts and the ends of those in it. Its first parts are `commands`, all others
    joints. `columns` are there once a round was added.
    """

    number: int
    parent: int
    variable: str
    names: Names
    start: int = -1
    parts: list[Part] = []
    lets: dict[str, Value] = {}
    guards: dict[str, tuple[Guard, ...]] = {}
    ends: tuple[int, ...] = ()
    wanted: frozenset[str] = frozenset()
    wanted_inside: frozenset[str] = frozenset()
    columns: Columns | None = None
    loops: tuple[Part, ...] = ()
    commands: int = 0

    def in_written_order(self) -> list[Part]:
        """Its parts as the text has them."""
        return sorted(self.parts, key=lambda part: part.written)


_Around = tuple[tuple[Part, bool], ...]


def find_blocks(recipe: Recipe, top: Names) -> list[Block]:
    """The blocks of a recipe, the top level first, with numbered parts and without edges.

    `top` are the names of the top level; each block gets its own view of them.
    """
    finder = _Finder(top)
    finder.collect(recipe.statements, finder.blocks[0], ())
    finder.number()
    for block in finder.blocks:
        block.names = _names_in(block, finder.blocks, top)
    if len(finder.blocks) > 1:
        _find_wanted(finder.blocks, tuple(recipe.of_kind(Output)))
    return finder.blocks


def _find_wanted(blocks: list[Block], outputs: tuple[Output, ...]) -> None:
    """Tell each block which of its names are used outside; without outputs all labels are."""
    used = {name for block in blocks for name in _used(block) & block.names.collected}
    used |= {output.ref.name for output in outputs}
    paths = (output.path for output in outputs if output.path is not None)
    used |= {ref.name for path in paths for ref in references(path)}
    for block in reversed(blocks[1:]):  # loops come after the block that they stand in
        labels = {p.statement.label for p in block.parts if isinstance(p.statement, Command)}
        own = {label for label in labels if label is not None}
        block.wanted = frozenset((own | set(block.lets)) & used) | (
            frozenset() if outputs else frozenset(own)
        )
        outer = blocks[block.parent]
        outer.wanted_inside |= block.wanted | block.wanted_inside


class _Finder:
    """Goes through the statements once, in written order."""

    def __init__(self, top: Names) -> None:
        self.blocks = [Block(0, -1, "", top)]
        self._around: list[tuple[Part, _Around]] = []
        self._lets: list[tuple[Block, str, _Around]] = []
        self._conditions: dict[int, Conditions] = {-1: frozenset()}

    def collect(self, statements: tuple[Statement, ...], block: Block, around: _Around) -> None:
        """Add what statements mean to a block; `around` are the `if`s that they stand in."""
        for statement in statements:
            match statement:
                case Command():
                    self._add(PartKind.COMMAND, statement, block, around)
                case Expect():
                    self._add(PartKind.EXPECT, statement, block, around)
                case Let(name):
                    block.lets[name] = let_value(statement)
                    self._lets.append((block, name, around))
                    if block.number and self._looks_outside(statement, block):
                        self._add(PartKind.LET, statement, block, around)
                case If(_, then, otherwise):
                    part = self._add(PartKind.IF, statement, block, around)
                    self.collect(then, block, (*around, (part, True)))
                    self.collect(otherwise, block, (*around, (part, False)))
                case ForEach(name, body=body):
                    inner = Block(len(self.blocks), block.number, name, block.names)
                    self.blocks.append(inner)
                    start = self._add(PartKind.LOOP, statement, block, around)
                    self.collect(body, inner, ())
                    end = self._add(PartKind.END, statement, block, around)
                    start.inner = end.inner = inner.number
                case _:  # says nothing of what is run
                    continue

    def _looks_outside(self, let: Let, block: Block) -> bool:
        """Whether a `let` of a loop needs more than the rows around and what its round makes."""
        near = set(self.blocks[0].names.params)
        for one in self.blocks:
            above = self._above(one)
            if block in above:  # all of which the round waits for
                commands = (p.statement for p in one.parts if isinstance(p.statement, Command))
                near.update(one.lets, (command.label or "" for command in commands))
        near.update(one.variable for one in self._above(block))
        used = visit_statement(let)
        names = ((v.node.name, v.bound) for v in used if isinstance(v.node, Ref))
        return any(name not in near and name not in bound for name, bound in names)

    def _above(self, block: Block) -> list[Block]:
        """A block and those around it."""
        above = [block]
        while above[-1].number:
            above.append(self.blocks[above[-1].parent])
        return above

    def _add(
        self,
        kind: PartKind,
        statement: Command | If | Expect | ForEach | Let,
        block: Block,
        around: _Around,
    ) -> Part:
        part = Part(kind, statement, block.number, len(self._around))
        self._around.append((part, around))
        block.parts.append(part)
        return part

    def number(self) -> None:
        """Give every part its places, and everything its guards by them."""
        number = 0
        for block in self.blocks:
            block.parts.sort(key=lambda part: part.kind is not PartKind.COMMAND)
            for offset, part in enumerate(block.parts):
                part.number, part.offset = number, offset
                number += 1
            block.loops = tuple(part for part in block.parts if part.inner >= 0)
            block.commands = sum(part.kind is PartKind.COMMAND for part in block.parts)
        for part, around in self._around:  # a loop comes before what is in it
            part.conditions = self._conditions[self.blocks[part.block].start]
            if around:
                part.guards = tuple((one.offset, branch) for one, branch in around)
                part.conditions |= frozenset((one.number, branch) for one, branch in around)
            if part.kind is PartKind.LOOP:
                self.blocks[part.inner].start = part.number
                self._conditions[part.number] = part.conditions
        for block, name, around in self._lets:
            block.guards[name] = tuple((part.offset, branch) for part, branch in around)


def _used(block: Block) -> set[str]:
    """All names in the values of a block, but for those in the loops inside."""
    found = [visit_statement(part.statement) for part in block.parts]
    found += [visit(value) for value in block.lets.values()]
    return {v.node.name for visits in found for v in visits if isinstance(v.node, Ref)}


def _names_in(block: Block, blocks: list[Block], top: Names) -> Names:
    """What names mean in a block: its own, those around it, and lists of what other loops made."""
    visible = [block]
    while visible[-1].parent >= 0:
        visible.append(blocks[visible[-1].parent])
    around = {one.number for one in visible}
    labels: dict[str, int] = {}
    lets: dict[str, Value] = {}
    conditional: dict[str, Conditions] = {}
    collected: set[str] = set()
    unsure: set[str] = set()
    for one in blocks:
        commands = ((p, p.statement) for p in one.parts if isinstance(p.statement, Command))
        labelled = [(part, command) for part, command in commands if command.label is not None]
        own = {command.label: part for part, command in labelled if command.label is not None}
        if one.number in around:
            labels |= {label: part.number for label, part in own.items()}
            lets |= one.lets
            conditional |= {label: p.conditions for label, p in own.items() if p.conditions}
            conditional |= {
                name: frozenset((one.parts[offset].number, branch) for offset, branch in guards)
                for name, guards in one.guards.items()
                if guards
            }
            unsure |= {c.label for _, c in labelled if c.label is not None and c.allow}
        else:
            end = _end_around(one, around, blocks)
            there = own.keys() | one.lets.keys()
            labels |= dict.fromkeys(there, end)
            collected |= there
    return msgspec.structs.replace(
        top,
        labels=labels,
        lets=lets,
        unsure=frozenset(unsure),
        conditional=conditional,
        collected=frozenset(collected),
        variables=frozenset(one.variable for one in visible if one.variable),
    )


def _end_around(block: Block, around: set[int], blocks: list[Block]) -> int:
    """The end of the outermost loop that a block is in and the blocks `around` are not."""
    while block.parent not in around:
        block = blocks[block.parent]
    loops = (p for p in blocks[block.parent].parts if p.inner == block.number)
    return next(part.number for part in loops if part.kind is PartKind.END)
