"""B52x: tables and files that a recipe reads."""

from __future__ import annotations

from b24batch.codes.code import Code

__all__ = ["TABLES"]

TABLES = (
    Code(
        "B520",
        "a table or file that cannot be read",
        "There is no such file, it is a folder or a device, the system does not let it be read, "
        "or it was changed while the run needed it to stay as it was.",
        "Look at the path. Paths in a recipe begin in its folder, those given with `-p` in the "
        "working directory; `-` is standard input.",
    ),
    Code(
        "B521",
        "an option that a table does not have",
        "A csv table has `delimiter` (one character), `encoding` and `header` (a list of names, "
        "for a file whose first line is a row already); json and jsonl have `encoding`.",
        "Correct it, or leave it out: delimiter and encoding are found by themselves.",
        'for row in csv "orders.csv" with { delimiter: ";", encoding: cp1251 } {',
    ),
    Code(
        "B522",
        "a csv file without proper column names",
        "The first line names the columns. One of them has no name, two have the same, or there "
        "is no line at all.",
        "Correct the first line. If the file has no names, give them in the recipe.",
        'for row in csv "orders.csv" with { header: [number, phone, sum] } {',
    ),
    Code(
        "B523",
        "a csv row that does not fit the columns",
        "It has more or fewer cells than the header, so it cannot be told which cell belongs "
        "where; mostly a cell holds the delimiter and is not in quotes. Nothing was sent.",
        "Correct the rows, or leave them out with `--skip-bad-rows`.",
        'wrong:  5;Romashka; Ltd;100\nright:  5;"Romashka; Ltd";100',
    ),
    Code(
        "B524",
        "quotes that do not end as they should",
        "A cell that begins with a quote goes on, over lines too, to the next single one, and the "
        "delimiter or the end of the line must follow.",
        "Write a quote inside a cell twice.",
        'wrong:  5;"Romashka" Ltd;100\nright:  5;"""Romashka"" Ltd";100',
    ),
    Code(
        "B525",
        "a table in another encoding, or no text at all",
        "There are bytes that the encoding does not have. Without `encoding` a mark at the "
        "beginning decides; else it is UTF-8 if all of it fits, and cp1251 if not.",
        "Name the encoding, or save the file as UTF-8.",
        'for row in csv "orders.csv" with { encoding: cp866 } {',
    ),
    Code(
        "B526",
        "a table that is no JSON, or no table",
        "A json file holds a list, or an object whose values are the rows; in jsonl each line is "
        "a row.",
        "Correct the file, or name the other format in the recipe.",
    ),
    Code(
        "B527",
        "a column that the table does not have",
        "The recipe refers to a field of a row, and the header of the file has no such column. "
        "Capital letters matter.",
        "Correct the name in the recipe or in the file.",
        'a name with blanks:  $row["Order no"]',
    ),
    Code(
        "B528",
        "a file outside the places that may be read",
        "A recipe reads files of its own folder and below, and with `-p` those of the working "
        "directory, so that a recipe from somebody else cannot send other files away. Links are "
        "followed first.",
        "Move the file, or allow its folder.",
        "b24batch run import.b24 --allow-path /srv/scans",
    ),
    Code(
        "B529",
        "a file that is too large to be sent",
        "The content of a file is a third longer on the way, and all of it is in memory then.",
        "Send it by other means.",
    ),
    Code(
        "B530",
        "a cell that a filter cannot read",
        "`number` and `date`, and what is worked out with them, read text of a certain form. All "
        "rows are looked at before the first request, so nothing was sent.",
        "Correct the cells, give the filter another pattern, or leave such rows out with "
        "`--skip-bad-rows`; `--failed FILE` keeps them.",
        '$row.date | date "DD.MM.YYYY"',
    ),
)
