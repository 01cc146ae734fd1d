"""Completion: every kind of place, in texts that are broken there and elsewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24batch.assist import Known, Suggestion, complete
from b24batch.catalogue import Catalogue, ObjectField
from b24batch.syntax.grammar import parser
from b24batch.syntax.outline import outline

CORPUS = sorted(Path(__file__).parents[1].joinpath("corpus").glob("*.b24"))
ABOVE = """\
# Компании 🙂 «Ромашка»
param день: date = today
CompanyList = crm.item.list { entityTypeId: company }
"""


def at_mark(marked: str, known: Known | None = None) -> list[Suggestion]:
    """What is suggested at the mark."""
    offset = marked.index("¦")
    return complete(marked.replace("¦", ""), offset, known or Known())


PLACES = [
    ("¦", "expect", "keyword"),
    ("¦", "all", "keyword"),
    ("crm.it¦", "crm.item.add", "method"),
    ("A = itemli¦", "crm.item.list", "method"),
    ("A = all crm.deal.¦", "crm.deal.list", "method"),
    ("A = crm.item.list { ¦ }", "entityTypeId", "parameter"),
    ("A = crm.item.list { entityTypeId: ¦", "deal", "value"),
    ("A = crm.item.list {\n  entityTypeId: deal\n  filter: { ¦", "stageId", "field"),
    ("A = crm.item.list {\n  filter: { st¦ }\n  entityTypeId: deal\n}", "stageId", "field"),
    ("A = crm.item.list { entityTypeId: deal, select: [id, ti¦", "title", "field"),
    ("A = crm.item.list { entityTypeId: deal, order: { ¦", "id", "field"),
    ("A = crm.item.list { entityTypeId: deal, order: { id: ¦", "DESC", "value"),
    ("A = crm.item.list { entityTypeId: deal, filter: { title ¦", "like", "keyword"),
    ("A = crm.item.add { entityTypeId: deal, fields: { ti¦", "title", "field"),
    ("A = crm.deal.add { fields: {} } once by { ORIG¦", "ORIGIN_ID", "field"),
    ("A = crm.item.get { id: 5 } ¦", "allow", "keyword"),
    ("A = crm.item.get { id: 5 } allow ¦", "NOT_FOUND", "value"),
    ("A = user.get { x: ¦", "$CompanyList", "name"),
    ("A = user.get { x: ¦", "today", "keyword"),
    ("A = user.get { x: $день + 2 da¦", "days", "keyword"),
    ("A = user.get { x: $день | ¦", "format", "filter"),
    ('A = user.get { x: "Эй ${день | for¦', "format", "filter"),
    ('A = user.get { x: "Эй 🙂 ${Com¦', "CompanyList", "name"),
    ('A = user.get { x: "Эй ${CompanyList.items[0].ti¦', "title", "path"),
    ("output $¦", "CompanyList", "name"),
    ("output $д¦", "день", "name"),
    ("output $CompanyList.¦", "items", "path"),
    ("output $CompanyList.¦", "total", "path"),
    ("output $CompanyList.items[0].¦", "title", "path"),
    ("output $CompanyList.items [id, ¦", "title", "field"),
    ("output $CompanyList.items as ¦", "csv", "type"),
    ("expect $CompanyList.items is ¦", "empty", "keyword"),
    ("param x: ¦", "datetime", "type"),
    ("let A = ¦", "$CompanyList", "name"),
    ("let A = start of ¦", "quarter", "keyword"),
    ("let A = $CompanyList.items\noutput $A[0].¦", "title", "path"),
    ("let A = { имя: 1 }\noutput $A.¦", "имя", "path"),
    ("for c in $CompanyList.items ¦", "where", "keyword"),
    ("for c in $CompanyList.items {\n  user.get { ID: $c.¦ }\n}", "title", "path"),
    ("for c in $CompanyList.items {\n  user.get { ID: $¦ }\n}", "c", "name"),
    ("for f in files 'скан/*.pdf' {\n  user.get { ID: $f.¦ }\n}", "stem", "path"),
    ("for c in $CompanyList.items {\n  U = user.get\n}\noutput $U[0][0].¦", "EMAIL", "path"),
    ("for r in $CompanyList.items where $r.¦", "title", "path"),
    ("for r in $CompanyList.items where $¦", "r", "name"),
    ("for r in $CompanyList.items group by ¦", "title", "field"),
    ('for r in csv "f" {\n  a.b { x: $r.имя, y: $r.¦ }\n}', "имя", "path"),
    ("if $CompanyList.items is empty {\n} el¦", "else", "keyword"),
    ("A = crm.contact.add { fields: { PHONE: [{ ¦", "VALUE_TYPE", "field"),
    ("A = user.get { FILTER: { ¦", "EMAIL", "field"),
    ("A = user.get { x: [for r ¦", "in", "keyword"),
    ("A = user.get { x: [for r in $CompanyList.items: { a: $r.¦", "title", "path"),
    ("if $CompanyList.items is empty {\n  item.a¦\n}", "crm.item.add", "method"),
    ('for c in csv "f.csv" with { ¦', "delimiter", "parameter"),
    ("method my.счёт.sync ¦", "writes", "keyword"),
    ("method my.sync writes ¦", "id at", "keyword"),
    ("method my.sync writes id ¦", "at", "keyword"),
    ("method ¦\nA = my.new.one\n", "my.new.one", "method"),
    ("method my.own.list reads\nmy.¦", "my.own.list", "method"),
    ("my.¦\nmethod my.own.list reads", "my.own.list", "method"),
    ("method my.own.list reads rows at заказы\nB = my.own.list\noutput $B.¦", "заказы", "path"),
    ("method my.own.add writes id at item.id\nB = my.own.add\noutput $B.item.¦", "id", "path"),
    ("method = crm.item.list { ¦", "entityTypeId", "parameter"),
]


@pytest.mark.parametrize(("marked", "wanted", "kind"), PLACES)
def test_each_place_has_its_words(marked: str, wanted: str, kind: str) -> None:
    """What belongs at a place is suggested there, and takes the place of the word at hand."""
    text = (ABOVE + marked).replace("¦", "")
    offset = (ABOVE + marked).index("¦")
    found = [s for s in at_mark(ABOVE + marked) if (s.text, s.kind) == (wanted, kind)]
    assert len(found) == 1
    assert found[0].start <= offset <= found[0].end
    assert re.fullmatch(r"[\w.]*", text[found[0].start : found[0].end])


@pytest.mark.parametrize(
    "marked", ["# crm.¦", 'A = user.get { x: "crm.¦', "A = x.y { a: 'crm.¦' }"]
)
def test_nothing_is_suggested_in_comments_and_texts(marked: str) -> None:
    """A word within quotes or behind `#` is anybody's."""
    assert at_mark(ABOVE + marked) == []


