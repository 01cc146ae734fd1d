"""Statements under way: the whole of a batch, and the blocks in it that are still open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Any, NamedTuple, TypeVar

import msgspec

from b24batch.bodies import read_body
from b24batch.clauses import Clauses, clauses_of, conditions_and_columns
from b24batch.errors import MisuseError, Problem
from b24batch.lookups import HostCompute
from b24batch.model.recipe import (
    AnyOrder,
    Declare,
    ForEach,
    Halt,
    If,
    Param,
    Secret,
    Statement,
    Title,
)
from b24batch.model.values import Clause, Compute, Condition, Item, Node, Ref, Value
from b24batch.naming import NameTable
from b24batch.references import Reference
from b24batch.variables import Variable, free_name, names_for, renamed

__all__ = ["Block", "Loop", "Script"]

F = TypeVar("F", bound=Callable[..., object])

_RANKS: dict[type, int] = {Title: 0, Halt: 1, AnyOrder: 2, Param: 3, Secret: 3, Declare: 3}
_LAST = 4
_WORDS: dict[type, str] = {
    Title: "title",
    Halt: "halt_on_error",
    AnyOrder: "in_any_order",
    Param: "param",
    Secret: "secret",
    Declare: "method",
}


class _Outer(NamedTuple):
    """What a block stands in: its statements, and the names and variables there were."""

    statements: list[Statement]
    names: tuple[int, int]
    scopes: int


class Script:
    """Statements in written order, those of the innermost open block in `statements`.

    `functions` are those of `compute`, by the key that their nodes have.
    """

    __slots__ = ("_around", "_bodiless", "functions", "names", "statements")

    def __init__(self, statements: Iterable[Statement] = ()) -> None:
        self.statements = list(statements)
        self.names = NameTable(self.statements)
        self.functions: dict[str, Callable[..., object]] = {}
        self._around: list[_Outer] = []
        self._bodiless = ""

    def copy(self) -> Script:
        """The same statements in a script of their own."""
        script = Script()
        script.statements = list(self.whole)
        script.names = self.names.copy()
        script.functions = dict(self.functions)
        return script

    @property
    def whole(self) -> list[Statement]:
        """The statements of the recipe itself, without what is in blocks that are open."""
        self._refuse_bodiless()
        return self._around[0].statements if self._around else self.statements

    def refuse_open(self, what: str) -> None:
        """Raise MisuseError if a block is still open: `what` needs the whole."""
        self._refuse_bodiless()
        if self._around:
            hint = "do it behind the `with` block or the function"
            raise MisuseError(Problem("B612", f"{what} needs blocks that are complete", hint=hint))

    def without_else(self) -> If:
        """The `if` put last, which may still get an `else`; raises MisuseError for any other."""
        self._refuse_bodiless()
        last = self.statements[-1] if self.statements else None
        if isinstance(last, If) and not last.otherwise:
            return last
        hint = "write it right below the block of a `when`"
        raise MisuseError(Problem("B612", "`otherwise` belongs to no `when`", hint=hint))

    def put(self, statement: Statement) -> None:
        """Put a statement where the canonical text has its like."""
        self._refuse_bodiless()
        rank = _RANKS.get(type(statement), _LAST)
        if rank == _LAST:
            self.statements.append(statement)
            return
        if self._around:
            hint = "say it before the block begins"
            message = f"`{_WORDS[type(statement)]}` speaks of the whole recipe, and this is a block"
            raise MisuseError(Problem("B111", message, hint=hint))
        ranks = (_RANKS.get(type(other), _LAST) for other in self.statements)
        at = next((i for i, r in enumerate(ranks) if r > rank), len(self.statements))
        self.statements.insert(at, statement)

    def put_alone(self, statement: Title | Halt | AnyOrder) -> None:
        """Put a statement of which there can be one; of titles the last one counts."""
        outermost = self._around[0].statements if self._around else self.statements
        there = [s for s in outermost if type(s) is type(statement)]
        if there and not isinstance(statement, Title):
            return
        if there and not self._around:
            self.statements = [s for s in outermost if not isinstance(s, Title)]
        self.put(statement)

    def known(
        self, values: Iterable[Item | Condition], reader: str, label: str | None = None
    ) -> bool:
        """Check the names in values; returns whether a function of the program is among them."""
        checks = [self.names.check_known(value, reader, label) for value in values]
        return any(checks)

    def without_functions(self, node: Any) -> Any:  # any node or tuple of nodes; the type is kept
        """The same nodes, with the functions in them kept here under the keys of their nodes."""
        if isinstance(node, tuple):
            return tuple(self.without_functions(item) for item in node)
        if isinstance(node, HostCompute):
            return Compute(self._key(node), self.without_functions(node.args))
        if not isinstance(node, Node):
            return node
        inner = {name: getattr(node, name) for name in node.__struct_fields__}
        changes = {
            name: self.without_functions(value)
            for name, value in inner.items()
            if isinstance(value, tuple | Node)
        }
        return msgspec.structs.replace(node, **changes)

    def _key(self, node: HostCompute) -> str:
        for key, function in self.functions.items():
            if function is node.function:
                return key
        key = free_name(node.key, self.functions)
        self.functions[key] = node.function
        return key

    def expect_body(self, what: str) -> None:
        """Remember a block that has no statements yet, so that it is not forgotten."""
        self._refuse_bodiless()
        self._bodiless = what

    def has_body(self) -> None:
        """The block that was remembered begins, or turns out to be a mistake."""
        self._bodiless = ""

    def _refuse_bodiless(self) -> None:
        if self._bodiless:
            hint = f"write `with batch.{self._bodiless}(...):`, give it a function, or decorate one"
            message = f"`{self._bodiless}` was called, and nothing says what belongs to it"
            raise MisuseError(Problem("B612", message, hint=hint))

    def open(self, *variables: str) -> None:
        """Begin a block; what is put from now on belongs to it, and may refer to variables."""
        self.has_body()
        scopes = len(self.names.scopes)
        self._around.append(_Outer(self.statements, self.names.mark(), scopes))
        self.statements = []
        self.names.scopes.extend(variables)

    def close(self) -> tuple[Statement, ...]:
        """End the innermost block; returns its statements."""
        self._refuse_bodiless()
        body = tuple(self.statements)
        outer = self._around.pop()
        self.statements = outer.statements
        del self.names.scopes[outer.scopes :]
        return body

    def abandon(self) -> None:
        """End the innermost block as if it had never begun."""
        self._bodiless = ""
        outer = self._around.pop()
        self.statements = outer.statements
        del self.names.scopes[outer.scopes :]
        self.names.go_back(outer.names)


class _Body:
    """What both kinds of blocks do when their statements are there."""

    __slots__ = ("_batch", "_script", "_word")

    def __init__(self, script: Script, batch: object, word: str) -> None:
        self._script = script
        self._batch = batch
        self._word = word

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._finish(self._script.close())
        else:
            self._script.abandon()

    def __repr__(self) -> str:
        return f"<{self._word}, still without what belongs to it>"

    def _finish(self, body: tuple[Statement, ...]) -> None:
        raise NotImplementedError


class Block(_Body):
    """What `when` and `otherwise` begin: statements come by `with`, or from a function.

    As a decorator it calls the function at once and gives it back as it is.
    """

    __slots__ = ("_begun",)

    def __init__(self, script: Script, batch: object, begun: If, *, otherwise: bool) -> None:
        super().__init__(script, batch, "otherwise" if otherwise else "when")
        self._begun = begun

    def __enter__(self) -> None:
        self._script.has_body()
        if self._word == "otherwise":
            self._begun = self._script.without_else()
        self._script.open()

    def __call__(self, body: F, /) -> F:
        self._script.has_body()
        read = read_body(body, f"`{self._word}`", 0, 1)
        with self:
            read.call(self._batch)
        return body

    def _finish(self, body: tuple[Statement, ...]) -> None:
        if self._word == "when":
            self._script.put(If(self._begun.condition, body))
        else:
            self._script.statements[-1] = If(self._begun.condition, self._begun.then, body)


class Loop(_Body):
    """What `for_each` begins: `with` gives the row, a function is called with it.

    As a decorator it calls the function at once and gives it back as it is.
    """

    __slots__ = ("_clauses", "_given", "_name", "_source", "_variable")

    def __init__(
        self, script: Script, batch: object, source: Value, name: str | None, given: Clauses
    ) -> None:
        super().__init__(script, batch, "for_each")
        self._source = source
        self._name = name
        self._given = given
        self._variable = Variable("")
        self._clauses: tuple[Clause, ...] = ()

    def __enter__(self) -> Reference:
        return self._enter("row")

    def _enter(self, wanted: str) -> Reference:
        script, chosen = self._script, self._name
        self._variable = Variable(chosen or wanted)
        row = Reference(Ref(self._variable))
        script.open(self._variable, *(() if chosen is None else (chosen,)))
        try:
            clauses = clauses_of(row, **self._given)
            if script.known(conditions_and_columns(clauses), "`for_each`"):
                clauses = script.without_functions(clauses)
            self._clauses = clauses
        except BaseException:
            self._script.abandon()
            raise
        return row

    def __call__(self, body: F, /) -> F:
        self._script.has_body()
        read = read_body(body, "`for_each`", 1, 2)
        row = self._enter(read.name)
        try:
            read.call(row, self._batch)
        except BaseException:
            self._script.abandon()
            raise
        self._finish(self._script.close())
        return body

    def _finish(self, body: tuple[Statement, ...]) -> None:
        clauses, variable, script = self._clauses, self._variable, self._script
        name = self._name
        if name is None:
            taken = script.names.taken_by(names_for(variable, (clauses, body)))
            name = free_name(str(variable), taken)
        clauses, body = renamed((clauses, body), variable, name)
        script.names.add_variable(name)
        script.put(ForEach(name, self._source, clauses, body))
