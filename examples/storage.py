"""A data storage of an application with the properties of its items.

Teaches: a loop of `batch.add(...)`, and writes that all travel in one request and of which none
runs after one that failed. The plan is printed first.

Writes: one storage with three properties. Run twice on one portal it stops at the first command,
because the storage is there already.

Runs on the portal whose webhook is in B24_WEBHOOK, otherwise on the practice portal.
"""

from __future__ import annotations

import os
import sys

from b24batch import Batch, BatchError, Portal, entity

PROPERTIES = {"title": ("Название", "S"), "price": ("Цена", "N"), "photo": ("Фото", "F")}


def storage_batch() -> Batch:
    """The storage first, then its properties in the order written."""
    batch = Batch().title("A storage for dishes").halt_on_error()
    batch.add("Storage", entity.add(ENTITY="dishes", NAME="Блюда", ACCESS={"AU": "W"}))
    for code, (name, kind) in PROPERTIES.items():
        batch.add(
            code.title(),
            entity.item.property.add(ENTITY="dishes", PROPERTY=code, NAME=name, TYPE=kind),
        )
    return batch


def main() -> int:
    """Print the plan, make the storage, and print what was done."""
    try:
        portal = Portal.from_env() if "B24_WEBHOOK" in os.environ else Portal.practice()
        print(f"on {portal.host}:", file=sys.stderr)
        batch = storage_batch()
        print(batch.plan(), end="\n\n")
        results = batch.run(portal)
        for result in results:
            print(f"{result.name:<8} {result.state}")
        results.raise_for_errors()
    except BatchError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
