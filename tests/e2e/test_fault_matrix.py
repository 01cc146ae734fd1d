"""Every kind of fault at a tenth of all requests, over HTTP: nothing twice, nothing lost.

The ordinary run tries a small batch for each kind. The whole matrix, with 1,000 adds and 500
triples and five seeds of each, is `python -m pytest tests/e2e/test_fault_matrix.py --proof-count
1000`; it is one of the proofs of `tests/proofs.py`.
"""

from __future__ import annotations

import json
import re
import threading
import time
import urllib.parse
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

import pytest

from b24batch import Batch, Limits, Portal, RunError, crm, ref
from b24batch.practice import KINDS, Behaviour, Operating, PracticePortal, serve
from b24batch.practice.faults import choose, draw
from b24batch.practice.losing import without_entries
from b24batch.practice.traffic import Incoming
from b24batch.run.compose import EngineOptions
from b24batch.run.events import Event, RequestFailed
from b24batch.run.operating import OperatingBudget
from b24batch.run.results import CommandResult, RunResult
from b24batch.run.states import State, Stopped
from b24batch.stages import prepare
from drivers import DRIVERS, Driver

RATE = 0.1
MIXED = "a mixture"
STOPPING = {"expired_token", "redirect"}
LOSING = {
    "drop_before",
    "drop_after",
    "html_503",
    "html_500_before",
    "html_500_after",
    "html_504_after",
    "json_500_after",
    "cut_json",
    "short_json",
    "slow",
    "lose_all",
}
"""Nobody can tell what became of any command of such a request."""

SLOW_S, TIMEOUT_S, SETTLE_S = 0.6, 0.3, 2.0
"""A slow request is given up before it runs, and has long run when the portal is settled.

On a busy machine others may take too long as well; the client tells which."""

STANDS_ON = re.compile(r"\$result\[(\w+)\]")
"""A reference to another command of the same request."""

SEEDED = "S-"
"""How keys begin of records that a practice portal has from the start."""

NEVER_SENT = {State.FAILED, State.UNRESOLVED, State.SKIPPED, State.NOT_SENT}


class Case(NamedTuple):
    """One run: which faults, which draw of them, how large, and whether adds have a key."""

    kind: str
    seed: int
    size: int
    once: bool

    @property
    def rates(self) -> dict[str, float]:
        """Each kind at a tenth of the requests, or at its share of that."""
        if self.kind != MIXED:
            return {self.kind: RATE}
        kinds = sorted(KINDS.keys() - STOPPING)
        return dict.fromkeys(kinds, RATE / len(kinds))


