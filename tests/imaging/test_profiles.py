"""The guide's profiles and the settings over them."""

from __future__ import annotations

from dataclasses import astuple, replace

import pytest

from faktulove_ocr.config import PreprocessingSettings
from faktulove_ocr.imaging import FAST_PREPROCESSING_CONFIG, QUALITY_PREPROCESSING_CONFIG, AdaptivePreprocessor
from faktulove_ocr.imaging.profiles import switches

SETTINGS = PreprocessingSettings()


def test_a_score_above_the_threshold_is_fast_and_the_threshold_itself_is_not() -> None:
    choose = AdaptivePreprocessor().get_preprocessing_config
    assert choose(0.71) is FAST_PREPROCESSING_CONFIG
    assert choose(0.7) is QUALITY_PREPROCESSING_CONFIG
    assert AdaptivePreprocessor(0.9).get_preprocessing_config(0.8) is QUALITY_PREPROCESSING_CONFIG


def test_the_settings_threshold_is_the_one_that_decides() -> None:
    assert switches(replace(SETTINGS, quality_threshold=0.5), 0.6)[0] == "fast"
    assert switches(replace(SETTINGS, quality_threshold=0.9), 0.6)[0] == "quality"


def test_a_sharp_page_that_stands_askew_gets_the_quality_profile() -> None:
    assert switches(SETTINGS, 0.99, skewed=True)[0] == "quality"
    assert switches(replace(SETTINGS, profile="fast"), 0.99, skewed=True)[0] == "fast"


def test_a_fixed_profile_does_not_ask_the_score() -> None:
    assert switches(replace(SETTINGS, profile="fast"), 0.0)[0] == "fast"
    assert switches(replace(SETTINGS, profile="quality"), 1.0)[0] == "quality"


@pytest.mark.parametrize(
    "step",
    [
        "noise_reduction",
        "contrast_enhancement",
        "skew_correction",
        "resolution_optimization",
        "advanced_filtering",
    ],
)
@pytest.mark.parametrize("value", [True, False])
def test_a_single_step_can_be_set_over_the_profile(step: str, value: bool) -> None:
    for profile in ("fast", "quality"):
        settings = replace(SETTINGS, profile="fast" if profile == "fast" else "quality")
        plain = switches(settings, 0.5)[1]
        own = switches(replace(settings, **{step: value}), 0.5)[1]  # type: ignore[arg-type]
        assert getattr(own, step) is value
        assert sum(a != b for a, b in zip(astuple(plain), astuple(own), strict=True)) <= 1
