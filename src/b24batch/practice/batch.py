"""The classic `batch` method: commands in order, what they found, and the five maps (B1-B14)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from b24batch.practice import phpvalues as php
from b24batch.practice.decode import decode_command
from b24batch.practice.phpvalues import Params, Value
from b24batch.practice.references import Answers, resolve

__all__ = ["MAX_COMMANDS", "MethodNotFound", "count_commands", "execute_batch"]

MAX_COMMANDS = 50

_BANNED = frozenset({"batch", "download", "upload"})
_NOT_FOUND = {"error": "ERROR_METHOD_NOT_FOUND", "error_description": "Method not found!"}
_NOT_ALLOWED = {
    "error": "ERROR_BATCH_METHOD_NOT_ALLOWED",
    "error_description": "Method is not allowed for batch usage",
}
_TOO_LONG = {
    "error": "ERROR_BATCH_LENGTH_EXCEEDED",
    "error_description": "Max batch length exceeded",
}


class MethodNotFound(LookupError):
    """Raised by the `call` given to `execute_batch` when it has no method of that name."""


def execute_batch(request: object, call: Callable[[str, Params], Any]) -> dict[str, Value]:
    """Answer a `batch` request as a portal does, shapes of PHP included (B9).

    `request` is the JSON body; of it `cmd` and `halt` count, in any letter case. `call` gets a
    method and its parameters, which it may change, and returns that method's whole answer
    (`result` and perhaps `total`, `next`, `time`; or `error` and `error_description`). It raises
    MethodNotFound for a name it does not have; anything else it raises is passed on. Bytes that
    are not UTF-8 reach it as lone surrogates and the caller as U+FFFD (P12).
    """
    halt, commands = _arguments(request)
    answers: Answers = {"result": {}, "next": {}, "total": {}, "time": {}, "error": {}}
    for position, (label, command) in enumerate(commands):
        if position >= MAX_COMMANDS:
            answer: Any = _TOO_LONG
        elif isinstance(command, str):
            answer = _run(command, answers, call)
        else:
            continue
        failed = _store(answers, label, php.value(answer))
        if failed and halt:
            break
    names = {"result": "result", "result_error": "error", "result_total": "total"}
    names |= {"result_next": "next", "result_time": "time"}
    maps: dict[str, Value] = {key: php.array(answers[name]) for key, name in names.items()}
    return {"result": php.repaired(maps)}


def count_commands(request: object) -> int:
    """How many commands stand in a `batch` request, whether or not all of them will run."""
    return sum(1 for _ in _arguments(request)[1])


def _arguments(request: object) -> tuple[bool, Iterator[tuple[str, object]]]:
    """`halt` and the labelled commands; of two spellings of a name the later one counts (B1)."""
    arguments: dict[str, object] = {}
    if isinstance(request, dict):
        for key, item in request.items():
            arguments[str(key).lower()] = item
    commands = arguments.get("cmd")
    pairs: Iterator[tuple[object, object]] = iter(())
    if isinstance(commands, dict):
        pairs = iter(commands.items())
    elif isinstance(commands, list):
        pairs = enumerate(commands)
    return php.truthy(arguments.get("halt")), ((str(label), item) for label, item in pairs)


def _run(command: str, answers: Answers, call: Callable[[str, Params], Any]) -> Any:
    """One command: decoded, its references filled in, its method looked up and called."""
    method, params = decode_command(command)
    if method in _BANNED:  # before the name is lower-cased (B7)
        return _NOT_ALLOWED
    if not method:
        return _NOT_FOUND
    if "$" in command or "%24" in command:
        params = resolve(params, answers)
    answer = _called(call, method.lower(), params)
    if isinstance(answer, dict) and answer.get("error") == _NOT_FOUND["error"]:
        answer = _called(call, method, params)  # again even if it is the same name (B8)
    return answer


def _called(call: Callable[[str, Params], Any], method: str, params: Params) -> Any:
    try:
        return call(method, params)
    except MethodNotFound:
        return _NOT_FOUND


def _store(answers: Answers, label: str, answer: Value) -> bool:
    """Spread an answer over the maps by its keys and say whether it was an error (B10, B11).

    Every key of it becomes a name that references may use from now on (R12). One that is no
    array leaves no trace.
    """
    if isinstance(answer, list):
        answer = {str(index): item for index, item in enumerate(answer)}
    if not isinstance(answer, dict):
        return False
    failed = answer.get("error") is not None
    for key, item in answer.items():
        answers.setdefault(key, {})[label] = answer if failed and key == "error" else item
    return failed
