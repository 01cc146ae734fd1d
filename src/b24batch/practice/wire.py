"""Bytes: parameters from a body and a query, JSON from an answer."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import Any

import msgspec

from b24batch.practice import phpvalues
from b24batch.practice.answers import Fault
from b24batch.practice.casts import as_map, number
from b24batch.practice.decode import parse_str

__all__ = ["encode", "fault_body", "read_body_v3", "read_params"]


def read_params(body: bytes, content_type: str = "", query: str = "") -> Any:
    """The parameters of a request, in PHP's shapes; those of the body go before the query's.

    Raises Fault for a body that cannot be read, or is not of a kind that a portal takes.
    """
    kind = content_type.partition(";")[0].strip().lower()
    given: Any = parse_str(query)
    if not body.strip():
        sent: Any = []
    elif kind == "application/json":
        sent = _read_json(body)
    elif kind == "application/x-www-form-urlencoded":
        sent = parse_str(phpvalues.text(body))
    else:
        text = f"Content type `{kind}` is not supported: send JSON or form parameters"
        raise Fault("INVALID_REQUEST", text, status=415)
    if not given:
        return sent
    return phpvalues.array({**as_map(given), **as_map(sent)})


def _read_json(body: bytes) -> Any:
    try:
        value = phpvalues.value(msgspec.json.decode(body))
    except (msgspec.DecodeError, UnicodeDecodeError, OverflowError, RecursionError):
        raise Fault("INVALID_REQUEST", "The request body is not JSON") from None
    if not isinstance(value, (dict, list)):
        raise Fault("INVALID_REQUEST", "The request body is not an object")
    return value


def read_body_v3(body: bytes, content_type: str = "") -> Any:
    """The JSON body of a request of REST 3.0; nothing else is read, neither forms nor the query.

    Raises Fault for a body that is no JSON, or only a word of it.
    """
    if not body.strip():
        return {}
    value: Any = None
    if content_type.partition(";")[0].strip().lower() == "application/json":
        with contextlib.suppress(Fault):
            value = _read_json(body)
    if value is None:
        from b24batch.practice.rest3.faults import FaultV3

        raise FaultV3("INVALIDJSONEXCEPTION", "The request body is not valid JSON")
    return value


def fault_body(fault: Fault) -> bytes:
    """The JSON body of an error that no method gave."""
    return encode(fault.answer())


def encode(answer: Any) -> bytes:
    """JSON as PHP writes it: arrays by their keys (P7, B9), integral floats as integers."""
    return msgspec.json.encode(phpvalues.repaired(_plain(answer)))


def _plain(value: Any) -> Any:
    if type(value) is dict:  # most answers are many small ones
        return phpvalues.array({str(key): _plain(item) for key, item in value.items()})
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, float):
        return number(value)
    if isinstance(value, Mapping):
        return phpvalues.array({str(key): _plain(item) for key, item in value.items()})
    return [_plain(item) for item in value]
