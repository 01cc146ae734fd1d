"""Tasks, people, storages and service methods of the practice portal."""

from __future__ import annotations

from typing import Any

import pytest

from b24batch.practice import PracticePortal


def _tasks(portal: PracticePortal, **params: Any) -> list[dict[str, Any]]:
    return portal.call("tasks.task.list", params)["result"]["tasks"]


def test_a_task_from_its_creation_to_its_end(practice_portal: PracticePortal) -> None:
    """Add, get, update and delete see one task; every scalar of it is text or null."""
    bindings = ["CO_1", "D_2"]
    fields = {"TITLE": "Позвонить", "RESPONSIBLE_ID": "2", "UF_CRM_TASK": bindings}
    added = practice_portal.call("tasks.task.add", {"fields": fields})["result"]["task"]
    assert (added["title"], added["responsibleId"], added["status"]) == ("Позвонить", "2", "2")
    assert (added["createdBy"], added["ufCrmTask"]) == ("1", bindings)
    assert added["responsible"]["id"] == "2"
    params = {"taskId": added["id"], "fields": {"STATUS": 5, "title": "Сделано"}}
    done = practice_portal.call("tasks.task.update", params)["result"]["task"]
    assert (done["title"], done["status"], done["closedBy"]) == ("Сделано", "5", "1")
    select = {"taskId": added["id"], "select": ["TITLE", "нет"]}
    shown = practice_portal.call("tasks.task.get", select)["result"]["task"]
    assert set(shown) == {"id", "title", "action"}
    deleted = practice_portal.call("tasks.task.delete", {"taskId": added["id"]})
    assert deleted["result"] == {"task": True}
    assert practice_portal.call("tasks.task.get", {"taskId": added["id"]})["result"] == []


def test_tasks_are_filtered_as_a_person_sees_them(practice_portal: PracticePortal) -> None:
    """`STATUS` knows overdue tasks as -1, `REAL_STATUS` does not; plain text may be a pattern."""
    late = _tasks(practice_portal, filter={"STATUS": -1}, start=-1)
    assert late
    assert all(task["subStatus"] == "-1" and task["status"] in {"2", "3"} for task in late)
    assert _tasks(practice_portal, filter={"REAL_STATUS": -1}) == []
    still = _tasks(practice_portal, filter={"!STATUS": 5, "RESPONSIBLE_ID": [1, 2]})
    assert {task["responsibleId"] for task in still} <= {"1", "2"}
    assert all(task["status"] != "5" for task in still)
    calls = _tasks(practice_portal, filter={"TITLE": "Позвонить%"})
    assert calls
    assert all(task["title"].startswith("Позвонить") for task in calls)
    assert len(_tasks(practice_portal, filter={"UF_CRM_TASK": "CO_0"})) == 0


def test_tasks_come_newest_first(practice_portal: PracticePortal) -> None:
    """Without `order` the highest id is first; an unknown field to sort by is an error."""
    ids = [int(task["id"]) for task in _tasks(practice_portal)]
    assert ids == sorted(ids, reverse=True)
    ids = [int(task["id"]) for task in _tasks(practice_portal, order={"ID": "asc"})]
    assert ids == sorted(ids)
    wrong = practice_portal.call("tasks.task.list", {"order": {"нет": "asc"}})
    assert (wrong["error"], wrong["error_description"][:19]) == ("0", "Invalid sorting key")


