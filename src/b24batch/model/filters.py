"""Filter operators of the language and the portal's key prefixes: one table for both ways."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["OPERATORS", "PREFIXES", "is_negation", "join_key", "split_key"]

OPERATORS: dict[str, str] = {
    "=": "=",
    "!=": "!=",
    ">": ">",
    ">=": ">=",
    "<": "<",
    "<=": "<=",
    "in": "@",
    "not in": "!@",
    "~": "%",
    "!~": "!%",
    "like": "=%",
    "not like": "!=%",
}
"""Operator as written, to the prefix of the key that is sent (language.md part 3)."""

PREFIXES: dict[str, str] = {prefix: operator for operator, prefix in OPERATORS.items()}

_KEY = re.compile(r"(!=%|!=|!@|!%|>=|<=|=%|=|>|<|@|%)(?=[^\W\d])(.+)\Z", re.DOTALL)


@lru_cache(maxsize=1024)
def split_key(key: str) -> tuple[str, str]:
    """Field and operator of a key as sent; the operator is empty where there is no known prefix.

    A prefix counts only before a letter or underscore, so `!field` (which has no operator of
    its own) and `><field` stay whole.
    """
    match = _KEY.match(key)
    if match is None:
        return key, ""
    return match[2], PREFIXES[match[1]]


def join_key(field: str, operator: str) -> str:
    """The key that is sent for a condition; raises KeyError for an unknown operator."""
    return OPERATORS[operator] + field


def is_negation(operator: str) -> bool:
    """Whether an operator keeps what does not match."""
    return operator.startswith(("!", "not"))
