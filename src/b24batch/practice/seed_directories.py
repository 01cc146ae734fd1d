"""The fixed part of a seeded portal: departments, statuses, pipelines, a smart process."""

from __future__ import annotations

from b24batch.practice.pipelines import SWITCHES
from b24batch.practice.seed_words import DEPARTMENTS
from b24batch.practice.store import Record, Store

__all__ = ["add_directories"]

_STAGES = {
    "STATUS": (
        *("NEW:New", "IN_PROCESS:In progress", "PROCESSED:Processed"),
        *("CONVERTED:Good lead:S", "JUNK:Junk lead:F"),
    ),
    "DEAL_STAGE": (
        *("NEW:Initial", "PREPARATION:Preparation", "PREPAYMENT_INVOICE:Prepayment"),
        *("EXECUTING:In progress", "FINAL_INVOICE:Final invoice"),
        *("WON:Deal won:S", "LOSE:Deal lost:F", "APOLOGY:Analyse failure:F"),
    ),
    "DEAL_STAGE_1": (
        *("C1:NEW:Заявка", "C1:PREPARATION:Подготовка", "C1:EXECUTING:В работе"),
        *("C1:WON:Успех:S", "C1:LOSE:Отказ:F"),
    ),
    "QUOTE_STATUS": ("DRAFT:Draft", "SENT:Sent", "APPROVED:Accepted:S", "DECLAINED:Declined:F"),
    "SMART_INVOICE_STAGE_1": (
        *("DT31_1:N:New", "DT31_1:S:Sent to client", "DT31_1:P:Paid:S", "DT31_1:D:Not paid:F"),
    ),
    "DYNAMIC_1036_STAGE_2": (
        *("DT1036_2:NEW:Request", "DT1036_2:CLIENT:Agreed"),
        *("DT1036_2:SUCCESS:Bought:S", "DT1036_2:FAIL:Refused:F"),
    ),
}
"""Code, name and outcome (`S` success, `F` failure) of each stage, in order."""

_PRODUCTION = (
    *("C14:NEW:В очереди", "C14:EXECUTING:В производстве", "C14:FINAL_INVOICE:Готово"),
    *("C14:WON:Отгружено:S", "C14:LOSE:Отменено:F"),
)
"""Stages of the third pipeline of deals."""

_LISTS = {
    "SOURCE": "CALL:Call EMAIL:E-Mail WEB:Website ADVERTISING:Ads PARTNER:Partner OTHER:Other",
    "CONTACT_TYPE": "CLIENT:Clients SUPPLIER:Suppliers PARTNER:Partners OTHER:Other",
    "COMPANY_TYPE": "CUSTOMER:Client SUPPLIER:Supplier PARTNER:Partner OTHER:Other",
    "DEAL_TYPE": "SALE:Sale COMPLEX:Complex GOODS:Goods SERVICES:Services",
    "INDUSTRY": "IT:IT TRADE:Торговля MANUFACTURING:Производство OTHER:Other",
    "EMPLOYEES": "EMPLOYEES_1:1-49 EMPLOYEES_2:50-249 EMPLOYEES_3:250+",
    "HONORIFIC": "HNR_EN_1:Mr. HNR_EN_2:Mrs. HNR_EN_3:Ms.",
}
_CATEGORIES = ((0, 2, "General"), (1, 2, "Сервис"), (0, 3, "General"), (0, 4, "General"))
_MORE_CATEGORIES = ((1, 31, "General"), (2, 1036, "General"), (14, 2, "Производство"))
_USER_FIELDS = (
    ("CRM_DEAL", "FROM", "datetime", "Booked from"),
    ("CRM_DEAL", "TO", "datetime", "Booked until"),
    ("CRM_DEAL", "COMPANY", "crm", "Ресурс"),
    ("CRM_CONTACT", "CITY", "string", "Город"),
    ("CRM_COMPANY", "SEGMENT", "enumeration", "Segment"),
)
"""User fields: whose, name, user type, caption."""

_SEGMENTS = ("A", "B", "C")


def add_directories(store: Store, now: str) -> None:
    """Put in everything that records refer to by a code."""
    for index, name in enumerate(DEPARTMENTS, 1):
        parent = None if index == 1 else 1
        store.keep("department", {"name": name, "sort": 500, "parent": parent, "ufHead": index})
    for directory, stages in _STAGES.items():
        for position, stage in enumerate(stages, 1):
            store.keep("status", _status(directory, stage, position, stage=True))
    for directory, entries in _LISTS.items():
        for position, entry in enumerate(entries.split(), 1):
            store.keep("status", _status(directory, entry, position, stage=False))
    for position, stage in enumerate(_PRODUCTION, 1):
        store.keep("status", _status("DEAL_STAGE_14", stage, position, stage=True))
    for number, type_id, name in _CATEGORIES + _MORE_CATEGORIES:
        first = number == 0 or type_id > 4
        store.keep("category", _category(number, type_id, name, first=first))
    store.keep("type", _smart_process(now))
    for place, (entity, name, user_type, caption) in enumerate(_USER_FIELDS, 1):
        store.keep("user_field", _user_field(entity, name, user_type, caption, place))


def _status(directory: str, entry: str, position: int, *, stage: bool) -> Record:
    """A row of a directory from `code:name` or `code:name:outcome`; a code may hold a colon."""
    outcome = entry[-1] if stage and entry[-2:] in {":S", ":F"} else None
    pipeline = directory.rpartition("_")[2]
    code, _, name = (entry[:-2] if outcome else entry).rpartition(":")
    colour = {"S": "#7BD500", "F": "#FF5752"}.get(outcome or "", "#39A8EF") if stage else None
    return {
        "entityId": directory,
        "statusId": code,
        "name": name,
        "nameInit": name,
        "sort": position * 10,
        "system": "Y" if stage else "N",
        "categoryId": int(pipeline) if stage and pipeline.isdecimal() else None,
        "color": colour,
        "semantics": outcome,
    }


def _category(number: int, type_id: int, name: str, *, first: bool) -> Record:
    return {
        "categoryId": number,
        "name": name,
        "sort": 300,
        "entityTypeId": type_id,
        "isDefault": "Y" if first else "N",
        "originId": "",
        "originatorId": "",
    }


def _smart_process(now: str) -> Record:
    return {
        "title": "Equipment procurement",
        "code": "",
        "createdBy": 1,
        "entityTypeId": 1036,
        "customSectionId": None,
        **dict.fromkeys(SWITCHES, "Y"),
        "createdTime": now,
        "updatedTime": now,
        "updatedBy": 1,
    }


def _user_field(entity: str, name: str, user_type: str, caption: str, place: int) -> Record:
    choices = [
        {"ID": str(number), "VALUE": value, "DEF": "N", "SORT": "500", "XML_ID": value.lower()}
        for number, value in enumerate(_SEGMENTS, 1)
    ]
    label = {"en": caption, "ru": caption}
    return {
        "entityId": entity,
        "fieldName": f"UF_CRM_{name}",
        "userTypeId": user_type,
        "xmlId": None,
        "sort": place * 100,
        "multiple": "N",
        "mandatory": "N",
        "showFilter": "E",
        "showInList": "Y",
        "editInList": "Y",
        "isSearchable": "N",
        "settings": [],
        "languageId": None,
        "editFormLabel": label,
        "listColumnLabel": label,
        "listFilterLabel": label,
        "errorMessage": {"en": ""},
        "helpMessage": {"en": ""},
        "enum": choices if user_type == "enumeration" else [],
    }
