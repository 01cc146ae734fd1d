"""Filters: `row.phone | f.phone`, `[ref.Me.NAME, ref.Me.LAST_NAME] | f.join(" ")`.

The list is closed, and each filter is an attribute of `f`. Of an empty value they give empty,
but `count` and `sum` 0 and `join` an empty text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from b24batch._suggest import suggest
from b24batch.convert import value_of
from b24batch.deferred import Expression
from b24batch.errors import MisuseError, Problem
from b24batch.model.values import FirstOf, Literal, Pipe, Text, Value

__all__ = ["Filter", "Filters", "f"]


class Filter:
    """One filter with what it is told; behind a value and `|` it makes an Expression."""

    __slots__ = ("_args", "_name")

    def __init__(self, name: str, *args: Value) -> None:
        self._name = name
        self._args = args

    def __ror__(self, value: object) -> Expression:
        node = value_of(value, f"the filter `{self._name}`")
        if isinstance(node, FirstOf):
            hint = "filter each of them, or name the whole with `batch.let` and filter `ref.Name`"
            message = f"`{self!r}` cannot filter what `first_of` gives"
            raise MisuseError(Problem("B613", message, hint=hint))
        return Expression(Pipe(node, self._name, self._args))

    def __or__(self, other: object) -> NoReturn:
        hint = f"write the value first: `value | {self!r}`; several filters follow one another"
        raise MisuseError(Problem("B611", f"`{self!r}` stands before its value", hint=hint))

    def __call__(self, *_: object) -> NoReturn:
        hint = f"write `value | {self!r}`"
        raise MisuseError(Problem("B611", f"`{self!r}` is told nothing more", hint=hint))

    def __repr__(self) -> str:
        from b24batch.showing import show

        told = f"({', '.join(show(arg) for arg in self._args)})" if self._args else ""
        return f"f.{self._name}{told}"


class Filters:
    """The type of `f`: every filter that there is."""

    __slots__ = ()

    @property
    def trim(self) -> Filter:
        """Text without blanks at both ends."""
        return Filter("trim")

    @property
    def phone(self) -> Filter:
        """A phone number as digits with a leading `+` where it has one."""
        return Filter("phone")

    def word(self, number: int, /) -> Filter:
        """The word of this number in a text, counted from 1."""
        return Filter("word", _count("word", number))

    def left(self, letters: int, /) -> Filter:
        """So many letters from the beginning of a text."""
        return Filter("left", _count("left", letters))

    def right(self, letters: int, /) -> Filter:
        """So many letters from the end of a text."""
        return Filter("right", _count("right", letters))

    def before(self, mark: str | Expression, /) -> Filter:
        """What stands in a text before the first mark."""
        return Filter("before", _text("before", mark))

    def after(self, mark: str | Expression, /) -> Filter:
        """What stands in a text behind the first mark."""
        return Filter("after", _text("after", mark))

    @property
    def filename(self) -> Filter:
        """Text that may be the name of a file."""
        return Filter("filename")

    @property
    def number(self) -> Filter:
        """A number, read from `1 234,56` as well as from `1234.56`."""
        return Filter("number")

    def date(self, form: str | Expression, /) -> Filter:
        """A day or a moment, read from text in a form such as `DD.MM.YYYY`."""
        return Filter("date", _text("date", form))

    def format(self, form: str | Expression, /) -> Filter:
        """A day or a moment as text in a form such as `DD.MM`."""
        return Filter("format", _text("format", form))

    def join(self, mark: str | Expression, /) -> Filter:
        """What is not empty in a list as one text, with the mark between."""
        return Filter("join", _text("join", mark))

    @property
    def unique(self) -> Filter:
        """A list without repetitions."""
        return Filter("unique")

    @property
    def count(self) -> Filter:
        """How many entries a list has."""
        return Filter("count")

    @property
    def sum(self) -> Filter:
        """The numbers of a list added up."""
        return Filter("sum")

    @property
    def mean(self) -> Filter:
        """The mean of the numbers of a list."""
        return Filter("mean")

    @property
    def rows(self) -> Filter:
        """The records in an answer, wherever its method keeps them."""
        return Filter("rows")

    if not TYPE_CHECKING:  # so that type checkers know an unknown filter too

        def __getattr__(self, name: str) -> NoReturn:
            if name.startswith("_"):
                raise AttributeError(name)
            known = [one for one in dir(Filters) if not one.startswith("_")]
            near = suggest(name, known)
            hint = f"did you mean {' or '.join(f'`f.{one}`' for one in near)}?"
            if not near:
                hint = f"there are {', '.join(known)}"
            raise MisuseError(Problem("B611", f"there is no filter `{name}`", hint=hint))

    def __repr__(self) -> str:
        return "f"


def _count(name: str, given: object) -> Value:
    if type(given) is not int or given < 0:
        hint = f"write a whole number: `f.{name}(3)`"
        raise MisuseError(Problem("B611", f"`f.{name}` cannot be told {given!r}", hint=hint))
    return value_of(given, f"`f.{name}`")


def _text(name: str, given: object) -> Value:
    node = value_of(given, f"`f.{name}`")
    if isinstance(node, Text) or (isinstance(node, Literal) and isinstance(node.value, str)):
        return node
    hint = f'write a text: `f.{name}("...")`'
    raise MisuseError(Problem("B611", f"`f.{name}` cannot be told {given!r}", hint=hint))


f = Filters()
