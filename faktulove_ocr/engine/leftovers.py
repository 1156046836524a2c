"""Single characters that the detector passes over: a quantity of 1, an ordinal, a heading of two letters.

The detector wants some width of text. What it leaves is found as ink of a letter's size outside every detected
line, on the height of one: a table cell always has neighbours in its row.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.documents import U8Array
from faktulove_ocr.engine.detection import TextLine
from faktulove_ocr.geometry import Quad

MOST = 60
"""Leftovers of one page that are read, from the top; a page with more of them is dirty, not terse."""
SURE = 0.7
"""How surely a leftover must be read to count as text."""

_HEIGHTS = (0.3, 0.85)
_WIDEST = 2.2
_ASIDE = 0.7
_LEAST_CONTRAST = 0.5
"""Share of the lines' contrast that a letter has at least; the grain of a photograph has less."""
_ASKED = 40
"""Lines that are asked for their contrast."""


def leftovers(page: U8Array, lines: Sequence[TextLine]) -> list[TextLine]:
    """Boxes of ink of a letter's size that no line covers, in pixels of `page` (H, W, 3) RGB.

    None on a page with fewer than three lines, or with more than `MOST` such spots.
    """
    if len(lines) < 3:
        return []
    boxes = np.array([[line.quad.box.x0, line.quad.box.y0, line.quad.box.x1, line.quad.box.y1] for line in lines])
    grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY)
    size = (max(1, grey.shape[1] // 2), max(1, grey.shape[0] // 2))
    half = cv2.resize(grey, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    spots = [spot for light in (False, True) for spot in _spots(half, boxes / 2, light=light)]
    merged = _merged(sorted(spots, key=lambda s: (s[1], s[0])))
    if len(merged) > MOST:
        return []
    return [_line(x0 * 2, y0 * 2, x1 * 2, y1 * 2) for x0, y0, x1, y1 in merged]


def _spots(half: U8Array, boxes: NDArray[np.floating], *, light: bool) -> list[tuple[float, ...]]:
    """Connected ink of a letter's size beside the lines, on the height of one; `light` looks for white on dark."""
    kind = cv2.THRESH_BINARY if light else cv2.THRESH_BINARY_INV
    offset = -18 if light else 12
    mask = cv2.adaptiveThreshold(half, 255, cv2.ADAPTIVE_THRESH_MEAN_C, kind, 25, offset)
    for x0, y0, x1, y1 in boxes:
        edge = 0.2 * min(y1 - y0, x1 - x0)
        mask[max(int(y0 - edge), 0) : int(y1 + edge) + 1, max(int(x0 - edge), 0) : int(x1 + edge) + 1] = 0
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    least = _LEAST_CONTRAST * _usual_contrast(half, boxes)
    found: list[tuple[float, ...]] = []
    heights = boxes[:, 3] - boxes[:, 1]
    for x, y, w, h, area in stats[1:]:
        if h < 4 or w > _WIDEST * h or area < 0.15 * w * h:
            continue
        overlap = np.minimum(boxes[:, 3], y + h) - np.maximum(boxes[:, 1], y)
        level = (overlap > 0.8 * h) & (h > _HEIGHTS[0] * heights) & (h < _HEIGHTS[1] * heights)
        if level.any() and _contrast(half, (x - 1, y - 1, x + w + 1, y + h + 1)) >= least:
            found.append((float(x), float(y), float(x + w), float(y + h)))
        if len(found) > 6 * MOST:
            return []
    return found


def _usual_contrast(half: U8Array, boxes: NDArray[np.floating]) -> float:
    """How far the ink of the detected lines stands from their ground, grey levels; of the middle one of them."""
    return float(np.median([_contrast(half, box) for box in boxes[:: max(1, len(boxes) // _ASKED)]]))


def _contrast(half: U8Array, box: Sequence[float]) -> float:
    """Grey levels between the darkest and the lightest tenth of what stands in a box."""
    x0, y0, x1, y1 = (max(0, int(v)) for v in box)
    part = half[y0:y1, x0:x1]
    if not part.size:
        return 0.0
    low, high = np.percentile(part, (10, 90))
    return float(high - low)


def _merged(spots: Sequence[tuple[float, ...]]) -> list[tuple[float, ...]]:
    """Spots side by side as one."""
    groups: list[list[float]] = []
    for x0, y0, x1, y1 in sorted(spots):
        height = y1 - y0
        home = next(
            (
                g
                for g in reversed(groups[-12:])
                if x0 - g[2] < _ASIDE * height and min(g[3], y1) - max(g[1], y0) > 0.4 * min(height, g[3] - g[1])
            ),
            None,
        )
        if home is None:
            groups.append([x0, y0, x1, y1])
        else:
            home[:] = [min(home[0], x0), min(home[1], y0), max(home[2], x1), max(home[3], y1)]
    return [tuple(g) for g in groups if g[2] - g[0] < 4 * (g[3] - g[1])]


def _line(x0: float, y0: float, x1: float, y1: float) -> TextLine:
    """A box with the margins that the detector gives its lines."""
    margin = 0.3 * (y1 - y0)
    a, b, c, d = x0 - 1.6 * margin, y0 - margin, x1 + 1.6 * margin, y1 + margin
    return TextLine(Quad(((a, b), (c, b), (c, d), (a, d))), 0.5)
