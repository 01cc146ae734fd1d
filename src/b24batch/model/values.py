"""Values as expressions: one tagged union for everything a parameter can be.

Nodes are frozen and hash; sequences are tuples. `span` is the place in the source text and
is None for what the builder made; `model.recipe.without_places` drops it for comparing.
"""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from b24batch._text import Span

__all__ = [
    "At",
    "Clause",
    "Compute",
    "Condition",
    "Date",
    "Each",
    "Entry",
    "Every",
    "File",
    "Find",
    "FirstOf",
    "Group",
    "Index",
    "Item",
    "Key",
    "ListValue",
    "Literal",
    "Node",
    "Number",
    "ObjectValue",
    "Pipe",
    "Ref",
    "Shift",
    "Spread",
    "Step",
    "Table",
    "Test",
    "Text",
    "Unique",
    "Value",
    "Where",
]


class Node(
    msgspec.Struct,
    frozen=True,
    tag_field="kind",
    tag=str.lower,
    omit_defaults=True,
    forbid_unknown_fields=True,
    gc=False,  # frozen trees have no cycles, and a batch has a great many nodes
):
    """Base of all nodes of the model: the class name in lower case is the `kind` in JSON."""


class Literal(Node, frozen=True):
    """A constant that JSON can spell."""

    value: bool | int | float | str | None
    span: Span | None = None


class Number(Node, frozen=True):
    """A decimal number kept as written, because a float would change its digits."""

    text: str
    span: Span | None = None


class Date(Node, frozen=True):
    """A day or a moment: ISO 8601 text, or `today`, `now`, `start of month` and its like."""

    at: str
    span: Span | None = None


class Key(Node, frozen=True):
    """A step to a named field of an object."""

    name: str


class Index(Node, frozen=True):
    """A step to an entry of a list, counted from 0."""

    at: int


class Every(Node, frozen=True):
    """The step `[*]`: what follows is taken of every row."""


class At(Node, frozen=True):
    """A step to the entry whose key is another value: `$Map[$row.stage]`."""

    value: Ref


class Test(Node, frozen=True):
    """One test of a lookup: `EMAIL = $row.owner`."""

    field: str
    value: Value


class Find(Node, frozen=True):
    """A step to the one row that passes all tests."""

    tests: tuple[Test, ...]


Step: TypeAlias = Key | Index | Every | At | Find


class Ref(Node, frozen=True):
    """A reference: a name (command, parameter, `let`, loop variable) and steps into its value.

    `vouched` is the user's word that the value is there (`!`, `sure(ref)`).
    """

    name: str
    steps: tuple[Step, ...] = ()
    vouched: bool = False
    span: Span | None = None


class Text(Node, frozen=True):
    """Text put together from pieces; literal pieces are `Literal` strings."""

    parts: tuple[Value, ...]
    span: Span | None = None


class FirstOf(Node, frozen=True):
    """The first of several values that is not empty: `$a ?? $b ?? 5`."""

    options: tuple[Value, ...]
    span: Span | None = None


class Pipe(Node, frozen=True):
    """A value sent through a filter of the closed list: `$row.phone | phone`."""

    of: Value
    filter: str
    args: tuple[Value, ...] = ()
    span: Span | None = None
    filter_span: Span | None = None


class Shift(Node, frozen=True):
    """A date moved by an amount of a unit: `today - 30 days`; `amount` may be negative.

    `unit` is in the singular: minute, hour, day, week, month, year.
    """

    of: Value
    sign: int
    amount: Value
    unit: str
    span: Span | None = None


class File(Node, frozen=True):
    """The content of a file, sent as base64."""

    path: Value
    span: Span | None = None


class Compute(Node, frozen=True):
    """What a function of the program makes of other values, known to Python alone.

    `key` is the name under which the batch keeps the function; it is called with `args` when
    all of them are known. No text and no stored recipe can hold it.
    """

    key: str
    args: tuple[Value, ...] = ()
    span: Span | None = None


class Spread(Node, frozen=True):
    """The items or entries of another value, put in place: `...$list`."""

    of: Value
    span: Span | None = None


class Each(Node, frozen=True):
    """A list made by a loop: `[for r in $rows where $r.qty > 0: { ... }]`."""

    name: str
    source: Value
    value: Value
    clauses: tuple[Clause, ...] = ()
    span: Span | None = None
    name_span: Span | None = None


class ListValue(Node, frozen=True, tag="list"):
    """A list of values."""

    items: tuple[Item, ...] = ()
    span: Span | None = None


class Entry(Node, frozen=True):
    """One entry of an object; `key` is what is sent, filter prefixes included.

    `optional` leaves the entry out when a reference anywhere in it is empty.
    """

    key: str | Text
    value: Value
    optional: bool = False
    span: Span | None = None


class ObjectValue(Node, frozen=True, tag="object"):
    """An ordered object; the order is seen on the wire and by the formatter."""

    entries: tuple[Entry | Spread, ...] = ()
    span: Span | None = None


class Table(Node, frozen=True):
    """Rows of a file: format `csv`, `json`, `jsonl` or `files`; a path; reading options."""

    format: str
    path: Value
    options: ObjectValue | None = None
    span: Span | None = None


class Condition(Node, frozen=True):
    """A reference and a predicate; `operand` is None for `exists`, `is empty`, `is not empty`."""

    subject: Value
    op: str
    operand: Value | None = None
    span: Span | None = None


class Where(Node, frozen=True):
    """Loop clause: only rows that pass."""

    condition: Condition


class Unique(Node, frozen=True):
    """Loop clause: only the first row of each key; `by` is a path in the row, with filters.

    The path begins with the loop's own variable, in a `let` with the name of that.
    """

    by: Value


class Group(Node, frozen=True):
    """Loop clause: one round for each key; `by` is as in `Unique`."""

    by: Value


Clause: TypeAlias = Where | Unique | Group

Value: TypeAlias = (
    Literal
    | Number
    | Date
    | Ref
    | Text
    | FirstOf
    | Pipe
    | Shift
    | File
    | Compute
    | ListValue
    | ObjectValue
    | Table
)

Item: TypeAlias = Value | Spread | Each
