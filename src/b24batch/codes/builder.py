"""Codes of the builder: Python that cannot become a recipe (B60x and B61x)."""

from __future__ import annotations

from b24batch.codes.code import Code

__all__ = ["BUILDER"]

BUILDER = (
    Code(
        "B601",
        "a reference used as a Python value",
        "`ref.Company.item.id` stands for a value that is known only when the portal has answered. "
        "In an f-string, `if`, `for`, `in`, `==`, `+`, `len` or JSON it would mean something else "
        "than it seems to.",
        "Put the reference into the params as it is. For text use `text(...)`, for a fallback "
        "`first_of(...)`, for every row `[:]`; to calculate, run the batch and use its results.",
        'wrong:  {"TITLE": f"Deal for {ref.Company.item.title}"}\n'
        'right:  {"TITLE": text("Deal for {title}", title=ref.Company.item.title)}',
    ),
    Code(
        "B602",
        "a Python value that cannot be sent",
        "Params are made of dicts, lists, tuples, text, numbers, flags, None, dates, bytes, enums, "
        "dataclasses, msgspec Structs and references. The message names the place of anything "
        "else.",
        "Convert the value: a set with `sorted(...)`, an iterator with `list(...)`, others with "
        "`str(...)`.",
    ),
    Code(
        "B603",
        "a time without a time zone",
        "Without an offset the portal would take the time for its own zone or for the user's.",
        "Give the time a zone, for example `moment.astimezone()` for the zone of this computer.",
    ),
    Code(
        "B604",
        "no call where one is expected",
        "`add` takes a call, or a label and a call. `crm.item.list` is only the name of a method; "
        "with parentheses after it, it is a call.",
        "Call the method.",
        'wrong:  batch.add("Me", user.current)\nright:  batch.add("Me", user.current())',
    ),
    Code(
        "B605",
        "a reference that leads nowhere",
        "A reference is a name, fields and indexes from 0. Lists cannot be read from their end or "
        "in ranges.",
        'Write `ref.Name.field[0].other`, `[:]` for every row, `["odd name"]` for a field that '
        "Python cannot spell.",
    ),
    Code(
        "B606",
        "a text template that cannot be filled in",
        "`text` takes named fields, each of them given by name and each used, without formats; "
        "braces that are meant as braces are doubled.",
        "Correct the template.",
        'wrong:  text("Deal {}", ref.Deal.item.id)\nright:  text("Deal {id}", id=ref.Deal.item.id)',
    ),
    Code(
        "B607",
        "an optional entry in the wrong place",
        "`optional(value)` leaves an entry of a dict out when its value is empty; an item of a "
        "list or a part of another value cannot be left out.",
        "Write it as the value of a dict.",
        'right:  {"EMAIL": optional(ref.Contact.item.email)}',
    ),
    Code(
        "B608",
        "something that cannot be a name",
        "Labels, parameters, secrets and `let` names begin with a letter and go on with letters, "
        "digits and `_`. Words that begin a statement of the language cannot be labels.",
        "Choose another name.",
    ),
    Code(
        "B609",
        "calls in an unknown shape",
        '`from_calls` takes a list of `(method, params)`, a list of `{"method": ..., "params": '
        "...}`, or a dict with either by name.",
        "Bring the calls into one of these shapes.",
    ),
    Code(
        "B610",
        "no recipe in this JSON",
        "The document is not what `to_json` writes, or a newer version wrote it.",
        "Write the document anew with `to_json`.",
    ),
    Code(
        "B611",
        "a filter that is not on the list",
        "`f` has the filters of the language and no others. Some are told more in brackets, such "
        "as `f.left(3)`; a filter stands behind its value and `|`.",
        "Correct the filter, or work the value out in Python before or after the run.",
        "wrong:  row.phone | f.phone_number\nright:  row.phone | f.phone",
    ),
    Code(
        "B612",
        "a block that is not complete",
        "`for_each`, `when` and `otherwise` begin a block, and need what belongs to it: a `with` "
        "block, or a function that does it at once. `otherwise` stands right below a `when`. What "
        "needs the whole batch has to wait until all blocks are complete.",
        "Give the block a body, or move the line out of it.",
        "wrong:  batch.for_each(ref.Deals.items)\n"
        "right:  with batch.for_each(ref.Deals.items) as deal: ...",
    ),
    Code(
        "B613",
        "a value where the language has no place for it",
        "Conditions, filters, look-ups and loops take less than a parameter does: a condition asks "
        "a reference, a loop goes over a list, a reference or a table.",
        "Name the value with `batch.let` first, and use `ref.Name` in its place.",
    ),
    Code(
        "B614",
        "a function that cannot be taken along",
        "`compute(function, ...)` calls a function of the program. Neither a recipe as text nor "
        "one as JSON can hold it, so that such a batch lives in its program only.",
        "Work the value out before the run, or after a first one.",
    ),
    Code(
        "B615",
        "a notebook cell that cannot be run",
        "The first line of a `%%b24` cell names a variable for the result, and may have `--plan`, "
        "`--portal NAME`, `-p name=value` and `--yes`. A recipe that writes to another portal than "
        "the practice portal needs `--yes`.",
        "Correct the line, or look at what would be sent with `--plan` first.",
        "%%b24 result --portal practice -p title=Test",
    ),
)
