"""`run --report FILE.html`: one page whose numbers are those of the JSON report."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from browser import looked_at
from cli_runner import b24batch

from b24batch import Batch, Portal
from b24batch.pictures.timeline import Timeline, Wait
from b24batch.pictures.whole import run_page
from b24batch.run.compose import EngineOptions
from b24batch.stages import run_recipe

RECIPE = """recipe "Сделки и </script><b>ошибки</b>"
secret key from env REPORT_KEY
param ids: list

for id in $ids {
  Deal = crm.deal.get { id: $id }
}
Note = crm.lead.add { fields: { TITLE: $key } }
output $Deal [ID, TITLE]
"""
KEY = "ключ-7f3a/9&c"


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, object], Path]:
    """The page and the data of two runs that are alike, with failures, in 7 requests."""
    folder = tmp_path_factory.mktemp("отчёт")
    (folder / "сделки.b24").write_text(RECIPE, encoding="utf-8")
    values = {"ids": [*range(1, 121), *range(90_000, 90_180)]}
    (folder / "values.json").write_text(json.dumps(values), encoding="utf-8")
    given = ("run", "сделки.b24", "--params-file", "values.json", "--portal", "practice", "--yes")
    for file in ("run.html", "run.json"):
        ended = b24batch(*given, "--report", file, cwd=folder, REPORT_KEY=KEY)
        assert ended.code == 1
    page = (folder / "run.html").read_text(encoding="utf-8")
    data = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    return page, data, folder / "run.html"


def block(page: str, name: str) -> dict[str, object]:
    """What a script of the page unpacks."""
    found = re.search(rf'id="{name}">([^<]*)<', page)
    assert found is not None
    data: dict[str, object] = json.loads(gzip.decompress(base64.b64decode(found[1])))
    return data


def test_its_numbers_are_those_of_the_json_report(
    reports: tuple[str, dict[str, object], Path],
) -> None:
    """States and requests are counted alike, command by command."""
    page, data, _ = reports
    run = block(page, "run")
    commands = data["commands"]
    assert isinstance(commands, dict)
    states = [run["state_names"][at] for at in run["commands"]["states"]]
    assert dict(zip(run["commands"]["names"], states, strict=True)) == {
        name: command["state"] for name, command in commands.items()
    }
    assert run["requests"] == data["requests"]
    assert run["counts"] == dict(Counter(states))


def test_it_loads_nothing_and_runs_no_text_of_others(
    reports: tuple[str, dict[str, object], Path],
) -> None:
    """No address is fetched, a title is no markup, and the secret is in no form inside."""
    page, _, _ = reports
    plain = page + json.dumps(block(page, "run"), ensure_ascii=False)
    plain += json.dumps(block(page, "previews"), ensure_ascii=False)
    assert not re.search(r'(?:src|href)="(?!#|data:)', page)
    assert "<b>ошибки" not in page
    assert KEY not in plain
    assert "7f3a" not in plain


def test_a_browser_draws_it_without_complaint(
    reports: tuple[str, dict[str, object], Path],
) -> None:
    """Chromium lists commands and requests, counts as the page does, and logs no error."""
    _, data, path = reports
    seen = looked_at(path)
    assert seen.complaints == []
    assert 'data-ready="yes"' in seen.dom
    commands = data["commands"]
    assert isinstance(commands, dict)
    assert f">{len(commands)} of {len(commands)}<" in seen.dom
    assert seen.dom.count("<rect") >= data["requests"]
    assert "<td>" in seen.dom


def test_a_dry_run_shows_what_would_be_sent_and_waits_are_told_in_words(tmp_path: Path) -> None:
    """The page says that nothing was written, each write has its values, and waits their sum."""
    batch = Batch.parse(
        'A = crm.lead.add { fields: { TITLE: "Мир" } }\nВсе = crm.lead.list { select: [ID] }\n'
    )
    timeline = Timeline()
    options = EngineOptions(dry=True)
    result = run_recipe(batch.recipe, Portal.practice(), on_event=timeline, engine_options=options)
    timeline.waits.append(Wait(0.0, 1.5, "limit of requests a second"))
    timeline.bounds[:] = [(0.0, 8), (1.0, 9), (2.0, 4)]
    path = tmp_path / "проба.html"
    path.write_text(run_page(result, timeline), encoding="utf-8")
    seen = looked_at(path)
    assert seen.complaints == []
    assert "dry run: nothing was written" in seen.dom
    assert 'would be sent with {"fields": {"TITLE": "Мир"}}' in seen.dom
    assert "held back: 1 × limit of requests a second, 1.500 s" in seen.dom
    assert "under way at the same time: 8 at first, 9 at most; lowered to 4 after 2.0" in seen.dom


def test_what_stopped_a_run_is_told_once(tmp_path: Path) -> None:
    """The failure of a command that halts the run is one problem, not two alike."""
    text = "halt on error\nНет = crm.deal.get { id: 999999 }\nB = crm.deal.list\n"
    (tmp_path / "a.b24").write_text(text, encoding="utf-8")
    b24batch("run", "a.b24", "--portal", "practice", "--report", "run.html", cwd=tmp_path)
    page = (tmp_path / "run.html").read_text(encoding="utf-8")
    assert "Problems (1)" in page
    assert "more like it" not in page
    assert 'class="soft">not sent :3<' in re.sub(r' [xy]="[^"]*"', "", page)


def test_a_report_that_cannot_be_written_is_told_before_anything_is_sent(tmp_path: Path) -> None:
    """A folder that is not there, and a kind that does not exist, are wrong use."""
    (tmp_path / "a.b24").write_text("A = crm.lead.list\n", encoding="utf-8")
    for file in ("нет/run.html", "run.pdf"):
        ended = b24batch("run", "a.b24", "--portal", "practice", "--report", file, cwd=tmp_path)
        assert ended.code == 2
        assert "B666" in ended.err
