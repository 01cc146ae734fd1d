"""Invented catalogues, prices, orders and rows of goods."""

from __future__ import annotations

import random
from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.methods.shop_rules import row_amounts
from b24batch.practice.schemas import table_schema
from b24batch.practice.stamps import stamp_new
from b24batch.practice.store import Store
from b24batch.practice.writing import new_record

__all__ = ["SHOP_TABLES", "add_shop"]

SHOP_TABLES = (
    *("catalog", "price_type", "price", "product_property", "property_enum", "measure", "vat"),
    *("product_section", "order", "basket_item", "person_type", "payment", "product_row"),
)
"""The tables that `add_shop` fills."""

_CATALOG = 24
_LETTERS = (("deal", "D", 3), ("lead", "L", 9), ("quote", "Q", 2))
"""Who has rows of goods: the table, its short code, one of how many."""


def add_shop(seen: Store, store: Store, dice: random.Random, at: str) -> None:
    """Fill the tables of the shop of a store for the goods and deals of another."""
    shop = _Shop(seen, store, dice, at)
    shop.directories()
    shop.prices()
    shop.rows_of_goods()
    shop.orders()


class _Shop:
    """Draws one shop; `seen` has the records that it refers to."""

    def __init__(self, seen: Store, store: Store, dice: random.Random, at: str) -> None:
        self.seen = seen
        self.store = store
        self.dice = dice
        self.context = Context(store, at, 1, list)
        self.goods = seen.rows("product")

    def _keep(self, table: str, **fields: Any) -> int:
        record = new_record(table_schema(table))
        stamp_new(self.context, record)
        record.update(fields)
        return self.store.keep(table, record)

    def directories(self) -> None:
        """What goods and orders refer to."""
        self._keep("catalog", iblockId=_CATALOG, name="CRM catalog")
        self._keep("price_type", name="BASE", base="Y", xmlId="BASE")
        self._keep("price_type", name="Оптовая", xmlId="WHOLESALE")
        self._keep("person_type", name="Person", code="CRM_CONTACT", sort="100")
        self._keep("person_type", name="Company", code="CRM_COMPANY", sort="150")
        for code, title, symbol in ((796, "Piece", "pcs"), (6, "Metre", "m"), (166, "Kg", "kg")):
            default = "Y" if code == 796 else "N"
            self._keep("measure", code=code, measureTitle=title, symbol=symbol, isDefault=default)
        for name, rate in (("VAT 0%", 0), ("НДС 10%", 10), ("НДС 20%", 20)):
            self._keep("vat", name=name, rate=rate)
        for name in ("Furniture", "Свет"):
            self._keep("product_section", name=name, code=name.lower())
        common = {"iblockId": _CATALOG, "xmlId": None}
        self._keep("product_property", name="Material", code="MATERIAL", propertyType="L", **common)
        self._keep("product_property", name="Артикул", code="ARTICLE", propertyType="S", **common)
        for value in ("Oak", "Латунь", "Linen"):
            self._keep("property_enum", propertyId=1, value=value, xmlId=value.lower())

    def prices(self) -> None:
        """The base price of everything that is sold."""
        for row in self.goods:
            price, currency = row["price"], row["currencyId"]
            self._keep(
                "price", productId=row["id"], catalogGroupId=1, price=price, currency=currency
            )

    def rows_of_goods(self) -> None:
        """One to three rows for some deals, leads and offers."""
        for table, letter, every in _LETTERS:
            for owner in self.seen.rows(table):
                if owner["id"] % every == 0:
                    for row in self.dice.sample(self.goods, self.dice.randint(1, 3)):
                        self._row(letter, owner["id"], row)

    def _row(self, letter: str, owner_id: int, goods: dict[str, Any]) -> None:
        record = new_record(table_schema("product_row"))
        record.update(
            ownerType=letter,
            ownerId=owner_id,
            productId=goods["id"],
            productName=goods["name"],
            price=goods["price"],
            quantity=self.dice.randint(1, 5),
            taxRate=self.dice.choice((None, 20)),
        )
        row_amounts(record)
        self.store.keep("product_row", record)

    def orders(self) -> None:
        """A dozen orders with two rows each, some of them paid."""
        for number in range(1, 13):
            currency = self.dice.choice(("RUB", "EUR"))
            paid = "Y" if number % 3 == 0 else "N"
            order = self._keep(
                "order",
                lid="s1",
                personTypeId=1 + number % 2,
                currency=currency,
                accountNumber=str(number),
                responsibleId=self.dice.randint(1, 11),
                userId=1,
                xmlId=f"order-{number:03d}",
                payed=paid,
                dateStatus=self.context.now,
            )
            total = 0
            for row in self.dice.sample(self.goods, 2):
                price, quantity = row["price"], self.dice.randint(1, 4)
                total += price * quantity
                self._keep(
                    "basket_item",
                    orderId=order,
                    productId=row["id"],
                    name=row["name"],
                    price=price,
                    basePrice=price,
                    quantity=quantity,
                    currency=currency,
                    xmlId=f"b24batch-{order}-{row['id']}",
                )
            self.store.rows("order")[-1]["price"] = round(total, 2)
            self._keep(
                "payment",
                orderId=order,
                paySystemId=1,
                paySystemName="Cash",
                accountNumber=f"{order}/1",
                sum=round(total, 2),
                currency=currency,
                paid=paid,
                datePaid=self.context.now if paid == "Y" else None,
            )
