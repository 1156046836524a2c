"""Every key a user can set, in one table: its name, type, default, what it does. The documentation is made from it.

Names are those of the guide's `PADDLEOCR_CONFIG`, nested with points; `PADDLEOCR_` and the name in capitals, points
as underscores, is its environment variable.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

from faktulove_ocr.config import (
    GUIDE_THRESHOLDS,
    ConfidenceSettings,
    EngineSettings,
    Limits,
    PerformanceSettings,
    PolishSettings,
    PreprocessingSettings,
)
from faktulove_ocr.errors import SettingsError
from faktulove_ocr.result import FIELD_NAMES
from faktulove_ocr.settings import values as v
from faktulove_ocr.settings.values import Parser, Value

_NO_EFFECT: Final = "No effect: "


@dataclass(frozen=True, slots=True)
class Key:
    """One setting.

    `name` is dotted as in the guide's nested configuration, `section` and `attribute` the place in `Settings` the
    value goes to ("" for the top level, None for a key without effect), `effect` a sentence for the documentation.
    """

    name: str
    parser: Parser
    default: Value
    effect: str
    section: str | None
    attribute: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def variables(self) -> tuple[str, ...]:
        """Its environment variables, the one that wins first."""
        return ("PADDLEOCR_" + self.name.upper().replace(".", "_"), *self.aliases)

    @property
    def has_effect(self) -> bool:
        """False for keys of the guide that mean nothing to these runtimes."""
        return self.section is not None


_DEFAULTS: Final[dict[str, object]] = {
    "limits": Limits(),
    "preprocessing": PreprocessingSettings(),
    "engine": EngineSettings(),
    "performance": PerformanceSettings(),
    "polish": PolishSettings(),
    "confidence": ConfidenceSettings(),
}


def _to(section: str, name: str, parser: Parser, effect: str, *aliases: str) -> Key:
    """A key that sets the field of `section` called like the last part of its name, with that field's default."""
    attribute = name.rpartition(".")[2]
    return Key(name, parser, getattr(_DEFAULTS[section], attribute), effect, section, attribute, aliases)


def _idle(name: str, parser: Parser, default: Value, why: str) -> Key:
    return Key(name, parser, default, _NO_EFFECT + why, None)


_SWITCH: Final = v.boolean()
_BY_PROFILE: Final = v.optional(v.boolean())
_SHARE: Final = v.number(0, 1)
_MODEL_DIR: Final = v.optional(v.path("a directory with one ONNX file", v.check_model_dir))

_GENERAL: Final = (
    Key("enabled", _SWITCH, True, "False refuses every document with the error `ocr_disabled`.", "", "enabled"),
    Key(
        "environment",
        v.optional(v.choice("development", "production", "high-performance")),
        None,
        "Sets the four `performance` keys as the guide's environments do; a key that is set itself wins.",
        "",
        "",
    ),
    Key(
        "own_nips",
        v.items("a list of valid NIPs", v.own_nip),
        (),
        "The taxpayer's own NIPs: `strona` then says whether a document is a purchase, a sale or foreign.",
        "",
        "own_nips",
    ),
    Key(
        "languages",
        v.items("a list out of " + ", ".join(v.LATIN_LANGUAGES) + ", with pl in it", v.language),
        ("pl",),
        "Languages to be read: pl must be among them; one alphabet covers all that can be named, so the others "
        "change nothing.",
        "",
        "languages",
    ),
)

_PERFORMANCE: Final = (
    _to(
        "performance",
        "performance.max_memory_mb",
        v.integer(256, 1_048_576),
        "Ceiling of resident memory of each reading process: above it, models are released after the document "
        "(a worker process is replaced); a worker at twice the ceiling is ended at once and its document retried.",
        "PADDLEOCR_MAX_MEMORY",
    ),
    _to(
        "performance",
        "performance.max_workers",
        v.integer(1, 256),
        "Reading processes. Unless `cpu_threads` is set they share the cores.",
        "PADDLEOCR_MAX_WORKERS",
    ),
    _to(
        "performance",
        "performance.batch_size",
        v.integer(1, 1024),
        "Documents handed out at a time for each worker: no more than this times the workers are under way.",
    ),
    _to(
        "performance",
        "performance.model_cache_size",
        v.integer(1, 64),
        "Readers with loaded models that `PaddleOCRService` keeps, one for each configuration in use.",
    ),
    _to(
        "performance",
        "performance.document_timeout",
        v.number(0.1, 86_400),
        "Seconds one document may take before it fails with `document_timeout`.",
    ),
)