def test_best_fitting_words_come_first() -> None:
    """What begins with the word stands before what only has its letters."""
    found = [suggestion.text for suggestion in at_mark("A = crm.deal.li¦")]
    assert found[0] == "crm.deal.list"
    assert "crm.deal.list" in [s.text for s in at_mark("A = crmdealli¦")]


def test_a_parameter_is_suggested_once_and_required_ones_first() -> None:
    """What an object has already is left out."""
    found = [s.text for s in at_mark("A = crm.item.list { select: [id], ¦ }")]
    assert found[0] == "entityTypeId"
    assert "select" not in found


def test_names_are_suggested_only_where_they_can_be_used() -> None:
    """Labels of what stands below, and variables of other loops, are not."""
    marked = "for a in [1] {\n  user.get\n}\nB = user.get { x: $¦ }\nC = user.get\n"
    assert [s.text for s in at_mark(marked)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("method my.a reads\nmethod = my.a\nmethod.get { scope: 1 }\n", ["method", "", ""]),
        ("A = my.a {\n  x: [\nmethod my.b writes\nB = my.b\n", ["", "method", ""]),
    ],
)
def test_declarations_are_statements_of_their_own(text: str, words: list[str]) -> None:
    """A label and a method may begin with the same word; one that is not closed ends there."""
    assert [piece.word for piece in outline(text).pieces if text[piece.start :].strip()] == words


