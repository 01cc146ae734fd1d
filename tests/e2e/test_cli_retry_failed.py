"""`resume --retry-failed` as a process: what failed is sent again after its cause is mended."""

from __future__ import annotations

from pathlib import Path

from cli_runner import Done, b24batch

from b24batch import Batch, Portal, crm
from b24batch.practice import PracticePortal, PracticeTransport
from b24batch.practice.pytest_plugin import ServePractice

IMPORT = """\
for row in csv "клиенты.csv" {
  New = crm.item.add { entityTypeId: contact, fields: { name: $row.name } }
  Deal = crm.item.update { entityTypeId: deal, id: $row.deal, fields: { contactId: $New.item.id } }
}
"""


def add_deal(practice: PracticePortal) -> int:
    portal = Portal(PracticeTransport(practice), "https://acme.bitrix24.ru/rest/1/practice/")
    batch = Batch().add("D", crm.item.add(entityTypeId=2, fields={"title": "Сделка"}))
    return int(batch.run(portal)["D"].value["item"]["id"])


def test_only_what_failed_is_sent_again(tmp_path: Path, serve_practice: ServePractice) -> None:
    """Of a row whose second write was refused the first is not repeated."""
    practice = PracticePortal()
    server = serve_practice(practice)
    known = add_deal(practice)
    rows = "".join(f"Иван {n},{known + (n == 2)}\n" for n in range(5))
    (tmp_path / "клиенты.csv").write_text(f"name,deal\n{rows}", encoding="utf-8")
    (tmp_path / "импорт.b24").write_text(IMPORT, encoding="utf-8")

    def done(*line: str) -> Done:
        return b24batch(*line, "--yes", "--portal", server.url, cwd=tmp_path)

    first = done("run", "импорт.b24", "--journal", "j.journal")
    assert (first.code, "9 done, 1 failed" in first.err) == (1, True)
    hint = "hint: mend the cause, and `b24batch resume j.journal --retry-failed` sends what failed"
    assert hint in first.err
    assert add_deal(practice) == known + 1
    writes = practice.stats["writes"]
    plain = done("resume", "j.journal")
    assert (plain.code, practice.stats["writes"]) == (1, writes)
    assert plain.err.startswith("nothing is left to be sent\n")
    again = done("resume", "j.journal", "--retry-failed", "-v")
    assert (again.code, practice.stats["writes"]) == (0, writes + 1)
    assert "10 done" in again.err
    assert "hint:" not in again.err
    after = practice.snapshot()
    (contact,) = [record for record in after["contact"] if record["name"] == "Иван 2"]
    (deal,) = [record for record in after["deal"] if record["id"] == known + 1]
    assert deal["contactId"] == contact["id"]
