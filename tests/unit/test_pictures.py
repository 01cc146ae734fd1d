"""Pictures of plans: everything is in them, few boxes suffice, and no text becomes markup."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch import Batch, Portal, crm, ref, that
from b24batch._text import Source
from b24batch.cli.plan import stand_ins
from b24batch.model.recipe import Secret
from b24batch.pictures.diagram import Arrow, Box, Diagram, Row, Stage
from b24batch.pictures.grouping import MOST_BOXES, MOST_ROWS, few_boxes, few_rows, moved
from b24batch.pictures.layout import NARROW, lay_out
from b24batch.pictures.mermaid import mermaid
from b24batch.pictures.planned import plan_diagram
from b24batch.pictures.records import downwards
from b24batch.pictures.svg import both_widths, svg
from b24batch.pictures.whole import PLAN_PICTURES, plan_picture
from b24batch.plan.simulate import make_plan
from b24batch.run.compose import EngineOptions
from b24batch.stages import bind_recipe, plan_recipe, run_recipe
from b24batch.syntax import parse

CASES = Path(__file__).parents[1] / "cases" / "pictures"
HOSTILE = '</script><b a="1">&\\"„Ромашка“ ]]>'


def open_a_deal() -> Batch:
    return (
        Batch()
        .title("Сделка")
        .add("Company", crm.item.add(entityTypeId=4, fields={"title": "ООО «Ромашка»"}))
        .add("Deal", crm.item.add(entityTypeId=2, fields={"companyId": ref.Company.item.id}))
        .add("Note", crm.item.add(entityTypeId=2, fields={"title": ref.Company.item.title}))
        .halt_on_error()
    )


@pytest.mark.parametrize("format", PLAN_PICTURES)
def test_a_picture_is_as_it_was_looked_at(format: str, update_golden: bool) -> None:
    """Each kind of picture of one batch equals the stored one, which was looked at in a browser."""
    path = CASES / f"open-a-deal.{format}"
    plan = plan_recipe(open_a_deal().recipe, moment=datetime(2026, 11, 24, tzinfo=UTC))
    picture = plan_picture(plan, format)
    if update_golden:
        path.parent.mkdir(exist_ok=True)
        path.write_text(picture, encoding="utf-8", newline="\n")
    assert picture == path.read_text(encoding="utf-8")


def test_an_unknown_format_is_refused() -> None:
    """A plan is drawn in the formats that are named, and in no other."""
    with pytest.raises(ValueError, match="'png'"):
        plan_picture(open_a_deal().plan(), "png")


def test_arrows_say_who_fills_in_a_value() -> None:
    """The id of an add is the portal's to fill in, its title is ours."""
    diagram = plan_diagram(open_a_deal().plan())
    assert {(arrow.by, arrow.text) for arrow in diagram.arrows if arrow.by != "order"} == {
        ("portal", "Company.item.id"),
        ("us", "Company.item.title"),
    }


@pytest.mark.parametrize("format", ["svg", "html"])
def test_names_are_text_and_never_markup(format: str) -> None:
    """Whatever a title holds is shown, and starts no element of its own."""
    picture = plan_picture(Batch().title(HOSTILE).add("A", crm.lead.list()).plan(), format)
    assert "<b a" not in picture
    assert "„Ромашка“" in picture


def test_svg_is_well_formed() -> None:
    """Characters that XML does not have do not get into it."""
    batch = Batch().title(HOSTILE + "\x01\x1b").add("A", crm.lead.list())
    root = ET.fromstring(plan_picture(batch.plan(), "svg"))  # noqa: S314 - our own text
    assert root.tag.endswith("svg")


