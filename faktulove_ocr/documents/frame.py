"""From PDF user space (origin bottom left, y up) to the page as it is read (origin top left, y down)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

F64Array = NDArray[np.float64]
Matrix = tuple[float, float, float, float, float, float]
"""A PDF matrix (a, b, c, d, e, f): x' = a x + c y + e, y' = b x + d y + f."""

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def compose(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that applies `inner` first, then `outer`."""
    a, b, c, d, e, f = inner
    oa, ob, oc, od, oe, of = outer
    return (
        a * oa + b * oc,
        a * ob + b * od,
        c * oa + d * oc,
        c * ob + d * od,
        e * oa + f * oc + oe,
        e * ob + f * od + of,
    )


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible box of a page in user space, and how many quarters clockwise it is turned before it is read."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int

    @property
    def width(self) -> float:
        """Of the page as read, in points."""
        return self.top - self.bottom if self.quarters % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Of the page as read, in points."""
        return self.right - self.left if self.quarters % 2 else self.top - self.bottom

    def turned(self, quarters: int) -> Frame:
        """The same page turned further clockwise."""
        return Frame(self.left, self.bottom, self.right, self.top, (self.quarters + quarters) % 4)

    @property
    def matrix(self) -> Matrix:
        """User space to the page as read."""
        return (
            (1.0, 0.0, 0.0, -1.0, -self.left, self.top),
            (0.0, 1.0, 1.0, 0.0, -self.bottom, -self.left),
            (-1.0, 0.0, 0.0, 1.0, self.right, -self.bottom),
            (0.0, -1.0, -1.0, 0.0, self.top, self.right),
        )[self.quarters]


def map_points(points: NDArray[Any], matrix: Matrix) -> F64Array:
    """`points` (n, 2) under `matrix`, (n, 2)."""
    a, b, c, d, e, f = matrix
    x, y = points[:, 0].astype(np.float64), points[:, 1].astype(np.float64)
    return np.stack((a * x + c * y + e, b * x + d * y + f), axis=1)


def map_boxes(boxes: NDArray[Any], matrix: Matrix) -> F64Array:
    """`boxes` (n, 4) of two opposite corners x, y, x, y under `matrix`: the upright boxes around them, (n, 4)."""
    corners = [map_points(boxes[:, pair], matrix) for pair in ([0, 1], [2, 1], [0, 3], [2, 3])]
    stacked = np.stack(corners)
    return np.concatenate((stacked.min(axis=0), stacked.max(axis=0)), axis=1)
