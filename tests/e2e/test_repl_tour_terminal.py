"""The tour at a terminal of its own, from the first lesson to the last, in both languages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from prompting import CTRL_C, PASTE, TAB, end, start

from tour_answers import ANSWERS

if sys.platform != "win32":
    import pexpect

    WORDS = {
        "en": ("Lesson {} of 10", "To do", "Lesson {} of 10: done", "lessons done: 10"),
        "ru": ("Урок {} из 10", "Задание", "Урок {} из 10: пройден", "пройдено: 10"),
    }

    @pytest.mark.parametrize("language", ["en", "ru"])
    def test_the_tour_from_first_to_last_lesson(tmp_path: Path, language: str) -> None:
        """Right answers end every lesson, be they typed, pasted or completed; Ctrl-C at the prompt,
        in an entry and while stepping, and a terminal that becomes narrow, lose nothing of it."""
        title, task, done, count = WORDS[language]
        at = start(tmp_path, "--lang", language, columns=200)
        for number, answer in enumerate(ANSWERS, 1):
            at.send(".tour next\r")
            at.expect_exact(title.format(number))
            at.expect_exact(task)
            at.expect_exact("b24>")
            if number == 2 and language == "ru":
                interrupt_everywhere(at)
            if number == 2 and language == "en":
                paste_and_send(at)
            elif number == 4 and language == "en":
                complete_and_send(at)
            else:
                for entry in answer.right:
                    at.send(f"{entry}\r")
                    if entry == ".send":
                        at.expect(r"\d+ request")
            at.expect_exact(done.format(number))
        at.send(".tour stop\r")
        at.expect_exact(count)
        end(at)

    def interrupt_everywhere(at: pexpect.spawn) -> None:
        """Ctrl-C at the prompt, in the second line of an entry, and where stepping asks."""
        at.send(CTRL_C)
        at.expect_exact("b24>")
        at.send("Брошено = crm.item.get {\r")
        at.expect_exact("...")
        at.send(CTRL_C)
        at.expect_exact("b24>")
        at.setwinsize(24, 80)
        at.send(".step\r")
        at.expect_exact("step>")
        at.send(CTRL_C)
        at.expect_exact("step>")
        at.setwinsize(40, 200)
        at.send("q\r")
        at.expect_exact("stepping ended")
        at.expect_exact("b24>")

    def paste_and_send(at: pexpect.spawn) -> None:
        """Several statements and an empty line in one paste; Enter takes all of them at once."""
        at.send(PASTE.format("Сделка = crm.item.get {\n  entityTypeId: deal\n  id: 2\n}\n\n"))
        at.send(PASTE.format("Я = user.current"))
        at.send("\r")
        at.expect(r"\+ Сделка +crm\.item\.get\s+\+ Я +user\.current")
        at.send(".send\r")
        at.expect_exact("3 done; 1 request")

    def complete_and_send(at: pexpect.spawn) -> None:
        """A method, a parameter and the path into an answer that came, all taken by Tab."""
        at.send(".send\r")
        at.expect_exact("1 done; 1 request")
        at.expect_exact("b24>")
        for begun, offered, taken in (
            ("Company = crm.item.g", "crm.item.get", f"{TAB} {{ "),
            ("entityT", "entityTypeId", f"{TAB}: company, id: "),
            ("$De", "Deal", f"{TAB}.item.companyI"),
            ("", "companyId", f"{TAB} }}\r"),
        ):
            at.send(begun)
            at.expect_exact(offered)
            at.send(taken)
        at.expect_exact("+ Company      crm.item.get")
        at.send(".send\r")
        at.expect_exact("2 done; 1 request")
