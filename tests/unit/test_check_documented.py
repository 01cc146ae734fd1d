"""Calls, fields, values and paths against the catalogue: code, place and severity of each rule."""

from __future__ import annotations

import json

import pytest

from b24batch import Batch, Portal
from b24batch._text import Source
from b24batch.catalogue import Catalogue, Method, ObjectField, Parameter
from b24batch.check import check
from b24batch.errors import CheckProblem, Problem, problem_to_dict
from b24batch.stages import check_recipe, problems_of
from b24batch.syntax import parse

DEALS = "Deals = all crm.item.list { entityTypeId: deal }\n"
USERS = "Users = user.get\n"
SPA = "crm.item.list { entityTypeId: 180, filter: { %s } }"


def reported(text: str, *, strict: bool = False) -> list[tuple[str, str, str]]:
    """What is said of a text: code, the token under the carets, severity; deprecation left out."""
    source = Source(text)
    problems = check(parse(source).recipe, source=source, strict=strict)
    return [(p.code, told(p, source), p.severity) for p in problems if p.code != "B226"]


def told(problem: Problem, source: Source) -> str:
    assert problem.span is not None
    return source.text[problem.span.start : problem.span.end]


@pytest.mark.parametrize(
    ("line", "code", "token", "severity"),
    [
        # parameters
        ("crm.item.get { id: 5 }", "B139", "crm.item.get", "error"),
        ("crm.deal.get", "B139", "crm.deal.get", "error"),
        ("crm.item.add { entityTypeId: deal }", "B218", "crm.item.add", "warning"),
        ("im.chat.mute { MUTE: Y }", "B218", "im.chat.mute", "warning"),
        ("vote.AttachedVote.get { entityId: 5 }", "B218", "vote.AttachedVote.get", "warning"),
        ("crm.deal.list { fitler: { ID: 5 } }", "B219", "fitler", "warning"),
        ("crm.deal.list { 'fitler': { ID: 5 } }", "B219", "'fitler'", "warning"),
        ("crm.deal.list { Filter: { ID: 5 } }", "B222", "Filter", "note"),
        ("task.item.getdata { TASK: 5 }", "B219", "TASK", "warning"),
        ("user.current { ID: 5 }", "B219", "ID", "warning"),
        # fields
        (SPA % "stagId = NEW", "B223", "stagId", "warning"),
        (SPA % '"!=stagId": NEW', "B223", '"!=stagId"', "warning"),
        (SPA % "STAGE_ID: NEW", "B223", "STAGE_ID", "warning"),
        (SPA % '"0": { LOGIC: OR, "=stagId": NEW }', "B223", '"=stagId"', "warning"),
        ("crm.deal.list { order: { TITEL: ASC } }", "B223", "TITEL", "warning"),
        ("crm.deal.list { select: [ID, TITEL] }", "B223", "TITEL", "warning"),
        ("crm.deal.add { fields: { TITEL: x } }", "B223", "TITEL", "warning"),
        ("crm.deal.add { fields: { stageId: x } }", "B223", "stageId", "warning"),
        ("crm.deal.add { fields: { Title: x } }", "B222", "Title", "note"),
        ("crm.deal.add { fields: { COLOUR: x } }", "B224", "COLOUR", "note"),
        (
            "crm.deal.add { fields: {} } once by { ORIGINATR_ID: x }",
            "B223",
            "ORIGINATR_ID",
            "warning",
        ),
        # kinds
        ("crm.deal.get { id: пять }", "B225", "пять", "warning"),
        ("crm.deal.list { filter: 5 }", "B225", "5", "warning"),
        ("crm.deal.list { select: ID }", "B225", "ID", "warning"),
        ("crm.deal.add { fields: { TITLE: [a, b] } }", "B225", "[a, b]", "warning"),
        ("crm.deal.add { fields: { OPPORTUNITY: много } }", "B225", "много", "warning"),
        ("crm.deal.add { fields: { ASSIGNED_BY_ID: Анна } }", "B225", "Анна", "warning"),
        (SPA % "assignedById = Анна", "B225", "Анна", "warning"),
        (SPA % "createdTime > вчера", "B225", "вчера", "warning"),
        ("crm.deal.get { id: $Deals.items }", "B225", "$Deals.items", "warning"),
        # codes
        (
            "tasks.task.add { fields: { TITLE: x, RESPONSIBLE_ID: 1, PRIORITY: 3 } }",
            "B232",
            "3",
            "warning",
        ),
        ("tasks.task.update { taskId: 5, fields: { MARK: хорошо } }", "B232", "хорошо", "warning"),
        ("tasks.task.list { filter: { PRIORITY in [2, высокий] } }", "B232", "высокий", "warning"),
        ("tasks.task.list { filter: { '!STATUS': новая } }", "B232", "новая", "warning"),
        ("tasks.task.list { filter: { STATUS < новая } }", "B232", "новая", "warning"),
        ("crm.deal.list { order: { ID: DECS } }", "B232", "DECS", "warning"),
        # paths
        ("crm.deal.get { id: $Deals[0].id }", "B215", "[0].id", "warning"),
        ("crm.deal.get { id: $Deals.items.id }", "B215", ".id", "warning"),
        ("crm.deal.get { id: $Deals.items[0].ID }", "B215", ".ID", "warning"),
        ("crm.deal.get { id: $Deals.items[0].id.value }", "B215", ".value", "warning"),
        ("crm.deal.get { id: $Deals.items[0].companyIdd }", "B228", ".companyIdd", "note"),
        ("crm.deal.get { id: $Users[0].id }", "B215", ".id", "warning"),
        ("for d in $Deals.items { crm.deal.get { id: $d.Id } }", "B215", ".Id", "warning"),
        ("for d in $Deals.items[0].id { user.current }", "B229", "$Deals.items[0].id", "warning"),
        ("for d in [1] { crm.deal.get { id: $Deals.items[0].ID } }", "B215", ".ID", "warning"),
        ("crm.deal.get { id: $Users[Email = x].ID }", "B215", "[Email = x]", "warning"),
        ("let D = $Deals.items[0]\ncrm.deal.get { id: $D.Id }", "B215", ".Id", "warning"),
        ("let D = [for d in $Deals.items: $d.ID]\noutput $D", "B215", ".ID", "warning"),
        (
            "for g in $Deals.items group by stageId { user.get { ID: $g.rows[*].Id | sum } }",
            "B215",
            ".Id",
            "warning",
        ),
        ("output $Deals.itms", "B215", ".itms", "warning"),
        ("output $Deals.items [id, Title]", "B215", "Title", "warning"),
        ("output $Deals.items [id, titel]", "B228", "titel", "note"),
        # versions
        ("tasks.task.access.get { id: 5 }", "B227", "tasks.task.access.get", "warning"),
    ],
)
def test_each_mistake_is_told_where_it_is(line: str, code: str, token: str, severity: str) -> None:
    """The carets are under the wrong token itself, and nothing else is said."""
    text = f"{DEALS}{USERS}{line}\n"
    assert reported(text) == [(code, token, severity)]


