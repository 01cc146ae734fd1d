"""What each problem code means, why it happens and what to do: `b24batch explain B104`.

Codes are stable. B0xx: the text does not parse; B1xx: the recipe cannot work; B2xx: warnings and
notes; B3xx: a run; B4xx: planning and encoding; B50x: parameters and secrets; B52x: tables and
files; B60x and B61x: the builder; B62x to B64x: portals; from B650: the command line; B67x:
journals. One module for each group, entries in the order of their codes.
"""

from __future__ import annotations

import re

from b24batch._suggest import suggest
from b24batch.codes.builder import BUILDER
from b24batch.codes.check import CHECK
from b24batch.codes.code import Code
from b24batch.codes.command_line import COMMAND_LINE
from b24batch.codes.encoding import ENCODING
from b24batch.codes.journal import JOURNAL
from b24batch.codes.parameters import PARAMETERS
from b24batch.codes.portal import PORTAL
from b24batch.codes.run import RUN
from b24batch.codes.syntax import SYNTAX
from b24batch.codes.tables import TABLES
from b24batch.codes.warnings import WARNINGS

__all__ = ["CODES", "PROSE_WIDE", "Code", "explain", "is_like_code", "unknown_code"]

PROSE_WIDE = 88
"""Columns that an explanation takes."""
_DIGITS = str.maketrans("oOlI\u0412\u0432\u0411\u0431", "0011BBBB")
"""Letters that are taken for digits, and Cyrillic ones for the Latin one."""
_LIKE_CODE = re.compile("[Bb\u0412\u0432\u0411\u0431][0-9OolI]+")

_GROUPS = (
    SYNTAX,
    CHECK,
    WARNINGS,
    RUN,
    ENCODING,
    PARAMETERS,
    TABLES,
    BUILDER,
    PORTAL,
    COMMAND_LINE,
    JOURNAL,
)

CODES: dict[str, Code] = {entry.code: entry for group in _GROUPS for entry in group}
"""Every code this package gives out."""


def explain(code: str) -> str:
    """Title, cause, fix and example of a code in any letter case; the nearest ones if unknown."""
    known = CODES.get(code.strip().upper())
    if known is None:
        return _unknown(code.strip())
    from textwrap import fill

    fix = f"What to do: {known.fix}"
    lines = [
        f"{known.code}: {known.title}",
        "",
        fill(known.cause, PROSE_WIDE),
        "",
        fill(fix, PROSE_WIDE),
    ]
    if known.example:
        lines += ["", *(f"    {line}" for line in known.example.splitlines())]
    return "\n".join(lines)


def is_like_code(text: str) -> bool:
    """Whether somebody means a code by a text, be there one or not."""
    return _LIKE_CODE.fullmatch(text) is not None


def unknown_code(code: str) -> tuple[str, str]:
    """What to say of a code that does not exist: a message, and a hint with those like it."""
    wanted = code.strip()
    near = _near(wanted, at_most=3) if is_like_code(wanted) else []
    if near:
        hint = f"near it: {', '.join(f'{one} ({CODES[one].title})' for one in near)}"
    else:
        hint = "a code stands in brackets at the beginning of a message, such as `B104`"
    return f"there is no code `{wanted}`", hint


def _unknown(code: str) -> str:
    lines = [f"there is no code `{code}`"]
    lines += [f"    {near}: {CODES[near].title}" for near in _near(code)]
    return "\n".join(lines)


def _near(code: str, at_most: int = 5) -> list[str]:
    return suggest(code.translate(_DIGITS), CODES, at_most=at_most)
