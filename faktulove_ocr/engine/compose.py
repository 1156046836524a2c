"""From decoded characters to words: where to split, and where each word and glyph lies on the page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

import numpy as np

from faktulove_ocr.config import EngineSettings
from faktulove_ocr.engine.crops import HEIGHT, Patch, box_between, extent, runs
from faktulove_ocr.engine.decode import Mark
from faktulove_ocr.engine.recognition import STEP
from faktulove_ocr.geometry import Box
from faktulove_ocr.text import Glyph, Word

# Heights above and depths below the baseline in ems, as the common typefaces have them.
ASCENT = 0.74
DESCENT = 0.21
_ACCENTED = 0.9
_LOW = 0.53
_DEEP = frozenset("gjpqyQąęĄĘçşţ,;()[]{}|/\\@§$_µ")
_FLAT = frozenset("acegmnopqrsuvwxyząę,;:.,-–—_•~+=<>«»")
_HATS = frozenset("ĆŃÓŚŹŻÄÖÜÁÉÍÚÝČĎĚŇŘŠŤŮŽ")

# In ems.
_SPLIT_DIGITS = 0.6
_SPLIT = 0.25
_UNEVEN = 2.5
"""A blank splits letters only if so many times wider than the usual one between letters of its line."""
_USUAL = 0.09
"""What is usual where a line has too few letters to tell."""
_ENOUGH = 4
_JOIN = 0.06
_CLOSING = frozenset(".,;:)")
"""Marks that belong to what stands before them."""
_ABOUT = 3
"""Blanks to either side of one that tell whether white can be seen there at all."""
_EVEN = 0.4
"""White on one side of a mark by that on its other side, from which on it stands in the middle."""
_NEW_LINE = 2.0


@dataclass(frozen=True, slots=True)
class _Type:
    """The type of a line in rows of its 48-pixel patch: size of the em and row of the baseline."""

    em: float
    base: float


@dataclass(frozen=True, slots=True)
class _Piece:
    """Glyphs without a blank between them, and the columns of the patch they fill."""

    marks: tuple[Mark, ...]
    start: float
    end: float


def words(patches: Sequence[Patch], read: Sequence[Sequence[Mark]], settings: EngineSettings) -> tuple[Word, ...]:
    """The words of a page from its patches, in their order, and what was read in each.

    A patch whose mean confidence is below `drop_score` is left out. Pieces of a line further apart than two ems
    count as lines of their own.
    """
    found: list[Word] = []
    number = -1
    kept = [pair for pair in zip(patches, read, strict=True) if _confidence(pair[1]) >= max(settings.drop_score, 1e-9)]
    for _, group in groupby(kept, key=lambda pair: pair[0].line):
        line = list(group)
        kind = _type(line[0][0], "".join(mark.char for _, marks in line for mark in marks))
        last: Patch | None = None
        for patch, marks in line:
            em = kind.em * extent(patch.quad)[1] / HEIGHT
            if last is None or math.dist(last.quad.corners[1], patch.quad.corners[0]) > _NEW_LINE * em:
                number += 1
            last = patch
            text = marks[: settings.max_text_length]
            found += [
                _word(patch, piece, kind, em, number)
                for piece in _pieces(patch, text, kind.em, settings.use_space_char)
            ]
    return tuple(found)


def _confidence(marks: Sequence[Mark]) -> float:
    solid = [mark.confidence for mark in marks if mark.char != " "]
    return sum(solid) / len(solid) if solid else 0.0


def _type(patch: Patch, text: str) -> _Type:
    """The type's size from the height of the ink, knowing which letters made it."""
    top, bottom = patch.band
    letters = set(text) - {" "}
    up = _ACCENTED if letters & _HATS else _LOW if letters <= _FLAT else ASCENT
    down = DESCENT if letters & _DEEP else 0.0
    em = min(max((bottom - top) / (up + down), HEIGHT / 2), HEIGHT * 1.1)
    return _Type(em, bottom - down * em)


def _centre(mark: Mark) -> float:
    return (mark.start + mark.end) / 2 * STEP


