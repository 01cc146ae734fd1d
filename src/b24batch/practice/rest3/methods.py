"""Every method of REST 3.0 that the practice portal has."""

from __future__ import annotations

from b24batch.practice.rest3 import (
    eventlog,
    followups,
    letters,
    mail,
    notes,
    openapi,
    staffing,
    structure,
    tasks,
    worktime,
)
from b24batch.practice.rest3.params import MethodV3

__all__ = ["all_methods_v3"]


def all_methods_v3() -> dict[str, MethodV3]:
    """Every method by its name."""
    office = (eventlog, worktime, followups, mail, letters)
    families = (tasks, structure, staffing, notes, *office)
    table = {one.method.name: one for family in families for one in family.methods()}
    table |= {one.method.name: one for one in openapi.methods(table)}
    return table
