"""`*.field.list` and `*.field.get`: what the fields of an object are."""

from __future__ import annotations

from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.rest3.faults import PlainFaultV3
from b24batch.practice.rest3.objects import Dto, FieldV3, dto
from b24batch.practice.rest3.params import MethodV3, ParamsV3, declared

__all__ = ["field_methods"]

_NO_FIELD = "BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDNOTFOUNDEXCEPTION"
_TYPES = {"integer": "int", "boolean": "bool", "datetime": "object"}
"""What PHP calls the types of fields."""


def field_methods(family: str, name: str) -> tuple[MethodV3, ...]:
    """The two methods of a family for the object of this name."""
    of = dto(name)

    def listed(_: Context, params: ParamsV3) -> Any:
        return {"items": [_shown(field, params) for field in of.fields.values()]}

    def one(_: Context, params: ParamsV3) -> Any:
        return {"item": _shown(_found(of, str(params.get("name"))), params)}

    return (
        declared(f"{family}.field.list", listed, "select:array", result="items"),
        declared(f"{family}.field.get", one, "name!string select:array", result="item"),
    )


def _found(of: Dto, name: str) -> FieldV3:
    if name not in of.fields:
        raise PlainFaultV3(_NO_FIELD, f"Field `{name}` not found")
    return of.fields[name]


def _shown(field: FieldV3, params: ParamsV3) -> dict[str, Any]:
    shown = {
        "name": field.name,
        "type": _TYPES.get(field.type, field.type),
        "title": field.name,
        "description": None,
        "validationRules": [],
        "requiredGroups": ["add"] if field.required else None,
        "filterable": field.filterable,
        "sortable": field.sortable,
        "editable": field.editable,
        "multiple": field.type == "array",
        "elementType": None,
    }
    select = params.rows("select")
    return {key: value for key, value in shown.items() if not select or key in select}
