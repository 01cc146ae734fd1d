"""The server with a thread for each connection: TLS, odd clients, closing, counting."""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import threading
import urllib.parse
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from scripted_server import CERTIFICATE

from b24batch.errors import ConfigError, TransportError
from b24batch.practice import Behaviour, PracticePortal, PracticeServer, serve
from b24batch.practice.pytest_plugin import ServePractice
from b24batch.transport.base import Request
from b24batch.transport.http import HttpTransport

PATH = "/rest/1/practice-secret/"
ADD = json.dumps({"fields": {"TITLE": "Ёлка"}}, ensure_ascii=False).encode()


@pytest.fixture
def server(serve_practice: ServePractice) -> PracticeServer:
    """A server of the kind tested here."""
    return serve_practice(seed=2)


@pytest.fixture
def client(server: PracticeServer) -> Iterator[socket.socket]:
    """A bare connection to it."""
    with socket.create_connection((server.host, server.port), timeout=30) as sock:
        yield sock


def read_all(sock: socket.socket) -> bytes:
    """Everything until the server closes the connection."""
    pieces = []
    while piece := sock.recv(65536):
        pieces.append(piece)
    return b"".join(pieces)


def post(path: str, body: bytes, *headers: str) -> bytes:
    lines = [f"POST {path} HTTP/1.1", "Host: портал.example", *headers]
    lines += ["Content-Type: application/json", f"Content-Length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode() + body


# --- requests as clients may write them


def test_requests_sent_ahead_are_answered_in_order(client: socket.socket) -> None:
    """A client need not wait for an answer before it sends the next request."""
    ids = (3, 1, 2)
    asked = [post(f"{PATH}crm.deal.get", b'{"id":%d}' % number) for number in ids]
    client.sendall(b"".join(asked) + post(f"{PATH}profile", b"{}", "Connection: close"))
    replies = read_all(client).split(b"HTTP/1.1 ")[1:]
    assert [reply[:3] for reply in replies] == [b"200"] * 4
    bodies = [json.loads(reply.partition(b"\r\n\r\n")[2]) for reply in replies]
    assert [body["result"]["ID"] for body in bodies[:3]] == ["3", "1", "2"]


def test_a_body_comes_in_pieces(client: socket.socket) -> None:
    """Head and body may arrive byte by byte."""
    for byte in post(f"{PATH}crm.company.add", ADD, "Connection: close"):
        client.sendall(bytes([byte]))
    assert b'"result":' in read_all(client)


def test_a_client_may_ask_before_it_sends_the_body(client: socket.socket) -> None:
    """`Expect: 100-continue` is answered at once, before anything of the body is there."""
    head, _, body = post(f"{PATH}profile", b"{}", "Expect: 100-continue").partition(b"\r\n\r\n")
    client.sendall(head + b"\r\n\r\n")
    assert client.recv(65536) == b"HTTP/1.1 100 Continue\r\n\r\n"
    client.sendall(body)
    assert client.recv(65536).startswith(b"HTTP/1.1 200 OK\r\n")


def test_http_1_0_and_whole_addresses(client: socket.socket) -> None:
    """An old client gets one answer and the end of the connection."""
    client.sendall(f"\r\nGET http://портал{PATH}crm.deal.get?id=7 HTTP/1.0\r\n\r\n".encode())
    assert b'"ID":"7"' in read_all(client)


def test_head_has_no_body(client: socket.socket) -> None:
    """The length of the page of counts, and nothing else."""
    client.sendall(b"HEAD /practice/stats HTTP/1.1\r\nConnection: close\r\n\r\n")
    head, _, body = read_all(client).partition(b"\r\n\r\n")
    assert int(head.partition(b"Content-Length: ")[2].split()[0]) > 100
    assert body == b""


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"\x16\x03\x01 TLS to a server without it\r\n", 400),
        (b"GET /\r\n\r\n", 400),
        (b"GET / HTTP/2.0\r\n\r\n", 400),
        (b"GET /" + b"x" * 70000 + b" HTTP/1.1\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 200 + b"\r\n", 400),
        (b"GET / HTTP/1.1\r\nX: " + b"y" * 70000 + b"\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_no_request_is_refused(
    server: PracticeServer, client: socket.socket, sent: bytes | str, status: int
) -> None:
    """The answer is JSON, then the connection is closed; other clients notice nothing."""
    client.sendall(sent if isinstance(sent, bytes) else sent.encode())
    client.shutdown(socket.SHUT_WR)
    head, _, body = read_all(client).partition(b"\r\n\r\n")
    assert head.startswith(f"HTTP/1.1 {status} ".encode())
    assert json.loads(body)["error"] == "INVALID_REQUEST"
    connection = http.client.HTTPConnection(server.host, server.port, timeout=30)
    connection.request("GET", f"{PATH}profile")
    assert connection.getresponse().status == 200
    connection.close()


def test_a_client_that_breaks_off_carries_nothing_out(serve_practice: ServePractice) -> None:
    """Half a body is no request."""
    server = serve_practice(seed=2)
    with socket.create_connection((server.host, server.port), timeout=30) as sock:
        sock.sendall(post(f"{PATH}crm.company.add", ADD)[:-3])
    server.close()
    assert server.portal.stats["arrived"] == 0


# --- TLS


def test_https_with_the_test_certificate(serve_practice: ServePractice) -> None:
    """A client that is told to trust the certificate is served, by number and by name."""
    server = serve_practice(https=True)
    assert server.url.startswith("https://127.0.0.1:")
    transport = HttpTransport(verify=str(server.certificate))
    for host in ("127.0.0.1", "localhost"):
        url = server.url.replace("127.0.0.1", host)
        assert transport.send(Request("profile", b"{}", f"{url}profile")).status == 200
    transport.close()


def test_nobody_trusts_the_test_certificate_by_itself(serve_practice: ServePractice) -> None:
    """A client that was told nothing sends nothing, and the next one is served all the same."""
    server = serve_practice(https=True)
    transport = HttpTransport()
    with pytest.raises(TransportError) as caught:
        transport.send(Request("profile", b"{}", f"{server.url}profile"))
    assert not caught.value.sent
    assert "certificate is not trusted" in caught.value.problems[0].message
    transport.close()
    trusting = HttpTransport(verify=str(server.certificate))
    assert trusting.send(Request("profile", b"{}", f"{server.url}profile")).status == 200
    trusting.close()


def test_a_certificate_of_ones_own(serve_practice: ServePractice) -> None:
    """A certificate is enough to ask for HTTPS, and it is the one that clients see."""
    server = serve_practice(certificate=CERTIFICATE)
    pem = ssl.get_server_certificate((server.host, server.port))
    assert pem in CERTIFICATE.read_text("ascii")


def test_a_certificate_that_cannot_be_used(tmp_path: Path) -> None:
    """A missing file, and one without a key, are errors with a way out."""
    no_key = tmp_path / "без ключа.pem"
    pem = CERTIFICATE.read_text("ascii")
    no_key.write_text(pem[pem.index("-----BEGIN CERTIFICATE") :], "ascii")
    for path, reason in ((tmp_path / "нет.pem", "no such file"), (no_key, "lacks")):
        with pytest.raises(ConfigError) as caught:
            serve(PracticePortal(), certificate=path)
        (problem,) = caught.value.problems
        assert problem.code == "B642"
        assert path.name in problem.message
        assert reason in problem.message


# --- closing


def test_closing_ends_idle_connections(server: PracticeServer, client: socket.socket) -> None:
    """Connections that only wait are closed; the server does not wait for them."""
    client.sendall(post(f"{PATH}profile", b"{}"))
    assert client.recv(65536).startswith(b"HTTP/1.1 200")
    server.close()
    assert client.recv(65536) == b""


def test_closing_answers_what_is_held_back(serve_practice: ServePractice) -> None:
    """A request that waits out a latency is answered at once when the server closes."""
    arrived = threading.Event()
    server = serve_practice(script=lambda _: arrived.set(), latency_s=3600)
    with ThreadPoolExecutor(1) as pool:
        transport = HttpTransport()
        reply = pool.submit(
            transport.send, Request("profile", b"{}", f"{server.url}profile", timeout_s=60)
        )
        assert arrived.wait(30)
        server.close()
        assert reply.result().status == 200
        transport.close()


def test_closing_does_not_wait_for_half_a_request(
    server: PracticeServer, client: socket.socket
) -> None:
    """A client that stopped in the middle of its request is left."""
    client.sendall(post(f"{PATH}crm.company.add", ADD)[:-3])
    server.close()
    assert server.portal.stats["arrived"] == 0


# --- counting


def test_sixteen_clients_at_once(serve_practice: ServePractice) -> None:
    """Nothing is lost between threads: requests, commands, connections and the peak are exact."""
    together = threading.Barrier(16)
    server = serve_practice(script=lambda _: together.wait(60) and None)
    path = urllib.parse.urlsplit(server.url).path
    cmd = {f"c{n}": "crm.company.add?fields[TITLE]=Ёлка" for n in range(5)}
    body = json.dumps({"cmd": cmd}).encode()

    def work(_: int) -> None:
        connection = http.client.HTTPConnection(server.host, server.port, timeout=60)
        for _ in range(4):
            connection.request("POST", f"{path}batch", body, {"Content-Type": "application/json"})
            assert len(json.loads(connection.getresponse().read())["result"]["result"]) == 5
        connection.close()

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(work, range(16)))
    stats = server.portal.stats
    assert stats["arrived"] == stats["requests"] == 64
    assert stats["commands"] == stats["writes"] == stats["methods"]["crm.company.add"] == 320
    assert stats["connections"] == 16
    assert stats["peak_concurrency"] == 16


