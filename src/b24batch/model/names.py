"""Entity type names and their numbers, and which keys take them."""

from __future__ import annotations

import enum
import re

__all__ = ["EntityType", "entity_name", "entity_number", "is_entity_key"]


class EntityType(enum.IntEnum):
    """Numbers of the CRM entity types, as `entityTypeId` and `OWNER_TYPE_ID` take them."""

    LEAD = 1
    DEAL = 2
    CONTACT = 3
    COMPANY = 4
    QUOTE = 7
    INVOICE = 31


_ENTITY_KEY = re.compile(r"(?i:(?:entity|owner).*)(?:TypeId|TYPE_ID)\Z")


def is_entity_key(key: str) -> bool:
    """Whether a key takes an entity type: it ends in TypeId or TYPE_ID, with entity or owner."""
    return key.endswith(("TypeId", "TYPE_ID")) and _ENTITY_KEY.search(key) is not None


def entity_number(name: str) -> int | None:
    """The number of an entity name as a recipe writes it, or None."""
    member = EntityType.__members__.get(name.upper()) if name.islower() else None
    return None if member is None else int(member)


def entity_name(number: int) -> str | None:
    """The name a recipe writes for an entity type number, or None for a smart process."""
    return next((member.name.lower() for member in EntityType if member == number), None)