@pytest.mark.parametrize("tail", ["", "\n", "\nB = crm.item.list { entityTypeId: 2 }\n"])
@pytest.mark.parametrize(
    "head", ["A = crm.item.list {\n  entityTypeId: deal\n  filter: { ¦", "}} ?? {\nA = crm.deal.¦"]
)
def test_a_broken_text_is_no_hindrance(head: str, tail: str) -> None:
    """Open brackets, and nonsense above, cost nothing but what they are in."""
    assert any(s.text in ("stageId", "crm.deal.list") for s in at_mark(ABOVE + head + tail))


def test_real_answers_come_before_documented_ones() -> None:
    """A session knows what the portal really answered."""
    known = Known(answers={"CompanyList": {"items": [{"id": 1}, {"ufCrm_город": "Уфа"}]}})
    found = at_mark(ABOVE + "output $CompanyList.items[0].¦", known)
    assert {s.text for s in found} == {"id", "ufCrm_город"}


def test_fields_of_one_portal_are_suggested_with_the_others() -> None:
    """What a portal was asked for stands beside what all portals have."""
    own = {"crm.item.2": {"ufCrm_инн": ObjectField("string")}}
    known = Known(catalogue=Catalogue.of(objects=own))
    found = at_mark("A = crm.item.list { entityTypeId: 2, select: [¦", known)
    assert {"ufCrm_инн", "title"} <= {s.text for s in found}


def test_text_above_counts_and_places_are_those_of_the_text() -> None:
    """What was entered earlier defines names, without moving offsets."""
    (found,) = complete("output $Comp", 12, Known(before=ABOVE))
    assert (found.text, found.start, found.end) == ("CompanyList", 8, 12)


@pytest.mark.parametrize("path", CORPUS[::6], ids=lambda path: path.stem)
def test_what_was_written_would_have_been_suggested(path: Path) -> None:
    """Of every method, keyword and reference the first letters are enough."""
    text = path.read_text(encoding="utf-8")
    interactive: Any = parser().parse_interactive(text, start="start")
    interactive.parser_state.parse_conf.callbacks = {}
    for found in interactive.iter_parse():
        word = text[found.start_pos : found.end_pos]
        if found.type == "REF":
            word = re.split(r"[.\[!]", word)[0]
        keyword = found.type not in ("NAME", "METHOD", "REF") and word.isalpha()
        if found.type in ("METHOD", "REF") or keyword:
            end, at = (
                found.start_pos + len(word),
                found.start_pos + {"METHOD": 6, "REF": 2}.get(found.type, 1),
            )
            suggested = {s.text.lower() for s in complete(text[:at] + text[end:], at)}
            line = text[text.rfind("\n", 0, at) + 1 : end]
            assert suggested & {word.lower(), word[1:].lower()}, f"`{word}` in `{line}`"


@given(st.data())
@settings(max_examples=40)
def test_completion_never_fails(data: st.DataObject) -> None:
    """Any text with any piece missing can be completed anywhere, within its bounds."""
    text = data.draw(st.sampled_from(CORPUS)).read_text(encoding="utf-8")
    a, b = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    broken = text[:a] + data.draw(st.sampled_from(["", "{", "}", '"', "$", "[", "\n"])) + text[b:]
    offset = data.draw(st.integers(0, len(broken)))
    for found in complete(broken, offset):
        assert 0 <= found.start <= offset <= found.end <= len(broken)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_outline_is_what_the_parser_sees(path: Path) -> None:
    """Statements begin and end where the parser says."""
    from b24batch.model.walk import nested_statements
    from b24batch.syntax import parse

    text = path.read_text(encoding="utf-8")
    spans = [s.span for s, _ in nested_statements(parse(text).recipe) if s.span is not None]
    pieces = [piece for piece in outline(text).pieces if piece.word != "else"]
    assert [piece.start for piece in pieces] == [span.start for span in spans]
    for piece, span in zip(pieces, spans, strict=True):
        assert piece.head_end <= span.end if piece.body >= 0 else span.end <= piece.end
