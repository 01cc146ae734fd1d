"""What the shop itself does to goods, prices, orders and rows of goods when they are written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from b24batch.practice.answers import Fault
from b24batch.practice.casts import as_list, as_map, is_container, to_text
from b24batch.practice.context import Context
from b24batch.practice.entity_types import EntityType, entity_types
from b24batch.practice.store import Record, Store

__all__ = [
    "Rule",
    "basket_changed",
    "basket_item",
    "order",
    "order_changed",
    "owner_of_rows",
    "payment",
    "price",
    "price_changed",
    "product",
    "product_property",
    "product_row",
    "property_enum",
    "row_amounts",
    "rows_changed",
]

Rule = Callable[[Context, Record, dict[str, Any]], None]
"""Sees a record before it is kept and the fields that were sent; may refuse or complete it."""

_BASE_PRICE = 1
_PROPERTY_TYPES = {"S", "N", "L", "F", "E", "G"}


def _must_be_catalog(store: Store, iblock_id: object, code: str) -> None:
    if all(row["iblockId"] != iblock_id for row in store.rows("catalog")):
        raise Fault(code, "The specified iblock is not a product catalog")


def product(context: Context, record: Record, given: dict[str, Any]) -> None:
    """Goods are in a catalog; values of properties get numbers, pictures become files."""
    _must_be_catalog(context.store, record["iblockId"], "200040300000")
    for name in ("previewPicture", "detailPicture"):
        if name in given:
            record[name] = _picture(context.store, given[name])
    for name in given:
        if name in record and name.startswith("property"):
            record[name] = _property_value(context.store, name, record[name])


def _picture(store: Store, value: Any) -> dict[str, str] | None:
    if not is_container(as_map(value).get("fileData")):
        return None
    number = store.take_id("file")
    url = f"/rest/download.json?fileId={number}"
    return {"id": str(number), "url": url, "urlMachine": url}


def _property_value(store: Store, name: str, value: Any) -> Any:
    about = store.find("product_property", int(name.removeprefix("property")))
    entries = [value] if "value" in as_map(value) or not is_container(value) else as_list(value)
    if value in (None, ""):
        entries = []
    kept = [_one_value(store, entry) for entry in entries]
    if about is not None and about["multiple"] == "Y":
        return kept
    return kept[0] if kept else None


def _one_value(store: Store, entry: Any) -> dict[str, Any]:
    value = as_map(entry).get("value") if is_container(entry) else entry
    shown = _picture(store, value) if is_container(value) else to_text(value)
    return {"value": shown, "valueId": str(store.take_id("property_value"))}


def product_property(context: Context, record: Record, _given: dict[str, Any]) -> None:
    """A property has a type that exists, and a code that does not begin with a digit."""
    _must_be_catalog(context.store, record["iblockId"], "0")
    if record["propertyType"] not in _PROPERTY_TYPES:
        raise Fault("0", "Invalid property type specified")
    if to_text(record["code"])[:1].isdigit():
        raise Fault("0", "Property code cannot start with a digit")


def property_enum(context: Context, record: Record, _given: dict[str, Any]) -> None:
    """Only a list property has values to choose from, each with a code of its own."""
    about = context.existing(
        "product_property", record["propertyId"], "0", "productPropertyEnum does not exist."
    )
    if about["propertyType"] != "L":
        raise Fault("0", "Only list properties are supported")
    for row in context.store.rows("property_enum"):
        same = row["propertyId"] == record["propertyId"] and row["xmlId"] == record["xmlId"]
        if same and row["id"] != record.get("id"):
            raise Fault("0", f"A value with xmlId '{record['xmlId']}' already exists.")


def price(context: Context, record: Record, _given: dict[str, Any]) -> None:
    """A product has one price of each type."""
    if context.store.find("price_type", record["catalogGroupId"]) is None:
        raise Fault("0", "Validate price error. Catalog price group is wrong")
    if context.store.find("product", record["productId"]) is None:
        raise Fault("0", "Validate price error. Catalog product is not found")
    for row in context.store.rows("price"):
        same = (row["productId"], row["catalogGroupId"]) == (
            *(record["productId"], record["catalogGroupId"]),
        )
        if same and row["id"] != record.get("id"):
            text = "is allowed has only single price without ranges in price group"
            raise Fault("0", f"Validate price error. Catalog product {text}")


def price_changed(context: Context, record: Record) -> None:
    """The base price is the price of the older family."""
    goods = context.store.find("product", record["productId"])
    kept = context.store.find("price", record["id"]) is not None
    if goods is not None and record["catalogGroupId"] == _BASE_PRICE:
        goods["price"] = record["price"] if kept else 0
        goods["currencyId"] = record["currency"]


def order(context: Context, record: Record, given: dict[str, Any]) -> None:
    """An order is somebody's, and bears the dates of its states."""
    if context.store.find("person_type", record["personTypeId"]) is None:
        raise Fault("0", "Person type not found")
    record["responsibleId"] = record["responsibleId"] or context.user_id
    record["userId"] = record["userId"] or context.user_id
    record["dateInsert"] = record["dateInsert"] or context.now
    if "statusId" in given or record["dateStatus"] is None:
        record["dateStatus"] = context.now
    if record["canceled"] == "Y" and record["dateCanceled"] is None:
        record["dateCanceled"] = context.now


