"""Printed straight lines, the frames of tables."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from faktulove_ocr.documents import U8Array
from faktulove_ocr.geometry import Box
from faktulove_ocr.imaging.quality import grey_of
from faktulove_ocr.text import Rule

MOST = 400
"""Rules of one page that are reported, the longest."""

# Shares of the page's longer side: lengths that no letter has, and the thickest rule.
_LEAST_ACROSS, _LEAST_DOWN, _THICK = 0.04, 0.025, 0.004


def find_rules(image: U8Array) -> tuple[Rule, ...]:
    """The level and upright rules of a page (H, W, 3) RGB; boxes in its pixels.

    Looked for at half size: a rule is ink that survives an opening longer than any letter is wide or high.
    """
    height, width = image.shape[:2]
    half = cv2.resize(grey_of(image), (max(1, width // 2), max(1, height // 2)), interpolation=cv2.INTER_AREA)
    mask = cv2.adaptiveThreshold(half, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 12)
    longer = max(half.shape)
    thick = max(3.0, _THICK * longer)
    sx, sy = width / half.shape[1], height / half.shape[0]
    rules: list[Rule] = []
    for horizontal in (True, False):
        least = max(12, round((_LEAST_ACROSS if horizontal else _LEAST_DOWN) * longer))
        kernel = np.ones((1, least) if horizontal else (least, 1), np.uint8)
        opened = cv2.morphologyEx(mask, cv2.MORPH_OPEN, kernel)
        _, _, stats, _ = cv2.connectedComponentsWithStats(opened.astype(np.uint8), connectivity=8)
        for x, y, w, h, _ in stats[1:].tolist():
            if (h if horizontal else w) <= thick:
                rules.append(Rule(Box(x * sx, y * sy, (x + w) * sx, (y + h) * sy), horizontal))
    rules.sort(key=lambda rule: -(rule.box.width if rule.horizontal else rule.box.height))
    return tuple(rules[:MOST])


def without_uprights(image: U8Array, rules: Sequence[Rule]) -> U8Array:
    """A copy of the page (H, W, 3) RGB without its upright rules, which recognition reads as the digit 1 or a bar.

    Each is painted over with the lighter of what stands left and right of it, row by row.
    """
    upright = [rule.box for rule in rules if not rule.horizontal]
    if not upright:
        return image
    clean = image.copy()
    width = image.shape[1]
    for box in upright:
        left, right = max(int(box.x0) - 2, 1), min(int(box.x1) + 3, width - 1)
        top, bottom = max(int(box.y0) - 2, 0), int(box.y1) + 3
        paper = np.maximum(clean[top:bottom, left - 1], clean[top:bottom, right])
        clean[top:bottom, left:right] = paper[:, None]
    return clean
