"""The CRM of the practice portal: both families of methods over one store."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24batch.practice import PracticePortal

_TYPES = {1: "lead", 2: "deal", 3: "contact", 4: "company", 7: "quote"}


def _items(portal: PracticePortal, type_id: int, **params: Any) -> list[dict[str, Any]]:
    answer = portal.call("crm.item.list", {"entityTypeId": type_id, **params})
    return answer["result"]["items"]


def _get(portal: PracticePortal, type_id: int, record_id: int) -> dict[str, Any]:
    answer = portal.call("crm.item.get", {"entityTypeId": type_id, "id": record_id})
    return answer["result"]["item"]


@pytest.mark.parametrize("type_id", _TYPES)
def test_both_families_see_one_store(practice_portal: PracticePortal, type_id: int) -> None:
    """What one family adds, changes or deletes is added, changed or deleted for the other."""
    family = f"crm.{_TYPES[type_id]}"
    fields = {"TITLE": "Ёж", "NAME": "Ёж", "LAST_NAME": "Ежов", "COMMENTS": "колючий"}
    record_id = practice_portal.call(f"{family}.add", {"fields": fields})["result"]
    item = _get(practice_portal, type_id, record_id)
    assert item.get("title", item.get("name")) == "Ёж"
    assert item["comments"] == "колючий"
    change = {"entityTypeId": type_id, "id": record_id, "fields": {"comments": "мягкий"}}
    practice_portal.call("crm.item.update", change)
    old = practice_portal.call(f"{family}.get", {"id": record_id})["result"]
    assert (old["ID"], old["COMMENTS"]) == (str(record_id), "мягкий")
    assert practice_portal.call(f"{family}.delete", {"id": record_id})["result"] is True
    gone = practice_portal.call("crm.item.get", {"entityTypeId": type_id, "id": record_id})
    assert gone["error"] == "NOT_FOUND"


@pytest.mark.parametrize("type_id", _TYPES)
def test_lists_of_both_families_hold_the_same_records(
    practice_portal: PracticePortal, type_id: int
) -> None:
    """The same ids and dates in the same order; numbers in one family are text in the other."""
    names = ["id", "createdTime", "assignedById", "comments"]
    old_names = ["ID", "DATE_CREATE", "ASSIGNED_BY_ID", "COMMENTS"]
    items = _items(practice_portal, type_id, select=names)
    rows = practice_portal.call(f"crm.{_TYPES[type_id]}.list", {"select": old_names})["result"]
    assert [[str(item[name]) for name in names] for item in items] == [
        [row[name] for name in old_names] for row in rows
    ]
    assert all(item["createdTime"].endswith("+03:00") for item in items)


class _Paged(NamedTuple):
    """A list method, where its rows are, and how many the seed has of them."""

    method: str
    params: dict[str, Any]
    path: tuple[str, ...]
    count: int

    def rows(self, answer: dict[str, Any]) -> list[dict[str, Any]]:
        value = answer["result"]
        for step in self.path:
            value = value[step]
        return value


_PAGED = [
    _Paged("crm.item.list", {"entityTypeId": 2}, ("items",), 160),
    _Paged("crm.item.list", {"entityTypeId": 31}, ("items",), 56),
    _Paged("crm.contact.list", {}, (), 132),
    _Paged("crm.product.list", {}, (), 30),
    _Paged("tasks.task.list", {}, ("tasks",), 76),
    _Paged("user.get", {}, (), 12),
]


@pytest.mark.parametrize("case", _PAGED)
def test_pages_cover_every_record_once(practice_portal: PracticePortal, case: _Paged) -> None:
    """Following `next` meets each record once, 50 a page, and `total` never changes."""
    seen: list[str] = []
    start: int | None = 0
    while start is not None:
        answer = practice_portal.call(case.method, {**case.params, "start": start})
        page = case.rows(answer)
        assert answer["total"] == case.count
        assert len(page) == min(50, case.count - start)
        seen += [row.get("id") or row["ID"] for row in page]
        start = answer.get("next")
    assert len(seen) == len(set(seen)) == case.count


@pytest.mark.parametrize("case", _PAGED)
def test_start_below_zero_counts_nothing(practice_portal: PracticePortal, case: _Paged) -> None:
    """`start: -1`, as a number or as text, gives the first page without total and next."""
    for start in (-1, "-1"):
        answer = practice_portal.call(case.method, {**case.params, "start": start})
        assert set(answer) == {"result", "time"}
        assert len(case.rows(answer)) == min(50, case.count)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from(["title", "opportunity", "stageId", "companyId"]), max_size=2),
    st.booleans(),
)
def test_order_sorts_by_all_its_fields(names: list[str], down: bool) -> None:
    """Records are sorted by the named fields in turn, equal ones by id."""
    portal = PracticePortal()
    direction = "desc" if down else "ASC"
    order = dict.fromkeys(names, direction)
    items = _items(portal, 2, order=order, select=["id", *names])

    def rank(item: dict[str, Any]) -> list[Any]:
        return [str(item[n]).casefold() if n in {"title", "stageId"} else item[n] for n in order]

    for before, after in pairwise(items):
        one, two = rank(before), rank(after)
        assert (one >= two) if down else (one <= two)
        if one == two:
            assert before["id"] < after["id"]


def test_select_gives_what_is_named(practice_portal: PracticePortal) -> None:
    """Names that do not exist are ignored, `*` is everything, contact data comes with it only."""
    (item, *_) = _items(practice_portal, 3, select=["title", "name", "нет", "fm"])
    assert set(item) == {"name"}
    assert set(_items(practice_portal, 3, select=["нет"])[0]) == {"id"}
    whole = _items(practice_portal, 3, select=["*"])[0]
    assert {"id", "name", "fm", "companyIds", "entityTypeId"} <= set(whole)
    assert whole == _items(practice_portal, 3)[0] == _get(practice_portal, 3, whole["id"])


def test_older_lists_give_contact_data_when_named(practice_portal: PracticePortal) -> None:
    """`PHONE` is a list of entries with ids; without being named it is left out."""
    rows = practice_portal.call("crm.contact.list", {"select": ["ID", "PHONE"]})["result"]
    phones = [phone for row in rows for phone in row["PHONE"]]
    assert all(set(phone) == {"ID", "VALUE_TYPE", "VALUE", "TYPE_ID"} for phone in phones)
    assert phones
    assert "PHONE" not in practice_portal.call("crm.contact.list", {})["result"][0]


@pytest.mark.parametrize(
    ("method", "params", "code", "text"),
    [
        ("crm.item.list", {}, "100", "Could not find value for parameter {entityTypeId}"),
        ("crm.item.list", {"entityTypeId": "сделка"}, "100", "Should be value of type int"),
        ("crm.item.list", {"entityTypeId": 99}, "NOT_FOUND", "Smart process not found"),
        ("crm.item.list", {"entityTypeId": 2, "filter": ""}, "100", "of type array"),
        ("crm.item.list", {"entityTypeId": 2, "select": "id"}, "100", "of type array"),
        ("crm.item.list", {"entityTypeId": 2, "order": {"x": "ASC"}}, "INVALID_ARG_VALUE", "order"),
        ("crm.item.list", {"entityTypeId": 2, "order": {"id": "up"}}, "INVALID_ARG_VALUE", "`ASC"),
        ("crm.item.get", {"entityTypeId": 2, "id": "12abc"}, "100", "parameter {id}"),
        ("crm.item.get", {"entityTypeId": 2, "id": 9999}, "NOT_FOUND", "Element not found"),
        ("crm.item.add", {"entityTypeId": 2}, "100", "parameter {fields}"),
        ("crm.item.add", {"entityTypeId": 4, "fields": {}}, "CRM_FIELD_ERROR_REQUIRED", "Title"),
        ("crm.item.add", {"entityTypeId": 3, "fields": {}}, "CRM_FIELD_ERROR_REQUIRED", "Last"),
        (
            "crm.item.add",
            {"entityTypeId": 2, "fields": {"stageId": "НЕТ"}},
            *("CRM_FIELD_ERROR_VALUE_NOT_VALID", "Stage"),
        ),
        (
            "crm.item.add",
            {"entityTypeId": 2, "fields": {"closedate": "завтра"}},
            *("CRM_FIELD_ERROR_VALUE_NOT_VALID", "Closedate"),
        ),
        (
            "crm.item.update",
            {"entityTypeId": 2, "id": 1, "fields": {"contactIds": "5"}},
            *("100", "Expected iterable value for multiple field, but got string"),
        ),
        ("crm.deal.get", {}, "", "ID is not defined or invalid."),
        ("crm.deal.get", {"id": "abc"}, "", "ID is not defined or invalid."),
        ("crm.deal.get", {"id": 9999}, "", "Not found"),
        ("crm.deal.add", {"fields": "x"}, "", "Parameter 'fields' must be array."),
        ("crm.deal.list", {"filter": "x"}, "", "Parameter 'filter' must be array."),
        ("crm.company.add", {"fields": {}}, "", "The field 'Title' is required."),
        ("crm.duplicate.findbycomm", {}, "Communication type is not defined", "'type'"),
        ("crm.timeline.comment.list", {}, "", "Access denied."),
        ("crm.timeline.comment.get", {"id": 999}, "NOT_FOUND", "Not found."),
        (
            "crm.timeline.comment.add",
            {"fields": {"ENTITY_ID": 999, "ENTITY_TYPE": "deal", "COMMENT": "x"}},
            *("OWNER_NOT_FOUND", "Owner"),
        ),
    ],
)
def test_errors_have_the_real_codes(
    practice_portal: PracticePortal, method: str, params: dict[str, Any], code: str, text: str
) -> None:
    """A refused call says so with the portal's code and changes nothing."""
    before = practice_portal.snapshot()
    answer = practice_portal.call(method, params)
    assert set(answer) == {"error", "error_description"}
    assert answer["error"] == code
    assert text in answer["error_description"]
    assert practice_portal.snapshot() == before


