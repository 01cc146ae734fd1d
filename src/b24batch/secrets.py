"""Text that must not be shown, and the masking of texts it may have got into."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Never

__all__ = ["MASK", "SecretText", "json_forms", "mask", "mask_known"]

MASK = "***"


class SecretText:
    """A text that shows itself only through `reveal()`.

    Its `repr`, `str` and formatting are `***`; it compares and hashes like the text it holds.
    Pickling raises TypeError, for a pickle would carry the text in the clear.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself, to be sent and never kept or printed."""
        return self._text

    def __repr__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return format(MASK, spec)

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SecretText) and self._text == other._text

    def __hash__(self) -> int:
        return hash((SecretText, self._text))

    def __copy__(self) -> SecretText:
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> SecretText:
        return self

    def __reduce__(self) -> Never:
        raise TypeError("a secret is not pickled; read it again where it is needed")


def json_forms(secret: SecretText) -> list[str]:
    """A secret as JSON may write it: with and without escapes, slashes escaped as PHP does."""
    import json

    text = secret.reveal()
    forms = [json.dumps(text, ensure_ascii=escaped)[1:-1] for escaped in (True, False)]
    return list({*forms, *(form.replace("/", "\\/") for form in forms)})


def mask(text: str, secrets: Iterable[SecretText | str] = ()) -> str:
    """Put `***` in the place of the given secrets, and of the code in any webhook address."""
    return _webhook_code().sub(rf"\g<1>{MASK}", mask_known(text, secrets))


def mask_known(text: str, secrets: Iterable[SecretText | str]) -> str:
    """Put `***` in the place of the given secrets alone, as they are and percent-encoded.

    The longest go first, so that one which is part of another leaves nothing behind.
    """
    forms: set[str] = set()
    for secret in secrets:
        forms |= _forms(secret.reveal() if isinstance(secret, SecretText) else secret)
    for form in sorted(forms, key=len, reverse=True):
        text = text.replace(form, MASK)
    return text


def _forms(secret: str) -> set[str]:
    if not secret:
        return set()
    if secret.isascii() and secret.isalnum():
        return {secret}
    from urllib.parse import quote

    return {secret, quote(secret, safe="", errors="surrogatepass")}


@functools.cache
def _webhook_code() -> re.Pattern[str]:
    """The part of an address up to its webhook code, and the code.

    Slashes may be plain, as JSON of PHP writes them (with a backslash), or percent-encoded.
    """
    slash = r"(?:\\*/|%2F)"
    return re.compile(
        rf"({slash}rest{slash}(?:api{slash})?\d+{slash})(?!%2F)(?:(?!%2F)[^\s/\\\"'<>?&#])+",
        re.IGNORECASE,
    )
