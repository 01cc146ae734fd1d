"""Requests of REST 3.0: batches, single calls, and repeated ones that are not run again."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from b24batch.practice import phpvalues
from b24batch.practice.answers import Answer
from b24batch.practice.batch import MethodNotFound
from b24batch.practice.batch_v3 import ServerCrash, error_v3, execute_batch_v3
from b24batch.practice.limits import TIME_LIMIT
from b24batch.practice.rest3.faults import FaultV3
from b24batch.practice.rest3.params import MethodV3

__all__ = ["AnsweredV3", "ServedV3"]

LONGEST_KEY = 255

Run = Callable[[str, Any, bool], Answer]
"""Runs a method with its parameters, in a batch or not; raises MethodNotFound."""


class AnsweredV3(msgspec.Struct, frozen=True):
    """What a request gets: a status, the JSON value, and headers besides. None: no usable body."""

    status: int
    answer: Answer | None
    headers: dict[str, str] = {}


class _Kept(msgspec.Struct, frozen=True):
    """The answer that a key stands for, and what was asked with it."""

    digest: bytes
    answered: AnsweredV3


class ServedV3:
    """Carries out requests over the methods of a table; safe for threads.

    A writing call with an `Idempotency-Key` is run once: the answer of one that succeeded is
    kept, and given again to the same call with the same key.
    """

    def __init__(self, table: Mapping[str, MethodV3], run: Run) -> None:
        self.table = table
        self._run = run
        self._kept: dict[tuple[str, str], _Kept] = {}
        self._lock = threading.Lock()

    def handle(self, method: str, body: Any, key: str | None = None) -> AnsweredV3:
        """Answer one request; `key` is its `Idempotency-Key`."""
        if key is not None and not _is_key(key):
            fault = FaultV3("INVALIDIDEMPOTENCYKEYEXCEPTION", "Invalid idempotency key")
            return AnsweredV3(400, fault.answer())
        if method == "batch":
            return self._batch(body)
        found = self.table.get(method)
        if key is None or found is None or not found.method.writes:
            return self._one(method, body)
        return self._once(method, body, key)

    def _once(self, method: str, body: Any, key: str) -> AnsweredV3:
        digest = hashlib.sha256(msgspec.json.encode(phpvalues.value(body))).digest()
        with self._lock:
            kept = self._kept.get((method, key))
        if kept is not None and kept.digest != digest:
            text = "The idempotency key was used with another request body"
            return AnsweredV3(422, FaultV3("IDEMPOTENCYKEYREUSEDEXCEPTION", text).answer())
        if kept is not None:
            headers = {"Idempotency-Key": key, "Idempotent-Replayed": "true"}
            return msgspec.structs.replace(kept.answered, headers=headers)
        answered = self._one(method, body)
        if answered.status == 200:
            with self._lock:
                self._kept[method, key] = _Kept(digest, answered)
        return msgspec.structs.replace(answered, headers={"Idempotency-Key": key})

    def _one(self, method: str, body: Any) -> AnsweredV3:
        try:
            answer = self._run(method, body, False)
        except MethodNotFound:
            text = f'Method "{method}" was not found.'
            return AnsweredV3(404, error_v3("METHODNOTFOUNDEXCEPTION", text))
        return _answered(answer)

    def _batch(self, body: Any) -> AnsweredV3:
        statuses: list[int] = []

        def call(method: str, query: Any) -> Any:
            answered = _answered(self._run(method, query, True))
            statuses.append(answered.status)
            answer = answered.answer or {}
            return answer if "error" in answer else answer.get("result")

        try:
            answer = execute_batch_v3(body, call, exists=self.table.__contains__)
        except ServerCrash:
            return AnsweredV3(500, None)
        if "error" not in answer:
            return AnsweredV3(200, dict(answer))
        failed = [status for status in statuses if status != 200]
        return AnsweredV3(failed[-1] if failed else 400, dict(answer))


def _is_key(key: str) -> bool:
    printable = all(" " <= character <= "~" for character in key)
    return 1 <= len(key) <= LONGEST_KEY and printable


def _answered(answer: Answer) -> AnsweredV3:
    """A method's answer with its status; a limit is told in the words of this version."""
    error = answer.get("error")
    if error is None:
        return AnsweredV3(200, answer)
    if error == TIME_LIMIT:
        told = {"code": error, "message": answer.get("error_description", "")}
        return AnsweredV3(429, {"error": told})
    status = 400
    if str(error.get("code", "")).endswith("_ACCESSDENIEDEXCEPTION"):
        status = 403
    return AnsweredV3(status, {"error": error})
