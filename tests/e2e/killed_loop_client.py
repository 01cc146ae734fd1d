"""A program that goes over rows with a journal, or goes on with it; the tests kill it.

`run URL JOURNAL FOLDER KEYS` begins with `orders.csv` of a folder, `pages URL JOURNAL FOLDER KEYS`
with the deals of the portal, page by page; `resume URL JOURNAL` goes on as `killed_client.py`
does. All print the state of every command of every round at the end.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from killed_client import tell

from b24batch import Limits, Portal
from b24batch.journals import Resumption
from b24batch.outside import OpenedOutside
from b24batch.run.compose import EngineOptions
from b24batch.stages import run_recipe
from b24batch.syntax import parse
from b24batch.tables.places import Places

RECIPE = """
for row in csv "orders.csv" unique by phone | phone {
  Found = crm.duplicate.findbycomm {
    entity_type: CONTACT, type: PHONE, values: [$row.phone]
  }
  if $Found.CONTACT is empty {
    New = crm.contact.add {
      fields: {
        NAME: $row.client
        PHONE: [{ VALUE: $row.phone, VALUE_TYPE: WORK }]
        <CONTACT>
      }
    } <CONTACT ONCE>
  }
  Deal = crm.deal.add {
    fields: {
      TITLE: "Заказ ${row.number}"
      CONTACT_ID: $Found.CONTACT[0] ?? $New
      <DEAL>
    }
  } <DEAL ONCE>
}
"""
ARRIVING = """
Deals = all crm.item.list {
  entityTypeId: deal, filter: { originatorId: поток }, select: [id, title, comments]
}
for row in $Deals.items {
  Seen = crm.item.get { entityTypeId: deal, id: $row.id }
  Copy = crm.deal.add {
    fields: {
      TITLE: "Копия ${Seen.item.title}"
      <COPY>
    }
  } <COPY ONCE>
  Closed = crm.item.update {
    entityTypeId: deal, id: $row.id, fields: { comments: "копия ${Copy}" }
  }
}
"""


def recipe(text: str, marks: dict[str, str], *, keys: bool) -> str:
    """A recipe that marks what it makes: with a natural key, or with an ordinary field."""
    for name, mark in marks.items():
        field = f'ORIGIN_ID: "{mark}"'
        text = text.replace(f"<{name}>", "" if keys else field)
        text = text.replace(f"<{name} ONCE>", f"once by {{ {field} }}" if keys else "")
    return text


def importing(keys: bool) -> str:
    return recipe(RECIPE, {"CONTACT": "mc${row.number}", "DEAL": "md${row.number}"}, keys=keys)


def copying(keys: bool) -> str:
    return recipe(ARRIVING, {"COPY": "me${row.title}"}, keys=keys)


def main(how: str, url: str, journal: str, *more: str) -> None:
    portal = Portal.webhook(url, limits=Limits.off(in_flight=4))
    if how != "resume":
        folder, keys = Path(more[0]), more[1] == "keys"
        options = EngineOptions(request_size=10, settle_s=0.0)
        parsed = parse(importing(keys) if how == "run" else copying(keys)).recipe
        outside = OpenedOutside(Places.of(folder, folder))
        tell(run_recipe(parsed, portal, engine_options=options, journal=journal, outside=outside))
        return
    with Resumption.open(journal, portal) as run:
        print(json.dumps([unknown.name for unknown in run.unknown]), flush=True)
        seen = json.loads(sys.stdin.readline())
        run.decide({u: "done" if seen[u.name] else "again" for u in run.unknown if u.name in seen})
        tell(run.run())


if __name__ == "__main__":
    main(*sys.argv[1:])
