"""The pages of the project and the blocks of code in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

__all__ = ["PAGES", "ROOT", "Block", "blocks", "blocks_of", "text_of"]

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")))

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A block of code: the page, the line of its first line, the language, the code."""

    page: str
    line: int
    language: str
    code: str

    @property
    def name(self) -> str:
        """Where to look."""
        return f"{self.page}:{self.line}"


def text_of(page: str) -> str:
    """A page as it is stored."""
    return (ROOT / page).read_text(encoding="utf-8")


def blocks_of(page: str) -> list[Block]:
    """All blocks of a page that have a language, from top to bottom."""
    text = text_of(page)
    return [
        Block(page, text.count("\n", 0, match.start(2)) + 1, match[1], match[2])
        for match in _BLOCK.finditer(text)
    ]


def blocks(language: str, *pages: str) -> list[Block]:
    """All blocks of a language, in the order of the pages."""
    return [
        block for page in pages or PAGES for block in blocks_of(page) if block.language == language
    ]
