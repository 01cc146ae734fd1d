"""The one namespace of a batch: labels, parameters, secrets, `let` names, variables of loops."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from b24batch._suggest import suggest
from b24batch.errors import MisuseError, Problem
from b24batch.model.path import NAME, STATEMENT_WORDS
from b24batch.model.recipe import Command, ForEach, If, Let, Param, Secret, Statement
from b24batch.model.values import (
    Compute,
    Condition,
    Item,
    ListValue,
    Literal,
    ObjectValue,
    Ref,
    Spread,
)
from b24batch.references import check_reserved
from b24batch.variables import Variable, plain

__all__ = ["NameTable"]


class NameTable:
    """Names in use; `deal` and `Deal` count as the same one, and references must match exactly.

    `scopes` has the variables of the loops that are open, the innermost one last.
    """

    __slots__ = ("_added", "_kinds", "_loops", "_names", "scopes")

    def __init__(self, statements: Iterable[Statement] = ()) -> None:
        self._names: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._added: list[tuple[str, str | None]] = []  # names, and whom they replaced
        self._loops: dict[str, None] = {}
        self.scopes: list[str] = []
        self._read(statements)

    def copy(self) -> NameTable:
        """The same names in a table of their own."""
        table = NameTable()
        table._names, table._kinds = dict(self._names), dict(self._kinds)
        table._added, table._loops = list(self._added), dict(self._loops)
        return table

    def mark(self) -> tuple[int, int]:
        """The state that `go_back` returns to."""
        return len(self._added), len(self._loops)

    def go_back(self, mark: tuple[int, int]) -> None:
        """Forget the names that came since."""
        names, loops = mark
        while len(self._added) > names:
            name, replaced = self._added.pop()
            del self._kinds[name]
            if replaced is None:
                del self._names[name.casefold()]
            else:
                self._names[name.casefold()] = replaced
        while len(self._loops) > loops:
            self._loops.popitem()

    def __contains__(self, name: str) -> bool:
        return name in self._kinds

    def check_new(self, name: object, kind: str) -> str:
        """The name, if something new of this kind may be called so; else raises MisuseError."""
        sound = _sound(name, kind)
        if kind == "command" and sound in STATEMENT_WORDS:
            hint = f"choose another label, such as `{sound.capitalize()}`"
            message = f"`{sound}` begins a statement and cannot be a label"
            raise MisuseError(Problem("B608", message, hint=hint))
        if sound in self._loops or sound in self.scopes:
            raise MisuseError(_twice(sound, sound, "variable of a loop"))
        first = self._names.get(sound.casefold())
        if first is not None and not self._told_apart(sound, kind, first):
            raise MisuseError(_twice(sound, first, self._kinds[first]))
        return sound

    def _told_apart(self, name: str, kind: str, first: str) -> bool:
        """Whether a parameter and a command differ in case alone, which the check only notes."""
        return name != first and {kind, self._kinds[first]} == {"parameter", "command"}

    def add(self, name: str, kind: str) -> None:
        """Take a name that `check_new` has let pass."""
        self._added.append((name, self._names.get(name.casefold())))
        self._names[name.casefold()] = name
        self._kinds[name] = kind

    def check_variable(self, name: object) -> str:
        """The name, if a loop that is opened now may call its row so; else raises MisuseError.

        Loops beside one another may use the same name, and a label may differ in case alone.
        """
        sound = _sound(name, "variable")
        if sound in self._kinds:
            raise MisuseError(_twice(sound, sound, self._kinds[sound]))
        if sound in self.scopes:
            raise MisuseError(_twice(sound, sound, "variable of the loop around"))
        return sound

    def add_variable(self, name: str) -> None:
        """Take the name that a loop has called its row by."""
        self._loops[name] = None

    def taken_by(self, others: Iterable[str]) -> set[str]:
        """What a loop may not call its row: names of the batch, of loops around it, and others."""
        around = (plain(name) for name in self.scopes)
        return {*self._kinds, *around, *others}

    def check_known(self, value: Item | Condition, reader: str, label: str | None = None) -> bool:
        """Raise MisuseError if a value refers to a name that is not there yet.

        `reader` says in the message what refers to it; `label` is the reader's own name.
        Returns whether there is a Compute in it.
        """
        found: list[Ref | Compute] = []
        if isinstance(value, Condition):
            _collect(value.subject, found)
            if value.operand is not None:
                _collect(value.operand, found)
        else:
            _collect(value, found)
        computes = False
        for node in found:
            if isinstance(node, Compute):
                computes = True
            elif node.name not in self._kinds and node.name not in self.scopes:
                raise MisuseError(self._unknown(node.name, reader, label))
        return computes

    def unknown(self, name: str) -> MisuseError:
        """The error for a name that was asked for and is not there."""
        return MisuseError(self._unknown(name, "", None))

    def _unknown(self, name: str, reader: str, label: str | None) -> Problem:
        where = f" in {reader}" if reader else ""
        if isinstance(name, Variable):
            hint = "outside, a label or `let` of the loop is the list of its rounds"
            message = f"the row `{name}` is used outside of its loop{where}"
            return Problem("B104", message, hint=hint)
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
                case ForEach(name=name, body=body):
                    self.add_variable(name)
                    self._read(body)
                case If(then=then, otherwise=otherwise):
                    self._read((*then, *otherwise))


def _sound(name: object, kind: str) -> str:
    if not isinstance(name, str):
        message = f"{name!r} cannot be the name of a {kind}"
        raise MisuseError(Problem("B608", message, hint="write it as text"))
    check_reserved(name)
    if not NAME.fullmatch(name):
        hint = "begin with a letter and go on with letters, digits and `_`"
        message = f"`{name}` cannot be the name of a {kind}"
        raise MisuseError(Problem("B608", message, hint=hint))
    return name


def _twice(name: str, first: str, kind: str) -> Problem:
    message = f"the name `{name}` is used twice"
    if name != first:
        message = f"`{first}` and `{name}` count as the same name"
    hint = f"choose another name; a {kind} is called `{first}` already"
    return Problem("B103", message, hint=hint)


def _collect(value: Item, found: list[Ref | Compute]) -> None:
    """All references in a value; constants, which are most of any params, are passed quickly."""
    kind = type(value)
    if kind is Literal:
        return
    if isinstance(value, ObjectValue):
        for entry in value.entries:
            if isinstance(entry, Spread):
                _collect(entry.of, found)
                continue
            if not isinstance(entry.key, str):
                _collect(entry.key, found)
            if type(entry.value) is not Literal:
                _collect(entry.value, found)
    elif isinstance(value, ListValue):
        for item in value.items:
            if type(item) is not Literal:
                _collect(item, found)
    elif isinstance(value, Ref) and not value.steps:
        found.append(value)
    else:
        found.extend(_anywhere(value))


def _anywhere(value: Item) -> Iterator[Ref | Compute]:
    """References but those to variables of lists, and what functions of the program make."""
    from b24batch.model.walk import visit

    for place in visit(value):
        node = place.node
        if isinstance(node, Compute) or (isinstance(node, Ref) and node.name not in place.bound):
            yield node
