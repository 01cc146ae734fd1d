"""Dot commands that change the batch: drop, edit, undo, params, save, load."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch._text import padded
from b24batch.model.recipe import Param, Secret
from b24batch.repl.content import Change, Content, change_line, pieces_of
from b24batch.repl.registry import DotCommand, wrong_use

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["batch_commands"]


def batch_commands() -> list[DotCommand[Session]]:
    """The commands, in the order of the help."""
    return [
        DotCommand(
            "edit",
            "NAME",
            "put a statement at the prompt, to be changed",
            _edit,
            "What is entered then takes its place; Ctrl-C leaves it as it is.\n"
            "Without a terminal the text is shown.",
        ),
        DotCommand(
            "drop",
            "NAME...",
            "take statements out of the batch",
            _drop,
            "A statement without a label goes by its number in `.show`; `.drop all` empties the\n"
            "batch.",
        ),
        DotCommand("undo", "", "take back the last change of the batch", _undo),
        DotCommand(
            "params",
            "[NAME=VALUE...]",
            "give values to parameters, or show them",
            _params,
            'Values with blanks stand in quotes: `.params title="Big order"`. `NAME=` takes the\n'
            "value away. Values of secrets come from the environment alone.",
        ),
        DotCommand("save", "FILE", "write the batch to a recipe file", _save),
        DotCommand("load", "FILE", "begin anew with the batch of a recipe file", _load),
    ]


def _found(session: Session, name: str) -> int:
    at = session.content.find(name)
    if at is None:
        from b24batch._suggest import suggest

        names = [piece.name for piece in session.content.pieces if piece.name]
        near = suggest(name, names, at_most=1)
        hint = f"did you mean `{near[0]}`?" if near else "`.show` lists the statements by number"
        raise wrong_use(f"the batch has no statement `{name}`", hint)
    return at


def _edit(session: Session, rest: str) -> None:
    if not rest:
        raise wrong_use("`.edit` needs a name", "`.show` lists the statements by number")
    piece = session.content.pieces[_found(session, rest)]
    if session.console.interactive:
        session.offered, session.edited = piece.text, piece
    else:
        session.give(piece.text)


def _drop(session: Session, rest: str) -> None:
    if not rest:
        raise wrong_use("`.drop` needs a name", "`.show` lists the statements by number")
    if not session.content.pieces:
        raise wrong_use("the batch is empty", "write a command first, as `Me = user.current`")
    if rest == "all":
        content: Content = Content(values=session.content.values)
        changes = [Change("-", piece, at + 1) for at, piece in enumerate(session.content.pieces)]
    else:
        places = sorted({_found(session, name) for name in rest.split()}, reverse=True)
        content, changes = session.content, []
        for at in places:
            content, change = content.without(at)
            changes.insert(0, change)
    session.change(content, changes, breaks=True)


def _undo(session: Session, _: str) -> None:
    if not session.past:
        raise wrong_use("nothing was changed yet", "what is entered goes into the batch")
    before = session.past.pop()
    changes = session.content.changes_to(before)
    try:
        session.change(before, [], breaks=True)
    except BaseException:
        session.past.append(before)
        raise
    session.past.pop()
    session.tell(f"undone; the batch has {_count(before)}")
    for change in changes:
        session.tell(f"  {change_line(change)}")
    if not changes:
        session.tell(_told(session))


def _count(content: Content) -> str:
    count = len(content.pieces)
    return f"{count} statement{'s' * (count != 1)}"


def _params(session: Session, rest: str) -> None:
    values = {}
    for word in _words(rest):
        name, equals, value = word.partition("=")
        if not equals or not name:
            raise wrong_use(f"`{word}` gives no value to a name", "write `.params name=value`")
        values[name] = value
    known = [p.name for p in session.content.pieces if isinstance(p.statement, Param)]
    for name in values:
        if name not in known:
            hint = f"its parameters are {', '.join(f'`{one}`' for one in known)}" if known else ""
            hint = hint or "write `param name: text` first"
            raise wrong_use(f"the batch has no parameter `{name}`", hint)
    if values:
        session.change(session.content.with_values(values), [], breaks=True)
    session.tell(_told(session) or "the batch has no parameters")


def _words(text: str) -> list[str]:
    try:
        return shlex.split(text.replace("\\", "\\\\"))
    except ValueError:
        raise wrong_use("a quote is not closed", 'write `.params title="Big order"`') from None


def _told(session: Session) -> str:
    lines = []
    values = session.content.values
    for piece in session.content.pieces:
        match piece.statement:
            case Param(name=name, type=kind, default=default, optional=optional):
                given = values.get(name)
                unset = "its default" if default is not None else "not given"
                unset = "left out" if optional and default is None else unset
                lines.append(
                    f"{padded(name, 12)} {kind:<9} {unset if given is None else f'= {given}'}"
                )
            case Secret(name=name, env=variable):
                there = "is set" if session.console.environment.get(variable) else "is not set"
                lines.append(f"{padded(name, 12)} secret    from {variable}, which {there}")
            case _:
                continue
    return "\n".join(lines)


def _path(rest: str, command: str) -> Path:
    name = rest.strip().strip("\"'")
    if not name:
        raise wrong_use(f"`.{command}` needs the name of a file", f"write `.{command} deals.b24`")
    return Path(name).expanduser()


def _save(session: Session, rest: str) -> None:
    from b24batch.syntax import format_text, parse
    from b24batch.tables.whole import write_whole

    path = _path(rest, "save")
    if not session.content.pieces:
        raise wrong_use("the batch is empty", "write a command first, as `Me = user.current`")
    text = format_text(parse(session.content.source))
    if path.is_dir():
        raise wrong_use(f"`{path}` is a folder", "add the name of a file")
    try:
        if path.exists() and path.read_bytes() != text.encode() and not _overwrites(session, path):
            hint = "choose another name, or remove it first"
            raise wrong_use(f"`{path}` is there already", hint)
        write_whole(path, text.encode())
    except OSError as error:
        why = "there is no such folder" if isinstance(error, FileNotFoundError) else error.strerror
        hint = "look at the name and the folder"
        raise wrong_use(f"`{path}` could not be written: {why or error}", hint) from None
    session.tell(f"wrote {path}")


def _overwrites(session: Session, path: Path) -> bool:
    return session.console.interactive and session.console.ask(f"`{path}` is there; replace it?")


def _load(session: Session, rest: str) -> None:
    from b24batch.cli.reading import read_recipe_text

    source = read_recipe_text(str(_path(rest, "load")), session.console)
    content = Content(values=session.content.values)
    content, changes = content.with_pieces(pieces_of(source.text, source.name))
    session.change(content, changes)
    if not changes:
        session.remark(f"`{source.name}` holds no statements; the batch is empty now")
