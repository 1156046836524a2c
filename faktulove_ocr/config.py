"""Settings as frozen values, parsed once at the edge; nothing below reads the environment."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Profile = Literal["fast", "quality", "adaptive"]
RuntimeName = Literal["openvino", "onnxruntime", "fake"]
Variant = Literal["standard", "polish_optimized"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document may ask of us; beyond each a named error."""

    max_file_mb: float = 20.0
    max_pages: int = 50
    max_megapixels: float = 60.0


@dataclass(frozen=True, slots=True)
class PreprocessingSettings:
    """The guide's switches; `profile` chooses which set of them a page gets."""

    enabled: bool = True
    profile: Profile = "adaptive"
    quality_threshold: float = 0.7
    noise_reduction: bool | None = None
    contrast_enhancement: bool | None = None
    skew_correction: bool | None = None
    resolution_optimization: bool | None = None
    advanced_filtering: bool | None = None


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """How pages are recognised."""

    runtime: RuntimeName = "openvino"
    variant: Variant = "polish_optimized"
    cpu_threads: int = 0
    det_limit_side_len: int = 960
    det_limit_type: Literal["max", "min"] = "max"
    rec_batch_num: int = 6
    drop_score: float = 0.3
    use_angle_cls: bool = True
    use_space_char: bool = True
    max_text_length: int = 25000
    cache_dir: Path | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the library can be told."""

    limits: Limits = field(default_factory=Limits)
    preprocessing: PreprocessingSettings = field(default_factory=PreprocessingSettings)
    engine: EngineSettings = field(default_factory=EngineSettings)
    own_nips: tuple[str, ...] = ()
