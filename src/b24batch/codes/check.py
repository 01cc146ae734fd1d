"""Codes of the check stage: the recipe parses and cannot work (B1xx)."""

from __future__ import annotations

from b24batch.codes.code import Code

__all__ = ["CHECK"]

CHECK = (
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
        "both branches of an `if` included, and `deal` and `Deal` count as the same name. A loop "
        "variable lives in its loop, where it may not hide another name.",
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
        "Capital letters matter. The variable of a loop is known inside the loop only.",
        "Correct the name, or define it above.",
        "wrong:  $CompanyLst.items[0].id\nright:  $CompanyList.items[0].id",
    ),
    Code(
        "B105",
        "a reference to something further down",
        "Commands run in written order, so a value can only come from a command or `let` that "
        "stands above, never from a later one or from itself. A loop is over when its last line "
        "has been run, so it cannot go over what is made inside it.",
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
        "Move it out of the braces. Below a loop its names are lists with one entry a round.",
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
        "for an id given to a method that updates, deletes or otherwise changes a record.",
        "Remove the `!`; the value is then filled in after the answer has come.",
        "wrong:  crm.item.delete { entityTypeId: deal, id: $Deals.items[0].id! }\n"
        "right:  crm.item.delete { entityTypeId: deal, id: $Deals.items[0].id }",
    ),
    Code(
        "B116",
        "an operator that this method does not have",
        "Methods differ in what their filters understand, and an unknown operator is ignored: the "
        "answer would hold the wrong records. `tasks.task.list` knows `=`, `!=`, `<`, `<=`, `>`, "
        "`>=`, `in` and `not in`.",
        "Use an operator that the method has.",
        'wrong:  tasks.task.list { filter: { TITLE ~ "tender" } }\n'
        'right:  tasks.task.list { filter: { TITLE: "Call for tender" } }',
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
        "B120",
        "a date that does not exist, or a time without its zone",
        "Days are written year-month-day. A time needs its offset, since the portal and the person "
        "who reads the recipe may live in different zones.",
        "Correct the day, or add the offset.",
        "wrong:  2026-02-30                right:  2026-02-28\n"
        "wrong:  2026-01-31T10:00          right:  2026-01-31T10:00:00+03:00",
    ),
    Code(
        "B121",
        "an option that an output does not have",
        "Only csv has options: `delimiter`, one character, and `bom`, true or false. With `bom` "
        "Excel sees that the file is UTF-8.",
        "Correct the option, or leave it out.",
        'output $Deals.items as csv with { delimiter: ";", bom: true } to "deals.csv"',
    ),
    Code(
        "B122",
        "two outputs in one place",
        "The second output would replace the first in the same file; on standard output a reader "
        "could not tell where json, jsonl or csv of one ends and the next begins.",
        "Give each output a file of its own. Tables may follow one another on standard output.",
        'output $Deals.items as csv to "deals.csv"\noutput $Contacts.items as csv to '
        '"contacts.csv"',
    ),
    Code(
        "B123",
        "`all` or `limit` where there are no rows",
        "`all` reads every page of a list and `limit` keeps a number of its rows. Both need a "
        "method that reads and whose answer is known to hold a list.",
        "Leave the word out, or take the method that lists the records.",
        "Deals = all crm.item.list { entityTypeId: deal } limit 5000",
    ),
    Code(
        "B124",
        "`start` beside `all`",
        "`all` asks for every page from the first row on and sets `start` itself, in REST 3.0 "
        "`page`, `offset` or `afterCursor` of `pagination`.",
        "Leave one of the two out.",
    ),
    Code(
        "B125",
        "a natural key that cannot be looked up",
        "`once by` looks the key up in the list of the same family before an add is sent. That "
        "needs an add whose answer has the new id, a list method with a filter, and a key of "
        "fields with values.",
        "Look for the record with a command of its own, or correct the key.",
        "Deal = crm.deal.add { fields: { TITLE: x } } once by { ORIGIN_ID: $id }",
    ),
    Code(
        "B126",
        "the key and the fields disagree",
        "The fields of the key are written into the new record, so that the next run finds it. "
        "Another value for the same field in `fields` would hide it.",
        "Leave the field out of `fields`.",
    ),
    Code(
        "B127",
        "one value asked of a list of rounds",
        "Outside of its loop a label or `let` is a list with one entry for each round, in the "
        "order of the input; what an inner loop makes is one flat list. A list has no fields.",
        "Say which round is meant: `[*]` for all of them, `[0]` for the first.",
        "wrong:  output $Deal.item\nright:  output $Deal[*].item",
    ),
    Code(
        "B128",
        "a filter that cannot be used so",
        "Filters are a closed list: trim, phone, word, left, right, before, after, filename; "
        "number, date, format; join, unique, count, sum, mean, rows. Those of text, numbers and "
        "dates take one value, those of lists a list.",
        "Correct the name or what stands behind it, or put it behind another value.",
        'wrong:  $row.date | date DD.MM.YYYY\nright:  $row.date | date "DD.MM.YYYY"',
    ),
    Code(
        "B129",
        "something that is no moved date",
        "`+` and `-` move dates, by minutes, hours, days, weeks, months or years; part of a day "
        "cannot be added to a day. There is no arithmetic with numbers.",
        "Move a date, by a whole number of days or longer.",
        'wrong:  $row.sum + 3 days\nright:  $row.signed | date "DD.MM.YYYY" + 3 days',
    ),
    Code(
        "B130",
        "a condition that cannot be decided",
        "Numbers, texts, dates and flags can be compared; lists and objects cannot, and `<` needs "
        "two values that have an order.",
        "Compare one field, each entry with `[*]`, or how many there are with `| count`.",
        "wrong:  expect $Deals.items[*].id = $ids\nright:  expect $Deals.items[*].id in $ids",
    ),
    Code(
        "B131",
        "a lookup that finds nothing",
        "`$Users[EMAIL = $row.owner]` is the one row that passes all tests. An empty value, a list "
        "or two different values for one field are passed by no row.",
        "Test each field against one value.",
        "$Users[EMAIL = $row.owner].ID",
    ),
    Code(
        "B132",
        "a table or file without a path",
        "The path of `csv`, `json`, `jsonl`, `files` and `file` is text: in quotes, or a parameter "
        "or cell that holds it.",
        "Write the path in quotes.",
        'for row in csv "rows.csv" {',
    ),
    Code(
        "B133",
        "no list where one is needed",
        "`for` goes over the rows of a list, and `...` puts the items of one in place, or the "
        "entries of an object in an object. A text, a number or a date has neither.",
        "Name a list, such as `$Deals.items`, or read a table: `csv $file`.",
        "wrong:  param file: text\n"
        "        for row in $file { ... }\n"
        "right:  for row in csv $file { ... }",
    ),
    Code(
        "B134",
        "a field of a group",
        "After `group by` the variable of a loop is a group: `key` is the value that its rows "
        "share, `rows` is the list of them.",
        "Take the field of one row, or of all with `[*]`.",
        "wrong:  $client.name\nright:  $client.rows[0].name",
    ),
    Code(
        "B135",
        "a key that is no field of the row",
        "`unique by` and `group by` tell rows apart by one field of them, with filters behind it.",
        "Name a field of the row.",
        "for client in csv $file group by phone | phone {",
    ),
    Code(
        "B136",
        "a field of something that has none",
        "A cell of a table, a parameter or a constant is a single value, and a list has entries "
        "and no fields. The path leads nowhere.",
        "Refer to the value itself, or say which entry of the list is meant.",
    ),
    Code(
        "B137",
        "a list or an object in a text",
        "Only single values can stand in a text.",
        "Refer to one field, or make one text of a list with `| join`.",
        'wrong:  "Tasks: ${Late.tasks[*].title}"\n'
        'right:  "Tasks: ${Late.tasks[*].title | join ", "}"',
    ),
    Code(
        "B138",
        "a column that a table does not have",
        "The recipe itself says which columns the table has: in `header`, or because a list of "
        "files has name, stem, path, size and modified.",
        "Correct the name, or add it to `header`.",
    ),
    Code(
        "B139",
        "an id that no call can do without",
        "The documentation requires the parameter, and it is an id: without it there is nothing to "
        "work on, and the portal would answer with an error.",
        "Add the parameter. If the portal knows better, a comment at the end of the line keeps "
        "this quiet.",
        "crm.item.get { entityTypeId: deal, id: 5 }\nacme.own.get  # b24batch: ignore B139",
    ),
    Code(
        "B140",
        "a kind of method that does not exist",
        "A declared method reads, which means that it changes nothing at all, or it writes.",
        "Write one of the two; when in doubt `writes`.",
        "method my.app.sync writes",
    ),
)
