"""Runs over REST 3.0: what goes together, what fails, what is sent again, what is never mixed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from b24batch import Batch, Limits, Portal, call, ref
from b24batch.catalogue import Catalogue, Method
from b24batch.errors import EncodeError, Problem, TransportError
from b24batch.plan.program import Program
from b24batch.practice import PracticePortal, PracticeTransport
from b24batch.run.compose import EngineOptions
from b24batch.run.engine import Engine
from b24batch.run.failures import classify
from b24batch.run.states import State
from b24batch.stages import bind_recipe, plan_recipe, run_recipe
from b24batch.transport.base import Reply, Request

ADDRESS = "https://acme.bitrix24.ru/rest/7/q7Zk3planted9XwV/"
GOOD_ID = "tasks.task.get"


class Dead(BaseException):
    """Stands for the end of the process."""


class Watched:
    """A way to a practice portal that keeps what was sent.

    The process dies after request `dies_at` was carried out and before its reply is there.
    """

    sends_keys = True

    def __init__(self, practice: PracticePortal, dies_at: int = 0) -> None:
        self.inner = PracticeTransport(practice)
        self.sent: list[Request] = []
        self.dies_at = dies_at

    def send(self, request: Request) -> Reply:
        self.sent.append(request)
        reply = self.inner.send(request)
        if len(self.sent) == self.dies_at:
            raise Dead
        return reply

    def close(self) -> None:
        self.inner.close()

    def bodies(self) -> list[Any]:
        return [msgspec.json.decode(request.body) for request in self.sent]


def portal_of(way: Watched, rest: int = 3) -> Portal:
    return Portal(way, ADDRESS, limits=Limits(most_in_flight=1), rest=rest)


@pytest.fixture
def practice() -> PracticePortal:
    return PracticePortal()


@pytest.fixture
def way(practice: PracticePortal) -> Watched:
    return Watched(practice)


def listing(**more: Any) -> Any:
    return call("tasks.task.list", select=["id", "responsibleId"], pagination={"limit": 3}, **more)


def task(title: object = "Задача", **fields: Any) -> Any:
    given = {"title": title, "creatorId": 1, "responsibleId": 1, **fields}
    return call("tasks.task.add", fields=given)


def test_reads_go_together_with_references_of_the_portal(way: Watched) -> None:
    """`$ref` and `$refArray` name neither `item` nor `items`; a path of ours stays as written."""
    every = ref("Tasks.items[*].id")
    batch = (
        Batch()
        .add("Tasks", listing())
        .add("First", call(GOOD_ID, id=ref.Tasks.items[0].id, select=["id"]))
        .add("All", call("tasks.task.list", filter=[["id", "in", every]], select=["id"]))
    )
    results = batch.run(portal_of(way))
    assert [row["id"] for row in results["All"].rows] == [1, 2, 3]
    assert results["First"].value["item"] == {"id": 1}
    (body,) = way.bodies()
    assert body[1]["query"]["id"] == {"$ref": "c0.0.id"}
    assert body[2]["query"]["filter"] == [["id", "in", {"$refArray": "c0.id"}]]
    assert way.sent[0].url == ADDRESS.replace("/rest/", "/rest/api/") + "batch"


def test_a_write_travels_alone_with_a_key_and_its_types(way: Watched) -> None:
    """Nothing shares its request, null and empty lists arrive, each has a key of its own."""
    batch = (
        Batch()
        .add("Tasks", listing())
        .add("One", task(deadline=None, crmItemIds=[], needsControl=True))
        .add("Two", task(ref.Tasks.items[0].id))
    )
    batch = batch.add("Three", task(responsibleId=ref.Tasks.items[0].responsibleId))
    results = batch.run(portal_of(way))
    assert results["Three"].state is State.DONE
    assert results["Two"].state is State.FAILED  # a number is no title
    assert [request.method for request in way.sent] == ["batch", *["tasks.task.add"] * 3]
    fields = way.bodies()[1]["fields"]
    assert (fields["deadline"], fields["crmItemIds"], fields["needsControl"]) == (None, [], True)
    keys = [request.key for request in way.sent]
    assert keys[0] == ""
    assert len(set(keys)) == 4


def test_a_reference_that_does_not_resolve_costs_one_more_request(way: Watched) -> None:
    """The rest of the batch is sent again without it; what refers to nothing is not sent."""
    batch = (
        Batch()
        .add("None", listing(filter=[["id", "<", 0]]))
        .add("Task", call(GOOD_ID, id=ref["None"].items[0].id))
        .add("Behind", call(GOOD_ID, id=ref.Task.item.id))
        .add("Some", listing())
    )
    results = batch.run(portal_of(way))
    states = [results[name].state for name in ("None", "Task", "Behind", "Some")]
    assert states == [State.DONE, State.UNRESOLVED, State.SKIPPED, State.DONE]
    assert len(way.sent) == 2


def test_the_call_at_fault_fails_alone(way: Watched) -> None:
    """All others of its batch are done; halves are tried, not each call by itself."""
    batch = Batch()
    for number in range(1, 33):
        batch.add(f"T{number}", call(GOOD_ID, id=10_000 if number == 20 else number))
    results = batch.run(portal_of(way))
    failed = [command.name for command in results if command.state is State.FAILED]
    assert failed == ["T20"]
    error = results["T20"].error
    assert error is not None
    assert error.code.endswith("_ENTITYNOTFOUNDEXCEPTION")
    assert results["T21"].value["item"]["id"] == 21
    assert len(way.sent) < 12


def test_an_allowed_error_ends_its_command_alone(way: Watched) -> None:
    """`allow` holds for a batch that failed as a whole, too."""
    code = "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION"
    missing = call(GOOD_ID, id=10_000).allow(code)
    results = Batch().add("No", missing).add("Yes", call(GOOD_ID, id=1)).run(portal_of(way))
    assert results["No"].state is State.DONE
    assert results["Yes"].value["item"]["id"] == 1


def test_versions_are_never_mixed_in_a_request(way: Watched) -> None:
    """References across are filled in by us, in both directions, text for the older version."""
    batch = (
        Batch()
        .add("Tasks", listing())
        .add("Who", call("user.get", ID=ref.Tasks.items[0].responsibleId))
        .add("Deals", call("crm.item.list", entityTypeId=2))
        .add("Node", call("humanresources.node.get", id=1))
        .add("Owner", call("tasks.task.list", filter=[["creatorId", "=", 1]], select=["id"]))
    )
    results = batch.run(portal_of(way))
    assert all(command.state is State.DONE for command in results)
    kinds = [isinstance(body, list) for body in way.bodies()]
    assert sorted(kinds) == [False, True]
    assert [request.rest == 3 for request in way.sent] == kinds


def test_methods_of_both_versions_go_to_the_older_one_unless_told(way: Watched) -> None:
    """A method that only REST 3.0 has goes there in any case."""
    batch = Batch().add("T", call(GOOD_ID, taskId=1)).add("N", call("humanresources.node.count"))
    results = batch.run(portal_of(way, rest=2))
    assert results["T"].value["task"]["id"] == "1"
    assert results["N"].value["departments"] > 0
    assert sorted(request.rest for request in way.sent) == [2, 3]


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (lambda: task(crmItemIds=[{"$ref": "данные"}]), "B408"),
        (lambda: task(crmItemIds=[[{"$refArray": "x", "a": 1}]]), "B408"),
    ],
    ids=["ref", "refArray"],
)
def test_what_cannot_be_said_in_it_is_refused(
    way: Watched, made: Callable[[], Any], code: str
) -> None:
    """Data that would be a reference: nothing is sent."""
    with pytest.raises(EncodeError) as refused:
        Batch().add("X", made()).run(portal_of(way))
    assert refused.value.problems[0].code == code
    assert way.sent == []


def test_a_null_reference_key_is_data(way: Watched) -> None:
    """As for the portal, `{"$ref": null}` is no reference (V6)."""
    results = Batch().add("X", task(crmItemIds=[{"$ref": None}])).run(portal_of(way))
    assert results["X"].state is State.DONE


def test_loops_read_together_and_write_one_by_one(way: Watched) -> None:
    """Rounds of reads share requests; what was read is what is written."""
    batch = Batch().add("Tasks", listing())

    def body(row: Any) -> None:
        batch.add("T", call(GOOD_ID, id=row.id, select=["title"]))
        title = {"title": ref.T.item.title}
        batch.add("U", call("tasks.task.update", id=row.id, fields=title))

    batch.for_each(ref.Tasks.items, body)
    batch.run(portal_of(way)).raise_for_errors()
    assert [request.method for request in way.sent].count("tasks.task.update") == 3
    assert len(way.sent) <= 6


def test_each_round_of_a_loop_has_its_own_key(practice: PracticePortal, way: Watched) -> None:
    """Rounds give their places to later ones, and never the key of a write with them."""
    titles = [f"Задача {number}" for number in range(120)]
    batch = Batch()
    batch.for_each(titles, lambda title: batch.add(task(title)))
    batch.run(portal_of(way)).raise_for_errors()
    assert len({request.key for request in way.sent}) == 120
    kept = [record["title"] for record in practice.snapshot()["task"]]
    assert kept[-120:] == titles


def program(batch: Batch) -> Program:
    return bind_recipe(batch.recipe, catalogue=Catalogue(rest=3))


def lost() -> Any:
    return classify(TransportError(Problem("B631", "no reply"), sent=True))


def test_a_write_without_a_reply_is_sent_again_with_its_key_when_it_has_settled() -> None:
    """The same key and params after `settle_s`; lost twice, it is unknown."""
    engine = Engine(program(Batch().add("X", task())), EngineOptions(settle_s=75))
    (first,) = engine.ready(0.0)
    engine.failed(first, lost(), 10.0)
    assert engine.ready(74.0) == []
    assert not engine.finished
    (again,) = engine.ready(76.0)
    assert (again.key, again.params) == (first.key, first.params)
    engine.failed(again, lost(), 80.0)
    assert engine.ready(400.0) == []
    assert engine.result()["X"].state is State.UNKNOWN


def test_a_write_that_met_a_server_error_is_not_sent_again() -> None:
    """A portal keeps no answer for a call that failed: it would run once more."""
    engine = Engine(program(Batch().add("X", task())), EngineOptions())
    (first,) = engine.ready(0.0)
    unusable = TransportError(Problem("B632", "HTTP 500"), sent=True)
    engine.failed(first, classify(unusable), 1.0)
    assert engine.ready(400.0) == []
    assert engine.result()["X"].state is State.UNKNOWN


def test_the_key_stands_in_the_journal_and_is_used_again(
    practice: PracticePortal, tmp_path: Path
) -> None:
    """Whoever goes on with a run sends a write in doubt with the key it had: it is run once."""
    batch = Batch().add("X", task("Один раз"))
    way = Watched(practice, dies_at=1)
    path = tmp_path / "задачи.journal"
    with pytest.raises(Dead):
        at_once = EngineOptions(settle_s=0)
        run_recipe(batch.recipe, portal_of(way), journal=path, engine_options=at_once)
    later = Watched(practice)
    results = batch.resume(portal_of(later), path, unknown="again")
    assert [request.key for request in later.sent] == [way.sent[0].key]
    titles = [record["title"] for record in practice.snapshot()["task"]]
    assert titles.count("Один раз") == 1
    assert results["X"].value["item"]["title"] == "Один раз"


def test_a_method_that_only_the_portal_told_of_is_the_same_when_a_run_goes_on(
    practice: PracticePortal, tmp_path: Path
) -> None:
    """The journal keeps what was known of methods that are not documented."""
    known = Catalogue.of(methods=[Method("tasks.own.send", "unknown", "", versions=("v3",))])
    batch = Batch().add("One", task()).add("Own", call("tasks.own.send", text="Привет"))
    way, path = Watched(practice, dies_at=1), tmp_path / "своё.journal"
    with pytest.raises(Dead):
        at_once = EngineOptions(settle_s=0)
        run_recipe(
            batch.recipe, portal_of(way), journal=path, engine_options=at_once, catalogue=known
        )
    later = Watched(practice)
    batch.resume(portal_of(later), path, unknown="again")
    assert [(request.method, request.rest) for request in later.sent] == [
        ("tasks.task.add", 3),
        ("tasks.own.send", 3),
    ]


def test_a_transport_that_sends_no_headers_gets_no_keys(practice: PracticePortal) -> None:
    """One of a user's own does not say that it sends them: nothing is repeated there."""

    class Plain(Watched):
        sends_keys = False

    way = Plain(practice)
    Batch().add("X", task()).run(portal_of(way)).raise_for_errors()
    assert [request.key for request in way.sent] == [""]


def test_a_plan_names_the_version_of_each_request(way: Watched) -> None:
    """A plan tells which requests go to REST 3.0, as text and as data."""
    batch = Batch().add("T", listing()).add("D", call("crm.item.list", entityTypeId=2))
    told = plan_recipe(batch.recipe, portal=portal_of(way))
    assert sorted(request.rest for request in told.requests) == [2, 3]
    assert str(told).count("REST 3.0") == 1
    assert b'"rest":3' in told.to_json().replace(b" ", b"")
