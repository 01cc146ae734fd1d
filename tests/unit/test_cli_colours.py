"""Colours of the command line: on a terminal only, and nothing but colours."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.cli.colours import coloured
from b24batch.cli.console import Console
from b24batch.cli.main import main

CASES = Path(__file__).parents[1] / "cases"
CODE = re.compile("\x1b\\[\\d+m")
RECIPE = """Компания = crm.item.add { entityTypeId: company, fields: { title: "ООО «Ромашка» 🙂" } }
Сделка = crm.item.add { entityTypeId: deal, fields: { companyId: $Компания.item.id } }
Нет = crm.deal.get { id: 999999 }
"""


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def told(*line: str, terminal: bool = True, **environment: str) -> str:
    """What a command writes to both streams, with its colours spelled."""
    kind = Terminal if terminal else io.StringIO
    out, err = kind(), kind()
    main(list(line), Console(io.StringIO(), out, err, environment | {"B24BATCH_NO_JOURNAL": "1"}))
    return out.getvalue() + err.getvalue()


@pytest.fixture(autouse=True)
def recipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A recipe in the working directory."""
    monkeypatch.chdir(tmp_path)
    Path("сделка.b24").write_text(RECIPE, encoding="utf-8")
    Path("плохо.b24").write_text("A = crm.lead.get { id: $Б.id }\n", encoding="utf-8")


STDERR = sorted(path for path in CASES.rglob("stderr"))


@given(st.text() | st.sampled_from([p.read_text(encoding="utf-8") for p in STDERR]))
def test_nothing_but_colours_is_added(text: str) -> None:
    """Without the codes a coloured text is what it was."""
    bare = CODE.sub("", text)
    assert CODE.sub("", coloured(bare)) == bare


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (("check", "плохо.b24"), "check"),
        (("plan", "сделка.b24"), "plan"),
    ],
)
def test_a_terminal_gets_the_colours_that_were_looked_at(
    line: tuple[str, ...], name: str, update_golden: bool
) -> None:
    """Marks, severities, carets, arrows and places have the recorded colours."""
    path = CASES / "colours" / f"{name}.txt"
    shown = told(*line).replace("\x1b[", "<").replace("<0m", "<>")
    shown = re.sub(r"\d{4}-\d\d-\d\d \S+", "today", shown)
    if update_golden:
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "terminal", "environment", "wanted"),
    [
        ((), True, {}, True),
        ((), False, {}, False),
        ((), True, {"NO_COLOR": "1"}, False),
        ((), True, {"NO_COLOR": ""}, True),
        ((), True, {"TERM": "dumb"}, False),
        (("--color", "never"), True, {}, False),
        (("--color", "always"), False, {"NO_COLOR": "1"}, True),
        ((), True, {"B24BATCH_COLOR": "never"}, False),
        ((), False, {"B24BATCH_COLOR": "always"}, True),
        (("--color", "never"), False, {"B24BATCH_COLOR": "always"}, False),
    ],
)
def test_who_gets_colours(
    line: tuple[str, ...], terminal: bool, environment: dict[str, str], wanted: bool
) -> None:
    """A terminal, unless it is refused; the option before its variable, that before NO_COLOR."""
    for command in (("plan", "сделка.b24"), ("check", "плохо.b24")):
        shown = told(*command, *line, terminal=terminal, **environment)
        assert bool(CODE.search(shown)) is wanted


def test_a_run_tells_states_in_colours() -> None:
    """What is done is green, what failed is red, in the plan after the run and in the counts."""
    shown = told("run", "сделка.b24", "--portal", "practice", "--report", "plan")
    assert "\x1b[32m= done;" in shown
    assert "\x1b[31m! failed;" in shown
    assert "\x1b[32m2 done\x1b[0m, \x1b[31m1 failed\x1b[0m" in shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("  +  Сделка       done       id 7", "  <32m+<>  Сделка       <32mdone<>       id 7"),
        ("  -  Нет          failed     Not", "  <31m-<>  Нет          <31mfailed<>     Not"),
        ("  Сделка  done  crm.item.add", "  Сделка  <32mdone<>  crm.item.add"),
        ("next      request 2   1 command", "<1mnext<>      request 2   1 command"),
        ("request 2   answered   0.10 s", "<1mrequest 2<>   answered   0.10 s"),
        ("~ Сделка       crm.item.get", "<33m~<> Сделка       crm.item.get"),
        ("crm.item.add   writes, v2", "<1mcrm.item.add<>   <33mwrites<>, v2"),
        ("r crm.item.get", "<36mr<> crm.item.get"),
        ("files written", "<1mfiles written<>"),
        ("Портал: что сделано, а что нет", "Портал: что сделано, а что нет"),
    ],
)
def test_the_prompt_journals_and_descriptions_have_colours(line: str, shown: str) -> None:
    """Marks, states and headings stand out as they do elsewhere."""
    assert coloured(line).replace("\x1b[", "<").replace("<0m", "<>") == shown


@pytest.mark.parametrize(
    "line",
    [("describe", "сделка.b24"), ("catalogue", "show", "crm.item.add"), ("explain", "B104")],
)
def test_what_is_described_is_coloured_on_a_terminal_only(line: tuple[str, ...]) -> None:
    """Without the codes it is what a pipe gets."""
    shown = told(*line)
    assert CODE.sub("", shown) == told(*line, terminal=False)
    assert bool(CODE.search(shown)) is (line[0] != "explain")


def test_words_of_a_portal_bring_no_codes() -> None:
    """A control character in what is said is spelled out, also where colours are drawn."""
    err = Terminal()
    Console(io.StringIO(), io.StringIO(), err, {}).say("error[B301]: \x1b[2J стёрто")
    assert "\\x1b[2J стёрто" in err.getvalue()
