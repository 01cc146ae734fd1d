"""What a recipe takes, does and leaves behind, as data: read from its statements alone."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from b24batch._text import Source, Span
from b24batch.catalogue import DOCUMENTED, Catalogue, declaring
from b24batch.model.formats import format_of
from b24batch.model.path import format_ref
from b24batch.model.recipe import (
    Command,
    Declare,
    ForEach,
    If,
    Output,
    Param,
    Recipe,
    Secret,
    Statement,
)
from b24batch.model.values import Date, File, Literal, Number, Ref, Table, Value
from b24batch.model.walk import nested_statements, visit_statement

__all__ = [
    "Call",
    "Description",
    "FileUse",
    "OutputOf",
    "Parameter",
    "SecretOf",
    "describe_recipe",
    "header_comment",
]


class Parameter(msgspec.Struct, frozen=True):
    """A parameter; `default` is as the recipe writes it, `needed` says that it must be given."""

    name: str
    type: str
    needed: bool
    default: str | None = None
    line: int = 0


class SecretOf(msgspec.Struct, frozen=True):
    """A secret and the environment variable that it comes from."""

    name: str
    variable: str
    line: int = 0


class Call(msgspec.Struct, frozen=True):
    """A command; `within` are the loops and conditions around it, from the outside in.

    `known` says that the catalogue has the method: what it has not counts as a write.
    """

    method: str
    label: str | None
    known: bool = True
    pages: bool = False
    within: tuple[str, ...] = ()
    line: int = 0


class FileUse(msgspec.Struct, frozen=True):
    """A path that a recipe reads or writes: as written, and the default behind a parameter."""

    path: str
    format: str
    default: str | None = None
    line: int = 0


class OutputOf(msgspec.Struct, frozen=True):
    """An output; `path` is None for standard output."""

    name: str
    format: str
    fields: tuple[str, ...] = ()
    path: str | None = None
    line: int = 0


class Description(msgspec.Struct, frozen=True):
    """Everything that is to be known before a recipe is run; `format` is that of this data."""

    format: int
    source: str
    title: str
    comment: str
    halts: bool
    parameters: tuple[Parameter, ...]
    secrets: tuple[SecretOf, ...]
    reads: tuple[Call, ...]
    writes: tuple[Call, ...]
    files_read: tuple[FileUse, ...]
    files_written: tuple[FileUse, ...]
    outputs: tuple[OutputOf, ...]


def describe_recipe(
    recipe: Recipe, source: Source, catalogue: Catalogue = DOCUMENTED
) -> Description:
    """Describe a recipe that was parsed from `source`; nothing is opened and nothing is sent."""
    words = _Words(recipe, source, catalogue)
    nested = nested_statements(recipe)
    calls = [words.call(s, around) for s, around in nested if isinstance(s, Command)]
    outputs = tuple(recipe.of_kind(Output))
    return Description(
        format=1,
        source=source.name,
        title=recipe.title,
        comment=header_comment(source),
        halts=recipe.halts,
        parameters=tuple(words.parameter(param) for param in recipe.of_kind(Param)),
        secrets=tuple(
            SecretOf(secret.name, secret.env, words.line(secret.span))
            for secret in recipe.of_kind(Secret)
        ),
        reads=tuple(call for call, reads in calls if reads),
        writes=tuple(call for call, reads in calls if not reads),
        files_read=tuple(dict.fromkeys(words.files_read())),
        files_written=tuple(words.files_written(outputs)),
        outputs=tuple(words.output(output) for output in outputs),
    )


def header_comment(source: Source) -> str:
    """The comment at the head of a recipe, without its marks."""
    lines: list[str] = []
    for line in source.text.split("\n"):
        text = line.strip()
        if not text.startswith("#"):
            if lines or text:
                break
            continue
        lines.append(text.lstrip("#").strip())
    return "\n".join(lines).strip()


class _Words:
    """The pieces of a description, with places and texts of one source."""

    def __init__(self, recipe: Recipe, source: Source, catalogue: Catalogue) -> None:
        self.recipe = recipe
        self.source = source
        self.catalogue = declaring(catalogue, recipe.of_kind(Declare))
        self.defaults = {param.name: param.default for param in recipe.of_kind(Param)}

    def line(self, span: Span | None) -> int:
        return 0 if span is None else self.source.line_column(span.start)[0]

    def parameter(self, param: Param) -> Parameter:
        default = None if param.default is None else self.text(param.default)
        needed = param.default is None and not param.optional
        return Parameter(param.name, param.type, needed, default, self.line(param.span))

    def call(self, command: Command, around: tuple[ForEach | If, ...]) -> tuple[Call, bool]:
        """A command, and whether it only reads."""
        known = self.catalogue.find(command.method)
        within = tuple(self._within(one, command) for one in around)
        pages, line = command.mode == "all", self.line(command.span)
        call = Call(command.method, command.label, known is not None, pages, within, line)
        return call, known is not None and known.is_read

    def _within(self, around: ForEach | If, inside: Statement) -> str:
        if isinstance(around, ForEach):
            return f"for each {around.name} in {self.text(around.source)}"
        condition = around.condition
        words = self.slice(condition.span) or f"{self.text(condition.subject)} {condition.op}"
        return f"if {words}" if _stands_in(inside, around.then) else f"unless {words}"

    def files_read(self) -> Iterator[FileUse]:
        """Tables and files, in written order."""
        for statement, _ in nested_statements(self.recipe):
            for found in visit_statement(statement):
                if isinstance(found.node, Table | File):
                    form = found.node.format if isinstance(found.node, Table) else "file"
                    line = self.line(found.span)
                    yield FileUse(*self._path(found.node.path, form), line)

    def files_written(self, outputs: tuple[Output, ...]) -> Iterator[FileUse]:
        """Files of outputs, in written order."""
        for output in outputs:
            if output.path is not None:
                shown = self.output(output)
                yield FileUse(*self._path(output.path, shown.format), shown.line)

    def _path(self, path: Value, form: str) -> tuple[str, str, str | None]:
        default = self.defaults.get(path.name) if isinstance(path, Ref) else None
        known = default.value if isinstance(default, Literal) else None
        return self.path_text(path), form, None if known is None else str(known)

    def output(self, output: Output) -> OutputOf:
        path = None if output.path is None else self.path_text(output.path)
        literal = path if isinstance(output.path, Literal) else ""
        form = format_of(output.format, literal or "")
        return OutputOf(format_ref(output.ref), form, output.fields, path, self.line(output.span))

    def path_text(self, path: Value) -> str:
        """A constant path as it is, others as the recipe writes them."""
        return str(path.value) if isinstance(path, Literal) else self.text(path)

    def text(self, value: Value) -> str:
        """A value as the recipe writes it, on one line."""
        if isinstance(value, Table):
            return f"{value.format} {self.text(value.path)}"
        return self.slice(value.span) or _plain(value)

    def slice(self, span: Span | None) -> str:
        return "" if span is None else " ".join(self.source.text[span.start : span.end].split())


def _plain(value: Value) -> str:
    """What a value without a place is, in short."""
    match value:
        case Ref():
            return f"${format_ref(value)}"
        case Literal(found):
            return f'"{found}"' if isinstance(found, str) else str(found).lower()
        case Number(text) | Date(text):
            return text
        case _:
            return "..."


def _stands_in(inside: Statement, branch: tuple[Statement, ...]) -> bool:
    return any(
        one is inside
        or (isinstance(one, ForEach) and _stands_in(inside, one.body))
        or (isinstance(one, If) and _stands_in(inside, one.then + one.otherwise))
        for one in branch
    )
