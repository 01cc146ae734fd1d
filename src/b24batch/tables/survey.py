"""A first look through the bytes of a table: encoding, digest, and whether it is text at all.

All of it is read before any row is given out, so that a wrong byte in the last line is known
before the first request, and cp1251 is never mistaken for UTF-8.
"""

from __future__ import annotations

import codecs
import hashlib
import io
from collections.abc import Iterator

import msgspec

from b24batch.errors import Problem, TableProblem
from b24batch.tables.content import Content, blocks
from b24batch.tables.rows import excerpt

__all__ = ["Survey", "survey"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", ("utf-8",)),
    (codecs.BOM_UTF32_LE, "utf-32", ("utf-32-le",)),  # before utf-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32", ("utf-32-be",)),
    (codecs.BOM_UTF16_LE, "utf-16", ("utf-16-le",)),
    (codecs.BOM_UTF16_BE, "utf-16", ("utf-16-be",)),
)
_OLD = "cp1251"


class Survey(msgspec.Struct, frozen=True):
    """What was found: the SHA-256 in hexadecimal, the size in bytes, and the encoding.

    `guessed` means that the bytes are no UTF-8 and nothing said what else they are.
    """

    digest: str
    size: int
    encoding: str
    guessed: bool = False

    def notices(self, name: str) -> tuple[Problem, ...]:
        """A note about an encoding that was guessed."""
        if not self.guessed:
            return ()
        message = f"`{name}` is no UTF-8 and was read as {self.encoding}"
        hint = f"say which encoding it has: `with {{ encoding: {self.encoding} }}`"
        return (Problem("B220", message, hint=hint, severity="note"),)


def survey(content: Content, encoding: str | None = None) -> Survey:
    """Look through all of a content, with the encoding that is given or the one it has.

    A mark at the beginning decides; without one it is UTF-8 if every byte fits, else cp1251.
    Raises TableProblem (B525) naming the line for bytes that are not of the encoding, and for
    NUL, which no text holds.
    """
    encoding = _marked(content, encoding)
    digest = hashlib.sha256()
    size = 0
    decoder = codecs.getincrementaldecoder(encoding or "utf-8")()
    wide = encoding is not None and encoding.startswith(("utf-16", "utf-32"))
    valid, nul = True, False
    for block in blocks(content):
        digest.update(block)
        size += len(block)
        nul = nul or (not wide and 0 in block)
        if valid:
            try:
                text = decoder.decode(block)
            except UnicodeDecodeError:
                valid = False
            else:
                nul = nul or (wide and "\0" in text)
    valid = valid and _ends(decoder)
    found = encoding or ("utf-8" if valid else _OLD)
    guessed = encoding is None and not valid
    if nul or guessed or not valid:
        _refuse_what_is_no_text(content, found, guessed=guessed)
    return Survey(digest.hexdigest(), size, found, guessed)


def _ends(decoder: codecs.IncrementalDecoder) -> bool:
    """Whether the last character is whole."""
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _marked(content: Content, encoding: str | None) -> str | None:
    """The encoding that a mark at the beginning names, else the one that is given."""
    with content.open() as file:
        head = file.read(4)
    for mark, named, same in _MARKS:
        if head.startswith(mark):
            if encoding not in (None, named, *same):
                message = f"`{content.name}` begins with a mark of {named}, and is not {encoding}"
                raise TableProblem(Problem("B525", message, hint="leave `encoding` out"))
            return named
    return encoding


def _refuse_what_is_no_text(content: Content, encoding: str, *, guessed: bool) -> None:
    """Find the place where decoding fails or a NUL stands; nothing to say if there is none."""
    line, begun = 1, ""
    for text, bad in _decoded(content, encoding):
        nul = text.find("\0")
        good = text if nul < 0 else text[:nul]
        line += good.count("\n")
        begun = (begun if "\n" not in good else "") + good.rpartition("\n")[2]
        if nul >= 0 or bad is not None:
            if nul >= 0:
                problem = _nul(content.name, encoding)
            else:
                problem = _bad_bytes(content.name, encoding, guessed=guessed)
            rest = "\0" if nul >= 0 else "".join(f"\\x{byte:02x}" for byte in bad or b"")
            place = excerpt(content.name, line, begun + rest, len(begun))
            raise TableProblem(msgspec.structs.replace(problem, excerpt=place))


def _decoded(content: Content, encoding: str) -> Iterator[tuple[str, bytes | None]]:
    """Text in pieces with single newlines; with the last one the bytes that are no text."""
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)(), translate=True)
    for block in blocks(content):
        try:
            yield decoder.decode(block), None
        except UnicodeDecodeError as error:
            yield _good_part(error, encoding), error.object[error.start : error.end]
            return
    try:
        yield decoder.decode(b"", final=True), None
    except UnicodeDecodeError as error:
        yield "", error.object[error.start : error.end]


def _good_part(error: UnicodeDecodeError, encoding: str) -> str:
    """The text before the bytes at fault; the error knows the byte order that a mark told."""
    known = error.encoding if error.encoding.startswith("utf") else encoding
    text = error.object[: error.start].decode(known, "ignore")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _nul(name: str, encoding: str) -> Problem:
    hint = "export it as text once more"
    if not encoding.startswith("utf-16"):
        hint = "if it is UTF-16 without a mark, say so: `with { encoding: utf-16-le }`"
    return Problem("B525", f"`{name}` holds a NUL, which no text does", hint=hint)


def _bad_bytes(name: str, encoding: str, *, guessed: bool) -> Problem:
    if guessed:
        message = f"`{name}` is neither UTF-8 nor {encoding}"
        hint = "save it as UTF-8, or name its encoding: `with { encoding: cp866 }`"
    else:
        message = f"`{name}` is no {encoding}"
        hint = "leave `encoding` out, or name the one that the file has"
    return Problem("B525", message, hint=hint)
