"""REST 3.0 on the practice portal: answers, errors, lists, repeated calls, and its own document."""

from __future__ import annotations

from typing import Any

import pytest

from b24batch import catalogue
from b24batch.practice import PracticePortal
from b24batch.practice.rest3 import all_methods_v3
from rest3_calls import asked, refused

SERVED = all_methods_v3()
TASK = {"title": "Обзвон", "creatorId": 1, "responsibleId": 2}


@pytest.mark.parametrize("name", sorted(SERVED))
def test_a_served_method_is_the_documented_one(name: str) -> None:
    """Names, kinds and required parameters, and the key of the answer, are those documented."""
    known, served = catalogue.find_v3(name), SERVED[name]
    assert known is not None
    assert served.method.writes is (known.kind == "write")
    if known.params is not None:
        documented = {p.name: p.required for p in known.params}
        assert {p.name: p.required for p in served.params} == documented
    if isinstance(known.result, dict) and "keys" in known.result:
        assert served.result in known.result["keys"]
    else:
        kind = known.result["type"] if isinstance(known.result, dict) else known.result
        assert served.result == kind or kind in (None, "unknown")


@pytest.mark.parametrize(
    "name", ["tasks.task.list", "tasks.task.get", "tasks.task.add", "humanresources.node.get"]
)
def test_fields_of_an_answer_are_documented(name: str) -> None:
    """A record has only fields that the documentation shows for it, or for its object."""
    portal = PracticePortal()
    body: dict[str, Any] = {"id": 1} if name.endswith(".get") else {"fields": TASK}
    result = asked(portal, name, **({} if name.endswith(".list") else body))
    record = result["item"] if "item" in result else result["items"][0]
    known = catalogue.find_v3(name)
    assert known is not None
    fields = set(catalogue.object_fields("tasks.task.v3") or ())
    if not name.startswith("tasks."):
        fields = set(known.result["keys"]["item"]["keys"])
    assert set(record) - fields == set()


def test_a_task_is_one_record_for_both_versions() -> None:
    """What REST 3.0 adds REST 2 shows, with the words of each for the same status."""
    portal = PracticePortal()
    item = asked(portal, "tasks.task.add", fields={**TASK, "status": "in_progress"})["item"]
    status, answer = portal.handle("tasks.task.get", {"taskId": item["id"]})
    assert (status, answer["result"]["task"]["title"]) == (200, "Обзвон")
    assert (item["status"], answer["result"]["task"]["status"]) == ("in_progress", "3")
    assert asked(portal, "tasks.task.update", id=item["id"], fields={"title": "Новое"}) == {
        "result": True
    }
    assert asked(portal, "tasks.task.delete", id=item["id"]) == {"result": True}
    assert refused(portal, "tasks.task.get", id=item["id"]) == (400, "ENTITYNOTFOUNDEXCEPTION")


def test_conditions_order_and_pages_of_a_list() -> None:
    """Conditions hold together, groups by their logic; pages are cut from what is in order."""
    portal = PracticePortal()
    group = {"logic": "or", "conditions": [["id", [3, 5]], ["id", "between", [8, 9]]]}
    body = {"filter": [["id", ">", 3], group], "order": {"id": "DESC"}, "select": ["id"]}
    assert asked(portal, "tasks.task.list", **body) == {"items": [{"id": 9}, {"id": 8}, {"id": 5}]}
    body["pagination"] = {"page": 2, "limit": 2}
    assert asked(portal, "tasks.task.list", **body) == {"items": [{"id": 5}]}
    body["pagination"] = {"limit": 1, "offset": 1}
    assert asked(portal, "tasks.task.list", **body) == {"items": [{"id": 8}]}


def test_fields_of_a_related_object_are_selected_with_a_dot() -> None:
    """They come as an object; an unknown field of one's own is left out, of a relation refused."""
    portal = PracticePortal()
    select = ["responsible.name", "нет"]
    item = asked(portal, "tasks.task.get", id=1, select=select)["item"]
    assert set(item) == {"id", "responsible"}
    assert set(item["responsible"]) == {"name"}
    wrong = refused(portal, "tasks.task.get", id=1, select=["responsible.stageId"])
    assert wrong == (400, "UNKNOWNDTOPROPERTYEXCEPTION")


@pytest.mark.parametrize(
    ("method", "body", "code"),
    [
        ("tasks.task.get", {}, "VALIDATION_REQUESTVALIDATIONEXCEPTION"),
        ("tasks.task.get", {"id": "один"}, "VALIDATION_REQUESTVALIDATIONEXCEPTION"),
        ("tasks.task.add", {"fields": {"title": "x"}}, "VALIDATION_REQUESTVALIDATIONEXCEPTION"),
        ("tasks.task.add", {"fields": {**TASK, "X": 1}}, "UNKNOWNDTOPROPERTYEXCEPTION"),
        ("tasks.task.list", {"filter": [["x", 1]]}, "UNKNOWNDTOPROPERTYEXCEPTION"),
        ("tasks.task.list", {"filter": [["id", "~", 1]]}, "UNKNOWNFILTEROPERATOREXCEPTION"),
        ("tasks.task.list", {"filter": ["id"]}, "INVALIDFILTEREXCEPTION"),
        (
            "tasks.task.list",
            {"filter": [["id", "=", "1"]]},
            "VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION",
        ),
        ("tasks.task.list", {"order": {"x": "ASC"}}, "INVALIDORDEREXCEPTION"),
        ("tasks.task.list", {"pagination": {"limit": "abc"}}, "INVALIDPAGINATIONEXCEPTION"),
    ],
    ids=str,
)
def test_what_is_refused_has_the_documented_code(method: str, body: Any, code: str) -> None:
    """Each mistake has its own code with status 400."""
    assert refused(PracticePortal(), method, **body) == (400, code)


