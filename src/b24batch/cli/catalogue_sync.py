"""`b24batch catalogue sync`: what a portal itself has, kept beside its profile."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, usage_error
from b24batch.cli.options import option
from b24batch.cli.target import portal_named

if TYPE_CHECKING:
    from b24batch.catalogue.synced import Synced
    from b24batch.portal import Portal
    from b24batch.run.results import RunResult

__all__ = ["add_options", "execute"]

_ENTITIES = "lead,deal,contact,company"
_OLDER = frozenset({"lead", "deal", "contact", "company", "quote"})


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `catalogue sync`."""
    option(parser, "--portal", metavar="NAME", about="a portal that `portal add` keeps")
    option(
        parser,
        "--entities",
        metavar="NAMES",
        default=_ENTITIES,
        about="entities whose fields are asked for, names or numbers of smart processes, with "
        f"commas between them; by default {_ENTITIES}",
    )


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Ask a portal and keep the answer. Raises UsageError, ConfigError, RunError."""
    import msgspec

    from b24batch.profiled import SYNCED
    from b24batch.settings.private import write_private
    from b24batch.settings.profiles import Profiles, is_profile_name

    name = (args.portal or "").strip()
    if not is_profile_name(name):
        hint = "write `--portal NAME`, as in `b24batch portal list`"
        raise usage_error("B620", "what a portal has is kept beside its profile", hint)
    wanted = _wanted(args.entities)
    with portal_named(name, console) as portal:
        synced = _asked(portal, wanted, console)
    path = Profiles.of(console.environment).path(name, SYNCED)
    write_private(path, msgspec.json.format(msgspec.json.encode(synced), indent=1))
    fields = sum(map(len, synced.objects.values()))
    console.say(
        f"{len(synced.methods)} methods, {len(synced.rest3)} of REST 3.0, {fields} fields of "
        f"{len(synced.objects)} objects: {path}"
    )
    return ExitCode.OK


def _wanted(text: str) -> dict[str, tuple[str, int | None]]:
    """Calls for the fields of entities: label, method, entity type. Raises UsageError."""
    from b24batch.model.names import entity_number

    calls: dict[str, tuple[str, int | None]] = {}
    for name in filter(None, (part.strip() for part in text.split(","))):
        number = int(name) if name.isdecimal() else entity_number(name)
        if number is None:
            hint = "write names such as `deal`, or numbers of smart processes such as `180`"
            raise usage_error("B651", f"`{name}` is no entity", hint)
        calls[f"Item{number}"] = ("crm.item.fields", number)
        if name in _OLDER:
            calls[f"Old{number}"] = (f"crm.{name}.fields", None)
    return calls


def _asked(
    portal: Portal, wanted: Mapping[str, tuple[str, int | None]], console: Console
) -> Synced:
    from b24batch.catalogue.synced import Synced, fields_in, object_name

    calls: dict[str, Any] = {"Methods": ("methods", {}), "Scopes": ("scope", {})}
    for label, (method, number) in wanted.items():
        calls[label] = (method, {} if number is None else {"entityTypeId": number})
    result = portal.call_batch(calls)
    objects = {}
    for label, (method, number) in wanted.items():
        answer = _value(result, label, console, "" if number is None else f" of {number}")
        if answer is not None:
            objects[object_name(method, number)] = fields_in(answer)
    return Synced(
        datetime.now(UTC).isoformat(timespec="seconds"),
        portal.host,
        _names(_value(result, "Methods", console)),
        _names(_value(result, "Scopes", console)),
        _rest3(portal),
        objects,
    )


def _value(  # as the portal answers
    result: RunResult, label: str, console: Console, of: str = ""
) -> Any:
    error = result[label].error
    if error is None:
        return result[label].value
    said = f"{error.code} {error.description}".strip()
    console.say(f"note: `{result[label].method}`{of} gave nothing: {said}")
    return None


def _names(value: object) -> tuple[str, ...]:
    return tuple(sorted(map(str, value))) if isinstance(value, list) else ()


def _rest3(portal: Portal) -> tuple[str, ...]:
    """Methods in the description of REST 3.0; none where the portal has no such version."""
    from b24batch.errors import RunError
    from b24batch.transport.base import Rest3
    from b24batch.transport.envelope import decode_call, decode_value

    try:
        answer = decode_call(portal.send("rest.documentation.openapi", Rest3({})))
        document = {} if answer.result is None else decode_value(answer.result)
    except RunError:
        return ()
    paths = document.get("paths") if isinstance(document, dict) else None
    return tuple(sorted(str(path).strip("/") for path in paths)) if isinstance(paths, dict) else ()
