"""Codes of the command line (from B650)."""

from __future__ import annotations

from b24batch.codes.code import Code

__all__ = ["COMMAND_LINE"]

COMMAND_LINE = (
    Code(
        "B650",
        "a write in a run that may only read",
        "With `--read-only` every command of a recipe must be one that certainly changes nothing. "
        "A method that is not known might write.",
        "Remove the command, or run the recipe without `--read-only`.",
    ),
    Code(
        "B651",
        "a command line that cannot be understood",
        "A command or an option does not exist, or something that it needs is missing.",
        "Look at `b24batch --help`, or at the help of one command.",
        "b24batch run --help",
    ),
    Code(
        "B652",
        "a variable that is no value for its option",
        "Every option can be given in an environment variable instead, and the one in the message "
        "holds something that the option does not take.",
        "Correct the variable, or remove it. A variable that is empty counts as not set.",
        "B24BATCH_OUT=csv   B24BATCH_YES=1   B24BATCH_VERBOSE=2",
    ),
    Code(
        "B653",
        "a file that cannot be read",
        "There is no file of this name, or it may not be read.",
        "Correct the name. Paths are taken from the working directory; `-` is standard input.",
    ),
    Code(
        "B654",
        "a recipe that is not UTF-8",
        "Recipes are text in UTF-8, with or without a byte order mark. The file has bytes that "
        "cannot be, as those of cp1251 or UTF-16.",
        "Save the file as UTF-8. In PowerShell 5 write it with `Out-File -Encoding utf8`.",
    ),
    Code(
        "B655",
        "a parameter without a name or a value",
        "`-p` takes the name of a parameter, an equals sign and a value, without blanks around the "
        "sign. Values with blanks stand in quotes.",
        "Write it like this:",
        'b24batch run deals.b24 -p since=2026-01-31 -p "title=Big order"',
    ),
    Code(
        "B656",
        "a file of parameters that cannot be used",
        "The file of `--params-file` must be UTF-8 and hold one JSON object, with the names of the "
        "parameters as its keys.",
        "Correct the file.",
        '{"since": "2026-01-31", "min_sum": 100000}',
    ),
    Code(
        "B657",
        "a run that nobody agreed to",
        "The recipe writes to a portal, and there is no terminal to ask at, as under a timer or in "
        "a pipe.",
        "Look at the plan, and add `--yes` if that is what you want.",
        "b24batch plan deals.b24\nb24batch run deals.b24 --yes",
    ),
    Code(
        "B658",
        "an output that is not there",
        "`--select` takes the name of an output: the path that it shows, or the first name of it. "
        "Without `output` in the recipe these are the labels.",
        "Correct the name.",
        "b24batch run deals.b24 --select Deals",
    ),
    Code(
        "B659",
        "several outputs on one stream",
        "In csv and jsonl a reader could not tell where one output ends and the next begins.",
        "Choose one with `--select`, write them to files in the recipe, or take `--out json`, "
        "which puts all into one object.",
        'output $Deals.items as csv to "deals.csv"',
    ),
    Code(
        "B660",
        "a file that an output may not be written to",
        "Outputs are written below the folder of the recipe, so that a recipe from somebody else "
        "cannot touch other files; links are followed first. The folder must be there, and the "
        "file must be neither a folder nor the recipe.",
        "Change the path, or allow the folder.",
        "b24batch run deals.b24 --allow-path /srv/reports",
    ),
    Code(
        "B661",
        "a file that could not be written",
        "The system refused to write the file: no space, no permission, or another program has it "
        "open. A file that was there before is unchanged.",
        "Remove the cause. What a run has done on the portal is not undone by it.",
    ),
    Code(
        "B662",
        "an unknown time zone",
        "Time zones have names such as `Europe/Moscow`. Windows does not know them by itself.",
        "Correct the name, write an offset, or install the package `tzdata`.",
        "b24batch run deals.b24 --tz Europe/Moscow\nb24batch run deals.b24 --tz +03:00",
    ),
    Code(
        "B663",
        "a country whose phone numbers are not known",
        "`--country` says for which country the filter `phone` reads numbers that are written as "
        "they are dialled there.",
        "Take one of those that the message lists, or leave it out.",
        "b24batch run import.b24 --country RU",
    ),
    Code(
        "B664",
        "more writes than a run may make",
        "`--max-writes` bounds what a run writes. It is known before the run that there would be "
        "more, so nothing was sent.",
        "Look at what would be written with `--dry-run`, and give a higher number.",
        "b24batch run import.b24 --max-writes 500",
    ),
    Code(
        "B665",
        "failed rows that cannot be kept",
        "`--failed` writes rows of one table, so the recipe must have exactly one loop over a "
        "table that stands by itself. The file must not be that table, and a dry run has none.",
        "Give a file of its own, or run the recipe without the option.",
        "b24batch run import.b24 --failed again.csv\nb24batch run import.b24 -p file=again.csv",
    ),
    Code(
        "B666",
        "a report that cannot be kept",
        "`--report` takes `json` or `plan` for standard output, or a file whose name ends in "
        "`.html` or `.json` in a folder that is there.",
        "Correct the name, or make the folder. If the file could not be written after the run, "
        "the run has its end all the same: look at the account, or at its journal.",
        "b24batch run deals.b24 --report run.html",
    ),
    Code(
        "B690",
        "a command of the prompt that cannot be done",
        "A dot command of `b24batch repl` or `b24batch replay` is not known, lacks something that "
        "it needs, or makes no sense where the session stands.",
        "The hint says what can be done; `.help` lists the commands.",
        ".help break",
    ),
    Code(
        "B691",
        "the prompt without the package that it is made with",
        "At a terminal `b24batch repl` and `b24batch replay` use `prompt_toolkit` and `pygments`, "
        "which come with an extra. Lines from a pipe need nothing.",
        "Install the extra.",
        'pip install "b24batch[repl]"',
    ),
    Code(
        "B699",
        "a mistake in b24batch itself",
        "Something happened that no part of the program was prepared for. Requests may have been "
        "sent before it.",
        "Report it with what `--debug` prints; it holds no secret of the portal.",
    ),
)