def test_a_repeated_write_with_its_key_is_not_run_again() -> None:
    """The same key and body give the answer of the first call; another body is refused."""
    portal = PracticePortal()
    first = portal.handle_v3("tasks.task.add", {"fields": TASK}, "ключ-1".encode().hex())
    again = portal.handle_v3("tasks.task.add", {"fields": TASK}, "ключ-1".encode().hex())
    assert again.answer == first.answer
    assert again.headers["Idempotent-Replayed"] == "true"
    assert portal.stats["writes"] == 1
    other = portal.handle_v3("tasks.task.add", {"fields": {}}, "ключ-1".encode().hex())
    assert other.status == 422
    assert portal.handle_v3("tasks.task.add", {"fields": TASK}, "ключ").status == 400


def test_a_write_that_failed_is_run_again_with_its_key() -> None:
    """Only the answer of a success is kept."""
    portal = PracticePortal()
    body = {"id": 10_000, "fields": {"title": "x"}}
    assert portal.handle_v3("tasks.task.update", body, "k").status == 400
    assert portal.handle_v3("tasks.task.update", body, "k").status == 400
    assert portal.stats["writes"] == 2


def test_a_batch_that_fails_has_done_what_came_before() -> None:
    """The answer is the error alone, with the status of the call; earlier writes stay (V9)."""
    portal = PracticePortal()
    body = [
        {"method": "tasks.task.add", "query": {"fields": TASK}},
        {"method": "tasks.task.get", "query": {"id": 10_000}},
    ]
    answered = portal.handle_v3("batch", body)
    assert answered.status == 400
    assert answered.answer is not None
    assert set(answered.answer) == {"error"}
    assert portal.stats["writes"] == 1


def test_the_document_tells_of_every_method() -> None:
    """`paths` has what is served, and every schema that is referred to exists."""
    document = asked(PracticePortal(), "rest.documentation.openapi")
    assert set(document["paths"]) == {f"/{name}" for name in SERVED}
    schemas = document["components"]["schemas"]
    referred = {
        part.split('"')[0] for part in repr(document).replace("'", '"').split("/schemas/")[1:]
    }
    assert referred <= set(schemas)
    assert schemas["TaskDto"]["required"] == ["title", "creatorId", "responsibleId"]


def test_notes_are_added_below_one_another_and_found() -> None:
    """Documents stand in a collection, as a tree; the search looks into their text."""
    portal = PracticePortal()
    base = asked(portal, "note.collection.add", fields={"name": "Регламенты"})["item"]["id"]
    fields = {"collectionId": base, "title": "Отпуск", "markdown": "Заявление"}
    top = asked(portal, "note.document.add", fields=fields)["item"]["id"]
    asked(portal, "note.document.add", fields={**fields, "title": "Форма", "parentId": top})
    tree = asked(portal, "note.document.tree.list", collectionId=base)["items"]
    assert [child["title"] for child in tree[0]["children"]] == ["Форма"]
    found = asked(portal, "note.document.search.list", query="отпуск")["items"]
    assert [row["documentId"] for row in found] == [top]


def test_departments_are_made_moved_and_filled() -> None:
    """They are those of `department.*` and `user.*`; none stands below itself."""
    portal = PracticePortal()
    new = {"type": "DEPARTMENT", "name": "Архив", "parentId": 1, "userIds": {"MEMBER_HEAD": [2]}}
    node = asked(portal, "humanresources.node.add", **new)
    assert (node["parentId"], node["userCount"]) == (1, 1)
    assert asked(portal, "humanresources.node.edit", id=node["id"], name="Фонд")["name"] == "Фонд"
    below = {"id": 1, "parentId": node["id"]}
    assert refused(portal, "humanresources.node.move", **below)[0] == 400
    people = {"nodeId": node["id"], "userIds": [2, 3]}
    asked(portal, "humanresources.node.member.add", **people, role="MEMBER_EMPLOYEE")
    several = asked(portal, "humanresources.employee.multidepartment")
    assert {2, 3} <= {person["userId"] for person in several["employees"]}
    people["userIds"] = [2, 12]
    gone = asked(portal, "humanresources.node.member.remove", **people)
    assert (gone["removed"], [one["userId"] for one in gone["failed"]]) == ([2], [12])
    answer = portal.handle("department.get", {"ID": node["id"]})[1]
    assert answer["result"][0]["NAME"] == "Фонд"


def test_a_file_of_a_document_is_known_by_name_and_size() -> None:
    """What is no base64 is refused."""
    portal = PracticePortal()
    base = asked(portal, "note.collection.add", fields={"name": "База"})["item"]["id"]
    fields = {"collectionId": base, "title": "План"}
    document = asked(portal, "note.document.add", fields=fields)["item"]["id"]
    file = {"documentId": document, "fileName": "план.png", "fileContent": "YWJj"}
    item = asked(portal, "note.file.add", **file)["item"]
    assert (item["size"], item["mimeType"]) == (3, "image/png")
    assert asked(portal, "note.file.get", id=item["id"], documentId=document) == {"item": item}
    assert refused(portal, "note.file.add", **{**file, "fileContent": "это не base64"})[0] == 400
