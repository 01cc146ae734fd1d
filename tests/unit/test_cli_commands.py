"""Commands of the command line besides `run`, called in the process."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from b24batch.cli.console import Console
from b24batch.cli.main import main, make_parser
from command_line import Done, within

MESSY = "# что\nMe   =  user.current\nA = user.get {ID: [1,2]} # так\n"
TIDY = "# что\nMe = user.current\nA = user.get { ID: [1, 2] }  # так\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


# -- fmt ---------------------------------------------------------------------------------------


def test_fmt_rewrites_in_place(folder: Path) -> None:
    """Comments stay, marks of other systems go, and a second time nothing changes."""
    file = folder / "рецепт.b24"
    file.write_bytes(("\ufeff" + MESSY.replace("\n", "\r\n")).encode())
    first = within("fmt", file.name)
    assert (first.code, first.out, first.err) == (0, "", "formatted рецепт.b24\n")
    assert file.read_bytes() == TIDY.encode()
    assert (within("fmt", file.name).err, list(folder.iterdir())) == ("", [file])


def test_fmt_check_lists_what_would_change(folder: Path) -> None:
    """Exit 1, and nothing is written; line ends alone are a change."""
    files = {"a.b24": MESSY, "b.b24": TIDY, "c.b24": TIDY.replace("\n", "\r\n")}
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
    done = within("fmt", "--check", *files)
    assert (done.code, done.out, done.err) == (1, "a.b24\nc.b24\n", "")
    assert {name: (folder / name).read_bytes().decode() for name in files} == files
    assert within("fmt", "--check", "b.b24").code == 0


def test_fmt_diff_can_be_applied(folder: Path) -> None:
    """The unified diff turns the file into the formatted one."""
    (folder / "a.b24").write_bytes(MESSY.encode())
    done = within("fmt", "--diff", "a.b24")
    assert done.code == 0
    assert (folder / "a.b24").read_bytes() == MESSY.encode()
    assert done.out.startswith("--- a.b24\n+++ a.b24 (formatted)\n@@ ")
    assert "-Me   =  user.current\n" in done.out
    assert "+Me = user.current\n" in done.out
    assert within("fmt", "--check", "--diff", "a.b24").code == 1


def test_fmt_of_standard_input_prints(folder: Path) -> None:
    """As a filter for editors."""
    done = within("fmt", "-", stdin=MESSY.encode())
    assert (done.code, done.out, done.err) == (0, TIDY, "")
    assert list(folder.iterdir()) == []


def test_fmt_leaves_what_it_cannot_read(folder: Path) -> None:
    """And goes on with the other files."""
    (folder / "bad.b24").write_text("A = {", encoding="utf-8")
    (folder / "messy.b24").write_text(MESSY, encoding="utf-8")
    done = within("fmt", "bad.b24", "messy.b24", "none.b24")
    assert done.code == 3
    assert "bad.b24:1:" in done.err
    assert "cannot read `none.b24`" in done.err
    assert (folder / "bad.b24").read_text("utf-8") == "A = {"
    assert (folder / "messy.b24").read_text("utf-8") == TIDY


# -- check -------------------------------------------------------------------------------------


def test_check_tells_every_problem_of_every_file(folder: Path) -> None:
    """With places on standard error, and a line with the counts at the end."""
    (folder / "a.b24").write_text("A = user.get { ID: $x }\nB = my.m { a: $y }\n", encoding="utf-8")
    (folder / "b.b24").write_text("user.current\n", encoding="utf-8")
    done = within("check", "a.b24", "b.b24")
    assert (done.code, done.out) == (3, "")
    assert "--> a.b24:1:" in done.err
    assert "--> a.b24:2:" in done.err
    assert done.err.splitlines()[-1] == "2 recipes: 2 errors, 1 warning"


def test_check_passes_warnings(folder: Path) -> None:
    """They block nothing."""
    (folder / "a.b24").write_text("my.m\n", encoding="utf-8")
    done = within("check", "a.b24")
    assert done.code == 0
    assert "warning[B205]" in done.err


def test_check_as_json_has_places(folder: Path) -> None:
    """For editors: file, line, column, and the same words."""
    (folder / "п.b24").write_text("A = user.get {\n  ID: $x\n}\n", encoding="utf-8")
    done = within("check", "--format", "json", "п.b24", "-", stdin=b"user.current")
    assert (done.code, done.err) == (3, "")
    report = json.loads(done.out)
    assert (report["format"], report["ok"]) == (1, False)
    bad, good = report["files"]
    assert good == {"file": "<stdin>", "problems": []}
    [problem] = bad["problems"]
    assert problem["place"] == {"file": "п.b24", "line": 2, "column": 7}
    assert problem["code"] == "B104"


@pytest.mark.parametrize("format", ["text", "json"])
def test_check_of_a_missing_file_is_wrong_usage(folder: Path, format: str) -> None:
    """Exit 2, with the name that is nearest."""
    (folder / "сделки.b24").write_text("user.current", encoding="utf-8")
    done = within("check", "--format", format, "сделка.b24")
    assert done.code == 2
    assert "`сделки.b24`" in done.err + done.out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("user.current".encode("utf-16"), "UTF-16"),
        ("# комментарий\nuser.current".encode("cp1251"), "line 1 has other bytes"),
    ],
)
def test_a_recipe_that_is_not_utf_8_is_invalid(folder: Path, content: bytes, told: str) -> None:
    """The message names the place, and what older PowerShells write."""
    (folder / "a.b24").write_bytes(content)
    done = within("check", "a.b24")
    assert done.code == 3
    assert "error[B654]" in done.err
    assert told in done.err


# -- plan --------------------------------------------------------------------------------------

PLANNED = """\
recipe "Сделка"
param название: text
param сумма: number
param день: date
param да: flag
param список: list
secret токен from env ERP_KEY
Company = crm.item.add { entityTypeId: company, fields: { title: $название, a: $токен } }
Deal = crm.item.update {
  entityTypeId: deal
  id: $сумма
  fields: { companyId: $Company.item.id, begindate: $день, opened: $да, x: $список }
}
output $Deal.item to "x.csv"
"""


def test_plan_needs_no_values(folder: Path) -> None:
    """The plan is that of a run that has them; what is not given is named."""
    (folder / "r.b24").write_text(PLANNED, encoding="utf-8")
    done = within("plan", "r.b24")
    assert (done.code, done.err) == (0, "")
    head, second = done.out.splitlines()[:2]
    assert head.startswith('plan   r.b24   "Сделка"   ')
    assert second.split(": ")[1] == "да, день, название, список, сумма, токен"
    assert "never sent" not in done.out
    assert "Deal.item as csv to x.csv" in done.out
    assert done.out.splitlines()[-1].startswith("1 stage, 1 request; 0 reads, 2 writes, 0 deletes;")


def test_plan_reads_the_values_it_gets(folder: Path) -> None:
    """A wrong value is an error as in a run."""
    (folder / "r.b24").write_text(PLANNED, encoding="utf-8")
    line = ("plan", "r.b24", "-p", "сумма=5", "-p", "название=x")
    done = within(*line, ERP_KEY="очень тайно")
    assert done.out.splitlines()[1].split(": ")[1] == "да, день, список"
    assert "очень тайно" not in done.out
    wrong = within("plan", "r.b24", "-p", "сумма=много")
    assert wrong.code == 3
    assert "error[B503]" in wrong.err
    empty = within("plan", "r.b24", "-p", "сумма=0")
    assert "never sent" in empty.out


def test_plan_as_json_has_a_format(folder: Path) -> None:
    """One schema, letters as they are; the portal is named and not asked."""
    (folder / "r.b24").write_text(PLANNED + "my.m\n", encoding="utf-8")
    url = "https://acme.bitrix24.com/rest/1/abcdef123456/"
    done = within("plan", "r.b24", "--format", "json", B24_WEBHOOK=url)
    plan = json.loads(done.out)
    assert (plan["format"], plan["portal"], plan["title"]) == (1, "acme.bitrix24.com", "Сделка")
    assert [request["stage"] for request in plan["requests"]] == [1]
    assert plan["not_given"][0] == "да"
    assert [warning["code"] for warning in plan["warnings"]] == ["B205"]
    assert "abcdef123456" not in done.out


def test_plan_of_an_invalid_recipe(folder: Path) -> None:
    """Exit 3 and nothing on standard output."""
    done = within("plan", "-", stdin=b"A = user.get { ID: $x }")
    assert (done.code, done.out) == (3, "")
    assert "error[B104]" in done.err
    assert list(folder.iterdir()) == []


# -- explain, mistakes -------------------------------------------------------------------------


def test_explain_prints_what_a_code_means() -> None:
    """On standard output; an unknown code is a mistake."""
    known = within("explain", "b104")
    assert (known.code, known.err) == (0, "")
    assert known.out.startswith("B104: ")
    unknown = within("explain", "B1o4")
    assert (unknown.code, unknown.out) == (2, "")
    assert "there is no code `B1o4`" in unknown.err


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        (["rnu", "a.b24"], "did you mean `b24batch run`?"),
        (["a.b24"], "to run a recipe write `b24batch run a.b24`"),
        (["xyz"], "the commands are `run`, `plan`"),
        (["run"], "`b24batch run --help`"),
        (["run", "a.b24", "--nope"], "--help`"),
        (["practice", "serve", "--port", "http"], "`b24batch practice serve --help`"),
    ],
)
def test_a_wrong_command_line_has_a_way_out(line: list[str], hint: str) -> None:
    """Exit 2, a code, and something to do."""
    done = within(*line)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("error[B651]: ")
    assert hint in done.err.splitlines()[1]


@pytest.mark.parametrize("line", [[], ["practice"]])
def test_no_command_shows_the_help(line: list[str]) -> None:
    """On standard error, since nothing was done."""
    done = within(*line)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("usage: b24batch")


class Broken(io.TextIOWrapper):
    """A stream with a mistake in it."""

    @property
    def buffer(self) -> io.BytesIO:
        raise RuntimeError("an odd thing")


@pytest.mark.parametrize("debug", [False, True])
def test_a_mistake_of_ours_is_called_one(debug: bool) -> None:
    """One line and a hint; the traceback only if it is asked for."""
    err = io.StringIO()
    stdin = Broken(io.BytesIO(), encoding="utf-8")
    line = ["check", "-", *(["--debug"] if debug else [])]
    assert main(line, Console(stdin, io.StringIO(), err, {})) == 1
    assert "error[B699]: this is a bug in b24batch: RuntimeError: an odd thing" in err.getvalue()
    assert ("Traceback" in err.getvalue()) is debug


# -- run, in the process -----------------------------------------------------------------------

TWO = """\
A = crm.item.list { entityTypeId: company, select: [id], filter: { id < 3 } }
Me = user.current
"""


def run(*line: str, text: str = TWO) -> Done:
    return within("run", "-", "--portal", "practice", *line, stdin=text.encode())


def test_several_outputs_are_told_apart() -> None:
    """Tables have headings, json is one object by name."""
    tables = run().out
    assert tables.startswith("A\nid\n 1\n 2\n\nMe\nID ")
    named = json.loads(run("--out", "json").out)
    assert list(named) == ["A", "Me"]
    assert named["A"] == {"items": [{"id": 1}, {"id": 2}]}


def test_one_output_is_printed_as_it_is() -> None:
    """Without a heading or a name around it, so that programs can read it."""
    assert run("--select", "a").out == "id\n 1\n 2\n"
    assert run("--select", "A", "--out", "csv").out == "id\r\n1\r\n2\r\n"
    text = TWO + "output $A.items\n"
    assert json.loads(run("--out", "json", text=text).out) == [{"id": 1}, {"id": 2}]


@pytest.mark.parametrize("format", ["csv", "jsonl"])
def test_outputs_are_not_mixed(format: str) -> None:
    """Two tables of csv one after the other are no csv."""
    done = run("--out", format)
    assert (done.code, done.out) == (2, "")
    assert "error[B659]" in done.err
    assert "`A`, `Me`" in done.err


def test_an_unknown_selection_is_told_before_the_run() -> None:
    """With the names that there are."""
    done = run("--select", "Deals")
    assert (done.code, done.out) == (2, "")
    assert "it has `A`, `Me`" in done.err


def test_selected_files_alone_are_written(folder: Path) -> None:
    """`--select` holds for files too, by label or by the whole path."""
    text = TWO + 'output $A.items to "a.csv"\noutput $Me to "me.json"\n'
    assert run("--select", "a.items", text=text).code == 0
    assert [path.name for path in folder.iterdir()] == ["a.csv"]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("no/x.csv", "the folder of `no/x.csv` does not exist"),
        ("sub", "`sub` is a folder"),
        ("a\0b", "is no path"),
    ],
)
def test_a_place_that_cannot_be_is_told_before_the_run(folder: Path, path: str, told: str) -> None:
    """A long run must not fail at its last step."""
    (folder / "sub").mkdir()
    done = run("-p", f"f={path}", text=f"param f: file\n{TWO}output $Me to $f\n")
    assert (done.code, done.out) == (2, "")
    assert told in done.err


def test_the_recipe_is_not_overwritten(folder: Path) -> None:
    """Whatever its outputs say."""
    text = TWO + 'output $Me to "r.b24"\n'
    (folder / "r.b24").write_text(text, encoding="utf-8")
    done = within("run", "r.b24", "--portal", "practice")
    assert done.code == 2
    assert "`r.b24` is the recipe itself" in done.err
    assert (folder / "r.b24").read_text("utf-8") == text


def test_a_path_from_an_answer_is_judged_when_it_is_known(folder: Path) -> None:
    """What a portal answers does not lead out of the folder; the run itself counts."""
    text = (
        'A = crm.item.add { entityTypeId: company, fields: { title: "../../x" } }\n'
        'output $A.item [id] to "${A.item.title}.csv"\n'
    )
    (folder / "in").mkdir()
    (folder / "in" / "r.b24").write_text(text, encoding="utf-8")
    done = within("run", "in/r.b24", "--portal", "practice")
    assert done.code == 1
    assert "error[B660]: `../../x.csv` is outside the folder of the recipe" in done.err
    assert [path.name for path in folder.rglob("*")] == ["in", "r.b24"]


def test_what_is_missing_in_outputs_is_said() -> None:
    """Warnings with places, outputs of failed commands by name; the rest is printed."""
    text = (
        "B = crm.item.get { entityTypeId: company, id: 99999 }\n"
        f"{TWO}output $A.itemz\noutput $A.items [id]\noutput $B.item\n"
    )
    done = run(text=text)
    assert done.code == 1
    assert "warning[B208]: `A.itemz` is not in the answer" in done.err
    assert "outputs left out, since there is no answer to show: `B.item`" in done.err
    assert "A.items\nid\n 1\n 2\n" in done.out


def test_many_failures_are_counted() -> None:
    """Ten are shown; nobody reads hundreds."""
    text = "crm.item.get { entityTypeId: company, id: 99999 }\n" * 15
    done = run(text=text)
    assert done.err.count("error[B301]") == 10
    assert "and 5 more problems" in done.err
    assert done.err.splitlines()[-1] == "15 failed; 1 request"


def test_rows_that_are_missing_are_said() -> None:
    """On standard error, in time to be seen."""
    done = run(text="A = crm.item.list { entityTypeId: company, select: [id] }\n")
    assert done.code == 0
    assert "warning[B207]: `A` brought rows 50 of 64" in done.err


def test_python_m_is_the_command() -> None:
    """`python -m b24batch` prints the version of the package."""
    line = [sys.executable, "-m", "b24batch", "--version"]
    done = subprocess.run(line, check=True, capture_output=True, encoding="utf-8")
    assert done.stdout.startswith("b24batch 0.")


def test_every_command_stands_once_below_a_heading() -> None:
    """`--help` tells what commands are for, and none is left out."""
    told = make_parser().format_help()
    listing = told[told.index("running recipes:") : told.index("`b24batch COMMAND --help`")]
    listed = [line.split()[0] for line in listing.splitlines() if line.startswith("  ")]
    assert sorted(listed) == sorted(_names_of_commands())


def _names_of_commands() -> list[str]:
    groups = make_parser()._subparsers
    assert groups is not None
    return [name for action in groups._group_actions for name in action.choices or ()]


def test_without_output_what_an_if_made_is_printed_too() -> None:
    """Of the branch that was taken; nothing is said of the other."""
    text = """param есть: flag = true
if $есть = Y { Да = user.current } else { Нет = user.current }
"""
    done = within("run", "-", "--portal", "practice", "--out", "json", stdin=text.encode())
    assert (done.code, list(json.loads(done.out))) == (0, ["Да"])
    assert done.err == ""
