"""An engine of which the frozen half of the recogniser is seen: what it makes of each patch is kept."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from benchmarks.recogniser.lines import F16Array, Watching
from benchmarks.recogniser.network import Parameters, feature_model, forward, parameters
from faktulove_ocr.config import Settings
from faktulove_ocr.engine.crops import Patch
from faktulove_ocr.engine.decode import Mark, decode
from faktulove_ocr.engine.recognition import outputs, steps
from faktulove_ocr.engine.runtime import F32Array, Session, open_runtime
from faktulove_ocr.engine.store import ALPHABET, Model, models
from faktulove_ocr.engine.weights import Kind
from faktulove_ocr.result import EngineInfo


class Watcher(Watching):
    """Reads with the shipped layers behind the frozen half."""

    def __init__(self, settings: Settings) -> None:
        runtime = open_runtime(settings.engine)
        loaded = {**models(settings.engine), "rec": Model("rec", "features", feature_model())}
        sessions: dict[Kind, Session] = {kind: runtime.load(model) for kind, model in loaded.items()}
        self._layers, characters = parameters(ALPHABET)
        super().__init__(settings.engine, EngineInfo("", "", ""), sessions, characters)

    def recognise(self, patches: Sequence[Patch]) -> list[list[Mark]]:
        """What each patch says, by the shipped layers; kept in `seen`."""
        features: dict[int, F16Array] = {}
        marks: dict[int, list[Mark]] = {}
        for index, output in outputs(patches, self._sessions["rec"], self.settings.rec_batch_num):
            features[index] = output[:, 0].astype(np.float16)
            marks[index] = decode(_probabilities(self._layers, output), self._characters, steps(patches[index]))
        found = [marks[index] for index in range(len(patches))]
        self.seen.append((patches, [features[index] for index in range(len(patches))], found))
        return found


def _probabilities(layers: Parameters, features: NDArray[np.floating]) -> F32Array:
    """(T, classes) of one patch's features (CHANNELS, 1, T)."""
    with torch.no_grad():
        logits = forward(layers, torch.from_numpy(np.asarray(features[:, 0], np.float32))[None])
        found: F32Array = logits.softmax(-1)[0].numpy()
    return found
