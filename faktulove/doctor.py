"""What this installation is and can use, for `faktulove doctor`."""

from __future__ import annotations

import json
import os
import platform
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

import psutil
from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from faktulove_ocr.config import RuntimeName, Settings
from faktulove_ocr.engine.runtime import open_runtime
from faktulove_ocr.engine.store import Model, cache_folder, own_model
from faktulove_ocr.engine.weights import SHIPPED, shipped_weights
from faktulove_ocr.errors import FaktuLoveError, RuntimeUnavailable, SettingsError, WeightsCorrupt, WeightsMissing
from faktulove_ocr.pool import available_cores, resident_mb
from faktulove_ocr.settings import Resolved, resolve
from faktulove_ocr.settings.docs import show

_MB: Final = 1024 * 1024
_NEEDED_MB: Final = 800
_FEATURES: Final = {
    "AVX2": "avx2",
    "AVX-512": "avx512f",
    "VNNI": r"avx512_vnni|avx_vnni",
    "bf16": r"avx512_bf16|amx_bf16",
    "AMX": "amx_tile",
}
_RUNTIMES: Final[tuple[RuntimeName, ...]] = ("openvino", "onnxruntime")
_LIBRARIES: Final = ("pypdfium2", "opencv-python-headless", "pillow", "pillow-heif", "zxing-cpp", "numpy", "pebble")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something broken that reading needs, and what to do about it."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Report:
    """Facts by section, the settings with their origins, and what is broken."""

    facts: dict[str, dict[str, str]]
    settings: tuple[dict[str, Any], ...]
    troubles: tuple[Trouble, ...]

    @property
    def broken(self) -> bool:
        """Whether documents cannot be read here."""
        return bool(self.troubles)

    def to_json(self) -> str:
        """The report as a JSON object."""
        troubles = [asdict(trouble) for trouble in self.troubles]
        whole = {"ok": not self.broken, **self.facts, "settings": self.settings, "problems": troubles}
        return json.dumps(whole, ensure_ascii=False, indent=2)

    def render(self) -> RenderableType:
        """The report for a terminal."""
        parts: list[RenderableType] = []
        for title, facts in self.facts.items():
            parts += [Rule(title, align="left"), _grid(list(facts.items()))]
        rows = [
            (entry["key"], f"{entry['shown']}  ({entry['origin']})")
            for entry in self.settings
            if not entry["key"].startswith("field_thresholds.") or entry["value"] is not None
        ]
        parts += [Rule("settings", align="left"), _grid(rows), Rule("verdict", align="left")]
        if not self.troubles:
            parts.append(Text("everything needed is there", style="green"))
        for trouble in self.troubles:
            parts.append(Text.assemble(("broken: ", "bold red"), trouble.what, "\n    what to do: ", trouble.remedy))
        return Group(*parts)


