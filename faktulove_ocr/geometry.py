"""Boxes and quads; every coordinate has its origin at the top left, x to the right, y down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle, x0 <= x1 and y0 <= y1, in the units of the page it lies on."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Extent along x."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Extent along y."""
        return self.y1 - self.y0

    @property
    def cx(self) -> float:
        """Centre along x."""
        return (self.x0 + self.x1) / 2

    @property
    def cy(self) -> float:
        """Centre along y."""
        return (self.y0 + self.y1) / 2

    @property
    def area(self) -> float:
        """Width times height."""
        return self.width * self.height

    def x_overlap(self, other: Box) -> float:
        """Length shared with `other` along x; negative is the gap between them."""
        return min(self.x1, other.x1) - max(self.x0, other.x0)

    def y_overlap(self, other: Box) -> float:
        """Length shared with `other` along y; negative is the gap between them."""
        return min(self.y1, other.y1) - max(self.y0, other.y0)

    def shares(self, width: float, height: float) -> tuple[float, float, float, float]:
        """The box as shares of a page of `width` x `height`, clipped to 0..1, four places."""

        def share(value: float, whole: float) -> float:
            return round(min(max(value / whole, 0.0), 1.0), 4)

        return (share(self.x0, width), share(self.y0, height), share(self.x1, width), share(self.y1, height))


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of `boxes`; ValueError when there is none."""
    items = list(boxes)
    if not items:
        raise ValueError("union of no boxes")
    return Box(
        min(b.x0 for b in items),
        min(b.y0 for b in items),
        max(b.x1 for b in items),
        max(b.y1 for b in items),
    )


@dataclass(frozen=True, slots=True)
class Quad:
    """Corners of a text line in page pixels, clockwise from the top left of the text."""

    corners: tuple[Point, Point, Point, Point]

    @property
    def box(self) -> Box:
        """The upright box around the corners."""
        xs = [x for x, _ in self.corners]
        ys = [y for _, y in self.corners]
        return Box(min(xs), min(ys), max(xs), max(ys))
