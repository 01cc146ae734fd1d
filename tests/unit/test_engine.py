"""The engine, one rule a test: requests in, replies made by hand, states out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from b24batch.errors import CommandError, PortalError, Problem, TransportError
from b24batch.model.recipe import Recipe
from b24batch.plan.pack import Positions
from b24batch.plan.program import PlanOptions, make_program
from b24batch.run.engine import Engine, EngineOptions, Outgoing
from b24batch.run.failures import classify
from b24batch.run.states import Stopped
from b24batch.syntax import parse
from b24batch.transport.base import Reply
from b24batch.transport.envelope import decode_batch, decode_call

MOMENT = datetime(2026, 3, 2, 10, tzinfo=UTC)
LOST = TransportError(Problem("B000", "the connection broke"), sent=True)
NO_CONNECTION = TransportError(Problem("B000", "nobody listens"), sent=False)


def recipe_of(text: str) -> Recipe:
    return parse(text).recipe


def engine_of(text: str, *, trust: bool = True, **options: Any) -> Engine:
    program = make_program(recipe_of(text), {}, PlanOptions(moment=MOMENT, trust=trust))
    return Engine(program, EngineOptions(**options))


def answer(engine: Engine, outgoing: Outgoing, **entries: Any) -> None:
    """Reply to a batch: an entry is a result, or an exception text for an error."""
    body: dict[str, dict[str, Any]] = {"result": {}, "result_error": {}, "result_total": {}}
    for label, entry in entries.items():
        if isinstance(entry, Exception):
            body["result_error"][label] = {"error": str(entry), "error_description": "no"}
        else:
            body["result"][label] = entry
    engine.received(outgoing, decode_batch(Reply(200, msgspec.json.encode({"result": body}))))


def states(engine: Engine) -> list[str]:
    return [str(command.state) for command in engine.result()]


def only(engine: Engine) -> Outgoing:
    outgoing = engine.ready()
    assert len(outgoing) == 1
    return outgoing[0]


CHAIN = """
A = crm.company.list { select: [ID] }
B = crm.company.get { id: $A[0].ID }
"""

MADE = """
Company = crm.item.add { entityTypeId: company, fields: { title: Ромашка } }
Deal = crm.item.add { entityTypeId: deal, fields: { companyId: $Company.item.id } }
"""


def test_a_read_refers_inside_the_request() -> None:
    """A read stands on a read in the same request, filled in by the portal, without a halt."""
    outgoing = only(engine_of(CHAIN))
    assert outgoing.params["cmd"]["c1"] == "crm.company.get?id=%24result%5Bc0%5D%5B0%5D%5BID%5D"
    assert outgoing.params["halt"] == 0


@pytest.mark.parametrize(
    "rows", [[], [{}], [{"ID": None}], [{"ID": "0"}], [{"ID": ""}], "text", None]
)
def test_a_broken_reference_of_a_read_is_found_out(rows: Any) -> None:
    """What a read was answered on a value that is not there, is dropped."""
    engine = engine_of(CHAIN)
    answer(engine, only(engine), c0=rows, c1={"ID": "1", "TITLE": "somebody"})
    assert states(engine) == ["done", "unresolved"]
    result = engine.result()
    assert result["B"].sent
    with pytest.raises(CommandError):
        _ = result["B"].value


def test_a_failed_source_skips_the_read_that_ran() -> None:
    """A read whose source failed is skipped, though the portal answered it (R18)."""
    engine = engine_of(CHAIN)
    answer(engine, only(engine), c0=ValueError("NO"), c1={"ID": "1"})
    assert states(engine) == ["failed", "skipped"]


def test_an_id_of_an_add_is_sure() -> None:
    """A write stands on the id of an add in the same request, with a halt."""
    outgoing = only(engine_of(MADE))
    assert len(outgoing.instances) == 2
    assert outgoing.params["halt"] == 1


def test_an_add_without_an_id_stops_the_run() -> None:
    """A write that ran on a sure value which is not there is told first, and the run stops."""
    engine = engine_of(MADE + "Other = crm.company.list\n", request_size=2)
    answer(engine, only(engine), c0={"item": {}}, c1={"item": {"id": 5}})
    result = engine.result()
    assert engine.finished
    assert [str(c.state) for c in result] == ["done", "unresolved", "not_sent"]
    assert result["Deal"].sent
    assert result.stopped is Stopped.VOUCHER
    assert result.problems[0].code == "B306"
    assert result.distrusted == {"crm.item.add"}


def test_what_is_distrusted_is_filled_in_by_us() -> None:
    """A method whose id was not where it should be makes no reference sure any more."""
    options = PlanOptions(moment=MOMENT, distrusted=frozenset({"crm.item.add"}))
    engine = Engine(make_program(recipe_of(MADE), {}, options))
    assert len(only(engine).instances) == 1


def test_no_trust_fills_in_every_write() -> None:
    """Without trust a write waits for the answer of the add."""
    engine = engine_of(MADE, trust=False)
    first = only(engine)
    assert len(first.instances) == 1
    answer(engine, first, c0={"item": {"id": 41}})
    assert "companyId%5D=41" in only(engine).params["cmd"]["c0"]


VOUCHED = """
A = crm.company.list
D = crm.item.add { entityTypeId: deal, fields: { companyId: %s } }
"""


def test_a_write_waits_for_a_value_that_may_be_empty() -> None:
    """A write never runs on an unseen value of a list."""
    engine = engine_of(VOUCHED % "$A[0].ID")
    first = only(engine)
    assert len(first.instances) == 1
    answer(engine, first, c0=[])
    assert engine.ready() == []
    assert states(engine) == ["done", "unresolved"]
    assert not engine.result()["D"].sent


def test_vouching_puts_a_write_into_the_request() -> None:
    """The user's word lets a write run on an unseen value."""
    engine = engine_of(VOUCHED % "$A[0].ID!")
    outgoing = only(engine)
    assert len(outgoing.instances) == 2
    answer(engine, outgoing, c0=[{"ID": "7"}], c1={"item": {"id": 5}})
    assert states(engine) == ["done", "done"]


