"""A call of every method of the practice portal that it answers without an error."""

from __future__ import annotations

from typing import Any

from b24batch.practice import PracticePortal

__all__ = ["BEFORE", "prepared_portal", "result_of", "sample_params"]

_COMMENT = {"ENTITY_ID": 1, "ENTITY_TYPE": "deal", "COMMENT": "Привет"}
_REQUISITE = {"ENTITY_TYPE_ID": 4, "ENTITY_ID": 1, "PRESET_ID": 1, "NAME": "Основные"}
_TODO = {"ownerTypeId": 2, "ownerId": 3, "deadline": "2026-03-10T12:00:00+03:00"}
_LIST = {"IBLOCK_TYPE_ID": "lists", "IBLOCK_ID": 47}
_LINK = {"entityTypeId": 2, "entityId": 1}
_LINKED = {
    "ENTITY_TYPE_ID": 2,
    "ENTITY_ID": 1,
    "REQUISITE_ID": 1,
    "BANK_DETAIL_ID": 1,
    "MC_REQUISITE_ID": 0,
    "MC_BANK_DETAIL_ID": 0,
}
_CALL = {"PHONE_NUMBER": "+7 495 000-00-01", "TYPE": 2, "USER_PHONE_INNER": "101"}
_FIELD = {"entityId": "CRM_1", "fieldName": "UF_CRM_1_NEW", "userTypeId": "string"}
_CHOICE = {"VALUE": "Красный", "DEF": "Y"}
_OLD_FIELD = {"FIELD_NAME": "NEW", "USER_TYPE_ID": "enumeration", "LIST": [_CHOICE]}
_ADDRESS = {"TYPE_ID": 1, "ENTITY_TYPE_ID": 4, "ENTITY_ID": 1, "CITY": "Тверь"}
_EVENT = {
    "type": "user",
    "ownerId": 1,
    "name": "Планёрка",
    "from": "2026-03-03 10:00:00",
    "to": "2026-03-03 11:00:00",
}
_ROW = {"PRODUCT_NAME": "Доставка", "PRICE": 300, "QUANTITY": 1}
_FILE = {"data": {"NAME": "Ёж.txt"}, "fileContent": ["Ёж.txt", "0JXQtg=="]}

BEFORE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("entity.add", {"ENTITY": "menu", "NAME": "Меню"}),
    ("entity.item.property.add", {"ENTITY": "menu", "PROPERTY": "SPICY"}),
    ("entity.item.add", {"ENTITY": "menu", "NAME": "Борщ", "PROPERTY_VALUES": {"SPICY": "нет"}}),
    ("crm.timeline.comment.add", {"fields": _COMMENT}),
    ("crm.requisite.link.register", {"fields": _LINKED}),
    ("crm.address.add", {"fields": _ADDRESS}),
    ("crm.activity.todo.add", {**_TODO, "ownerId": 1}),
    ("telephony.externalcall.register", _CALL),
    ("crm.lead.contact.add", {"id": 1, "fields": {"CONTACT_ID": 1}}),
    ("event.bind", {"event": "ONCRMDEALADD", "handler": "https://practice.example/"}),
    ("im.chat.add", {"TITLE": "Чат", "USERS": [2, 3]}),
    ("im.message.add", {"DIALOG_ID": "chat1", "MESSAGE": "Привет"}),
    ("im.notify.personal.add", {"USER_ID": 2, "MESSAGE": "Привет", "TAG": "t"}),
    ("log.blogpost.add", {"POST_MESSAGE": "Новость"}),
    ("crm.tracking.trace.add", {"TRACE": "{}"}),
    ("app.option.set", {"options": {"a": "1"}}),
    ("user.option.set", {"options": {"a": "1"}}),
    ("crm.type.add", {"fields": {"title": "Пустой"}}),
    ("crm.category.add", {"entityTypeId": 2, "fields": {"name": "Пустая"}}),
    ("userfieldconfig.add", {"moduleId": "crm", "field": {**_FIELD, "fieldName": "UF_CRM_1_OLD"}}),
    ("task.commentitem.add", {"TASKID": 5, "FIELDS": {"POST_MESSAGE": "Готово"}}),
    ("crm.requisite.userfield.add", {"fields": {**_OLD_FIELD, "FIELD_NAME": "R"}}),
    ("crm.lead.userfield.add", {"fields": {**_OLD_FIELD, "FIELD_NAME": "L"}}),
    ("crm.quote.userfield.add", {"fields": {**_OLD_FIELD, "FIELD_NAME": "Q"}}),
)
"""What is done before a sample call, so that there is something to read, change and delete."""


