"""`humanresources.*`: departments and employees, read from the records of REST 2."""

from __future__ import annotations

from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.rest3.faults import not_found
from b24batch.practice.rest3.params import MethodV3, ParamsV3, declared
from b24batch.practice.rest3.query import page_of
from b24batch.practice.store import Record

__all__ = ["methods"]

_NODE = "humanresources.node"
_EMPLOYEE = "humanresources.employee"


def methods() -> tuple[MethodV3, ...]:
    """What can be asked of the structure of a company; it is changed by `department.*`."""
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
        "description": "",
        "accessCode": f"DR{node['id']}",
        "userCount": len(_people(context, node)),
        "colorName": None,
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
    node = context.store.find("department", params.integer("id"))
    if node is None:
        raise not_found(params.get("id"))
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
