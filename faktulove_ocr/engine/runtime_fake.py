"""A runtime for tests: finds dark marks and says what its script says, without any weights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import cv2
import numpy as np

from faktulove_ocr.config import EngineSettings
from faktulove_ocr.engine.runtime import F32Array
from faktulove_ocr.engine.store import ALPHABET, Model
from faktulove_ocr.engine.weights import Kind

_SMEAR = np.ones((1, 25), np.uint8)
STEP = 8
"""Pixels of line width a recognition step stands for, as in PP-OCR."""


class FakeRuntime:
    """The detector marks dark pixels, the classifier says upright, the recogniser reads out `script`.

    The script's lines are given in the order in which lines are asked for and start over at its end.
    """

    weightless = True

    def __init__(self, script: Sequence[str] = ("FAKTURA VAT",), confidence: float = 0.99) -> None:
        self._script = tuple(script)
        self._confidence = confidence

    @classmethod
    def from_settings(cls, settings: EngineSettings) -> FakeRuntime:
        """The fake with its standing script; tests construct it with their own."""
        del settings
        return cls()

    def load(self, model: Model) -> FakeSession:
        """A session that behaves as a model of that kind."""
        return FakeSession(model.kind, model.characters or ALPHABET, self._script, self._confidence)


class FakeSession:
    """Deterministic outputs of the shapes the real models give."""

    def __init__(self, kind: Kind, characters: str, script: tuple[str, ...], confidence: float) -> None:
        self._kind = kind
        self._classes = {char: index + 1 for index, char in enumerate(characters)}
        self._classes[" "] = len(characters) + 1
        self._script = script
        self._next = 0
        self._confidence = confidence

    def run(self, array: F32Array) -> F32Array:
        """The output for one batch."""
        if self._kind == "det":
            # Smeared sideways, so that the letters of a line become one mark.
            dark = [cv2.dilate((picture.mean(axis=0) < 0).astype(np.float32), _SMEAR) for picture in array]
            return np.stack(dark)[:, None].astype(np.float32, copy=False)
        if self._kind == "cls":
            return np.tile(np.array([[0.99, 0.01]], np.float32), (array.shape[0], 1))
        return np.stack([self._spell(array.shape[3] // STEP) for _ in range(array.shape[0])])

    def _spell(self, steps: int) -> F32Array:
        text = self._script[self._next % len(self._script)]
        self._next += 1
        classes = len(self._classes) + 1
        rest = (1 - self._confidence) / (classes - 1)
        output = np.full((steps, classes), rest, np.float32)
        spoken = {2 * i + 1: self._classes[char] for i, char in enumerate(text) if 2 * i + 1 < steps}
        for step in range(steps):
            output[step, spoken.get(step, 0)] = self._confidence
        return output

    def run_many(self, arrays: Iterable[F32Array]) -> Iterator[F32Array]:
        """The outputs in order."""
        for array in arrays:
            yield self.run(array)

    def close(self) -> None:
        """Nothing to free."""
