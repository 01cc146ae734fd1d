"""Putting answers into parameters, as the server does it before each command (R1-R19, R21).

`Answers` holds a map from label for each name that a token may begin with: `result`, `next`,
`total`, `time`, `error`, and every further key that some method has answered with (R12). The
newer variant of the server is meant: what is neither text nor number is not pasted (R4).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from b24batch.practice import phpvalues as php
from b24batch.practice.phpvalues import Params, Value

__all__ = ["Answers", "resolve"]

Answers: TypeAlias = "dict[str, dict[str, Value]]"

_GROUP = re.compile(rb"\[([^\]]+)\]")


def resolve(params: Params, answers: Answers) -> Params:
    """The same parameters with every reference replaced by what it finds; keys never are (R14).

    There is no error: what is not found is replaced by what the walk reached, or left as text.
    """
    pattern = _tokens(tuple(answers))
    if pattern is None:
        return params
    if isinstance(params, list):
        return [_resolved(item, answers, pattern) for item in params]
    return {key: _resolved(item, answers, pattern) for key, item in params.items()}


@lru_cache(maxsize=64)
def _tokens(names: tuple[str, ...]) -> re.Pattern[bytes] | None:
    """What a token looks like: `$`, a name in any case, and all up to ASCII whitespace (R1, R15).

    The server does not quote the names, so one of them may break the pattern: no token then.
    """
    alternatives = b"|".join(map(php.octets, names))
    if b"/" in alternatives:  # the delimiter of the server's pattern
        return None
    try:
        return re.compile(rb"\$(" + alternatives + rb")([^\s]*)", re.IGNORECASE)
    except (re.error, FutureWarning):
        return None


def _resolved(item: Value, answers: Answers, pattern: re.Pattern[bytes]) -> Value:
    if isinstance(item, str):
        return _leaf(item, answers, pattern) if "$" in item else item
    if isinstance(item, list):
        return [_resolved(inner, answers, pattern) for inner in item]
    if isinstance(item, dict):
        return {key: _resolved(inner, answers, pattern) for key, inner in item.items()}
    return item


def _leaf(item: str, answers: Answers, pattern: re.Pattern[bytes]) -> Value:
    """One value. Its tokens are found first and pasted from left to right (R10)."""
    whole = current = php.octets(item)
    for match in pattern.finditer(whole):
        keys = _GROUP.findall(match[2] or b"")
        if not keys:  # not a reference (R2)
            continue
        found = _walk(answers, php.text(match[1]), [php.text(key) for key in keys])
        if match[0] == whole:
            return found
        pasted = _pasted(found)
        if pasted is not None:
            current = current.replace(match[0], pasted)
    return php.text(current)


def _walk(answers: Answers, name: str, keys: list[str]) -> Value:
    """A copy of what stands at the end of the path, or where it breaks off (R5, R7, R11)."""
    if name not in answers:  # another letter case
        return None
    found: Value = php.array(answers[name])
    for key in keys:
        step = _step(found, key)
        if step is None:
            break
        found = step
    return php.value(found)


def _step(found: Value, key: str) -> Value:
    """The entry under a key, or None if there is none, it is null, or nothing can be picked."""
    if isinstance(found, dict):
        return found.get(key)
    if isinstance(found, list):
        index = php.integer_key(key)
        return found[index] if index is not None and 0 <= index < len(found) else None
    return php.letter(found, key) if isinstance(found, str) else None


def _pasted(found: Value) -> bytes | None:
    """Numbers and texts as text (R19); None for what leaves the token in place (R4)."""
    if isinstance(found, str):
        return php.octets(found)
    if isinstance(found, bool) or found is None:
        return None
    if isinstance(found, int):
        return b"%d" % found
    return php.float_text(found).encode() if isinstance(found, float) else None