_PREPROCESSING: Final = (
    _to("preprocessing", "preprocessing.enabled", _SWITCH, "False reads pages as they are, without any preparation."),
    _to(
        "preprocessing",
        "preprocessing.profile",
        v.choice("fast", "quality", "adaptive"),
        "Which preparation a page gets; adaptive chooses by its quality score.",
    ),
    _to("preprocessing", "preprocessing.quality_threshold", _SHARE, "Adaptive: a better page gets the fast profile."),
    _to("preprocessing", "preprocessing.noise_reduction", _BY_PROFILE, "Removes noise; none leaves it to the profile."),
    _to(
        "preprocessing",
        "preprocessing.contrast_enhancement",
        _BY_PROFILE,
        "Evens out light and contrast; none leaves it to the profile.",
    ),
    _to("preprocessing", "preprocessing.skew_correction", _BY_PROFILE, "Straightens; none leaves it to the profile."),
    _to(
        "preprocessing",
        "preprocessing.resolution_optimization",
        _BY_PROFILE,
        "Brings pages to a useful resolution; none leaves it to the profile.",
    ),
    _to(
        "preprocessing",
        "preprocessing.advanced_filtering",
        _BY_PROFILE,
        "Further filters for bad pages; none leaves it to the profile.",
    ),
)

_ENGINE: Final = (
    _to("engine", "runtime", v.choice("openvino", "onnxruntime", "fake"), "What runs the models."),
    _to(
        "engine",
        "variant",
        v.choice("standard", "polish_optimized", "invoice_specialized"),
        "Which form of the recognition model is used: as shipped, with the Polish alphabet alone, or with last layers "
        "tuned to Polish invoices.",
    ),
    Key(
        "cpu_threads",
        v.integer(0, 1024),
        0,
        "Threads of each reading process; 0 takes all cores it is given.",
        "engine",
        "cpu_threads",
        ("OMP_NUM_THREADS", "MKL_NUM_THREADS"),
    ),
    _to(
        "engine",
        "use_gpu",
        _SWITCH,
        "True reads on a GPU: needs the runtime onnxruntime with CUDA (chosen by itself unless `runtime` is set), "
        "and is refused where there is none.",
    ),
    _to(
        "engine",
        "gpu_mem",
        v.optional(v.integer(64, 1_048_576)),
        "Memory in MB to be taken on the GPU, with `use_gpu`.",
    ),
    _to(
        "engine",
        "use_tensorrt",
        _SWITCH,
        "True runs the models by TensorRT: needs `use_gpu`, and is refused where onnxruntime has no TensorRT.",
    ),
    _to(
        "engine",
        "precision",
        v.choice("auto", "fp32", "bf16"),
        "Arithmetic of the models on openvino: fp32, or (auto, bf16) bf16 where the CPU has it; onnxruntime always "
        "takes fp32.",
    ),
    _idle("enable_mkldnn", _SWITCH, True, "OpenVINO's CPU code always is oneDNN (MKL-DNN), ONNX Runtime's never."),
    _idle("ir_optim", _SWITCH, True, "both runtimes always optimise the graph when they load it."),
    _to(
        "engine",
        "det_limit_side_len",
        v.integer(320, 4096),
        "Pixels of the side that `det_limit_type` names, for detection.",
    ),
    _to(
        "engine", "det_limit_type", v.choice("max", "min"), "Whether the long (max) or the short (min) side is limited."
    ),
    _to("engine", "rec_batch_num", v.integer(1, 64), "Text lines recognised at a time."),
    _to("engine", "drop_score", _SHARE, "Lines recognised with less confidence are dropped."),
    _to("engine", "use_angle_cls", _SWITCH, "Whether lines printed upside down are found and turned."),
    _to("engine", "use_space_char", _SWITCH, "Whether blanks between words are recognised."),
    _to("engine", "max_text_length", v.integer(1, 100_000), "Characters of one line that are kept."),
    Key(
        "model_dir",
        v.optional(v.path("a directory, made on first use", v.check_cache_dir)),
        None,
        "Where model variants that are built on first use are kept; none means the user's cache directory.",
        "engine",
        "cache_dir",
    ),
    _to("engine", "det_model_dir", _MODEL_DIR, "The detection model to use instead of the shipped one."),
    _to("engine", "rec_model_dir", _MODEL_DIR, "The recognition model to use instead of the shipped one."),
    _to("engine", "cls_model_dir", _MODEL_DIR, "The line-orientation model to use instead of the shipped one."),
    _to(
        "engine",
        "char_dict_path",
        v.optional(v.path("a UTF-8 file with one character a line", v.check_characters)),
        "The characters of `rec_model_dir`, when its ONNX file does not carry them.",
    ),
)

