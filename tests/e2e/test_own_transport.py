"""The transport that the documentation shows: it runs, and its failures are handled safely."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from scripted_server import Answer, closed_port, serving

from b24batch import Batch, Portal, RunError, crm
from b24batch.errors import TransportError
from b24batch.practice import PracticePortal, serve
from b24batch.transport.base import Reply, Request

PAGE = Path(__file__).parents[2] / "docs" / "transport.md"
ADDRESS = "https://gate.example/rest/1/abcdefghijklmnop/"


def examples(url: str) -> list[str]:
    """The Python of the page, its invented address replaced."""
    found = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert ADDRESS in found[0]
    return [text.replace(ADDRESS, url) for text in found]


@pytest.fixture
def shown(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, Any]:
    """Everything the page defines, run against a practice portal over HTTP.

    In a folder of its own: the page makes a recording.
    """
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    with serve(PracticePortal()) as server:
        for text in examples(server.url):
            exec(compile(text, PAGE.name, "exec"), names)  # noqa: S102 - our own documentation
    names["printed"] = capsys.readouterr().out
    return names


def test_the_ten_lines_run(shown: dict[str, Any]) -> None:
    """The example gets single calls and batches through a transport written with ten lines."""
    assert shown["printed"] == "1 50\n"
    lines = PAGE.read_text(encoding="utf-8").partition("class GatewayTransport")[2]
    body = lines.partition("\n\n\nwith Portal")[0]
    assert len([line for line in body.splitlines()[1:] if line.strip()]) <= 10


@pytest.mark.parametrize("answer", [None, Answer(b"", "close"), Answer(b"", "hang")])
def test_failures_of_the_ten_lines_leave_writes_open(
    shown: dict[str, Any], answer: Answer | None
) -> None:
    """Exceptions of a foreign library end a run in order: the write unknown, no code shown."""
    with serving(lambda _: answer or Answer(b"")) as server:
        port = server.port if answer else closed_port()
        transport = shown["GatewayTransport"]("key")
        with Portal(transport, f"http://127.0.0.1:{port}/rest/1/s3cr3t/", timeout_s=0.2) as portal:
            batch = Batch().add("A", crm.item.add(entityTypeId=2, fields={"title": "Сделка"}))
            with pytest.raises(RunError) as caught:
                batch.run(portal)
    assert caught.value.result["A"].state == "unknown"
    assert "s3cr3t" not in str(caught.value)


def test_the_error_of_the_page_says_that_nothing_was_sent(shown: dict[str, Any]) -> None:
    """`sent=False` in a transport's own error makes the commands `not_sent`."""
    error = shown["no_connection"]("gate.example")
    assert isinstance(error, TransportError)

    class Unreachable:
        def send(self, request: Request) -> Reply:
            del request
            raise error

        def close(self) -> None:
            """Nothing to give up."""

    batch = Batch().add("A", crm.item.add(entityTypeId=2, fields={"title": "Сделка"}))
    with pytest.raises(RunError) as caught:
        batch.run(Portal(Unreachable()))
    assert caught.value.result["A"].state == "not_sent"
