"""What is known of a word in a text: a method, a parameter, a field, a name, a filter."""

from __future__ import annotations

from typing import NamedTuple

from b24batch._text import Span
from b24batch.assist.choices import place_fields
from b24batch.assist.declared import with_declared
from b24batch.assist.known import Known
from b24batch.assist.names import Names
from b24batch.assist.occurrences import name_at
from b24batch.assist.shapes import shown_shape
from b24batch.assist.spot import Call, call_of, spot_at
from b24batch.catalogue import Method, Parameter
from b24batch.model.path import PathError, parse_path
from b24batch.model.pipes import FILTERS
from b24batch.syntax.outline import Outline, outline
from b24batch.syntax.trouble import Token, scan

__all__ = ["Hover", "hover"]

_NOTHING = Known()
_MOST = 40


class Hover(NamedTuple):
    """What to say of a place, in Markdown."""

    text: str
    span: Span


def hover(text: str, offset: int, known: Known = _NOTHING) -> Hover | None:
    """What is known of the word at an offset; None where there is nothing to say."""
    pieces = outline(text)
    known = with_declared(known, pieces)
    at = pieces.at(offset)
    if at is None:
        return None
    piece, head = pieces.pieces[at], pieces.head(at)
    token = _token_at(head, offset - piece.start)
    mentioned = name_at(text, offset)
    if mentioned is not None:
        path = token.text if token is not None and token.kind == "reference" else ""
        told = _of_name(pieces, mentioned.name, path, offset, known)
        return None if told is None else Hover(told, mentioned.span)
    if token is None or token.kind not in ("word", "text"):
        return None
    told = _of_word(head, token, known)
    span = Span(piece.start + token.start, piece.start + token.end)
    return None if told is None else Hover(told, span)


def _token_at(head: str, at: int) -> Token | None:
    return next((token for token in scan(head) if token.start <= at <= token.end), None)


def _of_word(head: str, token: Token, known: Known) -> str | None:
    spot = spot_at(head[: token.start])
    if spot.last == "|" and token.text in FILTERS:
        found = FILTERS[token.text]
        args = " ".join(found.args)
        return f"**{token.text}**{f' {args}' if args else ''}: {found.doc}"
    if [t.text for t in spot.head] == ["method"]:
        declared = known.catalogue.find(token.text)
        return None if declared is None else _of_method(declared)
    call = call_of(head)
    method = None if call is None else known.catalogue.find(call.method)
    if call is None or method is None:
        return None
    if token.start == call.method_at:
        return _of_method(method)
    if spot.owner != "params":
        return None
    if spot.state == "key":
        key = token.text.strip("\"'").lstrip("!=<>@%")
        return _of_key(method, call, (*spot.keys, key), known)
    if spot.state == "value" and spot.keys and spot.keys[0].lower() == "select":
        return _of_field(method, call, ("select",), token.text, known)
    return None


def _of_key(method: Method, call: Call, keys: tuple[str, ...], known: Known) -> str | None:
    if len(keys) == 1:
        param = method.parameter(keys[0])
        return None if param is None else _of_param(param, method)
    return _of_field(method, call, keys[:-1], keys[-1], known)


def _of_field(
    method: Method, call: Call, keys: tuple[str, ...], name: str, known: Known
) -> str | None:
    fields = place_fields(method, call, keys, known)
    return f"**{name}**: {fields[name]}" if fields.get(name) else None


def _of_param(param: Parameter, method: Method) -> str:
    facts = ", ".join(filter(None, (param.type, "required" if param.required else "")))
    return f"**{param.name}**{f': {facts}' if facts else ''}, a parameter of `{method.name}`"


def _of_method(method: Method) -> str:
    """A method with its parameters, what it answers, and its page."""
    kind = {"read": "reads", "write": "writes"}.get(method.kind, "reads or writes")
    facts = [kind, *(["no longer developed"] if method.deprecated else [])]
    lines = [f"**{method.name}**: {', '.join(facts)}", ""]
    if method.params is None:
        about = "parameters are" if method.page else "method is"
        lines.append(f"The {about} not documented.")
    for param in (method.params or ())[:_MOST]:
        mark = ", required" if param.required else ""
        lines.append(f"- `{param.name}` {param.type or ''}{mark}".rstrip())
    answer = _answer(method)
    page = f"[{method.name}]({method.page})" if method.page else ""
    return "\n".join((*lines, *(line for told in (answer, page) if told for line in ("", told))))


def _answer(method: Method) -> str:
    if method.list_path is not None:
        return (
            f"Records are under `{'.'.join(method.list_path)}`."
            if method.list_path
            else ("The answer is the list of records.")
        )
    if method.id_path:
        return f"The new id is under `{'.'.join(method.id_path)}`."
    shape = method.result
    if isinstance(shape, dict) and shape.get("keys"):
        return f"Answers with {', '.join(f'`{key}`' for key in list(shape['keys'])[:10])}."
    return f"Answers with: {shown_shape(shape)}." if shape else ""


def _of_name(pieces: Outline, name: str, path: str, offset: int, known: Known) -> str | None:
    names = Names(pieces, offset, known)
    found = next((n for n in names.all() if n.text == name), None)
    if found is None:
        at = names.find(name)
        if at is None:
            return None
        meta = pieces.pieces[at].kind
    else:
        meta = found.meta
    lines = [f"**{name}**{f': {meta}' if meta else ''}"]
    try:
        shape = names.shape(parse_path(path)) if path else None
    except PathError:
        shape = None
    if shape is not None:
        keys = list((shape.get("keys") or {}) if isinstance(shape, dict) else ())
        inside = f" with {', '.join(f'`{key}`' for key in keys[:12])}" if keys else ""
        lines.append(f"`{path}` is {shown_shape(shape)}{inside}")
    return "\n\n".join(lines)
