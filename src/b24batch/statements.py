"""Statements of the language as methods: one for each, with the same name where possible."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Self, overload

from b24batch.blocks import Block, Loop
from b24batch.clauses import (
    By,
    Clauses,
    Only,
    RowSource,
    clauses_of,
    condition_of,
    conditions_and_columns,
    source_of,
)
from b24batch.convert import value_of
from b24batch.deferred import Predicate, TableRows, TextExpression
from b24batch.errors import MisuseError, Problem
from b24batch.heading import Heading, checked
from b24batch.leaves import plain_text
from b24batch.methods import Call
from b24batch.model.recipe import (
    Command,
    Expect,
    If,
    Let,
    Output,
)
from b24batch.model.values import Clause, Entry, Literal, ObjectValue, Ref, Text, Value
from b24batch.references import Reference
from b24batch.rows import FilePath, path_value

__all__ = ["Statements"]


class Statements(Heading):
    """What can be said in a batch. Every method changes it and returns it."""

    __slots__ = ()

    @overload
    def add(self, label: str | None, call: Call, /) -> Self: ...

    @overload
    def add(self, call: Call, /) -> Self: ...

    def add(self, *parts: Any) -> Self:
        """Add a command: `add("Deals", crm.deal.list())`, or `add(call)` without a label.

        A command without a label is found in the results by its position. Raises MisuseError
        for a label that is taken or no name, and for a reference to what is not there yet.
        """
        match parts:
            case (Call() as call,) | (None, Call() as call):
                return self._add(None, call)
            case (label, Call() as call):
                return self._add(label, call)
            case _:
                from b24batch.shapes import no_call

                raise no_call(parts)

    def _add(self, label: object, call: Call) -> Self:
        script = self._script
        name = None if label is None else script.names.check_new(label, "command")
        reader = f"`{call.method}`" if name is None else f"`{name}`"
        computes = False
        for part in (call.params, call.key):
            if part is not None and part.entries:
                computes |= script.names.check_known(part, reader, name)
        command = Command(
            call.method, call.params, name, call.mode, call.limit, call.allowed, call.key
        )
        script.put(script.without_functions(command) if computes else command)
        if name is not None:
            script.names.add(name, "command")
        return self

    def let(
        self,
        name: str,
        value: object,
        /,
        *,
        where: Only | None = None,
        unique_by: By | None = None,
        group_by: By | None = None,
    ) -> Self:
        """Name a value, a reference or something put together: `let Name = value`.

        A table, `let("Rows", rows.csv("orders.csv"))`, is read as a list, of which the clauses
        leave rows out as in `for_each`. Raises MisuseError as `add` does, for a value that no
        call can carry, and for clauses of anything but a table.
        """
        script = self._script
        script.names.check_new(name, "`let` name")
        node, clauses = _let(
            name, value, {"where": where, "unique_by": unique_by, "group_by": group_by}
        )
        computes = script.known((node,), f"`let {name}`", name)
        script.names.scopes.append(name)
        try:
            computes |= script.known(conditions_and_columns(clauses), f"`let {name}`")
        finally:
            script.names.scopes.pop()
        let = Let(name, node, clauses)
        script.put(script.without_functions(let) if computes else let)
        script.names.add(name, "`let` name")
        return self

    def output(
        self,
        source: Reference,
        /,
        *,
        fields: Sequence[str] = (),
        format: str | None = None,
        path: FilePath | None = None,
        delimiter: str | None = None,
        bom: bool | None = None,
    ) -> Self:
        """Print or write a result: `output $Deals.items [id, title] as csv to "deals.csv"`.

        `format` is table, json, jsonl or csv; without a path it goes to standard output.
        `delimiter` and `bom` are options of csv. Raises MisuseError for an unknown format or
        option, and as `add` does.
        """
        if not isinstance(source, Reference):
            hint = "write `ref.Name`, or give the value a name with `batch.let`"
            raise MisuseError(Problem("B605", "`output` prints a reference", hint=hint))
        if isinstance(fields, str):
            hint = f"write a list: `fields=[{fields!r}]`"
            raise MisuseError(Problem("B602", "the fields of `output` are a text", hint=hint))
        if format is None and (delimiter is not None or bom is not None):
            hint = 'write `format="csv"` beside it'
            raise MisuseError(Problem("B602", "options of `output` need a format", hint=hint))
        target = None if path is None else path_value(path, "the path of `output`")
        values = [source.__node__] if target is None else [source.__node__, target]
        self._script.known(values, "`output`")
        columns = tuple(plain_text(field, "a field of `output`") for field in fields)
        options = _options(delimiter=delimiter, bom=bom)
        output = Output(source.__node__, columns, format, options, target)
        self._script.put(output if format is None else checked(output))
        return self

    @overload
    def for_each(
        self,
        source: RowSource,
        body: Callable[[Reference, Self], object],
        /,
        *,
        where: Only | None = None,
        unique_by: By | None = None,
        group_by: By | None = None,
        name: str | None = None,
    ) -> Self: ...

    @overload
    def for_each(
        self,
        source: RowSource,
        body: Callable[[Reference], object],
        /,
        *,
        where: Only | None = None,
        unique_by: By | None = None,
        group_by: By | None = None,
        name: str | None = None,
    ) -> Self: ...

    @overload
    def for_each(
        self,
        source: RowSource,
        /,
        *,
        where: Only | None = None,
        unique_by: By | None = None,
        group_by: By | None = None,
        name: str | None = None,
    ) -> Loop: ...

    def for_each(
        self,
        source: RowSource,
        body: Callable[..., object] | None = None,
        /,
        *,
        where: Only | None = None,
        unique_by: By | None = None,
        group_by: By | None = None,
        name: str | None = None,
    ) -> Self | Loop:
        """One round for each row: `for row in csv "orders.csv" { ... }`.

        What is added in the body belongs to the rounds: in `with batch.for_each(...) as row:`,
        or in a function, `for_each(source, lambda row, b: b.add(...))`, that is called once with
        a row that is not known yet; without a function it is also a decorator. `where` leaves
        rows out, `unique_by` keeps the first row of each key, `group_by` makes one round of each
        key, with `row.key` and `row.rows`; they work in this order. A key is a column or a
        function, `lambda row: row.phone | f.phone`. The variable is called `name`, else as the
        function calls it, else `row`. Raises MisuseError for what no loop can go over, and as
        the body does; then nothing of the loop is added.
        """
        node = source_of(source, "`for_each`")
        if self._script.known((node,), "`for_each`"):
            node = self._script.without_functions(node)
        given: Clauses = {"where": where, "unique_by": unique_by, "group_by": group_by}
        chosen = None if name is None else self._script.names.check_variable(name)
        loop = Loop(self._script, self, node, chosen, given)
        if body is None:
            self._script.expect_body("for_each")
            return loop
        loop(body)
        return self

    @overload
    def when(
        self,
        condition: Predicate,
        then: Callable[[Self], object] | Callable[[], object],
        /,
        otherwise: Callable[[Self], object] | Callable[[], object] | None = None,
    ) -> Self: ...

    @overload
    def when(self, condition: Predicate, /) -> Block: ...

    def when(
        self,
        condition: Predicate,
        then: Callable[..., object] | None = None,
        /,
        otherwise: Callable[..., object] | None = None,
    ) -> Self | Block:
        """What is done only if a condition holds: `if $Found.CONTACT is empty { ... }`.

        `with batch.when(that.is_empty(ref.Found.CONTACT)):`, or with functions, or as a
        decorator, as `for_each`. Raises MisuseError for what is no condition, and as the body
        does; then nothing of the block is added.
        """
        node = condition_of(condition, "`when`")
        if self._script.known((node,), "`when`"):
            node = self._script.without_functions(node)
        block = Block(self._script, self, If(node), otherwise=False)
        if then is None:
            self._script.expect_body("when")
            return block
        block(then)
        return self if otherwise is None else self.otherwise(otherwise)

    @overload
    def otherwise(self, body: Callable[[Self], object] | Callable[[], object], /) -> Self: ...

    @overload
    def otherwise(self, /) -> Block: ...

    def otherwise(self, body: Callable[..., object] | None = None, /) -> Self | Block:
        """What is done if the condition of the `when` right above does not hold: `else { ... }`.

        Raises MisuseError if no `when` stands there, or it has one already.
        """
        block = Block(self._script, self, self._script.without_else(), otherwise=True)
        if body is None:
            self._script.expect_body("otherwise")
            return block
        block(body)
        return self

    def expect(self, condition: Predicate, /, *, else_: str | TextExpression | None = None) -> Self:
        """Go on only if a condition holds: `expect $Stale.total <= 500 else "too many"`.

        In a loop it is asked in every round, and fails that round alone. Raises MisuseError for
        what is no condition, for a message that is no text, and as `add` does.
        """
        node = condition_of(condition, "`expect`")
        message = None if else_ is None else _message(else_)
        values = (node,) if message is None else (node, message)
        expect = Expect(node, message)
        computes = self._script.known(values, "`expect`")
        self._script.put(self._script.without_functions(expect) if computes else expect)
        return self


def _let(name: str, value: object, given: Clauses) -> tuple[Value, tuple[Clause, ...]]:
    clauses = clauses_of(Reference(Ref(name)), **given)
    if isinstance(value, TableRows):
        return value.__node__, clauses
    if clauses:
        hint = "write `rows.csv(...)` as its value, or go over the list with `for_each`"
        raise MisuseError(Problem("B613", f"`let {name}` has clauses and no table", hint=hint))
    return value_of(value, f"`let {name}`"), ()


def _options(*, delimiter: str | None, bom: bool | None) -> ObjectValue | None:
    entries = []
    if delimiter is not None:
        mark = plain_text(delimiter, "the delimiter of `output`")
        entries.append(Entry("delimiter", Literal(mark)))
    if bom is not None:
        entries.append(Entry("bom", Literal(bool(bom))))
    return ObjectValue(tuple(entries)) if entries else None


def _message(given: object) -> Literal | Text:
    node = value_of(given, "the message of `expect`")
    if isinstance(node, Text) or (isinstance(node, Literal) and isinstance(node.value, str)):
        return node
    hint = "write a text, or put one together with `text(...)`"
    raise MisuseError(Problem("B602", "the message of `expect` is no text", hint=hint))
