"""Calls of real jobs with tasks, calls, goods, lists and files, sent to the practice portal."""

from __future__ import annotations

import pytest
from served_calls import result_of

from b24batch.practice import PracticePortal


def test_removing_automation_rules(practice_portal: PracticePortal) -> None:
    """The rules of an application are a list of codes, and each can be deleted by its code."""
    codes = result_of(practice_portal, "bizproc.robot.list")
    assert codes
    for code in codes:
        assert result_of(practice_portal, "bizproc.robot.delete", CODE=code) is True
    assert result_of(practice_portal, "bizproc.robot.list") == []
    gone = practice_portal.call("bizproc.robot.delete", {"CODE": codes[0]})
    assert gone["error"] == "ERROR_ACTIVITY_NOT_FOUND"


def test_a_product_with_properties_a_picture_and_a_price(practice_portal: PracticePortal) -> None:
    """Ids of new properties lead to their values; the product has value, file and base price."""
    color = {"iblockId": 24, "name": "Цвет", "code": "COLOR", "propertyType": "L", "multiple": "N"}
    made = result_of(practice_portal, "catalog.productProperty.add", fields=color)[
        "productProperty"
    ]
    red = {"propertyId": made["id"], "value": "Красный", "xmlId": "red", "sort": 100}
    value = result_of(practice_portal, "catalog.productPropertyEnum.add", fields=red)
    chosen = value["productPropertyEnum"]["id"]
    fields = {
        "iblockId": 24,
        "name": "Футболка",
        "detailPicture": {"fileData": ["shirt.png", "iVBORw0KGgo="]},
        f"property{made['id']}": {"value": chosen},
    }
    product = result_of(practice_portal, "catalog.product.add", fields=fields)["element"]
    assert product[f"property{made['id']}"]["value"] == str(chosen)
    assert set(product["detailPicture"]) == {"id", "url", "urlMachine"}
    price = {"productId": product["id"], "catalogGroupId": 1, "price": 1500, "currency": "EUR"}
    assert result_of(practice_portal, "catalog.price.add", fields=price)["price"]["id"] > 0
    old = result_of(practice_portal, "crm.product.get", id=product["id"])
    assert (old["NAME"], old["PRICE"], old["CURRENCY_ID"]) == ("Футболка", "1500.00", "EUR")
    again = practice_portal.call("catalog.price.add", {"fields": price})
    assert (again["error"], "only single price" in again["error_description"]) == ("0", True)


def test_rows_of_an_order(practice_portal: PracticePortal) -> None:
    """A row is added in the currency of its order, listed with it, and counted in its price."""
    order = result_of(practice_portal, "sale.order.list", filter={"currency": "EUR"})["orders"][0]
    fields = {"orderId": order["id"], "productId": 1, "quantity": "2", "currency": "EUR"}
    fields |= {"customPrice": "Y", "price": "10.5", "basePrice": "12"}
    item = result_of(practice_portal, "sale.basketitem.add", fields=fields)["basketItem"]
    assert (item["price"], item["quantity"], item["basePrice"]) == (10.5, 2, 12)
    where = {"orderId": order["id"]}
    params = {"select": ["id", "productId", "quantity", "price"], "filter": where}
    rows = result_of(practice_portal, "sale.basketitem.list", **params)["basketItems"]
    assert len(rows) == 3
    assert set(rows[0]) == {"id", "productId", "quantity", "price"}
    total = sum(row["price"] * row["quantity"] for row in rows)
    after = result_of(practice_portal, "sale.order.get", id=order["id"])["order"]
    assert after["price"] == pytest.approx(total)
    wrong = practice_portal.call("sale.basketitem.add", {"fields": {**fields, "currency": "RUB"}})
    assert wrong["error"] == "200140400011"


