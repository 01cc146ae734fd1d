"""Calls of REST 3.0 on a practice portal, for the tests of its methods."""

from __future__ import annotations

from typing import Any

from b24batch.practice import PracticePortal

PREFIX = "BITRIX_REST_V3_EXCEPTION_"


def asked(portal: PracticePortal, method: str, **body: Any) -> Any:
    """What stands under `result` in the answer of a call that succeeds."""
    answered = portal.handle_v3(method, body)
    assert answered.status == 200
    assert answered.answer is not None
    return answered.answer["result"]


def refused(portal: PracticePortal, method: str, **body: Any) -> tuple[int, str]:
    """Status and code of a call that fails, the code without its beginning."""
    answered = portal.handle_v3(method, body)
    assert answered.answer is not None
    return answered.status, answered.answer["error"]["code"].removeprefix(PREFIX)
