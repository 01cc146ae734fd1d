"""What a portal itself said that it has, as it is kept between runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from b24batch.catalogue import data
from b24batch.catalogue.entries import Method, ObjectField
from b24batch.catalogue.overlay import Catalogue

__all__ = ["Synced", "fields_in", "object_name", "with_synced"]


class Synced(msgspec.Struct, frozen=True, omit_defaults=True):
    """Methods and scopes by name, and the fields of objects; `at` is when it was asked (ISO).

    `rest3` are the methods that the description of REST 3.0 names.
    """

    at: str
    host: str
    methods: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    rest3: tuple[str, ...] = ()
    objects: dict[str, dict[str, ObjectField]] = {}


def with_synced(catalogue: Catalogue, synced: Synced) -> Catalogue:
    """The catalogue with what a portal has besides.

    Of a method that only the portal knows nothing is known but its name: it counts as one that
    writes. Documented methods and what is declared stay as they are.
    """
    methods = [
        *_unknown(synced.methods, catalogue, "v2"),
        *_unknown(set(synced.rest3) - set(synced.methods), catalogue, "v3"),
    ]
    return Catalogue.of(catalogue, methods=methods, objects=synced.objects)


def _unknown(names: Iterable[str], catalogue: Catalogue, version: str) -> list[Method]:
    found = (name for name in sorted(names) if catalogue.find(name) is None)
    return [Method(name, "unknown", "", versions=(version,)) for name in found]


def fields_in(answer: Any) -> dict[str, ObjectField]:  # as a portal answers
    """The fields in the answer of `crm.item.fields` or of an older `fields` method."""
    described = answer.get("fields", answer) if isinstance(answer, Mapping) else {}
    if not isinstance(described, Mapping):
        return {}
    return {
        str(name): ObjectField(
            type=str(about["type"]) if about.get("type") else None,
            required=_flag(about.get("isRequired")),
            read_only=_flag(about.get("isReadOnly")),
            immutable=_flag(about.get("isImmutable")),
            multiple=_flag(about.get("isMultiple")),
        )
        for name, about in described.items()
        if isinstance(about, Mapping)
    }


def _flag(value: object) -> bool:
    return value in (True, "Y", "1", 1)


def object_name(method: str, entity_type: int | None) -> str:
    """The object whose fields a method tells; a smart process has one of its own."""
    listing = f"{method.removesuffix('fields')}list"
    found = data.object_of(listing, "select", entity_type)
    if found is None or found == "crm.item.spa":
        return f"crm.item.{entity_type}" if entity_type else method.removesuffix(".fields")
    return found
