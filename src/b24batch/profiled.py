"""Portals from profiles: what `Portal.profile` and `--portal NAME` open."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch.errors import ConfigError, Problem
from b24batch.settings.profiles import TOKENS, Profile, Profiles

if TYPE_CHECKING:
    from b24batch.portal import Portal
    from b24batch.run.limits import Limits

__all__ = ["limits_of", "open_profile", "profiles_in"]


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
) -> Portal:
    """The portal of a profile. Raises ConfigError for one that cannot be used."""
    profile = profiles.get(name)
    if limits is None:
        limits = limits_of(profile)
    if profile.application is not None:
        return kind.oauth(
            profile.application.address,
            client_id=profile.application.client_id,
            client_secret=profile.application.client_secret,
            store=profiles.path(name, TOKENS),
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
