"""What can go wrong, as data and as exceptions.

The tree::

    BatchError                      base: `.problems`, `.to_dict()`, `str()` renders them
      RecipeError (ValueError)      the recipe is wrong; nothing was sent
        SyntaxProblem               does not parse
        CheckProblem                parses, cannot work
        ParamProblem                a parameter is missing or of the wrong type
        TableProblem                a table or file that the recipe reads cannot be read
        MisuseError (TypeError)     the builder was used in a way that cannot mean anything
      PlanError                     a valid recipe that cannot be planned
        EncodeError                 a value or name that no call can carry
      RunError                      the portal could not be used any further; `.result`
        TransportError              no usable reply; `.sent` says whether it may have run
        PortalError                 the portal answered with an error for the whole request
      CommandError                  the value of a command that is not done was asked for
      ConfigError                   no portal, a wrong address, a missing extra
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Self

import msgspec

from b24batch._text import Excerpt, Source, Span, cells_wide

__all__ = [
    "BatchError",
    "CheckProblem",
    "CommandError",
    "ConfigError",
    "EncodeError",
    "FailedCommand",
    "Label",
    "MisuseError",
    "ParamProblem",
    "PlanError",
    "PortalError",
    "Problem",
    "RecipeError",
    "RunError",
    "SyntaxProblem",
    "TableProblem",
    "TransportError",
    "render",
]

Severity = Literal["error", "warning", "note"]


class Label(msgspec.Struct, frozen=True):
    """A second place that explains a problem, with the words to draw beside it."""

    span: Span
    text: str


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """One mistake as data: `code` is stable and explained by `b24batch explain CODE`.

    `span` is where it is, `text` what to draw under the carets, `labels` other places,
    `hint` one thing to do, `notes` further facts (what was done, what was not sent).
    `excerpt` is the place where it is in a table or another file that is no recipe; `text`
    belongs to it then, and `span` is where the recipe reads that file. `page` is the address of
    the documentation that it rests on.
    """

    code: str
    message: str
    span: Span | None = None
    text: str = ""
    labels: tuple[Label, ...] = ()
    hint: str = ""
    notes: tuple[str, ...] = ()
    severity: Severity = "error"
    excerpt: Excerpt | None = None
    page: str = ""


def render(problem: Problem, source: Source | None = None) -> str:
    """Draw a problem for a terminal: first line, place with carets, notes, hint."""
    lines = [f"{problem.severity}[{problem.code}]: {problem.message}"]
    if problem.excerpt is not None:
        lines += _excerpt(problem.excerpt, problem.text)
        problem = msgspec.structs.replace(problem, text="read here")
    if source is not None and problem.span is not None:
        lines += _snippet(problem, problem.span, source)
    lines += [f"note: {note}" for note in problem.notes]
    if problem.page:
        lines.append(f"note: see {problem.page}")
    if problem.hint:
        lines.append(f"hint: {problem.hint}")
    return "\n".join(lines)


def _snippet(problem: Problem, span: Span, source: Source) -> list[str]:
    """The lines of all places, in the order of the source, carets under the main one."""
    marks = [(span, problem.text, "^")] + [
        (label.span, label.text, "-") for label in problem.labels
    ]
    rows: dict[int, list[tuple[int, int, str, str]]] = {}
    for place, text, mark in marks:
        line, column = source.line_column(place.start)
        width = min(max(1, place.end - place.start), max(1, len(source.line(line)) - column + 1))
        rows.setdefault(line, []).append((column, width, text, mark))
    gutter = max(2, len(str(max(rows))))
    line, column = source.line_column(span.start)
    out = [f"{' ' * gutter}--> {source.name}:{line}:{column}", f"{' ' * gutter} |"]
    previous = 0
    for number in sorted(rows):
        if previous and number > previous + 1:
            out.append("...")
        previous = number
        text_line = source.line(number)
        out.append(f"{number:>{gutter}} | {text_line.replace(chr(9), ' ')}".rstrip())
        for column_, width, text, mark in sorted(rows[number]):
            pad = " " * cells_wide(text_line[: column_ - 1])
            carets = mark * cells_wide(text_line[column_ - 1 : column_ - 1 + width] or " ")
            out.append(f"{' ' * gutter} | {pad}{carets} {text}".rstrip())
    out.append(f"{' ' * gutter} |")
    return out


def _excerpt(excerpt: Excerpt, text: str) -> list[str]:
    """A line of another file with carets under the piece that it is about."""
    gutter = max(2, len(str(excerpt.line)))
    pad = " " * cells_wide(excerpt.text[: excerpt.start])
    carets = "^" * (cells_wide(excerpt.text[excerpt.start : excerpt.end]) or 1)
    return [
        f"{' ' * gutter}--> {excerpt.file}:{excerpt.line}:{excerpt.column}",
        f"{' ' * gutter} |",
        f"{excerpt.line:>{gutter}} | {excerpt.text.replace(chr(9), ' ')}".rstrip(),
        f"{' ' * gutter} | {pad}{carets} {text}".rstrip(),
        f"{' ' * gutter} |",
    ]


class BatchError(Exception):
    """Base of everything this library raises on purpose."""

    def __init__(self, problems: Sequence[Problem] | Problem, source: Source | None = None) -> None:
        self.problems: tuple[Problem, ...] = (
            (problems,) if isinstance(problems, Problem) else tuple(problems)
        )
        self.source = source
        super().__init__(self.render())

    def render(self) -> str:
        """All problems, drawn one below the other."""
        return "\n\n".join(render(problem, self.source) for problem in self.problems)

    def _render_traceback_(self) -> list[str]:
        """IPython and Jupyter ask for this by its name."""
        from b24batch.notebook import shown_error

        return shown_error(self)

    def with_source(self, source: Source | None) -> Self:
        """The same error, able to draw its places in the text they came from."""
        if source is not None and self.source is None:
            self.source = source
            self.args = (self.render(),)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The problems as plain data; places also as line and column."""
        return {
            "error": type(self).__name__,
            "problems": [problem_to_dict(problem, self.source) for problem in self.problems],
        }


