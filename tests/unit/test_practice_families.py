"""Rules of the practice portal's further families, and the portal's own words for errors."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from served_calls import prepared_portal, result_of

from b24batch import Batch, Portal
from b24batch.practice import PracticePortal

_TODO = {"ownerTypeId": 2, "ownerId": 1, "deadline": "2026-03-10"}
_LIST = {"IBLOCK_TYPE_ID": "lists", "IBLOCK_ID": 47}
_ROW = {"ownerId": 1, "ownerType": "D"}
_ENUM = {"propertyId": 2, "value": "x", "xmlId": "x"}
_PRICE = {"productId": 1, "catalogGroupId": 9, "price": 1, "currency": "RUB"}
_BASKET = {"orderId": 99, "quantity": 1}

ERRORS: list[tuple[str, dict[str, Any], str, str]] = [
    ("catalog.product.add", {}, "100", "{fields}"),
    ("catalog.product.add", {"fields": {"name": "x"}}, "0", "Required fields: iblockId"),
    ("catalog.product.add", {"fields": {"iblockId": 1, "name": "x"}}, "200040300000", "catalog"),
    ("catalog.product.get", {"id": 999}, "0", "product does not exist"),
    ("catalog.product.get", {}, "100", "{id}"),
    ("catalog.price.add", {"fields": _PRICE}, "0", "price group is wrong"),
    ("catalog.productpropertyenum.add", {"fields": _ENUM}, "0", "Only list properties"),
    ("catalog.section.delete", {"id": 99}, "0", "does not exist"),
    ("sale.order.get", {"id": 999}, "200540400001", "order does not exist"),
    ("sale.order.add", {"fields": {"lid": "s1"}}, "0", "personTypeId, currency"),
    ("sale.basketitem.add", {"fields": _BASKET}, "200140400009", "Order not found"),
    ("sale.basketitem.update", {"id": 99, "fields": {"price": 1}}, "200140400001", "basket item"),
    ("crm.item.productrow.add", {"fields": {**_ROW, "ownerId": 999}}, "OWNER_NOT_FOUND", "Owner"),
    (
        "crm.item.productrow.add",
        {"fields": {**_ROW, "ownerType": "C"}},
        *("ENTITY_TYPE_NOT_SUPPORTED", "C"),
    ),
    ("crm.item.productrow.set", _ROW, "100", "{productRows}"),
    ("crm.item.productrow.get", {"id": 9999}, "NOT_FOUND", "not found"),
    ("crm.deal.productrows.get", {"id": 9999}, "", "Not found"),
    ("crm.activity.todo.add", {**_TODO, "ownerId": 999}, "OWNER_NOT_FOUND", "Owner"),
    ("crm.activity.todo.add", {**_TODO, "deadline": "скоро"}, "WRONG_DATETIME_FORMAT", "Wrong"),
    ("crm.activity.todo.add", {"ownerTypeId": 2, "ownerId": 1}, "100", "{deadline}"),
    ("crm.activity.todo.update", {**_TODO, "id": 9999}, "NOT_FOUND", "not found"),
    ("crm.activity.binding.list", {"activityId": 9999}, "NOT_FOUND", "not found"),
    ("crm.activity.add", {"fields": {"OWNER_TYPE_ID": 2, "OWNER_ID": 999}}, "", "OWNER_ID"),
    ("crm.requisite.add", {"fields": {"ENTITY_TYPE_ID": 4}}, "", "ENTITY_ID"),
    ("crm.requisite.link.get", {"entityTypeId": 2, "entityId": 2}, "", "Not found"),
    ("crm.address.add", {"fields": {"TYPE_ID": 1}}, "", "ENTITY_TYPE_ID"),
    ("crm.status.add", {"fields": {"NAME": "x"}}, "", "ENTITY_ID is required"),
    ("crm.status.add", {"fields": {"ENTITY_ID": "NO", "STATUS_ID": "x"}}, "", "not supported"),
    ("crm.status.update", {"id": 9999, "fields": {}}, "", "Status is not found."),
    ("crm.status.delete", {"id": 1}, "", "only if parameter FORCED"),
    ("crm.category.add", {"entityTypeId": 1, "fields": {}}, "ENTITY_TYPE_NOT_SUPPORTED", "Lead"),
    ("crm.category.add", {"entityTypeId": 2, "fields": {"sort": 1}}, "0", "NAME"),
    ("crm.category.delete", {"entityTypeId": 2, "id": 0}, "0", "Default"),
    (
        "crm.type.add",
        {"fields": {"title": "x", "entityTypeId": 5}},
        *("INVALID_ARG_VALUE", "range"),
    ),
    ("crm.currency.get", {"id": "XXX"}, "ERROR_CODE", "not found"),
    ("crm.currency.delete", {"id": "RUB"}, "ERROR_CODE", "Base currency"),
    ("userfieldconfig.list", {}, "100", "{moduleId}"),
    ("userfieldconfig.add", {"moduleId": "crm", "field": {}}, "", "'ENTITY_ID'"),
    ("crm.deal.userfield.add", {"fields": {"FIELD_NAME": "X"}}, "", "'USER_TYPE_ID'"),
    (
        "crm.deal.userfield.add",
        {"fields": {"FIELD_NAME": "FROM", "USER_TYPE_ID": "date"}},
        *("ERROR_CORE", "already exists"),
    ),
    ("crm.deal.userfield.get", {"id": 4}, "ERROR_NOT_FOUND", "not found"),
    ("crm.deal.contact.items.set", {"id": 1, "items": [{"CONTACT_ID": 9999}]}, "", "9999"),
    ("lists.get", {}, "ERROR_REQUIRED_PARAMETERS_MISSING", "`IBLOCK_TYPE_ID`"),
    (
        "lists.element.get",
        {"IBLOCK_TYPE_ID": "lists"},
        *("ERROR_REQUIRED_PARAMETERS_MISSING", "`IBLOCK_ID`"),
    ),
    ("lists.element.delete", {**_LIST, "ELEMENT_ID": 999}, "ERROR_ELEMENT_NOT_FOUND", "Element"),
    ("disk.folder.get", {}, "ERROR_ARGUMENT", "Invalid value"),
    ("disk.file.get", {"id": 1739}, "ERROR_NOT_FOUND", "`1739`"),
    ("disk.folder.uploadfile", {"id": 1}, "DISK_BASE_SERVICE_22001", "NAME"),
    ("disk.folder.addsubfolder", {"id": 1, "data": {"NAME": "scans"}}, "DISK_OBJ_22000", "exists"),
    ("telephony.externalcall.register", {"PHONE_NUMBER": "1"}, "ERROR_CORE", "USER_ID or"),
    (
        "telephony.externalcall.register",
        {"USER_ID": 1, "PHONE_NUMBER": "123"},
        "ERROR_CORE",
        "TYPE",
    ),
    ("telephony.externalcall.finish", {"USER_ID": 1, "CALL_ID": 5}, "INVALID_ARGUMENT", "string"),
    ("bizproc.robot.delete", {}, "ERROR_ACTIVITY_VALIDATION_FAILURE", "Empty"),
    ("bizproc.workflow.kill", {"ID": "x"}, "ERROR_WRONG_WORKFLOW_ID", "workflow"),
    ("im.message.add", {"DIALOG_ID": "chat99", "MESSAGE": "x"}, "ACCESS_ERROR", "unavailable"),
    ("im.message.add", {"DIALOG_ID": "99", "MESSAGE": "x"}, "USER_NOT_FOUND", "User"),
    ("im.message.add", {"DIALOG_ID": "2"}, "MESSAGE_EMPTY", "Message"),
    ("task.commentitem.add", {"TASKID": 1, "FIELDS": {}}, "ERROR_CORE", "Comment text"),
    ("task.elapseditem.add", {"TASKID": 999}, "ERROR_CORE", "TASKS_ERROR_EXCEPTION"),
    ("tasks.task.complete", {"taskId": 999}, "0", "not allowed"),
    ("sonet_group.create", {}, "", "Cannot create group"),
    ("sonet_group.delete", {"GROUP_ID": 99}, "", "not found"),
    ("calendar.event.add", {"type": "user", "ownerId": 1}, "", '"from"'),
    ("calendar.event.delete", {}, "", "Event id not specified"),
    ("entity.item.get", {"ENTITY": "none"}, "ERROR_ENTITY_NOT_FOUND", "Entity"),
    ("user.add", {"EMAIL": "USER1@practice.example"}, "ERROR_CORE", "already exists"),
    ("department.add", {"NAME": "x", "PARENT": 99}, "ERROR_CORE", "Parent"),
    ("department.delete", {"ID": 1}, "ERROR_CORE", "subdepartments"),
]


@pytest.mark.parametrize(("method", "params", "code", "text"), ERRORS)
def test_a_refused_call_says_why_and_changes_nothing(
    practice_portal: PracticePortal, method: str, params: dict[str, Any], code: str, text: str
) -> None:
    """Missing parameters and missing records have the portal's own codes; nothing is written."""
    before = practice_portal.snapshot()
    answer = practice_portal.call(method, params)
    assert (answer.get("error"), text in answer.get("error_description", "")) == (code, True)
    assert practice_portal.snapshot() == before