@pytest.mark.parametrize(
    ("method", "params", "code", "text"),
    [
        ("tasks.task.add", {}, "100", "{fields}"),
        ("tasks.task.add", {"fields": {"RESPONSIBLE_ID": 1}}, "ERROR_CORE", "title"),
        ("tasks.task.add", {"fields": {"TITLE": "x"}}, "ERROR_CORE", "Responsible"),
        ("tasks.task.add", {"fields": {"TITLE": "x", "RESPONSIBLE_ID": 99}}, "ERROR_CORE", "User"),
        ("tasks.task.update", {"taskId": 1, "fields": {"STATUS": 9}}, "ERROR_CORE", "status"),
        ("tasks.task.update", {"taskId": 999, "fields": {"TITLE": "x"}}, "0", "not allowed"),
        ("tasks.task.update", {"fields": {"TITLE": "x"}}, "100", "constructor"),
        ("tasks.task.get", {"taskId": "семь"}, "0", "wrong task id"),
        ("tasks.task.get", {"taskId": 1, "select": ""}, "100", "{select}"),
        ("tasks.task.delete", {"taskId": 999}, "1048582", "No access"),
        ("entity.add", {"NAME": "Блюда"}, "ERROR_ARGUMENT", "'ENTITY'"),
        ("entity.add", {"ENTITY": "dish"}, "ERROR_ARGUMENT", "'NAME'"),
        ("entity.add", {"ENTITY": "d" * 21, "NAME": "x"}, "ERROR_ARGUMENT", "too long"),
        ("entity.get", {"ENTITY": "none"}, "ERROR_ENTITY_NOT_FOUND", "Entity not found"),
        ("entity.delete", {"ENTITY": "none"}, "ERROR_ENTITY_NOT_FOUND", "Entity not found"),
        ("entity.item.property.get", {"ENTITY": "none"}, "ERROR_ENTITY_NOT_FOUND", "not found"),
        ("im.notify.personal.add", {"MESSAGE": "x"}, "USER_ID_EMPTY", "User"),
        ("im.notify.personal.add", {"USER_ID": 1}, "MESSAGE_EMPTY", "Message"),
    ],
)
def test_errors_of_tasks_and_storages(
    practice_portal: PracticePortal, method: str, params: dict[str, Any], code: str, text: str
) -> None:
    """A refused call says so with the portal's code and changes nothing."""
    before = practice_portal.snapshot()
    answer = practice_portal.call(method, params)
    assert answer["error"] == code
    assert text in answer["error_description"]
    assert practice_portal.snapshot() == before


def test_a_storage_with_properties(practice_portal: PracticePortal) -> None:
    """Storages and their properties exist once, are shown by code, and go together."""
    call = practice_portal.call
    assert call("entity.add", {"ENTITY": "dish", "NAME": "Блюда"})["result"] is True
    again = call("entity.add", {"ENTITY": "dish", "NAME": "Блюда"})
    assert again["error"] == "ERROR_ENTITY_ALREADY_EXISTS"
    price = {"ENTITY": "dish", "PROPERTY": "PRICE", "NAME": "Цена", "TYPE": "N", "SORT": "10"}
    assert call("entity.item.property.add", price)["result"] is True
    again = call("entity.item.property.add", price)
    assert again["error"] == "ERROR_PROPERTY_ALREADY_EXISTS"
    shown = {"PROPERTY": "PRICE", "NAME": "Цена", "TYPE": "N", "SORT": "10"}
    assert call("entity.item.property.get", {"ENTITY": "dish"})["result"] == [shown]
    assert call("entity.item.property.get", price)["result"] == shown
    for wrong, code in (("L", "ERROR_UNSUPPORTED_PROPERTY_TYPE"), ("X", "ERROR_ARGUMENT")):
        answer = call("entity.item.property.add", {**price, "PROPERTY": "X", "TYPE": wrong})
        assert answer["error"] == code
    digit = call("entity.item.property.add", {**price, "PROPERTY": "1X"})
    assert digit["error"] == "ERROR_CORE"
    assert [row["ENTITY"] for row in call("entity.get", {})["result"]] == ["dish"]
    assert call("entity.delete", {"ENTITY": "dish"})["result"] is True
    assert not {"storage", "storage_property"} & set(practice_portal.snapshot())


def test_people_are_found_by_conditions_anywhere(practice_portal: PracticePortal) -> None:
    """Conditions stand among the parameters or in `FILTER`; plain text may be a pattern."""
    everybody = practice_portal.call("user.get", {})["result"]
    active = practice_portal.call("user.get", {"ACTIVE": "true"})["result"]
    assert (len(everybody), len(active)) == (12, 11)
    assert all(user["ACTIVE"] is True for user in active)
    by_id = practice_portal.call("user.get", {"FILTER": {"ID": [2, "3"]}})["result"]
    assert [user["ID"] for user in by_id] == ["2", "3"]
    mail = practice_portal.call("user.get", {"filter": {"EMAIL": "USER1%"}, "select": ["ID"]})
    assert [user["ID"] for user in mail["result"]] == ["1", "10", "11", "12"]
    down = practice_portal.call("user.get", {"sort": "ID", "order": "desc"})["result"]
    assert [int(user["ID"]) for user in down] == list(range(12, 0, -1))
    inside = practice_portal.call("user.get", {"UF_DEPARTMENT": 3})["result"]
    assert inside
    assert all(3 in user["UF_DEPARTMENT"] for user in inside)


