"""A recipe made ready to run: its commands with what is known of each, and their edges."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

import msgspec

from b24batch import catalogue
from b24batch.catalogue import Method
from b24batch.errors import EncodeError, Problem
from b24batch.model.evaluate import Empty, Found, Outcome, Scope, ValueRefused, evaluate
from b24batch.model.indexes import Indexes
from b24batch.model.recipe import Command, Recipe
from b24batch.model.values import Literal, Node, ObjectValue, Ref, Value
from b24batch.model.walk import visit
from b24batch.plan.bind import Names, bind_names, command_name
from b24batch.plan.encode import NeedsDirectCall, Reason, encode_command, looks_like_reference
from b24batch.plan.fill import Filler, NothingAsked, Unresolved
from b24batch.plan.graph import DATA, POSITION, SURE, Graph, build_graph
from b24batch.plan.natural_key import with_key
from b24batch.plan.references import Use, find_uses
from b24batch.secrets import SecretText

__all__ = ["PlanOptions", "Planned", "Program", "encode_planned", "make_program"]


class PlanOptions(msgspec.Struct, frozen=True):
    """What a plan depends on besides the recipe and its parameters.

    `moment` is what `now` and `today` mean, with a zone. `trust` False fills in every write
    ourselves. `distrusted` names methods (lower case) whose ids are not taken as sure.
    """

    moment: datetime
    trust: bool = True
    distrusted: frozenset[str] = frozenset()


class Planned(msgspec.Struct, gc=False):
    """One command, made ready.

    `params` have every `let` followed. `text` is the finished command where all of it is
    known before the run; `settled` is set instead where its end is known before the run.
    `direct` says why it is sent outside a batch, as far as that is known yet, and `plain`
    are its params then. A read whose request was lost `most_losses` times has failed.
    """

    index: int
    name: str
    command: Command
    method: Method | None
    writes: bool
    params: ObjectValue
    uses: tuple[Use, ...] = ()
    sure: frozenset[Ref] = frozenset()
    plain: dict[str, Any] | None = None
    text: str = ""
    direct: str = ""
    settled: Unresolved | NothingAsked | None = None
    most_losses: int = 3

    @property
    def paged(self) -> bool:
        """Whether it is read page by page: it sends nothing itself, its pages do."""
        return self.command.mode == "all" or self.command.limit is not None

    @property
    def apart(self) -> bool:
        """Whether nothing of it can stand in one request with what it refers to or is for."""
        return bool(self.direct) or self.paged

    @property
    def positions(self) -> tuple[str, ...] | None:
        """Names of positional parameters, in order; None for an ordinary method."""
        return None if self.method is None else self.method.positions


class Program(msgspec.Struct, frozen=True):
    """All commands of a recipe with their names, values known before the run, and edges."""

    recipe: Recipe
    names: Names
    values: Mapping[str, object]
    options: PlanOptions
    commands: list[Planned]
    graph: Graph

    @property
    def secrets(self) -> tuple[SecretText, ...]:
        """Values that must not be shown."""
        return tuple(value for value in self.values.values() if isinstance(value, SecretText))


class KnownScope(Scope):
    """Answers for parameters, secrets and `let`s; a command's answer is not there yet."""

    def __init__(self, names: Names, values: Mapping[str, object], moment: datetime) -> None:
        self.names = names
        self.values = values
        self.moment = moment
        self.indexes = Indexes()

    def lookup(self, name: str) -> Outcome:
        """The value behind a name; raises NotKnownYet for a command."""
        if name in self.names.lets:
            return evaluate(self.names.lets[name], self)
        if name in self.names.labels:
            return self.answer(name)
        value = self.values.get(name)
        if isinstance(value, Node):
            return evaluate(cast("Value", value), self)
        if isinstance(value, SecretText):
            return Found(value.reveal())
        return Empty(f"${name}", missing=True) if value is None else Found(value)

    def let(self, name: str) -> Value | None:
        """The expression behind a `let`."""
        return self.names.lets.get(name)

    def answer(self, name: str) -> Outcome:
        """The answer of a command."""
        raise NotKnownYet(name)

    def count(self, name: str, word: str) -> int | None:
        """`total` and `next` beside an answer, which nothing has here."""
        del name, word
        return None


