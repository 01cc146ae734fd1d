"""Secrets replaced by their names in what is kept, and put back when it is used again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from b24batch.secrets import MASK, SecretText, mask

__all__ = ["Masking", "portal_secrets"]


def portal_secrets(secrets: Iterable[SecretText]) -> dict[str, SecretText]:
    """The secrets of an address by the names they are kept under; the first is the code."""
    return {f"portal {number}" if number else "webhook": s for number, s in enumerate(secrets)}


class Masking:
    """Takes secrets out of texts and bodies and leaves `<secret NAME ...>` in their place.

    `mark` is random and belongs to one file, so that no text of a user or of the portal is taken
    for such a place. Each spelling of a secret (as it is, escaped for JSON, percent-encoded) has
    a place of its own: `show` gives back exactly what `hide` was given. Only codes of webhooks
    that nobody named become `***` for good.
    """

    def __init__(self, mark: str, secrets: Mapping[str, SecretText]) -> None:
        self.mark = mark
        self._known = frozenset(secrets.values())
        self._places: dict[bytes, bytes] = {}
        self._forms: dict[bytes, bytes] = {}
        for name, secret in secrets.items():
            for number, form in enumerate(_spellings(secret.reveal())):
                place = f"<secret {name} {mark}.{number}>".encode()
                self._forms[place] = form
                self._places.setdefault(form, place)
        self._hidden = _any_of(self._places)
        self._shown = re.compile(rb"<secret [^<>]{1,200} %s\.\d+>" % mark.encode())

    def hide(self, body: bytes) -> bytes:
        """A body without secrets."""
        body = self.hide_known(body)
        # an address needs a slash, and most bodies have no such address
        return _mask_others(body) if b"rest" in body.lower() else body

    def hide_known(self, body: bytes) -> bytes:
        """The same without a look at codes that nobody named, so that `show` gives back all."""
        if self._hidden is None:
            return body
        return self._hidden.sub(lambda found: self._places[found.group()], body)

    @property
    def spans_lines(self) -> bool:
        """Whether a secret goes on over the end of a line."""
        return any(b"\n" in form for form in self._forms.values())

    def blot(self, body: bytes, secrets: Iterable[SecretText]) -> bytes:
        """A body without further secrets, which have no names: `***` stands there for good.

        Tokens are such: they come and go, and nobody needs one that has expired.
        """
        forms = {f for s in secrets if s not in self._known for f in _spellings(s.reveal())}
        for form in sorted(forms, key=len, reverse=True):
            body = body.replace(form, MASK.encode())
        return body

    def blot_in(self, value: Any, secrets: Iterable[SecretText]) -> Any:
        """The same for the texts of JSON data."""
        known = tuple(secrets)
        return _texts(value, lambda text: self.blot(text, known))

    def show(self, body: bytes) -> bytes:
        """The body that was hidden; places of secrets that are not known are left."""
        return self._shown.sub(lambda found: self._forms.get(found.group(), found.group()), body)

    def plain(self, body: bytes) -> bytes:
        """A hidden body to be read by people: places have no mark, `<secret erp>`."""
        return re.sub(rb"<secret ([^<>]{1,200}) %s\.\d+>" % self.mark.encode(), rb"<\1>", body)

    def hide_in(self, value: Any) -> Any:
        """JSON data whose texts have no secrets; numbers stay, so that it can be read."""
        return _texts(value, self.hide)

    def show_in(self, value: Any) -> Any:
        """JSON data that `hide_in` was given."""
        return _texts(value, self.show)


def _spellings(secret: str) -> list[bytes]:
    """The ways in which JSON, JSON of PHP and an encoded command write a text."""
    if not secret:
        return []
    plain, escaped = (json.dumps(secret, ensure_ascii=ascii_)[1:-1] for ascii_ in (False, True))
    slashed = [text.replace("/", "\\/") for text in (plain, escaped)]
    encoded = quote(secret, safe="", errors="surrogatepass")
    forms = [secret, plain, escaped, *slashed, encoded]
    return [form.encode("utf-8", "surrogatepass") for form in forms]


def _any_of(forms: Iterable[bytes]) -> re.Pattern[bytes] | None:
    """The longest first, so that a secret which is part of another leaves nothing behind."""
    ordered = sorted(forms, key=len, reverse=True)
    return re.compile(b"|".join(map(re.escape, ordered))) if ordered else None


def _mask_others(body: bytes) -> bytes:
    """Codes of webhook addresses that are not among the known secrets."""
    return mask(body.decode("latin-1")).encode("latin-1")


def _texts(value: Any, change: Any) -> Any:
    match value:
        case str():
            return change(value.encode("utf-8", "surrogatepass")).decode("utf-8", "surrogatepass")
        case list():
            return [_texts(item, change) for item in value]
        case dict():
            return {_texts(key, change): _texts(item, change) for key, item in value.items()}
        case _:
            return value