@settings(max_examples=30, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["", ">=", "!", "<"]), st.integers(0, 13000), max_size=2),
    st.sampled_from(["price", "productId"]),
    st.booleans(),
)
def test_lists_of_controllers_filter_and_sort(
    conditions: dict[str, int], name: str, down: bool
) -> None:
    """Operators, order and select work in `catalog.*` as elsewhere; unknown names are ignored."""
    portal = PracticePortal()
    tests = {
        "": lambda found, value: found == value,
        "!": lambda found, value: found != value,
        ">=": lambda found, value: found >= value,
        "<": lambda found, value: found < value,
    }
    rows = [
        row
        for row in portal.store.rows("price")
        if all(tests[operator](row[name], value) for operator, value in conditions.items())
    ]
    rows.sort(key=lambda row: row[name], reverse=down)
    params = {
        "filter": {f"{operator}{name}": value for operator, value in conditions.items()},
        "order": {name: "desc" if down else "asc", "нет": "asc"},
        "select": ["id", name, "нет"],
    }
    params["filter"]["нет"] = 1
    found = result_of(portal, "catalog.price.list", **params)["prices"]
    assert found == [{"id": row["id"], name: row[name]} for row in rows]


@pytest.mark.parametrize(("owner", "other"), [("deal", "contact"), ("company", "contact")])
def test_links_from_both_ends(practice_portal: PracticePortal, owner: str, other: str) -> None:
    """The primary link comes first; what is set, added or removed is what is read."""
    family = f"crm.{owner}.{other}"
    items = [{"CONTACT_ID": 2}, {"CONTACT_ID": 3, "IS_PRIMARY": "Y"}]

    def linked() -> list[int]:
        rows = result_of(practice_portal, f"{family}.items.get", id=5)
        assert [row["IS_PRIMARY"] for row in rows] == ["Y", *["N"] * (len(rows) - 1)][: len(rows)]
        return [row["CONTACT_ID"] for row in rows]

    result_of(practice_portal, f"{family}.items.set", id=5, items=items)
    assert sorted(linked()) == [2, 3]
    result_of(practice_portal, f"{family}.add", id=5, fields={"CONTACT_ID": 4})
    assert sorted(linked()) == [2, 3, 4]
    assert result_of(practice_portal, f"{family}.delete", id=5, fields={"CONTACT_ID": 2}) is True
    assert result_of(practice_portal, f"{family}.delete", id=5, fields={"CONTACT_ID": 2}) is False
    assert sorted(linked()) == [3, 4]
    if owner == "deal":
        assert result_of(practice_portal, "crm.deal.get", id=5)["CONTACT_ID"] == "3"
    result_of(practice_portal, f"{family}.items.delete", id=5)
    assert linked() == []


