"""What a person is told after a run of the command line."""

from __future__ import annotations

import io
import json

import pytest

from b24batch import Portal
from b24batch._text import Source
from b24batch.cli.account import tell_account
from b24batch.cli.console import Console
from b24batch.cli.sent import sent_with
from b24batch.errors import RunError
from b24batch.practice import Behaviour, PracticePortal
from b24batch.run.limits import Limits
from b24batch.run.results import RunResult
from b24batch.stages import run_recipe
from b24batch.syntax import parse

LOST = {1: "html_500_after"}
TOKEN = {"TOKEN": "сезам откройся"}


def run(
    text: str, portal: PracticePortal | None = None, environment: dict[str, str] | None = None
) -> RunResult:
    reached = Portal.practice(portal=portal, limits=Limits(most_in_flight=1))
    try:
        return run_recipe(parse(text).recipe, reached, environment=environment or {})
    except RunError as error:  # nothing came after what was lost
        assert isinstance(error.result, RunResult)
        return error.result


def lose_the_first() -> PracticePortal:
    """A portal that carries out its first request and does not say so."""
    return PracticePortal(behaviour=Behaviour(script=LOST))


def told(result: RunResult, text: str, *, always: bool = False) -> str:
    shown = io.StringIO()
    console = Console(stderr=shown, environment={})
    console.hide(result.program.secrets)
    tell_account(result, console, Source(text, "р.b24"), always=always)
    return shown.getvalue()


UNKNOWN = """\
in any order
secret token from env TOKEN
Read = crm.item.get { entityTypeId: deal, id: 99999 }
New = crm.item.add { entityTypeId: company, fields: { title: "Ромашка", comments: $token } }
Deal = crm.deal.add { fields: { COMPANY_ID: $New.item.id, TITLE: "Сделка\\n№ 5", TAGS: [a, b] } }
Old = crm.item.update { entityTypeId: deal, id: 12, fields: { title: x } }
"""


def test_writes_of_unknown_fate_come_first_with_what_finds_them() -> None:
    """Before failures; ids and first fields as they were sent, references as they were written."""
    shown = told(run(UNKNOWN, lose_the_first(), environment=TOKEN), UNKNOWN)
    codes = [line[:11] for line in shown.splitlines() if line.startswith("error[")]
    assert codes == ["error[B304]"] * 3 + ["error[B301]"]
    assert 'note: sent with entityTypeId 4, title "Ромашка", comments "***"\n' in shown
    assert 'note: sent with COMPANY_ID $New.item.id, TITLE "Сделка № 5"\n' in shown
    assert 'note: sent with entityTypeId 2, id 12, title "x"\n' in shown
    assert shown.endswith("\n1 failed, 3 unknown; 2 requests\n")
    assert "сезам" not in shown


def test_every_write_of_unknown_fate_is_told() -> None:
    """Somebody has to look for each of them: ten at length, the others in a line."""
    text = "in any order\n" + "".join(
        f'crm.deal.add {{ fields: {{ TITLE: "Сделка {n}" }} }}\n' for n in range(25)
    )
    shown = told(run(text, lose_the_first()), text)
    assert shown.count("error[B304]") == 10
    assert all(f'sent with TITLE "Сделка {n}"\n' in shown for n in range(25))
    assert "more problem" not in shown


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (
            'crm.deal.add { fields: { TITLE: a, STAGE_ID: NEW } } once by { ORIGIN_ID: "7" }',
            'ORIGIN_ID 7, TITLE "a", STAGE_ID "NEW"',
        ),
        ("crm.item.add { entityTypeId: 2, fields: { title: 5 } }", "entityTypeId 2, title 5"),
        (
            "my.method { a: 1, b: { c: 2, d: { e: 3 } }, f: 4, g: 5, h: 6, i: 7 }",
            "a 1, f 4, g 5, h 6, i 7 and 2 more",
        ),
        ("my.method { a: [1, 2], b: [], c: true }", "c 1"),
        ('my.method { a?: $p, b: $p ?? "z" }', 'b "z"'),
        ("user.current", ""),
    ],
)
def test_values_that_find_a_record_are_named(call: str, words: str) -> None:
    """The natural key first, then what stands outside, then the first fields; no lists."""
    result = run(f"param p?: text\nA = {call}\n", PracticePortal())
    assert sent_with(result.program.commands[0], result.answers) == words


def test_long_values_are_cut_and_secrets_in_them_hidden_before() -> None:
    """Half a secret is still one."""
    text = 'secret s from env TOKEN\nA = my.m { a: "${s} ' + "я" * 90 + '" }\n'
    result = run(text, environment=TOKEN)
    told = sent_with(result.program.commands[0], result.answers, result.program.secrets)
    assert told == f'a "*** {"я" * 53}..."'


QUIET = """\
A = crm.company.add { fields: { TITLE: "Ромашка" } } once by { ORIGIN_ID: 5 }
B = crm.company.add { fields: { TITLE: "Ромашка" } } once by { ORIGIN_ID: 5 }
C = crm.item.get { entityTypeId: deal, id: 99999 } allow NOT_FOUND
"""


def test_done_is_told_apart() -> None:
    """What was there already, and errors that count as answers, are not what one might think."""
    lines = told(run(QUIET), QUIET, always=True).splitlines()
    assert lines == [
        "note: there already by the key of `once by`, so not added: B",
        "note: done without a value, by an error that `allow` names: C (NOT_FOUND)",
        "3 done (1 there already, 1 by an allowed error); 3 requests",
    ]
    assert told(run(QUIET), QUIET) == ""


def test_the_counts_of_a_plain_run_are_plain() -> None:
    """Nothing in brackets where nothing is to be told."""
    assert told(run("user.current"), "user.current", always=True) == "1 done; 1 request\n"


def test_requests_of_pages_and_look_ups_have_lines_too() -> None:
    """`-v` and `-vv` name what a recipe does not contain itself."""
    from b24batch.cli.main import main

    text = f"{QUIET}D = all crm.item.list {{ entityTypeId: contact, select: [id] }}\n"
    for option in ("-v", "-vv"):
        out, err = io.StringIO(), io.StringIO()
        console = Console(io.StringIO(text), out, err, {})
        code = main(["run", "-", "--portal", "practice", "--report", "json", option], console)
        assert code == 0
        assert "crm.company.list" in err.getvalue()
        assert "crm.item.list x2" in err.getvalue()
        assert json.loads(out.getvalue())["commands"]["B"]["matched"] is True
    assert "c0 is look-up for A" in err.getvalue()
