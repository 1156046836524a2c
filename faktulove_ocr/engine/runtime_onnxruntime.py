"""ONNX Runtime: the fallback on CPUs, and the way to CUDA and TensorRT."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import onnxruntime

from faktulove_ocr.config import EngineSettings
from faktulove_ocr.engine.runtime import F32Array, threads
from faktulove_ocr.engine.store import Model
from faktulove_ocr.errors import RuntimeUnavailable

_MB = 1 << 20


class OnnxRuntime:
    """Loads models on the CPU, or on the GPU when asked and the installed package has its provider."""

    weightless = False

    def __init__(self, cpu_threads: int, providers: list[Any]) -> None:
        self._threads = cpu_threads
        self._providers = providers

    @classmethod
    def from_settings(cls, settings: EngineSettings) -> OnnxRuntime:
        """A runtime on the device `settings` ask for; raises RuntimeUnavailable when that has no provider here."""
        return cls(threads(settings), _providers(settings, onnxruntime.get_available_providers()))

    def load(self, model: Model) -> OnnxSession:
        """A session of its own for `model`."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # The arena keeps the largest buffers of every shape it has seen and never gives them back.
        options.enable_cpu_mem_arena = False
        try:
            session = onnxruntime.InferenceSession(model.onnx, options, providers=self._providers)
        except RuntimeError as error:
            raise RuntimeUnavailable(
                f"ONNX Runtime cannot load the {model.kind} model: {error}", runtime="onnxruntime"
            ) from error
        return OnnxSession(session)


def _providers(settings: EngineSettings, available: list[str]) -> list[Any]:
    if not settings.use_gpu:
        return ["CPUExecutionProvider"]
    if "CUDAExecutionProvider" not in available:
        raise RuntimeUnavailable(
            "use_gpu is set, but the installed ONNX Runtime has no CUDA provider; install onnxruntime-gpu.",
            runtime="onnxruntime",
        )
    cuda: dict[str, Any] = {} if settings.gpu_mem is None else {"gpu_mem_limit": settings.gpu_mem * _MB}
    providers: list[Any] = [("CUDAExecutionProvider", cuda), "CPUExecutionProvider"]
    if settings.use_tensorrt and "TensorrtExecutionProvider" in available:
        providers.insert(0, "TensorrtExecutionProvider")
    return providers


class OnnxSession:
    """One loaded model."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._input = session.get_inputs()[0].name

    def run(self, array: F32Array) -> F32Array:
        """The output for one batch."""
        output: F32Array = self._session.run(None, {self._input: array})[0]
        return output

    def run_many(self, arrays: Iterable[F32Array]) -> Iterator[F32Array]:
        """The outputs, one batch after the other."""
        for array in arrays:
            yield self.run(array)

    def close(self) -> None:
        """Free the model."""
        self._session = None