@pytest.mark.parametrize(
    "line",
    [
        "crm.deal.list { filter: { UF_CRM_РЕГИОН: 5, PARENT_ID_180: 7 }, start: 50 }",
        SPA % 'ufCrm5Код: 5, parentId2: 7, ">=createdTime": today',
        "crm.item.add { entityTypeId: lead, fields: { title: x, opportunity: '5,5', opened: Y } }",
        'crm.item.add { entityTypeId: deal, fields: { begindate: "", companyId: null } }',
        "crm.deal.list { select: ['*', 'UF_*'] }",
        "user.get { ACTIVE: true, ID: [1, 2], UF_DEPARTMENT: 5 }",
        "user.update { ID: 5, NAME: Анна, WORK_POSITION: x }",
        "crm.item.get { entityTypeId: deal, id: $Deals.items[0].id }",
        "crm.item.get { entityTypeId: deal, id: $Deals.items[0].ufCrm_1 }",
        "L = lists.element.get { IBLOCK_TYPE_ID: lists, IBLOCK_ID: 47 }\noutput $L[0].PROPERTY_101",
        "crm.duplicate.findbycomm { type: PHONE, values: [1], entity_type: CONTACT }",
        "tasks.task.list { filter: { STATUS: -1, PRIORITY >= 5, MARK: '' }, order: { ID: desc } }",
        "tasks.task.update { taskId: 5, fields: { ADD_IN_REPORT: true, MARK: null, STATUS: '3' } }",
        "crm.deal.list { order: { ID: 'nulls,asc', BEGINDATE: 'desc,nulls' } }",
        "acme.own.method { anything: { at: all } }  # b24batch: ignore B205",
    ],
)
def test_what_may_be_right_is_not_reported(line: str) -> None:
    """Fields of one's own, loose values, and parameters that pages do not list one by one."""
    assert reported(f"{DEALS}{line}\n") == []


@pytest.mark.parametrize(
    ("path", "better"),
    [
        ("[0].ID", "write `$Deals.items[0].id`"),
        ("[*].TITLE", "write `$Deals.items[*].title`"),
        (".Items[0].Id", "write `$Deals.items[0].id`"),
        (".items.ID", "write `$Deals.items[0].id` for the first, or `$Deals.items[*].id` for all"),
    ],
)
def test_hints_are_right_to_their_end(path: str, better: str) -> None:
    """What a hint proposes is spelled as the answer is, so that nothing is said of it again."""
    (problem,) = check(parse(f"{DEALS}output $Deals{path}\n").recipe)
    assert problem.hint == better


def test_a_condition_beside_a_filter_is_told_once() -> None:
    """It is no filter: that it is no parameter either says nothing more."""
    assert [code for code, _, _ in reported("crm.deal.list { TITLE ~ x }\n")] == ["B203"]


