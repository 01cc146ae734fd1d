"""Reading the parameters of a call, as its family of methods reads them.

Typed methods (`crm.item.*`, `tasks.task.*`) want their parameters spelled exactly and
refuse what is not of the declared type; the older ones take names in any letter case and
cast whatever comes.
"""

from __future__ import annotations

from typing import Any

from b24batch.practice.answers import Fault, invalid_value, missing_value
from b24batch.practice.casts import as_list, as_map, is_container, is_numeric, to_int, to_text

__all__ = ["LooseParams", "Params", "TypedParams"]


class Params:
    """Parameters by name. Null counts as not given, as PHP's `isset` has it."""

    def __init__(self, raw: object) -> None:
        self.all = as_map(raw)

    def get(self, name: str) -> Any:  # JSON of any shape
        """The value of a parameter, None when it is missing."""
        return self.all.get(name)

    @property
    def start(self) -> int:
        """The page offset: 0 when absent, below zero for "do not count"."""
        given = self.get("start")
        return 0 if given is None else to_int(given)


class TypedParams(Params):
    """Parameters of a typed method; what does not fit is error 100."""

    def integer(self, name: str) -> int:
        """A required integer. Text must be numeric; a container is cast, and becomes 1."""
        value = self.get(name)
        if value is None:
            raise missing_value(name)
        if not is_container(value) and not is_numeric(value):
            raise invalid_value(name, value, "int")
        return to_int(value)

    def array(self, name: str, *, required: bool = False) -> dict[str, Any]:
        """A container with text keys; text in its place is refused, absent is empty."""
        value = self.get(name)
        if value is None and not required:
            return {}
        if value is None:
            raise missing_value(name)
        if not is_container(value):
            raise invalid_value(name, value, "array")
        return as_map(value)

    def names(self, name: str) -> list[str]:
        """A list of names, such as `select`."""
        return [to_text(item) for item in self.array(name).values()]

    def flag(self, name: str) -> bool:
        """A switch: `Y`, `1` or true."""
        return to_text(self.get(name)).upper() in {"Y", "1", "TRUE"}


class LooseParams(Params):
    """Parameters of an older method: names in any letter case, the last spelling counts."""

    def __init__(self, raw: object) -> None:
        super().__init__(raw)
        self._lower = {name.lower(): value for name, value in self.all.items()}

    def get(self, name: str) -> Any:  # JSON of any shape
        """The value of a parameter in whatever case it was sent."""
        return self._lower.get(name.lower())

    def record_id(self, name: str = "id") -> int:
        """A positive id, cast from anything: a container that is not empty is 1."""
        found = to_int(self.get(name))
        if found <= 0:
            raise Fault("", "ID is not defined or invalid.")
        return found

    def array(self, name: str) -> dict[str, Any]:
        """A container with text keys; anything else but nothing is refused."""
        value = self.get(name)
        if value is None:
            return {}
        if not is_container(value):
            raise Fault("", f"Parameter '{name}' must be array.")
        return as_map(value)

    def names(self, name: str) -> list[str]:
        """A list of names; one name alone will do, empty ones do not count."""
        return [text for item in as_list(self.get(name)) if (text := to_text(item))]

    def text(self, name: str) -> str:
        """A text, cast from anything."""
        return to_text(self.get(name))
