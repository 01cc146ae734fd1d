"""`%%b24` and what shows itself in a notebook, in the shell that notebooks have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from IPython.core.interactiveshell import ExecutionResult, InteractiveShell
from IPython.utils.capture import capture_output
from traitlets.config import Config

from b24batch import Batch, Portal, crm
from b24batch.plan.planned import Plan
from b24batch.practice.pytest_plugin import ServePractice
from b24batch.run.results import RunResult

LEADS = """param since: date
Лиды = crm.item.list { entityTypeId: lead, filter: { createdTime >= $since } }
"""
WRITES = 'Лид = crm.lead.add { fields: { TITLE: "Ромашка" } }\n'
KEY = "ключ-9c/7&x"
LONG = "я" * 115


class Notebook:
    """A shell with the magic, what its cells print, and the HTML of what they come to."""

    def __init__(self) -> None:
        config = Config()
        config.HistoryManager.enabled = False
        self.shell: Any = InteractiveShell(config=config, colors="nocolor")
        self.printed = ""
        self.run("%load_ext b24batch.notebook")

    def run(self, cell: str) -> ExecutionResult:
        """Run a cell; what it prints is kept."""
        with capture_output(stdout=True, stderr=True, display=False) as said:
            ended: ExecutionResult = self.shell.run_cell(cell)
        self.printed = said.stdout + said.stderr
        return ended

    def html(self, cell: str) -> str:
        """What a notebook draws for the value of a cell."""
        shown, _ = self.shell.display_formatter.format(self.run(cell).result)
        html: str = shown["text/html"]
        return html


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Notebook]:
    """One shell for all: it is slow to make."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IPYTHONDIR", str(tmp_path_factory.mktemp("ipython")))
        patch.delenv("VIRTUAL_ENV", raising=False)  # IPython warns of one that is not its own
        yield Notebook()


@pytest.fixture
def notebook(shell: Notebook, monkeypatch: pytest.MonkeyPatch) -> Notebook:
    """The shell without variables of other tests, and without a portal in the environment."""
    monkeypatch.delenv("B24_WEBHOOK", raising=False)
    shell.shell.reset(new_session=False)
    shell.run("%reload_ext b24batch.notebook")
    return shell


def test_a_cell_runs_and_leaves_its_result(notebook: Notebook) -> None:
    """The result is the value of the cell and of the variable; text is read as the type says."""
    ended = notebook.run(f"%%b24 лиды -p since=2020-01-31\n{LEADS}")
    assert notebook.printed.count("error") == 0
    assert isinstance(ended.result, RunResult)
    assert notebook.shell.user_ns["лиды"] is ended.result
    assert ended.result["Лиды"].rows


def test_a_plan_sends_nothing(notebook: Notebook) -> None:
    """`--plan` comes to the plan, in which the text of a date is that date."""
    ended = notebook.run(f"%%b24 --plan -p since=2020-01-31\n{LEADS}")
    assert isinstance(ended.result, Plan)
    assert notebook.run(f"%%b24 --plan -p since=вчера\n{LEADS}").error_in_exec is not None
    assert "`вчера` is no day" in notebook.printed


def test_values_may_be_variables(notebook: Notebook) -> None:
    """`$ids` is the object itself and not its text; so is a portal."""
    notebook.shell.user_ns |= {"ids": [1, 2, 3], "portal": Portal.practice()}
    cell = "param ids: list\nfor id in $ids {\n  Deal = crm.deal.get { id: $id }\n}\n"
    ended = notebook.run(f"%%b24 -p ids=$ids --portal $portal\n{cell}")
    assert len(ended.result) == 3
    notebook.run(f"%%b24 -p ids=$нет\n{cell}")
    assert "there is no variable `нет`" in notebook.printed


def test_a_parameter_may_have_the_name_of_an_option(notebook: Notebook, tmp_path: Path) -> None:
    """`journal` in a recipe is a parameter, and no file is begun for it."""
    path = tmp_path / "запись"
    cell = "param journal: text\nA = crm.lead.list { filter: { TITLE: $journal } }\n"
    assert notebook.run(f"%%b24 -p journal={path}\n{cell}").success
    assert not path.exists()


def test_windows_paths_keep_their_backslashes(notebook: Notebook) -> None:
    """A backslash is a letter of a path; quotes hold a value with blanks together."""
    cell = "param path: text\nA = crm.lead.add { fields: { TITLE: $path } }\n"
    cell += "B = crm.lead.get { id: $A }\n"
    ended = notebook.run(f'%%b24 -p "path=C:\\данные\\новый файл.csv"\n{cell}')
    assert ended.result["B"].value["TITLE"] == "C:\\данные\\новый файл.csv"