def test_a_broken_voucher_is_told_and_stops() -> None:
    """A vouched value that is not there: unresolved, sent, told first, nothing more sent."""
    engine = engine_of(
        VOUCHED % "$A[0].ID!" + "Z = crm.deal.add { fields: { TITLE: x } }\n", request_size=2
    )
    answer(engine, only(engine), c0=[], c1={"item": {"id": 5}})
    result = engine.result()
    assert [str(c.state) for c in result] == ["done", "unresolved", "not_sent"]
    assert result.stopped is Stopped.VOUCHER


def test_nothing_unseen_stands_below_a_read_that_ran_ahead() -> None:
    """A vouched write is not put on a source that itself ran on an unseen value."""
    engine = engine_of(
        CHAIN + "D = crm.item.add { entityTypeId: deal, fields: { companyId: $B.ID! } }\n"
    )
    assert len(only(engine).instances) == 2


def test_under_halt_no_write_stands_below_a_read_that_ran_ahead() -> None:
    """The read may turn out broken, and then the write should not have been sent."""
    text = "halt on error\n" + CHAIN + "D = crm.deal.add { fields: { TITLE: x } }\n"
    engine = engine_of(text)
    first = only(engine)
    assert len(first.instances) == 2
    answer(engine, first, c0=[], c1={"ID": "1"})
    assert states(engine) == ["done", "unresolved", "not_sent"]
    assert engine.result().stopped is Stopped.HALT


WRITES = "".join(f"W{i} = crm.deal.add {{ fields: {{ TITLE: t{i} }} }}\n" for i in range(4))


def test_what_the_server_did_not_run_is_sent_again() -> None:
    """Commands behind an error, in neither map, come back and are sent in the next request."""
    engine = engine_of(WRITES)
    answer(engine, only(engine), c0=1, c1=ValueError("NO"))
    second = only(engine)
    assert [engine.program.commands[i].name for i in second.instances] == ["W2", "W3"]
    answer(engine, second, c0=3, c1=4)
    assert states(engine) == ["done", "failed", "done", "done"]


def test_under_halt_the_first_error_stops_the_run() -> None:
    """Commands behind the error are not sent."""
    engine = engine_of("halt on error\n" + WRITES)
    answer(engine, only(engine), c0=1, c1=ValueError("NO"))
    assert engine.ready() == []
    assert states(engine) == ["done", "failed", "not_sent", "not_sent"]
    assert not engine.result()["W2"].sent


def test_a_write_absent_without_an_error_is_unknown() -> None:
    """The reply says nothing of a write though nothing stopped the server (B3): never again."""
    engine = engine_of(WRITES)
    answer(engine, only(engine), c0=1, c1=2, c3=4)
    assert states(engine) == ["done", "done", "unknown", "done"]
    assert engine.ready() == []


