"""The single steps of preprocessing; each takes and gives (H, W) grey."""

from __future__ import annotations

import cv2
import numpy as np

from faktulove_ocr.documents import U8Array
from faktulove_ocr.imaging.quality import paper


def even_light(grey: U8Array) -> U8Array:
    """The page divided by the light of its paper and stretched so that paper is white and ink is dark."""
    light = np.maximum(paper(grey), 1)
    flat = cv2.divide(grey, light, scale=250.0)
    dark = float(np.percentile(flat[::4, ::4], 0.5))
    stretch = 235.0 / max(250.0 - dark, 60.0)
    return cv2.convertScaleAbs(flat, alpha=stretch, beta=250.0 - 250.0 * stretch).astype(np.uint8, copy=False)


def reduce_noise(grey: U8Array) -> U8Array:
    """Specks gone and grain smoothed, edges kept."""
    return cv2.bilateralFilter(cv2.medianBlur(grey, 3), 5, 40, 3).astype(np.uint8, copy=False)


def sharpen(grey: U8Array) -> U8Array:
    """Unsharp masking: blurred edges made steeper."""
    soft = cv2.GaussianBlur(grey, (0, 0), 2.0)
    return cv2.addWeighted(grey, 2.0, soft, -1.0, 0.0).astype(np.uint8, copy=False)


def drop_bleed_through(grey: U8Array) -> U8Array:
    """What shines through from the back of the sheet, fainter than a third of the ink, turned to paper."""
    light = paper(grey)
    depth = cv2.subtract(light, grey).astype(np.uint8, copy=False)
    ink = _ink_depth(depth)
    weight = np.clip((np.arange(256) - 0.25 * ink) / max(0.2 * ink, 1.0), 0, 1)
    kept = cv2.LUT(depth, (np.arange(256) * weight).astype(np.uint8))
    return cv2.subtract(light, kept).astype(np.uint8, copy=False)


def bleed_through(grey: U8Array) -> float:
    """How much faint print a page has apart from its dark print, for each pixel of that.

    The soft edges of dark letters do not count, so a blurred page has none.
    """
    depth = cv2.subtract(paper(grey), grey)[::2, ::2].astype(np.uint8, copy=False)
    ink = _ink_depth(depth)
    if ink < 24:
        return 0.0
    dark = (depth > 0.4 * ink).astype(np.uint8)
    apart = cv2.dilate(dark, np.ones((9, 9), np.uint8)) == 0
    faint = (depth > 0.1 * ink) & (depth < 0.3 * ink) & apart
    return int(faint.sum()) / max(int(dark.sum()), 1)


def _ink_depth(depth: U8Array) -> float:
    """How much darker than the paper the ink is, in grey levels."""
    return float(np.percentile(depth[::2, ::2], 99.5))
