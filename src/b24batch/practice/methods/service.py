"""What a portal says of itself, and what an application leaves with it."""

from __future__ import annotations

import functools
from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import as_map
from b24batch.practice.context import Context, Method
from b24batch.practice.params import LooseParams

__all__ = ["methods"]

_SCOPES = {
    "tasks": "task",
    "voximplant": "telephony",
    "telephony": "telephony",
    "userfieldconfig": "crm",
}
_BASIC = {
    *("batch", "methods", "method", "scope", "profile", "server", "app", "event", "events"),
    *("feature",),
}


def methods() -> tuple[Method, ...]:
    """The methods every portal has, whatever its modules."""
    return (
        Method("server.time", _time, LooseParams),
        Method("methods", _methods, LooseParams),
        Method("method.get", _method, LooseParams),
        Method("scope", _scopes, LooseParams),
        Method("app.info", _app, LooseParams),
        Method("app.option.get", functools.partial(_options, "app_option"), LooseParams),
        Method("app.option.set", functools.partial(_keep, "app_option"), LooseParams, writes=True),
        Method("user.option.get", functools.partial(_options, "user_option"), LooseParams),
        Method(
            "user.option.set", functools.partial(_keep, "user_option"), LooseParams, writes=True
        ),
        Method("feature.get", _feature, LooseParams),
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


def _options(table: str, context: Context, params: LooseParams) -> Answer:
    """All options, or one of them, which is empty when it was never set."""
    kept = {row["name"]: row["value"] for row in context.store.rows(table)}
    wanted = params.get("option")
    if wanted is None:
        return {"result": kept or []}
    return {"result": kept.get(params.text("option"), "")}


def _keep(table: str, context: Context, params: LooseParams) -> Answer:
    options: dict[str, Any] = as_map(params.get("options"))
    if not options:
        raise Fault("ArgumentNullException", "Argument 'options' is null or empty")
    rows = {row["name"]: row for row in context.store.rows(table)}
    for name, value in options.items():
        if name in rows:
            rows[name]["value"] = value
        else:
            context.store.keep(table, {"name": name, "value": value})
    return {"result": True}


def _feature(_context: Context, params: LooseParams) -> Answer:
    if not params.text("CODE"):
        raise Fault("CODE_EMPTY", "Code can't be empty")
    return {"result": {"value": "Y" if params.text("CODE") == "rest_offline_extended" else "N"}}
