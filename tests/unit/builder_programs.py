"""Programs of the builder at random: its own calls are drawn, not the model that they make.

`programs()` gives a batch that was put together by every method and function there is, on names
that are there, with loops in loops, and rows used in all ways that are allowed.
"""

from __future__ import annotations

import datetime as dt
import re
import string
from typing import Any

from hypothesis import strategies as st

from b24batch import (
    Batch,
    call,
    each,
    f,
    file,
    first_of,
    now,
    optional,
    ref,
    rows,
    shift,
    spread,
    start_of,
    sure,
    text,
    that,
    today,
)
from b24batch.deferred import Deferred, Predicate, TableRows, TextExpression
from b24batch.filters import Filter
from b24batch.model.path import RESERVED_NAMES, STATEMENT_WORDS
from b24batch.model.values import Text
from b24batch.references import Reference

__all__ = ["programs"]

Draw = st.DrawFn
Roots = tuple[Reference, ...]

OFFSETS = st.integers(-12 * 60, 14 * 60).map(lambda m: dt.timezone(dt.timedelta(minutes=m)))
any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_PIECES = [*"${}\"'\\\n\r\t #|!~жé\0", '"""', "?:", "??", "${x}", "$result[A][id]", "now", "in"]
hostile_text = st.lists(st.sampled_from(_PIECES), max_size=5).map("".join)
texts = any_text | hostile_text | st.sampled_from(["Y", "NEW", "company", "true", "1", "-0.5"])

_LETTERS = st.sampled_from(string.ascii_letters + "Жжёй_")
_OF_FUNCTIONS = re.compile(r"(row|r|deal)\d*")
names = st.builds(str.__add__, _LETTERS, st.text(_LETTERS | st.sampled_from("01_"), max_size=4))
names = names.filter(
    lambda name: name not in STATEMENT_WORDS | RESERVED_NAMES and not _OF_FUNCTIONS.fullmatch(name)
)
methods = st.sampled_from(["crm.item.list", "user.current", "a.b", "in.x", "x.y_1"])
numbers = (
    st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)
)
dates = st.dates() | st.datetimes(timezones=OFFSETS) | st.sampled_from([today, now])
dates |= st.sampled_from(["day", "week", "month", "quarter", "year"]).map(start_of)
scalars = st.none() | st.booleans() | numbers | texts | dates | st.binary(max_size=4)
keys = texts | names | st.sampled_from(["entityTypeId", "@ownerTypeId", ">=id", "!f", "=%n", "0"])
plain_steps = st.integers(0, 99) | texts | names | st.just(slice(None))


def followed(path: Any, steps: list[Any]) -> Any:
    for step in steps:
        path = path[step]
    return path


@st.composite
def simple_paths(draw: Draw, roots: Roots) -> Reference:
    """Paths that may stand in the brackets of others."""
    made: Reference = followed(draw(st.sampled_from(roots)), draw(st.lists(names, max_size=2)))
    return made


@st.composite
def paths(draw: Draw, roots: Roots) -> Reference:
    """References with every kind of step."""
    made = followed(draw(st.sampled_from(roots)), draw(st.lists(plain_steps, max_size=3)))
    match draw(st.integers(0, 7)):
        case 0:
            made = made[draw(simple_paths(roots))]
        case 1:
            operands = texts | numbers | st.none() | st.booleans() | simple_paths(roots)
            tests = draw(st.dictionaries(names, operands, min_size=1, max_size=2))
            made = made.find(**tests)
    made = followed(made, draw(st.lists(names, max_size=1)))
    return sure(made) if draw(st.integers(0, 5)) == 0 else made


@st.composite
def filters(draw: Draw, roots: Roots, in_text: bool = False) -> Filter:
    """Every filter, told all that it can be told."""
    count = st.integers(1, 20)
    mark: st.SearchStrategy[Any] = texts if in_text else texts | filled_keys(roots)
    some = mark.filter(lambda made: made.__class__ is not str or made != "")
    return draw(
        st.sampled_from([f.trim, f.phone, f.filename, f.number, f.date, f.unique, f.count])
        | st.sampled_from([f.sum, f.mean, f.rows, f.date("DD.MM.YYYY hh:mm"), f.format("DD.MM")])
        | st.one_of(count.map(f.word), count.map(f.left), count.map(f.right))
        | st.one_of(some.map(f.before), some.map(f.after), mark.map(f.join))
    )