class NotKnownYet(Exception):
    """A value depends on the answer of a command."""


def make_program(recipe: Recipe, values: Mapping[str, object], options: PlanOptions) -> Program:
    """Make a checked recipe ready.

    `values` holds parameters and secrets by name. Raises EncodeError, naming the command
    and the path, for values known now that no call can carry.
    """
    names = bind_names(recipe)
    scope = KnownScope(names, values, options.moment)
    commands = list(recipe.of_kind(Command))
    methods = [_method(command, options) for command in commands]
    planned = [
        _plan_command(index, command, names, methods, scope)
        for index, command in enumerate(commands)
    ]
    writes = [command.writes for command in planned]
    data = [_edges(command, planned, options) for command in planned]
    graph = build_graph(
        writes,
        data,
        alone=[command.apart for command in planned],
        ordered=not recipe.any_order,
        carries=recipe.halts,
    )
    return Program(recipe, names, values, options, planned, graph)


def _method(command: Command, options: PlanOptions) -> Method | None:
    method = catalogue.find(command.method)
    if method is not None and method.name.lower() in options.distrusted:
        return msgspec.structs.replace(method, id_path=None)
    return method


def _plan_command(
    index: int, command: Command, names: Names, methods: list[Method | None], scope: Scope
) -> Planned:
    method = methods[index]
    planned = Planned(
        index=index,
        name=command_name(command, index),
        command=command,
        method=method,
        writes=method is None or not method.is_read,
        params=with_key(
            names.expand_object(command.params) if names.lets else command.params, command.once
        ),
        direct="exact" if command.mode == "exact" else "",
    )
    try:
        plain = Filler(method, scope, {}, frozenset()).fill(planned.params)
    except NotKnownYet:
        planned.uses = find_uses(command, planned.params, names, methods, index)
        planned.sure = frozenset(use.ref for use in planned.uses if use.sure)
        planned.direct = planned.direct or _hazard(planned.params)
    except (Unresolved, NothingAsked) as settled:
        planned.settled = settled
    except ValueRefused as refused:
        raise _refused(planned, str(refused)) from None
    else:
        encode_planned(planned, plain)
    return planned


def _hazard(params: ObjectValue) -> str:
    """Why a command is sent outside a batch whatever its references bring, or an empty text."""
    texts = (found.node.value for found in visit(params) if isinstance(found.node, Literal))
    hazard = any(isinstance(text, str) and looks_like_reference(text) for text in texts)
    return str(Reason.REFERENCE) if hazard else ""


def encode_planned(planned: Planned, plain: dict[str, Any]) -> None:
    """Give a command its text, or the reason and the params for sending it outside a batch.

    Raises EncodeError, naming the command, for what no call can carry.
    """
    try:
        planned.text = encode_command(planned.command.method, plain, ordered=planned.positions)
    except NeedsDirectCall as needs:
        planned.direct = planned.direct or needs.reason
    except EncodeError as error:
        raise _refused(planned, error.problems[0].message, error.problems[0]) from None
    if planned.direct or planned.paged or planned.command.once is not None:
        planned.plain = plain


def _refused(planned: Planned, message: str, problem: Problem | None = None) -> EncodeError:
    code = "B401" if problem is None else problem.code
    hint = "" if problem is None else problem.hint
    span = planned.command.label_span or planned.command.method_span or planned.command.span
    return EncodeError(Problem(code, f"command `{planned.name}`: {message}", span, hint=hint))


def _edges(planned: Planned, commands: list[Planned], options: PlanOptions) -> dict[int, int]:
    """Flags of the reference edges into a command, by source."""
    edges: dict[int, int] = {}
    for use in planned.uses:
        sure = use.sure and options.trust
        portal = use.portal and not planned.apart and (sure or not planned.writes)
        for source in use.sources:
            flags = DATA | (SURE if sure else 0)
            if portal and not commands[source].apart:
                flags |= POSITION
            edges[source] = edges.get(source, POSITION | SURE) & flags | DATA
    return edges
