"""What each problem code means, why it happens and what to do: `b24batch explain B104`.

Codes are stable. B0xx: the text does not parse; B1xx: the recipe cannot work; B2xx: warnings and
notes; B3xx: a run; B4xx: planning and encoding; B5xx: parameters and secrets; B60x and B61x: the
builder; from B62x: portals and the command line. Entries stand in the order of their codes.
"""

from __future__ import annotations

import msgspec

from b24batch._suggest import suggest

__all__ = ["CODES", "Code", "explain"]


class Code(msgspec.Struct, frozen=True):
    """One code: `title` in a few words, `cause` and `fix` in plain sentences, `example` lines."""

    code: str
    title: str
    cause: str
    fix: str
    example: str = ""


_CHECK = (
    Code(
        "B101",
        "a method name that cannot be sent",
        "A method name is made of Latin letters, digits, `_` and `.`; the portal cuts or misreads "
        "anything else.",
        "Copy the name from the documentation, for example `crm.item.list`.",
    ),
    Code(
        "B102",
        "a reserved name",
        "`result`, `next`, `total`, `time` and `error` begin the portal's own references, so "
        "nothing of a recipe can be called that.",
        "Choose another name.",
        "wrong:  total = crm.item.list { entityTypeId: deal }\n"
        "right:  Deals = crm.item.list { entityTypeId: deal }",
    ),
    Code(
        "B103",
        "a name used twice",
        "Parameters, secrets, `let` names and labels share one list of names for the whole recipe, "
        "and `deal` and `Deal` count as the same name.",
        "Rename one of the two, and the references to it.",
        "wrong:  param deal: number\n"
        "        Deal = crm.deal.get { id: $deal }\n"
        "right:  param deal_id: number\n"
        "        Deal = crm.deal.get { id: $deal_id }",
    ),
    Code(
        "B104",
        "an unknown name",
        "A reference names a command, parameter, secret or `let` that the recipe does not have. "
        "Capital letters matter.",
        "Correct the name, or define it above.",
        "wrong:  $CompanyLst.items[0].id\nright:  $CompanyList.items[0].id",
    ),
    Code(
        "B105",
        "a reference to something further down",
        "Commands run in written order, so a value can only come from a command or `let` that "
        "stands above, never from a later one or from itself.",
        "Move the command that is referred to above the one that needs it.",
    ),
    Code(
        "B106",
        "an unknown parameter type",
        "The types are text, number, date, datetime, flag, list and file.",
        "Use one of them.",
        "wrong:  param since: dat\nright:  param since: date",
    ),
    Code(
        "B107",
        "a default value of the wrong type",
        "The default of a parameter must be what its type says.",
        "Change the default or the type.",
        'wrong:  param limit: number = "many"\nright:  param limit: number = 100',
    ),
    Code(
        "B108",
        "an unknown output format",
        "The formats are table, json, jsonl and csv.",
        "Use one of them, or leave `as ...` out.",
        "wrong:  output $Deals.items as excel\nright:  output $Deals.items as csv",
    ),
    Code(
        "B109",
        "an unknown entity name",
        "Keys such as `entityTypeId` and `OWNER_TYPE_ID` take lead, deal, contact, company, quote, "
        "invoice or the number of an entity type.",
        "Correct the word, or write the number (smart processes have only numbers).",
        "wrong:  entityTypeId: compny\nright:  entityTypeId: company",
    ),
    Code(
        "B110",
        "a statement written twice",
        "`recipe`, `halt on error` and `in any order` speak of the whole recipe; each is written "
        "once.",
        "Remove the second one.",
    ),
    Code(
        "B111",
        "a statement in the wrong place",
        "`recipe`, `halt on error`, `in any order`, `param`, `secret` and `output` speak of the "
        "whole recipe and cannot stand inside a loop or an `if`.",
        "Move it out of the braces.",
    ),
    Code(
        "B112",
        "a method that no batch may call",
        "`batch`, `upload` and `download` are refused by the portal inside a batch.",
        "Write the commands one below the other; they are put into batches for you.",
    ),
    Code(
        "B113",
        "a parameter name the portal keeps for itself",
        "The portal takes `state`, `token` and `auth` out of every command, and `start` if it is "
        "no number; the method would never see them.",
        "Remove the parameter. The connection is never written in a recipe.",
    ),
    Code(
        "B114",
        "a key written twice",
        "The portal keeps only the last of two equal keys, and it takes the number 1 and the text "
        '"1" for the same key; the other value would be lost without a word.',
        "Keep one of the two. For two conditions on one field use two operators.",
        "wrong:  filter: { id = 1, id = 2 }\nright:  filter: { id in [1, 2] }",
    ),
    Code(
        "B115",
        "a vouched id of an update or delete",
        "With `!` a command is sent before it is known whether the value is there. Were it "
        "missing, the portal would change or delete some other record, so this is never allowed "
        "for the id of an update or delete.",
        "Remove the `!`; the value is then filled in after the answer has come.",
        "wrong:  crm.item.delete { entityTypeId: deal, id: $Deals.items[0].id! }\n"
        "right:  crm.item.delete { entityTypeId: deal, id: $Deals.items[0].id }",
    ),
    Code(
        "B116",
        "an operator that this method does not have",
        "Methods differ in what their filters understand, and an unknown operator is ignored: the "
        "answer would hold the wrong records. `tasks.task.list` knows `=`, `!=`, `<`, `<=`, `>`, "
        "`>=` and `in`.",
        "Use an operator that the method has.",
        'wrong:  filter: { TITLE ~ "tender" }     of tasks.task.list\n'
        'right:  filter: { TITLE: "Call for tender" }',
    ),
    Code(
        "B117",
        "a secret that may not be read",
        "`B24_WEBHOOK` and variables that begin with `B24BATCH_` hold the connection itself; a "
        "recipe is not allowed to read them.",
        "Keep the secret in a variable of its own.",
        "wrong:  secret hook from env B24_WEBHOOK\nright:  secret erp_token from env ERP_TOKEN",
    ),
    Code(
        "B118",
        "a secret in an output",
        "A secret is masked wherever it goes and cannot be printed or written to a file.",
        "Remove it from the output.",
    ),
    Code(
        "B119",
        "an output of something that is no result",
        "`output` prints the answer of a command or a `let`.",
        "Name a command or a `let`.",
        "wrong:  output $since\nright:  output $Deals.items",
    ),
    Code(
        "B190",
        "not available in this version",
        "The form belongs to the language and is understood, but this version cannot run it yet.",
        "Leave it out, or write this part in Python.",
    ),
)

