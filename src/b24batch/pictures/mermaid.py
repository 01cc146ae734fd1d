"""A diagram as Mermaid text, which GitHub, GitLab and many editors draw."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch.pictures.diagram import Arrow, Diagram, Row

__all__ = ["mermaid"]

_ARROWS = {"portal": "-->", "us": "-.->"}
_STYLES = (
    "classDef read fill:#e8f1fb,stroke:#2f6db0,color:#10243a",
    "classDef write fill:#fdeee0,stroke:#b8651b,color:#3a220b",
)


def mermaid(diagram: Diagram) -> str:
    """A flowchart: a subgraph a request, solid arrows the portal's, dotted ones ours."""
    lines = ["---", f"title: {_title(diagram.title)}", "---", "flowchart TB"]
    lines += [f"  %% {' '.join(fact.split())}" for fact in (*diagram.facts, *diagram.notes)]
    number = 0
    for at, stage in enumerate(diagram.stages, 1):
        lines.append(f'  subgraph s{at}["{_text(stage.title)}"]')
        for box in stage.boxes:
            number += 1
            remark = "".join(f", {fact}" for fact in (box.problem, box.remark) if fact)
            lines.append(f'    subgraph b{number}["{_text(box.title + remark)}"]')
            lines += [f"      {_node(row)}" for row in box.rows]
            lines.append("    end")
        lines.append("  end")
    lines += [f"  {line}" for line in _arrows(diagram.arrows)]
    lines += [f"  s{at} ~~~ s{at + 1}" for at in range(1, len(diagram.stages))]
    lines += [f"  {style}" for style in _STYLES]
    return "\n".join(lines) + "\n"


def _node(row: Row) -> str:
    words = [part for part in (row.called, row.method) if part]
    return f'{row.key}["{"<br/>".join(map(_text, words))}"]:::{row.kind}'


def _arrows(arrows: tuple[Arrow, ...]) -> Iterator[str]:
    for arrow in arrows:
        if arrow.by == "order":
            yield f"{arrow.source} -. order .-> {arrow.target}"
        else:
            yield f'{arrow.source} {_ARROWS[arrow.by]}|"{_text(arrow.text)}"| {arrow.target}'


def _title(text: str) -> str:
    escaped = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _text(text: str) -> str:
    """Text in quotes: Mermaid knows entities by number and no other way to write these."""
    special = {'"': "#quot;", "#": "#35;", "<": "#lt;", ">": "#gt;", "&": "#amp;"}
    return "".join(special.get(char, char) for char in " ".join(text.split()))
