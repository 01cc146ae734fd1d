"""A command of a batch, taken apart as PHP does it.

`decode_command` does what `parse_url` and `parse_str` do (rules U1-U7 and P1-P12): the method
as it stands and the parameters as text in lists and objects. PHP 8.2 with its default limits.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TypeAlias

from b24batch.practice import phpvalues as php
from b24batch.practice.phpvalues import Params, Value
from b24batch.practice.url import split_url

__all__ = ["MAX_LEVELS", "MAX_PAIRS", "decode_command", "parse_str"]

MAX_PAIRS = 1000  # PHP's max_input_vars
MAX_LEVELS = 64  # PHP's max_input_nesting_level

_Path: TypeAlias = "tuple[str | None, ...]"

_ESCAPED = re.compile(rb"(?:%[0-9A-Fa-f]{2})+")
_BLANKS = frozenset(" \t\n\v\f\r")
_MANGLED = str.maketrans(" .[", "___")
_GUARDED = ("__Host-", "__Secure-")


class _Table(dict[str, "str | _Table"]):
    """A PHP array under construction; `free` is the index that `[]` takes next."""

    __slots__ = ("free",)

    def __init__(self) -> None:
        super().__init__()
        self.free = php.SMALLEST_INTEGER

    def put(self, key: str, item: str | _Table) -> None:
        """Set a key; a new integer key moves the next free index behind it."""
        if key not in self:
            number = php.integer_key(key)
            if number is not None and number >= self.free:
                self.free = min(number + 1, php.LARGEST_INTEGER)
        self[key] = item

    def next_key(self) -> str | None:
        """The key that `[]` stands for, or None when the largest index is taken (P7)."""
        key = "0" if self.free == php.SMALLEST_INTEGER else str(self.free)
        return None if key in self else key


def decode_command(command: str) -> tuple[str, Params]:
    """The method and the parameters of a command such as `crm.deal.get?id=5`.

    The method is "" when there is none or PHP cannot read the command (B14). Every leaf of the
    parameters is text (P4); without any they are `[]`.
    """
    method, query = split_url(command)
    return method, parse_str(query) if query != "0" else []


def parse_str(query: str) -> Params:
    """The parameters of a query string or form body, at most 1000 pairs (P1-P12)."""
    table = _Table()
    if "\0" in query:
        query = query[: query.index("\0")]
    for pair in islice(filter(None, query.split("&")), MAX_PAIRS):
        name, _, item = pair.partition("=")
        path = _path(name)
        if path:
            _put(table, path, _unquoted(item))
    return _shaped(table)


def _unquoted(words: str) -> str:
    """Percent-decoded once, `+` being a space; incomplete escapes stay (P1)."""
    if "+" in words:
        words = words.replace("+", " ")
    if "%" not in words:
        return words
    return php.text(_ESCAPED.sub(_octets_of, php.octets(words)))


def _octets_of(escapes: re.Match[bytes]) -> bytes:
    return bytes.fromhex(escapes[0].replace(b"%", b"").decode())


@lru_cache(maxsize=4096)
def _path(name: str) -> _Path:
    """The keys a name stands for, None for `[]`; empty if PHP drops the name (P5, P6, P9)."""
    decoded = _unquoted(name).partition("\0")[0].lstrip(" ")
    outer, bracket, _ = decoded.partition("[")
    if not outer:
        return ()
    keys = _inner_keys(decoded, len(outer)) if bracket else []
    path = ((outer if keys else decoded).translate(_MANGLED), *keys)
    return path if decoded.startswith(_GUARDED) else _unguarded(path)


def _unguarded(path: _Path) -> _Path:
    """A path cut where a key begins as only the names of guarded cookies may.

    PHP makes the containers on the way and stores nothing: the last key is then "".
    """
    for place, key in enumerate(path):
        if key is not None and key.startswith(_GUARDED):
            return (*path[:place], "") if place else ()
    return path


def _inner_keys(name: str, bracket: int) -> list[str | None]:
    """The bracketed keys from the place of the first `[` on; none if that is never closed.

    A bracket too many is one key more than MAX_LEVELS, closed or not (P11).
    """
    keys: list[str | None] = []
    while name.startswith("[", bracket):
        if len(keys) == MAX_LEVELS:
            return [*keys, None]
        start = bracket + 1
        blank = start + (name[start : start + 1] in _BLANKS)
        if name.startswith("]", blank):
            keys.append(None)
            bracket = blank + 1
            continue
        end = name.find("]", start)
        if end < 0:
            break
        keys.append(name[start:end])
        bracket = end + 1
    return keys


def _put(table: _Table, path: _Path, item: str) -> None:
    """Store one value, making the containers on its way (P5, P8)."""
    if len(path) > MAX_LEVELS + 1:  # the name goes, and what stood under it before (P11)
        table.pop(path[0] or "", None)
        return
    for key in path[:-1]:
        place = table.next_key() if key is None else key
        if place is None:
            return
        inner = table.get(place)
        if not isinstance(inner, _Table):
            inner = _Table()
            table.put(place, inner)
        table = inner
    last = path[-1]
    place = table.next_key() if last is None else last
    if place:
        table.put(place, item)


def _shaped(table: _Table) -> Params:
    shaped: dict[str, Value] = {
        key: _shaped(item) if isinstance(item, _Table) else item for key, item in table.items()
    }
    return php.array(shaped)