def test_user_fields_have_kinds(practice_portal: PracticePortal) -> None:
    """A declared field casts what it is given, is told by `fields`, and is compared by its kind."""
    fields = {"FIELD_NAME": "DAYS", "USER_TYPE_ID": "integer", "MULTIPLE": "Y", "LABEL": "Дни"}
    number = result_of(practice_portal, "crm.deal.userfield.add", fields=fields)
    given = {"UF_CRM_DAYS": ["1", "12 шт", 7], "UF_CRM_FROM": "31.12.2026 10:00:00"}
    deal = result_of(practice_portal, "crm.deal.add", fields={"TITLE": "x", **given})
    item = result_of(practice_portal, "crm.item.get", entityTypeId=2, id=deal)["item"]
    assert item["ufCrmDays"] == [1, 12, 7]
    assert item["ufCrmFrom"] == "2026-12-31T10:00:00+03:00"
    about = result_of(practice_portal, "crm.item.fields", entityTypeId=2)["fields"]
    assert (about["ufCrmDays"]["type"], about["ufCrmDays"]["isMultiple"]) == ("integer", True)
    assert result_of(practice_portal, "crm.deal.fields")["UF_CRM_FROM"]["type"] == "datetime"
    for where in ({"UF_CRM_DAYS": "12"}, {">=UF_CRM_FROM": "2026-12-31T06:00:00Z"}):
        rows = result_of(practice_portal, "crm.deal.list", filter=where, select=["ID"])
        assert rows == [{"ID": str(deal)}]
    shown = result_of(practice_portal, "userfieldconfig.get", moduleId="crm", id=number)["field"]
    assert (shown["entityId"], shown["fieldName"]) == ("CRM_DEAL", "UF_CRM_DAYS")


