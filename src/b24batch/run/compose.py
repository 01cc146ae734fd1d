"""From a packed draft to the request that is sent: texts, wire labels, bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import uuid4

import msgspec

from b24batch.errors import BatchError
from b24batch.model.evaluate import ValueRefused
from b24batch.model.scope import Scope
from b24batch.plan.encode import NeedsDirectCall, direct_params, exact_params
from b24batch.plan.encode_v3 import params_v3
from b24batch.plan.fill import NothingAsked, SourceFailed, Unresolved
from b24batch.plan.graph import DATA
from b24batch.plan.pack import Draft, Verdict
from b24batch.plan.program import Planned, Program, encode, filler_of
from b24batch.plan.templates import Template, template_of
from b24batch.run.arriving import Arriving
from b24batch.run.dry import shown_params
from b24batch.run.engine_options import EngineOptions
from b24batch.run.grouping_v3 import Grouping
from b24batch.run.joints import Joints
from b24batch.run.ledger import Ledger
from b24batch.run.loops import Loops
from b24batch.run.once import OnceBy
from b24batch.run.operating import OperatingBudget
from b24batch.run.outgoing import Outgoing, Sources, batch_labels
from b24batch.run.paging import Paging
from b24batch.run.restraint import Restraint
from b24batch.run.states import State
from b24batch.run.times import ResultTimes
from b24batch.transport.base import Rest3

__all__ = ["Composer", "EngineOptions", "Outgoing", "Sources"]

_REST3 = -3
"""Of a request of REST 3.0: unlike every version, so that whatever joins it is looked at."""

LOSSES_TOGETHER = 2
"""A read whose request was lost this often travels alone."""

_NO_WIRE: Mapping[str, str] = {}

Refuse = Callable[[Planned, Exception], None]


class Pace(NamedTuple):
    """What is known of the time that methods take, and of what they have used of their budget."""

    times: ResultTimes
    operating: OperatingBudget


class Composer:
    """Judges candidates for one request after the other, and puts the request together.

    `refuse` is told of a command that will not be sent at all: Unresolved, NothingAsked,
    EncodeError or ValueRefused.
    """

    def __init__(
        self,
        program: Program,
        ledger: Ledger,
        options: EngineOptions,
        pace: Pace,
        refuse: Refuse,
    ) -> None:
        self.program = program
        self.ledger = ledger
        self.answers = ledger.answers
        self.pace = pace
        self.paging = Paging(ledger)
        self.once = OnceBy(ledger)
        self.restraint = Restraint(ledger, options)
        self.loops = Loops(ledger, self.restraint, options.limit_rows)
        if options.begins_early and options.limit_rows is None:
            self.loops.arriving = Arriving(ledger, self.paging, keep=options.keep_rounds)
        self.joints = Joints(ledger, self.loops)
        ledger.on_end = self._ended
        ledger.slots.forget = self._forget
        self.options = options
        self.refuse = refuse
        self._outside: dict[int, Any] = {}
        self._templates: dict[int, Template | None] = {}
        self.grouping = Grouping()
        self.keys: dict[int, str] = {}
        planned = enumerate(program.planned)
        self._usual = {n for n, p in planned if p and not p.paged and p.command.once is None}
        self._alike: dict[int, Template | None] = {}
        self.begin(0.0)

    def begin(self, now: float) -> None:
        """Start on an empty request."""
        self._now = now
        self._seconds = 0.0
        self._billed: dict[str, float] = {}
        self._texts: dict[int, str] = {}
        self._labels: dict[int, str] = {}
        self._bytes = 0
        self._rest = 0
        self._is_careful = self.restraint.dry or self.pace.operating.pressing
        self.grouping.begin()
        self.restraint.begin()

    def judge(self, i: int, sources: Sources) -> Verdict:
        """Decide one candidate of the packer, and make its text or its direct params."""
        planned = self.ledger.planned[i]
        if not sources and not self._is_careful:
            verdict = self._take_alike(planned)
            if verdict is not None:
                return verdict
        if sources and not self.ledger.is_needed(i):
            return Verdict.PASS
        if self.pace.operating.pressing:
            until = self._rests_until(planned.command.method)
            if until is not None:
                return self._postpone(i, sources, until)
        try:
            if self.restraint.dry and (planned.writes or self.restraint.is_undecided(i)):
                return self._withhold(planned, sources)
            part = self.ledger.parts[i]
            if part is None or part.number not in self._usual:
                verdict = self._special(planned, sources)
                if verdict is not None:
                    return verdict
            text = self._text(planned, sources)
            if planned.rest != self._rest and text and not self._goes_along(planned, sources):
                return Verdict.WAIT if sources else Verdict.OTHER
            seconds = self.pace.times.seconds(planned.command.method)
            if text and self._fits(text, seconds):
                if planned.writes and not self.restraint.lets(i):
                    return Verdict.DROP
                return self._take(planned, text, seconds)
            if text and self._bytes:
                return Verdict.FULL
            if sources:
                return Verdict.WAIT
            self._outside[i] = self._direct_params(planned)
            if planned.writes and not self.restraint.lets(i):
                return Verdict.DROP
        except (Unresolved, NothingAsked, SourceFailed, ValueRefused, BatchError) as refused:
            if sources:
                return Verdict.WAIT
            self.refuse(planned, refused)
            return Verdict.DROP
        return Verdict.ALONE

    def _take_alike(self, planned: Planned) -> Verdict | None:
        """Take a command that is like those of the other rounds, or say nothing of it."""
        i, ledger = planned.index, self.ledger
        part, around = ledger.parts[i], ledger.rounds[i]
        template = None if part is None or around is None else self._alike.get(part.number)
        if template is None or around is None or self._rest == _REST3 or ledger.records[i].lost:
            return None
        text = template.text(around.scope, _NO_WIRE)
        seconds = self.pace.times.seconds(planned.command.method)
        if not text or not self._fits(text, seconds):
            return None
        if planned.writes and not self.restraint.lets(i):
            return Verdict.DROP
        return self._take(planned, text, seconds)

    def _goes_along(self, planned: Planned, sources: Sources) -> bool:
        """Whether a command may go into the request being built: never with another version."""
        if planned.rest == 2 or self._rest == 2:
            return not self._rest
        held, stands = len(self._texts), bool(sources)
        return self.grouping.allows(planned.index, held, stands=stands)

    def _special(self, planned: Planned, sources: Sources) -> Verdict | None:
        """Decide about what sends nothing itself, and write a page for its place."""
        i = planned.index
        if planned.paged or self.paging.is_dropped(i):
            return self._open_pages(planned, sources)
        if self.paging.is_chained(i):
            self.paging.address(i, self._wire_label(sources))
        if planned.command.once is not None and not self.once.is_cleared(i):
            return self._look_up_first(planned, sources)
        return None

    def _withhold(self, planned: Planned, sources: Sources) -> Verdict:
        """Show a write of a dry run instead of sending it; its look-up is a read, and made."""
        if sources:
            return Verdict.WAIT
        if self.restraint.rests:
            return Verdict.FULL
        i = planned.index
        looked_up = planned.command.once is None or self.once.is_cleared(i)
        decided = not self.restraint.is_undecided(i)
        if decided and not looked_up and self.restraint.may_look_up(i):
            return self._look_up_first(planned, sources)
        self.restraint.withhold(i)
        return Verdict.DROP

    def _open_pages(self, planned: Planned, sources: Sources) -> Verdict:
        """Make a paged command ask for its first page; end a page that nobody waits for."""
        if sources:
            return Verdict.WAIT
        if not planned.paged:
            self.ledger.end(planned.index, State.NOT_NEEDED)
        elif planned.settled is not None:
            raise planned.settled
        else:
            self.paging.open(planned, self._plain(planned))
        return Verdict.DROP

    def _wire_label(self, sources: Sources) -> str:
        """What the request calls the one command that another stands on in it."""
        return f"c{list(self._texts).index(sources[0][0])}" if sources else ""

    def _look_up_first(self, planned: Planned, sources: Sources) -> Verdict:
        """Keep an add back until its natural key has been looked up."""
        if sources:
            return Verdict.WAIT
        if planned.settled is not None:
            raise planned.settled
        self.once.wait(planned, self._scope(planned))
        return Verdict.DROP

    def _scope(self, planned: Planned) -> dict[str, Any]:
        """What a look-up shares with the add it is for: the type of the record, not its fields."""
        method = self.program.options.catalogue.lister_of(planned.command.method)
        known = {param.name.lower() for param in (method.params if method else None) or ()}
        plain = (
            shown_params(planned, self.ledger.scope(planned.index))
            if self.restraint.dry
            else self._plain(planned)
        )
        return {k: v for k, v in plain.items() if k.lower() in known - {"fields"}}

    def sent_before(self, i: int) -> None:
        """Take in that an earlier process sent a command, and looked it up if it has a key."""
        planned = self.ledger.planned[i]
        if planned.command.once is not None:
            self.once.sent_before(planned, self._scope(planned))

    def _forget(self, places: Sequence[int]) -> None:
        self.once.forget(places)
        self.ledger.answers.forget(places)
        for i in places if self.keys or self.grouping.learned else ():
            self.keys.pop(i, None)
            self.grouping.forget(i)

    def _ended(self, i: int) -> None:
        part = self.ledger.parts[i]
        if part is None or part.number not in self._usual:
            self.paging.ended(i)
            self.once.ended(i)

    def _plain(self, planned: Planned) -> dict[str, Any]:
        if planned.plain is not None:
            return planned.plain
        page = self.paging.params(planned.index)
        if page is not None:
            return page
        scope = self.ledger.scope(planned.index)
        return filler_of(planned, scope).fill(planned.params)

    def _postpone(self, i: int, sources: Sources, until: float) -> Verdict:
        if sources:
            return Verdict.WAIT
        self.ledger.delay(i, until)
        return Verdict.DROP

    def _rests_until(self, method: str) -> float | None:
        """When a method may be sent that is near the end of its operating budget."""
        operating = self.pace.operating
        billed = self._billed.get(operating.account(method), 0.0)
        coming = billed + self.pace.times.seconds(method)
        return operating.blocked_until(method, self._now, coming)

    def _fits(self, text: str, seconds: float) -> bool:
        if self._bytes + len(text) > self.options.request_bytes:
            return False
        return not self._bytes or self._seconds + seconds <= self.pace.times.most_s

    def _take(self, planned: Planned, text: str, seconds: float) -> Verdict:
        self._bytes += len(text)
        self._seconds += seconds
        if self.pace.operating.pressing:
            account = self.pace.operating.account(planned.command.method)
            self._billed[account] = self._billed.get(account, 0.0) + seconds
        if planned.command.label is not None:
            self._labels[planned.index] = f"c{len(self._texts)}"
        self._texts[planned.index] = text
        if planned.rest == 2:
            self._rest = 2
        else:
            self._rest = _REST3
            self.grouping.take(planned.index)
        return Verdict.TAKE

    def _text(self, planned: Planned, sources: Sources) -> str:
        """The command as a batch carries it; an empty text when a batch cannot."""
        if planned.settled is not None:
            raise planned.settled
        if planned.direct or self.ledger.records[planned.index].lost >= LOSSES_TOGETHER:
            return ""
        if planned.text:
            return planned.text
        wire = self._wire(sources) if sources else {}
        scope = self.ledger.scope(planned.index)
        template = self._template(planned, scope)
        text = template.text(scope, wire) if template is not None else ""
        if text:
            return text
        plain = filler_of(planned, scope, wire).fill(planned.params)
        try:
            return encode(planned, plain)
        except NeedsDirectCall:
            return ""

    def _wire(self, sources: Sources) -> dict[str, str]:
        """What the request calls those of its commands that another one refers to."""
        data = [source for source, flags in sources if flags & DATA]
        labels = ((self.ledger.planned[source].command.label, source) for source in data)
        return {label: self._labels[i] for label, i in labels if label is not None}

    def _template(self, planned: Planned, scope: Scope) -> Template | None:
        """The template of a command in a loop."""
        part = self.ledger.parts[planned.index]
        if part is None or not part.block or planned.rest == 3:
            return None
        if part.number not in self._templates:
            template = template_of(planned.command.method, planned.method, planned.params, scope)
            self._templates[part.number] = template
            if part.number in self._usual and not planned.direct and planned.settled is None:
                self._alike[part.number] = template
        return self._templates[part.number]

    def _direct_params(self, planned: Planned) -> Any:
        """The params of a direct call; every leaf as text unless the command is `exact`."""
        if planned.rest == 3:
            params = params_v3(planned.command.method, self._plain(planned))
            has_key = planned.writes and self.options.sends_keys
            return Rest3(
                params, self.keys.setdefault(planned.index, uuid4().hex) if has_key else ""
            )
        carry = exact_params if planned.command.mode == "exact" else direct_params
        return carry(self._plain(planned), ordered=planned.positions)

    def request(self, number: int, draft: Draft) -> Outgoing:
        """The request for a draft whose every instance this composer judged."""
        instances = tuple(draft.instances)
        self.restraint.sent()
        planned = [self.ledger.planned[i] for i in instances]
        called = tuple([one.called for one in planned])
        places = tuple([one.place for one in planned])
        methods = tuple([one.command.method for one in planned])
        told = (called, places, methods)
        if draft.alone:
            params = self._outside.pop(instances[0])
            return Outgoing(number, instances, methods[0], params, False, True, {}, *told)
        if self._rest == _REST3:
            texts = (f'{{"as":"c{at}",{self._texts[i]}}}' for at, i in enumerate(instances))
            calls = Rest3([msgspec.Raw(text.encode()) for text in texts])
            return Outgoing(
                number, instances, "batch", calls, False, False, draft.by_position, *told
            )
        labels = batch_labels(len(instances))
        commands = dict(zip(labels, map(self._texts.__getitem__, instances), strict=True))
        params = {"halt": int(draft.halt), "cmd": commands}
        return Outgoing(
            number, instances, "batch", params, draft.halt, False, draft.by_position, *told
        )
