"""Settings: every key reaches its place or is documented as idle, and each source has its rank."""

from __future__ import annotations

import dataclasses
import os
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from faktulove_ocr.config import (
    ConfidenceSettings,
    EngineSettings,
    Limits,
    PerformanceSettings,
    PolishSettings,
    PreprocessingSettings,
    Settings,
)
from faktulove_ocr.errors import RuntimeUnavailable, SettingsError
from faktulove_ocr.result import FIELD_NAMES
from faktulove_ocr.settings import KEYS, docs, flatten, nearest, resolve

ROOT = Path(__file__).resolve().parents[2]

# What is given in text form, and what must stand in the settings then: section, attribute, value.
REACHES: dict[str, tuple[str, str, str, object]] = {
    "enabled": ("false", "", "enabled", False),
    "own_nips": ("526-025-02-74, PL5260250274", "", "own_nips", ("5260250274",)),
    "languages": ("pl,en", "", "languages", ("pl", "en")),
    "performance.max_memory_mb": ("700", "performance", "max_memory_mb", 700),
    "performance.max_workers": ("5", "performance", "max_workers", 5),
    "performance.batch_size": ("7", "performance", "batch_size", 7),
    "performance.model_cache_size": ("9", "performance", "model_cache_size", 9),
    "performance.document_timeout": ("33.5", "performance", "document_timeout", 33.5),
    "preprocessing.enabled": ("off", "preprocessing", "enabled", False),
    "preprocessing.profile": ("QUALITY", "preprocessing", "profile", "quality"),
    "preprocessing.quality_threshold": ("0.5", "preprocessing", "quality_threshold", 0.5),
    "preprocessing.noise_reduction": ("false", "preprocessing", "noise_reduction", False),
    "preprocessing.contrast_enhancement": ("true", "preprocessing", "contrast_enhancement", True),
    "preprocessing.skew_correction": ("0", "preprocessing", "skew_correction", False),
    "preprocessing.resolution_optimization": ("1", "preprocessing", "resolution_optimization", True),
    "preprocessing.advanced_filtering": ("yes", "preprocessing", "advanced_filtering", True),
    "runtime": ("onnxruntime", "engine", "runtime", "onnxruntime"),
    "variant": ("standard", "engine", "variant", "standard"),
    "cpu_threads": ("8", "engine", "cpu_threads", 8),
    "gpu_mem": ("2000", "engine", "gpu_mem", 2000),
    "precision": ("fp32", "engine", "precision", "fp32"),
    "det_limit_side_len": ("1280", "engine", "det_limit_side_len", 1280),
    "det_limit_type": ("min", "engine", "det_limit_type", "min"),
    "rec_batch_num": ("4", "engine", "rec_batch_num", 4),
    "drop_score": ("0.6", "engine", "drop_score", 0.6),
    "use_angle_cls": ("false", "engine", "use_angle_cls", False),
    "use_space_char": ("false", "engine", "use_space_char", False),
    "max_text_length": ("500", "engine", "max_text_length", 500),
    "model_dir": ("/tmp/models", "engine", "cache_dir", Path("/tmp/models")),
    "polish_optimization.nip_validation": ("false", "polish", "nip_validation", False),
    "polish_optimization.date_format_enhancement": ("false", "polish", "date_format_enhancement", False),
    "polish_optimization.currency_parsing": ("false", "polish", "currency_parsing", False),
    "polish_optimization.spatial_analysis": ("false", "polish", "spatial_analysis", False),
    "polish_optimization.constrained_reading": ("false", "polish", "constrained_reading", False),
    "polish_optimization.context_validation": ("false", "polish", "context_validation", False),
    "limits.max_file_mb": ("5", "limits", "max_file_mb", 5.0),
    "limits.max_pages": ("7", "limits", "max_pages", 7),
    "limits.max_megapixels": ("30", "limits", "max_megapixels", 30.0),
    "field_thresholds.default": ("0.6", "confidence", "default", 0.6),
}
# Keys that need files, a GPU, or reach several places: each has a test of its own below.
ELSEWHERE = {
    "environment", "use_gpu", "use_tensorrt", "det_model_dir", "rec_model_dir", "cls_model_dir", "char_dict_path",
    "polish_optimization.enabled", *(f"field_thresholds.{name}" for name in FIELD_NAMES),
}  # fmt: skip