def test_a_task_tied_to_a_record_of_a_smart_process(practice_portal: PracticePortal) -> None:
    """The short code of a type makes the link, and tasks are found by it."""
    kinds = result_of(practice_portal, "crm.enum.ownertype")
    letter = next(row["SYMBOL_CODE_SHORT"] for row in kinds if row["ID"] == 1036)
    fields = {"TITLE": "Проверить", "RESPONSIBLE_ID": 1, "UF_CRM_TASK": [f"{letter}_3"]}
    task = result_of(practice_portal, "tasks.task.add", fields=fields)["task"]
    found = result_of(practice_portal, "tasks.task.list", filter={"UF_CRM_TASK": f"{letter}_3"})
    assert [row["id"] for row in found["tasks"]] == [task["id"]]


def test_a_call_history_is_loaded(practice_portal: PracticePortal) -> None:
    """Registered and finished, a call is in the statistics, with its client if it has one."""
    rows = practice_portal.snapshot()["contact"]
    known = next(row for row in rows if row["phone"])
    call = {"USER_PHONE_INNER": "102", "PHONE_NUMBER": known["phone"], "TYPE": "2"}
    call |= {"CALL_START_DATE": "2026-03-01T09:00:00+03:00", "EXTERNAL_CALL_ID": "77"}
    made = result_of(
        practice_portal, "telephony.externalCall.register", **call, SHOW=0, CRM_CREATE=0
    )
    assert (made["CRM_ENTITY_TYPE"], made["CRM_ENTITY_ID"]) == ("CONTACT", known["id"])
    end = {"CALL_ID": made["CALL_ID"], "USER_PHONE_INNER": "102", "DURATION": "95"}
    result_of(practice_portal, "telephony.externalCall.finish", **end)
    where = {"EXTERNAL_CALL_ID": "77"}
    (row,) = result_of(practice_portal, "voximplant.statistic.get", FILTER=where)
    assert (row["PORTAL_USER_ID"], row["CALL_DURATION"], row["CALL_TYPE"]) == ("2", "95", "2")
    lost = practice_portal.call("telephony.externalcall.finish", end)
    assert lost["error"] == "ERROR_CORE"


def test_calls_of_a_month_are_counted_by_who_took_them(practice_portal: PracticePortal) -> None:
    """The statistics are filtered by day and sorted by a plain word, fifty a page."""
    params = {"FILTER": {">=CALL_START_DATE": "2026-02-01"}, "SORT": "ID", "ORDER": "DESC"}
    answer = practice_portal.call("voximplant.statistic.get", params)
    rows = answer["result"]
    assert (len(rows), answer["next"]) == (50, 50)
    assert [int(row["ID"]) for row in rows] == sorted((int(r["ID"]) for r in rows), reverse=True)
    people = result_of(practice_portal, "user.get", FILTER={"ACTIVE": True})
    assert {row["PORTAL_USER_ID"] for row in rows} <= {user["ID"] for user in people}


def test_binding_events_again_and_again(practice_portal: PracticePortal) -> None:
    """A handler is bound once; the second time has a code that a job can allow."""
    params = {"event": "onCrmDealAdd", "handler": "https://practice.example/h"}
    assert result_of(practice_portal, "event.bind", **params) is True
    again = practice_portal.call("event.bind", params)
    assert again["error"] == "ERROR_EVENT_BINDING_EXISTS"
    (row,) = result_of(practice_portal, "event.get")
    assert (row["event"], row["handler"]) == ("ONCRMDEALADD", params["handler"])
    assert result_of(practice_portal, "event.unbind", **params) == {"count": 1}
    unknown = practice_portal.call("event.bind", {**params, "event": "ONTEA"})
    assert unknown["error"] == "ERROR_EVENT_NOT_FOUND"


def test_time_by_project(practice_portal: PracticePortal) -> None:
    """Closed tasks of the month have planned and spent time, and groups that have names."""
    params = {
        "filter": {">=CLOSED_DATE": "2026-03-01"},
        "select": ["ID", "TITLE", "GROUP_ID", "TIME_ESTIMATE", "TIME_SPENT_IN_LOGS"],
    }
    tasks = result_of(practice_portal, "tasks.task.list", **params)["tasks"]
    assert sum(int(task["timeSpentInLogs"]) for task in tasks) > 0
    groups = sorted({task["groupId"] for task in tasks} - {"0"})
    named = result_of(practice_portal, "sonet_group.get", FILTER={"ID": groups})
    assert [row["ID"] for row in named] == groups
    assert all(row["NAME"] for row in named)


