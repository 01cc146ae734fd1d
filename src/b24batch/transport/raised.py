"""What is told of exceptions in code that may be anybody's: a transport, an authorization."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Generic, Self, TypeVar

import msgspec

from b24batch.errors import BatchError, Problem, TransportError
from b24batch.secrets import SecretText, mask

__all__ = ["Foreign", "authorization_failed", "itself", "transport_failed"]

Secrets = Iterable[SecretText]
Failure = TypeVar("Failure")


class Foreign(Generic[Failure]):
    """A block that calls code of others and returns what that gives; an exception only ends it.

    Behind the block there is `failure` then: what `tell` makes of the exception. The exception
    itself is kept nowhere, since its text, its cause or its context may hold an address.
    """

    failure: Failure

    def __init__(
        self, tell: Callable[[BaseException], Failure], kind: type[BaseException] = Exception
    ) -> None:
        self._tell = tell
        self._kind = kind

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if not isinstance(error, self._kind):
            return False
        self.failure = self._tell(error)
        return True


def itself(error: BaseException) -> BaseException:
    """For what is raised again, as it is, by somebody who waits elsewhere."""
    return error


def transport_failed(error: BaseException, host: str, secrets: Secrets) -> BatchError:
    """What is raised for what a transport raised; it holds nothing of the exception itself."""
    return _failed(
        error,
        secrets,
        Problem(
            "B631",
            f"the transport to {host} failed with {type(error).__name__}",
            hint="look at the portal before sending it again: it may have been carried out",
        ),
        may_be_sent=True,
    )


def authorization_failed(error: BaseException, secrets: Secrets) -> BatchError:
    """The same for an authorization: the request that needed it was not carried out."""
    return _failed(
        error,
        secrets,
        Problem(
            "B635",
            f"the authorization failed with {type(error).__name__}",
            hint="correct it, or let it raise ConfigError to end a run; nothing was sent",
        ),
        may_be_sent=False,
    )


def _failed(
    error: BaseException, secrets: Secrets, problem: Problem, *, may_be_sent: bool
) -> BatchError:
    """An error of ours nearly as it is; `problem` for any other, with its place."""
    if isinstance(error, TransportError):
        return TransportError(_masked(error, secrets), sent=may_be_sent and error.sent)
    if isinstance(error, BatchError):
        return error
    placed = msgspec.structs.replace(problem, notes=(_place(error),))
    return TransportError(placed, sent=may_be_sent)


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


def _place(error: BaseException) -> str:
    """Where it was raised; its text may hold the address."""
    import traceback
    from pathlib import PurePath

    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"raised in {PurePath(place.filename).name}, line {place.lineno}"