@given(st.lists(st.sampled_from("abcde"), max_size=80))
def test_joined_rows_count_every_command(methods: list[str]) -> None:
    """However many rows there are, few are drawn and their numbers add up."""
    rows = [Row(f"k{at}", f"N{at}", method) for at, method in enumerate(methods)]
    few, into = few_rows(rows)
    assert len(few) <= max(MOST_ROWS, 5)
    assert sum(row.times for row in few) == len(rows)
    left = {row.key for row in few}
    assert all(key in left or into[key] in left for key in (row.key for row in rows))


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=40), max_size=30))
def test_joined_boxes_count_every_command(requests: list[list[str]]) -> None:
    """Requests of one content become one box, in which nothing is left uncounted."""
    boxes = [
        Box(at, few_rows([Row(f"{at}k{n}", f"N{n}", m) for n, m in enumerate(ms)])[0])
        for at, ms in enumerate(requests, 1)
    ]
    few, _ = few_boxes(boxes)
    assert len(few) <= max(MOST_BOXES, 7)
    assert sum(row.times for box in few for row in box.rows) == sum(map(len, requests))
    assert sum(box.count for box in few) == len(requests)


def test_arrows_follow_the_rows_they_belong_to() -> None:
    """An arrow to a row that was joined ends at what it became, and is drawn once."""
    arrows = [Arrow("a", "x", "us"), Arrow("b", "x", "us"), Arrow("a", "b", "us")]
    assert moved(arrows, {"b": "a"}) == (Arrow("a", "x", "us"),)


LINES = re.compile(
    r"(---|title: .*|flowchart TB|%% .*|subgraph [sb]\d+\[\"[^\"\[\]{}]*(\[[^\"]*)?\"\]|end"
    r"|\w+\[\"[^\"]+\"\]:::(read|write)|\w+ (-->|-\.->)\|\"[^\"]*\"\| \w+"
    r"|\w+ -\. order \.-> \w+|s\d+ ~~~ s\d+|classDef .*)"
)


def test_every_example_is_drawn_in_every_format() -> None:
    """Arrows lead from row to row, SVG is well-formed, and Mermaid has lines of its own alone."""
    for path in sorted((Path(__file__).parents[2] / "examples").glob("*.b24")):
        source = Source(path.read_text(encoding="utf-8"), path.name)
        recipe = parse(source).recipe
        moment = datetime(2026, 11, 24, tzinfo=UTC)
        values = stand_ins(recipe, {}, moment)
        hidden = {secret.env: "тайна" for secret in recipe.of_kind(Secret)}
        program = bind_recipe(
            recipe, values, moment=moment, not_given=list(values), environment=hidden
        )
        plan = make_plan(program, source=source)
        diagram = plan_diagram(plan)
        rows = {row.key for stage in diagram.stages for box in stage.boxes for row in box.rows}
        assert {end for arrow in diagram.arrows for end in (arrow.source, arrow.target)} <= rows
        assert ET.fromstring(svg(diagram)).tag.endswith("svg")  # noqa: S314 - our own text
        wrong = [
            line for line in mermaid(diagram).splitlines() if not LINES.fullmatch(line.strip())
        ]
        assert wrong == [], path.name


def test_a_look_up_leads_to_its_add() -> None:
    """The arrow says that the add is left out where its record is there."""
    batch = Batch.parse(
        'A = crm.lead.add { fields: { ORIGIN_ID: "7" } } once by { ORIGIN_ID: "7" }\n'
    )
    (arrow,) = plan_diagram(batch.plan()).arrows
    assert (arrow.by, arrow.text) == ("us", "added only if it is not there")


def test_ten_thousand_commands_make_a_small_picture() -> None:
    """The size of a picture is that of the batch's shape, not of its length."""
    batch = Batch().in_any_order()
    for number in range(2_000):
        batch.add(f"Deal{number}", crm.deal.get(id=number + 1))
    assert len(plan_picture(batch.plan(), "svg")) < 20_000


def test_conditions_are_arrows_too() -> None:
    """What an `if` asks of an answer comes from the row of that answer."""
    batch = Batch().add("Found", crm.lead.list(filter={"TITLE": "Ромашка"}))
    with batch.when(that.is_empty(ref.Found)):
        batch.add("Made", crm.lead.add(fields={"TITLE": "Ромашка"}))
    arrows = plan_diagram(batch.plan()).arrows
    assert [(arrow.by, arrow.text.split()[0]) for arrow in arrows] == [("us", "only")]


