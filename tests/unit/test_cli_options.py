"""Options of the command line and the environment variables behind them."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from b24batch.cli.exits import UsageError
from b24batch.cli.main import make_parser
from b24batch.cli.options import apply_environment
from b24batch.cli.reading import given_values
from b24batch.syntax import parse


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """The parser of every command, those of commands below it too."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield inner
                yield from parsers(inner)


def options() -> list[tuple[str, argparse.Action]]:
    return [
        (parser.prog, action)
        for parser in parsers(make_parser())
        for action in parser._actions
        if action.option_strings and action.dest not in ("help", "parameters")
    ]


@pytest.mark.parametrize(
    ("prog", "action"), options(), ids=lambda value: getattr(value, "dest", "")
)
def test_every_option_has_a_variable(prog: str, action: argparse.Action) -> None:
    """The help names it, and it is the long name of the option in capitals."""
    long = action.option_strings[-1].removeprefix("--").replace("-", "_").upper()
    assert str(action.help).endswith(f"[B24BATCH_{long}]"), prog


def read(line: str, **environment: str) -> argparse.Namespace:
    args = make_parser().parse_args(line.split())
    apply_environment(args.parser, args, environment)
    return args


def test_a_variable_takes_the_place_of_an_option() -> None:
    """Text, choices, flags, counts, numbers and lists."""
    args = read(
        "run x.b24",
        B24BATCH_OUT="csv",
        B24BATCH_YES="1",
        B24BATCH_READ_ONLY="no",
        B24BATCH_VERBOSE="2",
        B24BATCH_PORTAL=" practice ",
        B24BATCH_ALLOW_PATH=os.pathsep.join(["/srv", "отчёты"]),
        B24BATCH_TZ="",
    )
    assert (args.out, args.yes, args.read_only, args.verbose) == ("csv", True, False, 2)
    assert (args.portal, args.allow_path, args.tz) == ("practice", ["/srv", "отчёты"], None)
    assert read("practice serve", B24BATCH_PORT="0").port == 0


def test_what_is_written_goes_before_the_variable() -> None:
    """Also for options that may be repeated."""
    args = read("run x.b24 --out json --select A", B24BATCH_OUT="csv", B24BATCH_SELECT="B")
    assert (args.out, args.select) == ("json", ["A"])


def test_the_defaults_of_lists_are_not_shared() -> None:
    """One command line leaves nothing behind for the next."""
    assert read("run x.b24 --select A -p a=1").select == ["A"]
    assert read("run x.b24").select == []
    assert read("run x.b24").parameters == []


@pytest.mark.parametrize(
    ("line", "name", "value", "hint"),
    [
        ("run x", "B24BATCH_OUT", "xml", "`table`, `json`, `jsonl`, `csv`"),
        ("run x", "B24BATCH_YES", "maybe", "write 1 or 0"),
        ("run x", "B24BATCH_VERBOSE", "much", "write a number"),
        ("practice serve", "B24BATCH_PORT", "http", "write a number"),
    ],
)
def test_a_wrong_variable_is_named(line: str, name: str, value: str, hint: str) -> None:
    """The message says which variable it is and what it may hold."""
    with pytest.raises(UsageError) as raised:
        read(line, **{name: value})
    [problem] = raised.value.problems
    assert problem.code == "B652"
    assert f"`{name}`" in problem.message
    assert hint in problem.hint


def test_variables_of_other_commands_do_no_harm() -> None:
    """`fmt` does not look at what `run` would refuse."""
    assert not read("fmt x", B24BATCH_OUT="xml").check


def test_usage_errors_are_problems() -> None:
    """In the style of all messages, with the way to the help."""
    with pytest.raises(UsageError) as raised:
        read("run x.b24 --out excel")
    [problem] = raised.value.problems
    assert problem.code == "B651"
    assert "`excel`" in problem.message
    assert problem.hint == "`b24batch run --help` lists what can be written"


def test_options_are_not_abbreviated() -> None:
    """A new option must not change what an old script means."""
    with pytest.raises(UsageError):
        read("run x.b24 --sel A")


PARAMETERS = "param since: date\nparam название: text\nA = my.a { a: $since, b: $название }"


def values(line: list[str], **environment: str) -> dict[str, object]:
    args = make_parser().parse_args(["run", "x", *line])
    return given_values(parse(PARAMETERS).recipe, args, environment)


def test_parameters_come_from_three_places(tmp_path: Path) -> None:
    """The command line goes before the file, the file before the environment."""
    file = tmp_path / "п.json"
    file.write_bytes('\ufeff{"since": "file", "название": "file"}\r\n'.encode())
    environment = {"B24BATCH_PARAM_since": "env", "B24BATCH_PARAM_название": "env"}
    environment["B24BATCH_PARAM_other"] = "is left alone"
    assert values([], **environment) == {"since": "env", "название": "env"}
    with_file = values(["--params-file", str(file)], **environment)
    assert with_file == {"since": "file", "название": "file"}
    with_both = values(["--params-file", str(file), "-p", "название=a=b "], **environment)
    assert with_both == {"since": "file", "название": "a=b "}


@pytest.mark.parametrize("pair", ["since", "=2026-01-01", " =x"])
def test_a_pair_needs_a_name_and_an_equals_sign(pair: str) -> None:
    """The hint shows the form."""
    with pytest.raises(UsageError) as raised:
        values(["-p", pair])
    assert raised.value.problems[0].code == "B655"
    assert re.search(r"`-p \w+=value`", raised.value.problems[0].hint)


@pytest.mark.parametrize("content", ["[1]", "{", '"x"', "", "\ufeff{]"])
def test_a_file_of_parameters_holds_an_object(tmp_path: Path, content: str) -> None:
    """Anything else is told with an example."""
    file = tmp_path / "p.json"
    file.write_bytes(content.encode())
    with pytest.raises(UsageError) as raised:
        values(["--params-file", str(file)])
    assert raised.value.problems[0].code == "B656"
