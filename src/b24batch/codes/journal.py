"""B67x: journals and recordings; B680: what is kept beside them."""

from __future__ import annotations

from b24batch.codes.code import Code

__all__ = ["JOURNAL"]

JOURNAL = (
    Code(
        "B670",
        "a file that is no journal",
        "Journals and recordings are files that b24batch made, and each version reads its own "
        "format of them. A file of another kind, or one that is damaged, is not touched.",
        "Look at the path. A journal of another format is read by the version that wrote it. Of a "
        "damaged one bring back a copy; what it held is not guessed.",
    ),
    Code(
        "B671",
        "a journal that is in use",
        "A run holds its journal from its beginning to its end, so that no second one can send "
        "what the first has sent.",
        "Wait until the other run has ended, or give this one a journal of its own.",
    ),
    Code(
        "B672",
        "a journal that cannot be opened",
        "The system does not let the file be read or made: there is no such file or folder, or "
        "it may not be written to.",
        "Look at the path and at who may write there.",
    ),
    Code(
        "B673",
        "a journal that cannot be written any further",
        "A request is sent only when it stands in the journal. The disk is full or the file has "
        "gone, so the run was stopped; what was under way was awaited.",
        "Make room, and go on with the run.",
        "b24batch resume import.journal",
    ),
    Code(
        "B674",
        "an unfinished run in the journal",
        "The journal holds a run that sent something and did not come to its end. Begun again from "
        "the start, its writes would be done twice.",
        "Go on with it. Where it is clear that nothing of it matters any more, begin anew.",
        "b24batch resume import.journal\nb24batch run import.b24 --journal import.journal --anew",
    ),
    Code(
        "B675",
        "a run that this version cannot go on with",
        "The journal was begun by another version of b24batch, which knows other methods or plans "
        "differently.",
        "Go on with the version that began it; `b24batch journal FILE` shows which.",
    ),
    Code(
        "B676",
        "a run of another portal or recipe",
        "A run is gone on with where it was begun, by the same user, and with the same recipe.",
        "Give the webhook that the run was begun with.",
        "b24batch resume import.journal --portal https://acme.bitrix24.com/rest/1/.../",
    ),
    Code(
        "B677",
        "writes of which nobody knows whether they ran",
        "They were sent, and the process ended, or the line broke, before an answer came. Sending "
        "them again could do them twice.",
        "Look on the portal for what they would have made, and say what you found: `done`, "
        "`again`, or `keep` to leave them and what stands on them.",
        "b24batch resume import.journal --unknown done",
    ),
    Code(
        "B678",
        "a request that is not in the recording",
        "A recording answers the requests that were recorded, each as often as it was sent. This "
        "one is not among them, or was answered before.",
        "Replay the same calls with the same values, or record anew.",
    ),
    Code(
        "B679",
        "a table that changed since the run was begun",
        "A run that is gone on with takes the same rows as before: rounds are known by the numbers "
        "of their rows. The table has other content now, or cannot be read any more. What came on "
        "standard input is in the journal itself.",
        "Bring the table back as it was. Where that cannot be done, begin anew with what is left "
        "to be done as the table.",
        "b24batch resume import.journal",
    ),
    Code(
        "B680",
        "keys of `unique by` that cannot be kept",
        "Of a long table the keys of `unique by` stand in a file: in the journal, or without one "
        "in a temporary file that goes with the run. There is no room for it, or it may not be "
        "made.",
        "Make room where temporary files are kept, or name another folder for them in `TMPDIR`.",
    ),
)
