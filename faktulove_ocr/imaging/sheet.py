"""A photographed sheet: found as a bright quadrilateral on a darker ground, and flattened."""

from __future__ import annotations

import math
from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.documents import U8Array
from faktulove_ocr.imaging.quality import grey_of, small_copy

_SIDE = 512
_LEAST_AREA, _MOST_AREA = 0.2, 0.97
_LEAST_STEP = 40
"""Grey levels the sheet must be brighter than what lies around it."""
_FILL = 0.93
"""How much of its quadrilateral the bright patch must fill."""
_FILL_OF_PALE = 0.6
"""The same for paper told by its want of colour: coloured bars on it are holes."""
_ANGLES = (50.0, 130.0)


def flatten_sheet(image: U8Array) -> U8Array:
    """The sheet in a photograph (H, W, 3) RGB seen from above; the image itself where it shows no sheet's edges.

    A scan, whose paper reaches the frame, is left alone, and so is a sheet of which the frame cuts off a corner.
    """
    corners = sheet_corners(image)
    if corners is None:
        return image
    a, b, c, d = corners
    width = round(max(math.dist(a, b), math.dist(d, c)))
    height = round(max(math.dist(a, d), math.dist(b, c)))
    target = np.array([(0, 0), (width - 1, 0), (width - 1, height - 1), (0, height - 1)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    flat = cv2.warpPerspective(image, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return flat.astype(np.uint8, copy=False)


def sheet_corners(image: U8Array) -> NDArray[np.float32] | None:
    """Corners (4, 2) of the sheet in pixels of `image`, clockwise from the top left, or None.

    Paper is brighter than the ground or, where a shadow lies over it, less colourful.
    """
    small, factor = small_copy(image, _SIDE)
    for view, fill in _views(small):
        calm = cv2.medianBlur(view, 7)
        _, paper = cv2.threshold(calm, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
        paper = cv2.morphologyEx(paper, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
        contours, _ = cv2.findContours(paper, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        if not contours:
            continue
        contour = max(contours, key=cv2.contourArea)
        hull = cv2.convexHull(contour)
        quad = cv2.approxPolyDP(hull, 0.02 * cv2.arcLength(hull, True), True).reshape(-1, 2).astype(np.float32)
        if len(quad) == 4 and _is_sheet(quad, cv2.contourArea(contour), calm.astype(np.uint8), fill):
            return _clockwise(quad) / np.float32(factor)
    return None


def _views(small: U8Array) -> Iterator[tuple[U8Array, float]]:
    """Grey pictures (h, w) in which paper is bright, each with how much of its quadrilateral it must fill."""
    yield grey_of(small), _FILL
    yield small.min(axis=2), _FILL
    pale = 255 - cv2.cvtColor(small, cv2.COLOR_RGB2HSV)[:, :, 1]
    yield pale.astype(np.uint8), _FILL_OF_PALE


def _is_sheet(quad: NDArray[np.float32], filled: float, calm: U8Array, fill: float) -> bool:
    height, width = calm.shape
    area = cv2.contourArea(quad)
    if not _LEAST_AREA * height * width < area < _MOST_AREA * height * width or filled < fill * area:
        return False
    edge = 2
    inside = (quad > edge).all(axis=1) & (quad[:, 0] < width - 1 - edge) & (quad[:, 1] < height - 1 - edge)
    if not inside.all():
        return False
    for i in range(4):
        before, here, after = quad[i - 1], quad[i], quad[(i + 1) % 4]
        u, v = before - here, after - here
        cos = float(u @ v) / (float(np.linalg.norm(u)) * float(np.linalg.norm(v)) + 1e-9)
        if not _ANGLES[0] <= math.degrees(math.acos(max(-1.0, min(1.0, cos)))) <= _ANGLES[1]:
            return False
    mask = cv2.fillConvexPoly(np.zeros_like(calm), quad.astype(np.int32), 1)
    inner = cv2.erode(mask, np.ones((9, 9), np.uint8))
    outer = cv2.dilate(mask, np.ones((25, 25), np.uint8)) - cv2.dilate(mask, np.ones((7, 7), np.uint8))
    return float(cv2.mean(calm, inner)[0]) - float(cv2.mean(calm, outer)[0]) >= _LEAST_STEP


def _clockwise(quad: NDArray[np.float32]) -> NDArray[np.float32]:
    """The corners clockwise, beginning with the one nearest the top left of the picture."""
    centre = quad.mean(axis=0)
    ordered = quad[np.argsort(np.arctan2(quad[:, 1] - centre[1], quad[:, 0] - centre[0]))]
    return np.roll(ordered, -int(ordered.sum(axis=1).argmin()), axis=0)
