"""The time zone of a run, and with it what `now` and `today` mean; and the country of phones."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone, tzinfo
from pathlib import Path

from b24batch.cli.exits import usage_error
from b24batch.cli.options import option

__all__ = ["country_option", "moment_option", "read_country", "read_moment"]

_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})")


def moment_option(parser: argparse.ArgumentParser) -> None:
    """Add the option for the time zone."""
    option(
        parser,
        "--tz",
        metavar="ZONE",
        about="time zone of `today` and `now`, such as `Europe/Moscow` or `+03:00`; "
        "by default the computer's",
    )


def country_option(parser: argparse.ArgumentParser) -> None:
    """Add the option for the country of phone numbers."""
    option(
        parser,
        "--country",
        metavar="CODE",
        about="country that the filter `phone` reads numbers for, such as `RU`; by default none",
    )


def read_country(args: argparse.Namespace) -> str | None:
    """The country that was named, in capitals; raises UsageError for one that is not known."""
    if not args.country:
        return None
    from b24batch.model.phones import COUNTRIES

    code: str = args.country.strip().upper()
    if code not in COUNTRIES:
        hint = f"known are {', '.join(COUNTRIES)}; without it `phone` keeps digits and a `+`"
        raise usage_error("B663", f"there are no rules for phones of `{args.country}`", hint)
    return code


def read_moment(args: argparse.Namespace, environment: Mapping[str, str]) -> datetime:
    """The present in the zone that was named, else in the computer's. Raises UsageError.

    The computer's zone is taken by its name where that can be found out, so that moments of
    another time of the year have their own offset.
    """
    if args.tz:
        return datetime.now(_zone(args.tz.strip()))
    here = datetime.now().astimezone()
    named = _own_zone(environment)
    there = here if named is None else here.astimezone(named)
    return there if there.utcoffset() == here.utcoffset() else here


def _own_zone(environment: Mapping[str, str]) -> tzinfo | None:
    from zoneinfo import ZoneInfo

    name = environment.get("TZ", "").removeprefix(":")
    try:
        link = str(Path("/etc/localtime").resolve()) if not name else ""
        return ZoneInfo(name or link.partition("zoneinfo/")[2] or "?")
    except (ValueError, LookupError, OSError):
        return None


def _zone(name: str) -> tzinfo:
    match = _OFFSET.fullmatch(name)
    if match is not None:
        offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
        if offset < timedelta(hours=24):
            return timezone(-offset if match[1] == "-" else offset)
    else:
        from zoneinfo import ZoneInfo

        try:
            return ZoneInfo(name)
        except (ValueError, LookupError, OSError):  # an odd name, an unknown one, a folder
            pass
    hint = "write a name such as `Europe/Moscow`, or an offset such as `+03:00`"
    if not _any_zone():
        hint = "write an offset such as `+03:00`; for names install the package `tzdata`"
    raise usage_error("B662", f"there is no time zone `{name}`", hint)


def _any_zone() -> bool:
    """Whether this computer knows zones by name; Windows by itself does not."""
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo("Europe/Moscow")
    except LookupError:
        return False
    return True
