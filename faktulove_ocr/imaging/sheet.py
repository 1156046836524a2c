"""A photographed sheet: found by its four straight edges on another ground, and flattened."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.documents import U8Array
from faktulove_ocr.imaging.quality import grey_of, small_copy

F32Array = NDArray[np.float32]
F64Array = NDArray[np.float64]

_SIDE = 640
_LEAST_AREA, _MOST_AREA = 0.2, 0.99
_SCALE = 80.0
"""Grey levels for each unit of a feature, where edges are looked for."""
_TRIED, _LINES = 40, 12
"""Edges of each direction that are looked at, and that are combined."""
_LEAST_STEPS = 20
_CHECKED = 6
_COLOURED = 2
_STEPS = 96
"""Places along an edge where what lies on either side is compared."""
_LEVELS = np.array((2.4 * _SCALE, -128, -128), np.float32)
_NEAR, _FAR = 3.0, 10.0
"""How far to either side of an edge it is looked at, in pixels of the small copy."""
_STEP = 0.16
"""Logarithm of the ratio of light or of colour across a sheet's edge; across the edge of a shadow it is less."""
_LEAST_SUPPORT, _LEAST_MEAN = 0.4, 0.7
"""Shares of the edge that must be a step: of each side, and over the four."""
_BRIGHT = 0.72
"""A ground brighter than this share of the sheet may be paper itself: then nothing may be printed on it."""
_PRINTED = 0.25
"""Share of the sheet's density of print that its ground may have."""
_ANGLES = (55.0, 125.0)
_AS_LIGHT, _MOST_OF_FRAME = 0.9, 0.97
"""Share of the paper's light from which the frame is paper, and how much of the frame it must be."""
_LOGARITHMS = np.log(np.arange(256, dtype=np.float32) + 12.0)
_MEAN = np.full((1, 3), 1 / 3, np.float32)


@dataclass(frozen=True, slots=True)
class _Edge:
    """A straight edge in the small copy: `place = slope * along + offset`, for an upright one x by y, else y by x."""

    slope: float
    offset: float
    upright: bool

    def at(self, along: F64Array) -> F64Array:
        return self.slope * along + self.offset

    def points(self, along: F64Array) -> F64Array:
        """(n, 2) x, y."""
        place = self.at(along)
        return np.column_stack((place, along) if self.upright else (along, place))


@dataclass(frozen=True, slots=True)
class _Stepped:
    """An edge with what lies on either side of it at _STEPS places over the whole frame; see `_steps`."""

    edge: _Edge
    steps: NDArray[np.int8]


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


def sheet_corners(image: U8Array) -> F32Array | None:
    """Corners (4, 2) of the sheet in pixels of `image`, clockwise from the top left, or None.

    A sheet's edge is sharp, and beyond it the ground is darker or of another colour; the edge of a shadow is soft.
    """
    half = _halved(image)
    small, factor = small_copy(half, _SIDE)
    factor *= 1.0 if half is image else 0.5
    if _reaches_frame(small):
        return None
    features = _features(small)
    upright, level = _edges(features)
    quads = _quads(upright, level, features.shape[:2])
    quad = next((quad for quad in quads if _stands_out(quad, small)), None)
    return None if quad is None else (_refined(quad, features) / factor).astype(np.float32)


