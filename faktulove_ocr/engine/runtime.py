"""What runs a model: a tiny protocol, a table of the runtimes, and their lazy import."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.config import EngineSettings, RuntimeName
from faktulove_ocr.engine.store import Model, cache_folder
from faktulove_ocr.errors import RuntimeUnavailable

F32Array = NDArray[np.float32]


class Session(Protocol):
    """A loaded model; one thread at a time."""

    def run(self, array: F32Array) -> F32Array:
        """The output for one (N, 3, H, W) batch: det (N, 1, H, W), rec (N, T, classes), cls (N, 2)."""
        ...

    def run_many(self, arrays: Iterable[F32Array]) -> Iterator[F32Array]:
        """The outputs of several batches, in their order; at most a few are held at once."""
        ...

    def close(self) -> None:
        """Free the model; the session is not used after."""
        ...


class Runtime(Protocol):
    """A way to run models. `weightless` runtimes need no model files."""

    weightless: bool

    def load(self, model: Model) -> Session:
        """Make `model` ready; raises RuntimeUnavailable when this machine cannot run it."""
        ...


_TABLE: dict[RuntimeName, tuple[str, str]] = {
    "openvino": ("faktulove_ocr.engine.runtime_openvino", "OpenVinoRuntime"),
    "onnxruntime": ("faktulove_ocr.engine.runtime_onnxruntime", "OnnxRuntime"),
    "fake": ("faktulove_ocr.engine.runtime_fake", "FakeRuntime"),
}


def runtime_names() -> tuple[RuntimeName, ...]:
    """The runtimes that can be asked for."""
    return tuple(_TABLE)


def open_runtime(settings: EngineSettings) -> Runtime:
    """The runtime `settings` name; raises RuntimeUnavailable when its package is missing or broken."""
    module, name = _TABLE[settings.runtime]
    try:
        factory: Any = getattr(importlib.import_module(module), name)
        runtime: Runtime = factory.from_settings(settings)
    except (ImportError, OSError) as error:
        raise RuntimeUnavailable(
            f"The runtime {settings.runtime} cannot be loaded ({error}). Install the Python package "
            f"{settings.runtime}, or choose another runtime: {', '.join(n for n in _TABLE if n != 'fake')}.",
            runtime=settings.runtime,
        ) from error
    return runtime


def threads(settings: EngineSettings) -> int:
    """How many threads inference may use: the setting, else the cores this process is allowed."""
    if settings.cpu_threads > 0:
        return settings.cpu_threads
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def compiled_folder(settings: EngineSettings) -> Path:
    """Where a runtime keeps compiled models for a short start."""
    return cache_folder(settings) / "compiled"
