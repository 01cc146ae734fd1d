"""Calls of real jobs with CRM records: the practice portal serves each, and finds something.

The jobs themselves are recipes in `tests/corpus`; here their calls are made one by one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from served_calls import result_of

from b24batch._text import Source
from b24batch.model.recipe import Command
from b24batch.practice import PracticePortal
from b24batch.practice.methods import all_methods
from b24batch.syntax import parse

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.b24"))

NOT_HERE: dict[str, str] = {}
"""Methods of the jobs that a portal in miniature lacks, each with the reason. None so far."""


def _methods(node: Any) -> set[str]:
    """The methods that a recipe calls, wherever they stand in it."""
    if isinstance(node, Command):
        return {node.method.lower()}
    if isinstance(node, msgspec.Struct):
        return _methods([getattr(node, name) for name in node.__struct_fields__])
    if isinstance(node, list | tuple):
        return set().union(*map(_methods, node))
    return set()


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_every_method_of_a_job_is_served_or_said_not_to_be(path: Path) -> None:
    """No job calls a method of which the practice portal knows nothing and says nothing."""
    called = _methods(parse(Source.read(path)).recipe)
    assert called
    assert called <= set(all_methods()) | set(NOT_HERE)


def test_nothing_is_excused_that_is_served() -> None:
    """The table of what is not here names nothing that is."""
    assert not set(NOT_HERE) & set(all_methods())


def test_a_pipeline_with_stages_for_a_smart_process(practice_portal: PracticePortal) -> None:
    """A new pipeline brings stages to rename and add to, and records move through them."""
    title = "Equipment procurement"
    (kind,) = result_of(practice_portal, "crm.type.list", filter={"title": title})["types"]
    type_id = kind["entityTypeId"]
    added = result_of(
        practice_portal,
        "crm.category.add",
        entityTypeId=type_id,
        fields={"name": "New funnel", "sort": 100},
    )["category"]
    directory = f"DYNAMIC_{type_id}_STAGE_{added['id']}"
    where = {"filter": {"ENTITY_ID": directory}, "order": {"SORT": "ASC"}}
    stages = result_of(practice_portal, "crm.status.list", **where)
    assert len(stages) == 5
    result_of(practice_portal, "crm.status.update", id=stages[0]["ID"], fields={"NAME": "Заявка"})
    code = f"DT{type_id}_{added['id']}:CHECK"
    check = {"ENTITY_ID": directory, "STATUS_ID": code, "NAME": "Check", "SORT": 25}
    result_of(
        practice_portal, "crm.status.add", fields={**check, "SEMANTICS": "", "COLOR": "#22B9FF"}
    )
    stages = result_of(practice_portal, "crm.status.list", **where)
    assert [row["NAME"] for row in stages][:3] == ["Заявка", "Preparation", "Check"]
    twice = practice_portal.call("crm.status.add", {"fields": check})
    assert twice["error"] == "ERROR_CORE"
    fields = {"title": "Станок", "categoryId": added["id"], "stageId": code}
    item = result_of(practice_portal, "crm.item.add", entityTypeId=type_id, fields=fields)["item"]
    assert item["stageId"] == code


def test_a_smart_process_of_ones_own(practice_portal: PracticePortal) -> None:
    """`crm.type.add` makes a type with a pipeline, whose records the universal methods know."""
    made = result_of(practice_portal, "crm.type.add", fields={"title": "Аренда"})["type"]
    type_id = made["entityTypeId"]
    field = {"entityId": f"CRM_{made['id']}", "fieldName": f"UF_CRM_{made['id']}_DAYS"}
    field |= {"userTypeId": "integer"}
    result_of(practice_portal, "userfieldconfig.add", moduleId="crm", field=field)
    fields = {"title": "Зал", f"ufCrm{made['id']}Days": "12 дней"}
    item = result_of(practice_portal, "crm.item.add", entityTypeId=type_id, fields=fields)["item"]
    assert (item["id"], item[f"ufCrm{made['id']}Days"]) == (1, 12)
    known = result_of(practice_portal, "crm.item.fields", entityTypeId=type_id)["fields"]
    assert known[f"ufCrm{made['id']}Days"]["type"] == "integer"
    owners = result_of(practice_portal, "crm.enum.ownertype")
    assert owners[-1]["SYMBOL_CODE_SHORT"] == f"T{type_id:x}"
    refused = practice_portal.call("crm.type.delete", {"id": made["id"]})
    assert refused["error"] == "BX_ERROR"
    result_of(practice_portal, "crm.item.delete", entityTypeId=type_id, id=1)
    result_of(practice_portal, "crm.type.delete", id=made["id"])
    gone = practice_portal.call("crm.item.list", {"entityTypeId": type_id})
    assert gone["error"] == "NOT_FOUND"


def test_a_deal_with_chosen_requisites(practice_portal: PracticePortal) -> None:
    """Requisites belong to the company, and the deal says which of them it goes by."""
    company = result_of(practice_portal, "crm.company.add", fields={"TITLE": "ООО «Ёж»"})
    given = {"ENTITY_TYPE_ID": 4, "ENTITY_ID": company, "PRESET_ID": 1, "NAME": "Основные"}
    requisite = result_of(practice_portal, "crm.requisite.add", fields={**given, "RQ_INN": "0001"})
    deal = result_of(practice_portal, "crm.deal.add", fields={"TITLE": "С", "COMPANY_ID": company})
    link = {"ENTITY_TYPE_ID": 2, "ENTITY_ID": deal, "REQUISITE_ID": requisite}
    link |= {"BANK_DETAIL_ID": 0, "MC_REQUISITE_ID": 0, "MC_BANK_DETAIL_ID": 0}
    assert result_of(practice_portal, "crm.requisite.link.register", fields=link) is True
    chosen = result_of(practice_portal, "crm.requisite.link.get", entityTypeId=2, entityId=deal)
    assert chosen["REQUISITE_ID"] == str(requisite)
    wrong = practice_portal.call(
        "crm.requisite.link.register", {"fields": {**link, "REQUISITE_ID": 999}}
    )
    assert (wrong["error"], "'999' is not found" in wrong["error_description"]) == ("", True)


def test_a_lead_from_a_form_and_what_became_of_a_good_one(practice_portal: PracticePortal) -> None:
    """A new lead is open and gets a to-do; a converted one has a deal that names it."""
    phone = [{"VALUE": "+7 495 000-12-34", "VALUE_TYPE": "WORK"}]
    lead = result_of(practice_portal, "crm.lead.add", fields={"TITLE": "Анна", "PHONE": phone})
    assert result_of(practice_portal, "crm.lead.get", id=lead)["STATUS_ID"] == "NEW"
    todo = {"ownerTypeId": 1, "ownerId": lead, "deadline": "2026-03-02T11:00:00+03:00"}
    number = result_of(practice_portal, "crm.activity.todo.add", **todo, title="Позвонить")["id"]
    where = {"OWNER_TYPE_ID": 1, "OWNER_ID": lead, "COMPLETED": "N"}
    rows = result_of(practice_portal, "crm.activity.list", filter=where)
    assert [(row["ID"], row["SUBJECT"]) for row in rows] == [(str(number), "Позвонить")]
    converted = result_of(practice_portal, "crm.lead.list", filter={"STATUS_ID": "CONVERTED"})
    assert converted
    for row in converted:
        where = {"LEAD_ID": row["ID"]}
        assert result_of(practice_portal, "crm.deal.list", select=["ID"], filter=where)


def test_moving_the_deadlines_of_open_activities(practice_portal: PracticePortal) -> None:
    """Open to-dos of a deal are found by owner and get another day, their title kept."""
    where = {"OWNER_TYPE_ID": 2, "COMPLETED": "N", "PROVIDER_ID": "CRM_TODO"}
    select = ["ID", "OWNER_ID", "OWNER_TYPE_ID", "SUBJECT", "DEADLINE", "RESPONSIBLE_ID"]
    found = result_of(practice_portal, "crm.activity.list", filter=where, select=select)
    assert found
    row = found[0]
    assert set(row) == set(select)
    moved = f"2026-03-03T{row['DEADLINE'].partition('T')[2]}"
    params = {"id": row["ID"], "ownerTypeId": row["OWNER_TYPE_ID"], "ownerId": row["OWNER_ID"]}
    params |= {"title": row["SUBJECT"], "responsibleId": row["RESPONSIBLE_ID"]}
    params |= {"deadline": moved, "pingOffsets": ["0", "15"]}
    assert result_of(practice_portal, "crm.activity.todo.update", **params) == {
        "id": int(row["ID"])
    }
    assert result_of(practice_portal, "crm.activity.get", id=row["ID"])["DEADLINE"] == moved


def test_moving_an_activity_to_a_company(practice_portal: PracticePortal) -> None:
    """Bound to the company and no longer to the lead, an activity belongs to the company."""
    where = {"OWNER_TYPE_ID": 1}
    activity = result_of(practice_portal, "crm.activity.list", filter=where)[0]
    company = result_of(practice_portal, "crm.company.list", select=["ID"])[0]
    bind = {"activityId": activity["ID"], "entityTypeId": "company", "entityId": company["ID"]}
    free = {"activityId": activity["ID"], "entityTypeId": "lead", "entityId": activity["OWNER_ID"]}
    assert result_of(practice_portal, "crm.activity.binding.add", **bind) is True
    again = practice_portal.call("crm.activity.binding.add", bind)
    assert again["error"] == "ACTIVITY_IS_ALREADY_BOUND"
    assert result_of(practice_portal, "crm.activity.binding.delete", **free) is True
    bound = {"OWNER_TYPE_ID": 4, "OWNER_ID": company["ID"]}
    where = {"BINDINGS": [bound], "ID": activity["ID"]}
    (row,) = result_of(practice_portal, "crm.activity.list", filter=where)
    assert (row["OWNER_TYPE_ID"], row["OWNER_ID"]) == ("4", company["ID"])
    last = practice_portal.call("crm.activity.binding.delete", bind)
    assert last["error"] == "LAST_BINDING_CANNOT_BE_DELETED"


def test_activities_of_my_deals_and_who_is_responsible(practice_portal: PracticePortal) -> None:
    """Deals of a person lead by their bindings to activities, and those to people."""
    me = result_of(practice_portal, "user.current")
    where = {"assignedById": me["ID"]}
    deals = result_of(practice_portal, "crm.item.list", entityTypeId=2, filter=where)["items"]
    bound = [{"OWNER_TYPE_ID": 2, "OWNER_ID": deal["id"]} for deal in deals]
    rows = result_of(practice_portal, "crm.activity.list", filter={"BINDINGS": bound})
    assert rows
    assert {int(row["OWNER_ID"]) for row in rows} <= {deal["id"] for deal in deals}
    wanted = sorted({row["RESPONSIBLE_ID"] for row in rows})
    people = result_of(practice_portal, "user.get", FILTER={"ID": wanted})
    assert sorted(user["ID"] for user in people) == wanted


def test_a_phone_finds_all_who_share_it(practice_portal: PracticePortal) -> None:
    """Some phones belong to several contacts; nobody's phone is an empty list."""
    phones: dict[str, list[int]] = {}
    for row in practice_portal.snapshot()["contact"]:
        if row["phone"]:
            phones.setdefault(row["phone"], []).append(row["id"])
    phone, ids = next(item for item in phones.items() if len(item[1]) > 1)
    params = {"type": "PHONE", "values": [phone]}
    assert result_of(
        practice_portal, "crm.duplicate.findbycomm", **params, entity_type="CONTACT"
    ) == {"CONTACT": ids}
    assert ids == result_of(practice_portal, "crm.duplicate.findbycomm", **params)["CONTACT"]
    nobody = {"type": "PHONE", "values": ["+7 495 999-99-99"]}
    assert result_of(practice_portal, "crm.duplicate.findbycomm", **nobody) == []
    select = ["id", "name", "lastName"]
    params = {"entityTypeId": 3, "filter": {"@id": ids}, "select": select}
    assert len(result_of(practice_portal, "crm.item.list", **params)["items"]) == len(ids)


