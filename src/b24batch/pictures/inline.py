"""Batches, plans and results as they show themselves in a notebook: HTML without a script."""

from __future__ import annotations

from html import escape

from b24batch.pictures.hidden import Hidden
from b24batch.pictures.planned import plan_diagram
from b24batch.pictures.records import downwards
from b24batch.pictures.svg import svg
from b24batch.plan.explain import many
from b24batch.plan.planned import Plan
from b24batch.run.outputs import OutputData, collect_outputs, outputs_of
from b24batch.run.rendering import cell_text
from b24batch.run.results import RunResult
from b24batch.run.states import BAD

__all__ = ["plan_html", "recipe_html", "result_html"]

_MOST_ROWS = 20
_MOST_OUTPUTS = 10
_MOST_PROBLEMS = 10
_MOST_LINES = 60
_LONGEST = 120
_CELL = "text-align:left;padding:2px 10px;vertical-align:top;max-width:32em;white-space:pre-wrap"
_MONO = "font-family:ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace"


def recipe_html(text: str, plan: Plan | None) -> str:
    """A recipe as it is written, and the picture of its plan where there is one."""
    drawn = "" if plan is None else _drawn(_picture(plan))
    return f"{_written(text)}{drawn}"


def plan_html(plan: Plan) -> str:
    """The picture of a plan, and its text to be unfolded."""
    words = f"<details><summary>in words</summary>{_written(str(plan))}</details>"
    return _drawn(_picture(plan)) + words


def result_html(result: RunResult) -> str:
    """How a run ended: counts, problems, the picture with states, outputs as tables."""
    hidden = Hidden(result.program.secrets)
    diagram = svg(plan_diagram(result.plan()))
    outputs = outputs_of(result)
    shown = collect_outputs(result, outputs[:_MOST_OUTPUTS])
    tables = [_table(output, hidden) for output in shown]
    left = len(outputs) - _MOST_OUTPUTS
    more = f"<p>and {left:,} more outputs</p>" if left > 0 else ""
    graph = f"<details><summary>graph</summary>{_drawn(diagram)}</details>"
    return hidden("".join((_counts(result), _problems(result), *tables, more, graph)))


def _picture(plan: Plan) -> str:
    """The picture of a plan as SVG."""
    return svg(plan_diagram(plan))


def _written(text: str) -> str:
    """A text as it is, in a notebook that shows no thousand lines of it."""
    lines = text.splitlines()
    left = len(lines) - _MOST_LINES
    more = f"\nand {left:,} more lines" if left > 0 else ""
    return f'<pre style="{_MONO}">{escape(chr(10).join(lines[:_MOST_LINES]) + more)}</pre>'


def _drawn(picture: str) -> str:
    return f'<div style="overflow-x:auto">{picture}</div>'


def _counts(result: RunResult) -> str:
    counts = [
        f'<b style="color:{"#c02b37" if state in BAD else "inherit"}">'
        f"{n:,} {state.value.replace('_', ' ')}</b>"
        for state, n in result.counts().items()
    ]
    requests = many(result.requests, "request")
    stopped = f"; stopped: {escape(result.stopped.value)}" if result.stopped is not None else ""
    return f"<p>{', '.join(counts) or 'no commands'}; {requests}{stopped}</p>"


def _problems(result: RunResult) -> str:
    problems = result.problems
    told = "".join(
        f"<li>{escape(problem.code)}: {escape(problem.message)}</li>"
        for problem in problems[:_MOST_PROBLEMS]
    )
    left = len(problems) - _MOST_PROBLEMS
    more = f"<li>and {left:,} more</li>" if left > 0 else ""
    return f"<ul>{told}{more}</ul>" if told else ""


def _table(output: OutputData, hidden: Hidden) -> str:
    columns, rows = downwards(output.columns, output.rows[:_MOST_ROWS], len(output.records))
    heads = "".join(f'<th style="{_CELL}">{escape(column)}</th>' for column in columns)
    cells = "".join(f"<tr>{''.join(_cell(cell, hidden) for cell in row)}</tr>" for row in rows)
    left = len(output.records) - _MOST_ROWS
    more = f"<p>and {left:,} more rows</p>" if left > 0 else ""
    problems = "".join(f"<p>{escape(problem.message)}</p>" for problem in output.problems)
    head = f"<p><b>{escape(output.name)}</b> ({many(len(output.records), 'row')})</p>{problems}"
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{cells}</tbody></table>"
    return f"{head}{_drawn(table) if columns else ''}{more}"


def _cell(cell: object, hidden: Hidden) -> str:
    return f'<td style="{_CELL}">{escape(hidden.cut(cell_text(cell), _LONGEST))}</td>'