def test_a_read_absent_without_an_error_is_sent_again() -> None:
    """A read changes nothing; it is given up after three losses."""
    engine = engine_of("A = user.current\nB = profile\n")
    answer(engine, only(engine), c0={})
    answer(engine, only(engine), c1={})
    third = only(engine)
    assert len(third.instances) == 1
    answer(engine, third, c1={})
    assert states(engine) == ["done", "failed"]


def test_an_entry_in_both_maps_is_an_error() -> None:
    """A command with an error has failed, whatever else stands under its label."""
    engine = engine_of("A = user.current\n")
    body = {"result": {"result": {"c0": {}}, "result_error": {"c0": {"error": "NO"}}}}
    engine.received(only(engine), decode_batch(Reply(200, msgspec.json.encode(body))))
    assert states(engine) == ["failed"]


def lose(engine: Engine, outgoing: Outgoing, now: float = 0.0) -> None:
    """The request was sent, and nothing came back."""
    engine.failed(outgoing, classify(LOST), now)


def only_at(engine: Engine, now: float) -> Outgoing:
    outgoing = engine.ready(now)
    assert len(outgoing) == 1
    return outgoing[0]


LINKED = """
W = crm.item.add { entityTypeId: deal, fields: { title: x } }
G = crm.item.get { entityTypeId: deal, id: $W.item.id }
"""


def test_a_lost_request_leaves_its_writes_unknown() -> None:
    """A write that may have run is never sent again; what refers to it is skipped."""
    engine = engine_of(LINKED)
    lose(engine, only(engine))
    assert engine.ready(1.0) == []
    assert engine.finished
    assert states(engine) == ["unknown", "skipped"]
    assert engine.fatal is LOST


def test_nothing_overtakes_an_unknown_write() -> None:
    """What is ordered after it waits until the portal can no longer be at it."""
    engine = engine_of("A = crm.deal.add\nB = crm.deal.add\n", request_size=1, settle_s=75.0)
    lose(engine, only_at(engine, 10.0), 20.0)
    assert engine.ready(84.0) == []
    assert engine.wake_at == 10.0 + 75.0
    answer(engine, only_at(engine, 85.0), c0=5)
    assert states(engine) == ["unknown", "done"]
    assert engine.fatal is None


def test_a_lost_read_is_sent_again_then_alone_then_given_up() -> None:
    """A read whose request was lost twice travels alone, lost a third time it is failed."""
    engine = engine_of("A = user.current\nB = profile\n")
    lose(engine, only(engine))
    again = only_at(engine, 5.0)
    assert len(again.instances) == 2
    lose(engine, again, 5.0)
    alone = only_at(engine, 15.0)
    assert alone.direct
    engine.received(alone, decode_call(Reply(200, b'{"result": {}}')), 16.0)
    lose(engine, only_at(engine, 17.0), 18.0)
    assert states(engine) == ["done", "failed"]


def test_a_read_before_a_write_is_not_sent_again() -> None:
    """Sent again it would see what the write below it may have done."""
    engine = engine_of("R = crm.deal.list\nW = crm.deal.add\n")
    lose(engine, only(engine))
    assert states(engine) == ["unknown", "unknown"]


def test_what_did_not_run_is_tried_again_after_a_while() -> None:
    """Without a connection nothing ran: wait longer each time, give up after five."""
    engine = engine_of(WRITES)
    now, waits = 0.0, []
    for _ in range(6):
        engine.failed(only_at(engine, now), classify(NO_CONNECTION), now)
        if engine.wake_at is not None:
            assert engine.ready(now) == []
            waits.append(engine.wake_at - now)
            now = engine.wake_at
    assert len(waits) == 5
    assert waits[-1] > 4 * waits[0] > 0
    assert engine.fatal is NO_CONNECTION
    assert states(engine) == ["not_sent"] * 4
    assert not any(command.sent for command in engine.result())


def test_a_refusal_that_all_would_meet_stops_the_run() -> None:
    """No request will get through: nothing ran, the rest is not sent."""
    engine = engine_of("A = profile\nB = crm.deal.add\n", request_size=1)
    refused = PortalError(LOST.problems[0], code="NO_AUTH_FOUND", description="", status=401)
    engine.failed(only(engine), classify(refused))
    assert engine.finished
    assert engine.fatal is refused
    assert states(engine) == ["not_sent", "not_sent"]


