"""Stepping as a conversation: what is upcoming, the answers to it, breakpoints and watches."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from b24batch.errors import SyntaxProblem, render
from b24batch.model.conditions import evaluate_condition
from b24batch.model.outcome import ValueRefused
from b24batch.model.path import PathError, parse_path
from b24batch.model.recipe import Expect
from b24batch.model.values import Condition, Ref
from b24batch.repl.content import Content
from b24batch.repl.registry import wrong_use
from b24batch.repl.rehearsal import Rehearsed, rehearse
from b24batch.repl.shown import (
    command_line,
    outcome_of,
    outcome_text,
    rehearsed_lines,
    request_lines,
    sent_lines,
)
from b24batch.repl.stepping import Sent, Stepper, practice_of
from b24batch.run.command_result import CommandResult
from b24batch.run.results import RunResult
from b24batch.run.states import BAD, State
from b24batch.syntax import parse

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = [
    "FAILURES",
    "Stepping",
    "read_break",
    "read_reference",
    "references_of",
    "remember",
    "tell_watches",
]

FAILURES = "failures"
"""The breakpoint on anything that does not go well."""

_ANSWERS = {"s": "send", "k": "skip", "e": "edit", "b": "back", "r": "run", "q": "quit"}
_BEGINS_STATEMENT = re.compile(r"[={]")
"""What follows a word that is a label or a method, and no answer."""
_BREAK = re.compile(r"((?!if\b)\w+)?\s*(?:\bif\b(.*))?", re.DOTALL)
_MOST_NAMES = 5
_CHOICES = "send, skip, edit, back, run on, quit"


class Stepping:
    """A run that is gone through; `by_command` shows each command before its request is sent."""

    def __init__(self, session: Session, *, by_command: bool) -> None:
        self._moment = session.moment()
        self._content = session.content
        self.by_command = by_command
        self.stepper = Stepper(
            lambda: session.program(self._content, self._moment),
            session.portal,
            session.journal_path(),
            session.content.source,
            waits=lambda seconds: session.remark(
                f"waiting {seconds:.0f} s until the portal may be asked again; Ctrl-C comes back"
            ),
            lingers=lambda: session.remark(
                "the reply is awaited; a second Ctrl-C gives up, and leaves open what was written"
            ),
        )
        self._seen = 0
        self._rehearsed: list[Rehearsed] = []
        self._ends = {
            "send": self._send,
            "skip": self._skip,
            "edit": self._edit,
            "back": self.back,
            "run": self._run,
            "quit": self._quit,
        }

    def take(self, session: Session, text: str) -> bool:
        """Take an answer; False for an entry that is none."""
        if not text:
            self.stepper.look()
            self.show(session)
            return True
        word, _, rest = text.partition(" ")
        name, rest = _ANSWERS.get(word, word), rest.strip()
        if name not in self._ends or _BEGINS_STATEMENT.match(rest):
            return False
        if name == "back":
            self.back(session, rest)
            return True
        if rest and name != "edit" and (name, rest) != ("run", "on"):
            raise wrong_use(f"`{name}` takes nothing behind it", f"answer `{name}` alone")
        if self.stepper.waiting and name not in ("back", "quit"):
            self.stepper.look()  # nobody has seen yet what would be sent
            self.show(session)
            return True
        self._ends[name](session, rest)
        return True

    def show(self, session: Session) -> None:
        """Show what is upcoming, or the command of it that is looked at, and what can be said."""
        outgoing = self.stepper.upcoming
        if self.stepper.waiting:
            session.tell("the next request has to wait; Enter waits on, back goes back, quit ends")
            return
        if outgoing is None:
            session.tell("the run is at its end; back goes back, quit ends stepping")
            return
        if not self._seen:
            session.tell("\n".join(request_lines(self.stepper, outgoing)))
        if self.by_command:
            practice = practice_of(session.portal)
            if practice is not None and not self._rehearsed:
                self._rehearsed = rehearse(practice, outgoing)
            self._show_command(session)
        session.tell(f"          {_CHOICES}")

    def _show_command(self, session: Session) -> None:
        outgoing = self.stepper.upcoming
        if outgoing is None or self._seen >= len(self._rehearsed):
            return
        name = self.stepper.command(outgoing.instances[self._seen]).name
        one, count = self._rehearsed[self._seen], len(self._rehearsed)
        session.tell("\n".join(rehearsed_lines(name, self._seen, count, one)))

    def change(self, session: Session, content: Content) -> None:
        """Go on with a changed batch. Raises ConfigError if that concerns what was sent."""
        before = self._content
        self._content = content
        try:
            self.stepper.change(
                lambda: session.program(self._content, self._moment), content.source
            )
        except BaseException:
            self._content = before
            raise
        self._anew()

    # -- answers -------------------------------------------------------------------------------

    def _send(self, session: Session, _: str) -> None:
        if self.by_command and self._seen + 1 < len(self._rehearsed):
            self._seen += 1
        elif self._agrees(session):
            self._sent(session)
        self.show(session)

    def _sent(self, session: Session) -> Sent:
        before = len(self.stepper.so_far().joint_problems)
        told: list[Sent] = []

        def tell(sent: Sent) -> None:
            told.append(sent)
            session.tell("\n".join(sent_lines(sent)))

        sent = self.stepper.send(tell)
        self._anew()
        for command in sent.others[len(told[0].others) :]:
            session.tell(command_line(command))
        so_far = self.stepper.so_far()
        for problem in so_far.joint_problems[before:]:
            session.remark(render(problem, self._content.source))
        if so_far.stopped is not None:
            session.tell(f"stopped: {so_far.stopped.value}")
        tell_watches(session)
        return sent

    def _agrees(self, session: Session) -> bool:
        """Whether a real portal may be written to, and again where it was before a way back."""
        outgoing = self.stepper.upcoming
        if outgoing is None or session.yes or session.portal.is_practice:
            return True
        commands = [self.stepper.command(i) for i in outgoing.instances]
        writes = [command.name for command in commands if command.writes]
        again = sorted(set(writes) & self.stepper.sent_before)
        if not again and (not writes or session.portal.host in session.agreed):
            return True
        what = f"{', '.join(again)} was done at the portal before; send it again"
        if not again:
            what = f"write {', '.join(writes[:_MOST_NAMES])} on {session.portal.host}"
        if not session.console.interactive:
            hint = "`skip` leaves it out; start with `--yes` if that is what you want"
            raise wrong_use(f"nobody is here to be asked: {what}?", hint)
        agreed = session.console.ask(f"{what}?")
        if agreed:
            session.agreed.add(session.portal.host)
        return agreed

    def _skip(self, session: Session, _: str) -> None:
        skipped = self.stepper.skip()
        self._anew()
        session.tell(f"left out: {', '.join(command.name for command in skipped)}")
        self.show(session)

    def _edit(self, session: Session, label: str) -> None:
        outgoing = self.stepper.upcoming
        if not label and outgoing is None:
            raise wrong_use("nothing is upcoming", "`edit Label` names a command")
        first = "" if outgoing is None else self.stepper.command(outgoing.instances[0])
        name = label or (first.label if isinstance(first, CommandResult) else "")
        session.registry.find("edit").run(session, name)

    def back(self, session: Session, many: str = "") -> None:
        """Go back so many steps. Raises ConfigError for what is no number, or if none was made."""
        if many and not (many.isdecimal() and int(many)):
            raise wrong_use(f"`{many}` is no number of requests", "write `back`, or `back 2`")
        point, done = self.stepper.back(int(many) if many else 1)
        self._anew()
        session.tell(f"back before {point.what}")
        if practice_of(session.portal) is not None:
            session.tell("the records of the practice portal are as they were then")
        for command in done:
            made = "" if command.made_id is None else f" (id {command.made_id})"
            session.tell(f"done at the portal, and not undone: {command.name}{made}")
        self.show(session)

    def _run(self, session: Session, _: str) -> None:
        """Send request after request up to a breakpoint or the end."""
        first = True
        while self.stepper.upcoming is not None:
            why = "" if first else self._breaks_before(session)
            if not why and not self._agrees(session):
                why = "not agreed"
            if why:
                break
            first = False
            sent = self._sent(session)
            why = self._breaks_after(session, sent)
            if why or sent.interrupted:
                break
        else:
            why = ""
        if why:
            session.tell(f"break: {why}")
        self.show(session)

    def _quit(self, session: Session, _: str) -> None:
        stepper = self.stepper
        remember(session, stepper.result())
        session.stepping = None
        stepper.close()
        counts = [] if session.result is None else session.result.counts().items()
        told = ", ".join(f"{n} {state.replace('_', ' ')}" for state, n in counts)
        session.tell(f"stepping ended: {told}; `.show Label` shows what came")

    def _anew(self) -> None:
        self._seen, self._rehearsed = 0, []

    # -- breakpoints ---------------------------------------------------------------------------

    def _breaks_before(self, session: Session) -> str:
        outgoing = self.stepper.upcoming
        labels = {self._label(i) for i in (outgoing.instances if outgoing else ())}
        for text in session.breaks:
            label, condition = read_break(text)
            if condition is None and label in labels:
                return text
        return ""

    def _breaks_after(self, session: Session, sent: Sent) -> str:
        ended = [*sent.commands, *sent.others]
        for text in session.breaks:
            label, condition = read_break(text)
            if label == FAILURES and any(c.state in BAD for c in ended):
                return text
            if condition is not None and self._holds(condition, label, ended):
                return text
        return ""

    def _holds(self, condition: Condition, label: str, ended: Iterable[CommandResult]) -> bool:
        """Whether a condition holds where a label has just ended; of any, if it names none."""
        for command in ended:
            if label in ("", command.label) and command.state is State.DONE:
                scope = self.stepper.ledger.answers if not command.around else command.around.scope
                try:
                    if evaluate_condition(condition, scope) is True:
                        return True
                except ValueRefused:
                    continue
        return False

    def _label(self, i: int) -> str:
        return self.stepper.command(i).label


def read_break(text: str) -> tuple[str, Condition | None]:
    """A breakpoint: a label, perhaps with a condition. Raises SyntaxProblem."""
    found = _BREAK.fullmatch(text)
    if found is None:
        hint = "write `.break Deal`, or `.break Deal if $Deal.item.id > 5`"
        raise wrong_use(f"`{text}` is no place to stop at", hint)
    label, condition = found[1] or "", found[2]
    return label, None if condition is None else _condition(condition.strip())


def _condition(text: str) -> Condition:
    if not text:
        raise wrong_use("a condition is missing behind `if`", "such as `$Deal.item.id > 5`")
    try:
        (statement,) = parse(f"expect {text}").recipe.statements
    except SyntaxProblem as error:
        why = error.problems[0]
        raise wrong_use(f"`{text}` is no condition: {why.message}", why.hint) from None
    except ValueError:  # there are several
        statement = None
    if not isinstance(statement, Expect) or statement.message is not None:
        raise wrong_use(f"`{text}` is no condition", "such as `$Deal.item.id > 5`")
    return statement.condition


def references_of(condition: Condition) -> list[Ref]:
    """The references in a condition."""
    from b24batch.model.walk import visit_statement

    return [n.node for n in visit_statement(Expect(condition)) if isinstance(n.node, Ref)]


def read_reference(text: str) -> Ref:
    """A reference as `$Deal.item.id`, the `$` may be left out. Raises ConfigError."""
    try:
        return parse_path(text.strip().removeprefix("$"))
    except PathError as error:
        hint = error.hint or "write `$Deal.item.id`"
        raise wrong_use(f"`{text}` is no reference: {error}", hint) from None


def remember(session: Session, result: RunResult) -> None:
    """Keep what a run came to, and what it wrote where."""
    session.result = result
    done = [c.name for c in result if c.writes and c.state is State.DONE and not c.around]
    session.sent |= {(session.portal.host, name) for name in done}


def tell_watches(session: Session) -> None:
    """Show what the watched references are now."""
    result = session.latest()
    if result is None:
        return
    for text in session.watches:
        found = outcome_text(outcome_of(read_reference(text), result.answers))
        session.tell(f"  watch  {text} = {found}")
