"""What a PDF page draws besides text: straight lines, filled areas, pictures, text turned into outlines."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from faktulove_ocr.documents import native
from faktulove_ocr.documents.frame import IDENTITY, Frame, Matrix, compose, map_boxes
from faktulove_ocr.geometry import Box, Point
from faktulove_ocr.text import Rule

MAX_RULES = 2000
MAX_OBJECTS = 40_000
MAX_SEGMENTS = 30_000
MAX_DEPTH = 8

_THICK = 3.0  # points; a thicker bar is an area, not a line
_SHORT = 6.0  # points; a shorter line is part of a sign
_STRAIGHT = 0.5  # points a line may deviate from the axis
_SQUARES_OF_A_CODE = 150
_SEGMENTS_OF_A_CODE = 400
_SEGMENTS_OF_A_SIGN = 25  # an outlined letter has some 8 to 40
_SMALL_PICTURE = 6.0
_WHITE = 250  # of 255
_LINE, _MOVE = pdfium.FPDF_SEGMENT_LINETO, pdfium.FPDF_SEGMENT_MOVETO


@dataclass(slots=True)
class Graphics:
    """Collected in user space: boxes as (x0, y0, x1, y1) lists of points.

    `strokes` have a fifth value, the thickness. `areas` are filled with something else than white. `outlined` is
    about how many letters are drawn as outlines. `covered` are the addresses of text objects that a later opaque
    picture over most of the page hides. `cut`: there was more than we look at.
    """

    strokes: list[tuple[float, float, float, float, float]] = field(default_factory=list)
    areas: list[tuple[float, float, float, float]] = field(default_factory=list)
    pictures: list[tuple[float, float, float, float]] = field(default_factory=list)
    squares: int = 0
    code_like: bool = False
    outlined: float = 0.0
    covered: frozenset[int] = frozenset()
    cut: bool = False

    @property
    def has_pictures(self) -> bool:
        """Whether there is a picture, or something that may be a code drawn in vectors."""
        return bool(self.pictures) or self.code_like or self.squares >= _SQUARES_OF_A_CODE

    def rules(self, frame: Frame) -> tuple[Rule, ...]:
        """The straight lines in `frame`, the longest MAX_RULES, top to bottom."""
        if not self.strokes:
            return ()
        strokes = np.array(self.strokes)
        boxes = map_boxes(strokes[:, :4], frame.matrix)
        horizontal = boxes[:, 2] - boxes[:, 0] >= boxes[:, 3] - boxes[:, 1]
        half = np.minimum(strokes[:, 4], _THICK)[:, None] / 2
        boxes += np.where(horizontal[:, None], half * (0, -1, 0, 1), half * (-1, 0, 1, 0))
        inside = (boxes[:, 2] > 0) & (boxes[:, 3] > 0) & (boxes[:, 0] < frame.width) & (boxes[:, 1] < frame.height)
        boxes, horizontal = boxes[inside], horizontal[inside]
        limits = (frame.width, frame.height, frame.width, frame.height)
        boxes = np.clip(boxes, 0.0, limits)
        _, first = np.unique(np.column_stack((np.round(boxes), horizontal)), axis=0, return_index=True)
        length = np.maximum(boxes[first, 2] - boxes[first, 0], boxes[first, 3] - boxes[first, 1])
        kept = first[np.argsort(-length, kind="stable")[:MAX_RULES]]
        kept = kept[np.lexsort((boxes[kept, 0], boxes[kept, 1]))]
        return tuple(Rule(Box(*(float(v) for v in boxes[i])), bool(horizontal[i])) for i in kept)


def read_graphics(page: pdfium2.PdfPage, frame: Frame) -> Graphics:
    """Everything `page` draws, down to MAX_DEPTH nested forms and MAX_OBJECTS objects."""
    walk = _Walk(frame)
    walk.container(native.handle(page.raw), IDENTITY, 0)
    graphics = walk.graphics
    graphics.covered = frozenset(walk.covered)
    return graphics


class _Walk:
    """One pass over the objects of a page, in the order they are painted."""

    def __init__(self, frame: Frame) -> None:
        self.graphics = Graphics()
        self.page_area = max((frame.right - frame.left) * (frame.top - frame.bottom), 1.0)
        self.objects_left = MAX_OBJECTS
        self.segments_left = MAX_SEGMENTS
        self.texts: list[int] = []
        self.covered: list[int] = []

    def container(self, owner: int, matrix: Matrix, depth: int) -> None:
        """The objects of a page (depth 0) or of a form, whose space `matrix` takes to the page's."""
        count = int((native.form_objects if depth else native.page_objects)(owner))
        if count > self.objects_left:
            self.graphics.cut = True
        count = max(0, min(count, self.objects_left))
        self.objects_left -= count
        found = native.each(native.form_object if depth else native.page_object, owner, count)
        objects = [address for address in found if address]
        bounds = np.zeros((len(objects), 4), dtype=np.float32)
        native.fill(native.object_bounds, bounds, objects, split=True)
        boxes = map_boxes(np.nan_to_num(bounds), matrix).tolist()
        for address, kind, box in zip(objects, map(native.object_type, objects), boxes, strict=True):
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(address, box, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self.texts.append(address)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self._picture(address, box)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
                own = native.matrix(address)
                if own is not None:
                    self.container(address, compose(own, matrix), depth + 1)

    def _picture(self, address: int, box: list[float]) -> None:
        x0, y0, x1, y1 = box
        if min(x1 - x0, y1 - y0) < _SMALL_PICTURE:
            return
        self.graphics.pictures.append((x0, y0, x1, y1))
        if (x1 - x0) * (y1 - y0) > 0.5 * self.page_area and not native.is_transparent(address):
            self.covered, self.texts = self.covered + self.texts, []

    def _path(self, address: int, box: list[float], matrix: Matrix) -> None:
        x0, y0, x1, y1 = box
        width, height = x1 - x0, y1 - y0
        if max(width, height) < _SHORT:
            if 0.3 < width / max(height, 1e-6) < 3:
                self.graphics.squares += 1
            if max(width, height) < _THICK:
                return
        count = int(native.path_segments(address))
        if max(width, height) < 60 or height < 40:
            self.graphics.outlined += count / _SEGMENTS_OF_A_SIGN if count >= 8 else 0
        if count >= _SEGMENTS_OF_A_CODE and 0.7 < width / max(height, 1e-6) < 1.4:
            self.graphics.code_like = True
        if max(width, height) < _SHORT:
            return
        filled, stroked = _paint(address)
        if filled and min(width, height) > _THICK:
            self.graphics.areas.append((x0, y0, x1, y1))  # round corners too: white type may stand on it
        if filled and min(width, height) <= _THICK and not stroked:
            self._stroke_box(x0, y0, x1, y1)
        elif (filled or stroked) and count <= self.segments_left:
            self.segments_left -= count
            self._segments(address, count, matrix, filled, stroked)
        elif filled or stroked:
            self.graphics.cut = True

    def _stroke_box(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A thin box as the line through its middle."""
        if x1 - x0 >= y1 - y0:
            middle = (y0 + y1) / 2
            self.graphics.strokes.append((x0, middle, x1, middle, y1 - y0))
        else:
            middle = (x0 + x1) / 2
            self.graphics.strokes.append((middle, y0, middle, y1, x1 - x0))

    def _segments(self, address: int, count: int, matrix: Matrix, filled: bool, stroked: bool) -> None:
        """The straight lines of a path, and the edges of the upright rectangles it fills."""
        own = native.matrix(address)
        if own is not None:
            matrix = compose(own, matrix)
        thickness = 0.0
        if stroked:
            width = native.floats(native.stroke_width, address, 1)
            thickness = (width[0] if width else 0.0) * math.hypot(matrix[0], matrix[1])
        for points in _polygons(address, count, matrix):
            if filled and not self._area(points):
                continue
            for (x0, y0), (x1, y1) in pairwise(points):
                across, along = sorted((abs(x1 - x0), abs(y1 - y0)))
                if across <= _STRAIGHT and along >= _SHORT:
                    self.graphics.strokes.append((x0, y0, x1, y1, thickness))

    def _area(self, points: list[Point]) -> bool:
        """Note a filled polygon; whether its sides are to be taken as lines of a table."""
        if len(points) < 3:
            return True
        x0, x1 = min(x for x, _ in points), max(x for x, _ in points)
        y0, y1 = min(y for _, y in points), max(y for _, y in points)
        upright = len(points) <= 5 and all(
            min(abs(right[0] - left[0]), abs(right[1] - left[1])) <= _STRAIGHT for left, right in pairwise(points)
        )
        if upright and min(x1 - x0, y1 - y0) <= _THICK:
            if max(x1 - x0, y1 - y0) >= _SHORT:
                self._stroke_box(x0, y0, x1, y1)
            return False
        return upright and (x1 - x0) * (y1 - y0) < 0.9 * self.page_area


def _paint(address: int) -> tuple[bool, bool]:
    """Whether a path is visibly filled and visibly stroked; white on paper is not visible."""
    mode = native.integers(native.path_draw_mode, address, 2)
    if mode is None:
        return False, False
    filled = bool(mode[0]) and _visible(native.fill_color, address)
    return filled, bool(mode[1]) and _visible(native.stroke_color, address)


def _visible(color_of: Callable[..., Any], address: int) -> bool:
    color = native.integers(color_of, address, 4)
    return color is None or (color[3] > 8 and min(color[:3]) < _WHITE)


def _polygons(address: int, count: int, matrix: Matrix) -> Iterator[list[Point]]:
    """The subpaths of a path, broken at curves; a closed one ends where it began."""
    segments = [found for found in native.each(native.path_segment, address, count) if found]
    places = np.zeros((len(segments), 2), dtype=np.float32)
    native.fill(native.segment_point, places, segments, split=True)
    a, b, c, d, e, f = matrix
    points = [(a * x + c * y + e, b * x + d * y + f) for x, y in places.tolist()]
    start = 0
    run: list[Point] = []
    for index, kind in enumerate(map(native.segment_type, segments)):
        if kind == _LINE:
            run.append(points[index])
        else:
            if len(run) > 1:
                yield run
            run = [points[index]]  # a curve's end, or a new subpath's beginning
            start = index if kind == _MOVE else start
        if native.segment_closes(segments[index]) and run:
            yield run if run[-1] == points[start] else [*run, points[start]]
            run = []
    if len(run) > 1:
        yield run