def test_clearing_a_field_of_a_lead(practice_portal: PracticePortal) -> None:
    """Null, or the empty text that a batch sends for it, empties a field."""
    for empty in (None, ""):
        for value, shown in (("старое", "старое"), (empty, empty)):
            fields = {"COMMENTS": value}
            result_of(practice_portal, "crm.lead.update", id=1, fields=fields)
            assert result_of(practice_portal, "crm.lead.get", id=1)["COMMENTS"] == shown


def test_resources_that_are_free(practice_portal: PracticePortal) -> None:
    """Deals that take a company up on a day are found by their user fields, as moments."""
    select = ["UF_CRM_COMPANY"]
    busy: set[str] = set()
    for day in ("2026-03-02", "02.03.2026 10:00:00"):
        where = {"<=UF_CRM_FROM": day, ">=UF_CRM_TO": day}
        rows = result_of(practice_portal, "crm.deal.list", filter=where, select=select)
        assert rows
        busy |= {row["UF_CRM_COMPANY"] for row in rows}
    where = {"!ID": sorted(busy)}
    free = practice_portal.call("crm.company.list", {"filter": where, "select": ["ID", "TITLE"]})
    assert free["total"] == 64 - len(busy)


def test_copying_a_deal_with_its_tasks(practice_portal: PracticePortal) -> None:
    """A deal goes into the production pipeline, and tasks are found by the deal they are for."""
    tasks = result_of(practice_portal, "tasks.task.list", select=["ID", "UF_CRM_TASK"])["tasks"]
    code = next(code for task in tasks for code in task["ufCrmTask"] if code.startswith("D_"))
    deal = result_of(practice_portal, "crm.deal.get", id=code.removeprefix("D_"))
    names = ("TITLE", "COMPANY_ID", "OPPORTUNITY", "CURRENCY_ID")
    fields = {name: deal[name] for name in names} | {"CATEGORY_ID": 14, "STAGE_ID": "C14:NEW"}
    copy = result_of(practice_portal, "crm.deal.add", fields=fields)
    assert result_of(practice_portal, "crm.deal.get", id=copy)["STAGE_ID"] == "C14:NEW"
    assert result_of(practice_portal, "tasks.task.list", filter={"UF_CRM_TASK": code})["tasks"]


def test_invoices_by_a_key_of_ones_own(practice_portal: PracticePortal) -> None:
    """What a record is called elsewhere is kept, and finds it in either family."""
    fields = {"title": "Счёт 9", "xmlId": "guid-9", "opportunity": 10, "currencyId": "RUB"}
    added = result_of(practice_portal, "crm.item.add", entityTypeId=31, fields=fields)["item"]
    where = {"=xmlId": "guid-9"}
    found = result_of(practice_portal, "crm.item.list", entityTypeId=31, filter=where)["items"]
    assert [item["id"] for item in found] == [added["id"]]
    for kind in ("lead", "deal", "contact", "company"):
        given = {"TITLE": "x", "NAME": "x", "ORIGINATOR_ID": "1С", "ORIGIN_ID": "Ж-1"}
        number = result_of(practice_portal, f"crm.{kind}.add", fields=given)
        where = {"ORIGINATOR_ID": "1С", "ORIGIN_ID": "Ж-1"}
        rows = result_of(practice_portal, f"crm.{kind}.list", filter=where, select=["ID"])
        assert rows == [{"ID": str(number)}]
