"""`humanresources.*`: who leads and works in departments, and the chats that belong to them."""

from __future__ import annotations

from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.rest3.faults import invalid, not_found
from b24batch.practice.rest3.params import MethodV3, ParamsV3, declared
from b24batch.practice.store import Record

__all__ = ["give_role", "methods", "take_out"]

_NODE = "humanresources.node"
_HEAD, _DEPUTY, _EMPLOYEE = "MEMBER_HEAD", "MEMBER_DEPUTY_HEAD", "MEMBER_EMPLOYEE"
_ROLES = (_HEAD, _DEPUTY, _EMPLOYEE)
_KINDS = {"CHAT": "chats", "CHANNEL": "channels", "COLLAB": "collabs"}


def methods() -> tuple[MethodV3, ...]:
    """Members as a whole, those who are led, and communications."""
    return (
        declared(
            f"{_NODE}.member.set",
            _set_members,
            "nodeId!integer userIds!object",
            result="success",
            writes=True,
        ),
        declared(
            f"{_NODE}.member.move",
            _move_members,
            "nodeId!integer userIds!array role:string",
            result="success",
            writes=True,
        ),
        declared("humanresources.employee.subordinates", _led, "id!integer", result="departments"),
        declared(f"{_NODE}.communication.list", _communications, "id!integer", result="chats"),
        declared(
            f"{_NODE}.communication.edit",
            _edit_communications,
            "nodeId!integer communicationType!string createDefault:boolean ids:array "
            "removeIds:array withChildren:boolean",
            result="success",
            writes=True,
        ),
    )


def give_role(node: Record, user: Record, role: str) -> None:
    """Make somebody a member of a department in one of its roles; a new head follows the old."""
    if role not in _ROLES:
        raise invalid("role", f"Invalid role {role}. Allowed: {', '.join(_ROLES)}.")
    inside = user.get("ufDepartment") or []
    user["ufDepartment"] = [*inside, *({node["id"]} - set(inside))]
    _forget_role(node, user)
    if role == _HEAD:
        node["ufHead"] = user["id"]
    elif role == _DEPUTY:
        node["deputies"] = [*node.get("deputies", []), user["id"]]


def take_out(node: Record, user: Record) -> None:
    """End somebody's membership of a department, and what he is in it."""
    user["ufDepartment"] = [one for one in user.get("ufDepartment") or [] if one != node["id"]]
    _forget_role(node, user)


def _forget_role(node: Record, user: Record) -> None:
    if node["ufHead"] == user["id"]:
        node["ufHead"] = None
    node["deputies"] = [one for one in node.get("deputies", []) if one != user["id"]]


def _node(context: Context, number: int) -> Record:
    node = context.store.find("department", number)
    if node is None:
        raise not_found(number)
    return node


def _users(context: Context, name: str, numbers: list[int]) -> list[Record]:
    if not numbers:
        raise invalid(name, f'Parameter "{name}" is required and must be a non-empty array.')
    users = [context.store.find("user", number) for number in numbers]
    if None in users:
        raise not_found(numbers[users.index(None)])
    return [user for user in users if user is not None]


def _people(context: Context, node: Record) -> list[Record]:
    rows = context.store.rows("user")
    return [user for user in rows if node["id"] in (user.get("ufDepartment") or [])]


def _set_members(context: Context, params: ParamsV3) -> Any:
    """Those given are all that a department then has."""
    node, given = _node(context, params.integer("nodeId")), params.map("userIds")
    wrong = [role for role in given if role not in _ROLES]
    if wrong:
        text = f"Invalid roles: {', '.join(wrong)}. Allowed: {', '.join(_ROLES)}."
        raise invalid("userIds", text)
    ranked = {
        role: _users(context, role, ParamsV3(given).numbers(role)) for role in given if given[role]
    }
    if not ranked:
        raise invalid("userIds", 'Parameter "userIds" is required and must be a non-empty array.')
    for user in _people(context, node):
        take_out(node, user)
    for role, users in ranked.items():
        for user in users:
            give_role(node, user, role)
    return {"success": True}


def _move_members(context: Context, params: ParamsV3) -> Any:
    """People leave all departments that they were in."""
    node, role = _node(context, params.integer("nodeId")), str(params.get("role") or _EMPLOYEE)
    if role not in _ROLES:
        raise invalid("role", f"Invalid role {role}. Allowed: {', '.join(_ROLES)}.")
    for user in _users(context, "userIds", params.numbers("userIds")):
        for number in user.get("ufDepartment") or []:
            before = context.store.find("department", number)
            if before is not None:
                take_out(before, user)
        user["ufDepartment"] = []
        give_role(node, user, role)
    return {"success": True}


def _led(context: Context, params: ParamsV3) -> Any:
    """The departments of a head or a deputy, and how many others work in each."""
    number = params.integer("id")
    if number <= 0:
        raise invalid("id", 'Parameter "id" is required and must be a positive integer.')
    departments = []
    for node in context.store.rows("department"):
        role = "HEAD" if node["ufHead"] == number else "DEPUTY_HEAD"
        if role == "HEAD" or number in node.get("deputies", []):
            others = [user for user in _people(context, node) if user["id"] != number]
            shown = {"nodeId": node["id"], "name": node["name"], "role": role}
            departments.append({**shown, "subordinatesCount": len(others)})
    return {"userId": number, "departments": departments}


def _communications(context: Context, params: ParamsV3) -> Any:
    node = _node(context, params.integer("id"))
    answer: dict[str, Any] = {}
    for kind, name in _KINDS.items():
        answer[name] = [_chat(context, kind, number) for number in _bound(node, kind)]
        answer[f"{name}NoAccess"] = 0
    return answer


def _bound(node: Record, kind: str) -> list[int]:
    return list(node.get("communications", {}).get(kind, ()))


def _chat(context: Context, kind: str, number: int) -> dict[str, Any]:
    chat = context.store.find("chat", number)
    is_collab = kind == "COLLAB"
    shown = {
        "avatar": None if is_collab else "",
        "dialogId": f"chat{number}",
        "hasAccess": True,
        "id": number,
        "originalNodeId": None,
        "subtitle": {"CHAT": "Private chat", "CHANNEL": "Private channel"}.get(kind, "Collab"),
        "title": chat["title"] if chat is not None else "",
        "type": kind,
    }
    return shown if is_collab else {**shown, "color": "#1eb4aa", "isExtranet": False}


def _edit_communications(context: Context, params: ParamsV3) -> Any:
    """Chats are bound to a department or let go; on demand to all below it too."""
    node, kind = _node(context, params.integer("nodeId")), str(params.get("communicationType"))
    if kind not in _KINDS:
        text = 'Invalid "communicationType" value. Allowed: CHAT, CHANNEL, COLLAB.'
        raise invalid("communicationType", text)
    added, gone = params.numbers("ids"), set(params.numbers("removeIds"))
    for number in added:
        if context.store.find("chat", number) is None:
            raise not_found(number)
    if params.get("createDefault"):
        users = [user["id"] for user in _people(context, node)]
        added.append(context.store.keep("chat", {"title": node["name"], "users": users}))
    for one in _below(context, node) if params.get("withChildren") else [node]:
        bound = dict.fromkeys([*_bound(one, kind), *added])
        kept = [number for number in bound if number not in gone]
        one["communications"] = {**one.get("communications", {}), kind: kept}
    return {"success": True}


def _below(context: Context, node: Record) -> list[Record]:
    rows = context.store.rows("department")
    inner = [one for row in rows if row["parent"] == node["id"] for one in _below(context, row)]
    return [node, *inner]
