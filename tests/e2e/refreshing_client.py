"""A process that shares a pair of tokens with others, and makes calls until it is told enough."""

from __future__ import annotations

import sys

from b24batch import Limits, Portal


def main(store: str, server: str, calls: int) -> None:
    with Portal.oauth(
        client_id="local.practice",
        client_secret="practice-key",  # noqa: S106 - that of every practice portal
        store=store,
        server=server,
        limits=Limits.off(),
    ) as portal:
        print("ready", flush=True)
        sys.stdin.readline()
        for _ in range(calls):
            portal.call("profile")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
