"""The guide's preprocessing profiles and the choice between them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from faktulove_ocr.config import PreprocessingSettings

Config = dict[str, dict[str, bool]]
ProfileName = Literal["fast", "quality"]

FAST_PREPROCESSING_CONFIG: Config = {
    "preprocessing": {
        "enabled": True,
        "noise_reduction": False,
        "contrast_enhancement": True,
        "skew_correction": False,
        "resolution_optimization": True,
    }
}

QUALITY_PREPROCESSING_CONFIG: Config = {
    "preprocessing": {
        "enabled": True,
        "noise_reduction": True,
        "contrast_enhancement": True,
        "skew_correction": True,
        "resolution_optimization": True,
        "advanced_filtering": True,
    }
}


class AdaptivePreprocessor:
    """Chooses a profile by the quality of the page."""

    def __init__(self, quality_threshold: float = 0.7) -> None:
        self.quality_threshold = quality_threshold

    def get_preprocessing_config(self, image_quality_score: float) -> Config:
        """The fast profile for a score, 0..1, above the threshold, else the quality profile."""
        if image_quality_score > self.quality_threshold:
            return FAST_PREPROCESSING_CONFIG
        return QUALITY_PREPROCESSING_CONFIG


@dataclass(frozen=True, slots=True)
class Switches:
    """Which steps may run on a page; each still runs only where the page needs it."""

    noise_reduction: bool = False
    contrast_enhancement: bool = False
    skew_correction: bool = False
    resolution_optimization: bool = False
    advanced_filtering: bool = False


def switches(settings: PreprocessingSettings, score: float, skewed: bool = False) -> tuple[ProfileName, Switches]:
    """The profile a page gets and its steps: those of the profile, but for what `settings` say of single ones.

    A page that stands askew needs the quality profile however sharp it is, so `adaptive` gives it that.
    """
    if settings.profile == "adaptive":
        chosen = AdaptivePreprocessor(settings.quality_threshold).get_preprocessing_config(0.0 if skewed else score)
    else:
        chosen = FAST_PREPROCESSING_CONFIG if settings.profile == "fast" else QUALITY_PREPROCESSING_CONFIG
    name: ProfileName = "fast" if chosen is FAST_PREPROCESSING_CONFIG else "quality"
    steps = dict(chosen["preprocessing"])
    values: dict[str, bool] = {}
    for step in (field.name for field in fields(Switches)):
        override: bool | None = getattr(settings, step)
        values[step] = steps.get(step, False) if override is None else override
    return name, Switches(**values)
