"""The pages of the project and the blocks of code in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

__all__ = ["PAGES", "ROOT", "Block", "blocks", "text_of"]

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


def blocks(language: str, *pages: str) -> list[Block]:
    """All blocks of a language, in the order of the pages."""
    found = []
    for page in pages or PAGES:
        text = text_of(page)
        for match in _BLOCK.finditer(text):
            line = text.count("\n", 0, match.start(2)) + 1
            found.append(Block(page, line, match[1], match[2]))
    return [block for block in found if block.language == language]
