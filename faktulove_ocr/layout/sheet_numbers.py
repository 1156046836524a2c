"""Spreadsheets printed with their headings: the numbers of the rows down the left edge, the letters of the columns.

The numbers run on by one left of everything else, from the top of the page to its end, and beside some of them nothing
stands: ordinals of items are none of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from string import ascii_uppercase

from faktulove_ocr.text import ReadPage, Word

_LEAST = 8
"""Numbers that a sheet's rows have at least."""
_EMPTY = 3
"""Rows with nothing beside their number that a sheet has at least."""
_SPAN = 0.8
"""Share of the height of all text that the numbers take up."""
_DIGITS = 4


def without_sheet_numbers(page: ReadPage) -> ReadPage:
    """The page without the numbers and letters of a spreadsheet's edge; the page itself where it has none."""
    numbers = _edge_numbers(page.words)
    if len(numbers) < _LEAST:
        return page
    dropped = {id(w) for w in numbers}
    others = [w for w in page.words if id(w) not in dropped]
    if not others or not _is_sheet(numbers, others):
        return page
    letters = _column_letters([w for w in others if w.box.y1 < numbers[0].box.cy])
    dropped.update(id(w) for w in letters)
    return replace(page, words=tuple(w for w in page.words if id(w) not in dropped))


def _edge_numbers(words: Sequence[Word]) -> list[Word]:
    """The numbers that stand left of every other word, from top to bottom."""
    left = min((w.box.x0 for w in words if not _counts(w)), default=0.0)
    return sorted((w for w in words if _counts(w) and w.box.x1 <= left), key=lambda w: w.box.cy)


def _counts(word: Word) -> bool:
    return word.text.isdecimal() and len(word.text) <= _DIGITS


def _is_sheet(numbers: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether the numbers run on by one down the page, some of them with nothing beside them."""
    values = [int(w.text) for w in numbers]
    if any(b != a + 1 for a, b in zip(values, values[1:], strict=False)):
        return False
    top, bottom = min(w.box.y0 for w in others), max(w.box.y1 for w in others)
    if numbers[-1].box.y1 - numbers[0].box.y0 < _SPAN * (bottom - top):
        return False
    heights = sorted(w.box.cy for w in others)
    empty, at = 0, 0
    for number in numbers:
        while at < len(heights) and heights[at] < number.box.y0:
            at += 1
        empty += at == len(heights) or heights[at] > number.box.y1
    return empty >= _EMPTY


def _column_letters(above: Sequence[Word]) -> Sequence[Word]:
    """The letters over the columns, A to where the sheet ends; nothing where anything else stands over its rows."""
    letters = "".join(w.text for w in sorted(above, key=lambda w: w.box.x0))
    return above if letters and ascii_uppercase.startswith(letters) else ()
