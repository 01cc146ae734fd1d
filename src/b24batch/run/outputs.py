"""Outputs of a run as data: names, columns and rows, and what was not there to be shown.

Pure: nothing is printed or written here. Tables, csv and jsonl look at the records of an
answer, json shows it as it is. Of a name of a loop they leave out rounds that made nothing,
because an `if` was false.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from b24batch.errors import Problem
from b24batch.model.evaluate import (
    MISSING,
    Empty,
    Failed,
    Found,
    Scope,
    ValueRefused,
    evaluate,
    evaluate_for_output,
    paste,
    walk,
)
from b24batch.model.formats import format_of
from b24batch.model.path import PathError, format_ref, parse_path
from b24batch.model.recipe import If, Output, Statement
from b24batch.model.values import Entry, Key, Literal, ObjectValue, Ref
from b24batch.plan.program import KnownScope
from b24batch.run import output_problems
from b24batch.run.results import RunResult
from b24batch.run.states import State

__all__ = [
    "OutputData",
    "absent_fields",
    "collect_outputs",
    "columns_of",
    "held_back",
    "option_of",
    "output_path",
    "outputs_of",
    "shaped_record",
]


class OutputData(msgspec.Struct, frozen=True):
    """One output: what a reference found, and the same as columns and rows.

    `value` is for json, `records` for jsonl (both with the chosen fields only, where fields
    are named), `columns` and `rows` for tables and csv; a cell is None where a record has
    nothing. `path` is empty for standard output, `given` says that it came with the call and
    means a place in the working directory, not in the folder of the recipe. `failed` names
    the command that has no value to show. `problems` are warnings, or the error that kept the
    output from being made.
    """

    name: str
    format: str
    value: Any = None
    records: tuple[Any, ...] = ()
    columns: tuple[str, ...] = ()
    path: str = ""
    given: bool = False
    delimiter: str = ","
    bom: bool = False
    failed: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def rows(self) -> list[list[Any]]:
        """The records as cells, one for each column."""
        return [[_present(record, column) for column in self.columns] for record in self.records]

    @property
    def usable(self) -> bool:
        """Whether there is anything to print or write."""
        return not self.failed and not any(p.severity == "error" for p in self.problems)


def outputs_of(result: RunResult) -> list[Output]:
    """The `output` statements; without any, one for every labelled command that is done."""
    program = result.program
    written = list(program.recipe.of_kind(Output))
    if written:
        return written
    done = [r.label for r in result if r.state is State.DONE and r.label]
    return [Output(Ref(label)) for label in dict.fromkeys(done)]


def collect_outputs(
    result: RunResult, outputs: Sequence[Output] | None = None, *, format: str | None = None
) -> list[OutputData]:
    """Work out the outputs of a run, all of them by default.

    `format` takes the place of the statement's own for what goes to standard output. Raises
    nothing: an output that cannot be made says so in `failed` or `problems`.
    """
    chosen = outputs_of(result) if outputs is None else outputs
    held = held_back(result)
    return [_collect(output, result, format) for output in chosen if output not in held]


def held_back(result: RunResult) -> list[Output]:
    """Outputs written below an `expect` of the top level that did not hold: they wait for it."""
    failed = result.failed_expectation
    below: list[Output] = []
    found = False
    for statement in result.program.recipe.statements if failed is not None else ():
        found = found or any(inner is failed for inner in _inside(statement))
        if found and isinstance(statement, Output):
            below.append(statement)
    return below


def _inside(statement: Statement) -> Iterator[Statement]:
    """A statement, and those in the branches of an `if`."""
    yield statement
    if isinstance(statement, If):
        for inner in (*statement.then, *statement.otherwise):
            yield from _inside(inner)


def output_path(output: Output, scope: KnownScope) -> tuple[str, bool]:
    """The path of an output, empty for standard output, and whether the caller gave it.

    A default is written in the recipe, and so not given. Raises ValueRefused for a path that
    is empty or no text, and NotKnownYet for one that an answer must tell.
    """
    if output.path is None:
        return "", False
    outcome = evaluate(output.path, scope)
    if isinstance(outcome, Failed):
        raise ValueRefused(f"`{outcome.name}` did not succeed")
    if not isinstance(outcome, Found) or not paste(outcome.value).strip():
        raise ValueRefused("the path of its file is empty")
    source = scope.names.follow(output.path) if isinstance(output.path, Ref) else None
    given = isinstance(source, Ref) and isinstance(scope.values.get(source.name), str)
    return paste(outcome.value), given


def _collect(output: Output, result: RunResult, format: str | None) -> OutputData:
    name = format_ref(output.ref)
    try:
        path, given = output_path(output, result.answers)
        outcome, left_out = evaluate_for_output(output.ref, result.answers)
    except ValueRefused as refused:
        problem = output_problems.not_made(output, name, refused)
        return OutputData(name, format_of(output.format), problems=(problem,))
    form = format if format is not None and not path else format_of(output.format, path)
    if isinstance(outcome, Failed):
        return OutputData(name, form, path=path, given=given, failed=outcome.name)
    shaped = _shape(output, outcome, result)
    return msgspec.structs.replace(
        shaped,
        problems=(*shaped.problems, *output_problems.incomplete(output, left_out)),
        format=form,
        path=path,
        given=given,
        delimiter=option_of(output, "delimiter", ","),
        bom=option_of(output, "bom", default=False),
    )


def _shape(output: Output, outcome: Found | Empty, result: RunResult) -> OutputData:
    """Choose records and fields, and tell what is not there."""
    name = format_ref(output.ref)
    core = _core(output.ref, outcome.value, result)
    records = _records(core)
    if output.ref.name in result.program.names.collected:
        records = [record for record in records if record is not None]
    if isinstance(outcome, Empty) and outcome.missing:
        where, there = _parent(output.ref, result.answers)
        problem = output_problems.missing(output, name, where, there)
        return OutputData(name, "", columns=output.fields, problems=(problem,))
    if not output.fields:
        return OutputData(name, "", outcome.value, tuple(records), columns_of(records))
    problems = _absent_fields(output, name, records)
    chosen = [shaped_record(record, output.fields) for record in records]
    value = chosen if isinstance(core, list) else next(iter(chosen), None)
    return OutputData(name, "", value, tuple(chosen), output.fields, problems=tuple(problems))


def _core(ref: Ref, value: Any, result: RunResult) -> Any:
    """What a table shows of a value.

    Of the whole answer of a command it is the records, wherever its method keeps them, or
    the one object that stands alone in the answer of a `get` or an `add`.
    """
    target = result.program.names.follow(ref)
    if not isinstance(value, dict) or not isinstance(target, Ref) or target.steps:
        return value
    names = result.program.names
    index = None if target.name in names.collected else names.labels.get(target.name)
    planned = None if index is None else result.program.planned[index]
    method = None if planned is None else planned.method
    rows = None if method is None else method.rows(value)
    if rows is not None:
        return rows
    only = next(iter(value.values())) if len(value) == 1 else None
    return only if index is not None and isinstance(only, list | dict) else value


def _records(core: Any) -> list[Any]:
    """A list's items, one object, one scalar; of nothing, none."""
    if isinstance(core, list):
        return core
    return [] if core is None or core == {} else [core]


