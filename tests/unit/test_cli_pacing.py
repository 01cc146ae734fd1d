"""Options of `run` that say how fast it goes and how long it tries."""

from __future__ import annotations

import pytest

from b24batch import Portal
from b24batch.cli.exits import UsageError
from b24batch.cli.main import make_parser
from b24batch.cli.options import apply_environment
from b24batch.cli.pacing import Pacing, read_pacing
from b24batch.run.compose import EngineOptions
from b24batch.run.limits import Limits


def read(line: str = "", **environment: str) -> Pacing:
    """What the arguments of `run` and the environment ask for."""
    args = make_parser().parse_args(["run", "x.b24", *line.split()])
    apply_environment(args.parser, args, environment)
    return read_pacing(args)


def told(limits: Limits | None) -> str:
    return repr(limits)


def test_without_options_a_portal_stays_as_it_is() -> None:
    """The practice portal still gets one request at a time, so that runs repeat."""
    portal = Portal.practice()
    before = (portal.limits, portal.timeout_s)
    read().set_on(portal)
    assert read() == Pacing()
    assert (portal.limits, portal.timeout_s) == before
    assert read().engine_options() == EngineOptions()


@pytest.mark.parametrize(
    ("line", "limits"),
    [
        ("--limits ordinary", "Limits(50, 2 a second; in flight 8 to 50)"),
        ("--limits enterprise", "Limits(250, 5 a second; in flight 8 to 250)"),
        ("--limits 10/0.5", "Limits(10, 0.5 a second; in flight 8 to 10)"),
        ("--in-flight 3", "Limits(50, 2 a second; in flight 3 to 50)"),
        ("--limits enterprise --in-flight 1", "Limits(250, 5 a second; in flight 1 to 250)"),
        ("--in-flight 80", "Limits(50, 2 a second; in flight 80 to 80)"),
        ("--limits off --in-flight 500", "Limits(no bucket; in flight 500 to 500)"),
    ],
)
def test_limits_are_those_that_are_named(line: str, limits: str) -> None:
    """Requests under way begin at the number given, also one above the burst."""
    assert told(read(line).limits) == limits


def test_limits_that_are_off_are_those_of_the_library() -> None:
    """`off` is `Limits.off()`."""
    assert told(read("--limits off").limits) == told(Limits.off())


def test_everything_reaches_the_portal_and_the_run() -> None:
    """From variables as from options."""
    variables = {
        "B24BATCH_LIMITS": "5/1",
        "B24BATCH_IN_FLIGHT": "2",
        "B24BATCH_RETRIES": "0",
        "B24BATCH_TIMEOUT": "7.5",
    }
    pacing = read(**variables)
    portal = Portal.practice()
    pacing.set_on(portal)
    assert told(portal.limits) == "Limits(5, 1 a second; in flight 2 to 5)"
    assert portal.timeout_s == 7.5
    options = pacing.engine_options()
    assert options is not None
    assert options.retries == 0


@pytest.mark.parametrize(
    ("line", "word", "hint"),
    [
        ("--limits fast", "`fast`", "`ordinary`, `enterprise`, `off`"),
        ("--limits 50", "`50`", "`50/2`"),
        ("--limits 0/2", "`0/2`", "`50/2`"),
        ("--limits 50/0", "`50/0`", "`50/2`"),
        ("--limits 5.5/2", "`5.5/2`", "`50/2`"),
        ("--limits 50/inf", "`50/inf`", "`50/2`"),
        ("--in-flight 0", "0", "at least 1"),
        ("--retries -1", "-1", "at least 0"),
        ("--timeout 0", "`0`", "above 0"),
        ("--timeout nan", "`nan`", "above 0"),
        ("--timeout soon", "`soon`", "above 0"),
    ],
)
def test_what_cannot_be_is_told_with_what_can(line: str, word: str, hint: str) -> None:
    """Wrong usage, before anything is read or sent."""
    with pytest.raises(UsageError) as raised:
        read(line)
    [problem] = raised.value.problems
    assert problem.code == "B651"
    assert word in problem.message
    assert hint in problem.hint
