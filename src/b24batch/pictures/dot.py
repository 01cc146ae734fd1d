"""A diagram in the language of Graphviz."""

from __future__ import annotations

from b24batch.pictures.diagram import Arrow, Diagram, Row

__all__ = ["dot"]

_COLOURS = {"read": ("#e8f1fb", "#2f6db0"), "write": ("#fdeee0", "#b8651b")}
_STYLES = {"portal": "solid", "us": "dashed", "order": "dotted"}


def dot(diagram: Diagram) -> str:
    """A digraph: a cluster a request, solid arrows the portal's, dashed ours, dotted order."""
    label = "\\n".join(map(_text, (diagram.title, *diagram.facts)))
    lines = [
        "digraph batch {",
        "  rankdir=TB; compound=true;",
        f'  label="{label}"; labelloc=t;',
        '  node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=11];',
        '  edge [fontname="Helvetica", fontsize=9];',
    ]
    number = 0
    for at, stage in enumerate(diagram.stages, 1):
        lines.append(f'  subgraph "cluster_stage{at}" {{ label="{_text(stage.title)}";')
        for box in stage.boxes:
            number += 1
            remark = "".join(f", {fact}" for fact in (box.problem, box.remark) if fact)
            lines.append(
                f'    subgraph "cluster_request{number}" {{ label="{_text(box.title + remark)}";'
            )
            lines += [f"      {_node(row)}" for row in box.rows]
            lines.append("    }")
        lines.append("  }")
    lines += [f"  {_edge(arrow)}" for arrow in diagram.arrows]
    return "\n".join([*lines, "}"]) + "\n"


def _node(row: Row) -> str:
    fill, line = _COLOURS[row.kind]
    words = [part for part in (row.called, row.method) if part]
    tooltip = _text("\n".join(row.details)) or _text(row.name)
    label = "\\n".join(map(_text, words))
    return f'{row.key} [label="{label}", fillcolor="{fill}", color="{line}", tooltip="{tooltip}"];'


def _edge(arrow: Arrow) -> str:
    label = f', label="{_text(arrow.text)}"' if arrow.text else ""
    return f"{arrow.source} -> {arrow.target} [style={_STYLES[arrow.by]}{label}];"


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return "\\n".join(" ".join(line.split()) for line in escaped.splitlines())
