"""The one namespace of a batch: labels, parameters, secrets and `let` names."""

from __future__ import annotations

from collections.abc import Iterable

from b24batch._suggest import suggest
from b24batch.errors import MisuseError, Problem
from b24batch.model.path import NAME, STATEMENT_WORDS
from b24batch.model.recipe import Command, ForEach, If, Let, Param, Secret, Statement
from b24batch.model.values import Item, ListValue, Literal, ObjectValue, Ref, Spread
from b24batch.references import check_reserved

__all__ = ["NameTable"]


class NameTable:
    """Names in use; `deal` and `Deal` count as the same one, and references must match exactly."""

    __slots__ = ("_kinds", "_names")

    def __init__(self, statements: Iterable[Statement] = ()) -> None:
        self._names: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._read(statements)

    def copy(self) -> NameTable:
        """The same names in a table of their own."""
        table = NameTable()
        table._names, table._kinds = dict(self._names), dict(self._kinds)
        return table

    def __contains__(self, name: str) -> bool:
        return name in self._kinds

    def check_new(self, name: object, kind: str) -> str:
        """The name, if something new of this kind may be called so; else raises MisuseError."""
        if not isinstance(name, str):
            hint = "write it as text"
            message = f"{name!r} cannot be the name of a {kind}"
            raise MisuseError(Problem("B608", message, hint=hint))
        check_reserved(name)
        if not NAME.fullmatch(name):
            hint = "begin with a letter and go on with letters, digits and `_`"
            message = f"`{name}` cannot be the name of a {kind}"
            raise MisuseError(Problem("B608", message, hint=hint))
        if kind == "command" and name in STATEMENT_WORDS:
            hint = f"choose another label, such as `{name.capitalize()}`"
            message = f"`{name}` begins a statement and cannot be a label"
            raise MisuseError(Problem("B608", message, hint=hint))
        first = self._names.get(name.casefold())
        if first is not None and not self._told_apart(name, kind, first):
            raise MisuseError(_twice(name, first, self._kinds[first]))
        return name

    def _told_apart(self, name: str, kind: str, first: str) -> bool:
        """Whether a parameter and a command differ in case alone, which the check only notes."""
        return name != first and {kind, self._kinds[first]} == {"parameter", "command"}

    def add(self, name: str, kind: str) -> None:
        """Take a name that `check_new` has let pass."""
        self._names[name.casefold()] = name
        self._kinds[name] = kind

    def check_known(self, value: Item, reader: str, label: str | None = None) -> None:
        """Raise MisuseError if a value refers to a name that is not there yet.

        `reader` says in the message what refers to it; `label` is the reader's own name.
        """
        found: list[Ref] = []
        _collect(value, found)
        for ref in found:
            if ref.name not in self._kinds:
                raise MisuseError(self._unknown(ref.name, reader, label))

    def unknown(self, name: str) -> MisuseError:
        """The error for a name that was asked for and is not there."""
        return MisuseError(self._unknown(name, "", None))

    def _unknown(self, name: str, reader: str, label: str | None) -> Problem:
        where = f" in {reader}" if reader else ""
        if name == label:
            hint = "refer to a command or `let` that stands above"
            return Problem("B105", f"`{name}` refers to itself", hint=hint)
        near = suggest(name, self._kinds)
        hint = f"add what it names before it is referred to, with the label `{name}`"
        if near:
            hint = f"did you mean {' or '.join(f'`{known}`' for known in near)}?"
        return Problem("B104", f"no command or parameter named `{name}`{where}", hint=hint)

    def _read(self, statements: Iterable[Statement]) -> None:
        """Names of a recipe that came whole; what is wrong with them is the check's business."""
        for statement in statements:
            match statement:
                case Command(label=str(label)):
                    self.add(label, "command")
                case Param(name=name):
                    self.add(name, "parameter")
                case Secret(name=name):
                    self.add(name, "secret")
                case Let(name=name):
                    self.add(name, "`let` name")
                case ForEach(body=body):
                    self._read(body)
                case If(then=then, otherwise=otherwise):
                    self._read((*then, *otherwise))


def _twice(name: str, first: str, kind: str) -> Problem:
    message = f"the name `{name}` is used twice"
    if name != first:
        message = f"`{first}` and `{name}` count as the same name"
    hint = f"choose another name; a {kind} is called `{first}` already"
    return Problem("B103", message, hint=hint)


def _collect(value: Item, found: list[Ref]) -> None:
    """All references in a value; constants, which are most of any params, are passed quickly."""
    kind = type(value)
    if kind is Literal:
        return
    if isinstance(value, ObjectValue):
        for entry in value.entries:
            if isinstance(entry, Spread):
                _collect(entry.of, found)
            elif type(entry.value) is not Literal:
                _collect(entry.value, found)
    elif isinstance(value, ListValue):
        for item in value.items:
            if type(item) is not Literal:
                _collect(item, found)
    elif isinstance(value, Ref) and not value.steps:
        found.append(value)
    else:
        from b24batch.model.walk import references

        found.extend(references(value))
