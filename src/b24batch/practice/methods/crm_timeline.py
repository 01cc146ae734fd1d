"""Comments in the timeline of a CRM record."""

from __future__ import annotations

from b24batch.practice.answers import Answer, Fault, missing_value
from b24batch.practice.casts import is_container, to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.entity_types import type_of_name
from b24batch.practice.methods.crm_classic import list_rows
from b24batch.practice.params import LooseParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.store import Record

__all__ = ["methods"]


def methods() -> tuple[Method, ...]:
    """The family of comments."""
    return (
        Method("crm.timeline.comment.add", _add, LooseParams, writes=True),
        Method("crm.timeline.comment.get", _get, LooseParams),
        Method("crm.timeline.comment.list", _list, LooseParams),
        Method("crm.timeline.comment.update", _update, LooseParams, writes=True),
        Method("crm.timeline.comment.delete", _delete, LooseParams, writes=True),
    )


def _owner_exists(context: Context, entity_type: str, entity_id: int) -> bool:
    kind = type_of_name(context.store, entity_type)
    return kind is not None and context.store.find(kind.table, entity_id) is not None


def _given(params: LooseParams) -> dict[str, object]:
    if not is_container(params.get("fields")):
        raise missing_value("fields")
    return {name.upper(): value for name, value in params.array("fields").items()}


def _add(context: Context, params: LooseParams) -> Answer:
    given = _given(params)
    for name in ("ENTITY_ID", "ENTITY_TYPE"):
        if not given.get(name):
            raise Fault("100", f"Required fields: {name}")
    text = to_text(given.get("COMMENT"))
    if not text:
        raise Fault("INVALID_ARG_VALUE", "Empty comment message")
    entity_type, entity_id = to_text(given["ENTITY_TYPE"]).lower(), to_int(given["ENTITY_ID"])
    if not _owner_exists(context, entity_type, entity_id):
        raise Fault("OWNER_NOT_FOUND", "Owner of the element was not found")
    comment: Record = {
        "entityId": entity_id,
        "entityType": entity_type,
        "created": context.now,
        "comment": text,
        "authorId": to_int(given.get("AUTHOR_ID")) or context.user_id,
    }
    return {"result": context.store.keep("comment", comment)}


def _comment(context: Context, params: LooseParams) -> Record:
    return context.existing("comment", to_int(params.get("id")), "NOT_FOUND", "Not found.")


def _get(context: Context, params: LooseParams) -> Answer:
    comment = _comment(context, params)
    return {"result": show_classic(table_schema("comment"), [comment], (), whole=True)[0]}


def _list(context: Context, params: LooseParams) -> Answer:
    """Comments of one record: without its type and id in the filter there is no access."""
    names = {name.upper().lstrip("=@") for name in params.array("filter")}
    if not {"ENTITY_ID", "ENTITY_TYPE"} <= names:
        raise Fault("", "Access denied.")
    return list_rows(table_schema("comment"), context, params)


def _update(context: Context, params: LooseParams) -> Answer:
    comment, given = _comment(context, params), _given(params)
    text = to_text(given.get("COMMENT"))
    if not text:
        raise Fault("INVALID_ARG_VALUE", "Empty comment message")
    comment["comment"] = text
    return {"result": comment["id"]}


def _delete(context: Context, params: LooseParams) -> Answer:
    context.store.drop("comment", _comment(context, params)["id"])
    return {"result": None}
