"""What a method gives back: an answer as the portal words it, or a fault."""

from __future__ import annotations

from typing import Any

import msgspec

__all__ = ["Answer", "Fault", "invalid_value", "missing_value"]

Answer = dict[str, Any]  # Any: `result` is JSON of any shape
"""`result` and perhaps `total`, `next`, `time`; or `error` and `error_description`."""


class Fault(Exception):
    """The portal's own error for one method: code, text, HTTP status of a single call.

    The code is empty where the real portal leaves it empty, as all older CRM methods do.
    """

    def __init__(self, code: str, description: str, status: int = 400) -> None:
        super().__init__(code, description)
        self.code = code
        self.description = description
        self.status = status

    def answer(self) -> Answer:
        """The error as an answer."""
        return {"error": self.code, "error_description": self.description}


def missing_value(name: str) -> Fault:
    """What a typed method says when a required parameter is missing."""
    return Fault("100", f"Could not find value for parameter {{{name}}} (internal error)")


def invalid_value(name: str, value: object, wanted: str) -> Fault:
    """What a typed method says when a parameter is not of its type."""
    shown = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    return Fault(
        "100",
        f"Invalid value {{{shown}}} to match with parameter {{{name}}}. "
        f"Should be value of type {wanted}. (internal error)",
    )