def shaped_record(record: Any, fields: Sequence[str]) -> dict[str, Any]:
    """A record with the fields that were chosen alone."""
    return {field: _present(record, field) for field in fields}


def columns_of(records: Sequence[Any]) -> tuple[str, ...]:
    """All keys in order of first appearance; `value` for what is no object."""
    columns: dict[str, None] = {}
    for record in records:
        if isinstance(record, dict):
            columns.update(dict.fromkeys(record))
        else:
            columns["value"] = None
    return tuple(columns)


def _cell(record: Any, column: str) -> Any:
    """A field of a record; a dotted name leads inside if there is no field of that name."""
    if not isinstance(record, dict):
        return record if column == "value" else MISSING
    if column in record:
        return record[column]
    try:
        ref = parse_path(column)
    except PathError:
        return MISSING
    return walk(record, (Key(ref.name), *ref.steps)) if ref.steps else MISSING


def _present(record: Any, column: str) -> Any:
    found = _cell(record, column)
    return None if found is MISSING else found


def _absent_fields(output: Output, name: str, records: Sequence[Any]) -> list[Problem]:
    """Fields that no record has: mostly a slip of the pen."""
    known = columns_of(records)
    absent = absent_fields(output.fields, records) if records else ()
    return [
        output_problems.absent_field(output, name, at, known)
        for at, field in enumerate(output.fields)
        if field in absent
    ]


def absent_fields(fields: Iterable[str], records: Sequence[Any]) -> list[str]:
    """Those of the fields that no record has."""
    return [f for f in fields if all(_cell(record, f) is MISSING for record in records)]


def _parent(ref: Ref, scope: Scope) -> tuple[str, Any]:
    """The longest part of a path that is there, and its value."""
    for end in range(len(ref.steps) - 1, -1, -1):
        part = Ref(ref.name, ref.steps[:end])
        outcome = evaluate(part, scope)
        if not (isinstance(outcome, Empty) and outcome.missing):
            return format_ref(part), outcome.value if isinstance(outcome, Found) else None
    return ref.name, None


def option_of(output: Output, key: str, default: Any) -> Any:
    """An option of the statement; those of the wrong kind do not pass the check stage."""
    options = output.options or ObjectValue()
    for entry in options.entries:
        if isinstance(entry, Entry) and entry.key == key and isinstance(entry.value, Literal):
            return entry.value.value
    return default