def test_read_only_and_unknown_fields_are_left_out(practice_portal: PracticePortal) -> None:
    """An add with an id, a date of creation or a mistyped name keeps its own values."""
    fields = {"id": 7, "createdTime": "2020-01-01", "titel": "x", "createdBy": 9}
    params = {"entityTypeId": 2, "fields": fields}
    item = practice_portal.call("crm.item.add", params)["result"]["item"]
    assert (item["id"], item["createdBy"], item["title"]) == (161, 1, "Deal #161")
    assert item["createdTime"] == practice_portal.call("server.time", {})["result"]


def test_empty_text_clears_a_field(practice_portal: PracticePortal) -> None:
    """`""` empties text and links, numbers go back to their default."""
    values = {"comments": "есть", "companyId": 5, "opportunity": 10, "leadId": 3}
    practice_portal.call("crm.item.update", {"entityTypeId": 2, "id": 4, "fields": values})
    cleared = {"entityTypeId": 2, "id": 4, "fields": dict.fromkeys(values, "")}
    item = practice_portal.call("crm.item.update", cleared)["result"]["item"]
    assert [item[name] for name in values] == ["", 0, 0, None]


def test_stages_decide_what_follows_from_them(practice_portal: PracticePortal) -> None:
    """Winning closes a deal and moves it; a wrong stage is taken for none by the older family."""
    params = {"entityTypeId": 2, "id": 3, "fields": {"stageId": "NEW"}}
    if _get(practice_portal, 2, 3)["categoryId"]:
        params["id"] = next(i["id"] for i in _items(practice_portal, 2) if not i["categoryId"])
    practice_portal.call("crm.item.update", params)
    won = {**params, "fields": {"stageId": "WON"}}
    item = practice_portal.call("crm.item.update", won)["result"]["item"]
    assert (item["stageSemanticId"], item["closed"], item["isNew"]) == ("S", "Y", "N")
    assert item["movedTime"] == practice_portal.call("server.time", {})["result"]
    practice_portal.call("crm.deal.update", {"id": params["id"], "fields": {"STAGE_ID": "НЕТ"}})
    assert _get(practice_portal, 2, params["id"])["stageId"] == "WON"
    fields = {"TITLE": "В сервисе", "CATEGORY_ID": 1}
    deal_id = practice_portal.call("crm.deal.add", {"fields": fields})["result"]
    assert _get(practice_portal, 2, deal_id)["stageId"] == "C1:NEW"


