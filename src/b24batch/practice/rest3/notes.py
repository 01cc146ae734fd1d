"""`note.*`: knowledge bases and their documents. A practice portal begins without any."""

from __future__ import annotations

import base64
import mimetypes
from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.rest3.faults import invalid, not_found
from b24batch.practice.rest3.fields import field_methods
from b24batch.practice.rest3.objects import Dto, dto, read_given, show
from b24batch.practice.rest3.params import MethodV3, ParamsV3, Run, declared
from b24batch.practice.rest3.query import PAGE, page_of
from b24batch.practice.store import Record

__all__ = ["methods"]

_LARGEST = 200


def methods() -> tuple[MethodV3, ...]:
    """Both families are alike but for the list: documents are found by their text."""
    search = "query!string pagination:object"
    return (
        *_family("note.collection", dto("CollectionDto")),
        *_family("note.document", dto("DocumentDto")),
        declared("note.collection.list", _collections, "pagination:object", result="items"),
        declared("note.document.search.list", _search, search, result="items"),
        declared("note.document.tree.list", _tree, "collectionId!integer", result="items"),
        *field_methods("note.collection", "CollectionDto"),
        *field_methods("note.document", "DocumentDto"),
        *field_methods("note.document.search", "FoundDto"),
        *field_methods("note.document.tree", "TreeDto"),
        *field_methods("note.file", "FileDto"),
        declared("note.file.get", _file, "id!integer documentId!integer", result="item"),
        declared(
            "note.file.add",
            _add_file,
            "documentId!integer fileName!string fileContent!string",
            result="item",
            writes=True,
        ),
    )


def _family(name: str, of: Dto) -> tuple[MethodV3, ...]:
    def found(context: Context, params: ParamsV3) -> Record:
        record = context.store.find(of.table, params.integer("id"))
        if record is None:
            raise not_found(params.get("id"))
        return record

    def get(context: Context, params: ParamsV3) -> Any:
        return {"item": show(context, of, found(context, params), [])}

    def add(context: Context, params: ParamsV3) -> Any:
        record = dict.fromkeys((field.stored for field in of.fields.values()), None)
        record |= read_given(of, params.map("fields"), fresh=True)
        collection = record.get("collectionId")
        if collection and context.store.find("note_collection", collection) is None:
            raise not_found(collection)
        record |= _stamp(context) | {"createdBy": context.user_id, "createdAt": context.now}
        context.store.keep(of.table, record)
        return {"item": show(context, of, record, [])}

    def update(context: Context, params: ParamsV3) -> Any:
        record = found(context, params)
        record |= read_given(of, params.map("fields"), fresh=False) | _stamp(context)
        return {"item": show(context, of, record, [])}

    def drop(context: Context, params: ParamsV3) -> Any:
        found(context, params)
        return {"result": context.store.drop(of.table, params.integer("id"))}

    changed = "id!integer fields!object"
    if of.name == "DocumentDto":  # the portal merges texts unless told to overwrite
        changed += " overwrite:boolean"
    table: tuple[tuple[str, Run, str, str], ...] = (
        ("get", get, "id!integer", "item"),
        ("add", add, "fields!object", "item"),
        ("update", update, changed, "item"),
        ("delete", drop, "id!integer", "result"),
        ("archive", drop, "id!integer", "result"),
    )
    return tuple(
        declared(f"{name}.{verb}", run, params, result=key, dto=of.name, writes=verb != "get")
        for verb, run, params, key in table
    )


def _stamp(context: Context) -> Record:
    return {"updatedBy": context.user_id, "updatedAt": context.now}


def _collections(context: Context, params: ParamsV3) -> Any:
    """A page in the order of positions, behind the cursor that the page before has told.

    What is no number is taken for the usual limit, and what is no cursor for the beginning.
    """
    of, asked = dto("CollectionDto"), params.map("pagination")
    limit, after = asked.get("limit"), _position(asked.get("afterCursor"))
    limit = min(limit, _LARGEST) if type(limit) is int and limit > 0 else PAGE
    rows = sorted(context.store.rows(of.table), key=_position)
    rows = [record for record in rows if after is None or _position(record) > after]
    page = rows[:limit]
    last = {name: page[-1][name] or 0 for name in ("position", "id")} if len(rows) > limit else None
    return {"nextCursor": last, "items": [show(context, of, record, []) for record in page]}


def _position(place: Any) -> Any:
    """Where a record stands, or a cursor points; None for what is neither."""
    match place:
        case {"position": int() | None as position, "id": int(number)}:
            return position or 0, number
    return None


def _file(context: Context, params: ParamsV3) -> Any:
    record = context.store.find("note_file", params.integer("id"))
    if record is None or record["documentId"] != params.integer("documentId"):
        raise not_found(params.get("id"))
    return {"item": show(context, dto("FileDto"), record, [])}


def _add_file(context: Context, params: ParamsV3) -> Any:
    """A file is known by name and size; what is in it is not kept."""
    document = params.integer("documentId")
    if context.store.find("note_document", document) is None:
        raise not_found(document)
    try:
        size = len(base64.b64decode(str(params.get("fileContent")), validate=True))
    except ValueError:
        raise invalid("fileContent", "Field `fileContent` must be base64") from None
    name = str(params.get("fileName"))
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    is_image = kind.startswith("image/")
    record = {"documentId": document, "name": name, "size": size, "mimeType": kind}
    record |= {"assetType": "image" if is_image else "file", "assetMarkdown": ""}
    number = context.store.keep("note_file", record)
    record["assetMarkdown"] = f"{'!' if is_image else ''}[{name}](/note/file/{number}/)"
    return {"item": show(context, dto("FileDto"), record, [])}


def _search(context: Context, params: ParamsV3) -> Any:
    text = str(params.get("query")).casefold()
    found = [
        {
            "documentId": record["id"],
            "collectionId": record["collectionId"],
            "title": record["title"],
            "score": 1,
            "snippet": record["markdown"] or "",
            "sharedAccess": False,
        }
        for record in context.store.rows("note_document")
        if text in f"{record['title']} {record['markdown'] or ''}".casefold()
    ]
    page = page_of(found, params, most=_LARGEST)
    return {"items": page, "hasMore": len(found) > len(page)}


def _tree(context: Context, params: ParamsV3) -> Any:
    wanted = params.integer("collectionId")
    rows = [r for r in context.store.rows("note_document") if r["collectionId"] == wanted]
    return {"items": _below(None, rows)}


def _below(parent: int | None, rows: list[Record]) -> list[dict[str, Any]]:
    kept = ("id", "collectionId", "parentId", "title", "position")
    return [
        {**{key: row[key] for key in kept}, "children": _below(row["id"], rows)}
        for row in rows
        if row["parentId"] == parent
    ]
