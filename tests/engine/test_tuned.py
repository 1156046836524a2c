"""The layers tuned to Polish invoices: the file they lie in, and the recogniser that has them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from faktulove_ocr.config import EngineSettings
from faktulove_ocr.engine import store
from faktulove_ocr.engine.store import models, tune_recogniser
from faktulove_ocr.engine.tuned import FILE, Tuning, read_tuning, write_tuning
from faktulove_ocr.engine.weights import SHIPPED, shipped_weights
from faktulove_ocr.errors import WeightsCorrupt, WeightsMissing

TUNING = Tuning(
    weights=SHIPPED["rec"].sha256,
    seed=7,
    characters="aż„",
    weight=np.linspace(-1, 1, 120 * 5, dtype=np.float32).reshape(120, 5),
    bias=np.zeros(5, np.float32),
    shifts={"linear_0.b_0": np.linspace(-0.5, 0.5, 360, dtype=np.float32)},
)


def test_what_is_written_is_read_again_and_written_alike() -> None:
    data = write_tuning(TUNING)
    found = read_tuning(data)
    assert (found.weights, found.seed, found.characters) == (TUNING.weights, 7, "aż„")
    assert np.abs(found.weight - TUNING.weight).max() < 0.001
    assert np.abs(found.shifts["linear_0.b_0"] - TUNING.shifts["linear_0.b_0"]).max() < 0.003
    assert write_tuning(TUNING) == data


@pytest.mark.parametrize("damage", [b"", b"PK", write_tuning(TUNING)[:300]])
def test_a_damaged_file_is_named(damage: bytes) -> None:
    with pytest.raises(WeightsCorrupt, match="tuned layers"):
        read_tuning(damage)


def test_layers_of_another_model_are_refused() -> None:
    with pytest.raises(WeightsCorrupt, match="another recognition model"):
        tune_recogniser(shipped_weights("rec"), replace(TUNING, weights="0" * 64))


def test_tuned_layers_replace_the_last_and_shift_the_others() -> None:
    import onnx

    data, characters = tune_recogniser(shipped_weights("rec"), TUNING)
    assert characters == "aż„"
    before, after = (
        {t.name: store.array_of(t) for t in onnx.load_from_string(content).graph.initializer}
        for content in (shipped_weights("rec"), data)
    )
    changed = {name for name in before if not np.array_equal(before[name], after[name])}
    assert {len(after[name].shape) for name in changed} == {1, 2}
    assert "linear_0.b_0" in changed
    assert len(changed) == 3


def test_the_specialised_variant_reads_the_opening_quote_and_every_polish_letter(settings: EngineSettings) -> None:
    characters = models(replace(settings, variant="invoice_specialized"))["rec"].characters
    assert set("„”ąćęłńóśźżĄĆĘŁŃÓŚŹŻ€§0123456789%/") <= set(characters)


def test_missing_tuned_layers_are_named(
    settings: EngineSettings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(store, "FILE", tmp_path / "gone.npz")
    with pytest.raises(WeightsMissing, match="tuned layers"):
        models(replace(settings, variant="invoice_specialized"))


def test_the_file_is_small_and_fits_the_shipped_weights() -> None:
    data = FILE.read_bytes()
    assert len(data) < 1_000_000
    assert read_tuning(data).weights == SHIPPED["rec"].sha256