_POLISH: Final = (
    _to("polish", "polish_optimization.enabled", _SWITCH, "False turns off all five switches below."),
    _to(
        "polish", "polish_optimization.nip_validation", _SWITCH, "Whether checksums of NIP and REGON count as evidence."
    ),
    _to(
        "polish",
        "polish_optimization.date_format_enhancement",
        _SWITCH,
        "Whether dates in words and without a century, or with misread separators, are understood.",
    ),
    _to("polish", "polish_optimization.currency_parsing", _SWITCH, "Whether currencies other than PLN are looked for."),
    _to(
        "polish",
        "polish_optimization.spatial_analysis",
        _SWITCH,
        "Whether values are looked for below and beside their labels, and tables by their columns.",
    ),
    _to(
        "polish",
        "polish_optimization.constrained_reading",
        _SWITCH,
        "Whether recognised numbers that fail their check are read again among recognition's alternatives.",
    ),
    _to(
        "polish",
        "polish_optimization.context_validation",
        _SWITCH,
        "Whether fields are solved together: sums, rates, amount in words, checksums.",
    ),
)

_LIMITS: Final = (
    _to("limits", "limits.max_file_mb", v.number(0.001, 1024), "MB a file may have; beyond it `file_too_large`."),
    _to("limits", "limits.max_pages", v.integer(1, 10_000), "Pages a file may have; beyond it `too_many_pages`."),
    _to(
        "limits",
        "limits.max_megapixels",
        v.number(0.1, 1000),
        "Megapixels a page may have; beyond it `too_many_pixels`.",
    ),
)

_CONFIDENCE: Final = (
    Key(
        "field_thresholds.default",
        _SHARE,
        ConfidenceSettings().default,
        "Confidence from which a field without its own threshold needs no look.",
        "confidence",
        "default",
    ),
    *(
        Key(
            f"field_thresholds.{name}",
            v.optional(_SHARE),
            GUIDE_THRESHOLDS.get(name),
            f"Confidence from which `{name}` needs no look; none means the default.",
            "confidence",
            name,
        )
        for name in FIELD_NAMES
    ),
)

_ALL: Final = (*_GENERAL, *_PERFORMANCE, *_PREPROCESSING, *_ENGINE, *_POLISH, *_LIMITS, *_CONFIDENCE)
KEYS: Final[dict[str, Key]] = {key.name: key for key in _ALL}
"""Every key by its name, in the order of the documentation."""

ENVIRONMENTS: Final[dict[str, dict[str, int]]] = {
    "development": {
        "performance.max_memory_mb": 512,
        "performance.max_workers": 1,
        "performance.batch_size": 1,
        "performance.model_cache_size": 2,
    },
    "production": {
        "performance.max_memory_mb": 1024,
        "performance.max_workers": 3,
        "performance.batch_size": 2,
        "performance.model_cache_size": 4,
    },
    "high-performance": {
        "performance.max_memory_mb": 2048,
        "performance.max_workers": 6,
        "performance.batch_size": 4,
        "performance.model_cache_size": 8,
    },
}
"""The guide's memory environments."""


def nearest(name: str, known: tuple[str, ...]) -> str | None:
    """The one of `known` that `name` was most likely meant to be, its section left out or not; None if none is near."""
    spellings = {entry: entry for entry in known} | {entry.rpartition(".")[2]: entry for entry in reversed(known)}
    found = process.extractOne(name, tuple(spellings), scorer=fuzz.ratio, processor=str.lower, score_cutoff=60)
    return spellings[found[0]] if found else None


def parse(key: Key, given: object, origin: str) -> Value:
    """The value of `key`, or a SettingsError that says what is allowed and where the wrong value stands."""
    try:
        return key.parser.parse(given)
    except ValueError as error:
        shown = repr(given) if len(repr(given)) <= 80 else repr(given)[:77] + "..."
        why = f" ({error})" if str(error) and not str(error).startswith("could not convert") else ""
        message = f"{key.name} = {shown} from {origin} is not allowed: it takes {key.parser.allowed}{why}"
        raise SettingsError(message, key=key.name, origin=origin, allowed=key.parser.allowed) from None
