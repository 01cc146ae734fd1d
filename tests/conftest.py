"""Options shared by all tests."""

from __future__ import annotations

import pytest


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
