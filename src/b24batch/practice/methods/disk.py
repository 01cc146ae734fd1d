"""The disk: storages, folders and files."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import as_list, as_map, is_container, to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.listing import paged
from b24batch.practice.methods.crm_classic import find_rows
from b24batch.practice.params import LooseParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.stamps import stamp_change, stamp_new
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record

__all__ = ["download_url", "methods"]

_OBJECTS = "disk_object"
_NEW_NUMBERS = {
    "folder": ("ID", "REAL_OBJECT_ID", "DELETED_TYPE"),
    "file": ("ID", "FILE_ID", "DELETED_TYPE", "GLOBAL_CONTENT_VERSION"),
}
"""What the answer about a new object gives as a number."""


def methods() -> tuple[Method, ...]:
    """Storages, folders and files."""
    return (
        Method("disk.storage.getlist", _storages, LooseParams),
        Method("disk.storage.get", _storage, LooseParams),
        Method("disk.storage.getchildren", _in_storage(_children), LooseParams),
        Method("disk.storage.addfolder", _in_storage(_add_folder), LooseParams, writes=True),
        Method("disk.storage.uploadfile", _in_storage(_upload), LooseParams, writes=True),
        Method("disk.folder.get", functools.partial(_get, "folder"), LooseParams),
        Method("disk.folder.getchildren", _in_folder(_children), LooseParams),
        Method("disk.folder.addsubfolder", _in_folder(_add_folder), LooseParams, writes=True),
        Method("disk.folder.uploadfile", _in_folder(_upload), LooseParams, writes=True),
        Method("disk.folder.rename", _named("folder", _rename), LooseParams, writes=True),
        Method("disk.folder.deletetree", _named("folder", _delete), LooseParams, writes=True),
        Method("disk.file.get", functools.partial(_get, "file"), LooseParams),
        Method("disk.file.rename", _named("file", _rename), LooseParams, writes=True),
        Method("disk.file.delete", _named("file", _delete), LooseParams, writes=True),
        Method("disk.file.moveto", _move, LooseParams, writes=True),
    )


_Inside = Callable[[Context, LooseParams, Record], Answer]


def _in_folder(action: _Inside) -> Callable[[Context, LooseParams], Answer]:
    return _named("folder", action)


def _named(kind: str, action: _Inside) -> Callable[[Context, LooseParams], Answer]:
    return lambda context, params: action(context, params, _object(context, kind, params))


def _in_storage(action: _Inside) -> Callable[[Context, LooseParams], Answer]:
    def run(context: Context, params: LooseParams) -> Answer:
        root = _storage_row(context, params)["rootObjectId"]
        folder = context.store.find(_OBJECTS, root)
        return action(context, params, folder or _missing(root))

    return run


def _missing(number: int) -> Record:
    raise Fault("ERROR_NOT_FOUND", f"Could not find entity with id `{number}`")


def _id(params: LooseParams, name: str = "id") -> int:
    number = to_int(params.get(name))
    if number <= 0:
        raise Fault("ERROR_ARGUMENT", "Invalid value of parameter {Parameter #0}")
    return number


def _storage_row(context: Context, params: LooseParams) -> Record:
    number = _id(params)
    return context.store.find("disk_storage", number) or _missing(number)


def _object(context: Context, kind: str, params: LooseParams, name: str = "id") -> Record:
    number = _id(params, name)
    found = context.store.find(_OBJECTS, number)
    return found if found is not None and found["type"] == kind else _missing(number)


def _storages(context: Context, params: LooseParams) -> Answer:
    schema = table_schema("disk_storage")
    rows = find_rows(schema, context.store.rows("disk_storage"), params)
    return paged(rows, params.start, lambda page: show_classic(schema, page, ()))


def _storage(context: Context, params: LooseParams) -> Answer:
    row = _storage_row(context, params)
    return {"result": show_classic(table_schema("disk_storage"), [row], ())[0]}


def _show(row: Record) -> dict[str, Any]:
    return show_classic(table_schema(f"disk_{row['type']}"), [row], (), whole=True)[0]


def _shown_new(row: Record) -> dict[str, Any]:
    shown = _show(row)
    return {**shown, **{name: to_int(shown[name]) for name in _NEW_NUMBERS[row["type"]]}}


def _children(context: Context, params: LooseParams, folder: Record) -> Answer:
    rows = [row for row in context.store.rows(_OBJECTS) if row["parentId"] == folder["id"]]
    rows = find_rows(table_schema("disk_file"), rows, params)
    return paged(rows, params.start, lambda page: [_show(row) for row in page])


def _get(kind: str, context: Context, params: LooseParams) -> Answer:
    return {"result": _show(_object(context, kind, params))}


def _name(params: LooseParams) -> str:
    data = {name.upper(): value for name, value in params.array("data").items()}
    name = to_text(data.get("NAME"))
    if not name:
        text = "Error: required parameter NAME (DISK_BASE_SERVICE_22001)"
        raise Fault("DISK_BASE_SERVICE_22001", text)
    return name


def _free(context: Context, folder: Record, name: str) -> None:
    for row in context.store.rows(_OBJECTS):
        if row["parentId"] == folder["id"] and row["name"].casefold() == name.casefold():
            raise Fault("DISK_OBJ_22000", "An object with this name already exists")


def _kept(context: Context, folder: Record, kind: str, name: str) -> Record:
    row = new_record(table_schema(f"disk_{kind}"))
    row.update(name=name, parentId=folder["id"], storageId=folder["storageId"])
    stamp_new(context, row)
    number = context.store.keep(_OBJECTS, row)
    row.update(realObjectId=number, detailUrl=f"/docs/path/{number}/")
    return row


def _add_folder(context: Context, params: LooseParams, folder: Record) -> Answer:
    name = _name(params)
    _free(context, folder, name)
    return {"result": _shown_new(_kept(context, folder, "folder", name))}


def download_url(number: int) -> str:
    """Where a file would be fetched; a practice portal keeps no contents."""
    return f"/rest/download.json?sessid=practice&token=disk%7C{number}"


def _upload(context: Context, params: LooseParams, folder: Record) -> Answer:
    """A file by name and contents in base64, of which the length is kept."""
    name, given = _name(params), params.get("fileContent")
    content = to_text(as_list(as_map(given))[-1]) if is_container(given) else to_text(given)
    if not content:
        raise Fault("ERROR_COULD_NOT_SAVE_FILE", "Could not save file")
    if params.text("generateUniqueName").upper() in {"Y", "1", "TRUE"}:
        name = _unique(context, folder, name)
    _free(context, folder, name)
    row = _kept(context, folder, "file", name)
    row["fileId"] = context.store.take_id("file")
    row["size"] = len(content.rstrip("=")) * 3 // 4
    row["downloadUrl"] = download_url(row["id"])
    return {"result": _shown_new(row)}


def _unique(context: Context, folder: Record, name: str) -> str:
    rows = context.store.rows(_OBJECTS)
    taken = {row["name"].casefold() for row in rows if row["parentId"] == folder["id"]}
    stem, dot, ending = name.rpartition(".")
    number, found = 0, name
    while found.casefold() in taken:
        number += 1
        found = f"{stem} ({number}){dot}{ending}" if dot else f"{name} ({number})"
    return found


def _rename(context: Context, params: LooseParams, row: Record) -> Answer:
    name = params.text("newName")
    if not name:
        raise Fault("ERROR_ARGUMENT", "Invalid value of parameter {Parameter #1}")
    _free(context, {"id": row["parentId"]}, name)
    row["name"] = name
    stamp_change(context, row)
    return {"result": _show(row)}


def _delete(context: Context, _params: LooseParams, row: Record) -> Answer:
    """An object and, if it is a folder, all that is in it."""
    for inner in context.store.rows(_OBJECTS):
        if inner["parentId"] == row["id"]:
            _delete(context, _params, inner)
    return {"result": context.store.drop(_OBJECTS, row["id"])}


def _move(context: Context, params: LooseParams) -> Answer:
    row = _object(context, "file", params)
    folder = _object(context, "folder", params, "targetFolderId")
    _free(context, folder, row["name"])
    row.update(parentId=folder["id"], storageId=folder["storageId"])
    stamp_change(context, row)
    return {"result": {**_show(row), "PARENT_ID": folder["id"]}}
