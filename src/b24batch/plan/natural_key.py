"""The natural key of an add: its fields are written too, so that the next run finds the record."""

from __future__ import annotations

from b24batch.model.values import Entry, ObjectValue

__all__ = ["fields_entry", "key_in", "with_key"]


def fields_entry(params: ObjectValue) -> Entry | None:
    """The entry that holds the fields of a record, however it is spelled; or None."""
    for entry in params.entries:
        if (
            isinstance(entry, Entry)
            and isinstance(entry.key, str)
            and entry.key.lower() == "fields"
        ):
            return entry
    return None


def with_key(params: ObjectValue, key: ObjectValue | None) -> ObjectValue:
    """Parameters whose fields hold the key as well; the check stage refused other values."""
    if key is None:
        return params
    fields = fields_entry(params)
    if fields is None:
        return ObjectValue((*params.entries, Entry("fields", key)), params.span)
    if not isinstance(fields.value, ObjectValue):
        return params
    there = {entry.key for entry in fields.value.entries if isinstance(entry, Entry)}
    added = [e for e in key.entries if isinstance(e, Entry) and e.key not in there]
    full = ObjectValue((*fields.value.entries, *added), fields.value.span)
    changed = Entry(fields.key, full, fields.optional, fields.span)
    entries = tuple(changed if entry is fields else entry for entry in params.entries)
    return ObjectValue(entries, params.span)


def key_in(params: ObjectValue, key: ObjectValue | None) -> ObjectValue:
    """The key as it stands in parameters that hold it, where every `let` in it is followed."""
    fields = fields_entry(params)
    holder = None if fields is None else fields.value
    there = holder.entries if isinstance(holder, ObjectValue) else ()
    known = {entry.key: entry for entry in there if isinstance(entry, Entry)}
    entries = () if key is None else key.entries
    return ObjectValue(tuple(known.get(e.key, e) for e in entries if isinstance(e, Entry)))
