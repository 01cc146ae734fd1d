"""`b24batch.toml`: what is usual for the recipes in a folder and below it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from b24batch.errors import ConfigError, Problem

__all__ = ["DeclaredMethod", "Project", "declared_methods", "find_project"]

_NAME = "b24batch.toml"


class DeclaredMethod(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a method does, and where its answers have a new id or rows."""

    does: Literal["reads", "writes"]
    id_at: str | None = None
    rows_at: str | None = None


class Project(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The settings of a project. `portal` is a name: no address is kept where others may read it.

    `methods` are by name, each `"reads"`, `"writes"` or a table as DeclaredMethod has it.
    """

    portal: str | None = None
    strict: bool = False
    tz: str | None = None
    country: str | None = None
    limits: str | None = None
    methods: dict[str, str | DeclaredMethod] = {}


def find_project(folder: Path) -> Project | None:
    """The settings nearest to a folder, in it or above it; None where there are none.

    Raises ConfigError for a file that cannot be used.
    """
    import tomllib

    for place in (folder, *folder.parents):
        path = place / _NAME
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is not UTF-8"
            raise _unusable(path, str(reason)) from None
        try:
            project = msgspec.convert(tomllib.loads(text), Project)
        except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
            raise _unusable(path, str(error)) from None
        return _checked(project, path)
    return None


def declared_methods(given: Mapping[str, str | DeclaredMethod]) -> dict[str, DeclaredMethod]:
    """Methods in the long form. Raises ValueError for a kind that does not exist."""
    return {
        name: method
        if isinstance(method, DeclaredMethod)
        else msgspec.convert({"does": method}, DeclaredMethod)
        for name, method in given.items()
    }


def _checked(project: Project, path: Path) -> Project:
    from b24batch.settings.profiles import is_profile_name

    name = project.portal
    if name is not None and name != "practice" and not is_profile_name(name):
        raise _unusable(path, "`portal` is a name of `b24batch portal list`, and no address")
    try:
        declared_methods(project.methods)
    except ValueError:
        raise _unusable(path, "a method `reads` or `writes`") from None
    return project


def _unusable(path: Path, reason: str) -> ConfigError:
    hint = "it may have `portal`, `strict`, `tz`, `country`, `limits` and `[methods]`"
    reason = f"{reason[:1].lower()}{reason[1:]}"
    return ConfigError(Problem("B627", f"`{path}` cannot be used: {reason}", hint=hint))
