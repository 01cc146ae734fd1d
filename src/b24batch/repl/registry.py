"""What a prompt knows to do: dot commands by name, and the help that is made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

import msgspec

from b24batch._suggest import suggest
from b24batch.errors import ConfigError, Problem

__all__ = [
    "DotCommand",
    "Registry",
    "bug",
    "numbered",
    "refuse_unknown",
    "take_away",
    "wrong_use",
]

_MOST_NAMES = 5

S = TypeVar("S")

_ELSEWHERE = {
    "?": "help",
    "h": "help",
    "man": "help",
    "exit": "quit",
    "q": "quit",
    "bye": "quit",
    "run": "send",
    "go": "send",
    "list": "show",
    "ls": "show",
    "print": "show",
    "get": "show",
    "rm": "drop",
    "del": "drop",
    "delete": "drop",
    "remove": "drop",
    "clear": "drop",
    "open": "load",
    "write": "save",
    "set": "params",
    "format": "as",
    "next": "step",
    "debug": "step",
}
"""What commands are called in other programs."""


class DotCommand(msgspec.Struct, Generic[S], frozen=True):
    """One command: what follows its name, one line about it, and what it does.

    `run` is called with the session and the text behind the name. `more` is shown by the help of
    this command alone.
    """

    name: str
    takes: str
    about: str
    run: Callable[[S, str], None]
    more: str = ""


class Registry(Generic[S]):
    """The commands of one prompt, in the order of its help."""

    def __init__(self, commands: Iterable[DotCommand[S]]) -> None:
        self._commands = {command.name: command for command in commands}

    def __iter__(self) -> Iterator[DotCommand[S]]:
        return iter(self._commands.values())

    def find(self, name: str) -> DotCommand[S]:
        """A command by its name, with or without the dot. Raises ConfigError for an unknown one."""
        wanted = name.removeprefix(".")
        if wanted.lower() in self._commands:
            return self._commands[wanted.lower()]
        meant = self.meant(wanted) or next(iter(suggest(wanted, self._commands, at_most=1)), "")
        hint = f"did you mean `.{meant}`?" if meant else "`.help` lists the commands"
        raise wrong_use(f"there is no command `.{wanted}`", hint)

    def meant(self, word: str) -> str:
        """The command that somebody means by a word of another program, or by its name; or none."""
        name = _ELSEWHERE.get(word.lower(), word.lower())
        return name if name in self._commands else ""

    def run(self, session: S, entry: str) -> None:
        """Do what an entry such as `.show Deal` says. Raises ConfigError for one that is wrong."""
        name, *rest = entry.split(maxsplit=1)
        command = self.find(name)
        if rest and not command.takes:
            message = f"`.{command.name}` takes nothing behind it"
            raise wrong_use(message, f"`.help {command.name}` tells what it does")
        command.run(session, rest[0].strip() if rest else "")

    def help(self, name: str = "") -> str:
        """All commands, a line each; or one with everything that is known of it."""
        if name:
            command = self.find(name)
            head = f".{command.name} {command.takes}".rstrip()
            return "\n".join([head, f"    {command.about}", *_indented(command.more)])
        heads = [f".{command.name} {command.takes}".rstrip() for command in self]
        width = max(map(len, heads)) + 2
        return "\n".join(
            f"{head:<{width}}{command.about}" for head, command in zip(heads, self, strict=True)
        )


def _indented(text: str) -> list[str]:
    return [f"    {line}".rstrip() for line in text.splitlines()]


def wrong_use(message: str, hint: str = "") -> ConfigError:
    """What is raised for a command that cannot be understood or done now."""
    return ConfigError(Problem("B690", message, hint=hint))


def refuse_unknown(what: str, known: Iterable[str], names: set[str], hint: str = "") -> None:
    """Refuse names that a batch or a run does not have; `hint` is for one that none is near.

    Raises ConfigError.
    """
    there = sorted(known)
    for name in sorted(names - set(there)):
        near = suggest(name, there, at_most=1)
        has = f"it has {', '.join(f'`{one}`' for one in there[:_MOST_NAMES])}"
        has += f" and {len(there) - _MOST_NAMES} more" * (len(there) > _MOST_NAMES)
        if near:
            hint = f"did you mean `{near[0]}`?"
        elif not hint:
            hint = has if there else "write a command first, as `Me = user.current`"
        raise wrong_use(f"{what} has nothing called `{name}`", hint)


def numbered(listed: Sequence[str], none: str) -> str:
    """Breakpoints or watches with their numbers, a line each; `none` where there are none."""
    return "\n".join(f"{number:>3}  {text}" for number, text in enumerate(listed, 1)) or none


def take_away(listed: list[str], which: str, command: str) -> None:
    """Take all away, or the one of a number. Raises ConfigError if there is no such one."""
    if not which:
        listed.clear()
    elif which.isdecimal() and 0 < int(which) <= len(listed):
        del listed[int(which) - 1]
    else:
        raise wrong_use(f"there is no number `{which}`", f"`{command}` lists them by number")


def bug(error: Exception) -> Problem:
    """What is said of a mistake of ours; whatever it was, the session goes on."""
    message = f"this is a bug in b24batch: {type(error).__name__}: {error}"
    return Problem("B699", message, hint="the session goes on; report what you did before it")