def test_every_such_problem_names_its_page() -> None:
    """In the text as a note, in the data as an address."""
    (problem,) = check(parse("crm.item.get { id: 5 }").recipe)
    page = "https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-get.html"
    assert problem_to_dict(problem)["page"] == page
    assert f"note: see {page}" in str(CheckProblem(problem))


def test_older_methods_are_told_once_each() -> None:
    """A note at the first command, however many there are."""
    text = "crm.deal.list\ncrm.deal.list\ncrm.lead.list\ncrm.deal.list\n"
    problems = check(parse(text).recipe)
    assert [(p.code, p.severity, p.span and p.span.start) for p in problems] == [
        ("B226", "note", 0),
        ("B226", "note", 28),
    ]


def test_methods_of_rest_3_alone_are_fine_together() -> None:
    """Only beside methods that REST 3.0 does not have are they doubtful."""
    alone = "A = tasks.task.file.attach { taskId: 5, fileIds: [5] }\n"
    assert reported(alone) == []
    assert [code for code, _, _ in reported(f"{alone}user.current")] == ["B227"]


def test_own_methods_and_fields_of_a_portal_are_known() -> None:
    """What a portal says of itself counts like the documentation."""
    text = "crm.item.add { entityTypeId: 180, fields: { ufCrm5Kod: 5, regoin: x } }\n"
    text += "acme.sync { sinse: 5 }"
    own = Catalogue.of(
        methods=[Method("acme.sync", "write", "", (Parameter("since"),))],
        objects={"crm.item.180": {"region": ObjectField("string")}},
    )
    problems = check(parse(text).recipe, own)
    assert [(p.code, p.hint) for p in problems] == [
        ("B223", "did you mean `region`?"),
        ("B219", "did you mean `since`?"),
    ]


SILENCED = [
    ("A = x.y # b24batch: ignore B205", []),
    ("A = x.y # b24batch: ignore b205, B219", [("B231", "B219", "note")]),
    ("# b24batch: ignore B205\n\n# why\nA = x.y", []),
    ("# b24batch: ignore B205\nuser.current\nA = x.y", ["B231", "B205"]),
    ("A = x.y { a: '# b24batch: ignore B205' }", ["B205"]),
    ('A = x.y { a: "б" } # b24batch: ignore B205 B999', [("B230", "B999", "warning")]),
    ("crm.item.get { id: 5 } # b24batch: ignore B139", []),
    ("user.get { ID: $No } # b24batch: ignore B104", ["B104", "B231"]),
    ("x.y # b24batch: ignore B205\nx.y", ["B205"]),
]


@pytest.mark.parametrize(("text", "expected"), SILENCED)
def test_comments_silence_what_is_not_certain(text: str, expected: list[object]) -> None:
    """On their own line or the next, one code or several; certain errors stay."""
    found = reported(text + "\n")
    assert found == expected or [code for code, _, _ in found] == expected


def test_strict_makes_errors_of_warnings_and_leaves_notes() -> None:
    """What is silenced stays so."""
    text = f"{DEALS}x.y\nx.z # b24batch: ignore B205\noutput $Deals.items [titel]\n"
    assert [severity for _, _, severity in reported(text, strict=True)] == ["error", "note"]
    source = Source(text)
    with pytest.raises(CheckProblem, match="B205"):
        check_recipe(parse(source).recipe, source, strict=True)
    assert check_recipe(parse(source).recipe, source)


def test_a_strict_batch_is_not_sent() -> None:
    """`check`, `plan` and `run` of a batch take the option, and say the same as of its text."""
    batch = Batch.parse("x.y\n")
    portal = Portal.practice()
    assert [p.severity for p in batch.check(strict=True)] == ["error"]
    assert [p.severity for p in batch.check()] == ["warning"]
    with pytest.raises(CheckProblem):
        batch.plan(strict=True)
    with pytest.raises(CheckProblem):
        batch.run(portal, strict=True)


def test_batches_are_told_the_same_without_places() -> None:
    """The codes and hints of a batch are those of the text that it prints."""
    calls = [
        ("crm.item.get", {"id": 5}),
        ("crm.deal.list", {"fitler": {}, "select": ["TITEL"]}),
        ("crm.deal.get", {"id": "пять"}),
    ]
    made = Batch.from_calls(calls)
    read = check(parse(str(made)).recipe)
    assert sorted((p.code, p.hint) for p in made.check()) == sorted((p.code, p.hint) for p in read)
    assert json.loads(json.dumps([problem_to_dict(p) for p in read]))


def test_writes_are_told_to_who_only_reads() -> None:
    """With their places, and unknown methods too."""
    text = "A = crm.deal.list\nB = crm.item.delete { entityTypeId: deal, id: 5 }\nx.y\n"
    source = Source(text)
    problems = problems_of(parse(source).recipe, source, read_only=True)
    found = [(p.code, told(p, source)) for p in problems if p.severity == "error"]
    assert found == [("B650", "crm.item.delete"), ("B650", "x.y")]
