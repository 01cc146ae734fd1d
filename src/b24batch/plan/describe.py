"""One command of a course as a plan shows it: names, who fills in what, what holds it back."""

from __future__ import annotations

from b24batch._text import Source, Span
from b24batch.model.recipe import ForEach
from b24batch.model.values import Entry, Group, ListValue, Literal, ObjectValue, Ref, Table, Value
from b24batch.model.walk import visit
from b24batch.plan.bind import Names
from b24batch.plan.blocks import Part
from b24batch.plan.course import Course, incoming
from b24batch.plan.course_loops import loop_of
from b24batch.plan.foreseen import STANDARD_INPUT
from b24batch.plan.graph import DATA
from b24batch.plan.planned import Filling, PlannedCommand
from b24batch.plan.program import Planned
from b24batch.plan.references import Use
from b24batch.plan.summary import summarise
from b24batch.plan.words import condition_words, ref_words, steps_words, value_words

__all__ = ["Describer"]

_INDEXES = "ijklmn"


class Describer:
    """Describes the parts of a program by what a course made of their instances."""

    def __init__(self, course: Course, source: Source | None) -> None:
        self.course = course
        self.program = course.program
        self.source = source
        self._into = incoming(course.program)

    def line(self, span: Span | None) -> int:
        """The line of a place, 0 without a text."""
        if self.source is None or span is None:
            return 0
        return self.source.line_column(span.start)[0]

    # -- names ---------------------------------------------------------------------------------

    def index(self, block: int) -> str:
        """How rounds of a block are numbered: `[i]`, `[i,j]`."""
        depth = 0
        while block:
            depth, block = depth + 1, self.program.blocks[block].parent
        return f"[{','.join(_INDEXES[:depth])}]" if depth else ""

    def name(self, part: Part) -> str:
        """What a part is called: `Closed[i]`, `(im.notify.personal.add)[i]`."""
        planned = self.program.planned[part.number]
        if planned is not None and part.block:
            called = planned.command.label or f"({planned.command.method})"
            return called + self.index(part.block)
        if planned is not None:
            return planned.name
        statement = part.statement
        if isinstance(statement, ForEach):
            return f"the loop over {self.origin(part.inner)}"
        line = self.line(statement.span)
        return f"the `{part.kind.value}`" + (f" in line {line}" if line else "")

    def rows_of(self, block: int) -> str:
        """What rounds of a block are rounds of: `Stale.items`, `orders.csv`."""
        source = self._source(block)
        if isinstance(source, Table):
            path = self._path(source.path)
            return "standard input" if path == STANDARD_INPUT else path
        if isinstance(source, Ref):
            outer = self.program.blocks[self.program.blocks[block].parent]
            return self._indexed(source, outer.names).removesuffix("!")
        return "the list" if isinstance(source, ListValue) else value_words(source)

    def origin(self, block: int) -> str:
        """Where rows of a block come from in the end: a command, a table, a parameter."""
        source = self._source(block)
        if not isinstance(source, Ref):
            return self.rows_of(block)
        outer = self.program.blocks[block].parent
        while outer:
            if self.program.blocks[outer].variable == source.name:
                return self.origin(outer)
            outer = self.program.blocks[outer].parent
        return source.name

    def _source(self, block: int) -> Value:
        inner = self.program.blocks[block]
        source = loop_of(self.program.parts[inner.start]).source
        outer = self.program.blocks[inner.parent]
        return outer.names.follow(source) if isinstance(source, Ref) else source

    def _path(self, path: Value) -> str:
        if isinstance(path, Ref) and not path.steps:
            given = self.program.values.get(path.name)
            if path.name not in self.program.options.not_given and isinstance(given, str):
                return given
            if isinstance(given, Literal):
                return str(given.value)
            return f"${path.name}"
        return str(path.value) if isinstance(path, Literal) else value_words(path)

    # -- one command ---------------------------------------------------------------------------

    def command(self, part: Part, i: int) -> PlannedCommand:
        """A command as its instance i is sent, or is not."""
        planned = self.program.planned[part.number]
        if planned is None:
            raise LookupError(part.number)
        fillings = (self._filling(use, part, i) for use in planned.uses if self._is_told(use, part))
        return PlannedCommand(
            name=self.name(part),
            method=planned.command.method,
            kind="write" if planned.writes else "read",
            line=self.line(planned.command.span),
            summary=summarise(planned),
            fillings=tuple(dict.fromkeys(fillings)),
            notes=_notes(planned),
            pages=planned.command.mode == "all",
            look_up=planned.command.once is not None,
            waits_for=self.held_by_order(part, i, self.course.request_of.get(i, 0)),
            stage=self.course.stage[i],
            loop=part.block,
            when=self.conditions(part, i),
        )

    def conditions(self, part: Part, i: int) -> tuple[str, ...]:
        """What must be decided for a part before it is sent: `only if ...`, `unless ...`."""
        parts = self.program.blocks[part.block].parts
        decided = self.course.decided.branches
        return tuple(
            f"{'only if' if branch else 'unless'} {self.condition(parts[offset])}"
            for offset, branch in part.guards
            if part.block or i - part.offset + offset not in decided
        )

    def condition(self, part: Part) -> str:
        """What an `if` or an `expect` asks for."""
        condition = getattr(part.statement, "condition", None)
        return "" if condition is None else condition_words(condition)

    def _is_told(self, use: Use, part: Part) -> bool:
        names = self.program.blocks[part.block].names
        return bool(use.sources) or use.ref.name in names.variables

    def _filling(self, use: Use, part: Part, i: int) -> Filling:
        names = self.program.blocks[part.block].names
        if use.ref.name in names.variables:
            block = part.block
            while self.program.blocks[block].variable != use.ref.name:
                block = self.program.blocks[block].parent
            source, why = self._row(block, use.ref)
            return Filling(use.target, source, "us", why)
        source = self._indexed(use.ref, names)
        if use.portal and self._is_inside(use.sources[0], i):
            return Filling(use.target, source, "portal", use.why or "checked afterwards")
        return Filling(
            use.target, source, "us", "needs an earlier answer" if use.portal else use.why
        )

    def _indexed(self, ref: Ref, names: Names) -> str:
        """A reference as written, that to a command of the round with its index."""
        number = names.labels.get(ref.name)
        if number is None or ref.name in names.collected:
            return ref_words(ref)
        index = self.index(self.program.parts[number].block)
        return ref.name + index + ref_words(ref)[len(ref.name) :]

    def _row(self, block: int, ref: Ref) -> tuple[str, str]:
        """A reference to a value of the row, and where the row is from."""
        source = self._source(block)
        loop = loop_of(self.program.parts[self.program.blocks[block].start])
        grouped = any(isinstance(clause, Group) for clause in loop.clauses)
        steps = steps_words(ref.steps)
        last = self.index(block)[-2:-1]
        origin = self.origin(block)
        if grouped:
            return ref.name + steps, f"a group of rows of {origin}"
        if isinstance(source, Ref):
            return f"{self.rows_of(block)}[{last}]{steps}", f"a row of {origin}"
        if isinstance(source, Table):
            return ref.name + steps, f"a row of {origin}"
        return ref.name + steps, "an entry of the list"

    def _is_inside(self, number: int, i: int) -> bool:
        source = self.course.decided.instance_of(number, self.course.rounds[i])
        request = self.course.request_of
        return i in request and request.get(source) == request[i]

    def held_by_order(self, part: Part, i: int, mine: int) -> tuple[str, ...]:
        """What i, in the request `mine`, waits for by written order and for no other reason.

        Told is what it needs of the last request before its own.
        """
        outside: dict[int, int] = {}
        flags: dict[int, int] = {}
        for number, edge in self._into[part.number].items():
            source = self.course.decided.instance_of(number, self.course.rounds[i])
            last = self.course.last_request(source)
            if 0 < last < mine:
                outside[number], flags[number] = last, edge
        latest = max(outside.values(), default=0)
        last_ones = [number for number, last in outside.items() if last == latest]
        if any(flags[number] & DATA for number in last_ones):
            return ()
        return tuple(self.name(self.program.parts[number]) for number in last_ones)


_PAGES = "the first page tells the total; the other pages go 50 a request"
_PAGES_V3 = "nothing tells the total; pages of 200 rows are asked for together until one is short"


def _notes(planned: Planned) -> tuple[str, ...]:
    notes = [f"sent outside a batch: {planned.direct}"] if planned.direct else []
    if planned.command.mode == "all":
        notes.append(_PAGES_V3 if planned.rest == 3 else _PAGES)
    if planned.command.once is not None:
        key = ", ".join(str(e.key) for e in planned.command.once.entries if isinstance(e, Entry))
        notes.append(f"looked up first by {key}; added only if it is not there")
    if planned.command.mode == "exact":
        return tuple(notes)
    for found in visit(planned.params):
        match found.node:
            case Entry(key=str(key), value=value) if _is_nothing(value):
                if len(found.path) == 1:
                    notes.append(f"`{key}` is empty and left out")
                else:
                    notes.append(f"`{'.'.join(map(str, found.path))}` is sent as empty text")
    return tuple(notes)


def _is_nothing(value: object) -> bool:
    match value:
        case Literal(constant):
            return constant is None
        case ListValue(inside) | ObjectValue(inside):
            return not inside
        case _:
            return False
