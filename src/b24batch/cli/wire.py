"""`-v` and `-vv`: a line for each request, and the wire itself with `>`, `<` and `*`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from b24batch.cli.console import Console
from b24batch.cli.target import count_methods
from b24batch.run.compose import Outgoing
from b24batch.run.events import Event, Held, ReplyReceived, RequestFailed, RequestSent
from b24batch.secrets import SecretText, mask
from b24batch.transport.base import Reply, Request, Transport

__all__ = ["WireTap", "request_lines"]

LONG_WAIT_S = 5.0
"""From so long on a wait is told."""

_LONGEST = 4000
"""Characters of a line of the wire; more help nobody and fill the terminal."""


def request_lines(console: Console, *, verbose: int) -> Callable[[Event], None]:
    """A listener that says a line for each request when its reply is there.

    With `verbose` 0 only those without a usable reply are told, and long waits, so that somebody
    who waits knows what for. From 2 lines are marked as our remarks, and one at the start says
    which command is which.
    """
    mark = "* " if verbose > 1 else ""
    wait = _Wait()

    def tell(event: Event) -> None:
        wait.take(event)
        match event:
            case Held(seconds, why):
                if wait.is_new(seconds, why):
                    console.say(f"{mark}waiting for up to {seconds:.0f} s: {why}")
            case RequestSent(outgoing) if verbose > 1:
                for line in _labels(outgoing):
                    console.say(f"{mark}{line}")
            case ReplyReceived(outgoing, seconds, errors, refused=refused) if verbose:
                end = refused or (f"{errors} failed" if errors else "ok")
                console.say(mark + _line(outgoing, seconds, end))
            case RequestFailed(outgoing, seconds, message):
                console.say(mark + _line(outgoing, seconds, message))
            case _:  # of interest to others
                return

    return tell


class _Wait:
    """The long wait that was told last; one is held up again and again until it is over.

    While replies are awaited a run is not at a standstill, and nothing is told.
    """

    def __init__(self) -> None:
        self._under_way = 0
        self._left = 0.0
        self._why = ""

    def take(self, event: Event) -> None:
        """Count the requests under way."""
        if isinstance(event, RequestSent):
            self._under_way += 1
        elif isinstance(event, ReplyReceived | RequestFailed):
            self._under_way -= 1

    def is_new(self, seconds: float, why: str) -> bool:
        """Whether a wait is long and not the rest of the last one."""
        if self._under_way:
            return False
        is_rest = why == self._why and seconds <= self._left
        self._left, self._why = seconds, why
        return seconds >= LONG_WAIT_S and not is_rest


def _line(outgoing: Outgoing, seconds: float, end: str) -> str:
    return f"request {outgoing.number}: {_content(outgoing)}; {seconds:.2f} s; {end}"


def _content(outgoing: Outgoing) -> str:
    methods = count_methods(list(outgoing.methods))
    return f"{methods}, outside a batch" if outgoing.direct else methods


def _labels(outgoing: Outgoing) -> Iterator[str]:
    yield f"request {outgoing.number}: {_content(outgoing)}"
    if not outgoing.direct:
        yield ", ".join(f"c{at} is {name}" for at, name in enumerate(outgoing.names))


class WireTap:
    """A transport that shows what goes through another one.

    Secrets are masked: those given, and the code in the address.
    """

    def __init__(
        self, inner: Transport, console: Console, secrets: Iterable[SecretText | str]
    ) -> None:
        self.inner = inner
        self.console = console
        self.secrets = tuple(secrets)

    @property
    def sends_keys(self) -> bool:
        """Whether the other transport sends `Request.key`."""
        return bool(getattr(self.inner, "sends_keys", False))

    def send(self, request: Request) -> Reply:
        """Send a request and show it and its reply; raises what the transport raises."""
        from b24batch.transport.address import secrets_of

        secrets = (*self.secrets, *request.secrets, *secrets_of(request.url))
        where = request.url or request.method
        self._show(">", f"POST {where}", secrets)
        self._show(">", request.body.decode("utf-8", "replace"), secrets)
        reply = self.inner.send(request)
        self._show("<", str(reply.status), secrets)
        self._show("<", reply.body.decode("utf-8", "replace"), secrets)
        return reply

    def close(self) -> None:
        """Close the other transport."""
        self.inner.close()

    def _show(self, mark: str, text: str, secrets: Iterable[SecretText | str]) -> None:
        masked = mask(text, secrets)
        for line in masked.splitlines() or [""]:
            self.console.say(f"{mark} {line[:_LONGEST]}")
            if len(line) > _LONGEST:
                self.console.say(f"* {len(line) - _LONGEST:,} more characters")