def place(settings: Settings, section: str, attribute: str) -> object:
    return getattr(getattr(settings, section) if section else settings, attribute)


@pytest.fixture(autouse=True)
def _empty_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def test_every_key_is_tested_here_or_idle() -> None:
    idle = {key.name for key in KEYS.values() if not key.has_effect}
    assert set(KEYS) == set(REACHES) | ELSEWHERE | idle
    assert idle == {"enable_mkldnn", "ir_optim"}


@pytest.mark.parametrize("name", REACHES)
def test_a_variable_changes_its_setting(name: str) -> None:
    text, section, attribute, expected = REACHES[name]
    assert place(Settings(), section, attribute) != expected or name == "model_dir"
    resolved = resolve(environ={KEYS[name].variables[0]: text})
    assert place(resolved.settings, section, attribute) == expected
    entry = next(value for value in resolved.values if value.key == name)
    assert (entry.value, entry.origin) == (expected, KEYS[name].variables[0])


@pytest.mark.parametrize("name", REACHES)
def test_a_dictionary_in_the_guides_shape_changes_its_setting(name: str) -> None:
    _text, section, attribute, expected = REACHES[name]
    native = list(expected) if isinstance(expected, tuple) else expected
    nested: Any = native
    for part in reversed(name.split(".")):
        nested = {part: nested}
    for given_settings in (nested, {name: native}):
        assert place(resolve(given_settings, environ={}).settings, section, attribute) == expected


@pytest.mark.parametrize("name", ["enable_mkldnn", "ir_optim"])
def test_an_idle_key_is_accepted_changes_nothing_and_the_documentation_says_why(name: str) -> None:
    for value in (True, False):
        assert resolve({name: value}, environ={}).settings == Settings()
    row = next(line for line in docs.document().splitlines() if line.startswith(f"| `{name}`"))
    assert "No effect: " in row


@pytest.mark.parametrize("name", FIELD_NAMES)
def test_each_field_can_have_its_own_threshold(name: str) -> None:
    settings = resolve(environ={f"PADDLEOCR_FIELD_THRESHOLDS_{name.upper()}": "0.66"}).settings
    assert settings.confidence.threshold(name) == 0.66


def test_the_guides_thresholds_are_the_defaults_and_all_others_three_quarters() -> None:
    confidence = resolve(environ={}).settings.confidence
    assert (confidence.threshold("sprzedawca_nip"), confidence.threshold("data_wystawienia")) == (0.9, 0.8)
    assert confidence.threshold("bank") == 0.75


def test_without_any_source_the_settings_are_the_defaults_of_the_types() -> None:
    resolved = resolve(environ={})
    assert resolved.settings == Settings()
    assert {value.origin for value in resolved.values} == {"default"}


def test_every_field_of_the_settings_types_has_a_key() -> None:
    reached = {(key.section, key.attribute) for key in KEYS.values()}
    sections = {
        "limits": Limits, "preprocessing": PreprocessingSettings, "engine": EngineSettings,
        "performance": PerformanceSettings, "polish": PolishSettings, "confidence": ConfidenceSettings, "": Settings,
    }  # fmt: skip
    apart = {("", name) for name in sections} | {("confidence", "thresholds")}
    wanted = {(name, entry.name) for name, kind in sections.items() for entry in dataclasses.fields(kind)}
    assert wanted - apart - reached == set()


def test_no_two_keys_share_a_variable() -> None:
    names = [variable for key in KEYS.values() for variable in key.variables]
    assert len(names) == len(set(names))


def test_the_ranks_are_caller_environment_file_default(tmp_path: Path) -> None:
    file = tmp_path / "some.toml"
    file.write_text("drop_score = 0.1\nrec_batch_num = 1\ndet_limit_side_len = 700\n")
    environ = {"PADDLEOCR_DROP_SCORE": "0.2", "PADDLEOCR_REC_BATCH_NUM": "2"}
    resolved = resolve({"drop_score": 0.3}, environ=environ, file=file)
    engine = resolved.settings.engine
    assert (engine.drop_score, engine.rec_batch_num, engine.det_limit_side_len) == (0.3, 2, 700)
    origins = {value.key: value.origin for value in resolved.values}
    assert origins["drop_score"] == "command line"
    assert origins["rec_batch_num"] == "PADDLEOCR_REC_BATCH_NUM"
    assert origins["det_limit_side_len"] == str(file)
    assert origins["variant"] == "default"


