"""The practice portal: a Bitrix24 in miniature, to try and test batches without an account.

`PracticePortal` holds records and answers calls, `PracticeTransport` carries requests to it
without a network, `serve` puts it on HTTP, `Behaviour` makes it slow, limited or faulty, and
`execute_batch` is the batch server alone, over any methods, as `execute_batch_v3` is that of REST
3.0. Names are loaded when they are first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from b24batch.practice.batch import MethodNotFound, execute_batch
    from b24batch.practice.batch_v3 import ServerCrash, execute_batch_v3
    from b24batch.practice.behaviour import ENTERPRISE, ORDINARY, Behaviour, Bucket, Operating
    from b24batch.practice.kinds import KINDS
    from b24batch.practice.pace import SteppedPace
    from b24batch.practice.portal import PracticePortal
    from b24batch.practice.server import PracticeServer, serve
    from b24batch.practice.transport import PracticeTransport

__all__ = [
    "ENTERPRISE",
    "KINDS",
    "ORDINARY",
    "Behaviour",
    "Bucket",
    "MethodNotFound",
    "Operating",
    "PracticePortal",
    "PracticeServer",
    "PracticeTransport",
    "ServerCrash",
    "SteppedPace",
    "execute_batch",
    "execute_batch_v3",
    "serve",
]

_HOMES = {
    "ENTERPRISE": "behaviour",
    "KINDS": "kinds",
    "ORDINARY": "behaviour",
    "Behaviour": "behaviour",
    "Bucket": "behaviour",
    "MethodNotFound": "batch",
    "Operating": "behaviour",
    "PracticePortal": "portal",
    "PracticeServer": "server",
    "PracticeTransport": "transport",
    "ServerCrash": "batch_v3",
    "SteppedPace": "pace",
    "execute_batch": "batch",
    "execute_batch_v3": "batch_v3",
    "serve": "server",
}


def __getattr__(name: str) -> Any:  # whatever the name stands for
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
