"""References are no Python values: every use as one is an error, and nothing else breaks."""

from __future__ import annotations

import copy
import inspect
import json
import math
import operator
import pickle
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from b24batch import (
    crm,
    each,
    f,
    file,
    first_of,
    optional,
    ref,
    rows,
    shift,
    spread,
    start_of,
    sure,
    text,
    that,
    today,
)
from b24batch.deferred import Deferred
from b24batch.errors import MisuseError, RecipeError

VALUES: dict[str, Deferred] = {
    "reference": ref.Сделка.items[0].id,
    "name": ref.A,
    "text": text("Deal {x}", x=ref.A),
    "first_of": first_of(ref.A.b, 5),
    "optional": optional(ref.A),
    "sure": sure(ref.A.id),
    "looked up": ref.Users.find(EMAIL=ref.A.owner).ID,
    "filtered": ref.A.телефон | f.phone,
    "moved": shift(today, days=-30),
    "list of rows": each(ref.A.items, lambda row: row.id),
    "file": file("скан.pdf"),
    "condition": that.eq(ref.A.id, 5),
    "table": rows.csv("заказы.csv"),
}

USES: dict[str, Callable[[Any], object]] = {
    "f-string": lambda x: f"{x}",
    "f-string with format": lambda x: f"{x:>10}",
    "str": str,
    "str.format": "{}".format,
    "percent": lambda x: operator.mod("%s", x),
    "concatenation": lambda x: "a" + x,
    "print": print,
    "if": lambda x: 1 if x else 2,
    "not": operator.not_,
    "and": lambda x: x and 1,
    "bool": bool,
    "any": lambda x: any([x]),
    "for": lambda x: [row.id for row in x],
    "list": list,
    "unpacking": lambda x: [*x],
    "two names": lambda x: [a for a, b in [x]],
    "sorted": sorted,
    "reversed": reversed,
    "len": len,
    "in": lambda x: 5 in x,
    "in a list": lambda x: x in [1, 2],
    "eq": lambda x: x == 5,
    "eq on the right": lambda x: operator.eq(5, x),
    "eq to itself": lambda x: operator.eq(x, x),
    "ne": lambda x: x != 5,
    "lt": lambda x: x < 5,
    "le": lambda x: x <= 5,
    "gt": lambda x: x > 5,
    "ge on the right": lambda x: operator.ge(5, x),
    "max": lambda x: max(x, 5),
    "count": [1].count,
    "plus": lambda x: x + 1,
    "plus on the right": lambda x: 1 + x,
    "minus": lambda x: x - 1,
    "times": lambda x: 2 * x,
    "divided": lambda x: x / 2,
    "modulo": lambda x: x % 2,
    "power": lambda x: x**2,
    "sum": lambda x: sum([x]),
    "negative": operator.neg,
    "abs": abs,
    "round": round,
    "int": int,
    "float": float,
    "floor": math.floor,
    "index": lambda x: [1, 2][x],
    "range": range,
    "dict key": lambda x: {x: 1},
    "set": lambda x: {x},
    "hash": hash,
    "json with default": lambda x: json.dumps({"a": x}, default=str),
    "attribute set": lambda x: setattr(x, "id", 5),
    "attribute deleted": lambda x: delattr(x, "id"),
    "item set": lambda x: operator.setitem(x, "id", 5),
    "item deleted": lambda x: operator.delitem(x, "id"),
    "called": lambda x: x(),
}


MISUSES = [
    (kind, use)
    for kind in VALUES
    for use in USES
    if kind != "text" or use not in ("dict key", "set", "hash")  # it may be a key of params
]


@pytest.mark.parametrize(("kind", "use"), MISUSES)
def test_use_as_a_python_value_is_an_error(kind: str, use: str) -> None:
    """Whatever asks a reference for its value is told at once, with a hint."""
    with pytest.raises(MisuseError) as caught:
        USES[use](VALUES[kind])
    (problem,) = caught.value.problems
    assert problem.code == "B601"
    assert repr(VALUES[kind]) in problem.message
    assert problem.hint
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, RecipeError)


@pytest.mark.parametrize(
    "encode",
    [
        json.dumps,
        lambda x: json.dumps([{"a": x}], indent=1),
        msgspec.json.encode,
        lambda x: msgspec.json.encode({"a": [x]}),
        msgspec.msgpack.encode,
        lambda x: "".join([x]),
        dict,
        lambda x: dict(**x),
        operator.or_,
    ],
)
@pytest.mark.parametrize("kind", VALUES)
def test_what_python_refuses_itself_is_a_type_error(
    kind: str, encode: Callable[..., object]
) -> None:
    """Encoders that know only their own types raise TypeError and write nothing."""
    with pytest.raises(TypeError):
        encode(VALUES[kind], 1) if encode is operator.or_ else encode(VALUES[kind])


def test_methods_of_python_are_fields_of_the_answer() -> None:
    """`items`, `keys`, `count` and their like are fields; calling one is an error with a hint."""
    for name in ("items", "keys", "values", "get", "index", "count", "format", "copy", "name"):
        assert repr(getattr(ref.A, name)) == f"ref.A.{name}"
        with pytest.raises(MisuseError, match="field of the answer"):
            getattr(ref.A, name)()


