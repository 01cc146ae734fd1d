"""Codes of text that is no recipe (B0xx)."""

from __future__ import annotations

from b24batch.codes.code import Code

__all__ = ["SYNTAX"]

SYNTAX = (
    Code(
        "B001",
        "something that cannot stand here",
        "The text up to this place is right, and nothing in the language goes on with this.",
        "The hint names what can stand here. Often a quote, a comma or a `$` is missing before it.",
    ),
    Code(
        "B002",
        "a recipe that ends too early",
        "The last statement is not complete.",
        "Write the rest of it. A statement ends with its line, so nothing can go on in the next "
        "one except inside `{ }` and `[ ]`.",
    ),
    Code(
        "B003",
        "a bracket that is not closed",
        "Every `{` needs its `}` and every `[` its `]`.",
        "Close the bracket. The message points at the opening one.",
    ),
    Code(
        "B004",
        "a closing bracket too many",
        "There is nothing open that this bracket closes, or it is of the wrong kind.",
        "Remove it, or look for an opening bracket that is missing above.",
    ),
    Code(
        "B005",
        "a comma is missing",
        "Entries of an object and items of a list are separated by a comma or by a new line.",
        "Put a comma between the two, or write them on lines of their own.",
        "wrong:  { entityTypeId: deal id: 5 }\nright:  { entityTypeId: deal, id: 5 }",
    ),
    Code(
        "B006",
        "two statements on one line",
        "A statement ends with its line.",
        "Write each statement on a line of its own.",
    ),
    Code(
        "B007",
        "a key without a value",
        "After a key comes a colon, or a comparison in a filter, and then a value.",
        'Write the value; an empty one is `""`, an empty list `[]`. A `#` begins a comment, so a '
        "value with it needs quotes.",
    ),
    Code(
        "B008",
        "a label without `=`",
        "A command with a label is written `Label = method { ... }`.",
        "Put `=` between the label and the method.",
    ),
    Code(
        "B009",
        "an unknown statement",
        "A line begins with a word such as `param`, `let`, `for`, `output`, with a label and `=`, "
        "or with the name of a method, which has dots in it.",
        "Correct the first word of the line.",
    ),
    Code(
        "B010",
        "a text without its closing quote",
        "A text in quotes ends on the line where it begins.",
        'Add the quote. A text over several lines stands in `"""`.',
    ),
    Code(
        "B011",
        'a long text without its closing `"""`',
        "A long text goes on to the next three quotes.",
        'Add `"""` below the text.',
    ),
    Code(
        "B012",
        "quotes of a word processor",
        "Texts stand in straight quotes, `\"` or `'`. Word processors and messengers turn them "
        "into curved ones.",
        "Write straight quotes.",
    ),
    Code(
        "B013",
        "an unknown escape",
        'In double quotes a backslash may only stand before `"`, `\\`, `n`, `t`, `r` and `$`.',
        "For a backslash write `\\\\`, or put the text into single quotes, where nothing is "
        "escaped.",
        "wrong:  \"C:\\Documents\"\nright:  'C:\\Documents'",
    ),
    Code(
        "B014",
        "a `${` without its `}`",
        "In double quotes `${` begins a reference, which ends with `}`.",
        "Add the `}`. To send a dollar sign and a brace write `\\${`.",
    ),
    Code(
        "B015",
        "a reference that cannot be read",
        'After `$Name` come fields, `.field` or `["odd field"]`, positions, `[0]`, and `[*]` for '
        "every row.",
        "Correct the path.",
    ),
    Code(
        "B016",
        "something that cannot stand in `${ }`",
        "Between `${` and `}` stands a name without `$` and its path, then filters and `??` with "
        "what to take instead.",
        "Correct it, or give a longer value a name with `let` and put the name into the text.",
        'right:  "Deal for ${Company.item.title ?? "nobody"}"',
    ),
    Code(
        "B017",
        "a position counted from the end",
        "Lists are counted from 0; there is no last entry, because the portal cannot find one.",
        "Sort the other way round and use `[0]`.",
    ),
    Code(
        "B018",
        "a reference without its `$`",
        "A word without `$` is a text. What refers to a command, parameter or row begins with `$`.",
        "Put `$` before the name.",
        "wrong:  companyId = CompanyList.items[0].id\nright:  companyId = $CompanyList.items[0].id",
    ),
    Code(
        "B019",
        "a comparison of another language",
        "Comparisons are `=`, `!=`, `<`, `<=`, `>`, `>=`, `~` (contains), `!~`, `in`, `not in`, "
        "and in filters `like`, `not like`.",
        "Write the sign that the hint names.",
    ),
    Code(
        "B020",
        "a number that begins with 0",
        "Postcodes, tax numbers and the like lose their zeros when they are taken for numbers.",
        "Write it as text, in quotes.",
        'wrong:  INN: 0123456789\nright:  INN: "0123456789"',
    ),
    Code(
        "B021",
        "a value that needs quotes",
        "Without quotes a value is one word of letters, digits and `_`, a word with a colon such "
        "as `C2:NEW`, a number, or a date.",
        "Put the value into quotes.",
    ),
    Code(
        "B022",
        "a key that needs quotes",
        "Without quotes a key is one word of letters, digits and `_`.",
        "Put the key into quotes.",
    ),
    Code(
        "B023",
        "an unknown unit of time",
        "Dates are moved by minutes, hours, days, weeks, months and years. `start of` takes day, "
        "week, month, quarter or year.",
        "Use one of these words.",
    ),
    Code(
        "B024",
        "a reference where the text must be known",
        "Titles, names of fields, columns and codes are read before anything runs.",
        "Write the text without `${}`.",
    ),
    Code(
        "B025",
        "a limit that is no number of rows",
        "`limit` takes a whole number.",
        "Write it, for example `limit 500`.",
    ),
    Code(
        "B026",
        "an option written twice",
        "`limit`, `allow` and `once by` are each written once for a command.",
        "Remove the second one; several codes stand in brackets: `allow [A, B]`.",
    ),
    Code(
        "B027",
        "a comment of another language",
        "A comment begins with `#` and ends with its line.",
        "Write `#`.",
    ),
    Code(
        "B028",
        "a recipe written as YAML",
        "Indentation means nothing in a recipe, and commands are not keys.",
        "Write `Label = method { key: value }`, with braces around what is indented.",
    ),
    Code(
        "B029",
        "a recipe written as JSON",
        "A recipe consists of statements; objects stand after the name of a method.",
        "Write `Label = method { ... }`. The JSON of the parameters may go between the braces "
        "almost as it is.",
    ),
    Code(
        "B030",
        "a word kept for later",
        "`use`, `try` and `api` are kept for later versions of the language.",
        "Choose another name.",
    ),
    Code(
        "B031",
        "a label that begins a statement",
        "A label stands where statements begin, so it cannot be one of their words.",
        "Choose another label.",
    ),
    Code(
        "B032",
        "a value that no recipe can say",
        "A builder can put values together in ways for which the language has no form, such as a "
        "filter over several options, or a file inside a text.",
        "Give a part of the value a name with `let`, and refer to that.",
    ),
    Code(
        "B033",
        "a loop without `in`",
        "A loop is written `for name in source { ... }`.",
        "Add `in` and what to go over.",
        "right:  for deal in $Deals.items { ... }",
    ),
    Code(
        "B034",
        "an unknown policy",
        "There is one policy to write: `halt on error`, which stops the run at the first error. "
        "Without it a failed command takes down only what refers to it.",
        "Write `halt on error`, or nothing.",
    ),
    Code(
        "B035",
        "arithmetic",
        "A recipe does not calculate. `+` and `-` only move dates, by an amount with a unit.",
        "Calculate in Python, or before the run and pass the value as a parameter. Texts are put "
        'together with `"${...}"`.',
    ),
    Code(
        "B036",
        "conditions joined by `and` or `or`",
        "An `if`, `expect` or `where` has one condition. All conditions of a filter must hold.",
        "In a filter write them one below the other; put one `if` into another; for `or` between "
        "values use `in [..]`.",
    ),
    Code(
        "B037",
        "a semicolon",
        "A statement ends with its line, an entry with a comma or its line.",
        "Remove the semicolon.",
    ),
    Code(
        "B038",
        "a character that cannot be seen",
        "Text copied from a web page or a document may have blanks in it that are none, or marks "
        "of no width.",
        "Delete it, and write an ordinary blank if one belongs there.",
    ),
    Code(
        "B039",
        "a key without its colon",
        "A key is followed by `:`, or in a filter by a comparison.",
        "Put a colon after the key.",
    ),
    Code(
        "B040",
        "round brackets",
        "Parameters stand in braces, lists in square brackets; round ones mean nothing.",
        "Write `method { key: value }`.",
    ),
    Code(
        "B041",
        "`${ }` outside a text",
        "`${ }` puts a value into a text. On its own a reference has no braces.",
        "Write `$Name.path`, or put quotes around the text.",
    ),
    Code(
        "B042",
        "a name that is a date too",
        "In a text `${today}` and `${now}` are the date and the time of the run, even if something "
        "of the recipe is called so.",
        "Write `${$today}` for the name, or choose another name.",
    ),
    Code(
        "B043",
        "a quote inside a text",
        "A text ends at the next quote of its kind.",
        'Write `\\"` for a quote in double quotes, or put the text into single ones.',
        'wrong:  "the "big" order"\nright:  \'the "big" order\'',
    ),
    Code(
        "B044",
        "`else` in the wrong place",
        "`else` follows the `}` of an `if`, on the same line or the next, and is followed by `{`.",
        "For a further condition write an `if` inside the braces of `else`.",
    ),
    Code(
        "B045",
        "brackets too deep in one another",
        "Objects, lists and blocks can stand in one another a hundred levels deep; the portal "
        "takes 64 levels of a command's parameters.",
        "Send less at once, or text that the other side takes apart.",
    ),
    Code(
        "B046",
        "an opening brace is missing",
        "The text has more closing braces than opening ones, and here one could open.",
        "Write `{` there.",
        "wrong:  filter: id > 5 }\nright:  filter: { id > 5 }",
    ),
    Code(
        "B047",
        "something that cannot be said of a method",
        "A declaration tells whether a method reads or writes, and of its answers only where the "
        "new id of an add is, and where the rows of a list are.",
        "Leave it out, or write it like this:",
        "method my.order.add writes id at order.id\nmethod my.order.list reads rows at items",
    ),
)
