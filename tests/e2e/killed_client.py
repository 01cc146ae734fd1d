"""A program that runs a batch with a journal, or goes on with it; the tests kill it.

`run URL JOURNAL SIZE KEYS` begins, `resume URL JOURNAL` goes on: it reads on standard input what
somebody saw of each unknown write, `{"D3": true}`, after it has printed their names. Both print the
state of every command at the end.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from b24batch import Batch, Limits, Portal, crm, ref
from b24batch.journals import Resumption
from b24batch.run.compose import EngineOptions
from b24batch.run.results import RunResult
from b24batch.stages import run_recipe


def batch(size: int, *, keys: bool) -> Batch:
    """Companies, a contact of each, and a deal of both; each has a number that marks it."""

    def add(kind: int, number: int, **more: Any) -> Any:
        named = {1: "title", 3: "name"}.get(kind % 2 * kind, "title")
        call = crm.item.add(entityTypeId=kind, fields={named: f"№ {number}", **more})
        if keys:
            return call.once_by(originId=f"m{number}")
        return crm.item.add(
            entityTypeId=kind, fields={named: f"№ {number}", "originId": f"m{number}", **more}
        )

    made = Batch().in_any_order()
    for number in range(0, size, 3):
        company, contact = ref(f"A{number}.item.id"), ref(f"B{number}.item.id")
        made.add(f"A{number}", add(4, number))
        made.add(f"B{number}", add(3, number + 1, companyId=company))
        made.add(f"C{number}", add(2, number + 2, companyId=company, contactIds=[contact]))
    return made


def tell(result: RunResult) -> None:
    print(json.dumps({command.name: str(command.state) for command in result}), flush=True)


def main(how: str, url: str, journal: str, *more: str) -> None:
    portal = Portal.webhook(url, limits=Limits.off(in_flight=4))
    if how == "run":
        size, keys = int(more[0]), more[1] == "keys"
        options = EngineOptions(request_size=10, settle_s=0.0)
        recipe = batch(size, keys=keys).recipe
        tell(run_recipe(recipe, portal, engine_options=options, journal=journal))
        return
    with Resumption.open(journal, portal) as run:
        print(json.dumps([unknown.name for unknown in run.unknown]), flush=True)
        seen = json.loads(sys.stdin.readline())
        run.decide({u: "done" if seen[u.name] else "again" for u in run.unknown if u.name in seen})
        tell(run.run())


if __name__ == "__main__":
    main(*sys.argv[1:])
