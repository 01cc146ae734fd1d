"""Dates and times of the practice portal: ISO 8601 text, always with the offset +03:00.

One spelling everywhere means that comparing the texts compares the moments.
"""

from __future__ import annotations

import functools
import re
from datetime import UTC, datetime, timedelta, timezone

__all__ = ["ZONE", "parse_moment", "spell", "stamp"]

ZONE = timezone(timedelta(hours=3))
"""The portal's own time zone; a time without an offset is read in it."""

_SITE_FORMAT = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?")


@functools.lru_cache(maxsize=256)
def spell(moment: datetime) -> str:
    """A moment as the portal writes it, to the second."""
    zoned = moment if moment.tzinfo is not None else moment.replace(tzinfo=ZONE)
    return zoned.astimezone(ZONE).isoformat(timespec="seconds")


def parse_moment(text: str) -> str | None:
    """Read a day or a time, ISO or `31.12.2026 10:00:00`, and spell it our way.

    None when it is neither: the caller knows which error that is.
    """
    text = text.strip()
    site = _SITE_FORMAT.fullmatch(text)
    try:
        if site is not None:
            day, month, year, hour, minute, second = (int(part or 0) for part in site.groups())
            return spell(datetime(year, month, day, hour, minute, second, tzinfo=ZONE))
        return spell(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return None


@functools.lru_cache(maxsize=256)
def stamp(moment: datetime) -> float:
    """Seconds since 1970, as in the `time` block of an answer."""
    return moment.astimezone(UTC).timestamp()
