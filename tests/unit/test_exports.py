"""The public names."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path
from types import ModuleType

import pytest

import b24batch


def modules() -> list[str]:
    found = pkgutil.walk_packages(b24batch.__path__, "b24batch.")
    return sorted(module.name for module in found if not module.name.endswith("__main__"))


def public(module: ModuleType) -> list[str]:
    names: list[str] = module.__all__
    return names


def test_the_list_of_names_is_what_the_package_has() -> None:
    """Every name of `__all__` is there, and nothing else is that is no module."""
    have = {
        name
        for name, value in vars(b24batch).items()
        if not name.startswith("_") and not isinstance(value, ModuleType)
    }
    extra = have - set(public(b24batch)) - {"annotations", "TYPE_CHECKING"}
    assert not extra
    for name in public(b24batch):
        assert getattr(b24batch, name) is not None


def test_names_are_sorted_and_few() -> None:
    """If the list passes fifty, something internal has got out."""
    names = public(b24batch)
    assert names == sorted(names)
    assert len(names) == len(set(names)) < 50


def test_version_is_known_and_other_names_are_not() -> None:
    """The version comes from the package's own metadata."""
    assert b24batch.__version__[0].isdigit()
    with pytest.raises(AttributeError, match="no attribute 'Btach'"):
        _ = b24batch.Btach


@pytest.mark.parametrize("name", modules())
def test_every_module_with_public_names_lists_them(name: str) -> None:
    """`__all__` names only what the module has, and every class and function that is public."""
    path = Path(str(importlib.import_module(name).__file__))
    tree = ast.parse(path.read_text(encoding="utf-8"))
    defined = {
        node.name
        for node in tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
    }
    module = importlib.import_module(name)
    listed = getattr(module, "__all__", None)
    if listed is not None:
        assert [one for one in listed if not hasattr(module, one)] == []
    if path.name.startswith("_") or not defined:
        return
    assert listed is not None, f"{name} has no __all__"
