"""The companies of a portal, the newest first, as rows of a type of your own.

Teaches: a batch with a label, decoding into a Struct with a real datetime, and one message for
whatever goes wrong. Writes nothing.

Runs on the portal whose webhook is in B24_WEBHOOK, otherwise on the practice portal.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime

import msgspec

from b24batch import Batch, BatchError, EntityType, Portal, crm


class Company(msgspec.Struct, rename="camel"):
    """What is asked for of a company."""

    id: int
    title: str
    created_time: datetime


def company_list(portal: Portal) -> list[Company]:
    """The first page of companies; raises BatchError for anything that goes wrong."""
    batch = (
        Batch()
        .add(
            "CompanyList",
            crm.item.list(
                entityTypeId=EntityType.COMPANY,
                order={"id": "desc"},
                select=["id", "title", "createdTime"],
            ),
        )
        .halt_on_error()
    )
    results = batch.run(portal)
    results.raise_for_errors()
    return results["CompanyList"].decode(list[Company], at="items")


def main() -> int:
    """Print the companies, or what went wrong."""
    try:
        portal = Portal.from_env() if "B24_WEBHOOK" in os.environ else Portal.practice()
        print(f"on {portal.host}:", file=sys.stderr)
        for company in company_list(portal):
            print(f"{company.id:>5}  {company.created_time:%d.%m.%Y %H:%M}  {company.title}")
    except BatchError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
