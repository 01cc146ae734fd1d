"""The report of a run as one page: what ended how, when it was sent, and what failed where."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape

import msgspec

from b24batch.pictures.diagram import Diagram
from b24batch.pictures.hidden import Hidden
from b24batch.pictures.page import packed, page, resource
from b24batch.pictures.planned import called
from b24batch.pictures.run_data import RunData, Shown
from b24batch.pictures.svg import both_widths
from b24batch.plan.explain import many
from b24batch.secrets import SecretText

__all__ = ["report_page"]

_LOOKS = {"error": "bad", "warning": "doubtful", "note": "soft"}
_MARK = ' class="marked"'
_TIMELINE = """<h2>Requests and commands in time</h2>
<p class="soft">A bar a request, red where commands of it failed or no answer came, pale before it
while no connection was free; its lower half are its commands, up to 1,000 in all, as wide as their
share of the portal's time. Behind them the times in which something was held back.</p>
<div class="scroll" id="timeline" tabindex="0" role="region" aria-label="time line"></div>
<p class="soft" id="held"></p>
<details id="all"><summary>all requests</summary>
<div class="scroll"><table class="commands"><thead><tr><th class="number">request</th>
<th class="number">sent after, s</th><th class="number">took, s</th><th class="number">commands</th>
<th>end</th><th>methods</th></tr></thead><tbody id="requestrows"></tbody></table></div>
<button type="button" id="morerequests">more</button></details>"""
_WELL = frozenset({"done", "not_needed", "not_sent"})


def report_page(
    data: RunData, diagram: Diagram | None = None, *, secrets: Iterable[SecretText] = ()
) -> str:
    """The page as text. Secrets and codes of webhooks are `***` wherever they got into.

    Without a network and without a server: it can be mailed and opened from a disk.
    """
    body = "\n".join(
        (
            _head(data),
            "<main>",
            _counts(data),
            _problems(data),
            _graph(diagram),
            _TIMELINE,
            _commands(data),
            _outputs(data),
            _recipe(data),
            "</main>",
        )
    )
    plain = msgspec.to_builtins(data)
    previews = plain.pop("previews")
    for drawn in ("outputs", "problems", "text"):
        plain.pop(drawn)
    hidden = Hidden(secrets)
    texts = {
        "run": json.dumps(plain, ensure_ascii=False),
        "previews": json.dumps(previews, ensure_ascii=False),
    }
    blocks = {name: packed(hidden(text)) for name, text in texts.items()}
    return page(hidden(data.title), hidden(body), data=blocks, scripts=resource("report.js"))


def _head(data: RunData) -> str:
    verdict, look = _verdict(data)
    facts = (
        data.source if data.title != data.source else "",
        called(data.portal),
        data.began,
        data.took,
        f"stopped: {data.stopped}" if data.stopped else "",
    )
    told = " · ".join(escape(fact) for fact in facts if fact)
    links = ("problems", "graph", "timeline", "commands", "outputs", "recipe")
    nav = "".join(f'<a href="#{link}">{link}</a>' for link in links)
    return (
        '<header><button type="button" id="theme" class="theme">light or dark</button>'
        f'<h1>{escape(data.title)} <span class="badge {look}">{verdict}</span></h1>'
        f'<p class="facts">{told}</p><nav aria-label="sections">{nav}</nav></header>'
    )


def _verdict(data: RunData) -> tuple[str, str]:
    if not data.ok:
        return "not all went well", "bad"
    if data.dry:
        return "dry run: nothing was written", "doubtful"
    return ("all went well", "good") if data.requests else ("nothing was sent", "soft")


def _counts(data: RunData) -> str:
    tiles = [
        f'<li><b id="count-{state}">{count:,}</b><span class="{_look(state)}">'
        f"{state.replace('_', ' ')}</span></li>"
        for state, count in data.counts.items()
    ]
    tiles.append(f'<li><b id="count-requests">{data.requests:,}</b>requests</li>')
    loops = "".join(f"<p>{escape(loop)}</p>" for loop in data.loops)
    return f'<ul class="tiles">{"".join(tiles)}</ul>{loops}'


def _look(state: str) -> str:
    return "good" if state == "done" else "soft" if state in _WELL else "bad"


def _problems(data: RunData) -> str:
    problems = data.problems
    if not problems:
        none = f"the run was stopped: {data.stopped}" if data.stopped else "none"
        return f'<h2 id="problems">Problems</h2><p class="soft">{escape(none)}</p>'
    told = [
        f'<details{" open" if number < 5 else ""}><summary class="{_LOOKS[problem.severity]}">'
        f"{escape(problem.code)}: {escape(problem.message)}</summary>"
        f"<pre>{escape(problem.text)}</pre>{_link(problem.line)}</details>"
        for number, problem in enumerate(problems)
    ]
    return f'<h2 id="problems">Problems ({len(problems)})</h2>{"".join(told)}'


def _link(line: int) -> str:
    return f'<a href="#line{line}">line {line} of the recipe</a>' if line else ""


def _graph(diagram: Diagram | None) -> str:
    if diagram is None or not diagram.stages:
        return '<h2 id="graph">Graph</h2><p class="soft">nothing was sent</p>'
    return (
        '<h2 id="graph">Commands by stage and request</h2>'
        f'<div class="scroll" tabindex="0" role="region" aria-label="graph">'
        f"{both_widths(diagram)}</div>"
    )


def _commands(data: RunData) -> str:
    states = "".join(
        f'<button type="button" data-state="{state}" aria-pressed="false">'
        f"{state.replace('_', ' ')} {count:,}</button>"
        for state, count in data.counts.items()
    )
    return f"""<h2 id="commands">Commands</h2>
<div class="tools"><input type="search" id="search" aria-label="search in commands"
placeholder="label, method, error, row (press /)">{states}</div>
<p class="soft" id="found" role="status" tabindex="-1"></p>
<div class="scroll"><table class="commands"><thead><tr><th>command</th><th>method</th><th>state</th>
<th class="number">request</th><th class="number">s</th><th class="number">line</th>
<th>what came</th></tr></thead><tbody id="rows"></tbody></table></div>
<button type="button" id="more">more</button>"""


def _outputs(data: RunData) -> str:
    shown = "".join(map(_output, data.outputs)) or '<p class="soft">none</p>'
    left = f'<p class="soft">and {data.outputs_left:,} more</p>' if data.outputs_left else ""
    return f'<h2 id="outputs">Outputs</h2>{shown}{left}'


def _output(output: Shown) -> str:
    problems = "".join(f'<p class="doubtful">{escape(text)}</p>' for text in output.problems)
    heads = "".join(f"<th>{escape(column)}</th>" for column in output.columns)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in output.rows
    )
    left = max(0, output.total - len(output.rows))
    more = f'<p class="soft">and {left:,} more rows</p>' if left > 0 else ""
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    head = f"{escape(output.name)} ({many(output.total, 'row')})"
    return (
        f"<details open><summary>{head}</summary>{problems}"
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(output.name)}">'
        f"{table}</div>{more}</details>"
    )


def _recipe(data: RunData) -> str:
    marked = {problem.line for problem in data.problems}
    lines = "".join(
        f'<span id="line{number}"{_MARK if number in marked else ""}>{escape(line) or " "}</span>'
        for number, line in enumerate(data.text.splitlines(), 1)
    )
    return f'<h2 id="recipe">Recipe</h2><pre class="recipe">{lines}</pre>'
