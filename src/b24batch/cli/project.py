"""What stands in for options that were not written: the project of a recipe, and a profile."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch.cli.reading import STDIN

if TYPE_CHECKING:
    from b24batch.model.recipe import Recipe

__all__ = ["settings_for", "take_settings", "with_declared"]


def take_settings(args: argparse.Namespace, environment: Mapping[str, str]) -> None:
    """Let a project and the profile of `--portal NAME` stand in for what was not written.

    The project goes before the profile. Raises ConfigError for files that cannot be used.
    """
    args.written = dict(vars(args))
    args.declared = args.of_project = {}
    if (file := _recipe(args)) is not None:
        _take_project(args, file)
    if getattr(args, "portal", None):
        _take_profile(args, environment)


def settings_for(
    args: argparse.Namespace, file: str, environment: Mapping[str, str]
) -> argparse.Namespace:
    """What was written, with the project of one of several recipes. Raises ConfigError."""
    own = argparse.Namespace(**args.written | {"files": [file]})
    take_settings(own, environment)
    return own


def with_declared(recipe: Recipe, args: argparse.Namespace) -> Recipe:
    """The recipe with declarations of the project and the profile for methods that it calls.

    They are part of it then, so that a journal has them too. Its own go before them.
    """
    if not args.declared:
        return recipe
    from b24batch.model.recipe import Command, Declare, Recipe
    from b24batch.model.walk import nested_statements

    called = {s.method for s, _ in nested_statements(recipe) if isinstance(s, Command)}
    own = {declare.method.lower() for declare in recipe.of_kind(Declare)}
    added = tuple(
        Declare(name, method.does, method.id_at, method.rows_at)
        for name, method in args.declared.items()
        if name in called and name.lower() not in own
    )
    return Recipe((*added, *recipe.statements)) if added else recipe


def _recipe(args: argparse.Namespace) -> str | None:
    """The recipe of a command, of several the first; None for commands that read none.

    Where none need be named it is what is written in the working directory.
    """
    files = getattr(args, "files", None) or [getattr(args, "file", "")]
    return STDIN if files[0] is None else files[0] or None


def _take_project(args: argparse.Namespace, file: str) -> None:
    from b24batch.settings.project import declared_methods, find_project

    folder = Path.cwd() if file == STDIN else Path(file).absolute().parent
    project = find_project(folder)
    if project is None:
        return
    for name in ("portal", "tz", "country", "limits"):
        if getattr(args, name, "-") is None:
            setattr(args, name, getattr(project, name))
    if getattr(args, "strict", True) is False:
        args.strict = project.strict
    args.declared = args.of_project = declared_methods(project.methods)


def _take_profile(args: argparse.Namespace, environment: Mapping[str, str]) -> None:
    from b24batch.profiled import known_on
    from b24batch.settings.profiles import Profiles, is_profile_name
    from b24batch.settings.project import declared_methods

    name = args.portal.strip()
    if not is_profile_name(name):
        return
    profiles = Profiles.of(environment)
    profile = profiles.find(name)
    args.of_profile = partial(known_on, profiles, name)
    if profile is None:
        return
    for option_name in ("tz", "country", "limits"):
        if getattr(args, option_name, "-") is None:
            setattr(args, option_name, getattr(profile, option_name) or None)
    args.declared = declared_methods(profile.methods) | args.declared