_WARNINGS = (
    Code(
        "B201",
        "a `!` that does nothing",
        "`!` vouches for a value out of a command's answer. A parameter, a secret or a constant is "
        "known beforehand.",
        "Remove the `!`.",
    ),
    Code(
        "B202",
        "a reference inside quotes",
        "Text in quotes is sent letter by letter. `$result[...]` in it stays as it is written.",
        "Write the reference without quotes if you mean the value.",
        'data:       id: "$result[Company][item][id]"\nreference:  id: $Company.item.id',
    ),
    Code(
        "B203",
        "a condition outside a filter",
        "`field > value` becomes a key with the operator in front of it, which methods understand "
        "only inside a filter.",
        "Write `field: value`, or move the condition into `filter: { ... }`.",
    ),
    Code(
        "B204",
        "an optional entry in a filter",
        "When the value is empty, `?:` drops the condition, and the filter then finds more "
        "records, perhaps all of them.",
        "Use `:` if the command must not run without the condition.",
    ),
    Code(
        "B205",
        "an unknown method",
        "The method is not in the documentation that this version knows. It may still exist; it is "
        "treated as one that writes.",
        "Check the spelling. If the method is new or your own, nothing needs to be done.",
    ),
    Code(
        "B206",
        "a name that is never used",
        "A parameter, secret or `let` is defined and nothing refers to it.",
        "Remove it, or use it. It may also point at a mistyped reference.",
    ),
)

_BUILDER = (
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
)

CODES: dict[str, Code] = {entry.code: entry for entry in (*_CHECK, *_WARNINGS, *_BUILDER)}
"""Every code this package gives out."""


def explain(code: str) -> str:
    """Title, cause, fix and example of a code in any letter case; the nearest ones if unknown."""
    known = CODES.get(code.strip().upper())
    if known is None:
        return _unknown(code.strip())
    lines = [f"{known.code}: {known.title}", "", known.cause, "", f"What to do: {known.fix}"]
    if known.example:
        lines += ["", *(f"    {line}" for line in known.example.splitlines())]
    return "\n".join(lines)


def _unknown(code: str) -> str:
    lines = [f"there is no code `{code}`"]
    lines += [f"    {near}: {CODES[near].title}" for near in suggest(code, CODES)]
    return "\n".join(lines)
