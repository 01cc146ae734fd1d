"""`humanresources.*`: departments and employees, read from the records of REST 2."""

from __future__ import annotations

from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.rest3.faults import invalid, not_found
from b24batch.practice.rest3.fields import field_methods
from b24batch.practice.rest3.params import MethodV3, ParamsV3, declared
from b24batch.practice.rest3.query import page_of
from b24batch.practice.rest3.staffing import give_role, take_out
from b24batch.practice.store import Record

__all__ = ["methods"]

_NODE = "humanresources.node"
_EMPLOYEE = "humanresources.employee"
_NEW_NODE = (
    "type!string name!string parentId!integer description:string colorName:string userIds:object "
    "moveUsersToNode:boolean createChat:boolean bindingChatIds:array createChannel:boolean "
    "bindingChannelIds:array createCollab:boolean bindingCollabIds:array settings:object"
)


def methods() -> tuple[MethodV3, ...]:
    """Departments and who works in them; the practice portal has no teams."""
    return (
        declared(
            f"{_NODE}.list",
            _list,
            "type!string select:array pagination:object",
            result="items",
        ),
        declared(f"{_NODE}.get", _get, "id!integer select:array", result="item"),
        declared(f"{_NODE}.children", _children, "id!integer select:array", result="items"),
        declared(
            f"{_NODE}.search",
            _search,
            "type!string name!string parentId:integer pagination:object",
            result="items",
        ),
        declared(f"{_NODE}.add", _add, _NEW_NODE, result="id", dto="NodeDto", writes=True),
        declared(
            f"{_NODE}.edit",
            _edit,
            "id!integer name:string description:string colorName:string",
            result="id",
            writes=True,
        ),
        declared(f"{_NODE}.move", _move, "id!integer parentId!integer", result="id", writes=True),
        declared(
            f"{_NODE}.member.add",
            _add_members,
            "nodeId!integer userIds!array role!string",
            result="success",
            writes=True,
        ),
        declared(
            f"{_NODE}.member.remove",
            _remove_members,
            "nodeId!integer userIds!array",
            result="removed",
            writes=True,
        ),
        *field_methods(_NODE, "NodeDto"),
        *field_methods(f"{_NODE}.member", "MemberDto"),
        *field_methods(_EMPLOYEE, "EmployeeDto"),
        declared(f"{_EMPLOYEE}.multidepartment", _in_several, result="employees"),
        declared(f"{_NODE}.count", _count_nodes, result="departments"),
        declared(f"{_EMPLOYEE}.count", _count_people, result="total"),
        declared(
            f"{_EMPLOYEE}.search",
            _search_people,
            "name!string nodeId:integer select:array",
            result="items",
        ),
    )


def _nodes(context: Context, params: ParamsV3) -> list[Record]:
    """The departments; the practice portal has no teams."""
    wanted = str(params.get("type") or "DEPARTMENT").upper()
    return context.store.rows("department") if wanted == "DEPARTMENT" else []


def _people(context: Context, node: Record) -> list[Record]:
    rows = context.store.rows("user")
    return [user for user in rows if node["id"] in (user.get("ufDepartment") or [])]


def _node(context: Context, node: Record) -> dict[str, Any]:
    return {
        "id": node["id"],
        "name": node["name"],
        "type": "DEPARTMENT",
        "structureId": 1,
        "parentId": node["parent"] or None,
        "description": node.get("description") or "",
        "accessCode": f"DR{node['id']}",
        "userCount": len(_people(context, node)),
        "colorName": node.get("colorName"),
        "xmlId": None,
        "createdAt": context.now,
        "updatedAt": context.now,
    }


def _selected(shown: dict[str, Any], params: ParamsV3) -> dict[str, Any]:
    select = params.rows("select")
    return {key: value for key, value in shown.items() if not select or key in select}


def _items(context: Context, params: ParamsV3, rows: list[Record]) -> Any:
    page = page_of(rows, params)
    return {"items": [_selected(_node(context, node), params) for node in page]}


def _list(context: Context, params: ParamsV3) -> Any:
    return _items(context, params, _nodes(context, params))


def _get(context: Context, params: ParamsV3) -> Any:
    node = _found(context, params.integer("id"))
    members = [_person(context, user) for user in _people(context, node)]
    return {"item": _selected({**_node(context, node), "members": members}, params)}