def test_handing_over_after_a_dismissal(practice_portal: PracticePortal) -> None:
    """Everybody's department has a head, and everybody has records to hand over."""
    for user in result_of(practice_portal, "user.get", FILTER={"!ID": 1}):
        (department,) = result_of(practice_portal, "department.get", ID=user["UF_DEPARTMENT"][0])
        assert int(department["UF_HEAD"]) > 0
        mine = {"assignedById": user["ID"]}
        kinds = (1, 2, 3, 4)
        answers = [
            result_of(practice_portal, "crm.item.list", entityTypeId=kind, filter=mine)["items"]
            for kind in kinds
        ]
        assert any(answers)


def test_filling_a_universal_list(practice_portal: PracticePortal) -> None:
    """An element is added under a code of its own, and shows its properties as maps."""
    of = {"IBLOCK_TYPE_ID": "lists", "IBLOCK_ID": 47}
    fields = {"NAME": "Договор", "PROPERTY_101": "7", "PROPERTY_103": "CO_1"}
    params = {**of, "ELEMENT_CODE": "c-7", "FIELDS": fields}
    number = result_of(practice_portal, "lists.element.add", **params)
    where = {"=PROPERTY_101": "7"}
    (row,) = result_of(practice_portal, "lists.element.get", **of, FILTER=where)
    assert (row["ID"], list(row["PROPERTY_103"].values())) == (str(number), ["CO_1"])
    assert "PROPERTY_102" not in row
    again = practice_portal.call("lists.element.add", params)
    assert again["error"] == "ERROR_ELEMENT_ALREADY_EXISTS"
    nowhere = practice_portal.call("lists.element.add", {**params, "IBLOCK_ID": 999})
    assert nowhere["error"] == "ERROR_IBLOCK_NOT_FOUND"


def test_overdue_tasks_and_whom_to_remind(practice_portal: PracticePortal) -> None:
    """Tasks past their deadline that are not done, by people who can be notified."""
    where = {"<DEADLINE": "2026-03-02T10:00:00+03:00", "<STATUS": 5}
    late = result_of(practice_portal, "tasks.task.list", filter=where)["tasks"]
    assert late
    who = {task["responsibleId"] for task in late}
    for user_id in who:
        note = {"USER_ID": user_id, "MESSAGE": "Просрочено:[BR]- задача"}
        assert result_of(practice_portal, "im.notify.personal.add", **note) > 0


def test_appending_a_row_of_goods(practice_portal: PracticePortal) -> None:
    """Rows that were read can be written back with one more; the sum of the deal follows."""
    rows = result_of(practice_portal, "crm.deal.productrows.get", id=3)
    assert rows
    more = {"PRODUCT_ID": 0, "PRODUCT_NAME": "Доставка", "QUANTITY": 1, "PRICE": 300}
    result_of(practice_portal, "crm.deal.productrows.set", id=3, rows=[*rows, more])
    after = result_of(practice_portal, "crm.deal.productrows.get", id=3)
    names = [row["PRODUCT_NAME"] for row in rows]
    assert [row["PRODUCT_NAME"] for row in after] == [*names, "Доставка"]
    total = sum(row["PRICE"] * row["QUANTITY"] for row in after)
    deal = result_of(practice_portal, "crm.deal.get", id=3)
    assert float(deal["OPPORTUNITY"]) == pytest.approx(total)
    where = {"=ownerType": "D", "=ownerId": 3}
    typed = result_of(practice_portal, "crm.item.productrow.list", filter=where)["productRows"]
    assert [row["productName"] for row in typed] == [*names, "Доставка"]


def test_files_of_a_folder(practice_portal: PracticePortal) -> None:
    """A folder of scans has files with addresses; an id of nothing is not found."""
    files = result_of(practice_portal, "disk.folder.getchildren", id=1739)
    assert len(files) == 12
    assert all(row["TYPE"] == "file" and row["DOWNLOAD_URL"] for row in files)
    missing = practice_portal.call("disk.folder.getchildren", {"id": 5000})
    assert missing["error"] == "ERROR_NOT_FOUND"
