"""The content of a file that a recipe sends: `file "a.pdf"`."""

from __future__ import annotations

import base64
import hashlib
from pathlib import PurePath

from b24batch.errors import Problem, TableProblem
from b24batch.tables.content import FileBytes, blocks
from b24batch.tables.places import Places

__all__ = ["MOST_BYTES", "FileContent", "read_file"]

MOST_BYTES = 100 << 20
"""Larger files are refused: a third is added on the way, and all of it is held in memory."""


class FileContent:
    """A file by name, size and hash; its content is read only when its request is built.

    `path` is as the recipe says it, `name` its last part, `size` in bytes, `sha256` in
    hexadecimal. Nothing but these belongs into a plan or a journal.
    """

    def __init__(self, path: str, content: FileBytes) -> None:
        self.path = path
        self.name = PurePath(path).name
        self.size = content.size
        digest = hashlib.sha256()
        for block in blocks(content):
            digest.update(block)
        self.sha256 = digest.hexdigest()
        self._content = content

    def base64(self) -> str:
        """The content as base64, read now. Raises TableProblem if it is not what it was."""
        data = b"".join(blocks(self._content))
        if hashlib.sha256(data).hexdigest() != self.sha256:
            hint = "let nobody write to it during a run, and run again"
            raise TableProblem(Problem("B520", f"`{self.path}` was changed meanwhile", hint=hint))
        return base64.b64encode(data).decode("ascii")

    def __repr__(self) -> str:
        return f"FileContent({self.path!r}, {self.size} bytes, sha256 {self.sha256[:12]})"


def read_file(
    path: str, places: Places, *, given: bool = False, most: int = MOST_BYTES
) -> FileContent:
    """Look at a file that will be sent, links followed.

    Raises TableProblem for one that is not there, is no regular file, is larger than `most`
    bytes, or lies outside the places that are allowed.
    """
    content = FileBytes(places.find(path, given=given, what="the file").resolve(), path)
    if content.size > most:
        message = f"`{path}` has {content.size:,} bytes, and a call carries at most {most:,}"
        hint = "send it by other means, such as the address that `disk.folder.uploadfile` gives"
        raise TableProblem(Problem("B529", message, hint=hint))
    return FileContent(path, content)
