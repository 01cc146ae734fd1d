"""`b24batch journal`: what is in a journal or a recording, request by request."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode
from b24batch.cli.options import option

if TYPE_CHECKING:
    from b24batch.cli.journal_view import View

__all__ = ["add_options", "execute"]

_WIDEST = 100
"""Characters of a command that are shown; a file has more of them."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `journal`."""
    parser.add_argument("file", metavar="FILE", help="a journal, or a recording")
    option(parser, "--format", choices=("text", "json"), default="text", about="text or json")


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Print what is in a journal. Sends nothing; raises ConfigError for a file in use."""
    import msgspec

    from b24batch.cli.journal_view import read_view
    from b24batch.transport.log import Log

    with Log.look(args.file) as log:
        view = read_view(log)
    if args.format == "json":
        data = {"format": 1, "file": args.file, **msgspec.to_builtins(view)}
        console.data(json.dumps(data, ensure_ascii=console.ascii_only, indent=2) + "\n")
    else:
        console.tell("\n".join(_lines(view, args.file)))
    return ExitCode.OK


def _lines(view: View, file: str) -> Iterator[str]:
    """The whole page: what the run was, its requests, and how it ended."""
    from b24batch._text import cells_wide, padded

    where = f"{view.portal}, user {view.user}" if view.user else view.portal
    yield "   ".join(filter(None, ["journal", file, where, f"b24batch {view.version}"]))
    if view.recipe:
        yield f"recipe    {view.recipe}"
    if view.moment:
        yield f"today is  {view.moment}"
    for name, value in view.parameters.items():
        yield f"  {name} = {json.dumps(value, ensure_ascii=False)}"
    for request in view.requests:
        yield ""
        yield _title(request)
        wide = max((cells_wide(c.name) for c in request.commands), default=0)
        for command in request.commands:
            said = command.state if command.error is None else f"{command.state}: {command.error}"
            yield f"  {padded(command.name, wide)}  {said:<9}  {_cut(command.sent)}".rstrip()
    if view.ended:
        yield ""
    for ended in view.ended:
        yield f"{ended.name}: {ended.state}, not by a reply of its own"
    if view.decisions:
        yield ""
    for decision in view.decisions:
        yield f"{decision.name}, request {decision.request}: somebody said `{decision.answer}`"
    yield ""
    yield view.end


def _title(request: Any) -> str:
    """`request 3   batch, 50 commands   10:00:00   200 after 0.15 s`."""
    count = len(request.commands)
    what = f"{count} {'command' if count == 1 else 'commands'}"
    sent = _clock(request.sent_at)
    parts = [f"request {request.number}", request.method, what]
    parts += ["halts at the first error"] * request.halt
    if request.status is not None:
        came = f"status {request.status} after {request.seconds:.2f} s"
    else:
        came = request.failure or "no reply is recorded"
    return "   ".join([*parts, sent, came])


def _clock(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).astimezone().strftime("%Y-%m-%d %H:%M:%S")


def _cut(text: str) -> str:
    line = text.replace("\n", " ")
    return line if len(line) <= _WIDEST else f"{line[: _WIDEST - 3]}..."
