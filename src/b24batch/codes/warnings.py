"""Warnings and notes, which block nothing (B2xx)."""

from __future__ import annotations

from b24batch.codes.code import Code

__all__ = ["WARNINGS"]

WARNINGS = (
    Code(
        "B201",
        "a `!` that does nothing",
        "`!` lets the portal fill in a value out of an answer that nobody has seen yet. A "
        "parameter, a secret or a constant is known beforehand, and an output, a composed `let` or "
        "an `exact` command waits for the answers anyway.",
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
    Code(
        "B207",
        "a page taken for the whole list",
        "A list answers with one page, mostly of 50 rows, and the portal says that it has more. "
        "What the recipe makes of the rows, through `[*]`, in a loop or as an output, is then only "
        "a part. Of a loop that writes this is told before the run, and it is an error in it. A "
        "`limit` of more rows than a page has is told before the run, too, where `all` is missing.",
        "Write `all` before the method, or `limit N` behind the command for as many as are enough.",
        "Deals = all crm.item.list { entityTypeId: deal } limit 5000",
    ),
    Code(
        "B208",
        "an output of something that is not in the answer",
        "The path of an output leads nowhere in the answer that came, so nothing is shown. Some "
        "methods leave a part out when there is nothing in it; otherwise the path is mistyped.",
        "Compare the path with the answer: `b24batch run ... --report json` prints all of it.",
    ),
    Code(
        "B209",
        "a field that no record has",
        "A field in the brackets of an output is in none of the records, so its column is empty. "
        "Fields are written as the portal answers them, capital letters included.",
        "Correct the name, or add the field to the `select` of the command.",
        "output $Deals.items [id, title, opportunity]",
    ),
    Code(
        "B210",
        "a list that changed while it was read",
        "The pages of an `all` are asked for one after the other, or several at the same time, and "
        "the portal counted other records at the end than at the beginning. Rows that moved from "
        "one page to another are kept once; one may be missing.",
        "Run it again if not one row may be missing, best at a time when nobody writes.",
    ),
    Code(
        "B211",
        "a name of the other branch",
        "Of the two branches of an `if` only one is run. What the other one makes is empty there.",
        "Refer to something above the `if`. Below it, `??` takes whichever of two names is there.",
        "$Found.CONTACT[0] ?? $New",
    ),
    Code(
        "B212",
        "records that may be created twice",
        "A round looks for a record by a value of its row and creates it where there is none. "
        "Rounds run at the same time: of two rows with the same value, neither finds what the "
        "other creates.",
        "Take one row of each value with `unique by`, go over groups with `group by`, or give the "
        "add its natural key with `once by`.",
        "for client in csv $file group by phone | phone {",
    ),
    Code(
        "B213",
        "a condition that is always the same",
        "Both sides are constants, so every run takes the same way.",
        "Make one of them a parameter, or leave the condition out.",
    ),
    Code(
        "B214",
        "a count that is not there",
        "`$Name.total` is the count that the portal sends beside a page of a list. Other answers "
        "carry none, nor does a page that is asked for with `start: -1`, nor the rows themselves.",
        "Count the rows: `$Name.items | count`.",
    ),
    Code(
        "B215",
        "a path that is not in the answer",
        "As the documentation shows it, the answer of the method has another form: records stand "
        "in a field of it such as `items`, or it is a list, or a single value such as the new id.",
        "Write the path as the answer has it.",
        "wrong:  for d in $Deals { ... }\nright:  for d in $Deals.items { ... }",
    ),
    Code(
        "B216",
        "a natural key that is the same in every round",
        "`once by` makes one record for each key. In a loop whose rounds all have the same key, "
        "only one record is made.",
        "Put a value of the row into the key, or move the command above the loop.",
    ),
    Code(
        "B217",
        "an output without entries that failed",
        "Commands of some rounds of a loop failed. Their entries are not in the output, and what "
        "was counted or summed up of the list is without them.",
        "Look at the report of the run for why they failed.",
    ),
    Code(
        "B218",
        "a parameter that the documentation requires is missing",
        "The page of the method marks the parameter as required, or says that one of several is. "
        "Some are needed under conditions that only its words tell, so that this is a guess.",
        "Add the parameter, or leave it out if the page says that it may be.",
        'im.message.add { DIALOG_ID: chat5, MESSAGE: "Готово" }',
    ),
    Code(
        "B219",
        "a parameter that the method does not have",
        "The documentation does not list it, and the portal ignores what it does not know: a "
        "mistyped `filter` finds every record.",
        "Correct the name. What the documentation forgets can be kept with "
        "`# b24batch: ignore B219`.",
        "wrong:  crm.deal.list { fitler: { ID: 5 } }\nright:  crm.deal.list { filter: { ID: 5 } }",
    ),
    Code(
        "B220",
        "a table that is no UTF-8",
        "Some bytes of the file are no UTF-8 and nothing says what else they are, so it was read "
        "as cp1251, in which Excel writes csv on a Russian Windows.",
        "Look at its letters in the plan or with `--dry-run`, and name the encoding.",
        'for row in csv "orders.csv" with { encoding: cp1251 } {',
    ),
    Code(
        "B221",
        "no file matches",
        "A list of files has no entries, so the loop over it has no rounds.",
        "Look at the pattern: `*` stands for a part of a name, `**` for any folders.",
        'for scan in files "scans/**/*.pdf" {',
    ),
    Code(
        "B222",
        "another letter case than the documentation",
        "The portal takes this name in any letter case as far as is known. The documentation "
        "spells it in another one.",
        "Nothing has to be done; the documented spelling is the safe one.",
    ),
    Code(
        "B223",
        "a field that the object does not have",
        "A documented field has nearly the same name. The portal leaves out fields that it does "
        "not know, or refuses the call. Fields of one's own (`UF_...`, `ufCrm...`) are never "
        "reported.",
        "Correct the name.",
        "wrong:  filter: { stagId = NEW }\nright:  filter: { stageId = NEW }",
    ),
    Code(
        "B224",
        "a field that the documentation does not mention",
        "Lists of fields are never complete, so the portal may have it all the same.",
        "Make sure that the portal has it: the method that ends in `.fields` lists them.",
    ),
    Code(
        "B225",
        "a value of another kind than the documentation says",
        "A list was given for one value, a text for a number, or a single value for an object. "
        "The portal converts what it can and takes the rest as empty.",
        "Write a value of the documented kind.",
        "wrong:  id: $Deals.items\nright:  id: $Deals.items[0].id",
    ),
    Code(
        "B226",
        "a method whose development has stopped",
        "It works and goes on working, but new things do not come to it.",
        "Nothing has to be done. Its page names the method that took its place.",
    ),
    Code(
        "B227",
        "methods of two versions of the API in one recipe",
        "The method exists in REST 3.0 only, and others of the recipe do not exist there, so that "
        "they cannot share a request.",
        "Take the method of the version that the others have, or keep the two apart.",
    ),
    Code(
        "B228",
        "a key that the documented answer does not show",
        "The answer in the documentation has a key with nearly the same name. Which keys there "
        "are depends on what was selected, so that this is a hint only.",
        "Compare the name with the page of the method.",
    ),
    Code(
        "B229",
        "a loop over what is no list in the documentation",
        "As far as the documentation says this is a single value, and a loop goes over the rows "
        "of a list.",
        "Name the list in the answer, such as `$Deals.items`.",
    ),
    Code(
        "B230",
        "an unknown code in a comment",
        "A comment asks for problems with this code to be ignored, and there is no such code.",
        "Copy the code from the brackets of the warning.",
        "crm.deal.list { select: [REGION] }  # b24batch: ignore B224",
    ),
    Code(
        "B231",
        "a comment that silences nothing",
        "There is no problem with this code on its line, or it is an error that is certain.",
        "Remove the code from the comment.",
    ),
    Code(
        "B232",
        "a code that the documentation does not list",
        "The field takes one of several codes, or the parameter sorts by `ASC` or `DESC`, and this "
        "is none of them. The portal refuses the call, or takes another value without a word.",
        "Take one of the codes that the hint names.",
        "wrong:  order: { id: descending }\nright:  order: { id: DESC }",
    ),
    Code(
        "B233",
        "a command written for the other version of its method",
        "Both versions of REST have the method, with other parameters and other answers, and what "
        "is written belongs to the one that the command is not sent in.",
        "Choose the version with `--rest 3` or `--rest 2` (in Python `rest=` where the portal is "
        "made), or write the command as the page of its version has it.",
        "wrong:  b24batch run tasks.b24            # Tasks = tasks.task.list { pagination: ... }\n"
        "right:  b24batch run tasks.b24 --rest 3",
    ),
)
