"""How many commands a run sends: sums with a letter for each number that only the run will know."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import TypeAlias

from b24batch.plan.blocks import Part, PartKind
from b24batch.plan.course import Course

__all__ = ["Range", "Sum", "Tally"]

_LETTERS = "NMKLQRST"


class Sum:
    """A number and multiples of letters: `1 + 2N`."""

    __slots__ = ("letters", "number")

    def __init__(self, number: Fraction | int = 0, letters: Mapping[str, Fraction] | None = None):
        self.number = Fraction(number)
        self.letters = {k: v for k, v in (letters or {}).items() if v}

    def __add__(self, other: Sum) -> Sum:
        return self._joined(other, lambda a, b: a + b)

    def highest(self, other: Sum) -> Sum:
        """A sum that is not less than either, whatever the letters are."""
        return self._joined(other, max)

    def _joined(self, other: Sum, join: Callable[[Fraction, Fraction], Fraction]) -> Sum:
        none = Fraction()
        names = {**self.letters, **other.letters}
        letters = {
            name: join(self.letters.get(name, none), other.letters.get(name, none))
            for name in names
        }
        return Sum(join(self.number, other.number), letters)

    def times(self, factor: Fraction) -> Sum:
        """So many times as much."""
        return Sum(self.number * factor, {k: v * factor for k, v in self.letters.items()})

    def value(self, letters: Mapping[str, int]) -> int:
        """The number for values of the letters, rounded up."""
        return math.ceil(self.number + sum(v * letters[k] for k, v in self.letters.items()))

    def equals(self, other: Sum) -> bool:
        """Whether it is the same whatever the letters are."""
        return self.number == other.number and self.letters == other.letters

    def __bool__(self) -> bool:
        return bool(self.number or self.letters)

    def __str__(self) -> str:
        terms = [f"{math.ceil(self.number):,}"] if self.number or not self.letters else []
        terms += [_term(name, factor) for name, factor in sorted(self.letters.items(), key=_place)]
        return " + ".join(terms)


def _place(term: tuple[str, Fraction]) -> tuple[int, str]:
    return _LETTERS.find(term[0][0]), term[0]


def _term(name: str, factor: Fraction) -> str:
    if factor == 1:
        return name
    if factor.denominator == 1:
        return f"{factor.numerator}{name}"
    return f"{float(factor):.2g}{name}"


Range: TypeAlias = tuple[Sum, Sum]
"""What is sent in any case, and what is sent at most."""


class Tally:
    """Counts commands of a course by part, and adds them up.

    `letters[block]` stands for the rounds of a block that only the run will know.
    """

    def __init__(self, course: Course) -> None:
        self.course = course
        self.program = course.program
        self.ahead = course.loops.ahead
        unknown = [b.number for b in self.program.blocks[1:] if not self.ahead[b.number].known]
        self.letters = {number: _letter(at) for at, number in enumerate(unknown)}
        self._by_part = _instances(course)

    @property
    def example(self) -> dict[str, int]:
        """The values that letters have in the course, for those that a number of commands needs."""
        used = self.total(lambda _: True)[1].letters
        values = {letter: self.ahead[b].opened for b, letter in self.letters.items()}
        return {letter: value for letter, value in values.items() if letter in used}

    @property
    def is_sample(self) -> bool:
        """Whether the course goes through only some of the rounds whose number is known."""
        return any(self.sampled(block.number) for block in self.program.blocks[1:])

    def sampled(self, block: int) -> int:
        """How many rounds of a block were gone through, if those are not all; else 0."""
        while block:
            ahead = self.ahead[block]
            if ahead.known and (ahead.more or ahead.opened < ahead.rows):
                return ahead.opened
            block = self.program.blocks[block].parent
        return 0

    def rounds(self, block: int) -> Sum:
        """How many rounds a block has, all loops of it together."""
        if not block:
            return Sum(1)
        if block in self.letters:
            return Sum(0, {self.letters[block]: Fraction(1)})
        ahead, outer = self.ahead[block], self.program.blocks[block].parent
        if not outer:
            return Sum(ahead.rows)
        return self.rounds(outer).times(Fraction(ahead.rows, max(1, self.ahead[outer].opened)))

    def instances(self, part: Part) -> list[int]:
        """The instances of a part, those that are not sent too."""
        return self._by_part.get(part.number, [])

    def sent(self, part: Part) -> list[int]:
        """The instances of a part that are sent."""
        return [i for i in self.instances(part) if i in self.course.request_of]

    def of_part(self, part: Part) -> Range:
        """How many instances of a part are sent, in any case and perhaps."""
        sent = self.sent(part)
        planned = self.program.planned[part.number]
        certain = 0
        if planned is not None and planned.command.once is None:
            certain = sum(map(self.course.is_certain, sent))
        opened = self.ahead[part.block].opened if part.block else 1
        rounds = self.rounds(part.block)
        sure = rounds.times(Fraction(certain, max(1, opened)))
        return sure, rounds.times(Fraction(len(sent) - certain, max(1, opened)))

    def total(self, counts: Callable[[Part], bool]) -> Range:
        """How many commands of some parts are sent: of two branches of an `if` only one is."""
        sure, perhaps = self._block(0, counts)
        return sure, sure + perhaps

    def _block(self, number: int, counts: Callable[[Part], bool]) -> Range:
        return self._group(self.program.blocks[number].parts, 0, counts)

    def _group(self, parts: Iterable[Part], level: int, counts: Callable[[Part], bool]) -> Range:
        sure, perhaps = Sum(), Sum()
        branches: dict[int, dict[bool, list[Part]]] = {}
        for part in parts:
            if len(part.guards) > level:
                at, branch = part.guards[level]
                branches.setdefault(at, {}).setdefault(branch, []).append(part)
                continue
            if part.kind is PartKind.LOOP:
                found = self._block(part.inner, counts)
            elif part.kind is PartKind.COMMAND and counts(part):
                found = self.of_part(part)
            else:
                continue
            sure, perhaps = sure + found[0], perhaps + found[1]
        for both in branches.values():
            most = Sum()
            for chosen in both.values():
                found = self._group(chosen, level + 1, counts)
                sure, most = sure + found[0], most.highest(found[1])
            perhaps += most
        return sure, perhaps


def _letter(at: int) -> str:
    turn, place = divmod(at, len(_LETTERS))
    return _LETTERS[place] + (str(turn + 1) if turn else "")


def _instances(course: Course) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for i, part in enumerate(course.parts):
        if part is not None:
            found.setdefault(part.number, []).append(i)
    return found
