"""Colours: the lexer for Pygments and the TextMate grammar against the parser."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from lark.lexer import PatternStr
from pygments import token

from b24batch.highlight.lexer import CLASSES, RecipeLexer
from b24batch.syntax.grammar import parser

ROOT = Path(__file__).parents[2]
TEXTMATE = ROOT / "grammar/editors/vscode/syntaxes/b24.tmLanguage.json"
RECIPES = sorted(
    path
    for folder in ("examples", "tests/corpus", "grammar/vectors/identity", "tests/cases")
    for path in (ROOT / folder).rglob("*.b24")
)
NAMES = {kind: name for name, kind in CLASSES.items()}
ONLY_PARSER = "names.b24"
"""Keywords in the place of names wherever the grammar allows it; no line tells them apart."""
OTHER_WORDS = {"csv", "json", "jsonl", "files", "file", "start", "for", "true", "false", "null"}


def readable() -> list[Path]:
    """Recipes that parse, but one."""
    from b24batch.errors import SyntaxProblem
    from b24batch.syntax import parse

    found = []
    for path in RECIPES:
        try:
            parse(path.read_text(encoding="utf-8"))
        except (SyntaxProblem, UnicodeDecodeError):
            continue
        found.append(path)
    return [path for path in found if path.name != ONLY_PARSER]


def classes(text: str) -> list[str]:
    """The class of each character, by Pygments."""
    found = [""] * len(text)
    for at, kind, piece in RecipeLexer(ensurenl=False, stripnl=False).get_tokens_unprocessed(text):
        assert kind is not token.Error, (piece, text[max(0, at - 40) : at + 20])
        found[at : at + len(piece)] = [NAMES[kind]] * len(piece)
    return found


def parsed(text: str) -> Iterator[tuple[str, int, int, bool]]:
    """The tokens of the parser: terminal, start, end, whether it is a keyword."""
    interactive: Any = parser().parse_interactive(text, start="start")
    interactive.parser_state.parse_conf.callbacks = {}
    for found in interactive.iter_parse():
        pattern = parser().get_terminal(found.type).pattern
        keyword = isinstance(pattern, PatternStr) and pattern.value.isalpha()
        yield found.type, found.start_pos, found.end_pos, keyword


EXPECTED = {
    "NAME": {"word", "key", "label", "method", "filter", "type", "reference"},
    "METHOD": {"method"},
    "STAGE": {"word"},
    "DATE": {"date"},
    "UNSIGNED": {"number"},
    "REF": {"reference"},
    "STRING": {"text", "literal"},
    "LONG": {"text"},
    "_ELSE": {"keyword"},
}


def test_pieces_are_what_the_parser_says() -> None:
    """Keywords are keywords and names are names, in every recipe there is."""
    paths = readable()
    assert len(paths) > 80
    for path in paths:
        text = path.read_text(encoding="utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
        found = classes(text)
        for kind, start, end, keyword in parsed(text):
            at = end - 1 if kind == "_ELSE" else start
            word = text[start:end]
            wanted = {"keyword", "constant"} if keyword else EXPECTED.get(kind, set())
            if keyword and word in OTHER_WORDS:
                wanted = wanted | {"word"}
            if wanted and word.strip():
                line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", end)]
                assert found[at] in wanted, f"{path.name}: {kind} `{word}` in `{line}`"


class Open(NamedTuple):
    """A rule that is open in the reading of a TextMate grammar."""

    end: str
    closing: str
    inside: str
    patterns: list[dict[str, Any]]


class TextMate:
    """As much of a reader of TextMate grammars as this one needs: line by line, first match."""

    def __init__(self, grammar: dict[str, Any], names: dict[str, str]) -> None:
        self.repository = grammar["repository"]
        self.names = names
        self.stack = [Open(r"(?!)", "", "", grammar["patterns"])]

    def read(self, text: str) -> list[str]:
        found = [""] * len(text)
        start = 0
        for line in text.splitlines(keepends=True):
            self._line(line, start, found)
            start += len(line)
        return found

    def _line(self, line: str, start: int, found: list[str]) -> None:
        at, body = 0, line.rstrip("\n")
        while at <= len(body):
            rule, match = self._next(body, at)
            top = self.stack[-1]
            stop = len(line) if match is None else match.start()
            found[start + at : start + stop] = [top.inside] * (stop - at)
            if match is None:
                return
            if rule is None:
                self._mark(found, start, match, {0: top.closing})
                self.stack.pop()
                at = match.end()
                if match.end() == match.start() == len(body):
                    continue
            else:
                self._enter(rule, match, start, found)
                assert match.end() > match.start()
                at = match.end()

    def _next(self, body: str, at: int) -> tuple[dict[str, Any] | None, re.Match[str] | None]:
        best: tuple[dict[str, Any] | None, re.Match[str] | None] = (None, None)
        top = self.stack[-1]
        rules: list[tuple[dict[str, Any] | None, str]] = [(None, top.end)]
        rules += [(rule, rule.get("match") or rule["begin"]) for rule in self._flat(top.patterns)]
        for rule, pattern in rules:
            match = re.compile(pattern).search(body, at)
            if match and (best[1] is None or match.start() < best[1].start()):
                best = (rule, match)
        return best

    def _flat(self, patterns: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        for rule in patterns:
            if "include" in rule:
                yield from self._flat(self.repository[rule["include"][1:]]["patterns"])
            else:
                yield rule

    def _enter(
        self, rule: dict[str, Any], match: re.Match[str], start: int, found: list[str]
    ) -> None:
        if "begin" in rule:
            self._mark(found, start, match, {0: self.names[rule["beginCaptures"]["0"]["name"]]})
            closing = self.names[rule["endCaptures"]["0"]["name"]]
            inside = self.names[rule["name"]] if "name" in rule else ""
            self.stack.append(Open(rule["end"], closing, inside, rule["patterns"]))
            return
        captures = {int(n): self.names[c["name"]] for n, c in rule.get("captures", {}).items()}
        self._mark(found, start, match, captures or {0: self.names[rule["name"]]})

    def _mark(
        self, found: list[str], start: int, match: re.Match[str], captures: dict[int, str]
    ) -> None:
        inside = self.stack[-1].inside
        found[start + match.start() : start + match.end()] = [inside] * len(match[0])
        for number, name in captures.items():
            a, b = match.span(number)
            found[start + a : start + b] = [name] * (b - a)


def test_editors_show_what_pygments_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    """The TextMate grammar, read line by line, makes the same of every recipe, broken ones too."""
    monkeypatch.syspath_prepend(str(ROOT / "tests/tools"))
    import write_textmate

    grammar = json.loads(TEXTMATE.read_text(encoding="utf-8"))
    names = {scope: name for name, scope in write_textmate.SCOPES.items()}
    for path in [*RECIPES[::3], *(p for p in RECIPES if '"""' in p.read_text("utf-8", "replace"))]:
        text = path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
        read, lexed = TextMate(grammar, names).read(text), classes_of(text)
        pairs = enumerate(zip(read, lexed, strict=True))
        wrong = [at for at, (a, b) in pairs if a != b and not text[at].isspace()]
        assert wrong == [], f"{path.name}: {text[wrong[0] - 30 : wrong[0] + 30]!r}"


