"""Cutting text lines out of a page: patches of the recogniser's height, split at wide gaps."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.documents import U8Array
from faktulove_ocr.geometry import Box, Point, Quad

HEIGHT = 48
"""Height of the recogniser's input."""
MAX_WIDTH = 960
"""Columns after which a piece of a line is cut at the next blank between words."""
LONGEST = 2304
"""Columns after which it is cut anyway."""
TALL = 1.5
"""A quad so many times higher than wide holds a line that runs up or down."""

_GAP = 1.0
"""A blank so many heights wide ends a piece: it need not be read."""
_CUT = 0.2
"""The least blank, in heights, at which a long piece is cut: one between words."""
_MARGIN = 6
_RULE = 0.9
"""A row with ink over so much of its width is a printed rule."""
_FILLED, _THROUGH, _THIN = 0.93, 0.6, 0.12
"""Where ink fills so much of the columns, what spans so much of the width and is no thicker than so many heights is a
rule, too, though it slants or bends from row to row."""
_LEADER, _LEADER_LENGTH = 0.25, 5
"""A line so low and so long, in heights of its patch, is dots or dashes."""
_ACCENT = 0.08
"""Blank rows between a letter and its accent, in heights of the detected box."""
_AIR = 1.2
"""Height of a patch in heights of its ink, and the least of the detected box that it shows: a line without tall
letters must not be blown up. Lower values read more columns for the same text."""
_LEAST = 0.75


@dataclass(frozen=True, slots=True)
class Patch:
    """One piece of a line to read.

    `pixels` is (48, w, 3) RGB, text running from left to right. `quad` is the piece on the page, clockwise from the
    top left of the text. `line` is the index of the detected line. `ink` says which of the w columns hold ink,
    `band` between which rows the ink of the whole line lies.
    """

    pixels: U8Array
    quad: Quad
    line: int
    ink: NDArray[np.bool_]
    band: tuple[float, float] = (0.0, float(HEIGHT))


def turned(quad: Quad, degrees: int) -> Quad:
    """The same quad for text turned clockwise by a multiple of 90 degrees: its corners start elsewhere."""
    shift = degrees // 90 % 4
    a, b, c, d = (quad.corners[(index + shift) % 4] for index in range(4))
    return Quad((a, b, c, d))


def is_tall(quad: Quad) -> bool:
    """Whether the line runs up or down rather than across."""
    width, height = extent(quad)
    return height > TALL * width


def extent(quad: Quad) -> Point:
    """Length along the text and height across it, in page pixels."""
    a, b, _, d = quad.corners
    return math.dist(a, b), math.dist(a, d)


def cut_out(page: U8Array, quad: Quad) -> U8Array:
    """The (h, w, 3) patch under `quad` in its own size; `page` is (H, W, 3). What lies beyond the page is white."""
    along, across = (max(1, round(side)) for side in extent(quad))
    (ax, ay), (bx, by), _, (dx, dy) = quad.corners
    x, y = round(ax), round(ay)
    level = ay == by and ax == dx and ax < bx and ay < dy
    if level and x >= 0 and y >= 0 and x + along <= page.shape[1] and y + across <= page.shape[0]:
        return page[y : y + across, x : x + along]
    source = np.array([quad.corners[0], quad.corners[1], quad.corners[3]], np.float32)
    target = np.array([(0, 0), (along, 0), (0, across)], np.float32)
    matrix = cv2.getAffineTransform(source, target)
    white = (255, 255, 255)
    patch = cv2.warpAffine(page, matrix, (along, across), borderMode=cv2.BORDER_CONSTANT, borderValue=white)
    return patch.astype(np.uint8, copy=False)