def _pieces(patch: Patch, marks: Sequence[Mark], em: float, use_spaces: bool) -> list[_Piece]:
    """Split where a space was read, unless the letters touch, and where a clearly wider blank is seen."""
    solid = [mark for mark in marks if mark.char != " "]
    blanks = [_blank(patch, _centre(a), _centre(b)) for a, b in zip(solid, solid[1:], strict=False)]
    digits = [a.char.isdigit() and b.char.isdigit() for a, b in zip(solid, solid[1:], strict=False)]
    between = [width for (width, _), number in zip(blanks, digits, strict=True) if not number]
    usual = median(between) if len(between) >= _ENOUGH else _USUAL * em
    spaces = _spaces(marks) if use_spaces else set()
    pieces: list[_Piece] = []
    begin, start = 0, 0.0
    for index, (width, middle) in enumerate(blanks):
        wide = width > (_SPLIT_DIGITS if digits[index] else _SPLIT) * em and width > _UNEVEN * usual
        closes = solid[index + 1].char in _CLOSING and width < _SPLIT_DIGITS * em
        if closes or _decimal_mark(solid, blanks, index, em):
            continue
        if wide or (index in spaces and (width > _JOIN * em or _covered(blanks, index))):
            pieces.append(_Piece(tuple(solid[begin : index + 1]), start, middle))
            begin, start = index + 1, middle
    if solid:
        pieces.append(_Piece(tuple(solid[begin:]), start, patch.pixels.shape[1]))
    return [_trimmed(patch, piece) for piece in pieces]


def _covered(blanks: Sequence[tuple[float, float]], index: int) -> bool:
    """Whether no white shows about blank `index`, as where a printed line crosses the text: what was read counts."""
    return all(width <= 0 for width, _ in blanks[max(0, index - _ABOUT) : index + _ABOUT + 1])


def _decimal_mark(solid: Sequence[Mark], blanks: Sequence[tuple[float, float]], index: int, em: float) -> bool:
    """Whether blank `index` lies beside a mark between two digits with as much white left as right of it.

    So stand decimal marks in type of one width; after a comma that ends a word the white is on its right alone.
    """
    for at in (index, index + 1):
        if 0 < at < len(solid) - 1 and solid[at].char in ".,":
            left, right = blanks[at - 1][0], blanks[at][0]
            between = solid[at - 1].char.isdigit() and solid[at + 1].char.isdigit()
            if between and max(left, right) < min(_SPLIT_DIGITS * em, min(left, right) / _EVEN):
                return True
    return False


def _spaces(marks: Sequence[Mark]) -> set[int]:
    """Indices, spaces not counted, of the characters a space was read after."""
    after: set[int] = set()
    seen = 0
    for mark in marks:
        if mark.char == " ":
            after.add(seen - 1)
        else:
            seen += 1
    return after


def _blank(patch: Patch, left: float, right: float) -> tuple[float, float]:
    """Width and middle of the widest blank between two columns of the patch."""
    a, b = max(0, int(left)), min(len(patch.ink), int(right) + 1)
    blanks = runs(~patch.ink[a:b])
    if not blanks:
        return 0.0, (left + right) / 2
    start, end = max(blanks, key=lambda run: run[1] - run[0])
    return end - start, a + (start + end) / 2


def _trimmed(patch: Patch, piece: _Piece) -> _Piece:
    """The piece without the blank columns at its ends."""
    a, b = max(0, int(piece.start)), min(len(patch.ink), math.ceil(piece.end))
    inked = np.flatnonzero(patch.ink[a:b])
    if not len(inked):
        return piece
    return _Piece(piece.marks, a + int(inked[0]), a + int(inked[-1]) + 1)


def _word(patch: Patch, piece: _Piece, kind: _Type, em: float, number: int) -> Word:
    edges = [piece.start]
    for left, right in zip(piece.marks, piece.marks[1:], strict=False):
        middle = (_centre(left) + _centre(right)) / 2
        edges.append(min(max(middle, edges[-1]), piece.end))
    edges.append(piece.end)
    width = patch.pixels.shape[1]
    across = ((kind.base - ASCENT * kind.em) / HEIGHT, (kind.base + DESCENT * kind.em) / HEIGHT)

    def box(start: float, end: float) -> Box:
        return box_between(patch.quad, (start / width, end / width), across)

    glyphs = tuple(
        Glyph(mark.char, box(start, end), mark.confidence, mark.rivals)
        for mark, start, end in zip(piece.marks, edges, edges[1:], strict=False)
    )
    return Word(
        "".join(mark.char for mark in piece.marks),
        box(piece.start, piece.end),
        min(mark.confidence for mark in piece.marks),
        number,
        em,
        glyphs=glyphs,
    )