def _halved(image: U8Array) -> U8Array:
    """`image` at half its size where it is much too large: the mean of two by two, which costs little."""
    height, width = (side // 2 for side in image.shape[:2])
    if max(height, width) < _SIDE or min(height, width) == 0:
        return image
    even = image[: 2 * height, : 2 * width]
    return cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def _reaches_frame(small: U8Array) -> bool:
    """Whether nearly all along the frame of the small copy is as light as paper, and of its colour.

    No edge can then be a step up from a ground.
    """
    light = np.percentile(small[::4, ::4].reshape(-1, 3), 95, axis=0)
    ring = np.concatenate([small[:3].reshape(-1, 3), small[-3:].reshape(-1, 3), small[:, :3].reshape(-1, 3),
                           small[:, -3:].reshape(-1, 3)])  # fmt: skip
    return bool((ring > _AS_LIGHT * light).all(axis=1).mean() > _MOST_OF_FRAME)


def _features(small: U8Array) -> F32Array:
    """(h, w, 3): the logarithm of the light, and two differences of colour that its strength does not change."""
    calm = cv2.medianBlur(cv2.medianBlur(small, 5), 5)
    red, green, blue = cv2.split(cv2.LUT(calm, _LOGARITHMS))
    return cv2.merge((cv2.transform(cv2.merge((red, green, blue)), _MEAN), red - green, green - blue)).astype(
        np.float32, copy=False
    )


def _edges(features: F32Array) -> tuple[list[_Stepped], list[_Stepped]]:
    """The straight edges with most steps along them, upright and level ones."""
    views = cv2.convertScaleAbs(features * np.float32(_SCALE) - _LEVELS)
    light, red, blue = (cv2.Canny(view, 14, 40) for view in cv2.split(views))
    marks = cv2.max(cv2.max(light, red), blue)
    least = int(0.08 * max(features.shape[:2]))
    segments = cv2.HoughLinesP(marks.astype(np.uint8), 1, np.pi / 360, 30, minLineLength=least, maxLineGap=10)
    if segments is None:
        return [], []
    found: dict[bool, list[tuple[float, _Edge]]] = {True: [], False: []}
    for x0, y0, x1, y1 in segments.reshape(-1, 4).astype(float):
        upright = abs(y1 - y0) > abs(x1 - x0)
        along, place = ((y0, y1), (x0, x1)) if upright else ((x0, x1), (y0, y1))
        slope = (place[1] - place[0]) / (along[1] - along[0])
        if abs(slope) < 0.6:
            edge = _Edge(slope, place[0] - slope * along[0], upright)
            found[upright].append((math.hypot(x1 - x0, y1 - y0), edge))
    height, width = features.shape[:2]
    return _stepped(_merged(found[True], height), features), _stepped(_merged(found[False], width), features)


def _merged(found: list[tuple[float, _Edge]], extent: int) -> list[_Edge]:
    """Edges that lie along one another counted as one; the longest of them all together first."""
    groups: list[tuple[_Edge, float]] = []
    ends = np.array([0.0, float(extent)])
    for length, edge in sorted(found, key=lambda one: -one[0]):
        for n, (known, total) in enumerate(groups):
            if np.abs(known.at(ends) - edge.at(ends)).max() < 6 + 0.02 * extent:
                groups[n] = (known, total + length)
                break
        else:
            groups.append((edge, length))
    return [edge for edge, _ in sorted(groups, key=lambda one: -one[1])[:_TRIED]]


def _stepped(edges: list[_Edge], features: F32Array) -> list[_Stepped]:
    """The edges with most steps along them, with these."""
    found = [_Stepped(edge, _steps(edge, features)) for edge in edges]
    found.sort(key=lambda one: -int(np.count_nonzero(one.steps)))
    return [one for one in found[:_LINES] if np.count_nonzero(one.steps) >= _LEAST_STEPS]


def _quads(upright: list[_Stepped], level: list[_Stepped], size: tuple[int, ...]) -> Iterator[F64Array]:
    """Quadrilaterals of edges of which every side is a step up from the ground to the sheet, the best first."""
    height, width = size
    ranked: list[tuple[float, F64Array]] = []
    rows = list(_pairs(level, width / 2, 0.3 * height))
    for left, right in _pairs(upright, height / 2, 0.3 * width):
        for top, bottom in rows:
            sides = ((left, top), (right, top), (right, bottom), (left, bottom))
            quad = [_crossing(a.edge, b.edge) for a, b in sides]
            support = (
                _support(left.steps, quad[0][1], quad[3][1], height, 1),
                _support(right.steps, quad[1][1], quad[2][1], height, -1),
                _support(top.steps, quad[0][0], quad[1][0], width, 1),
                _support(bottom.steps, quad[3][0], quad[2][0], width, -1),
            )
            if min(support) < _LEAST_SUPPORT or sum(support) < 4 * _LEAST_MEAN:
                continue
            corners = np.array(quad)
            if _is_plausible(corners, width, height):
                area = cv2.contourArea(corners.astype(np.float32)) / (height * width)
                ranked.append((area * sum(support) * min(support) ** 0.5, corners))
    ranked.sort(key=lambda one: -one[0])
    yield from (corners for _, corners in ranked[:_CHECKED])


def _pairs(edges: list[_Stepped], middle: float, least: float) -> Iterator[tuple[_Stepped, _Stepped]]:
    """Edges two by two, the one nearer the origin first, far enough apart to hold a sheet."""
    placed = sorted((e.edge.slope * middle + e.edge.offset, n) for n, e in enumerate(edges))
    for (near, first), (far, second) in combinations(placed, 2):
        if far - near >= least:
            yield edges[first], edges[second]


def _crossing(upright: _Edge, level: _Edge) -> tuple[float, float]:
    """Where an upright and a level edge meet."""
    x = (upright.slope * level.offset + upright.offset) / (1 - upright.slope * level.slope)
    return x, level.slope * x + level.offset


def _is_plausible(quad: F64Array, width: int, height: int) -> bool:
    """Whether the corners lie in the frame and make nearly right angles."""
    edge = 1.5
    inside = (quad > edge).all() and (quad[:, 0] < width - 1 - edge).all() and (quad[:, 1] < height - 1 - edge).all()
    area = cv2.contourArea(quad.astype(np.float32))
    if not inside or not _LEAST_AREA * height * width < area < _MOST_AREA * height * width:
        return False
    for i in range(4):
        u, v = quad[i - 1] - quad[i], quad[(i + 1) % 4] - quad[i]
        cos = float(u @ v) / (float(np.linalg.norm(u)) * float(np.linalg.norm(v)) + 1e-9)
        if not _ANGLES[0] <= math.degrees(math.acos(max(-1.0, min(1.0, cos)))) <= _ANGLES[1]:
            return False
    return True


def _steps(edge: _Edge, features: F32Array) -> NDArray[np.int8]:
    """(_STEPS,) along an edge: 1 where it gets lighter or paler towards larger places, -1 the other way, else 0.

    _COLOURED, which counts for both, where the colour changes.
    """
    height, width = features.shape[:2]
    along = np.linspace(0, (height if edge.upright else width) - 1, _STEPS)
    sides = []
    for sign in (-1, 1):
        shifted = [_sampled(features, edge, along, sign * d) for d in (_NEAR, _NEAR + 2)]
        sides.append(np.mean(shifted, axis=0))
    change = sides[1] - sides[0]
    coloured = np.abs(change[:, 1:]).max(axis=1) > _STEP
    light = np.where(np.abs(change[:, 0]) > _STEP, np.sign(change[:, 0]), 0)
    return np.where(coloured, _COLOURED, light).astype(np.int8)


def _sampled(features: F32Array, edge: _Edge, along: F64Array, shift: float) -> F32Array:
    points = edge.points(along)
    points[:, 0 if edge.upright else 1] += shift
    x, y = points[:, 0].astype(np.float32), points[:, 1].astype(np.float32)
    sampled = cv2.remap(features, x[None], y[None], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(sampled[0], np.float32)


def _support(steps: NDArray[np.int8], start: float, end: float, extent: int, sign: int) -> float:
    """Share of an edge between two places that is a step in the direction `sign`."""
    a, b = round(start / extent * (_STEPS - 1)), round(end / extent * (_STEPS - 1))
    part = steps[max(a, 0) + 1 : b]
    return np.count_nonzero((part == sign) | (part == _COLOURED)) / len(part) if len(part) > 4 else 0.0


def _stands_out(quad: F64Array, small: U8Array) -> bool:
    """Whether what lies round a quadrilateral is no page: darker, or without print."""
    grey = grey_of(small)
    inside = cv2.fillConvexPoly(np.zeros_like(grey), quad.round().astype(np.int32), 1)
    core = cv2.erode(inside, np.ones((9, 9), np.uint8)) > 0
    around = cv2.dilate(inside, np.ones((9, 9), np.uint8)) == 0
    if not around.any() or not core.any():
        return False
    if float(np.median(grey[around])) < _BRIGHT * float(np.percentile(grey[core], 60)):
        return True
    depth = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, np.ones((9, 9), np.uint8))
    print_ = depth > 30
    return float(print_[around].mean()) < _PRINTED * float(print_[core].mean()) + 0.002


def _refined(quad: F64Array, features: F32Array) -> F64Array:
    """The quadrilateral with each side laid through the steepest places near it."""
    sides = []
    for i in range(4):
        a, b = quad[i], quad[(i + 1) % 4]
        shares = np.linspace(0.04, 0.96, 64)[:, None]
        base = a + (b - a) * shares
        normal = np.array([a[1] - b[1], b[0] - a[0]]) / max(float(np.linalg.norm(b - a)), 1e-9)
        reach = np.linspace(-_FAR, _FAR, int(4 * _FAR) + 1)
        spots = base[:, None] + normal * reach[None, :, None]
        x, y = spots[..., 0].astype(np.float32), spots[..., 1].astype(np.float32)
        profile = cv2.remap(features, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        steep = np.abs(np.gradient(cv2.blur(profile, (5, 1)), axis=1)).max(axis=2) - 0.0008 * np.abs(reach)
        offset = reach[steep.argmax(axis=1)]
        along = (shares[:, 0] - 0.5) * float(np.linalg.norm(b - a))
        slope, level = _robust_line(along, offset)
        ends = np.array([-0.5, 0.5]) * float(np.linalg.norm(b - a))
        sides.append((a + normal * (slope * ends[0] + level), b + normal * (slope * ends[1] + level)))
    corners = np.array([_meeting(sides[i - 1], sides[i]) for i in range(4)])
    moved = np.abs(corners - quad).max()
    return corners if moved < 2 * _FAR else quad


def _robust_line(along: F64Array, offset: F64Array) -> tuple[float, float]:
    """Slope and level of the line through most of the points."""
    keep = np.ones(len(along), dtype=np.bool_)
    slope, level = 0.0, float(np.median(offset))
    for _ in range(6):
        rest = np.abs(offset - slope * along - level)
        keep = rest <= max(1.0, 1.5 * float(np.median(rest)))
        if keep.sum() < 8:
            break
        slope, level = (float(v) for v in np.polyfit(along[keep], offset[keep], 1))
    return slope, level


def _meeting(one: tuple[F64Array, F64Array], other: tuple[F64Array, F64Array]) -> F64Array:
    """Where the lines through two pairs of points meet."""
    (a, b), (c, d) = one, other
    u, v = b - a, d - c
    cross = float(u[0] * v[1] - u[1] * v[0])
    if abs(cross) < 1e-6:
        return np.asarray(b, np.float64)
    w = c - a
    return np.asarray(a + u * ((w[0] * v[1] - w[1] * v[0]) / cross), np.float64)
