"""Callbacks of the parser: one method for each rule of the grammar, children to nodes.

They look nothing up and decide nothing but what the text says. lark calls a method as soon as
its rule is complete, so that no tree is ever made. This module has the statements.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from lark import Token

from b24batch._text import Span
from b24batch.model.path import STATEMENT_WORDS
from b24batch.model.recipe import (
    AnyOrder,
    Command,
    Declare,
    Expect,
    ForEach,
    Halt,
    If,
    Let,
    Output,
    Param,
    Secret,
    Statement,
    Title,
)
from b24batch.model.values import Literal, ObjectValue, Text
from b24batch.syntax.faults import Fault, else_alone, fault
from b24batch.syntax.scalars import span_of
from b24batch.syntax.sources import checked_name, end_of, rooted
from b24batch.syntax.values import Values

__all__ = ["Build"]


class _Block(NamedTuple):
    statements: tuple[Statement, ...]
    span: Span


class _Names(NamedTuple):
    """Names, and the places of the whole and of each."""

    words: tuple[str, ...]
    span: Span
    spans: tuple[Span, ...]


class _Suffix(NamedTuple):
    word: Token
    value: Any
    span: Span


class _Format(NamedTuple):
    name: Token
    options: ObjectValue | None
    span: Span


_PLAIN = "write the text without `${}`"
_FACTS = ("id", "rows")
_KEPT = ("use", "try", "api")


class Build(Values):
    """What lark is given as its transformer. Children are tokens and what other methods made."""

    def start(self, children: list[Any]) -> tuple[Statement, ...]:
        return tuple(children)

    def title(self, children: list[Any]) -> Title:
        word, text = children
        if isinstance(text, Text):
            raise fault(
                "B024", "the title cannot have references in it", span_of(text, text), _PLAIN
            )
        return Title(text.value, span_of(word, text))

    def halt(self, children: list[Any]) -> Halt:
        return Halt(span_of(children[0], children[-1]))

    def any_order(self, children: list[Any]) -> AnyOrder:
        return AnyOrder(span_of(children[0], children[-1]))

    def param(self, children: list[Any]) -> Param:
        word, name, sign, kind, *default = children
        return Param(
            checked_name(name),
            str(kind),
            default[1] if default else None,
            sign == "?:",
            span_of(word, children[-1]),
            span_of(name, name),
            span_of(kind, kind),
        )

    def secret(self, children: list[Any]) -> Secret:
        word, name, _, _, env = children
        return Secret(checked_name(name), str(env), span_of(word, env), span_of(name, name))

    def fact(self, children: list[Any]) -> tuple[Token, Token]:
        name, _, path = children
        if name not in _FACTS:
            raise fault(
                "B047",
                f"nothing can be said of a method with `{name} at`",
                span_of(name, path),
                "write `id at item.id` or `rows at items`",
            )
        return name, path

    def declare(self, children: list[Any]) -> Declare:
        word, method, kind, *facts = children
        said = {str(name): str(path) for name, path in facts}
        last = facts[-1][1] if facts else kind
        return Declare(
            str(method),
            str(kind),
            said.get("id"),
            said.get("rows"),
            span_of(word, last),
            span_of(kind, kind),
        )

    def let(self, children: list[Any]) -> Let:
        word, name, _, value, *clauses = children
        last = end_of(clauses[-1]) if clauses else value
        label = checked_name(name)
        return Let(label, value, rooted(clauses, label), span_of(word, last), span_of(name, name))

    def label(self, children: list[Any]) -> Token:
        name: Token = children[0]
        if name in STATEMENT_WORDS:
            raise _kept_word(name)
        checked_name(name)
        return name

    def mode(self, children: list[Any]) -> Token:
        word: Token = children[0]
        return word

    def suffix(self, children: list[Any]) -> _Suffix:
        word, *_, value = children
        if word == "limit" and not (isinstance(value, Literal) and isinstance(value.value, int)):
            raise fault(
                "B025",
                "`limit` takes a whole number of rows",
                span_of(value, value),
                "write it without a point, such as `limit 500`",
            )
        return _Suffix(word, value, span_of(word, value))

    def name(self, children: list[Any]) -> _Names:
        name = children[0]
        span = span_of(name, name)
        if isinstance(name, Text):
            raise fault("B024", "a name cannot have references in it", span, _PLAIN)
        return _Names((str(name.value if isinstance(name, Literal) else name),), span, (span,))

    def names(self, children: list[Any]) -> _Names:
        listed: list[_Names] = children[1:-1]
        span = span_of(children[0], children[-1])
        words = tuple(name.words[0] for name in listed)
        return _Names(words, span, (span, *(name.span for name in listed)))

    def command(self, children: list[Any]) -> Command:
        label, mode, method, params, *suffixes = children
        if label is None and method in _KEPT:
            raise _kept_word(method)
        if method == "else":
            raise Fault(else_alone(span_of(method, method)))
        options = _options(suffixes)
        allow = options.get("allow")
        return Command(
            method=str(method),
            params=params or ObjectValue(),
            label=None if label is None else str(label),
            mode="" if mode is None else "all" if mode == "all" else "exact",
            limit=options["limit"].value if "limit" in options else None,
            allow=allow.words if allow else (),
            once=options.get("once"),
            span=span_of(label or mode or method, suffixes[-1] if suffixes else params or method),
            label_span=None if label is None else span_of(label, label),
            method_span=span_of(method, method),
            allow_span=allow.spans if allow else None,
        )

    def block(self, children: list[Any]) -> _Block:
        return _Block(tuple(children[1:-1]), span_of(children[0], children[-1]))

    def for_each(self, children: list[Any]) -> ForEach:
        word, name, _, source, *clauses, block = children
        label = checked_name(name)
        return ForEach(
            label,
            source,
            rooted(clauses, label),
            block.statements,
            span_of(word, block),
            span_of(name, name),
            block.span,
        )

    def if_else(self, children: list[Any]) -> If:
        word, condition, then, *rest = children
        other = rest[1] if rest else None
        return If(
            condition,
            then.statements,
            other.statements if other else (),
            span_of(word, other or then),
            then.span,
            other.span if other else None,
        )

    def expect(self, children: list[Any]) -> Expect:
        word, condition, *message = children
        return Expect(condition, message[1] if message else None, span_of(word, children[-1]))

    def format(self, children: list[Any]) -> _Format:
        name, options = children
        return _Format(name, options, span_of(name, options or name))

    def target(self, children: list[Any]) -> Any:
        return children[0]

    def output(self, children: list[Any]) -> Output:
        word, ref, fields, form, path = children
        return Output(
            ref=ref,
            fields=fields.words if fields else (),
            format=str(form.name) if form else None,
            options=form.options if form else None,
            path=path,
            span=span_of(word, path or form or fields or ref),
            format_span=span_of(form.name, form.name) if form else None,
            fields_span=fields.spans if fields else None,
        )


def _options(suffixes: list[_Suffix]) -> dict[str, Any]:
    options: dict[str, Any] = {}
    for suffix in suffixes:
        if suffix.word in options:
            word = suffix.word
            raise fault(
                "B026",
                f"`{word}` is written twice for one command",
                span_of(word, word),
                "remove one of the two",
            )
        options[str(suffix.word)] = suffix.value
    return options


def _kept_word(token: Token) -> Fault:
    if token in _KEPT:
        return fault(
            "B030",
            f"`{token}` is kept for later versions of the language",
            span_of(token, token),
            "choose another name",
        )
    return fault(
        "B031",
        f"`{token}` begins a statement and cannot be a label",
        span_of(token, token),
        "choose another name",
    )
