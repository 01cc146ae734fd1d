"""What a command was sent with, for whoever has to look for it on the portal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from b24batch.model.evaluate import Failed, Found, Scope, ValueRefused, evaluate, paste
from b24batch.model.path import format_ref
from b24batch.model.recipe import Command
from b24batch.model.values import Entry, ObjectValue, Ref, Value
from b24batch.plan.program import Planned
from b24batch.secrets import SecretText, mask_known

__all__ = ["sent_with"]

_MOST = 5
_LONGEST = 60
_FIELDS = "fields"


def sent_with(planned: Planned, scope: Scope, secrets: Iterable[SecretText] = ()) -> str:
    """The values by which a record is found: its key, ids, then its first fields.

    One line, such as `ORIGIN_ID 5, TITLE "Order 5"`. A reference that the portal filled in and
    whose answer never came stands as it was written. Secrets are `***`. Empty for a command
    without such values.
    """
    leaves = list(_leaves(planned.params, ()))
    key = _key_fields(planned.command)
    leaves.sort(key=lambda leaf: (leaf[0][-1] not in key, len(leaf[0])))  # written order besides
    told = [
        f"{_name(path)} {words}"
        for path, value in leaves
        if (words := _words(value, scope, secrets))
    ]
    more = len(told) - _MOST
    return ", ".join(told[:_MOST]) + (f" and {more} more" if more > 0 else "")


def _key_fields(command: Command) -> set[str]:
    once = command.once or ObjectValue()
    return {str(entry.key) for entry in once.entries if isinstance(entry, Entry)}


def _leaves(value: ObjectValue, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Value]]:
    for entry in value.entries:
        if not isinstance(entry, Entry) or not isinstance(entry.key, str):
            continue
        inside = (*path, entry.key)
        if isinstance(entry.value, ObjectValue):
            yield from _leaves(entry.value, inside)
        else:
            yield inside, entry.value


def _name(path: tuple[str, ...]) -> str:
    return ".".join(path[1:] if path[0].lower() == _FIELDS and path[1:] else path)


def _words(value: Value, scope: Scope, secrets: Iterable[SecretText]) -> str:
    """A single value; empty for lists, which nobody looks for, and for what is empty."""
    try:
        outcome = evaluate(value, scope)
        if isinstance(outcome, Failed) and isinstance(value, Ref):
            return f"${format_ref(value)}"
        if not isinstance(outcome, Found):
            return ""
        text = paste(outcome.value)
    except ValueRefused:
        return ""
    shown = " ".join(mask_known(text, secrets).split())
    if len(shown) > _LONGEST:
        shown = f"{shown[: _LONGEST - 3]}..."
    return f'"{shown}"' if isinstance(outcome.value, str) and not shown.isdecimal() else shown
