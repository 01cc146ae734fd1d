"""The cell magic of Jupyter and IPython: `%load_ext b24batch.notebook`, then `%%b24`.

A cell holds a recipe. The first line may say what to do with it:

    %%b24 [NAME] [--plan] [--portal NAME|URL|practice] [-p name=value]... [--yes]

`NAME` is a variable for the result; `--plan` shows what would be sent and sends nothing. Without a
portal it runs on the one that `B24_WEBHOOK` names, else on a practice portal that lasts as long as
the notebook. Recipes that write to any other portal need `--yes`. Values may be variables of the
notebook: `-p ids=$ids`, `--portal $portal`.
"""

from __future__ import annotations

import argparse
import shlex
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

from b24batch.errors import BatchError, MisuseError, Problem, RunError

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.model.recipe import Recipe
    from b24batch.plan.planned import Plan
    from b24batch.portal import Portal
    from b24batch.run.results import RunResult

__all__ = ["load_ipython_extension", "shown_error"]

_LINE = "%%b24 [NAME] [--plan] [--portal NAME] [-p name=value] [--yes]"


class Shell(Protocol):
    """What is needed of IPython."""

    user_ns: dict[str, Any]

    def register_magic_function(self, function: Any, kind: str, name: str) -> None: ...


def load_ipython_extension(shell: Shell) -> None:
    """Register `%%b24`; called by `%load_ext b24batch.notebook`."""
    from IPython.core.magic import no_var_expand

    cells = _Cells(shell)

    @no_var_expand  # IPython would write the text of `$ids` into the line
    def b24(line: str, cell: str) -> Plan | RunResult:
        """Run the recipe in a cell, or show its plan."""
        return cells.run(line, cell)

    shell.register_magic_function(b24, "cell", "b24")


class _Cells:
    """The cells of one notebook, which have one practice portal."""

    def __init__(self, shell: Shell) -> None:
        self.variables = shell.user_ns
        self._practice: Portal | None = None

    def run(self, line: str, cell: str) -> Plan | RunResult:
        """Run a cell and keep the result under its name, also that of a run which broke off."""
        from b24batch._text import Source
        from b24batch.stages import plan_recipe
        from b24batch.syntax import parse

        args = _arguments(line)
        source = Source(cell, "cell")
        recipe = parse(source).recipe
        values = dict(self._value(given) for given in args.p)
        shown: Plan | RunResult
        try:
            if args.plan:
                shown = plan_recipe(recipe, values, source=source)
            else:
                shown = self._run(recipe, source, values, args)
        except RunError as error:
            self._keep(args.name, error.result)
            raise
        self._keep(args.name, shown)
        return shown

    def _keep(self, name: str, result: object) -> None:
        if name and result is not None:
            self.variables[name] = result

    def _run(
        self, recipe: Recipe, source: Source, values: dict[str, Any], args: argparse.Namespace
    ) -> RunResult:
        from b24batch.stages import check_recipe, run_recipe

        check_recipe(recipe, source)  # before anything is said of portals
        with self._portal(args.portal) as portal:
            _agree(recipe, portal, agreed=args.yes)
            return run_recipe(recipe, portal, values, source=source)

    def _value(self, given: str) -> tuple[str, Any]:
        name, equals, text = given.partition("=")
        if not equals:
            raise _misuse(f"`-p {given}` gives no value", f"write `-p {name}=value`")
        return name, self._variable(text[1:]) if text.startswith("$") else text

    def _variable(self, name: str) -> Any:
        if name not in self.variables:
            raise _misuse(f"there is no variable `{name}`", "run the cell that makes it first")
        return self.variables[name]

    def _portal(self, name: str) -> AbstractContextManager[Portal]:
        """The portal for a cell; those of the notebook stay open after it."""
        import os

        from b24batch.portal import Portal

        if name.startswith("$"):
            portal = self._variable(name[1:])
            if not isinstance(portal, Portal):
                raise _misuse(f"`{name}` is no portal", "make one with `Portal.profile(name)`")
            return nullcontext(portal)
        if name == "practice" or (not name and not os.environ.get("B24_WEBHOOK")):
            self._practice = self._practice or Portal.practice()
            return nullcontext(self._practice)
        if "://" in name:
            return Portal.webhook(name)
        return Portal.profile(name) if name else Portal.from_env()


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _misuse(f"the line of `%%b24`: {message.replace(chr(39), '`')}", _LINE)


def _misuse(message: str, hint: str) -> MisuseError:
    return MisuseError(Problem("B615", message, hint=hint))


def _arguments(line: str) -> argparse.Namespace:
    parser = _Parser(prog="%%b24", add_help=False, allow_abbrev=False)
    parser.add_argument("name", nargs="?", default="")
    parser.add_argument("--plan", action="store_true")
    parser.add_argument("--portal", default="")
    parser.add_argument("-p", action="append", default=[])
    parser.add_argument("--yes", action="store_true")
    args = parser.parse_args(_words(line))
    if args.name and not args.name.isidentifier():
        raise _misuse(f"`{args.name}` is no name of a variable", _LINE)
    return args


def _words(line: str) -> list[str]:
    """The words of a line, quoted where they hold blanks; `\\` is a letter of a Windows path."""
    words = shlex.shlex(line, posix=True, punctuation_chars=False)
    words.whitespace_split, words.escape, words.commenters = True, "", ""
    try:
        return list(words)
    except ValueError:
        raise _misuse("the line of `%%b24` has a quote without its end", _LINE) from None


def _agree(recipe: Recipe, portal: Portal, *, agreed: bool) -> None:
    from b24batch.catalogue import DOCUMENTED, declaring
    from b24batch.model.recipe import Command, Declare
    from b24batch.model.walk import nested_statements

    if agreed or portal.is_practice:
        return
    catalogue = declaring(DOCUMENTED, recipe.of_kind(Declare))
    commands = [s for s, _ in nested_statements(recipe) if isinstance(s, Command)]
    known = ((command.method, catalogue.find(command.method)) for command in commands)
    writing = [name for name, method in known if method is None or not method.is_read]
    if writing:
        message = f"this cell writes to {portal.host}: {', '.join(dict.fromkeys(writing))}"
        raise _misuse(message, "look at it with `--plan`, and add `--yes` to run it")


def shown_error(error: BatchError) -> list[str]:
    """What a notebook shows of an error: the lines of the user's own that led to it, and itself.

    Of a recipe in a cell the error names the place already.
    """
    import linecache
    from traceback import walk_tb

    lines = []
    for frame, number in walk_tb(error.__traceback__):
        module = str(frame.f_globals.get("__name__", ""))
        if module == __name__:
            return [error.render()]
        if module.partition(".")[0] in ("b24batch", "IPython"):
            continue
        code = frame.f_code
        text = linecache.getline(code.co_filename, number).strip()
        where = "this cell" if module == "__main__" else code.co_filename
        lines.append(f"{where}, line {number}: {text}")
    return [*lines, error.render()]
