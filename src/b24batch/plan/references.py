"""Who fills in each reference, and why: the portal in the same request, or we later.

The portal may only where the source can stand earlier in the same request, the reference is
a whole value (or text that the server pastes without loss), and the reader is a read, which
is verified afterwards, or a write whose reference is sure. docs/architecture.md tells why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal as OneOf

import msgspec

from b24batch.catalogue import Method
from b24batch.catalogue.places import Place, place_of
from b24batch.model.filters import split_key
from b24batch.model.path import format_ref
from b24batch.model.recipe import Command
from b24batch.model.values import (
    Date,
    Entry,
    Index,
    Item,
    Key,
    ListValue,
    Literal,
    Number,
    ObjectValue,
    Ref,
    Spread,
    Text,
    Value,
)
from b24batch.model.walk import Path, key_text, references
from b24batch.plan.bind import Names
from b24batch.plan.references_v3 import refusal_v3

__all__ = ["Use", "Uses", "is_list_condition", "plain_steps", "wire_reference", "written_path"]

Form = OneOf["whole", "text", "inner"]

_WIRE_KEY = re.compile(r"""[^\[\]\s"'$*]+\Z""")
_COUNTS = ("total", "next")


class Use(msgspec.Struct, frozen=True, gc=False):
    """One reference at one place of a command's parameters.

    `sources` are the commands it stands on (several through a composed `let`, none for a
    parameter). `form`: it is the whole value, the one reference in a text, or part of an
    expression. `portal`: the portal may fill it in; `why` says so or why not. `sure`: a
    write may run on it unseen.
    """

    ref: Ref
    sources: tuple[int, ...]
    path: Path
    place: Place
    form: Form
    portal: bool
    why: str
    sure: bool = False

    @property
    def target(self) -> str:
        """The place as plans and messages name it: `filter.=companyId`, `fields.PHONE[0].VALUE`."""
        return written_path(self.path)

    @property
    def written(self) -> str:
        """The reference as a recipe writes it, without the `$`."""
        return format_ref(self.ref)


def written_path(path: Path) -> str:
    """A place in parameters as messages name it."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def plain_steps(ref: Ref) -> tuple[str | int, ...] | None:
    """The path as plain keys and indexes, or None where it holds `[*]` or a lookup."""
    if not ref.steps:  # as of an add, which answers with the id alone
        return ()
    steps: list[str | int] = []
    for step in ref.steps:
        if isinstance(step, Key):
            steps.append(step.name)
        elif isinstance(step, Index):
            steps.append(step.at)
        else:
            return None
    return tuple(steps)


def wire_reference(label: str, ref: Ref) -> str:
    """The portal's own spelling of a reference to the command with this wire label (R1, R2)."""
    steps = plain_steps(ref) or ()
    return f"$result[{label}]" + "".join(f"[{step}]" for step in steps)


def is_list_condition(place: Place, path: Path) -> bool:
    """Whether a value is the list of an `in` or `not in` condition."""
    return (
        place.in_filter
        and isinstance(path[-1], str)
        and split_key(path[-1])[1]
        in (
            "in",
            "not in",
        )
    )