def test_the_settings_file_is_looked_for_in_four_places(tmp_path: Path) -> None:
    def write(name: str, side: int) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"det_limit_side_len = {side}\n")
        return path

    def side(file: Path | None = None, **environ: str) -> int:
        return resolve(environ=environ, file=file).settings.engine.det_limit_side_len

    write("home/.config/faktulove/faktulove.toml", 401)
    write("xdg/faktulove/faktulove.toml", 402)
    home, xdg = str(tmp_path / "home"), str(tmp_path / "xdg")
    assert side(HOME=home) == 401
    assert side(HOME=home, XDG_CONFIG_HOME=xdg) == 402
    write("faktulove.toml", 403)
    assert side(HOME=home, XDG_CONFIG_HOME=xdg) == 403
    named = write("named.toml", 404)
    assert side(FAKTULOVE_SETTINGS=str(named)) == 404
    assert side(write("option.toml", 405), FAKTULOVE_SETTINGS=str(named)) == 405


@pytest.mark.parametrize("content", [b"x = ", b"\xff\xfe", b"#" * 1_000_001, b"max_workers = 3", b"performance = 3"])
def test_a_broken_settings_file_is_an_error_that_names_it(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.toml"
    file.write_bytes(content)
    with pytest.raises(SettingsError, match=r"broken\.toml"):
        resolve(environ={}, file=file)


def test_a_settings_file_that_was_named_must_exist() -> None:
    with pytest.raises(SettingsError, match=r"nowhere\.toml"):
        resolve(environ={"FAKTULOVE_SETTINGS": "nowhere.toml"})


def test_the_guides_variables_of_its_deployment_work() -> None:
    environ = {"PADDLEOCR_ENABLED": "true", "PADDLEOCR_MAX_MEMORY": "1500", "PADDLEOCR_MAX_WORKERS": "3"}
    environ |= {"PADDLEOCR_MODEL_DIR": "/app/paddle_models", "OMP_NUM_THREADS": "8", "MKL_NUM_THREADS": "6"}
    settings = resolve(environ=environ).settings
    assert (settings.performance.max_memory_mb, settings.performance.max_workers) == (1500, 3)
    assert settings.engine.cache_dir == Path("/app/paddle_models")
    assert settings.engine.cpu_threads == 8


@pytest.mark.parametrize(
    ("environ", "threads"),
    [
        ({"MKL_NUM_THREADS": "6"}, 6),
        ({"OMP_NUM_THREADS": "4,2", "MKL_NUM_THREADS": "6"}, 4),
        ({"OMP_NUM_THREADS": "4", "PADDLEOCR_CPU_THREADS": "2"}, 2),
        ({"OMP_NUM_THREADS": ""}, 0),
    ],
)
def test_thread_counts_come_from_the_nearest_variable(environ: dict[str, str], threads: int) -> None:
    assert resolve(environ=environ).settings.engine.cpu_threads == threads


def test_what_kubernetes_sets_beside_a_service_called_paddleocr_is_no_setting() -> None:
    environ = {
        "PADDLEOCR_SERVICE_HOST": "10.0.0.1", "PADDLEOCR_SERVICE_PORT": "8000", "PADDLEOCR_PORT": "tcp://10.0.0.1:8000",
        "PADDLEOCR_SERVICE_SERVICE_PORT_HTTP": "8000", "PADDLEOCR_SERVICE_PORT_8000_TCP_ADDR": "10.0.0.1",
    }  # fmt: skip
    assert resolve(environ=environ).settings == Settings()


@pytest.mark.parametrize(
    ("name", "memory", "workers", "batch", "cache"),
    [("development", 512, 1, 1, 2), ("production", 1024, 3, 2, 4), ("high-performance", 2048, 6, 4, 8)],
)
def test_an_environment_is_the_guides(name: str, memory: int, workers: int, batch: int, cache: int) -> None:
    resolved = resolve({"environment": name}, environ={})
    performance = resolved.settings.performance
    assert (performance.max_memory_mb, performance.max_workers) == (memory, workers)
    assert (performance.batch_size, performance.model_cache_size) == (batch, cache)
    origin = next(value.origin for value in resolved.values if value.key == "performance.max_workers")
    assert origin == f"environment {name}"


def test_a_key_that_is_set_wins_over_the_environment_wherever_it_is_set() -> None:
    settings = resolve({"environment": "production"}, environ={"PADDLEOCR_MAX_WORKERS": "2"}).settings
    assert (settings.performance.max_workers, settings.performance.max_memory_mb) == (2, 1024)


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ({"dropscore": 0.1}, "drop_score"),
        ({"max_worker": 2}, "performance.max_workers"),
        ({"performence": {"max_workers": 2}}, "performance.max_workers"),
        ({"polish_optimization": {"nip_validations": True}}, "polish_optimization.nip_validation"),
        ({"confidence": 1, "USE_GPU": True}, None),
        ({"zzzz": 1}, None),
    ],
)
def test_an_unknown_key_is_an_error_that_names_the_nearest(wrong: dict[str, Any], meant: str | None) -> None:
    with pytest.raises(SettingsError) as caught:
        resolve(wrong, environ={})
    if meant is not None:
        assert caught.value.details["nearest"] == meant
        assert f"did you mean {meant}?" in caught.value.message


