"""Values to pieces of canonical text, by the rules of language.md part 7."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar, assert_never

from b24batch._text import Span
from b24batch.model.filters import split_key
from b24batch.model.names import is_entity_key
from b24batch.model.path import NAME
from b24batch.model.values import (
    Clause,
    Compute,
    Condition,
    Date,
    Each,
    Entry,
    File,
    FirstOf,
    Group,
    ListValue,
    Literal,
    Number,
    ObjectValue,
    Pipe,
    Ref,
    Shift,
    Spread,
    Table,
    Text,
    Unique,
    Value,
    Where,
)
from b24batch.syntax import layout
from b24batch.syntax.comments import Margin
from b24batch.syntax.layout import Doc
from b24batch.syntax.print_inline import (
    flattened,
    print_column,
    print_filter,
    print_literal,
    print_path,
    print_shift,
    print_text,
    text_lines,
    tight,
)
from b24batch.syntax.spelling import spell_date, spell_decimal, spell_key, spell_reference

__all__ = ["ValuePrinter"]


class _Placed(Protocol):
    """What has a place in the source, or none if a builder made it."""

    @property
    def span(self) -> Span | None: ...


T = TypeVar("T", bound=_Placed)


class ValuePrinter:
    """One method for each kind of value. Asks the margin for comments in written order."""

    def __init__(self, margin: Margin) -> None:
        self.margin = margin

    def whole(self, value: Value | Spread | Each, entity: bool = False) -> Doc:
        '''A value with a place of its own, where a text of several lines stands in `"""`.'''
        if isinstance(value, Literal | Text) and (lines := text_lines(value)):
            return (layout.Long(lines),)
        return self.value(value, entity)

    def value(self, value: Value | Spread | Each, entity: bool = False) -> Doc:
        match value:
            case Literal():
                return (print_literal(value, entity),)
            case Number():
                return (spell_decimal(value),)
            case Date():
                return (spell_date(value),)
            case Ref():
                return (f"${spell_reference(value)}",)
            case Text():
                return (print_text(value),)
            case FirstOf():
                return self.first_of(value, entity)
            case Pipe(of, name, args):
                return (*self.value(tight(of)), print_filter(name, args))
            case Shift(of=of):
                return (*self.value(tight(of)), print_shift(value))
            case File(path):
                return ("file ", print_path(path))
            case Compute():
                return self.compute(value)
            case ListValue():
                return (self.list_value(value, entity),)
            case ObjectValue():
                return (self.object_value(value),)
            case Table():
                return self.table(value)
            case Spread(of):
                return ("...", *self.value(of))
            case Each():
                return self.each(value)
            case _:
                assert_never(value)

    def first_of(self, value: FirstOf, entity: bool) -> Doc:
        doc: list[layout.Piece] = []
        for option in flattened(value):
            doc += [" ?? "] if doc else []
            doc += self.value(option, entity)
        return tuple(doc)

    def compute(self, compute: Compute) -> Doc:
        """A function of the program, shown for its reader; no recipe can be read with it."""
        doc: list[layout.Piece] = [f"compute({compute.key}"]
        for arg in compute.args:
            doc += [", ", *self.value(arg)]
        return (*doc, ")")

    def table(self, table: Table) -> Doc:
        doc: Doc = (f"{table.format} ", print_path(table.path))
        if table.options is None:
            return doc
        return (*doc, " with ", self.object_value(table.options))

    def each(self, each: Each) -> Doc:
        return (
            f"for {each.name} in ",
            *self.value(each.source),
            *self.clauses(each.clauses),
            ": ",
            *self.value(each.value),
        )

    def list_value(self, value: ListValue, entity: bool) -> layout.Group:
        return self.group("[]", value.items, value.span, lambda item: self.whole(item, entity))

    def object_value(self, value: ObjectValue) -> layout.Group:
        return self.group("{}", value.entries, value.span, self.entry)

    def group(
        self, brackets: str, items: Sequence[T], span: Span | None, show: Callable[[T], Doc]
    ) -> layout.Group:
        """Items in brackets with all comments between them; `show` makes the pieces of one."""
        margin = self.margin
        opening = margin.opening(span, items[0].span if items else None)
        end = span.end if span else None
        shown: list[layout.Item] = []
        for number, item in enumerate(items, 1):
            below = items[number].span if number < len(items) else None
            before = margin.before(item.span)
            doc = show(item)
            after = margin.behind(item.span, below.start if below else end)
            shown.append(layout.Item(doc, before, after))
        tail = margin.tail(end)
        broken = bool(items) and margin.was_broken(span)
        return layout.Group(brackets, tuple(shown), broken, opening, tail)

    def entry(self, entry: Entry | Spread) -> Doc:
        if isinstance(entry, Spread):
            return ("...", *self.value(entry.of))
        if isinstance(entry.key, Text):
            mark = "?: " if entry.optional else ": "
            return (print_text(entry.key), mark, *self.whole(entry.value))
        field, operator = split_key(entry.key)
        if operator and not entry.optional and NAME.fullmatch(field):
            head = f"{field} {operator} "
        else:
            head = spell_key(entry.key) + ("?: " if entry.optional else ": ")
        return (head, *self.whole(entry.value, is_entity_key(entry.key)))

    def condition(self, condition: Condition) -> Doc:
        subject = (*self.value(condition.subject), f" {condition.op}")
        if condition.operand is None:
            return subject
        return (*subject, " ", *self.value(condition.operand))

    def clauses(self, clauses: Sequence[Clause]) -> Doc:
        doc: list[layout.Piece] = []
        for clause in clauses:
            match clause:
                case Where(condition):
                    doc += [" where ", *self.condition(condition)]
                case Unique(by):
                    doc += [" unique by ", print_column(by)]
                case Group(by):
                    doc += [" group by ", print_column(by)]
        return tuple(doc)
