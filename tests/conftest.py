"""Options shared by all tests."""

from __future__ import annotations

import hypothesis
import pytest

pytest_plugins = ["b24batch.practice.pytest_plugin"]

_SMALL_COUNT = 30


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--proof-count",
        type=int,
        default=_SMALL_COUNT,
        help="how many random programs or values each heavy proof tries",
    )
    parser.addoption(
        "--proofs",
        action="store_true",
        help="run only tests that try random cases, and draw new cases every time",
    )
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite golden files instead of comparing"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Hypothesis: no deadline, since a property holds or not however busy the machine is.

    Ordinary runs draw the same cases every time, so that equal sources get equal verdicts.
    """
    proving = config.getoption("--proofs")
    count = config.getoption("--proof-count") if proving else 100
    hypothesis.settings.register_profile(
        "b24batch", deadline=None, derandomize=not proving, max_examples=count
    )
    hypothesis.settings.load_profile("b24batch")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--proofs"):
        config.hook.pytest_deselected(items=[item for item in items if not _is_proof(item)])
        items[:] = [item for item in items if _is_proof(item)]


def _is_proof(item: pytest.Item) -> bool:
    """Whether a test takes its number of cases from the option, or draws them with hypothesis."""
    fixtures: list[str] = getattr(item, "fixturenames", [])
    drawn = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    return "proof_count" in fixtures or drawn


@pytest.fixture
def proof_count(request: pytest.FixtureRequest) -> int:
    """How many random cases a heavy proof tries."""
    return int(request.config.getoption("--proof-count"))


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are rewritten."""
    return bool(request.config.getoption("--update-golden"))
