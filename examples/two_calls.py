"""Companies and contacts: calls that come as data, in an unnamed list.

Teaches: `Portal.call_batch`, for those who have calls and want answers. Any number of calls will
do; results are found by position. `Batch.from_calls` makes a batch of the same list. Writes
nothing.

Runs on the portal whose webhook is in B24_WEBHOOK, otherwise on the practice portal.
"""

from __future__ import annotations

import os
import sys

from b24batch import BatchError, EntityType, Portal

CALLS = [
    ("crm.item.list", {"entityTypeId": EntityType.COMPANY, "select": ["id", "title"]}),
    ("crm.item.list", {"entityTypeId": EntityType.CONTACT, "select": ["id", "name", "lastName"]}),
]


def main() -> int:
    """Print how many of each came and how many there are, or what went wrong."""
    try:
        portal = Portal.from_env() if "B24_WEBHOOK" in os.environ else Portal.practice()
        print(f"on {portal.host}:", file=sys.stderr)
        companies, contacts = portal.call_batch(CALLS)
        print(f"companies: {len(companies.rows)} of {companies.total}")
        print(f"contacts: {len(contacts.rows)} of {contacts.total}")
    except BatchError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