@st.composite
def subjects(draw: Draw, roots: Roots, in_text: bool = False) -> Deferred:
    """What a condition asks: a reference, with filters or without."""
    made: Any = draw(paths(roots))
    for one in draw(st.lists(filters(roots, in_text), max_size=2)):
        made = made | one
    return made


@st.composite
def moved(draw: Draw, of: st.SearchStrategy[Any], roots: Roots) -> Deferred:
    """A date moved by a number of units, by a value that is not known, or by a timedelta."""
    units = st.sampled_from(["years", "months", "weeks", "days", "hours", "minutes"])
    amounts = st.integers(-9, 40) | st.just(1.5) | paths(roots)
    value = draw(of)
    if draw(st.booleans()):
        return shift(value, **draw(st.dictionaries(units, amounts, min_size=1, max_size=2)))
    minutes = dt.timedelta(minutes=draw(st.integers(-9000, 9000)))
    return value + minutes if isinstance(value, Deferred) else shift(value, days=1) - minutes


@st.composite
def filled(draw: Draw, roots: Roots, plain: bool = False) -> TextExpression:
    """Text with references, constants and, unless it is to be plain, all else that fits."""
    parts = draw(st.lists(texts, min_size=1, max_size=3))
    held: st.SearchStrategy[Any] = paths(roots) | st.integers() | texts | st.dates()
    if not plain:
        constants = texts | st.integers()
        held |= subjects(roots, in_text=True)
        held |= moved(subjects(roots, in_text=True), roots)
        held |= st.builds(first_of, paths(roots), constants | subjects(roots, in_text=True))
        listed = st.lists(paths(roots) | constants, max_size=2)
        held |= st.builds(lambda items, one: items | one, listed, filters(roots, in_text=True))
    fields = {f"f{number}": draw(held) for number in range(len(parts) - 1)}
    template = "".join(
        part.replace("{", "{{").replace("}", "}}") + (f"{{f{n}}}" if f"f{n}" in fields else "")
        for n, part in enumerate(parts)
    )
    return text(template, **fields)


def filled_keys(roots: Roots) -> st.SearchStrategy[TextExpression]:
    """Text that is not known before the run."""
    return filled(roots, plain=True).filter(lambda made: isinstance(made.__node__, Text))


def file_paths(roots: Roots) -> st.SearchStrategy[Any]:
    return texts | simple_paths(roots) | filled(roots)


@st.composite
def tables(draw: Draw, roots: Roots) -> TableRows:
    """Tables of all kinds with all options."""
    path = draw(file_paths(roots))
    encoding = draw(st.sampled_from([None, "cp1251", "utf-8"]))
    header = draw(st.none() | st.lists(names, min_size=1, max_size=3, unique=True))
    match draw(st.integers(0, 3)):
        case 0:
            return rows.files(path)
        case 1:
            return rows.json(path, encoding=encoding)
        case 2:
            return rows.jsonl(path, encoding=encoding)
        case _:
            delimiter = draw(st.sampled_from([None, ";", "\t", "ж"]))
            return rows.csv(path, delimiter=delimiter, encoding=encoding, header=header)


@st.composite
def conditions(draw: Draw, roots: Roots) -> Predicate:
    """Every predicate, on operands that it can have."""
    asked = draw(subjects(roots))
    known = st.none() | st.booleans() | numbers | texts | dates
    match draw(st.integers(0, 2)):
        case 0:
            ask = draw(st.sampled_from([that.exists, that.is_empty, that.is_not_empty]))
            return ask(asked)
        case 1:
            member = draw(st.sampled_from([that.in_, that.not_in]))
            return member(asked, draw(st.lists(known | paths(roots), max_size=2) | subjects(roots)))
        case _:
            compare = draw(
                st.sampled_from([that.eq, that.ne, that.lt, that.le, that.gt, that.ge])
                | st.sampled_from([that.contains, that.not_contains])
            )
            return compare(
                asked, draw(known | subjects(roots) | filled(roots) | moved(dates, roots))
            )


