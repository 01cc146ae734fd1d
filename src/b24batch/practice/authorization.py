"""The authorization server of a practice portal: codes, pairs of tokens, and their ends.

An access token ends after an hour, or when its pair is exchanged; a refresh token is good once
and for 180 days, a code for 30 seconds, as the documentation of OAuth 2.0 has it.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Mapping
from urllib.parse import urlencode

import msgspec

from b24batch.practice.answers import Fault

__all__ = ["APPLICATION", "APPLICATION_KEY", "AuthorizationServer"]

APPLICATION = "local.practice"
"""The identifier of the application that is installed on every practice portal."""

APPLICATION_KEY = "practice-key"
"""Its key, which is no secret at all."""

_CODE_S = 30.0


class _Pair(msgspec.Struct):
    access: str
    refresh: str
    begun: float
    live: bool = True


class AuthorizationServer:
    """Gives tokens to one application. `now` counts seconds; safe for threads.

    `endpoint` is the address of methods, which a server fills in. `refreshes` counts pairs that
    were exchanged, `refused` requests for tokens that were not granted.
    """

    def __init__(
        self,
        now: Callable[[], float],
        *,
        access_s: float = 3600.0,
        refresh_s: float = 180 * 86400.0,
        user_id: int = 1,
    ) -> None:
        self.access_s = access_s
        self.refresh_s = refresh_s
        self.endpoint = ""
        self.refreshes = 0
        self.refused = 0
        self._now = now
        self._user_id = user_id
        self._lock = threading.Lock()
        self._by_access: dict[str, _Pair] = {}
        self._by_refresh: dict[str, _Pair] = {}
        self._codes: dict[str, float] = {}

    def issue(self) -> dict[str, object]:
        """A new pair, as the server would answer with it."""
        with self._lock:
            return self._issued()

    def code(self) -> str:
        """A code as the browser of a user gets it who lets the application in."""
        with self._lock:
            code = secrets.token_hex(16)
            self._codes[code] = self._now()
            return code

    def redirect(self, params: Mapping[str, object]) -> str:
        """Where the browser is sent who asked for `/oauth/authorize/`; everybody is let in.

        Raises Fault for another application.
        """
        if params.get("client_id") != APPLICATION:
            raise Fault("invalid_client", "Wrong client")
        target = str(params.get("redirect_uri") or "/oauth/done/")
        found = {"code": self.code(), "state": params.get("state") or "", "server_domain": ""}
        return f"{target}{'&' if '?' in target else '?'}{urlencode(found)}"

    def token(self, params: Mapping[str, object]) -> dict[str, object]:
        """The answer to `/oauth/token/`. Raises Fault where no pair is given."""
        with self._lock:
            try:
                return self._granted(params)
            except Fault:
                self.refused += 1
                raise

    def expire(self) -> None:
        """End every access token at once, as an hour would."""
        with self._lock:
            for pair in self._by_access.values():
                pair.begun -= self.access_s

    def check(self, token: str) -> None:
        """Raise Fault, with status 401, for an access token that is not good or good no more."""
        with self._lock:
            pair = self._by_access.get(token)
            if pair is None or not pair.live:
                raise Fault("invalid_token", "Unable to get application by token", status=401)
            if self._now() - pair.begun >= self.access_s:
                text = "The access token provided has expired"
                raise Fault("expired_token", text, status=401)

    def _granted(self, params: Mapping[str, object]) -> dict[str, object]:
        given = (params.get("client_id"), params.get("client_secret"))
        if given != (APPLICATION, APPLICATION_KEY):
            raise Fault("invalid_client", "Wrong client")
        match params.get("grant_type"):
            case "authorization_code":
                begun = self._codes.pop(str(params.get("code")), None)
                if begun is None or self._now() - begun > _CODE_S:
                    raise Fault("invalid_grant", "Wrong code")
            case "refresh_token":
                self._end(str(params.get("refresh_token")))
            case _:
                raise Fault("invalid_request", "Wrong grant_type")
        return self._issued()

    def _end(self, refresh: str) -> None:
        pair = self._by_refresh.pop(refresh, None)
        if pair is None or self._now() - pair.begun >= self.refresh_s:
            raise Fault("invalid_grant", "Wrong refresh token")
        pair.live = False
        self.refreshes += 1

    def _issued(self) -> dict[str, object]:
        pair = _Pair(secrets.token_hex(16), secrets.token_hex(16), self._now())
        self._by_access[pair.access] = pair
        self._by_refresh[pair.refresh] = pair
        return {
            "access_token": pair.access,
            "refresh_token": pair.refresh,
            "expires_in": int(self.access_s),
            "client_endpoint": self.endpoint,
            "member_id": "practice",
            "user_id": self._user_id,
            "scope": "crm,task,user",
            "status": "L",
        }
