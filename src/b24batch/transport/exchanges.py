"""Requests and what came of them as entries of a log, and back."""

from __future__ import annotations

from typing import Any

import msgspec

from b24batch.errors import BatchError, PortalError, Problem, RunError, TransportError
from b24batch.secrets import SecretText
from b24batch.transport.base import Reply
from b24batch.transport.log import Entry
from b24batch.transport.masking import Masking

__all__ = ["CAME", "came_entry", "came_of", "sent_entry"]

CAME = frozenset({"reply", "failure"})
"""Kinds of entries that tell what came of a request."""

_KEPT_HEADERS = frozenset({"content-type", "location"})  # all that reading a reply looks at


def sent_entry(
    at: float, number: int, method: str, body: bytes, masking: Masking, **data: Any
) -> Entry:
    """A request that is about to leave; `data` has no secrets."""
    return Entry(at, "sent", number, {"method": method, **data}, masking.hide(body))


def came_entry(at: float, number: int, came: Reply | BatchError, masking: Masking) -> Entry:
    """The reply to a request, or why there was none."""
    if isinstance(came, Reply):
        known = {name: value for name, value in came.headers.items() if name in _KEPT_HEADERS}
        data: dict[str, Any] = {"status": came.status, "headers": known}
        data = masking.blot_in(masking.hide_in(data), came.secrets)
        body = masking.blot(masking.hide(came.body), came.secrets)
        return Entry(at, "reply", number, data, body)
    data = {
        "sent": bool(getattr(came, "sent", isinstance(came, RunError))),
        "problem": msgspec.to_builtins(came.problems[0]),
    }
    if isinstance(came, PortalError):
        data["portal"] = [came.code, came.description, came.status]
    return Entry(at, "failure", number, masking.hide_in(data))


def came_of(
    entry: Entry, masking: Masking, secrets: tuple[SecretText, ...] = ()
) -> Reply | TransportError | PortalError:
    """What an entry of `came_entry` was made of; `secrets` are put into the reply.

    Raises LookupError, ValueError or TypeError for an entry of another kind.
    """
    data = masking.show_in(entry.data)
    if entry.kind == "reply":
        return Reply(data["status"], masking.show(entry.body or b""), data["headers"], secrets)
    problem = msgspec.convert(data["problem"], type=Problem)
    if "portal" not in data:
        return TransportError(problem, sent=data["sent"])
    code, description, status = data["portal"]
    return PortalError(
        problem, code=code, description=description, status=status, sent=data["sent"]
    )
