"""A transport that records what goes through another one, and one that answers from a record.

A recording is a file like the journal of a run, and a journal can be replayed too.
"""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping

import msgspec

from b24batch.errors import ConfigError, Problem, TransportError
from b24batch.secrets import SecretText
from b24batch.transport.address import secrets_of
from b24batch.transport.base import Reply, Request, Transport
from b24batch.transport.exchanges import CAME, came_entry, came_of, sent_entry
from b24batch.transport.log import Entry, Log, new_mark
from b24batch.transport.masking import Masking, portal_secrets

__all__ = ["RecordingTransport", "ReplayTransport"]

Secrets = Mapping[str, str | SecretText]


class _Maskings:
    """What hides the secrets of addresses, besides those that a user named."""

    def __init__(self, mark: str, secrets: Secrets | None) -> None:
        self._mark = mark
        self._named = {
            name: secret if isinstance(secret, SecretText) else SecretText(secret)
            for name, secret in (secrets or {}).items()
        }
        self._known: dict[tuple[SecretText, ...], Masking] = {}

    def of(self, request: Request) -> Masking:
        found = secrets_of(request.url)
        if found not in self._known:
            self._known[found] = Masking(self._mark, portal_secrets(found) | self._named)
        return self._known[found]


class RecordingTransport:
    """Carries requests over another transport and writes down each of them, and its reply.

    The file is readable by its owner only. The code of the webhook is not in it; `secrets` are
    further ones by name, which are taken out in the same way. A recording that is there already
    is begun anew. Raises ConfigError for any other file, a journal among them, and RunError
    when the file cannot be written any further.
    """

    def __init__(
        self,
        inner: Transport,
        path: str | os.PathLike[str],
        *,
        secrets: Secrets | None = None,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self.inner = inner
        self._wall = wall
        self._log = Log.hold(path)
        about = self._log.about
        if about and "recording" not in about:
            self._log.close()
            hint = "give the recording a file of its own"
            raise ConfigError(Problem("B670", f"`{path}` is no recording", hint=hint))
        mark = new_mark()
        self._log.start({"recording": 1, "mark": mark})
        self._maskings = _Maskings(mark, secrets)
        self._lock = threading.Lock()
        self._number = 0

    @property
    def sends_keys(self) -> bool:
        """Whether the other transport sends `Request.key`."""
        return bool(getattr(self.inner, "sends_keys", False))

    def send(self, request: Request) -> Reply:
        """Send a request, and return or raise what the other transport does."""
        with self._lock:
            self._number += 1
            number, masking = self._number, self._maskings.of(request)
        body = masking.blot(request.body, request.secrets)
        self._log.append(sent_entry(self._wall(), number, request.method, body, masking))
        try:
            reply = self.inner.send(request)
        except TransportError as error:
            self._log.append(came_entry(self._wall(), number, error, masking))
            raise
        known = msgspec.structs.replace(reply, secrets=request.secrets)
        self._log.append(came_entry(self._wall(), number, known, masking))
        return reply

    def close(self) -> None:
        """Close the file and the other transport."""
        self._log.close()
        self.inner.close()


class ReplayTransport:
    """Answers requests from a recording, or from the journal of a run, without any portal.

    Equal requests get the recorded replies in their order, each once. `secrets` are those that
    a recipe has, by their names in it; what the portal's address held is shown as `<webhook>`.
    Raises ConfigError for a request that is not there (any more), and TransportError where there
    was no reply.
    """

    def __init__(self, path: str | os.PathLike[str], *, secrets: Secrets | None = None) -> None:
        with Log.look(path) as log:
            mark = log.about.get("mark")
            if not isinstance(mark, str):
                hint = "give a file that was recorded"
                raise ConfigError(Problem("B670", f"`{path}` holds no recording", hint=hint))
            came = {entry.request: entry for entry in log.entries() if entry.kind in CAME}
            self._left: dict[tuple[str, bytes], deque[Entry | None]] = {}
            for sent in log.entries("sent"):
                key = (str(sent.data["method"]), sent.body or b"")
                self._left.setdefault(key, deque()).append(came.get(sent.request))
        self._maskings = _Maskings(mark, secrets)
        self._lock = threading.Lock()

    def send(self, request: Request) -> Reply:
        """Give the reply that was recorded for a request like this."""
        masking = self._maskings.of(request)
        with self._lock:
            body = masking.hide(masking.blot(request.body, request.secrets))
            left = self._left.get((request.method, body))
            if not left:
                raise _not_recorded(request)
            entry = left.popleft()
        if entry is None:
            message = "the recording ends before the reply to this request"
            raise TransportError(Problem("B631", message), sent=True)
        came = came_of(entry, masking)
        if not isinstance(came, Reply):
            raise came
        return Reply(came.status, masking.plain(came.body), came.headers)

    def close(self) -> None:
        """There is nothing to give up."""


def _not_recorded(request: Request) -> ConfigError:
    message = f"the recording has no reply left to this request to `{request.method}`"
    hint = "replay the same calls with the same values, or record them anew"
    return ConfigError(Problem("B678", message, hint=hint))
