"""What users get: the wheel, installed where nothing else is, and the source archive."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import msgspec
import pytest
from packaging.metadata import Metadata
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
RECIPE = """\
recipe "Контакты новейшей компании"

Компании = crm.item.list { entityTypeId: company, select: [id, title], order: { id: DESC } }
Contacts = crm.item.list {
  entityTypeId: contact
  filter: { companyId = $Компании.items[0].id }
}

output $Contacts.items [id, companyId] as json
"""


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive and the wheel that was built from it."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT))
    return out


@pytest.fixture(scope="session")
def wheel(dist: Path) -> Path:
    (found,) = dist.glob("*.whl")
    return found


@pytest.fixture(scope="session")
def metadata(wheel: Path) -> Metadata:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        return Metadata.from_email(archive.read(name), validate=True)


@pytest.fixture(scope="session")
def clean(wheel: Path, metadata: Metadata, tmp_path_factory: pytest.TempPathFactory) -> Clean:
    return Clean(tmp_path_factory.mktemp("clean"), wheel, metadata.requires_dist or [])


class Clean:
    """An environment that has the wheel, what the wheel asks for, and nothing else.

    What it asks for is copied from this environment, so that no index is asked.
    """

    def __init__(self, folder: Path, wheel: Path, requirements: list[Requirement]) -> None:
        self.folder = folder
        venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(folder / "venv")
        self.scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
        python = str(self.scripts / "python")
        pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet")
        run(*pip, "--no-deps", "--no-index", str(wheel))
        where = "import sysconfig; print(sysconfig.get_path('purelib'))"
        site = Path(run(python, "-c", where).strip())
        for name in needed(requirements):
            copy_distribution(name, site)

    def run(self, script: str, *arguments: str) -> str:
        """Standard output of one of its scripts, which sees neither the checkout nor us."""
        ours = ("PYTHON", "B24", "COV_")
        variables = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
        variables["PYTHONUTF8"] = "1"
        return run(str(self.scripts / script), *arguments, cwd=self.folder, env=variables)


def run(*command: str, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        command, cwd=cwd, env=env, check=False, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def needed(requirements: list[Requirement]) -> set[str]:
    """The distributions behind these requirements, and those that they need in turn."""
    found: set[str] = set()
    left = list(requirements)
    while left:
        requirement = left.pop()
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if wanted and requirement.name not in found:
            found.add(requirement.name)
            left += [Requirement(text) for text in distribution(requirement.name).requires or ()]
    return found


def copy_distribution(name: str, site: Path) -> None:
    for file in distribution(name).files or ():
        if ".." not in file.parts and "__pycache__" not in file.parts:
            target = site / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(str(file.locate()), target)


def test_it_asks_for_three_packages(metadata: Metadata) -> None:
    """Everything beyond requests, lark and msgspec is left to extras."""
    required = [r for r in metadata.requires_dist or [] if r.marker is None]
    assert sorted(r.name for r in required) == ["lark", "msgspec", "requests"]
    assert {"all", "cli", "practice", "test"} <= set(metadata.provides_extra or [])


@pytest.mark.parametrize(
    "name",
    [
        "syntax/recipe.lark",
        "py.typed",
        "catalogue/methods.json.gz",
        "catalogue/objects.json.gz",
    ],
)
def test_it_holds_what_is_no_module(wheel: Path, name: str) -> None:
    """Grammar, catalogue and the mark of typed packages are inside."""
    with zipfile.ZipFile(wheel) as archive:
        assert archive.getinfo(f"b24batch/{name}").file_size >= (name != "py.typed")


def test_it_holds_the_package_and_nothing_else(wheel: Path) -> None:
    """No tests and no stray files come with it; the licence does."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"b24batch"}
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in names)


def test_the_grammar_is_the_one_of_the_checkout(wheel: Path) -> None:
    """There is one grammar."""
    with zipfile.ZipFile(wheel) as archive:
        inside = archive.read("b24batch/syntax/recipe.lark")
    assert inside == (ROOT / "grammar" / "recipe.lark").read_bytes()


def test_the_archive_can_be_worked_on(dist: Path) -> None:
    """The source archive has all that the tests and the documents need."""
    (archive,) = dist.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    wanted = {
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "pyproject.toml",
        "grammar/recipe.lark",
        "src/b24batch/catalogue/methods.json.gz",
        "tests/conftest.py",
        "tests/run.py",
        "docs/architecture.md",
        "examples/company_list.py",
    }
    assert wanted - names == set()


def test_it_imports_from_where_it_was_installed(clean: Clean) -> None:
    """The tests below are about the wheel, not about the checkout."""
    code = "import b24batch, importlib.util as u; print(b24batch.__file__, u.find_spec('pytest'))"
    place, spec = clean.run("python", "-c", code).rsplit(maxsplit=1)
    assert Path(place).is_relative_to(clean.folder)
    assert spec == "None"


def test_it_parses_and_runs_a_recipe(clean: Clean) -> None:
    """The wheel alone reads a recipe and runs it on the practice portal."""
    code = (
        "import sys, json; from b24batch import Batch, Portal\n"
        "result = Batch.parse(sys.argv[1]).run(Portal.practice())\n"
        "print(json.dumps([result.requests, result['Contacts'].rows]))"
    )
    requests, rows = msgspec.json.decode(clean.run("python", "-c", code, RECIPE))
    assert requests == 1
    assert rows


def test_its_command_runs_a_recipe(clean: Clean) -> None:
    """The command is there, and json needs no extra."""
    (clean.folder / "контакты.b24").write_text(RECIPE, encoding="utf-8")
    printed = clean.run("b24batch", "run", "контакты.b24", "--portal", "practice")
    rows = msgspec.json.decode(printed)
    assert rows
    assert set(rows[0]) == {"id", "companyId"}
