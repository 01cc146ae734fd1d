"""The time zone of a run, and with it what `now` and `today` mean."""

from __future__ import annotations

import argparse
import re
from datetime import datetime, timedelta, timezone, tzinfo

from b24batch.cli.exits import usage_error
from b24batch.cli.options import option

__all__ = ["moment_option", "read_moment"]

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


def read_moment(args: argparse.Namespace) -> datetime | None:
    """The present in the zone that was named; None where none was. Raises UsageError."""
    return None if not args.tz else datetime.now(_zone(args.tz.strip()))


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
