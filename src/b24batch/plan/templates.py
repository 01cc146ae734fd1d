"""The text of a command of a loop, made once, with gaps for what differs from round to round.

A template only knows the ordinary case: a scalar that is there and may be sent where it stands.
For all else it gives no text, and the command is filled in and encoded as any other; so what
is sent, and what is refused, is what `fill` and `encode` say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from b24batch.catalogue import Method
from b24batch.catalogue.places import Place, place_of
from b24batch.errors import BatchError
from b24batch.model.filters import split_key
from b24batch.model.getters import Unusual
from b24batch.model.outcome import ValueRefused
from b24batch.model.scope import Scope
from b24batch.model.values import (
    Compute,
    Each,
    Entry,
    File,
    ListValue,
    Literal,
    ObjectValue,
    Ref,
    Spread,
    Table,
    Text,
    Value,
)
from b24batch.model.walk import Path, visit
from b24batch.plan.encode import NeedsDirectCall, encode_command
from b24batch.plan.fill import Filler, NothingAsked, SourceFailed, Unresolved
from b24batch.plan.gaps import Gap, gap_of, piece_of
from b24batch.plan.references import wire_reference
from b24batch.plan.scalars import quoted
from b24batch.plan.trouble import Trouble

__all__ = ["Template", "template_of"]

_MARK = "\uf8ff"
"""A character that Unicode keeps for private use; a text that has it all the same is found out."""

_MARKED = re.compile("([0-9]+)".join([re.escape(quoted(_MARK))] * 2))
_MOST_SHAPES = 64
_NOT_ALIKE = (Compute, Each, File, Spread, Table)
"""What is worked out anew each time, or makes more or fewer entries from round to round."""


class _Shape(NamedTuple):
    """The text around gaps, for `%`, and the numbers of the gaps in it.

    It `is_straight` with all gaps in their order.
    """

    around: str
    gaps: tuple[int, ...]
    is_straight: bool


class _NoTemplate(Exception):
    """The rounds of a command are not alike."""


class Template:
    """A command with gaps, and with a shape for each set of entries with `?:` that is left out."""

    def __init__(
        self, name: str, method: Method | None, params: ObjectValue, sample: Scope
    ) -> None:
        self._name = name
        self._method = method
        self._params = params
        self._gaps = _read(method, params, 0, sample)[1]
        self._fills = tuple((gap.fill, gap.entry) for gap in self._gaps)
        self._shapes: dict[int, _Shape | None] = {}

    def text(self, scope: Scope, wire: Mapping[str, str]) -> str:
        """The command in one round; an empty text where that is not the ordinary case.

        `wire` maps names to labels in the request, as for a Filler.
        """
        left_out = 0
        texts: list[str] = []
        try:
            if wire:
                texts = [_wired(gap, scope, wire) for gap in self._gaps]
            else:
                for fill, entry in self._fills:
                    text = fill(scope)
                    if text is None:
                        left_out |= entry
                    texts.append(text or "")
        except (Unusual, Trouble, ValueRefused, BatchError):
            return ""
        shape = self._shapes.get(left_out) or self.shape(left_out, scope)
        if shape is None:
            return ""
        if shape.is_straight:
            return shape.around % tuple(texts)
        return shape.around % tuple([texts[number] for number in shape.gaps])

    def shape(self, left_out: int, scope: Scope) -> _Shape | None:
        """The text without some entries; None where it is sent otherwise, or not at all."""
        if left_out not in self._shapes:
            few = len(self._shapes) < _MOST_SHAPES
            self._shapes[left_out] = self._make(left_out, scope) if few else None
        return self._shapes[left_out]

    def _make(self, left_out: int, scope: Scope) -> _Shape | None:
        marked = _read(self._method, self._params, left_out, scope)[0]
        try:
            plain = Filler(self._method, scope, {}, frozenset()).fill(marked)
            text = encode_command(self._name, plain)
        except (Unresolved, SourceFailed, NothingAsked, NeedsDirectCall, ValueRefused, BatchError):
            return None
        pieces = _MARKED.split(text)
        numbers = tuple(map(int, pieces[1::2]))
        there = [n for n, gap in enumerate(self._gaps) if not gap.around & left_out]
        if sorted(numbers) != there:
            return None
        around = "%s".join(piece.replace("%", "%%") for piece in pieces[::2])
        return _Shape(around, numbers, numbers == tuple(range(len(self._gaps))))


def template_of(
    name: str, method: Method | None, params: ObjectValue, scope: Scope
) -> Template | None:
    """The template of a command, or None where its rounds are not alike enough for one.

    `scope` is that of any round. Parameters by position have none, nor has what stands on a
    file, a function, `...` or a list `for`.
    """
    if method is not None and method.positions is not None:
        return None
    try:
        template = Template(name, method, params, scope)
    except _NoTemplate:
        return None
    return None if template.shape(0, scope) is None else template


def _wired(gap: Gap, scope: Scope, wire: Mapping[str, str]) -> str:
    """The text in a gap of a command that stands on others in its request."""
    if gap.ref is not None and gap.ref.name in wire:
        text = quoted(wire_reference(wire[gap.ref.name], gap.ref))
    else:
        text = gap.fill(scope) or ""
    if gap.entry:  # which nobody could tell to be empty
        raise Unusual
    return text


def _read(
    method: Method | None, params: ObjectValue, left_out: int, sample: Scope
) -> tuple[ObjectValue, list[Gap]]:
    """The parameters with marks for gaps, without entries that are left out, and all gaps."""
    reader = _Reader(method, left_out, sample)
    return reader.object(params, (), 0, 0), reader.gaps


class _Reader:
    """Goes through the parameters once; gaps and entries with `?:` are counted as they come."""

    def __init__(self, method: Method | None, left_out: int, sample: Scope) -> None:
        self.gaps: list[Gap] = []
        self._sample = sample
        self._method = method
        self._left_out = left_out
        self._entries = 0

    def object(self, value: ObjectValue, path: Path, entry: int, around: int) -> ObjectValue:
        kept: list[Entry | Spread] = []
        for one in value.entries:
            if not isinstance(one, Entry) or not isinstance(one.key, str):
                raise _NoTemplate
            inner, outer = entry, around
            if one.optional:
                inner = 1 << self._entries
                outer |= inner
                self._entries += 1
            marked = self._value(one.value, (*path, one.key), inner, outer)
            if not (one.optional and inner & self._left_out):
                kept.append(Entry(one.key, marked, one.optional))
        return ObjectValue(tuple(kept))

    def _value(self, value: Value, path: Path, entry: int, around: int) -> Value:
        nodes = [found.node for found in visit(value)]
        if any(isinstance(node, _NOT_ALIKE) for node in nodes):
            raise _NoTemplate
        if not any(isinstance(node, Ref) for node in nodes):
            return value
        if isinstance(value, ObjectValue):
            return self.object(value, path, entry, around)
        if isinstance(value, ListValue):
            items = [
                self._value(item, (*path, number), entry, around)
                for number, item in enumerate(value.items)
                if not isinstance(item, (Spread, Each))
            ]
            return ListValue(tuple(items))
        place = place_of(self._method, path)
        if place.in_filter and any(_goes_over_list(key) for key in path):
            raise _NoTemplate
        if isinstance(value, Text):
            pieces = [self._piece(part, place, entry, around) for part in value.parts]
            return Text(tuple(pieces))
        return self._gap(gap_of(value, place, entry, around, self._sample))

    def _piece(self, part: Value, place: Place, entry: int, around: int) -> Value:
        if not isinstance(part, Literal):
            return self._gap(piece_of(part, place, entry, around, self._sample))
        if "$" in str(part.value):  # with what follows it may look like a reference
            raise _NoTemplate
        return part

    def _gap(self, gap: Gap) -> Literal:
        self.gaps.append(gap)
        return Literal(f"{_MARK}{len(self.gaps) - 1}{_MARK}")


def _goes_over_list(key: str | int) -> bool:
    return isinstance(key, str) and split_key(key)[1] in ("in", "not in")
