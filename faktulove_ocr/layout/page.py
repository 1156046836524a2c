"""Rows and segments of pages.

A row is what stands on one height of the page; a segment is a part of a row whose words stand together, so that a
table cell, a label or a line of an address is one segment. Columns side by side give rows of several segments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from faktulove_ocr.geometry import Box, union
from faktulove_ocr.layout.bars import without_bars
from faktulove_ocr.layout.bend import unbent
from faktulove_ocr.layout.chain import chained
from faktulove_ocr.layout.level import level
from faktulove_ocr.layout.percents import with_percents
from faktulove_ocr.layout.sheet_numbers import without_sheet_numbers
from faktulove_ocr.layout.sizes import with_true_sizes
from faktulove_ocr.layout.spread import with_titles
from faktulove_ocr.text import ReadPage, Rule, Word

SEGMENT_GAP = 0.95
"""Gap between two words, in type sizes, from which on they belong to different segments. A blank is 0.2 to 0.35."""

_BLANK = 0.4
"""Gap inside a detected line into which no printed rule fits: what was found there is an edge of light."""

_SHEET_EDGE = 0.006
"""Share of the page's width within which an upright line at its side is the edge of the sheet: nobody prints there."""

DETECTED_GAP = 1.4
"""The same for words that detection put into one line."""


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Words of one row that stand together, left to right; `page` counts from 1, `row` from 0 over all pages.

    `box` surrounds the words in page units, `text` is the words with single blanks between, `size` the median
    type size in page units.
    """

    words: tuple[Word, ...]
    page: int
    row: int
    box: Box = field(init=False)
    text: str = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        set_field = object.__setattr__
        set_field(self, "box", union(w.box for w in self.words))
        set_field(self, "text", " ".join(w.text for w in self.words))
        set_field(self, "size", _median_size(self.words))


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Segments on one height, left to right; `index` counts from 0 over all pages of the layout.

    `box`, `words`, `text` and `size` are those of all its segments together.
    """

    segments: tuple[Segment, ...]
    page: int
    index: int
    box: Box = field(init=False)
    words: tuple[Word, ...] = field(init=False)
    text: str = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        set_field = object.__setattr__
        words = tuple(w for s in self.segments for w in s.words)
        set_field(self, "box", union(s.box for s in self.segments))
        set_field(self, "words", words)
        set_field(self, "text", " ".join(s.text for s in self.segments))
        set_field(self, "size", _median_size(words))


