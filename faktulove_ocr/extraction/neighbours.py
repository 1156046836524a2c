"""What stands around a segment, and how boxes are set with each other."""

from __future__ import annotations

from collections.abc import Iterator

from faktulove_ocr.geometry import Box
from faktulove_ocr.layout import Layout, Segment


def right_of(segment: Segment, layout: Layout) -> list[Segment]:
    """The segments right of one on its row, left to right."""
    return [s for s in layout.rows[segment.row].segments if s.box.x0 > segment.box.x1]


def left_of(segment: Segment, layout: Layout) -> Segment | None:
    """The nearest segment left of one on its row."""
    before = [s for s in layout.rows[segment.row].segments if s.box.x1 <= segment.box.x0]
    return before[-1] if before else None


def over_it(segment: Segment, layout: Layout) -> Segment | None:
    """The nearest segment over one that begins, ends or is centred where it does."""
    return _nearest(segment, layout, -1)


def caption_of(segment: Segment, layout: Layout) -> Segment | None:
    """The caption right under a segment: what stands there belongs to it and not to the next thing."""
    under = _nearest(segment, layout, 1)
    return under if under is not None and over(under, layout) is segment else None


def below(segment: Segment, layout: Layout) -> Iterator[Segment]:
    """The segments of the next line under a segment that begin or end where it does."""
    for row in layout.rows[segment.row + 1 : segment.row + 4]:
        if row.page != segment.page or row.box.y0 - segment.box.y1 > segment.size:
            return
        for other in row.segments:
            edge = min(abs(other.box.x0 - segment.box.x0), abs(other.box.x1 - segment.box.x1))
            if edge < segment.size and -0.5 * segment.size < other.box.y0 - segment.box.y1 < segment.size:
                yield other


def over(segment: Segment, layout: Layout) -> Segment | None:
    """The segment that one is the caption of: set flush right over it, clearly nearer than what stands under it."""
    above = _nearest(segment, layout, -1)
    if above is None:
        return None
    under, size = _nearest(segment, layout, 1), segment.size
    gap = segment.box.y0 - above.box.y1
    further = size * 2 if under is None else under.box.y0 - segment.box.y1
    return above if gap < 0.6 * size and further > gap + 0.35 * size else None


def _nearest(segment: Segment, layout: Layout, step: int) -> Segment | None:
    """The nearest segment over (`step` -1) or under one that begins, ends or is centred where it does."""
    place = segment.row
    for _ in range(4):
        place += step
        if not 0 <= place < len(layout.rows) or layout.rows[place].page != segment.page:
            return None
        for other in layout.rows[place].segments:
            gap = segment.box.y0 - other.box.y1 if step < 0 else other.box.y0 - segment.box.y1
            if gap > 2 * segment.size:
                return None
            if gap > -0.5 * segment.size and off_line(other.box, segment.box) < 0.5 * segment.size:
                return other
    return None


def off_line(a: Box, b: Box) -> float:
    """How far two boxes are from being set flush left, flush right or centred with each other, whichever is nearest."""
    return min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.cx - b.cx))
