"""Shipped weights, the variants cut from them, and their cache."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from faktulove_ocr.config import EngineSettings, Variant
from faktulove_ocr.engine import store
from faktulove_ocr.engine.engine import fingerprint
from faktulove_ocr.engine.store import ALPHABET, cut_recogniser, models
from faktulove_ocr.engine.weights import SHIPPED, models_folder, shipped_weights
from faktulove_ocr.errors import WeightsCorrupt, WeightsMissing


def small_recogniser(characters: str = "ab中cż") -> bytes:
    classes = len(characters) + 2
    weight = np.arange(3 * classes, dtype=np.float32).reshape(3, classes)
    bias = np.arange(classes, dtype=np.float32)
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["x", "w"], ["m"]), helper.make_node("Add", ["m", "b"], ["y"])],
        "small",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 2, 3])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 2, classes])],
        [numpy_helper.from_array(weight, "w"), numpy_helper.from_array(bias, "b")],
    )
    model = helper.make_model(graph)
    helper.set_model_props(model, {"character": "\n".join(characters)})
    content: bytes = model.SerializeToString()
    return content


def cached(settings: EngineSettings) -> Path:
    (path,) = (store.cache_folder(settings) / "models").glob(f"rec-{settings.variant}-*.bin")
    return path


def test_a_cut_head_keeps_blank_first_space_last_and_the_wanted_columns_between() -> None:
    data, characters = cut_recogniser(small_recogniser(), "żba!")
    assert characters == "abż"
    heads = {t.name: numpy_helper.to_array(t) for t in onnx.load_from_string(data).graph.initializer}
    assert heads["b"].tolist() == [0, 1, 2, 5, 6]
    assert heads["w"][1].tolist() == [7, 8, 9, 12, 13]


def test_a_model_without_characters_cannot_be_cut() -> None:
    model = onnx.load_from_string(small_recogniser())
    del model.metadata_props[:]
    with pytest.raises(WeightsCorrupt, match="no characters"):
        cut_recogniser(model.SerializeToString(), ALPHABET)


@pytest.mark.parametrize("variant", ["polish_optimized", "invoice_specialized"])
def test_a_polish_variant_has_every_polish_letter_and_nothing_east_of_latin(
    settings: EngineSettings, variant: Variant
) -> None:
    characters = models(replace(settings, variant=variant))["rec"].characters
    assert set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ€§°0123456789%/") <= set(characters)
    assert all(ord(char) < 0x2300 for char in characters)


def test_the_standard_variant_is_the_shipped_file(settings: EngineSettings) -> None:
    model = models(replace(settings, variant="standard"))["rec"]
    assert model.onnx == shipped_weights("rec")
    assert len(model.characters) == 18708


def test_a_damaged_cache_file_is_built_again(settings: EngineSettings, tmp_path: Path) -> None:
    own = replace(settings, cache_dir=tmp_path)
    before = models(own)["rec"].onnx
    good = cached(own).read_bytes()
    for damage in (b"", good[:100], good[:-1] + bytes([good[-1] ^ 1]), b"[]\n" + good):
        cached(own).write_bytes(damage)
        assert models(own)["rec"].onnx == before
        assert cached(own).read_bytes() == good


def test_a_cache_that_cannot_be_written_is_no_error(settings: EngineSettings, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert models(replace(settings, cache_dir=blocked))["rec"].characters


def test_two_processes_that_build_at_once_leave_one_whole_file(settings: EngineSettings, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from faktulove_ocr.config import EngineSettings;"
        "from faktulove_ocr.engine.store import models; models(EngineSettings(cache_dir=Path(sys.argv[1])))"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path)]) for _ in range(2)]
    assert [process.wait(timeout=60) for process in running] == [0, 0]
    own = replace(settings, cache_dir=tmp_path)
    assert [path.name for path in (tmp_path / "models").iterdir()] == [cached(own).name]
    assert store._load(cached(own)) is not None


def test_missing_weights_are_named(tmp_path: Path, settings: EngineSettings) -> None:
    with pytest.raises(WeightsMissing) as caught:
        models(settings, tmp_path)
    assert str(tmp_path) in caught.value.message


def test_weights_with_one_changed_byte_are_refused(tmp_path: Path) -> None:
    data = bytearray((models_folder() / SHIPPED["cls"].file).read_bytes())
    data[1000] ^= 1
    (tmp_path / SHIPPED["cls"].file).write_bytes(data)
    with pytest.raises(WeightsCorrupt):
        shipped_weights("cls", tmp_path)


def test_a_users_own_models_and_dictionary_are_taken(settings: EngineSettings, tmp_path: Path) -> None:
    (tmp_path / "mine.onnx").write_bytes(small_recogniser())
    own = replace(settings, rec_model_dir=tmp_path)
    assert models(own)["rec"].characters == "ab中cż"
    (tmp_path / "dict.txt").write_text("x\ny\nz\n", "utf-8")
    assert models(replace(own, char_dict_path=tmp_path / "dict.txt"))["rec"].characters == "xyz"


def test_a_model_folder_needs_exactly_one_model(settings: EngineSettings, tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing, match="0 ONNX files"):
        models(replace(settings, det_model_dir=tmp_path))


def test_the_fingerprint_changes_with_what_changes_the_reading_and_with_nothing_else(settings: EngineSettings) -> None:
    loaded = models(settings)
    same = fingerprint(settings, loaded)
    assert fingerprint(replace(settings, cpu_threads=7, cache_dir=None, rec_batch_num=1), loaded) == same
    assert fingerprint(replace(settings, drop_score=0.5), loaded) != same
    assert fingerprint(replace(settings, det_limit_side_len=1280), loaded) != same
    assert fingerprint(settings, models(replace(settings, variant="standard"))) != same
