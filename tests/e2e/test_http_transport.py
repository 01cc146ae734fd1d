"""Both HTTP transports against real servers here: what is sent, kept, refused, told."""

from __future__ import annotations

import gc
import gzip
import itertools
import logging
import os
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import urllib3
from blocking import Blocking
from scripted_server import CERTIFICATE, Answer, Received, answer, closed_port, serving

from b24batch.errors import ConfigError, TransportError
from b24batch.transport.base import Request
from b24batch.transport.http import HttpTransport

BODY = '{"cmd":{"c0":"crm.item.list"},"note":"Сделка № 5"}'.encode()
OK = answer('{"result":"готово"}')


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests do not depend on the proxies and certificates of the machine they run on."""
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name.endswith("_CA_BUNDLE"):
            monkeypatch.delenv(name)


Sender: TypeAlias = HttpTransport | Blocking
Make: TypeAlias = Callable[..., Sender]


@pytest.fixture(params=["requests", "aiohttp"])
def make(request: pytest.FixtureRequest) -> Iterator[Make]:
    """Makes transports over one library or the other, which are closed in the end."""
    made: list[Sender] = []

    def maker(**options: Any) -> Sender:
        transport = HttpTransport(**options)
        made.append(transport if request.param == "requests" else Blocking(transport))
        return made[-1]

    yield maker
    for transport in made:
        transport.close() if isinstance(transport, HttpTransport) else transport.end()


@pytest.fixture
def sender(make: Make) -> Sender:
    """Either transport, without options."""
    return make()


@pytest.fixture
def transport() -> Iterator[HttpTransport]:
    """The synchronous transport, for what is promised of it alone."""
    made = HttpTransport()
    yield made
    made.close()


def request(url: str, timeout_s: float = 10.0, body: bytes = BODY) -> Request:
    """A request to `batch`."""
    return Request("batch", body, url, timeout_s)


def failure(transport: Sender, sent: Request) -> TransportError:
    """The TransportError that sending ends in."""
    with pytest.raises(TransportError) as caught:
        transport.send(sent)
    return caught.value


# --- what is sent and received


def test_the_body_goes_out_as_given(sender: Sender) -> None:
    """A POST with exactly these bytes, declared as JSON, asking for JSON and gzip."""
    with serving(lambda _: OK) as server:
        reply = sender.send(request(server.url()))
    (received,) = server.received
    assert received.line == "POST /rest/1/abc/batch HTTP/1.1"
    assert received.body == BODY
    assert received.headers["content-type"] == "application/json; charset=utf-8"
    assert received.headers["accept"] == "application/json"
    assert received.headers["accept-encoding"] == "gzip"
    assert received.headers["user-agent"].startswith("b24batch/")
    assert (reply.status, reply.body.decode()) == (200, '{"result":"готово"}')


def test_headers_come_in_lower_case(sender: Sender) -> None:
    """`Reply.headers` has one spelling of each name, whatever the server wrote."""
    with serving(
        lambda _: answer("{}", x_powered_by="Битрикс".encode().decode("latin-1"))
    ) as server:
        headers = sender.send(request(server.url())).headers
    assert headers["content-type"] == "application/json"
    assert "x-powered-by" in headers


@pytest.mark.parametrize("status", ["200 OK", "302 Found", "401 No", "404 No", "500 No", "503 No"])
def test_any_status_is_a_reply(sender: Sender, status: str) -> None:
    """Telling good answers from errors is not the transport's business."""
    with serving(lambda _: answer("тело", status)) as server:
        reply = sender.send(request(server.url()))
    assert (str(reply.status), reply.body.decode()) == (status[:3], "тело")


def test_compressed_replies_are_unpacked(sender: Sender) -> None:
    """What comes as gzip is handed on as it was before packing."""
    text = '{"result":"Ромашка"}' * 10_000
    packed = answer(gzip.compress(text.encode()), content_encoding="gzip")
    with serving(lambda _: packed) as server:
        assert sender.send(request(server.url())).body.decode() == text


def test_chunked_replies_are_joined(sender: Sender) -> None:
    """A reply without a length, in chunks, is one body."""
    raw = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    with serving(lambda _: Answer(raw)) as server:
        assert sender.send(request(server.url())).body == b"abcde"


def test_redirects_are_not_followed(sender: Sender) -> None:
    """The secret in the address goes to no host that was not named."""
    with serving(lambda _: OK) as other:
        moved = answer("", "307 Moved", location=other.url())
        with serving(lambda _: moved) as server:
            reply = sender.send(request(server.url()))
    assert (reply.status, reply.headers["location"]) == (307, other.url())
    assert other.received == []


