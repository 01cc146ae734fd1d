"""Which row of which table a round is for, in words."""

from __future__ import annotations

from b24batch.run.rounds import Round

__all__ = ["outermost", "place_of"]


def place_of(around: Round | None) -> str:
    """Where the row of a round stands, such as `orders.csv:12`; empty for rows of no table.

    Of a loop over the rows of a group only the place of the group is known, its first row's.
    """
    one = around
    while one is not None and one.loop.table is None:
        one = one.loop.around
    if one is None or one.loop.table is None or not one.at:
        return ""
    place = one.loop.table.table.place(one.at)
    return place if one is around else f"in the rows of {place}"


def outermost(around: Round) -> Round:
    """The round of the top level that a round is in."""
    while around.loop.around is not None:
        around = around.loop.around
    return around