def crop(page: U8Array, quad: Quad, line: int = 0) -> Patch:
    """The text in `quad` as one patch, without the blank above and below.

    A detected box is looser the smaller the text; cut to the ink, all lines are read at one scale.
    """
    patch = cut_out(page, quad)
    height, width = patch.shape[:2]
    ink_top, ink_bottom = text_band(patch)
    wanted = max(_AIR * (ink_bottom - ink_top), _LEAST * height)
    spare = (wanted - (ink_bottom - ink_top)) / 2
    top, bottom = max(0, math.floor(ink_top - spare)), min(height, math.ceil(ink_bottom + spare))
    scale = HEIGHT / (bottom - top)
    new_width = max(HEIGHT // 2, round(width * HEIGHT / (bottom - top)))
    how = cv2.INTER_AREA if bottom - top > HEIGHT else cv2.INTER_CUBIC
    pixels = cv2.resize(patch[top:bottom], (new_width, HEIGHT), interpolation=how).astype(np.uint8, copy=False)
    band = ((ink_top - top) * scale, (ink_bottom - top) * scale)
    return Patch(pixels, _rows(quad, top / height, bottom / height), line, ink_columns(pixels, band), band)


def text_band(patch: U8Array) -> tuple[int, int]:
    """First and last (exclusive) row of the text in a loosely cut (h, w, 3) patch.

    Rows of ink around the fullest one; a gap as between a letter and its accent belongs to them, the next line of
    text and printed rules do not.
    """
    height, width = patch.shape[:2]
    rows = cv2.reduce(_ink(patch), 1, cv2.REDUCE_SUM, dtype=cv2.CV_32S)[:, 0].astype(np.int64)
    rows[rows > _RULE * width] = 0
    middle = rows.copy()
    middle[: height // 4] = middle[-(height // 4) :] = 0
    if not middle.any():
        return 0, height
    inked = runs(rows > 0)
    at = int(middle.argmax())
    top, bottom = next((a, b) for a, b in inked if a <= at < b)
    reach = _ACCENT * height
    for a, b in reversed([run for run in inked if run[1] <= top]):
        if top - b <= reach:
            top = a
    for a, b in [run for run in inked if run[0] >= bottom]:
        if a - bottom <= reach:
            bottom = b
    return top, bottom


def patches(page: U8Array, quad: Quad, line: int) -> list[Patch]:
    """The pieces of one line, left to right: wide blanks are left out, very long pieces are cut at gaps.

    None for a dotted or drawn line to write on.
    """
    whole = crop(page, quad, line)
    width = whole.pixels.shape[1]
    if whole.band[1] - whole.band[0] < _LEADER * HEIGHT and width > _LEADER_LENGTH * HEIGHT:
        return []
    return [
        Patch(whole.pixels[:, a:b], _part(whole.quad, a / width, b / width), line, whole.ink[a:b], whole.band)
        for a, b in spans(whole.ink)
    ]


def on_its_head(patch: Patch) -> Patch:
    """The same piece for text that runs the other way."""
    pixels = np.ascontiguousarray(patch.pixels[::-1, ::-1])
    band = (HEIGHT - patch.band[1], HEIGHT - patch.band[0])
    return Patch(pixels, turned(patch.quad, 180), patch.line, patch.ink[::-1].copy(), band)


def ink_columns(pixels: U8Array, band: tuple[float, float]) -> NDArray[np.bool_]:
    """Which columns of a (h, w, 3) patch hold ink, dark on light or light on dark, in the middle rows of its text.

    `band` are first and last row of the text: a rule printed above or below it would fill every column.
    """
    mask = _ink(pixels)
    height, width = mask.shape
    trim = height // 8
    top, bottom = max(trim, math.floor(band[0])), min(height - trim, math.ceil(band[1]))
    if bottom - top < trim:
        top, bottom = trim, height - trim
    mask = mask[top:bottom]
    text = mask[mask.sum(axis=1) <= _RULE * width]
    columns: NDArray[np.int32] = cv2.reduce(text if len(text) else mask, 0, cv2.REDUCE_SUM, dtype=cv2.CV_32S)[0]
    return columns > 1


def _ink(pixels: U8Array) -> U8Array:
    """1 where a (h, w, 3) patch has ink, dark on light or light on dark, else 0."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    _, mask = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    if cv2.countNonZero(mask) * 2 > mask.size:
        mask = 1 - mask
    return _without_rules(mask.astype(np.uint8, copy=False))


def _without_rules(mask: U8Array) -> U8Array:
    """The ink (h, w) without rules that run through most of it, straight or bent: they would fill every blank."""
    height, width = mask.shape
    if width < 2 * height or cv2.countNonZero(cv2.reduce(mask, 0, cv2.REDUCE_MAX)) < _FILLED * width:
        return mask
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    for label in 1 + np.flatnonzero(stats[1:, cv2.CC_STAT_WIDTH] >= _THROUGH * width):
        own = labels == label
        if np.median(own.sum(axis=0)) <= _THIN * height:
            mask = np.where(own, 0, mask).astype(np.uint8)
    return mask


def runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Start and end (exclusive) of each stretch of True."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.view(np.int8), [0]))))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def spans(ink: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Column ranges worth reading: ink with a small margin, joined over blanks under a line height."""
    joined: list[tuple[int, int]] = []
    for start, end in runs(ink):
        if joined and start - joined[-1][1] < _GAP * HEIGHT:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    width = len(ink)
    pieces = [piece for start, end in joined for piece in _cut(ink, start, end)]
    return [(max(0, start - _MARGIN), min(width, end + _MARGIN)) for start, end in pieces]


def _cut(ink: NDArray[np.bool_], start: int, end: int) -> list[tuple[int, int]]:
    """The range in pieces of about MAX_WIDTH, cut at blanks between words; LONGEST only where there is none."""
    pieces: list[tuple[int, int]] = []
    while end - start > MAX_WIDTH:
        low = start + MAX_WIDTH // 2
        gaps = [(low + a, low + b) for a, b in runs(~ink[low:end]) if b - a >= _CUT * HEIGHT]
        near = [gap for gap in gaps if gap[0] < start + MAX_WIDTH]
        if near:
            gap = max(near, key=lambda each: each[1] - each[0])
        elif gaps and gaps[0][0] < start + LONGEST:
            gap = gaps[0]
        elif end - start > LONGEST:
            gap = (start + LONGEST, start + LONGEST)
        else:
            break
        pieces.append((start, gap[0]))
        start = gap[1]
    pieces.append((start, end))
    return pieces


def _part(quad: Quad, start: float, end: float) -> Quad:
    """The slice of `quad` between two shares of its length."""
    a, b, c, d = quad.corners
    return Quad((_between(a, b, start), _between(a, b, end), _between(d, c, end), _between(d, c, start)))


def _rows(quad: Quad, start: float, end: float) -> Quad:
    """The slice of `quad` between two shares of its height."""
    a, b, c, d = quad.corners
    return Quad((_between(a, d, start), _between(b, c, start), _between(b, c, end), _between(a, d, end)))


def _between(p: Point, q: Point, share: float) -> Point:
    return p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share


def box_between(quad: Quad, along: tuple[float, float], across: tuple[float, float]) -> Box:
    """The upright box around a part of `quad`, given as shares of its length and of its height."""
    return _rows(_part(quad, *along), *across).box
