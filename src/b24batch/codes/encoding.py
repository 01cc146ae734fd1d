"""Codes of encoding: values, keys and names that no call can carry (B40x)."""

from __future__ import annotations

from b24batch.codes.code import Code

__all__ = ["ENCODING"]

ENCODING = (
    Code(
        "B401",
        "a value that no call can carry",
        "A call carries text, numbers, true and false, dates, bytes, lists and objects. A set has "
        "no order, and what a class of your own should become is not known. A list or an object "
        "has no form inside text either.",
        "Turn it into one of these first. Dataclasses and msgspec Structs are taken as objects.",
        "wrong:  {'TAGS': {'vip', 'new'}}\nright:  {'TAGS': ['new', 'vip']}",
    ),
    Code(
        "B402",
        "a number that is none",
        "Infinity and `nan` have no digits, and a number with more than a thousand of them could "
        "not be read by any portal. In tables `nan` often stands for a cell without a value.",
        "Write None for a value that is missing, and check how a number was computed.",
    ),
    Code(
        "B403",
        "a time without a time zone",
        "The portal would read it in the time zone of its server or of the user, which may be "
        "hours off. Days alone (`date`) need no time zone.",
        "Give the time a zone.",
        'wrong:  datetime(2026, 1, 1)\nright:  datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC"))',
    ),
    Code(
        "B404",
        "text that is no Unicode",
        "The text holds half of a surrogate pair, as when an emoji was cut in two or a file was "
        "read with the wrong encoding. UTF-8 has no form for it.",
        "Mend the text where it is read or cut.",
    ),
    Code(
        "B405",
        "a key that is neither text nor an integer",
        "The portal knows only keys that are text or whole numbers.",
        "Write the key as text.",
        "wrong:  {('a', 1): 5}\nright:  {'a1': 5}",
    ),
    Code(
        "B406",
        "a name that is no position",
        "This method takes its parameters by position. Names stand for positions as the "
        "documentation lists them, and this name is not among them.",
        'Use the names that the message lists, or the number of the position, `"0"` for the first.',
    ),
    Code(
        "B407",
        "values nested too deeply",
        "A portal reads at most 512 levels of lists and objects. Most often a list contains "
        "itself.",
        "Send a copy that does not contain itself.",
    ),
    Code(
        "B408",
        "data that REST 3.0 would take for a reference",
        "In REST 3.0 an object with the key `$ref` or `$refArray` is a reference to the answer of "
        "another call, and there is no way to send one as data.",
        "Rename the key, or send it by a method of the older version.",
    ),
    Code(
        "B409",
        "a list that cannot be read to its end",
        "A few lists of REST 3.0 give their first rows, as many as a `limit` says, and no way to "
        "ask for those behind: `all` would take a part for the whole.",
        "Say how many rows are enough, or narrow what is asked for.",
        "wrong:  Found = all note.document.search.list { query: $words }\n"
        "right:  Found = note.document.search.list { query: $words } limit 200",
    ),
)