@st.composite
def clauses(draw: Draw, roots: Roots) -> dict[str, Any]:
    """The clauses of a loop: functions of its row, or what needs no row."""

    def condition(row: Reference) -> Predicate:
        return draw(conditions((*roots, row)))

    def column(row: Reference) -> object:
        path = followed(row, draw(st.lists(names, min_size=1, max_size=2)))
        return path | draw(filters(roots, in_text=True)) if draw(st.booleans()) else path

    by: st.SearchStrategy[Any] = st.none() | texts | st.just(column)
    return {
        "where": draw(st.none() | st.just(condition) | conditions(roots)),
        "unique_by": draw(by),
        "group_by": draw(by),
    }


@st.composite
def sources(draw: Draw, roots: Roots, depth: int) -> Any:
    """What a loop goes over."""
    if draw(st.booleans()):
        return draw(subjects(roots))
    return draw(tables(roots) | st.lists(values(roots, depth - 1), max_size=2))


@st.composite
def lists_of_rows(draw: Draw, roots: Roots, depth: int) -> Deferred:
    """A list made by a function of a row, in both spellings."""
    source = draw(sources(roots, depth))

    def make(row: Reference) -> object:
        return draw(values((*roots, row), depth - 1))

    def make_deal(deal: Reference) -> object:  # another name for the row
        return make(deal)

    function = draw(st.sampled_from([make, make_deal]))
    given = draw(clauses(roots))
    if isinstance(source, Reference) and not source.__node__.vouched:
        return source.each(function, **given)
    return each(source, function, **given)


@st.composite
def values(draw: Draw, roots: Roots, depth: int) -> Any:
    """Everything that may be the value of an entry."""
    if depth <= 0 or draw(st.integers(0, 2)) == 0:
        return draw(scalars | subjects(roots) if roots else scalars)
    inner = values(roots, depth - 1)
    choice = draw(st.integers(0, 8))
    if not roots and choice < 6:
        choice = 6
    match choice:
        case 0:
            return draw(filled(roots))
        case 1:
            return draw(moved(subjects(roots) | dates, roots))
        case 2:
            return file(draw(file_paths(roots)))
        case 3:
            return draw(lists_of_rows(roots, depth))
        case 4:
            return first_of(draw(subjects(roots)), draw(inner))
        case 5:
            piped = st.lists(inner, max_size=2) | texts | filled(roots) | st.just({"a": 1})
            return draw(piped) | draw(filters(roots))
        case 6:
            return draw(st.lists(inner, max_size=3))
        case 7 if roots:
            spreads = st.builds(spread, subjects(roots) | lists_of_rows(roots, depth))
            return [*draw(spreads), draw(inner), *draw(spreads)]
        case _:
            return draw(objects(roots, depth))


@st.composite
def objects(draw: Draw, roots: Roots, depth: int) -> dict[Any, Any]:
    """Dicts with plain and filled keys, optional entries and entries of others."""
    inner = values(roots, depth - 1)
    entries: dict[Any, Any] = draw(st.dictionaries(keys, inner | inner.map(optional), max_size=3))
    if roots and draw(st.booleans()):
        entries[draw(filled_keys(roots))] = draw(inner | inner.map(optional))
    if roots and draw(st.booleans()):
        entries = {**spread(draw(subjects(roots))), **entries}
    return entries