def test_the_practice_portal_lasts_from_cell_to_cell(notebook: Notebook) -> None:
    """What one cell adds is there for the next."""
    made = notebook.run(f"%%b24\n{WRITES}").result["Лид"].value
    read = notebook.run(f"%%b24\nA = crm.lead.get {{ id: {made} }}\n").result["A"].value
    assert read["TITLE"] == "Ромашка"


def test_writes_to_a_portal_need_a_word(
    notebook: Notebook, serve_practice: ServePractice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cell that writes to a real portal is refused without `--yes`; nothing is sent then."""
    server = serve_practice()
    monkeypatch.setenv("B24_WEBHOOK", server.url)
    assert not notebook.run(f"%%b24\n{WRITES}").success
    assert "this cell writes to 127.0.0.1" in notebook.printed
    assert server.portal.counters.shown()["arrived"] == 0
    assert notebook.run(f"%%b24 --yes\n{WRITES}").success
    assert server.portal.counters.shown()["arrived"] == 1


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("%%b24\nA = crm.lead.get { id: $B.id }\n", "`B`"),
        ("%%b24\nA = \n", "cell:1:"),
        (f"%%b24\n{LEADS}", "`since`"),
        ("%%b24 --plann\nA = crm.lead.list\n", "--plann"),
        ('%%b24 -p "a=1\nA = crm.lead.list\n', "a quote without its end"),
        ("%%b24 2x\nA = crm.lead.list\n", "`2x` is no name"),
        ("%%b24 -p since\nA = crm.lead.list\n", "gives no value"),
        ("%%b24 --portal $pi\nA = crm.lead.list\n", "no variable `pi`"),
    ],
)
def test_mistakes_are_told_and_not_traced(notebook: Notebook, cell: str, message: str) -> None:
    """A mistake in a cell ends it with our words alone: no line of a program that nobody wrote."""
    assert not notebook.run(cell).success
    assert message in notebook.printed
    assert "Traceback" not in notebook.printed
    assert "b24batch/" not in notebook.printed
    assert "IPython" not in notebook.printed


def test_a_mistake_in_python_names_the_line_of_the_cell(notebook: Notebook) -> None:
    """Of the way to the mistake the user's own lines are shown."""
    notebook.run('from b24batch import Batch\nbatch = Batch()\nbatch["Нет"]\n')
    assert 'this cell, line 3: batch["Нет"]\n' in notebook.printed
    assert "Traceback" not in notebook.printed
    assert "builder.py" not in notebook.printed


def test_a_run_that_breaks_off_leaves_what_is_known(
    notebook: Notebook, serve_practice: ServePractice
) -> None:
    """The variable has the result of a run that the portal could not end."""
    url = serve_practice(faults={"drop_after": 1.0}).url
    assert not notebook.run(f"%%b24 broken --yes --portal {url}\n{WRITES}").success
    assert notebook.shell.user_ns["broken"]["Лид"].state.value == "unknown"


def test_results_show_tables_and_states(notebook: Notebook) -> None:
    """A result shows its counts, its rows as a table, its problems, and the graph."""
    html = notebook.html(
        "%%b24\nНет = crm.deal.get { id: 999999 }\n"
        "Да = crm.company.list\noutput $Да [ID, TITLE] as table\n"
    )
    assert "1 done" in html
    assert "1 failed</b>" in html
    assert "<th " in html
    assert "B301" in html
    assert "<svg" in html


def test_batches_and_plans_show_themselves(notebook: Notebook) -> None:
    """A batch is its text and a picture; without its parameters it is the text alone."""
    notebook.shell.user_ns["batch"] = Batch().add("A", crm.lead.list())
    assert "<svg" in notebook.html("batch")
    assert "<details>" in notebook.html("batch.plan()")
    notebook.shell.user_ns["batch"] = Batch.parse(LEADS)
    assert "<svg" not in notebook.html("batch")
    assert "$since" in notebook.html("batch")


def test_secrets_are_in_no_picture(notebook: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a plan nor a result has the value of a secret, in any form."""
    monkeypatch.setenv("NOTEBOOK_KEY", KEY)
    cell = (
        "secret key from env NOTEBOOK_KEY\n"
        f'Лид = crm.lead.add {{ fields: {{ TITLE: $key, COMMENTS: "{LONG}{{$key}}" }} }}\n'
        "Есть = crm.lead.get { id: $Лид }\nПлохо = crm.deal.get { id: $key }\n"
        "output $Есть [TITLE, COMMENTS]\n"
    )
    for line in ("--plan", ""):
        html = notebook.html(f"%%b24 {line}\n{cell}")
        assert not re.search("9c.{0,3}7|ключ|\\\\u043a\\\\u043b", html)
        assert "<svg" in html
