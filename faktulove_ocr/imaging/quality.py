"""How well a page was pictured: five measures of 0 (useless) to 1 (as good as a clean 200 dpi scan), and a score."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.documents import U8Array

SMALL_SIDE = 1000
"""Longest side, in pixels, of the copy on which light and contrast are measured."""
_TILE = 384
_TILES = 3
_SHARP_ENOUGH = 0.4
"""The sharpness above which pages are read no better."""
_SPECK = 4
"""Sides, in pixels, up to which a dark dot is dirt; at 200 dpi a full stop is larger."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The five measures, each 0..1.

    `sharpness`: steepness of the letters' edges. `contrast`: ink against paper. `noise`: calm of the paper, the
    worse of `grain` and `dirt` (specks). `resolution`: pixels a small letter is high. `evenness`: of the light over
    the sheet.
    `letter` is that height itself, in pixels, None where no letters were found.
    """

    sharpness: float
    contrast: float
    grain: float
    dirt: float
    resolution: float
    evenness: float
    letter: float | None = None

    @property
    def noise(self) -> float:
        """Calm of the paper."""
        return min(self.grain, self.dirt)

    @property
    def score(self) -> float:
        """0..1, mostly the worst of four measures: one of them is enough to make a page hard to read.

        Sharpness counts as far as reading gains by it; uneven light does not count, for preparation evens it.
        """
        values = (min(1.0, self.sharpness / _SHARP_ENOUGH), self.contrast, self.noise, self.resolution)
        return round(0.6 * min(values) + 0.4 * sum(values) / len(values), 4)


def quality_score(image: U8Array) -> float:
    """The quality, 0..1, of a page (H, W, 3) RGB."""
    return measure(grey_of(image)).score


def grey_of(image: U8Array) -> U8Array:
    """(H, W) grey of (H, W, 3) RGB."""
    return cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.uint8, copy=False)


def small_copy(grey: U8Array, side: int = SMALL_SIDE) -> tuple[U8Array, float]:
    """`grey` shrunk so that its longest side is at most `side`, and the factor it was shrunk by (<= 1)."""
    factor = min(1.0, side / max(grey.shape))
    if factor == 1.0:
        return grey, 1.0
    size = (max(1, round(grey.shape[1] * factor)), max(1, round(grey.shape[0] * factor)))
    return cv2.resize(grey, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False), factor


def paper(grey: U8Array) -> U8Array:
    """The light of the bare paper at each pixel of (H, W) `grey`, as if nothing were printed on it."""
    thumb, _ = small_copy(grey, 256)
    light = cv2.medianBlur(cv2.dilate(thumb, np.ones((7, 7), np.uint8)), 15)
    return cv2.resize(light, grey.shape[::-1], interpolation=cv2.INTER_LINEAR).astype(np.uint8, copy=False)


def measure(grey: U8Array) -> Measures:
    """The measures of a page (H, W); a page without any ink counts as flawless in what cannot be measured."""
    small, factor = small_copy(grey)
    light = paper(small)
    depth = cv2.subtract(light, small)
    spread = float(np.percentile(light, 95) - np.percentile(light, 5)) / 255
    level, mask = cv2.threshold(depth, 0, 1, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    ink = float(cv2.mean(depth, mask.astype(np.uint8))[0]) / 255 if level > 8 else 0.0
    tiles = _tiles(grey, mask.astype(np.uint8), factor) if ink else []
    if not tiles:
        return Measures(1.0, 1.0, 1.0, 1.0, 1.0, _share(spread, 0.55, 0.1))
    letters = [height for tile in tiles for height in _letters(tile)]
    letter = float(np.median(letters)) if len(letters) >= 10 else None
    return Measures(
        sharpness=_share(max(_steepness(tile) for tile in tiles), 0.3, 0.8),
        contrast=_share(ink, 0.1, 0.4),
        grain=_share(float(np.median([_unrest(tile) for tile in tiles])), 0.09, 0.02),
        dirt=_share(_dirt(grey), 900.0, 100.0),
        resolution=1.0 if letter is None else _share(letter, 4.0, 9.0),
        evenness=_share(spread, 0.55, 0.1),
        letter=letter,
    )


def _share(value: float, worst: float, best: float) -> float:
    """Where `value` lies between `worst` (0) and `best` (1)."""
    return float(min(max((value - worst) / (best - worst), 0.0), 1.0))


def _tiles(grey: U8Array, mask: U8Array, factor: float) -> list[U8Array]:
    """A few squares of the full picture, those with most ink."""
    side = max(8, round(_TILE * factor))
    rows, columns = max(1, mask.shape[0] // side), max(1, mask.shape[1] // side)
    cells = [
        (cv2.countNonZero(mask[r * side : (r + 1) * side, c * side : (c + 1) * side]), r, c)
        for r in range(rows)
        for c in range(columns)
    ]
    tiles = []
    for count, r, c in sorted(cells, reverse=True)[:_TILES]:
        y, x = round(r * side / factor), round(c * side / factor)
        if count > 20:
            tiles.append(grey[y : y + _TILE, x : x + _TILE])
    return tiles


def _steepness(tile: U8Array) -> float:
    """The steepest edges of a tile over two pixels, as a share of its whole range of grey."""
    calm = cv2.medianBlur(tile, 3).astype(np.int16)
    low, high = np.percentile(calm, [0.5, 99.5])
    if high - low < 16:
        return 0.0
    steps = np.concatenate((np.abs(calm[:, 2:] - calm[:, :-2]).ravel(), np.abs(calm[2:] - calm[:-2]).ravel()))
    return float(np.percentile(steps, 99) / (high - low))


def _unrest(tile: U8Array) -> float:
    """Spread of the grey of bare paper from pixel to pixel, as a share of 255."""
    rough = cv2.absdiff(tile, cv2.medianBlur(tile, 5))
    bare = tile > np.percentile(tile, 40)
    return float(rough[bare].mean()) * 1.25 / 255 if bare.any() else 0.0


def _dirt(grey: U8Array) -> float:
    """Specks in a megapixel, counted on a quarter of the page."""
    height = grey.shape[0]
    bands = np.vstack([grey[k * height // 8 :][: max(1, height // 32)] for k in range(8)])
    dots = cv2.morphologyEx(bands, cv2.MORPH_BLACKHAT, np.ones((7, 7), np.uint8))
    mask = (dots > max(24.0, 0.4 * float(np.percentile(dots[::2, ::2], 99.5)))).astype(np.uint8)
    x, y, wide, high = specks(mask).T
    around = cv2.boxFilter(mask, cv2.CV_32S, (11, 11), normalize=False, borderType=cv2.BORDER_CONSTANT)
    lone = np.count_nonzero(around[y + high // 2, x + wide // 2] <= wide * high)
    return lone / (bands.size / 1e6)


def specks(mask: U8Array) -> NDArray[np.int32]:
    """(n, 4) x, y, width and height of the dots in a mask (H, W) of 0 and 1 that are too small for a full stop."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    small = (stats[1:, cv2.CC_STAT_WIDTH] <= _SPECK) & (stats[1:, cv2.CC_STAT_HEIGHT] <= _SPECK)
    return stats[1:, :4][small].astype(np.int32, copy=False)


def _letters(tile: U8Array) -> list[int]:
    """Heights of what looks like letters in a tile, in pixels."""
    _, mask = cv2.threshold(cv2.medianBlur(tile, 3), 0, 1, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    wide, high, area = (stats[1:, column] for column in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    like = (high >= 3) & (high <= 100) & (wide <= 2.5 * high) & (high <= 6 * wide) & (area >= 6)
    return [int(height) for height in high[like]]
