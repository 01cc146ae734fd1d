"""What `assist` finds, in the terms of the protocol."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lsprotocol import types

from b24batch._text import Span
from b24batch.assist import Edit, Suggestion
from b24batch.errors import Problem
from b24batch.lsp.positions import Positions

__all__ = ["completion_item", "diagnostic", "range_of", "text_edits"]

_SEVERITIES: Mapping[str, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}
_KINDS: Mapping[str, types.CompletionItemKind] = {
    "keyword": types.CompletionItemKind.Keyword,
    "method": types.CompletionItemKind.Method,
    "parameter": types.CompletionItemKind.Property,
    "field": types.CompletionItemKind.Field,
    "value": types.CompletionItemKind.EnumMember,
    "name": types.CompletionItemKind.Variable,
    "path": types.CompletionItemKind.Field,
    "filter": types.CompletionItemKind.Function,
    "type": types.CompletionItemKind.TypeParameter,
}
_NEVER_USED = "B206"


def range_of(positions: Positions, start: int, end: int) -> types.Range:
    """Two offsets as a range."""
    first, last = positions.position(start), positions.position(end)
    return types.Range(types.Position(*first), types.Position(*last))


def diagnostic(problem: Problem, positions: Positions, uri: str) -> types.Diagnostic:
    """A problem with its hint; one without a place stands at the beginning."""
    parts = [problem.message, *problem.notes, f"hint: {problem.hint}" if problem.hint else ""]
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, range_of(positions, label.span.start, label.span.end)), label.text
        )
        for label in problem.labels
    ]
    span = problem.span or Span(0, 0)
    return types.Diagnostic(
        range=range_of(positions, span.start, span.end),
        message="\n".join(filter(None, parts)),
        severity=_SEVERITIES[problem.severity],
        code=problem.code,
        code_description=types.CodeDescription(problem.page) if problem.page else None,
        source="b24batch",
        tags=[types.DiagnosticTag.Unnecessary] if problem.code == _NEVER_USED else None,
        related_information=related or None,
    )


def completion_item(
    suggestion: Suggestion, number: int, positions: Positions
) -> types.CompletionItem:
    """A suggestion; its number keeps the order in which it was found."""
    place = range_of(positions, suggestion.start, suggestion.end)
    return types.CompletionItem(
        label=suggestion.text,
        kind=_KINDS[suggestion.kind],
        detail=suggestion.meta or None,
        sort_text=f"{number:04}",
        filter_text=positions.text[suggestion.start : suggestion.end] or suggestion.text,
        text_edit=types.TextEdit(place, suggestion.text),
    )


def text_edits(edits: Iterable[Edit], positions: Positions) -> list[types.TextEdit]:
    """Edits as the editor makes them."""
    return [types.TextEdit(range_of(positions, edit.start, edit.end), edit.text) for edit in edits]
