"""The tour: ten lessons in two languages, right and wrong tries, and what is given back."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from repl_transcripts import new_session, said

from b24batch import Portal
from b24batch.practice import PracticePortal, PracticeTransport
from b24batch.repl.tour import lessons
from b24batch.repl.tour.broken import COMMANDS, run_naively, shown_for_real
from b24batch.repl.tour.lesson import LANGUAGES, Lesson, Words
from b24batch.syntax import parse
from tour_answers import ANSWERS

CODE = re.compile(r"`([^`]*)`")
WIDEST = 100
GIVEN_BACK = ("content", "past", "result", "breaks", "watches", "read_only", "sent", "stepping")


def words_of(lesson: Lesson) -> Iterator[Words]:
    yield from (lesson.title, lesson.text, lesson.task, lesson.praise)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_lessons_from_first_to_last(language: str) -> None:
    """A wrong try gets the hint that belongs to it, a right one ends the lesson."""
    session, out = new_session(language=language)
    for number, (lesson, answer) in enumerate(zip(lessons(), ANSWERS, strict=True), 1):
        shown = said(session, out, ".tour next" if number > 1 else ".tour")
        assert lesson.title[language] in shown
        assert re.search(rf"\b{number} (of|из) 10\b", shown)
        wrong = "".join(said(session, out, entry) for entry in answer.wrong)
        assert answer.hint[language] in " ".join(wrong.split())
        assert number not in session.tour.done
        right = "".join(said(session, out, entry) for entry in answer.right)
        assert number in session.tour.done
        assert " ".join(lesson.praise[language].split()) in " ".join(right.split())
    assert not session.refused
    session.close()


def test_every_lesson_is_there_in_both_languages() -> None:
    """Nothing is left untranslated, and both say the same of what is typed."""
    every = lessons()
    assert len(every) == 10
    for lesson in every:
        for words in words_of(lesson):
            assert set(words) == set(LANGUAGES)
            assert re.search("[а-яё]", words["ru"])
            assert not re.search("[а-яё]", words["en"].lower().replace("`я`", ""))
        texts = {language: lesson.text[language] + lesson.task[language] for language in LANGUAGES}
        dots = {
            language: {code for code in CODE.findall(text) if code.startswith((".", "$"))}
            for language, text in texts.items()
        }
        assert dots["en"] == dots["ru"], lesson.title
        assert parse(lesson.setup).recipe.statements


@pytest.mark.parametrize("language", LANGUAGES)
def test_lessons_fit_a_terminal(language: str) -> None:
    """Nothing that a lesson begins with is wider than a hundred columns."""
    session, out = new_session(language=language)
    shown = "".join(said(session, out, f".tour {number}") for number in range(1, 11))
    assert [line for line in shown.splitlines() if len(line) > WIDEST] == []
    session.close()


def test_the_broken_reference_is_shown_as_it_happened() -> None:
    """The server's own rules put the whole deal in, and a lead that is not its own is changed."""
    assert "$result[Deal][item][leadId]" in COMMANDS["Close"]
    put, answer, changed = run_naively()
    assert put["id"] == 12
    assert put["leadId"] is None
    assert not answer["result"]["result_error"]
    ((old, new),) = changed
    assert old["id"] == 1
    assert (old["stageId"], new["stageId"]) == ("PROCESSED", "CONVERTED")
    for language in LANGUAGES:
        assert old["title"] in shown_for_real(language)


def test_a_lesson_keeps_off_the_own_portal_and_gives_everything_back() -> None:
    """What the session had is laid aside untouched: batch, answers, breakpoints, portal."""
    own = PracticePortal()
    portal = Portal(PracticeTransport(own), "https://фирма.bitrix24.ru/rest/7/verysecretcode/")
    session, out = new_session(portal, read_only=True)
    for entry in ("A = user.current", "B = user.current", ".send", ".break A", ".watch $A.NAME"):
        session.feed(entry)
    before = {name: getattr(session, name) for name in GIVEN_BACK}
    records, requests = own.snapshot(), own.stats["requests"]

    session.feed(".tour 10")
    for entry in ANSWERS[9].right:
        session.feed(entry)
    assert session.tour.done == {10}
    session.feed(".tour back")
    assert "lesson keeps to its practice portal" in said(session, out, ".portal практика")
    session.feed(".step")
    assert "Lesson 9 of 10" in said(session, out, ".tour stop")

    assert {name: getattr(session, name) for name in GIVEN_BACK} == before
    assert session.portal is portal
    assert (own.snapshot(), own.stats["requests"]) == (records, requests)
    session.close()


def test_the_way_through_the_lessons() -> None:
    """Next, back, a number, a language, where one is, and what is no place in the tour."""
    session, out = new_session()
    assert "Lesson 3 of 10   A label" in said(session, out, ".tour 3")
    assert "Урок 3 из 10   Метка" in said(session, out, ".tour ru")
    assert "Урок 2 из 10" in said(session, out, ".tour back")
    for entry in ANSWERS[1].right:
        session.feed(entry)
    where = said(session, out, ".tour")
    assert "> +  2  Пакет" in where
    assert "     3  Метка" in where
    assert "there is no lesson 99" in said(session, out, ".tour 99")
    assert "`.tour sideways` is not known" in said(session, out, ".tour sideways")
    session.feed(".tour stop")
    assert "no lesson is under way" in said(session, out, ".tour stop")
    assert "Урок 3 из 10" in said(session, out, ".tour")
    session.close()


def test_a_run_of_ones_own_is_not_ended_by_the_tour() -> None:
    """Stepping goes on where it was when somebody asks for the tour in the middle of it."""
    session, out = new_session()
    session.feed("A = user.current")
    session.feed(".step")
    stepping = session.stepping
    assert "a run is being stepped through" in said(session, out, ".tour")
    assert session.stepping is stepping
    assert not session.tour.under_way
    session.close()


def test_a_lesson_counts_what_was_stepped_through() -> None:
    """The check looks at what came, and not at how it was sent."""
    session, _ = new_session()
    session.feed(".tour 1")
    for entry in (ANSWERS[0].right[0], ".step", "run"):
        session.feed(entry)
    assert session.tour.done == {1}
    session.close()


@pytest.mark.parametrize("number", [5, 6, 8, 9, 10])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_whose_command_is_gone_says_so(number: int, language: str) -> None:
    """Whoever dropped what the task is about is led back to it, and not left in silence."""
    session, out = new_session(language=language)
    session.feed(f".tour {number}")
    for entry in (".drop all", "Другое = user.current"):
        session.feed(entry)
    told = said(session, out, ".send")
    assert "`.undo`" in told
    assert ("Hint: " if language == "en" else "Подсказка. ") in told
    assert number not in session.tour.done
    session.close()


def test_a_condition_is_an_answer_to_the_broken_reference() -> None:
    """Whoever says what is to happen without a lead has done the eighth lesson as well."""
    session, _ = new_session()
    session.feed(".tour 8")
    session.feed(".drop Close")
    session.feed(
        "if $Deal.item.leadId is not empty {\n  Close = crm.item.update "
        "{ entityTypeId: lead, id: $Deal.item.leadId, fields: { stageId: CONVERTED } }\n}"
    )
    session.feed(".send")
    assert session.tour.done == {8}
    session.close()
