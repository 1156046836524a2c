"""Tables drawn with characters, as line printers draw them: bars between the cells, dashes between the rows.

A mark that stands at one place in row after row, beside other such places, is no text but the edge of a column. It is
taken out of the words, which part there, and becomes a rule.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from faktulove_ocr.geometry import Box, union
from faktulove_ocr.text import Glyph, ReadPage, Rule, Word

_PLACES = {"|": 3, "│": 3, "┃": 3, "║": 3, "¦": 3, "!": 3, ":": 5, ";": 5}
"""The marks, and at how many places of a page each must stand over each other to draw a table."""
_ROWS = 4
"""Marks over each other that make a place."""
_FRAMED = 4
"""Places of marks printed alone, over each other in two lines, that make a table between lines drawn with marks."""
_LINE = re.compile(r"[-=_.─═]{20,}")
_NEAR = 0.35
"""Marks within so many type sizes of each other stand at one place."""
_BARS = frozenset("|│┃║¦")
"""The marks that say nothing in a text: where they draw a table, they part the cells of its sums too."""
_FEW = 2
"""Bars in a line, wherever they stand, that part it."""
_MOST_OF = 0.8
"""Share of the places that a line must have marks for to be drawn as a whole."""
_DRAWN = frozenset("-=_+─━═┼┬┴├┤┌┐└┘╋╬╦╩╠╣╔╗╚╝*") | frozenset(_PLACES)


def without_bars(page: ReadPage) -> ReadPage:
    """The page with its drawn columns as rules; the page itself where none are drawn."""
    places = {mark: found for mark in _PLACES if (found := _places(page.words, mark))}
    if not places:
        return page
    drawn = {mark: _drawn_heights(page.words, mark, len(found)) for mark, found in places.items()}
    words: list[Word] = []
    for word in page.words:
        if len(word.text) > 2 and set(word.text) <= _DRAWN:
            continue
        words += _parted(word, places, drawn) if any(mark in word.text for mark in places) else [word]
    rules = tuple(
        Rule(Box(x - 0.25, top, x + 0.25, bottom), horizontal=False)
        for found in places.values()
        for x, top, bottom in found
    )
    return replace(page, words=tuple(words), rules=(*page.rules, *rules))


def _marks(words: Sequence[Word], mark: str) -> Iterator[tuple[Glyph, float]]:
    for word in words:
        if mark in word.text:
            yield from ((glyph, word.size) for glyph in word.glyphs if glyph.char == mark)


def _places(words: Sequence[Word], mark: str) -> list[tuple[float, float, float]]:
    """Where columns of a mark stand: x, top and bottom of each, page units."""
    stacks: dict[int, list[Glyph]] = defaultdict(list)
    xs: list[float] = []
    for glyph, size in sorted(_marks(words, mark), key=lambda found: found[0].box.cx):
        if not xs or glyph.box.cx - xs[-1] > _NEAR * size:
            xs.append(glyph.box.cx)
        stacks[len(xs) - 1].append(glyph)
    tall = [stack for stack in stacks.values() if len(stack) >= _ROWS]
    if len(tall) < _PLACES[mark]:
        tall = _framed(words, mark) if len(stacks) >= _FRAMED else []
    boxes = [union(g.box for g in stack) for stack in tall]
    return [(box.cx, box.y0, box.y1) for box in boxes]


def _framed(words: Sequence[Word], mark: str) -> list[list[Glyph]]:
    """Marks over each other in a table of a row or two, which has lines drawn with marks over and under it."""
    lines = sorted(word.box.cy for word in words if _LINE.fullmatch(word.text))
    if len(lines) < 2:
        return []
    stacks: list[list[Glyph]] = []
    alone = (w for w in words if w.text == mark and w.glyphs and lines[0] < w.box.cy < lines[-1])
    for word in sorted(alone, key=lambda w: w.box.cx):
        if stacks and word.box.cx - stacks[-1][0].box.cx <= _NEAR * word.size:
            stacks[-1].append(word.glyphs[0])
        else:
            stacks.append([word.glyphs[0]])
    tall = [stack for stack in stacks if len(stack) > 1]
    return tall if len(tall) >= _FRAMED else []


def _drawn_heights(words: Sequence[Word], mark: str, places: int) -> list[float]:
    """Heights of lines with about as many marks as there are places: bars that one odd letter has pushed aside too.

    Of bars a few are enough: the sums under a table stand between some of its columns alone.
    """
    found: list[list[float]] = []
    for glyph, size in sorted(_marks(words, mark), key=lambda one: one[0].box.cy):
        if not found or glyph.box.cy - found[-1][0] > _NEAR * size:
            found.append([])
        found[-1].append(glyph.box.cy)
    least = _FEW if mark in _BARS else _MOST_OF * places
    return [line[0] for line in found if len(line) >= least]


def _parted(
    word: Word, places: dict[str, list[tuple[float, float, float]]], heights: dict[str, list[float]]
) -> list[Word]:
    """The pieces of a word between the bars in it."""
    pieces: list[list[Glyph]] = [[]]
    for glyph in word.glyphs:
        near = _NEAR * word.size
        drawn = any(abs(glyph.box.cx - x) <= near for x, _, _ in places.get(glyph.char, ())) or any(
            0 <= glyph.box.cy - y <= near for y in heights.get(glyph.char, ())
        )
        if drawn:
            pieces.append([])
        else:
            pieces[-1].append(glyph)
    if len(pieces) == 1:
        return [word]
    return [
        replace(
            word,
            text="".join(g.char for g in piece),
            box=union(g.box for g in piece),
            confidence=min(g.confidence for g in piece),
            glyphs=tuple(piece),
        )
        for piece in pieces
        if piece
    ]
