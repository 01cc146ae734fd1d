"""A recipe made ready to run: its commands with what is known of each, and their edges."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any

import msgspec

from b24batch.catalogue import Method, declaring
from b24batch.errors import EncodeError, Problem
from b24batch.model.outcome import ValueRefused
from b24batch.model.recipe import Command, Declare, Expect, ForEach, If, Recipe, Statement
from b24batch.model.scope import Scope
from b24batch.model.values import Literal, ObjectValue, Ref, Table
from b24batch.model.walk import nested_statements, visit, visit_statement
from b24batch.plan.bind import Names, bind_names, command_name
from b24batch.plan.blocks import Block, Part, PartKind, find_blocks
from b24batch.plan.encode import NeedsDirectCall, Reason, encode_command, looks_like_reference
from b24batch.plan.encode_v3 import FillerV3, encode_call
from b24batch.plan.fill import Filler, NothingAsked, Unresolved
from b24batch.plan.graph import (
    CARRIES,
    DATA,
    ORDER,
    POSITION,
    SURE,
    Graph,
    graph_of,
    join_block,
    measure_depths,
)
from b24batch.plan.known import KnownScope, NotKnownYet, PlanOptions
from b24batch.plan.natural_key import with_key
from b24batch.plan.outside import NOTHING_OUTSIDE, Outside
from b24batch.plan.references import Use, Uses
from b24batch.plan.references_v3 import WRITE_ALONE
from b24batch.plan.whole import whole_references
from b24batch.secrets import SecretText

__all__ = [
    "KnownScope",
    "NotKnownYet",
    "PlanOptions",
    "Planned",
    "Program",
    "encode",
    "encode_planned",
    "filler_of",
    "make_program",
]


class Planned(msgspec.Struct, gc=False):
    """One command, made ready. `rest` is the version of REST that it is sent in.

    `params` have every `let` followed. `text` is the finished command where all of it is
    known before the run; `settled` is set instead where its end is known before the run.
    `direct` says why it is sent outside a batch, as far as that is known yet, and `plain`
    are its params then. `whole` says that one look told all of this: it holds constants and whole
    references alone. A read whose request was lost `most_losses` times has failed. In a loop it
    is `called` by what it does, and `place` says in which round.
    """

    index: int
    called: str
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
    rest: int = 2
    whole: bool = False
    place: int | str | None = None

    @property
    def name(self) -> str:
        """What messages call it: `Deal`, and in a round `Deal[3]` or `(tasks.task.update)[0.2]`."""
        return self.called if self.place is None else f"{self.called}[{self.place}]"

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
    """All commands of a recipe with their names, values known before the run, and edges.

    `commands` are those of the top level, with the numbers of their instances. `blocks`, `parts`
    and `planned` go on with those of the loops; `planned[number]` is None for a joint.
    """

    recipe: Recipe
    names: Names
    values: Mapping[str, object]
    options: PlanOptions
    commands: list[Planned]
    graph: Graph
    blocks: list[Block]
    parts: list[Part]
    planned: list[Planned | None]
    outside: Outside = NOTHING_OUTSIDE

    @property
    def has_tables(self) -> bool:
        """Whether anything in the recipe reads a table, also where its turn may never come."""
        nested = (statement for statement, _ in nested_statements(self.recipe))
        others = (one for one in nested if not isinstance(one, Command))
        made = (one for one in self.planned if one is not None)
        commands = (one.command for one in made if not one.whole or one.command.once is not None)
        return any(
            isinstance(found.node, Table)
            for statement in chain(commands, others)
            for found in visit_statement(statement)
        )

    @property
    def secrets(self) -> tuple[SecretText, ...]:
        """Values that must not be shown."""
        return tuple(value for value in self.values.values() if isinstance(value, SecretText))


def make_program(
    recipe: Recipe,
    values: Mapping[str, object],
    options: PlanOptions,
    outside: Outside = NOTHING_OUTSIDE,
) -> Program:
    """Make a checked recipe ready.

    `values` holds parameters and secrets by name. Raises EncodeError, naming the command
    and the path, for values known now that no call can carry, and what `outside` raises.
    """
    known = declaring(options.catalogue, recipe.of_kind(Declare))
    options = msgspec.structs.replace(options, catalogue=known)
    blocks = find_blocks(recipe, bind_names(recipe))
    parts = [part for block in blocks for part in block.parts]
    methods = [_method(part.statement, options) for part in parts]
    uses = Uses(methods)
    planned = [
        _plan_part(part, methods[part.number], scope, uses)
        for block in blocks
        for scope in [KnownScope(block.names, values, options, outside)]
        for part in block.parts
    ]
    _join(recipe, blocks, parts, planned, options)
    top = blocks[0]
    commands = [command for command in planned[: len(top.parts)] if command is not None]
    return Program(
        recipe, top.names, values, options, commands, graph_of(top), blocks, parts, planned, outside
    )


def _method(command: Statement, options: PlanOptions) -> Method | None:
    if not isinstance(command, Command):
        return None
    method = options.catalogue.find(command.method)
    if options.distrusted and method is not None and method.name.lower() in options.distrusted:
        return msgspec.structs.replace(method, id_path=None)
    return method


def _plan_part(part: Part, method: Method | None, scope: KnownScope, uses: Uses) -> Planned | None:
    command, names = part.statement, scope.names
    if not isinstance(command, Command):
        if names.lets and isinstance(command, (If, Expect, ForEach)):
            part.statement = names.expand_joint(command)
        return None
    params, key = command.params, command.once
    if names.lets:
        params = names.expand_object(params)
        key = None if key is None else names.expand_object(key)
    planned = Planned(
        index=part.number,
        called=command_name(command, part.offset),
        command=command,
        method=method,
        writes=method is None or not method.is_read,
        params=with_key(params, key),
        direct="exact" if command.mode == "exact" else "",
        rest=2 if method is None else method.rest,
    )
    if planned.rest == 3 and planned.writes and not planned.direct:
        planned.direct = WRITE_ALONE
    whole = whole_references(planned.params, scope.is_to_come)
    planned.whole = whole is not None
    if whole is None:
        _fill(planned, part, scope, uses)
    elif not whole.refs:
        encode_planned(planned, whole.plain)
    else:
        found = uses.of_whole(command, whole.refs, _names_for(part, names), part.number)
        _add_uses(planned, found)
        hazard = whole.hazard and planned.rest == 2
        planned.direct = planned.direct or (str(Reason.REFERENCE) if hazard else "")
    return planned


def _fill(planned: Planned, part: Part, scope: KnownScope, uses: Uses) -> None:
    """Fill a command in as far as can be told before the run, and tell it what it refers to."""
    try:
        plain = filler_of(planned, scope).fill(planned.params)
    except NotKnownYet:
        if planned.rest == 2:
            planned.direct = planned.direct or _hazard(planned.params)
    except (Unresolved, NothingAsked) as settled:
        planned.settled = settled  # unless something else that it refers to fails
    except ValueRefused as refused:
        raise _refused(planned, str(refused)) from None
    else:
        encode_planned(planned, plain)
        return
    names = _names_for(part, scope.names)
    _add_uses(planned, uses.find(planned.command, planned.params, names, part.number))


def filler_of(planned: Planned, scope: Scope, wire: Mapping[str, str] | None = None) -> Filler:
    """What fills in the parameters of a command; `wire` maps names to labels in its request."""
    kind = FillerV3 if planned.rest == 3 else Filler
    return kind(planned.method, scope, wire or {}, planned.sure)


def encode(planned: Planned, plain: dict[str, Any]) -> str:
    """A command as a batch of its version carries it. Raises as `encode_command` does."""
    if planned.rest == 3:
        return encode_call(planned.command.method, plain)
    return encode_command(planned.command.method, plain, ordered=planned.positions)


def _names_for(part: Part, names: Names) -> Names:
    """The names as a part sees them: what an `if` decides about is unsure outside of it."""
    if not names.conditional:
        return names
    doubtful = {n for n, wanted in names.conditional.items() if not wanted <= part.conditions}
    if not doubtful:
        return names
    return msgspec.structs.replace(names, unsure=names.unsure | doubtful)


def _add_uses(planned: Planned, uses: tuple[Use, ...]) -> None:
    """Tell a command what it refers to."""
    planned.uses = uses
    planned.sure = frozenset([use.ref for use in uses if use.sure])


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
        planned.text = encode(planned, plain)
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


def _join(
    recipe: Recipe,
    blocks: list[Block],
    parts: list[Part],
    planned: list[Planned | None],
    options: PlanOptions,
) -> None:
    """Give all parts their edges, and what follows from those."""
    for part in reversed(parts):  # loops stand in blocks before their own
        command = planned[part.number]
        inside = blocks[part.inner].parts if part.inner >= 0 else ()
        part.writes = command.writes if command else any(inner.writes for inner in inside)
    data: dict[int, dict[int, int]] = {}
    for part in parts:
        command = planned[part.number]
        if command is None or command.uses or part.guards:
            data[part.number] = _incoming(part, blocks[part.block], planned, options)
    alone = [command is not None and command.apart for command in planned]
    for block in blocks:
        ordered = block.number > 0 or not recipe.any_order
        carries = block.number > 0 or recipe.halts
        join_block(
            block,
            parts,
            data,
            alone=alone,
            ordered=ordered,
            carries=carries,
            find=options.catalogue.find,
        )
    measure_depths(blocks, parts)


def _incoming(
    part: Part, block: Block, planned: list[Planned | None], options: PlanOptions
) -> dict[int, int]:
    """Flags of the edges into a part that are no mere order, by the number of the source."""
    command = planned[part.number]
    if command is not None:
        edges = _edges(command, block.names, planned, options)
    else:
        edges = _joint_edges(part, block.names)
        if part.kind in (PartKind.EXPECT, PartKind.LET):  # they see for themselves what failed
            edges = dict.fromkeys(edges, ORDER)
        elif part.kind is PartKind.END:
            loops = (p for p in block.parts if p.inner == part.inner)
            edges = {next(loops).number: DATA | POSITION | CARRIES}
    if part.guards and part.kind is not PartKind.END:
        edges[block.parts[part.guards[-1][0]].number] = DATA
    return edges


def _joint_edges(part: Part, names: Names) -> dict[int, int]:
    """What the decision of a joint stands on."""
    edges: dict[int, int] = {}
    bound = part.statement.name if isinstance(part.statement, ForEach) else ""
    if part.kind is PartKind.END:
        return edges
    for found in visit_statement(part.statement):
        if isinstance(found.node, Ref) and found.node.name not in (*found.bound, bound):
            doubtful = names.doubtful_sources(found.node.name)
            for source in names.sources(found.node):
                edges[source] = edges.get(source, 0) | (ORDER if source in doubtful else DATA)
    return edges


def _edges(
    planned: Planned, names: Names, commands: list[Planned | None], options: PlanOptions
) -> dict[int, int]:
    """Flags of the reference edges into a command, by the number of the source.

    What a value perhaps stands on is waited for, but takes nothing down by itself.
    """
    edges: dict[int, int] = {}
    waited: set[int] = set()
    for use in planned.uses:
        sure = use.sure and options.trust
        portal = use.portal and not planned.apart and (sure or not planned.writes)
        doubtful = names.doubtful_sources(use.ref.name)
        waited |= doubtful
        for source in use.sources:
            if source in doubtful:
                continue
            flags = DATA | (SURE if sure else 0)
            there = commands[source]
            if portal and there is not None and not there.apart:
                flags |= POSITION
            edges[source] = edges.get(source, POSITION | SURE) & flags | DATA
    for source in waited:
        edges[source] = edges.get(source, ORDER) & DATA or ORDER
    return edges