def classes_of(text: str) -> list[str]:
    """The class of each character; an error has none."""
    found = [""] * len(text)
    for at, kind, piece in RecipeLexer(ensurenl=False, stripnl=False).get_tokens_unprocessed(text):
        found[at : at + len(piece)] = [NAMES.get(kind, "")] * len(piece)
    return found


def test_the_textmate_grammar_is_current(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is committed is what the script writes from the table."""
    monkeypatch.syspath_prepend(str(ROOT / "tests/tools"))
    import write_textmate

    assert TEXTMATE.read_text(encoding="utf-8") == write_textmate.text()


def test_pygments_finds_the_lexer() -> None:
    """The entry point leads to it, and it knows the ending of recipes."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ((name, value),) = project["entry-points"]["pygments.lexers"].items()
    assert EntryPoint(name, value, "pygments.lexers").load() is RecipeLexer
    assert (RecipeLexer.aliases, RecipeLexer.filenames) == ([name], ["*.b24"])


def test_the_extension_has_what_it_names() -> None:
    """Every file of the manifest is there, and its version is ours."""
    folder = ROOT / "grammar/editors/vscode"
    manifest = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    contributed = manifest["contributes"]
    files = [manifest["main"], *(g["path"] for g in contributed["grammars"])]
    files += [language["configuration"] for language in contributed["languages"]]
    assert [file for file in files if not (folder / file).is_file()] == []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert manifest["version"] == project["version"]
    json.loads((folder / "language-configuration.json").read_text(encoding="utf-8"))


def test_the_extension_is_packaged_without_a_download() -> None:
    """It needs no packages: its scripts load one another, the editor, and what Node has."""
    folder = ROOT / "grammar/editors/vscode"
    manifest = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    assert not manifest.keys() & {"dependencies", "devDependencies", "scripts"}
    scripts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.js")}
    loaded = {name for text in scripts.values() for name in re.findall(r'require\("(.+?)"\)', text)}
    own = {name.removeprefix("./") for name in loaded if name.startswith("./")}
    assert {f"./{name}" for name in own} | {"vscode", "child_process"} == loaded
    assert own | {Path(manifest["main"]).name} == set(scripts)
