"""The families of modern controllers (`catalog.*`, `sale.*`): a row of a table for each of them.

They spell fields as `crm.item.*` does, answer with the record under its own name, and leave out
conditions and sortings that they do not know.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import msgspec

from b24batch.practice.answers import Answer, Fault, missing_value
from b24batch.practice.context import Context, Method
from b24batch.practice.fields import Field, Schema
from b24batch.practice.filters import Target, compile_filter, id_range
from b24batch.practice.listing import Sorting, listed
from b24batch.practice.methods import shop_rules as rules
from b24batch.practice.params import TypedParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import describe_field
from b24batch.practice.stamps import stamp_change, stamp_new
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record, read_fields

__all__ = ["Controller", "list_controller", "methods", "show_typed"]

_CRUD = "list get add update delete getfields"


class Controller(msgspec.Struct, frozen=True):
    """One family: the beginning of its names, its table, the name of a record and of several.

    `written` is the name of a record in the answers of add and update where it is another,
    `absent` the fault of a record that does not exist, `deleted` what a delete answers. `rule`
    may refuse or complete a record before it is kept, `after` follows a change or a removal.
    """

    prefix: str
    table: str
    one: str
    many: str
    verbs: str = _CRUD
    written: str = ""
    absent: tuple[str, str] = ("0", "The specified entity does not exist")
    deleted: bool | None = True
    rule: rules.Rule | None = None
    after: Callable[[Context, Record], None] | None = None
    bare: bool = False


_CONTROLLERS = (
    Controller(
        *("catalog.product", "product", "product", "products", "list get add update delete"),
        written="element",
        absent=("0", "product does not exist."),
        rule=rules.product,
    ),
    Controller(
        *("catalog.price", "price", "price", "prices"),
        absent=("0", "Price does not exist"),
        rule=rules.price,
        after=rules.price_changed,
    ),
    Controller("catalog.pricetype", "price_type", "priceType", "priceTypes"),
    Controller(
        *("catalog.productproperty", "product_property", "productProperty", "productProperties"),
        absent=("0", "The specified property does not exist or does not belong to a catalog"),
        rule=rules.product_property,
    ),
    Controller(
        *("catalog.productpropertyenum", "property_enum"),
        *("productPropertyEnum", "productPropertyEnums"),
        absent=("0", "productPropertyEnum does not exist."),
        rule=rules.property_enum,
    ),
    Controller("catalog.catalog", "catalog", "catalog", "catalogs", "list get getfields"),
    Controller("catalog.measure", "measure", "measure", "measures"),
    Controller("catalog.vat", "vat", "vat", "vats", "list get", bare=True),
    Controller("catalog.section", "product_section", "section", "sections"),
    Controller(
        *("sale.order", "order", "order", "orders"),
        absent=("200540400001", "order does not exist"),
        rule=rules.order,
        after=rules.order_changed,
    ),
    Controller(
        *("sale.basketitem", "basket_item", "basketItem", "basketItems"),
        absent=("200140400001", "basket item does not exist"),
        rule=rules.basket_item,
        after=rules.basket_changed,
    ),
    Controller("sale.persontype", "person_type", "personType", "personTypes"),
    Controller(
        *("sale.payment", "payment", "payment", "payments"),
        absent=("200840400001", "payment does not exist"),
        rule=rules.payment,
    ),
    Controller(
        *("crm.item.productrow", "product_row", "productRow", "productRows"),
        verbs="list get add update delete fields",
        absent=("NOT_FOUND", "Product row not found"),
        deleted=None,
        rule=rules.product_row,
        after=rules.rows_changed,
    ),
)


def methods() -> tuple[Method, ...]:
    """The methods of every family."""
    return tuple(method for family in _CONTROLLERS for method in _methods_of(family))


def _methods_of(family: Controller) -> list[Method]:
    actions = {
        "list": _list,
        "get": _get,
        "add": _add,
        "update": _update,
        "delete": _delete,
        "getfields": _fields,
        "fields": _fields,
    }
    return [
        Method(
            f"{family.prefix}.{verb}",
            functools.partial(actions[verb], family),
            TypedParams,
            writes=verb in {"add", "update", "delete"},
        )
        for verb in family.verbs.split()
    ]


def show_typed(schema: Schema, record: Record, names: list[str] | None = None) -> dict[str, Any]:
    """A record as it is kept, its own properties included, or only the fields that are named."""
    if names:
        fields = {name: field for name in names if (field := schema.item_field(name))}
        return {name: record.get(field.name) for name, field in fields.items()}
    shown = {name: record.get(name) for name in schema.by_item}
    return shown | {name: value for name, value in record.items() if name.startswith("property")}


def list_controller(schema: Schema, params: TypedParams, many: str, rows: list[Record]) -> Answer:
    """The answer of a list method over rows by ascending id."""
    target = functools.partial(_target, schema)
    select = [name for name in params.names("select") if name != "*"]
    order = [
        Sorting(found.read, str(direction).upper() == "DESC", found.is_id)
        for name, direction in params.array("order").items()
        if (found := target(name)) is not None
    ]
    where = compile_filter(params.array("filter"), target, strict=False)
    return listed(
        rows,
        where,
        order,
        params.start,
        lambda page: {many: [show_typed(schema, row, select) for row in page]},
    )


def _target(schema: Schema, name: str) -> Target | None:
    field = schema.item_field(name)
    if field is None:
        return None
    return Target(functools.partial(_read, field), field.kind, is_id=field.name == "id")


def _read(field: Field, record: Record) -> Any:
    """A field's value; of a property what it holds, without the numbers of its values."""
    value = record.get(field.name)
    if field.kind != "property":
        return value
    held = value if isinstance(value, list) else [value]
    return [item["value"] if isinstance(item, dict) else item for item in held]


