"""Recipe models at random: everything the language can say, in the form that parsing gives.

For a text with holes this means that no two plain pieces stand side by side, and for `??`
that no option is a `??` itself. Reused by whoever wants a recipe: `recipes()`, `values()`.
"""

from __future__ import annotations

from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, Phase, settings

from b24batch.model.path import NAME, RESERVED_NAMES, STATEMENT_WORDS
from b24batch.model.recipe import (
    AnyOrder,
    Command,
    Declare,
    Expect,
    ForEach,
    Halt,
    If,
    Let,
    Output,
    Param,
    Recipe,
    Secret,
    Title,
)
from b24batch.model.values import (
    At,
    Condition,
    Date,
    Each,
    Entry,
    Every,
    File,
    Find,
    FirstOf,
    Group,
    Index,
    Key,
    ListValue,
    Literal,
    Number,
    ObjectValue,
    Pipe,
    Ref,
    Shift,
    Spread,
    Table,
    Test,
    Text,
    Unique,
    Where,
)

__all__ = ["commands", "names", "proof", "recipes", "texts", "values"]


def _short(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The same strategy with a short name: hypothesis warns of names of many kilobytes."""

    @st.composite
    def some(draw: st.DrawFn) -> Any:
        return draw(strategy)

    return some()


def _builds(kind: Any, *args: Any, **named: Any) -> st.SearchStrategy[Any]:
    return _short(st.builds(kind, *args, **named))


def _one_of(*strategies: Any) -> st.SearchStrategy[Any]:
    return _short(st.one_of(*strategies))


_TRICKY_TEXTS = [
    *("", " ", "NEW", "C2:NEW", "id", "Сделка", "лид №1", "😀", "e\u0301", "deal", "company"),
    *("true", "null", "today", "now", "for", "file", "csv", "start", "start of month"),
    *("007", "5", "-1", "1.50", "1e5", "2026-01-31", "2026-01-31T10:00:00Z"),
    *("$", "${", "${name}", "$name", "$result[A][items]", "a$", "{x}", "\\", "\\n", "\\${"),
    *('say "hi"', "it's", 'it\'s "both"', "it's ${x}", "'", '"', '"""', '""""'),
    *("# no comment", "a # b", "a, b", "two words", "x: y", "http://x", "line\nline", "\n"),
    *("a\n", "\na\nb\n", "a\n  b\n c", "a\n \nb", "a\n\n\nb", " a\nb", "a\r\nb", "\r"),
    *("tab\there", "\tindented\nline", 'a\n"""\nb', "a\n${b}\n", "a\n" * 40, "long " * 30),
    *("\x00", "\x0b", "\x85", "\u2028", "\ufeff", "\u00a0"),
]
_TRICKY_KEYS = [
    *("id", "in", "not", "true", "for", "typeId", "0", "first-name", "a.b", "ключ", "", 'a"b'),
    *("=id", "!=id", ">=createdTime", "@id", "!@id", "%title", "!%t", "=%name", "!=%name"),
    *("!id", "><x", "==a", ">=a b", "@", "${x}"),
    *("entityTypeId", "ENTITY_TYPE_ID", "@ownerTypeId", "OWNER_TYPE_ID"),
]

texts = _one_of(
    st.sampled_from(_TRICKY_TEXTS),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.text("ab $\"{}\\\n\t'#,: |?", max_size=12),
    st.lists(st.sampled_from(_TRICKY_TEXTS), min_size=2, max_size=3).map("".join),
)
"""Texts, many of them such as are hard to quote."""

_words = _one_of(
    st.sampled_from(
        ["A", "Deal", "x", "Сделка", "row", "start", "today", "file", "If", "名前", "_"]
    ),
    st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=5),
).filter(lambda word: NAME.fullmatch(word) is not None)
names = _words.filter(lambda word: word not in {*RESERVED_NAMES, "today", "now"})
"""Names of parameters, commands, variables; not those that mean dates too."""
_refs_to = _words.filter(lambda word: word not in RESERVED_NAMES)

_integers = _one_of(st.integers(-10, 10), st.integers(), st.sampled_from([2, 4, 31, 10**30]))
_floats = st.floats(allow_nan=False, allow_infinity=False)


def _is_kept_as_written(text: str) -> bool:
    return repr(float(text)) != text


_numbers = _builds(
    Number,
    st.from_regex(r"\A-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,20}|(\.[0-9]{1,3})?[eE][+-]?[0-9]{1,3})\Z")
    .filter(_is_kept_as_written),
)  # fmt: skip
_dates = _builds(
    Date,
    _one_of(
        st.sampled_from(["today", "now"]),
        st.sampled_from(["day", "week", "month", "quarter", "year"]).map("start of {}".format),
        st.dates().map(str),
        st.sampled_from(
            ["2026-01-31T10:00:00+03:00", "2026-01-31T10:00Z", "2026-01-31T10:00:00.5Z"]
        ),
    ),
)
_literals = _builds(Literal, _one_of(st.none(), st.booleans(), _integers, _floats, texts))
_positive = _one_of(
    _builds(Literal, st.integers(min_value=0)),
    _builds(
        Literal, st.floats(min_value=0, allow_infinity=False).filter(lambda f: str(f)[0] != "-")
    ),
)

