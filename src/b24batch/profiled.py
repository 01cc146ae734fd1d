"""Portals from profiles: what `Portal.profile` and `--portal NAME` open."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch.errors import ConfigError, Problem
from b24batch.settings.private import read_private
from b24batch.settings.profiles import TOKENS, Profile, Profiles
from b24batch.settings.project import DeclaredMethod, declared_methods

if TYPE_CHECKING:
    from b24batch.catalogue import Catalogue
    from b24batch.catalogue.synced import Synced
    from b24batch.portal import Portal
    from b24batch.run.limits import Limits

__all__ = [
    "SYNCED",
    "known_on",
    "limits_of",
    "open_profile",
    "profiles_in",
    "read_synced",
    "with_methods",
]

SYNCED = ".catalogue.json"
"""The ending of the file beside a profile that has what its portal told of itself."""


def profiles_in(folder: str | os.PathLike[str] | None) -> Profiles:
    """The profiles in a folder, or those of the user. Raises ConfigError for no home folder."""
    return Profiles.of() if folder is None else Profiles(Path(folder))


def open_profile(
    kind: type[Portal],
    profiles: Profiles,
    name: str,
    *,
    limits: Limits | None = None,
    timeout_s: float = 90.0,
    rest: int = 2,
) -> Portal:
    """The portal of a profile. Raises ConfigError for one that cannot be used.

    Its own methods and fields are read when they are asked for.
    """
    profile = profiles.get(name)
    if limits is None:
        limits = limits_of(profile)
    portal = _reached(kind, profiles, profile, limits=limits, timeout_s=timeout_s)
    portal.rest = rest
    portal.catalogue = partial(known_on, profiles, name)
    return portal


def _reached(
    kind: type[Portal],
    profiles: Profiles,
    profile: Profile,
    *,
    limits: Limits | None,
    timeout_s: float,
) -> Portal:
    if profile.application is not None:
        return kind.oauth(
            profile.application.address,
            client_id=profile.application.client_id,
            client_secret=profile.application.client_secret,
            store=profiles.path(profile.name, TOKENS),
            server=profile.application.server,
            verify=profile.verify,
            limits=limits,
            timeout_s=timeout_s,
        )
    return kind.webhook(profile.webhook, verify=profile.verify, limits=limits, timeout_s=timeout_s)


def limits_of(profile: Profile) -> Limits | None:
    """The limits that a profile has; None for the ordinary ones. Raises ConfigError."""
    from b24batch.run.limits import Limits

    try:
        return Limits.named(profile.limits) if profile.limits else None
    except ValueError:
        message = f"the limits of the portal `{profile.name}` are `{profile.limits}`"
        hint = "they may be `ordinary`, `enterprise`, `off`, or as in `50/2`"
        raise ConfigError(Problem("B627", message, hint=hint)) from None


def known_on(profiles: Profiles, name: str, base: Catalogue | None = None) -> Catalogue:
    """The methods and fields of a profile's portal: documented, told by itself, and declared.

    Raises ConfigError for files that cannot be used.
    """
    from b24batch.catalogue import DOCUMENTED
    from b24batch.catalogue.synced import with_synced

    known = DOCUMENTED if base is None else base
    synced = read_synced(profiles.path(name, SYNCED))
    if synced is not None:
        known = with_synced(known, synced)
    profile = profiles.find(name)
    return known if profile is None else with_methods(known, declared_methods(profile.methods))


def with_methods(known: Catalogue, methods: Mapping[str, DeclaredMethod]) -> Catalogue:
    """A catalogue with methods over it that a project or a profile declares."""
    from b24batch.catalogue import declaring
    from b24batch.model.recipe import Declare

    return declaring(
        known, [Declare(name, m.does, m.id_at, m.rows_at) for name, m in methods.items()]
    )


def read_synced(path: Path) -> Synced | None:
    """What a portal told of itself, or None. Raises ConfigError for a file that cannot be used."""
    import msgspec

    from b24batch.catalogue.synced import Synced

    content = read_private(path)
    try:
        return None if content is None else msgspec.json.decode(content, type=Synced)
    except (msgspec.DecodeError, UnicodeDecodeError):
        hint = "run `b24batch catalogue sync` again"
        message = f"`{path}` does not hold what a portal has"
        raise ConfigError(Problem("B627", message, hint=hint)) from None
