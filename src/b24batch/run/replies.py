"""Replies as the engine reads them: all in the shape of a batch."""

from __future__ import annotations

from b24batch.transport.envelope import BatchReply, CallReply
from b24batch.transport.refusals import is_limit

__all__ = ["as_batch", "only_limits"]


def as_batch(reply: CallReply) -> BatchReply:
    """The answer of a direct call in the shape of a batch of one."""
    empty: dict[str, int] = {}
    return BatchReply(
        results={} if reply.result is None else {"c0": reply.result},
        errors={} if reply.error is None else {"c0": reply.error},
        totals=empty if reply.total is None else {"c0": reply.total},
        nexts=empty if reply.next is None else {"c0": reply.next},
        times={} if reply.time is None else {"c0": reply.time},
    )


def only_limits(reply: BatchReply) -> bool:
    """Whether every error of a reply asks for nothing but patience."""
    return all(is_limit(error.code, 200) for error in reply.errors.values())
