"""The headers of requests, whichever library sends them."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from b24batch.transport.base import Request

__all__ = ["request_headers"]


def request_headers(request: Request) -> Mapping[str, str]:
    """The headers of a request but for its length."""
    headers = _usual_headers(request.content_type)
    return {**headers, "Idempotency-Key": request.key} if request.key else headers


@functools.cache
def _usual_headers(content_type: str) -> Mapping[str, str]:
    from importlib.metadata import version

    return {
        "Content-Type": content_type,
        "Accept": "application/json",
        "Accept-Encoding": "gzip",
        "User-Agent": f"b24batch/{version('b24batch')}",
    }
