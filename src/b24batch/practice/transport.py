"""The practice portal as a transport: requests are answered in the same process."""

from __future__ import annotations

from b24batch.practice.portal import PracticePortal
from b24batch.practice.wire import answer_request
from b24batch.transport.base import Reply, Request

__all__ = ["PracticeTransport"]

_HEADERS = {"content-type": "application/json; charset=utf-8"}


class PracticeTransport:
    """Carries requests to a practice portal without a network.

    Bodies and replies are the same bytes as over HTTP, so nothing that runs here can fail
    to be sent. The address of a request, and the secret in it, are not looked at. Safe to
    use from several threads.
    """

    def __init__(self, portal: PracticePortal) -> None:
        self.portal = portal

    def send(self, request: Request) -> Reply:
        """Answer a request at once; `timeout_s` means nothing here."""
        status, body = answer_request(
            self.portal, request.method, request.body, content_type="application/json"
        )
        return Reply(status, body, dict(_HEADERS))

    def close(self) -> None:
        """There is nothing to give up."""