def test_phones_are_changed_by_their_ids(practice_portal: PracticePortal) -> None:
    """An entry with an id changes it, an empty value or `DELETE` removes it, others are added."""
    entries = [
        {"VALUE": "1"},
        {"VALUE": "2", "VALUE_TYPE": "MOBILE"},
        {"VALUE": "3"},
        {"VALUE": ""},
    ]
    fields = {"TITLE": "Телефоны", "PHONE": entries}
    company_id = practice_portal.call("crm.company.add", {"fields": fields})["result"]
    params = {"id": company_id}
    phones = practice_portal.call("crm.company.get", params)["result"]["PHONE"]
    assert [phone["VALUE"] for phone in phones] == ["1", "2", "3"]
    one, two, three = (phone["ID"] for phone in phones)
    changes = [{"ID": one, "VALUE": "11"}, {"ID": two, "VALUE": ""}, {"ID": three, "DELETE": "Y"}]
    params |= {"fields": {"PHONE": [*changes, {"VALUE": "4", "VALUE_TYPE": "HOME"}]}}
    practice_portal.call("crm.company.update", params)
    item = _get(practice_portal, 4, company_id)
    assert [(entry["value"], entry["valueType"]) for entry in item["fm"]] == [
        ("11", "WORK"),
        ("4", "HOME"),
    ]
    assert (item["phone"], item["hasPhone"], item["hasEmail"]) == ("11", "Y", "N")


