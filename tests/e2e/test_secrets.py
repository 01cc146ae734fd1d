"""The webhook's code is sent, and is seen nowhere else: not in logs, errors, tracebacks, reprs."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from scripted_server import Answer, Received, answer, closed_port, serving

from b24batch import Batch, Portal, crm
from b24batch.errors import BatchError
from b24batch.run.results import RunResult
from b24batch.transport.base import Reply, Request
from b24batch.transport.http import HttpTransport

PLANTED = "q7Zk3planted9XwV"


def echo(received: Received) -> str:
    """The address of a request, as a server would write it down."""
    return f"https://{received.headers['host']}{received.line.split()[1]} ({PLANTED})"


def redirect(received: Received) -> Answer:
    target = f"https://{PLANTED}@new.example/rest/1/{PLANTED}/batch?code={PLANTED}"
    return answer(echo(received), "302 Found", location=target, content_type="text/html")


def page(received: Received) -> Answer:
    return answer(f"<h1>{echo(received)}</h1>", "500 Error", content_type="text/html")


def odd_type(received: Received) -> Answer:
    return answer(echo(received), "404 Not Found", content_type=f"text/{PLANTED}")


def refusal(received: Received) -> Answer:
    words = {"error": f"NO {PLANTED}", "error_description": echo(received)}
    return answer(json.dumps(words), "403 Forbidden")


def refusal_within(received: Received) -> Answer:
    words = {"error": f"NO {PLANTED}", "error_description": echo(received)}
    if "batch" not in received.line:
        return answer(json.dumps(words), "400 Bad Request")
    maps = {"result": [], "result_error": {"c0": words}}
    return answer(json.dumps({"result": maps}))


def other_shape(received: Received) -> Answer:
    return answer(json.dumps({"адрес": echo(received)}))


def cut(received: Received) -> Answer:
    return Answer(answer(json.dumps({"result": echo(received)})).raw[:-9], "close")


def not_http(received: Received) -> Answer:
    return Answer(f"{echo(received)}\r\n\r\n".encode(), "close")


def odd_header(received: Received) -> Answer:
    return Answer(f"HTTP/1.1 200 OK\r\n{echo(received)}\r\nA: 1\r\n\r\n".encode(), "close")


def slow(_: Received) -> Answer:
    return Answer(b"", "hang")


def good(received: Received) -> Answer:
    link = {"DOWNLOAD_URL": echo(received)}
    maps = {"result": {"c0": link}, "result_error": []}
    return answer(json.dumps({"result": maps if "batch" in received.line else link}))


SCRIPTS: list[Callable[[Received], Answer]] = [
    redirect,
    page,
    odd_type,
    refusal,
    refusal_within,
    other_shape,
    cut,
    not_http,
    odd_header,
    slow,
    good,
]


def patience_s(script: Callable[[Received], Answer] | None) -> float:
    """Short only where waiting is the point, so that a busy machine changes no outcome."""
    return 0.2 if script is slow else 30.0


@contextmanager
def address(script: Callable[[Received], Answer] | None) -> Iterator[str]:
    """The webhook address of a server with this script, or of one that cannot be reached."""
    if script is None:
        yield f"http://127.0.0.1:{closed_port()}/rest/1/{PLANTED}/"
        return
    with serving(script) as server:
        yield server.url(f"/rest/1/{PLANTED}/")
        assert server.received
        assert all(PLANTED in received.line for received in server.received)


class Everything(logging.Handler):
    """Keeps all that could be known from log records: texts, arguments, tracebacks."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen += [self.format(record), repr(vars(record)), str(record.getMessage())]


@contextmanager
def watched() -> Iterator[list[str]]:
    """Everything that is logged or warned of during a block, the root logger at DEBUG."""
    root, handler = logging.getLogger(), Everything()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            yield handler.seen
            handler.seen += [str(warning) for warning in warned]
    finally:
        root.setLevel(level)
        root.removeHandler(handler)


def seen_of(error: BaseException) -> list[str]:
    """All that an exception shows, and what it was made from, with the variables of our frames."""
    shown: list[str] = []
    todo: list[BaseException | None] = [error]
    while todo:
        if (one := todo.pop()) is None:
            continue
        shown += [str(one), repr(one), repr(vars(one)), repr(one.args)]
        if isinstance(one, BatchError):
            shown.append(json.dumps(one.to_dict()))
        # the test's own frame knows what it planted
        frames = None if one.__traceback__ is None else one.__traceback__.tb_next
        drawn = traceback.TracebackException(type(one), one, frames, capture_locals=True)
        shown += list(drawn.format())
        shown += traceback.format_exception(one)
        todo += [one.__cause__, one.__context__]
    return shown


