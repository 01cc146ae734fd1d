"""Runs with a journal: what is refused, what is kept, and how another process goes on."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Literal, Protocol

import msgspec
import pytest

from b24batch import Batch, Limits, Portal, call, crm, first_of, ref, tasks
from b24batch.errors import (
    ConfigError,
    MisuseError,
    ParamProblem,
    Problem,
    RunError,
    TransportError,
)
from b24batch.journals import Resumption, begun_journal
from b24batch.plan.program import Program
from b24batch.practice import PracticePortal, PracticeTransport
from b24batch.run.compose import EngineOptions
from b24batch.run.journal import Journal
from b24batch.run.results import RunResult
from b24batch.run.states import State, Stopped
from b24batch.stages import prepare, run_program, run_recipe
from b24batch.transport.base import Reply, Request
from b24batch.transport.log import Log

AT_ONCE = EngineOptions(settle_s=0.0)
ADDRESS = "https://acme.bitrix24.ru/rest/7/q7Zk3planted9XwV/"


class Dead(BaseException):
    """Stands for the end of the process: no outcome of a request is written down."""


class Mortal:
    """A way to a practice portal on which the process dies at the n-th request."""

    def __init__(
        self,
        practice: PracticePortal,
        dies_at: int = 0,
        *,
        executed: bool = True,
        death: BaseException | None = None,
    ) -> None:
        self.inner = PracticeTransport(practice)
        self.dies_at, self.executed = dies_at, executed
        self.death = death or Dead()
        self.requests = 0

    def send(self, request: Request) -> Reply:
        self.requests += 1
        dies = self.requests == self.dies_at
        reply = self.inner.send(request) if self.executed or not dies else None
        if dies or reply is None:
            raise self.death
        return reply

    def close(self) -> None:
        self.inner.close()


def portal_to(
    practice: PracticePortal, dies_at: int = 0, *, executed: bool = True, url: str = ADDRESS
) -> Portal:
    transport = Mortal(practice, dies_at, executed=executed)
    return Portal(transport, url, limits=Limits(most_in_flight=1))


def deals(count: int = 120) -> Batch:
    batch = Batch().in_any_order()
    for number in range(count):
        batch.add(f"D{number}", crm.item.add(entityTypeId=2, fields={"title": f"Сделка {number}"}))
    return batch


def killed(batch: Batch, portal: Portal, path: Path, **values: Any) -> None:
    with pytest.raises(Dead):
        run_recipe(batch.recipe, portal, values, engine_options=AT_ONCE, journal=path)


class Resume(Protocol):
    """Goes on with a batch as `Batch.resume` does."""

    def __call__(
        self,
        batch: Batch,
        portal: Portal,
        journal: Path,
        *,
        unknown: Literal["keep", "done", "again"] = "keep",
    ) -> RunResult: ...


def in_event_loop(
    batch: Batch,
    portal: Portal,
    journal: Path,
    *,
    unknown: Literal["keep", "done", "again"] = "keep",
) -> RunResult:
    return asyncio.run(batch.aresume(portal, journal, unknown=unknown))


@pytest.fixture(params=[Batch.resume, in_event_loop], ids=["threads", "event loop"])
def resume(request: pytest.FixtureRequest) -> Resume:
    """Both ways to go on with a run: every test of a journal is of both."""
    way: Resume = request.param
    return way


def prepared(batch: Batch) -> Program:
    return prepare(batch.recipe)


def drive(
    batch: Batch, portal: Portal, journal: Journal, interrupted: Callable[[], bool] = bool
) -> RunResult:
    return run_program(prepared(batch), portal, journal=journal, interrupted=interrupted)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "импорт.journal"


def test_who_dies_is_gone_on_with(path: Path, resume: Resume) -> None:
    """What was done is not sent again, what was under way is unknown, the rest is sent."""
    practice = PracticePortal()
    killed(deals(), portal_to(practice, 2), path)
    result = resume(deals(), portal_to(practice), path)
    assert result.counts() == {State.DONE: 70, State.UNKNOWN: 50}
    assert result.requests == 3
    assert practice.stats["writes"] == 120
    assert result["D0"].value["item"]["title"] == "Сделка 0"
    assert [c.request for c in result if c.state is State.UNKNOWN] == [2] * 50


@pytest.mark.parametrize(("executed", "unknown"), [(True, "done"), (False, "again")])
def test_unknown_writes_are_decided(
    path: Path, executed: bool, unknown: Any, resume: Resume
) -> None:
    """By what somebody saw on the portal: once each in the end, and nobody is asked twice."""
    practice = PracticePortal()
    killed(deals(), portal_to(practice, 2, executed=executed), path)
    result = resume(deals(), portal_to(practice), path, unknown=unknown)
    assert result.counts() == {State.DONE: 120}
    assert practice.stats["writes"] == 120
    with Resumption.open(path, portal_to(practice)) as resumption:
        assert resumption.unknown == []


def test_nothing_is_sent_again_while_the_portal_may_be_at_work(path: Path) -> None:
    """Who looked at once may have looked too early: the first sending has its time to end."""
    practice = PracticePortal()
    with pytest.raises(Dead):
        deals().run(portal_to(practice, 2, executed=False), journal=path)
    log, began = Log.hold(path, new=False), time.time()
    run = Resumption(log, portal_to(practice), clock=lambda: 1000.0, wall=lambda: began + 5)
    with run:
        run.decide(dict.fromkeys(run.unknown, "again"))
        engine, _ = run.begin()
        assert engine.ready(1000.0) == []
        assert engine.wake_at == pytest.approx(1000 + 75 - 5, abs=2)
        engine.in_flight_limit = 9
        assert sum(len(r.instances) for r in engine.ready(1071.0)) == 70


def test_what_refers_to_a_write_that_counts_as_done_is_not_sent(path: Path, resume: Resume) -> None:
    """Its answer is not known, and nothing is put in its place, not even what `??` has."""
    practice = PracticePortal()
    batch = Batch().add("A", crm.item.add(entityTypeId=4, fields={"title": "а"}))
    batch.add("B", crm.item.add(entityTypeId=2, fields={"title": first_of(ref.A.item.title, "б")}))
    killed(batch, portal_to(practice, 1), path)
    result = resume(batch, portal_to(practice), path, unknown="done")
    assert [str(c.state) for c in result] == ["done", "skipped"]
    assert result["A"].value is None
    assert practice.stats["writes"] == 1


def test_several_processes_may_die(path: Path, resume: Resume) -> None:
    """Each goes on where the one before it ended."""
    practice = PracticePortal()
    killed(deals(170), portal_to(practice, 2), path)
    for _ in range(2):
        with pytest.raises(Dead):
            resume(deals(170), portal_to(practice, 1), path, unknown="done")
    result = resume(deals(170), portal_to(practice), path, unknown="done")
    assert result.counts() == {State.DONE: 170}
    assert practice.stats["writes"] == 170


def test_an_unfinished_run_is_not_begun_again(path: Path, resume: Resume) -> None:
    """Told for what it is, with both ways out; nothing is sent."""
    practice = PracticePortal()
    killed(deals(), portal_to(practice, 2), path)
    writes = practice.stats["writes"]
    with pytest.raises(ConfigError, match=r"B674.*unfinished run of this recipe") as caught:
        deals().run(portal_to(practice), journal=path)
    assert "`b24batch resume" in str(caught.value)
    assert "`--anew`" in str(caught.value)
    with pytest.raises(ConfigError, match="unfinished run of another recipe"):
        deals(3).run(portal_to(practice), journal=path)
    assert practice.stats["writes"] == writes
    resume(deals(), portal_to(practice), path, unknown="done")
    assert deals(3).run(portal_to(practice), journal=path).ok


def test_anew_forgets_the_unfinished_run(path: Path) -> None:
    """Who says so gets a new run in the same file."""
    practice = PracticePortal()
    killed(deals(), portal_to(practice, 2), path)
    program = Resumption.open(path, portal_to(practice))
    program.close()
    with begun_journal(path, program.program, portal_to(practice), anew=True):
        pass
    with Log.look(path) as log:
        assert list(log.entries()) == []


def test_a_run_that_sent_nothing_may_be_begun_again(path: Path) -> None:
    """There is nothing to go on with."""
    with begun_journal(path, prepared(deals(3)), portal_to(PracticePortal())):
        pass
    assert deals(3).run(portal_to(PracticePortal()), journal=path).ok


def test_another_portal_is_refused(path: Path, resume: Resume) -> None:
    """Another host, or another user of the same: told without any code of a webhook."""
    practice = PracticePortal()
    killed(deals(), portal_to(practice, 2), path)
    for url in (ADDRESS.replace("acme", "zima"), ADDRESS.replace("/7/", "/8/")):
        with pytest.raises(ConfigError, match=r"B676.*begun on acme.bitrix24.ru, user 7") as caught:
            resume(deals(), portal_to(practice, url=url), path)
        assert "planted" not in str(caught.value)
    renewed = ADDRESS.replace("planted", "another")
    assert resume(deals(), portal_to(practice, url=renewed), path, unknown="done").ok


def test_another_batch_is_refused(path: Path, resume: Resume) -> None:
    """A run is gone on with as it was planned."""
    practice = PracticePortal()
    killed(deals(), portal_to(practice, 2), path)
    with pytest.raises(ConfigError, match=r"B676.*of another recipe"):
        resume(deals(121), portal_to(practice), path)


def test_methods_that_changed_are_refused(path: Path, resume: Resume) -> None:
    """What is a read and where ids are decides what may be sent again."""
    killed(deals(3), portal_to(PracticePortal(), 1), path)
    with Log.hold(path) as log:
        entries = list(log.entries())
        log.start({**log.about, "catalogue": "0" * 16, "version": "0.0.9"})
        log.append(*entries)
    with pytest.raises(ConfigError, match=r"B675.*b24batch 0.0.9, which knew other methods"):
        resume(deals(3), portal_to(PracticePortal()), path)


def test_a_journal_is_of_one_run_at_a_time(path: Path) -> None:
    """A run that is under way keeps a second one away."""
    practice = PracticePortal()
    portal = portal_to(practice)
    seen: list[str] = []

    def second(*_: object) -> None:
        if not seen:
            with pytest.raises(ConfigError) as caught:
                deals(3).run(portal_to(practice), journal=path)
            seen.append(caught.value.problems[0].code)

    practice.on_call = second
    assert deals(3).run(portal, journal=path).ok
    assert seen == ["B671"]


def everything(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.iterdir())


RECIPE = """\
param since: date = start of month
param most: number
param tags: list
secret token from env ERP_TOKEN
A = crm.item.add {
  entityTypeId: deal
  fields: { title: "Заказ ${since}", comments: $token, opportunity: $most }
}
B = crm.item.add {
  entityTypeId: deal
  fields: { title: "по ${A.item.comments}: ${today}", ufCrmTags: $tags }
}
"""


def test_what_the_run_took_from_outside_is_the_same_later(
    path: Path, monkeypatch: pytest.MonkeyPatch, resume: Resume
) -> None:
    """Parameters with their types, what `today` means, and the secret by its name alone."""
    monkeypatch.setenv("ERP_TOKEN", "очень/тайный «ключ»")
    practice = PracticePortal()
    batch = Batch.parse(RECIPE, "заказ.b24")
    moment = datetime(2025, 5, 31, 23, 30, tzinfo=timezone(timedelta(hours=5)))
    values = {"most": "12345678901234567890.5", "tags": ["ё", 2]}
    with pytest.raises(Dead):
        run_recipe(
            batch.recipe,
            portal_to(practice, 2, executed=False),
            values,
            source=batch._source,
            engine_options=AT_ONCE,
            moment=moment,
            journal=path,
        )
    assert "тайный".encode() not in everything(path)
    assert b"planted" not in everything(path)
    monkeypatch.delenv("ERP_TOKEN")
    with pytest.raises(ParamProblem, match="B504"):
        resume(batch, portal_to(practice), path)
    monkeypatch.setenv("ERP_TOKEN", "очень/тайный «ключ»")
    with Resumption.open(path, portal_to(practice)) as resumption:
        assert resumption.source is not None
        assert resumption.source.name == "заказ.b24"
        assert resumption.unknown[0].name == "B"
    resume(batch, portal_to(practice), path, unknown="again")
    first, second = practice.snapshot()["deal"][-2:]
    assert first["title"] == "Заказ 2025-05-01"
    assert second["title"] == "по очень/тайный «ключ»: 2025-05-31"
    assert "тайный".encode() not in everything(path)


def test_answers_that_hold_the_webhook_are_whole_later(path: Path, resume: Resume) -> None:
    """In the file the code has a name; what comes after reads it as the portal wrote it."""
    practice = PracticePortal()
    link = f"{ADDRESS}download/?x=1"
    practice.register("my.file", lambda _: {"result": {"DOWNLOAD_URL": link}})
    batch = Batch().add("F", call("my.file"))
    batch.add("A", crm.item.add(entityTypeId=2, fields={"title": ref.F.DOWNLOAD_URL}))
    killed(batch, portal_to(practice, 2, executed=False), path)
    result = resume(batch, portal_to(practice), path, unknown="again")
    assert result["F"].value["DOWNLOAD_URL"] == link
    assert practice.snapshot()["deal"][-1]["title"] == link
    assert b"planted" not in everything(path)


def test_an_interrupted_run_is_gone_on_with(path: Path, resume: Resume) -> None:
    """Ctrl-C leaves nothing unknown, and the rest is sent later."""
    practice = PracticePortal()
    asked = iter([False, True])
    with (
        begun_journal(path, prepared(deals()), portal_to(practice)) as journal,
        pytest.raises(RunError) as caught,
    ):
        drive(deals(), portal_to(practice), journal, lambda: next(asked, True))
    assert caught.value.result.stopped is Stopped.INTERRUPTED
    result = resume(deals(), portal_to(practice), path)
    assert result.counts() == {State.DONE: 120}
    assert practice.stats["writes"] == 120


def test_a_stop_by_halt_is_an_end(path: Path, resume: Resume) -> None:
    """What was stopped by an error is not gone on with, and a new run may begin."""
    practice = PracticePortal()
    batch = Batch().halt_on_error().add("A", crm.item.get(entityTypeId=4, id=99_999))
    batch.add("B", crm.item.add(entityTypeId=4, fields={"title": "б"}))
    first = batch.run(portal_to(practice), journal=path)
    assert first.stopped is Stopped.HALT
    again = resume(batch, portal_to(practice), path)
    assert (again.stopped, again.counts()) == (first.stopped, first.counts())
    assert str(again["A"].problem) == str(first["A"].problem)
    assert batch.run(portal_to(practice), journal=path).stopped is Stopped.HALT


def test_under_halt_an_unknown_write_that_is_decided_does_not_stop(
    path: Path, resume: Resume
) -> None:
    """Left unknown it stops the run; seen to be done it does not."""
    practice = PracticePortal()
    batch = deals().halt_on_error()
    killed(batch, portal_to(practice, 2), path)
    assert resume(batch, portal_to(practice), path).stopped is Stopped.HALT
    assert resume(batch, portal_to(practice), path, unknown="done").counts() == {State.DONE: 120}
    assert practice.stats["writes"] == 120


def test_a_run_in_an_event_loop_keeps_a_journal_too(path: Path, resume: Resume) -> None:
    """The other kind of program can go on with it."""
    practice = PracticePortal()
    broken = TransportError(Problem("B631", "обрыв"), sent=True)
    transport = Mortal(practice, 2, death=broken)
    portal = Portal(transport, ADDRESS, limits=Limits(most_in_flight=1))
    first = asyncio.run(deals().arun(portal, journal=path))
    assert first.counts() == {State.DONE: 70, State.UNKNOWN: 50}
    result = resume(deals(), portal_to(practice), path, unknown="done")
    assert result.counts() == {State.DONE: 120}
    assert practice.stats["writes"] == 120


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_mistake_in_mid_run_is_in_the_journal(
    path: Path, asynchronous: bool, resume: Resume
) -> None:
    """A request that never left is sent by the next process, and nobody is asked about it."""
    practice = PracticePortal()
    mistake = ConfigError(Problem("B623", "нет такого файла"))
    transport = Mortal(practice, 2, executed=False, death=mistake)
    portal = Portal(transport, ADDRESS, limits=Limits(most_in_flight=1))
    with pytest.raises(RunError, match="B623") as caught:
        if asynchronous:
            asyncio.run(deals().arun(portal, journal=path))
        else:
            deals().run(portal, journal=path)
    assert caught.value.result.counts() == {State.DONE: 50, State.NOT_SENT: 70}
    assert resume(deals(), portal_to(practice), path).counts() == {State.DONE: 120}
    assert practice.stats["writes"] == 120


def test_without_a_place_in_the_journal_nothing_is_sent(path: Path, resume: Resume) -> None:
    """A full disk stops the run; what is told is true, and can be gone on with."""
    practice = PracticePortal()
    with begun_journal(path, prepared(deals(300)), portal_to(practice)) as journal:
        (pages,) = journal.log._database.execute("PRAGMA page_count").fetchone()
        journal.log._database.execute(f"PRAGMA max_page_count={pages + 40}")
        with pytest.raises(RunError, match="B673") as caught:
            drive(deals(300), portal_to(practice), journal)
    told: RunResult = caught.value.result
    assert told.stopped is Stopped.PORTAL
    assert 0 < len(told.in_state(State.DONE)) == practice.stats["writes"] < 300
    later = resume(deals(300), portal_to(practice), path, unknown="done")
    assert later.counts() == {State.DONE: 300}
    assert practice.stats["writes"] == 300


def test_a_parameter_called_journal(path: Path) -> None:
    """The option would take its value away; told before anything is sent."""
    batch = Batch().param("journal", "text").add("A", crm.item.get(entityTypeId=4, id=1))
    with pytest.raises(MisuseError, match="`journal` is an option"):
        batch.run(Portal.practice(), journal=path)


def family() -> Batch:
    """Lists of several pages, look-ups, adds with a natural key, references between them."""
    batch = Batch().in_any_order()
    batch.add("All", crm.item.list(entityTypeId=3).all())
    batch.add("Few", crm.company.list(filter={">ID": 5}).take(70))
    for number in range(60):
        fields = {"title": f"Сделка {number}", "companyId": ref.Few[number % 7].ID}
        batch.add(
            f"D{number}", crm.item.add(entityTypeId=2, fields=fields).once_by(originId=f"k{number}")
        )
        task = {
            "TITLE": f"Задача {number}",
            "RESPONSIBLE_ID": 1,
            "UF_CRM_TASK": [ref(f"D{number}.item.id")],
        }
        batch.add(f"T{number}", tasks.task.add(fields=task).once_by(XML_ID=f"t{number}"))
    batch.add("End", crm.item.get(entityTypeId=3, id=ref.All.items[60].id))
    return batch


def state_of(practice: PracticePortal) -> Any:
    snapshot = practice.snapshot()
    return [
        sorted(r["originId"] for r in snapshot["deal"] if r.get("originId")),
        sorted(r["xmlId"] for r in snapshot["task"] if r.get("xmlId")),
    ]


@pytest.mark.parametrize("executed", [True, False])
def test_with_natural_keys_the_end_is_that_of_a_clean_run(
    tmp_path: Path, executed: bool, resume: Resume
) -> None:
    """Killed at each request, carried out or not: nothing is unknown and nothing done twice."""
    clean = PracticePortal()
    expected = family().run(Portal.practice(portal=clean))
    assert expected.ok
    for dies_at in range(1, expected.requests + 1):
        practice = PracticePortal()
        path = tmp_path / f"{dies_at}.journal"
        batch = family()
        killed(batch, portal_to(practice, dies_at, executed=executed), path)
        result = resume(batch, portal_to(practice), path)
        assert result.counts() == expected.counts(), dies_at
        assert state_of(practice) == state_of(clean)
        assert practice.stats["writes"] == clean.stats["writes"]
        assert msgspec.json.encode(result["All"].value) == msgspec.json.encode(
            expected["All"].value
        )
        assert result["End"].value["item"]["id"] == expected["End"].value["item"]["id"]
