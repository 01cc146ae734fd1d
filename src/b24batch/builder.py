"""Batch: the fluent spelling of a recipe."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from b24batch.blocks import Script
from b24batch.errors import BatchError, MisuseError, Problem
from b24batch.model.recipe import Param, Recipe
from b24batch.model.values import Compute, Ref
from b24batch.references import Reference
from b24batch.statements import Statements

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.journals import Resumption
    from b24batch.plan.simulate import Plan
    from b24batch.portal import Portal
    from b24batch.run.events import Event, RunFinished
    from b24batch.run.results import RunResult

__all__ = ["Batch"]


class Batch(Statements):
    """Commands and what is said of all of them, put together step by step.

    Every method changes the batch and returns it, so that a chain and a loop both work;
    `copy()` makes a separate one. `recipe` is the frozen model, `str` and `repr` the recipe
    text. Mistakes raise MisuseError at the line that makes them.
    """

    __slots__ = ("_given", "_source")

    def __init__(self) -> None:
        super().__init__()
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
            recipe = from_json(document)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            hint = "it must be what `to_json` writes"
            raise MisuseError(Problem("B610", f"this is no recipe: {error}", hint=hint)) from None
        if _computes(recipe):
            hint = "put the batch together in Python, with its function"
            message = "this recipe calls a function of the program that wrote it"
            raise MisuseError(Problem("B614", message, hint=hint))
        return cls._of(recipe)

    @classmethod
    def _from_source(cls, source: Source) -> Batch:
        from b24batch.syntax import parse

        return cls._of(parse(source).recipe, source)

    @classmethod
    def _of(cls, recipe: Recipe, source: Source | None = None) -> Batch:
        batch = cls()
        batch._script = Script(recipe.statements)
        batch._source = source
        return batch

    def copy(self) -> Batch:
        """A separate batch with the same statements."""
        self._script.refuse_open("`copy`")
        batch = Batch()
        batch._script = self._script.copy()
        batch._source = self._source
        batch._given = dict(self._given)
        return batch

    __copy__ = copy

    @property
    def computes(self) -> Mapping[str, Callable[..., object]]:
        """Functions given to `compute`, by the key of their places in `recipe`."""
        return MappingProxyType(self._script.functions)

    def __getitem__(self, label: str) -> Reference:
        """A reference to something that is in the batch; raises MisuseError if it is not."""
        if not isinstance(label, str):
            hint = "write a label as text; the statements are in `batch.recipe.statements`"
            raise MisuseError(Problem("B605", f"a batch has nothing called {label!r}", hint=hint))
        if label not in self._script.names:
            raise self._script.names.unknown(label)
        return Reference(Ref(label))

    def __str__(self) -> str:
        from b24batch.syntax import print_recipe

        return print_recipe(self.recipe)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        """The recipe in a notebook, with the picture of its plan where nothing is missing."""
        from b24batch.pictures.inline import recipe_html

        try:
            plan = self.plan()
        except BatchError:
            plan = None
        return recipe_html(str(self), plan)

    def to_json(self) -> str:
        """The recipe as JSON, for storing and for other tools.

        Raises MisuseError for one with `compute`, whose functions no document can hold.
        """
        from b24batch.model.recipe import to_json

        self._script.refuse_open("JSON")
        if self.computes:
            hint = "store what the function makes of the results of a first run instead"
            names = ", ".join(f"`{key}`" for key in self.computes)
            raise MisuseError(Problem("B614", f"JSON cannot hold the function {names}", hint=hint))

        return to_json(self.recipe).decode()

    def check(self, *, strict: bool = False, portal: Portal | None = None) -> list[Problem]:
        """Everything that is wrong or doubtful; sends nothing. `strict`: warnings are errors.

        With a `portal` its own methods and fields are known, and its version of REST is meant.
        """
        from b24batch.stages import problems_of

        self._script.refuse_open("`check`")
        return problems_of(self.recipe, self._source, strict=strict, portal=portal)

    def plan(
        self, /, *, strict: bool = False, portal: Portal | None = None, **values: object
    ) -> Plan:
        """What would be sent, request by request; `values` are the recipe's parameters.

        With `strict` warnings are errors. A `portal` is that of a run, of whose methods more may
        be known. Raises CheckProblem, ParamProblem or PlanError. Sends nothing.
        """
        from b24batch.stages import plan_recipe

        self._script.refuse_open("`plan`")
        self._refuse_options(strict=strict, portal=portal is not None)
        return plan_recipe(
            self.recipe,
            values,
            source=self._source,
            portal=portal,
            functions=self.computes,
            strict=strict,
        )

    def run(
        self,
        portal: Portal,
        /,
        *,
        journal: str | os.PathLike[str] | None = None,
        strict: bool = False,
        **values: object,
    ) -> RunResult:
        """Send the batch to a portal; `values` are the recipe's parameters.

        With a `journal`, a file that is readable by its owner only, what is sent is written down
        before it is: after a crash `resume` goes on, and nothing is done twice. With `strict`
        nothing is sent if the check has a warning. Returns whenever the run ended by the portal's
        answers, failures included. Raises what `plan` raises, with nothing sent, ConfigError for
        a journal that cannot be begun or holds an unfinished run, and RunError, which carries all
        that is known, when the portal could not be used any further.
        """
        from b24batch.stages import run_recipe

        self._refuse_unready(journal, strict=strict)
        result = run_recipe(
            self.recipe,
            portal,
            values,
            source=self._source,
            journal=journal,
            functions=self.computes,
            strict=strict,
        )
        return result.with_names(self._given)

    async def arun(
        self,
        portal: Portal,
        /,
        *,
        journal: str | os.PathLike[str] | None = None,
        strict: bool = False,
        **values: object,
    ) -> RunResult:
        """The same as `run` within an event loop; a webhook needs the extra `async`.

        Cancelling it stops the run: what is under way is awaited, and RunError tells what was
        done; cancelling it again does not wait.
        """
        from b24batch.streams import result_of

        return await result_of(self.aevents(portal, journal=journal, strict=strict, **values))

    def aevents(
        self,
        portal: Portal,
        /,
        *,
        journal: str | os.PathLike[str] | None = None,
        strict: bool = False,
        **values: object,
    ) -> AsyncGenerator[Event | RunFinished, None]:
        """Run as `arun` does and tell what happens meanwhile; the last event has the result."""
        from b24batch.streams import stream_recipe

        self._refuse_unready(journal, strict=strict)
        return stream_recipe(
            self.recipe,
            portal,
            values,
            source=self._source,
            names=self._given,
            journal=journal,
            functions=self.computes,
            strict=strict,
        )

    def resume(
        self,
        portal: Portal,
        journal: str | os.PathLike[str],
        /,
        *,
        unknown: Literal["keep", "done", "again"] = "keep",
        retry_failed: bool = False,
    ) -> RunResult:
        """Go on with a run of this batch that ended early: killed, interrupted, portal away.

        The parameters are those that it was begun with. `unknown` says what is to become of
        writes of which nobody knows whether they ran: they stay unknown, count as done (what
        refers to their values is not sent), or are sent again. With `retry_failed` what the
        portal refused is sent again, and what was skipped for it is sent; also of a run that has
        ended. The result tells of the whole run. Raises ConfigError for another batch or portal
        and for what is no journal, and as `run` does.
        """
        with self._resumption(portal, journal, unknown, retry_failed=retry_failed) as resumption:
            return resumption.run().with_names(self._given)

    async def aresume(
        self,
        portal: Portal,
        journal: str | os.PathLike[str],
        /,
        *,
        unknown: Literal["keep", "done", "again"] = "keep",
        retry_failed: bool = False,
    ) -> RunResult:
        """The same as `resume` within an event loop, in the way of `arun`."""
        with self._resumption(portal, journal, unknown, retry_failed=retry_failed) as resumption:
            return (await resumption.arun()).with_names(self._given)

    @contextmanager
    def _resumption(
        self,
        portal: Portal,
        journal: str | os.PathLike[str],
        unknown: Literal["keep", "done", "again"],
        *,
        retry_failed: bool,
    ) -> Iterator[Resumption]:
        from b24batch.journals import Resumption

        self._script.refuse_open("`resume`")
        opened = Resumption.open(
            journal, portal, functions=self.computes, retry_failed=retry_failed
        )
        with opened as resumption:
            resumption.refuse_other_recipe(self.recipe)
            if unknown != "keep":
                resumption.decide(dict.fromkeys(resumption.unknown, unknown))
            yield resumption

    def _refuse_unready(self, journal: object, *, strict: bool) -> None:
        self._script.refuse_open("a run")
        self._refuse_options(journal=journal is not None, strict=strict)

    def _refuse_options(self, **given: bool) -> None:
        """An option that is given cannot be the parameter of the same name."""
        params = {param.name for param in self.recipe.of_kind(Param)}
        for name in (name for name, is_given in given.items() if is_given and name in params):
            message = f"`{name}` is an option of a run, and also a parameter of this recipe"
            hint = "give the parameter another name"
            raise MisuseError(Problem("B602", message, hint=hint))


def _computes(recipe: Recipe) -> bool:
    from b24batch.model.walk import nested_statements, visit_statement

    visits = (visit_statement(statement) for statement, _ in nested_statements(recipe))
    return any(isinstance(visit.node, Compute) for found in visits for visit in found)
