"""A session: the batch that is being written, the portal, what was sent, and where stepping stands.

It reads whole entries (`feed`) and talks through a console, so that a terminal, a pipe and a
test drive it alike. Recipe text is added to the batch and sends nothing; what begins with a dot is
a command.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import msgspec

from b24batch.cli.console import Console
from b24batch.cli.keeping import journal_folder
from b24batch.errors import BatchError, CheckProblem, ParamProblem, Problem, render
from b24batch.model.recipe import Param, Secret
from b24batch.plan.program import Program
from b24batch.portal import Portal
from b24batch.repl.content import Change, Content, Piece, change_line, pieces_of
from b24batch.repl.registry import DotCommand, Registry, bug, wrong_use
from b24batch.repl.steps import Stepping
from b24batch.repl.tour.guide import Tour
from b24batch.run.results import RunResult
from b24batch.secrets import SecretText, json_forms, mask
from b24batch.stages import bind_recipe, check_recipe
from b24batch.syntax import is_incomplete

if TYPE_CHECKING:
    from b24batch.assist import Suggestion
    from b24batch.catalogue import Catalogue
    from b24batch.settings.project import DeclaredMethod

__all__ = ["Session"]

_COMMAND = "."
_WORDS = re.compile(r"(?<=\w)(\s+[\w.$]+)*\s*(\(\))?$")
"""What follows a word in an entry that is made of words alone."""
_PATH = re.compile(r"\$?(\w+)((\.\w+|\[[^\]]*\])*)")


def _here_and_now() -> datetime:
    return datetime.now().astimezone()


class Session:
    """One conversation. `feed` takes an entry; `prompt` is what to show before the next one.

    With `read_only` nothing that writes is sent, with `yes` nobody is asked about writes.
    `offered` is text for the next entry to begin with, for `.edit`; whoever shows it takes it.
    `edited` is the statement that it was, whose place the next entry takes.
    `refused` tells that some entry was wrong. `moment` is asked for what `now` means in each run.
    `methods` are those that a project declares; with those of the portal they are in `catalogue`.
    Nothing that is fed raises, but for KeyboardInterrupt. ConfigError is raised for a portal whose
    own methods cannot be read.
    """

    def __init__(
        self,
        console: Console,
        portal: Portal | None = None,
        *,
        read_only: bool = False,
        yes: bool = False,
        language: str = "en",
        moment: Callable[[], datetime] = _here_and_now,
        methods: Mapping[str, DeclaredMethod] = MappingProxyType({}),
    ) -> None:
        self.console = console
        self.methods = methods
        self.portal = Portal.practice() if portal is None else portal
        self.catalogue = self._known_on(self.portal)
        self.read_only, self.yes, self.language = read_only, yes, language
        self.moment = moment
        self.content = Content()
        self.past: list[Content] = []
        self.result: RunResult | None = None
        self.form = "table"
        self.breaks: list[str] = []
        self.watches: list[str] = []
        self.stepping: Stepping | None = None
        self.tour = Tour()
        self.offered = ""
        self.edited: Piece | None = None
        self.ended = False
        self.refused = False
        self.sent: set[tuple[str, str]] = set()
        self.agreed: set[str] = set()
        self.registry = _registry()
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    @property
    def prompt(self) -> str:
        """What stands before the next entry."""
        return "b24> " if self.stepping is None else "step> "

    @property
    def greeting(self) -> str:
        """What is said at the beginning."""
        return f"portal: {self.portal.host}; `.help` lists the commands, `.tour` explains"

    def move_to(self, portal: Portal) -> None:
        """Give up the portal for another. Raises ConfigError, and nothing has changed then."""
        known = self._known_on(portal)
        self.portal.close()
        self.portal, self.catalogue = portal, known
        self.result = None

    def _known_on(self, portal: Portal) -> Catalogue:
        from b24batch.catalogue import DOCUMENTED
        from b24batch.profiled import with_methods

        return with_methods(portal.catalogue or DOCUMENTED, self.methods)

    def unfinished(self, text: str) -> bool:
        """Whether an entry needs more lines: recipe text that ends too early."""
        return not text.lstrip().startswith(_COMMAND) and is_incomplete(text)

    def suggest(self, text: str, offset: int) -> list[Suggestion]:
        """What may be written next at a place of an entry."""
        from b24batch.repl.suggestions import suggestions

        return suggestions(self, text, offset)

    # -- talking -------------------------------------------------------------------------------

    def tell(self, text: str, *, prose_wide: int = 0) -> None:
        """Show what was asked for, without secrets, as wide as the terminal is."""
        self.console.tell(self.masked(text), prose_wide=prose_wide)

    def give(self, text: str) -> None:
        """Show what may be copied, without secrets, as it is."""
        self.console.show(self.masked(text) + "\n")

    def remark(self, text: str) -> None:
        """Say something besides, without secrets."""
        self.console.say(self.masked(text))

    def masked(self, text: str) -> str:
        """A text without the secrets of the portal and of the recipe."""
        return mask(text, [*self.portal.secrets, *self._secrets()])

    def _secrets(self) -> list[str]:
        named = (p.statement for p in self.content.pieces)
        variables = [s.env for s in named if isinstance(s, Secret)]
        values = [self.console.environment.get(name, "") for name in variables]
        return [form for v in values if v for form in (v, *json_forms(SecretText(v)))]

    # -- entries -------------------------------------------------------------------------------

    def feed(self, entry: str) -> None:
        """Take one entry: recipe text, a dot command, or an answer to what stepping asks."""
        text = entry.strip()
        try:
            self._take(text)
            if self.tour.under_way and text and not text.startswith(".tour"):
                self.tour.look(self)
        except BatchError as error:
            self.refused = True
            self.remark(error.render())
        except Exception as error:  # noqa: BLE001 - the last line of defence: the session goes on
            self.refused = True
            self.remark(render(bug(error)))

    def _take(self, text: str) -> None:
        if self.stepping is not None and self.stepping.take(self, text):
            return
        if not text:
            return
        edited, self.edited = self.edited, None
        if text.startswith(_COMMAND) and not text.startswith(".."):
            self.registry.run(self, text)
            return
        self._refuse_mistaken(text)
        self.add(text, edited=edited)

    def _refuse_mistaken(self, text: str) -> None:
        """Refuse what could be a method and is meant to be something else."""
        meant = self.registry.meant(_WORDS.sub("", text))
        if meant:
            raise wrong_use(f"`{text}` is no command of the batch", f"did you mean `.{meant}`?")
        name = _PATH.fullmatch(text)
        if name is not None and self.content.find(name[1]) is not None:
            raise wrong_use(f"`{text}` is no command of the batch", f"did you mean `.show {text}`?")

    def add(self, text: str, *, edited: Piece | None = None) -> None:
        """Add the statements of a text to the batch; all of them or, if they are wrong, none.

        The first takes the place of the statement that was `edited`.
        """
        content, changes = self.content.with_pieces(pieces_of(text), edited)
        self.change(content, changes)

    def given_up(self) -> None:
        """Take note that an entry was given up."""
        self.edited = None

    def change(self, content: Content, changes: list[Change], *, breaks: bool = False) -> None:
        """Take over another content. Raises CheckProblem for mistakes that it brings.

        With `breaks` mistakes are only told, for what takes something away.
        """
        problems = _new_problems(self.content, content, self.catalogue)
        errors = [p for p in problems if p.severity == "error"]
        if errors and not breaks:
            raise CheckProblem(errors, content.source)
        if self.stepping is not None:
            self.stepping.change(self, content)
        self.past.append(self.content)
        self.content = content
        for line in map(_told, changes):
            self.tell(line)
        for problem in problems:
            if problem.severity != "note":
                self.remark(render(problem, content.source))

    # -- what commands need ---------------------------------------------------------------------

    def program(
        self,
        content: Content | None = None,
        moment: datetime | None = None,
        *,
        sends: bool = True,
        stand_ins: bool = False,
    ) -> Program:
        """The batch made ready, with the values of its parameters.

        `sends` False is for looking at it only. With `stand_ins` those without a value get one
        that is never shown, for a plan. Raises what `stages.prepare` does.
        """
        content = content or self.content
        source, recipe = content.source, content.recipe()
        known = self.catalogue
        check_recipe(recipe, source, read_only=self.read_only and sends, catalogue=known)
        moment = moment or self.moment()
        named = {param.name for param in recipe.of_kind(Param)}
        values: dict[str, Any] = {n: v for n, v in content.values.items() if n in named}
        environment: Mapping[str, str] = self.console.environment
        missing: list[str] | None = None
        if stand_ins:
            from b24batch.cli.plan import stand_ins as stand_in

            more = stand_in(recipe, values, moment)
            hidden = [s for s in recipe.of_kind(Secret) if not environment.get(s.env)]
            environment = {**environment, **{s.env: f"<{s.name}>" for s in hidden}}
            missing = [*more, *(s.name for s in hidden)]
            values |= more
        try:
            return bind_recipe(
                recipe,
                values,
                source=source,
                portal=self.portal,
                moment=moment,
                environment=environment,
                not_given=missing,
                catalogue=known,
            )
        except ParamProblem as error:
            raise _with_own_hint(error) from None

    def journal_path(self) -> Path:
        """A place for the journal of a run that is stepped through.

        Of a run on a real portal it is where those of all runs are, so that `resume` goes on with
        it if this process is killed; else it goes with the session.
        """
        environment = self.console.environment
        kept = None if self.portal.is_practice else journal_folder(environment)
        if kept is not None and environment.get("B24BATCH_NO_JOURNAL", "") != "1":
            path = kept / f"stepped-{os.getpid()}.journal"
            try:
                kept.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                self.remark(f"note: no journal is kept in `{kept}`: {error.strerror or error}")
            else:
                self.remark(f"journal: {path}")
                return path
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(
                prefix="b24batch-", ignore_cleanup_errors=True
            )
        return Path(self._folder.name) / "stepped.journal"

    def latest(self) -> RunResult | None:
        """What is known of the batch: of the run that is stepped through, else of the last one."""
        return self.result if self.stepping is None else self.stepping.stepper.so_far()

    def close(self) -> None:
        """End stepping and give up connections and files."""
        if self.stepping is not None:
            self.stepping.stepper.close()
            self.stepping = None
        self.tour.leave(self)
        self.portal.close()
        if self._folder is not None:
            self._folder.cleanup()


def _registry() -> Registry[Session]:
    from b24batch.repl.dots_batch import batch_commands
    from b24batch.repl.dots_look import look_commands
    from b24batch.repl.dots_run import run_commands
    from b24batch.repl.dots_session import session_commands

    commands: list[DotCommand[Session]] = [
        *look_commands(),
        *run_commands(),
        *batch_commands(),
        *session_commands(),
    ]
    return Registry(commands)


def _with_own_hint(error: ParamProblem) -> ParamProblem:
    """The same with what can be done here where a value is missing."""
    hint = "give it with `.params name=value`"
    problems = [
        msgspec.structs.replace(p, hint=hint) if p.code == "B501" else p for p in error.problems
    ]
    return ParamProblem(problems, error.source)


def _new_problems(before: Content, after: Content, catalogue: Catalogue) -> list[Problem]:
    """What the check stage has to say of a content that it did not say of the one before."""
    from b24batch.check import check

    known = {(p.code, p.message) for p in check(before.recipe(), catalogue)}
    return [p for p in check(after.recipe(), catalogue) if (p.code, p.message) not in known]


def _told(change: Change) -> str:
    line = change_line(change)
    return line if change.was is None else f"{line}; `.undo` brings the old one back"
