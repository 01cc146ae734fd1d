"""What is told of exceptions in code that may be anybody's: a transport, an authorization."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from b24batch.errors import BatchError, Problem, TransportError
from b24batch.secrets import SecretText, mask

__all__ = ["authorization_failed", "transport_failed"]

Secrets = Iterable[SecretText]


def transport_failed(error: Exception, host: str, secrets: Secrets) -> BatchError:
    """What is raised for what a transport raised; it holds nothing of the exception itself."""
    if isinstance(error, TransportError):
        return TransportError(_masked(error, secrets), sent=error.sent)
    if isinstance(error, BatchError):
        return error
    return TransportError(
        Problem(
            "B631",
            f"the transport to {host} failed with {type(error).__name__}",
            hint="look at the portal before sending it again: it may have been carried out",
            notes=(_place(error),),
        ),
        sent=True,
    )


def authorization_failed(error: Exception, secrets: Secrets) -> BatchError:
    """The same for an authorization: the request that needed it was not carried out."""
    if isinstance(error, TransportError):
        return TransportError(_masked(error, secrets), sent=False)
    if isinstance(error, BatchError):
        return error
    return TransportError(
        Problem(
            "B635",
            f"the authorization failed with {type(error).__name__}",
            hint="correct it, or let it raise ConfigError to end a run; nothing was sent",
            notes=(_place(error),),
        ),
        sent=False,
    )


def _masked(error: BatchError, secrets: Secrets) -> list[Problem]:
    known = tuple(secrets)
    return [
        msgspec.structs.replace(
            problem,
            message=mask(problem.message, known),
            hint=mask(problem.hint, known),
            notes=tuple(mask(note, known) for note in problem.notes),
        )
        for problem in error.problems
    ]


def _place(error: Exception) -> str:
    """Where it was raised; its text may hold the address."""
    import traceback
    from pathlib import PurePath

    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"raised in {PurePath(place.filename).name}, line {place.lineno}"
