"""From the body of a reply to the answers in it: pure, and without looking into the results.

Rules B9 to B14 say what a batch answers. PHP has one array type, so that each map comes as an
object, as a list, or as `[]`; `_by_label` is the one place where this is undone.
"""

from __future__ import annotations

import json
from typing import Any, TypeVar

import msgspec
from msgspec import UNSET, Raw, UnsetType

from b24batch.secrets import mask
from b24batch.transport import refusals
from b24batch.transport.base import Reply
from b24batch.transport.unusable import refuse_redirect, refused, unusable

__all__ = [
    "AnswerError",
    "BatchReply",
    "CallReply",
    "decode_batch",
    "decode_batch_v3",
    "decode_call",
    "decode_value",
]

T = TypeVar("T")


class AnswerError(msgspec.Struct, frozen=True):
    """The portal's own words for what went wrong with a call; either may be empty."""

    code: str = ""
    description: str = ""


class BatchReply(msgspec.Struct, frozen=True):
    """The five maps of a batch's answer by wire label (B9), results and times still as JSON.

    A label that stands in neither `results` nor `errors` was not run (B3, B5). A Raw keeps the
    whole body in memory for as long as it lives; `Raw.copy()` cuts it loose. `refused` is the error
    of a batch of REST 3.0, which fails as a whole and may be one of any of its calls (V9). `time`
    is the block beside the maps, on the whole request.
    """

    results: dict[str, Raw]
    errors: dict[str, AnswerError]
    totals: dict[str, int]
    nexts: dict[str, int]
    times: dict[str, Raw]
    refused: AnswerError | None = None
    time: Raw | None = None


class CallReply(msgspec.Struct, frozen=True):
    """The answer of a single call: `result` as JSON (also when it is null), or `error`."""

    result: Raw | None = None
    error: AnswerError | None = None
    total: int | None = None
    next: int | None = None
    time: Raw | None = None


_Map = dict[str, Raw] | list[Raw] | None


class _Maps(msgspec.Struct):
    """The inside of a batch's answer. What is only told beside results may be of any shape."""

    result: _Map | UnsetType = UNSET
    result_error: _Map | UnsetType = UNSET
    result_total: Raw | UnsetType = UNSET
    result_next: Raw | UnsetType = UNSET
    result_time: Raw | UnsetType = UNSET


class _BatchBody(msgspec.Struct):
    """A batch's answer, decoded in one pass over its bytes."""

    result: _Maps | UnsetType = UNSET
    error: Raw | UnsetType = UNSET
    error_description: Raw | UnsetType = UNSET
    time: Raw | UnsetType = UNSET


class _CallBody(msgspec.Struct):
    """A single call's answer; the members of an error may be of any shape too."""

    result: Raw | UnsetType = UNSET
    error: Raw | UnsetType = UNSET
    error_description: Raw | UnsetType = UNSET
    total: Raw | UnsetType = UNSET
    next: Raw | UnsetType = UNSET
    time: Raw | UnsetType = UNSET


def decode_batch(reply: Reply) -> BatchReply:
    """Read a reply to `batch` without decoding its results.

    Raises PortalError when the portal refused the whole request, and TransportError with `sent`
    when the reply is no answer to a batch, so that anything of it may have run.
    """
    refuse_redirect(reply)
    body = _body(reply, _BatchBody)
    if body is None:
        # JSON of another shape may still say what is wrong
        error = _whole_error(_body(reply, _CallBody), reply)
        raise unusable(reply) if error is None else refused(error.code, error.description, reply)
    error = _whole_error(body, reply)
    if error is not None:
        raise refused(error.code, error.description, reply)
    maps = body.result
    if isinstance(maps, UnsetType) or not 200 <= reply.status < 300:
        raise unusable(reply)
    if maps.result is UNSET and maps.result_error is UNSET:
        raise unusable(reply)
    errors = _by_label(maps.result_error)
    return BatchReply(
        results=_by_label(maps.result),
        errors={label: _entry_error(raw, reply) for label, raw in errors.items()},
        totals=_numbers(maps.result_total),
        nexts=_numbers(maps.result_next),
        times=_lenient(maps.result_time),
        time=None if isinstance(body.time, UnsetType) else body.time,
    )


def decode_batch_v3(reply: Reply) -> BatchReply:
    """Read a reply to `batch` of REST 3.0: a list in the order of the calls, or one error (V10).

    An error that may be one call's own is in `refused`. Raises PortalError for one that every
    request would meet or a server error, and TransportError as `decode_batch` does.
    """
    call = decode_call(reply)
    if call.error is not None and refusals.is_limit(call.error.code, reply.status):
        raise refused(call.error.code, call.error.description, reply)
    if call.error is not None:
        return BatchReply({}, {}, {}, {}, {}, call.error)
    try:
        answers = msgspec.json.decode(call.result or b"", type=list[Raw])
    except msgspec.ValidationError:
        raise unusable(reply) from None
    return BatchReply({f"c{at}": raw for at, raw in enumerate(answers)}, {}, {}, {}, {})