def test_another_refusal_fails_the_commands_of_its_request() -> None:
    """The portal refused one request for a reason of its own; the run goes on."""
    engine = engine_of("A = profile\nB = user.current\n", request_size=1)
    refused = PortalError(LOST.problems[0], code="ERROR_CORE", description="", status=400)
    engine.failed(only(engine), classify(refused))
    answer(engine, only_at(engine, 9.0), c0={})
    assert states(engine) == ["failed", "done"]
    assert engine.fatal is None


def test_a_command_refused_for_a_limit_waits_and_is_sent_again() -> None:
    """Only that method rests; what stood on the command comes back with it."""
    engine = engine_of(CHAIN + "P = profile\n")
    first = only(engine)
    limit = ValueError("OPERATION_TIME_LIMIT")
    engine_time = 100.0
    body = {"result": {"c1": {"ID": "1"}, "c2": {}}, "result_error": {"c0": {"error": str(limit)}}}
    reply = decode_batch(Reply(200, msgspec.json.encode({"result": body})))
    engine.received(first, reply, engine_time)
    assert engine.ready(engine_time + 1) == []
    assert engine.wake_at is not None
    answer(engine, only_at(engine, engine.wake_at), c0=[{"ID": "7"}], c1={"ID": "7"})
    assert states(engine) == ["done", "done", "done"]


def test_guarded_a_command_overtaken_after_a_limit_has_failed() -> None:
    """With mere order by position a later write has run: too late to send it again."""
    engine = engine_of(WRITES, positions=Positions.GUARDED)
    limit = ValueError("OPERATION_TIME_LIMIT")
    answer(engine, only(engine), c0=1, c1=limit, c2=3, c3=4)
    assert states(engine) == ["done", "failed", "done", "done"]


def test_an_allowed_error_is_an_answer_without_a_value() -> None:
    """The command is done and empty, and what refers to it finds nothing."""
    engine = engine_of(
        "A = crm.deal.get { id: 5 } allow NOT_FOUND\n"
        "B = crm.deal.add { fields: { COMMENTS?: $A.COMMENTS, TITLE: $A.TITLE ?? none } }\n"
    )
    answer(engine, only(engine), c0=ValueError("NOT_FOUND"))
    assert only(engine).params["cmd"]["c0"].endswith("=none")
    assert engine.result()["A"].allowed
    assert engine.result()["A"].value is None


def test_slow_methods_make_small_requests() -> None:
    """A request ends before its commands take longer together than it may."""
    text = "".join(f"A{i} = crm.deal.list {{ start: {i} }}\n" for i in range(60))
    engine = engine_of(text, request_size=10)
    first = only(engine)
    body = {"result": {f"c{i}": [] for i in range(10)}, "result_time": {"c0": {"duration": 8.0}}}
    engine.received(first, decode_batch(Reply(200, msgspec.json.encode({"result": body}))))
    assert len(only(engine).instances) == 2


def test_steps_of_using_positions() -> None:
    """After a request stopped by an error, positions only fill; after the second, none halts."""
    engine = engine_of(WRITES, request_size=3)
    answer(engine, only(engine), c0=1, c1=ValueError("NO"))
    assert engine.packer.positions is Positions.FILLER
    answer(engine, only(engine), c0=ValueError("NO"))
    assert engine.packer.positions is Positions.GUARDED
    assert only(engine).params["halt"] == 0


def test_guarded_order_keeps_its_position_without_a_halt() -> None:
    """Mere order stands by position with halt 0; a reference of a write waits."""
    engine = engine_of(MADE + WRITES, positions=Positions.GUARDED)
    outgoing = only(engine)
    assert [engine.program.commands[i].name for i in outgoing.instances] == ["Company"]
    engine = engine_of(WRITES, positions=Positions.GUARDED)
    outgoing = only(engine)
    assert len(outgoing.instances) == 4
    assert outgoing.params["halt"] == 0


def test_text_that_looks_like_a_reference_goes_alone() -> None:
    """A batch would execute it, so the command is sent as a call of its own."""
    engine = engine_of("W = crm.deal.add { fields: { TITLE: 'a $result[c0] b' } }\nR = profile\n")
    first, second = only(engine), None
    assert first.direct
    assert first.params == {"fields": {"TITLE": "a $result[c0] b"}}
    engine.received(first, decode_call(Reply(200, b'{"result": 5}')))
    second = only(engine)
    assert second.method == "batch"


