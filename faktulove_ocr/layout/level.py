"""Lines of a photographed page made level.

A sheet that was not quite flat keeps lines whose slope changes down the page. The slope is fitted to the lines that
were read, and every word is moved to where it would stand on a level page; where it was printed is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from faktulove_ocr.geometry import Box
from faktulove_ocr.text import Word

_LONG = 7.0
"""A line tells its slope when it is this many type sizes long."""
_STEADY = 0.0015
"""Slopes below this move a word by less than half a line over the whole page and are left."""
_STEEPEST = 0.2


def level(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words on level lines; unchanged where the lines are level already or too few tell."""
    heights, slopes, weights = _slopes(words)
    if len(slopes) < 4:
        return tuple(words)
    start, growth = _fit(heights, slopes, weights)
    bottom = max(w.box.y1 for w in words)
    if max(abs(start), abs(start + growth * bottom)) < _STEADY:
        return tuple(words)
    return tuple(_levelled(word, start, growth) for word in words)


def _slopes(words: Sequence[Word]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Height at the left page edge, slope and length of each long line."""
    lines: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    rows = []
    for line in lines.values():
        first = min(line, key=lambda w: w.box.x0)
        last = max(line, key=lambda w: w.box.x1)
        left = first.glyphs[0].box if first.glyphs else first.box
        right = last.glyphs[-1].box if last.glyphs else last.box
        length = right.cx - left.cx
        if length > _LONG * first.size:
            slope = (right.cy - left.cy) / length
            if abs(slope) < _STEEPEST:
                rows.append((left.cy - slope * left.cx, slope, length))
    table = np.array(rows, dtype=float).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2]


def _fit(heights: np.ndarray, slopes: np.ndarray, weights: np.ndarray) -> tuple[float, float]:
    """Slope at the top and its growth down the page, by least squares without the lines that fit worst."""
    keep = np.ones(len(slopes), dtype=bool)
    start, growth = float(np.median(slopes)), 0.0
    for _ in range(3):
        if keep.sum() >= 6 and np.ptp(heights[keep]) > 0:
            growth, start = (float(v) for v in np.polyfit(heights[keep], slopes[keep], 1, w=np.sqrt(weights[keep])))
        else:
            start, growth = float(np.average(slopes[keep], weights=weights[keep])), 0.0
        off = np.abs(slopes - start - growth * heights)
        limit = max(2.5 * float(np.median(off[keep])), 0.004)
        keep = off <= limit
        if keep.sum() < 4:
            return float(np.median(slopes)), 0.0
    return start, growth


def _levelled(word: Word, start: float, growth: float) -> Word:
    """A word where it would stand if its line were level at the height that it has at the left page edge."""
    box = word.box
    across = 1 + growth * box.cx
    height = (box.cy - start * box.cx) / across if across > 0.5 else box.cy
    return moved(word, height - box.cy)


def moved(word: Word, shift: float) -> Word:
    """A word `shift` page units further down, with the place where it was printed."""
    box = word.box
    return replace(word, box=Box(box.x0, box.y0 + shift, box.x1, box.y1 + shift), printed=word.place)
