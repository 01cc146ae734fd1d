"""Workgroups and projects, and the people in them."""

from __future__ import annotations

from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import as_list, to_int
from b24batch.practice.context import Context, Method
from b24batch.practice.listing import paged
from b24batch.practice.methods.crm_classic import find_rows
from b24batch.practice.params import LooseParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.stamps import stamp_change, stamp_new
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record, read_fields

__all__ = ["methods"]


def methods() -> tuple[Method, ...]:
    """Groups and their members."""
    return (
        Method("sonet_group.get", _groups, LooseParams),
        Method("sonet_group.create", _create, LooseParams, writes=True),
        Method("sonet_group.update", _update, LooseParams, writes=True),
        Method("sonet_group.delete", _delete, LooseParams, writes=True),
        Method("sonet_group.setowner", _set_owner, LooseParams, writes=True),
        Method("sonet_group.user.get", _members, LooseParams),
        Method("sonet_group.user.add", _join, LooseParams, writes=True),
        Method("sonet_group.user.delete", _leave, LooseParams, writes=True),
        Method("sonet_group.user.groups", _mine, LooseParams),
    )


def _groups(context: Context, params: LooseParams) -> Answer:
    schema = table_schema("group")
    rows = find_rows(schema, context.store.rows("group"), params)
    wanted = to_int(params.get("GROUP_ID"))
    rows = [row for row in rows if wanted in (0, row["id"])]
    return paged(rows, params.start, lambda page: show_classic(schema, page, ()))


def _given(params: LooseParams) -> dict[str, Any]:
    return read_fields(table_schema("group"), params.all, typed=False, fresh=True)


def _create(context: Context, params: LooseParams) -> Answer:
    row = new_record(table_schema("group"))
    row.update(_given(params))
    if not row["name"]:
        raise Fault("", "Cannot create group")
    row["ownerId"] = row["ownerId"] or context.user_id
    stamp_new(context, row)
    row["members"] = [row["ownerId"]]
    return {"result": context.store.keep("group", row)}


def _group(context: Context, params: LooseParams, name: str = "GROUP_ID") -> Record:
    return context.existing("group", to_int(params.get(name)), "", "Socialnetwork group not found")


def _update(context: Context, params: LooseParams) -> Answer:
    row = _group(context, params)
    row.update(_given(params))
    stamp_change(context, row)
    return {"result": row["id"]}


def _delete(context: Context, params: LooseParams) -> Answer:
    return {"result": context.store.drop("group", _group(context, params)["id"])}


def _set_owner(context: Context, params: LooseParams) -> Answer:
    row, user_id = _group(context, params), to_int(params.get("USER_ID"))
    if context.store.find("user", user_id) is None:
        raise Fault("", "User not found")
    row["ownerId"] = user_id
    _set_members(row, [user_id, *row["members"]])
    return {"result": True}


def _set_members(row: Record, members: list[int]) -> None:
    row["members"] = list(dict.fromkeys(members))
    row["numberOfMembers"] = len(row["members"])


def _role(row: Record, user_id: int) -> str:
    return "A" if row["ownerId"] == user_id else "K"


def _members(context: Context, params: LooseParams) -> Answer:
    row = _group(context, params, "ID")
    found = [{"USER_ID": str(one), "ROLE": _role(row, one)} for one in row["members"]]
    return {"result": found}


def _join(context: Context, params: LooseParams) -> Answer:
    """Who was new to the group."""
    row = _group(context, params)
    ids = [to_int(item) for item in as_list(params.get("USER_ID"))]
    known = [one for one in ids if context.store.find("user", one) is not None]
    new = [one for one in known if one not in row["members"]]
    _set_members(row, [*row["members"], *new])
    return {"result": [str(one) for one in new]}


def _leave(context: Context, params: LooseParams) -> Answer:
    """Who was in the group, its owner excepted."""
    row = _group(context, params)
    ids = [to_int(item) for item in as_list(params.get("USER_ID"))]
    gone = [one for one in ids if one in row["members"] and one != row["ownerId"]]
    _set_members(row, [one for one in row["members"] if one not in gone])
    return {"result": [str(one) for one in gone]}


def _mine(context: Context, _params: LooseParams) -> Answer:
    rows = [row for row in context.store.rows("group") if context.user_id in row["members"]]
    return {
        "result": [
            {
                "GROUP_ID": str(row["id"]),
                "GROUP_NAME": row["name"],
                "ROLE": _role(row, context.user_id),
                "GROUP_IMAGE_ID": None,
                "GROUP_IMAGE": "",
            }
            for row in rows
        ]
    }
