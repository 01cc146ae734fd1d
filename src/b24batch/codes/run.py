"""B3xx: what happens to commands in a run."""

from __future__ import annotations

from b24batch.codes.code import Code

__all__ = ["RUN"]

RUN: tuple[Code, ...] = (
    Code(
        "B301",
        "the portal answered a command with an error",
        "The portal received the command and refused it; its own code and words are shown. "
        "Commands that refer to this one are skipped, or the run stops under `halt on error`.",
        "Read the portal's words, correct the parameters, and run again what was not done.",
    ),
    Code(
        "B302",
        "a reference is missing or empty",
        "An earlier answer does not hold what the command refers to, or holds nothing where "
        "nothing must stand: in a condition, a required parameter or an id. The portal would "
        "have put something else in its place without a word, so the command was not sent, or, "
        "for a read that ran ahead, its answer was thrown away.",
        "Correct the path, give another value with `??`, leave the entry out with `?:`, or look "
        "first whether there is anything.",
        "crm.deal.add { fields: { COMPANY_ID?: $Companies[0].ID } }",
    ),
    Code(
        "B303",
        "a command was skipped",
        "A command that it refers to did not succeed, so it was not sent.",
        "Look at the first failure; this one follows from it.",
    ),
    Code(
        "B304",
        "it is unknown whether a write was executed",
        "The request was sent and no usable answer came: the portal may have carried it out. A "
        "read that a write of the same request stands behind is not repeated: it would see what "
        "was written.",
        "Look on the portal for what the command would have made, and only then send it again.",
    ),
    Code(
        "B305",
        "a read got no answer",
        "The request was sent and no usable answer came. A read changes nothing.",
        "Run it again.",
    ),
    Code(
        "B306",
        "a write was executed on a wrong value",
        "The recipe vouched for a value with `!` or `sure(...)`, or the documentation says that "
        "an add answers with an id there, and the value was not in the answer. The portal used "
        "the nearest thing it had. The run was stopped.",
        "Look at what the command changed and put it right; take the `!` away, or run with "
        "`--no-trust`, so that the value is looked at before the write is sent.",
    ),
    Code(
        "B307",
        "a value of an answer cannot be sent",
        "What the reference found is of a kind that cannot stand there, such as a list inside "
        "text.",
        "Refer to one field of it.",
    ),
    Code(
        "B308",
        "a value of a command that is not done",
        "Only a command that is done has a value. This one failed, was skipped or was not sent.",
        "Look at `.state` and `.error` first, or call `results.raise_for_errors()`.",
    ),
    Code(
        "B309",
        "no list in an answer",
        "`.rows` gives the records of an answer, and the answer of this method holds none.",
        "Read `.value`, or take a part of it with `.decode(Type, at=...)`.",
    ),
    Code(
        "B310",
        "the run was interrupted",
        "Ctrl-C was pressed while a request was under way; what it would have answered is not "
        "known.",
        "Look on the portal for the writes that are reported as unknown before you run again.",
    ),
    Code(
        "B311",
        "a reply without the commands that were sent",
        "The portal answered, and its answer names none of the commands. They may have been "
        "carried out.",
        "Look on the portal for what the writes would have made, and only then run again.",
    ),
    Code(
        "B312",
        "an output that cannot be made",
        "The value of an output, or the path of its file, cannot be worked out from the answers, "
        "for example because the path is empty.",
        "Correct the output. The commands of the run are not concerned.",
    ),
    Code(
        "B313",
        "an add with a natural key was not sent",
        "The key of `once by` is empty, the portal has several records with it, or it could not "
        "be looked up: a list that answers with other records ignores the filter.",
        "Look at the records with this key on the portal, or choose another field for the key.",
    ),
    Code(
        "B314",
        "a condition or a loop cannot be decided",
        "The values of an `if` or `expect` cannot be compared, or what a `for` goes over is no "
        "list, or could not be read to its end. What stands on it was skipped.",
        "Compare values of one kind, put a filter such as `| number` on one of them, or refer to "
        "the list itself, such as `$Name.items`.",
    ),
    Code(
        "B315",
        "an expectation did not hold",
        "The value that an `expect` looks at is not as the recipe says. At the top level nothing "
        "more is sent; in a loop the round has failed.",
        "Look at the actual value. If it is right, correct the expectation.",
    ),
    Code(
        "B316",
        "a row of a loop was not run",
        "A clause of the loop (`where`, `unique by`, `group by`) could not be worked out for the "
        "row, so that nothing of its round was sent.",
        "Correct the row, or put a filter on the value that the clause looks at.",
    ),
    Code(
        "B317",
        "a limit of the run was reached",
        "More writes were about to be sent, or more commands have failed, than the options of the "
        "run allow. Nothing more was sent.",
        "Look at what was done. Raise `--max-writes` or `--max-failures` if that is what you want.",
    ),
    Code(
        "B318",
        "a loop that would write for the first rows alone",
        "The portal gives out 50 rows at a time, and says that it has more. The loop writes, and "
        "nobody can tell from its result for which rows it has not, so nothing of it was sent.",
        "Read all of them with `all`. Where the first ones are enough, say so with `limit`.",
        "Stale = all crm.item.list { entityTypeId: deal }",
    ),
    Code(
        "B319",
        "a row of output could not be put together",
        "A `let` of a round has a value that cannot stand there, such as a list in text, or words "
        "where a filter reads a number. The entry of the round is not in the output.",
        "Put a filter on the value, give another with `??`, or leave such rows out with `where`.",
        'let Line = { who: $user.NAME, departments: $user.UF_DEPARTMENT | join ", " }',
    ),
)
