"""`practice serve` as a process, misbehaving for clients that know nothing of it."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from cli_runner import COMMAND, clean_environment

from b24batch.practice.certificate import TEST_CERTIFICATE
from command_line import within


@contextlib.contextmanager
def served(*options: str) -> Iterator[str]:
    """The webhook address of a portal that is served for the length of a block."""
    with subprocess.Popen(
        [*COMMAND, "practice", "serve", "--port", "0", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=clean_environment(),
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        killer = threading.Timer(60, process.kill)
        killer.start()
        try:
            yield process.stdout.readline().strip()
        finally:
            killer.cancel()
            process.kill()


def stats(url: str) -> dict[str, Any]:
    page = url.partition("/rest/")[0] + "/practice/stats"
    answer: dict[str, Any] = requests.get(page, verify=str(TEST_CERTIFICATE), timeout=30).json()
    return answer


def test_faults_limits_and_counts_from_the_command_line() -> None:
    """A client meets what the options say, and the page of counts tells how often."""
    with served(
        *("--fault-at", "2=drop_after", "--bucket", "4/0", "--marker", "ORIGIN_ID"),
        *("--latency", "0.01"),
    ) as url:
        session = requests.Session()

        def add() -> int:
            fields = {"fields": {"TITLE": "Ёлка", "ORIGIN_ID": "строка 5"}}
            return session.post(f"{url}crm.deal.add", json=fields, timeout=30).status_code

        assert add() == 200
        with pytest.raises(requests.ConnectionError):
            add()
        assert [add(), add(), add()] == [200, 200, 503]
        found = stats(url)
    assert found["arrived"] == 5
    assert found["requests"] == found["writes"] == found["duplicates"] == 4
    assert found["faults"] == {"drop_after": 1}
    assert found["answers_503"] == 1
    assert found["connections"] == 3  # one was cut, one asks for the counts


def test_https_from_the_command_line() -> None:
    """A client that trusts the certificate that is named is served."""
    with served("--https") as url:
        assert url.startswith("https://127.0.0.1:")
        reply = requests.post(f"{url}profile", verify=str(TEST_CERTIFICATE), timeout=30)
        assert json.loads(reply.text)["result"]["ID"] == "1"


def test_a_budget_is_told_by_the_clock_of_clients() -> None:
    """When work is given back can be compared with the time of day."""
    with served("--budget", "3", "--budget-cost", "2") as url:
        replies = [requests.get(f"{url}profile", timeout=30) for _ in range(3)]
    assert [reply.status_code for reply in replies] == [200, 200, 429]
    told = replies[1].json()["time"]
    assert told["operating"] == 4
    begun = replies[0].json()["time"]["start"]
    assert begun + 599 <= told["operating_reset_at"] <= begun + 601
    assert abs(begun - time.time()) < 60


def test_a_port_that_is_taken_is_told_in_words() -> None:
    """What is wrong and what to do, without the system's number for it."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = within("practice", "serve", "--port", str(port))
    assert told.code == 2
    assert f"cannot listen at `127.0.0.1:{port}`: another program listens there\n" in told.err
    assert "hint: take another port, or 0" in told.err
