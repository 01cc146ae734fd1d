"""Options of a practice portal that misbehaves: which fault meets which request, and when."""

from __future__ import annotations

import functools
import itertools
import json
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.errors import ConfigError, TransportError
from b24batch.practice import (
    Behaviour,
    Bucket,
    Operating,
    PracticePortal,
    PracticeTransport,
    SteppedPace,
)
from b24batch.practice.exchange import exchange
from b24batch.practice.faults import choose
from b24batch.practice.losing import without_entries
from b24batch.practice.pace import RealPace
from b24batch.practice.traffic import Incoming
from b24batch.transport.base import Request


def kinds(behaviour: Behaviour, count: int) -> list[str]:
    """The faults of the first so many requests."""
    return [choose(behaviour, Incoming("batch", b"", number=n)) for n in range(1, count + 1)]


def test_no_fault_without_being_told() -> None:
    """Everything is off by default."""
    assert kinds(Behaviour(), 500) == [""] * 500
    assert PracticePortal().behaviour == Behaviour()


def test_the_same_seed_gives_the_same_faults() -> None:
    """Faults by rate repeat exactly with the seed, and differ with another one."""
    rates = {"drop_after": 0.1, "slow": 0.1}
    assert kinds(Behaviour(faults=rates, seed=7), 300) == kinds(
        Behaviour(faults=rates, seed=7), 300
    )
    assert kinds(Behaviour(faults=rates, seed=7), 300) != kinds(
        Behaviour(faults=rates, seed=8), 300
    )


@pytest.mark.parametrize("seed", range(5))
def test_rates_are_kept(seed: int) -> None:
    """Each kind comes about as often as its rate says."""
    found = Counter(kinds(Behaviour(faults={"drop_after": 0.1, "redirect": 0.3}, seed=seed), 20000))
    assert 1850 < found["drop_after"] < 2150
    assert 5800 < found["redirect"] < 6200
    assert found.keys() == {"", "drop_after", "redirect"}


def test_a_rate_of_one_is_always() -> None:
    """No request slips through."""
    assert set(kinds(Behaviour(faults={"html_503": 1.0}), 1000)) == {"html_503"}


def test_faults_do_not_depend_on_threads() -> None:
    """Requests from many threads meet the same faults, all told, as one after the other."""
    behaviour = Behaviour(faults={"drop_before": 0.2, "limit_503": 0.3}, seed=3)
    portals = [PracticePortal(behaviour=behaviour) for _ in range(2)]
    body = b'{"cmd":[]}'
    for _ in range(200):
        exchange(portals[0], Incoming("batch", body))
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: exchange(portals[1], Incoming("batch", body)), range(200)))
    assert portals[0].stats["faults"] == portals[1].stats["faults"]
    assert portals[0].stats["requests"] == portals[1].stats["requests"] < 200


def test_a_script_names_faults_by_number_in_a_list_or_by_a_function() -> None:
    """Three spellings of the same script; where it is silent the rates decide."""
    wanted = ["", "slow", "", "redirect", ""]
    scripts: list[Any] = [
        {2: "slow", 4: "redirect"},
        [None, "slow", "", "redirect"],
        lambda incoming: {2: "slow", 4: "redirect"}.get(incoming.number),
    ]
    for script in scripts:
        assert kinds(Behaviour(script=script), 5) == wanted
        with_rate = kinds(Behaviour(script=script, faults={"lose_all": 1.0}), 5)
        assert with_rate == [kind or "lose_all" for kind in wanted]


def test_a_function_sees_the_request() -> None:
    """A script may choose by method and body."""
    portal = PracticePortal(
        behaviour=Behaviour(
            script=lambda incoming: (
                "html_503" if incoming.method == "profile" and b"!" in incoming.body else None
            )
        )
    )
    asked = [("profile", b'{"a":"!"}'), ("profile", b"{}"), ("methods", b'{"a":"!"}')]
    assert [exchange(portal, Incoming(*each)).status for each in asked] == [503, 200, 200]


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"latency_s": -1}, "latency_s"),
        ({"slow_s": float("nan")}, "slow_s"),
        ({"bucket": Bucket(-1, 2)}, "burst"),
        ({"operating": Operating(costs_s={"crm.deal.list": -0.5})}, "costs_s[crm.deal.list]"),
        ({"faults": {"drop_before": -0.1}}, "faults[drop_before]"),
        ({"faults": {"drop_before": 0.6, "drop_after": 0.6}}, "1.2"),
        ({"faults": {"сломать": 0.1}}, "сломать"),
        ({"script": ["сломать"]}, "сломать"),
        ({"script": {1: "сломать"}}, "сломать"),
    ],
)
def test_options_that_mean_nothing_are_refused(options: dict[str, Any], named: str) -> None:
    """A mistake in the options is told at once, with what there is."""
    with pytest.raises(ConfigError) as caught:
        Behaviour(**options)
    (problem,) = caught.value.problems
    assert problem.code == "B643"
    assert f"`{named}`" in problem.message or named in problem.message
    assert problem.hint


