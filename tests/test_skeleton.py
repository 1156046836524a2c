"""What the repository promises about its own files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)", re.MULTILINE)


def test_the_lock_names_no_address() -> None:
    assert "://" not in LOCK
    assert not re.search(r"^\s*--(?!hash=)", LOCK, re.MULTILINE)


def test_every_pin_in_the_lock_has_a_sha256() -> None:
    entries = re.split(r"\n(?=[a-z0-9])", LOCK.strip())
    assert len(entries) > 20
    without = [entry.splitlines()[0] for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry)]
    assert without == []


def test_the_lock_holds_one_opencv_and_it_is_the_headless_one() -> None:
    assert [name for name, _ in PIN.findall(LOCK) if name.startswith("opencv")] == ["opencv-python-headless"]


def test_every_declared_requirement_is_in_the_lock() -> None:
    declared = [*PROJECT["dependencies"], *(r for extra in PROJECT["optional-dependencies"].values() for r in extra)]
    names = {re.split(r"[\s<>=~!;\[]", requirement)[0] for requirement in declared}
    assert names - {name for name, _ in PIN.findall(LOCK)} == set()


@pytest.mark.parametrize("target", ["setup", "demo", "test", "check", "bench", "lock"])
def test_the_makefile_knows_its_targets(target: str) -> None:
    done = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_ci_is_executable_bash() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", script], timeout=30, check=False).returncode == 0


def test_the_licence_is_apache_and_the_weights_are_credited() -> None:
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")[:200]
    assert "PP-OCRv6" in (ROOT / "NOTICE").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("mark", "required", "outcome"),
    [("service", "1", "1 failed"), ("service", "0", "1 skipped"), ("filterwarnings('error')", "1", "1 skipped")],
)
def test_a_missing_service_fails_only_where_services_are_required(
    tmp_path: Path, mark: str, required: str, outcome: str
) -> None:
    probe = tmp_path / "test_probe.py"
    probe.write_text(
        f"import pytest\n\n@pytest.mark.{mark}\ndef test_it() -> None:\n    pytest.skip('no broker answers')\n",
        encoding="utf-8",
    )
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = service: as in the project\n", encoding="utf-8")
    (tmp_path / "conftest.py").write_text((ROOT / "tests/conftest.py").read_text(encoding="utf-8"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(probe)],
        cwd=tmp_path,
        env=os.environ | {"REQUIRE_SERVICES": required},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert outcome in done.stdout.splitlines()[-1]
