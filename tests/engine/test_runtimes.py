"""One contract for all runtimes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from faktulove_ocr.config import EngineSettings, RuntimeName
from faktulove_ocr.engine.runtime import Runtime, Session, open_runtime, runtime_names, threads
from faktulove_ocr.engine.store import ALPHABET, Model, models
from faktulove_ocr.engine.weights import Kind
from faktulove_ocr.errors import RuntimeUnavailable

RNG = np.random.default_rng(5)


@pytest.fixture(scope="module", params=runtime_names())
def sessions(request: pytest.FixtureRequest, settings: EngineSettings) -> Iterator[dict[Kind, Session]]:
    name: RuntimeName = request.param
    runtime: Runtime = open_runtime(replace(settings, runtime=name, cpu_threads=2))
    kinds: tuple[Kind, ...] = ("det", "rec", "cls")
    loaded = {k: Model(k, "none", b"", ALPHABET) for k in kinds} if runtime.weightless else models(settings)
    ready = {kind: runtime.load(model) for kind, model in loaded.items()}
    yield ready
    for session in ready.values():
        session.close()


def noise(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return RNG.uniform(-1, 1, shape).astype(np.float32)


def test_the_detector_gives_a_share_for_every_pixel(sessions: dict[Kind, Session]) -> None:
    heat = sessions["det"].run(noise(1, 3, 96, 160))
    assert heat.shape == (1, 1, 96, 160)
    assert heat.dtype == np.float32
    assert 0 <= heat.min() <= heat.max() <= 1


def test_the_recogniser_gives_probabilities_for_every_eight_columns(sessions: dict[Kind, Session]) -> None:
    output = sessions["rec"].run(noise(2, 3, 48, 160))
    assert output.shape[:2] == (2, 20)
    np.testing.assert_allclose(output.sum(axis=2), 1, atol=1e-3)


def test_the_classifier_gives_two_probabilities(sessions: dict[Kind, Session]) -> None:
    output = sessions["cls"].run(noise(3, 3, 48, 192))
    assert output.shape == (3, 2)
    np.testing.assert_allclose(output.sum(axis=1), 1, atol=1e-3)


def test_batches_of_many_shapes_come_back_in_order_and_as_if_run_alone(sessions: dict[Kind, Session]) -> None:
    batches = [noise(n, 3, 48, 192) for n in (1, 3, 2, 1, 2)]
    together = list(sessions["cls"].run_many(iter(batches)))
    assert [len(output) for output in together] == [1, 3, 2, 1, 2]
    for batch, output in zip(batches, together, strict=True):
        np.testing.assert_allclose(output, sessions["cls"].run(batch), atol=1e-4)


def test_a_row_does_not_depend_on_its_companions(sessions: dict[Kind, Session]) -> None:
    batch = noise(3, 3, 48, 192)
    np.testing.assert_allclose(sessions["cls"].run(batch)[1], sessions["cls"].run(batch[1:2])[0], atol=1e-4)


def test_abandoned_batches_leave_the_session_usable(sessions: dict[Kind, Session]) -> None:
    outputs = sessions["cls"].run_many(noise(1, 3, 48, 192) for _ in range(5))
    next(outputs)
    del outputs
    assert sessions["cls"].run(noise(1, 3, 48, 192)).shape == (1, 2)


def test_the_runtimes_with_weights_read_alike(settings: EngineSettings) -> None:
    batch = noise(1, 3, 48, 128)
    loaded = models(settings)["rec"]
    first, second = (
        open_runtime(replace(settings, runtime=name)).load(loaded).run(batch) for name in ("openvino", "onnxruntime")
    )
    np.testing.assert_allclose(first, second, atol=0.05)


def test_a_runtime_that_is_not_installed_is_named_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, settings: EngineSettings
) -> None:
    monkeypatch.setitem(sys.modules, "faktulove_ocr.engine.runtime_onnxruntime", None)
    with pytest.raises(RuntimeUnavailable, match="Install the Python package onnxruntime"):
        open_runtime(replace(settings, runtime="onnxruntime"))


def test_a_gpu_that_is_asked_for_and_absent_is_an_error(settings: EngineSettings) -> None:
    import onnxruntime

    if "CUDAExecutionProvider" in onnxruntime.get_available_providers():
        pytest.skip("this machine has the GPU")
    with pytest.raises(RuntimeUnavailable, match="CUDA"):
        open_runtime(replace(settings, runtime="onnxruntime", use_gpu=True))


def test_the_threads_are_those_asked_for_or_the_cores_allowed(settings: EngineSettings) -> None:
    assert threads(replace(settings, cpu_threads=3)) == 3
    assert threads(replace(settings, cpu_threads=0)) >= 1


def test_loading_openvino_loads_nothing_that_reports_home() -> None:
    code = (
        "import sys; from faktulove_ocr.engine.runtime_openvino import _openvino; _openvino().Core();"
        "print([m for m in sys.modules if 'telemetry' in m or m == 'openvino.tools.ovc'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
