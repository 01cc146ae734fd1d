"""Dot commands that only look: plan, wire, curl, explain, show."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

from b24batch._text import padded
from b24batch.repl.registry import DotCommand, wrong_use
from b24batch.repl.shown import short

if TYPE_CHECKING:
    from b24batch.repl.session import Session
    from b24batch.run.compose import Outgoing

__all__ = ["look_commands"]

FORMATS = ("table", "json", "jsonl", "csv")


def look_commands() -> list[DotCommand[Session]]:
    """The commands, in the order of the help."""
    return [
        DotCommand("plan", "", "what would be sent, and who fills in each reference", _plan),
        DotCommand(
            "wire",
            "",
            "the exact request that is sent next, and how the server reads it",
            _wire,
            "Each command of the request stands as it is sent; below it is what the server\n"
            "makes of it: the method, and every parameter as text.",
        ),
        DotCommand(
            "curl",
            "",
            "the same request as a command for curl",
            _curl,
            "The address is taken from the variable B24_WEBHOOK; secrets are `***`.",
        ),
        DotCommand(
            "explain",
            "CODE | $NAME.PATH",
            "what a message means, or how a reference is filled in",
            _explain,
            "On the practice portal a reference is also tried on a copy of the records: what it\n"
            "is, and what the server would put in its place if nobody looked after it.",
        ),
        DotCommand(
            "show",
            "[NAME[.PATH]]",
            "an answer, a part of one, or the statements of the batch",
            _show,
            "Of what was not sent yet the statement is shown. `.as` chooses the format.",
        ),
        DotCommand("as", "[FORMAT]", "how answers are shown: table, json, jsonl, csv", _as),
    ]


def _plan(session: Session, _: str) -> None:
    from b24batch.plan.simulate import make_plan
    from b24batch.stages import check_recipe

    content = session.content
    if not content.pieces:
        raise wrong_use("the batch is empty", "write a command first, as `Me = user.current`")
    warnings = check_recipe(content.recipe(), content.source, catalogue=session.catalogue)
    program = session.program(sends=False, stand_ins=True)
    session.tell(
        str(
            make_plan(
                program,
                source=content.source,
                portal=session.portal.host,
                warnings=tuple(p for p in warnings if p.severity == "warning"),
                not_given=tuple(sorted(program.options.not_given)),
            )
        )
    )


def next_requests(session: Session) -> list[Outgoing]:
    """The requests that would be sent first, or next while a run is stepped through."""
    from b24batch.run.engine import Engine

    if session.stepping is not None:
        upcoming = session.stepping.stepper.upcoming
        return [] if upcoming is None else [upcoming]
    return Engine(session.program(sends=False)).ready()


def _requests(session: Session) -> list[Outgoing]:
    requests = next_requests(session)
    if not requests:
        ended = session.stepping is not None
        hint = "`back` goes back" if ended else "write a command first, as `Me = user.current`"
        raise wrong_use("nothing is to be sent", hint)
    return requests


def _wire(session: Session, _: str) -> None:
    lines: list[str] = []
    requests = _requests(session)
    for outgoing in requests:
        lines.append(f"POST {_address(session)}{outgoing.method}")
        if outgoing.direct:
            lines += _indented(json.dumps(outgoing.params, ensure_ascii=False, indent=2))
            continue
        lines.append(f"  halt {outgoing.params['halt']}")
        for (label, command), name in zip(
            outgoing.params["cmd"].items(), outgoing.names, strict=True
        ):
            lines += _read_by_server(label, name, command)
    left = session.stepping is None and _has_more(session, requests)
    if left:
        lines.append("what follows stands on the answers; `.step` shows it request by request")
    session.give("\n".join(lines))


def _address(session: Session) -> str:
    """Where requests go, without the code."""
    portal = session.portal
    below = f"/rest/{portal.user or 1}/***/"
    return below if portal.is_practice else f"https://{portal.host}{below}"


def _read_by_server(label: str, name: str, command: str) -> list[str]:
    from b24batch.practice.decode import decode_command
    from b24batch.repl.shown import leaves

    method, params = decode_command(command)
    read = [f"       {path} = {short(value)}" for path, value in leaves(params)]
    return [f"  {label}   {name}", f"     {command}", f"     is read as {method}", *read]


def _has_more(session: Session, requests: list[Outgoing]) -> bool:
    sent = sum(len(outgoing.instances) for outgoing in requests)
    program = session.program(sends=False)
    return sent < len(program.commands) or len(program.blocks) > 1


def _indented(text: str) -> list[str]:
    return [f"  {line}" for line in text.splitlines()]


def _curl(session: Session, _: str) -> None:
    for outgoing in _requests(session):
        body = session.masked(json.dumps(outgoing.params, ensure_ascii=False))
        session.give(
            f'curl -sS "${{B24_WEBHOOK%/}}/{outgoing.method}" '
            f"-H 'Content-Type: application/json' --data-binary {shlex.quote(body)}"
        )
    if session.portal.is_practice:
        session.remark(
            "the practice portal of this session has no address; "
            "`b24batch practice serve` gives one to another"
        )


def _explain(session: Session, rest: str) -> None:
    from b24batch.repl.references import explain_reference

    if not rest:
        raise wrong_use("`.explain` needs a code or a reference", "write `.explain B104`")
    from b24batch.codes import CODES, PROSE_WIDE, explain, is_like_code, unknown_code

    if not is_like_code(rest) or rest in session.content.names():
        explain_reference(session, rest)
        return

    if rest.upper() not in CODES:
        raise wrong_use(*unknown_code(rest))
    session.tell(explain(rest), prose_wide=PROSE_WIDE)


def _show(session: Session, rest: str) -> None:
    from b24batch.repl.answers import show_answer

    if not rest:
        lines = [
            f"{number:>3}  {padded(piece.name, 12)} {piece.about}".rstrip()
            for number, piece in enumerate(session.content.pieces, 1)
        ]
        session.tell("\n".join(lines) or "the batch is empty; write `Me = user.current`")
        return
    if rest.isdecimal() and session.content.find(rest) is not None:
        rest = session.content.called(int(rest) - 1) or rest
    if not show_answer(session, rest):
        at = session.content.find(rest.removeprefix("$").partition(".")[0].partition("[")[0])
        if at is None:
            raise wrong_use(f"there is nothing called `{rest}`", "`.show` lists the statements")
        session.give(session.content.pieces[at].text)
        session.remark("it was not sent yet")


def _as(session: Session, rest: str) -> None:
    if rest and rest not in FORMATS:
        known = ", ".join(f"`{form}`" for form in FORMATS)
        raise wrong_use(f"`{rest}` is no format", f"it may be {known}")
    session.form = rest or session.form
    session.tell(f"answers are shown as {session.form}")
