"""What the practice portal would do with a request, command by command, on a copy of its records.

The portal's own batch server runs it, decoding and references included, and nothing stays: the
records are put back afterwards. So one can look at each command before the request is sent, and
at what becomes of references that nobody looks after.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from b24batch.practice import PracticePortal, execute_batch
from b24batch.practice.decode import decode_command
from b24batch.practice.references import Answers, resolve
from b24batch.practice.store import Store
from b24batch.run.compose import Outgoing

__all__ = ["Filled", "Rehearsed", "decoded", "naive", "on_a_copy", "rehearse"]

_NOT_FOUND = "ERROR_METHOD_NOT_FOUND"


class Filled(msgspec.Struct, frozen=True):
    """One parameter as it came and as the method got it; `path` is as `fields.companyId`."""

    path: str
    came: Any
    got: Any


class Rehearsed(msgspec.Struct, frozen=True):
    """One command: what the server reads, what the method gets, and its answer.

    `answer` is None for one that is not run, since an earlier one failed.
    """

    method: str
    came: Any
    got: Any
    answer: dict[str, Any] | None

    @property
    def filled(self) -> list[Filled]:
        """The parameters that the server put something into."""
        return list(_differing("", self.came, self.got))


@contextmanager
def on_a_copy(portal: PracticePortal) -> Iterator[PracticePortal]:
    """A block in which the portal works on a copy of its records; it has its own ones after it."""
    own = portal.store
    portal.store = Store.load(own.dump())
    try:
        yield portal
    finally:
        portal.store = own


def rehearse(portal: PracticePortal, outgoing: Outgoing) -> list[Rehearsed]:
    """Every command of a request as the portal would deal with it now. Nothing stays of it."""
    called: list[tuple[Any, dict[str, Any]]] = []

    def call(method: str, params: Any) -> Any:
        got = copy.deepcopy(params)
        answer = portal.call(method, params)
        called.append((got, copy.deepcopy(answer)))
        return answer

    with on_a_copy(portal):
        if outgoing.direct:
            answer = portal.call(outgoing.method.lower(), copy.deepcopy(outgoing.params))
            return [Rehearsed(outgoing.method, outgoing.params, outgoing.params, answer)]
        execute_batch(outgoing.params, call)
    told = []
    ran = iter(called)
    for command in outgoing.params["cmd"].values():
        method, came = decode_command(command)
        got, given = next(ran, (came, None))
        if given is not None and given.get("error") == _NOT_FOUND:  # it is asked for twice (B8)
            next(ran, None)
        told.append(Rehearsed(method, came, got, given))
    return told


def decoded(command: str) -> tuple[str, str]:
    """How the server reads one command: its method, and its parameters as JSON."""
    method, params = decode_command(command)
    return method, json.dumps(params, ensure_ascii=False)


def naive(path: str, values: dict[str, Any], totals: dict[str, Any]) -> Any:
    """What the server puts in the place of a reference that nobody has looked at (R5-R7).

    `path` is as the server writes it, `$result[Deal][item][id]`; `values` are the answers by
    label, those of commands that failed left out, and `totals` what came beside them.
    """
    answers: Answers = {"result": values, "next": {}, "total": totals, "time": {}, "error": {}}
    found = resolve({"value": path}, answers)
    return found["value"] if isinstance(found, dict) else None


def _differing(path: str, came: Any, got: Any) -> Iterator[Filled]:
    if isinstance(came, dict) and isinstance(got, dict) and came.keys() == got.keys():
        for key in came:
            yield from _differing(f"{path}.{key}" if path else key, came[key], got[key])
    elif isinstance(came, list) and isinstance(got, list) and len(came) == len(got):
        for at, (one, other) in enumerate(zip(came, got, strict=True)):
            yield from _differing(f"{path}[{at}]", one, other)
    elif came != got:
        yield Filled(path, came, got)
