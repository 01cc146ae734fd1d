"""What the pages say is what the program does."""

from __future__ import annotations

import re
import shlex
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote

import pytest
from blocks import PAGES, ROOT, Block, blocks, blocks_of, text_of

from b24batch import Batch
from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode
from b24batch.cli.main import main, make_parser
from b24batch.cli.options import variable_of
from b24batch.practice import PracticePortal, PracticeServer
from b24batch.settings.profiles import Profile, Profiles
from b24batch.syntax import format_text, parse

WEBHOOK = re.compile(r"https://[\w.]+\.example/rest/1/\w+/")


@pytest.mark.parametrize("block", blocks("b24"), ids=lambda block: block.name)
def test_recipes_are_canonical(block: Block) -> None:
    """Every recipe on a page parses, and the formatter would leave it as it is."""
    assert format_text(parse(block.code)) == block.code


def test_languages_of_blocks_are_known() -> None:
    """A block in a language of another spelling would be checked by no test."""
    languages = {block.language for page in PAGES for block in blocks_of(page)}
    assert languages <= {"b24", "python", "sh", "text", "json", "csv", "lua", "toml"}


@pytest.mark.parametrize("page", [page for page in PAGES if blocks("python", page)])
def test_python_runs(
    page: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, practice_server: PracticeServer
) -> None:
    """The Python of a page runs from top to bottom on the practice portal, tests in it too.

    Addresses of invented portals stand for one that is served here, and so does the name `acme`.
    """
    monkeypatch.delenv("B24_WEBHOOK", raising=False)
    for name in ("XDG_CONFIG_HOME", "APPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("APP_KEY", "ACCESS_TOKEN", "REFRESH_TOKEN"):
        monkeypatch.setenv(name, "0123456789abcdef")
    Profiles.of().save(Profile("acme", practice_server.url))
    monkeypatch.chdir(tmp_path)
    module = ModuleType("code_of_a_page")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    for block in blocks("python", page):
        code = "\n" * (block.line - 1) + WEBHOOK.sub(practice_server.url, block.code)
        with redirect_stdout(StringIO()) as printed:
            exec(compile(code, str(ROOT / page), "exec"), vars(module))  # noqa: S102
        assert printed.getvalue() or "print" not in block.code
    for name, test in list(vars(module).items()):
        if name.startswith("test_"):
            test(PracticePortal())


@pytest.mark.parametrize("block", blocks("b24"), ids=lambda block: block.name)
def test_recipes_can_be_run(block: Block) -> None:
    """The check has nothing against a recipe on a page."""
    errors = [p for p in Batch.parse(block.code).check() if p.severity == "error"]
    assert errors == []


def first(language: str) -> str:
    return blocks(language, "README.md")[0].code


def test_the_first_python_is_the_first_recipe() -> None:
    """The two spellings on the first screen say the same, letter by letter."""
    names: dict[str, object] = {}
    with redirect_stdout(StringIO()):
        exec(first("python"), names)  # noqa: S102
    assert f"{str(names['batch']).rstrip()}\n" == first("b24")


def test_the_plan_is_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan on the first screen is the one of the recipe above it, but for the day."""
    (tmp_path / "newest.b24").write_text(first("b24"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    out = StringIO()
    code = main(["plan", "newest.b24", "--tz", "+03:00"], Console(stdout=out, environment={}))
    assert code == 0
    day = re.compile(r"\d{4}-\d\d-\d\d \+03:00")
    assert day.sub("(day)", out.getvalue()) == day.sub("(day)", first("text"))


def commands(page: str) -> Iterator[list[str]]:
    """The calls of `b24batch` in the shell blocks of a page."""
    for block in blocks("sh", page):
        for line in block.code.splitlines():
            words = shlex.split(line, comments=True)
            if words and words[0] == "b24batch":
                yield words[1:]


@pytest.mark.parametrize("page", [page for page in PAGES if list(commands(page))])
def test_command_lines_are_understood(page: str) -> None:
    """Commands on a page exist, with the options that are shown."""
    for words in commands(page):
        assert make_parser().parse_args(words).execute


def parsers(parser: ArgumentParser) -> Iterator[ArgumentParser]:
    yield parser
    for action in parser._actions:
        for inner in action.choices.values() if isinstance(action.choices, dict) else ():
            yield from parsers(inner)


def test_every_option_is_described() -> None:
    """docs/cli.md has every option with its variable, and no other."""
    text = text_of("docs/cli.md")
    described = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))
    options = {
        name: action.dest
        for parser in parsers(make_parser())
        for action in parser._actions
        for name in action.option_strings
        if name.startswith("--")
    }
    assert described - set(options) == set()
    assert set(options) - described == set()
    for name, dest in options.items():
        if name not in ("--help", "--version"):
            assert f"`{variable_of(dest)}`" in text


def test_exit_codes_are_described() -> None:
    """The table of docs/cli.md has every exit code."""
    _, _, table = text_of("docs/cli.md").partition("| exit | meaning |\n| --- | --- |\n")
    rows = table.partition("\n\n")[0].splitlines()
    assert [int(row.split("|")[1]) for row in rows] == sorted(ExitCode)


def cited(folder: str) -> set[str]:
    """Numbers of rules in the sources: B1 to B14, and those with U, P, R and V."""
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / folder).rglob("*.py")]
    found = re.findall(r"\b(?:B(?!24\b)[1-9]\d?|[UPRV][1-9]\d?)\b", "\n".join(texts))
    return set(found)


@pytest.mark.parametrize("folder", ["src", "tests/unit", "tests/conformance"])
def test_rules_that_are_cited_are_on_the_page(folder: str) -> None:
    """Whoever reads `P7` in the code finds it in docs/server.md."""
    listed = set(re.findall(r"^- \*\*([BUPRV]\d+)\*\*", text_of("docs/server.md"), re.MULTILINE))
    assert cited(folder) - listed == set()
    assert {"B14", "U7", "P14", "R21", "V13"} <= listed


def test_files_that_are_named_exist() -> None:
    """Paths in the text of docs/architecture.md lead to files and folders, of the package too."""
    text = text_of("docs/architecture.md")
    named = re.findall(r"`((?:[\w.]+/)+[\w.]*)(?::\w+)?`", text)
    homes = (ROOT, ROOT / "src" / "b24batch")
    assert len(named) > 20
    assert [name for name in named if not any((home / name).exists() for home in homes)] == []


def anchors(page: Path) -> set[str]:
    """Anchors that headings of a page get on the usual sites."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", [*PAGES, "CHANGELOG.md"])
def test_links_lead_somewhere(page: str) -> None:
    """Links between pages name files and headings that are there."""
    prose = re.sub(r"^```.*?^```$", "", text_of(page), flags=re.MULTILINE | re.DOTALL)
    for link in re.findall(r"\]\(([^)\s]+)\)", prose):
        if "://" in link:
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (ROOT / page).parent / path if path else ROOT / page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_the_table_of_codes_is_current(write_codes: ModuleType) -> None:
    """docs/codes.md is what `python tests/tools/write_codes.py` writes."""
    assert text_of("docs/codes.md") == write_codes.page()


@pytest.fixture
def write_codes(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script that writes the page."""
    monkeypatch.syspath_prepend(ROOT / "tests" / "tools")
    import write_codes as script

    return script
