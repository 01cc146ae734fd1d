"""The older families (`crm.deal.*` and its like): one set of methods for each table."""

from __future__ import annotations

import functools
from collections.abc import Callable

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import is_container, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.fields import Schema
from b24batch.practice.filters import Target, Test, compile_filter, id_range
from b24batch.practice.listing import Sorting, listed, sort_records
from b24batch.practice.params import LooseParams
from b24batch.practice.rules import add_record, change_record, remove_record
from b24batch.practice.schemas import CLASSIC, classic_schema
from b24batch.practice.showing import describe_field, read_field, show_classic
from b24batch.practice.store import Record

__all__ = ["find_rows", "list_rows", "methods"]

_Action = Callable[[Context, Schema, LooseParams], Answer]


def methods() -> tuple[Method, ...]:
    """`list`, `get`, `add`, `update`, `delete` and `fields` of every older family."""
    return tuple(method for table in CLASSIC for method in _family(table))


def _family(table: str) -> tuple[Method, ...]:
    """The methods of one table; the schema is read when one of them is called."""
    prefix = f"crm.{table}"

    def of(action: _Action) -> Callable[[Context, LooseParams], Answer]:
        return lambda context, params: action(context, classic_schema(table), params)

    return (
        Method(f"{prefix}.list", of(_list), LooseParams),
        Method(f"{prefix}.get", of(_get), LooseParams),
        Method(f"{prefix}.add", of(_add), LooseParams, writes=True),
        Method(f"{prefix}.update", of(_update), LooseParams, writes=True),
        Method(f"{prefix}.delete", of(_delete), LooseParams, writes=True),
        Method(f"{prefix}.fields", of(_fields), LooseParams),
    )


def find_rows(schema: Schema, rows: list[Record], params: LooseParams) -> list[Record]:
    """The rows that pass `filter`, in the order of `order`; they come by ascending id."""
    return sort_records(filter(_where(schema, params), rows), _order(schema, params))


def list_rows(schema: Schema, context: Context, params: LooseParams) -> Answer:
    """The answer of a list method of an older family.

    Conditions and sortings by unknown names are ignored, not refused.
    """
    select = params.names("select")
    low, high = id_range(params.array("filter"), functools.partial(_target, schema))
    return listed(
        context.store.rows_between(schema.table, low, high),
        _where(schema, params),
        _order(schema, params),
        params.start,
        lambda page: show_classic(schema, page, select),
    )


def _target(schema: Schema, name: str) -> Target | None:
    field = schema.classic_field(name)
    if field is None:
        return None
    return Target(functools.partial(read_field, field), field.kind, is_id=field.name == "id")


def _where(schema: Schema, params: LooseParams) -> Test:
    target = functools.partial(_target, schema)
    return compile_filter(params.array("filter"), target, strict=False)


def _order(schema: Schema, params: LooseParams) -> list[Sorting]:
    out: list[Sorting] = []
    for name, direction in params.array("order").items():
        found = _target(schema, name)
        if found is not None:
            downwards = to_text(direction).upper().startswith("DESC")
            out.append(Sorting(found.read, downwards, found.is_id))
    return out


def _list(context: Context, schema: Schema, params: LooseParams) -> Answer:
    return list_rows(schema, context, params)


def _record(context: Context, schema: Schema, params: LooseParams) -> Record:
    found = context.store.find(schema.table, params.record_id())
    if found is None:
        raise Fault("", "Not found")
    return found


def _given(params: LooseParams) -> dict[str, object]:
    if not is_container(params.get("fields")):
        raise Fault("", "Parameter 'fields' must be array.")
    return params.array("fields")


def _get(context: Context, schema: Schema, params: LooseParams) -> Answer:
    record = _record(context, schema, params)
    return {"result": show_classic(schema, [record], (), whole=True)[0]}


def _add(context: Context, schema: Schema, params: LooseParams) -> Answer:
    given = _given(params)
    params.array("params")
    return {"result": add_record(context, schema, given, typed=False)["id"]}


def _update(context: Context, schema: Schema, params: LooseParams) -> Answer:
    record = _record(context, schema, params)
    given = _given(params)
    params.array("params")
    change_record(context, schema, record, given, typed=False)
    return {"result": True}


def _delete(context: Context, schema: Schema, params: LooseParams) -> Answer:
    remove_record(context.store, schema, _record(context, schema, params))
    return {"result": True}


def _fields(_context: Context, schema: Schema, _params: LooseParams) -> Answer:
    return {
        "result": {
            name: describe_field(field, typed=False) for name, field in schema.by_classic.items()
        }
    }