_keys = _builds(Key, _one_of(_words, texts))
_plain_steps = _one_of(_keys, _builds(Index, st.integers(0, 10**9)), st.just(Every()))


def _references(steps: st.SearchStrategy[Any]) -> st.SearchStrategy[Ref]:
    return _builds(Ref, _refs_to, st.lists(steps, max_size=3).map(tuple), st.booleans())


_inner_refs = _references(_plain_steps)
_tests = _builds(
    Test,
    _words,
    _one_of(
        _builds(Literal, _one_of(texts, st.none(), st.booleans(), st.integers())),
        st.from_regex(r"\A-?(0|[1-9][0-9]{0,9})\.[0-9]{1,9}\Z").map(Number),
        _inner_refs,
    ),
)
_steps = _one_of(
    _plain_steps,
    _plain_steps,
    _builds(At, _inner_refs),
    _builds(Find, st.lists(_tests, min_size=1, max_size=2).map(tuple)),
)
references = _references(_steps)


# ---- what follows a value -------------------------------------------------------------------


def _pipes(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Pipe]:
    args = _one_of(_builds(Literal, texts), _positive)
    return _builds(Pipe, of, _words, st.lists(args, max_size=2).map(tuple))


def _shifts(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Shift]:
    amounts = _one_of(_builds(Literal, st.integers(-3, 30)), _numbers, references)
    units = st.sampled_from(["minute", "hour", "day", "week", "month", "year"])
    return _builds(Shift, of, st.sampled_from([1, -1]), amounts, units)


