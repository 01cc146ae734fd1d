"""Loops over the rows of an `all` whose pages are still arriving.

Rounds begin with the first page, where nothing can tell the difference but the time that it takes
and the memory: the loop and all in it only read, and nothing that they wait for waits for the end
of the list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from b24batch.model.clauses import passing_rows
from b24batch.model.recipe import ForEach, Output
from b24batch.model.values import Clause, Key, Ref, Value, Where
from b24batch.model.walk import visit, visit_statement
from b24batch.plan.blocks import Part, PartKind
from b24batch.plan.graph import DATA
from b24batch.plan.program import Program
from b24batch.run.ledger import Ledger
from b24batch.run.paging import Paging, Stream
from b24batch.run.states import BAD, ENDED
from b24batch.transport.envelope import decode_value

__all__ = ["Arriving", "ArrivingRows", "Feed", "find_feeds"]


class Feed(NamedTuple):
    """A loop of the top level and the command whose pages feed it, by the numbers of their parts.

    `elsewhere` says that something else takes the rows too.
    """

    start: int
    owner: int
    elsewhere: bool


def find_feeds(program: Program) -> list[Feed]:
    """The loops whose rounds may begin before their rows have all come."""
    loops = (part for part in program.blocks[0].parts if part.kind is PartKind.LOOP)
    feeds = (_feed(program, part) for part in loops)
    found = [feed for feed in feeds if feed is not None]
    owners = [feed.owner for feed in found]
    return [feed for feed in found if owners.count(feed.owner) == 1]


def _feed(program: Program, start: Part) -> Feed | None:
    statement, names = start.statement, program.blocks[0].names
    if not isinstance(statement, ForEach) or start.writes or start.guards or start.sources != 1:
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
    return Feed(start.number, number, _uses(program, ref.name) > 1)


def _waits_for_the_end(program: Program, start: Part, owner: Part) -> bool:
    """Whether anything in a loop waits for what waits for the end of the list that feeds it."""
    top = program.blocks[0].parts
    later, queue = {owner.number}, [owner]
    while queue:
        readers = [top[offset] for offset, _ in queue.pop().readers]
        queue += [part for part in readers if part.number not in later and part is not start]
        later.update(part.number for part in readers if part is not start)
    inside, blocks = [start.inner], [start.inner]
    while inside:
        children = [b.number for b in program.blocks if b.parent == inside[-1]]
        inside.pop()
        inside += children
        blocks += children
    parts = (part for number in blocks for part in program.blocks[number].parts)
    return any(source in later for part in parts for source, _ in part.outside)


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


class ArrivingRows:
    """Rows that pass the clauses of a loop, as their pages come.

    `waits` is to be asked before the next row is taken.
    """

    def __init__(
        self,
        next_page: Callable[[], list[Any] | None],
        has_ended: Callable[[], bool],
        passing: Callable[[list[Any]], Iterator[Any]],
    ) -> None:
        self._next_page = next_page
        self._has_ended = has_ended
        self._passing = passing
        self._rows: Iterator[Any] = iter(())
        self._ahead: list[Any] = []

    @property
    def waits(self) -> bool:
        """Whether there is no row now, and one may still come."""
        return not self._fill() and not self._has_ended()

    def _fill(self) -> bool:
        while not self._ahead:
            row = next(self._rows, None)
            if row is not None:
                self._ahead.append(row)
                break
            page = self._next_page()
            if page is None:
                return False
            self._rows = self._passing(page)
        return True

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        if not self._fill():
            raise StopIteration
        return self._ahead.pop()


class Arriving:
    """Frees loops when the first rows have come, and gives them their rows.

    What the rest of the run needs of the rows is kept; with `keep` everything is, for the result.
    """

    def __init__(self, ledger: Ledger, paging: Paging, *, keep: bool) -> None:
        self.ledger = ledger
        self.paging = paging
        self._starts: dict[int, int] = {}
        self._owners: dict[int, int] = {}
        for feed in find_feeds(ledger.program):
            kept = keep or feed.elsewhere
            self._starts[feed.owner] = feed.start
            self._owners[feed.start] = feed.owner
            paging.streams[feed.owner] = Stream(on_rows=self._came, keep=kept)

    def _came(self, owner: int) -> None:
        """Let the loop begin that waited for nothing else."""
        start, ledger = self._starts.get(owner), self.ledger
        if start is None or ledger.records[owner].state in ENDED:
            return
        del self._starts[owner]
        ledger.packer.counter[start] -= 1
        if not ledger.packer.counter[start]:
            ledger.free(start)

    def rows(self, start: int, statement: ForEach, end: int) -> ArrivingRows | None:
        """The rows of a loop; None for one that takes its rows all at once."""
        owner = self._owners.get(start)
        if owner is None:
            return None
        record, packer = self.ledger.records[owner], self.ledger.packer

        def next_page() -> list[Any] | None:
            raw = self.paging.next_rows(owner)
            if raw is None and record.state in BAD:
                packer.marked[end] |= DATA
            return None if raw is None else decode_value(raw)

        scope = self.ledger.scope(start)
        passing = _passing(statement.name, statement.clauses, scope)
        return ArrivingRows(next_page, lambda: record.state in ENDED, passing)


def _passing(
    name: str, clauses: Sequence[Clause], scope: Any
) -> Callable[[list[Any]], Iterator[Any]]:
    if not clauses:
        return iter
    return lambda page: passing_rows(page, name, clauses, scope)
