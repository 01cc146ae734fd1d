"""Write `docs/codes.md` from the table of codes: `python tests/tools/write_codes.py`."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from b24batch.codes import CODES, Code

TARGET = Path(__file__).resolve().parents[2] / "docs" / "codes.md"

HEAD = """\
# Codes

Every message has a code, and `b24batch explain B104` tells what it means. This page is the same
table; `python tests/tools/write_codes.py` writes it, and a test compares the two.
"""
GROUPS = {
    0: "Text that is no recipe",
    100: "Recipes that cannot work",
    200: "Warnings",
    300: "What happens to commands in a run",
    400: "Values that no call can carry",
    500: "Parameters and secrets",
    520: "Tables and files",
    600: "Python that cannot become a recipe",
    620: "Portals and connections",
    650: "The command line",
    670: "Journals and recordings",
    699: "Mistakes of our own",
}


def page() -> str:
    """The whole page."""
    ordered = sorted(CODES.values(), key=lambda code: code.code)
    parts = [HEAD]
    for first, codes in groupby(ordered, key=_group):
        parts += [f"\n## {GROUPS[first]}\n", *map(_entry, codes)]
    return "".join(parts)


def _group(code: Code) -> int:
    return max(first for first in GROUPS if first <= int(code.code[1:]))


def _entry(code: Code) -> str:
    lines = [f"\n### {code.code}: {code.title}\n", f"{code.cause}\n", f"*What to do.* {code.fix}\n"]
    if code.example:
        lines.append(f"```text\n{code.example}\n```\n")
    return "\n".join(lines)


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8", newline="\n")
