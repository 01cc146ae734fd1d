"""Plans and runs as whole pages."""

from __future__ import annotations

from datetime import datetime
from html import escape

from b24batch._text import Source
from b24batch.pictures.dot import dot
from b24batch.pictures.mermaid import mermaid
from b24batch.pictures.page import page
from b24batch.pictures.planned import plan_diagram
from b24batch.pictures.report_page import report_page
from b24batch.pictures.run_data import run_data
from b24batch.pictures.svg import both_widths, svg
from b24batch.pictures.timeline import Timeline
from b24batch.plan.planned import Plan
from b24batch.run.results import RunResult

__all__ = ["PLAN_PICTURES", "plan_page", "plan_picture", "run_page"]

PLAN_PICTURES = ("svg", "mermaid", "dot", "html")
"""Kinds of pictures that a plan can be drawn as."""


def plan_picture(plan: Plan, format: str) -> str:
    """A plan in one of `PLAN_PICTURES`. Raises ValueError for another format."""
    match format:
        case "svg":
            return svg(plan_diagram(plan))
        case "mermaid":
            return mermaid(plan_diagram(plan))
        case "dot":
            return dot(plan_diagram(plan))
        case "html":
            return plan_page(plan)
        case _:
            raise ValueError(f"a plan cannot be drawn as {format!r}")


def plan_page(plan: Plan) -> str:
    """The picture of a plan and its text below, on one page that loads nothing."""
    diagram = plan_diagram(plan)
    facts = " · ".join(map(escape, diagram.facts))
    body = (
        f"<header><h1>{escape(diagram.title)}</h1>"
        f'<p class="facts">{facts}</p></header><main>'
        '<div class="scroll" tabindex="0" role="region" aria-label="graph">'
        f"{both_widths(diagram)}</div><h2>In words</h2><pre>{escape(str(plan))}</pre></main>"
    )
    return page(diagram.title, body)


def run_page(
    result: RunResult,
    timeline: Timeline,
    *,
    source: Source | None = None,
    portal: str = "",
    began: datetime | None = None,
) -> str:
    """The report of a run: its plan with what became of it, a time line, commands, outputs.

    `source` is the text of the recipe, for lines. Secrets of the run are `***`.
    """
    text = source or Source("", "")
    moment = "" if began is None else began.strftime("%Y-%m-%d %H:%M:%S %z").strip()
    plan = result.plan(source=text, portal=portal)
    data = run_data(result, timeline, source=text, plan=plan, began=moment)
    return report_page(data, plan_diagram(plan), secrets=result.program.secrets)
