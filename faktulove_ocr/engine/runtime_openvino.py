"""OpenVINO, the default on CPUs."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from faktulove_ocr.config import EngineSettings, Precision
from faktulove_ocr.engine.runtime import F32Array, compiled_folder, threads
from faktulove_ocr.engine.store import Model
from faktulove_ocr.errors import RuntimeUnavailable


def _openvino() -> ModuleType:
    """Import openvino without its conversion tool, which would report the import to its maker.

    With the tool's name blocked, openvino's own `except ImportError` leaves it out; the block is lifted after.
    """
    tool = "openvino.tools.ovc"
    if "openvino" in sys.modules or tool in sys.modules:
        import openvino

        return openvino  # type: ignore[no-any-return]
    sys.modules[tool] = None  # type: ignore[assignment]
    try:
        import openvino
    finally:
        sys.modules.pop(tool, None)
    return openvino  # type: ignore[no-any-return]


class OpenVinoRuntime:
    """Compiles models for the CPU; the recogniser for throughput, the single pictures of the others for latency."""

    weightless = False

    def __init__(self, cpu_threads: int, precision: Precision, cache: Path) -> None:
        self._ov = _openvino()
        self._core = self._ov.Core()
        self._threads = cpu_threads
        # Pinned threads of several worker processes would all sit on the same cores.
        self._options: dict[str, Any] = {"INFERENCE_NUM_THREADS": cpu_threads, "ENABLE_CPU_PINNING": False}
        # In f32 the plug-in would still choose bf16 by itself where the CPU has it.
        bf16 = "BF16" in self._core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
        self._options["INFERENCE_PRECISION_HINT"] = "bf16" if bf16 and precision != "fp32" else "f32"
        self._cache = cache

    @classmethod
    def from_settings(cls, settings: EngineSettings) -> OpenVinoRuntime:
        """A runtime with the threads, precision and cache folder of `settings`."""
        return cls(threads(settings), settings.precision, compiled_folder(settings))

    def load(self, model: Model) -> OpenVinoSession:
        """Compile, or take the compiled model from the cache folder."""
        options = dict(self._options)
        streams = self._threads if model.kind == "rec" else 1
        options["PERFORMANCE_HINT"] = "THROUGHPUT" if streams > 1 else "LATENCY"
        options["NUM_STREAMS"] = streams
        if self._writable():
            options["CACHE_DIR"] = str(self._cache)
        try:
            graph = self._core.read_model(model.onnx)
            compiled = self._core.compile_model(graph, "CPU", options)
        except RuntimeError as error:
            raise RuntimeUnavailable(
                f"OpenVINO cannot compile the {model.kind} model: {error}", runtime="openvino"
            ) from error
        # One batch more than there are streams waits ready, so that no stream idles while the next is cut out.
        return OpenVinoSession(compiled, streams + 1 if model.kind == "rec" else 1)

    def _writable(self) -> bool:
        try:
            self._cache.mkdir(parents=True, exist_ok=True)
        except OSError:
            return False
        return True


class OpenVinoSession:
    """One compiled model and the infer requests that keep its streams busy."""

    def __init__(self, compiled: Any, requests: int) -> None:
        self._compiled = compiled
        self._requests = [compiled.create_infer_request() for _ in range(requests)]

    def run(self, array: F32Array) -> F32Array:
        """The output for one batch."""
        request = self._requests[0]
        request.infer([array], share_inputs=True)
        return _output(request)

    def run_many(self, arrays: Iterable[F32Array]) -> Iterator[F32Array]:
        """The outputs in order, with as many batches in flight as there are requests."""
        idle = list(self._requests)
        busy: deque[tuple[Any, F32Array]] = deque()
        try:
            for array in arrays:
                if not idle:
                    request, _ = busy.popleft()
                    request.wait()
                    result = _output(request)
                    request.start_async([array], share_inputs=True)
                    busy.append((request, array))
                    yield result
                else:
                    request = idle.pop()
                    request.start_async([array], share_inputs=True)
                    busy.append((request, array))
            while busy:
                request, _ = busy.popleft()
                request.wait()
                yield _output(request)
        finally:
            for request, _ in busy:
                request.wait()

    def close(self) -> None:
        """Free the model and its buffers."""
        self._requests.clear()
        self._compiled = None


def _output(request: Any) -> F32Array:
    copy: F32Array = request.get_output_tensor(0).data.copy()
    return copy