def test_an_unknown_variable_names_the_nearest_variable() -> None:
    with pytest.raises(SettingsError, match="did you mean PADDLEOCR_MAX_WORKERS"):
        resolve(environ={"PADDLEOCR_MAXWORKERS": "2"})


@pytest.mark.parametrize(
    "wrong",
    [
        {"drop_score": 1.5}, {"drop_score": float("nan")}, {"drop_score": True}, {"drop_score": "high"},
        {"drop_score": None}, {"use_gpu": 1}, {"use_gpu": "maybe"}, {"rec_batch_num": 0}, {"rec_batch_num": 2.0},
        {"rec_batch_num": True}, {"rec_batch_num": "9" * 5000}, {"precision": "fp64"}, {"languages": ["ru", "pl"]},
        {"languages": ["en"]}, {"languages": "pl" * 10}, {"languages": [1]}, {"own_nips": ["1234567890"]},
        {"own_nips": 5260250274}, {"performance": {"max_workers": 0}}, {"performance": []}, {"drop_score": {"a": 1}},
        {"field_thresholds": {"suma_vat": 2}}, {"model_dir": "a\0b"}, {"environment": "home"}, {"use_tensorrt": True},
        {"char_dict_path": __file__}, {"use_gpu": True, "runtime": "openvino"}, {1: 2},
    ],
)  # fmt: skip
def test_a_wrong_value_is_an_error(wrong: dict[str, Any]) -> None:
    with pytest.raises(SettingsError) as caught:
        resolve(wrong, environ={})
    assert len(caught.value.message) < 400


def test_a_wrong_value_says_what_is_allowed_and_where_it_stands() -> None:
    with pytest.raises(SettingsError) as caught:
        resolve(environ={"PADDLEOCR_MAX_WORKERS": "many"})
    assert caught.value.message == (
        "performance.max_workers = 'many' from PADDLEOCR_MAX_WORKERS is not allowed: "
        "it takes a whole number from 1 to 256"
    )


def test_a_gpu_that_is_not_there_is_a_named_error() -> None:
    with pytest.raises(RuntimeUnavailable, match="CUDAExecutionProvider"):
        resolve({"use_gpu": True}, environ={})


def test_with_a_gpu_the_runtime_is_the_one_that_has_gpus(monkeypatch: pytest.MonkeyPatch) -> None:
    providers = ["CUDAExecutionProvider", "CPUExecutionProvider"]
    monkeypatch.setattr("onnxruntime.get_available_providers", lambda: providers)
    engine = resolve({"use_gpu": True, "gpu_mem": 2000}, environ={}).settings.engine
    assert (engine.use_gpu, engine.runtime, engine.gpu_mem) == (True, "onnxruntime", 2000)
    with pytest.raises(RuntimeUnavailable, match="TensorrtExecutionProvider"):
        resolve({"use_gpu": True, "use_tensorrt": True}, environ={})
    providers.append("TensorrtExecutionProvider")
    assert resolve({"use_gpu": True, "use_tensorrt": True}, environ={}).settings.engine.use_tensorrt