def test_more_clients_than_waitress_has_threads(serve_practice: ServePractice) -> None:
    """With a latency fifty requests wait beside one another, not in a queue."""
    together = threading.Barrier(50)
    server = serve_practice(script=lambda _: together.wait(60) and None)
    transport = HttpTransport()
    request = Request("profile", b"{}", f"{server.url}profile", timeout_s=60)
    with ThreadPoolExecutor(50) as pool:
        replies = list(pool.map(lambda _: transport.send(request).status, range(50)))
    transport.close()
    assert replies == [200] * 50
    assert server.portal.stats["peak_concurrency"] == 50


def test_a_connection_may_take_its_time(serve_practice: ServePractice) -> None:
    """The latency of a connection is waited once for each, before TLS, and for no request."""
    server = serve_practice(https=True, connection_latency_s=3600)
    portal = server.portal
    transport = HttpTransport(verify=str(server.certificate))
    request = Request("profile", b"{}", f"{server.url}profile", timeout_s=60)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(transport.send, request)
        while not first.done():
            portal.settle()
        assert first.result().status == 200
        assert transport.send(request).status == 200
    transport.close()
    assert portal.stats["connections"] == 1


def test_a_portal_has_its_behaviour_already(serve_practice: ServePractice) -> None:
    """The fixture takes a portal or a behaviour, not both."""
    portal = PracticePortal(behaviour=Behaviour(seed=2))
    assert serve_practice(portal).portal is portal
    with pytest.raises(TypeError):
        serve_practice(portal, latency_s=1)
