"""Where in a statement a place is: which call, inside which keys, and what is due there."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, TypeAlias

from b24batch.model.filters import split_key
from b24batch.syntax.outline import KEYWORDS
from b24batch.syntax.trouble import Token, scan

__all__ = ["Call", "Owner", "Spot", "State", "call_of", "spot_at"]

Owner: TypeAlias = Literal["", "params", "once", "options", "codes", "names", "value"]
State: TypeAlias = Literal["head", "key", "operator", "value", "after"]

_MODES = ("all", "exact")
_OPERATORS = ("=", "!=", "<", "<=", ">", ">=", "~", "!~", ":", "?:")
_OPERATOR_WORDS = ("in", "not", "like")


class Spot(NamedTuple):
    """A place in a statement.

    `head` are the tokens outside all brackets, `owner` says what the outermost bracket around
    the place belongs to, `keys` are the keys around it from the outside in, the one before its
    value included; `state` is what is due. `bound` are the variables of list loops around it,
    with the text of their sources. `used` are the keys that its object has so far.
    """

    head: tuple[Token, ...]
    owner: Owner
    keys: tuple[str, ...]
    state: State
    bound: Mapping[str, str]
    used: frozenset[str]
    last: str
    """The text of the token before, line ends left out."""


class Call(NamedTuple):
    """What a command says, as far as it can be read: `plain` has parameters of one word."""

    method: str
    label: str
    plain: Mapping[str, str]
    method_at: int

    @property
    def entity_type(self) -> int | None:
        """The number of the entity type that it is about."""
        from b24batch.model.names import entity_number

        text = next((v for k, v in self.plain.items() if k.lower() == "entitytypeid"), "")
        return int(text) if text.isdecimal() else entity_number(text)


class _Frame:
    def __init__(self, bracket: str, owner: Owner) -> None:
        self.bracket = bracket
        self.owner = owner
        self.key = ""
        self.state: State = "key" if bracket == "{" else "value"
        self.used: set[str] = set()
        self.words: list[Token] = []

    def take(self, token: Token) -> None:
        """One token that is no bracket."""
        if token.text == "," or token.kind == "newline":
            if not (self.words and self.words[0].text == "for") or self.bracket == "{":
                self.state, self.words = ("key" if self.bracket == "{" else "value"), []
        elif self.bracket == "[":
            self.words.append(token)
        elif self.state == "key" and token.kind in ("word", "text", "broken_text"):
            self.key = _key(token.text)
            self.used.add(self.key)
            self.state = "operator"
        elif self.state == "operator" and token.text in (*_OPERATORS, *_OPERATOR_WORDS):
            self.state = "operator" if token.text == "not" else "value"
        elif self.state == "value":
            self.state = "after"
        elif self.state == "after" and token.text in ("|", "??", "+", "-", ":"):
            self.state = "value"

    @property
    def variable(self) -> tuple[str, str] | None:
        """The variable of `[for x in $list: ...]`, and the text of its source."""
        words = [token.text for token in self.words]
        if len(words) < 4 or words[0] != "for" or words[2] != "in":
            return None
        return words[1], words[3]


class _Walk:
    def __init__(self) -> None:
        self.head: list[Token] = []
        self.frames: list[_Frame] = []
        self.plain: dict[str, str] = {}
        self.last: Token | None = None

    def run(self, tokens: Iterable[Token]) -> _Walk:
        for token in tokens:
            if token.kind == "comment":
                continue
            self._take(token)
            if token.kind != "newline":
                self.last = token
        return self

    def _take(self, token: Token) -> None:
        frames = self.frames
        if token.text in ("{", "["):
            owner = frames[-1].owner if frames else self._owner(token.text)
            frames.append(_Frame(token.text, owner))
        elif token.text in ("}", "]"):
            if frames:
                frames.pop()
            if frames:
                frames[-1].state = "after"
        elif frames:
            frame = frames[-1]
            if len(frames) == 1 and frame.state == "value" and frame.owner == "params":
                self.plain.setdefault(frame.key, token.text)
            frame.take(token)
        elif token.kind != "newline":
            self.head.append(token)

    def _owner(self, bracket: str) -> Owner:
        first = self.head[0].text if self.head else ""
        word = self.head[-1].text if self.head else ""
        if bracket == "[":
            return "codes" if word == "allow" else "names" if first == "output" else "value"
        if word in ("by", "with"):
            return "once" if word == "by" else "options"
        labelled = len(self.head) > 1 and self.head[1].text == "="
        return "params" if first not in KEYWORDS or labelled else "value"


def spot_at(prefix: str) -> Spot:
    """The place at the end of the beginning of a statement, which may be broken."""
    walk = _Walk().run(scan(prefix))
    frames = walk.frames
    keys = tuple(frame.key for frame in frames if frame.bracket == "{" and frame.key)
    if frames and frames[-1].bracket == "{" and frames[-1].state == "key":
        keys = keys[: len([f for f in frames[:-1] if f.bracket == "{" and f.key])]
    return Spot(
        tuple(walk.head),
        frames[0].owner if frames else "",
        keys,
        frames[-1].state if frames else "head",
        dict(frame.variable for frame in frames if frame.variable is not None),
        frozenset(frames[-1].used) if frames else frozenset(),
        walk.last.text if walk.last else "",
    )


@functools.lru_cache(maxsize=256)
def call_of(statement: str) -> Call | None:
    """The call that a statement makes, or None where it is of another kind."""
    walk = _Walk().run(scan(statement))
    head = walk.head
    label = ""
    if len(head) > 1 and head[0].kind == "word" and head[1].text == "=":
        label, head = head[0].text, head[2:]
    elif head and head[0].text in KEYWORDS:
        return None
    if len(head) > 1 and head[0].text in _MODES and head[1].kind == "word":
        head = head[1:]
    if not head or head[0].kind != "word":
        return None
    return Call(head[0].text, label, walk.plain, head[0].start)


def _key(text: str) -> str:
    """The name of a field in a key, which may be in quotes and carry the portal's operator."""
    bare = text.strip("\"'") if text[:1] in "\"'" else text
    return split_key(re.sub(r"\A!(?=\w)", "", bare))[0]
