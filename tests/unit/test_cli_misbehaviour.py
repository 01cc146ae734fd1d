"""Options of `practice serve` that make the portal misbehave."""

from __future__ import annotations

import argparse
from io import StringIO

import pytest

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, UsageError
from b24batch.cli.main import main, make_parser
from b24batch.cli.misbehaviour import read_behaviour
from b24batch.cli.options import apply_environment
from b24batch.errors import ConfigError
from b24batch.practice import ENTERPRISE, KINDS, ORDINARY, Behaviour, Bucket, Operating


def read(line: str, **environment: str) -> Behaviour:
    """The behaviour that the arguments of `practice serve` and the environment ask for."""
    args: argparse.Namespace = make_parser().parse_args(["practice", "serve", *line.split()])
    apply_environment(args.parser, args, environment)
    return read_behaviour(args)


def test_a_portal_behaves_unless_told_otherwise() -> None:
    """Without options nothing is slow, limited or faulty."""
    assert read("--port 0 --https") == Behaviour()


def test_every_option_of_a_behaviour_can_be_written() -> None:
    """What tests in Python can ask for, the command line can ask for too."""
    wanted = Behaviour(
        latency_s=0.15,
        command_latency_s=0.01,
        connection_latency_s=0.1,
        slow_s=2,
        bucket=Bucket(50, 20),
        operating=Operating(
            limit_s=30, cost_s=0.5, costs_s={"crm.deal.list": 2}, billed_to="batch"
        ),
        faults={"drop_after": 0.1, "slow": 0.05},
        script={3: "redirect", 7: "cut_json"},
        seed=9,
        ignored_filters={"crm.deal.list": [], "crm.item.list": ["originId", "xmlId"]},
        marker="originId",
    )
    assert set(Behaviour.__struct_fields__) == {
        name for name in wanted.__struct_fields__ if getattr(wanted, name) != _default(name)
    }
    written = read(
        "--latency 0.15 --command-latency .01 --connection-latency 1e-1 --slow-for 2 "
        "--bucket 50/20 --budget 30 --budget-cost 0.5 --budget-cost crm.deal.list=2 "
        "--budget-of batch --fault drop_after=0.1 --fault slow=0.05 --fault-at 3=redirect "
        "--fault-at 7=cut_json --fault-seed 9 --ignore-filter crm.deal.list "
        "--ignore-filter crm.item.list=originId,xmlId --marker originId"
    )
    assert written == wanted


def _default(name: str) -> object:
    return getattr(Behaviour(), name)


def test_the_usual_limits_have_names() -> None:
    """The two plans by name, and the usual budget once a method has a cost."""
    assert read("--bucket ordinary").bucket == ORDINARY
    assert read("--bucket enterprise").bucket == ENTERPRISE
    assert read("--budget-cost crm.deal.list=2").operating == Operating(
        costs_s={"crm.deal.list": 2}
    )
    assert read("--budget-of batch").operating == Operating(billed_to="batch")


def test_variables_take_the_place_of_the_options() -> None:
    """A service is set up by its environment."""
    read_in = read("", B24BATCH_LATENCY="0.2", B24BATCH_BUCKET="ordinary", B24BATCH_FAULT="slow=1")
    assert read_in == Behaviour(latency_s=0.2, bucket=ORDINARY, faults={"slow": 1.0})


@pytest.mark.parametrize(
    "line",
    [
        "--latency быстро",
        "--latency inf",
        "--bucket 50",
        "--bucket много",
        "--budget x",
        "--budget-cost crm.deal.list=",
        "--fault drop_after",
        "--fault drop_after=часто",
        "--fault =0.1",
        "--fault-at first=slow",
        "--fault-at 3=",
    ],
)
def test_what_cannot_be_read_is_named(line: str) -> None:
    """The message has the option, the hint what to write."""
    with pytest.raises(UsageError) as caught:
        read(line)
    (problem,) = caught.value.problems
    assert problem.code == "B651"
    assert f"`{line.split(maxsplit=1)[0]}`" in problem.message
    assert problem.hint.startswith("write ")


@pytest.mark.parametrize("line", ["--latency -1", "--fault slow=1.5", "--fault сломать=0.1"])
def test_what_a_portal_cannot_do_is_refused(line: str) -> None:
    """The same refusal as in Python."""
    with pytest.raises(ConfigError):
        read(line)


def test_faults_are_listed() -> None:
    """`--fault list` prints every kind with what it does, and serves nothing."""
    out = StringIO()
    code = main(["practice", "serve", "--fault", "list"], Console(stdout=out, environment={}))
    assert code == ExitCode.OK
    listed = dict(line.split(maxsplit=1) for line in out.getvalue().splitlines())
    assert listed == KINDS