def _children(context: Context, params: ParamsV3) -> Any:
    wanted = params.integer("id")
    rows = [node for node in context.store.rows("department") if node["parent"] == wanted]
    return _items(context, params, rows)


def _search(context: Context, params: ParamsV3) -> Any:
    text, parent = str(params.get("name")).casefold(), params.get("parentId")
    rows = [node for node in _nodes(context, params) if text in node["name"].casefold()]
    if parent is not None:
        rows = [node for node in rows if node["parent"] == int(parent)]
    return _items(context, params, rows)


def _found(context: Context, number: int) -> Record:
    node = context.store.find("department", number)
    if node is None:
        raise not_found(number)
    return node


def _add(context: Context, params: ParamsV3) -> Any:
    if str(params.get("type")).upper() != "DEPARTMENT":
        raise invalid("type", "The practice portal has departments only")
    parent = _found(context, params.integer("parentId"))
    node = {"name": params.get("name"), "sort": 500, "parent": parent["id"], "ufHead": None}
    node |= {key: params.get(key) for key in ("description", "colorName")}
    context.store.keep("department", node)
    people = ParamsV3(params.map("userIds"))
    for role in people.all:
        _join(context, node, people.numbers(role), role)
    return _node(context, node)


def _edit(context: Context, params: ParamsV3) -> Any:
    node = _found(context, params.integer("id"))
    given = {key: params.get(key) for key in ("name", "description", "colorName")}
    if all(value is None for value in given.values()):
        raise invalid("name", "One of `name`, `description` and `colorName` is needed")
    node |= {key: value for key, value in given.items() if value is not None}
    return _node(context, node)


def _move(context: Context, params: ParamsV3) -> Any:
    node, parent = (_found(context, params.integer(key)) for key in ("id", "parentId"))
    above: Record | None = parent
    while above is not None:
        if above["id"] == node["id"]:
            raise invalid("parentId", "A department cannot be moved below itself")
        above = context.store.find("department", above["parent"] or 0)
    node["parent"] = parent["id"]
    return _node(context, node)


def _join(context: Context, node: Record, ids: list[int], role: str) -> None:
    for number in ids:
        user = context.store.find("user", number)
        if user is None:
            raise not_found(number)
        give_role(node, user, role)


def _add_members(context: Context, params: ParamsV3) -> Any:
    node = _found(context, params.integer("nodeId"))
    _join(context, node, params.numbers("userIds"), str(params.get("role")))
    return {"success": True}


def _remove_members(context: Context, params: ParamsV3) -> Any:
    node = _found(context, params.integer("nodeId"))
    members = {user["id"]: user for user in _people(context, node)}
    removed, failed = [], []
    for number in params.numbers("userIds"):
        if number not in members:
            failed.append({"userId": number, "reason": "not a member"})
            continue
        take_out(node, members[number])
        removed.append(number)
    return {"removed": removed, "failed": failed}


def _in_several(context: Context, _: ParamsV3) -> Any:
    users = [u for u in context.store.rows("user") if len(u.get("ufDepartment") or []) > 1]
    kept = ("userId", "name", "workPosition", "departments")
    shown = [{key: _person(context, user)[key] for key in kept} for user in users]
    return {"employees": shown, "total": len(shown)}


def _count_nodes(context: Context, _: ParamsV3) -> Any:
    return {"departments": len(context.store.rows("department")), "teams": 0}


def _count_people(context: Context, _: ParamsV3) -> Any:
    return {"total": sum(bool(user.get("ufDepartment")) for user in context.store.rows("user"))}


def _person(context: Context, user: Record) -> dict[str, Any]:
    nodes = [context.store.find("department", node) for node in user.get("ufDepartment") or []]
    return {
        "userId": user["id"],
        "name": f"{user['name']} {user['lastName']}",
        "workPosition": user["workPosition"] or "",
        "avatar": "",
        "url": f"/company/personal/user/{user['id']}/",
        "departments": [{"id": node["id"], "name": node["name"]} for node in nodes if node],
        "teams": [],
    }


def _search_people(context: Context, params: ParamsV3) -> Any:
    text, node = str(params.get("name")).casefold(), params.get("nodeId")
    found = [
        _selected(_person(context, user), params)
        for user in context.store.rows("user")
        if text in f"{user['name']} {user['lastName']}".casefold()
        and (node is None or int(node) in (user.get("ufDepartment") or []))
    ]
    return {"items": found}
