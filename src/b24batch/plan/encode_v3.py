"""Calls of REST 3.0 as JSON: types are kept, null and empty containers exist."""

from __future__ import annotations

from typing import Any

import msgspec

from b24batch.catalogue.families import has_list_filter
from b24batch.errors import EncodeError, Problem
from b24batch.model.values import ObjectValue, Ref
from b24batch.model.walk import Path
from b24batch.plan.conditions_v3 import conditions_v3
from b24batch.plan.encode import Received, encode_command, exact_params
from b24batch.plan.fill import Filler
from b24batch.plan.references_v3 import PortalReference, portal_reference

__all__ = ["FillerV3", "encode_call", "params_v3"]

_REFERENCES = ("$ref", "$refArray")


class FillerV3(Filler):
    """Fills in the parameters of one command of REST 3.0."""

    def fill(self, params: ObjectValue) -> dict[str, Any]:
        """As for REST 2, with the conditions of a filter as a list where the method takes one."""
        plain = super().fill(params)
        conditions = plain.get("filter")
        if isinstance(conditions, dict) and has_list_filter(self.method):
            plain["filter"] = conditions_v3(conditions)
        return plain

    def _reference(self, ref: Ref, path: Path) -> Any:
        label = self.wire.get(ref.name)
        return super()._reference(ref, path) if label is None else portal_reference(label, ref)


def params_v3(method: str, params: dict[str, Any]) -> dict[str, Any]:
    """Params in JSON's own types, references for the portal among them.

    Raises EncodeError as `exact_params` does, B408 for data that the portal would take for a
    reference (V6), and B101 and B112 for names that are no method's.
    """
    encode_command(method, {})
    _refuse_references(params, method)
    return exact_params(params)


def encode_call(method: str, params: dict[str, Any]) -> str:
    """One call of a batch without its alias and the braces around it. Raises as `params_v3`."""
    written = {"method": method, "query": params_v3(method, params)}
    return msgspec.json.encode(written).decode()[1:-1]


def _refuse_references(value: object, at: str) -> None:
    if isinstance(value, Received):
        value = value.value
    if isinstance(value, PortalReference):
        return
    if isinstance(value, dict):
        for key in _REFERENCES:
            if value.get(key) is not None:
                raise EncodeError(
                    Problem(
                        "B408",
                        f"an object with the key `{key}` in `{at}` would be taken for a reference",
                        hint="REST 3.0 has no way to send it as data; rename the key",
                    )
                )
        for key, inner in value.items():
            _refuse_references(inner, str(key))
    elif isinstance(value, list | tuple):
        for inner in value:
            _refuse_references(inner, at)
