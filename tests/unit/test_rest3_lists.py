"""Lists of REST 3.0 page by page, and adds that are looked up: what is sent and what comes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from b24batch import Batch, Limits, Portal, call, ref, text
from b24batch.catalogue import Catalogue, find_v3, names
from b24batch.errors import CheckProblem, MisuseError, Problem, TransportError
from b24batch.plan.conditions_v3 import conditions_v3
from b24batch.practice import PracticePortal, PracticeTransport
from b24batch.run.compose import EngineOptions
from b24batch.run.states import State
from b24batch.stages import plan_recipe, run_recipe
from b24batch.syntax import parse
from b24batch.transport.base import Reply, Request

ADDRESS = "https://acme.bitrix24.ru/rest/7/q7Zk3planted9XwV/"
EVER = {"startDate": {"from": "2000-01-01T00:00:00Z", "to": "2100-01-01T00:00:00Z"}}


class Watched:
    """A way to a practice portal that keeps what was sent, and loses the reply to one request."""

    sends_keys = True

    def __init__(self, practice: PracticePortal) -> None:
        self.inner = PracticeTransport(practice)
        self.sent: list[Request] = []
        self.loses: Callable[[Request], bool] = lambda _: False
        self.before = False

    def send(self, request: Request) -> Reply:
        self.sent.append(request)
        lost = self.loses(request)
        if lost:
            self.loses = lambda _: False
        if lost and self.before:
            raise TransportError(Problem("B631", "no reply"), sent=True)
        reply = self.inner.send(request)
        if lost:
            raise TransportError(Problem("B631", "no reply"), sent=True)
        return reply

    def close(self) -> None:
        self.inner.close()

    @property
    def commands(self) -> list[tuple[str, Any]]:
        """Method and params of each call, in batches and outside."""
        found: list[tuple[str, Any]] = []
        for request in self.sent:
            body = msgspec.json.decode(request.body)
            if request.method != "batch":
                found.append((request.method, body))
            else:
                found += [(one["method"], one["query"]) for one in body]
        return found


@pytest.fixture
def practice() -> PracticePortal:
    return PracticePortal()


@pytest.fixture
def way(practice: PracticePortal) -> Watched:
    return Watched(practice)


def portal_of(way: Watched) -> Portal:
    return Portal(way, ADDRESS, limits=Limits(most_in_flight=1), rest=3)


def with_tasks(practice: PracticePortal, count: int) -> None:
    """Fill a portal up to so many tasks."""
    there = len(practice.snapshot()["task"])
    for number in range(there, count):
        fields = {"title": f"Задача {number}", "creatorId": 1, "responsibleId": 1}
        practice.handle_v3("tasks.task.add", {"fields": fields})


@pytest.mark.parametrize(
    "order", [{}, {"id": "DESC"}, {"title": "ASC"}], ids=["none", "falling", "title"]
)
def test_all_rows_come_in_their_order(
    practice: PracticePortal, way: Watched, order: dict[str, str]
) -> None:
    """By id or by offset, each once; and few pages are asked for that no row fills."""
    with_tasks(practice, 1_150)
    asked = {"order": order} if order else {}
    params: dict[str, Any] = {"select": ["id", "title"], "filter": [["id", ">", 20]], **asked}
    results = Batch().add("T", call("tasks.task.list", params).all()).run(portal_of(way))
    rows = results["T"].rows
    key = "title" if "title" in order else "id"
    records = [r for r in practice.snapshot()["task"] if r["id"] > 20]
    wanted = sorted((r[key] for r in records), reverse="DESC" in order.values())
    assert [row[key] for row in rows] == wanted
    assert {row["id"] for row in rows} == {record["id"] for record in records}
    assert len(way.commands) <= 10
    assert len(way.sent) <= 4
    assert all(["id", ">", 20] in p["filter"] for _, p in way.commands if p.get("filter"))


def test_a_limit_takes_the_first_rows(practice: PracticePortal, way: Watched) -> None:
    """With `all` as many pages as it takes, without it one page that is as long as that."""
    with_tasks(practice, 700)
    newest = call("tasks.task.list", order={"id": "DESC"}, select=["id"])
    batch = Batch().add("Few", newest.take(7)).add("More", newest.take(450).all())
    results = batch.run(portal_of(way))
    found = [[row["id"] for row in results[name].rows] for name in ("Few", "More")]
    assert found == [list(range(700, 693, -1)), list(range(700, 250, -1))]
    assert [p["pagination"] for _, p in way.commands[:1]] == [{"limit": 7}]
    assert len(way.commands) <= 6


def test_the_page_is_as_long_as_the_user_says(practice: PracticePortal, way: Watched) -> None:
    """`pagination.limit` beside `all`: up to a thousand rows come at a time."""
    with_tasks(practice, 950)
    source = "T = all tasks.task.list { select: [id], pagination: { limit: 1000 } }"
    result = run_recipe(parse(source).recipe, portal_of(way))
    assert len(result["T"].rows) == 950
    assert len(way.sent) == 1


@pytest.mark.parametrize("begins", ["page: 2", "offset: 50"])
def test_all_begins_at_the_beginning(begins: str) -> None:
    """What says where a page begins has no place beside `all`."""
    source = f"T = all tasks.task.list {{ pagination: {{ {begins} }} }}"
    with pytest.raises(CheckProblem) as refused:
        run_recipe(parse(source).recipe, Portal.practice(rest=3))
    assert [problem.code for problem in refused.value.problems] == ["B124"]


def test_conditions_are_written_alike_in_both_versions() -> None:
    """An object of conditions reaches REST 3.0 as a list, whichever of them the run fills in."""
    source = """
    Me = user.current
    Few = tasks.task.list { filter: { id > 50, responsibleId = $Me.ID | number }, select: [id] }
    All = all tasks.task.list { filter: { id > 50, id in [51, 55, 57] }, select: [id] }
    """
    practice = PracticePortal()
    watched = Watched(practice)
    portal = Portal(watched, ADDRESS, rest=3)
    result = run_recipe(parse(source).recipe, portal)
    assert result.ok
    sent = b"".join(request.body for request in watched.sent)
    assert b'"filter":[["id",">",50],["responsibleId","=",1]]' in sent
    assert {task["id"] for task in result["All"].rows} <= {51, 55, 57}
    assert all(task["id"] > 50 for task in result["Few"].rows)


def test_a_list_out_of_an_answer_is_a_condition_on_several_values() -> None:
    """Under a plain key too, as in REST 2."""
    source = """
    Few = tasks.task.list { filter: { id in [51, 55, 57] }, select: [id] }
    Same = tasks.task.list { filter: { id: $Few.items[*].id }, select: [id] }
    """
    result = run_recipe(parse(source).recipe, Portal.practice(rest=3))
    assert result.ok
    assert [task["id"] for task in result["Same"].rows] == [51, 55, 57]


def test_groups_of_conditions_keep_their_logic() -> None:
    """What holds by `or` in REST 2 holds by it in REST 3.0."""
    given = {"logic": "OR", "0": {"id": 5}, "1": {">=id": 50, "!=title": "Ж"}}
    inner = {"logic": "and", "conditions": [["id", ">=", 50], ["title", "!=", "Ж"]]}
    first = {"logic": "and", "conditions": [["id", "=", 5]]}
    assert conditions_v3(given) == [{"logic": "or", "conditions": [first, inner]}]


@pytest.mark.parametrize("condition", ["title ~ план", "id not in [1]", "title like план"])
def test_a_condition_that_rest_3_lacks_is_refused(condition: str) -> None:
    """Before anything is sent."""
    source = f"T = tasks.task.list {{ filter: {{ {condition} }} }}"
    with pytest.raises(CheckProblem) as refused:
        run_recipe(parse(source).recipe, Portal.practice(rest=3))
    assert [problem.code for problem in refused.value.problems] == ["B116"]


def test_a_list_without_a_way_on_is_refused() -> None:
    """Rather than taking its first rows for all; `fetch` says the same."""
    search = call("note.document.search.list", query="план")
    with pytest.raises(CheckProblem) as refused:
        Batch().add("X", search.all()).run(Portal.practice(rest=3))
    assert refused.value.problems[0].code == "B409"
    with pytest.raises(MisuseError, match="first rows only"):
        Portal.practice(rest=3).fetch("note.document.search.list", query="план")
    found = Batch().add("X", search.take(3)).run(Portal.practice(rest=3))
    assert found["X"].rows == []


ASKED: dict[str, dict[str, Any]] = {
    "call.followup.list": {"filter": EVER},
    "humanresources.employee.search": {"name": "а", "nodeId": 1},
    "humanresources.node.children": {"id": 1},
    "humanresources.node.list": {"type": "DEPARTMENT"},
    "humanresources.node.search": {"type": "DEPARTMENT", "name": "а", "parentId": 1},
    "mail.message.list": {"mailboxId": 1},
    "mail.message.thread": {"id": 1},
    "mail.recipient.listcontacts": {"query": "а"},
    "mail.recipient.listemployees": {"query": "а"},
    "note.document.search.list": {"query": "а"},
    "note.document.tree.list": {"collectionId": 1},
    "tasks.task.result.list": {"filter": [["taskId", 1]]},
    "timeman.record.list": {"filter": [["userId", 1]]},
}
FIRST_ROWS_ONLY = {"note.document.search.list", "mail.message.thread"}


def test_every_list_gives_all_its_rows_whatever_way_it_has(practice: PracticePortal) -> None:
    """Page after page the same rows as in one page that holds them all, in the same order."""
    for number in range(120):
        practice.handle_v3("note.collection.add", {"fields": {"name": f"База {number}"}})
    portal = Portal.practice(portal=practice, rest=3)
    lists = [m for m in map(find_v3, names()) if m is not None and m.list_path is not None]
    assert len(lists) > 30
    longer = 0
    for method in lists:
        params = ASKED.get(method.name, {})
        whole = method.rows(portal.call(method.name, large(method.name, params)))
        if method.name in FIRST_ROWS_ONLY:
            continue
        small = {**params, "pagination": {"limit": 7}} if takes_pages(method.name) else params
        assert portal.fetch_all(method.name, small) == whole, method.name
        longer += len(whole or ()) > 7 and takes_pages(method.name)
    assert longer >= 6


def takes_pages(name: str) -> bool:
    method = find_v3(name)
    return method is not None and method.parameter("pagination") is not None


def large(name: str, params: dict[str, Any]) -> dict[str, Any]:
    """Params that ask for everything at once."""
    if name == "main.eventlog.tail":
        return {**params, "cursor": {"limit": 1000}}
    ordered = {"order": {"id": "ASC"}} if name == "timeman.record.list" else {}
    return {**params, **ordered, "pagination": {"limit": 1000}} if takes_pages(name) else params


def test_a_loop_over_all_rows_begins_while_pages_arrive(
    practice: PracticePortal, way: Watched
) -> None:
    """Adds to the same list do not lengthen it: what was there when it began is gone over."""
    with_tasks(practice, 420)
    source = """
