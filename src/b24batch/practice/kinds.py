"""The kinds of faults, each with what it does in a line: one table for code, help and docs."""

from __future__ import annotations

__all__ = ["KINDS"]

KINDS = {
    "drop_before": "not carried out: the connection is closed without an answer",
    "drop_after": "carried out, and the connection is closed without an answer",
    "limit_503": "not carried out: status 503, JSON QUERY_LIMIT_EXCEEDED",
    "limit_429": "not carried out: status 429, JSON QUERY_LIMIT_EXCEEDED",
    "overload_503": "not carried out: status 503, JSON OVERLOAD_LIMIT",
    "overload_429": "not carried out: status 429, JSON OVERLOAD_LIMIT",
    "other_429": "not carried out: status 429 from a server in front, as HTML",
    "html_503": "not carried out: status 503 from a server in front, as HTML",
    "html_500_before": "not carried out: status 500 as HTML",
    "html_500_after": "carried out, and status 500 as HTML",
    "html_504_after": "carried out, and status 504 from a server in front, as HTML",
    "json_500_after": "carried out, and status 500, JSON INTERNAL_SERVER_ERROR",
    "cut_json": "carried out, and the connection is closed in the middle of the answer",
    "short_json": "carried out, and half an answer is sent as if it were the whole",
    "expired_token": "not carried out: status 401, JSON expired_token",
    "redirect": "not carried out: status 302 to another host",
    "slow": "carried out `slow_s` seconds later, whether or not the client has left",
    "lose_entries": "carried out, and some of the commands are missing in the answer",
    "lose_all": "carried out, and all of the commands are missing in the answer",
    "limit_command": "one command of the batch gets OPERATION_TIME_LIMIT, the others run",
}
"""What happens to a request, by the kind of the fault; a single call counts as a command."""