def test_cookies_and_passwords_are_not_kept(
    sender: Sender, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A portal's cookie is not sent back, and no `.netrc` is looked into."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login ivan password тайна", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    with serving(lambda _: answer("{}", set_cookie="PHPSESSID=1; Path=/")) as server:
        for _ in range(2):
            sender.send(request(server.url()))
    assert all({"cookie", "authorization"}.isdisjoint(r.headers) for r in server.received)


# --- connections


def test_a_connection_is_kept(sender: Sender) -> None:
    """Requests one after the other go over one connection."""
    with serving(lambda _: OK) as server:
        for _ in range(3):
            sender.send(request(server.url()))
    assert [received.connection for received in server.received] == [1, 1, 1]


def test_threads_send_at_the_same_time_and_leave_their_connections(make: Make) -> None:
    """Four threads get four connections, and whoever comes later uses those."""
    meeting = threading.Barrier(4)

    def together(received: Received) -> Answer:
        if received.body == BODY:
            meeting.wait(10)
        return answer(received.body)

    transport = make()
    with serving(together) as server:
        with ThreadPoolExecutor(4) as pool:
            sent = [pool.submit(transport.send, request(server.url())) for _ in range(4)]
            assert [one.result().body for one in sent] == [BODY] * 4
        later = [f'"{number}"'.encode() for number in range(8)]
        assert [transport.send(request(server.url(), body=b)).body for b in later] == later
    assert server.connections == 4


def test_a_connection_that_was_idle_is_not_used_again() -> None:
    """After five seconds a new connection is made, for the portal may be closing the old one."""
    now = [100.0]
    transport = HttpTransport(clock=lambda: now[0])
    with serving(lambda _: OK) as server:
        for pause_s in (0, 4.9, 5.1, 0):
            now[0] += pause_s
            transport.send(request(server.url()))
        assert server.wait_closed(1)
        transport.close()
    assert [received.connection for received in server.received] == [1, 1, 2, 2]


def test_closing_gives_up_the_connections(make: Make) -> None:
    """After `close`, which may be called twice, the server sees the end; nothing is sent."""
    transport = make()
    with serving(lambda _: OK) as server:
        transport.send(request(server.url()))
        transport.close()
        transport.close()
        assert server.wait_closed(1)
        with pytest.raises(ConfigError, match="B624"):
            transport.send(request(server.url()))
    assert len(server.received) == 1


# --- failures: did the portal get it?


def test_nothing_listens(sender: Sender) -> None:
    """A refused connection: certainly not sent, and the message names host and reason."""
    port = closed_port()
    error = failure(sender, request(f"http://127.0.0.1:{port}/rest/1/abc/batch"))
    assert error.sent is False
    assert f"no connection to 127.0.0.1:{port}: nothing answers there" in str(error)


def test_a_name_that_cannot_be(sender: Sender) -> None:
    """A host that no name server could know: certainly not sent."""
    assert failure(sender, request(f"https://{'я' * 70}.ru/rest/1/abc/batch")).sent is False


def test_tls_to_a_server_without_it(sender: Sender) -> None:
    """A failed handshake: certainly not sent."""
    with serving(lambda _: OK) as server:
        error = failure(sender, request(server.url(scheme="https")))
    assert error.sent is False
    assert "the encryption could not be agreed on" in str(error)


def test_a_certificate_that_nobody_trusts(sender: Sender) -> None:
    """An unknown certificate stops the handshake, and the message says that it is this."""
    with serving(lambda _: OK, tls=True) as server:
        error = failure(sender, request(server.url(scheme="https")))
    assert error.sent is False
    assert "its certificate is not trusted" in str(error)
    assert server.received == []


@pytest.mark.parametrize("sent", [b"", b"HTTP/1.1 20"])
def test_a_connection_cut_before_the_reply(sender: Sender, sent: bytes) -> None:
    """The request went out and nothing usable came back: it may have been executed."""
    with serving(lambda _: Answer(sent, "close")) as server:
        error = failure(sender, request(server.url()))
    assert error.sent is True
    assert len(server.received) == 1


def test_a_kept_connection_cut_at_the_next_request(sender: Sender) -> None:
    """A kept connection that dies under the second request: sent once, and not again."""
    script = iter([OK, Answer(b"", "close")])
    with serving(lambda _: next(script)) as server:
        sender.send(request(server.url()))
        error = failure(sender, request(server.url()))
    assert error.sent is True
    assert [received.connection for received in server.received] == [1, 1]


CUT = {
    "shorter than declared": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{",
    "in mid-chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{",
    "no last chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
    "no chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{}",
    "no gzip": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Encoding: gzip\r\n\r\n{}",
    "no http": "Привет".encode(),
}


@pytest.mark.parametrize("raw", CUT.values(), ids=CUT.keys())
def test_a_reply_that_is_not_whole(sender: Sender, raw: bytes) -> None:
    """A body that breaks off or cannot be unpacked is no reply, and the request may have run."""
    with serving(lambda _: Answer(raw, "close")) as server:
        assert failure(sender, request(server.url())).sent is True


@pytest.mark.parametrize("raw", [b"", CUT["shorter than declared"]])
def test_a_time_out(sender: Sender, raw: bytes) -> None:
    """A reply that does not come, or does not go on, ends in time; it may have been executed."""
    with serving(lambda _: Answer(raw, "hang")) as server:
        error = failure(sender, request(server.url(), timeout_s=0.2))
    assert error.sent is True
    assert "within 0.2 s" in str(error)


def test_a_reply_that_drips_ends_in_time(make: Make) -> None:
    """The time-out is for the reply as a whole too: each look at the clock finds 50 s gone."""
    transport = make(clock=itertools.count(0.0, 50.0).__next__)
    with serving(lambda _: answer("а" * 500_000)) as server:
        error = failure(transport, request(server.url(), timeout_s=90))
        transport.close()
    assert error.sent is True
    assert "within 90 s" in str(error)


def test_a_reply_without_end_is_given_up(make: Make) -> None:
    """More bytes than any answer has, packed or not, are not collected."""
    transport = make(max_reply_bytes=100_000)
    bomb = answer(gzip.compress(bytes(10_000_000)), content_encoding="gzip")
    with serving(lambda _: bomb) as server:
        error = failure(transport, request(server.url()))
        transport.close()
    assert error.sent is True
    assert "longer than 100,000 bytes" in str(error)


HEAD = b"HTTP/1.1 200 OK\r\n"
SAME = '{"result":"Ромашка"}'.encode() * 3_000
CHUNKS = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (SAME[:7], SAME[7:]))
PACKED = gzip.compress(SAME)
WHOLE = {
    "as it is": answer(SAME),
    "in chunks": Answer(HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + CHUNKS + b"0\r\n\r\n"),
    "packed": answer(PACKED, content_encoding="gzip"),
    "packed by zlib": answer(zlib.compress(SAME), content_encoding="deflate"),
    "up to its end": Answer(HEAD + b"\r\n" + SAME, "close"),
    "closed then": answer(SAME, then="close", connection="close"),
    "after a word": Answer(b"HTTP/1.1 100 Continue\r\n\r\n" + answer(SAME).raw),
    "of old": Answer(b"HTTP/1.0 200 OK\r\n\r\n" + SAME, "close"),
}


@pytest.mark.parametrize("second", WHOLE.values(), ids=WHOLE.keys())
def test_a_kept_connection_brings_every_kind_of_reply(sender: Sender, second: Answer) -> None:
    """However a later reply is written, it is read as the first one is, and the next is too."""
    script = iter([OK, second, second, OK])
    with serving(lambda _: next(script)) as server:
        replies = [sender.send(request(server.url())).body for _ in range(4)]
    assert replies == [OK.raw[-len(replies[0]) :], SAME, SAME, replies[0]]


@pytest.mark.parametrize("raw", CUT.values(), ids=CUT.keys())
def test_a_kept_connection_with_a_reply_that_is_not_whole(sender: Sender, raw: bytes) -> None:
    """What breaks off at a later request may have run as well, and nothing is left behind."""
    script = iter([OK, Answer(raw, "close"), OK])
    with serving(lambda _: next(script)) as server:
        sender.send(request(server.url()))
        assert failure(sender, request(server.url())).sent is True
        assert sender.send(request(server.url())).status == 200
    assert [received.connection for received in server.received] == [1, 1, 2]


def test_later_requests_are_as_the_first(sender: Sender) -> None:
    """Line, headers and body of a request do not depend on what was sent before it."""
    with serving(lambda _: OK) as server:
        for _ in range(3):
            sender.send(Request("batch", BODY, server.url("/rest/1/a%20b/batch?x=1"), key="k-1"))
    first, *others = server.received
    names = {"host", "idempotency-key", "content-length", "content-type", "user-agent"}
    assert all((o.line, o.body) == (first.line, first.body) for o in others)
    assert all(o.headers[name] == first.headers[name] for o in others for name in names)


def test_a_time_out_of_a_kept_connection(sender: Sender) -> None:
    """Each request has its own time-out, whatever that of the one before was."""
    script = iter([OK, Answer(b"", "hang")])
    with serving(lambda _: next(script)) as server:
        sender.send(request(server.url()))
        assert "within 0.2 s" in str(failure(sender, request(server.url(), timeout_s=0.2)))


def test_a_reply_without_end_on_a_kept_connection_is_given_up(make: Make) -> None:
    """A little that becomes very much is not unpacked to its end."""
    transport = make(max_reply_bytes=100_000)
    script = iter([OK, answer(gzip.compress(bytes(10_000_000)), content_encoding="gzip")])
    with serving(lambda _: next(script)) as server:
        transport.send(request(server.url()))
        error = failure(transport, request(server.url()))
        transport.close()
    assert "longer than 100,000 bytes" in str(error)


def test_after_a_failure_the_next_request_works(sender: Sender) -> None:
    """A connection with half a reply in it is not used for the next one."""
    script = iter([Answer(CUT["shorter than declared"], "hang"), OK])
    with serving(lambda _: next(script)) as server:
        failure(sender, request(server.url(), timeout_s=0.2))
        assert sender.send(request(server.url())).status == 200
    assert [received.connection for received in server.received] == [1, 2]


def test_errors_carry_nothing_of_the_library(sender: Sender) -> None:
    """No cause, no context, no attribute leads to an object that knows the address."""
    error = failure(sender, request(f"http://127.0.0.1:{closed_port()}/rest/1/abc/batch"))
    assert error.__cause__ is None
    assert error.__context__ is None
    assert "abc" not in repr(vars(error))


# --- options and environment


@pytest.mark.parametrize(
    "url",
    [
        "http://acme.bitrix24.com/rest/1/abc/batch",
        "HTTP://127.0.0.1.example.com/rest/1/abc/batch",
        "http://localhost.example.com/",
        "ftp://127.0.0.1/rest/1/abc/batch",
        "127.0.0.1/rest/1/abc/batch",
        "",
    ],
)
def test_plain_http_leaves_this_computer_never(sender: Sender, url: str) -> None:
    """Anything but https is refused before a connection is made, and the code is not shown."""
    with pytest.raises(ConfigError, match="B622") as caught:
        sender.send(request(url))
    assert "abc" not in str(caught.value)


def test_a_certificate_file_of_ones_own(make: Make) -> None:
    """`verify` names a file of certificates to trust."""
    transport = make(verify=str(CERTIFICATE))
    with serving(lambda _: OK, tls=True) as server:
        assert transport.send(request(server.url(scheme="https"))).status == 200
        transport.close()


def test_certificates_unchecked_on_request() -> None:
    """`verify=False` talks to anybody, and the library's warning about it comes through."""
    transport = HttpTransport(verify=False)
    with serving(lambda _: OK, tls=True) as server:
        with pytest.warns(urllib3.exceptions.InsecureRequestWarning):
            assert transport.send(request(server.url(scheme="https"))).status == 200
        transport.close()


def test_a_certificate_file_from_the_environment(
    sender: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    """REQUESTS_CA_BUNDLE counts where `verify` was not given, and is read once."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(CERTIFICATE))
    with serving(lambda _: OK, tls=True) as server:
        sender.send(request(server.url(scheme="https")))
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", "нет такого")
        assert sender.send(request(server.url(scheme="https"))).status == 200


def test_a_certificate_file_that_is_not_there(
    sender: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong path is a mistake in the configuration, given or from the environment."""
    with pytest.raises(ConfigError, match=r"B623.*`нет такого`"):
        HttpTransport(verify="нет такого")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "нет такого")
    with pytest.raises(ConfigError, match="B623"):
        sender.send(request("https://127.0.0.1:1/rest/1/abc/batch"))


def test_a_certificate_file_without_certificates(make: Make, tmp_path: Path) -> None:
    """A file of something else is a mistake in the configuration too."""
    other = tmp_path / "заметки.txt"
    other.write_text("здесь нет сертификатов", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"B623.*заметки.txt` cannot be read") as caught:
        make(verify=str(other)).send(request("https://127.0.0.1:1/rest/1/abc/batch"))
    assert caught.value.__context__ is None or caught.value.__suppress_context__


def test_a_folder_of_certificates(make: Make, tmp_path: Path) -> None:
    """`verify` may be a folder in which certificates stand under their hashes."""
    with serving(lambda _: OK, tls=True) as server:
        error = failure(make(verify=str(tmp_path)), request(server.url(scheme="https")))
    assert "its certificate is not trusted" in str(error)


REFUSING = answer("", "502 Bad Gateway", then="close")


def test_proxies_from_the_environment(sender: Sender, monkeypatch: pytest.MonkeyPatch) -> None:
    """HTTPS_PROXY is used, read once; a proxy that refuses means that nothing was sent."""
    with serving(lambda _: REFUSING) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url(""))
        assert failure(sender, request("https://acme.example/rest/1/abc/batch")).sent is False
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{closed_port()}")
        assert failure(sender, request("https://acme.example/rest/1/abc/batch")).sent is False
    assert [r.line.split()[:2] for r in proxy.received] == [["CONNECT", "acme.example:443"]] * 2