def attempts(portal: Portal) -> list[Callable[[], object]]:
    """A single call, a read in a batch and a write in a batch."""
    read = Batch().add("Чтение", crm.item.list(entityTypeId=2))
    write = Batch().add("Запись", crm.item.add(entityTypeId=2, fields={"title": "Сделка"}))
    return [
        lambda: portal.call("profile"),
        lambda: read.run(portal).raise_for_errors(),
        lambda: write.halt_on_error().run(portal),
    ]


@pytest.mark.parametrize("script", [None, *SCRIPTS], ids=lambda s: getattr(s, "__name__", "closed"))
def test_no_outcome_shows_the_code(script: Callable[[Received], Answer] | None) -> None:
    """Whatever the portal answers, or fails to, logs, errors and results are free of the code."""
    seen: list[str] = []
    with address(script) as url, watched() as logged:
        portal = Portal.webhook(url, timeout_s=patience_s(script))
        for attempt in attempts(portal):
            try:
                result = attempt()
                if isinstance(result, RunResult):
                    seen += [repr(result), repr([c.error for c in result])]
            except BatchError as error:
                seen += seen_of(error)
                seen.append(repr(getattr(error, "result", None)))
        seen += [repr(portal), str(portal), repr(vars(portal)), repr(portal.transport)]
        seen.append(repr(vars(portal.transport)))
        portal.close()
    assert PLANTED not in "\n".join(seen)
    assert PLANTED not in "\n".join(logged)
    assert script in {None, slow, cut, not_http} or "/rest/1/***/batch" in "\n".join(logged)


def test_answers_keep_what_the_portal_wrote() -> None:
    """A link in a result is usable: masking is for what we say, not for the user's data."""
    with address(good) as url, Portal.webhook(url) as portal:
        assert PLANTED in portal.call("profile")["DOWNLOAD_URL"]
        results = Batch().add("Файл", crm.item.list(entityTypeId=2)).run(portal)
        assert PLANTED in results["Файл"].value["DOWNLOAD_URL"]
        assert PLANTED not in f"{results!r} {results} {results['Файл']!r}"


def test_requests_and_replies_show_nothing() -> None:
    """What a transport gets and gives can be printed while one is written."""
    body = f'"{PLANTED}"'.encode()
    request = Request("batch", body, f"https://acme.ru/rest/1/{PLANTED}/batch")
    assert PLANTED not in f"{request!r} {request} {Reply(200, body, {'location': PLANTED})!r}"


def test_other_failures_to_connect_show_nothing() -> None:
    """No encryption where it is wanted, and wanted where there is none."""
    seen: list[str] = []
    with serving(good) as server, watched() as logged:
        for url in (
            server.url(f"/rest/1/{PLANTED}/batch", "https"),
            f"http://acme.example/rest/1/{PLANTED}/batch",
            f"https://{'я' * 70}.example/rest/1/{PLANTED}/batch",
        ):
            transport = HttpTransport()
            with pytest.raises(BatchError) as caught:
                Portal(transport, url.removesuffix("batch")).send("batch", {})
            transport.close()
            seen += [str(caught.value), *traceback.format_exception(caught.value)]
    assert PLANTED not in "\n".join([*seen, *logged])


PROGRAM = """
import logging, sys, warnings
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout)
from b24batch import Batch, Portal, crm
portal = Portal.from_env(timeout_s=float(sys.argv[1]))
print(portal, repr(portal), vars(portal))
print(Batch().add("A", crm.item.add(entityTypeId=2, fields={"title": "x"})).run(portal))
portal.call("profile")
"""


@pytest.mark.parametrize("script", [None, *SCRIPTS], ids=lambda s: getattr(s, "__name__", "closed"))
def test_a_program_that_dies_of_it_prints_no_code(
    script: Callable[[Received], Answer] | None,
) -> None:
    """Standard output and error of a whole process, uncaught traceback included."""
    with address(script) as url:
        done = subprocess.run(
            [sys.executable, "-X", "dev", "-W", "always", "-c", PROGRAM, str(patience_s(script))],
            env=os.environ | {"B24_WEBHOOK": url, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    assert PLANTED not in done.stdout + done.stderr
    assert "/rest/1/***/" in done.stdout
    assert ("Traceback" in done.stderr) == (script is not good)