class Program:
    """A batch that is being drawn, with the names that are still free and those there are."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.batch = Batch()
        self.free = draw(st.lists(names, max_size=9, unique_by=str.casefold))
        self.known: list[str] = []

    def roots(self, rows: Roots) -> Roots:
        return (*(ref[name] for name in self.known), *rows)

    def statements(self, rows: Roots, depth: int) -> None:
        for _ in range(self.draw(st.integers(0, 3))):
            self.statement(rows, depth)

    def statement(self, rows: Roots, depth: int) -> None:
        draw, batch, roots = self.draw, self.batch, self.roots(rows)
        choice = draw(st.integers(0, 8)) if roots else draw(st.integers(0, 2))
        if choice < 3 or (choice > 5 and depth <= 0):
            self.named(roots)
        elif choice == 3:
            message = draw(st.none() | texts | filled(roots))
            batch.expect(draw(conditions(roots)), else_=message)
        elif choice == 4:
            self.output(roots)
        elif choice < 7:
            self.loop(rows, depth)
        else:
            self.branches(rows, depth)

    def named(self, roots: Roots) -> None:
        draw, batch = self.draw, self.batch
        params = draw(objects(roots, 2))
        made = call(draw(methods), params)
        made = draw(st.sampled_from([made, made.exact(), made.all(), made.all().take(7)]))
        made = made.allow("NOT_FOUND", draw(texts.filter(bool))) if draw(st.booleans()) else made
        made = made.once_by({"X": draw(values(roots, 1))}) if draw(st.booleans()) else made
        if not self.free or draw(st.booleans()):
            batch.add(made)
            return
        name = self.free.pop()
        if draw(st.booleans()):
            batch.add(name, made)
        elif roots and draw(st.booleans()):
            batch.let(name, draw(tables(roots)), **draw(clauses(roots)))
        else:
            batch.let(name, draw(values(roots, 2)))
        self.known.append(name)

    def output(self, roots: Roots) -> None:
        draw = self.draw
        fields = draw(st.lists(texts, max_size=2))
        path = draw(st.none() | file_paths(roots))
        if draw(st.booleans()):
            self.batch.output(draw(paths(roots)), fields=fields, path=path)
            return
        bom = draw(st.none() | st.booleans())
        delimiter = draw(st.sampled_from([None, ";", "\t"]))
        self.batch.output(
            draw(paths(roots)),
            fields=fields,
            format="csv",
            path=path,
            bom=bom,
            delimiter=delimiter,
        )

    def loop(self, rows: Roots, depth: int) -> None:
        draw, batch, roots = self.draw, self.batch, self.roots(rows)
        name = self.free.pop() if self.free and draw(st.integers(0, 3)) == 0 else None
        source, given = draw(sources(roots, 2)), draw(clauses(roots))
        match draw(st.integers(0, 2)):
            case 0:
                with batch.for_each(source, name=name, **given) as row:
                    self.statements((*rows, row), depth - 1)
            case 1:
                batch.for_each(
                    source,
                    lambda deal, _: self.statements((*rows, deal), depth - 1),
                    name=name,
                    **given,
                )
            case _:

                @batch.for_each(source, name=name, **given)
                def body(r: Reference) -> None:
                    self.statements((*rows, r), depth - 1)

    def branches(self, rows: Roots, depth: int) -> None:
        draw, batch = self.draw, self.batch
        condition = draw(conditions(self.roots(rows)))
        if draw(st.booleans()):
            with batch.when(condition):
                self.statements(rows, depth - 1)
            if draw(st.booleans()):
                with batch.otherwise():
                    self.statements(rows, depth - 1)
            return
        both = draw(st.booleans())
        batch.when(
            condition,
            lambda: self.statements(rows, depth - 1),
            (lambda: self.statements(rows, depth - 1)) if both else None,
        )


@st.composite
def programs(draw: Draw) -> Batch:
    """A whole batch."""
    program = Program(draw)
    batch, free, known = program.batch, program.free, program.known
    for _ in range(draw(st.integers(0, 2))):
        if free and draw(st.booleans()):
            known.append(free.pop())
            default = draw(st.none() | texts)
            batch.param(known[-1], "text", default=default, optional=draw(st.booleans()))
        elif free:
            known.append(free.pop())
            batch.secret(known[-1], env="ERP_TOKEN")
    say = draw(st.lists(st.integers(0, 2), max_size=2))
    batch = batch.halt_on_error() if 0 in say else batch
    batch = batch.in_any_order() if 1 in say else batch
    batch = batch.title(draw(texts)) if 2 in say else batch
    program.statements((), 3)
    program.statements((), 3)
    return batch
