"""What the portal's own error codes say about a whole request: one table.

The codes are those that REST itself gives, whatever the method; those of methods are not here.
"""

from __future__ import annotations

__all__ = ["advice", "is_budget", "is_limit", "meets_every_request", "ran_nothing"]

_ADDRESS = "check the webhook address; the webhook may have been deleted or its code renewed"
_AGAIN = "authorize the application again; of a webhook the address may be wrong, or it was deleted"
_PLAN = "the portal's plan or subscription does not include REST; its administrator can tell"
_SUPPORT = "the portal has blocked REST because of overload; Bitrix24 support lifts such a block"

_EVERY_REQUEST = {
    "no_auth_found": _ADDRESS,
    "invalid_token": _AGAIN,
    "expired_token": _AGAIN,
    "authorization_error": _ADDRESS,
    "user_access_error": "the portal's administrator has to let this user use the application",
    "wrong_client": "check the identifiers of the application",
    "application_not_found": "install the application on the portal again",
    "payment_required": _PLAN,
    "portal_deleted": "the portal was deleted, or its public part is closed",
    "query_limit_exceeded": "wait a little, and send fewer requests a second",
    "overload_limit": _SUPPORT,
}
"""Errors that the next request would meet as well, whatever it asks for, and what to do."""

_ADVICE = _EVERY_REQUEST | {
    "invalid_credentials": _ADDRESS,
    "access_denied": _PLAN,
    "insufficient_scope": "give the webhook the permission it lacks, in its settings on the portal",
    "invalid_request": "use an address that begins with `https://`",
    "operation_time_limit": "this method has used up its ten minutes' budget of work; wait for it",
}

_BUDGET = "operation_time_limit"

_LIMITS = frozenset({"query_limit_exceeded", "overload_limit", _BUDGET})

# Given by the web server before the portal's code is reached, so that nothing has run; 403 is
# not among them, for a firewall may give it in place of an answer that displeases it.
_STATUSES_BEFORE_RUNNING = frozenset({401, 404, 405, 407, 413, 414, 429})


def meets_every_request(code: str, status: int) -> bool:
    """Whether an error of a single call is not that call's own but any request would get it.

    With status 401 the portal did not get past authorisation, except that a scope is a matter
    of the method: a batch reports it for one command, and so does a single call.
    """
    known = code.lower()
    if known == "insufficient_scope":
        return False
    return status in {401, 407} or known in _EVERY_REQUEST


def is_limit(code: str, status: int) -> bool:
    """Whether a request was turned away only because there were too many: nothing has run."""
    return code.lower() in _LIMITS or status == 429


def is_budget(code: str) -> bool:
    """Whether something was turned away because the portal's work for it is used up."""
    return code.lower() == _BUDGET


def ran_nothing(status: int) -> bool:
    """Whether a status alone, without an answer that can be read, says that nothing has run."""
    return status in _STATUSES_BEFORE_RUNNING


def advice(code: str) -> str:
    """One thing to do about an error of a whole request; empty if the code says nothing."""
    return _ADVICE.get(code.lower(), "")