def test_values_of_a_list_field(practice_portal: PracticePortal) -> None:
    """Both families of user fields see the values to choose from, each with a number."""
    choices = [{"value": "Первый", "sort": 100}, {"value": "Второй", "def": "Y"}]
    field = {"entityId": "CRM_1", "fieldName": "UF_CRM_1_KIND", "userTypeId": "enumeration"}
    params = {"moduleId": "crm", "field": {**field, "enum": choices}}
    made = result_of(practice_portal, "userfieldconfig.add", **params)["field"]
    assert [item["value"] for item in made["enum"]] == ["Первый", "Второй"]
    assert len({item["id"] for item in made["enum"]}) == 2
    where = {"entityId": "CRM_COMPANY"}
    (old,) = result_of(practice_portal, "userfieldconfig.list", moduleId="crm", filter=where)[
        "fields"
    ]
    segment = result_of(practice_portal, "crm.company.userfield.get", id=old["id"])
    assert [item["VALUE"] for item in segment["LIST"]] == ["A", "B", "C"]


def test_time_spent_is_summed_up(practice_portal: PracticePortal) -> None:
    """Entries of time add up to what the task shows; comments are counted."""
    task = {"TASKID": 5}
    before = result_of(practice_portal, "task.elapseditem.getlist", **task)
    total = sum(int(row["SECONDS"]) for row in before)
    entry = {"SECONDS": 90, "COMMENT_TEXT": "звонок"}
    number = result_of(practice_portal, "task.elapseditem.add", **task, ARFIELDS=entry)
    result_of(practice_portal, "task.commentitem.add", **task, FIELDS={"POST_MESSAGE": "Готово"})
    shown = result_of(practice_portal, "tasks.task.get", taskId=5)["task"]
    assert (shown["timeSpentInLogs"], shown["commentsCount"]) == (str(total + 90), "1")
    result_of(practice_portal, "task.elapseditem.delete", **task, ITEMID=number)
    shown = result_of(practice_portal, "tasks.task.get", taskId=5)["task"]
    assert shown["timeSpentInLogs"] == str(total)


def test_parts_of_tasks_come_by_their_places(practice_portal: PracticePortal) -> None:
    """Their methods take parameters in the documented order, which is how a batch sends them."""
    batch = Batch.parse("""
        New = task.checklistitem.add { FIELDS: { TITLE: "Позвонить" }, TASKID: 5 }
        task.checklistitem.complete { TASKID: 5, ITEMID: $New }
        task.checklistitem.update { TASKID: 5, ITEMID: $New, FIELDS: { TITLE: "Написать" } }
        Items = task.checklistitem.getlist { TASKID: 5 }
    """)
    items = batch.run(Portal.practice(portal=practice_portal))["Items"].rows
    assert (items[-1]["TITLE"], items[-1]["IS_COMPLETE"]) == ("Написать", "Y")


