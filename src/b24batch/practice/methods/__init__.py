"""The methods of the practice portal, a module for each family."""

from __future__ import annotations

from b24batch.practice.context import Method
from b24batch.practice.methods import (
    crm_classic,
    crm_directories,
    crm_item,
    crm_timeline,
    entity,
    people,
    service,
    tasks,
)

__all__ = ["all_methods"]


def all_methods() -> dict[str, Method]:
    """Every method by its name in lower case."""
    families = (
        crm_item.methods(),
        crm_classic.methods(),
        crm_directories.methods(),
        crm_timeline.methods(),
        people.methods(),
        tasks.methods(),
        entity.methods(),
        service.methods(),
    )
    return {method.name: method for family in families for method in family}
