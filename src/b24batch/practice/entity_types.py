"""Types of CRM records: the fixed ones and the smart processes of a portal."""

from __future__ import annotations

import functools

import msgspec

from b24batch.practice.casts import to_int
from b24batch.practice.fields import Declared, Schema, declare, parse_fields
from b24batch.practice.schemas import crm, table_schema
from b24batch.practice.store import Record, Store

__all__ = [
    "EntityType",
    "entity_type",
    "entity_types",
    "item_schema",
    "schema_of",
    "stage_directory",
    "type_of_name",
]


class EntityType(msgspec.Struct, frozen=True):
    """One type of `crm.item.*`: its number, where its records are, how others refer to it.

    `stages` is the beginning of the names of its status directories, `category` the pipeline of a
    record that names none, `letter` its short code (`D_17` in a task's links), `fields_of` the
    entity to which user fields are added.
    """

    id: int
    table: str
    caption: str
    stages: str = ""
    letter: str = ""
    fields_of: str = ""
    category: int = 0
    symbol: str = ""

    @property
    def name(self) -> str:
        """The type as comments and duplicates name it: `deal`, `dynamic_1036`."""
        return self.symbol.lower()


_FIXED = {
    kind.id: kind
    for kind in (
        EntityType(1, "lead", "Lead", "STATUS", "L", "CRM_LEAD", symbol="LEAD"),
        EntityType(2, "deal", "Deal", "DEAL_STAGE", "D", "CRM_DEAL", symbol="DEAL"),
        EntityType(3, "contact", "Contact", "", "C", "CRM_CONTACT", symbol="CONTACT"),
        EntityType(4, "company", "Company", "", "CO", "CRM_COMPANY", symbol="COMPANY"),
        EntityType(7, "quote", "Quote", "QUOTE_STATUS", "Q", "CRM_QUOTE", symbol="QUOTE"),
        EntityType(
            *(31, "invoice", "Invoice", "SMART_INVOICE_STAGE_1", "SI", "CRM_SMART_INVOICE"),
            symbol="SMART_INVOICE",
        ),
    )
}
_TABLES = {kind.table: kind for kind in _FIXED.values()}
_FIRST_PROCESS = 1036


def entity_type(store: Store, type_id: int) -> EntityType | None:
    """The type with this number, None for a number that is none."""
    found = _FIXED.get(type_id)
    if found is not None:
        return found
    rows = store.rows("type")
    return next((_process(store, row) for row in rows if row["entityTypeId"] == type_id), None)


def entity_types(store: Store) -> list[EntityType]:
    """All types of a portal, the fixed ones first."""
    return [*_FIXED.values(), *(_process(store, row) for row in store.rows("type"))]


def type_of_name(store: Store, name: str) -> EntityType | None:
    """The type that a name, a short code or a number stands for, in any letter case."""
    wanted = name.casefold()
    digits = wanted.removeprefix("dynamic_")
    if digits.isdecimal():
        return entity_type(store, to_int(digits))
    for kind in entity_types(store):
        if wanted in (kind.name, kind.table, kind.letter.casefold()):
            return kind
    return None


def _process(store: Store, row: Record) -> EntityType:
    type_id = row["entityTypeId"]
    pipelines = [line for line in store.rows("category") if line["entityTypeId"] == type_id]
    default = next((line for line in pipelines if line["isDefault"] == "Y"), None)
    return EntityType(
        type_id,
        "process" if type_id == _FIRST_PROCESS else f"process_{type_id}",
        row["title"],
        f"DYNAMIC_{type_id}_STAGE",
        f"T{type_id:x}",
        f"CRM_{row['id']}",
        default["categoryId"] if default is not None else 0,
        f"DYNAMIC_{type_id}",
    )


def item_schema(store: Store, type_id: int) -> Schema | None:
    """The schema of a type, with the user fields that the portal has for it; None for no type."""
    kind = entity_type(store, type_id)
    return None if kind is None else _schema(kind, _declared(store, kind.fields_of))


def schema_of(store: Store, table: str) -> Schema:
    """The schema of a table: that of a type if it has one, with its user fields."""
    kind = _TABLES.get(table)
    if kind is None:
        return table_schema(table)
    return _schema(kind, _declared(store, kind.fields_of))


def _declared(store: Store, entity: str) -> tuple[Declared, ...]:
    return tuple(
        Declared(row["fieldName"], row["userTypeId"], row["multiple"] == "Y")
        for row in store.rows("user_field")
        if row["entityId"] == entity
    )


@functools.lru_cache(maxsize=128)
def _schema(kind: EntityType, declared: tuple[Declared, ...]) -> Schema:
    table = kind.table if kind.table in crm.TABLES else "process"
    text = crm.TABLES[table]
    if kind.id not in _FIXED:
        text = text.replace(
            "categoryId          crm_category default=0",
            f"categoryId crm_category default={kind.category}",
        )
    return Schema(
        kind.table,
        parse_fields(text),
        kind.id,
        kind.caption,
        kind.stages,
        tuple(declare(item) for item in declared),
    )


def stage_directory(schema: Schema, record: Record) -> str:
    """The status directory (`crm.status.list`) that holds the stages of a record, or ``""``."""
    pipeline = record.get("categoryId")
    if schema.type_id in _FIXED and schema.table != "deal":
        return schema.stages
    if schema.table == "deal" and not pipeline:
        return schema.stages
    return f"{schema.stages}_{pipeline}"
