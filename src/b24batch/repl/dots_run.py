"""Dot commands that send: send, step, back, break, watch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.registry import DotCommand, numbered, refuse_unknown, take_away, wrong_use
from b24batch.repl.sending import agree, send_batch
from b24batch.repl.steps import (
    FAILURES,
    Stepping,
    read_break,
    read_reference,
    references_of,
    tell_watches,
)

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["run_commands"]

_STEP = """\
The next request is shown with the values that we fill in. Answer with a word or its letter:
send    send it, and see what each command came to
skip    leave it out (k): its commands, and what stands on them, are skipped
edit    change a statement that was not sent yet, and go on
back    go to before the last request; `back 2` to before the last two
run     send on to the next breakpoint, or to the end
quit    send nothing more
With `.step command`, on the practice portal, each command is shown before its request is sent:
the parameters as they came and, where the server put something in, as the method gets them."""


def run_commands() -> list[DotCommand[Session]]:
    """The commands, in the order of the help."""
    return [
        DotCommand(
            "send",
            "[anew]",
            "send the batch, and show what each command came to",
            _send,
            "All of it is sent, also what was sent before. Ctrl-C stops sending and waits for\n"
            "what is under way; a second one does not wait. `.send anew` sends a batch again\n"
            "whose last run did not end.",
        ),
        DotCommand("step", "[command]", "go through the batch request by request", _step, _STEP),
        DotCommand(
            "back",
            "[N]",
            "go back before the last N requests of stepping",
            _back,
            "What was written at a real portal stays written, and is named. On the practice\n"
            "portal the records are as they were.",
        ),
        DotCommand(
            "break",
            "[LABEL] [if CONDITION]",
            "where `run` stops while stepping; no argument lists",
            _break,
            "`.break Deal` stops before the request with Deal, `.break Deal if $Deal.item.id > 5`\n"
            "after it if that holds, `.break failures` after anything that does not go well.\n"
            "`.break off` takes all away, `.break off 2` the second.",
        ),
        DotCommand(
            "watch",
            "[$NAME.PATH]",
            "show what a reference is after each request; no argument lists",
            _watch,
            "`.watch off` takes all away, `.watch off 2` the second.",
        ),
    ]


def _send(session: Session, rest: str) -> None:
    if session.stepping is not None:
        raise wrong_use("a run is being stepped through", "`run` sends on, `quit` ends stepping")
    if rest not in ("", "anew"):
        hint = "all of the batch is sent; `.drop` takes out what should not be"
        raise wrong_use(f"`{rest}` means nothing behind `.send`", hint)
    send_batch(session, anew=rest == "anew")


def _step(session: Session, rest: str) -> None:
    if rest not in ("", "command", "request"):
        raise wrong_use(f"`{rest}` cannot be stepped by", "write `.step` or `.step command`")
    by_command = rest == "command"
    if by_command and not session.portal.is_practice:
        hint = "`.step` goes request by request; `.portal practice` changes to the practice portal"
        raise wrong_use("only the practice portal is gone through command by command", hint)
    if session.stepping is not None:
        session.stepping.by_command = by_command
        session.stepping.show(session)
        return
    if not session.content.pieces:
        raise wrong_use("the batch is empty", "write a command first, as `Me = user.current`")
    if not agree(session, session.program()):
        session.remark("nothing was sent")
        return
    session.stepping = Stepping(session, by_command=by_command)
    session.stepping.show(session)


def _back(session: Session, rest: str) -> None:
    if session.stepping is None:
        raise wrong_use("nothing is being stepped through", "`.step` begins it")
    session.stepping.back(session, rest)


def _break(session: Session, rest: str) -> None:
    if rest.split()[:1] == ["off"]:
        take_away(session.breaks, rest.removeprefix("off").strip(), ".break")
    elif rest:
        label, condition = read_break(rest)
        wanted = {label} - {FAILURES, ""}
        if condition is not None:
            wanted |= {ref.name for ref in references_of(condition)}
        refuse_unknown("the batch", session.content.names(), wanted)
        if rest not in session.breaks:
            session.breaks.append(rest)
    session.tell(numbered(session.breaks, "no breakpoints"))


def _watch(session: Session, rest: str) -> None:
    if rest.split()[:1] == ["off"]:
        take_away(session.watches, rest.removeprefix("off").strip(), ".watch")
    elif rest:
        refuse_unknown("the batch", session.content.names(), {read_reference(rest).name})
        if rest not in session.watches:
            session.watches.append(rest)
    session.tell(numbered(session.watches, "nothing is watched"))
    if rest and not rest.startswith("off"):
        tell_watches(session)
