"""Bringing outputs to where they belong: which ones, in which format, files or the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from b24batch._suggest import suggest
from b24batch._text import Source
from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, usage_error
from b24batch.cli.show import show_table
from b24batch.errors import BatchError, CheckProblem, Problem, render
from b24batch.model.evaluate import ValueRefused
from b24batch.model.path import format_ref
from b24batch.model.recipe import Command, If, Output, Recipe, Statement
from b24batch.model.values import Ref
from b24batch.plan.program import KnownScope, NotKnownYet, Program
from b24batch.run.output_problems import not_made
from b24batch.run.outputs import OutputData, collect_outputs, held_back, output_path
from b24batch.run.rendering import json_text, render_output
from b24batch.run.results import RunResult
from b24batch.run.states import State
from b24batch.tables.places import Places, allow_option
from b24batch.tables.whole import write_whole

if TYPE_CHECKING:
    from b24batch.cli.streaming import StreamedFiles, StreamedText
    from b24batch.run.engine import Engine
    from b24batch.run.streamed import StreamedOutput

__all__ = ["Delivery", "begin_files", "deliver", "prepare_delivery"]


class Delivery(msgspec.Struct, frozen=True):
    """What will be printed and written after a run.

    `implied` means that the recipe has no `output`, so that every result with a label is
    shown. `folder` is that of the recipe, `allowed` are further folders for files. `format`
    is what `--out` says of standard output; `silent` leaves standard output to something
    else. `talk` names files that were written also where nobody sits at a terminal. With `dry`
    no file is written: what is for files goes to standard output too.
    """

    folder: Path
    recipe_file: Path | None = None
    allowed: tuple[Path, ...] = ()
    format: str | None = None
    silent: bool = False
    talk: bool = False
    dry: bool = False
    outputs: tuple[Output, ...] = ()
    implied: bool = False


def prepare_delivery(
    program: Program, delivery: Delivery, *, select: Sequence[str], source: Source
) -> Delivery:
    """Choose outputs, and refuse before anything is sent what could not be delivered.

    Raises UsageError for a name that no output has, for files outside the folder, and for
    outputs that would be mixed on standard output; CheckProblem for a path that is empty.
    """
    outputs, implied = _written_or_implied(program.recipe)
    chosen = _select(outputs, select) if select else outputs
    delivery = msgspec.structs.replace(delivery, outputs=tuple(chosen), implied=implied)
    scope = KnownScope(program.names, program.values, program.options, program.outside)
    for output in chosen:
        try:
            path, given = output_path(output, scope)
        except NotKnownYet:
            continue
        except ValueRefused as refused:
            raise CheckProblem(not_made(output, format_ref(output.ref), refused), source) from None
        if path:
            _place(path, delivery, given=given)
    _refuse_mixing(delivery)
    return delivery


def _written_or_implied(recipe: Recipe) -> tuple[list[Output], bool]:
    written = list(recipe.of_kind(Output))
    if written:
        return written, False
    return [Output(Ref(label)) for label in _labels(recipe.statements)], True


def _labels(statements: tuple[Statement, ...]) -> Iterator[str]:
    """The labels of commands outside of loops, whose results may be millions."""
    for statement in statements:
        if isinstance(statement, If):
            yield from _labels((*statement.then, *statement.otherwise))
        elif isinstance(statement, Command) and statement.label is not None:
            yield statement.label


def _select(outputs: Sequence[Output], wanted: Sequence[str]) -> list[Output]:
    """Outputs by the path they show or by its first name, without regard to case."""
    names = [format_ref(output.ref) for output in outputs]
    chosen = []
    for wish in wanted:
        low = wish.removeprefix("$").lower()
        found = [
            output
            for output, name in zip(outputs, names, strict=True)
            if low in (name.lower(), output.ref.name.lower())
        ]
        if not found:
            near = suggest(wish, names) or dict.fromkeys(names)
            hint = "it has " + ", ".join(f"`{name}`" for name in near) if near else ""
            raise usage_error("B658", f"the recipe has no output `{wish}`", hint)
        chosen += [output for output in found if output not in chosen]
    return [output for output in outputs if output in chosen]


def _refuse_mixing(delivery: Delivery) -> None:
    form = delivery.format
    screen = [output for output in delivery.outputs if output.path is None]
    if form in ("csv", "jsonl") and len(screen) > 1 and not delivery.silent:
        names = ", ".join(f"`{format_ref(output.ref)}`" for output in screen)
        raise usage_error(
            "B659",
            f"{len(screen)} outputs would be mixed on standard output as {form}: {names}",
            "choose one with `--select NAME`, or take `--out json`",
        )


def _place(path: str, delivery: Delivery, *, given: bool) -> Path:
    """Where a file will stand. Raises UsageError for a place that is not allowed or not there.

    A path of the recipe is taken from the recipe's folder, one that was given from the
    working directory.
    """
    places = Places(delivery.folder, Path.cwd(), delivery.allowed)
    place = places.home(given=given) / path
    try:
        inside = places.permits(place, given=given)
        folder_there = place.parent.is_dir()
        own = delivery.recipe_file is not None and place.resolve() == delivery.recipe_file
        taken = place.is_dir() or own
    except (OSError, ValueError) as error:
        raise usage_error("B660", f"`{path}` is no path for an output: {error}") from None
    if not inside:
        hint = f"if that is what you want, add `{allow_option(place)}`"
        raise usage_error("B660", f"`{path}` is outside the folder of the recipe", hint)
    if not folder_there:
        hint = "create it first; an output makes no folders"
        raise usage_error("B660", f"the folder of `{path}` does not exist", hint)
    if taken:
        what = "the recipe itself" if own else "a folder"
        raise usage_error("B660", f"`{path}` is {what}", "give the output a file of its own")
    return place


def begin_files(delivery: Delivery, engine: Engine, console: Console) -> StreamedFiles:
    """Outputs that are written from now on, while rounds end; to be given to `deliver`."""
    from b24batch.cli.streaming import StreamedFiles

    def place(stream: StreamedOutput) -> Path:
        return _place(stream.path, delivery, given=stream.given)

    streams = (_stream(output, delivery, console, engine.program) for output in delivery.outputs)
    return StreamedFiles(engine, [stream for stream in streams if stream is not None], place)


def _stream(
    output: Output, delivery: Delivery, console: Console, program: Program
) -> StreamedOutput | None:
    """An output round by round, if it can be made so: no more of it is in memory then."""
    from b24batch.run.streamed import streamable

    if output.path is not None and not delivery.dry:
        return streamable(output, program)
    drawn = output.path is not None and delivery.format is None and console.shows_tables
    if drawn or delivery.silent or delivery.implied or console.ascii_only:
        return None
    return streamable(output, program, screen=True, form=delivery.format)


def deliver(
    result: RunResult,
    delivery: Delivery,
    console: Console,
    source: Source,
    streamed: StreamedFiles | None = None,
) -> ExitCode:
    """Write the files and print the rest; what cannot be delivered is said and never raised.

    `streamed` are those that were written meanwhile: files take their places now, and the others
    are printed.
    """
    outputs = [o for o in delivery.outputs if not delivery.implied or _is_done(o, result)]
    unmet = held_back(result)
    held = [f"`{format_ref(output.ref)}`" for output in unmet if output in outputs]
    if held:
        console.say(f"outputs left out, since an `expect` above did not hold: {', '.join(held)}")
    done = [] if streamed is None else streamed.whole()
    files = [file for file in done if file.stream.output not in unmet]
    ended = [] if streamed is None else streamed.whole_texts()
    texts = [text for text in ended if text.stream.output not in unmet]
    written = {id(file.stream.output) for file in done} | {id(t.stream.output) for t in ended}
    outputs = [o for o in outputs if id(o) not in written and o not in unmet]
    made = collect_outputs(result, outputs, format=delivery.format)
    if delivery.dry:
        made = [_unwritten(output, delivery, console) for output in made]
    told = [_told(text.stream, delivery, console) for text in texts]
    for problems in (*(file.stream.problems for file in files), *told, *(o.problems for o in made)):
        for problem in problems:
            console.say(render(problem, source))
    failed = [f"`{output.name}`" for output in made if output.failed]
    if failed:
        why = "they stand on writes" if delivery.dry else "there is no answer to show"
        console.say(f"outputs left out, since {why}: {', '.join(failed)}")
    code = ExitCode.OK
    if any(not output.usable and not output.failed for output in made):
        code = ExitCode.INCOMPLETE
    usable = [output for output in made if output.usable]
    for output in usable:
        if output.path and not _write(output, delivery, console):
            code = ExitCode.INCOMPLETE
    for file in files:
        if not file.keep(console, talk=delivery.talk or console.talkative):
            code = ExitCode.INCOMPLETE
    if not delivery.silent:
        order = {id(output): number for number, output in enumerate(delivery.outputs)}
        shown: list[tuple[int, OutputData | StreamedText]] = [
            (order[id(output)], data)
            for output, data in zip(outputs, made, strict=True)
            if data.usable and not data.path
        ]
        shown += [(order[id(text.stream.output)], text) for text in texts]
        _print([one for _, one in sorted(shown, key=lambda pair: pair[0])], delivery, console)
    return code


def _told(stream: StreamedOutput, delivery: Delivery, console: Console) -> Sequence[Problem]:
    """What is to be known of an output for standard output; in a dry run as for others."""
    if not delivery.dry:
        return stream.problems
    return _of_dry_run(stream.name, stream.path, stream.problems, console)


def _of_dry_run(
    name: str, path: str, problems: Sequence[Problem], console: Console
) -> tuple[Problem, ...]:
    kept = tuple(p for p in problems if p.code != _INCOMPLETE)
    if len(kept) < len(problems):
        console.say(f"{name}: entries that stand on writes are not shown")
    if path:
        console.say(f"dry run: `{path}` is not written; this goes to standard output")
    return kept


def _unwritten(output: OutputData, delivery: Delivery, console: Console) -> OutputData:
    """An output of a dry run: nothing is written, and entries without a value are no failures."""
    path = output.path if output.usable and not delivery.silent else ""
    problems = _of_dry_run(output.name, path, output.problems, console)
    if not output.path:
        return msgspec.structs.replace(output, problems=problems)
    form = delivery.format or ("table" if console.shows_tables else output.format)
    return msgspec.structs.replace(output, path="", format=form, problems=problems)


_INCOMPLETE = "B217"
"""That failed entries are left out of an output."""


def _is_done(output: Output, result: RunResult) -> bool:
    name = output.ref.name
    return name in result.looped or result[name].state is State.DONE


def _write(output: OutputData, delivery: Delivery, console: Console) -> bool:
    try:
        place = _place(output.path, delivery, given=output.given)
        write_whole(place, render_output(output).encode("utf-8", "replace"))
    except OSError as error:
        reason = error.strerror or str(error)
        problem = usage_error("B661", f"`{output.path}` could not be written: {reason}")
        console.say(problem.render())
        return False
    except BatchError as refused:
        console.say(refused.render())
        return False
    if delivery.talk or console.talkative:
        rows = len(output.records)
        console.say(f"wrote {place}: {rows:,} {'row' if rows == 1 else 'rows'}")
    return True


def _print(
    outputs: Sequence[OutputData | StreamedText], delivery: Delivery, console: Console
) -> None:
    if delivery.format == "json" and (len(outputs) != 1 or len(delivery.outputs) > 1):
        data = [output for output in outputs if isinstance(output, OutputData)]
        named = {name: output.value for name, output in _named(data)}
        console.data(json_text(named, ascii_only=console.ascii_only) + "\n")
        return
    for number, output in enumerate(outputs):
        is_table = isinstance(output, OutputData) and output.format == "table"
        if len(outputs) > 1 and (is_table or (delivery.dry and delivery.format is None)):
            name = output.name if isinstance(output, OutputData) else output.stream.name
            console.show(f"\n{name}\n" if number else f"{name}\n")
        if not isinstance(output, OutputData):
            output.show(console)
        elif is_table:
            show_table(output, console)
        else:
            console.data(render_output(output, ascii_only=console.ascii_only))


def _named(outputs: Sequence[OutputData]) -> list[tuple[str, OutputData]]:
    """Names to tell outputs apart; the second of one name gets a number."""
    seen: dict[str, int] = {}
    named = []
    for output in outputs:
        seen[output.name] = count = seen.get(output.name, 0) + 1
        named.append((output.name if count == 1 else f"{output.name} ({count})", output))
    return named
