"""The names of a recipe as the tree that editors show beside it."""

from __future__ import annotations

from lsprotocol import types

from b24batch.lsp.positions import Positions
from b24batch.lsp.wording import range_of
from b24batch.syntax.outline import Piece, outline

__all__ = ["symbols"]

_KINDS = {
    "param": types.SymbolKind.Constant,
    "secret": types.SymbolKind.Constant,
    "let": types.SymbolKind.Variable,
    "for": types.SymbolKind.Array,
}
_SHOWN = 60


def symbols(positions: Positions) -> list[types.DocumentSymbol]:
    """Parameters, labels, names of `let`, loops and conditions, with what is in their blocks."""
    top: list[types.DocumentSymbol] = []
    made: dict[int, types.DocumentSymbol] = {}
    for number, piece in enumerate(outline(positions.text).pieces):
        if not piece.name and piece.word not in ("if", "else"):
            continue
        symbol = _symbol(piece, positions)
        made[number] = symbol
        around = made.get(piece.parent)
        siblings = top if around is None else around.children
        if isinstance(siblings, list):
            siblings.append(symbol)
    return top


def _symbol(piece: Piece, positions: Positions) -> types.DocumentSymbol:
    name = piece.name_span
    whole = range_of(positions, piece.start, piece.end)
    head = positions.text[piece.start : piece.head_end].rstrip(" {\t").split("\n", 1)[0]
    title = f"for {piece.name}" if piece.word == "for" else piece.name or head[:_SHOWN]
    return types.DocumentSymbol(
        name=title,
        kind=_KINDS.get(piece.word, types.SymbolKind.Method if name else types.SymbolKind.Boolean),
        range=whole,
        selection_range=whole if name is None else range_of(positions, name.start, name.end),
        children=[],
    )