class _Finder:
    """Walks the parameters of one command."""

    def __init__(
        self,
        command: Command,
        method: Method | None,
        names: Names,
        methods: Sequence[Method | None],
        places: dict[tuple[int, Path], Place],
    ) -> None:
        self.command = command
        self.method = method
        self.names = names
        self.methods = methods
        self.places = places
        self.writes = method is None or not method.is_read

    def walk(self, value: Item, path: Path, form: Form) -> Iterator[Use]:
        match value:
            case Ref():
                yield self.use(value, path, form, "")
            case ObjectValue(entries):
                for entry in entries:
                    yield from self._entry(entry, path, form)
            case ListValue(items):
                for index, item in enumerate(items):
                    yield from self.walk(item, (*path, index), form)
            case Text(parts) if form == "whole":
                yield from self._text(parts, path)
            case Literal() | Number() | Date():
                return
            case _:
                yield from self._inner(value, path)

    def _entry(self, entry: Entry | Spread, path: Path, form: Form) -> Iterator[Use]:
        if isinstance(entry, Spread):
            yield from self._inner(entry.of, path)
            return
        key = key_text(entry)
        if not isinstance(entry.key, str):
            yield from self._inner(entry.key, (*path, key))
        yield from self.walk(entry.value, (*path, key), "inner" if entry.optional else form)

    def _text(self, parts: tuple[Value, ...], path: Path) -> Iterator[Use]:
        refs = [part for part in parts if not isinstance(part, Literal)]
        after = parts[-1].value if isinstance(parts[-1], Literal) else ""
        literal = "".join(str(part.value) for part in parts if isinstance(part, Literal))
        why = ""
        if len(refs) != 1 or not isinstance(refs[0], Ref):
            why = "text of several values"
        elif "$" in literal or (after and str(after)[0] not in " \t\n\v\f\r"):
            why = "text goes on after it"
        for part in parts:
            if isinstance(part, Ref):
                yield self.use(part, path, "text", why)
            else:
                yield from self._inner(part, path)

    def _inner(self, value: Item, path: Path) -> Iterator[Use]:
        for ref in references(value):
            yield self.use(ref, path, "inner", "")

    def use(self, ref: Ref, path: Path, form: Form, why: str) -> Use:
        """What is decided of one reference."""
        place = self._place(path)
        number = None if ref.steps else self.names.labels.get(ref.name)
        sources = tuple(dict.fromkeys(self.names.sources(ref))) if number is None else (number,)
        sure = self._is_sure(ref)
        portal, reason = self._decide(ref, path, place, form, sure)
        if why:
            portal, reason = False, why
        return Use(ref, sources, path, place, form, portal, reason, sure)

    def _place(self, path: Path) -> Place:
        key = id(self.method), path
        place = self.places.get(key)
        if place is None:
            place = self.places[key] = place_of(self.method, path)
        return place

    def _decide(
        self, ref: Ref, path: Path, place: Place, form: Form, sure: bool
    ) -> tuple[bool, str]:
        if ref.name in self.names.params:
            return False, "known before the run"
        if ref.name in self.names.variables:
            return False, "a value of the row"
        if ref.name in self.names.collected:
            return False, "a list over the rounds"
        if ref.name in self.names.lets:
            return False, "part of an expression"
        if self.command.mode == "exact":
            return False, "sent outside a batch"
        source = self._source(ref)
        mine = 2 if self.method is None else self.method.rest
        if source is not None and source.rest != mine:
            return False, "another version of REST"
        if mine == 3:
            why = refusal_v3(ref, form, source, writes=self.writes)
            return not why, why
        if form == "inner":
            return False, "part of an expression"
        steps = plain_steps(ref)
        if steps is None or not all(_WIRE_KEY.match(str(step)) for step in steps):
            return False, "a path the portal cannot follow"
        if steps[:1] and steps[0] in _COUNTS:
            return False, "a count"
        if path == ("start",):
            return False, "an offset"
        if is_list_condition(place, path):
            return False, "a list of values"
        if sure:
            return True, "vouched for" if ref.vouched else "id of an add"
        if form == "text":
            return False, "text" if not self.writes else "a write, may be empty"
        if self.writes:
            return False, "a write, may be empty"
        return True, ""

    def _source(self, ref: Ref) -> Method | None:
        index = self.names.labels.get(ref.name)
        return None if index is None else self.methods[index]

    def _is_sure(self, ref: Ref) -> bool:
        index = self.names.labels.get(ref.name)
        if index is None or ref.name in self.names.unsure or ref.name in self.names.collected:
            return False
        source = self.methods[index]
        if ref.vouched:
            return True
        path = None if source is None or source.is_read else source.sure_id_path
        return path is not None and plain_steps(ref) == path


class Uses:
    """Finds the references of the commands of one program, each decided by the rules above.

    `methods` are what the catalogue knows of the method of each command. What stands at a place
    is looked up once for all commands of a method.
    """

    def __init__(self, methods: Sequence[Method | None]) -> None:
        self._methods = methods
        self._places: dict[tuple[int, Path], Place] = {}

    def find(
        self, command: Command, params: ObjectValue, names: Names, index: int
    ) -> tuple[Use, ...]:
        """Every reference in written order; `params` are the command's with aliases followed."""
        return tuple(self._finder(command, names, index).walk(params, (), "whole"))

    def of_whole(
        self, command: Command, refs: Sequence[tuple[Ref, Path]], names: Names, index: int
    ) -> tuple[Use, ...]:
        """The same for a command that is known to hold whole references and constants alone."""
        finder = self._finder(command, names, index)
        return tuple([finder.use(ref, path, "whole", "") for ref, path in refs])

    def _finder(self, command: Command, names: Names, index: int) -> _Finder:
        return _Finder(command, self._methods[index], names, self._methods, self._places)
