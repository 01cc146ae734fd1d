"""What a command gives to its method, by names: most commands of a batch give the same.

What is said of names alone is worked out once for all commands that have them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import msgspec

from b24batch.catalogue.data import Place
from b24batch.check.plain import is_plain_entry, plain_names, visits_of_doubtful
from b24batch.model.recipe import Command
from b24batch.model.values import Entry, ListValue, Literal, ObjectValue, Spread
from b24batch.model.walk import Visit

__all__ = ["Fielded", "Given", "Names", "entity_type", "look_at", "names_of"]

Names: TypeAlias = tuple[str | None, ...]
"""The keys of an object in their order; None for one that is not there as it is written."""

_PLACES: dict[str, Place] = {
    "fields": "fields",
    "select": "select",
    "filter": "filter",
    "order": "order",
}


class Fielded(msgspec.Struct, frozen=True, gc=False):
    """A parameter that names fields of an object; `names` of a list are the texts in it."""

    place: Place
    value: ObjectValue | ListValue
    names: Names


class Given(msgspec.Struct, frozen=True, gc=False):
    """The parameters of a command: their names, and those among them that name fields.

    `visits` is what they hold besides what is plain.
    """

    names: Names
    fielded: tuple[Fielded, ...]
    visits: Sequence[Visit]


def look_at(command: Command) -> Given:
    """Look once at everything that is given, without what is said by a natural key."""
    found: list[Fielded] = []
    names: list[str | None] = []
    doubtful: list[Entry | Spread] = []
    for entry in command.params.entries:
        if not isinstance(entry, Entry) or not isinstance(entry.key, str):
            names.append(None)
            doubtful.append(entry)
            continue
        names.append(entry.key)
        value = entry.value
        place = None if type(value) is Literal else _PLACES.get(entry.key.lower())
        if place is None or not isinstance(value, (ObjectValue, ListValue)):
            plain = is_plain_entry(entry)
        elif isinstance(value, ObjectValue):
            inside = plain_names(value, in_filter=place == "filter")
            plain = inside is not None and not entry.optional
            found.append(Fielded(place, value, inside or names_of(value.entries)))
        else:
            plain = is_plain_entry(entry)
            found.append(Fielded(place, value, _texts(value)))
        if not plain:
            doubtful.append(entry)
    visits: Sequence[Visit] = ()
    if doubtful or len(set(names)) < len(names):
        visits = visits_of_doubtful(command.params, doubtful, command.span)
    return Given(tuple(names), tuple(found), visits)


def names_of(entries: Iterable[Entry | Spread]) -> Names:
    """The names of entries."""
    return tuple([e.key if type(e) is Entry and type(e.key) is str else None for e in entries])


def _texts(value: ListValue) -> Names:
    return tuple(
        [i.value if type(i) is Literal and type(i.value) is str else None for i in value.items]
    )


def entity_type(command: Command) -> int | None:
    """The number of the entity type in the parameters, if it is a constant."""
    if not command.method.lower().startswith("crm.item."):
        return None
    for entry in command.params.entries:
        if isinstance(entry, Entry) and entry.key == "entityTypeId":
            value = str(entry.value.value) if isinstance(entry.value, Literal) else ""
            return int(value) if value.isdecimal() else None
    return None
