"""Requests, commands and values as lines for a person: pure, nothing is printed here."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from b24batch._text import padded
from b24batch.model.evaluate import evaluate
from b24batch.model.outcome import Empty, Failed, Found, Outcome, ValueRefused
from b24batch.model.scope import Scope
from b24batch.model.values import Ref
from b24batch.plan.graph import DATA
from b24batch.plan.summary import summarise
from b24batch.repl.rehearsal import Rehearsed
from b24batch.repl.stepping import Sent
from b24batch.run.command_result import CommandResult
from b24batch.run.compose import Outgoing
from b24batch.run.ledger import Ledger
from b24batch.run.rendering import one_line
from b24batch.run.states import State

__all__ = [
    "Standing",
    "command_line",
    "leaves",
    "outcome_of",
    "outcome_text",
    "rehearsed_lines",
    "request_lines",
    "sent_lines",
    "short",
]

_CODE = re.compile(r"error\[B\d+\]: ")
_LONGEST = 72
_MOST_COMMANDS = 12
_MARKS = {
    State.DONE: "+",
    State.WAITING: ".",
    State.SENT: ".",
    State.NOT_NEEDED: " ",
    State.NOT_SENT: " ",
    State.UNKNOWN: "?",
}


class Standing(Protocol):
    """A run at some point of it."""

    @property
    def ledger(self) -> Ledger: ...

    def command(self, i: int) -> CommandResult: ...


def short(value: Any) -> str:
    """A value as JSON in one line, cut where it is long."""
    text = one_line(json.dumps(value, ensure_ascii=False, default=str))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def outcome_of(ref: Ref, scope: Scope) -> Outcome | ValueRefused:
    """What a reference is now; an error of its value is given, not raised."""
    try:
        return evaluate(ref, scope)
    except ValueRefused as refused:
        return refused


def outcome_text(outcome: Outcome | ValueRefused) -> str:
    """What a reference is, in words."""
    match outcome:
        case Found(value):
            return short(value)
        case Empty(at=at, missing=True):
            return f"nothing: `{at}` is not there"
        case Empty(value=value):
            return f"{short(value)}, which is empty"
        case Failed(name):
            return f"not known: `{name}` is not done"
        case _:
            return f"refused: {outcome}"


def request_lines(run: Standing, outgoing: Outgoing) -> Iterator[str]:
    """The request that is sent next: its commands, and what is filled in by whom."""
    count = len(outgoing.instances)
    how = "outside a batch" if outgoing.direct else f"{count} command{'s' * (count != 1)}"
    halts = ", stops at the first error" if outgoing.halt else ""
    yield f"next      request {outgoing.number}   {how}{halts}"
    for at, i in enumerate(outgoing.instances[:_MOST_COMMANDS]):
        command = run.command(i)
        name = outgoing.names[at] if outgoing.names else command.name
        method = outgoing.methods[at] if outgoing.methods else command.method
        mark = "w" if command.writes else "r"
        about = summarise(command.planned)
        named = padded(f"{padded(name, 12)} {method}", 31)  # a long name takes of what is behind
        yield f"  {mark}  {named} {about}".rstrip()
        yield from _fillings(run, outgoing, i)
    if count > _MOST_COMMANDS:
        yield f"     and {count - _MOST_COMMANDS} more"


def _fillings(run: Standing, outgoing: Outgoing, i: int) -> Iterator[str]:
    ledger = run.ledger
    planned = ledger.planned[i]
    standing = {source for source, flags in outgoing.by_position.get(i, ()) if flags & DATA}
    for use in planned.uses:
        sources = {ledger.source(i, number) for number in use.sources}
        if sources & standing:
            what = "   the portal, in this request"
        else:
            what = f" = {outcome_text(outcome_of(use.ref, ledger.scope(i)))}"
        yield f"{'':18}{use.target} <- ${use.written}{what}"


def command_line(
    command: CommandResult, *, made: bool = False, again: bool = False, stopped: bool = False
) -> str:
    """How a command stands: mark, name, state, and what it gave.

    A read that the run `made` for a command (a page, a look-up) gave what it did to that one.
    `again` says of one that waits that it was in a request before: a limit, a lost read, a halt;
    `stopped` that it does so in vain.
    """
    state = command.state
    if state in (State.WAITING, State.SENT) and stopped:
        state, words = State.NOT_SENT, ""
    elif state in (State.WAITING, State.SENT):
        again = again or (state is State.WAITING and command.request > 0)
        state, words = State.WAITING, "it is sent again" if again else "it was not sent yet"
    elif state is State.DONE:
        words = "" if made else _gave(command)
    else:
        words = _why_not(command)
    mark = _MARKS.get(state, "-")
    named = padded(f"{padded(command.name, 12)} {state.replace('_', ' ')}", 23)
    return f"  {mark}  {named} {words}".rstrip()


def _gave(command: CommandResult) -> str:
    if command.allowed:
        return "nothing, by an error that `allow` names"
    if command.made_id is not None:
        there = "was there, " if command.matched else ""
        return f"{there}id {command.made_id}"
    if command.planned.paged:
        return f"{len(command.rows)} rows"
    if command.total is not None:
        rows = command.planned.method.rows(command.value) if command.planned.method else None
        return f"{len(rows or ())} of {command.total} rows"
    return short(command.value)


def _why_not(command: CommandResult) -> str:
    if command.error is not None:
        return f"{command.error.code} {short(command.error.description)}".strip()
    return "" if command.problem is None else command.problem.message


def sent_lines(sent: Sent) -> Iterator[str]:
    """What a request came to: a line for each of its commands, then for others that ended."""
    end = _CODE.sub("", sent.failure.splitlines()[0]) if sent.failure else "answered"
    yield f"request {sent.outgoing.number}   {end}   {sent.seconds:.2f} s"
    yield from _some(sent.commands, sent)
    yield from _some(sent.others, sent)


def _some(commands: Iterable[CommandResult], sent: Sent) -> Iterator[str]:
    listed = list(commands)
    bad = [c for c in listed if _MARKS.get(c.state, "-") in "-?"]
    good = [c for c in listed if c not in bad]
    shown = listed if len(listed) <= _MOST_COMMANDS else [*bad[:_MOST_COMMANDS], *good[:3]]
    for command in shown:
        made = command.planned.index in sent.made
        yield command_line(command, made=made, again=True, stopped=sent.stopped)
    if len(listed) > len(shown):
        yield f"     and {len(listed) - len(shown)} more"


def rehearsed_lines(name: str, at: int, count: int, one: Rehearsed) -> Iterator[str]:
    """One command of a request as the practice portal deals with it."""
    yield f"command {at + 1} of {count}   {name}   {one.method}"
    if one.answer is None:
        yield "  not run: the request stops at the first error"
        return
    filled = {found.path: found for found in one.filled}
    for path, value in leaves(one.came):
        if path in filled:
            yield f"  - {path} = {short(value)}"
            yield f"  + {path} = {short(filled[path].got)}"
        else:
            yield f"    {path} = {short(value)}"
    if one.answer.get("error") is not None:
        yield f"  error {one.answer['error']} {short(one.answer.get('error_description', ''))}"
        return
    total = f"   total {one.answer['total']}" if "total" in one.answer else ""
    yield f"  answers {short(one.answer.get('result'))}{total}"


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value inside of another with its path, `fields.PHONE[0].VALUE`."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list) and value:
        for at, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{at}]")
    elif path:
        yield path, value