def decode_call(reply: Reply) -> CallReply:
    """Read a reply to a single call without decoding its result.

    An error of the method is in the reply. Raises PortalError for one that every request would
    meet (access, limits, address) or a server error, and TransportError with `sent` when the
    reply is no answer at all.
    """
    refuse_redirect(reply)
    body = _body(reply, _CallBody)
    error = _whole_error(body, reply)
    if error is not None:
        if reply.status >= 500 or refusals.meets_every_request(error.code, reply.status):
            raise refused(error.code, error.description, reply)
        return CallReply(error=error)
    if body is None or isinstance(body.result, UnsetType) or not 200 <= reply.status < 300:
        raise unusable(reply)
    return CallReply(
        result=body.result,
        total=_number(body.total),
        next=_number(body.next),
        time=None if isinstance(body.time, UnsetType) else body.time,
    )


def decode_value(raw: Raw | bytes, into: Any = Any, *, strict: bool = True) -> Any:  # any type
    """Decode a result, all of it unless `into` names a type; `strict` False reads text as numbers.

    Raises msgspec.ValidationError when it does not fit. Bytes that are no UTF-8, and halves of
    surrogate pairs, become U+FFFD, as they do when the portal meets them (P12).
    """
    try:
        return msgspec.json.decode(raw, type=into, strict=strict)
    except msgspec.ValidationError:
        raise
    except (UnicodeDecodeError, msgspec.DecodeError):
        return msgspec.json.decode(_rewritten(_repaired(bytes(raw))), type=into, strict=strict)


def _body(reply: Reply, shape: type[T]) -> T | None:
    """The body as a struct; None if it is not JSON, or JSON of another shape."""
    body = reply.body.removeprefix(b"\xef\xbb\xbf")
    try:
        try:
            return msgspec.json.decode(body, type=shape)
        except UnicodeDecodeError:
            return msgspec.json.decode(_repaired(body), type=shape)
    except (msgspec.DecodeError, RecursionError):
        return None


def _repaired(body: bytes) -> bytes:
    return body.decode("utf-8", "replace").encode()


def _rewritten(body: bytes) -> bytes:
    """The same JSON without halves of surrogate pairs, which escapes can spell."""
    text = json.dumps(json.loads(body), ensure_ascii=False)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def _by_label(labelled: _Map | UnsetType) -> dict[str, Raw]:
    """One of the five maps as a map (B9): a list has the labels 0, 1, ..., as text."""
    if isinstance(labelled, dict):
        return labelled
    if labelled is None or isinstance(labelled, UnsetType):
        return {}
    return {str(index): raw for index, raw in enumerate(labelled)}


def _lenient(raw: Raw | UnsetType) -> dict[str, Raw]:
    """A map that is told beside the results; one of an odd shape is no reason to lose them."""
    if isinstance(raw, UnsetType):
        return {}
    try:
        return _by_label(msgspec.json.decode(raw, type=_Map))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {}


def _numbers(raw: Raw | UnsetType) -> dict[str, int]:
    """A map of counts (B10); what is no number is left out."""
    found = ((label, _number(value)) for label, value in _lenient(raw).items())
    return {label: number for label, number in found if number is not None}


def _number(raw: Raw | UnsetType) -> int | None:
    """A count, also one that came as text."""
    try:
        return None if isinstance(raw, UnsetType) else _count(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _count(raw: Raw) -> int | None:
    return msgspec.json.decode(raw, type=int | None, strict=False)


def _whole_error(body: _BatchBody | _CallBody | None, reply: Reply) -> AnswerError | None:
    """The error of a whole reply, if it has one.

    Some methods give an empty code and a description, or a number, so that with an error
    status, or where there is no result, whatever stands there counts.
    """
    if body is None:
        return None
    error, description = _member(body.error), _member(body.error_description)
    no_result = body.result is UNSET or reply.status >= 400
    if error or (no_result and (error is not None or description)):
        return _error(error, description, reply)
    return None


def _member(raw: Raw | UnsetType) -> Any:  # of any JSON type
    return None if isinstance(raw, UnsetType) else decode_value(raw)


def _entry_error(raw: Raw, reply: Reply) -> AnswerError:
    """The error of one command (B11), whatever stands in its place."""
    entry = decode_value(raw)
    if isinstance(entry, dict):
        return _error(entry.get("error"), entry.get("error_description"), reply)
    return _error(entry, None, reply)


def _error(code: Any, description: Any, reply: Reply) -> AnswerError:  # of any JSON type
    if isinstance(code, dict):  # as REST 3.0 writes it
        code, description = code.get("code"), description or code.get("message")
    return AnswerError(mask(_text(code), reply.secrets), mask(_text(description), reply.secrets))


def _text(value: object) -> str:
    """A code or a description as text: PHP also sends numbers, null and lists there."""
    if isinstance(value, str):
        return value.strip()
    if value is None or value is False or (isinstance(value, list | dict) and not value):
        return ""
    return msgspec.json.encode(value).decode()
