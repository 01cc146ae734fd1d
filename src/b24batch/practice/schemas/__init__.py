"""The fields of each kind of record, as tables of text; read when they are first asked for."""

from __future__ import annotations

import functools

from b24batch.practice.fields import Schema, parse_fields
from b24batch.practice.schemas import crm, crm_parts, office, shop

__all__ = ["table_schema"]


@functools.cache
def table_schema(table: str) -> Schema:
    """The schema of a table, without the user fields that an account may have added to it."""
    for part in (crm, crm_parts, shop, office):
        if table in part.TABLES:
            return Schema(table, parse_fields(part.TABLES[table]), caption=table.capitalize())
    raise LookupError(table)
