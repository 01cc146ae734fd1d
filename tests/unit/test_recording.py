"""What went over a transport is recorded, and answers the same requests without a portal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from b24batch import Batch, Limits, Portal, crm, ref, text
from b24batch.errors import ConfigError, TransportError
from b24batch.practice import Behaviour, PracticePortal, PracticeTransport
from b24batch.run.states import State
from b24batch.transport.base import Reply, Request
from b24batch.transport.recording import RecordingTransport, ReplayTransport

ADDRESS = "https://acme.bitrix24.ru/rest/7/q7Zk3planted9XwV/"


def batch() -> Batch:
    made = Batch().add("A", crm.item.add(entityTypeId=4, fields={"title": "Рога и копыта"}))
    made.add("B", crm.item.get(entityTypeId=4, id=ref.A.item.id))
    title = text("Сделка с {name}", name=ref.B.item.title)
    made.add("C", crm.item.add(entityTypeId=2, fields={"title": title}))
    return made.add("D", crm.item.get(entityTypeId=4, id=99_999))


def one_at_a_time(transport: Any, url: str = "") -> Portal:
    return Portal(transport, url, limits=Limits(most_in_flight=1))


def recorded(path: Path, practice: PracticePortal, **options: Any) -> Any:
    with one_at_a_time(
        RecordingTransport(PracticeTransport(practice), path, **options), ADDRESS
    ) as portal:
        return batch().run(portal)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "запись.b24rec"


def test_a_recorded_run_needs_no_portal(path: Path) -> None:
    """The same states and values, errors included, from the file alone."""
    first = recorded(path, PracticePortal())
    again = batch().run(one_at_a_time(ReplayTransport(path)))
    assert [(c.state, c.error) for c in again] == [(c.state, c.error) for c in first]
    assert [again[name].value for name in "ABC"] == [first[name].value for name in "ABC"]


def test_the_journal_of_a_run_is_a_recording(path: Path) -> None:
    """Whatever was sent with `journal=` can be replayed."""
    first = batch().run(one_at_a_time(PracticeTransport(PracticePortal()), ADDRESS), journal=path)
    again = batch().run(one_at_a_time(ReplayTransport(path)))
    assert [c.state for c in again] == [c.state for c in first]
    assert again["C"].value == first["C"].value


def test_a_request_that_was_not_recorded_is_refused(path: Path) -> None:
    """Other values, or the same once more than they were sent; nothing is made up."""
    recorded(path, PracticePortal())
    other = Batch().add("A", crm.item.add(entityTypeId=4, fields={"title": "Другое"}))
    with pytest.raises(ConfigError, match=r"B678.*no reply left to this request to `batch`"):
        other.run(one_at_a_time(ReplayTransport(path)))
    replay = ReplayTransport(path)
    batch().run(one_at_a_time(replay))
    with pytest.raises(ConfigError, match="B678"):
        batch().run(one_at_a_time(replay))


def test_equal_requests_get_their_replies_in_order(path: Path) -> None:
    """A counter that is read twice has moved on."""
    practice = PracticePortal()
    count = iter(range(9))
    practice.register("my.count", lambda _: {"result": next(count)})
    with Portal(RecordingTransport(PracticeTransport(practice), path), ADDRESS) as portal:
        assert [portal.call("my.count") for _ in range(3)] == [0, 1, 2]
    portal = Portal(ReplayTransport(path))
    assert [portal.call("my.count") for _ in range(3)] == [0, 1, 2]


def test_a_lost_reply_is_lost_again(path: Path) -> None:
    """What was unknown then is unknown in a replay."""
    practice = PracticePortal(behaviour=Behaviour(script={2: "drop_after"}))
    halting = batch().halt_on_error()
    with (
        pytest.raises(TransportError) as first,
        one_at_a_time(RecordingTransport(PracticeTransport(practice), path)) as portal,
    ):
        halting.run(portal)
    with pytest.raises(TransportError) as again:
        halting.run(one_at_a_time(ReplayTransport(path)))
    assert first.value.result["C"].state is State.UNKNOWN
    assert again.value.result.counts() == first.value.result.counts()
    assert again.value.problems == first.value.problems


class Echo:
    """Answers with what it was asked, and the address it was asked at."""

    def send(self, request: Request) -> Reply:
        said = b'{"result": {"body": %s, "url": "%s"}}' % (request.body, request.url.encode())
        return Reply(200, said)

    def close(self) -> None: ...


def test_secrets_are_not_recorded(path: Path) -> None:
    """Neither the webhook's code nor those that were named; a replay has what it is given."""
    with Portal(RecordingTransport(Echo(), path, secrets={"erp": "тайна/1"}), ADDRESS) as portal:
        portal.call("profile", {"pass": "тайна/1"})
    content = path.read_bytes()
    assert b"planted" not in content
    assert "тайна".encode() not in content
    known = Portal(ReplayTransport(path, secrets={"erp": "тайна/1"}))
    answer = known.call("profile", {"pass": "тайна/1"})
    assert answer["body"] == {"pass": "тайна/1"}
    assert answer["url"] == "https://acme.bitrix24.ru/rest/7/<webhook>/profile"


def test_only_a_recording_is_begun_anew(path: Path) -> None:
    """The journal of a run is worth more than a recording."""
    for _ in range(2):
        recorded(path, PracticePortal())
    journal = path.with_name("run.journal")
    batch().run(Portal.practice(), journal=journal)
    with pytest.raises(ConfigError, match=r"B670.*is no recording"):
        RecordingTransport(Echo(), journal)
    with pytest.raises(ConfigError, match=r"B670.*is no journal of a run"):
        batch().resume(Portal.practice(), path)


def test_a_recording_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """Before anything is sent."""
    with pytest.raises(ConfigError, match="B672"):
        RecordingTransport(Echo(), tmp_path / "нет такой папки" / "x")
