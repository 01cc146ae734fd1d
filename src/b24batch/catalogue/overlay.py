"""What a portal or a program has besides the documentation: its own methods and fields."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Self

import msgspec

from b24batch.catalogue import data, families
from b24batch.catalogue.data import Place
from b24batch.catalogue.entries import Method, ObjectField

__all__ = ["DOCUMENTED", "Catalogue"]


class Catalogue(msgspec.Struct, frozen=True, eq=False):
    """The documentation with methods and fields of one's own over it; a value to be passed in.

    `methods` are by their names in lower case and hide documented ones of the same name.
    `objects` are the own fields of objects by name (`crm.item.deal`, or `crm.item.180` for one
    smart process); the documented ones stay beside them. `rest` is the version of methods that
    exist in both; one that only REST 3.0 has is known either way.
    """

    methods: Mapping[str, Method] = MappingProxyType({})
    objects: Mapping[str, Mapping[str, ObjectField]] = MappingProxyType({})
    rest: int = 2

    @classmethod
    def of(
        cls,
        base: Catalogue | None = None,
        *,
        methods: Iterable[Method] = (),
        objects: Mapping[str, Mapping[str, ObjectField]] | None = None,
    ) -> Self:
        """A catalogue with more in it than `base`; what is given here goes before it."""
        under = DOCUMENTED if base is None else base
        fields = {name: dict(own) for name, own in under.objects.items()}
        for name, own in (objects or {}).items():
            fields[name] = {**fields.get(name, {}), **own}
        return cls({**under.methods, **{m.name.lower(): m for m in methods}}, fields, under.rest)

    def find(self, name: str) -> Method | None:
        """The method of this name in any letter case, or None where nothing knows it."""
        own = self.methods.get(name.lower()) if self.methods else None
        if own is not None:
            return own
        newer = data.find_v3(name) if self.rest == 3 else None
        return data.find(name) if newer is None else newer

    def names(self) -> tuple[str, ...]:
        """Names of all methods, those of one's own first."""
        return (*(method.name for method in self.methods.values()), *data.names())

    def object_fields(self, name: str) -> Mapping[str, ObjectField] | None:
        """The known fields of an object, never a closed set; None where it is not known.

        Names that end in `*` are patterns.
        """
        own = self.objects.get(name)
        number = name.removeprefix("crm.item.")
        documented = data.object_fields("crm.item.spa" if number.isdecimal() else name)
        if own is None:
            return documented
        return MappingProxyType({**(documented or {}), **own})

    def object_of(self, method: str, place: Place, entity_type: int | None = None) -> str | None:
        """The object whose fields a method has in a parameter, or in the records of its result.

        `entity_type` decides for the universal methods (`crm.item.*`); a type that neither the
        documentation nor `objects` has is a smart process. None where it is not known.
        """
        documented = data.object_of(method, place, entity_type, rest=self.rest)
        own = f"crm.item.{entity_type}"
        by_type = documented is not None and documented.startswith("crm.item.")
        return own if by_type and own in self.objects else documented

    def objects_of(self, method: str, place: Place) -> tuple[str, ...]:
        """All objects whose fields a method may have in a parameter: of each type and version."""
        return data.objects_of(method, place)

    def object_names(self) -> tuple[str, ...]:
        """Names of all objects whose fields are known, those of one's own first."""
        return tuple(dict.fromkeys((*self.objects, *data.object_names())))

    def methods_of(self, name: str) -> tuple[str, ...]:
        """The documented methods that read or write an object, in the order of their names."""
        return data.methods_of(name)

    def lister_of(self, add: str) -> Method | None:
        """The method that lists the records an add makes, with a filter and a known list.

        It is called in the version of the add.
        """
        return _lister_of(self, add) if self.methods or self.rest == 3 else _documented(add)


@functools.lru_cache(maxsize=256)
def _lister_of(catalogue: Catalogue, add: str) -> Method | None:
    own = catalogue.find(add)
    if own is not None and own.rest == 3 and catalogue.rest != 3:
        catalogue = msgspec.structs.replace(catalogue, rest=3)
    return families.find_lister(add, catalogue.find)


@functools.lru_cache(maxsize=256)
def _documented(add: str) -> Method | None:
    return _lister_of(DOCUMENTED, add)


DOCUMENTED = Catalogue()
"""The documentation alone."""