def looped(*ids: int) -> tuple[Batch, list[int]]:
    return Batch.parse(
        "param ids: list\nfor id in $ids {\n  Сделка = crm.deal.get { id: $id }\n}\n"
    ), list(ids)


def test_rounds_are_drawn_in_the_request_they_were_in() -> None:
    """After a run a box has the ends of its own rounds, not of all."""
    batch, ids = looped(*range(1, 81), 900_000)
    diagram = plan_diagram(batch.run(Portal.practice(), ids=ids).plan())
    boxes = [box for stage in diagram.stages for box in stage.boxes]
    assert [box.title for box in boxes] == ["request 1", "request 2"]
    assert [box.rows[0].mark for box in boxes] == ["50 done", "30 done, 1 failed"]
    assert [box.rows[0].is_bad for box in boxes] == [False, True]


def test_rounds_that_were_only_counted_are_told_below() -> None:
    """Where a run did not keep them, no box says how its own ended, and a note how all did."""
    batch, ids = looped(*range(1, 81))
    options = EngineOptions(keep_rounds=False)
    result = run_recipe(batch.recipe, Portal.practice(), {"ids": ids}, engine_options=options)
    diagram = plan_diagram(result.plan())
    rows = [row for stage in diagram.stages for box in stage.boxes for row in box.rows]
    assert [(row.times, row.mark) for row in rows] == [(50, ""), (30, "")]
    assert "Сделка[i]: 80 done" in diagram.notes


def test_a_stop_leaves_a_box_of_what_was_not_sent() -> None:
    """What no request held stands beside those that were sent."""
    batch = Batch.parse("halt on error\nA = crm.deal.get { id: 900000 }\nB = crm.deal.list\n")
    stage = plan_diagram(batch.run(Portal.practice()).plan()).stages[0]
    assert [(row.name, row.mark) for box in stage.boxes for row in box.rows] == [
        ("A", "failed"),
        ("B", "not sent"),
    ]


def test_a_phone_shows_every_end_without_scrolling() -> None:
    """The picture for a phone is as narrow as one, and what has no room beside stands below."""
    row = Row("a", "(crm.deal.update)[i]", "crm.deal.update", place=":6", times=33)
    states = (("skipped", 8), ("not_needed", 25))
    row = msgspec.structs.replace(row, states=states, is_bad=True)
    diagram = Diagram("Сделки", (Stage("stage 1", (Box(1, (row,)), Box(2, (row,)))),))
    layout = lay_out(diagram, NARROW)
    assert layout.width <= 364
    assert layout.boxes[1].y > layout.boxes[0].y + layout.boxes[0].height
    page = both_widths(diagram)
    assert page.count(">8 skipped, 25 not needed<") == 2
    assert page.count(">8 skipped, 25 not needed :6<") == 2


def test_a_picture_and_the_text_count_the_same_requests() -> None:
    """Of a long loop only a part is gone through, and both say how many requests are left."""
    batch, ids = looped(*range(1, 10_001))
    plan = batch.plan(ids=ids)
    (box,) = plan_diagram(plan).stages[0].boxes
    left = plan.counts.requests[1] - box.count
    assert left > 0
    assert box.remark == f"50 commands each, and about {left} more"
    assert f"  and about {left} more" in str(plan)


def test_a_notebook_shows_the_beginning_of_a_long_batch() -> None:
    """Of thousands of lines the first are shown, with the number of the others."""
    batch = Batch().in_any_order()
    for number in range(2_000):
        batch.add(f"Сделка{number}", crm.deal.get(id=number + 1))
    page = batch._repr_html_()
    assert "Сделка40" in page
    assert "more lines</pre>" in page
    assert len(page) < 30_000


def test_one_record_of_many_fields_reads_downwards() -> None:
    """A record with a line a field, which is as wide as a phone; lists are tables as ever."""
    result = Batch.parse("Сделка = crm.deal.get { id: 1 }\n").run(Portal.practice())
    assert ">field</th><th" in result._repr_html_()
    assert downwards(["A"], [["1"]], 1) == (["A"], [["1"]])
    columns = [f"F{n}" for n in range(9)]
    assert downwards(columns, [columns], 2) == (columns, [columns])