def problem_to_dict(problem: Problem, source: Source | None = None) -> dict[str, Any]:
    """A problem as plain data, its places also as file, line and column."""
    data: dict[str, Any] = msgspec.to_builtins(problem)
    if problem.excerpt is not None:
        excerpt = problem.excerpt
        data["place"] = {"file": excerpt.file, "line": excerpt.line, "column": excerpt.column}
    elif source is not None and problem.span is not None:
        line, column = source.line_column(problem.span.start)
        data["place"] = {"file": source.name, "line": line, "column": column}
    return data


class RecipeError(BatchError, ValueError):
    """The recipe is wrong; nothing was sent."""


class SyntaxProblem(RecipeError):
    """The text does not parse."""


class CheckProblem(RecipeError):
    """The recipe parses and cannot work."""


class ParamProblem(RecipeError):
    """A parameter or secret of the recipe is missing, unknown or of the wrong type."""


class TableProblem(RecipeError):
    """A table or file that the recipe reads is not there, or is not what the recipe says.

    All wrong rows come together, up to some number, each with its place in the file.
    """


class MisuseError(RecipeError, TypeError):
    """The builder was used in a way that cannot mean anything, such as `if ref.A.id`."""


class PlanError(BatchError):
    """A valid recipe cannot be planned."""


class EncodeError(PlanError, ValueError):
    """A value or name cannot be carried by any call; the message names the path."""


class ConfigError(BatchError):
    """No portal is configured, its address is wrong, or an extra is not installed."""


class RunError(BatchError):
    """The portal could not be used any further.

    `result` is the RunResult with everything known: what is done, failed, unknown, and what
    was not sent. It is None only when the error was raised outside a run.
    """

    result: Any = None  # a RunResult; `run` is above this module


class TransportError(RunError):
    """No usable reply came.

    `sent` is False only when the request certainly did not reach the portal (no connection,
    no name, no TLS session); True means that it may have been executed.
    """

    def __init__(self, problems: Sequence[Problem] | Problem, *, sent: bool) -> None:
        self.sent = sent
        super().__init__(problems)


class PortalError(RunError):
    """The portal answered the whole request with an error.

    `code` and `description` are the portal's own, unchanged; `status` is the HTTP status.
    `sent` is True when commands may have been executed all the same, as after an error 500.
    """

    def __init__(
        self, problem: Problem, *, code: str, description: str, status: int, sent: bool = False
    ) -> None:
        self.code = code
        self.description = description
        self.status = status
        self.sent = sent
        super().__init__(problem)


class FailedCommand(msgspec.Struct, frozen=True):
    """What a CommandError says of its command; `code` and `description` are the portal's own."""

    label: str
    method: str
    state: str
    code: str = ""
    description: str = ""


class CommandError(BatchError):
    """The value of a command that is not done was asked for.

    `label`, `method` and `state` name the command; `code` and `description` are the
    portal's own where it gave an error.
    """

    def __init__(self, problem: Problem, command: FailedCommand) -> None:
        self.label = command.label
        self.method = command.method
        self.state = command.state
        self.code = command.code
        self.description = command.description
        super().__init__(problem)
