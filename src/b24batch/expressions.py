"""Functions that make values: text, fallbacks, optional entries, vouching, files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol, TypeGuard

from b24batch.convert import value_of
from b24batch.deferred import Deferred, Expression, OptionalEntry, TextExpression
from b24batch.errors import MisuseError, Problem
from b24batch.model.values import (
    Date,
    File,
    FirstOf,
    Item,
    ListValue,
    Literal,
    Number,
    ObjectValue,
    Pipe,
    Ref,
    Shift,
    Text,
    Value,
)
from b24batch.references import Reference
from b24batch.rows import FilePath, path_value
from b24batch.showing import show

__all__ = [
    "file",
    "first_of",
    "optional",
    "sure",
    "text",
]

_NAMED = 'fields are named: `text("Deal {id}", id=ref.Deal.item.id)`'


class _Interpolation(Protocol):
    """A field of a t-string (Python 3.14)."""

    value: object
    expression: str
    conversion: str | None
    format_spec: str


class _Template(Protocol):
    """A t-string (Python 3.14)."""

    strings: tuple[str, ...]
    interpolations: tuple[_Interpolation, ...]


def text(template: str | _Template, /, *unnamed: object, **fields: object) -> TextExpression:
    """Text with values in it: `text("Deal for {title}", title=ref.Company.item.title)`.

    Fields are named; a brace meant as a brace is doubled. On Python 3.14 a t-string does the
    same. A reference in text that turns out empty fails a write; `first_of(ref..., "")` allows
    it. Raises MisuseError for a field that is not given or not used, for formats and
    conversions, and for lists, dicts, flags and None in the text.
    """
    if unnamed:
        raise _wrong("B606", "`text` was given a value without a name", _NAMED)
    pieces = _of_template(template) if _is_template(template) else _of_format(template, fields)
    parts: list[Value] = []
    for piece in pieces:
        for part in piece.parts if isinstance(piece, Text) else (piece,):
            if parts and isinstance(part, Literal) and isinstance(parts[-1], Literal):
                parts[-1] = Literal(f"{parts[-1].value}{part.value}")
            elif part != Literal(""):
                parts.append(part)
    for part in parts:
        value_of(part.value if isinstance(part, Literal) else part, "`text`")
    if all(isinstance(part, Literal) for part in parts):
        return TextExpression(parts[0] if parts else Literal(""))
    return TextExpression(Text(tuple(parts)))


def optional(value: object) -> OptionalEntry:
    """Leave a dict entry out when a reference anywhere in its value is empty.

    `{"EMAIL": optional(ref.Contact.item.email)}` is `EMAIL?: ...` of a recipe. Anywhere else
    than as the value of a dict entry it is a MisuseError, when the call is made.
    """
    return OptionalEntry(value)


def first_of(*options: object) -> Expression:
    """The first of several values that is not empty: `first_of(ref.A.id, ref.B.id, 5)`.

    Raises MisuseError for less than two values, and for what no call can carry.
    """
    if len(options) < 2:
        raise _wrong("B602", "`first_of` needs at least two values", "add a fallback")
    nodes: list[Value] = []
    for option in options:
        node = value_of(option, "`first_of`")
        nodes.extend(node.options if isinstance(node, FirstOf) else (node,))
    return Expression(FirstOf(tuple(nodes)))


def file(path: FilePath, /) -> Expression:
    """The content of a file as base64: `file("scan.pdf")`; read when its request is built.

    Raises MisuseError for what is no path.
    """
    return Expression(File(path_value(path, "the path of `file`")))


def sure(reference: Reference) -> Reference:
    """Vouch that the value will be there, so that the portal may fill it into a write.

    If it is missing nevertheless, the write has run on a wrong value, is reported first, and
    the run stops. Raises MisuseError for anything but a reference.
    """
    if not isinstance(reference, Reference):
        raise _wrong("B605", "`sure` vouches for a reference only", "write `sure(ref.Name.field)`")
    node = reference.__node__
    return Reference(Ref(node.name, node.steps, vouched=True))


def _of_format(template: object, fields: Mapping[str, object]) -> Iterator[Value]:
    from string import Formatter

    if isinstance(template, Deferred) or not isinstance(template, str):
        hint = 'write `text("{name}", name=...)`'
        raise _wrong("B606", f"a {type(template).__name__} is no template of a text", hint)
    try:
        pieces = list(Formatter().parse(template))
    except ValueError as error:
        hint = "write a brace that is meant as one twice: `{{`, `}}`"
        raise _wrong("B606", f"this text has a single brace: {error}", hint) from None
    for constant, name, form, conversion in pieces:
        yield Literal(constant)
        if name is not None:
            yield _field(name, fields, bool(form or conversion))
    for unused in fields.keys() - {name for _, name, _, _ in pieces}:
        hint = f"write `{{{unused}}}` where it belongs, or leave it out"
        raise _wrong("B606", f"`{unused}` is not used in the text", hint)


def _field(name: str, fields: Mapping[str, Any], formatted: bool) -> Value:
    if not name.isidentifier():
        raise _wrong("B606", f"`{{{name}}}` is no name of a field", _NAMED)
    if name not in fields:
        raise _wrong("B606", f"nothing is given for `{{{name}}}`", f"add `{name}=...`")
    if formatted:
        raise _formatted(name)
    return _piece(name, fields[name])


def _of_template(template: _Template) -> Iterator[Value]:
    for constant, field in zip(template.strings, (*template.interpolations, None), strict=True):
        yield Literal(constant)
        if field is None:
            return
        if field.conversion or field.format_spec:
            raise _formatted(field.expression)
        yield _piece(field.expression, field.value)


def _is_template(given: object) -> TypeGuard[_Template]:
    return type(given).__module__ == "string.templatelib" and hasattr(given, "interpolations")


def _piece(name: str, given: object) -> Value:
    """A value as it stands in text; what is known now becomes part of the text at once."""
    from b24batch.model.evaluate import paste

    where = f"`{{{name}}}`"
    node = value_of(given, where)
    match _decided(node.options) if isinstance(node, FirstOf) else node:
        case Literal(None | bool()):
            hint = 'write the text you mean, such as "" or "Y"'
            raise _wrong("B606", f"{where} is a flag or None, which is no text", hint)
        case ListValue() | ObjectValue():
            raise _many(where)
        case FirstOf(options) if any(isinstance(o, ListValue | ObjectValue) for o in options):
            raise _many(where)
        case Literal(constant):
            return Literal(paste(constant))
        case Number(digits):
            return Literal(digits)
        case Date(at) if at[:1].isdigit():
            return Literal(at)
        case other if isinstance(other, Text) or _fits(other):
            return other
        case other:
            hint = "name the value with `batch.let` first, and put `ref.Name` into the text"
            raise _wrong("B606", f"{where} is `{show(other)}`, for which text has no place", hint)


def _fits(node: Item, first: bool = True) -> bool:
    """Whether a value can stand in `${ }`, at its beginning or behind `??`."""
    match node:
        case Ref() | Date():
            return True
        case Literal() | Number() | Text():
            return not first
        case ListValue(items):
            return all(_fits(item, first=False) for item in items)
        case Pipe(of=of, args=args):
            return _fits(of, first) and not any(isinstance(arg, Text) for arg in args)
        case Shift(of=of):
            return _fits(of, first)
        case FirstOf((head, *others)):
            return first and _fits(head) and all(_fits(other, first=False) for other in others)
        case _:
            return False


def _decided(options: tuple[Value, ...]) -> Value:
    """Options as they stand in text: a constant in the first place is decided at once."""
    first, *others = options
    if not others or isinstance(first, Number | Date):
        return first
    if not isinstance(first, Literal):
        return FirstOf(options)
    return _decided(tuple(others)) if first.value in (None, "") else first


def _many(where: str) -> MisuseError:
    hint = "write a field for each part"
    return _wrong("B606", f"{where} is a list or dict, which is no text", hint)


def _formatted(name: str) -> MisuseError:
    hint = "format a value that you know before, and write one that you do not as it is"
    return _wrong("B606", f"`{{{name}}}` has a format or conversion", hint)


def _wrong(code: str, message: str, hint: str) -> MisuseError:
    return MisuseError(Problem(code, message, hint=hint))