@pytest.mark.parametrize(
    ("action", "status"), [("start", "3"), ("defer", "6"), ("complete", "5"), ("renew", "2")]
)
def test_tasks_are_moved_by_actions(
    practice_portal: PracticePortal, action: str, status: str
) -> None:
    """An action leads to its status; completing notes who ended the task and when."""
    task = result_of(practice_portal, f"tasks.task.{action}", taskId=3)["task"]
    assert task["status"] == status
    assert (task["closedDate"] is not None) is (action == "complete")


def test_items_of_a_storage(practice_portal: PracticePortal) -> None:
    """Items have the properties that their storage declares, and go with it."""
    call = practice_portal.call
    call("entity.add", {"ENTITY": "menu", "NAME": "Меню"})
    call("entity.item.property.add", {"ENTITY": "menu", "PROPERTY": "PRICE", "TYPE": "N"})
    for name, price in (("Борщ", 120), ("Щи", 90)):
        values = {"PRICE": price, "нет": 1}
        params = {"ENTITY": "menu", "NAME": name, "PROPERTY_VALUES": values}
        result_of(practice_portal, "entity.item.add", **params)
    where = {"ENTITY": "menu", "FILTER": {"PROPERTY_PRICE": "90"}}
    (row,) = result_of(practice_portal, "entity.item.get", **where)
    assert (row["NAME"], row["PROPERTY_VALUES"]) == ("Щи", {"PRICE": "90"})
    result_of(practice_portal, "entity.update", ENTITY="menu", ENTITY_NEW="dishes")
    rows = result_of(practice_portal, "entity.item.get", ENTITY="dishes", SORT={"NAME": "DESC"})
    assert [row["NAME"] for row in rows] == ["Щи", "Борщ"]
    result_of(practice_portal, "entity.delete", ENTITY="dishes")
    assert "storage_item" not in practice_portal.snapshot()


def test_a_folder_and_what_is_in_it(practice_portal: PracticePortal) -> None:
    """Files get names of their own when asked to, move, and go with their folder."""
    made = result_of(practice_portal, "disk.folder.addsubfolder", id=1, data={"NAME": "Фото"})
    upload = {"id": made["ID"], "data": {"NAME": "ёж.png"}, "fileContent": ["ёж.png", "aGVsbG8="]}
    first = result_of(practice_portal, "disk.folder.uploadfile", **upload)
    assert first["SIZE"] == "5"
    twice = practice_portal.call("disk.folder.uploadfile", upload)
    assert twice["error"] == "DISK_OBJ_22000"
    more = result_of(practice_portal, "disk.folder.uploadfile", **upload, generateUniqueName=True)
    assert more["NAME"] == "ёж (1).png"
    result_of(practice_portal, "disk.file.moveto", id=first["ID"], targetFolderId=1739)
    result_of(practice_portal, "disk.folder.deletetree", id=made["ID"])
    gone = practice_portal.call("disk.file.get", {"id": more["ID"]})
    assert gone["error"] == "ERROR_NOT_FOUND"
    assert result_of(practice_portal, "disk.file.get", id=first["ID"])["PARENT_ID"] == "1739"


def test_an_import_keeps_who_made_a_record(practice_portal: PracticePortal) -> None:
    """`crm.item.import` takes the moment of creation; of many rows each has its own answer."""
    fields = {"title": "Старая", "createdTime": "2020-01-02T03:04:05+03:00", "createdBy": "7"}
    number = result_of(practice_portal, "crm.item.import", entityTypeId=2, fields=fields)
    item = result_of(practice_portal, "crm.item.get", entityTypeId=2, id=number["item"]["id"])
    assert item["item"]["createdTime"] == fields["createdTime"]
    assert item["item"]["createdBy"] == 7
    rows = [{"title": "Да"}, {"title": "Нет", "stageId": "НЕТ"}]
    items = result_of(practice_portal, "crm.item.batchimport", entityTypeId=2, data=rows)["items"]
    assert items[0]["item"]["id"] > 0
    assert items[1]["error"] == "CRM_FIELD_ERROR_VALUE_NOT_VALID"


def test_a_record_of_everything_has_a_first(practice_portal: PracticePortal) -> None:
    """Record 1 exists in every table, for it is what a reference to nothing turns into."""
    assert all(1 in {row["id"] for row in rows} for rows in practice_portal.snapshot().values())
    assert prepared_portal().call("crm.activity.get", {"id": ["не", "то"]})["result"]["ID"] == "1"
