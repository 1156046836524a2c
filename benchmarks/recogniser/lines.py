"""Lines of damaged pages as the reader cuts them, each with what the undamaged PDF prints there.

How the page lies in the damaged picture is not known: words that both read alike, and only once, tell it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus.build import DPI
from benchmarks.corpus.render import rasters
from faktulove_ocr.config import EngineSettings, Settings
from faktulove_ocr.documents import U8Array, open_document
from faktulove_ocr.engine import Engine, read_raster
from faktulove_ocr.engine.crops import Patch
from faktulove_ocr.engine.decode import Mark
from faktulove_ocr.engine.detection import TextLine
from faktulove_ocr.engine.recognition import steps
from faktulove_ocr.engine.runtime import Session
from faktulove_ocr.engine.weights import Kind
from faktulove_ocr.geometry import Point, Quad
from faktulove_ocr.result import EngineInfo
from faktulove_ocr.text import Word

F64Array = NDArray[np.float64]
F16Array = NDArray[np.float16]

_LEAST_ANCHORS = 8
_ANCHOR_LETTERS = 4
_ANCHORS_AGREE = 0.6
_NEAR = 14.0
"""Pixels at DPI that an anchor may lie beside the page's perspective; creases bend the page."""
_NEIGHBOURS = 5
_LEVEL = 0.1
_INSIDE = (0.2, 0.8)
"""Share of a line's height within which the middle of its characters lies."""


@dataclass(frozen=True, slots=True)
class Line:
    """One piece of a line as recognised.

    `features` are (CHANNELS, T) of the frozen half, padding included; the first `steps` columns lie over the piece.
    `printed` is what the PDF has there, `read` what was read; `cut` says that words of it go on outside.
    """

    features: F16Array
    steps: int
    printed: str
    read: str
    cut: bool


class Watching(Engine):
    """An engine whose `recognise` keeps the patches, what the frozen half made of each, and what was read there."""

    def __init__(
        self, settings: EngineSettings, info: EngineInfo, sessions: Mapping[Kind, Session], characters: str
    ) -> None:
        super().__init__(settings, info, sessions, characters)
        self.seen: list[tuple[Sequence[Patch], list[F16Array], list[list[Mark]]]] = []

    def read(self, image: U8Array, lines: Sequence[TextLine] | None = None) -> tuple[Word, ...]:
        """The words of an upright page; `seen` begins anew, for what was tried before is no line of it."""
        self.seen.clear()
        return super().read(image, lines)


@dataclass(frozen=True)
class Printed:
    """A page of a PDF: its words in points and its raster (H, W, 3) of DPI."""

    words: tuple[Word, ...]
    raster: U8Array

    @cached_property
    def glyphs(self) -> tuple[list[str], F64Array, NDArray[np.intp]]:
        """Characters, their centres (n, 2) in pixels, and the index of the word of each."""
        listed = [(glyph, number) for number, word in enumerate(self.words) for glyph in word.glyphs]
        centres = np.array([(glyph.box.cx, glyph.box.cy) for glyph, _ in listed], np.float64).reshape(-1, 2)
        owners = np.array([number for _, number in listed], np.intp)
        return [glyph.char for glyph, _ in listed], centres * DPI / 72, owners


def printed_pages(pdf: bytes, settings: Settings) -> list[Printed]:
    """The pages of a PDF whose text stands upright."""
    pages = []
    with open_document(pdf, settings.limits) as document:
        for source, raster in zip(document.pages(), rasters(pdf, DPI), strict=True):
            layer = source.text_layer()
            if layer is not None and not layer.rotation:
                pages.append(Printed(layer.words, raster))
    return pages


def lines(picture: U8Array, page: Printed, engine: Watching, settings: Settings) -> Iterator[Line]:
    """The lines of a damaged `picture` (H, W, 3) of `page`; none where it cannot be told how the page lies in it."""
    words = read_raster(picture, 1, engine, settings).words
    place = _place(words, page.words)
    if place is None or not engine.seen:
        return
    for patch, features, marks in zip(*engine.seen[0], strict=True):
        found = _printed_in(place(patch.quad), page)
        if found is not None:
            yield Line(features, steps(patch), found[0], "".join(mark.char for mark in marks), found[1])


def _place(read: Sequence[Word], printed: Sequence[Word]) -> Callable[[Quad], F64Array] | None:
    """What maps a quad of the picture to the (4, 2) pixels of the printed page: a perspective, mended by neighbours."""
    here, there = _single(read), _single(printed)
    both = sorted(here.keys() & there.keys())
    if len(both) < _LEAST_ANCHORS:
        return None
    source = np.array([here[text] for text in both], np.float32)
    target = np.array([there[text] for text in both], np.float32) * DPI / 72
    found: Any = cv2.findHomography(source, target, cv2.RANSAC, _NEAR)
    matrix, agree = found
    if matrix is None or agree.mean() < _ANCHORS_AGREE:
        return None
    kept = agree[:, 0] > 0
    source, target = source[kept], target[kept]
    beside = target - cv2.perspectiveTransform(source[None], matrix)[0]

    def place(quad: Quad) -> F64Array:
        corners = np.array(quad.corners, np.float32)
        near = np.argsort(((source - corners.mean(axis=0)) ** 2).sum(axis=1))[:_NEIGHBOURS]
        mapped = cv2.perspectiveTransform(corners[None], matrix)[0] + np.median(beside[near], axis=0)
        return np.asarray(mapped, np.float64)

    return place


def _single(words: Sequence[Word]) -> dict[str, Point]:
    """Where the words stand that occur once and have some letters."""
    counted = Counter(word.text for word in words)
    return {
        word.text: (word.box.cx, word.box.cy)
        for word in words
        if counted[word.text] == 1 and len(word.text) >= _ANCHOR_LETTERS
    }


def _printed_in(corners: F64Array, page: Printed) -> tuple[str, bool] | None:
    """What stands between the four `corners` on the page, and whether words of it go on outside; None for nothing."""
    chars, centres, owners = page.glyphs
    along, across = corners[1] - corners[0], corners[3] - corners[0]
    area = along[0] * across[1] - along[1] * across[0]
    if abs(area) < 1 or abs(along[1]) > _LEVEL * np.hypot(*along):
        return None
    offset = centres - corners[0]
    u = (offset[:, 0] * across[1] - offset[:, 1] * across[0]) / area
    v = (along[0] * offset[:, 1] - along[1] * offset[:, 0]) / area
    inside = np.flatnonzero((u > 0) & (u < 1) & (v > _INSIDE[0]) & (v < _INSIDE[1]))
    if not len(inside):
        return None
    inside = inside[np.argsort(u[inside])]
    text = "".join(
        (" " if previous is not None and owners[previous] != owners[index] else "") + chars[index]
        for previous, index in zip([None, *inside], inside, strict=False)
    )
    whole, part = np.bincount(owners), np.bincount(owners[inside], minlength=int(owners.max()) + 1)
    return text, bool(((part > 0) & (part < whole)).any())
