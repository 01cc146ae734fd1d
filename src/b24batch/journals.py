"""Journals of runs as a user meets them: begun, refused, gone on with."""

from __future__ import annotations

import os
import time
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import msgspec

from b24batch._text import Source
from b24batch.errors import BatchError, ConfigError, Problem
from b24batch.model.recipe import Declare, Recipe, Secret, to_json

if TYPE_CHECKING:
    from b24batch.outside import OpenedOutside
    from b24batch.plan.program import Program
    from b24batch.portal import Portal
    from b24batch.run.compose import EngineOptions
    from b24batch.run.events import Event, RunFinished
    from b24batch.run.journal import Header, Journal
    from b24batch.run.names import Name
    from b24batch.run.results import RunResult
    from b24batch.run.resume import Decision, RestoredEngine, Unknown
    from b24batch.secrets import SecretText
    from b24batch.transport.log import Log
    from b24batch.transport.masking import Masking

__all__ = ["Resumption", "begun_journal"]


@contextmanager
def begun_journal(
    path: str | os.PathLike[str],
    program: Program,
    portal: Portal,
    *,
    options: EngineOptions | None = None,
    source: Source | None = None,
    anew: bool = False,
    extras: dict[str, Any] | None = None,
) -> Iterator[Journal]:
    """A journal for one run, its file held for the length of the block.

    Raises ConfigError when the file is in use, is something else, or holds a run that could be
    resumed, unless `anew` says to forget that one.
    """
    from b24batch.run.journal import Journal, is_unfinished
    from b24batch.transport.log import Log

    with Log.hold(path) as log:
        if not anew and is_unfinished(log):
            raise _unfinished(log, program)
        named = None if source is None else (source.name, source.text)
        yield Journal.begin(log, program, portal, options, source=named, extras=extras)


def _unfinished(log: Log, program: Program) -> ConfigError:
    from b24batch.run.journal import read_header

    mine = msgspec.json.decode(to_json(program.recipe))
    whose = "this recipe" if read_header(log).recipe == mine else "another recipe"
    hint = f"`b24batch resume {log.path}` goes on with it; `--anew` forgets it and begins again"
    message = f"the journal `{log.path}` holds an unfinished run of {whose}"
    return ConfigError(Problem("B674", message, hint=hint))


