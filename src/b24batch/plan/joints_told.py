"""Loops, conditions and expectations of a course as a plan shows them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from b24batch.model.recipe import Expect, If
from b24batch.model.values import Group, Ref
from b24batch.model.walk import references, visit_statement
from b24batch.plan.blocks import Part, PartKind
from b24batch.plan.course import Course
from b24batch.plan.course_loops import loop_of
from b24batch.plan.describe import Describer
from b24batch.plan.planned import Decision, PlannedLoop
from b24batch.plan.tally import Tally
from b24batch.plan.words import source_words

__all__ = ["JointTeller"]


class JointTeller:
    """Tells what a course made of its joints; `unread` are the tables that cannot be read."""

    def __init__(
        self, course: Course, describe: Describer, tally: Tally, unread: Collection[str]
    ) -> None:
        self.course = course
        self.program = course.program
        self.describe = describe
        self.tally = tally
        self.unread = unread

    def loops(self) -> tuple[PlannedLoop, ...]:
        """All loops, in written order."""
        return tuple(self._loop(block.number) for block in self.program.blocks[1:])

    def _loop(self, number: int) -> PlannedLoop:
        block = self.program.blocks[number]
        part = self.program.parts[block.start]
        statement = loop_of(part)
        ahead = self.tally.ahead[number]
        grouped = any(isinstance(clause, Group) for clause in statement.clauses)
        rows = self.describe.rows_of(number)
        rounds = self.tally.rounds(number)
        letter = self.tally.letters.get(number, "")
        return PlannedLoop(
            variable=block.variable,
            source=source_words(statement),
            what="entries"
            if rows == "the list"
            else f"{'groups' if grouped else 'rows'} of {rows}",
            letter=letter,
            rows=0 if letter or rounds.letters else rounds.value({}),
            about=bool(block.parent and self.tally.sampled(number)),
            more=ahead.more,
            known_after=self._known_after(part),
            unread=self._why_unread(number) if letter else "",
            waits_for=self._waits_for(part),
            outer=block.parent,
            line=self.describe.line(statement.span),
        )

    def notes(self) -> Iterator[str]:
        """What a run may cost more than one thinks: loops that write, over any number of rows."""
        expected = {
            ref.name
            for part in self.program.parts
            if isinstance(part.statement, Expect)
            for ref in references(part.statement.condition.subject)
        }
        for block in self.program.blocks[1:]:
            part = self.program.parts[block.start]
            name = self.describe.origin(block.number)
            number = self.program.blocks[part.block].names.labels.get(name, -1)
            source = self.program.planned[number] if number >= 0 else None
            if source is None or source.command.mode != "all" or source.command.limit is not None:
                continue
            if part.writes and name not in expected:
                yield (
                    f"the loop over {self.describe.rows_of(block.number)} writes, and nothing "
                    f"bounds its rows: `limit` at `{name}` or an `expect` on `${name}.total` would"
                )

    def _why_unread(self, number: int) -> str:
        """Why the rows of a loop are not known before the run, if no answer is needed for them."""
        rows = self.describe.rows_of(number)
        if rows in self.unread:
            return "not found"
        if rows == "standard input":
            return "read in the run"
        loop = loop_of(self.program.parts[self.program.blocks[number].start])
        wanted = (ref.name for ref in references(loop.source))
        missing = [name for name in wanted if name in self.program.options.not_given]
        return f"`{missing[0]}` is not given" if missing else "known in the run"

    def _waits_for(self, part: Part) -> tuple[str, ...]:
        """What keeps the rounds of a loop back by written order alone."""
        starts = self.tally.instances(part)
        inner = self.program.blocks[part.inner].parts
        first = min((i for one in inner for i in self.tally.sent(one)), default=None)
        if not starts or first is None:
            return ()
        return self.describe.held_by_order(part, starts[0], self.course.request_of[first])

    def _known_after(self, part: Part) -> int:
        """After how many stages it is known what a joint asks for; 0 before the run."""
        names = self.program.blocks[part.block].names
        after = [0]
        for found in visit_statement(part.statement):
            if not isinstance(found.node, Ref) or found.node.name in found.bound:
                continue
            name = found.node.name
            if name in names.variables:
                block = part.block
                while self.program.blocks[block].variable != name:
                    block = self.program.blocks[block].parent
                after.append(
                    self._known_after(self.program.parts[self.program.blocks[block].start])
                )
            for number in names.sources(found.node):
                after += [self.course.stage[i] for i in self._instances(number)]
        return max(after)

    def _instances(self, number: int) -> list[int]:
        instances = self.tally.instances(self.program.parts[number])
        return instances[:1] if self.program.parts[number].block else instances

    def decisions(self) -> Iterator[Decision]:
        """All `if`s and `expect`s, in written order."""
        parts = [p for p in self.program.parts if p.kind in (PartKind.IF, PartKind.EXPECT)]
        for part in sorted(parts, key=lambda part: part.written):
            statement = part.statement
            if not isinstance(statement, (If, Expect)):
                continue
            instances = self.tally.instances(part)
            if not instances:
                continue
            yield Decision(
                kind="if" if isinstance(statement, If) else "expect",
                condition=self.describe.condition(part),
                after=min((self.course.stage[i] for i in instances), default=0),
                outcome=self._outcome(part, instances),
                loop=part.block,
                line=self.describe.line(statement.span),
            )

    def _outcome(self, part: Part, instances: list[int]) -> str:
        """What is known of a decision, over all rounds."""
        if part.kind is PartKind.EXPECT:
            bad = [i for i in instances if self.course.is_bad(i)]
            return ("not reached" if bad[0] in self.course.why else "false") if bad else ""
        decided = [self.course.decided.branches.get(i) for i in instances]
        if not decided or None in decided:
            return ""
        few = self.tally.sampled(part.block)
        first = f" in the first {few:,} rounds" if few else ""
        if len(set(decided)) == 1:
            return f"{'true' if decided[0] else 'false'}{first}"
        of = "of the first" if few else "of"
        return f"true in {sum(map(bool, decided)):,} {of} {len(decided):,} rounds"