def test_departments(practice_portal: PracticePortal) -> None:
    """The root has no parent; the others are found by it, in the order asked for."""
    (root,) = practice_portal.call("department.get", {"ID": 1})["result"]
    assert "PARENT" not in root
    params = {"PARENT": 1, "sort": "NAME", "order": "DESC"}
    answer = practice_portal.call("department.get", params)
    names = [row["NAME"] for row in answer["result"]]
    assert answer["total"] == 4
    assert names == sorted(names, key=str.casefold, reverse=True)
    assert {row["PARENT"] for row in answer["result"]} == {"1"}


def test_who_asks(practice_portal: PracticePortal) -> None:
    """The webhook's user is user 1 for `user.current`, `profile` and what is written."""
    me = practice_portal.call("user.current", {})["result"]
    profile = practice_portal.call("profile", {})["result"]
    assert (me["ID"], profile["ID"], profile["ADMIN"]) == ("1", "1", True)
    assert me["NAME"] == profile["NAME"]


def test_the_portal_tells_what_it_has(practice_portal: PracticePortal) -> None:
    """`methods` names everything that can be called, `scope` and its parameter follow from it."""
    names = practice_portal.call("methods", {})["result"]
    assert {"crm.item.list", "tasks.task.add", "user.current", "methods"} <= set(names)
    assert practice_portal.call("scope", {})["result"] == [
        *("bizproc", "calendar", "catalog", "crm", "department", "disk", "entity", "im", "lists"),
        *("log", "sale", "sonet_group", "task", "telephony", "user"),
    ]
    tasks = practice_portal.call("methods", {"scope": "task"})["result"]
    assert tasks == sorted(name for name in names if name.startswith(("tasks.", "task.")))
    known = practice_portal.call("method.get", {"name": "CRM.item.list"})["result"]
    assert known == {"isExisting": True, "isAvailable": True}


def test_directories(practice_portal: PracticePortal) -> None:
    """Statuses come whole and in order, pipelines by type, types by nested filters."""
    params = {"filter": {"ENTITY_ID": "DEAL_STAGE"}}
    stages = practice_portal.call("crm.status.list", params)
    assert [row["STATUS_ID"] for row in stages["result"]][:2] == ["NEW", "PREPARATION"]
    assert stages["total"] == len(stages["result"]) == 8
    everything = practice_portal.call("crm.status.list", {})
    assert len(everything["result"]) == everything["total"] > 50
    pipelines = practice_portal.call("crm.category.list", {"entityTypeId": 2})["result"]
    assert [row["id"] for row in pipelines["categories"]] == [0, 1, 14]
    none = practice_portal.call("crm.category.list", {"entityTypeId": 1})
    assert none["error"] == "ENTITY_TYPE_NOT_SUPPORTED"
    nested = {"filter": {"0": {"logic": "OR", "0": {"%title": "procure"}, "1": {"id": 9}}}}
    types = practice_portal.call("crm.type.list", nested)["result"]["types"]
    assert [row["entityTypeId"] for row in types] == [1036]


def test_comments_belong_to_a_record(practice_portal: PracticePortal) -> None:
    """A comment is listed for its record only, newest last, with its author."""
    owner = {"ENTITY_ID": 7, "ENTITY_TYPE": "company"}
    params = {"fields": {**owner, "COMMENT": "Перезвонить"}}
    comment_id = practice_portal.call("crm.timeline.comment.add", params)["result"]
    rows = practice_portal.call("crm.timeline.comment.list", {"filter": owner})["result"]
    assert [(row["ID"], row["COMMENT"], row["AUTHOR_ID"]) for row in rows] == [
        (str(comment_id), "Перезвонить", "1")
    ]
    other = {"ENTITY_ID": 7, "ENTITY_TYPE": "contact"}
    assert practice_portal.call("crm.timeline.comment.list", {"filter": other})["result"] == []
    smart = {"ENTITY_ID": 1, "ENTITY_TYPE": "dynamic_1036", "COMMENT": "Купили"}
    assert practice_portal.call("crm.timeline.comment.add", {"fields": smart})["result"] > 0
