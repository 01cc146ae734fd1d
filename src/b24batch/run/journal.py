"""The journal of a run: what it took from outside, what was sent before it was, what came of it.

Requests are written down before their first byte leaves, replies before the engine looks at
them, both in the order in which the engine met them. docs/architecture.md says how a run goes
on from it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Protocol
from urllib.parse import unquote

import msgspec

from b24batch import catalogue
from b24batch.catalogue import Method
from b24batch.errors import BatchError, ConfigError, Problem, TransportError
from b24batch.model.clauses import Seen
from b24batch.model.recipe import to_json
from b24batch.plan.blocks import PartKind
from b24batch.plan.program import Program
from b24batch.run.collected import SoFar
from b24batch.run.compose import EngineOptions, Outgoing
from b24batch.run.computed import KeptResults
from b24batch.run.engine import Engine
from b24batch.run.failures import Failure, classify
from b24batch.run.kept import keep_moment, keep_values
from b24batch.run.names import Name, is_command, name_of
from b24batch.run.page_rows import Piece
from b24batch.run.results import RunResult
from b24batch.run.seen import WrittenKeys
from b24batch.run.states import ENDED, State, Stopped
from b24batch.run.taken import Reopenable, Taken
from b24batch.secrets import SecretText
from b24batch.transport.base import Reply, Rest3
from b24batch.transport.exchanges import came_entry, sent_entry
from b24batch.transport.log import Entry, Log, new_mark
from b24batch.transport.masking import Masking, portal_secrets

__all__ = [
    "Header",
    "Journal",
    "JournalledPortal",
    "command_texts",
    "is_unfinished",
    "masking_of",
    "read_header",
]


class JournalledPortal(Protocol):
    """What a journal keeps of a portal: which one it is, and what must not be kept."""

    @property
    def host(self) -> str: ...

    @property
    def user(self) -> str: ...

    @property
    def secrets(self) -> tuple[SecretText, ...]: ...


class Header(msgspec.Struct, frozen=True):
    """What a run took from outside.

    `recipe` is its JSON form, `source` name and text of what it was read from, if it was.
    `values` are its parameters as `run.kept` writes them, secrets left out. `host` and `user`
    say which portal it is, `origin` where tables are looked for. `extras` belong to whoever began
    the run.
    """

    version: str
    mark: str
    recipe: dict[str, Any]
    source: tuple[str, str] | None
    values: dict[str, Any]
    moment: list[str]
    trust: bool
    distrusted: list[str]
    options: dict[str, Any]
    catalogue: str
    host: str
    user: str
    extras: dict[str, Any] = {}
    country: str | None = None
    origin: dict[str, Any] | None = None
    rest: int = 2
    methods: list[Method] = []


def make_header(
    program: Program,
    portal: JournalledPortal,
    options: EngineOptions | None,
    *,
    source: tuple[str, str] | None,
    extras: dict[str, Any] | None,
) -> Header:
    """Everything that another process needs to go on with a run. Raises EncodeError."""
    from importlib.metadata import version

    outside = program.outside
    return Header(
        version=version("b24batch"),
        mark=new_mark(),
        recipe=msgspec.json.decode(to_json(program.recipe)),
        source=source,
        values=keep_values(program.values),
        moment=keep_moment(program.options.moment),
        trust=program.options.trust,
        distrusted=sorted(program.options.distrusted),
        options=msgspec.to_builtins(options or EngineOptions()),
        catalogue=catalogue.digest(),
        host=portal.host,
        user=portal.user,
        extras=extras or {},
        country=program.options.country,
        origin=outside.origin if isinstance(outside, Reopenable) else None,
        rest=program.options.catalogue.rest,
        methods=_own_methods(program),
    )


def _own_methods(program: Program) -> list[Method]:
    """The methods of the recipe that are not documented, such as those that a portal told of."""
    own = program.options.catalogue.methods
    called = {p.command.method.lower() for p in program.planned if p is not None} if own else set()
    return [own[name] for name in sorted(called & own.keys())]


def read_header(log: Log) -> Header:
    """What a journal was begun with, secrets still hidden. Raises ConfigError for another file."""
    try:
        return msgspec.convert(log.about, type=Header)
    except msgspec.ValidationError:
        hint = "a recording can be replayed, a journal can be resumed; look at the path"
        message = f"`{log.path}` is no journal of a run"
        raise ConfigError(Problem("B670", message, hint=hint)) from None


def is_unfinished(log: Log) -> bool:
    """Whether something was sent, and a resumed run would still have something to do."""
    last = log.last()
    if last is None or log.last("sent") is None:
        return False
    return last.kind != "closed" or bool(last.data["open"])


def masking_of(mark: str, portal: JournalledPortal, secrets: dict[str, SecretText]) -> Masking:
    """What hides the secrets of a portal and those of a recipe, by their names."""
    return Masking(mark, portal_secrets(portal.secrets) | secrets)


class Journal:
    """Writes down one run as it happens; a driver tells it.

    `outside` is what the run's tables and functions come from; what functions give is remembered
    here from now on. When the run has ended, `left` is for how many commands going on could still
    do something, a loop with rows left counting as one, and `refused` for how many writes and reads
    a retry of what failed would send again. Every method that writes returns when it
    is on the disk, and raises RunError when it cannot be put there.
    """

    def __init__(
        self, log: Log, masking: Masking, outside: object, wall: Callable[[], float] = time.time
    ) -> None:
        self.log = log
        self.masking = masking
        self.left = self.refused = 0
        self._results = KeptResults(log, masking)
        self._keys = WrittenKeys(log)
        self._opened = Taken(outside, log)
        if isinstance(outside, Reopenable):
            self._results.take_over(outside.results)
            outside.results = self._results
        self._wall = wall
        self._engine: Engine | None = None
        self._taking: frozenset[int] = frozenset()
        self._waiting: list[Entry] = []

    @classmethod
    def begin(
        cls,
        log: Log,
        program: Program,
        portal: JournalledPortal,
        options: EngineOptions | None = None,
        *,
        source: tuple[str, str] | None = None,
        extras: dict[str, Any] | None = None,
        wall: Callable[[], float] = time.time,
    ) -> Journal:
        """Begin on an open file, and forget what was in it."""
        header = make_header(program, portal, options, source=source, extras=extras)
        named = {n: v for n, v in program.values.items() if isinstance(v, SecretText)}
        masking = masking_of(header.mark, portal, named)
        about = msgspec.to_builtins(header)
        log.start({**masking.hide_in(about), "mark": header.mark})
        return cls(log, masking, program.outside, wall)

    # -- told by a driver --------------------------------------------------------------------

    def watch(self, engine: Engine) -> None:
        """Be told of commands that end in another way than by the reply to their request.

        So are rows that loops take before all have come, in the order in which they do.
        """
        self._engine = engine
        engine.composer.loops.keys = self._keys
        told, paging = engine.ledger.on_end, engine.composer.paging
        paging.goes_on, paging.on_rows = True, self._rows

        def ended(i: int) -> None:
            if i not in self._taking and is_command(engine.ledger, i):
                self._waiting.append(self._ended(engine, i))
            told(i)

        engine.ledger.on_end = ended

    def keys_anew(self) -> Seen:
        """Where an engine that is fed from here, and goes over the rows again, keeps their keys."""
        self.log.forget_keys()
        self._keys = WrittenKeys(self.log)
        return self._keys

    def sent(self, requests: Sequence[Outgoing]) -> None:
        """Write down requests that are about to leave."""
        if requests:
            self._write(*(self._sent(outgoing) for outgoing in requests))

    def came(self, outgoing: Outgoing, came: Reply | BatchError) -> None:
        """Write down what came of a request; the engine takes it in next."""
        self._taking = frozenset(outgoing.instances)
        self._write(came_entry(self._wall(), outgoing.number, came, self.masking))

    def taken(self) -> None:
        """Take in that the engine has done so."""
        self._taking = frozenset()

    # -- told by whoever runs it -------------------------------------------------------------

    def close(self, result: RunResult) -> None:
        """Write down that the run came to its end in this process, and let go of the file."""
        counts = {state.value: n for state, n in result.counts().items()}
        stopped = None if result.stopped is None else result.stopped.value
        self.left = _open(result) + self._open_loops(result)
        self.refused = sum(command.sent for command in result.in_state(State.FAILED))
        data = {"stopped": stopped, "counts": counts, "open": self.left}
        self._write(Entry(self._wall(), "closed", 0, data))
        self.log.close()

    def resumed(self, version: str, *, retried: bool = False) -> None:
        """Write down that another process goes on; `retried`: also with all that has failed."""
        data = {"version": version} | ({"retried": True} if retried else {})
        self._write(Entry(self._wall(), "resumed", 0, data))

    def lost(self, number: int) -> Failure:
        """Write down that no reply to a request will come any more; returns what that means."""
        hint = "look at the portal before sending it again: it may have been carried out"
        message = "the process ended before a reply was recorded"
        error = TransportError(Problem("B310", message, hint=hint), sent=True)
        self._write(came_entry(self._wall(), number, error, self.masking))
        return classify(error)

    def decided(self, writes: Sequence[tuple[Name, int, str]]) -> None:
        """Write down what the user says of unknown writes: command, request, `done` or `again`."""
        self._write(Entry(self._wall(), "decided", 0, {"writes": [list(w) for w in writes]}))

    # -- entries -----------------------------------------------------------------------------

    def _write(self, *entries: Entry) -> None:
        opened = self._opened.entries(self._wall(), self.masking)
        waiting, self._waiting = self._waiting, []
        remembered, keys = self._results.take(), self._keys.take()
        self.log.append(*opened, *waiting, *entries, remembered=remembered, keys=keys)

    def _sent(self, outgoing: Outgoing) -> Entry:
        places = {i: at for at, i in enumerate(outgoing.instances)}
        names = [self._name(i) for i in outgoing.instances]
        data: dict[str, Any] = {
            "commands": names,
            "halt": outgoing.halt,
            "direct": outgoing.direct,
        }
        params = outgoing.params
        if isinstance(params, Rest3):
            data |= {"rest": 3, "key": params.key} if params.key else {"rest": 3}
            params = params.params
        if outgoing.by_position:
            data["positions"] = [
                [places[i], [[places[source], flags] for source, flags in sources]]
                for i, sources in outgoing.by_position.items()
            ]
        called = zip(names, outgoing.names, strict=False)
        made = {str(at): told for at, (name, told) in enumerate(called) if name is None}
        if made:
            data["made"] = made
        body = msgspec.json.encode(params)
        return sent_entry(
            self._wall(), outgoing.number, outgoing.method, body, self.masking, **data
        )

    def _name(self, i: int) -> Name | None:
        return None if self._engine is None else name_of(self._engine.ledger, i)

    def _rows(self, owner: int, pages: Sequence[Piece], so_far: SoFar | None) -> None:
        far = None if so_far is None else msgspec.to_builtins(so_far)
        data = {"command": owner, "so_far": far}
        bodies = (self.masking.hide(bytes(page)) for page in pages)
        self._waiting += [Entry(self._wall(), "rows", 0, data, body) for body in bodies]

    def _open_loops(self, result: RunResult) -> int:
        """Loops that have rows left, which nobody counts, where the run did not come to an end."""
        if self._engine is None or result.stopped in _FINAL:
            return 0
        ledger, program = self._engine.ledger, self._engine.program
        ends = (p.offset for p in program.blocks[0].parts if p.kind is PartKind.END)
        return sum(ledger.records[i].state not in ENDED for i in ends)

    def _ended(self, engine: Engine, i: int) -> Entry:
        record = engine.records[i]
        data: dict[str, Any] = {
            "command": name_of(engine.ledger, i),
            "state": record.state.value,
        }
        for name in ("total", "next", "matched", "allowed", "total_changed", "sent"):
            value = getattr(record, name)
            if value is not None and value is not False:
                data[name] = value
        for name in ("problem", "error"):
            value = getattr(record, name)
            if value is not None:
                data[name] = self.masking.hide_in(msgspec.to_builtins(value))
        body = None if record.raw is None else self.masking.hide(bytes(record.raw))
        return Entry(self._wall(), "ended", record.request, data, body)


def command_texts(entry: Entry, masking: Masking) -> list[str]:
    """What a request carried for each of its commands, for people: decoded, secrets by name."""
    params: Any = None
    with suppress(msgspec.DecodeError):  # a secret that is part of a number
        params = msgspec.json.decode(masking.show(entry.body or b""))
    if params is None:
        texts = [""] * len(entry.data.get("commands", [None]))
    elif isinstance(params, list) and entry.data.get("rest") == 3:
        texts = [f"{c['method']} {msgspec.json.encode(c['query']).decode()}" for c in params]
    elif entry.data["method"] == "batch":
        texts = [unquote(text) for text in params["cmd"].values()]
    else:
        texts = [f"{entry.data['method']} {msgspec.json.encode(params).decode()}"]
    hidden = (masking.hide(text.encode("utf-8", "surrogatepass")) for text in texts)
    return [masking.plain(text).decode("utf-8", "replace") for text in hidden]


_FINAL = (None, Stopped.HALT, Stopped.VOUCHER)
"""Ends of a run after which going on would send nothing more, but for unknown writes."""


def _open(result: RunResult) -> int:
    """How many commands a resumed run could still do something about."""
    unknown = sum(command.writes for command in result.in_state(State.UNKNOWN))
    return unknown if result.stopped in _FINAL else unknown + len(result.in_state(State.NOT_SENT))
