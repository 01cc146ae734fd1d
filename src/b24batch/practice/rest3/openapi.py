"""What REST 3.0 tells of itself: the OpenAPI document, and the scopes of the methods."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.rest3.objects import FieldV3, dto
from b24batch.practice.rest3.params import MethodV3, Param, ParamsV3, declared

__all__ = ["methods"]


def methods(table: Mapping[str, MethodV3]) -> tuple[MethodV3, ...]:
    """The methods that tell of all others; `table` has those, and these too when they run."""

    def document(_: Context, __: ParamsV3) -> Any:
        return openapi(table)

    def scopes(_: Context, __: ParamsV3) -> Any:
        return {name: [name.partition(".")[0]] for name in table}

    return (
        declared("rest.documentation.openapi", document, result="paths"),
        declared("documentation", document, result="paths"),
        declared("rest.scope.list", scopes, result=""),
    )


def openapi(table: Mapping[str, MethodV3]) -> dict[str, Any]:
    """The document: `paths` has the methods, `components.schemas` the objects they answer with."""
    modules = sorted({name.partition(".")[0] for name in table})
    names = sorted({one.dto for one in table.values() if one.dto} | {"UserDto"})
    return {
        "openapi": "3.0.0",
        "info": {"title": "Bitrix24 REST V3 API", "version": "1.0.0"},
        "tags": [{"name": name, "description": f"{name} module methods"} for name in modules],
        "paths": {f"/{name}": {"post": _operation(name, one)} for name, one in table.items()},
        "components": {"schemas": {name: _schema(name) for name in names}},
    }


def _operation(name: str, one: MethodV3) -> dict[str, Any]:
    operation: dict[str, Any] = {"tags": [name.partition(".")[0]], "summary": name}
    if one.params:
        body = {
            "type": "object",
            "properties": {param.name: _property(param, one) for param in one.params},
        }
        required = [param.name for param in one.params if param.required]
        body |= {"required": required} if required else {}
        operation["requestBody"] = {
            "required": bool(required),
            "content": {"application/json": {"schema": body}},
        }
    answer = {"type": "object", "properties": {"result": _result(one)}}
    operation["responses"] = {
        "200": {"description": "Success", "content": {"application/json": {"schema": answer}}}
    }
    return operation


def _result(one: MethodV3) -> dict[str, Any]:
    if one.result == "boolean":
        return {"type": "boolean"}
    if one.result == "array":
        return {"type": "array", "items": {"type": "object"}}
    inside = {"properties": {one.result: _answer(one)}} if one.result else {}
    return {"type": "object", **inside}


def _property(param: Param, one: MethodV3) -> dict[str, Any]:
    if param.name == "fields" and one.dto:
        return {"$ref": f"#/components/schemas/{one.dto}"}
    return {"type": "array", "items": {}} if param.type == "array" else {"type": param.type}


def _answer(one: MethodV3) -> dict[str, Any]:
    shape = {"$ref": f"#/components/schemas/{one.dto}"} if one.dto else {"type": "object"}
    match one.result:
        case "item":
            return shape
        case "items":
            return {"type": "array", "items": shape}
        case "result" | "read" | "success":
            return {"type": "boolean"}
        case "total" | "departments":
            return {"type": "integer"}
        case _:
            return {"type": "object"}


def _schema(name: str) -> dict[str, Any]:
    fields = dto(name).fields.values()
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {field.name: _field(field) for field in fields},
    }
    required = [field.name for field in fields if field.required]
    return schema | ({"required": required} if required else {})


def _field(field: FieldV3) -> dict[str, Any]:
    if field.to:
        return {"$ref": f"#/components/schemas/{field.to}"}
    if field.type == "datetime":
        return {"type": "string", "format": "date-time"}
    shape: dict[str, Any] = {"type": field.type}
    if field.type == "array":
        shape["items"] = {}
    if field.codes:
        shape["enum"] = [word for _, word in field.codes]
    return shape if field.editable else {**shape, "readOnly": True}
