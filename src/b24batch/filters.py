"""Filters: `row.phone | f.phone`, `[ref.Me.NAME, ref.Me.LAST_NAME] | f.join(" ")`.

The list is closed, and each filter is an attribute of `f`. Of an empty value they give empty,
but `count` and `sum` 0 and `join` an empty text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from b24batch._suggest import suggest
from b24batch.convert import value_of
from b24batch.deferred import Expression, TextExpression
from b24batch.errors import MisuseError, Problem
from b24batch.model.values import FirstOf, Literal, Number, Pipe, Text, Value
from b24batch.showing import show

__all__ = ["DateFilter", "Filter", "Filters", "f"]


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

    if not TYPE_CHECKING:  # type checkers know that it cannot be called

        def __call__(self, *_: object) -> NoReturn:
            hint = f"write `value | {self!r}`"
            raise MisuseError(Problem("B611", f"`{self!r}` is told nothing more", hint=hint))

    def __repr__(self) -> str:
        told = f"({', '.join(show(arg) for arg in self._args)})" if self._args else ""
        return f"f.{self._name}{told}"


class DateFilter(Filter):
    """The filter `date`, with a pattern or without."""

    __slots__ = ()

    def __call__(self, pattern: str | TextExpression, /) -> Filter:
        return _told("date", pattern)


class Filters:
    """The type of `f`: every filter that there is."""

    __slots__ = ()

    @property
    def trim(self) -> Filter:
        """A text without blanks around it."""
        return Filter("trim")

    @property
    def phone(self) -> Filter:
        """The digits and a leading `+` of a phone number; in full where the country is set."""
        return Filter("phone")

    def word(self, number: int, /) -> Filter:
        """The word of this number, from 1."""
        return _told("word", number)

    def left(self, letters: int, /) -> Filter:
        """The first letters of a text."""
        return _told("left", letters)

    def right(self, letters: int, /) -> Filter:
        """The last letters of a text."""
        return _told("right", letters)

    def before(self, mark: str | TextExpression, /) -> Filter:
        """What stands before a text, all of it where that is not there."""
        return _told("before", mark)

    def after(self, mark: str | TextExpression, /) -> Filter:
        """What stands after a text, nothing where that is not there."""
        return _told("after", mark)

    @property
    def filename(self) -> Filter:
        """The last part of a path."""
        return Filter("filename")

    @property
    def number(self) -> Filter:
        """The number that a text is: `1 234,56`, `1234.56`."""
        return Filter("number")

    @property
    def date(self) -> DateFilter:
        """The date that a text is, by ISO 8601 or by a pattern: `f.date("DD.MM.YYYY hh:mm")`."""
        return DateFilter("date")

    def format(self, pattern: str | TextExpression, /) -> Filter:
        """A date as text, by a pattern such as DD.MM."""
        return _told("format", pattern)

    def join(self, mark: str | TextExpression, /) -> Filter:
        """One text of the entries that are not empty, with this text between them."""
        return _told("join", mark)

    @property
    def unique(self) -> Filter:
        """Each entry of a list once, without the empty ones."""
        return Filter("unique")

    @property
    def count(self) -> Filter:
        """How many entries of a list are not empty."""
        return Filter("count")

    @property
    def sum(self) -> Filter:
        """All numbers of a list together, empty ones left out."""
        return Filter("sum")

    @property
    def mean(self) -> Filter:
        """The average of the numbers of a list that are not empty."""
        return Filter("mean")

    @property
    def rows(self) -> Filter:
        """The rows in an answer, or in several."""
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


def _told(name: str, told: object) -> Filter:
    """A filter with what it is told; raises MisuseError if it can do nothing with that."""
    from b24batch.model.pipes import wrong_filter

    node = value_of(told, f"`f.{name}`")
    wrong = wrong_filter(Pipe(Literal(""), name, (node,)))
    if wrong is None and not isinstance(node, Literal | Number | Text):
        wrong = f"`{name}` cannot be told {show(node)}", "write it as it is, or with `text(...)`"
    if wrong is not None:
        message, hint = wrong
        raise MisuseError(Problem("B611", message, hint=hint))
    return Filter(name, node)


f = Filters()
