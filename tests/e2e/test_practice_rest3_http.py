"""REST 3.0 of the practice portal over HTTP, for any client."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import pytest
import requests

from b24batch.practice import Behaviour, PracticePortal, serve

post = functools.partial(requests.post, timeout=20)
get = functools.partial(requests.get, timeout=20)


@pytest.fixture(params=[Behaviour(), Behaviour(seed=2)], ids=["waitress", "threads"])
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where webhooks of REST 3.0 begin, for both servers."""
    with serve(PracticePortal(behaviour=request.param)) as server:
        yield server.url.replace("/rest/", "/rest/api/")


def test_calls_batches_and_keys_over_http(address: str) -> None:
    """The address, the headers and the statuses are those of the documentation."""
    fields = {"title": "Задача", "creatorId": 1, "responsibleId": 1}
    headers = {"Idempotency-Key": "9f1c"}
    added = [
        post(address + "tasks.task.add", json={"fields": fields}, headers=headers) for _ in range(2)
    ]
    assert added[0].json() == added[1].json()
    assert [reply.headers.get("Idempotent-Replayed") for reply in added] == [None, "true"]
    body = [
        {"method": "tasks.task.list", "query": {"select": ["id"]}, "as": "t"},
        {"method": "tasks.task.get", "query": {"id": {"$ref": "t.0.id"}, "select": ["id"]}},
    ]
    answer = post(address + "batch", json=body).json()
    assert answer["result"][1]["item"] == answer["result"][0]["items"][0]


def test_what_cannot_be_read_or_found(address: str) -> None:
    """A form is no JSON, parameters in the query are not read, a crash has no body."""
    form = post(address + "tasks.task.get", data={"id": "1"})
    assert form.json()["error"]["code"].endswith("_INVALIDJSONEXCEPTION")
    assert get(address + "tasks.task.get?id=1").status_code == 400
    assert get(address + "rest.documentation.openapi").status_code == 200
    assert post(address + "crm.deal.list", json={}).status_code == 404
    crash = post(address + "batch", json=[{"method": "tasks.task.list", "query": "x"}])
    assert (crash.status_code, crash.content) == (500, b"")
    assert (
        post(address.replace("/rest/api/", "/rest/") + "note.collection.list").json()["error"]
        == "ERROR_METHOD_NOT_FOUND"
    )