def _median_size(words: Sequence[Word]) -> float:
    sizes = sorted(w.size for w in words)
    return sizes[len(sizes) // 2]


@dataclass(frozen=True)
class PageLayout:
    """One page arranged; rows from top to bottom. `size` is the page's median type size in page units."""

    page: ReadPage
    rows: tuple[Row, ...]
    size: float


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """All pages of one invoice arranged; `rows` and `segments` run over the pages, and `rows[i].index == i`."""

    pages: tuple[PageLayout, ...]
    rows: tuple[Row, ...] = field(init=False)
    segments: tuple[Segment, ...] = field(init=False)

    def __post_init__(self) -> None:
        rows = tuple(row for page in self.pages for row in page.rows)
        object.__setattr__(self, "rows", rows)
        object.__setattr__(self, "segments", tuple(segment for row in rows for segment in row.segments))

    @property
    def text(self) -> str:
        """Reading order, a row a line, four blanks between segments."""
        return "\n".join("    ".join(s.text for s in row.segments) for row in self.rows)

    def with_words(self, instead: Mapping[int, tuple[Word, ...]]) -> Layout:
        """The same layout with other words in place of those whose `id` is named; none takes the word out."""
        return Layout(tuple(replace(page, rows=tuple(_with(row, instead) for row in page.rows)) for page in self.pages))

    def page_of(self, number: int) -> PageLayout:
        """The page with this number; KeyError when it is not here."""
        for page in self.pages:
            if page.page.number == number:
                return page
        raise KeyError(number)


def _with(row: Row, instead: Mapping[int, tuple[Word, ...]]) -> Row:
    """A row with words replaced; itself where none of them is named."""
    if not any(id(word) in instead for word in row.words):
        return row
    segments = []
    for segment in row.segments:
        words = tuple(new for word in segment.words for new in instead.get(id(word), (word,)))
        if words:
            segments.append(Segment(words, segment.page, segment.row))
    return Row(tuple(segments) or row.segments, row.page, row.index)


def arrange(pages: Sequence[ReadPage]) -> Layout:
    """The layout of `pages`, rows numbered through."""
    result: list[PageLayout] = []
    start = 0
    for printed in pages:
        page = without_sheet_numbers(without_bars(_cleared(printed) if printed.source == "ocr" else printed))
        size = _median_size(page.words) if page.words else page.height / 80
        groups = chained(unbent(level(page.words))) if page.source == "ocr" else _rows(page.words)
        verticals = [r for r in page.rules if not r.horizontal]
        rows: list[Row] = []
        for words in groups:
            index = start + len(rows)
            segments = tuple(Segment(tuple(part), page.number, index) for part in _split(words, verticals))
            rows.append(Row(segments, page.number, index))
        start += len(rows)
        result.append(PageLayout(page, tuple(rows), size))
    return Layout(tuple(result))


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words grouped by height, each group left to right, groups top to bottom.

    A word joins the row whose nearest word along x overlaps it most along y, so that a slightly slanted page
    still gives straight rows; a title beside small type does not pull two small rows into one.
    """
    rows: list[list[Word]] = []
    open_from = 0
    for word in sorted(words, key=lambda w: w.box.cy):
        best, best_overlap = None, 0.5
        for i in range(len(rows) - 1, open_from - 1, -1):
            row = rows[i]
            near = min(row, key=lambda w: max(w.box.x0 - word.box.x1, word.box.x0 - w.box.x1, 0.0))
            if near.box.x_overlap(word.box) > 0.5 * min(near.box.width, word.box.width):
                continue
            low = min(near.box.height, word.box.height) or 1.0
            overlap = near.box.y_overlap(word.box) / low
            if overlap > best_overlap:
                best, best_overlap = i, overlap
        if best is None:
            rows.append([word])
        else:
            rows[best].append(word)
        while open_from < len(rows) - 1 and max(w.box.y1 for w in rows[open_from]) < word.box.y0 - word.box.height:
            open_from += 1
    for row in rows:
        row.sort(key=lambda w: w.box.x0)
    rows.sort(key=lambda row: sorted(w.box.cy for w in row)[len(row) // 2])
    return rows


def _split(words: Sequence[Word], verticals: Sequence[Rule]) -> list[list[Word]]:
    """The row's words cut at wide gaps and at vertical rules between them."""
    parts: list[list[Word]] = [[words[0]]]
    for left, right in zip(words, words[1:], strict=False):
        gap = right.box.x0 - left.box.x1
        size = min(left.size, right.size)
        limit = DETECTED_GAP if left.line == right.line and left.confidence < 1.0 else SEGMENT_GAP
        blank = left.line == right.line and left.confidence < 1.0 and gap < _BLANK * size
        if gap > limit * size or (gap > 0 and not blank and _crossed(left, right, verticals)):
            parts.append([right])
        else:
            parts[-1].append(right)
    return parts


def _cleared(page: ReadPage) -> ReadPage:
    """A recognised page without rules that are letters or the sheet's edge, percents as crosses, titles in pieces."""
    edge = _SHEET_EDGE * page.width
    printed = [r for r in page.rules if r.horizontal or edge < r.box.cx < page.width - edge]
    rules = tuple(r for r in printed if r.horizontal or _stands_clear(r, page.words))
    return with_titles(with_percents(with_true_sizes(replace(page, rules=rules))))


def _stands_clear(rule: Rule, words: Sequence[Word]) -> bool:
    """Whether a rule found in pixels is one: longer than three lines, and no word printed across it."""
    beside = [w for w in words if w.box.y0 < rule.box.y1 and w.box.y1 > rule.box.y0]
    if any(w.box.x0 + 0.15 * w.size < rule.box.cx < w.box.x1 - 0.15 * w.size for w in beside):
        return False
    return not beside or rule.box.height > 3 * min(w.size for w in beside)


def _crossed(left: Word, right: Word, verticals: Sequence[Rule]) -> bool:
    """Whether a vertical rule stands between two neighbours."""
    y = (left.box.cy + right.box.cy) / 2
    return any(
        left.box.x1 - 1 <= rule.box.cx <= right.box.x0 + 1 and rule.box.y0 <= y <= rule.box.y1 for rule in verticals
    )
