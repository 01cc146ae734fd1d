"""Colours for recipes: one table of rules, which editors and Pygments share.

`rules` is the table; `lexer` has the lexer for Pygments, found by its entry point. The TextMate
grammar is written from the table by `tests/tools/write_textmate.py`.
"""

from __future__ import annotations

__all__: list[str] = []
