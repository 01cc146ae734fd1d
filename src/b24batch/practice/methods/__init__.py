"""The methods of the practice portal, a module for each family."""

from __future__ import annotations

from b24batch.practice.context import Method
from b24batch.practice.methods import (
    calendars,
    controllers,
    crm_activity,
    crm_classic,
    crm_duplicates,
    crm_item,
    crm_links,
    crm_more,
    crm_statuses,
    crm_timeline,
    crm_types,
    disk,
    entity,
    entity_items,
    events,
    groups,
    lists,
    messages,
    people,
    product_rows,
    service,
    task_actions,
    task_parts,
    tasks,
    telephony,
    user_fields,
)

__all__ = ["all_methods"]

_FAMILIES = (
    *(crm_item, crm_classic, crm_statuses, crm_types, crm_duplicates, crm_timeline, crm_activity),
    *(crm_links, crm_more, product_rows, user_fields, controllers),
    *(people, tasks, task_actions, task_parts, groups, calendars),
    *(telephony, events, messages, lists, disk, entity, entity_items, service),
)


def all_methods() -> dict[str, Method]:
    """Every method by its name in lower case."""
    return {method.name: method for family in _FAMILIES for method in family.methods()}