def test_a_function_that_names_no_fault_is_refused() -> None:
    """What a function gives is looked at when it gives it."""
    with pytest.raises(ConfigError):
        kinds(Behaviour(script=lambda _: "сломать"), 1)


# --- latency, by a clock that passes only when somebody waits


def portal_with(pace: SteppedPace, **options: Any) -> PracticePortal:
    return PracticePortal(behaviour=Behaviour(**options), pace=pace)


def batch(count: int, command: str = "crm.company.add?fields[TITLE]=Ёлка") -> bytes:
    return json.dumps({"cmd": {f"c{n}": command for n in range(count)}}).encode()


def test_latency_is_waited_for_each_request_and_command() -> None:
    """A batch of ten takes one latency of a request and ten of a command."""
    pace = SteppedPace()
    portal = portal_with(pace, latency_s=0.15, command_latency_s=0.01)
    exchange(portal, Incoming("batch", batch(10)))
    assert pace.now() == pytest.approx(0.25)
    exchange(portal, Incoming("profile", b"{}"))
    assert pace.now() == pytest.approx(0.41)


def test_answers_tell_the_latency_of_a_command() -> None:
    """A client that measures methods by their `time` sees how slow they are."""
    portal = portal_with(SteppedPace(), command_latency_s=2.5)
    _, answer = portal.handle("profile", {})
    assert answer["time"]["duration"] == pytest.approx(2.52)
    assert answer["time"]["finish"] - answer["time"]["start"] == pytest.approx(2.52)


def test_latency_above_the_time_out_ends_in_it() -> None:
    """In the process, too, a client waits no longer than it said, and the work is done later."""
    pace = SteppedPace()
    portal = portal_with(pace, latency_s=30)
    with pytest.raises(TransportError, match="within 10 s") as caught:
        PracticeTransport(portal).send(Request("batch", batch(1), timeout_s=10))
    assert caught.value.sent
    assert (pace.now(), portal.stats["writes"]) == (10, 0)
    pace.wait(19.9)
    assert portal.stats["writes"] == 0
    pace.wait(0.2)
    assert portal.stats["writes"] == 1


def test_commands_that_take_too_long_end_in_the_time_out() -> None:
    """The client has left before the last of them, and all were carried out."""
    portal = portal_with(SteppedPace(), command_latency_s=1)
    with pytest.raises(TransportError, match="within 5 s"):
        PracticeTransport(portal).send(Request("batch", batch(10), timeout_s=5))
    assert portal.stats["writes"] == 10


def test_later_work_is_done_in_its_order_at_its_time() -> None:
    """A stepped time stands at the due moment of what is carried out."""
    pace = SteppedPace()
    done: list[tuple[str, float]] = []

    def note(name: str) -> None:
        done.append((name, pace.now()))

    for name, seconds in (("в", 3.0), ("а", 1.0), ("б", 2.0)):
        pace.later(seconds, functools.partial(note, name))
    pace.wait(2.5)
    assert done == [("а", 1.0), ("б", 2.0)]
    pace.settle()
    assert done[2:] == [("в", 3.0)]
    assert pace.now() == 3.0


def test_settling_real_time_ends_every_wait() -> None:
    """Nobody waits out a long latency once the portal is told to settle."""
    portal = PracticePortal(behaviour=Behaviour(latency_s=3600))
    waiting = threading.Barrier(5)

    def ask() -> int:
        waiting.wait(30)
        return exchange(portal, Incoming("profile", b"{}")).status

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(ask) for _ in range(4)]
        waiting.wait(30)
        while not all(each.done() for each in asked):
            portal.settle()
    assert [each.result() for each in asked] == [200] * 4


def test_settling_is_no_haste_for_ever() -> None:
    """What begins to wait afterwards waits its time."""
    pace = RealPace()
    pace.settle()
    begun = pace.now()
    pace.wait(0.02)
    assert pace.now() - begun > 0.015


