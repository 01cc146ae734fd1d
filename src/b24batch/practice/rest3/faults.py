"""Errors of REST 3.0: a code, a message, and what is wrong with which parameter."""

from __future__ import annotations

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.batch_v3 import error_v3

__all__ = ["FaultV3", "PlainFaultV3", "denied", "invalid", "not_found", "unknown_field"]


class FaultV3(Fault):
    """An error of one method; `name` is its code without the common beginning."""

    def __init__(
        self,
        name: str,
        message: str,
        status: int = 400,
        validation: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(name, message, status)
        self.validation = validation

    def answer(self) -> Answer:
        """The error as an answer; `validation` stands in it where a parameter is to blame."""
        told = [{"message": message, "field": field} for field, message in self.validation]
        return error_v3(self.code, self.description, **({"validation": told} if told else {}))


class PlainFaultV3(FaultV3):
    """An error whose code does not begin as the others do."""

    def answer(self) -> Answer:
        """The error as an answer, with the code as it is."""
        return {"error": {"code": self.code, "message": self.description}}


def invalid(field: str, message: str) -> FaultV3:
    """What a method says of a parameter that is missing or of the wrong type."""
    name = "VALIDATION_REQUESTVALIDATIONEXCEPTION"
    return FaultV3(name, "Error validating request object", validation=((field, message),))


def not_found(record_id: object) -> FaultV3:
    """What a method says of a record that is not there."""
    return FaultV3("ENTITYNOTFOUNDEXCEPTION", f"Record with ID = `{record_id}` not found")


def denied() -> FaultV3:
    """What a method says when the user may not do what it does."""
    return FaultV3("ACCESSDENIEDEXCEPTION", "Access denied", status=403)


def unknown_field(name: object, dto: str) -> FaultV3:
    """What a method says of a field that its object does not have."""
    return FaultV3("UNKNOWNDTOPROPERTYEXCEPTION", f"Unknown field `{name}` for entity `{dto}`")
