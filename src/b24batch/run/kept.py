"""Values of parameters as JSON that keeps their types, so that another process has the same."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from b24batch.model.recipe import Recipe, Secret
from b24batch.model.values import Node, Value
from b24batch.plan.scalars import plain
from b24batch.secrets import SecretText

__all__ = ["keep", "keep_moment", "keep_values", "kept", "kept_moment", "kept_values"]

_EXACT = 1 << 53  # larger integers are not the same in every reader of JSON


def keep_values(values: Mapping[str, object]) -> dict[str, Any]:
    """What is known of parameters; secrets are left out, for they are read again."""
    known = {n: v for n, v in values.items() if not isinstance(v, SecretText)}
    return {name: keep(value) for name, value in known.items()}


def kept_values(
    data: Mapping[str, Any], recipe: Recipe, secrets: Mapping[str, SecretText]
) -> dict[str, Any]:
    """The same values again, with the secrets of the recipe that have one."""
    values = {name: kept(value) for name, value in data.items()}
    names = [secret.name for secret in recipe.of_kind(Secret)]
    return values | {name: secrets[name] for name in names if name in secrets}


def keep(value: Any) -> Any:  # any value that a parameter can have
    """One value. Text, true, false, null and ordinary numbers are themselves; others have a tag.

    Raises Uncarriable for a value that no call could carry.
    """
    match value:
        case None | bool() | str():
            return value
        case int():
            return value if abs(value) < _EXACT else {"int": str(value)}
        case float():
            return value if math.isfinite(value) else {"float": repr(value)}
        case Decimal():
            return {"decimal": str(value)}
        case datetime():
            return {"moment": keep_moment(value)}
        case date():
            return {"day": value.isoformat()}
        case Node():
            return {"node": msgspec.to_builtins(value)}
        case list() | tuple():
            return [keep(item) for item in value]
        case dict():
            return {"object": [[keep(key), keep(item)] for key, item in value.items()]}
        case _:
            return keep(plain(value))


def kept(data: Any) -> Any:
    """The value that `keep` was given; what was of an uncommon type has that of its JSON."""
    if isinstance(data, list):
        return [kept(item) for item in data]
    if not isinstance(data, dict):
        return data
    ((tag, inside),) = data.items()
    match tag:
        case "int":
            return int(inside)
        case "float":
            return float(inside)
        case "decimal":
            return Decimal(inside)
        case "moment":
            return kept_moment(inside)
        case "day":
            return date.fromisoformat(inside)
        case "node":
            return msgspec.convert(inside, type=Value)
        case _:
            return {kept(key): kept(item) for key, item in inside}


def keep_moment(moment: datetime) -> list[str]:
    """A moment, and the name of its zone if it has one: a day later it may have another offset."""
    zone = moment.tzinfo.key if isinstance(moment.tzinfo, ZoneInfo) else ""
    return [moment.isoformat(), zone or ""]


def kept_moment(data: list[str]) -> datetime:
    """The same moment in the same zone, or with its offset where the zone is not known here."""
    text, zone = data
    moment = datetime.fromisoformat(text)
    if zone:
        try:
            return moment.astimezone(ZoneInfo(zone))
        except (ValueError, LookupError, OSError):  # the computer has no list of zones
            return moment
    return moment
