"""Where text lines are: the DB detector (Liao et al., arXiv 1911.08947), its input and its post-processing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.config import EngineSettings
from faktulove_ocr.documents import U8Array
from faktulove_ocr.engine.runtime import F32Array, Session
from faktulove_ocr.geometry import Box, Point, Quad

STRIDE = 32
MAX_SIDE = 2560
"""Longest side of a detector input, whatever the settings ask for."""
MIN_SHORT_SIDE = 480
"""A narrow picture is read in tiles whose short side keeps so many pixels, or its own if fewer."""
MAX_TILES = 8
OVERLAP = 96
"""Pixels of detector input two neighbouring tiles share: more than any line is high."""

_PIXEL_THRESHOLD = 0.3
_BOX_THRESHOLD = 0.5
_MIN_SIDE = 3
_MAX_LINES = 1500
_UNCLIP = 1.6


@dataclass(frozen=True, slots=True)
class TextLine:
    """A detected line: its quad in page pixels and the detector's score, 0..1.

    The corners are clockwise from the top left of the picture; the text may still run another way.
    """

    quad: Quad
    score: float


def detect(page: U8Array, session: Session, settings: EngineSettings) -> list[TextLine]:
    """The text lines of `page` (H, W, 3), in reading order."""
    lines: list[TextLine] = []
    for tile, x, y, scale in tiles(page, settings):
        inputs = normalise(tile)[None]
        heat = session.run(inputs)[0, 0]
        lines += [_moved(line, x, y, scale) for line in boxes(heat)]
    return reading_order(_without_doubles(lines))


def tiles(page: U8Array, settings: EngineSettings) -> Iterator[tuple[U8Array, float, float, tuple[float, float]]]:
    """Detector inputs: the (h, w, 3) picture, where it lies on the page, and its (x, y) scale.

    One for a page; several along the long side where a whole picture would shrink the text out of sight, as on
    a receipt. Sides are multiples of 32, so the number of shapes the runtime ever sees is bounded.
    """
    height, width = page.shape[:2]
    long, short = max(height, width), min(height, width)
    scale = _scale(long, short, settings)
    needed = min(1.0, MIN_SHORT_SIDE / short)
    if short * scale >= needed * short:
        yield _tile(page, 0, 0, scale)
        return
    scale = min(needed, MAX_TILES * settings.det_limit_side_len / long)
    pieces = max(1, math.ceil((long * scale - OVERLAP) / max(settings.det_limit_side_len - OVERLAP, STRIDE)))
    step = long / pieces
    reach = OVERLAP / scale
    for piece in range(pieces):
        start, end = round(max(0.0, piece * step - reach / 2)), round(min(long, (piece + 1) * step + reach / 2))
        if height >= width:
            yield _tile(page[start:end], 0, start, scale)
        else:
            yield _tile(page[:, start:end], start, 0, scale)


def _scale(long: int, short: int, settings: EngineSettings) -> float:
    limit = settings.det_limit_side_len
    if settings.det_limit_type == "max":
        return min(1.0, limit / long)
    return min(max(1.0, limit / short), MAX_SIDE / long)


def _tile(part: U8Array, x: float, y: float, scale: float) -> tuple[U8Array, float, float, tuple[float, float]]:
    height, width = part.shape[:2]
    new_height, new_width = (max(STRIDE, round(side * scale / STRIDE) * STRIDE) for side in (height, width))
    small = cv2.resize(part, (new_width, new_height), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    return small.astype(np.uint8, copy=False), x, y, (new_width / width, new_height / height)


def normalise(picture: U8Array) -> F32Array:
    """(H, W, 3) RGB 0..255 to (3, H, W) BGR -1..1, as the models were trained."""
    planes = np.ascontiguousarray(picture.transpose(2, 0, 1)[::-1], dtype=np.float32)
    planes *= 1 / 127.5
    planes -= 1
    return planes


def boxes(heat: F32Array) -> list[TextLine]:
    """The lines in a heat map (h, w) of shrunk text, 0..1; quads in its pixels, grown back to the whole text.

    The offset polygon of a rectangle has the rectangle grown by the same distance as its smallest box, so no
    polygon library is needed.
    """
    mask = cv2.dilate((heat > _PIXEL_THRESHOLD).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found: list[TextLine] = []
    for contour in contours[:_MAX_LINES]:
        x, y, w, h = cv2.boundingRect(contour)
        if min(w, h) < _MIN_SIDE:
            continue
        score = _score(heat, contour, (x, y, w, h))
        if score < _BOX_THRESHOLD:
            continue
        centre, (rw, rh), angle = _upright(*cv2.minAreaRect(contour))
        if min(rw, rh) < _MIN_SIDE:
            continue
        if _nearly_level(rw, rh, angle):
            centre, rw, rh, angle = (x + (w - 1) / 2, y + (h - 1) / 2), w, h, 0.0
        grow = rw * rh * _UNCLIP / (rw + rh)
        found.append(TextLine(_quad(centre, rw + grow, rh + grow, angle), score))
    return found


def _score(heat: F32Array, contour: NDArray[Any], box: tuple[int, int, int, int]) -> float:
    x, y, w, h = box
    inside = np.zeros((h, w), np.uint8)
    cv2.drawContours(inside, [contour], -1, 1, cv2.FILLED, offset=(-x, -y))
    return float(cv2.mean(heat[y : y + h, x : x + w], inside)[0])


def _upright(middle: Sequence[float], size: Sequence[float], angle: float) -> tuple[Point, Point, float]:
    """The same rectangle turned by at most 45 degrees either way."""
    centre, (width, height) = (middle[0], middle[1]), size
    angle %= 180.0
    if 45.0 <= angle < 135.0:
        return centre, (height, width), angle - 90.0
    return centre, (width, height), angle if angle < 45.0 else angle - 180.0


def _nearly_level(width: float, height: float, angle: float) -> bool:
    """Whether the line rises so little that an upright box loses nothing."""
    return abs(angle) < 5 and max(width, height) * math.sin(math.radians(abs(angle))) < 0.25 * min(width, height)


def _quad(centre: Point, width: float, height: float, angle: float) -> Quad:
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))

    def corner(u: float, v: float) -> Point:
        x, y = u * width / 2, v * height / 2
        return centre[0] + x * cos - y * sin + 0.5, centre[1] + x * sin + y * cos + 0.5

    return Quad((corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)))


def _moved(line: TextLine, x: float, y: float, scale: tuple[float, float]) -> TextLine:
    a, b, c, d = ((px / scale[0] + x, py / scale[1] + y) for px, py in line.quad.corners)
    return TextLine(Quad((a, b, c, d)), line.score)


def _without_doubles(lines: list[TextLine]) -> list[TextLine]:
    """Without the smaller of two lines where they cover each other, as in the overlap of tiles."""
    ordered = sorted(lines, key=lambda line: -line.quad.box.area)
    kept: list[TextLine] = []
    table = np.empty((len(ordered), 4))
    for line in ordered:
        box = line.quad.box
        seen = table[: len(kept)]
        wide = np.minimum(seen[:, 2], box.x1) - np.maximum(seen[:, 0], box.x0)
        high = np.minimum(seen[:, 3], box.y1) - np.maximum(seen[:, 1], box.y0)
        if (np.clip(wide, 0, None) * np.clip(high, 0, None) > 0.8 * box.area).any():
            continue
        table[len(kept)] = (box.x0, box.y0, box.x1, box.y1)
        kept.append(line)
    return kept


def reading_order(lines: list[TextLine]) -> list[TextLine]:
    """Rows from top to bottom, each from left to right; a line joins the row its middle lies in."""
    rows: list[tuple[Box, list[TextLine]]] = []
    for line in sorted(lines, key=lambda each: each.quad.box.cy):
        box = line.quad.box
        if rows and rows[-1][0].y0 <= box.cy <= rows[-1][0].y1 and box.height < 3 * rows[-1][0].height:
            rows[-1][1].append(line)
        else:
            rows.append((box, [line]))
    return [line for _, row in rows for line in sorted(row, key=lambda each: each.quad.box.x0)]