def test_text_out_of_an_answer_is_never_executed() -> None:
    """A value that came from the portal is scanned like any other."""
    engine = engine_of(
        "A = crm.company.get { id: 1 }\nW = crm.deal.add { fields: { TITLE: $A.TITLE } }\n"
    )
    answer(engine, only(engine), c0={"TITLE": "$result[c0][ID]"})
    direct = only(engine)
    assert direct.direct
    assert direct.params["fields"]["TITLE"] == "$result[c0][ID]"


def test_exact_keeps_json_types() -> None:
    """`exact` is sent as a JSON call with null, lists and numbers as they are."""
    engine = engine_of(
        "W = exact crm.item.update { entityTypeId: deal, id: 5, fields: { tags: [], x: null } }\n"
    )
    outgoing = only(engine)
    assert outgoing.direct
    assert outgoing.params == {"entityTypeId": 2, "id": 5, "fields": {"tags": [], "x": None}}


def test_a_list_of_nothing_is_not_asked_for() -> None:
    """`in` over an empty list: the read is done, empty, total 0, and never sent."""
    engine = engine_of(
        "A = crm.item.list { entityTypeId: contact }\n"
        "B = crm.item.list { entityTypeId: company, filter: { id in $A.items[*].companyId } }\n"
    )
    answer(engine, only(engine), c0={"items": []})
    assert engine.ready() == []
    result = engine.result()
    assert result["B"].value == {"items": []}
    assert result["B"].total == 0
    assert not result["B"].sent


def test_lists_of_conditions_lose_empties_and_repetitions() -> None:
    """Values of `in` are sent once each, without the empty ones."""
    engine = engine_of(
        "A = crm.item.list { entityTypeId: contact }\n"
        "B = crm.item.list { entityTypeId: company, filter: { id in $A.items[*].companyId } }\n"
    )
    rows = [{"companyId": 3}, {"companyId": None}, {}, {"companyId": 3}, {"companyId": 4}]
    answer(engine, only(engine), c0={"items": rows})
    text = only(engine).params["cmd"]["c0"]
    assert text.count("%40id") == 2
    assert "=3&" in text
    assert text.endswith("=4")


@pytest.mark.parametrize(
    ("entry", "state"),
    [
        ("companyId = $A.X", "unresolved"),
        ("companyId = $A.E", "unresolved"),
        ("companyId?: $A.X", "done"),
        ("companyId: $A.X ?? 5", "done"),
        ('title: "x ${A.X ?? "y"}"', "done"),
        ('title: "x ${A.X}"', "unresolved"),
    ],
)
def test_nothing_empty_stands_in_a_condition(entry: str, state: str) -> None:
    """A missing or empty value in a filter is never sent, unless the recipe asks for it."""
    engine = engine_of(
        "A = crm.company.get { id: 1 }\n"
        f"B = crm.item.list {{ entityTypeId: deal, filter: {{ {entry} }} }}\n"
    )
    first = only(engine)
    answer(
        engine, first, c0={"E": ""}, **({"c1": {"items": []}} if len(first.instances) > 1 else {})
    )
    for outgoing in engine.ready():
        answer(engine, outgoing, c0={"items": []})
    assert states(engine) == ["done", state]


def test_requests_are_held_to_be_filled() -> None:
    """A request that is not full waits for replies under way that can fill it."""
    reads = "".join(f"R{i} = user.get {{ ID: {i + 1} }}\n" for i in range(5))
    reads += "".join(f"S{i} = user.get {{ ID: $R{i}[0].UF.X }}\n" for i in range(5))
    text = reads.replace(".UF.X", ".total ?? 5")
    engine = engine_of(text, request_size=3, in_flight=4)
    first = engine.ready()
    assert [len(outgoing.instances) for outgoing in first] == [3]


def test_values_and_states_do_not_depend_on_bytes() -> None:
    """A request ends before it is too large; what is too large alone goes outside a batch."""
    long = "x" * 300
    text = "".join(f"W{i} = crm.deal.add {{ fields: {{ TITLE: {long} }} }}\n" for i in range(3))
    engine = engine_of(text, request_bytes=700)
    assert len(only(engine).instances) == 2
    engine = engine_of(text, request_bytes=100)
    assert only(engine).direct


def test_a_server_that_ignores_the_halt_is_told_of() -> None:
    """A write that ran below a failed one is skipped, reported first, and stops the run."""
    engine = engine_of(MADE + "Z = profile\n", request_size=2)
    answer(engine, only(engine), c0=ValueError("NO"), c1={"item": {"id": 5}})
    result = engine.result()
    assert [str(c.state) for c in result] == ["failed", "skipped", "not_sent"]
    assert result.problems[0].code == "B306"


