"""The older families (`crm.deal.*` and its like): one set of methods for each table."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import msgspec

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import is_container, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.entity_types import schema_of
from b24batch.practice.fields import Schema
from b24batch.practice.filters import Target, Test, compile_filter
from b24batch.practice.listing import Sorting, candidates, listed, sort_records
from b24batch.practice.methods import classic_checks as checks
from b24batch.practice.params import LooseParams
from b24batch.practice.rules import add_record, change_record, remove_record
from b24batch.practice.showing import describe_field, read_field, show_classic
from b24batch.practice.store import Record

__all__ = ["Family", "find_rows", "given_fields", "list_rows", "methods"]

_Action = Callable[[Context, Schema, LooseParams], Answer]


class Family(msgspec.Struct, frozen=True):
    """One older family: the beginning of its names, its table, which of the six methods it has.

    `check` sees the fields of an add, or of an update with the record as it is, before anything
    is written, may refuse or complete them, and may name more that the record gets.
    """

    prefix: str
    table: str
    verbs: str = "list get add update delete fields"
    check: checks.Check | None = None


_FAMILIES = (
    Family("crm.lead", "lead"),
    Family("crm.deal", "deal"),
    Family("crm.contact", "contact"),
    Family("crm.company", "company"),
    Family("crm.quote", "quote"),
    Family("crm.product", "product"),
    Family("crm.productsection", "product_section"),
    Family("crm.requisite", "requisite", check=checks.requisite),
    Family("crm.requisite.preset", "preset"),
    Family("crm.requisite.bankdetail", "bank_detail", check=checks.bank_detail),
    Family("crm.requisite.link", "requisite_link", "list fields"),
    Family("crm.address", "address", "list fields"),
    Family("crm.status", "status", "get add update fields", check=checks.status),
    Family("crm.activity", "activity", "add update fields", check=checks.activity),
)
_ABSENT = {"status": "Status is not found."}
"""What is said of a record that does not exist, where it is not the usual."""


def methods() -> tuple[Method, ...]:
    """`list`, `get`, `add`, `update`, `delete` and `fields` of every older family."""
    return tuple(method for family in _FAMILIES for method in _methods_of(family))


def _methods_of(family: Family) -> list[Method]:
    """The methods of one family; the schema is read when one of them is called."""

    def of(action: _Action) -> Callable[[Context, LooseParams], Answer]:
        return lambda context, params: action(
            context, schema_of(context.store, family.table), params
        )

    actions: dict[str, _Action] = {
        "list": _list,
        "get": _get,
        "add": functools.partial(_add, family.check),
        "update": functools.partial(_update, family.check),
        "delete": _delete,
        "fields": _fields,
    }
    writing = {"add", "update", "delete"}
    return [
        Method(f"{family.prefix}.{verb}", of(actions[verb]), LooseParams, writes=verb in writing)
        for verb in family.verbs.split()
    ]


def find_rows(schema: Schema, rows: list[Record], params: LooseParams) -> list[Record]:
    """The rows that pass `filter`, in the order of `order`; they come by ascending id."""
    return sort_records(filter(_where(schema, params), rows), _order(schema, params))


def list_rows(schema: Schema, context: Context, params: LooseParams) -> Answer:
    """The answer of a list method of an older family.

    Conditions and sortings by unknown names are ignored, not refused.
    """
    select = params.names("select")
    return listed(
        candidates(context.store, schema, params.array("filter"), _target),
        _where(schema, params),
        _order(schema, params),
        params.start,
        lambda page: show_classic(schema, page, select),
    )


def _target(schema: Schema, name: str) -> Target | None:
    field = schema.classic_field(name)
    if field is None:
        return None
    indexed = field.name if schema.type_id and field.kind == "string" else ""
    read = functools.partial(read_field, field)
    return Target(read, field.kind, is_id=field.name == "id", field=indexed)


def _where(schema: Schema, params: LooseParams) -> Test:
    target = functools.partial(_target, schema)
    return compile_filter(params.array("filter"), target, strict=False)


def _order(schema: Schema, params: LooseParams) -> list[Sorting]:
    out: list[Sorting] = []
    for name, direction in params.array("order").items():
        found = _target(schema, name)
        if found is not None:
            downwards = to_text(direction).upper().startswith("DESC")
            out.append(Sorting(found.read, downwards, found.is_id))
    return out


def _list(context: Context, schema: Schema, params: LooseParams) -> Answer:
    return list_rows(schema, context, params)


def _record(context: Context, schema: Schema, params: LooseParams) -> Record:
    return context.existing(
        schema.table, params.record_id(), "", _ABSENT.get(schema.table, "Not found")
    )


def given_fields(params: LooseParams) -> dict[str, Any]:
    """The parameter `fields`, which must be there and be a container."""
    if not is_container(params.get("fields")):
        raise Fault("", "Parameter 'fields' must be array.")
    return params.array("fields")


def _get(context: Context, schema: Schema, params: LooseParams) -> Answer:
    record = _record(context, schema, params)
    return {"result": show_classic(schema, [record], (), whole=True)[0]}


def _add(
    check: checks.Check | None, context: Context, schema: Schema, params: LooseParams
) -> Answer:
    given = given_fields(params)
    params.array("params")
    more = check(context, given, None) if check is not None else {}
    record = add_record(context, schema, given, typed=False)
    record.update(more)
    return {"result": record["id"]}


def _update(
    check: checks.Check | None, context: Context, schema: Schema, params: LooseParams
) -> Answer:
    record = _record(context, schema, params)
    given = given_fields(params)
    params.array("params")
    more = check(context, given, record) if check is not None else {}
    change_record(context, schema, record, given, typed=False)
    record.update(more)
    return {"result": True}


def _delete(context: Context, schema: Schema, params: LooseParams) -> Answer:
    remove_record(context.store, schema, _record(context, schema, params))
    return {"result": True}


def _fields(_context: Context, schema: Schema, _params: LooseParams) -> Answer:
    shown = {field.classic: field for field in schema.user_fields} | schema.by_classic
    return {"result": {name: describe_field(field, typed=False) for name, field in shown.items()}}
