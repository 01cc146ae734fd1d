"""Where families of methods take the same condition under different keys."""

from __future__ import annotations

from b24batch.catalogue import Method
from b24batch.model.filters import split_key

__all__ = ["has_own_keys", "sent_key"]

_TASK_KEYS = {"=": "", "!=": "!", "in": "", "not in": "!"}
"""`tasks.task.list` documents `!` and comparisons only; a list under the plain key is an `in`."""


def has_own_keys(method: Method | None) -> bool:
    """Whether this method's family takes conditions under keys of its own."""
    return method is not None and method.name == "tasks.task.list"


def sent_key(method: Method | None, key: str) -> str:
    """The key of a filter condition as this method's family takes it."""
    if not has_own_keys(method):
        return key
    field, operator = split_key(key)
    prefix = _TASK_KEYS.get(operator)
    return key if prefix is None else prefix + field
