"""README.md, "Importing a table": somebody types what stands there, makes a mistake, corrects it.

That the package can be installed is shown by the tests of the wheel; here its command is run as a
process of its own, and so is the portal.
"""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_runner import COMMAND, Done, b24batch, clean_environment

from b24batch import Portal

README = Path(__file__).parents[2] / "README.md"


def section() -> str:
    """What README.md says of importing a table."""
    _, _, below = README.read_text(encoding="utf-8").partition("## Importing a table\n")
    return below.partition("\n## ")[0]


def block(language: str) -> str:
    [found] = re.findall(rf"^```{language}\n(.*?)^```$", section(), re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.fixture
def webhook() -> Iterator[str]:
    """The address that `b24batch practice serve` prints; a free port in place of README's."""
    serve = [*COMMAND, "practice", "serve", "--port", "0"]
    environment = clean_environment(PYTHONUNBUFFERED="1")
    with subprocess.Popen(
        serve, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()


def test_the_import_goes_as_the_page_says(tmp_path: Path, webhook: str) -> None:
    """A dry run, a run with a broken row, the report, and the corrected row by itself."""
    (tmp_path / "contacts.b24").write_text(block("b24"), encoding="utf-8")
    table = block("csv")
    (tmp_path / "contacts.csv").write_text(table, encoding="utf-8")
    lines = [shlex.split(line, comments=True)[1:] for line in block("sh").splitlines()]
    served, _, dry, whole, rest = lines
    assert served[:2] == ["practice", "serve"]

    def typed(line: list[str]) -> Done:
        return b24batch(*line, cwd=tmp_path, B24_WEBHOOK=webhook)

    def added() -> list[tuple[str, str]]:
        query = {"filter": {">ID": 132}, "select": ["NAME", "PHONE"], "order": {"ID": "ASC"}}
        with Portal.webhook(webhook) as portal:
            rows = portal.fetch_all("crm.contact.list", query)
        return sorted((row["NAME"], row["PHONE"][0]["VALUE"]) for row in rows)

    done = typed(dry)
    assert (done.code, added()) == (0, []), done.err
    assert "Пётр Ёжиков" in done.err

    broken = f"{table};+7 495 000-22-03;nobody@mail.example\n"
    (tmp_path / "contacts.csv").write_text(broken, encoding="utf-8")
    done = typed(whole)
    assert done.code == 1
    for line in block("text").splitlines():
        assert line in done.err.splitlines()
    first = [("Ольга Щукина", "+74950002201"), ("Пётр Ёжиков", "84950002202")]
    assert added() == first

    failed = tmp_path / "failed.csv"
    kept = failed.read_text(encoding="utf-8")
    assert "is required" in kept.splitlines()[1]
    failed.write_text(kept.replace("\n;", "\nЁлка;"), encoding="utf-8")
    done = typed(rest)
    assert done.code == 0, done.err
    assert added() == sorted([*first, ("Ёлка", "+74950002203")])
