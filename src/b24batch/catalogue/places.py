"""Where in a call a value stands, and whether it may be empty there (language.md part 4)."""

from __future__ import annotations

import re

import msgspec

from b24batch.catalogue.entries import Method, Parameter

__all__ = ["Place", "below_filter", "is_id_name", "parameter_at", "place_of"]

_ID_NAME = re.compile(r"(?i:id)\Z|.*(?:Id|ID|Ids|IDS)\Z", re.DOTALL)
_PIPELINE = re.compile(r"(?i:.*category_?ids?)\Z", re.DOTALL)
_OF_PIPELINES = ("crm.category.", "crm.dealcategory.")
_PREFIX = re.compile(r"\A\W+")


class Place(msgspec.Struct, frozen=True):
    """What stands at one path of a call's parameters; `param` is the top-level name.

    Ids with `from_zero` are those of pipelines: the first one of deals has the number 0.
    """

    param: str
    in_filter: bool = False
    is_id: bool = False
    required: bool = False
    from_zero: bool = False

    @property
    def strict(self) -> bool:
        """Whether an empty value here could read or write everything, so that none is sent."""
        return self.in_filter or self.is_id or self.required


def is_id_name(name: str) -> bool:
    """Whether a key names an id: it is `id`, or ends in `Id`, `ID`, `_ID`, `Ids` or `IDS`."""
    return _ID_NAME.match(name) is not None


def place_of(method: Method | None, path: tuple[str | int, ...]) -> Place:
    """The place at the end of `path`: keys and indexes from the top-level parameter down.

    Keys of a filter are given as they are sent, with their operators. In nested groups of a
    filter the innermost key that is no number counts. Without a method nothing is known to
    be required, and ids are known by their names alone.
    """
    name = str(path[0])
    param = None if method is None else method.parameter(name)
    below = below_filter(path)
    if below is not None:
        field, described = _condition(method, name, below)
        is_id = field is not None and _is_id(field, described)
        from_zero = is_id and _is_pipeline(method, field or "", described)
        return Place(name, in_filter=True, is_id=is_id, from_zero=from_zero)
    direct = len(path) == 1 or (len(path) == 2 and isinstance(path[1], int))
    is_id = direct and _is_id(name, param)
    return Place(
        name,
        is_id=is_id,
        required=direct and param is not None and param.required,
        from_zero=is_id and _is_pipeline(method, name, param),
    )


def parameter_at(method: Method | None, path: tuple[str | int, ...]) -> Parameter | None:
    """What the documentation says of the parameter or field at `path`, list indexes ignored.

    None where it says nothing, which is usual inside a parameter.
    """
    keys = [step for step in path if isinstance(step, str)]
    if method is None or not keys:
        return None
    found = method.parameter(keys[0])
    for key in keys[1:]:
        fields = () if found is None else found.fields or ()
        found = next((field for field in fields if field.name.lower() == key.lower()), None)
    return found


def below_filter(path: tuple[str | int, ...]) -> tuple[str | int, ...] | None:
    """The rest of a path below its filter; a few methods have theirs inside `params`."""
    first = str(path[0]).lower()
    if first == "filter":
        return path[1:]
    if first == "params" and len(path) > 1 and str(path[1]).lower() == "filter":
        return path[2:]
    return None


def _condition(
    method: Method | None, name: str, below: tuple[str | int, ...]
) -> tuple[str | None, Parameter | None]:
    """The field that a path below a filter is about, and what the documentation says of it."""
    keys = (step for step in reversed(below) if isinstance(step, str) and not step.isdecimal())
    innermost = next(keys, None)
    if innermost is None:
        return None, None
    field = _PREFIX.sub("", innermost)
    described = None if method is None else method.parameter(name)
    known = () if described is None else described.fields or ()
    return field, next((p for p in known if p.name.lower() == field.lower()), None)


def _is_pipeline(method: Method | None, name: str, param: Parameter | None) -> bool:
    if _PIPELINE.match(name) or (param is not None and param.type == "crm_category"):
        return True
    own = method is not None and method.name.lower().startswith(_OF_PIPELINES)
    return own and name.lower() == "id"


def _is_id(name: str, param: Parameter | None) -> bool:
    if is_id_name(name):
        return True
    if param is None or param.type is None:
        return False
    kinds = (kind.removesuffix("[]") for kind in param.type.split("|"))
    return any(
        kind == "user" or kind.startswith("crm_") or kind.lower().endswith(".id") for kind in kinds
    )
