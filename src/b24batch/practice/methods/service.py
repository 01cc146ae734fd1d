"""What a portal says of itself, and notifications."""

from __future__ import annotations

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import to_int
from b24batch.practice.context import Context, Method
from b24batch.practice.params import LooseParams
from b24batch.practice.store import Record

__all__ = ["methods"]

_SCOPES = {"tasks": "task"}
_BASIC = {"batch", "methods", "method", "scope", "profile", "server", "app"}


def methods() -> tuple[Method, ...]:
    """The methods every portal has, whatever its modules, and one of the messenger."""
    return (
        Method("server.time", _time, LooseParams),
        Method("methods", _methods, LooseParams),
        Method("method.get", _method, LooseParams),
        Method("scope", _scopes, LooseParams),
        Method("app.info", _app, LooseParams),
        Method("im.notify.personal.add", _notify, LooseParams, writes=True),
    )


def _scope(name: str) -> str:
    """The permission scope of a method; the basic ones have none."""
    module = name.split(".", 1)[0]
    return "" if module in _BASIC else _SCOPES.get(module, module)


def _time(context: Context, _params: LooseParams) -> Answer:
    return {"result": context.now}


def _methods(context: Context, params: LooseParams) -> Answer:
    wanted = params.get("scope")
    names = sorted(context.names())
    return {"result": [name for name in names if wanted is None or _scope(name) == wanted]}


def _method(context: Context, params: LooseParams) -> Answer:
    known = params.text("name").lower() in context.names()
    return {"result": {"isExisting": known, "isAvailable": known}}


def _scopes(context: Context, _params: LooseParams) -> Answer:
    return {"result": sorted({_scope(name) for name in context.names()} - {""})}


def _app(_context: Context, _params: LooseParams) -> Answer:
    return {
        "result": {
            "ID": 1,
            "CODE": "b24batch.practice",
            "VERSION": 1,
            "STATUS": "L",
            "INSTALLED": True,
            "PAYMENT_EXPIRED": "N",
            "DAYS": None,
            "LANGUAGE_ID": "en",
            "LICENSE": "practice",
            "LICENSE_TYPE": "practice",
            "LICENSE_FAMILY": "practice",
        }
    }


def _notify(context: Context, params: LooseParams) -> Answer:
    user_id, message = to_int(params.get("USER_ID")), params.text("MESSAGE")
    if user_id <= 0:
        raise Fault("USER_ID_EMPTY", "User ID can't be empty")
    if not message:
        raise Fault("MESSAGE_EMPTY", "Message can't be empty")
    note: Record = {"userId": user_id, "message": message, "created": context.now}
    return {"result": context.store.keep("notification", note)}
