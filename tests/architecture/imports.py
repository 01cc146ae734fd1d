"""The imports of the package as data, read with `ast`: who imports what, and when."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import NamedTuple

import b24batch

__all__ = ["PACKAGE", "Import", "When", "imports", "module_name", "modules", "unit_of"]

PACKAGE = Path(b24batch.__file__).parent
_NAME = PACKAGE.name


class When(Enum):
    """When an import happens: with the module, when a function runs, or for the types only."""

    LOADED = "loaded"
    CALLED = "called"
    TYPES = "types"


class Import(NamedTuple):
    """One import: `module` is the whole name of what is imported, `at` file and line."""

    importer: str
    module: str
    when: When
    at: str


def modules() -> list[Path]:
    """Every Python file of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def module_name(path: Path) -> str:
    """`b24batch.plan.pack` of a file; a package has the name of its folder."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def unit_of(module: str) -> str:
    """The folder, or the module at the top, that a module of ours belongs to; `b24batch` itself."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else _NAME


def imports() -> Iterator[Import]:
    """Every import of every module, ours and others', also those made by name."""
    for path in modules():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        name = module_name(path)
        for node, when in _walk(tree, When.LOADED):
            at = f"{path.relative_to(PACKAGE).as_posix()}:{getattr(node, 'lineno', 0)}"
            for module in _imported(node, path):
                yield Import(name, module, when, at)


def _walk(node: ast.AST, when: When) -> Iterator[tuple[ast.AST, When]]:
    for child in ast.iter_child_nodes(node):
        inside = when
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            inside = When.CALLED
        elif isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
            inside = When.TYPES
        yield child, when
        yield from _walk(child, inside)


def _imported(node: ast.AST, path: Path) -> list[str]:
    match node:
        case ast.Import(names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=None):
            raise AssertionError(f"{path}:{node.lineno}: imports are written with the whole name")
        case ast.ImportFrom(module=str(module), names=names):
            return [_submodule(module, alias.name) for alias in names]
        case ast.Call(func, [ast.Constant(str(module)), *_]) if "import_module" in ast.unparse(
            func
        ):
            return [module]
        case _:
            return []


def _submodule(module: str, name: str) -> str:
    """`from b24batch.plan import pack` imports a module, `from ... import Packer` does not."""
    folder = PACKAGE.parent.joinpath(*module.split("."))
    is_module = (folder / f"{name}.py").is_file() or (folder / name / "__init__.py").is_file()
    return f"{module}.{name}" if is_module and module.split(".", maxsplit=1)[0] == _NAME else module
