"""What stands around a segment, and how boxes are set with each other."""

from __future__ import annotations

from collections.abc import Iterator

from faktulove_ocr.geometry import Box
from faktulove_ocr.layout import Layout, Segment


def right_of(segment: Segment, layout: Layout) -> list[Segment]:
    """The segments right of one on its row, left to right."""
    return [s for s in layout.rows[segment.row].segments if s.box.x0 > segment.box.x1]


def below(segment: Segment, layout: Layout) -> Iterator[Segment]:
    """The segments of the next line under a segment that begin or end where it does."""
    for row in layout.rows[segment.row + 1 : segment.row + 4]:
        if row.page != segment.page or row.box.y0 - segment.box.y1 > segment.size:
            return
        for other in row.segments:
            edge = min(abs(other.box.x0 - segment.box.x0), abs(other.box.x1 - segment.box.x1))
            if edge < segment.size and -0.5 * segment.size < other.box.y0 - segment.box.y1 < segment.size:
                yield other


def off_line(a: Box, b: Box) -> float:
    """How far two boxes are from being set flush left, flush right or centred with each other, whichever is nearest."""
    return min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.cx - b.cx))