T = all tasks.task.list { select: [id, title], pagination: { limit: 100 } }
for t in $T.items where $t.id > 410 {
  tasks.task.add { fields: { title: "К ${t.id}", creatorId: 1, responsibleId: 1 } }
}
"""
    result = run_recipe(parse(source).recipe, portal_of(way))
    result.raise_for_errors()
    titles = [record["title"] for record in practice.snapshot()["task"]]
    assert titles[420:] == [f"К {number}" for number in range(411, 421)]


def test_rows_stream_through_a_bounded_memory(practice: PracticePortal, way: Watched) -> None:
    """`fetch` asks for pages as rows are taken: who takes three rows has asked for few."""
    with_tasks(practice, 1_200)
    portal = portal_of(way)
    rows = portal.fetch("tasks.task.list", select=["id"], pagination={"limit": 10})
    assert [next(rows)["id"] for _ in range(3)] == [1, 2, 3]
    assert len(way.commands) < 150
    assert [row["id"] for row in rows] == list(range(4, 1_201))


def keyed(number: object, **fields: Any) -> Any:
    given = {"title": text("Задача {n}", n=number), "creatorId": 1, "responsibleId": 1, **fields}
    return call("tasks.task.add", fields=given).once_by(xmlId=text("1C-{n}", n=number))


def many(count: int) -> Batch:
    batch = Batch()
    numbers = [f"{number}" for number in range(count)]
    batch.for_each(numbers, lambda n: batch.add("T", keyed(n)))
    return batch


def test_one_look_up_serves_a_whole_request_and_a_rerun_makes_nothing(
    practice: PracticePortal, way: Watched
) -> None:
    """Fifty keys are looked up by one list; what is there looks like what the add answers."""
    many(60).run(portal_of(way)).raise_for_errors()
    assert [method for method, _ in way.commands].count("tasks.task.list") == 2
    before = practice.snapshot()["task"]
    way.sent.clear()
    again = many(60).run(portal_of(way))
    again.raise_for_errors()
    assert practice.snapshot()["task"] == before
    assert {method for method, _ in way.commands} == {"tasks.task.list"}
    item = again["T"].value[7]["item"]
    assert (item["xmlId"], item["title"], item["responsibleId"]) == ("1C-7", "Задача 7", 1)


def test_a_key_of_several_fields_keeps_their_types(way: Watched) -> None:
    """Text of a table becomes the number that a condition on such a field needs."""
    add = call("tasks.task.add", fields={"title": "x", "creatorId": 1, "responsibleId": 1})
    add = add.once_by(groupId="3", xmlId="А-1")
    Batch().add("T", add).run(portal_of(way)).raise_for_errors()
    (_, look_up), (_, made) = way.commands
    assert look_up["filter"] == [["groupId", "=", 3], ["xmlId", "in", ["А-1"]]]
    assert made["fields"]["xmlId"] == "А-1"


@pytest.mark.parametrize("before", [True, False], ids=["never arrived", "reply lost"])
def test_a_lost_add_is_looked_up_again_and_keeps_its_key(
    practice: PracticePortal, way: Watched, before: bool
) -> None:
    """It is sent once more only if it is not there, and then with the key that it had."""
    way.loses, way.before = (lambda request: request.method == "tasks.task.add"), before
    at_once = EngineOptions(settle_s=0)
    result = run_recipe(many(3).recipe, portal_of(way), engine_options=at_once)
    result.raise_for_errors()
    marks = [record.get("xmlId") for record in practice.snapshot()["task"]]
    assert [marks.count(f"1C-{number}") for number in range(3)] == [1, 1, 1]
    sent = [method for method, _ in way.commands]
    assert sent.count("tasks.task.list") == 2
    adds = [request.key for request in way.sent if request.method == "tasks.task.add"]
    assert len(adds) == (4 if before else 3)
    assert len(set(adds)) == 3


class Dead(BaseException):
    """Stands for the end of the process."""


def test_a_resumed_run_looks_up_what_it_does_not_know(
    practice: PracticePortal, way: Watched, tmp_path: Path
) -> None:
    """The add whose reply the first process never saw is found by its key, not made again."""

    def dies(request: Request) -> bool:
        if request.method == "tasks.task.add" and b"1C-1" in request.body:
            way.inner.send(request)
            raise Dead
        return False

    way.loses = dies
    path, batch, at_once = tmp_path / "ход.journal", many(3), EngineOptions(settle_s=0)
    with pytest.raises(Dead):
        run_recipe(batch.recipe, portal_of(way), journal=path, engine_options=at_once)
    later = Watched(practice)
    results = batch.resume(portal_of(later), path)
    results.raise_for_errors()
    marks = [record.get("xmlId") for record in practice.snapshot()["task"]]
    assert [marks.count(f"1C-{number}") for number in range(3)] == [1, 1, 1]


@pytest.mark.parametrize("key", ["", ' once by { xmlId: "x${t.id}" }'], ids=["plain", "once by"])
@pytest.mark.parametrize("dies_at", [2, 6])
def test_a_run_over_all_rows_goes_on_wherever_it_died(
    practice: PracticePortal, way: Watched, tmp_path: Path, key: str, dies_at: int
) -> None:
    """Rows are read to their end, and each is written for once."""
    with_tasks(practice, 400)
    source = f"""