def _grid(rows: Sequence[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in rows:
        table.add_row(Text(name), Text(value))
    return table


def examine(given: Mapping[str, Any], file: Path | None, package_version: str) -> Report:
    """Look at everything with the settings `given` on the command line; what is wrong becomes a Trouble."""
    troubles: list[Trouble] = []
    resolved = _settings(given, file, troubles)
    settings = resolved.settings if resolved else Settings()
    facts = {
        "installation": _installation(package_version, resolved),
        "processor": _processor(),
        "memory": _memory(settings, troubles),
        "runtimes": _runtimes(settings, troubles),
        "libraries": {name: _installed(name) or "missing" for name in _LIBRARIES},
        "weights": _weights(settings, troubles),
        "cache": _cache(settings, troubles),
    }
    if not settings.enabled:
        troubles.append(Trouble("reading is switched off", "set enabled (PADDLEOCR_ENABLED) to true"))
    entries = resolved.values if resolved else ()
    config = tuple(
        {"key": e.key, "value": _plain(e.value), "shown": show(e.value), "origin": e.origin} for e in entries
    )
    return Report(facts, config, tuple(troubles))


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Path) else value


def _settings(given: Mapping[str, Any], file: Path | None, troubles: list[Trouble]) -> Resolved | None:
    """The settings in force; a GPU that is not there is told apart from settings that are wrong."""
    try:
        try:
            return resolve(given, file=file)
        except RuntimeUnavailable as error:
            troubles.append(Trouble(error.message, "set use_gpu and use_tensorrt to false to read on the CPU"))
            return resolve(given, file=file, runtimes=False)
    except SettingsError as error:
        troubles.append(Trouble(error.message, "correct it where it stands; docs/settings.md lists every key"))
        return None


def _installation(package_version: str, resolved: Resolved | None) -> dict[str, str]:
    return {
        "faktulove": package_version,
        "python": f"{platform.python_version()} ({sys.executable})",
        "platform": platform.platform(),
        "settings file": str(resolved.file.absolute()) if resolved and resolved.file else "none",
    }


def _processor() -> dict[str, str]:
    info = Path("/proc/cpuinfo")
    text = info.read_text(encoding="utf-8", errors="replace") if info.is_file() else ""
    model = re.search(r"^model name\s*:\s*(.+)$", text, re.MULTILINE)
    flags = re.search(r"^(?:flags|Features)\s*:\s*(.+)$", text, re.MULTILINE)
    facts = {
        "model": model.group(1) if model else platform.processor() or platform.machine(),
        "cores": f"{available_cores()} usable of {os.cpu_count()}",
    }
    for name, pattern in _FEATURES.items():
        known = "unknown" if flags is None else "yes" if re.search(rf"\b(?:{pattern})\b", flags.group(1)) else "no"
        facts[name] = known
    return facts


def _memory(settings: Settings, troubles: list[Trouble]) -> dict[str, str]:
    memory = psutil.virtual_memory()
    performance = settings.performance
    if memory.available / _MB < _NEEDED_MB:
        remedy = "close other programs, or choose --environment development"
        troubles.append(Trouble(f"only {memory.available / _MB:.0f} MB of memory are available", remedy))
    return {
        "total": f"{memory.total / _MB:.0f} MB",
        "available": f"{memory.available / _MB:.0f} MB",
        "this process": f"{resident_mb():.0f} MB",
        "ceiling": f"{performance.max_memory_mb} MB for each of {performance.max_workers} process(es)",
    }


def _installed(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _runtimes(settings: Settings, troubles: list[Trouble]) -> dict[str, str]:
    """Each runtime's version and whether it starts; the one in use must also load a model."""
    facts: dict[str, str] = {}
    for name in _RUNTIMES:
        engine = replace(settings.engine, runtime=name)
        in_use = settings.engine.runtime == name
        try:
            runtime = open_runtime(engine)
            if in_use:
                runtime.load(Model("cls", SHIPPED["cls"].sha256, shipped_weights("cls"))).close()
            facts[name] = f"{version(name)}, works"
        except (WeightsMissing, WeightsCorrupt):
            facts[name] = f"{version(name)}, starts"  # what is wrong with the weights is told with them
        except Exception as error:  # noqa: BLE001  (a broken binary fails in its own ways; all are reported)
            facts[name] = f"does not work: {error}"
            if in_use:
                remedy = f"install {name} anew, or choose the other runtime with --set runtime=NAME"
                troubles.append(Trouble(f"the runtime {name} does not work: {error}", remedy))
    facts["in use"] = settings.engine.runtime
    return facts


def _weights(settings: Settings, troubles: list[Trouble]) -> dict[str, str]:
    """Each model file and whether it is the one that is expected."""
    engine = settings.engine
    own = {"det": engine.det_model_dir, "rec": engine.rec_model_dir, "cls": engine.cls_model_dir}
    facts: dict[str, str] = {}
    for kind, weights in SHIPPED.items():
        folder = own[kind]
        try:
            if folder is None:
                shipped_weights(kind)
                facts[kind] = f"{weights.file}, SHA-256 as expected"
            else:
                own_model(folder)
                facts[kind] = f"your own in {folder}"
        except FaktuLoveError as error:
            facts[kind] = f"{weights.file if folder is None else folder}: {error.code}"
            remedy = "install rapidocr 3.10.0 anew; its wheel carries the weights"
            if folder is not None:
                remedy = f"put one ONNX model into {folder}, or leave {kind}_model_dir out"
            troubles.append(Trouble(error.message, remedy))
    facts["variant"] = engine.variant
    return facts


def _cache(settings: Settings, troubles: list[Trouble]) -> dict[str, str]:
    """The folder of built variants and compiled models; without it every start builds them anew."""
    folder = cache_folder(settings.engine)
    files = [path for path in folder.rglob("*") if path.is_file()] if folder.is_dir() else []
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    writable = nearest.is_dir() and os.access(nearest, os.W_OK)
    if not writable and not files:
        remedy = "set model_dir (PADDLEOCR_MODEL_DIR) to a folder that can be written"
        troubles.append(Trouble(f"the cache folder {folder} cannot be written", remedy))
    size = sum(path.stat().st_size for path in files) / _MB
    state = "writable" if writable else "read-only"
    return {"folder": str(folder), "state": f"{len(files)} files, {size:.0f} MB, {state}"}
