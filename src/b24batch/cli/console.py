"""The three standard streams: data to one, talk to the other, and a question now and then.

Standard output carries data only. Neither stream ever fails because of its encoding, or
because whoever read it went away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import IO, Any, TextIO

from b24batch.cli.color_choice import takes_colours
from b24batch.secrets import SecretText, mask

__all__ = ["Console"]

_YES = frozenset({"y", "yes", "д", "да"})


class Console:
    """Where a command of the command line reads, writes and asks.

    `color` is `auto`, `always` or `never`, as `--color` has it.
    """

    def __init__(
        self,
        stdin: IO[str] | None = None,
        stdout: IO[str] | None = None,
        stderr: IO[str] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.stdin = stdin or sys.stdin or _nowhere("r")
        self.stdout = stdout or sys.stdout or _nowhere("w")
        self.stderr = stderr or sys.stderr or _nowhere("w")
        self.environment = os.environ if environment is None else environment
        self.color = self.environment.get("B24BATCH_COLOR") or "auto"
        self._secrets: tuple[SecretText, ...] = ()
        self._through: Callable[[str], None] | None = None
        self._pause: Callable[[], AbstractContextManager[object]] = nullcontext
        for stream, errors in (
            (self.stdin, "replace"),
            (self.stdout, "backslashreplace"),
            (self.stderr, "backslashreplace"),
        ):
            _never_fail(stream, errors)

    @property
    def interactive(self) -> bool:
        """Whether somebody is there to read what is said and to answer."""
        return _is_terminal(self.stdin) and _is_terminal(self.stderr)

    @property
    def talkative(self) -> bool:
        """Whether remarks go to a person and not into a log."""
        return _is_terminal(self.stderr)

    @property
    def shows_tables(self) -> bool:
        """Whether standard output is a terminal."""
        return _is_terminal(self.stdout)

    @property
    def encoding(self) -> str:
        """The encoding of data: a terminal's own; else UTF-8, unless PYTHONIOENCODING is set."""
        own = getattr(self.stdout, "encoding", None) or "utf-8"
        return own if self.shows_tables or self.environment.get("PYTHONIOENCODING") else "utf-8"

    @property
    def ascii_only(self) -> bool:
        """Whether json is written with escapes, since its reader expects an older encoding."""
        return not self.shows_tables and not self.encoding.lower().startswith("utf")

    def hide(self, secrets: Iterable[SecretText]) -> None:
        """Put `***` in the place of further secrets in all that is said from now on."""
        self._secrets = (*self._secrets, *secrets)

    def say(self, text: str) -> None:
        """A line, or several, for a person: standard error, without secrets."""
        line = self._fitted(_harmless(mask(text, self._secrets)), self.stderr) + "\n"
        if takes_colours(self.stderr, self.color, self.environment):
            line = _coloured(line)
        if self._through is not None:
            self._through(line)
        else:
            self._write(self.stderr, line)

    @contextmanager
    def saying_through(
        self,
        write: Callable[[str], None],
        pause: Callable[[], AbstractContextManager[object]] = nullcontext,
    ) -> Iterator[None]:
        """A block in which another writes what is said, since it draws on the same terminal.

        It does not draw in a block of `pause`, while somebody is asked.
        """
        self._through, self._pause = write, pause
        try:
            yield
        finally:
            self._through, self._pause = None, nullcontext

    def trace(self) -> None:
        """Where the exception that is being handled arose, for `--debug`."""
        import traceback

        self.say(traceback.format_exc().rstrip())

    def show(self, text: str) -> None:
        """Text for a person that was asked for: standard output, in its own encoding."""
        self._write(self.stdout, text)

    def tell(self, text: str, *, prose_wide: int = 0) -> None:
        """Lines for a person that were asked for: as `show`, fitted to a terminal, in colours.

        Of prose that is `prose_wide` columns wide the paragraphs are made narrower as a whole.
        """
        room = self.columns(self.stdout)
        if 0 < room < prose_wide:
            from b24batch.cli.fitting import reflowed

            text = reflowed(text, room)
        text = self._fitted(text, self.stdout)
        self.show((_coloured(text) if self.draws_colours else text) + "\n")

    def columns(self, stream: IO[str]) -> int:
        """How wide the terminal of a stream is; 0 for what is no terminal, or does not say."""
        if not _is_terminal(stream):
            return 0
        given = self.environment.get("COLUMNS", "")
        if given.isdecimal() and int(given):
            return int(given)
        try:
            return os.get_terminal_size(stream.fileno()).columns
        except (OSError, ValueError):
            return 0

    def _fitted(self, text: str, stream: IO[str]) -> str:
        room = self.columns(stream)
        if not room:
            return text
        from b24batch.cli.fitting import fitted

        return fitted(text, room)

    @property
    def draws_colours(self) -> bool:
        """Whether standard output takes colours."""
        return takes_colours(self.stdout, self.color, self.environment)

    def data(self, text: str) -> None:
        """Data for a program: standard output, with the ends of lines as they are given."""
        buffer = getattr(self.stdout, "buffer", None)
        if self.shows_tables or buffer is None:
            self._write(self.stdout, text.replace("\r\n", "\n"))
            return
        encoding = self.encoding
        if not encoding.lower().startswith("utf"):
            text = text.removeprefix("\ufeff")
        try:
            self.stdout.flush()
            buffer.write(text.encode(encoding, "backslashreplace"))
            buffer.flush()
        except (BrokenPipeError, OSError) as error:
            self._gone(self.stdout, error)

    def ask(self, question: str) -> bool:
        """Ask a question; anything but a yes is a no."""
        with self._pause():
            self._write(self.stderr, f"{_harmless(question)} [y/N] ")
            answer = self.stdin.readline()
            if not answer.endswith("\n"):
                self._write(self.stderr, "\n")
        return answer.strip().lower() in _YES

    def ask_secret(self, question: str) -> str:
        """Ask for something that is not shown while it is typed; empty at the end of input."""
        from getpass import getpass

        with self._pause():
            try:
                return getpass(f"{_harmless(question)} ", stream=_text_stream(self.stderr))
            except EOFError:
                return ""

    def choose(self, question: str, answers: Mapping[str, str]) -> tuple[str, bool]:
        """Ask which of several answers holds; each begins with a letter of its own.

        A capital letter means it for all questions of the kind. Anything else is asked again;
        the end of input is the last answer, for all.
        """
        letters = {name[0]: name for name in answers}
        choices = f"{', '.join(answers.values())}; a capital for all [{'/'.join(letters)}] "
        while True:
            self._write(self.stderr, f"{_harmless(question)}: {choices}")
            line = self.stdin.readline()
            if not line:
                self._write(self.stderr, "\n")
                return list(answers)[-1], True
            answer = line.strip()
            name = letters.get(answer.lower(), answer.lower())
            if name in answers:
                return name, answer.isupper()

    def _write(self, stream: IO[str], text: str) -> None:
        try:
            stream.write(text)
            stream.flush()
        except OSError as error:
            self._gone(stream, error)

    def _gone(self, stream: IO[str], error: OSError) -> None:
        """Whoever read a stream has left: write to nowhere, and let the command end as it would."""
        if not isinstance(error, BrokenPipeError) and os.name != "nt":
            raise error
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _coloured(text: str) -> str:
    from b24batch.cli.colours import coloured  # its patterns are not for every start

    return coloured(text)


def _nowhere(mode: str) -> IO[str]:
    """A stream in the place of one that is closed: Python has none then."""
    return Path(os.devnull).open(mode, encoding="utf-8")


def _never_fail(stream: Any, errors: str) -> None:
    """Let a stream replace what its encoding has not; streams of tests may have no encoding."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors=errors)


def _is_terminal(stream: IO[str] | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def _text_stream(stream: Any) -> TextIO:
    """What getpass wants is a name for what we have."""
    found: TextIO = stream
    return found


def _harmless(text: str) -> str:
    """Without control characters but ends of lines: they may come from a portal's words."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(
        char if char in "\n\t" or (char >= " " and char not in _C1) else repr(char)[1:-1]
        for char in text
    )


_C1 = frozenset(map(chr, range(0x7F, 0xA0)))
