"""What families of methods do differently: keys of conditions, and lists that go by id or not."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from b24batch.catalogue import Method
from b24batch.model.filters import split_key
from b24batch.model.recipe import Command
from b24batch.model.values import Entry, Item, ListValue, ObjectValue

__all__ = ["goes_by_offset", "has_own_keys", "id_field", "leaves_room", "sent_condition"]

_TASK_KEYS = {"=": "", "!=": "!", "in": "", "not in": "!"}
"""`tasks.task.list` documents `!` and comparisons only; a list under the plain key is an `in`."""


_BY_ID_V3 = frozenset({"tasks.task.list", "tasks.task.result.list", "main.eventlog.list"})
"""Lists of REST 3.0 whose documentation has the id among the fields for conditions and order."""


def has_own_keys(method: Method | None) -> bool:
    """Whether this method's family takes conditions under keys of its own."""
    return method is not None and method.name == "tasks.task.list" and method.rest == 2


@lru_cache(maxsize=1024)
def sent_condition(key: str, *, own_keys: bool) -> tuple[str, str]:
    """The key of a filter condition as a method's family takes it, and its operator."""
    field, operator = split_key(key)
    prefix = _TASK_KEYS.get(operator) if own_keys else None
    return key if prefix is None else prefix + field, operator


def id_field(method: Method) -> str | None:
    """The name of the id where a list can be asked for by it; None where that is not known."""
    if method.rest == 3:
        return "id" if method.name in _BY_ID_V3 else None
    known = method.parameter("order") is not None and method.parameter("select") is not None
    if not method.name.startswith("crm.") or not known or method.list_path is None:
        return None
    shape = method.result
    for step in (*method.list_path, None):
        inside = shape.get("items" if step is None else "keys") if isinstance(shape, dict) else None
        shape = inside.get(step) if step is not None and isinstance(inside, dict) else inside
    fields = shape.get("keys", ()) if isinstance(shape, dict) else ()
    return next((name for name in ("ID", "id") if name in fields), None)


def leaves_room(keys: Iterable[str]) -> bool:
    """Whether conditions on the id can be added to a filter with these keys.

    One on the id would be replaced, and `logic` at the top would join them by or.
    """
    names = [split_key(key)[0].lstrip("!><=%@").lower() for key in keys]
    return not any(name in ("id", "logic") or name.isdecimal() for name in names)


def goes_by_offset(command: Command, method: Method | None) -> bool:
    """Whether an `all` may have to be read by offsets, as far as its text tells."""
    if command.mode != "all":
        return False
    field = None if method is None else id_field(method)
    params = _entries(command.params)
    if field is None or params is None:
        return True
    given = {name.lower(): value for name, value in params.items()}
    order, conditions = _entries(given.get("order")), given.get("filter")
    if order is None or next(iter(order), field).lower() != field.lower():
        return True
    if method is not None and method.rest == 3:  # conditions stand beside one another there
        return not isinstance(conditions, ListValue | None)
    keys = _entries(conditions)
    return keys is None or not leaves_room(keys)


def _entries(value: Item | None) -> dict[str, Item] | None:
    """The entries of an object, an absent one too; None where not all of them are written out."""
    entries = value.entries if isinstance(value, ObjectValue) else ()
    if not isinstance(value, ObjectValue | None):
        return None
    found = [e for e in entries if isinstance(e, Entry) and isinstance(e.key, str)]
    return {str(e.key): e.value for e in found} if len(found) == len(entries) else None