def _list(family: Controller, context: Context, params: TypedParams) -> Answer:
    schema = table_schema(family.table)
    target = functools.partial(_target, schema)
    low, high = id_range(params.array("filter"), target)
    rows = context.store.rows_between(family.table, low, high)
    return list_controller(schema, params, family.many, rows)


def _record(family: Controller, context: Context, params: TypedParams) -> Record:
    return context.existing(family.table, params.integer("id"), *family.absent)


def _get(family: Controller, context: Context, params: TypedParams) -> Answer:
    shown = show_typed(table_schema(family.table), _record(family, context, params))
    return {"result": shown if family.bare else {family.one: shown}}


def _given(params: TypedParams) -> dict[str, Any]:
    given = params.array("fields", required=True)
    if not given:
        raise missing_value("fields")
    return given


def _written(family: Controller, record: Record) -> Answer:
    shown = show_typed(table_schema(family.table), record)
    return {"result": {family.written or family.one: shown}}


def _add(family: Controller, context: Context, params: TypedParams) -> Answer:
    schema, given = table_schema(family.table), _given(params)
    missing = [
        field.name
        for field in schema.fields
        if field.item and field.required and given.get(field.name) in (None, "")
    ]
    if missing:
        raise Fault("0", f"Required fields: {', '.join(missing)}")
    record = new_record(schema)
    record.update(read_fields(schema, given, typed=True, fresh=True))
    stamp_new(context, record)
    if family.rule is not None:
        family.rule(context, record, given)
    context.store.keep(family.table, record)
    if family.after is not None:
        family.after(context, record)
    return _written(family, record)


def _update(family: Controller, context: Context, params: TypedParams) -> Answer:
    schema, record, given = table_schema(family.table), _record(family, context, params), None
    given = _given(params)
    after = {**record, **read_fields(schema, given, typed=True, fresh=False)}
    stamp_change(context, after)
    if family.rule is not None:
        family.rule(context, after, given)
    record.update(after)
    if family.after is not None:
        family.after(context, record)
    return _written(family, record)


def _delete(family: Controller, context: Context, params: TypedParams) -> Answer:
    record = _record(family, context, params)
    context.store.drop(family.table, record["id"])
    if family.after is not None:
        family.after(context, record)
    return {"result": family.deleted}


def _fields(family: Controller, _context: Context, _params: TypedParams) -> Answer:
    fields = table_schema(family.table).by_item
    if family.prefix.startswith("crm."):
        described = {name: describe_field(field, typed=False) for name, field in fields.items()}
        return {"result": {"fields": described}}
    kinds = {"boolean": "char", "user": "integer", "any": "object", "file": "productfile"}
    return {
        "result": {
            family.one: {
                name: {
                    "isImmutable": field.immutable,
                    "isReadOnly": field.read_only,
                    "isRequired": field.required,
                    "type": kinds.get(field.kind, field.kind),
                }
                for name, field in fields.items()
            }
        }
    }