@pytest.mark.parametrize(
    ("made", "shown"),
    [
        (ref.CompanyList.items[0].id, "ref.CompanyList.items[0].id"),
        (ref["Имя"]["поле"], "ref.Имя.поле"),
        (ref.A["odd key"]["_x"]["0"]["[*]"], 'ref.A["odd key"]._x["0"]["[*]"]'),
        (ref.A.items[:].id, "ref.A.items[:].id"),
        (ref("A.items[*].id"), "ref.A.items[:].id"),
        (ref("A.id!"), "sure(ref.A.id)"),
        (ref.A.total, "ref.A.total"),
        (ref.A[True.__index__()], "ref.A[1]"),
        (sure(ref.A), "sure(ref.A)"),
        (text("Сделка {x}", x=ref.A.b), "text('Сделка {ref.A.b}')"),
        (first_of(ref.A, 5, "x"), "first_of(ref.A, 5, 'x')"),
        (optional(ref.A), "optional(ref.A)"),
        (ref.Map[ref.A.stage].x, "ref.Map[ref.A.stage].x"),
        (ref.A.find(EMAIL="a@b", x=ref.B.y).ID, "ref.A.find(EMAIL='a@b', x=ref.B.y).ID"),
        (ref.A.x | f.phone | f.left(3), "ref.A.x | f.phone | f.left(3)"),
        ([ref.A.x, "Ж"] | f.join(" "), "[ref.A.x, 'Ж'] | f.join(' ')"),
        (shift(ref.A.x, days=-3, hours=2), "shift(shift(ref.A.x, days=-3), hours=2)"),
        (start_of("month"), "start_of('month')"),
        (file("a.pdf"), "file('a.pdf')"),
        (rows.csv(ref.file), "rows.csv(ref.file)"),
        (each(ref.A.items, lambda row: row.id), "each(ref.A.items, ...)"),
        (spread(ref.A.items), "spread(ref.A.items)"),
        (spread(each(ref.A.items, lambda row: row.id)), "spread(each(ref.A.items, ...))"),
        (that.not_in(ref.A.x, [1, 2]), "that.not_in(ref.A.x, [1, 2])"),
        (that.is_empty(ref.A.x), "that.is_empty(ref.A.x)"),
        (f.left(3), "f.left(3)"),
        (f, "f"),
        (ref, "ref"),
        (crm.item.list, "crm.item.list"),
    ],
)
def test_repr_shows_what_was_written(made: object, shown: str) -> None:
    """`repr` is allowed, for messages and debuggers, and reads like the code."""
    assert repr(made) == shown
    assert f"{made!r}" == shown


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: ref.A[-1], "from the end"),
        (lambda: ref.A[1:], r"`\[:\]` for every row"),
        (lambda: ref.A[:2], r"`\[:\]` for every row"),
        (lambda: ref.A[::2], r"`\[:\]` for every row"),
        (lambda: ref.A[1.5], "float in brackets"),
        (lambda: ref.A[True], "bool in brackets"),
        (lambda: ref.A[None], "NoneType in brackets"),
        (lambda: ref.A[0, 1], "tuple in brackets"),
        (lambda: ref.A[text("{x}", x=ref.B)], "TextExpression in brackets"),
        (lambda: ref.A[ref.B | f.phone], "Expression in brackets"),
        (lambda: ref.A["\ud800"], "surrogate"),
        (lambda: ref["two words"], "is no name"),
        (lambda: ref[0], "is no name"),
        (lambda: ref(5), "is no path"),
        (lambda: ref("A..b"), "is no path"),
        (lambda: ref("A[-1]"), "counted from 0"),
        (lambda: ref(""), "is no path"),
        (lambda: ref("A.b c"), "ends before"),
    ],
)
def test_paths_that_lead_nowhere_are_refused(make: Callable[[], object], words: str) -> None:
    """A path has names, fields and indexes from 0, and is checked where it is written."""
    with pytest.raises(MisuseError, match=words) as caught:
        make()
    assert caught.value.problems[0].code == "B605"


@pytest.mark.parametrize("word", ["result", "next", "total", "time", "error"])
def test_reserved_names_are_no_references(word: str) -> None:
    """The words of the portal's own references cannot begin a path."""
    for make in (lambda: getattr(ref, word), lambda: ref(f"{word}.id"), lambda: ref[word]):
        with pytest.raises(MisuseError, match="B102"):
            make()


@pytest.mark.parametrize("kind", VALUES)
def test_references_can_be_copied_and_pickled(kind: str) -> None:
    """A params dict with references in it may be copied deeply or sent to another process."""
    for again in (
        copy.copy(VALUES[kind]),
        copy.deepcopy({"a": [VALUES[kind]]})["a"][0],
        pickle.loads(pickle.dumps(VALUES[kind])),
    ):
        assert repr(again) == repr(VALUES[kind])
        assert type(again) is type(VALUES[kind])


@pytest.mark.parametrize("thing", [ref.A.b, ref, crm.item, text("{x}", x=ref.A)])
def test_protocols_of_python_find_nothing(thing: object) -> None:
    """Names with an underscore in front are never fields, so that tools that look get nothing."""
    for name in (
        "_repr_html_",
        "__wrapped__",
        "__array__",
        "_x",
        "__fspath__",
        "__dataclass_fields__",
    ):
        assert not hasattr(thing, name)
    assert not inspect.isgenerator(thing)
    assert inspect.unwrap(thing) is thing  # type: ignore[arg-type]
    assert not isinstance(thing, str | int | dict | list)


def test_fields_with_an_underscore_are_written_in_brackets() -> None:
    """The error for such an attribute says how the field is written."""
    with pytest.raises(AttributeError, match=r'\["_x"\]'):
        _ = ref.A._x
    assert repr(ref.A["_x"]) == "ref.A._x"
