"""Why no reply came, in words: from the exceptions of sockets and TLS, not from their texts.

The texts of an HTTP library's exceptions hold the whole address, so none of them is used.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

from b24batch.errors import Problem, TransportError

__all__ = ["no_reply", "took_too_long"]

_MAX_CAUSES = 20


def no_reply(error: BaseException, *, host: str, sent: bool, timeout_s: float) -> TransportError:
    """The failure of one exchange. `sent` is whether any of the request's body went out."""
    causes = list(_causes(error))
    if not sent and any(_is_distrust(cause) for cause in causes):
        problem = Problem(
            "B639",
            f"no connection to {host}: {_reason(causes)}",
            hint="nothing was sent; check that the portal speaks `https`; certificates of a server "
            "of your own are given to `portal add --ca FILE`, in Python as `verify`",
        )
        return TransportError(problem, sent=False)
    if not sent:
        problem = Problem(
            "B630",
            f"no connection to {host}: {_reason(causes)}",
            hint="nothing was sent; check the address and the network, and try again",
        )
        return TransportError(problem, sent=False)
    if any(isinstance(cause, TimeoutError) for cause in causes):
        return took_too_long(host, timeout_s)
    problem = Problem(
        "B631",
        f"the connection to {host} broke off before the whole reply had come",
        hint="look at the portal before sending it again: it may have been carried out",
    )
    return TransportError(problem, sent=True)


def took_too_long(host: str, timeout_s: float) -> TransportError:
    """A reply that did not come within the time-out; the portal may still be at work on it."""
    problem = Problem(
        "B631",
        f"no reply from {host} within {timeout_s:g} s",
        hint="look at the portal before sending it again, or give it more time with `timeout_s`",
    )
    return TransportError(problem, sent=True)


def _is_distrust(cause: BaseException) -> bool:
    """Whether TLS fails for a reason that the next attempt has too; a cut connection is none."""
    cut = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError)
    return isinstance(cause, ssl.SSLError) and not isinstance(cause, cut)


def _reason(causes: list[BaseException]) -> str:
    """The first known reason among the causes, the exact ones before the general."""
    for kind, reason in _REASONS:
        for cause in causes:
            if isinstance(cause, kind):
                said = getattr(cause, "verify_message", "")
                return f"{reason} ({said})" if said else reason
    return "the connection could not be made"


_REASONS: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "its name is not known"),
    (UnicodeError, "its name is not valid"),
    (ssl.SSLCertVerificationError, "its certificate is not trusted"),
    (ssl.SSLError, "the encryption could not be agreed on"),
    (ConnectionRefusedError, "nothing answers there"),
    (TimeoutError, "it does not answer"),
    (ConnectionResetError, "the connection was cut at once"),
)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An exception and everything it was made from, each once.

    The library puts causes into `args` and `reason` as often as into `__cause__`.
    """
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting and len(seen) < _MAX_CAUSES:
        cause = waiting.pop(0)
        if not isinstance(cause, BaseException) or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        waiting += [cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args]
