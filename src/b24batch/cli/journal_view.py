"""What is in a journal or a recording as plain data, without secrets: for text and for JSON."""

from __future__ import annotations

from typing import Any

import msgspec

from b24batch.errors import PortalError, TransportError
from b24batch.model.recipe import from_json
from b24batch.run.journal import Header, command_texts, is_unfinished, read_header
from b24batch.run.names import Names, as_name
from b24batch.transport.base import Reply
from b24batch.transport.envelope import AnswerError, decode_batch, decode_batch_v3, decode_call
from b24batch.transport.log import Entry, Log
from b24batch.transport.masking import Masking

__all__ = ["CommandView", "Decided", "Ended", "RequestView", "View", "read_view"]


class CommandView(msgspec.Struct):
    """One command of a request.

    `state` is what the reply says: `done`, `failed`, `not run`; without one `unknown`, or
    `not sent` where the request certainly did not run.
    """

    name: str
    sent: str
    state: str = "unknown"
    error: str | None = None


class RequestView(msgspec.Struct):
    """One request: when it was sent (Unix time), what it carried, and what came.

    `rest` is the version of the protocol.
    """

    number: int
    method: str
    sent_at: float
    commands: list[CommandView]
    halt: bool = False
    status: int | None = None
    seconds: float | None = None
    failure: str | None = None
    rest: int = 2


class Ended(msgspec.Struct):
    """A command that ended in another way than by the reply to its request."""

    name: str
    state: str


class Decided(msgspec.Struct):
    """What somebody said of an unknown write."""

    name: str
    request: int
    answer: str


class View(msgspec.Struct):
    """Everything; `end` says in words where the run stands."""

    portal: str = ""
    user: str = ""
    version: str = ""
    recipe: str = ""
    moment: str = ""
    parameters: dict[str, Any] = {}
    finished: bool = False
    requests: list[RequestView] = []
    ended: list[Ended] = []
    decisions: list[Decided] = []
    end: str = ""


def read_view(log: Log) -> View:
    """Read a whole file. Raises ConfigError when somebody begins to write to it meanwhile."""
    return _Reader(log).read()


class _Reader:
    def __init__(self, log: Log) -> None:
        self.log = log
        about = log.about
        self.masking = Masking(str(about.get("mark", "")), {})
        self.header = read_header(log) if "recipe" in about else None
        self.names = None if self.header is None else _names(self.header)
        self.requests: dict[int, RequestView] = {}
        self.view = View()

    def read(self) -> View:
        view = self.view
        if self.header is not None:
            self._head(self.header)
        for entry in self.log.entries():
            match entry.kind:
                case "sent":
                    self.requests[entry.request] = self._sent(entry)
                case "reply" | "failure":
                    self._came(self.requests[entry.request], entry)
                case "ended":
                    view.ended.append(Ended(self._name(entry.data["command"]), entry.data["state"]))
                case "decided":
                    said = entry.data["writes"]
                    view.decisions += [Decided(self._name(i), n, answer) for i, n, answer in said]
        view.requests = list(self.requests.values())
        view.finished = not is_unfinished(self.log)
        view.end = self._end()
        return view

    def _head(self, header: Header) -> None:
        view = self.view
        view.portal, view.user, view.version = header.host, header.user, header.version
        view.recipe = header.source[0] if header.source else "from a program"
        view.moment = header.moment[0]
        text = header.source[1] if header.source else ""
        plain = self._plain(header.values)
        view.parameters = {name: _parameter(value, text) for name, value in plain.items()}

    def _name(self, data: Any) -> str:
        name = as_name(data)
        if self.names is not None:
            return self.names.told(name)
        number, *path = (name,) if isinstance(name, int) else name
        return f"#{number + 1}" + (f"[{'.'.join(map(str, path))}]" if path else "")

    def _sent(self, entry: Entry) -> RequestView:
        data = entry.data
        texts = command_texts(entry, self.masking)
        made = data.get("made", {})
        indexes = data.get("commands", [None] * len(texts))
        commands = [
            CommandView(made.get(str(at), f"c{at}") if i is None else self._name(i), text)
            for at, (i, text) in enumerate(zip(indexes, texts, strict=True))
        ]
        return RequestView(
            entry.request,
            data["method"],
            entry.at,
            commands,
            bool(data.get("halt")),
            rest=int(data.get("rest", 2)),
        )

    def _came(self, request: RequestView, entry: Entry) -> None:
        data = self._plain(entry.data)
        request.seconds = max(0.0, entry.at - request.sent_at)
        if entry.kind == "failure":
            request.failure = data["problem"]["message"]
            if not data["sent"]:
                _all(request, "not sent")
            return
        request.status = data["status"]
        reply = Reply(data["status"], self.masking.plain(entry.body or b""), data["headers"])
        try:
            _tell_commands(request, reply)
        except PortalError as error:
            request.failure = error.problems[0].message
            if not error.sent:
                _all(request, "not sent")
        except TransportError as error:
            request.failure = error.problems[0].message

    def _end(self) -> str:
        last = self.log.last()
        if self.header is None:
            return f"a recording of {len(self.requests)} requests"
        if last is None or last.kind != "closed":
            return "the run has not ended: `b24batch resume` goes on with it"
        told = last.data["counts"].items()
        counts = ", ".join(f"{n} {state.replace('_', ' ')}" for state, n in told)
        stopped = f"; stopped: {last.data['stopped']}" if last.data["stopped"] else ""
        left = "" if self.view.finished else "; `b24batch resume` goes on with it"
        return f"{counts or 'no commands'}{stopped}{left}"

    def _plain(self, data: Any) -> Any:
        return msgspec.json.decode(self.masking.plain(msgspec.json.encode(data)))


def _parameter(value: Any, text: str) -> Any:
    """A value as it was given; of a default the constant, or what the recipe has there."""
    match value:
        case {"node": {"kind": "literal", "value": constant}}:
            return constant
        case {"node": {"span": [int(start), int(end)]}} if text:
            return text[start:end]
        case _:
            return value


def _names(header: Header) -> Names | None:
    """Names of the commands; None if this version does not know such recipes."""
    try:
        return Names(from_json(msgspec.json.encode(header.recipe)))
    except msgspec.ValidationError:
        return None


def _tell_commands(request: RequestView, reply: Reply) -> None:
    """Read what a reply says of each command."""
    if request.method != "batch":
        answer = decode_call(reply)
        _set(request.commands[0], answer.error, ran=answer.error is None)
        return
    batch = decode_batch_v3(reply) if request.rest == 3 else decode_batch(reply)
    if batch.refused is not None:  # an error of REST 3.0 does not say whose it is (V9)
        if len(request.commands) == 1:
            _set(request.commands[0], batch.refused, ran=False)
        else:
            request.failure = f"a call of it failed, and with it the whole: {batch.refused.code}"
        return
    failed = False
    for at, command in enumerate(request.commands):
        label = f"c{at}"
        if label in batch.errors or label in batch.results:
            _set(command, batch.errors.get(label), ran=True)
        elif request.halt and failed:
            command.state = "not run"
        failed = failed or label in batch.errors


def _set(command: CommandView, error: AnswerError | None, *, ran: bool) -> None:
    command.state = "failed" if error is not None or not ran else "done"
    if error is not None:
        command.error = f"{error.code} {error.description}".strip()


def _all(request: RequestView, state: str) -> None:
    for command in request.commands:
        command.state = state