def test_proxies_given_replace_those_of_the_environment(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`proxies` is all there is then; the passwords in it show in no message."""
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{closed_port()}")
    with serving(lambda _: REFUSING) as proxy:
        address = f"http://ivan:t41na@127.0.0.1:{proxy.port}"
        transport = make(proxies={"https": address})
        error = failure(transport, request("https://acme.example/rest/1/abc/batch"))
        transport.close()
    assert len(proxy.received) == 1
    assert "t41na" not in str(error) + repr(transport) + repr(vars(transport))


def test_an_unreadable_proxy_is_a_mistake_of_configuration(make: Make) -> None:
    """The message says what to correct and does not repeat the address."""
    transport = make(proxies={"https": "http://"})
    with pytest.raises(ConfigError, match="B623"):
        transport.send(request("https://acme.example/rest/1/abc/batch"))
    transport.close()


def test_this_computer_is_reached_without_the_environments_proxy(
    sender: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A request to 127.0.0.1 would lose its way, and its secret, at a proxy."""
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{closed_port()}")
    with serving(lambda _: OK) as server:
        assert sender.send(request(server.url())).status == 200


# --- logging and imports


def test_paths_are_masked_in_the_librarys_log(
    transport: HttpTransport, caplog: pytest.LogCaptureFixture
) -> None:
    """At DEBUG the library writes each path; the code in it is masked, the rest stays."""
    caplog.set_level(logging.DEBUG)
    with serving(lambda _: OK) as server:
        transport.send(request(server.url("/rest/1/s3cr3t/batch")))
        transport.send(request(server.url("/gate/t0ken/batch?auth=t41na")))
    assert 'POST /rest/1/***/batch HTTP/1.1" 200' in caplog.text
    assert "s3cr3t" not in caplog.text
    assert "t0ken" not in caplog.text
    assert "t41na" not in caplog.text


def test_other_peoples_logging_is_left_alone(
    transport: HttpTransport, caplog: pytest.LogCaptureFixture
) -> None:
    """Levels and handlers stay, records without our secrets pass unchanged, filters go at close."""
    loggers = [logging.getLogger(f"urllib3.{name}") for name in ("connectionpool", "util.retry")]

    def configuration() -> list[object]:
        return [(x.level, list(x.handlers), x.propagate, list(x.filters)) for x in loggers]

    before = configuration()
    caplog.set_level(logging.DEBUG)
    with serving(lambda _: OK) as server:
        transport.send(request(server.url("/rest/1/s3cr3t/batch")))
        loggers[0].warning("%s of %s", "/rest/1/другой/", "/rest/2/abc/")
    assert caplog.records[-1].args == ("/rest/1/другой/", "/rest/2/abc/")
    transport.close()
    assert configuration() == before


def test_a_forgotten_transport_leaves_no_filter() -> None:
    """A transport that was never closed takes its filter with it."""
    before = list(logging.getLogger("urllib3.connectionpool").filters)
    transport = HttpTransport()
    failure(transport, request(f"http://127.0.0.1:{closed_port()}/rest/1/abc/batch"))
    del transport
    gc.collect()
    assert logging.getLogger("urllib3.connectionpool").filters == before


def test_the_library_is_imported_only_to_send() -> None:
    """Making a transport costs no import of requests; a process that sends nothing never pays."""
    code = (
        "import sys; from b24batch.transport.http import HttpTransport; HttpTransport().close();"
        "print([m for m in ('requests', 'urllib3') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
