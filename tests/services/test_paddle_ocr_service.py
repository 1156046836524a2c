"""`PaddleOCRService` behaves as the guide's code expects."""

from __future__ import annotations

import concurrent.futures
import copy
import gc
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from faktulove_ocr.config import Settings
from faktulove_ocr.errors import CorruptDocument, OcrDisabled, RuntimeUnavailable, SettingsError
from faktulove_ocr.result import Invoice
from faktury.services import paddle_ocr_service
from faktury.services.paddle_ocr_service import PADDLEOCR_CONFIG, PaddleOCRService
from tests.cli.reader_fakes import FakeReader

PDF = b"%PDF-ok"


class Counting(FakeReader):
    """Counts readings under way at once."""

    made_here: ClassVar[list[Counting]] = []

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.inside = 0
        self.most = 0
        Counting.made_here.append(self)

    def read(self, *arguments: Any, **options: Any) -> list[Invoice]:
        self.inside += 1
        self.most = max(self.most, self.inside)
        time.sleep(0.005)
        try:
            return super().read(*arguments, **options)
        finally:
            self.inside -= 1


class Service(PaddleOCRService):
    @staticmethod
    def reader_factory(settings: Settings) -> Counting:
        return Counting(settings)


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    for name in list(os.environ):
        if name.startswith(("PADDLEOCR_", "FAKTULOVE_", "OMP_", "MKL_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    Counting.made_here.clear()
    before = copy.deepcopy(PADDLEOCR_CONFIG)
    yield
    PADDLEOCR_CONFIG.clear()
    PADDLEOCR_CONFIG.update(before)
    PaddleOCRService._readers.clear()


def test_one_invoice_is_its_result_in_plain_json() -> None:
    result = Service().process_invoice(PDF, "application/pdf")
    assert (result["schema"], result["source"], result["confidence_score"]) == ("faktulove.invoice/1", "-", 0.97)
    assert json.loads(json.dumps(result)) == result


def test_several_invoices_are_documents() -> None:
    result = Service().process_invoice(b"%PDF-two", "application/pdf")
    assert [document["czesc"]["numer"] for document in result["documents"]] == [1, 2]


def test_an_unreadable_document_raises_its_error() -> None:
    with pytest.raises(CorruptDocument):
        Service().process_invoice(b"%PDF-corrupt", "application/pdf")


@pytest.mark.parametrize(
    ("mime_type", "noted"),
    [
        ("application/pdf", False), ("Application/PDF; charset=binary", False), ("", False),
        ("application/octet-stream", False), ("image/png", True), ("text/html", True),
    ],
)  # fmt: skip
def test_the_content_decides_and_a_contradicting_type_is_noted(mime_type: str, noted: bool) -> None:
    problems = Service().process_invoice(PDF, mime_type)["problems"]
    found = [problem for problem in problems if problem["code"] == "mime_type_mismatch"]
    assert bool(found) == noted
    assert all(problem["severity"] == "info" for problem in found)


def test_models_are_loaded_and_released_on_demand() -> None:
    service = Service()
    service.ensure_models_loaded()
    (reader,) = Counting.made_here
    assert reader.loaded == 1
    PaddleOCRService.cleanup_models()
    service.cleanup_models()
    assert reader.cleaned == 2
    service.cleanup_temp_resources()
    assert not reader.closed


def test_services_of_one_configuration_share_a_reader() -> None:
    for _ in range(3):
        Service().process_invoice(PDF, "application/pdf")
    Service({"drop_score": 0.6}).process_invoice(PDF, "application/pdf")
    assert len(Counting.made_here) == 2


def test_no_more_readers_are_kept_than_model_cache_size() -> None:
    for side in (400, 500, 600):
        config = {"performance": {"model_cache_size": 2}, "det_limit_side_len": side}
        Service(config).process_invoice(PDF, "application/pdf")
    assert [reader.closed for reader in Counting.made_here] == [True, False, False]


def test_threads_take_turns_with_one_reader() -> None:
    service = Service()
    with concurrent.futures.ThreadPoolExecutor(8) as executor:
        results = list(executor.map(lambda _: service.process_invoice(PDF, "application/pdf"), range(24)))
    assert len(results) == 24
    assert [reader.most for reader in Counting.made_here] == [1]


def test_threads_with_more_configurations_than_kept_readers_all_get_answers() -> None:
    services = [
        Service({"performance": {"model_cache_size": 1}, "det_limit_side_len": side}) for side in (400, 500, 600)
    ]
    start = threading.Barrier(6)

    def work(number: int) -> int:
        start.wait(10)
        return len([services[number % 3].process_invoice(PDF, "application/pdf") for _ in range(10)])

    with concurrent.futures.ThreadPoolExecutor(6) as executor:
        assert list(executor.map(work, range(6))) == [10] * 6


def test_the_current_config_has_the_guides_shape_and_makes_the_same_service() -> None:
    config = Service({"performance": {"max_memory_mb": 700}, "use_angle_cls": False}).get_current_config()
    assert config["performance"]["max_memory_mb"] == 700
    assert config["use_angle_cls"] is False
    assert config["polish_optimization"]["nip_validation"] is True
    assert config["languages"] == ["pl"]
    assert json.loads(json.dumps(config)) == config
    assert Service(config).get_current_config() == config


def test_dotted_keys_are_understood() -> None:
    assert Service({"performance.batch_size": 1}).get_current_config()["performance"]["batch_size"] == 1


def test_what_a_program_changes_in_the_module_configuration_is_used_by_later_services() -> None:
    PADDLEOCR_CONFIG["performance"] = {"max_memory_mb": 512, "max_workers": 1, "batch_size": 1, "model_cache_size": 2}
    PADDLEOCR_CONFIG.update({"use_gpu": False, "enable_mkldnn": True, "cpu_threads": 8})
    config = Service().get_current_config()
    assert config["performance"] | {"document_timeout": 0} == PADDLEOCR_CONFIG["performance"] | {"document_timeout": 0}
    assert config["cpu_threads"] == 8
    assert Service({"cpu_threads": 2}).get_current_config()["cpu_threads"] == 2


def test_the_environment_wins_over_the_untouched_module_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PADDLEOCR_MAX_MEMORY", "777")
    assert Service().get_current_config()["performance"]["max_memory_mb"] == 777


def test_every_configuration_of_the_guide_is_accepted(tmp_path: Path) -> None:
    switches = {"enabled": True, "noise_reduction": True, "contrast_enhancement": True, "skew_correction": True}
    for folder in ("det", "rec", "cls"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "inference.onnx").write_bytes(b"onnx")
    (tmp_path / "polish_dict.txt").write_text("ą\n", encoding="utf-8")
    configs: list[dict[str, Any]] = [
        {"preprocessing": switches | {"resolution_optimization": True, "advanced_filtering": True}},
        {"use_gpu": False, "enable_mkldnn": True, "cpu_threads": 8, "use_tensorrt": False, "precision": "fp32",
         "ir_optim": True},
        {"languages": ["pl"], "drop_score": 0.3, "use_space_char": True, "use_angle_cls": True,
         "det_limit_side_len": 1280, "det_limit_type": "max", "rec_batch_num": 6, "max_text_length": 25000,
         "polish_optimization": {"enabled": True, "nip_validation": True, "date_format_enhancement": True,
                                 "currency_parsing": True, "spatial_analysis": True, "context_validation": True}},
        {"det_model_dir": str(tmp_path / "det"), "rec_model_dir": str(tmp_path / "rec"),
         "cls_model_dir": str(tmp_path / "cls"), "char_dict_path": str(tmp_path / "polish_dict.txt")},
    ]  # fmt: skip
    for config in configs:
        current = Service(config).get_current_config()
        for name, value in config.items():
            assert current[name] | value == current[name] if isinstance(value, dict) else current[name] == value


def test_wrong_configurations_are_named_errors() -> None:
    with pytest.raises(SettingsError, match="did you mean drop_score"):
        Service({"drop_scor": 0.3})
    with pytest.raises(RuntimeUnavailable):
        Service({"use_gpu": True, "gpu_mem": 2000})


def test_switched_off_it_refuses_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PADDLEOCR_ENABLED", "false")
    service = Service()
    for call in (service.ensure_models_loaded, lambda: service.process_invoice(PDF, "application/pdf")):
        with pytest.raises(OcrDisabled) as caught:
            call()
        assert caught.value.code == "ocr_disabled"
    assert Counting.made_here == []


class Periodic(Service):
    """A subclass as the guide writes one."""

    def __init__(self) -> None:
        super().__init__()
        self.processing_count = 0
        self.cleanup_threshold = 2

    def process_invoice(self, file_content: bytes, mime_type: str, **options: Any) -> dict[str, Any]:
        try:
            result = super().process_invoice(file_content, mime_type, **options)
            self.processing_count += 1
            if self.processing_count >= self.cleanup_threshold:
                gc.collect()
                if self._get_memory_usage() > 1:
                    self._reload_models()
                self.processing_count = 0
            return result
        finally:
            self._cleanup_temp_files()


def test_a_subclass_written_for_the_guide_works() -> None:
    service = Periodic()
    for _ in range(4):
        assert service.process_invoice(PDF, "application/pdf")["confidence_score"] == 0.97
    (reader,) = Counting.made_here
    assert (reader.cleaned, reader.loaded) == (2, 2)


def test_the_module_needs_no_django() -> None:
    code = "import sys; sys.modules['django'] = None; import faktury.services.paddle_ocr_service"
    root = Path(paddle_ocr_service.__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root, timeout=60)
