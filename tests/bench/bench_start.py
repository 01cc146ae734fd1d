"""What a program pays before its first answer: `python tests/bench/bench_start.py`.

Whole processes are measured by their own CPU time: importing the names, and a script that
runs one batch on a practice portal over HTTPS, written with this library and with b24pysdk.
"""

from __future__ import annotations

import os
import resource
import ssl
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from _common import B24PYSDK, Ratio, peers, report

from b24batch.practice import PracticePortal
from b24batch.practice.exchange import exchange
from b24batch.practice.traffic import Incoming

CERTIFICATE = Path(__file__).parents[1] / "e2e" / "loopback.pem"
NAMES = "from b24batch import Batch, Portal, ref, crm"
REPEATS = 15

OURS = """
import sys
from b24batch import Batch, Portal, crm
batch = Batch()
batch.add("Companies", crm.item.list(entityTypeId=4, order={"id": "desc"}))
batch.add("Contacts", crm.item.list(entityTypeId=3))
with Portal.webhook(f"https://127.0.0.1:{sys.argv[1]}/rest/1/practice-secret/") as portal:
    results = batch.run(portal)
print(len(results["Companies"].rows), len(results["Contacts"].rows))
"""

SDK = """
import sys
from b24pysdk import BitrixWebhook, Client
webhook = BitrixWebhook(domain=f"127.0.0.1:{sys.argv[1]}", webhook_token="1/practice-secret")
client = Client(webhook)
calls = {
    "Companies": client.crm.item.list(entity_type_id=4, order={"id": "desc"}),
    "Contacts": client.crm.item.list(entity_type_id=3),
}
results = client.call_batch(calls).result.result
print(len(results["Companies"]["items"]), len(results["Contacts"]["items"]))
"""


class Handler(BaseHTTPRequestHandler):
    """Hands requests at webhook addresses to one practice portal."""

    protocol_version = "HTTP/1.1"
    portal = PracticePortal()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        method = urlsplit(self.path).path.rsplit("/", 1)[-1].removesuffix(".json")
        kind = self.headers.get("Content-Type", "")
        outgoing = exchange(self.portal, Incoming(method, body, kind))
        self.send_response(outgoing.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(outgoing.body)))
        self.end_headers()
        self.wfile.write(outgoing.body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def https_portal() -> Iterator[int]:
    """The port of a practice portal over HTTPS on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def child_seconds(code: str, *arguments: str) -> float:
    """User and system CPU of one whole process that runs some code."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "REQUESTS_CA_BUNDLE": str(CERTIFICATE), "PYTHONPYCACHEPREFIX": CACHE},
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        sys.exit(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def least(*codes: str, port: int) -> list[float]:
    """The least CPU of each script; they take turns."""
    best = [float("inf")] * len(codes)
    for _ in range(REPEATS):
        for number, code in enumerate(codes):
            best[number] = min(best[number], child_seconds(code, str(port)))
    return best


def main() -> int:
    """Measure, print the ratios, and return 1 if one is over its limit."""
    with peers(B24PYSDK), https_portal() as port:
        os.environ["PYTHONPATH"] = os.pathsep.join(sys.path[1:])
        codes = ("pass", NAMES, "import requests", OURS, SDK)
        bare, names, requests, ours, sdk = least(*codes, port=port)
    return report(
        f"whole processes, a bare interpreter taking {bare * 1000:.0f} ms of CPU",
        [
            Ratio(
                "importing the names, of `import requests`", (names - bare) / (requests - bare), 0.5
            ),
            Ratio("a script of one batch, of the same with b24pysdk", ours / sdk, 0.95),
        ],
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        CACHE = folder
        sys.exit(main())
