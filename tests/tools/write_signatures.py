"""Write the types of all documented methods: `python tests/tools/write_signatures.py`.

From the packed catalogue come `methods.pyi` and, one file for each top-level scope, the package
`_signatures`, which exists for type checkers only. A test compares them with what this writes.
"""

from __future__ import annotations

import gzip
import json
import keyword
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "b24batch"
FOLDER = "_signatures"
PAGES = "https://apidocs.bitrix24.com/"
TAKEN = {"batch", "download", "upload", "call"}
"""Not callable in a batch, or the name of the function that calls any method."""

MADE = "# Written by tests/tools/write_signatures.py from the catalogue; do not edit."
BASE = f'''\
{MADE}
"""Types of the documented methods, one module for each top-level scope; there is no code."""

from typing import TypeAlias

from b24batch.calls import Call as Call
from b24batch.calls import Params as Params

Value: TypeAlias = object
"""Plain data, references, texts, pipes, rows, structs: whatever a parameter may be made of."""

class Family:
    """Methods that begin with the same words; any other goes through `call("a.b.c", ...)`."""

    __name__: str
'''
RESERVED = {"auth", "state", "token"}
"""Names that no parameter of a batch may have."""
MOST_WAYS = 4
Entry = Mapping[str, Any]


class Node:
    """One part of a name: a family, a method, or both."""

    def __init__(self, path: tuple[str, ...]) -> None:
        self.path = path
        self.method: Entry | None = None
        self.below: dict[str, Node] = {}

    @property
    def class_name(self) -> str:
        return "_".join(part[:1].upper() + part[1:] for part in self.path)

    def all(self) -> Iterator[Node]:
        """What is below it first, since a class stands above its uses."""
        for node in self.below.values():
            yield from node.all()
        yield self


def files() -> dict[str, str]:
    """The text of each file, by its path within the package."""
    packed = (PACKAGE / "catalogue" / "methods.json.gz").read_bytes()
    methods: dict[str, Entry] = json.loads(gzip.decompress(packed))
    root = Node(())
    for name, entry in methods.items():
        parts = name.split(".")
        if parts[0] not in TAKEN and not any(map(keyword.iskeyword, parts)):
            node = root
            for part in parts:
                node = node.below.setdefault(part, Node((*node.path, part)))
            node.method = entry
    made = {f"{FOLDER}/{scope}.pyi": _module(node) for scope, node in root.below.items()}
    return {
        "methods.pyi": _methods(root),
        f"{FOLDER}/__init__.pyi": BASE,
        **made,
    }


def _methods(root: Node) -> str:
    scopes = sorted(root.below.values(), key=lambda node: node.path)
    names = ["Call", "Methods", "Params", "call", "check_method"]
    lines = [MADE, ""]
    lines += [f"from b24batch.{FOLDER} import {n.path[0]} as _{n.path[0]}" for n in scopes]
    lines += [f"from b24batch.calls import {name} as {name}" for name in names]
    lines.append("")
    lines += [f"{node.path[0]}: _{node.path[0]}.{node.class_name}" for node in scopes]
    lines += ["", "def __getattr__(name: str) -> Methods: ...", ""]
    return "\n".join(lines)


def _module(root: Node) -> str:
    blocks = [block for node in root.all() for block in ("", *_class(node))]
    body = "\n".join(blocks)
    names = [name for name in ("Call", "Family", "Params", "Value") if f"{name}" in body]
    head = [MADE, ""]
    if "@overload" in body:
        head.append("from typing import overload")
        head.append("")
    head.append(f"from b24batch.{FOLDER} import {', '.join(names)}")
    return "\n".join((*head, body, ""))


def _class(node: Node) -> Iterator[str]:
    yield f"class {node.class_name}(Family):"
    if node.method is not None:
        yield from (f"    {line}".rstrip() for line in _docstring(node.method))
    for part, below in sorted(node.below.items()):
        yield f"    {part}: {below.class_name}"
    if node.method is not None:
        yield "    @overload"
        yield "    def __call__(self, params: Params, /) -> Call: ..."
        for way in _ways(node.method):
            yield "    @overload"
            yield from (f"    {line}" for line in _call(way))


def _docstring(method: Entry) -> list[str]:
    kind = {"read": "Reads", "write": "Writes"}.get(method["kind"], "Reads or writes")
    facts = [kind]
    if method["deprecated"]:
        facts.append("no longer developed")
    if method["versions"] == ["v3"]:
        facts.append("REST 3.0 only")
    path = method.get("list_path")
    if path:
        facts.append(f"records under `{'.'.join(path)}`")
    told = _types(method.get("params"))
    return [f'"""{"; ".join(facts)}: {PAGES}{method["doc"]}.html', *told, '"""']


def _types(params: list[Entry] | None) -> list[str]:
    if not params:
        return []
    words = [f"{p['name']}: {p['type']}" if p["type"] else p["name"] for p in params]
    return ["", *textwrap.wrap(", ".join(words), 92, break_long_words=False)]


def _ways(method: Entry) -> Iterator[list[Entry] | None]:
    """The parameters of each way to call a method, None for any."""
    versions = [method, method["v3"]] if "v3" in method else [method]
    seen: list[object] = []
    for version in versions:
        params = version.get("params")
        for required in _required(version):
            way = None if params is None else _marked(version, params, required)
            if way not in seen:
                seen.append(way)
                yield way


def _required(version: Entry) -> list[set[str]]:
    """Names that are certainly needed, for each way to call."""
    params = version.get("params") or []
    always = {p["name"] for p in params if p["required"] and not p.get("disputed")}
    if sets := version.get("param_sets"):
        return [set(names) for names in sets]
    groups = version.get("one_of") or []
    if len(groups) == 1 and len(groups[0]) <= MOST_WAYS:
        return [always | {name} for name in groups[0]]
    return [always]


def _marked(version: Entry, params: list[Entry], required: set[str]) -> list[Entry]:
    """Required ones first; `start` is taken by whatever reads, also where no page says so."""
    way = [{"name": p["name"], "required": p["name"] in required} for p in params]
    way = [p for p in way if p["name"] not in RESERVED]
    reads = version.get("kind", "write") == "read" and "v2" in version.get("versions", ())
    if reads and not any(p["name"].lower() == "start" for p in params):
        way.append({"name": "start", "required": False})
    return sorted(way, key=lambda p: not p["required"])


def _call(way: list[Entry] | None) -> Iterator[str]:
    if way is None:
        yield "def __call__(self, **fields: Value) -> Call: ..."
        return
    named = [p for p in way if p["name"].isidentifier() and not keyword.iskeyword(p["name"])]
    words = [f"{p['name']}: Value{'' if p['required'] else ' = ...'}" for p in named]
    if any(p["name"].endswith("*") for p in way):
        words.append("**fields: Value")
    if not words:
        yield "def __call__(self) -> Call: ..."
        return
    star = "*, " if named else ""
    line = f"def __call__(self, {star}{', '.join(words)}) -> Call: ..."
    if len(line) <= 92:
        yield line
        return
    yield "def __call__("
    yield "    self,"
    if named:
        yield "    *,"
    yield from (f"    {word}," for word in words)
    yield ") -> Call: ..."


def main() -> None:
    """Write all files, and remove those of scopes that are no more."""
    made = files()
    (PACKAGE / FOLDER).mkdir(exist_ok=True)
    for old in (PACKAGE / FOLDER).glob("*.pyi"):
        if f"{FOLDER}/{old.name}" not in made:
            old.unlink()
    for name, text in made.items():
        (PACKAGE / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
