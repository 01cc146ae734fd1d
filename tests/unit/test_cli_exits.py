"""Exit codes: a test for each, made from real runs and real errors."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from b24batch import Portal
from b24batch.cli.exits import ExitCode, exit_of_error, exit_of_result, usage_error, worst
from b24batch.errors import BatchError, ConfigError, Problem, RunError
from b24batch.practice import PracticePortal
from b24batch.run.compose import EngineOptions
from b24batch.run.results import RunResult
from b24batch.run.states import Stopped
from b24batch.stages import bind_recipe, run_program
from b24batch.syntax import parse

GOOD = "user.current\n"
BAD = "crm.item.get { entityTypeId: company, id: 99999 }\n"


def run(text: str, portal: PracticePortal | None = None) -> RunResult:
    program = bind_recipe(parse(text).recipe)
    return run_program(program, Portal.practice(portal=portal))


def interrupted() -> RunError:
    with pytest.raises(RunError) as raised:
        run_program(bind_recipe(parse(GOOD).recipe), Portal.practice(), interrupted=lambda: True)
    return raised.value


def unreachable() -> RunError:
    with pytest.raises(RunError) as raised:
        run_program(
            bind_recipe(parse(GOOD).recipe),
            Portal.webhook("http://127.0.0.1:1/rest/1/abcdefabcdef/"),
            engine_options=EngineOptions(retries=0),
        )
    return raised.value


def no_id() -> PracticePortal:
    portal = PracticePortal()
    portal.register("crm.item.add", lambda _: {"result": {"item": {}}}, writes=True)
    return portal


VOUCHED = (
    "A = crm.item.add { entityTypeId: company, fields: { title: x } }\n"
    "B = crm.item.add { entityTypeId: deal, fields: { companyId: $A.item.id } }\n"
)


@pytest.mark.parametrize(
    ("code", "result"),
    [
        (ExitCode.OK, lambda: run(GOOD)),
        (ExitCode.INCOMPLETE, lambda: run(BAD + GOOD)),
        (ExitCode.STOPPED, lambda: run(f"halt on error\n{BAD}")),
        (ExitCode.STOPPED, lambda: run(VOUCHED, no_id())),
        (ExitCode.PORTAL, lambda: unreachable().result),
        (ExitCode.INTERRUPTED, lambda: interrupted().result),
    ],
)
def test_the_code_of_a_result(code: ExitCode, result: Callable[[], RunResult]) -> None:
    """How a run ended decides, not what its commands answered."""
    assert exit_of_result(result()) is code


def syntax() -> BatchError:
    with pytest.raises(BatchError) as raised:
        parse("A = {")
    return raised.value


def missing_parameter() -> BatchError:
    with pytest.raises(BatchError) as raised:
        bind_recipe(parse("param x: text\nA = user.get { ID: $x }").recipe)
    return raised.value


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (ExitCode.USAGE, lambda: usage_error("B651", "no")),
        (ExitCode.USAGE, lambda: ConfigError(Problem("B620", "no portal"))),
        (ExitCode.INVALID, syntax),
        (ExitCode.INVALID, missing_parameter),
        (ExitCode.PORTAL, unreachable),
        (ExitCode.INTERRUPTED, interrupted),
    ],
)
def test_the_code_of_an_error(code: ExitCode, error: Callable[[], BatchError]) -> None:
    """Errors before a run and errors that ended one."""
    assert exit_of_error(error()) is code


def test_every_way_to_stop_has_a_code() -> None:
    """A new one must be given a place in the table."""
    codes = {
        Stopped.EXPECT: 4,
        Stopped.HALT: 5,
        Stopped.VOUCHER: 5,
        Stopped.PORTAL: 6,
        Stopped.INTERRUPTED: 130,
        Stopped.WRITES: 5,
        Stopped.FAILURES: 5,
        Stopped.CONSENT: 2,
    }
    assert set(codes) == set(Stopped)
    for stopped, code in codes.items():
        result = run(GOOD)
        result.stopped = stopped
        assert exit_of_result(result) == code


def test_the_numbers_are_a_promise() -> None:
    """Scripts depend on them."""
    assert {code.name: int(code) for code in ExitCode} == {
        "OK": 0,
        "INCOMPLETE": 1,
        "USAGE": 2,
        "INVALID": 3,
        "EXPECTATION": 4,
        "STOPPED": 5,
        "PORTAL": 6,
        "INTERRUPTED": 130,
    }


@pytest.mark.parametrize(
    ("held", "code"),
    [
        ([], ExitCode.OK),
        ([0, 1], ExitCode.INCOMPLETE),
        ([4, 1], ExitCode.EXPECTATION),
        ([5, 4, 1], ExitCode.STOPPED),
        ([1, 6, 5], ExitCode.PORTAL),
        ([6, 130, 1], ExitCode.INTERRUPTED),
    ],
)
def test_one_code_of_several(held: list[int], code: ExitCode) -> None:
    """Of several that hold: 130, 6, 5, 4, 1."""
    assert worst(held) is code