def prepared_portal() -> PracticePortal:
    """A portal with at least one record of every kind."""
    portal = PracticePortal()
    for method, params in BEFORE:
        answer = portal.call(method, params)
        assert "error" not in answer, (method, answer)
    return portal


def result_of(portal: PracticePortal, method: str, **params: Any) -> Any:
    """The result of one call, its name spelled as in the documentation; an error is a failure."""
    answer = portal.call(method.lower(), params)
    assert "error" not in answer, (method, answer)
    return answer["result"]


def sample_params(portal: PracticePortal, name: str) -> dict[str, Any]:
    """Parameters with which a method of a prepared portal does what it is for."""
    if name == "telephony.externalcall.searchcrmentities":
        found = next(row for row in portal.store.rows("contact") if row["phone"])
        return {"PHONE_NUMBER": found["phone"]}
    if name in _SAMPLES:
        return _SAMPLES[name]
    family, _, verb = name.rpartition(".")
    if family.startswith(("catalog.", "sale.", "crm.item.productrow")):
        return _shop(family, verb)
    if ".userfield." in name and verb != "types":
        return _user_field(portal, family, verb)
    if family.startswith("task."):
        return _part(portal, family, verb)
    if family.startswith("tasks."):
        return {"taskId": 1, "userId": 2}
    if name.startswith("crm.") and verb in _BY_VERB:
        return _BY_VERB[verb]
    return {}


def _shop(family: str, verb: str) -> dict[str, Any]:
    if verb in {"add", "update"}:
        return {"fields": _SHOP[family]} | ({"id": 1} if verb == "update" else {})
    return {"id": 1} if verb in {"get", "delete"} else {}


def _user_field(portal: PracticePortal, family: str, verb: str) -> dict[str, Any]:
    rows = portal.call(f"{family}.list", {})["result"]
    given: dict[str, Any] = {"id": rows[-1]["ID"]} if verb in {"get", "update", "delete"} else {}
    return given | ({"fields": _OLD_FIELD} if verb in {"add", "update"} else {})


def _part(portal: PracticePortal, family: str, verb: str) -> dict[str, Any]:
    rows = portal.call(f"{family}.getlist", {"TASKID": 5})["result"]
    fields = {"POST_MESSAGE": "Да", "TITLE": "Да", "SECONDS": 60, "COMMENT_TEXT": "Да"}
    given: dict[str, Any] = {"TASKID": 5, "FIELDS": fields, "ARFIELDS": fields}
    return given if verb in {"getlist", "add"} else {**given, "ITEMID": rows[0]["ID"]}