def _tailed(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values, some of them with filters and shifts behind."""
    once = _one_of(_pipes(of), _shifts(of))
    return _one_of(of, of, of, once, _pipes(once))


def _piped(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return _one_of(of, of, _pipes(of), _pipes(_pipes(of)))


def _first_of(first: st.SearchStrategy[Any], other: st.SearchStrategy[Any]) -> Any:
    more = st.lists(other, min_size=1, max_size=2)
    return _builds(lambda one, rest: FirstOf((one, *rest)), first, more)


# ---- texts with holes -----------------------------------------------------------------------


def _texts_with(holes: st.SearchStrategy[Any]) -> st.SearchStrategy[Text]:
    pieces = st.lists(_one_of(holes, texts.filter(bool).map(Literal)), max_size=3)
    return _builds(_in_normal_form, holes, pieces, pieces)


def _in_normal_form(hole: Any, before: list[Any], behind: list[Any]) -> Text:
    parts: list[Any] = []
    for part in (*before, hole, *behind):
        if parts and isinstance(part, Literal) and isinstance(parts[-1], Literal):
            parts[-1] = Literal(f"{parts[-1].value}{part.value}")
        else:
            parts.append(part)
    return Text(tuple(parts))


_simple_refs = _builds(Ref, _refs_to, st.lists(_words.map(Key), max_size=2).map(tuple))
_inner_texts = _texts_with(_simple_refs)
_others = _tailed(_one_of(_literals, _numbers, _dates, references, _inner_texts))
_heads = _tailed(_one_of(references, references, _dates))
holed_texts = _texts_with(_one_of(_heads, _heads, _first_of(_heads, _others)))
paths = _one_of(_builds(Literal, texts), holed_texts, references)


# ---- values ---------------------------------------------------------------------------------

_scalars = _one_of(_literals, references, _numbers, _dates, holed_texts)
_operands = _tailed(_scalars)
_subjects = _piped(references)


def _conditions(lists: st.SearchStrategy[Any]) -> st.SearchStrategy[Condition]:
    compare = st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "~", "!~"])
    presence = st.sampled_from(["exists", "is empty", "is not empty"])
    return _one_of(
        _builds(Condition, _subjects, compare, _operands),
        _builds(Condition, _subjects, st.sampled_from(["in", "not in"]), _one_of(lists, _subjects)),
        _builds(Condition, _subjects, presence),
    )


def _columns(name: str) -> st.SearchStrategy[Any]:
    dotted = st.lists(_words.map(Key), min_size=1, max_size=3).map(tuple)
    return _piped(_one_of(dotted, st.tuples(_keys)).map(lambda steps: Ref(name, steps)))


def _clauses(name: str, lists: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    clause = _one_of(
        _builds(Where, _conditions(lists)),
        _builds(Unique, _columns(name)),
        _builds(Group, _columns(name)),
    )
    return st.lists(clause, max_size=2).map(tuple)


def _tables(objects: st.SearchStrategy[Any]) -> st.SearchStrategy[Table]:
    formats = st.sampled_from(["csv", "json", "jsonl", "files"])
    return _builds(Table, formats, paths, _one_of(st.none(), objects))


def _lists(items: st.SearchStrategy[Any]) -> st.SearchStrategy[ListValue]:
    return _builds(ListValue, st.lists(items, max_size=3).map(tuple))


def _objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[ObjectValue]:
    keys = _one_of(st.sampled_from(_TRICKY_KEYS), _words, texts)
    entries = _one_of(
        _builds(Entry, keys, inner, st.booleans()),
        _builds(Entry, keys, inner),
        _builds(Entry, holed_texts, inner, st.booleans()),
        _builds(Spread, _subjects),
    )
    return _builds(ObjectValue, st.lists(entries, max_size=3).map(tuple))


def _eaches(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Each]:
    sources = _one_of(_subjects, _lists(inner), _tables(_objects(inner)))
    return names.flatmap(
        lambda name: _builds(Each, st.just(name), sources, inner, _clauses(name, _lists(inner)))
    )


def _deeper(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    items = _one_of(inner, inner, _builds(Spread, _subjects), _eaches(inner))
    containers = _one_of(_lists(items), _objects(inner))
    return _one_of(containers, _tailed(containers), _first_of(_operands, _tailed(containers)))


values: st.SearchStrategy[Any] = st.recursive(
    _one_of(_operands, _builds(File, paths), _first_of(_operands, _operands), _scalars, _literals),
    _deeper,
    max_leaves=6,
)
"""Everything that may stand behind `key:`."""
objects = _objects(values)
lists = _lists(_one_of(values, _builds(Spread, _subjects), _eaches(values)))


# ---- statements -----------------------------------------------------------------------------

_labels = names.filter(lambda word: word not in STATEMENT_WORDS)
_methods = _one_of(
    st.sampled_from(["crm.item.list", "user.current", "profile", "in.x", "let.me", "a.2b", "x._1"]),
    st.from_regex(r"\A[A-Za-z_]\w{0,5}(\.[A-Za-z0-9_]{1,4}){1,2}\Z", fullmatch=True),
)
_flat_options = _one_of(st.none(), objects)


def _text_message() -> st.SearchStrategy[Any]:
    return _one_of(_builds(Literal, texts), holed_texts)


commands = _builds(
    Command,
    method=_methods,
    params=_one_of(st.just(ObjectValue()), objects, objects),
    label=_one_of(st.none(), _labels),
    mode=st.sampled_from(["", "", "all", "exact"]),
    limit=_one_of(st.none(), st.integers(min_value=0)),
    allow=_one_of(st.just(()), st.lists(texts, max_size=2).map(tuple)),
    once=_flat_options,
)
_lets = _one_of(
    _builds(Let, names, values),
    names.flatmap(
        lambda name: _builds(Let, st.just(name), _tables(objects), _clauses(name, lists))
    ),
)
_outputs = _builds(
    Output,
    references,
    st.lists(texts, max_size=3).map(tuple),
    st.none(),
    st.none(),
    _one_of(st.none(), paths),
)
_outputs_as = _builds(
    Output, references, st.lists(texts, max_size=3).map(tuple), _words, _flat_options, paths
)
_flat = _one_of(
    commands,
    commands,
    _lets,
    _builds(Title, texts),
    st.just(Halt()),
    st.just(AnyOrder()),
    _builds(Param, names, _words, _one_of(st.none(), values), st.booleans()),
    _builds(Secret, names, _words),
    _builds(
        Declare,
        st.sampled_from(["my.app.sync", "свой.метод", "sync"]),
        _words,
        _one_of(st.none(), st.sampled_from(["result", "item.id"])),
        _one_of(st.none(), st.sampled_from(["items", "result"])),
    ),
    _builds(Expect, _conditions(lists), _one_of(st.none(), _text_message())),
    _outputs,
    _outputs_as,
)


def _blocks(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    body = st.lists(inner, max_size=2).map(tuple)
    sources = _one_of(_subjects, lists, _tables(objects))
    return _one_of(
        names.flatmap(
            lambda name: _builds(ForEach, st.just(name), sources, _clauses(name, lists), body)
        ),
        _builds(If, _conditions(lists), body, body),
    )


statements: st.SearchStrategy[Any] = st.recursive(_flat, _blocks, max_leaves=4)


def recipes(max_size: int = 4) -> st.SearchStrategy[Recipe]:
    """Whole recipes; whether their names and references fit together is left to chance."""
    return _builds(Recipe, st.lists(statements, max_size=max_size).map(tuple))


def proof(count: int) -> settings:
    """Settings for a law that is tried on so many recipes; these are slow to make and to shrink."""
    return settings(
        max_examples=count,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
    )
