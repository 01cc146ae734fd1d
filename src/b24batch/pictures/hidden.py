"""Secrets in what a picture or a page is made of."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from b24batch.secrets import SecretText, json_forms, mask

__all__ = ["Hidden"]


class Hidden:
    """Puts `***` in the place of secrets, as they are, as JSON, and as HTML writes either.

    A text has to be masked before it is cut: half a secret is not found any more.
    """

    def __init__(self, secrets: Iterable[SecretText]) -> None:
        plain = [form for secret in secrets for form in (secret.reveal(), *json_forms(secret))]
        self._forms = list(dict.fromkeys([*plain, *map(escape, plain)]))
        self.longest = max(map(len, self._forms), default=0)

    def __call__(self, text: str) -> str:
        """The text without secrets and without codes of webhooks."""
        return mask(text, self._forms)

    def cut(self, text: str, most: int) -> str:
        """The same in at most so many letters."""
        shown = self(text[: 2 * most + self.longest]) if len(text) > most else self(text)
        return shown if len(shown) <= most else shown[: most - 1] + "…"
