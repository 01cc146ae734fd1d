"""The two parts of a command that count, as PHP's `parse_url` sees them (U1-U7).

Only path and query are kept. The rest of a URL matters because it takes text away from them: a
scheme, a host with user and port, a fragment.
"""

from __future__ import annotations

import re

from b24batch.practice import phpvalues as php

__all__ = ["split_url"]

_ORDINARY = re.compile(r"([A-Za-z0-9_.]+)(?:[?#]|\Z)")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_SCHEME = re.compile(r"[A-Za-z0-9+.\-]+")
_PORT = re.compile(r"[ \t\n\v\f\r]*([+-]?[0-9]+)")
_DIGITS = re.compile(r"[0-9]*")
_HOST_END = re.compile(r"[/?#]|\Z")
_NOTHING = ("", "")


def split_url(command: str) -> tuple[str, str]:
    """Path and query of a command, each "" where PHP finds none or rejects the whole.

    Control bytes written without encoding become `_` (U7); nothing else is decoded or trimmed.
    """
    ordinary = _ORDINARY.match(command)
    if ordinary:  # a colon or slash further right cannot be scheme, host or port (U4)
        path, query = _path_and_query(command, 0)
        return path, _without_controls(query)
    url = php.octets(command).decode("latin-1")  # one character a byte: PHP counts bytes
    path, query = _split(url)
    return _as_text(_without_controls(path)), _as_text(_without_controls(query))


def _as_text(url: str) -> str:
    return php.text(url.encode("latin-1"))


def _without_controls(words: str) -> str:
    return words if words.isprintable() else _CONTROL.sub("_", words)


def _path_and_query(url: str, start: int) -> tuple[str, str]:
    """What follows scheme and host: `#` ends it (U3), the first `?` splits it (U5)."""
    end = url.find("#", start)
    rest = url[start:] if end < 0 else url[start:end]
    path, _, query = rest.partition("?")
    return path, query


def _split(url: str) -> tuple[str, str]:
    colon = url.find(":")
    if colon < 0:
        return _after_slashes(url)
    if colon == 0:
        return _after_port(url, 0)
    if not _SCHEME.fullmatch(url, 0, colon):
        before_query = _end_of(url, "?#")
        if colon + 1 < len(url) and colon < before_query:
            return _after_port(url, colon)
        return _after_slashes(url)
    return _after_scheme(url, colon)


def _end_of(url: str, stops: str) -> int:
    places = [place for place in map(url.find, stops) if place >= 0]
    return min(places, default=len(url))


def _after_slashes(url: str) -> tuple[str, str]:
    return _after_host(url, 2, 0) if url.startswith("//") else _path_and_query(url, 0)


def _after_scheme(url: str, colon: int) -> tuple[str, str]:
    """`x:rest`, `x:/rest`, `x://host/rest`, `file:///rest`; `name:80` is a host and a port."""
    rest = url[colon + 1 :]
    if not rest.startswith("/"):
        digits = _DIGITS.match(rest)
        count = digits.end() if digits else 0
        if rest and count < 6 and (count == len(rest) or rest[count] == "/"):
            return _after_port(url, colon)
        return _path_and_query(url, colon + 1) if rest else _NOTHING
    if not rest.startswith("//"):
        return _path_and_query(url, colon + 1)
    if url[:colon].lower() == "file" and rest.startswith("///"):
        return _path_and_query(url, colon + (4 if rest[4:5] == ":" else 3))
    return _after_host(url, colon + 3, 0)


def _after_port(url: str, colon: int) -> tuple[str, str]:
    """A colon that begins no scheme: perhaps `host:80` or `host:80/path`."""
    digits = _DIGITS.match(url, colon + 1, colon + 7)
    end = digits.end() if digits else colon + 1
    count = end - colon - 1
    if 0 < count < 6 and (end == len(url) or url[end] == "/"):
        port = int(url[colon + 1 : end])
        if port > 65535:
            return _NOTHING
        return _after_host(url, 2 if url.startswith("//") else 0, port)
    if count == 0 and end == len(url):
        return _NOTHING
    return _after_slashes(url)


def _after_host(url: str, start: int, port: int) -> tuple[str, str]:
    """What stands behind `user@host:port`; nothing if the host is empty or the port is none."""
    stop = _HOST_END.search(url, start)
    end = stop.start() if stop else len(url)
    start = max(start, url.rfind("@", start, end) + 1)
    bracketed = url.startswith("[", start) and url[end - 1] == "]"
    colon = -1 if bracketed else url.rfind(":", start, end)
    if colon >= 0 and not port and not _is_port(url[colon + 1 : end]):
        return _NOTHING
    if (end if colon < 0 else colon) <= start or end == len(url):
        return _NOTHING
    return _path_and_query(url, end)


def _is_port(words: str) -> bool:
    number = _PORT.match(words)
    return not words or (len(words) <= 5 and number is not None and 0 <= int(number[1]) <= 65535)
