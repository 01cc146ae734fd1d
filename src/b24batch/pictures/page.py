"""Pages of HTML that are one file and need no network."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path

__all__ = ["packed", "page", "resource"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"


def page(title: str, body: str, *, data: Mapping[str, str] = {}, scripts: str = "") -> str:
    """A whole page; `data` are packed texts that its script reads by their names.

    The page may load nothing and talk to nobody, by a policy of its own.
    """
    blocks = "".join(
        f'<script type="application/octet-stream" id="{name}">{text}</script>\n'
        for name, text in data.items()
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>{escape(title)}</title>
<link rel="icon" href="data:,">
<style>{resource("page.css")}{resource("picture.css")}</style>
</head>
<body>
{body}
{blocks}<script>{scripts}</script>
</body>
</html>
"""


def packed(text: str) -> str:
    """Text for a page to unpack: ten thousand commands are a tenth as long, and read later."""
    return base64.b64encode(gzip.compress(text.encode("utf-8", "replace"), mtime=0)).decode()


@cache
def resource(name: str) -> str:
    """A file that stands beside this module."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
