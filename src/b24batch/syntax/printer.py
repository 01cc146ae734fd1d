"""A recipe to canonical text: the statements, and the blank lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, assert_never

from b24batch._text import Span
from b24batch.model.recipe import (
    AnyOrder,
    Command,
    Declare,
    Expect,
    ForEach,
    Halt,
    If,
    Let,
    Output,
    Param,
    Recipe,
    Secret,
    Statement,
    Title,
)
from b24batch.model.values import Literal, ObjectValue, Text
from b24batch.syntax import layout
from b24batch.syntax.comments import Margin
from b24batch.syntax.layout import Doc
from b24batch.syntax.print_inline import print_path, text_lines
from b24batch.syntax.print_values import ValuePrinter
from b24batch.syntax.spelling import quoted, spell_key, spell_reference, unspellable

__all__ = ["Printer", "print_recipe", "print_with_source"]


def print_recipe(recipe: Recipe) -> str:
    """The canonical text of a recipe that was not read from text, such as a builder's.

    Blank lines set off what takes several lines. Raises MisuseError for the few values that
    only Python can say.
    """
    printer = Printer(Margin())
    items: list[layout.Item] = []
    texts: list[str] = []
    for number, statement in enumerate(recipe.statements):
        item = layout.Item(printer.statement(statement))
        text = layout.lay_out((item,))
        if number and _set_off(recipe.statements[number - 1], texts[-1], statement, text):
            item = layout.Item(item.doc, ("",))
        items.append(item)
        texts.append(text)
    return layout.lay_out(tuple(items))


def print_with_source(recipe: Recipe, margin: Margin, end: int) -> str:
    """The canonical text of a recipe just read, with its comments and single blank lines."""
    items, tail = Printer(margin).statements(recipe.statements, end)
    return layout.lay_out(items, tail)


_HEADER = Title | Halt | AnyOrder | Param | Secret | Declare


def _set_off(above: Statement, text_above: str, below: Statement, text_below: str) -> bool:
    if isinstance(above, _HEADER) != isinstance(below, _HEADER):
        return True
    return text_above.count("\n") > 1 or text_below.count("\n") > 1


def _declared(statement: Declare) -> str:
    facts = (("id", statement.id_at), ("rows", statement.rows_at))
    said = [f" {name} at {path}" for name, path in facts if path is not None]
    return f"method {statement.method} {statement.does}{''.join(said)}"


class _Named(NamedTuple):
    name: str
    span: Span | None


class Printer(ValuePrinter):
    """One method for each kind of statement that is more than a line of words."""

    def statements(
        self, statements: Sequence[Statement], end: int | None
    ) -> tuple[tuple[layout.Item, ...], tuple[str, ...]]:
        """Statements of a file or block that ends there, and the comments below the last."""
        items: list[layout.Item] = []
        for number, statement in enumerate(statements, 1):
            below = statements[number].span if number < len(statements) else None
            before = self.margin.before(statement.span)
            doc = self.statement(statement)
            after = self.margin.behind(statement.span, below.start if below else end)
            items.append(layout.Item(doc, before, after))
        return tuple(items), self.margin.tail(end)

    def statement(self, statement: Statement) -> Doc:
        match statement:
            case Title(text):
                return (f"recipe {quoted(text)}",)
            case Halt():
                return ("halt on error",)
            case AnyOrder():
                return ("in any order",)
            case Param():
                return self.param(statement)
            case Secret(name, env):
                return (f"secret {name} from env {env}",)
            case Declare():
                return (_declared(statement),)
            case Let(name, value, clauses):
                return (f"let {name} = ", *self.whole(value), *self.clauses(clauses))
            case Command():
                return self.command(statement)
            case ForEach():
                return self.for_each(statement)
            case If():
                return self.if_else(statement)
            case Expect():
                return self.expect(statement)
            case Output():
                return self.output(statement)
            case _:
                assert_never(statement)

    def param(self, param: Param) -> Doc:
        head = f"param {param.name}{'?' if param.optional else ''}: {param.type}"
        if param.default is None:
            return (head,)
        return (f"{head} = ", *self.whole(param.default))

    def command(self, command: Command) -> Doc:
        label = f"{command.label} = " if command.label is not None else ""
        mode = f"{command.mode} " if command.mode else ""
        doc: list[layout.Piece] = [f"{label}{mode}{command.method}"]
        params = self.object_value(command.params)
        if params.items or params.opening or params.tail:
            doc += [" ", params]
        if command.limit is not None:
            doc.append(f" limit {command.limit}")
        return (*doc, *self.options(command))

    def options(self, command: Command) -> Doc:
        """`allow` before `once by`; comments are asked for in the order of the source."""
        once, places = command.once, command.allow_span
        turned = bool(once and once.span and places and once.span.start < places[0].start)
        key = self.key(once) if turned else ()
        codes = (" allow ", *self.codes(command)) if command.allow else ()
        return (*codes, *(key or self.key(once)))

    def key(self, once: ObjectValue | None) -> Doc:
        return () if once is None else (" once by ", self.object_value(once))

    def codes(self, command: Command) -> Doc:
        names = self.names(command.allow, command.allow_span)
        return (names,) if len(command.allow) > 1 or names.broken else names.items[0].doc

    def names(self, names: Sequence[str], spans: Sequence[Span] | None) -> layout.Group:
        """Names in brackets; `spans` has the place of the brackets and of each name."""
        known = spans if spans and len(spans) == len(names) + 1 else [None] * (len(names) + 1)
        texts = [_Named(name, span) for name, span in zip(names, known[1:], strict=True)]
        return self.group("[]", texts, known[0], lambda named: (spell_key(named.name),))

    def for_each(self, loop: ForEach) -> Doc:
        return (
            f"for {loop.name} in ",
            *self.value(loop.source),
            *self.clauses(loop.clauses),
            " ",
            self.block(loop.body, loop.body_span),
        )

    def if_else(self, statement: If) -> Doc:
        condition = self.condition(statement.condition)
        then = self.block(statement.then, statement.then_span)
        doc: Doc = ("if ", *condition, " ", then)
        place = statement.otherwise_span
        gap: layout.Piece = " "
        if place is not None:
            after = self.margin.behind(statement.then_span, place.start)
            lines = tuple(line for line in self.margin.tail(place.start) if line)
            gap = layout.Gap(after, lines) if after or lines else gap
        other = self.block(statement.otherwise, place)
        if gap == " " and not (other.items or other.opening or other.tail):
            return doc
        return (*doc, gap, "else ", other)

    def block(self, body: Sequence[Statement], span: Span | None) -> layout.Group:
        """A block is on one line only if it was, and has one statement."""
        opening = self.margin.opening(span, body[0].span if body else None)
        items, tail = self.statements(body, span.end if span else None)
        broken = bool(items) and (not self.margin.was_on_one_line(span) or len(items) > 1)
        return layout.Group("{}", items, broken, opening, tail)

    def expect(self, statement: Expect) -> Doc:
        doc = ("expect ", *self.condition(statement.condition))
        match statement.message:
            case None:
                return doc
            case Text() | Literal(str()) as message:
                lines = text_lines(message)
                text = layout.Long(lines) if lines else print_path(message)
                return (*doc, " else ", text)
            case _:
                raise unspellable("the message of `expect` as anything but text")

    def output(self, output: Output) -> Doc:
        doc: list[layout.Piece] = [f"output ${spell_reference(output.ref)}"]
        if output.fields:
            doc += [" ", self.names(output.fields, output.fields_span)]
        if output.format is not None:
            doc.append(f" as {output.format}")
        if output.options is not None:
            doc += [" with ", self.object_value(output.options)]
        if output.path is not None:
            doc.append(f" to {print_path(output.path)}")
        return tuple(doc)
