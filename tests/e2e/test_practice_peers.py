"""Clients that others wrote, pointed at the practice portal: they notice no difference.

Each runs in a process of its own, as its users run it, and trusts the certificate by the
environment.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from cli_runner import clean_environment

from b24batch.practice import PracticeServer
from b24batch.practice.pytest_plugin import ServePractice

B24PYSDK = """
import json, sys
from b24pysdk import BitrixWebhook, Client
client = Client(BitrixWebhook(domain=sys.argv[1], webhook_token="1/practice-secret"))
deal = client.crm.deal.get(bitrix_id=3).response.result
added = client.crm.company.add(fields={"TITLE": "Ёлка"}).response.result
batch = client.call_batch({
    "first": client.crm.deal.get(bitrix_id=1),
    "second": client.crm.company.get(bitrix_id=added),
}).response.result.result
listed = list(client.crm.deal.list(select=["ID"]).as_list().response.result)
print(json.dumps([deal["ID"], batch["second"]["TITLE"], [int(row["ID"]) for row in listed]]))
"""

FAST_BITRIX24 = """
import json, sys
from fast_bitrix24 import Bitrix
portal = Bitrix(f"https://{sys.argv[1]}/rest/1/practice-secret/", verbose=False)
deal = portal.get_by_ID("crm.deal.get", [3])
added = portal.call("crm.company.add", {"fields": {"TITLE": "Ёлка"}})
many = portal.call("crm.company.add", [{"fields": {"TITLE": "Ёлка"}} for _ in range(120)])
batch = portal.call_batch({"halt": 0, "cmd": {"second": f"crm.company.get?id={added}"}})
listed = portal.get_all("crm.deal.list", {"select": ["ID"]})
assert len(set(many)) == 120
print(json.dumps([deal["ID"], batch["second"]["TITLE"], [int(row["ID"]) for row in listed]]))
"""


def run_client(code: str, server: PracticeServer) -> Any:
    """What a client prints."""
    trusted = str(server.certificate)
    done = subprocess.run(
        [sys.executable, "-c", code, server.address.removeprefix("https://")],
        env=clean_environment(REQUESTS_CA_BUNDLE=trusted, SSL_CERT_FILE=trusted),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_b24pysdk(serve_practice: ServePractice) -> None:
    """A call, a batch and a list in pages, over HTTPS."""
    server = serve_practice(https=True)
    number, title, ids = run_client(B24PYSDK, server)
    assert (number, title) == ("3", "Ёлка")
    assert sorted(ids) == list(range(1, 161))


def test_fast_bitrix24(serve_practice: ServePractice) -> None:
    """A call, many calls, a batch and a list in pages, over HTTPS."""
    server = serve_practice(https=True)
    number, title, ids = run_client(FAST_BITRIX24, server)
    assert (number, title) == ("3", "Ёлка")
    assert sorted(ids) == list(range(1, 161))
    assert server.portal.stats["methods"]["crm.company.add"] == 121