@pytest.mark.parametrize("name", ["det_model_dir", "rec_model_dir", "cls_model_dir"])
def test_a_model_directory_holds_one_onnx_file(name: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="there is no directory"):
        resolve({name: str(tmp_path / "missing")}, environ={})
    with pytest.raises(SettingsError, match=r"has 0 \*\.onnx files"):
        resolve({name: str(tmp_path)}, environ={})
    (tmp_path / "inference.onnx").write_bytes(b"onnx")
    assert getattr(resolve({name: str(tmp_path)}, environ={}).settings.engine, name) == tmp_path
    (tmp_path / "other.onnx").write_bytes(b"onnx")
    with pytest.raises(SettingsError, match=r"has 2 \*\.onnx files"):
        resolve({name: str(tmp_path)}, environ={})


def test_a_dictionary_of_characters_belongs_to_a_recognition_model(tmp_path: Path) -> None:
    (tmp_path / "inference.onnx").write_bytes(b"onnx")
    characters = tmp_path / "polish_dict.txt"
    both = {"rec_model_dir": str(tmp_path), "char_dict_path": str(characters)}
    for content in (None, b"", b"\xff", b"a\n" * 600_000):
        if content is not None:
            characters.write_bytes(content)
        with pytest.raises(SettingsError, match="char_dict_path"):
            resolve(both, environ={})
    characters.write_text("a\ną\n", encoding="utf-8")
    assert resolve(both, environ={}).settings.engine.char_dict_path == characters


def test_polish_optimization_off_turns_all_its_switches_off() -> None:
    polish = resolve({"polish_optimization": {"enabled": False, "nip_validation": True}}, environ={}).settings.polish
    assert not any(dataclasses.astuple(polish))


def test_the_config_of_a_resolution_gives_the_same_settings_again() -> None:
    resolved = resolve({"environment": "production", "own_nips": ["5260250274"], "model_dir": "/m"}, environ={})
    assert resolve(resolved.config(), environ={}).settings == resolved.settings


def test_settings_survive_the_way_to_a_worker_process() -> None:
    settings = resolve({"own_nips": ["5260250274"]}, environ={}).settings
    assert pickle.loads(pickle.dumps(settings)) == settings


def test_the_documentation_is_current() -> None:
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert text == docs.document(), "run: python -m faktulove_ocr.settings.docs docs/settings.md"


def test_the_documentation_names_every_key_and_variable() -> None:
    text = docs.document()
    for key in KEYS.values():
        assert f"`{key.name.removeprefix('field_thresholds.')}`" in text or f"`{key.name}`" in text
        if not key.name.startswith("field_thresholds."):
            assert all(f"`{variable}`" in text for variable in key.variables)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.binary(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@settings(deadline=None)
@given(st.sampled_from(sorted(KEYS)), JUNK)
def test_no_value_of_any_key_causes_anything_but_a_settings_error(name: str, value: object) -> None:
    try:
        found = resolve({name: value}, environ={}, runtimes=False).settings
    except SettingsError:
        return
    assert isinstance(found, Settings)


@settings(deadline=None)
@given(st.dictionaries(st.text(max_size=8), JUNK, max_size=3))
def test_a_flattened_configuration_has_only_text_for_names(config: dict[str, Any]) -> None:
    try:
        flat = dict(flatten(config))
    except SettingsError:
        return
    assert all(isinstance(name, str) for name in flat)


@settings(deadline=None)
@given(st.text(max_size=30))
def test_the_nearest_name_is_a_known_one_or_none(name: str) -> None:
    assert nearest(name, tuple(KEYS)) in {*KEYS, None}


def test_the_environment_of_this_process_is_used_when_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("PADDLEOCR_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PADDLEOCR_MAX_WORKERS", "4")
    assert resolve().settings.performance.max_workers == 4
