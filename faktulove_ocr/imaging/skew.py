"""By how much a page stands askew, and setting it straight."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.documents import U8Array
from faktulove_ocr.imaging.quality import paper, small_copy

LIMIT = 15.0
"""Larger angles, in degrees, are not looked for."""
LEAST = 0.3
"""Smaller angles, in degrees, are left: turning blurs, and the detector follows them."""

_SIDE = 900
_POINTS = 30_000
_CLEAR = 1.15
"""How much the profile of the right angle must stand out above the usual one."""


def skew_of(grey: U8Array) -> float:
    """Degrees, -15..15, by which (H, W) `grey` must be turned counter-clockwise for its lines to be level.

    0.0 when there is too little text to tell. Ink is projected along each angle; level lines give the sharpest
    profile. Pages turned by a quarter work too.
    """
    small, _ = small_copy(grey, _SIDE)
    _, mask = cv2.threshold(cv2.subtract(paper(small), small), 0, 1, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    ys, xs = np.nonzero(mask[:-1] & ~mask[1:].astype(bool))
    if len(xs) < 200:
        return 0.0
    every = -(-len(xs) // _POINTS)
    across = _best_angle(xs[::every], ys[::every])
    down = _best_angle(ys[::every], -xs[::every])
    angle, clear = max(across, down, key=lambda found: found[1])
    return angle if clear >= _CLEAR else 0.0


def _best_angle(along: NDArray[np.intp], across: NDArray[np.intp]) -> tuple[float, float]:
    """The angle whose projection is sharpest, and how far it stands out."""
    coarse = np.arange(-LIMIT, LIMIT + 0.5, 0.5)
    sharp = [_sharpness(along, across, angle) for angle in coarse]
    top = float(coarse[int(np.argmax(sharp))])
    fine = np.arange(top - 0.4, top + 0.45, 0.1)
    finest = [_sharpness(along, across, angle) for angle in fine]
    best = int(np.argmax(finest))
    return round(float(fine[best]), 2), finest[best] / float(np.median(sharp))


def _sharpness(along: NDArray[np.intp], across: NDArray[np.intp], angle: float) -> float:
    rows = (across - along * math.tan(math.radians(angle))).astype(np.int64)
    counts = np.bincount(rows - rows.min()).astype(np.float64)
    return float((counts**2).sum())


def turn(image: U8Array, degrees: float) -> U8Array:
    """`image` (H, W) or (H, W, 3) turned counter-clockwise, on a canvas that holds all of it, filled with white."""
    height, width = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    cos, sin = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = (math.ceil(width * cos + height * sin), math.ceil(width * sin + height * cos))
    matrix[:, 2] += (size[0] - width) / 2, (size[1] - height) / 2
    white = (255, 255, 255)
    turned = cv2.warpAffine(image, matrix, size, flags=cv2.INTER_CUBIC, borderValue=white)
    return turned.astype(np.uint8, copy=False)
