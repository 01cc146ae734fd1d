"""One method called by itself, outside any batch."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from b24batch.catalogue import DOCUMENTED, find_v3
from b24batch.errors import CommandError, FailedCommand, Problem
from b24batch.methods import check_method
from b24batch.plan.encode import exact_params
from b24batch.transport.base import Rest3
from b24batch.transport.envelope import AnswerError, decode_call, decode_value

if TYPE_CHECKING:
    from b24batch.portal import Portal

__all__ = ["call_method"]


def call_method(portal: Portal, method: str, params: Any) -> Any:
    """The result of a method, decoded; params keep their JSON types. Waits for a slot.

    Raises as `Portal.call` does.
    """
    check_method(method)
    known = (portal.catalogue or DOCUMENTED).find(method)
    if portal.rest == 3 and (known is None or "v2" in known.versions):
        known = find_v3(method) or known
    sent: Any = exact_params(params, None if known is None else known.positions)
    if known is not None and known.rest == 3:
        sent = Rest3(sent)
    time.sleep(portal.limits.reserve(time.monotonic()))
    answer = decode_call(portal.send(method, sent))
    if answer.error is not None or answer.result is None:
        raise _failed(method, answer.error)
    return decode_value(answer.result)


def _failed(method: str, error: AnswerError | None) -> CommandError:
    code, description = ("", "") if error is None else (error.code, error.description)
    words = " ".join(part for part in (code, f'"{description}"' if description else "") if part)
    problem = Problem("B301", f"`{method}` failed: {words}".rstrip(": "))
    return CommandError(problem, FailedCommand("", method, "failed", code, description))
