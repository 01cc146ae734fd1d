"""What a field of a record is, and its two names.

A record is kept once, under the names of `crm.item.*` (`companyId`); the older families
read and write the same record under theirs (`COMPANY_ID`).
"""

from __future__ import annotations

import functools
import re
from typing import Any, NamedTuple

import msgspec

__all__ = [
    "Declared",
    "Field",
    "Schema",
    "declare",
    "is_user_field",
    "parse_fields",
    "user_field_item",
    "user_field_name",
]

_WORD_END = re.compile(r"(?<=[A-Za-z0-9])(?=[A-Z])")
_PARENT = re.compile(r"parentId(\d+)|PARENT_ID_(\d+)")
_PROPERTY = re.compile(r"property(\d+)|PROPERTY_(\d+)")
_PROPERTY_TABLES = {"product", "list_element"}
_USER_KINDS = {
    "integer": "integer",
    "double": "double",
    "boolean": "boolean",
    "date": "date",
    "datetime": "datetime",
    "enumeration": "integer",
    "employee": "user",
    "file": "any",
}
"""Kinds of the user types whose values are not text."""


class Field(msgspec.Struct, frozen=True):
    """One field of a record: name in `crm.item.*`, name in the older family, kind, flags.

    `kind` is the portal's own type name. `classic` is empty where the older family lacks the
    field, `item` is False where `crm.item.*` does. `list_of` names the status directory
    (`crm.status.list`) whose codes the field holds.
    """

    name: str
    classic: str
    kind: str
    item: bool = True
    read_only: bool = False
    immutable: bool = False
    required: bool = False
    multiple: bool = False
    default: Any = None
    list_of: str = ""

    @property
    def title(self) -> str:
        """What a person would see: `lastName` is `Last name`."""
        return _WORD_END.sub(" ", self.name).capitalize()


class Declared(NamedTuple):
    """A user field that an account has added: its name, its user type, whether it holds a list."""

    name: str
    user_type: str
    multiple: bool


def declare(declared: Declared) -> Field:
    """The field behind a user field of an account."""
    kind = _USER_KINDS.get(declared.user_type, "string")
    return Field(declared.name, declared.name, kind, multiple=declared.multiple)


class Schema(msgspec.Struct, frozen=True, dict=True):
    """The fields of one kind of record, with the tables to look them up in.

    `stages` is the status directory of its stages, or the beginning of its name where each
    pipeline has its own; `user_fields` are those that the account has added.
    """

    table: str
    fields: tuple[Field, ...]
    type_id: int = 0
    caption: str = ""
    stages: str = ""
    user_fields: tuple[Field, ...] = ()

    @functools.cached_property
    def by_item(self) -> dict[str, Field]:
        """Fields by their `crm.item.*` name."""
        return {field.name: field for field in self.fields if field.item}

    @functools.cached_property
    def by_classic(self) -> dict[str, Field]:
        """Fields by the name that the older family gives them."""
        return {field.classic: field for field in self.fields if field.classic}

    @functools.cached_property
    def declared(self) -> dict[str, Field]:
        """User fields of the account by their original name and by that of `crm.item.*`."""
        return {
            name: field
            for field in self.user_fields
            for name in (user_field_item(field.name), field.name)
        }

    @functools.cached_property
    def defaults(self) -> dict[str, Any]:
        """A new record's values, in the order in which answers show them."""
        return {
            field.name: field.default for field in self.fields if field.kind != "crm_multifield"
        }

    @functools.cached_property
    def containers(self) -> tuple[str, ...]:
        """Names of the defaults that every record needs a copy of its own of."""
        found = self.defaults.items()
        return tuple(name for name, value in found if isinstance(value, (dict, list)))

    def item_field(self, name: str) -> Field | None:
        """A field by its `crm.item.*` name, user fields and parents included."""
        return self.by_item.get(name) or self._open(name)

    def classic_field(self, name: str) -> Field | None:
        """A field by its older name in any letter case, user fields and parents included."""
        return self.by_classic.get(name.upper()) or self._open(name.upper())

    def _open(self, name: str) -> Field | None:
        if name in self.declared:
            return self.declared[name]
        if self.table in _PROPERTY_TABLES:
            number = _PROPERTY.fullmatch(name)
            return _property_field(number.group(1) or number.group(2)) if number else None
        return _open_field(name)


def parse_fields(text: str) -> tuple[Field, ...]:
    """Read a table of fields, one a line: name, kind, then flags and `key=value` in any order.

    Flags: `read`, `fixed` (set on creation only), `required`, `many`, `item` (not in the older
    family), `classic` (only there). Keys: `old` (its older name, otherwise made from the
    name), `default` (JSON), `list` (status directory).
    """
    return tuple(_parse_field(line.split()) for line in text.splitlines() if line.strip())


def _parse_field(words: list[str]) -> Field:
    name, kind, *rest = words
    flags = {word for word in rest if "=" not in word}
    keys = dict(word.split("=", 1) for word in rest if "=" in word)
    default = msgspec.json.decode(keys["default"]) if "default" in keys else None
    return Field(
        name,
        "" if "item" in flags else keys.get("old", _WORD_END.sub("_", name).upper()),
        kind,
        item="classic" not in flags,
        read_only="read" in flags,
        immutable="fixed" in flags,
        required="required" in flags,
        multiple="many" in flags,
        default=default,
        list_of=keys.get("list", ""),
    )


@functools.lru_cache(maxsize=1024)
def _open_field(name: str) -> Field | None:
    """The field behind a name that any account may have: a user field or a parent."""
    parent = _PARENT.fullmatch(name)
    if parent is not None:
        digits = parent.group(1) or parent.group(2)
        return Field(f"parentId{digits}", f"PARENT_ID_{digits}", "crm_entity")
    if is_user_field(name):
        wire = user_field_name(name)
        return Field(wire, wire, "string")
    return None


@functools.lru_cache(maxsize=1024)
def _property_field(number: str) -> Field:
    """A property of goods or of the elements of a list, by its number."""
    return Field(f"property{number}", f"PROPERTY_{number}", "property")


def is_user_field(name: str) -> bool:
    """Whether a name is that of a user field, in either spelling."""
    return name.startswith(("UF_", "ufCrm"))


def user_field_name(name: str) -> str:
    """The original name of a user field: `ufCrm2_163` is `UF_CRM_2_163`. Records use it."""
    if name.startswith("UF_"):
        return name
    rest = _WORD_END.sub("_", name.removeprefix("ufCrm")).upper()
    return f"UF_CRM_{rest.removeprefix('_')}"


def user_field_item(name: str) -> str:
    """The name of a user field in `crm.item.*`: `UF_CRM_163` is `ufCrm_163`."""
    first, *rest = name.lower().split("_")
    out = first
    for index, part in enumerate(rest):
        joined = index == 1 and len(rest) > 2
        out += part.capitalize() if not part.isdigit() or joined else f"_{part}"
    return out
