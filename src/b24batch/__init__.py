"""Declarative batches for the Bitrix24 REST API.

`Portal` and `Limits` are found when first asked for, to keep the start of a program fast.
Methods of families that are not named here are in `b24batch.methods`, of any name through `call`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch import methods, rows, that
from b24batch.builder import Batch
from b24batch.dates import now, shift, start_of, today
from b24batch.errors import (
    BatchError,
    CommandError,
    ConfigError,
    MisuseError,
    PlanError,
    Problem,
    RecipeError,
    RunError,
)
from b24batch.expressions import file, first_of, optional, sure, text
from b24batch.filters import f
from b24batch.lookups import compute, each, find, spread
from b24batch.methods import (
    Call,
    bizproc,
    calendar,
    call,
    catalog,
    crm,
    department,
    disk,
    entity,
    im,
    lists,
    sale,
    task,
    tasks,
    user,
)
from b24batch.model.names import EntityType
from b24batch.references import ref

if TYPE_CHECKING:
    from b24batch.portal import Portal
    from b24batch.run.limits import Limits

__all__ = [
    "Batch",
    "BatchError",
    "Call",
    "CommandError",
    "ConfigError",
    "EntityType",
    "Limits",
    "MisuseError",
    "PlanError",
    "Portal",
    "Problem",
    "RecipeError",
    "RunError",
    "bizproc",
    "calendar",
    "call",
    "catalog",
    "compute",
    "crm",
    "department",
    "disk",
    "each",
    "entity",
    "f",
    "file",
    "find",
    "first_of",
    "im",
    "lists",
    "methods",
    "now",
    "optional",
    "ref",
    "rows",
    "sale",
    "shift",
    "spread",
    "start_of",
    "sure",
    "task",
    "tasks",
    "text",
    "that",
    "today",
    "user",
]


def __getattr__(name: str) -> object:
    if name == "Portal":
        from b24batch.portal import Portal

        return Portal
    if name == "Limits":
        from b24batch.run.limits import Limits

        return Limits
    if name == "__version__":
        from importlib.metadata import version

        return version("b24batch")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
