"""The session at a terminal: editing, colours, completion and history, with prompt_toolkit.

Enter ends an entry that is complete and goes on with one that is not, as the parser says; Esc and
Enter ends it in any case. What is pasted is one piece and runs nothing by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, TextIO, cast

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion, ThreadedCompleter
from prompt_toolkit.document import Document
from prompt_toolkit.history import History
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.lexers import PygmentsLexer
from prompt_toolkit.output import ColorDepth, create_output
from prompt_toolkit.styles import Style

from b24batch.cli.keeping import journal_folder
from b24batch.highlight.lexer import RecipeLexer
from b24batch.repl.history import HistoryFile

if TYPE_CHECKING:
    from b24batch.assist import Suggestion
    from b24batch.cli.console import Console

__all__ = ["Conversation", "run_terminal"]

_COLOURS = {
    "pygments.comment": "ansibrightblack",
    "pygments.literal": "ansimagenta",
    "pygments.literal.string": "ansigreen",
    "pygments.keyword": "ansiblue",
    "pygments.name.builtin": "ansiblue",
    "pygments.name.function": "ansiyellow",
    "pygments.name.label": "bold",
    "pygments.name.variable": "ansicyan",
}


class Conversation(Protocol):
    """What is held at a terminal: a session, or a walk through a journal."""

    offered: str
    ended: bool

    @property
    def console(self) -> Console: ...

    @property
    def prompt(self) -> str: ...

    @property
    def greeting(self) -> str: ...

    def tell(self, text: str) -> None: ...

    def masked(self, text: str) -> str: ...

    def unfinished(self, text: str) -> bool: ...

    def suggest(self, text: str, offset: int) -> list[Suggestion]: ...

    def feed(self, entry: str) -> None: ...

    def given_up(self) -> None: ...


def run_terminal(session: Conversation) -> None:
    """Hold a session up to `.quit` or Ctrl-D.

    Ctrl-C gives up an entry, which the history keeps, or stops what is being done.
    """
    prompt = _prompt(session)
    session.tell(session.greeting)
    going_on = True
    while going_on and not session.ended:
        with suppress(KeyboardInterrupt):  # one that came between two entries
            going_on = _hold(session, prompt)


def _hold(session: Conversation, prompt: PromptSession[str]) -> bool:
    """One entry and what is said to it; False at the end of input."""
    offered, session.offered = session.offered, ""
    try:
        entry = prompt.prompt(session.prompt, default=offered)
    except KeyboardInterrupt:
        session.given_up()
        given_up = prompt.default_buffer.text
        if given_up.strip():
            prompt.history.append_string(given_up)
        return True
    except EOFError:
        return False
    try:
        session.feed(entry)
    except KeyboardInterrupt:
        session.console.say("interrupted")
    return True


def _prompt(session: Conversation) -> PromptSession[str]:
    console = session.console
    out = console.stdout if console.shows_tables else console.stderr
    folder = journal_folder(console.environment)
    path = None if folder is None else folder.parent / "history"
    return PromptSession(
        multiline=True,
        history=_History(HistoryFile(path, session.masked)),
        auto_suggest=AutoSuggestFromHistory(),
        completer=ThreadedCompleter(_Completer(session)),
        complete_while_typing=True,
        lexer=PygmentsLexer(RecipeLexer),
        style=Style.from_dict(_COLOURS),
        key_bindings=_keys(session),
        prompt_continuation=lambda width, _, __: "." * (width - 1) + " ",
        output=create_output(stdout=cast("TextIO", out)),
        color_depth=None if console.draws_colours else ColorDepth.MONOCHROME,
    )


def _keys(session: Conversation) -> KeyBindings:
    keys = KeyBindings()

    @keys.add("enter")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        menu = buffer.complete_state
        if menu is not None and menu.current_completion is not None:
            buffer.complete_state = None  # what was chosen stands in the text already
        elif session.unfinished(buffer.text):
            line = buffer.document.current_line_before_cursor
            indent = line[: len(line) - len(line.lstrip())]
            buffer.insert_text(f"\n{indent}{'  ' * line.rstrip().endswith(('{', '['))}")
        else:
            buffer.validate_and_handle()

    @keys.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    return keys


class _History(History):
    """Earlier entries, whole."""

    def __init__(self, file: HistoryFile) -> None:
        super().__init__()
        self._file = file

    def load_history_strings(self) -> Iterable[str]:
        return self._file.entries()

    def store_string(self, string: str) -> None:
        self._file.keep(string)


class _Completer(Completer):
    def __init__(self, session: Conversation) -> None:
        self._session = session

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        del complete_event
        text, offset = document.text, document.cursor_position
        for one in self._session.suggest(text, offset):
            if one.text != text[one.start : offset]:
                yield Completion(one.text, one.start - offset, display_meta=one.meta)
