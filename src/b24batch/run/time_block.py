"""The `time` block beside an answer: what is read of it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

__all__ = ["TimeBlock", "read_time", "read_times"]


class TimeBlock(msgspec.Struct, gc=False):
    """Seconds, and moments as seconds of the portal's own clock; the portal gives more.

    `operating` is what the method has used of its budget, None where the portal has none.
    """

    start: float = 0.0
    finish: float = 0.0
    duration: float = 0.0
    operating: float | None = None
    operating_reset_at: float = 0.0

    @property
    def at(self) -> float:
        """When it was told, by the portal's own clock."""
        return self.finish or self.start


_decoder = msgspec.json.Decoder(TimeBlock)
_of_all = msgspec.json.Decoder(list[TimeBlock])


def read_times(blocks: Sequence[msgspec.Raw | bytes]) -> list[TimeBlock | None]:
    """Decode the blocks of a whole reply, each as `read_time` does."""
    try:
        return [*_of_all.decode(b"[%s]" % b",".join(blocks))]
    except (msgspec.DecodeError, UnicodeDecodeError):
        return list(map(read_time, blocks))


def read_time(raw: msgspec.Raw | bytes) -> TimeBlock | None:
    """Decode a block; None for one that cannot be read, which is no reason to lose an answer."""
    try:
        return _decoder.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
