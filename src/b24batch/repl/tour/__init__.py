"""Lessons on the practice portal. A lesson is a module here that has `lesson()`, by its number."""

from __future__ import annotations

import importlib
import pkgutil

from b24batch.repl.tour.lesson import Lesson

__all__ = ["lessons"]

_PREFIX = "lesson_"


def lessons() -> list[Lesson]:
    """All lessons in the order of their modules, `lesson_01_...` first."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if m.name.startswith(_PREFIX))
    return [importlib.import_module(f"{__name__}.{name}").lesson() for name in names]
