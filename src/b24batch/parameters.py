"""Values of a recipe's parameters and secrets: read, checked against their types, complete."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import PurePath
from typing import Any, TypeAlias

from b24batch._suggest import suggest
from b24batch.errors import ParamProblem, Problem
from b24batch.model.dates import PERIODS
from b24batch.model.recipe import Param, Recipe, Secret
from b24batch.model.values import Date
from b24batch.secrets import SecretText

__all__ = ["Values", "bind_parameters"]

Values: TypeAlias = dict[str, Any]
"""What is known of each parameter and secret by name.

A plain Python value, a SecretText, or a model value (a default, `today`) that is worked out
when the run has its clock. An optional parameter that was not given is not in it.
"""

_INTEGER = re.compile(r"[+-]?[0-9]{1,1000}")  # Python reads no integer of over 4300 digits
_DECIMAL = re.compile(
    r"[+-]?(?:[0-9]{1,1000}\.?[0-9]{0,1000}|\.[0-9]{1,1000})(?:[eE][+-]?[0-9]{1,3})?"
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LOCAL_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_FLAGS = {
    **dict.fromkeys(("true", "yes", "y", "1"), True),
    **dict.fromkeys(("false", "no", "n", "0"), False),
}
_DAYS = ("today", *(f"start of {period}" for period in PERIODS))


class _Refused(ValueError):
    """A value is not what its type says; the text completes "`x` ...", `hint` what to write."""

    def __init__(self, message: str, hint: str) -> None:
        self.hint = hint
        super().__init__(message)


def bind_parameters(
    recipe: Recipe, given: Mapping[str, Any], environment: Mapping[str, str]
) -> Values:
    """Join what the caller gives with the defaults, and read secrets from the environment.

    Text is read by the type of its parameter, so that `-p` and Python say the same thing;
    other values must be of the type already. None counts as not given. Raises ParamProblem
    with everything that is missing, unknown or of the wrong type, all at once.
    """
    params = {param.name: param for param in recipe.of_kind(Param)}
    secrets = {secret.name: secret for secret in recipe.of_kind(Secret)}
    values: Values = {}
    problems = list(_unknown(given, params, secrets))
    for param in params.values():
        value = given.get(param.name)
        if value is not None:
            try:
                values[param.name] = _READERS.get(param.type, _text)(value)
            except _Refused as refused:
                problems.append(_wrong(param, value, refused))
        elif param.default is not None:
            values[param.name] = param.default
        elif not param.optional:
            problems.append(_missing(param))
    for secret in secrets.values():
        if environment.get(secret.env):
            values[secret.name] = SecretText(environment[secret.env])
        else:
            problems.append(_no_secret(secret, environment))
    if problems:
        raise ParamProblem(problems)
    return values


def _unknown(
    given: Mapping[str, Any], params: Mapping[str, Param], secrets: Mapping[str, Secret]
) -> Iterator[Problem]:
    for name in given:
        if name in secrets:
            variable = secrets[name].env
            yield Problem(
                "B502",
                f"`{name}` is a secret and cannot be given as a parameter",
                secrets[name].name_span or secrets[name].span,
                hint=f"set the environment variable `{variable}`",
            )
        elif name not in params:
            near = suggest(name, params)
            known = ", ".join(f"`{param}`" for param in params)
            yield Problem(
                "B502",
                f"the recipe has no parameter `{name}`",
                hint=f"did you mean {' or '.join(f'`{other}`' for other in near)}?"
                if near
                else f"its parameters are {known}"
                if known
                else "it has no parameters at all",
            )


def _missing(param: Param) -> Problem:
    return Problem(
        "B501",
        f"the parameter `{param.name}` has no value",
        param.name_span or param.span,
        f"a {param.type} is needed",
        hint=f"give it with `-p {param.name}=...`, or in Python as a parameter of the run",
    )


def _wrong(param: Param, value: object, refused: _Refused) -> Problem:
    shown = str(value) if isinstance(value, (str, int, float, Decimal, date)) else repr(value)
    if len(shown) > 60:
        shown = shown[:57] + "..."
    return Problem(
        "B503",
        f"parameter `{param.name}`: `{shown}` {refused}",
        param.name_span or param.span,
        f"its type is {param.type}",
        hint=refused.hint,
    )


def _no_secret(secret: Secret, environment: Mapping[str, str]) -> Problem:
    state = "empty" if secret.env in environment else "not set"
    return Problem(
        "B504",
        f"the secret `{secret.name}` has no value: the environment variable `{secret.env}` "
        f"is {state}",
        secret.name_span or secret.span,
        hint=f"set `{secret.env}` before the run",
    )


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise _Refused("is no text", "give it as text, in quotes")


def _number(value: object) -> int | float | Decimal:
    if isinstance(value, bool) or not isinstance(value, (str, int, float, Decimal)):
        raise _Refused("is no number", "give a number")
    if not isinstance(value, str):
        if not math.isfinite(value):
            raise _Refused("is no number", "give a finite number")
        return value
    text = value.strip()
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    plain = re.sub(r"[\s\u00a0\u202f_']", "", text).replace(",", ".")
    read = _DECIMAL.fullmatch(plain) is not None
    raise _Refused("is no number", f"write `{plain}`" if read else "such as `100` or `1234.56`")


def _day(value: object) -> date | Date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str):
        text = value.strip()
        if text in _DAYS:
            return Date(text)
        if _DAY.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                raise _Refused("is no day of the calendar", "write year-month-day") from None
        raise _Refused("is no day", _day_hint(text))
    raise _Refused("is no day", "give a `date`, or text such as `2026-01-31`")


def _day_hint(text: str) -> str:
    match = _LOCAL_DAY.fullmatch(text)
    if match is not None:
        try:
            day = date(int(match[3]), int(match[2]), int(match[1]))
        except ValueError:
            pass
        else:
            return f"write year-month-day: `{day.isoformat()}`"
    return "write year-month-day, such as `2026-01-31`, or `today`"


def _moment(value: object) -> datetime | Date:
    if isinstance(value, str):
        text = value.strip()
        if text == "now" or text in _DAYS:
            return Date(text)
        try:
            value = datetime.fromisoformat(text) if re.match(r"\d{4}-\d\d-\d\d[T ]", text) else None
        except ValueError:
            value = None
    if not isinstance(value, datetime):
        raise _Refused("is no time", "write it as `2026-01-31T10:00:00+03:00`, or `now`")
    if value.utcoffset() is None:
        raise _Refused("has no time zone", f"add the offset, such as `{value.isoformat()}+03:00`")
    return value


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in _FLAGS:
        return _FLAGS[value.strip().lower()]
    raise _Refused("is neither true nor false", "write `true` or `false`")


def _list(value: object) -> list[Any]:
    if isinstance(value, (list, tuple)):
        return list(value)
    if not isinstance(value, str):
        raise _Refused("is no list", "give a list")
    text = value.strip()
    if not text.startswith("["):
        return [item.strip() for item in text.split(",")] if text else []
    try:
        items = json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError):
        raise _Refused(
            "begins like JSON and is none", 'write `["a", "b"]`, or `a,b` without brackets'
        ) from None
    return list(items)


def _file(value: object) -> str:
    if isinstance(value, str) and value:
        return value
    if isinstance(value, PurePath):
        return str(value)
    raise _Refused("is no path of a file", "give the path as text")


_READERS: dict[str, Callable[[object], Any]] = {
    "text": _text,
    "number": _number,
    "date": _day,
    "datetime": _moment,
    "flag": _flag,
    "list": _list,
    "file": _file,
}
