"""What is said of a whole recipe: its title, parameters, secrets and policies."""

from __future__ import annotations

import re
from typing import Self, TypeVar

import msgspec

from b24batch.blocks import Script
from b24batch.convert import value_of
from b24batch.errors import MisuseError, Problem
from b24batch.leaves import plain_text
from b24batch.lookups import has_function
from b24batch.model.path import NAME
from b24batch.model.recipe import AnyOrder, Declare, Halt, Output, Param, Recipe, Secret, Title

__all__ = ["Heading", "checked"]


_DOTTED = re.compile(rf"{NAME.pattern}(\.\w+)*")


class Heading:
    """The head of a batch, which stands above everything however late it is said."""

    __slots__ = ("_script",)

    def __init__(self) -> None:
        self._script = Script()

    @property
    def recipe(self) -> Recipe:
        """What has been put together so far, frozen; without blocks that are still open."""
        return Recipe(tuple(self._script.whole))

    def param(
        self, name: str, kind: str, /, *, default: object = None, optional: bool = False
    ) -> Self:
        """Declare a parameter: `param name: type = default`, or `name?: type`.

        The types are text, number, date, datetime, flag, list and file. Its value is
        `ref.name`. Raises MisuseError for an unknown type, and a default that is not of it.
        """
        self._script.names.check_new(name, "parameter")
        node = None if default is None else value_of(default, f"the default of `{name}`")
        param = checked(Param(name, kind, node, optional))
        if node is not None and has_function(node):
            hint = "call the function now, and give what it returns"
            message = f"the default of `{name}` calls a function of the program"
            raise MisuseError(Problem("B614", message, hint=hint))
        self._script.put(param)
        self._script.names.add(name, "parameter")
        return self

    def secret(self, name: str, /, *, env: str) -> Self:
        """Declare a value of the environment that is masked wherever it goes: `ref.name`.

        Raises MisuseError for the variables that hold the connection itself.
        """
        self._script.names.check_new(name, "secret")
        if not NAME.fullmatch(plain_text(env, "the variable of a secret")):
            hint = "write the name of an environment variable, such as `ERP_TOKEN`"
            raise MisuseError(Problem("B608", f"{env!r} is no name of a variable", hint=hint))
        self._script.put(checked(Secret(name, env)))
        self._script.names.add(name, "secret")
        return self

    def method(
        self,
        name: str,
        /,
        *,
        writes: bool,
        id_at: str | None = None,
        rows_at: str | None = None,
    ) -> Self:
        """Say what a method does that the documentation does not know: `method name writes`.

        `id_at` is the path of the new id in the answer of an add (`item.id`), `rows_at` that of
        the rows in the answer of a list; `result` is the whole answer. Raises MisuseError for
        what is no name or path.
        """
        for text in (name, *(path for path in (id_at, rows_at) if path is not None)):
            if not _DOTTED.fullmatch(plain_text(text, "what is said of a method")):
                hint = "write names with single dots between them, such as `my.app.sync`"
                message = f"{text!r} is no name of a method, or no path"
                raise MisuseError(Problem("B608", message, hint=hint))
        self._script.put(Declare(name, "writes" if writes else "reads", id_at, rows_at))
        return self

    def title(self, text: str, /) -> Self:
        """Say what the recipe is for: `recipe "..."`. Given again it replaces the first."""
        title = Title(plain_text(text, "the title of a recipe"))
        self._script.put_alone(title)
        return self

    def halt_on_error(self) -> Self:
        """Stop at the first error: `halt on error`. Without it, only dependents are skipped."""
        self._script.put_alone(Halt())
        return self

    def in_any_order(self) -> Self:
        """Let commands wait only for what they refer to: `in any order`."""
        self._script.put_alone(AnyOrder())
        return self


_OWN_MISTAKES = frozenset({"B106", "B107", "B108", "B117", "B121"})
"""Mistakes that a statement shows by itself, whatever stands around it."""


S = TypeVar("S", Param, Secret, Output)


def checked(statement: S) -> S:
    """The statement, if nothing is wrong with it by itself; else raises MisuseError."""
    from b24batch.check import check

    wrong = [p for p in check(Recipe((statement,))) if p.code in _OWN_MISTAKES]
    if wrong:
        raise MisuseError([msgspec.structs.replace(p, notes=()) for p in wrong])
    return statement