class Witness:
    """Remembers, as the portal sees it, what happened to every add in each of its requests.

    `met` tells by key whether each request in turn lost the add, `late` is what the client
    waited for in vain, `longest_s` how long the portal took at most from getting an add to
    carrying it out: beyond `SETTLE_S` it is not the portal that a client may count on.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.late: set[str] = set()
        self.faults = Behaviour(faults=case.rates, seed=case.seed)
        self.met: dict[str, list[bool]] = {}
        self.longest_s = 0.0
        self._came: dict[str, list[float]] = {}
        self.kinds: Counter[str] = Counter()
        labels = (getattr(s, "label", None) for s in batch_of(case).recipe.statements)
        self.names = dict(enumerate(label for label in labels if label is not None))
        self._lock = threading.Lock()

    def __call__(self, incoming: Incoming) -> str:
        """The fault of a request; for each add in it, whether its fate cannot be known."""
        kind = choose(self.faults, incoming)
        body = json.loads(incoming.body)
        commands: dict[str, str] = body.get("cmd", {"": incoming.method})
        lost = set(commands) if kind in LOSING else set()
        if kind == "lose_entries":
            lost = self.left_out(commands, incoming.number)
        with self._lock:
            self.kinds[kind] += 1
            for label, command in commands.items():
                method, _, query = command.partition("?")
                if method == "crm.item.add":
                    direct = body.get("fields", {}).get("originId")
                    key = direct or urllib.parse.parse_qs(query)["fields[originId]"][0]
                    self.met.setdefault(key, []).append(label in lost)
                    self._came.setdefault(key, []).append(time.monotonic())
        return kind

    def carried_out(self, method: str, params: Any, _: object) -> None:
        """Take in that the portal has run a method; an add belongs to its oldest open request."""
        if method == "crm.item.add":
            with self._lock:
                came = self._came[params["fields"]["originId"]].pop(0)
                self.longest_s = max(self.longest_s, time.monotonic() - came)

    def told(self, event: Event) -> None:
        """Take in that the client did not wait any longer."""
        if isinstance(event, RequestFailed) and event.seconds >= TIMEOUT_S:
            self.late.update(self.names[i] for i in event.outgoing.instances if i in self.names)

    def left_out(self, commands: dict[str, str], number: int) -> set[str]:
        """The labels that an answer lacks, and those that stand on one of them in the request.

        What an answer that went astray held is not known, nor then what a write took from it (B3).
        """
        maps = ("result", "result_error", "result_total", "result_next", "result_time")
        answer: dict[str, Any] = {"result": {name: dict.fromkeys(commands, 1) for name in maps}}
        kept = without_entries(answer, lambda label: draw(self.case.seed, number, label))
        lost = set(commands) - set(kept["result"]["result"])
        for label, command in commands.items():
            if lost.intersection(STANDS_ON.findall(urllib.parse.unquote(command))):
                lost.add(label)
        return lost


def batch_of(case: Case) -> Batch:
    """Adds that stand alone, and companies with a contact and a deal of both, in mixed order."""
    batch = Batch().in_any_order()

    def add(key: str, entity: int, **fields: Any) -> None:
        if case.once:
            command = crm.item.add(entityTypeId=entity, fields=fields).once_by(originId=key)
        else:
            command = crm.item.add(entityTypeId=entity, fields={**fields, "originId": key})
        batch.add(key, command)

    for number in range(case.size):
        add(f"A{number}", 2, title=f"Сделка {number}: «Ёлка» & 50 % + ещё")
        if number % 2:
            company = ref[f"C{number}"].item.id
            contact = ref[f"P{number}"].item.id
            add(f"C{number}", 4, title=f"Компания {number}")
            add(f"P{number}", 3, name=f"Пётр {number}", companyId=company)
            add(f"D{number}", 2, title="Сделка", companyId=company, contactIds=[contact])
    return batch


def run(driver: Driver, case: Case) -> tuple[RunResult, PracticePortal, Witness]:
    """Run the batch of a case on a portal of its own, to whatever end."""
    witness = Witness(case)
    behaviour = Behaviour(
        script=witness,
        seed=case.seed,
        slow_s=SLOW_S,
        marker="originId",
        operating=Operating(cost_s=0.0, window_s=1.0),
    )
    slow = "slow" in case.rates
    only_slow = case.rates.keys() == {"slow"}  # then every add that came is carried out
    on_call = witness.carried_out if only_slow else None
    practice = PracticePortal(behaviour=behaviour, on_call=on_call)
    timeout_s = TIMEOUT_S if slow else 90.0
    limits = Limits(operating=OperatingBudget(window_s=1.0, rest_s=0.1))
    options = EngineOptions(
        settle_s=SETTLE_S if slow else 0.1,
        request_size=max(5, min(50, case.size // 20)),
    )
    program = prepare(batch_of(case).recipe)
    with (
        serve(practice) as server,
        Portal.webhook(server.url, limits=limits, timeout_s=timeout_s) as portal,
    ):
        try:
            result = driver(program, portal, options=options, on_event=witness.told)
        except RunError as error:
            assert error.result is not None
            result = error.result
    return result, practice, witness


Records = dict[str, list[dict[str, Any]]]


def records_by_key(practice: PracticePortal) -> Records:
    """What is on the portal in the end, of ours."""
    found: Records = {}
    tables = practice.snapshot()
    for table in ("company", "contact", "deal"):
        for row in tables[table]:
            if row["originId"] and not row["originId"].startswith(SEEDED):
                found.setdefault(row["originId"], []).append(row)
    return found


def wrong(case: Case, result: RunResult, practice: PracticePortal, witness: Witness) -> list[str]:
    """All that is not as it must be, in words."""
    records = records_by_key(practice)
    states = {command.name: command.state for command in result}
    told = [f"{key} is there {len(rows)} times" for key, rows in records.items() if len(rows) > 1]
    if records.keys() - states.keys():
        told.append(f"nobody asked for {records.keys() - states.keys()}")
    for command in result:
        told += _wrong_command(command, records, witness)
    if case.kind not in STOPPING | {MIXED} and result.stopped is not None:
        told.append(f"stopped: {result.stopped}")
    if case.kind in STOPPING and witness.kinds[case.kind]:
        told += [] if result.stopped is Stopped.PORTAL else ["not stopped"]
    elif case.once and set(states.values()) != {State.DONE}:
        told.append(f"with a key all is done in the end: {Counter(states.values())}")
    if practice.stats["duplicates"]:
        told.append(f"the portal counts {practice.stats['duplicates']} duplicates")
    if witness.longest_s >= SETTLE_S:
        told.append(f"the portal itself took {witness.longest_s:.1f} s: this machine is too busy")
    return [f"{case}: {words}" for words in told]


def _wrong_command(command: CommandResult, records: Records, witness: Witness) -> list[str]:
    rows, name = records.get(command.name, []), command.name
    met = witness.met.get(name, [])
    if command.state is State.DONE:
        ids = [row["id"] for row in rows]
        if ids != [command.value["item"]["id"]]:
            return [f"{name} is done, but its id is not {ids}"]
        return _wrong_links(rows[0], name, records)
    if command.state is State.UNKNOWN:
        lost = met[-1:] == [True] or ("slow" in witness.case.rates and name in witness.late)
        return [] if lost else [f"{name} is unknown, its requests lost it: {met}"]
    if command.state not in NEVER_SENT:
        return [f"{name} ended as {command.state}"]
    told = [f"{name} is {command.state}, but there"] if rows else []
    if met[-1:] == [True]:
        told.append(f"{name} is {command.state}, but its request was lost")
    return told


def _wrong_links(row: dict[str, Any], key: str, records: Records) -> list[str]:
    """Whether a record of a triple hangs on the others of its triple."""
    sources = {"P": {"companyId": "C"}, "D": {"companyId": "C", "contactId": "P"}}
    for field, letter in sources.get(key[0], {}).items():
        ids = [source["id"] for source in records.get(letter + key[1:], [])]
        if [row[field]] != ids:
            return [f"{key} hangs on {field} {row[field]} and not on {ids}"]
    return []


@pytest.mark.parametrize("once", [False, True], ids=["plain", "once by"])
@pytest.mark.parametrize("driver", DRIVERS.values(), ids=DRIVERS.keys())
def test_nothing_twice_and_nothing_lost(driver: Driver, once: bool, proof_count: int) -> None:
    """Done is there once with its id and links, unknown is what was lost, the rest is not there.

    With a natural key everything is done in the end, unless the portal could not be used at all.
    """
    size = min(1000, proof_count)
    seeds = range(1, 2 + min(4, proof_count // 200))
    cases = [Case(kind, seed, size, once) for kind in [*sorted(KINDS), MIXED] for seed in seeds]
    at_once = len(cases) if proof_count < 200 else 2  # runs mostly wait, large ones compute
    met: Counter[str] = Counter()
    told: list[str] = []
    with ThreadPoolExecutor(at_once) as pool:
        for case, ended in zip(cases, pool.map(lambda case: run(driver, case), cases), strict=True):
            told += wrong(case, *ended)
            met += ended[2].kinds
    assert not told, "\n".join(told[:20])
    assert met.keys() - {""} == KINDS.keys()
    print(f"{len(cases)} runs of {5 * size // 2} commands, faults met: {met.total() - met['']}")
