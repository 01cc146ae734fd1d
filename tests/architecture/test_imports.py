"""The import rule: the layout is the drawing of the architecture, and imports go one way."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from imports import PACKAGE, When, imports, module_name, modules, unit_of

ALL = list(imports())
OURS = [i for i in ALL if i.module.split(".")[0] == "b24batch"]
UNITS = {unit_of(module_name(path)) for path in modules()}

# What each folder, or module at the top, may import when it is loaded. Read it from the bottom
# of the drawing upwards: places and messages, the model, the stages, the facade.
LOADED: dict[str, set[str]] = {
    "_text": set(),
    "_suggest": set(),
    "secrets": set(),
    "errors": {"_text"},
    "codes": {"_suggest"},
    "model": {"errors", "_text", "_suggest"},
    "catalogue": {"errors", "_text", "_suggest"},
    # text, checks and plans are apart from one another
    "syntax": {"model", "errors", "_text", "_suggest"},
    "check": {"model", "catalogue", "errors", "_text", "_suggest"},
    # help for those who write: what the text says, and what is known
    "assist": {"check", "syntax", "catalogue", "model", "errors", "_text"},
    "highlight": set(),
    "lsp": {"assist", "syntax", "catalogue", "errors", "_text"},
    "parameters": {"model", "errors", "secrets", "_text", "_suggest"},
    "plan": {"model", "catalogue", "errors", "secrets", "_text", "_suggest"},
    "tables": {"errors", "_text", "_suggest"},
    # the wire knows nothing of recipes
    "transport": {"errors", "secrets"},
    "run": {"plan", "model", "catalogue", "transport", "errors", "secrets", "_text", "_suggest"},
    # plans and runs as pictures and pages
    "pictures": {"run", "plan", "errors", "secrets", "_text"},
    # neither the planner nor the practice portal may hide the other's mistake
    "practice": {"transport", "errors", "secrets"},
    # the spelling in Python: values that are not known yet, what is made of them, statements
    "variables": {"model"},
    "showing": {"variables", "model"},
    "leaves": {"model", "errors"},
    "bodies": {"model", "errors"},
    "deferred": {"showing", "model", "errors"},
    "references": {"deferred", "showing", "model", "errors"},
    "convert": {"leaves", "references", "deferred", "model", "errors"},
    "rows": {"convert", "leaves", "references", "deferred", "model", "errors"},
    "that": {"convert", "references", "deferred", "showing", "model", "errors"},
    "filters": {"convert", "deferred", "showing", "model", "errors", "_suggest"},
    "dates": {"convert", "references", "deferred", "model", "errors", "_suggest"},
    "expressions": {"convert", "rows", "references", "deferred", "showing", "model", "errors"},
    "clauses": {"bodies", "convert", "references", "deferred", "showing", "model", "errors"},
    "lookups": {
        *("clauses", "bodies", "convert", "references", "deferred", "variables", "model"),
        "errors",
    },
    "calls": {"convert", "model", "errors"},
    "methods": {"calls"},
    "naming": {"references", "variables", "model", "errors", "_suggest"},
    "shapes": {"methods", "errors", "_suggest"},
    "blocks": {
        *("naming", "lookups", "clauses", "bodies", "references", "variables", "model", "errors"),
    },
    "heading": {"blocks", "lookups", "convert", "leaves", "model", "errors"},
    "statements": {
        *("heading", "blocks", "clauses", "methods", "rows", "convert", "leaves", "references"),
        *("deferred", "model", "errors"),
    },
    "outside": {"tables", "run", "plan", "model"},
    "row_check": {"tables", "model", "errors"},
    # what is remembered on this computer
    "settings": {"errors", "secrets"},
    # the facade: what it puts together is imported inside its functions
    "stages": {"model", "errors", "_text"},
    "streams": {"stages", "errors"},
    "journals": {"model", "errors", "_text"},
    "calling": {"plan", "catalogue", "methods", "transport", "errors"},
    "profiled": {"settings", "errors"},
    "oauth": {"settings", "transport", "errors"},
    "reached": {"transport", "errors", "secrets"},
    "portal": {"reached", "errors"},
    "builder": {"statements", "blocks", "references", "model", "errors"},
    "fetching": {"builder", "methods", "errors"},
    "notebook": {"errors"},
    "b24batch": {
        *("builder", "dates", "expressions", "filters", "lookups", "methods", "rows", "that"),
        *("references", "model", "errors"),
    },
}

# What may come besides when one of its functions is called, so that a program starts fast.
CALLED: dict[str, set[str]] = {
    "check": {"codes", "tables"},
    "stages": {
        *("catalogue", "check", "parameters", "outside", "plan", "row_check", "run", "journals"),
    },
    "streams": {"run"},
    "row_check": {"plan", "run"},
    "journals": {
        "streams",
        "outside",
        "parameters",
        "run",
        "stages",
        "syntax",
        "tables",
        "transport",
    },
    "settings": {"transport", "_suggest"},
    "profiled": {"catalogue", "model", "run"},
    "reached": {"run"},
    "portal": {
        *("practice", "calling", "profiled", "oauth", "transport", "builder", "fetching", "run"),
    },
    "references": {"lookups"},
    "rows": {"tables"},
    "heading": {"check"},
    "statements": {"shapes"},
    "fetching": {"stages", "run", "transport"},
    # how plans and results show themselves in a notebook
    "plan": {"pictures"},
    "run": {"pictures"},
    "errors": {"notebook"},
    "notebook": {"catalogue", "model", "portal", "stages", "syntax", "_text"},
    "builder": {"syntax", "shapes", "stages", "streams", "journals", "pictures", "_text"},
    "b24batch": {"portal", "run"},
}

# What may stand in annotations besides.
TYPES: dict[str, set[str]] = {
    "notebook": {"plan", "portal", "run"},
    "stages": {"portal"},
    "streams": {"portal", "plan", "run", "model", "_text"},
    "journals": {"plan", "portal", "secrets"},
    "calling": {"portal"},
    "profiled": {"catalogue", "portal"},
    "oauth": {"portal", "run"},
    "reached": {"catalogue", "run"},
    "portal": {"run"},
    "fetching": {"plan", "portal"},
    "builder": {"plan", "portal", "run"},
    "b24batch": {"portal", "run"},
}

# Where only a part of a folder is open to another: the exchange, not what makes it.
PARTS = {
    ("run", "transport"): {
        "b24batch.transport.base",
        "b24batch.transport.envelope",
        "b24batch.transport.exchanges",
        "b24batch.transport.log",
        "b24batch.transport.masking",
        "b24batch.transport.raised",
        "b24batch.transport.refusals",
    },
    ("practice", "transport"): {"b24batch.transport.base"},
}

# The one place of each library that is heavy or not always there.
HOMES = {
    "lark": "b24batch.syntax",
    "IPython": "b24batch.notebook",
    "aiohttp": "b24batch.transport.async_http",
    "requests": "b24batch.transport.http",
    "sqlite3": "b24batch.transport.log",
    "urllib3": "b24batch.transport.http",
    "prompt_toolkit": "b24batch.repl.terminal",
    "lsprotocol": "b24batch.lsp",
    "pygls": "b24batch.lsp",
    "pygments": "b24batch.highlight.lexer",
    "rich": "b24batch.cli",
    "waitress": "b24batch.practice.server",
    "pytest": "b24batch.practice.pytest_plugin",
}
LATE = {"IPython", "aiohttp", "requests", "sqlite3", "urllib3", "rich", "waitress"}
"""Imported inside functions only, also in their own place."""


def allowed(unit: str, when: When) -> set[str]:
    tables = {When.LOADED: 1, When.CALLED: 2, When.TYPES: 3}[when]
    rows = [table.get(unit, set()) for table in (LOADED, CALLED, TYPES)[:tables]]
    return {unit}.union(*rows)


def test_the_table_names_every_part_and_no_other() -> None:
    """A new folder says where it belongs; the command line and the prompt import anything."""
    assert set(LOADED) == UNITS - {"cli", "repl", "__main__"}


def test_the_table_goes_one_way() -> None:
    """No part reaches itself through those that it loads."""
    TopologicalSorter(LOADED).prepare()


@pytest.mark.parametrize("unit", sorted(LOADED))
def test_a_part_imports_only_what_the_table_allows(unit: str) -> None:
    """Imports go one way, those inside functions and for types too."""
    wrong = [
        f"{i.at} imports {i.module}, {i.when.value}"
        for i in OURS
        if unit_of(i.importer) == unit and unit_of(i.module) not in allowed(unit, i.when)
    ]
    assert wrong == []


@pytest.mark.parametrize(("unit", "other"), sorted(PARTS))
def test_only_a_part_of_a_folder_is_open(unit: str, other: str) -> None:
    """The engine and the practice portal know exchanges, and not the library that makes them."""
    used = {i.module for i in OURS if unit_of(i.importer) == unit and unit_of(i.module) == other}
    assert used <= PARTS[unit, other]


def test_nothing_imports_the_command_line() -> None:
    """The command line and the prompt stand on everything, and nothing stands on them."""
    importers = {i.importer for i in OURS if unit_of(i.module) == "cli"}
    assert {unit_of(importer) for importer in importers} <= {"cli", "repl", "__main__"}
    importers = {i.importer for i in OURS if unit_of(i.module) == "repl"}
    assert {unit_of(importer) for importer in importers} <= {"cli", "repl"}


@pytest.mark.parametrize("library", sorted(HOMES))
def test_a_library_has_one_place(library: str) -> None:
    """Each library could be replaced in one place, and an extra that is missing is told there."""
    users = [i for i in ALL if i.module.split(".")[0] == library]
    home = HOMES[library]
    assert [i.at for i in users if not f"{i.importer}.".startswith(f"{home}.")] == []
    assert [i.at for i in users if library in LATE and i.when is When.LOADED] == []


SETTINGS = {"environ", "getenv", "cwd", "now", "today", "stdout", "stderr", "stdin"}


def module_level(node: ast.AST) -> list[ast.AST]:
    """Everything that is worked out when a module is loaded: not the inside of functions."""
    found: list[ast.AST] = []
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            parts: list[ast.AST] = [*child.decorator_list, child.args]
            found += [inner for part in parts for inner in (part, *module_level(part))]
        elif not isinstance(child, ast.Lambda):
            found += [child, *module_level(child)]
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_is_short_and_reads_no_settings_when_loaded(path: Path) -> None:
    """Four hundred lines at most, and the environment is looked at only by functions."""
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    names = {n.attr for n in module_level(ast.parse(text)) if isinstance(n, ast.Attribute)}
    assert names & SETTINGS == set()


def not_needed(table: dict[str, set[str]], when: When) -> list[str]:
    """Rows of a table that no import needs any more."""
    needed = {(unit_of(i.importer), unit_of(i.module)) for i in OURS if i.when is when}
    return [f"{u} -> {o}" for u, others in table.items() for o in others if (u, o) not in needed]


def test_exceptions_are_still_needed() -> None:
    """What is allowed inside functions and for types is what is there: no more than that."""
    assert not_needed(CALLED, When.CALLED) + not_needed(TYPES, When.TYPES) == []
