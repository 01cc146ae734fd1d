"""OAuth 2.0: pairs of tokens that are exchanged for newer ones, and kept before they are used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Protocol

import msgspec

from b24batch.errors import ConfigError, Problem, TransportError
from b24batch.secrets import SecretText, mask
from b24batch.transport.address import host_of
from b24batch.transport.authorization import with_token
from b24batch.transport.base import Reply, Request, Transport

__all__ = ["SERVER", "OAuth", "TokenCallbacks", "TokenServer", "TokenStore", "Tokens"]

SERVER = "https://oauth.bitrix.info/oauth/token/"
"""Where applications of Bitrix24 get their tokens."""

_FORM = "application/x-www-form-urlencoded"
_TIMEOUT_S = 30.0


class Tokens(msgspec.Struct, frozen=True):
    """A pair, and the portal it is for as the server named it; the user where it was told."""

    access: SecretText
    refresh: SecretText = SecretText("")
    endpoint: str = ""
    user: str = ""

    @classmethod
    def read(cls, answer: Mapping[str, object] | None) -> Tokens | None:
        """The pair in an answer of the server; None where there is none in it."""
        given = answer or {}
        access, refresh = given.get("access_token"), given.get("refresh_token")
        if not isinstance(access, str) or not access:
            return None
        return cls(
            SecretText(access),
            SecretText(refresh if isinstance(refresh, str) else ""),
            str(given.get("client_endpoint") or ""),
            str(given.get("user_id") or ""),
        )


class TokenStore(Protocol):
    """Where a pair is kept: the answer of the authorization server, as it came.

    `load` gives what was saved last, or None. Both are called within `lock()`, and `load` also
    without; nobody else may be in a `lock()` of the same pair meanwhile, in any process. What
    they raise is told as an authorization that failed.
    """

    def load(self) -> Mapping[str, object] | None: ...

    def save(self, tokens: Mapping[str, object], /) -> None: ...

    def lock(self) -> AbstractContextManager[object]: ...


class TokenCallbacks:
    """A token store of functions, such as those of a database that an application has.

    Without `lock` no other process may use the same pair.
    """

    def __init__(
        self,
        load: Callable[[], Mapping[str, object] | None],
        save: Callable[[Mapping[str, object]], object],
        lock: Callable[[], AbstractContextManager[object]] = nullcontext,
    ) -> None:
        self.load = load
        self.lock = lock
        self._save = save

    def save(self, tokens: Mapping[str, object], /) -> None:
        """Keep a pair."""
        self._save(tokens)


class TokenServer:
    """The server that gives an application its tokens."""

    def __init__(self, transport: Transport, client_id: str, secret: str, url: str) -> None:
        self._transport = transport
        self._client_id = client_id
        self._url = url
        self.secret = SecretText(secret)

    def refreshed(self, tokens: Tokens) -> dict[str, object]:
        """A new pair for an old one, which is worth nothing afterwards.

        Raises ConfigError where there is no going on without the user, and TransportError where
        it may be asked again.
        """
        given = {"grant_type": "refresh_token", "refresh_token": tokens.refresh.reveal()}
        return self._asked(given, (tokens.refresh, tokens.access))

    def first(self, code: str) -> dict[str, object]:
        """The first pair, for the code that a portal gave to a user's browser. Raises alike."""
        given = {"grant_type": "authorization_code", "code": code}
        return self._asked(given, (SecretText(code),), _HINTS | _OF_CODES)

    def _asked(
        self,
        given: Mapping[str, str],
        secrets: tuple[SecretText, ...],
        hints: Mapping[str, str] | None = None,
    ) -> dict[str, object]:
        from urllib.parse import urlencode

        form = {"client_id": self._client_id, "client_secret": self.secret.reveal(), **given}
        request = Request(
            "oauth/token",
            urlencode(form).encode(),
            self._url,
            _TIMEOUT_S,
            (self.secret, *secrets),
            content_type=_FORM,
        )
        reply = self._transport.send(request)
        answer = _object(reply)
        if reply.status == 200 and Tokens.read(answer) is not None:
            return answer
        raise self._refused(reply, answer, request, hints or _HINTS)

    def _refused(
        self,
        reply: Reply,
        answer: Mapping[str, object],
        request: Request,
        hints: Mapping[str, str],
    ) -> ConfigError | TransportError:
        """What became of a request for tokens, in the server's words without our secrets."""
        host = host_of(self._url)
        code, text = (str(answer.get(name) or "") for name in ("error", "error_description"))
        words = mask(" ".join(filter(None, (code, text and f'"{text}"'))), request.secrets)
        if code and reply.status < 500:
            message = f"{host} gives no token: {words}"
            hint = hints.get(code.lower(), "install or open the application on the portal again")
            return ConfigError(Problem("B636", message, hint=hint))
        message = f"{host} answered HTTP {reply.status} in place of a token {words}".rstrip()
        hint = "try again a little later, or look at the address of the authorization server"
        return TransportError(Problem("B637", message, hint=hint), sent=True)


_HINTS = {
    "invalid_grant": "the application has to be authorized anew: its refresh token was used by "
    "somebody else, or is too old (`b24batch portal add NAME --oauth --replace`)",
    "invalid_client": "check the identifier and the key of the application",
    "wrong_client": "check the identifier and the key of the application",
    "payment_required": "the portal's plan or the trial of the application has ended",
}
_OF_CODES = {
    "invalid_grant": "a code is good once and for 30 seconds: open the address again, and paste "
    "the new code at once",
}


class OAuth:
    """Puts the token into requests, and renews the pair: an `authorization` of Portal.

    The store is asked first, under its lock: what another process has put there is taken, and a
    pair that we get ourselves stands there before it is used.
    """

    def __init__(self, server: TokenServer, store: TokenStore, tokens: Tokens) -> None:
        self._server = server
        self._store = store
        self._tokens = tokens

    def apply(self, request: Request) -> Request:
        """The request with the token that we have."""
        return with_token(request, self._tokens.access)

    def refresh(self, stale: Request) -> bool:
        """Take the pair that is in the store by now, or get a new one. Raises as `refreshed`."""
        with self._store.lock():
            kept = Tokens.read(self._store.load()) or self._tokens
            if kept.access not in stale.secrets:
                self._tokens = kept
                return True
            if not kept.refresh:
                return False
            answer = self._server.refreshed(kept)
            self._store.save({**(self._store.load() or {}), **answer})
            self._tokens = Tokens.read(answer) or kept
            return True


def _object(reply: Reply) -> dict[str, Any]:  # of any JSON types
    try:
        body = msgspec.json.decode(reply.body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}
