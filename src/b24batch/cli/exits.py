"""How a command of the command line ends: the numbers that scripts look at.

Nothing that is imported here takes time, since `--help` needs it too.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import TYPE_CHECKING

from b24batch.errors import BatchError, ConfigError, PlanError, Problem, RecipeError, RunError

if TYPE_CHECKING:
    from b24batch.run.results import RunResult

__all__ = ["ExitCode", "UsageError", "exit_of_error", "exit_of_result", "usage_error", "worst"]


class ExitCode(IntEnum):
    """What a number means. When several hold, the first of 130, 6, 5, 4, 3, 2, 1 is given.

    A mistake in b24batch itself ends with 1 too, as a Python program does, and says so.
    """

    OK = 0
    """Everything ran, and every expectation held."""
    INCOMPLETE = 1
    """Ran to its end; at least one command is failed, unresolved, skipped or unknown. Also: an
    output could not be written, and `fmt --check` found a file that it would change."""
    USAGE = 2
    """Wrong use of the command line, no portal, or no consent to write. Nothing was sent."""
    INVALID = 3
    """The recipe cannot run: syntax, check, parameters, plan. Nothing was sent."""
    EXPECTATION = 4
    """An expectation of the recipe did not hold."""
    STOPPED = 5
    """Stopped by an error under `halt on error`, because a vouched value was not there, or because
    there would be more writes, or were more failures, than `--max-writes` and `--max-failures`
    allow."""
    PORTAL = 6
    """The portal was not reachable, refused the request, or gave no usable answer."""
    INTERRUPTED = 130
    """Ctrl-C, or asked to end by the system."""


class UsageError(BatchError):
    """The command line is used wrongly, or nobody agreed to what it asks for."""


def usage_error(code: str, message: str, hint: str = "") -> UsageError:
    """A UsageError with one problem."""
    return UsageError(Problem(code, message, hint=hint))


def worst(codes: Iterable[int]) -> ExitCode:
    """The one code to give when several hold; OK for none."""
    return ExitCode(max(codes, default=ExitCode.OK))


def exit_of_error(error: BatchError) -> ExitCode:
    """The code for an error that ended a command."""
    match error:
        case RunError():
            interrupted = error.result is not None and exit_of_result(error.result) == 130
            return ExitCode.INTERRUPTED if interrupted else ExitCode.PORTAL
        case UsageError() | ConfigError():
            return ExitCode.USAGE
        case RecipeError() | PlanError():
            return ExitCode.INVALID
        case _:
            return ExitCode.INCOMPLETE


def exit_of_result(result: RunResult) -> ExitCode:
    """The code for a run that came to some end."""
    from b24batch.run.states import Stopped

    match result.stopped:
        case None:
            return ExitCode.OK if result.ok else ExitCode.INCOMPLETE
        case Stopped.INTERRUPTED:
            return ExitCode.INTERRUPTED
        case Stopped.PORTAL:
            return ExitCode.PORTAL
        case Stopped.EXPECT:
            return ExitCode.EXPECTATION
        case Stopped.HALT | Stopped.VOUCHER | Stopped.WRITES | Stopped.FAILURES:
            return ExitCode.STOPPED
        case Stopped.CONSENT:
            return ExitCode.USAGE
