"""`faktulove doctor`: facts, origins, and what to do about what is broken."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import psutil
import pytest
from typer.testing import CliRunner

from faktulove.cli import app
from faktulove_ocr.engine.weights import SHIPPED
from faktulove_ocr.errors import RuntimeUnavailable, WeightsCorrupt
from faktulove_ocr.settings import KEYS


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.startswith(("PADDLEOCR_", "FAKTULOVE_", "OMP_", "MKL_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def doctor(*arguments: str, **environ: str) -> tuple[int, dict[str, Any]]:
    result = CliRunner().invoke(app, ["doctor", "--json", *arguments], env=environ)
    return result.exit_code, json.loads(result.stdout)


def test_a_sound_installation_exits_0_and_tells_all() -> None:
    code, report = doctor()
    assert (code, report["ok"], report["problems"]) == (0, True, [])
    assert {"model", "cores", "AVX2", "AVX-512", "VNNI", "bf16", "AMX"} <= set(report["processor"])
    assert {"total", "available", "this process"} <= set(report["memory"])
    assert report["runtimes"]["openvino"].endswith("works")
    assert report["runtimes"]["onnxruntime"].endswith("works")
    assert {kind: report["weights"][kind].split(",")[0] for kind in SHIPPED} == {
        kind: weights.file for kind, weights in SHIPPED.items()
    }


def test_each_setting_is_shown_with_its_origin() -> None:
    Path("faktulove.toml").write_text("drop_score = 0.5\n")
    _code, report = doctor("--environment", "production", "--set", "rec_batch_num=4", PADDLEOCR_CPU_THREADS="2")
    found = {entry["key"]: (entry["value"], entry["origin"]) for entry in report["settings"]}
    assert list(found) == list(KEYS)
    assert found["drop_score"] == (0.5, "faktulove.toml")
    assert found["cpu_threads"] == (2, "PADDLEOCR_CPU_THREADS")
    assert found["rec_batch_num"] == (4, "command line")
    assert found["performance.max_workers"] == (3, "environment production")
    assert found["variant"][1] == "default"
    assert report["installation"]["settings file"].endswith("faktulove.toml")


def test_the_same_is_shown_to_a_person() -> None:
    result = CliRunner().invoke(app, ["doctor"], env={"COLUMNS": "80"})
    assert result.exit_code == 0
    for part in ("performance.max_memory_mb", "1024  (default)", "AVX-512", "everything needed is there"):
        assert part in result.stdout


def test_wrong_settings_are_broken_and_the_rest_is_still_told() -> None:
    code, report = doctor(PADDLEOCR_DROP_SCOR="1")
    assert code == 1
    assert "did you mean PADDLEOCR_DROP_SCORE" in report["problems"][0]["what"]
    assert report["weights"]["det"]


def test_a_gpu_that_is_not_there_is_broken() -> None:
    code, report = doctor("--set", "use_gpu=true")
    assert code == 1
    assert any("CUDAExecutionProvider" in problem["what"] for problem in report["problems"])
    assert any(entry["key"] == "use_gpu" and entry["value"] for entry in report["settings"])


def test_reading_switched_off_is_broken() -> None:
    assert doctor(PADDLEOCR_ENABLED="false")[0] == 1


def test_damaged_weights_are_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(kind: str, folder: Path | None = None) -> bytes:
        raise WeightsCorrupt(f"the {kind} model is damaged")

    monkeypatch.setattr("faktulove.doctor.shipped_weights", damaged)
    code, report = doctor()
    assert (code, len(report["problems"])) == (1, 3)
    assert "rapidocr" in report["problems"][0]["remedy"]


@pytest.mark.parametrize(("broken", "code"), [("openvino", 1), ("onnxruntime", 0)])
def test_only_the_runtime_in_use_must_work(monkeypatch: pytest.MonkeyPatch, broken: str, code: int) -> None:
    from faktulove_ocr.engine.runtime import open_runtime

    def fail(settings: Any) -> Any:
        if settings.runtime == broken:
            raise RuntimeUnavailable("illegal instruction")
        return open_runtime(settings)

    monkeypatch.setattr("faktulove.doctor.open_runtime", fail)
    found, report = doctor()
    assert found == code
    assert "illegal instruction" in report["runtimes"][broken]


def test_too_little_memory_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    scarce = psutil.virtual_memory()._replace(available=100 * 1024 * 1024)
    monkeypatch.setattr(psutil, "virtual_memory", lambda: scarce)
    code, report = doctor()
    assert code == 1
    assert "development" in report["problems"][0]["remedy"]


def test_a_cache_that_cannot_be_written_is_told_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    _code, report = doctor(XDG_CACHE_HOME=str(tmp_path / "file"))
    assert "PADDLEOCR_MODEL_DIR" in report["problems"][0]["remedy"]
