"""Rows of a recognised page: detected lines chained from left to right.

Lines of columns side by side stand on heights of their own, and recognition tells heights to a few pixels only. A
line is therefore joined to its nearest neighbour on either side, where each is the other's nearest, and never to
whatever else of the page happens to reach its height.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.geometry import union
from faktulove_ocr.text import Word

_LEVEL = 0.5
"""Share of the lower of two lines that must lie beside the other for them to stand on one height."""
_TOUCH = 0.5
"""So much of the shorter of two neighbours may lie under the other: detection cut a line inside a letter."""
_SLANT = 0.4
"""What a step up or down by a whole line costs, in the same measure as `_FAR`."""
_FAR = 60.0
"""Heights between two lines that count as one."""


def chained(words: Iterable[Word]) -> list[list[Word]]:
    """Words by row, each row left to right, rows from top to bottom."""
    lines = [list(group) for _, group in groupby(words, key=lambda w: w.line)]
    if not lines:
        return []
    boxes = np.array([(b.x0, b.y0, b.x1, b.y1) for b in (union(w.box for w in line) for line in lines)])
    rows = [[i] for i in np.argsort(boxes[:, 0], kind="stable").tolist()]
    # A line between two columns can stand nearer to either than they to one another: what it kept apart joins next.
    while (joined := _joined(rows, boxes)) is not None:
        rows = joined
    heights = (boxes[:, 1] + boxes[:, 3]) / 2
    rows.sort(key=lambda row: float(np.median(heights[row])))
    return [sorted((w for i in row for w in lines[i]), key=lambda w: w.box.x0) for row in rows]


def _joined(rows: list[list[int]], boxes: NDArray[np.float64]) -> list[list[int]] | None:
    """The rows with those joined that go on with one another; None when none does."""
    ends, starts = boxes[[row[-1] for row in rows]], boxes[[row[0] for row in rows]]
    after = neighbours(ends, starts)
    if not after:
        return None
    result = []
    for first in sorted(set(range(len(rows))) - set(after.values())):
        row, at = list(rows[first]), first
        while at in after:
            at = after[at]
            row += rows[at]
        result.append(row)
    return result


def neighbours(ends: NDArray[np.float64], starts: NDArray[np.float64]) -> dict[int, int]:
    """The row that goes on with each one, by index; (n, 4) of x0, y0, x1, y1 of each row's last and first line."""
    lower = np.maximum(np.minimum((ends[:, 3] - ends[:, 1])[:, None], starts[:, 3] - starts[:, 1]), 1e-6)
    beside = (np.minimum(ends[:, 3, None], starts[:, 3]) - np.maximum(ends[:, 1, None], starts[:, 1])) / lower
    gap = (starts[:, 0] - ends[:, 2, None]) / lower
    shorter = np.minimum((ends[:, 2] - ends[:, 0])[:, None], starts[:, 2] - starts[:, 0])
    follows = (starts[:, 0] - ends[:, 2, None] > -_TOUCH * shorter) & (starts[:, 2] > ends[:, 2, None])
    possible = (beside > _LEVEL) & follows
    cost = np.where(possible, np.maximum(gap, 0) / _FAR + _SLANT * (1 - np.minimum(beside, 1)), np.inf)
    right, left = cost.argmin(axis=1), cost.argmin(axis=0)
    found = np.isfinite(cost.min(axis=1))
    return {int(i): int(right[i]) for i in np.flatnonzero(found) if left[right[i]] == i}
