"""Sessions without a terminal: a script goes in, a transcript comes out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from b24batch.cli.console import Console
from b24batch.portal import Portal
from b24batch.repl.scripted import entries
from b24batch.repl.session import Session
from b24batch.settings.project import DeclaredMethod

__all__ = ["new_session", "said", "transcript"]

MOMENT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
_SECONDS = re.compile(r"\d+\.\d\d s\b")


def new_session(
    portal: Portal | None = None,
    *,
    language: str = "en",
    yes: bool = False,
    read_only: bool = False,
    methods: Mapping[str, DeclaredMethod] = MappingProxyType({}),
    **environment: str,
) -> tuple[Session, io.StringIO]:
    """A session with nobody at a terminal, and everything that it says."""
    out = io.StringIO()
    console = Console(io.StringIO(), out, out, {"B24BATCH_NO_JOURNAL": "1"} | environment)
    session = Session(
        console,
        portal,
        language=language,
        yes=yes,
        read_only=read_only,
        methods=methods,
        moment=lambda: MOMENT,
    )
    return session, out


def transcript(script: Iterable[str]) -> str:
    """A script with the prompts before its entries and what was said after each."""
    session, out = new_session()
    for entry in entries(script, session.unfinished):
        out.write(f"{session.prompt}{entry}\n")
        session.feed(entry)
        if session.ended:
            break
    session.close()
    return _SECONDS.sub("0.00 s", out.getvalue())


def said(session: Session, out: io.StringIO, entry: str) -> str:
    """What a session says to one entry."""
    before = len(out.getvalue())
    session.feed(entry)
    return _SECONDS.sub("0.00 s", out.getvalue()[before:])
