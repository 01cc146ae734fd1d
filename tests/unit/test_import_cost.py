"""What a program pays for importing the library."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

NAMES = "from b24batch import Batch, Portal, ref, crm"


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment where compiled files are kept, as they are for an installed package."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path_factory.mktemp("compiled"))
    run(NAMES, environment)
    return environment


def run(code: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        cwd=Path(__file__).parent,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout


def test_import_loads_nothing_that_is_needed_later(compiled: dict[str, str]) -> None:
    """Neither the parser nor an HTTP library nor a database is loaded before it is used."""
    loaded = run(f"{NAMES}\nimport sys\nprint(*sys.modules)", compiled).split()
    heavy = {"lark", "requests", "urllib3", "sqlite3", "logging", "asyncio", "ssl", "rich"}
    assert heavy & set(loaded) == set()
    assert "b24batch.builder" in loaded


def test_building_and_printing_json_needs_no_parser(compiled: dict[str, str]) -> None:
    """A batch is put together without the grammar."""
    code = (
        "from b24batch import Batch, crm, ref, text\n"
        "b = Batch().add('A', crm.item.list(entityTypeId=4)).halt_on_error()\n"
        "b.add(crm.item.get(id=ref.A.items[0].id, x=text('{a}', a=ref.A.total))).to_json()\n"
        "import sys; print(*sys.modules)"
    )
    assert {"lark", "requests", "dataclasses"} & set(run(code, compiled).split()) == set()
