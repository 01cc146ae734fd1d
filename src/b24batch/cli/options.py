"""Options and the environment variables behind them: `--out` is also `B24BATCH_OUT`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from typing import Any, NamedTuple, NoReturn, Protocol

from b24batch.cli.exits import usage_error

__all__ = ["CommandParser", "Options", "apply_environment", "option", "variable_of"]

_PREFIX = "B24BATCH_"
_OFFERED = "offered"
_ON = frozenset({"1", "true", "yes", "y", "on"})
_OFF = frozenset({"0", "false", "no", "n", "off", ""})


class CommandParser(argparse.ArgumentParser):
    """A parser whose errors are problems like all others."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(
            formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False, **settings
        )

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of ending the process."""
        text = message.replace("'", "`")
        raise usage_error("B651", text, f"`{self.prog} --help` lists what can be written")


def variable_of(dest: str) -> str:
    """The environment variable of an option."""
    return _PREFIX + dest.upper()


class Options(Protocol):
    """A parser, or a group of options in its help."""

    def add_argument(self, *names: str, **settings: Any) -> argparse.Action: ...

    def set_defaults(self, **defaults: Any) -> None: ...

    def get_default(self, dest: str) -> Any: ...


class _Offered(NamedTuple):
    """An option that has an environment variable, and what argparse does with it."""

    action: argparse.Action
    how: str


def option(parser: Options, *names: str, about: str, **settings: Any) -> None:
    """Add an option and name its environment variable in the help."""
    action = parser.add_argument(*names, **settings)
    action.help = f"{about} [{variable_of(action.dest)}]"
    offered = _Offered(action, settings.get("action", "store"))
    # Among the defaults, which a parser and its groups have in common.
    parser.set_defaults(**{_OFFERED: (*_offered(parser), offered)})


def _offered(parser: Options) -> tuple[_Offered, ...]:
    return parser.get_default(_OFFERED) or ()


def apply_environment(
    parser: argparse.ArgumentParser, args: argparse.Namespace, environment: Mapping[str, str]
) -> None:
    """Take options that were not written from the environment; an empty variable is not set.

    Raises UsageError for a value that the option does not take.
    """
    for offered in _offered(parser):
        action = offered.action
        text = environment.get(variable_of(action.dest), "").strip()
        if text and getattr(args, action.dest, None) == action.default:
            setattr(args, action.dest, _read(offered, text))


def _read(offered: _Offered, text: str) -> Any:
    action, how = offered
    variable = variable_of(action.dest)
    if how == "store_true":
        if text.lower() in _ON | _OFF:
            return text.lower() in _ON
        raise _refused(variable, text, "write 1 or 0")
    if how == "count" or action.type is int:
        if text.isdecimal():
            return int(text)
        raise _refused(variable, text, "write a number")
    if how == "append":
        return [part for part in text.split(os.pathsep) if part]
    if action.choices is not None and text not in action.choices:
        choices = ", ".join(f"`{choice}`" for choice in action.choices)
        raise _refused(variable, text, f"it may be {choices}")
    return text


def _refused(variable: str, text: str, hint: str) -> Exception:
    return usage_error("B652", f"the variable `{variable}` is `{text}`, which it cannot be", hint)
