# Written by tests/tools/write_signatures.py from the catalogue; do not edit.
"""Types of the documented methods, one module for each top-level scope; there is no code."""

from typing import TypeAlias

from b24batch.calls import Call as Call
from b24batch.calls import Params as Params

Value: TypeAlias = object
"""Plain data, references, texts, pipes, rows, structs: whatever a parameter may be made of."""

class Family:
    """Methods that begin with the same words; any other goes through `call("a.b.c", ...)`."""

    __name__: str
