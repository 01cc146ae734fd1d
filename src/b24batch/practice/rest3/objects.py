"""The objects of REST 3.0: fields under their own names, over records of the store."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import msgspec

from b24batch.practice.context import Context
from b24batch.practice.moments import parse_moment
from b24batch.practice.rest3.faults import invalid, unknown_field
from b24batch.practice.store import Record

__all__ = ["Dto", "FieldV3", "dto", "read_given", "show"]


class FieldV3(msgspec.Struct, frozen=True):
    """One field. `stored` is its name in the record, `codes` the word for each stored value.

    `to` names the object that a field of type `object` leads to; `stored` has its id then.
    """

    name: str
    type: str
    stored: str
    editable: bool = False
    required: bool = False
    to: str = ""
    codes: tuple[tuple[Any, str], ...] = ()

    @property
    def filterable(self) -> bool:
        """Whether conditions may name it."""
        return self.type not in {"object", "array"}

    def value(self, record: Record) -> Any:
        """What an answer has for this field."""
        value = record.get(self.stored)
        if self.codes:
            return dict(self.codes).get(value)
        if self.type == "boolean":
            return value in ("Y", True, 1)
        return value


class Dto(msgspec.Struct, frozen=True):
    """An object: its name in messages, the table of its records, its fields by name.

    `find` gives the object of another name, to follow relations.
    """

    name: str
    table: str
    fields: dict[str, FieldV3]
    find: Callable[[str], Dto]

    def field(self, name: object) -> FieldV3:
        """The field of this name; raises FaultV3 where there is none."""
        found = self.fields.get(name) if isinstance(name, str) else None
        if found is None:
            raise unknown_field(name, self.name)
        return found


_STATUS = ((2, "pending"), (3, "in_progress"), (4, "supposedly_completed"))
_CODES: dict[str, tuple[tuple[Any, str], ...]] = {
    "status": (*_STATUS, (5, "completed"), (6, "deferred"), (7, "declined")),
    "priority": ((0, "low"), (1, "average"), (2, "high")),
}

# name, type, name in the record; `+` may be written, `!` must be given on creation
_OBJECTS = {
    "TaskDto": (
        "task",
        """
        id integer id
        title string! title
        description string+ description
        creatorId integer! createdBy
        creator object:UserDto createdBy
        created datetime createdDate
        responsibleId integer! responsibleId
        responsible object:UserDto responsibleId
        deadline datetime+ deadline
        startPlan datetime+ startDatePlan
        endPlan datetime+ endDatePlan
        priority string+ priority
        status string+ status
        statusChanged datetime statusChangedDate
        parentId integer+ parentId
        groupId integer+ groupId
        changed datetime changedDate
        changedById integer changedBy
        closed datetime closedDate
        closedById integer closedBy
        activity datetime activityDate
        started datetime dateStart
        estimatedTime integer+ timeEstimate
        guid string guid
        xmlId string+ xmlId
        mark string+ mark
        needsControl boolean+ taskControl
        allowsChangeDeadline boolean+ allowChangeDeadline
        allowsTimeTracking boolean+ allowTimeTracking
        isMultitask boolean+ multitask
        replicate boolean+ replicate
        siteId string+ siteId
        crmItemIds array+ ufCrmTask
        """,
    ),
    "UserDto": (
        "user",
        """
        id integer id
        name string name
        lastName string lastName
        email string email
        workPosition string workPosition
        gender string personalGender
        """,
    ),
    "ResultDto": (
        "task_result",
        """
        id integer id
        taskId integer! taskId
        text string! text
        authorId integer authorId
        createdAt datetime createdAt
        updatedAt datetime updatedAt
        status string status
        fileIds array fileIds
        messageId integer messageId
        """,
    ),
    "CollectionDto": (
        "note_collection",
        """
        id integer id
        name string! name
        position integer+ position
        policyLevel string+ policyLevel
        createdBy integer createdBy
        createdAt datetime createdAt
        updatedBy integer updatedBy
        updatedAt datetime updatedAt
        """,
    ),
    "DocumentDto": (
        "note_document",
        """
        id integer id
        collectionId integer! collectionId
        parentId integer+ parentId
        title string! title
        markdown string+ markdown
        position integer+ position
        createdBy integer createdBy
        updatedBy integer updatedBy
        createdAt datetime createdAt
        updatedAt datetime updatedAt
        """,
    ),
    "AccessDto": (
        "",
        "id integer id  read boolean read  edit boolean edit  remove boolean remove",
    ),
    "AttachedFileDto": ("", "taskId integer! taskId  fileIds array! fileIds"),
    "NodeDto": (
        "department",
        """
        id integer id
        name string! name
        type string! type
        structureId integer structureId
        parentId integer! parent
        description string+ description
        accessCode string accessCode
        userCount integer userCount
        colorName string+ colorName
        xmlId string xmlId
        createdAt datetime createdAt
        updatedAt datetime updatedAt
        members array members
        """,
    ),
    "MemberDto": (
        "",
        """
        userId integer! userId
        nodeId integer! nodeId
        role string! role
        name string name
        workPosition string workPosition
        avatar string avatar
        url string url
        """,
    ),
    "EmployeeDto": (
        "",
        """
        userId integer userId
        name string name
        workPosition string workPosition
        avatar string avatar
        url string url
        departments array departments
        teams array teams
        """,
    ),
    "FileDto": (
        "note_file",
        """
        id integer id
        documentId integer! documentId
        name string! name
        size integer size
        mimeType string mimeType
        assetType string assetType
        assetMarkdown string assetMarkdown
        """,
    ),
    "FoundDto": (
        "",
        """
        documentId integer documentId
        collectionId integer collectionId
        title string title
        score integer score
        snippet string snippet
        sharedAccess boolean sharedAccess
        """,
    ),
    "TreeDto": (
        "",
        """
        id integer id
        collectionId integer collectionId
        parentId integer parentId
        title string title
        position integer position
        children array children
        """,
    ),
    "MessageDto": ("task_message", "id integer id  taskId integer! taskId  text string! text"),
}


@functools.cache
def dto(name: str) -> Dto:
    """An object by its name."""
    table, text = _OBJECTS[name]
    words = iter(text.split())
    codes = _CODES if name == "TaskDto" else {}
    fields = [_field(*row, codes) for row in zip(words, words, words, strict=True)]
    return Dto(name, table, {field.name: field for field in fields}, dto)


def _field(
    name: str, kind: str, stored: str, codes: dict[str, tuple[tuple[Any, str], ...]]
) -> FieldV3:
    required, editable = kind.endswith("!"), kind.endswith("+")
    kind, _, to = kind.rstrip("!+").partition(":")
    written = editable or required
    return FieldV3(name, kind, stored, written, required, to, codes.get(name, ()))


def show(context: Context, of: Dto, record: Record, select: list[Any]) -> dict[str, Any]:
    """A record as an answer has it: the selected fields, all but objects without a selection.

    A name the object does not have is left out; one that a related object does not have is an
    error. `id` is always there.
    """
    if not select:
        return {f.name: f.value(record) for f in of.fields.values() if f.type != "object"}
    shown: dict[str, Any] = {}
    for name in ["id", *select]:
        first, dot, rest = str(name).partition(".")
        field = of.fields.get(first)
        if field is None or (field.type == "object") != bool(dot):
            continue
        if not dot:
            shown[first] = field.value(record)
            continue
        other = of.find(field.to)
        related = context.store.find(other.table, int(record.get(field.stored) or 0))
        inner = other.field(rest)
        shown.setdefault(first, {})[rest] = None if related is None else inner.value(related)
    return shown


def read_given(of: Dto, given: dict[str, Any], *, fresh: bool) -> Record:
    """The values to keep, by record name; raises FaultV3 for what the object cannot take."""
    for field in of.fields.values():
        if fresh and field.required and given.get(field.name) in (None, ""):
            raise invalid(field.name, f"Required field `{field.name}` is not specified")
    kept: Record = {}
    for name, value in given.items():
        field = of.field(name)
        if not field.editable:
            raise invalid(name, f"Field `{name}` cannot be changed")
        kept[field.stored] = _stored(field, value)
    return kept


def _stored(field: FieldV3, value: Any) -> Any:
    if value is None:
        return None
    for stored, word in field.codes:
        if word == value:
            return stored
    fits = {
        "integer": type(value) is int or (isinstance(value, str) and value.isdecimal()),
        "string": isinstance(value, str),
        "boolean": isinstance(value, bool),
        "array": isinstance(value, list),
        "datetime": isinstance(value, str) and (not value or parse_moment(value) is not None),
    }
    if field.codes or not fits[field.type]:
        raise invalid(field.name, f"Field `{field.name}` must be of type {field.type}")
    if field.type == "datetime":
        return parse_moment(value) if value else None
    if field.type == "boolean":
        return "Y" if value else "N"
    return int(value) if field.type == "integer" else value
