"""From decoded characters to words: where to split, and where each word and glyph lies on the page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from faktulove_ocr.config import EngineSettings
from faktulove_ocr.engine.crops import HEIGHT, Patch, box_between, extent, runs
from faktulove_ocr.engine.decode import Mark
from faktulove_ocr.engine.recognition import STEP
from faktulove_ocr.geometry import Box
from faktulove_ocr.text import Glyph, Word

TYPE_SHARE = 0.7
"""Height of the type in a detected line, as a share of the height of its box."""

_TYPE = TYPE_SHARE * HEIGHT
_SPLIT = 0.6
_JOIN = 0.06
_NEW_LINE = 2.0


@dataclass(frozen=True, slots=True)
class _Piece:
    """Glyphs without a blank between them, and the columns of the patch they fill."""

    marks: tuple[Mark, ...]
    start: float
    end: float


def words(patches: Sequence[Patch], read: Sequence[Sequence[Mark]], settings: EngineSettings) -> tuple[Word, ...]:
    """The words of a page from its patches, in their order, and what was read in each.

    A patch whose mean confidence is below `drop_score` is left out. Pieces of a line further apart than two
    heights of its type count as lines of their own.
    """
    found: list[Word] = []
    number = -1
    last: Patch | None = None
    for patch, marks in zip(patches, read, strict=True):
        solid = [mark for mark in marks if mark.char != " "]
        if not solid or sum(mark.confidence for mark in solid) / len(solid) < settings.drop_score:
            continue
        if last is None or last.line != patch.line or _distance(last, patch) > _NEW_LINE * _size(patch):
            number += 1
        last = patch
        pieces = _pieces(patch, list(marks[: settings.max_text_length]), settings.use_space_char)
        found += [_word(patch, piece, number) for piece in pieces]
    return tuple(found)


def _size(patch: Patch) -> float:
    return extent(patch.quad)[1] * TYPE_SHARE


def _distance(left: Patch, right: Patch) -> float:
    """Blank between two pieces of one line, in page pixels."""
    return math.dist(left.quad.corners[1], right.quad.corners[0])


def _centre(mark: Mark) -> float:
    return (mark.start + mark.end) / 2 * STEP


def _pieces(patch: Patch, marks: list[Mark], use_spaces: bool) -> list[_Piece]:
    """Split where a space was read or a wide blank is seen, but not where the letters touch."""
    width = patch.pixels.shape[1]
    pieces: list[_Piece] = []
    members: list[Mark] = []
    start = 0.0
    spaced = False
    for mark in marks:
        if mark.char == " ":
            spaced = use_spaces
            continue
        if members:
            gap, middle = _blank(patch, _centre(members[-1]), _centre(mark))
            if gap > _SPLIT * _TYPE or (spaced and gap > _JOIN * _TYPE):
                pieces.append(_Piece(tuple(members), start, middle))
                members, start = [], middle
        members.append(mark)
        spaced = False
    if members:
        pieces.append(_Piece(tuple(members), start, width))
    return [_trimmed(patch, piece) for piece in pieces]


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


def _word(patch: Patch, piece: _Piece, number: int) -> Word:
    edges = [piece.start]
    for left, right in zip(piece.marks, piece.marks[1:], strict=False):
        middle = (_centre(left) + _centre(right)) / 2
        edges.append(min(max(middle, edges[-1]), piece.end))
    edges.append(piece.end)
    glyphs = tuple(
        Glyph(mark.char, _box(patch, start, end), mark.confidence, mark.rivals)
        for mark, start, end in zip(piece.marks, edges, edges[1:], strict=False)
    )
    return Word(
        "".join(mark.char for mark in piece.marks),
        _box(patch, piece.start, piece.end),
        min(mark.confidence for mark in piece.marks),
        number,
        _size(patch),
        glyphs=glyphs,
    )


def _box(patch: Patch, start: float, end: float) -> Box:
    width = patch.pixels.shape[1]
    return box_between(patch.quad, start / width, end / width, TYPE_SHARE)
