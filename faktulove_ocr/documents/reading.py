"""A page's characters and graphics to its text layer: what is visible, which way it runs, its words, its trust."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.documents.chars import Chars
from faktulove_ocr.documents.document import TextLayer, U8Array
from faktulove_ocr.documents.frame import F64Array, Frame, map_boxes, map_points
from faktulove_ocr.documents.graphics import Graphics
from faktulove_ocr.documents.trust import Evidence, big_picture_mask, judge, missed_ink
from faktulove_ocr.documents.words import HOLE, Letter, build_words
from faktulove_ocr.geometry import Box

TINY = 2.0  # points; smaller type is not meant to be read
_STRAIGHT = 0.9976  # cosine of 4 degrees
_TWICE = 0.15  # of the type size: the same character this close is the same character drawn again
_WHITE = 250

_LIGATURES = dict(zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", "ff fi fl ffi ffl st st".split(), strict=True))
_HYPHENS = {"\u2010": "-", "\u2011": "-", "\u00ad": "-"}


def read_layer(chars: Chars, graphics: Graphics, frame: Frame, thumbnail: Callable[[], U8Array]) -> TextLayer | None:
    """The text layer of a page displayed in `frame`, None when it has no visible text.

    `thumbnail` gives the page as displayed, (h, w) grey at THUMBNAIL_DPI; it is called only when big pictures make it
    necessary.
    """
    quarters = _quarters(chars, frame)
    blank = np.array([char.isspace() for char in chars.text], dtype=np.bool_)
    turn = _prevailing(quarters[~blank])
    read_in = frame.turned(turn)
    visible, hidden = _visible(chars, graphics, read_in)
    kept = (quarters == turn) & visible
    letters, holes = _letters(chars, kept, blank, read_in)
    characters = sum(not letter.char.isspace() for letter in letters)
    words = tuple(word for word in build_words(letters) if word.text.strip(HOLE))
    if not words:
        return None
    mask = big_picture_mask(_boxes(graphics.pictures, read_in), read_in.width, read_in.height)
    evidence = Evidence(
        words=words,
        characters=characters,
        holes=holes,
        hidden=float(np.mean(hidden[kept & ~blank])),
        outlined=graphics.outlined,
        missed=missed_ink(np.rot90(thumbnail(), -turn), mask, words) if mask is not None else 0.0,
        big_pictures=mask is not None,
        cut=chars.cut,
    )
    trust, reasons = judge(evidence)
    rules = graphics.rules(read_in)
    return TextLayer(read_in.width, read_in.height, words, rules, trust, reasons, rotation=90 * turn)


def _quarters(chars: Chars, frame: Frame) -> NDArray[np.int64]:
    """How many quarters clockwise the displayed page must be turned to read each character; -1 for slanting ones."""
    a, b, c, d, _, _ = frame.matrix
    x, y = map_points(chars.vectors, (a, b, c, d, 0.0, 0.0)).T
    return np.select([x > _STRAIGHT, y < -_STRAIGHT, x < -_STRAIGHT, y > _STRAIGHT], [0, 1, 2, 3], -1)


def _prevailing(quarters: NDArray[np.int64]) -> int:
    """The turn that most characters need; 0 unless they are many and clearly most."""
    counts = np.bincount(quarters[quarters >= 0], minlength=4)
    best = int(counts.argmax())
    return best if counts[best] >= 20 and counts[best] > 0.6 * counts.sum() else 0


def _visible(chars: Chars, graphics: Graphics, frame: Frame) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which characters are on the page for a reader, and which of them stand invisibly on or under a picture."""
    boxes = map_boxes(chars.boxes, frame.matrix)
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    on_page = (x >= 0) & (y >= 0) & (x <= frame.width) & (y <= frame.height) & (chars.sizes >= TINY)
    middles = (chars.boxes[:, :2] + chars.boxes[:, 2:]) / 2
    white = (chars.colors[:, :3] >= _WHITE).all(axis=1) & ~chars.invisible
    on_picture = np.zeros(len(middles), dtype=np.bool_)
    on_area = np.zeros(len(middles), dtype=np.bool_)
    for which, found, areas in (
        (chars.invisible | white, on_picture, graphics.pictures),
        (white, on_area, graphics.areas),
    ):
        candidates = np.flatnonzero(which)
        if len(candidates):
            found[candidates] = _inside(middles[candidates], areas)
    covered = np.isin(chars.objects, np.array(sorted(graphics.covered), dtype=np.uint64))
    shown = on_page & (~chars.invisible | on_picture) & (~white | on_area | on_picture)
    return shown, (chars.invisible & on_picture) | covered


