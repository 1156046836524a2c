"""The library stands alone: it imports where Django and our own upper rooms cannot be imported."""

from __future__ import annotations

import subprocess
import sys

import pytest

FORBID = """
import sys
from importlib.abc import MetaPathFinder

class Forbid(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"django", "faktury", "faktulove", "benchmarks"}:
            raise ImportError(f"{name} is forbidden here")
        return None

sys.meta_path.insert(0, Forbid())
"""


def _run(statement: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", FORBID + statement], capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.parametrize("module", ["faktulove_ocr", "faktulove_ocr.pipeline"])
def test_the_library_imports_without_django_and_upper_rooms(module: str) -> None:
    done = _run(f"import {module}")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("module", ["django", "faktulove.cli", "benchmarks"])
def test_the_guard_of_this_test_does_forbid(module: str) -> None:
    done = _run(f"import {module}")
    assert done.returncode != 0
    assert "is forbidden here" in done.stderr
