"""Loops, conditions and expectations: what is recorded, how rows are told apart, what is undone."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Iterator

import pytest

from b24batch import (
    Batch,
    call,
    compute,
    crm,
    each,
    f,
    first_of,
    ref,
    rows,
    shift,
    text,
    that,
    today,
    user,
)
from b24batch.errors import MisuseError
from b24batch.model.recipe import ForEach, If, Let, to_json
from b24batch.model.values import Compute
from b24batch.references import Reference


def deals() -> Batch:
    return Batch().add("Сделки", user.get())


DEALS = "Сделки = user.get\n"


def with_rows() -> Batch:
    batch = deals()
    with batch.for_each(ref.Сделки.items) as deal:
        batch.add("Закрыта", crm.item.update(id=deal.id, fields={"stageId": "LOSE"}))
    return batch.output(ref.Закрыта)


def with_a_function() -> Batch:
    return (
        deals()
        .for_each(
            ref.Сделки.items,
            lambda row, b: b.add("Закрыта", crm.item.update(id=row.id, fields={"stageId": "LOSE"})),
        )
        .output(ref.Закрыта)
    )


def with_a_decorator() -> Batch:
    batch = deals()

    @batch.for_each(ref.Сделки.items)
    def close(row: Reference) -> None:
        batch.add("Закрыта", crm.item.update(id=row.id, fields={"stageId": "LOSE"}))

    return batch.output(ref.Закрыта)


LOOP = (
    DEALS + "for row in $Сделки.items {\n"
    "  Закрыта = crm.item.update { id: $row.id, fields: { stageId: LOSE } }\n"
    "}\n"
    "output $Закрыта"
)


@pytest.mark.parametrize("build", [with_rows, with_a_function, with_a_decorator])
def test_three_ways_to_a_body_are_one(build: Callable[[], Batch]) -> None:
    """A `with` block, a function and a decorated function record the same loop."""
    assert build().to_json() == to_json(Batch.parse(LOOP).recipe).decode()


def clauses(batch: Batch) -> Batch:
    return batch.for_each(
        rows.csv("з.csv"),
        lambda client, b: b.for_each(
            client.rows, lambda row, b: b.add(call("a.b", x=[client.key, row.id]))
        ),
        where=lambda row: that.ne(row.x, ""),
        unique_by="номер",
        group_by=lambda row: row.a.b | f.phone,
    )


def branches(batch: Batch) -> Batch:
    with batch.when(that.eq(ref.Сделки.x, "CONVERTED")):
        batch.add("Нашлось", user.get())
        with batch.when(that.exists(ref.Нашлось[0])):
            batch.let("Да", ref.Нашлось[0])
    with batch.otherwise():
        batch.expect(that.contains(ref.Сделки.y | f.trim, "ж"), else_="нет")
    return batch


def chained_branches(batch: Batch) -> Batch:
    return batch.when(
        that.is_empty(ref.Сделки.x), lambda b: b.add(user.get()), lambda b: b.add(call("a.b"))
    ).when(that.exists(ref.Сделки.y), lambda b: b.add(call("a.c")))


def expectations(batch: Batch) -> Batch:
    return (
        batch.expect(that.le(ref.Сделки.total, 500), else_=text("{n}!", n=ref.Сделки.total))
        .expect(that.lt(ref.Сделки.a, shift(today, days=-1)))
        .expect(that.ge(ref.Сделки.a, ref.Сделки.b | f.number))
        .expect(that.gt(ref.Сделки[:].a, 0))
        .expect(that.in_(ref.Сделки.a, ["X", ref.Сделки.b]))
        .expect(that.not_in(ref.Сделки.a, ref.Сделки.c))
        .expect(that.not_contains(ref.Сделки.a, "ё"))
        .expect(that.is_not_empty(ref.Сделки.a))
    )


PAIRS: dict[str, tuple[Callable[[Batch], Batch], str]] = {
    "clauses and a loop in a loop": (
        clauses,
        """
        for client in csv "з.csv" where $client.x != "" unique by номер group by a.b | phone {
          for row in $client.rows { a.b { x: [$client.key, $row.id] } }
        }
        """,
    ),
    "values as a source": (
        lambda batch: batch.for_each(["A", {"x": 1}], lambda v, b: b.add(call("a.b", v=v))),
        "for v in [A, { x: 1 }] { a.b { v: $v } }",
    ),
    "rows of a generator": (
        lambda batch: batch.for_each(
            ({"n": n} for n in (1, 2)), lambda row, b: b.add(call("a.b", n=row.n))
        ),
        "for row in [{ n: 1 }, { n: 2 }] { a.b { n: $row.n } }",
    ),
    "filtered source": (
        lambda batch: batch.for_each(ref.Сделки | f.rows, lambda r, b: b.add(call("a.b", x=r))),
        "for r in $Сделки | rows { a.b { x: $r } }",
    ),
    "list loop as a source": (
        lambda batch: batch.for_each(
            each(ref.Сделки, lambda d: d.id), lambda r, b: b.add(call("a.b", x=r))
        ),
        "for r in [for d in $Сделки: $d.id] { a.b { x: $r } }",
    ),
    "a body that does nothing": (
        lambda batch: batch.for_each(ref.Сделки, lambda _row: None),
        "for row in $Сделки {}",
    ),
    "a function without a row": (
        lambda batch: batch.for_each(ref.Сделки, lambda: None),
        "for row in $Сделки {}",
    ),
    "a chosen name": (
        lambda batch: batch.for_each(
            ref.Сделки, lambda _, b: b.add(call("a.b", x=ref.сделка.x)), name="сделка"
        ),
        "for сделка in $Сделки { a.b { x: $сделка.x } }",
    ),
    "branches": (
        branches,
        """
        if $Сделки.x = CONVERTED {
          Нашлось = user.get
          if $Нашлось[0] exists { let Да = $Нашлось[0] }
        } else { expect $Сделки.y | trim ~ ж else "нет" }
        """,
    ),
    "branches in a chain": (
        chained_branches,
        "if $Сделки.x is empty { user.get } else { a.b }\nif $Сделки.y exists { a.c }",
    ),
    "expectations": (
        expectations,
        """
        expect $Сделки.total <= 500 else "${Сделки.total}!"
        expect $Сделки.a < today - 1 day
        expect $Сделки.a >= $Сделки.b | number
        expect $Сделки[*].a > 0
        expect $Сделки.a in [X, $Сделки.b]
        expect $Сделки.a not in $Сделки.c
        expect $Сделки.a !~ ё
        expect $Сделки.a is not empty
        """,
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_blocks_and_their_text_are_one(name: str) -> None:
    """What is recorded is what the text says, and what is printed reads back."""
    build, written = PAIRS[name]
    batch = build(deals())
    assert batch.to_json() == to_json(Batch.parse(DEALS + written).recipe).decode()
    assert Batch.parse(str(batch)).to_json() == batch.to_json()


def variables(batch: Batch) -> list[str]:
    return [loop.name for loop in batch.recipe.of_kind(ForEach)]


def test_rows_are_called_as_the_function_calls_them() -> None:
    """Names that the language keeps give way to `row`, and names that are taken get a number."""
    batch = Batch().add("deal", user.get())
    batch.for_each([1], lambda _: None).for_each([1], lambda _total: None)
    batch.for_each([1], lambda deal, b: b.add(call("a.b", x=deal)))
    batch.for_each([1], lambda _deal2, _b=None: None)
    assert variables(batch) == ["row", "row", "deal2", "deal2"]


def test_a_row_is_never_taken_for_another() -> None:
    """Rows of loops in loops have names apart, those of lists in them included."""
    batch = Batch()
    with batch.for_each([1]) as outer:
        with batch.for_each([2]) as inner:
            batch.add(call("a.b", x=[outer, inner], y=each([3], lambda row: [outer, inner, row])))
        batch.add(call("a.b", x=each(outer.x, lambda row: row.y)))
    written = """
        for row in [1] {
          for row3 in [2] {
            a.b { x: [$row, $row3], y: [for row2 in [3]: [$row, $row3, $row2]] }
          }
          a.b { x: [for row in $row.x: $row.y] }
        }"""
    assert batch.to_json() == to_json(Batch.parse(written).recipe).decode()


def test_a_name_that_was_chosen_keeps_rows_apart_too() -> None:
    """Loops beside one another may choose one name, and lists in them make room for it."""
    batch = Batch()
    with batch.for_each([1], name="deal") as first:
        batch.add(call("a.b", x=each(first.x, lambda deal: [deal, first, ref.deal])))
    with batch.for_each([2], name="deal") as second:
        batch.for_each(second.x, lambda deal, b: b.add(call("a.c", x=[deal, second])))
        with pytest.raises(MisuseError, match="outside of its loop"):
            batch.add(call("a.d", x=first))
    written = """
        for deal in [1] {
          a.b { x: [for deal2 in $deal.x: [$deal2, $deal, $deal]] }
        }
        for deal in [2] {
          for deal2 in $deal.x { a.c { x: [$deal2, $deal] } }
        }"""
    assert batch.to_json() == to_json(Batch.parse(written).recipe).decode()


def test_a_list_loop_does_not_catch_references_to_a_label() -> None:
    """A label that is called as the function calls its row stays what it is."""
    batch = Batch().add("d", user.get()).add("x", user.get())
    batch.add(call("a.b", x=each(ref.x, lambda d: [d.id, ref.d.total])))
    assert "[for d2 in $x: [$d2.id, $d.total]]" in str(batch)
    again = each(ref.x, lambda a: each(a.items, lambda a: [a.y]))
    assert "[for a in $x: [for a in $a.items: [$a.y]]]" in str(batch.copy().let("Z", again))


@pytest.mark.parametrize("use", ["after", "beside", "in a list", "in another batch"])
def test_a_row_outside_of_its_loop_is_refused(use: str) -> None:
    """The row of one loop is not taken for that of the next one with the same name."""
    batch = Batch()
    with batch.for_each([1]) as row:
        pass
    kept: list[object] = []
    each([1], kept.append)
    with pytest.raises(MisuseError, match=r"the row `\w+` is used outside of its loop"):
        if use == "after":
            batch.add(call("a.b", x=row.id))
        elif use == "beside":
            batch.for_each([2], lambda _, b: b.add(call("a.b", x=row.id)))
        elif use == "in a list":
            batch.let("A", kept)
        else:
            Batch().for_each(row.items, lambda _r: None)
    assert len(batch.recipe.statements) == 1


def test_names_of_a_loop_are_lists_outside() -> None:
    """Labels of a body can be referred to below it, and are taken."""
    batch = with_rows()
    batch.add(call("a.b", x=ref.Закрыта[:].item))
    with pytest.raises(MisuseError, match="B103"):
        batch.add("закрыта", user.get())
    with pytest.raises(MisuseError, match="a variable of a loop is called `row`"):
        batch.add("row", user.get())
    batch.add("Row", user.get())


def test_parsed_loops_go_on_as_a_builder() -> None:
    """The variables of a recipe that was read are taken as well."""
    batch = Batch.parse(LOOP)
    with pytest.raises(MisuseError, match="variable of a loop"):
        batch.let("row", 1)
    batch.for_each(ref.Закрыта, lambda _row: None)
    assert variables(batch) == ["row", "row"]


def test_a_body_that_fails_leaves_no_trace() -> None:
    """After an exception the batch is as before the loop, with all names free again."""
    batch = deals()
    before = batch.to_json()

    def fail(row: object, b: Batch) -> None:
        b.add("A", user.get()).let("B", 1)
        with b.when(that.exists(ref.A)):
            b.add("C", user.get())
        b.for_each([1], lambda _: b.add("D", user.get()))
        raise KeyError(row)

    for wrong in (
        lambda: batch.for_each([1], fail),
        lambda: batch.when(that.exists(ref.Сделки), lambda b: fail(1, b)),
        lambda: batch.for_each([1], lambda _r: None, where=lambda r: that.eq(r.x, ref.Nobody)),
        lambda: batch.for_each([1], 5),
        lambda: batch.for_each([1], lambda _a, _b, _c: None),
    ):
        with pytest.raises((KeyError, MisuseError)):
            wrong()
        assert batch.to_json() == before
    for name in "ABCD":
        batch.add(name, user.get())
    batch.param("Сделка", "text").for_each([1], lambda _, b: b.add("сделка", user.get()))


def test_names_are_free_again_where_case_tells_them_apart() -> None:
    """A label that differs from a parameter in case alone is forgotten, the parameter is not."""
    batch = Batch().param("deal", "number")
    with pytest.raises(KeyError), batch.for_each([1]):
        batch.add("Deal", user.get())
        raise KeyError
    batch.add("Deal", user.get(ID=ref.deal))


UNFINISHED: dict[str, Callable[[Batch], object]] = {
    "a loop without a body": lambda b: (b.for_each([1]), b.add(user.get())),
    "a condition without a body": lambda b: (b.when(that.exists(ref.A)), b.let("B", 1)),
    "an else without a body": lambda b: (
        b.when(that.exists(ref.A), lambda: None),
        b.otherwise(),
        b.run(None),
    ),
    "two loops without a body": lambda b: (b.for_each([1]), b.for_each([2])),
    "printing without a body": lambda b: (b.for_each([1]), str(b)),
    "an else after something else": lambda b: (
        b.when(that.exists(ref.A), lambda: None).add(user.get()).otherwise()
    ),
    "an else alone": lambda b: b.otherwise(lambda: None),
    "a second else": lambda b: (
        b.when(that.exists(ref.A), lambda: None)
        .otherwise(lambda b: b.add(user.get()))
        .otherwise(lambda: None)
    ),
    "a body that runs later": lambda b: b.for_each([1], later),
    "a body that yields": lambda b: b.for_each([1], yielding),
    "planning inside": lambda b: b.for_each([1], lambda _, b: b.plan()),
    "checking inside": lambda b: b.for_each([1], lambda _, b: b.check()),
    "running inside": lambda b: b.for_each([1], lambda _, b: b.run(None)),
    "copying inside": lambda b: b.for_each([1], lambda _, b: b.copy()),
    "storing inside": lambda b: b.for_each([1], lambda _, b: b.to_json()),
    "no function": lambda b: b.when(that.exists(ref.A), "x"),
    "too many values": lambda b: b.when(that.exists(ref.A), lambda _a, _b: None),
}


async def later(row: object) -> None:
    """A body that a loop cannot record."""


def yielding(row: object) -> Iterator[object]:
    """Another one."""
    yield row


@pytest.mark.parametrize("name", UNFINISHED)
def test_blocks_are_complete(name: str) -> None:
    """A block without a body, or one that is still open, is told and not forgotten."""
    with pytest.raises(MisuseError) as caught:
        UNFINISHED[name](Batch().add("A", user.get()))
    assert [problem.code for problem in caught.value.problems] == ["B612"]
    assert caught.value.problems[0].hint


@pytest.mark.parametrize(
    "say",
    [
        lambda b: b.title("x"),
        lambda b: b.halt_on_error(),
        lambda b: b.in_any_order(),
        lambda b: b.param("p", "text"),
        lambda b: b.secret("s", env="S"),
    ],
)
def test_what_speaks_of_the_whole_stands_outside(say: Callable[[Batch], object]) -> None:
    """Parameters and policies are not said in a block."""
    batch = Batch()
    with pytest.raises(MisuseError, match="B111"), batch.for_each([1]):
        say(batch)
    say(batch)
    assert len(batch.recipe.statements) == 1


def test_what_is_shown_inside_a_block_is_what_is_complete() -> None:
    """`str` and `recipe` work for a debugger, without the block that is open."""
    batch = deals()
    with batch.for_each([1]) as row:
        batch.add(call("a.b", x=row))
        assert str(batch) == DEALS
    assert str(batch) != DEALS


def test_a_loop_value_can_be_used_twice() -> None:
    """What `for_each` gives records a loop each time it is entered."""
    batch = Batch()
    loop = batch.for_each(ref_to_table())
    for number in (1, 2):
        with loop as row:
            batch.add(f"A{number}", call("a.b", x=row.id))
    assert [len(one.body) for one in batch.recipe.of_kind(ForEach)] == [1, 1]


def ref_to_table() -> object:
    return rows.csv("a.csv")


def test_an_else_goes_to_the_condition_of_a_recipe_that_was_read() -> None:
    """A recipe that ends in a condition can get its other branch from Python."""
    batch = Batch.parse("A = user.get\nif $A exists { a.b }")
    batch.otherwise(lambda b: b.add(call("a.c")))
    (branch,) = batch.recipe.of_kind(If)
    assert (len(branch.then), len(branch.otherwise)) == (1, 1)


def normalise(value: object) -> str:
    return str(value).strip()


def computing() -> Batch:
    batch = deals().let("Имя", compute(normalise, ref.Сделки[0].имя, 5))
    with batch.for_each([1]) as row:
        batch.add("A", call("a.b", x=[compute(normalise, row.x), compute(str.upper, row.y)]))
        batch.let("L", {"a": first_of(compute(lambda x: x, row.z), 0)})
        with batch.when(that.in_(row.x, [compute(lambda x: x, row.z)])):
            batch.expect(that.not_in(row.x, [compute(lambda x: x)]))
    with batch.for_each([compute(len, [1])], where=lambda r: that.in_(r.x, [compute(len, r)])):
        batch.add(call("a.b").once_by(X=compute(len, ref.L)))
    batch.let("T", rows.csv("a"), where=lambda r: that.in_(r.x, [compute(len, r)]))
    return batch.let("M", compute(lambda x: x))


def test_functions_are_kept_by_the_batch() -> None:
    """A place of `compute` has a key, the batch has the function; one function has one key."""
    batch = computing()
    assert list(batch.computes) == [
        *("normalise", "upper", "lambda", "lambda2", "lambda3", "len", "lambda4"),
    ]
    assert "HostCompute" not in repr(batch.recipe)
    assert batch.computes["normalise"] is normalise
    let = next(batch.recipe.of_kind(Let))
    assert isinstance(let.value, Compute)
    assert type(let.value) is Compute
    assert (let.value.key, len(let.value.args)) == ("normalise", 2)
    copied = batch.copy().let("N", compute(abs, ref.L))
    assert (len(copied.computes), len(batch.computes)) == (8, 7)


def test_functions_are_shown_and_cannot_be_read_back() -> None:
    """The text shows where a function stands; reading it, or storing the batch, is refused."""
    batch = computing()
    assert "let Имя = compute(normalise, $Сделки[0].имя, 5)" in str(batch)
    with pytest.raises(Exception, match="B032") as caught:
        Batch.parse(str(batch))
    assert "Python program" in str(caught.value)
    with pytest.raises(MisuseError, match="B614"):
        batch.to_json()
    stored = to_json(batch.recipe)
    with pytest.raises(MisuseError, match="B614"):
        Batch.from_json(stored)


def test_a_batch_with_loops_can_be_copied_and_pickled() -> None:
    """What was recorded is plain data."""
    batch = with_rows()
    batch.let("Имя", compute(normalise, ref.Сделки))
    again: Batch = pickle.loads(pickle.dumps(batch))
    assert again.recipe == batch.recipe == copy.copy(batch).recipe
    assert dict(again.computes) == {"normalise": normalise}
    with pytest.raises(MisuseError, match="variable of a loop"):
        again.let("row", 1)
