"""Walking through a run that has ended or broken off, by its journal: nothing is sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch._text import padded
from b24batch.cli.console import Console
from b24batch.cli.journal_view import RequestView, View
from b24batch.errors import BatchError, render
from b24batch.repl.recorded import Recorded, Step
from b24batch.repl.registry import (
    DotCommand,
    Registry,
    bug,
    numbered,
    refuse_unknown,
    take_away,
    wrong_use,
)
from b24batch.repl.shown import leaves, outcome_of, outcome_text, sent_lines, short
from b24batch.repl.steps import FAILURES, read_break, read_reference, references_of

if TYPE_CHECKING:
    from b24batch.assist import Suggestion

__all__ = ["Replay"]

_WORDS = {"n": "next", "c": "command", "b": "back", "r": "run", "q": "quit"}
_MARKS = {"done": "+", "failed": "-", "unknown": "?", "not run": ".", "not sent": " "}
_MOST_NAMES = 5
_BAD = ("failed", "unknown")


class Replay:
    """A walk through a journal: `feed` takes an entry, as a session does.

    Raises ConfigError for a file that is no journal, or is in use.
    """

    def __init__(self, console: Console, path: Path) -> None:
        self.console = console
        self.recorded = Recorded(path)
        self.path = path
        self.breaks: list[str] = []
        self.watches: list[str] = []
        self.step: Step | None = None
        self.offered = ""
        self.ended = False
        self.refused = False
        self._shown = 0
        self.registry = Registry(_commands())

    # -- as a session ----------------------------------------------------------------------------

    @property
    def prompt(self) -> str:
        """What stands before the next entry: how far one has come."""
        return f"replay {self.recorded.at}/{len(self.recorded)}> "

    @property
    def greeting(self) -> str:
        """What is said at the beginning."""
        view = self.recorded.view
        where = f"{view.portal}, user {view.user}" if view.user else view.portal
        lines = [f"journal   {self.path}   {where}", f"end       {view.end}"]
        if self.recorded.broken:
            lines.append(f"values cannot be worked out: {self.recorded.broken}")
        lines.append("next, command, back, run on, quit; `.help` lists the rest")
        return "\n".join(lines)

    def tell(self, text: str) -> None:
        """Show what was asked for."""
        self.console.tell(text)

    def masked(self, text: str) -> str:
        """A text as it may be kept: there are no secrets in a journal."""
        return text

    def given_up(self) -> None:
        """Take note that an entry was given up: there is nothing to it."""

    def unfinished(self, text: str) -> bool:
        """Whether an entry needs more lines; none does."""
        del text
        return False

    def suggest(self, text: str, offset: int) -> list[Suggestion]:
        """What may be written next: commands by their names."""
        from b24batch.assist import Suggestion

        return [
            Suggestion(f".{command.name}", command.about, "keyword", 0, offset)
            for command in self.registry
            if text.startswith(".") and f".{command.name}".startswith(text[:offset])
        ]

    def feed(self, entry: str) -> None:
        """Take an entry: a word, a number, or a dot command."""
        text = entry.strip()
        try:
            self._take(text)
        except BatchError as error:
            self.refused = True
            self.console.say(error.render())
        except Exception as error:  # noqa: BLE001 - the last line of defence
            self.refused = True
            self.console.say(render(bug(error)))

    def close(self) -> None:
        """Let others have the journal."""
        self.recorded.close()

    def _take(self, text: str) -> None:
        if text.startswith("."):
            self.registry.run(self, text)
            return
        word, _, rest = text.partition(" ")
        rest = rest.strip()
        match (_WORDS.get(word, word), rest):
            case ("" | "next", ""):
                self._next()
            case ("command", ""):
                self._command()
            case ("back", "") | ("back", "1"):
                self._go(self.recorded.at - 1)
            case ("back", many) if many.isdecimal() and int(many):
                self._go(max(0, self.recorded.at - int(many)))
            case ("run", "" | "on"):
                self._run()
            case ("quit", ""):
                self.ended = True
            case (number, "") if number.isdecimal():
                self._go(int(number))
            case _:
                meant = self.registry.meant(word)
                hint = "answer next, command, back, run or quit, or the number of a request"
                hint = f"did you mean `.{meant}`?" if meant else hint
                raise wrong_use(f"`{text}` is no answer here", hint)

    # -- walking -----------------------------------------------------------------------------------

    def _next(self) -> bool:
        step = self.recorded.forward()
        if step is None:
            self.tell("\n".join(_end_lines(self.recorded.view)))
            return False
        self.step, self._shown = step, 0
        self.tell("\n".join(_step_lines(step)))
        for text in self.watches:
            self.tell(f"  watch  {text} = {self.value(text)}")
        return True

    def _go(self, at: int) -> None:
        last = len(self.recorded)
        if not last:
            hint = "`.list` shows what was sent"
            raise wrong_use("no request of this run was answered", hint)
        if not 0 <= at <= last:
            many = "1 answered request" if last == 1 else f"{last} answered requests"
            hint = "this is the beginning" if at < 0 else f"`{last}` goes to the last"
            raise wrong_use(f"the run has {many}", hint)
        self.recorded.go(max(0, at - 1))
        self.step = None
        if at:
            self._next()
        else:
            self.tell("at the beginning")

    def _command(self) -> None:
        """The next command of the request that is looked at."""
        if self.step is None and not self._next():
            return
        step = self.step
        if step is None:
            return
        if self._shown == len(step.view.commands):
            self.tell("that was the last command of this request; next goes on")
            return
        self.tell("\n".join(_command_lines(step, self._shown)))
        self._shown += 1

    def _run(self) -> None:
        while self._next():
            why = next((text for text in self.breaks if self._breaks(text)), "")
            if why:
                self.tell(f"break: {why}")
                return

    def _breaks(self, text: str) -> bool:
        step = self.step
        label, condition = read_break(text)
        if step is None:
            return False
        if label == FAILURES:
            return any(c.state in _BAD for c in step.view.commands) or bool(step.view.failure)
        names = [command.name.partition("[")[0] for command in step.view.commands]
        if condition is None or self.recorded.answers is None:
            return label in names
        from b24batch.model.conditions import evaluate_condition
        from b24batch.model.outcome import ValueRefused

        try:
            holds = evaluate_condition(condition, self.recorded.answers) is True
        except ValueRefused:
            return False
        return holds and (not label or label in names)

    def refuse_unknown(self, names: set[str]) -> None:
        """Refuse names that the recipe of the run does not have. Raises ConfigError."""
        program = self.recorded.program
        if program is not None:
            known = program.names
            every = {*known.labels, *known.lets, *known.params, *known.collected}
            refuse_unknown("the run", every, names)

    def value(self, text: str) -> str:
        """What a reference is at this point, in words."""
        if self.recorded.answers is None:
            return "not known: " + self.recorded.broken
        return outcome_text(outcome_of(read_reference(text), self.recorded.answers))


def _end_lines(view: View) -> Iterator[str]:
    """Where the run stands; requests of which nothing came are told too."""
    for request in view.requests:
        if request.status is None and request.failure is None:
            names = [command.name for command in request.commands]
            told = ", ".join(names[:_MOST_NAMES])
            told += f" and {len(names) - _MOST_NAMES} more" * (len(names) > _MOST_NAMES)
            yield f"request {request.number} was sent, and nothing came: {told}"
    yield f"the end: {view.end}" if view.finished else view.end


def _step_lines(step: Step) -> Iterator[str]:
    if step.sent is not None:
        yield from (line.replace("next      ", "sent      ", 1) for line in step.request)
        yield from sent_lines(step.sent)
        return
    yield from _view_lines(step.view)


def _view_lines(request: RequestView) -> Iterator[str]:
    """A request by the journal alone."""
    yield f"request {request.number}   {request.failure or 'answered'}   {request.seconds:.2f} s"
    for command in request.commands:
        error = f" {command.error}" if command.error else ""
        mark = _MARKS.get(command.state, "-")
        yield f"  {mark}  {padded(command.name, 12)} {command.state}{error}"


def _command_lines(step: Step, at: int) -> Iterator[str]:
    """One command: what the server was sent and how it reads it, and what it came to."""
    command, count = step.view.commands[at], len(step.view.commands)
    method, params = step.carried[at]
    yield f"command {at + 1} of {count}   {command.name}   {method}"
    for path, value in leaves(params):
        yield f"    {path} = {short(value)}"
    yield f"  {command.state}" + (f" {command.error}" if command.error else "")
    if step.sent is not None and at < len(step.sent.commands):
        found = step.sent.commands[at]
        if found.state == "done" and found.planned.index not in step.sent.made:
            total = "" if found.total is None else f"   total {found.total}"
            yield f"  answers {short(found.value)}{total}"
        if found.problem is not None:
            yield f"  {found.problem.message}"


# -- dot commands ---------------------------------------------------------------------------------


def _commands() -> list[DotCommand[Replay]]:
    return [
        DotCommand("list", "", "all requests, and what each came to", _list),
        DotCommand("show", "$NAME.PATH", "what a reference was at this point of the run", _show),
        DotCommand(
            "watch",
            "[$NAME.PATH]",
            "show that after each request; no argument lists",
            _watch,
            "`.watch off` takes all away, `.watch off 2` the second.",
        ),
        DotCommand(
            "break",
            "[LABEL] [if CONDITION]",
            "where `run` stops; `failures` stops at anything that went wrong",
            _break,
            "`.break off` takes all away, `.break off 2` the second.",
        ),
        DotCommand("recipe", "", "the recipe of the run", _recipe),
        DotCommand("help", "[COMMAND]", "this list", _help),
        DotCommand("quit", "", "end", _quit),
    ]


def _list(replay: Replay, _: str) -> None:
    for request in replay.recorded.view.requests:
        states = [command.state for command in request.commands]
        counts = ", ".join(f"{states.count(s)} {s}" for s in dict.fromkeys(states))
        failure = f"; {request.failure}" if request.failure else ""
        seconds = "" if request.seconds is None else f"   {request.seconds:.2f} s"
        replay.tell(f"{request.number:>4}  {counts}{failure}{seconds}")
    for ended in replay.recorded.view.ended:
        replay.tell(f"      {ended.name} {ended.state}, without a request of its own")


def _show(replay: Replay, rest: str) -> None:
    if not rest:
        raise wrong_use("`.show` needs a reference", "write `.show $Deal.item.id`")
    replay.refuse_unknown({read_reference(rest).name})
    replay.tell(replay.value(rest))


def _watch(replay: Replay, rest: str) -> None:
    if rest.split()[:1] == ["off"]:
        take_away(replay.watches, rest.removeprefix("off").strip(), ".watch")
    elif rest:
        replay.refuse_unknown({read_reference(rest).name})
        if rest not in replay.watches:
            replay.watches.append(rest)
    replay.tell(numbered(replay.watches, "nothing is watched"))


def _break(replay: Replay, rest: str) -> None:
    if rest.split()[:1] == ["off"]:
        take_away(replay.breaks, rest.removeprefix("off").strip(), ".break")
    elif rest:
        label, condition = read_break(rest)
        named = set() if condition is None else {ref.name for ref in references_of(condition)}
        replay.refuse_unknown((named | {label}) - {FAILURES, ""})
        if rest not in replay.breaks:
            replay.breaks.append(rest)
    replay.tell(numbered(replay.breaks, "no breakpoints"))


def _recipe(replay: Replay, _: str) -> None:
    from b24batch.syntax import print_recipe

    program = replay.recorded.program
    if program is None:
        raise wrong_use(f"the recipe cannot be shown: {replay.recorded.broken}")
    replay.tell(print_recipe(program.recipe).rstrip())


def _help(replay: Replay, rest: str) -> None:
    replay.tell(replay.registry.help(rest))


def _quit(replay: Replay, _: str) -> None:
    replay.ended = True
