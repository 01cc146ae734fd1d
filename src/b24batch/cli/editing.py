"""What an editor's documents stand under: the project around each, and a portal's own methods."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch.catalogue import DOCUMENTED, Catalogue
from b24batch.errors import ConfigError
from b24batch.profiled import SYNCED, known_on, with_methods
from b24batch.settings.profiles import Profiles, is_profile_name
from b24batch.settings.project import DeclaredMethod, Project, declared_methods, find_project

if TYPE_CHECKING:
    from b24batch.lsp.setting import Setting

__all__ = ["setting_of"]

_Stamp = tuple[int, int] | None


def setting_of(args: argparse.Namespace, environment: Mapping[str, str]) -> Callable[..., Setting]:
    """A function that tells what holds in a folder, by the options of `lsp` and the files there."""
    from b24batch.lsp.setting import Setting

    plain = DOCUMENTED if args.rest == DOCUMENTED.rest else Catalogue(rest=args.rest)

    def found(folder: Path) -> Setting:
        try:
            project = find_project(folder) or Project()
            name = (args.portal or project.portal or "").strip()
            known = _known(name, project, plain, environment)
        except ConfigError as error:
            return Setting(plain, args.strict, error.problems[0])
        return Setting(known, args.strict or project.strict)

    return found


def _known(
    name: str, project: Project, plain: Catalogue, environment: Mapping[str, str]
) -> Catalogue:
    methods = tuple(declared_methods(project.methods).items())
    if not is_profile_name(name):
        return _with_methods(methods, plain)
    profiles = Profiles.of(environment)
    files = (profiles.path(name), profiles.path(name, SYNCED))
    stamps = tuple(map(_stamp, files))
    return _with_methods(methods, _on_portal(profiles.folder, name, plain, stamps))


@lru_cache(maxsize=8)
def _on_portal(folder: Path, name: str, plain: Catalogue, stamps: tuple[_Stamp, ...]) -> Catalogue:
    """What is known of a portal while its files are as the stamps say."""
    del stamps
    return known_on(Profiles(folder), name, plain)


@lru_cache(maxsize=8)
def _with_methods(methods: tuple[tuple[str, DeclaredMethod], ...], known: Catalogue) -> Catalogue:
    return with_methods(known, dict(methods))


def _stamp(path: Path) -> _Stamp:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
