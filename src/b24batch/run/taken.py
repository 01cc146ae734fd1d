"""Tables that a run read, and what came on standard input, as entries of its journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, runtime_checkable

from b24batch.errors import ConfigError, Problem, TableProblem
from b24batch.plan.outside import OpenedTable
from b24batch.run.computed import Results
from b24batch.run.kept import keep, kept
from b24batch.transport.log import Entry, Log
from b24batch.transport.masking import Masking

__all__ = ["Reopenable", "Taken", "TakenInput", "check_tables"]

STANDARD_INPUT = "-"
_PIECE = 1 << 20


@runtime_checkable
class Reopenable(Protocol):
    """What opens tables for a run, as far as a journal has to know it.

    `opened` are tables in the order in which they were opened, `input_blocks` what came on
    standard input, `origin` plain data by which another process opens the same.
    """

    results: Results

    @property
    def opened(self) -> Sequence[OpenedTable]: ...

    @property
    def origin(self) -> dict[str, Any]: ...

    def input_blocks(self) -> Iterator[bytes]: ...


class Taken:
    """Tells of tables that were opened since it was asked before, each once in a journal."""

    def __init__(self, outside: object, log: Log) -> None:
        self._outside = outside if isinstance(outside, Reopenable) else None
        self._log = log
        self._seen = 0
        self._known = {_key(entry.data) for entry in log.entries("table")}
        self._has_input = log.last("input") is not None

    def entries(self, at: float, masking: Masking) -> list[Entry]:
        """Entries of new tables. Standard input is written down at once, piece by piece."""
        opened = () if self._outside is None else self._outside.opened
        if self._outside is None or len(opened) == self._seen:
            return []
        fresh, self._seen = opened[self._seen :], len(opened)
        if any(table.path == STANDARD_INPUT for table in fresh) and not self._has_input:
            self._has_input = True
            for piece in _pieces(self._outside.input_blocks(), whole=masking.spans_lines):
                self._log.append(Entry(at, "input", 0, {}, masking.hide_known(piece)))
        found = [masking.hide_in(_data(table)) for table in fresh]
        new = [data for data in found if _key(data) not in self._known]
        self._known.update(map(_key, new))
        return [Entry(at, "table", 0, data) for data in new]


def _data(opened: OpenedTable) -> dict[str, Any]:
    left_out = getattr(opened.table, "left_out", ())
    return {
        "format": opened.format,
        "path": opened.path,
        "options": keep(dict(opened.options)),
        "given": opened.given,
        "digest": opened.table.digest,
        "left_out": sorted(left_out),
    }


def _key(data: Mapping[str, Any]) -> str:
    return repr([data["format"], data["path"], data["options"]])


def _pieces(blocks: Iterable[bytes], *, whole: bool) -> Iterator[bytes]:
    """The same bytes in pieces that end with a line, so that no secret is cut."""
    waiting: list[bytes] = []
    size = 0
    for block in blocks:
        end = block.rfind(b"\n") + 1
        if end and not whole and size + end >= _PIECE:
            yield b"".join((*waiting, block[:end]))
            waiting, size = [block[end:]], len(block) - end
            continue
        waiting.append(block)
        size += len(block)
    if size:
        yield b"".join(waiting)


class TakenInput:
    """Standard input as a journal has it, to be read once from its beginning."""

    def __init__(self, log: Log, masking: Masking) -> None:
        self._pieces = log.entries("input")
        self._masking = masking

    def read(self, size: int, /) -> bytes:
        """The next piece, whatever its size; empty at the end."""
        del size
        entry = next(self._pieces, None)
        return b"" if entry is None else self._masking.show(entry.body or b"")


def check_tables(log: Log, masking: Masking, outside: Any) -> None:
    """Open the tables of a run again. Raises ConfigError for one that is not what it was."""
    for entry in log.entries("table"):
        data = masking.show_in(entry.data)
        path = data["path"]
        try:
            table = outside.table(data["format"], path, kept(data["options"]), given=data["given"])
        except TableProblem as gone:
            raise _changed(f"{gone.problems[0].message}, which the run has read") from None
        if table.digest != data["digest"]:
            what = "the files that match" if data["format"] == "files" else "the table"
            raise _changed(f"{what} `{path}` changed since the run was begun")
        if data["left_out"]:
            table.left_out = frozenset(data["left_out"])


def _changed(why: str) -> ConfigError:
    hint = "bring it back as it was, or begin anew with `--anew`"
    return ConfigError(Problem("B679", why, hint=hint))
