"""Fixtures for all tests, and the rule that a missing service fails where services are required."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest

SHARED_SAMPLES = Path(__file__).resolve().parents[2] / "shared" / "samples"


@pytest.fixture(scope="session")
def shared_samples() -> Path:
    """The folder of sample invoices that lies beside the checkout; skips where it does not."""
    if not SHARED_SAMPLES.is_dir():
        pytest.skip("no ../shared/samples beside this checkout")
    return SHARED_SAMPLES


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under REQUIRE_SERVICES=1 a test marked `service` that skips has failed."""
    report = yield
    required = os.environ.get("REQUIRE_SERVICES") == "1"
    if report.skipped and required and item.get_closest_marker("service") is not None:
        report.outcome = "failed"
        report.longrepr = f"REQUIRE_SERVICES=1, but the test was skipped: {call.excinfo.value if call.excinfo else ''}"
    return report
