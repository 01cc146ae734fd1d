"""What the catalogue says of a method or of an object, as text for a person."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from b24batch.catalogue import Catalogue, Method, ObjectField, Parameter
    from b24batch.catalogue.data import Place

__all__ = ["method_lines", "object_lines"]

_WIDTH = 100


def method_lines(method: Method, catalogue: Catalogue, *, newer: bool = False) -> Iterator[str]:
    """A method in one version; `newer` says that it is told after the older one."""
    version = ", in REST 3.0: write `--rest 3`" if newer else f", {', '.join(method.versions)}"
    yield f"{method.name}   {_does(method, version)}"
    if method.page:
        yield method.page
    if method.params:
        yield ""
        yield "parameters, `*` where one is required"
        wide = max(len(param.name) for param in method.params)
        for param in method.params:
            yield from _parameter(param, wide, _objects(method, param, catalogue))
    elif method.params is not None:
        yield ""
        yield "it takes no parameters"
    for group in method.one_of:
        yield f"  at least one of {', '.join(group)}"
    for name, path in (("the new id", method.id_path), ("rows", method.list_path)):
        if path is not None:
            yield ""
            yield f"{name} of an answer: {'.'.join(path) or 'the result itself'}"
    records = _object_names(method, "result", catalogue)
    if records:
        yield f"records are {_listed(records)}"
    if method.errors:
        yield ""
        yield from _wrapped("errors: ", method.errors)


def _does(method: Method, version: str) -> str:
    known = {"read": "reads", "write": "writes", "unknown": "counts as a write"}
    marks = ["all pages with `all`"] * (method.paged or _is_paged_v3(method))
    marks += ["deprecated"] * method.deprecated + ["not in a batch"] * (not method.in_batch)
    return known[method.kind] + version + "".join(f", {mark}" for mark in marks)


def _is_paged_v3(method: Method) -> bool:
    from b24batch.catalogue.families import way_v3

    listed = method.rest == 3 and method.list_path is not None
    return listed and way_v3(method) in ("offset", "cursor", "log")


def _parameter(param: Parameter, wide: int, objects: tuple[str, ...]) -> Iterator[str]:
    """A parameter, and what is known of the names inside it, on lines of their own."""
    mark = "*" if param.required else " "
    of = f"   of {_listed(objects)}" if objects else ""
    yield f"  {mark} {param.name:<{wide}}  {param.type or ''}{of}".rstrip()
    if param.fields:
        names = (f"{field.name}{'*' * field.required}" for field in param.fields)
        yield from _wrapped("        ", names)


def _objects(method: Method, param: Parameter, catalogue: Catalogue) -> tuple[str, ...]:
    places: dict[str, Place]
    places = {"fields": "fields", "select": "select", "filter": "filter", "order": "order"}
    place = places.get(param.name.lower())
    return () if place is None else _object_names(method, place, catalogue)


def _object_names(method: Method, place: Place, catalogue: Catalogue) -> tuple[str, ...]:
    """The object of a method, or all of them where a type decides."""
    found = catalogue.object_of(method.name, place)
    if found is not None:
        return (found,)
    typed = catalogue.objects_of(method.name, place)
    return tuple(dict.fromkeys(typed)) if len(typed) > 2 else ()


def _listed(objects: Iterable[str]) -> str:
    return " | ".join(f"`{name}`" for name in objects)


def object_lines(
    name: str, fields: Mapping[str, ObjectField], methods: Iterable[str]
) -> Iterator[str]:
    """An object: a line for each field, and the methods that read and write it."""
    yield f"{name}   {len(fields)} known fields; a portal may have more"
    yield ""
    yield "`*` where one is required when a record is made"
    wide = max(map(len, fields), default=0)
    for field, about in sorted(fields.items(), key=lambda one: one[0].endswith("*")):
        mark = "*" if about.required else " "
        yield f"  {mark} {field:<{wide}}  {_about(about)}".rstrip()
        if about.values:
            yield from _wrapped("        one of ", about.values)
    used = tuple(methods)
    if used:
        yield ""
        yield from _wrapped("methods: ", used)


def _about(field: ObjectField) -> str:
    marks = [(field.type or "")]
    marks += ["several"] * field.multiple + ["read only"] * field.read_only
    marks += ["when it is made only"] * field.immutable
    return ", ".join(mark for mark in marks if mark)


def _wrapped(start: str, words: Iterable[str]) -> list[str]:
    indent = " " * (8 if start.startswith(" ") else 2)
    text = ", ".join(words)
    return textwrap.wrap(
        text, _WIDTH, initial_indent=start, subsequent_indent=indent, break_long_words=False
    )
