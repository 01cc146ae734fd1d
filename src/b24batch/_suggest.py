"""Nearest known names, for "did you mean" hints."""

from __future__ import annotations

from collections.abc import Iterable


def suggest(
    wrong: str, known: Iterable[str], *, at_most: int = 5, nearness: float = 0.6
) -> list[str]:
    """Known names close to `wrong`, nearest first; a difference of case alone comes first.

    `nearness` is the least ratio of what two names have in common, from 0 to 1.
    """
    import difflib

    by_lower: dict[str, str] = {}
    for name in known:
        by_lower.setdefault(name.lower(), name)
    lower = wrong.lower()
    near = difflib.get_close_matches(lower, by_lower, n=at_most, cutoff=nearness)
    if lower in by_lower and lower not in near:
        near.insert(0, lower)
    return [by_lower[name] for name in near][:at_most]