T = all tasks.task.list {{ select: [id], pagination: {{ limit: 30 }} }}
for t in $T.items where $t.id > 395 {{
  A = tasks.task.add {{ fields: {{ title: "К ${{t.id}}", creatorId: 1, responsibleId: 1 }} }}{key}
}}
"""

    def dies(request: Request) -> bool:
        if len(way.sent) == dies_at:
            way.inner.send(request)
            raise Dead
        return False

    way.loses = dies
    path, batch, at_once = tmp_path / "ход.journal", Batch.parse(source), EngineOptions(settle_s=0)
    with pytest.raises(Dead):
        run_recipe(batch.recipe, portal_of(way), journal=path, engine_options=at_once)
    batch.resume(portal_of(Watched(practice)), path, unknown="again").raise_for_errors()
    titles = [record["title"] for record in practice.snapshot()["task"]]
    assert titles[400:] == [f"К {number}" for number in range(396, 401)]


def test_a_key_that_the_portal_cannot_look_for_is_told(way: Watched) -> None:
    """With the portal's own words, and nothing is written."""
    add = call("tasks.task.add", fields={"title": "x", "creatorId": 1, "responsibleId": 1})
    results = Batch().add("T", add.once_by(colour="red")).run(portal_of(way))
    problem = results["T"].problem
    assert results["T"].state is State.FAILED
    assert problem is not None
    assert problem.code == "B313"
    assert "UNKNOWNDTOPROPERTY" in problem.message
    assert {method for method, _ in way.commands} == {"tasks.task.list"}