# --- answers that lack entries


@given(st.integers(1, 50), st.integers())
def test_some_entries_are_lost_and_the_others_are_whole(count: int, luck: int) -> None:
    """At least one command is missing from all maps; what is left is as it was."""
    portal = PracticePortal()
    cmd = {f"c{n}": "profile" if n % 3 else "crm.нет" for n in range(count)}
    _, answer = portal.handle("batch", {"cmd": cmd})
    chances = itertools.count(luck)
    got = without_entries(answer, lambda _: next(chances) * 0.37 % 1)["result"]
    kept = {label for table in got.values() for label in (table or {})}
    assert len(kept) < count
    for name, table in answer["result"].items():
        left = {label: item for label, item in dict(table or {}).items() if label in kept}
        assert dict(got[name] or {}) == left


def test_lists_stay_as_php_has_them() -> None:
    """Of a batch with numbered commands what is left is a list, an object or an empty list."""
    portal = PracticePortal()
    _, answer = portal.handle("batch", {"cmd": ["profile"] * 3})
    assert isinstance(answer["result"]["result"], list)
    for chances, shape in (((0.0, 0.9, 0.9), dict), ((0.9, 0.9, 0.0), list)):
        got = without_entries(answer, dict(zip("012", chances, strict=True)).__getitem__)
        assert isinstance(got["result"]["result"], shape)
        assert len(got["result"]["result"]) == 2
    assert without_entries(answer, None)["result"]["result"] == []


# --- filters that are ignored, records that are there twice


def found(portal: PracticePortal, method: str, params: dict[str, Any]) -> int:
    return int(portal.handle(method, params)[1]["total"])


@pytest.mark.parametrize(
    ("method", "more", "names"),
    [
        ("crm.item.list", {"entityTypeId": 2}, ("id", "title")),
        ("crm.deal.list", {}, ("ID", "TITLE")),
    ],
)
def test_a_method_that_ignores_its_filter(
    method: str, more: dict[str, Any], names: tuple[str, str]
) -> None:
    """It finds everything, or what the other conditions leave when only a field is ignored."""
    number, title = names
    asked = {**more, "filter": {f">{number}": 100, f"={title}": "нет такой"}}
    without_title = {**more, "filter": {f">{number}": 100}}
    behaved = PracticePortal()
    assert found(behaved, method, asked) == 0
    everything = PracticePortal(behaviour=Behaviour(ignored_filters={method: ()}))
    assert found(everything, method, asked) == found(behaved, method, more)
    field = PracticePortal(behaviour=Behaviour(ignored_filters={method: ["tiTLE"]}))
    assert found(field, method, asked) == found(behaved, method, without_title) > 0


def test_duplicates_by_a_marker() -> None:
    """Records of one table with the same value count, each of them; empty values do not."""
    portal = PracticePortal(behaviour=Behaviour(marker="originId"))
    assert portal.stats["duplicates"] == 0
    for origin in ("a", "a", "b", "c", "a", "c", "", ""):
        portal.handle("crm.deal.add", {"fields": {"TITLE": "Ё", "ORIGIN_ID": origin}})
    portal.handle("crm.company.add", {"fields": {"TITLE": "Ё", "ORIGIN_ID": "b"}})
    assert portal.stats["duplicates"] == 5
    for spelled in ("ORIGIN_ID", "originid"):
        again = PracticePortal(store=portal.store, behaviour=Behaviour(marker=spelled))
        assert again.stats["duplicates"] == 5


@pytest.mark.parametrize(("command_latency_s", "mixed"), [(0.0, False), (0.001, True)])
def test_batches_alternate_where_commands_take_time(command_latency_s: float, mixed: bool) -> None:
    """Two batches at once: without time between commands one is done before the other begins."""
    ran: list[str] = []
    both = threading.Barrier(2)
    portal = PracticePortal(
        behaviour=Behaviour(command_latency_s=command_latency_s),
        on_call=lambda _, params, __: ran.append(params["fields"]["TITLE"]),
    )

    def batch(title: str) -> None:
        commands = {f"c{n}": f"crm.deal.add?fields[TITLE]={title}" for n in range(20)}
        both.wait()
        portal.handle("batch", {"cmd": commands})

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(batch, ["Первый", "Второй"]))
    changes = sum(one != other for one, other in itertools.pairwise(ran))
    assert len(ran) == 40
    assert (changes > 1) == mixed