def _inside(points: F64Array, areas: list[tuple[float, float, float, float]]) -> NDArray[np.bool_]:
    """Which of `points` (n, 2) lie in any of `areas`."""
    inside = np.zeros(len(points), dtype=np.bool_)
    for x0, y0, x1, y1 in areas[:2000]:
        inside |= (points[:, 0] >= x0) & (points[:, 0] <= x1) & (points[:, 1] >= y0) & (points[:, 1] <= y1)
    return inside


def _letters(chars: Chars, kept: NDArray[np.bool_], blank: NDArray[np.bool_], frame: Frame) -> tuple[list[Letter], int]:
    """The kept characters in file order, ligatures taken apart, doubles left out; and how many have no meaning."""
    boxes = map_boxes(chars.boxes, frame.matrix)
    bases = map_points(chars.origins, frame.matrix)[:, 1]
    x0, x1 = _share_out(chars, boxes)
    doubled, strong = _doubles(chars, kept & ~blank, x0, bases)
    letters: list[Letter] = []
    holes = 0
    rows = np.column_stack((x0, x1, bases, chars.sizes)).tolist()
    bold = (chars.bold | strong).tolist()
    unmapped = chars.unmapped.tolist()
    for index in np.flatnonzero(kept & ~doubled).tolist():
        left, right, base, size = rows[index]
        meant = _meant(chars.text[index], unmapped[index], right - left > 0.1 * size)
        if len(meant) == 1:
            letters.append(Letter(meant, left, right, base, size, bold[index]))
        else:
            step = (right - left) / max(len(meant), 1)
            for place, part in enumerate(meant):
                start = left + step * place
                letters.append(Letter(part, start, start + step, base, size, bold[index]))
        holes += meant == HOLE
    return letters, holes


@lru_cache(maxsize=4096)
def _meant(char: str, unmapped: bool, wide: bool) -> str:
    """What a character of the file stands for: nothing, one character, several, or HOLE when nobody can know."""
    if char.isspace():
        return " "
    if char in _LIGATURES:
        return _LIGATURES[char]
    if char in _HYPHENS:
        # A soft hyphen that takes room is drawn: many fonts have only that name for their hyphen.
        return "-" if wide or char != "\u00ad" else ""
    category = unicodedata.category(char)
    if unmapped or category in ("Co", "Cc", "Cn", "Cs") or char == HOLE:
        return HOLE
    return "" if category == "Cf" else unicodedata.normalize("NFC", char)


def _share_out(chars: Chars, boxes: F64Array) -> tuple[F64Array, F64Array]:
    """Left and right of each character; those that pdfium took out of one glyph share its width."""
    x0, x1 = boxes[:, 0].copy(), boxes[:, 2].copy()
    same = np.zeros(len(x0), dtype=np.bool_)
    if len(x0) > 1:
        same[1:] = (
            (chars.objects[1:] == chars.objects[:-1])
            & (chars.origins[1:] == chars.origins[:-1]).all(axis=1)
            & (boxes[1:] == boxes[:-1]).all(axis=1)
        )
    index = 1
    while index < len(x0):
        if not same[index]:
            index += 1
            continue
        start = index - 1
        while index < len(x0) and same[index]:
            index += 1
        edges = np.linspace(x0[start], x1[start], index - start + 1)
        x0[start:index], x1[start:index] = edges[:-1], edges[1:]
    return x0, x1


def _doubles(
    chars: Chars, kept: NDArray[np.bool_], x0: F64Array, bases: F64Array
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which characters repeat another at the same place, and which are repeated so: bold by being drawn twice."""
    doubled = np.zeros(len(x0), dtype=np.bool_)
    strong = np.zeros(len(x0), dtype=np.bool_)
    places = np.flatnonzero(kept)
    if len(places) < 2:
        return doubled, strong
    by_base = np.argsort(bases[places], kind="stable")
    rows = np.empty(len(places), dtype=np.int64)
    rows[by_base] = np.concatenate(([0], np.cumsum(np.diff(bases[places][by_base]) > 0.75)))
    codes = np.array([ord(chars.text[index]) for index in places.tolist()])
    sorting = np.lexsort((x0[places], rows, codes))
    order, row, code = places[sorting], rows[sorting], codes[sorting]
    near = np.diff(x0[order]) < _TWICE * np.minimum(chars.sizes[order][1:], chars.sizes[order][:-1])
    again = near & (np.diff(row) == 0) & (np.diff(code) == 0)
    # The letters of one ligature stand at one place by rights.
    moved = (np.diff(chars.origins[order], axis=0) != 0).any(axis=1)
    again &= moved | (chars.objects[order][1:] != chars.objects[order][:-1])
    doubled[order[1:][again]] = True
    strong[order[:-1][again]] = True
    return doubled, strong & ~doubled


def _boxes(areas: list[tuple[float, float, float, float]], frame: Frame) -> list[Box]:
    """`areas` of user space as boxes of the page as read."""
    if not areas:
        return []
    return [Box(*row) for row in map_boxes(np.array(areas), frame.matrix).tolist()]
