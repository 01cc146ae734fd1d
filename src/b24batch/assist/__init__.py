"""Help for those who write a recipe: pure functions of a text and a place in it.

Editors (through the language server) and interactive sessions call the same ones. They know the
grammar, the catalogue and the names of the text, and work in a text that is broken. Offsets count
characters of the text as it is given, whose line ends must be single newlines.
"""

from __future__ import annotations

from b24batch.assist.complete import complete
from b24batch.assist.hover import Hover, hover
from b24batch.assist.known import Known
from b24batch.assist.occurrences import Edit, definition, references, rename
from b24batch.assist.problems import Action, actions, problems
from b24batch.assist.suggestion import Suggestion

__all__ = [
    "Action",
    "Edit",
    "Hover",
    "Known",
    "Suggestion",
    "actions",
    "complete",
    "definition",
    "hover",
    "problems",
    "references",
    "rename",
]
