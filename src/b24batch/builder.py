"""Batch: the fluent spelling of a recipe."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar, overload

import msgspec

from b24batch.convert import value_of
from b24batch.errors import MisuseError, Problem
from b24batch.leaves import plain_text, portable_path
from b24batch.methods import Call
from b24batch.model.path import NAME
from b24batch.model.recipe import (
    AnyOrder,
    Command,
    Halt,
    Let,
    Output,
    Param,
    Recipe,
    Secret,
    Statement,
    Title,
)
from b24batch.model.values import Ref
from b24batch.naming import NameTable
from b24batch.references import Expression, Reference

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.plan.simulate import Plan
    from b24batch.portal import Portal
    from b24batch.run.events import Event, RunFinished
    from b24batch.run.results import RunResult

__all__ = ["Batch"]

_RANKS: dict[type, int] = {Title: 0, Halt: 1, AnyOrder: 2, Param: 3, Secret: 3}
_LAST = 4


class Batch:
    """Commands and what is said of all of them, put together step by step.

    Every method changes the batch and returns it, so that a chain and a loop both work;
    `copy()` makes a separate one. `recipe` is the frozen model, `str` and `repr` the recipe
    text. Mistakes raise MisuseError at the line that makes them.
    """

    __slots__ = ("_given", "_names", "_source", "_statements")

    def __init__(self) -> None:
        self._statements: list[Statement] = []
        self._names = NameTable()
        self._source: Source | None = None
        self._given: dict[object, int] = {}

    @classmethod
    def parse(cls, text: str, name: str = "<text>") -> Batch:
        """Read a recipe; `name` stands for it in messages. Raises SyntaxProblem."""
        from b24batch._text import Source

        return cls._from_source(Source(text, name))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Batch:
        """Read a recipe file in UTF-8. Raises SyntaxProblem, OSError or UnicodeDecodeError."""
        from b24batch._text import Source

        return cls._from_source(Source.read(os.fspath(path)))

    @classmethod
    def from_calls(cls, calls: Iterable[Any] | Mapping[str, Any]) -> Batch:
        """A batch of calls that come as data, in any of three shapes.

        A list of `(method, params)`, a list of `{"method": ..., "params": ...}`, or a dict with
        either by name; a Call will do as well. A name that can be no label, such as 17 or
        "deal 17", still finds its result. Text in the params is data, also where it looks like
        the portal's `$result[...]`. Raises MisuseError for any other shape.
        """
        from b24batch.shapes import read_calls

        batch = cls()
        for number, (name, call) in enumerate(read_calls(calls)):
            try:
                batch._add(name, call)
            except MisuseError:
                batch._add(None, call)
                batch._given[name] = number
        return batch

    @classmethod
    def from_json(cls, document: str | bytes) -> Batch:
        """Read what `to_json` wrote. Raises MisuseError for any other document."""
        from b24batch.model.recipe import from_json

        try:
            return cls._of(from_json(document))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            hint = "it must be what `to_json` writes"
            raise MisuseError(Problem("B610", f"this is no recipe: {error}", hint=hint)) from None

    @classmethod
    def _from_source(cls, source: Source) -> Batch:
        from b24batch.syntax import parse

        return cls._of(parse(source).recipe, source)

    @classmethod
    def _of(cls, recipe: Recipe, source: Source | None = None) -> Batch:
        batch = cls()
        batch._statements = list(recipe.statements)
        batch._names = NameTable(recipe.statements)
        batch._source = source
        return batch

    def copy(self) -> Batch:
        """A separate batch with the same statements."""
        batch = Batch()
        batch._statements = list(self._statements)
        batch._names = self._names.copy()
        batch._source = self._source
        batch._given = dict(self._given)
        return batch

    __copy__ = copy

    @property
    def recipe(self) -> Recipe:
        """What has been put together so far, frozen."""
        return Recipe(tuple(self._statements))

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
        name = None if label is None else self._names.check_new(label, "command")
        reader = f"`{call.method}`" if name is None else f"`{name}`"
        for part in (call.params, call.key):
            if part is not None and part.entries:
                self._names.check_known(part, reader, name)
        self._statements.append(
            Command(call.method, call.params, name, call.mode, call.limit, call.allowed, call.key)
        )
        if name is not None:
            self._names.add(name, "command")
        return self

    def let(self, name: str, value: object) -> Self:
        """Name a value, a reference or something put together: `let Name = value`.

        Raises MisuseError as `add` does, and for a value that no call can carry.
        """
        self._names.check_new(name, "`let` name")
        node = value_of(value, f"`let {name}`")
        self._names.check_known(node, f"`let {name}`", name)
        self._statements.append(Let(name, node))
        self._names.add(name, "`let` name")
        return self

    def param(
        self, name: str, kind: str, /, *, default: object = None, optional: bool = False
    ) -> Self:
        """Declare a parameter: `param name: type = default`, or `name?: type`.

        The types are text, number, date, datetime, flag, list and file. Its value is
        `ref.name`. Raises MisuseError for an unknown type, and a default that is not of it.
        """
        self._names.check_new(name, "parameter")
        node = None if default is None else value_of(default, f"the default of `{name}`")
        self._put(_checked(Param(name, kind, node, optional)))
        self._names.add(name, "parameter")
        return self

    def secret(self, name: str, /, *, env: str) -> Self:
        """Declare a value of the environment that is masked wherever it goes: `ref.name`.

        Raises MisuseError for the variables that hold the connection itself.
        """
        self._names.check_new(name, "secret")
        if not NAME.fullmatch(plain_text(env, "the variable of a secret")):
            hint = "write the name of an environment variable, such as `ERP_TOKEN`"
            raise MisuseError(Problem("B608", f"{env!r} is no name of a variable", hint=hint))
        self._put(_checked(Secret(name, env)))
        self._names.add(name, "secret")
        return self

    def output(
        self,
        source: Reference,
        /,
        *,
        fields: Sequence[str] = (),
        format: str | None = None,
        path: str | os.PathLike[str] | Reference | Expression | None = None,
    ) -> Self:
        """Print or write a result: `output $Deals.items [id, title] as csv to "deals.csv"`.

        `format` is table, json, jsonl or csv; without a path it goes to standard output.
        Raises MisuseError for an unknown format, and as `add` does.
        """
        if not isinstance(source, Reference):
            hint = "write `ref.Name` or `ref.Name.field`"
            raise MisuseError(Problem("B605", "`output` prints a reference", hint=hint))
        if isinstance(fields, str):
            hint = f"write a list: `fields=[{fields!r}]`"
            raise MisuseError(Problem("B602", "the fields of `output` are a text", hint=hint))
        target = None
        if path is not None:
            given = path if isinstance(path, (Reference, Expression)) else portable_path(path)
            target = value_of(given, "the path of `output`")
            self._names.check_known(target, "`output`")
        self._names.check_known(source.__node__, "`output`")
        columns = tuple(plain_text(field, "a field of `output`") for field in fields)
        output = Output(source.__node__, columns, format, path=target)
        return self._put(output if format is None else _checked(output))

    def title(self, text: str, /) -> Self:
        """Say what the recipe is for: `recipe "..."`. Given again it replaces the first."""
        title = Title(plain_text(text, "the title of a recipe"))
        self._statements = [s for s in self._statements if not isinstance(s, Title)]
        return self._put(title)

    def halt_on_error(self) -> Self:
        """Stop at the first error: `halt on error`. Without it, only dependents are skipped."""
        return self if self.recipe.halts else self._put(Halt())

    def in_any_order(self) -> Self:
        """Let commands wait only for what they refer to: `in any order`."""
        return self if self.recipe.any_order else self._put(AnyOrder())

    def _put(self, statement: Statement) -> Self:
        """Put a statement where the canonical text has its like."""
        rank = _RANKS.get(type(statement), _LAST)
        ranks = (_RANKS.get(type(other), _LAST) for other in self._statements)
        end = len(self._statements)
        at = end if rank == _LAST else next((i for i, r in enumerate(ranks) if r > rank), end)
        self._statements.insert(at, statement)
        return self

    def __getitem__(self, label: str) -> Reference:
        """A reference to something that is in the batch; raises MisuseError if it is not."""
        if not isinstance(label, str):
            hint = "write a label as text; the statements are in `batch.recipe.statements`"
            raise MisuseError(Problem("B605", f"a batch has nothing called {label!r}", hint=hint))
        if label not in self._names:
            raise self._names.unknown(label)
        return Reference(Ref(label))

    def __str__(self) -> str:
        from b24batch.syntax import print_recipe

        return print_recipe(self.recipe)

    __repr__ = __str__

    def to_json(self) -> str:
        """The recipe as JSON, for storing and for other tools."""
        from b24batch.model.recipe import to_json

        return to_json(self.recipe).decode()

    def check(self) -> list[Problem]:
        """Everything that is wrong or doubtful; sends nothing."""
        from b24batch.check import check

        return check(self.recipe)

    def plan(self, /, **values: object) -> Plan:
        """What would be sent, request by request; `values` are the recipe's parameters.

        Raises CheckProblem, ParamProblem or PlanError. Sends nothing.
        """
        from b24batch.stages import plan_recipe

        return plan_recipe(self.recipe, values, source=self._source)

    def run(
        self, portal: Portal, /, *, journal: str | os.PathLike[str] | None = None, **values: object
    ) -> RunResult:
        """Send the batch to a portal; `values` are the recipe's parameters.

        With a `journal`, a file that is readable by its owner only, what is sent is written down
        before it is: after a crash `resume` goes on, and nothing is done twice. Returns whenever
        the run ended by the portal's answers, failures included. Raises what `plan` raises, with
        nothing sent, ConfigError for a journal that cannot be begun or holds an unfinished run,
        and RunError, which carries all that is known, when the portal could not be used any
        further.
        """
        from b24batch.stages import run_recipe

        self._refuse_parameter(journal)
        result = run_recipe(self.recipe, portal, values, source=self._source, journal=journal)
        return result.with_names(self._given)

    async def arun(
        self, portal: Portal, /, *, journal: str | os.PathLike[str] | None = None, **values: object
    ) -> RunResult:
        """The same as `run` within an event loop; a webhook needs the extra `async`.

        Cancelling it stops the run: what is under way is awaited, and RunError tells what was
        done; cancelling it again does not wait.
        """
        from b24batch.stages import result_of

        return await result_of(self.aevents(portal, journal=journal, **values))

    def aevents(
        self, portal: Portal, /, *, journal: str | os.PathLike[str] | None = None, **values: object
    ) -> AsyncGenerator[Event | RunFinished, None]:
        """Run as `arun` does and tell what happens meanwhile; the last event has the result."""
        from b24batch.stages import stream_recipe

        self._refuse_parameter(journal)
        return stream_recipe(
            self.recipe,
            portal,
            values,
            source=self._source,
            names=self._given,
            journal=journal,
        )

    def resume(
        self,
        portal: Portal,
        journal: str | os.PathLike[str],
        /,
        *,
        unknown: Literal["keep", "done", "again"] = "keep",
    ) -> RunResult:
        """Go on with a run of this batch that ended early: killed, interrupted, portal away.

        The parameters are those that it was begun with. `unknown` says what is to become of
        writes of which nobody knows whether they ran: they stay unknown, count as done (what
        refers to their values is not sent), or are sent again. The result tells of the whole
        run. Raises ConfigError for another batch or portal and for what is no journal, and as
        `run` does.
        """
        from b24batch.journals import Resumption

        with Resumption.open(journal, portal) as resumption:
            resumption.refuse_other_recipe(self.recipe)
            if unknown != "keep":
                resumption.decide(dict.fromkeys(resumption.unknown, unknown))
            return resumption.run().with_names(self._given)

    def _refuse_parameter(self, journal: object) -> None:
        if journal is not None and any(p.name == "journal" for p in self.recipe.of_kind(Param)):
            message = "`journal` is an option of a run, and also a parameter of this recipe"
            hint = "give the parameter another name"
            raise MisuseError(Problem("B602", message, hint=hint))


_OWN_MISTAKES = frozenset({"B106", "B107", "B108", "B117"})
"""Mistakes that a statement shows by itself, whatever stands around it."""


S = TypeVar("S", Param, Secret, Output)


def _checked(statement: S) -> S:
    """The statement, if nothing is wrong with it by itself; else raises MisuseError."""
    from b24batch.check import check

    wrong = [p for p in check(Recipe((statement,))) if p.code in _OWN_MISTAKES]
    if wrong:
        raise MisuseError([msgspec.structs.replace(p, notes=()) for p in wrong])
    return statement
