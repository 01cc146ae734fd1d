"""Portals by name: how each is reached and what is usual for it, one file for each."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import msgspec

from b24batch.errors import ConfigError, Problem
from b24batch.secrets import SecretText
from b24batch.settings.folders import config_folder
from b24batch.settings.private import locked, read_private, write_private

__all__ = ["TOKENS", "Application", "Profile", "Profiles", "is_profile_name"]

TOKENS = ".tokens.json"
"""The ending of the file beside a profile that has its tokens."""

_FOLDER = "portals"
_ENDING = ".json"
_LONGEST = 60
_MARKS = frozenset("-_ ")
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(10))}
)
"""Names that Windows keeps for itself, whatever stands behind a dot."""


class Application(msgspec.Struct, frozen=True, omit_defaults=True):
    """An application of OAuth 2.0, and the address of a portal that it is installed on.

    `server` is where tokens come from; empty for that of Bitrix24.
    """

    address: str
    client_id: str
    client_secret: str
    server: str = ""


class Profile(msgspec.Struct, frozen=True, omit_defaults=True):
    """A portal by name. It is reached by a `webhook` or by an `application`, never by both.

    `limits` are as in `--limits`; `tz` and `country` are taken where a run names none; `ca` is
    a file of certificates to trust. `methods` are those of the portal's own that somebody
    declared: name and `reads` or `writes`.
    """

    name: str
    webhook: str = ""
    application: Application | None = None
    limits: str = ""
    tz: str = ""
    country: str = ""
    ca: str = ""
    methods: dict[str, str] = {}

    @property
    def secrets(self) -> tuple[SecretText, ...]:
        """What of it nobody may see."""
        from b24batch.transport.address import secrets_of

        found = secrets_of(self.webhook) if self.webhook else ()
        if self.application is not None:
            found += (SecretText(self.application.client_secret),)
        return found

    @property
    def host(self) -> str:
        """What to call the portal in messages: `acme.bitrix24.com`."""
        from b24batch.transport.address import host_of

        return host_of(self.webhook if self.application is None else self.application.address)

    @property
    def verify(self) -> bool | str:
        """What a connection has to trust, as `HttpTransport` takes it."""
        return self.ca or True

    def __repr__(self) -> str:
        return f"Profile({self.name!r})"


def is_profile_name(text: str) -> bool:
    """Whether a text can name a profile, and so is no address: letters, digits, `-`, `_`, blanks.

    `practice` is taken, and so are the names of Windows's devices.
    """
    plain = text.strip()
    letters = all(char.isalnum() or char in _MARKS for char in plain)
    taken = plain.casefold() in _DEVICES or plain.casefold() == "practice"
    return bool(plain) and plain == text and len(plain) <= _LONGEST and letters and not taken


class Profiles:
    """The profiles in a folder. Names are compared without regard to case."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def of(cls, environment: Mapping[str, str] | None = None) -> Profiles:
        """Those of the user; raises ConfigError where there is no home folder."""
        folder = config_folder(os.environ if environment is None else environment)
        if folder is None:
            hint = "set `HOME`, or name the portal by the address of its webhook"
            raise ConfigError(
                Problem("B627", "there is no home folder to keep profiles in", hint=hint)
            )
        return cls(folder / _FOLDER)

    def path(self, name: str, ending: str = _ENDING) -> Path:
        """The file of a profile, or what is kept beside it. Raises ConfigError for no name."""
        if not is_profile_name(name):
            hint = "a name is made of letters, digits, `-`, `_` and blanks, and is not `practice`"
            raise ConfigError(Problem("B628", f"no profile can be named `{name}`", hint=hint))
        return self.folder / f"{unicodedata.normalize('NFC', name).casefold()}{ending}"

    def names(self) -> tuple[str, ...]:
        """The names of all, as they were given, in alphabetical order."""
        try:
            files = [p for p in self.folder.iterdir() if _is_profile(p)]
        except OSError:
            return ()
        return tuple(sorted((_read(p).name for p in files), key=str.casefold))

    def find(self, name: str) -> Profile | None:
        """The profile of this name. Raises ConfigError for a file that cannot be used."""
        path = self.path(name)
        return _read(path) if path.exists() else None

    def get(self, name: str) -> Profile:
        """The same; raises ConfigError where there is none."""
        found = self.find(name)
        if found is not None:
            return found
        from b24batch._suggest import suggest

        near = suggest(name, self.names(), at_most=1)
        hint = f"did you mean `{near[0]}`?" if near else f"`b24batch portal add {name}` makes one"
        raise ConfigError(Problem("B625", f"there is no portal named `{name}`", hint=hint))

    def save(self, profile: Profile) -> None:
        """Keep a profile in the place of one that has its name. Raises ConfigError."""
        path = self.path(profile.name)
        content = msgspec.json.format(msgspec.json.encode(profile), indent=2)
        with locked(path):
            write_private(path, content + b"\n")

    def remove(self, name: str) -> bool:
        """Forget a profile and all that is kept beside it; whether there was one."""
        path = self.path(name)
        found = path.exists()
        for each in self.folder.glob(f"{_glob_safe(path.stem)}.*"):
            each.unlink(missing_ok=True)
        return found


def _is_profile(path: Path) -> bool:
    return path.suffix == _ENDING and not path.name.startswith(".") and "." not in path.stem


def _glob_safe(text: str) -> str:
    from glob import escape

    return escape(text)


def _read(path: Path) -> Profile:
    content = read_private(path) or b""
    try:
        return msgspec.json.decode(content, type=Profile)
    except (msgspec.DecodeError, UnicodeDecodeError):
        hint = "correct the file, or remove it and add the portal again"
        message = f"`{path}` holds no profile of a portal"
        raise ConfigError(Problem("B627", message, hint=hint)) from None