_SHOP: dict[str, dict[str, Any]] = {
    "catalog.product": {"iblockId": 24, "name": "Ёлка", "property2": {"value": "А-1"}},
    "catalog.price": {"productId": 1, "catalogGroupId": 2, "price": 10.5, "currency": "RUB"},
    "catalog.pricetype": {"name": "Особая"},
    "catalog.productproperty": {"iblockId": 24, "name": "Цвет", "propertyType": "L"},
    "catalog.productpropertyenum": {"propertyId": 1, "value": "Красный", "xmlId": "red"},
    "catalog.measure": {"code": 111, "measureTitle": "Литр"},
    "catalog.section": {"iblockId": 24, "name": "Сад"},
    "sale.order": {"lid": "s1", "personTypeId": 1, "currency": "RUB"},
    "sale.basketitem": {"orderId": 1, "productId": 1, "quantity": 2},
    "sale.persontype": {"name": "ИП"},
    "sale.payment": {"orderId": 1, "paySystemId": 1, "sum": 100},
    "crm.item.productrow": {"ownerId": 1, "ownerType": "D", "productId": 1, "quantity": 2},
}
_BY_VERB: dict[str, dict[str, Any]] = {
    "get": {"id": 1},
    "add": {"fields": {"TITLE": "Ёлка", "NAME": "Ёлка"}},
    "update": {"id": 1, "fields": {"TITLE": "Ёлка", "NAME": "Ёлка"}},
    "delete": {"id": 1},
}
_SAMPLES: dict[str, dict[str, Any]] = {
    "crm.item.list": {"entityTypeId": 1},
    "crm.item.get": {"entityTypeId": 1, "id": 1},
    "crm.item.add": {"entityTypeId": 2, "fields": {"title": "Сделка"}},
    "crm.item.update": {"entityTypeId": 2, "id": 1, "fields": {"title": "Сделка"}},
    "crm.item.delete": {"entityTypeId": 2, "id": 1},
    "crm.item.fields": {"entityTypeId": 31},
    "crm.item.import": {"entityTypeId": 2, "fields": {"title": "Сделка"}},
    "crm.item.batchimport": {"entityTypeId": 2, "data": [{"title": "Сделка"}]},
    "crm.item.productrow.set": {"ownerId": 1, "ownerType": "D", "productRows": [{"productId": 1}]},
    "crm.item.productrow.getavailableforpayment": {"ownerId": 3, "ownerType": "D"},
    "crm.category.list": {"entityTypeId": 2},
    "crm.category.get": {"entityTypeId": 2, "id": 1},
    "crm.category.add": {"entityTypeId": 1036, "fields": {"name": "Вторая"}},
    "crm.category.update": {"entityTypeId": 2, "id": 1, "fields": {"name": "Вторая"}},
    "crm.category.delete": {"entityTypeId": 2, "id": 16},
    "crm.category.fields": {"entityTypeId": 2},
    "crm.type.get": {"id": 1},
    "crm.type.getbyentitytypeid": {"entityTypeId": 1036},
    "crm.type.add": {"fields": {"title": "Аренда"}},
    "crm.type.update": {"id": 1, "fields": {"title": "Закупки"}},
    "crm.type.delete": {"id": 2},
    "crm.duplicate.findbycomm": {"type": "EMAIL", "values": ["кто-то@mail.example"]},
    "crm.status.add": {"fields": {"ENTITY_ID": "SOURCE", "STATUS_ID": "FAIR", "NAME": "Ярмарка"}},
    "crm.status.delete": {"id": 37},
    "crm.status.entity.items": {"entityId": "DEAL_STAGE"},
    "crm.stagehistory.list": {"entityTypeId": 2},
    "crm.dealcategory.stage.list": {"id": 1},
    "crm.activity.add": {
        "fields": {"OWNER_TYPE_ID": 2, "OWNER_ID": 1, "TYPE_ID": 2, "RESPONSIBLE_ID": 1}
    },
    "crm.activity.todo.add": _TODO,
    "crm.activity.todo.update": {**_TODO, "id": 248, "ownerId": 1},
    "crm.activity.todo.updatedeadline": {
        "ownerTypeId": 2,
        "ownerId": 1,
        "id": 248,
        "value": "2026-03-11T12:00:00+03:00",
    },
    "crm.activity.todo.updatedescription": {
        "ownerTypeId": 2,
        "ownerId": 1,
        "id": 248,
        "value": "Да",
    },
    "crm.activity.todo.updateresponsibleuser": {
        "ownerTypeId": 2,
        "ownerId": 1,
        "id": 248,
        "responsibleId": 2,
    },
    "crm.activity.todo.updatecolor": {"ownerTypeId": 2, "ownerId": 1, "id": 248, "colorId": "2"},
    "crm.activity.binding.list": {"activityId": 248},
    "crm.activity.binding.add": {"activityId": 248, "entityTypeId": "company", "entityId": 1},
    "crm.activity.binding.move": {
        "activityId": 248,
        "sourceEntityTypeId": 2,
        "sourceEntityId": 1,
        "targetEntityTypeId": 2,
        "targetEntityId": 2,
    },
    "crm.requisite.add": {"fields": _REQUISITE},
    "crm.requisite.preset.add": {"fields": {"ENTITY_TYPE_ID": 8, "COUNTRY_ID": 1, "NAME": "Да"}},
    "crm.requisite.bankdetail.add": {"fields": {"ENTITY_ID": 1, "NAME": "Счёт"}},
    "crm.requisite.link.get": _LINK,
    "crm.requisite.link.unregister": _LINK,
    "crm.requisite.link.register": {"fields": _LINKED},
    "crm.address.add": {"fields": {**_ADDRESS, "ENTITY_ID": 2}},
    "crm.address.update": {"fields": _ADDRESS},
    "crm.address.delete": {"fields": _ADDRESS},
    "crm.currency.get": {"id": "RUB"},
    "crm.currency.add": {"fields": {"CURRENCY": "KZT", "AMOUNT": 0.2, "AMOUNT_CNT": 1}},
    "crm.currency.update": {"id": "EUR", "fields": {"AMOUNT": 93}},
    "crm.currency.delete": {"id": "USD"},
    "crm.timeline.comment.add": {"fields": _COMMENT},
    "crm.timeline.comment.list": {"filter": {"ENTITY_ID": 1, "ENTITY_TYPE": "deal"}},
    "crm.timeline.comment.update": {"id": 1, "fields": _COMMENT},
    "crm.tracking.trace.add": {"TRACE": "{}"},
    "crm.tracking.trace.delete": {"ID": 1},
    **{f"crm.{name}.productrows.get": {"id": 18} for name in ("lead", "deal")},
    "crm.quote.productrows.get": {"id": 2},
    **{
        f"crm.{name}.productrows.set": {"id": 1, "rows": [_ROW]}
        for name in ("lead", "deal", "quote")
    },
    **{
        f"crm.{owner}.{other}.{verb}": {
            "id": 1,
            "fields": {f"{other.upper()}_ID": 1},
            "items": [{f"{other.upper()}_ID": 1}],
        }
        for owner, other in (
            *(("lead", "contact"), ("deal", "contact"), ("quote", "contact")),
            *(("company", "contact"), ("contact", "company")),
        )
        for verb in ("add", "delete", "items.set", "items.delete")
    },
    "crm.lead.contact.items.get": {"id": 1},
    "userfieldconfig.list": {"moduleId": "crm"},
    "userfieldconfig.get": {"moduleId": "crm", "id": 5},
    "userfieldconfig.add": {"moduleId": "crm", "field": _FIELD},
    "userfieldconfig.update": {"moduleId": "crm", "id": 5, "field": {"sort": 10}},
    "userfieldconfig.delete": {"moduleId": "crm", "id": 5},
    "userfieldconfig.gettypes": {"moduleId": "crm"},
    "user.add": {"EMAIL": "новый@practice.example", "NAME": "Новый"},
    "user.update": {"ID": 2, "WORK_POSITION": "Директор"},
    "department.add": {"NAME": "Склад", "PARENT": 1},
    "department.update": {"ID": 2, "NAME": "Склад"},
    "department.delete": {"ID": 5},
    "tasks.task.add": {"fields": {"TITLE": "Задача", "RESPONSIBLE_ID": 1}},
    "tasks.task.get": {"taskId": 1},
    "tasks.task.update": {"taskId": 1, "fields": {"TITLE": "Задача"}},
    "sonet_group.create": {"NAME": "Проект"},
    "sonet_group.update": {"GROUP_ID": 1, "NAME": "Проект"},
    "sonet_group.delete": {"GROUP_ID": 1},
    "sonet_group.setowner": {"GROUP_ID": 1, "USER_ID": 2},
    "sonet_group.user.get": {"ID": 1},
    "sonet_group.user.add": {"GROUP_ID": 1, "USER_ID": [11, 12]},
    "sonet_group.user.delete": {"GROUP_ID": 1, "USER_ID": list(range(2, 12))},
    "telephony.externalcall.register": _CALL,
    "telephony.externalline.add": {"NUMBER": "+74950000001"},
    "telephony.externalline.update": {"NUMBER": "+74950000000", "NAME": "Да"},
    "telephony.externalline.delete": {"NUMBER": "+74950000000"},
    "event.bind": {"event": "ONCRMDEALUPDATE", "handler": "https://practice.example/"},
    "event.unbind": {"event": "ONCRMDEALADD", "handler": "https://practice.example/"},
    "bizproc.robot.add": {"CODE": "new", "HANDLER": "https://practice.example/", "NAME": "Да"},
    "bizproc.robot.update": {"CODE": "practice_sync", "FIELDS": {"NAME": "Да"}},
    "bizproc.robot.delete": {"CODE": "practice_sync"},
    "bizproc.workflow.start": {
        "TEMPLATE_ID": 1,
        "DOCUMENT_ID": ["crm", "CCrmDocumentDeal", "DEAL_1"],
    },
    **{f"bizproc.workflow.{verb}": {"ID": f"{1:014x}.{1:08d}"} for verb in ("kill", "terminate")},
    "im.notify.personal.add": {"USER_ID": 1, "MESSAGE": "Привет"},
    "im.notify.system.add": {"USER_ID": 1, "MESSAGE": "Привет"},
    "im.notify.delete": {"TAG": "t"},
    "im.message.add": {"DIALOG_ID": "2", "MESSAGE": "Привет"},
    "im.message.update": {"MESSAGE_ID": 1, "MESSAGE": "Пока"},
    "im.message.delete": {"MESSAGE_ID": 1},
    "im.dialog.messages.get": {"DIALOG_ID": "chat1"},
    "im.chat.user.list": {"CHAT_ID": 1},
    "im.chat.user.add": {"CHAT_ID": 1, "USERS": [4]},
    "im.chat.user.delete": {"CHAT_ID": 1, "USER_ID": 2},
    "log.blogpost.add": {"POST_MESSAGE": "Новость"},
    "log.blogpost.delete": {"POST_ID": 1},
    "lists.get": {"IBLOCK_TYPE_ID": "lists"},
    "lists.add": {"IBLOCK_TYPE_ID": "lists", "IBLOCK_CODE": "x", "FIELDS": {"NAME": "Да"}},
    "lists.update": {**_LIST, "FIELDS": {"NAME": "Да"}},
    "lists.delete": _LIST,
    "lists.get.iblock.type.id": {"IBLOCK_ID": 47},
    "lists.field.get": _LIST,
    "lists.field.add": {**_LIST, "FIELDS": {"NAME": "Да", "TYPE": "S"}},
    "lists.field.delete": {**_LIST, "FIELD_ID": "PROPERTY_103"},
    "lists.element.get": _LIST,
    "lists.element.add": {**_LIST, "ELEMENT_CODE": "x", "FIELDS": {"NAME": "Да"}},
    "lists.element.update": {**_LIST, "ELEMENT_ID": 1, "FIELDS": {"NAME": "Да"}},
    "lists.element.delete": {**_LIST, "ELEMENT_CODE": "old-2"},
    **{f"disk.storage.{verb}": {"id": 1} for verb in ("get", "getchildren")},
    **{f"disk.folder.{verb}": {"id": 1739} for verb in ("get", "getchildren", "deletetree")},
    **{f"disk.file.{verb}": {"id": 1740} for verb in ("get", "delete")},
    **{f"disk.{kind}.uploadfile": {"id": 1, **_FILE} for kind in ("storage", "folder")},
    "disk.storage.addfolder": {"id": 1, "data": {"NAME": "Новая"}},
    "disk.folder.addsubfolder": {"id": 1739, "data": {"NAME": "Новая"}},
    "disk.folder.rename": {"id": 1739, "newName": "Сканы"},
    "disk.file.rename": {"id": 1740, "newName": "Ёж.txt"},
    "disk.file.moveto": {"id": 1740, "targetFolderId": 1},
    "calendar.event.get": {"type": "user", "ownerId": 1},
    "calendar.event.getbyid": {"id": 1},
    "calendar.event.add": _EVENT,
    "calendar.event.update": {**_EVENT, "id": 1},
    "calendar.event.delete": {"id": 1},
    "calendar.section.get": {"type": "user", "ownerId": 1},
    "calendar.section.add": {"type": "user", "ownerId": 1, "name": "Да"},
    "calendar.section.delete": {"type": "user", "ownerId": 1, "id": 1},
    "entity.add": {"ENTITY": "dish", "NAME": "Блюда"},
    "entity.get": {"ENTITY": "menu"},
    "entity.update": {"ENTITY": "menu", "NAME": "Обед"},
    "entity.delete": {"ENTITY": "menu"},
    "entity.item.get": {"ENTITY": "menu"},
    "entity.item.add": {"ENTITY": "menu", "NAME": "Щи"},
    "entity.item.update": {"ENTITY": "menu", "ID": 1, "NAME": "Щи"},
    "entity.item.delete": {"ENTITY": "menu", "ID": 1},
    "entity.item.property.add": {"ENTITY": "menu", "PROPERTY": "PRICE", "NAME": "Цена"},
    "entity.item.property.get": {"ENTITY": "menu"},
    "entity.item.property.delete": {"ENTITY": "menu", "PROPERTY": "SPICY"},
    "app.option.set": {"options": {"b": "2"}},
    "user.option.set": {"options": {"b": "2"}},
    "feature.get": {"CODE": "rest_offline_extended"},
    "method.get": {"name": "profile"},
}