def order_changed(context: Context, record: Record) -> None:
    """An order is known by its number, and takes its basket with it."""
    record["accountNumber"] = str(record["id"])
    if context.store.find("order", record["id"]) is None:
        context.store.drop_all("basket_item", "orderId", record["id"])


def basket_item(context: Context, record: Record, given: dict[str, Any]) -> None:
    """A row of a basket has the currency of its order, and what it does not say from its goods."""
    owner = context.existing("order", record["orderId"], "200140400009", "Order not found")
    record["currency"] = record["currency"] or owner["currency"]
    if record["currency"] != owner["currency"]:
        raise Fault("200140400011", "Currency must be the currency of the order")
    goods = context.store.find("product", record["productId"] or 0)
    if goods is not None:
        record["name"] = record["name"] or goods["name"]
        if "price" not in given and not record["price"]:
            record["price"] = record["basePrice"] = goods["price"]
    if "basePrice" not in given and not record["basePrice"]:
        record["basePrice"] = record["price"]
    record["xmlId"] = record["xmlId"] or f"b24batch-{record['orderId']}-{record['productId']}"


def basket_changed(context: Context, record: Record) -> None:
    """The price of an order is that of its basket."""
    owner = context.store.find("order", record["orderId"])
    rows = [row for row in context.store.rows("basket_item") if row["orderId"] == record["orderId"]]
    if owner is not None:
        owner["price"] = round(sum(row["price"] * row["quantity"] for row in rows), 2)


def payment(context: Context, record: Record, _given: dict[str, Any]) -> None:
    """A payment is for an order, in its currency."""
    owner = context.existing("order", record["orderId"], "0", "order not exists")
    record["currency"] = owner["currency"]
    record["paySystemName"] = record["paySystemName"] or "Cash"
    record["accountNumber"] = record["accountNumber"] or f"{owner['id']}/1"
    if record["paid"] == "Y" and record["datePaid"] is None:
        record["datePaid"] = context.now
        owner["payed"] = "Y"


def owner_of_rows(store: Store, letter: str) -> EntityType:
    """The type whose short code stands in `ownerType`; raises Fault for those without rows."""
    for kind in entity_types(store):
        if kind.letter.casefold() == letter.casefold() and kind.table not in {"contact", "company"}:
            return kind
    raise Fault("ENTITY_TYPE_NOT_SUPPORTED", f"Entity type `{letter}` is not supported")


def product_row(context: Context, record: Record, given: dict[str, Any]) -> None:
    """A row belongs to a record that exists, and takes name and price from its goods."""
    kind = owner_of_rows(context.store, record["ownerType"])
    if context.store.find(kind.table, record["ownerId"]) is None:
        raise Fault("OWNER_NOT_FOUND", "Owner was not found")
    goods = context.store.find("product", record["productId"])
    if goods is not None:
        record["productName"] = record["productName"] or goods["name"]
        if "price" not in given and not record["price"]:
            record["price"] = goods["price"]
    row_amounts(record)


def row_amounts(record: Record) -> None:
    """Set the prices of a row that follow from its price, tax and discount."""
    whole = record["price"]
    bare = round(whole / (1 + (record["taxRate"] or 0) / 100), 2)
    record.update(
        productName=record["productName"] or "",
        priceAccount=whole,
        priceExclusive=bare,
        priceNetto=round(bare + record["discountSum"], 2),
        priceBrutto=round(whole + record["discountSum"], 2),
    )


def rows_changed(context: Context, record: Record) -> None:
    """The sum of a record follows its rows, unless it was set by hand."""
    kind = owner_of_rows(context.store, record["ownerType"])
    owner = context.store.find(kind.table, record["ownerId"])
    if owner is None or owner.get("isManualOpportunity") == "Y":
        return
    owner["opportunity"] = round(
        sum(
            row["price"] * row["quantity"]
            for row in context.store.rows("product_row")
            if (row["ownerType"], row["ownerId"]) == (record["ownerType"], record["ownerId"])
        ),
        2,
    )
