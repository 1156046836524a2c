"""The single steps of preprocessing; most take and give (H, W) grey."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.documents import U8Array
from faktulove_ocr.imaging.quality import paper, specks

_CELL = 8
"""Pixels of a page for each of the map of its strongest ink."""
_DARK, _LEAST_INK, _MOST_GAIN = 220.0, 40.0, 4.0
"""Ink as strong as print should be, as weak as may be taken for ink, and by how much it is multiplied at most."""
_ASIDE, _STREAK, _STREAK_END, _LEAST_ROWS = 4, 0.75, 0.5, 48
"""Columns to either side of a streak, the share of all rows and of the margins in which it must be darker than they,
and the fewest rows."""
_SHOWN, _DUST = 0.25, 0.7
"""Shares of the ink: dots from the first on are seen, those as dark as the second are dust."""
_STROKE, _LEVELS, _TOP = 9, 7, 0.9
"""Pixels from which on ink is a stroke, and the steps in which dust is cut down to it, the last a share of the ink."""
_FAINTER = 0.45
"""Share of the ink from which nothing is taken for the back of the sheet."""


def even_light(grey: U8Array) -> U8Array:
    """The page divided by the light of its paper and stretched so that paper is white and ink is dark."""
    flat = cv2.divide(grey, np.maximum(paper(grey), 1), scale=250.0)
    dark = float(np.percentile(flat[::4, ::4], 0.5))
    stretch = 235.0 / max(250.0 - dark, 60.0)
    return cv2.convertScaleAbs(flat, alpha=stretch, beta=250.0 - 250.0 * stretch).astype(np.uint8, copy=False)


def even_ink(grey: U8Array) -> U8Array:
    """The page with white paper and ink of one strength all over, however the light falls and the print has faded.

    Ink is how much darker a pixel is than its paper; it is multiplied by what the strongest ink around it lacks.
    """
    light = np.maximum(paper(grey), 1)
    depth = cv2.bitwise_not(cv2.divide(grey, light, scale=255.0))
    strongest = cv2.dilate(depth, np.ones((_CELL, _CELL), np.uint8))[::_CELL, ::_CELL]
    around = cv2.blur(cv2.dilate(strongest, np.ones((3, 3), np.uint8)), (9, 9))
    gain = np.minimum(_DARK / np.maximum(around, _LEAST_INK), _MOST_GAIN).astype(np.float32)
    gain = cv2.resize(gain, grey.shape[::-1], interpolation=cv2.INTER_LINEAR).astype(np.float32, copy=False)
    return cv2.bitwise_not(cv2.multiply(depth, gain, dtype=cv2.CV_8U)).astype(np.uint8, copy=False)


def smooth_grain(grey: U8Array) -> U8Array:
    """Grain smoothed, edges kept."""
    return cv2.bilateralFilter(cv2.medianBlur(grey, 3), 5, 40, 3).astype(np.uint8, copy=False)


def remove_specks(grey: U8Array) -> U8Array:
    """Dark dots too small for a full stop replaced by what lies around them, or cut down to the print they lie on.

    Dust is as dark as the darkest print: a fainter dot may be the point of faint print and stays.
    """
    light = paper(grey)
    depth = cv2.subtract(light, grey).astype(np.uint8, copy=False)
    ink = _ink_depth(depth)
    least = max(24.0, _SHOWN * ink)
    spots = np.zeros_like(depth)
    for x, y, w, h in specks((depth > least).astype(np.uint8)).tolist():
        if depth[y : y + h, x : x + w].max() >= _DUST * ink:
            spots[max(y - 1, 0) : y + h + 1, max(x - 1, 0) : x + w + 1] = 1
    clean = np.where(spots > 0, cv2.medianBlur(grey, 5), grey).astype(np.uint8, copy=False)
    level = _without_peaks(cv2.subtract(light, clean).astype(np.uint8, copy=False), least, ink)
    return cv2.max(clean, cv2.subtract(light, level)).astype(np.uint8, copy=False)


def _without_peaks(depth: U8Array, least: float, ink: float) -> U8Array:
    """The `depth` of ink (H, W) without peaks of a speck's size on fainter strokes: they are cut down step by step.

    A dot that stands alone is no stroke: only within what is longer than `_STROKE` anything is cut.
    """
    _, labels, stats, _ = cv2.connectedComponentsWithStats((depth > least).astype(np.uint8), connectivity=8)
    long = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) > _STROKE
    long[0] = False
    level = depth.copy()
    for height in np.linspace(least, _TOP * ink, _LEVELS + 1)[1:]:
        for x, y, w, h in specks((level > height).astype(np.uint8)).tolist():
            if long[labels[y + h // 2, x + w // 2]]:
                part = level[max(y - 1, 0) : y + h + 1, max(x - 1, 0) : x + w + 1]
                np.minimum(part, int(height), out=part)
    return level


def streaks(grey: U8Array) -> U8Array:
    """(W,) how much darker each column of (H, W) `grey` is than those beside it all down the page, mostly zeros.

    A dirty glass draws such streaks; no rule of a table runs over the whole page.
    """
    rows = np.ascontiguousarray(grey[::8])
    if rows.shape[0] < _LEAST_ROWS or rows.shape[1] < 4 * _ASIDE:
        return np.zeros(grey.shape[1], np.uint8)
    wide = cv2.copyMakeBorder(rows, 0, 0, _ASIDE, _ASIDE, cv2.BORDER_REPLICATE)
    beside = cv2.min(wide[:, : -2 * _ASIDE], wide[:, 2 * _ASIDE :])
    darker = cv2.subtract(beside, rows).astype(np.uint8, copy=False)
    often = (darker > 3).mean(axis=0)
    depth = np.zeros(grey.shape[1], np.uint8)
    for column in np.flatnonzero((often > _STREAK) & _to_the_ends(darker)).tolist():
        for near in range(max(column - 1, 0), min(column + 2, len(depth))):
            depth[near] = np.median(darker[:, near])
    return depth


def _to_the_ends(darker: U8Array) -> NDArray[np.bool_]:
    """(W,) whether a column of (h, W) `darker` is so in the margins above and below, too, where no rule stands."""
    margin = len(darker) // 24
    above, below = (part.mean(axis=0) > _STREAK_END for part in (darker[:margin] > 3, darker[-margin:] > 3))
    return np.asarray(above & below, np.bool_)


def remove_streaks(image: U8Array, depth: U8Array) -> U8Array:
    """`image` (H, W, 3) with the columns made lighter by their `depth` (W,); what is printed over them stays."""
    clean = image.copy()
    for column in np.flatnonzero(depth):
        clean[:, column] = cv2.add(clean[:, column], np.full_like(clean[:, column], depth[column]))
    return clean


def sharpen(grey: U8Array) -> U8Array:
    """Unsharp masking: blurred edges made steeper."""
    soft = cv2.GaussianBlur(grey, (0, 0), 2.0)
    return cv2.addWeighted(grey, 2.0, soft, -1.0, 0.0).astype(np.uint8, copy=False)


def drop_bleed_through(grey: U8Array) -> U8Array:
    """What shines through from the back of the sheet turned to paper: fainter than half the ink, and soft.

    Faint print has sharp edges; what lies near such edges stays.
    """
    light = paper(grey)
    depth = cv2.subtract(light, grey).astype(np.uint8, copy=False)
    ink = _ink_depth(depth)
    soft = cv2.GaussianBlur(grey, (3, 3), 0).astype(np.uint8, copy=False)
    print_ = _sharp(soft, 0.18 * ink, 9)
    return np.where((print_ == 0) & (depth < _FAINTER * ink), light, grey).astype(np.uint8, copy=False)


def bleed_through(grey: U8Array) -> float:
    """How much faint print without sharp edges a page has, for each pixel of its dark print.

    Shadows count as well: to be asked of evenly lit pages.
    """
    half = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    depth = cv2.subtract(paper(half), half).astype(np.uint8, copy=False)
    ink = _ink_depth(depth)
    if ink < 24:
        return 0.0
    soft = (_sharp(half, 0.2 * ink, 7) == 0) & (depth > 0.1 * ink) & (depth < _FAINTER * ink)
    return int(soft.sum()) / max(int((depth > 0.4 * ink).sum()), 1)


def _sharp(grey: U8Array, step: float, reach: int) -> U8Array:
    """1 near what gets darker by more than `step` within three pixels, else 0."""
    steep = cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > step
    return cv2.dilate(steep.astype(np.uint8), np.ones((reach, reach), np.uint8)).astype(np.uint8, copy=False)


def _ink_depth(depth: U8Array) -> float:
    """How much darker than the paper the ink is, in grey levels."""
    return float(np.percentile(depth[::2, ::2], 99.5))
