"""The practice portal as a transport: requests are answered in the same process."""

from __future__ import annotations

from b24batch.errors import Problem, TransportError
from b24batch.practice.exchange import exchange
from b24batch.practice.portal import PracticePortal
from b24batch.practice.traffic import Incoming
from b24batch.transport.base import Reply, Request

__all__ = ["PracticeTransport"]


class PracticeTransport:
    """Carries requests to a practice portal without a network.

    Bodies and replies are the same bytes as over HTTP, so nothing that runs here can fail to be
    sent; the portal's behaviour is the same too. The address of a request, and the secret in
    it, are not looked at. Safe to use from several threads.
    """

    sends_keys = True

    def __init__(self, portal: PracticePortal) -> None:
        self.portal = portal

    def send(self, request: Request) -> Reply:
        """Answer a request, as soon as the portal's behaviour lets it.

        Raises TransportError with `sent`, as HTTP would, when no whole answer comes within
        `timeout_s`; a request that took longer is carried out all the same.
        """
        incoming = Incoming(
            request.method, request.body, version=request.rest, key=request.key or None
        )
        outgoing = exchange(self.portal, incoming, patience_s=request.timeout_s)
        if outgoing.ending == "late":
            raise _no_reply(f"no reply from the practice portal within {request.timeout_s:g} s")
        if outgoing.ending == "dropped" or outgoing.is_cut:
            raise _no_reply("the connection broke off before the whole reply had come")
        headers = {name.lower(): value for name, value in outgoing.headers.items()}
        return Reply(outgoing.status, outgoing.body, headers)

    def close(self) -> None:
        """There is nothing to give up."""


def _no_reply(message: str) -> TransportError:
    hint = "look at the portal before sending it again: it may have been carried out"
    return TransportError(Problem("B631", message, hint=hint), sent=True)