def test_the_portals_counts_are_filled_in_by_us() -> None:
    """`.total` is the count beside the answer; without one it is missing, never 0."""
    text = (
        "A = crm.item.list { entityTypeId: deal }\n"
        'W = crm.deal.add { fields: { TITLE: "${A.total} deals" } }\n'
    )
    engine = engine_of(text)
    answer(engine, only(engine), c0={"items": []})
    assert engine.ready() == []
    assert states(engine) == ["done", "unresolved"]


def test_a_let_is_followed_to_its_parts() -> None:
    """An alias keeps what the portal may fill in; a part of a composed value is that part."""
    engine = engine_of(
        "A = crm.company.list\nlet First = $A[0]\nlet Both = { x: $First.ID, y: 5 }\n"
        "B = crm.company.get { id: $Both.x }\n"
    )
    assert "%24result%5Bc0%5D%5B0%5D%5BID%5D" in only(engine).params["cmd"]["c1"]


def test_a_missing_part_of_a_composed_value_is_never_sent() -> None:
    """The rules of places hold for references inside a `let` as well."""
    engine = engine_of(
        "A = crm.company.get { id: 1 }\nlet Fields = { TITLE: $A.NOPE }\n"
        "W = crm.deal.add { fields: $Fields }\n"
    )
    answer(engine, only(engine), c0={"ID": "1"})
    assert engine.ready() == []
    assert states(engine) == ["done", "unresolved"]


def test_an_empty_value_clears_a_field_of_a_write() -> None:
    """A value that is there and null is sent as empty text where empty is allowed."""
    engine = engine_of(
        "A = crm.company.get { id: 1 }\nW = crm.deal.add { fields: { COMMENTS: $A.X } }\n"
    )
    answer(engine, only(engine), c0={"X": None})
    assert only(engine).params["cmd"]["c0"] == "crm.deal.add?fields%5BCOMMENTS%5D="


def test_tasks_take_their_own_keys() -> None:
    """In `tasks.task.list` equality and lists stand under the plain key."""
    engine = engine_of(
        "T = tasks.task.list { filter: { STATUS = 2, ID in [5, 6], GROUP_ID not in [7] } }\n"
    )
    text = only(engine).params["cmd"]["c0"]
    keys = [pair.split("=")[0] for pair in text.split("?")[1].split("&")]
    assert keys == [
        "filter%5BSTATUS%5D",
        "filter%5BID%5D%5B0%5D",
        "filter%5BID%5D%5B1%5D",
        "filter%5B%21GROUP_ID%5D%5B0%5D",
    ]


def test_requests_that_fail_together_are_one_failure() -> None:
    """The wait doubles with each round of failures, not with each request of a round."""
    text = "in any order\n" + "crm.company.list\n" * 8
    engine = engine_of(text, request_size=1, in_flight=8)
    for now, longest in ((0.0, 0.375), (10.0, 0.75)):
        sent = engine.ready(now)
        assert len(sent) == 8
        for outgoing in sent:
            engine.failed(outgoing, classify(NO_CONNECTION), now)
        assert engine.wake_at is not None
        assert now < engine.wake_at <= now + longest


def test_a_write_that_stands_on_a_lost_entry_tells_of_its_doubt() -> None:
    """It was answered, but what the portal put into it is not known: unknown, with its account."""
    engine = engine_of(MADE)
    answer(engine, only(engine), c1={"item": {"id": 5}})
    result = engine.result()
    assert [str(command.state) for command in result] == ["unknown", "unknown"]
    assert [command.problem and command.problem.code for command in result] == ["B304", "B304"]


@pytest.mark.parametrize(
    "empty",
    ["[...$All[*].ID] | unique", "[] | join", '$All[0].ID | trim ?? "" | trim'],
)
def test_what_is_empty_and_made_of_several_values_is_named_by_its_key(empty: str) -> None:
    """No message has empty quotes: a value without a path of its own stands under a key."""
    engine = engine_of(f"All = user.get\nOne = all user.get {{ FILTER: {{ ID: {empty} }} }}\n")
    answer(engine, only(engine), c0=[])
    assert not engine.ready()
    problem = engine.result()["One"].problem
    assert problem is not None
    assert "``" not in problem.message
    assert "FILTER.ID" in problem.message or "$All[0].ID" in problem.message
