"""Lines of crumpled and folded paper made level.

Such paper bends a row of cells up and down along its way, by more than half a line in places. How far is told by the
steps between neighbours on one row, for the rows above and below step alike in the same place: a smooth surface is
laid through them, first through those that are sure, then through those that it brings together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.geometry import Box, union
from faktulove_ocr.layout.chain import neighbours
from faktulove_ocr.layout.level import moved
from faktulove_ocr.text import Word

_MESHES = 9
"""Meshes of the surface across the page; paper bends no finer."""
_ROUNDS = 4
_FEWEST = 12
"""Pairs of neighbours that tell of a bend at least."""
_BENT = 0.1
"""Median step between neighbours, in type sizes, from which on the paper is bent."""
_CLEARED = 0.6
"""The surface must leave less than this share of that step."""
_TIGHT = 0.15
"""Type sizes off the surface from which on a pair counts for less: its lines stand on rows of their own."""
_SMOOTH = 0.05
_WEAK = 0.002

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class _Surface:
    """Heights on a square mesh of `mesh` page units; `heights` is (rows, columns)."""

    mesh: float
    heights: Floats

    def at(self, places: Floats) -> Floats:
        """Heights at (n, 2) places x, y."""
        return _shares(places, self.mesh, self.heights.shape) @ self.heights.ravel()


def unbent(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words where they would stand on flat paper; unchanged where it is flat or too little tells."""
    lines = [list(group) for _, group in groupby(words, key=lambda w: w.line)]
    if len(lines) <= _FEWEST:
        return tuple(words)
    boxes = np.array([(b.x0, b.y0, b.x1, b.y1) for b in (_box(line) for line in lines)])
    size = float(np.median([w.size for w in words]))
    surface = _laid(boxes, size)
    if surface is None:
        return tuple(words)
    shifts = surface.at(_centres(boxes))
    result: list[Word] = []
    for line, box, shift in zip(lines, boxes, shifts, strict=True):
        middle = (box[1] + box[3]) / 2 - shift
        result += [moved(word, float(middle - word.box.cy)) for word in line]
    return tuple(result)


def _box(line: Sequence[Word]) -> Box:
    """Where a line stands: its extent along the page, its mean height on it."""
    around = union(w.box for w in line)
    middle = sum(w.box.cy * w.box.width for w in line) / max(sum(w.box.width for w in line), 1e-6)
    half = float(np.median([w.box.height for w in line])) / 2
    return Box(around.x0, middle - half, around.x1, middle + half)


def _centres(boxes: Floats) -> Floats:
    return (boxes[:, :2] + boxes[:, 2:]) / 2


def _laid(boxes: Floats, size: float) -> _Surface | None:
    """The surface through the steps between neighbours; None where there is none or the paper is flat."""
    places = _centres(boxes)
    flat = _step(boxes)
    if flat is None or flat < _BENT * size:
        return None
    right, bottom = float(boxes[:, 2].max()), float(boxes[:, 3].max())
    mesh = right / _MESHES
    shape = (int(bottom / mesh) + 2, _MESHES + 2)
    shares = _shares(places, mesh, shape)
    stiff = _stiffness(shape)
    heights: Floats = np.zeros(shape[0] * shape[1])
    for _ in range(_ROUNDS):
        shift = shares @ heights
        pairs = _pairs(boxes - np.stack([np.zeros_like(shift), shift] * 2, axis=1))
        steps = places[pairs[:, 1], 1] - places[pairs[:, 0], 1]
        along = shares[pairs[:, 1]] - shares[pairs[:, 0]]
        heights = _fitted(along, steps, stiff, heights, _TIGHT * size)
    left = float(np.median(np.abs(steps - along @ heights)))
    return _Surface(mesh, heights.reshape(shape)) if left < _CLEARED * flat else None


def _pairs(boxes: Floats) -> NDArray[np.intp]:
    """(n, 2) indexes of lines that go on with one another."""
    return np.array(sorted(neighbours(boxes, boxes).items()), dtype=np.intp).reshape(-1, 2)


def _step(boxes: Floats) -> float | None:
    """The median step between neighbours as they are printed; None where too few tell."""
    pairs = _pairs(boxes)
    heights = _centres(boxes)[:, 1]
    return float(np.median(np.abs(heights[pairs[:, 1]] - heights[pairs[:, 0]]))) if len(pairs) >= _FEWEST else None


def _fitted(along: Floats, steps: Floats, stiff: Floats, start: Floats, tight: float) -> Floats:
    """Heights of the mesh by least squares, pairs that stay far off counting less and less."""
    heights = start
    for _ in range(4):
        off = steps - along @ heights if heights.any() else np.zeros_like(steps)
        weights = 1 / (1 + (off / tight) ** 2)
        heights = np.asarray(
            np.linalg.solve((along * weights[:, None]).T @ along + stiff, along.T @ (weights * steps)), dtype=np.float64
        )
    return heights


def _shares(places: Floats, mesh: float, shape: tuple[int, ...]) -> Floats:
    """(n, nodes): what each node of the mesh has to say at each of (n, 2) places."""
    found = np.zeros((len(places), shape[0] * shape[1]))
    column = np.clip(places[:, 0] / mesh, 0, shape[1] - 1.001)
    row = np.clip(places[:, 1] / mesh, 0, shape[0] - 1.001)
    left, top = column.astype(np.intp), row.astype(np.intp)
    across, down = column - left, row - top
    each = np.arange(len(places))
    for below, right in ((0, 0), (0, 1), (1, 0), (1, 1)):
        share = (down if below else 1 - down) * (across if right else 1 - across)
        found[each, (top + below) * shape[1] + left + right] += share
    return found


def _stiffness(shape: tuple[int, int]) -> Floats:
    """(nodes, nodes): the price of a surface that curves, and a little of one that is not 0."""
    nodes = shape[0] * shape[1]
    number = np.arange(nodes).reshape(shape)
    total: Floats = _WEAK * np.eye(nodes)
    for lines in (number, number.T):
        for before, here, after in zip(lines[:-2], lines[1:-1], lines[2:], strict=True):
            for a, b, c in zip(before, here, after, strict=True):
                curve = np.zeros(nodes)
                curve[[a, b, c]] = 1, -2, 1
                total += _SMOOTH * np.outer(curve, curve)
    return total