def test_duplicates_are_found_by_digits_and_addresses(practice_portal: PracticePortal) -> None:
    """Phones compare by their digits, addresses without case; nobody found is an empty list."""
    fm = [
        {"typeId": "PHONE", "valueType": "WORK", "value": "+7 495 000-77-88"},
        {"typeId": "EMAIL", "valueType": "WORK", "value": "Ёж@mail.example"},
    ]
    for type_id, fields in ((3, {"name": "Ёж", "fm": fm}), (4, {"title": "Ёж", "fm": fm})):
        practice_portal.call("crm.item.add", {"entityTypeId": type_id, "fields": fields})
    search = {"type": "PHONE", "values": ["74950007788"]}
    found = practice_portal.call("crm.duplicate.findbycomm", search)["result"]
    assert found == {"CONTACT": [133], "COMPANY": [65]}
    search = {"type": "EMAIL", "values": ["ёж@MAIL.example"], "entity_type": "COMPANY"}
    assert practice_portal.call("crm.duplicate.findbycomm", search)["result"] == {"COMPANY": [65]}
    search = {"type": "EMAIL", "values": ["никто@mail.example"]}
    assert practice_portal.call("crm.duplicate.findbycomm", search)["result"] == []


def test_links_follow_one_another(practice_portal: PracticePortal) -> None:
    """The first of the contacts is the main one; a deleted company is nobody's company."""
    params = {"entityTypeId": 2, "id": 1, "fields": {"contactIds": ["9", "8"], "companyId": 2}}
    item = practice_portal.call("crm.item.update", params)["result"]["item"]
    assert (item["contactId"], item["contactIds"]) == (9, [9, 8])
    item = practice_portal.call("crm.item.update", {**params, "fields": {"contactId": 4}})["result"]
    assert (item["item"]["contactId"], item["item"]["contactIds"]) == (4, [4])
    fields = {"name": "Ольга", "companyId": 2}
    params = {"entityTypeId": 3, "fields": fields}
    contact = practice_portal.call("crm.item.add", params)["result"]["item"]
    assert contact["companyIds"] == [2]
    assert contact["id"] in _get(practice_portal, 4, 2)["contactIds"]
    practice_portal.call("crm.item.delete", {"entityTypeId": 4, "id": 2})
    assert _get(practice_portal, 3, contact["id"])["companyId"] == 0
    for type_id in (2, 3, 7, 31):
        assert _items(practice_portal, type_id, filter={"companyId": 2}) == []


def test_user_fields_are_kept_under_one_name(practice_portal: PracticePortal) -> None:
    """A user field has two spellings, in both families; lists keep their entries."""
    fields = {"title": "Поля", "ufCrm_123": "раз", "ufCrmTags": ["а", "б"], "parentId1036": "2"}
    params = {"entityTypeId": 2, "fields": fields}
    item = practice_portal.call("crm.item.add", params)["result"]["item"]
    assert (item["ufCrm_123"], item["ufCrmTags"], item["parentId1036"]) == ("раз", ["а", "б"], 2)
    old = practice_portal.call("crm.deal.get", {"id": item["id"]})["result"]
    assert (old["UF_CRM_123"], old["UF_CRM_TAGS"]) == ("раз", ["а", "б"])
    search = {"filter": {"UF_CRM_123": "РАЗ"}, "select": ["ID", "UF_*"]}
    (row,) = practice_portal.call("crm.deal.list", search)["result"]
    known = ("UF_CRM_FROM", "UF_CRM_TO", "UF_CRM_COMPANY")
    assert row == {
        "ID": str(item["id"]),
        **dict.fromkeys(known),
        "UF_CRM_123": "раз",
        "UF_CRM_TAGS": ["а", "б"],
    }
    original = {"entityTypeId": 2, "id": item["id"], "useOriginalUfNames": "Y"}
    assert "UF_CRM_123" in practice_portal.call("crm.item.get", original)["result"]["item"]


def test_deleted_ids_are_not_used_again(practice_portal: PracticePortal) -> None:
    """A record added after a deletion gets a new id."""
    ids = []
    for _ in range(3):
        company_id = practice_portal.call("crm.company.add", {"fields": {"TITLE": "Ж"}})["result"]
        practice_portal.call("crm.company.delete", {"id": company_id})
        ids.append(company_id)
    assert ids == [65, 66, 67]


def test_names_of_parameters(practice_portal: PracticePortal) -> None:
    """The older methods take their parameters in any case, the universal ones as spelled."""
    for params in ({"ID": 2}, {"id": 2}, {"Id": "2"}):
        assert practice_portal.call("crm.deal.get", params)["result"]["ID"] == "2"
    upper = {"FILTER": {"ID": 3}, "SELECT": ["ID"]}
    assert practice_portal.call("crm.contact.list", upper)["result"] == [{"ID": "3"}]
    assert practice_portal.call("crm.item.list", {"ENTITYTYPEID": 2})["error"] == "100"
