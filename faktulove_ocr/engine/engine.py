"""The reader of one page: detect, turn, recognise. It holds the loaded models and is made once."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Mapping, Sequence

import numpy as np

from faktulove_ocr.config import EngineSettings
from faktulove_ocr.documents import U8Array
from faktulove_ocr.engine import compose, crops
from faktulove_ocr.engine.crops import Patch
from faktulove_ocr.engine.decode import Mark
from faktulove_ocr.engine.detection import TextLine, detect
from faktulove_ocr.engine.recognition import recognise, upside_down
from faktulove_ocr.engine.runtime import Runtime, Session, open_runtime
from faktulove_ocr.engine.store import ALPHABET, Model, models
from faktulove_ocr.engine.weights import Kind
from faktulove_ocr.geometry import Quad
from faktulove_ocr.result import EngineInfo
from faktulove_ocr.text import Word

VERSION = 4
"""Raise when the same models and settings read differently."""

_SAMPLE = 8
"""Lines asked about the way up of a page."""
_CLEAR = 0.75
"""Mean vote on those lines that settles it without reading them."""
_SURE = 0.9
_DOUBTFUL = 0.85
_MOST_TURNED = 32


class Engine:
    """Reads pages. Calls from several threads wait for each other: one lock guards the loaded models."""

    def __init__(
        self, settings: EngineSettings, info: EngineInfo, sessions: Mapping[Kind, Session], chars: str
    ) -> None:
        self.settings = settings
        self.info = info
        self._sessions = dict(sessions)
        self._characters = chars
        self._lock = threading.Lock()

    def read(self, image: U8Array, lines: Sequence[TextLine] | None = None) -> tuple[Word, ...]:
        """The words of an upright page (H, W, 3) RGB, in its pixels, in reading order.

        `lines` are those `detect` found on the same page, when it was asked already.
        """
        if lines is None:
            lines = self.detect(image)
        with self._lock:
            patches = _patches(image, lines)
            read = self.recognise(patches)
            if self.settings.use_angle_cls:
                self._turn_doubtful(patches, read)
        return compose.words(patches, read, self.settings)

    def detect(self, image: U8Array) -> list[TextLine]:
        """The text lines of a page (H, W, 3) RGB, whichever way it is turned, in its pixels."""
        with self._lock:
            return detect(image, self._sessions["det"], self.settings)

    def quarter(self, image: U8Array, lines: Sequence[TextLine] | None = None) -> int:
        """Degrees clockwise (0, 90, 180, 270) by which the page (H, W, 3) RGB must be turned to be upright.

        Whether its lines run across or down tells two of the four; the line classifier on a few lines, or where
        it is unsure what the recogniser makes of them either way, tells which. A page without text is upright.
        """
        if lines is None:
            lines = self.detect(image)
        if not lines:
            return 0
        tall = sum(line.quad.box.area for line in lines if crops.is_tall(line.quad))
        wide = sum(line.quad.box.area for line in lines if crops.is_tall(crops.turned(line.quad, 90)))
        base = 90 if tall > wide else 0
        chosen = [line.quad for line in lines if crops.is_tall(line.quad) == bool(base)]
        chosen.sort(key=lambda quad: -max(crops.extent(quad)))
        # Turning the page clockwise by 90 sets upright what reads from bottom to top: there the text begins.
        quads = [crops.turned(quad, -base) for quad in chosen[: 2 * _SAMPLE : 2] or chosen[:_SAMPLE]]
        with self._lock:
            return base + 180 if self._on_its_head([crops.crop(image, quad).pixels for quad in quads]) else base

    def recognise(self, patches: Sequence[Patch]) -> list[list[Mark]]:
        """What each patch says; the caller holds the lock."""
        return recognise(patches, self._sessions["rec"], self._characters, self.settings.rec_batch_num)

    def close(self) -> None:
        """Free the models."""
        with self._lock:
            for session in self._sessions.values():
                session.close()
            self._sessions.clear()

    def _on_its_head(self, pictures: list[U8Array]) -> bool:
        votes = upside_down(pictures, self._sessions["cls"])
        down = sum(votes) / len(votes)
        if max(down, 1 - down) >= _CLEAR:
            return down > _CLEAR
        few = [picture[:, :480] for picture in pictures[:4]]
        return self._legible([np.ascontiguousarray(p[::-1, ::-1]) for p in few]) > self._legible(few)

    def _legible(self, pictures: list[U8Array]) -> float:
        """How surely the recogniser reads these patches: mean confidence of their characters, each patch alike."""
        patches = [Patch(p, _NOWHERE, 0, np.ones(p.shape[1], np.bool_)) for p in pictures]
        return sum(_mean(marks) for marks in self.recognise(patches))

    def _turn_doubtful(self, patches: list[Patch], read: list[list[Mark]]) -> None:
        """Read again what may stand on its head, in place: only lines that read badly are asked about."""
        poor = [i for i, marks in enumerate(read) if _mean(marks) < _DOUBTFUL]
        asked = upside_down([patches[i].pixels for i in poor[:_MOST_TURNED]], self._sessions["cls"])
        down = [i for i, vote in zip(poor, asked, strict=False) if vote > _SURE]
        flipped = [crops.on_its_head(patches[i]) for i in down]
        for i, patch, marks in zip(down, flipped, self.recognise(flipped), strict=True):
            if _mean(marks) > _mean(read[i]):
                patches[i], read[i] = patch, marks


def _patches(image: U8Array, lines: Sequence[TextLine]) -> list[Patch]:
    """The pieces to read. A line that runs up or down is taken to run up, as vertical text mostly does."""
    found: list[Patch] = []
    for number, line in enumerate(lines):
        quad = crops.turned(line.quad, -90) if crops.is_tall(line.quad) else line.quad
        found += crops.patches(image, quad, number)
    return found


def _mean(marks: Sequence[Mark]) -> float:
    return sum(mark.confidence for mark in marks) / len(marks) if marks else 0.0


_NOWHERE = Quad(((0, 0), (1, 0), (1, 1), (0, 1)))


def load_engine(settings: EngineSettings, runtime: Runtime | None = None) -> Engine:
    """An engine ready to read; `runtime` replaces the one `settings` name.

    Raises WeightsMissing, WeightsCorrupt and RuntimeUnavailable.
    """
    runtime = open_runtime(settings) if runtime is None else runtime
    kinds: tuple[Kind, ...] = ("det", "rec", "cls")
    loaded = {k: Model(k, "fake", b"", ALPHABET) for k in kinds} if runtime.weightless else models(settings)
    info = EngineInfo(settings.runtime, settings.variant, fingerprint(settings, loaded))
    sessions = {kind: runtime.load(model) for kind, model in loaded.items()}
    return Engine(settings, info, sessions, loaded["rec"].characters)


def fingerprint(settings: EngineSettings, loaded: Mapping[Kind, Model]) -> str:
    """Sixteen hex digits that change whenever the same page could be read differently."""
    facts = {
        "version": VERSION,
        "models": {kind: model.key for kind, model in loaded.items()},
        "characters": loaded["rec"].characters,
        **{name: getattr(settings, name) for name in _READING_SETTINGS},
    }
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]


_READING_SETTINGS = (
    "runtime",
    "variant",
    "det_limit_side_len",
    "det_limit_type",
    "drop_score",
    "use_angle_cls",
    "use_space_char",
    "max_text_length",
    "precision",
    "use_gpu",
    "use_tensorrt",
)
