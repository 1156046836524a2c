"""Settings as frozen values, parsed once at the edge; nothing below reads the environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Profile = Literal["fast", "quality", "adaptive"]
Environment = Literal["development", "production", "high-performance"]
Precision = Literal["auto", "fp32", "bf16"]
RuntimeName = Literal["openvino", "onnxruntime", "fake"]
Variant = Literal["standard", "polish_optimized", "invoice_specialized"]


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
    """How pages are recognised.

    `cpu_threads` 0 means all cores of this process; `cache_dir` is where model variants built on first use are kept.
    The three model directories hold one ONNX file each, `char_dict_path` one character a line; None means the
    models this package ships with. `gpu_mem` is in MB.
    """

    runtime: RuntimeName = "openvino"
    variant: Variant = "invoice_specialized"
    cpu_threads: int = 0
    det_limit_side_len: int = 960
    det_limit_type: Literal["max", "min"] = "max"
    rec_batch_num: int = 6
    drop_score: float = 0.3
    use_angle_cls: bool = True
    use_space_char: bool = True
    max_text_length: int = 25000
    cache_dir: Path | None = None
    precision: Precision = "auto"
    use_gpu: bool = False
    gpu_mem: int | None = None
    use_tensorrt: bool = False
    det_model_dir: Path | None = None
    rec_model_dir: Path | None = None
    cls_model_dir: Path | None = None
    char_dict_path: Path | None = None


@dataclass(frozen=True, slots=True)
class PerformanceSettings:
    """How much of the machine we may use.

    `max_memory_mb` is the ceiling of each reading process, `max_workers` their number, `batch_size` the
    documents handed to each worker ahead of time, `model_cache_size` the number of readers kept loaded,
    `document_timeout` the seconds one document may take.
    """

    max_memory_mb: int = 1024
    max_workers: int = 1
    batch_size: int = 2
    model_cache_size: int = 4
    document_timeout: float = 120.0


@dataclass(frozen=True, slots=True)
class PolishSettings:
    """What knowledge of Polish invoices may decide; `enabled` False turns all of it off."""

    enabled: bool = True
    nip_validation: bool = True
    date_format_enhancement: bool = True
    currency_parsing: bool = True
    spatial_analysis: bool = True
    context_validation: bool = True
    constrained_reading: bool = True


GUIDE_THRESHOLDS: Mapping[str, float] = {
    "numer_faktury": 0.85,
    "data_wystawienia": 0.80,
    "sprzedawca_nip": 0.90,
    "nabywca_nip": 0.90,
    "suma_brutto": 0.85,
    "suma_netto": 0.85,
    "suma_vat": 0.85,
}


@dataclass(frozen=True, slots=True)
class ConfidenceSettings:
    """The confidence, 0..1, from which a field needs no look; `default` is for fields without their own."""

    thresholds: Mapping[str, float] = field(default_factory=lambda: dict(GUIDE_THRESHOLDS))
    default: float = 0.75

    def threshold(self, field_name: str) -> float:
        """The threshold of one field."""
        return self.thresholds.get(field_name, self.default)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the library can be told."""

    limits: Limits = field(default_factory=Limits)
    preprocessing: PreprocessingSettings = field(default_factory=PreprocessingSettings)
    engine: EngineSettings = field(default_factory=EngineSettings)
    own_nips: tuple[str, ...] = ()
    performance: PerformanceSettings = field(default_factory=PerformanceSettings)
    polish: PolishSettings = field(default_factory=PolishSettings)
    confidence: ConfidenceSettings = field(default_factory=ConfidenceSettings)
    languages: tuple[str, ...] = ("pl",)
    enabled: bool = True
