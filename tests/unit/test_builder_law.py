"""The law of the two spellings, on batches that nobody thought of: parse(str(batch)) is batch."""

from __future__ import annotations

import datetime as dt
import string
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from b24batch import Batch, call, first_of, now, optional, ref, sure, text, today
from b24batch.deferred import Deferred
from b24batch.model.path import RESERVED_NAMES, STATEMENT_WORDS

OFFSETS = st.integers(-12 * 60, 14 * 60).map(lambda m: dt.timezone(dt.timedelta(minutes=m)))

any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
pieces = [*"${}\"'\\\n\r\t #|!~жé\0", '"""', "?:", "??", "${x}", "$result[A][id]", "now", "in"]
hostile_text = st.lists(st.sampled_from(pieces), max_size=6).map("".join)
texts = any_text | hostile_text | st.sampled_from(["Y", "NEW", "company", "true", "1", "-0.5"])

label_letters = st.sampled_from(string.ascii_letters + "Жжёй_")
names = st.builds(
    str.__add__, label_letters, st.text(label_letters | st.sampled_from("01_"))
).filter(lambda name: name not in STATEMENT_WORDS | RESERVED_NAMES)
methods = st.lists(
    st.from_regex(r"[A-Za-z_][A-Za-z0-9_]{0,5}", fullmatch=True), min_size=2, max_size=4
).map(".".join)

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(10**40), 10**40)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)
    | texts
    | st.dates()
    | st.datetimes(timezones=OFFSETS)
    | st.binary(max_size=5)
    | st.sampled_from([today, now])
)
keys = (
    texts
    | names
    | st.sampled_from(
        [
            "entityTypeId",
            "@ownerTypeId",
            "filter",
            ">=id",
            "!field",
            "=%name",
            ">< x",
            "fields",
            "0",
        ]
    )
)


@st.composite
def references(draw: st.DrawFn, known: list[str]) -> Deferred:
    made = ref[draw(st.sampled_from(known))]
    steps = st.integers(0, 99) | texts | names | st.just(slice(None))
    for step in draw(st.lists(steps, max_size=4)):
        made = made[step]
    return sure(made) if draw(st.booleans()) else made


@st.composite
def written_text(draw: st.DrawFn, known: list[str]) -> Deferred:
    """Pieces of text with references, fallbacks and constants between them."""
    pieces = draw(st.lists(texts, min_size=1, max_size=4))
    plain = st.integers() | texts | st.dates() | st.just(today)
    fields = {
        f"f{number}": draw(references(known) | plain | fallbacks(known, references(known) | plain))
        for number in range(len(pieces) - 1)
    }
    template = "".join(
        piece.replace("{", "{{").replace("}", "}}") + (f"{{f{n}}}" if f"f{n}" in fields else "")
        for n, piece in enumerate(pieces)
    )
    return text(template, **fields)


def fallbacks(known: list[str], option: st.SearchStrategy[Any]) -> st.SearchStrategy[Deferred]:
    options = st.tuples(references(known), st.lists(option, min_size=1, max_size=2))
    return options.map(lambda pair: first_of(pair[0], *pair[1]))


def values(known: list[str]) -> st.SearchStrategy[Any]:
    leaves = scalars
    if known:
        leaves |= references(known) | written_text(known)
        leaves |= fallbacks(known, scalars | references(known))
    entry = leaves | leaves.map(optional)
    return st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(keys, inner | inner.map(optional) | entry, max_size=3)
        ),
        max_leaves=8,
    )


@st.composite
def batches(draw: st.DrawFn) -> Batch:
    """Every method of the builder, on names that are there and any values."""
    batch = Batch()
    free = draw(st.lists(names, max_size=8, unique_by=str.casefold))
    known: list[str] = []
    for name in free:
        match draw(st.sampled_from(["param", "secret", "method", "let", "add", "add", "add"])):
            case "param":
                default = draw(st.none() | texts)
                batch.param(name, "text", default=default, optional=draw(st.booleans()))
            case "secret":
                batch.secret(name, env="ERP_TOKEN")
            case "method":
                batch.method(f"my.{name}", writes=draw(st.booleans()), rows_at="items")
                continue
            case "let":
                batch.let(name, draw(values(known)))
            case _:
                params = draw(st.dictionaries(keys, values(known), max_size=4))
                made = call(draw(methods), params)
                batch.add(name, made.exact() if draw(st.booleans()) else made)
        known.append(name)
        if draw(st.booleans()):
            batch.add(call(draw(methods), draw(st.lists(values(known), max_size=3))))
        if draw(st.booleans()):
            fields = draw(st.lists(texts | names, max_size=3))
            path = draw(st.none() | texts | written_text(known))
            batch.output(draw(references(known)), fields=fields, format="json", path=path)
        match draw(st.integers(0, 9)):
            case 0:
                batch.title(draw(texts))
            case 1:
                batch.halt_on_error()
            case 2:
                batch.in_any_order()
    return batch


def test_printed_batch_is_the_batch(proof_count: int) -> None:
    """Whatever the builder takes reads back from its text as the same recipe, and prints anew."""

    @settings(max_examples=proof_count, suppress_health_check=list(HealthCheck))
    @given(batches())
    def law(batch: Batch) -> None:
        again = Batch.parse(str(batch))
        assert again.to_json() == batch.to_json()
        assert str(again) == str(batch)
        assert Batch.from_json(batch.to_json()).recipe == batch.recipe

    law()