def test_the_list_of_an_add_is_of_its_version() -> None:
    """Also where the add is in REST 3.0 only, and its list in both."""
    lister = Catalogue().lister_of("tasks.task.result.add")
    assert lister is not None
    assert lister.rest == 3
    older, newer = (Catalogue(rest=rest).lister_of("tasks.task.add") for rest in (2, 3))
    assert (older and older.rest, newer and newer.rest) == (2, 3)


def test_references_into_all_rows_are_filled_in_by_us(way: Watched) -> None:
    """Nothing of a list of many pages can stand in the request that it feeds."""
    every = ref("T.items[*].id")
    batch = Batch().add("T", call("tasks.task.list", select=["id"]).all())
    batch.add("R", call("tasks.task.list", filter=[["id", "in", every]], select=["id"]))
    results = batch.run(portal_of(way))
    assert len(results["R"].rows) == 50
    assert len(results["T"].rows) == 76


def test_a_page_is_not_taken_for_all(practice: PracticePortal, way: Watched) -> None:
    """No total is told: a page of the usual length is doubted, and no loop writes over it."""
    reads = Batch().add("T", call("tasks.task.list", select=["id"]))
    (notice,) = reads.run(portal_of(way)).notices
    assert notice.code == "B207"
    assert "rows 50 and there may be more" in notice.message
    assert "write `all`" in notice.hint
    title = {"title": "x"}
    reads.for_each(
        ref.T.items, lambda t: reads.add(call("tasks.task.update", id=t.id, fields=title))
    )
    result = reads.run(portal_of(way))
    assert [problem.code for problem in result.problems] == ["B318"]
    assert "x" not in {record["title"] for record in practice.snapshot()["task"]}
    for few in ({"pagination": {"limit": 50}}, {"filter": [["id", "<", 9]]}):
        asked = Batch().add("T", call("tasks.task.list", few))
        assert asked.run(portal_of(way)).notices == ()


def test_a_condition_of_the_wrong_type_tells_what_to_do(way: Watched) -> None:
    """Ids of the older version are text, which a condition on a number does not take."""
    source = """
for u in ["1", "2"] {
  W = all timeman.record.list { filter: [[userId, "=", $u%s]] }
}
"""
    portal = portal_of(way)
    wrong = run_recipe(parse(source % "").recipe, portal)
    assert {"| number" in problem.hint for problem in wrong.problems} == {True}
    run_recipe(parse(source % " | number").recipe, portal).raise_for_errors()


def test_a_plan_tells_look_ups_in_their_version(way: Watched) -> None:
    """They share no request with what goes to the other one, in the plan as in the run."""
    batch = Batch().add("T", keyed(1)).add("Who", call("user.current", {}))
    batch.add("Pages", call("tasks.task.list", select=["id"]).all())
    told = plan_recipe(batch.recipe, portal=portal_of(way))
    batch.run(portal_of(way)).raise_for_errors()
    assert [request.rest for request in told.requests] == [request.rest for request in way.sent]
    assert sorted({request.rest for request in told.requests}) == [2, 3]
    assert "nothing tells the total" in str(told)
