"""Options shared by all tests."""

from __future__ import annotations

import hypothesis
import pytest

pytest_plugins = ["b24batch.practice.pytest_plugin"]

# A property holds or not however busy the machine is.
hypothesis.settings.register_profile("b24batch", deadline=None)
hypothesis.settings.load_profile("b24batch")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--proof-count",
        type=int,
        default=30,
        help="how many random programs or values each heavy proof tries",
    )
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite golden files instead of comparing"
    )


@pytest.fixture
def proof_count(request: pytest.FixtureRequest) -> int:
    """How many random cases a heavy proof tries."""
    return int(request.config.getoption("--proof-count"))


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are rewritten."""
    return bool(request.config.getoption("--update-golden"))
