"""Opening a terminal for a conversation, or saying what is missing for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.errors import ConfigError, Problem

if TYPE_CHECKING:
    from b24batch.repl.terminal import Conversation

__all__ = ["at_terminal"]


def at_terminal(session: Conversation) -> None:
    """Hold a conversation at a terminal. Raises ConfigError where the extra is missing."""
    try:
        from b24batch.repl.terminal import run_terminal
    except ImportError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in ("prompt_toolkit", "pygments"):
            raise
        message = f"the prompt needs `{missing}`, which is not installed"
        hint = 'install it with: pip install "b24batch[repl]"'
        raise ConfigError(Problem("B691", message, hint=hint)) from None
    run_terminal(session)