class Resumption:
    """A run that an earlier process began, opened to be gone on with; also a context manager.

    `header` is what the run took from outside, `program` the same as then, `unknown` are writes
    of which nobody knows whether they ran. With `retry_failed` what the portal refused waits
    again, as does what was skipped for it; what is done stays done. Raises ConfigError for a log
    that is no journal or belongs to another portal, and ParamProblem for secrets that are not in
    the environment. Nothing is sent before `run`.
    """

    def __init__(
        self,
        log: Log,
        portal: Portal,
        *,
        environment: Mapping[str, str] | None = None,
        functions: Mapping[str, Callable[..., object]] | None = None,
        allowed: Iterable[Path] = (),
        retry_failed: bool = False,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self.portal = portal
        self._clock, self._wall = clock, wall
        self._functions, self._allowed = functions, tuple(allowed)
        self._retries_failed = retry_failed
        self._log = log
        try:
            self._read(os.environ if environment is None else environment)
        except BaseException:
            self._log.close()
            raise

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        portal: Portal,
        *,
        environment: Mapping[str, str] | None = None,
        functions: Mapping[str, Callable[..., object]] | None = None,
        allowed: Iterable[Path] = (),
        retry_failed: bool = False,
    ) -> Self:
        """Take a file, which nobody else may use until `close`; raises LogHeld if somebody does.

        `functions` are those of `compute`, `allowed` further folders that tables may be in.
        """
        from b24batch.transport.log import Log

        log = Log.hold(path, new=False)
        return cls(
            log,
            portal,
            environment=environment,
            functions=functions,
            allowed=allowed,
            retry_failed=retry_failed,
        )

    def _read(self, environment: Mapping[str, str]) -> None:
        from b24batch.run.journal import Journal, is_unfinished, masking_of, read_header
        from b24batch.run.resume import program_of, recipe_of, unknown_writes
        from b24batch.run.taken import check_tables

        hidden = read_header(self._log)
        self._refuse_other_portal(hidden)
        secrets = _secrets(recipe_of(hidden), environment)
        self._masking = masking_of(hidden.mark, self.portal, secrets)
        self.header = _shown(hidden, self._masking)
        recipe, self.source = _with_places(recipe_of(self.header), self.header)
        outside = self._outside()
        check_tables(self._log, self._masking, outside)
        self.journal = Journal(self._log, self._masking, outside, self._wall)
        self.program = program_of(self.header, secrets, recipe, outside)
        self._engine = self._restored()
        self.finished = not (is_unfinished(self._log) or self._has_failed())
        for outgoing in list(self._engine.in_flight.values()):
            self._engine.failed(outgoing, self.journal.lost(outgoing.number), self._clock())
        self.unknown: list[Unknown] = unknown_writes(self._engine, self._log, self._masking)

    def _has_failed(self) -> bool:
        """Whether something that has failed waits again, in a run that had come to its end."""
        again = self._retries_failed and self._log.last("sent") is not None
        return again and self._engine.stopped is None and bool(self._engine.ledger.left)

    def _outside(self) -> OpenedOutside:
        """What opens the same tables as then; standard input is what it was."""
        from b24batch.outside import OpenedOutside
        from b24batch.run.kept import kept_moment
        from b24batch.run.taken import TakenInput
        from b24batch.tables.content import StandardInput
        from b24batch.tables.places import Places

        origin = self.header.origin or {}
        base, working = origin.get("base", "."), origin.get("working", Path.cwd())
        places = Places.of(base, working, (*origin.get("allowed", ()), *self._allowed))
        return OpenedOutside(
            places,
            functions=self._functions,
            stdin=StandardInput(TakenInput(self._log, self._masking)),
            zone=kept_moment(self.header.moment).tzinfo,
            skip=_told_before if origin.get("skips") else None,
        )

    def _refuse_other_portal(self, header: Header) -> None:
        theirs = (header.host, header.user)
        mine = (self.portal.host, self.portal.user)
        unknown = not (header.user and self.portal.user)  # a token does not always tell whose it is
        if theirs == mine or (unknown and theirs[0] == mine[0]):
            return
        message = f"the run was begun on {_named(*theirs)}, and this is {_named(*mine)}"
        hint = "give the same webhook with `--portal`, or in `B24_WEBHOOK`"
        raise ConfigError(Problem("B676", message, hint=hint))

    def refuse_other_recipe(self, recipe: Recipe) -> None:
        """Raise ConfigError unless the run is one of this recipe.

        Methods that a project or a profile declared have been put into the one of the journal.
        """
        own = recipe.of_kind(Declare)
        theirs = self.program.recipe.statements
        same = Recipe(tuple(s for s in theirs if not isinstance(s, Declare) or s in own))
        if to_json(recipe) != to_json(same):
            message = f"the journal `{self._log.path}` is of a run of another recipe"
            hint = "resume it with the recipe that it was begun with"
            raise ConfigError(Problem("B676", message, hint=hint))

    def decide(self, decisions: Mapping[Unknown, Decision]) -> None:
        """Say of unknown writes that they ran, or that they are to be sent again.

        It is written down, so that a further resumption does not ask again. The value of one
        that ran stays unknown: what refers to it is not sent.
        """
        from b24batch.run.resume import unknown_writes

        if decisions:
            found = [(u.command, u.request, decision) for u, decision in decisions.items()]
            self.journal.decided(found)
            self._engine = self._restored()
            self.unknown = unknown_writes(self._engine, self._log, self._masking)

    def _decisions(self) -> dict[tuple[Name, int], Decision]:
        from b24batch.run.names import as_name

        entries = self._log.entries("decided")
        return {(as_name(i), n): d for entry in entries for i, n, d in entry.data["writes"]}

    def _restored(self) -> RestoredEngine:
        from b24batch.run.compose import EngineOptions
        from b24batch.run.read_again import answers_to_forget
        from b24batch.run.resume import RestoredEngine, restore

        options = msgspec.convert(self.header.options, type=EngineOptions)
        operating = self.portal.limits.operating
        keys = self.journal.keys_anew()
        engine = RestoredEngine(self.program, options, self._decisions(), operating, keys)
        now, wall = self._clock(), self._wall()
        retried = sum(bool(entry.data.get("retried")) for entry in self._log.entries("resumed"))
        retried += self._retries_failed
        if retried:
            engine.fates.forgotten = answers_to_forget(self._log, self.program)
        restore(
            self._log.entries(),
            engine,
            self._masking,
            self.portal.secrets,
            lambda at: now - max(0.0, wall - at),
            retried=retried,
        )
        return engine

    @property
    def still_written(self) -> list[str]:
        """The methods that write, of each command that `run` may still send."""
        return self._engine.still_written()

    def begin(self, retries: int | None = None) -> tuple[RestoredEngine, Journal]:
        """What a driver needs to go on: the engine as it was, and the journal.

        `retries` takes the place of what the run was begun with.
        """
        from importlib.metadata import version

        engine = self._engine
        if retries is not None:
            engine.options = msgspec.structs.replace(engine.options, retries=retries)
        if not self.finished:
            self.journal.resumed(version("b24batch"), retried=self._retries_failed)
        engine.begin(self._clock())
        return engine, self.journal

    def run(
        self,
        *,
        on_event: Callable[[Event], None] | None = None,
        interrupted: Callable[[], bool] = bool,
        retries: int | None = None,
    ) -> RunResult:
        """Send what is left; returns and raises what `stages.run_program` does.

        The result tells of the whole run. Where nothing is left, nothing is sent.
        """
        from b24batch.stages import run_program

        engine, journal = self.begin(retries)
        return run_program(
            self.program,
            self.portal,
            source=self.source,
            on_event=on_event,
            interrupted=interrupted,
            engine=engine,
            journal=journal,
        )

    def aevents(self, *, retries: int | None = None) -> AsyncGenerator[Event | RunFinished, None]:
        """The same within an event loop: tells what happens, the last event has the result.

        As with `Batch.aevents`; the resumption has to stay open until then.
        """
        from b24batch.streams import stream_program

        engine, journal = self.begin(retries)
        return stream_program(
            self.program, self.portal, source=self.source, engine=engine, journal=journal
        )

    async def arun(self, *, retries: int | None = None) -> RunResult:
        """The same as `run` within an event loop; a webhook needs the extra `async`."""
        from b24batch.streams import result_of

        return await result_of(self.aevents(retries=retries))

    def close(self) -> None:
        """Let others have the file. May be called twice."""
        self._log.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _told_before(problem: Problem) -> None:
    """A wrong row that is left out again."""
    del problem


def _named(host: str, user: str) -> str:
    return f"{host}, user {user}" if user else host


def _secrets(recipe: Recipe, environment: Mapping[str, str]) -> dict[str, SecretText]:
    """The secrets of a recipe, as a run reads them."""
    from b24batch.parameters import bind_parameters

    return bind_parameters(Recipe(tuple(recipe.of_kind(Secret))), {}, environment)


def _shown(header: Header, masking: Masking) -> Header:
    from b24batch.run.journal import Header

    about = masking.show_in(msgspec.to_builtins(header))
    return msgspec.convert({**about, "mark": header.mark}, type=Header)


def _with_places(recipe: Recipe, header: Header) -> tuple[Recipe, Source | None]:
    """The recipe with its places in the text that it was read from, if that still says the same."""
    from b24batch.syntax import parse

    if header.source is None:
        return recipe, None
    name, text = header.source
    source = Source(text, name)
    try:
        read = parse(source).recipe
    except BatchError:
        return recipe, None
    # what a project declares stands before what is in the text
    added = recipe.statements[: len(recipe.statements) - len(read.statements)]
    placed = Recipe((*added, *read.statements))
    return (placed, source) if to_json(placed) == to_json(recipe) else (recipe, None)
