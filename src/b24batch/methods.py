"""Methods of the portal as Python names: `crm.item.list(entityTypeId=4)` makes a Call.

Nothing is looked up and nothing is sent. A name that Python cannot spell, or that is taken
(`call`, `methods`), goes through `call("crm.item.import", {...})`. For type checkers and editors
`methods.pyi` has the documented methods and their parameters; they are no part of the program.
"""

from __future__ import annotations

from b24batch.calls import Call, Methods, Params, call, check_method

__all__ = [
    "Call",
    "Methods",
    "Params",
    "bizproc",
    "calendar",
    "call",
    "catalog",
    "check_method",
    "crm",
    "department",
    "disk",
    "entity",
    "im",
    "lists",
    "sale",
    "task",
    "tasks",
    "telephony",
    "timeman",
    "user",
]


def __getattr__(name: str) -> Methods:
    """Any other family or single method: `methods.imbot`, `methods.profile`."""
    if name.startswith("_") or not name.islower():
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return Methods(name)


bizproc = Methods("bizproc")
calendar = Methods("calendar")
catalog = Methods("catalog")
crm = Methods("crm")
department = Methods("department")
disk = Methods("disk")
entity = Methods("entity")
im = Methods("im")
lists = Methods("lists")
sale = Methods("sale")
task = Methods("task")
tasks = Methods("tasks")
telephony = Methods("telephony")
timeman = Methods("timeman")
user = Methods("user")
