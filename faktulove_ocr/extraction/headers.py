"""Headings of item tables: which neighbouring rows hold them, what each cell says, what kind of column it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from faktulove_ocr.extraction.column_kinds import (
    ALPHA,
    FILLERS,
    NUMERIC,
    PRICES,
    VALUES,
    Base,
    classify,
    find_kinds,
    marked,
)
from faktulove_ocr.extraction.pieces import chunks, pieces
from faktulove_ocr.extraction.states import State, state_of
from faktulove_ocr.extraction.table_words import STOP, SUMMARY, lead_of
from faktulove_ocr.geometry import Box, union
from faktulove_ocr.layout import Layout, Row, Segment
from faktulove_ocr.polish.labels import fold, tokenise
from faktulove_ocr.polish.rates import parse_rate
from faktulove_ocr.polish.vocabulary import COLUMN_LABELS, COLUMNS
from faktulove_ocr.text import Word

_BAND_ROWS = 5
_ROW_GAP = 1.3
"""Gap between two rows of one heading, in type sizes."""
_BODY_ROWS = 8
"""Rows of numbers under a heading that tell where its columns part."""
_COLUMN_GAP = 0.45
"""Gap between two words of a heading, in type sizes, from which on they may head two columns."""

_WORDS = frozenset(
    word
    for lines in COLUMN_LABELS.values()
    for line in lines
    for part in line.split()
    for word in part.strip("?").split("|")
)
_CONTINUES = frozenset(
    "jednostkowa jedn jednostki towaru towarow uslugi uslug lub i miary sprzedazy za po w przed korekta %".split()
)
"""Words that no heading of a column begins with."""
_CROSSED = 0.3
"""Share of the rows under a heading that may have words where it is cut."""
_NUMBER = re.compile(r"[0-9]{2}")


@dataclass(frozen=True)
class HeaderCell:
    """One heading; `base` says whether its text names netto or brutto, `state` whether before or after correction."""

    kind: str
    text: str
    box: Box
    base: Base | None = None
    state: State | None = None


@dataclass(frozen=True)
class Header:
    """The heading of a table: rows `first` to `last` of the layout on one page, cells from left to right."""

    page: int
    first: int
    last: int
    cells: tuple[HeaderCell, ...]

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of its columns."""
        return frozenset(c.kind for c in self.cells if c.kind)

    @cached_property
    def box(self) -> Box:
        """The box around its cells, page units."""
        return union(c.box for c in self.cells)

    @property
    def names_items(self) -> bool:
        """Whether its columns can only be those of items: a name with a number, or a quantity with a value."""
        numbers = self.kinds & NUMERIC
        if "name" in self.kinds:
            return bool(numbers) and len(self.kinds) >= 3
        return "quantity" in numbers and len(numbers) >= 2

    @property
    def may_name_items(self) -> bool:
        """Whether it could name items where no better heading stands."""
        if "name" not in self.kinds:
            return False
        strong = any(
            c.kind == "name" and re.search(r"towar|uslug|produkt|service|goods", fold(c.text)) for c in self.cells
        )
        return bool(self.kinds & (PRICES | VALUES)) or (strong and "lp" in self.kinds)


@dataclass(frozen=True)
class _Part:
    """A phrase of a heading on one line."""

    words: tuple[Word, ...]
    text: str
    box: Box


@dataclass(frozen=True)
class _Run:
    """Words under a heading that stand together, from `x0` to `x1`; `number`: they begin with a number or a rate."""

    x0: float
    x1: float
    number: bool


def find_headers(layout: Layout) -> list[Header]:
    """All headings that may stand over items, in reading order."""
    found: list[Header] = []
    rows = layout.rows
    taken = -1
    for row in rows:
        if row.index <= taken or not is_heading(row):
            continue
        band = _band(rows, row.index, taken)
        last = _skip_numbering(rows, band[-1])
        cells = _cells([rows[i] for i in band], _under(rows, last + 1))
        header = Header(row.page, band[0], last, tuple(cells))
        if header.names_items or header.may_name_items:
            found.append(header)
            taken = header.last
    return found


def is_heading(row: Row) -> bool:
    """Whether a row holds words of headings of at least two kinds and no numbers."""
    if sum(_is_known(w.text) for w in row.words) < 2:
        return False
    segments = _heading_segments(row)
    if not segments or len(segments) < 0.6 * len(row.segments):
        return False
    text = " ".join(s.text for s in segments)
    tokens = [t.text for t in tokenise(text) if not t.text.isdigit()]
    known = sum(t in _WORDS for t in tokens)
    if known < 2 or known < 0.4 * len(tokens):
        return False
    return len({m.kind for m in find_kinds(marked(text))}) >= (2 if len(segments) == len(row.segments) else 4)


@lru_cache(maxsize=8192)
def _is_known(word: str) -> bool:
    """Whether a word has a part that stands in the phrases of headings."""
    return any(t.text in _WORDS for t in tokenise(word))


def _heading_segments(row: Row) -> list[Segment]:
    """The segments that can be headings: without numbers. What stands beside a table may well have some."""
    return [s for s in row.segments if not _NUMBER.search(s.text)]


def _band(rows: Sequence[Row], seed: int, taken: int) -> list[int]:
    """Indexes of the neighbouring rows that belong to the heading around `seed`."""
    band = [seed]
    for step in (-1, 1):
        i = seed + step
        while taken < i < len(rows) and i >= 0 and len(band) < _BAND_ROWS:
            near = rows[i - step]
            gap = rows[max(i, i - step)].box.y0 - rows[min(i, i - step)].box.y1
            if (
                rows[i].page != near.page
                or gap > _ROW_GAP * rows[seed].size
                or not _continues(rows[i], rows[seed], step)
            ):
                break
            band.insert(0 if step < 0 else len(band), i)
            i += step
    return band


def _continues(row: Row, seed: Row, step: int) -> bool:
    """Whether a row next to a heading can be a line of it."""
    left, right = seed.segments[0].box.x0, seed.segments[-1].box.x1
    segments = [s for s in row.segments if s.box.x1 > left and s.box.x0 < right]
    text = " ".join(s.text for s in segments)
    if not segments or any(c.isdigit() for c in text) or row.size > 1.6 * seed.size or row.size < 0.55 * seed.size:
        return False
    tokens = [t.text for t in tokenise(marked(text)) if ALPHA.search(t.text)]
    if not tokens:
        return True
    if len(segments) == 1 and state_of(text) is not None:
        return False
    known = sum(t in _WORDS or t in FILLERS or t in COLUMNS for t in tokens)
    if known < (0.75 if len(row.segments) > 1 else 0.99) * len(tokens):
        return False
    if step < 0 and len(row.segments) == 1 and row.segments[0].box.width > 0.4 * seed.box.width:
        return False
    # A line of another heading that stands beside the table does not belong to it.
    overlapping = sum(any(s.box.x_overlap(o.box) > 0 for o in seed.segments) for s in row.segments)
    return overlapping > 0 or len(row.segments) > 1


def _skip_numbering(rows: Sequence[Row], last: int) -> int:
    """The last row of the heading with a row of column numbers (1 2 3) or of formulas (A B C=A×B) under it."""
    if last + 1 >= len(rows) or rows[last + 1].page != rows[last].page:
        return last
    texts = [w.text.strip("()[].") for w in rows[last + 1].words]
    if len(texts) < 3:
        return last
    numbers = [int(t) for t in texts if t.isdigit()]
    if (
        len(numbers) >= 0.7 * len(texts)
        and len(numbers) >= 3
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    ):
        return last + 1
    formulas = sum(
        re.fullmatch(r"[A-Za-z0-9]?[=]?(?:[A-Za-z0-9]{1,2}[x×*+/=-]?)*", t) is not None and len(t) <= 7 for t in texts
    )
    letters = sum(re.fullmatch(r"[A-Za-z]", t) is not None for t in texts)
    return last + 1 if formulas == len(texts) and letters >= 2 else last


def _under(rows: Sequence[Row], start: int) -> list[list[_Run]]:
    """The runs of words in the first rows of numbers under a heading."""
    body: list[list[_Run]] = []
    for row in rows[start : start + 4 * _BODY_ROWS]:
        if row.page != rows[start].page or len(body) == _BODY_ROWS or (body and ends_table(row)):
            break
        cut = pieces(row)
        if sum(p.number for p in cut) >= 2:
            body.append(
                [_Run(c[0].box.x0, c[-1].box.x1, c[0].number or parse_rate(c[0].text) is not None) for c in chunks(cut)]
            )
    return body


def ends_table(row: Row) -> bool:
    """Whether a row of sums, the heading of another table or what follows tables stands here."""
    lead = lead_of(row.segments[0].text)
    return SUMMARY.fullmatch(lead) is not None or STOP.fullmatch(lead) is not None or names_columns(row)


def names_columns(row: Row) -> bool:
    """Whether most of a row's words, three at least, are such as head columns."""
    if sum(_is_known(w.text) for w in row.words) < 3:
        return False
    tokens = [t.text for t in tokenise(row.text) if ALPHA.search(t.text) and len(t.text) > 2]
    known = sum(t in _WORDS for t in tokens)
    return known >= 3 and known >= 0.6 * len(tokens)


def _parts(row: Row, body: Sequence[Sequence[_Run]]) -> Iterator[_Part]:
    """The row's segments, cut where a phrase of another kind begins and where the columns under them part."""
    for segment in _heading_segments(row):
        cuts = [0, *_cuts(segment.words, segment.size, body), len(segment.words)]
        for begin, end in zip(cuts, cuts[1:], strict=False):
            words = segment.words[begin:end]
            yield _Part(words, " ".join(w.text for w in words), union(w.box for w in words))


def _cuts(words: Sequence[Word], size: float, body: Sequence[Sequence[_Run]]) -> list[int]:
    """The words of a segment of a heading that begin another column."""
    text, starts = "", []
    for word in words:
        starts.append(len(text))
        text += marked(word.text).strip() + " "
    matches = find_kinds(text)
    begins = {
        m.start
        for last, m in zip(matches, matches[1:], strict=False)
        if last.kind != m.kind
        and not {"/", "("} & set(text[last.end : m.start])
        and not (m.kind == "state" and m.tokens == 1)
    }
    cuts: list[int] = []
    for n in range(1, len(words)):
        gap = words[n].box.x0 - words[n - 1].box.x1
        phrase = starts[n] in begins
        if not phrase and (gap < _COLUMN_GAP * size or fold(words[n].text).strip(".,") in _CONTINUES):
            continue
        left = words[cuts[-1] if cuts else 0].box.x0
        right = next((words[k - 1].box.x1 for k in range(n + 1, len(words)) if starts[k] in begins), words[-1].box.x1)
        crossed, both = _white((words[n - 1].box.x1 + words[n].box.x0) / 2, left, right, gap, body)
        if crossed <= _CROSSED and (phrase or both >= 0.6):
            cuts.append(n)
    return cuts


def _white(x: float, left: float, right: float, gap: float, body: Sequence[Sequence[_Run]]) -> tuple[float, float]:
    """Shares of the rows under a heading with words across `x`, and with words left and numbers right of it."""
    if not body:
        return 0.0, 0.0
    low, high = x - gap / 2, x + gap / 2
    crossed = sum(any(r.x0 < low and r.x1 > high for r in row) for row in body)
    both = sum(
        any(left < r.x1 <= high for r in row) and any(r.number and low <= r.x0 < right for r in row) for row in body
    )
    return crossed / len(body), both / len(body)


def _cells(band: Sequence[Row], body: Sequence[Sequence[_Run]]) -> list[HeaderCell]:
    """The cells of a heading: lines above each other are one cell, a line over several is the parent of each."""
    open_cells: list[list[_Part]] = []
    for row in band:
        parts = list(_parts(row, body))
        over = [[c for c in open_cells if _stacked(c[-1].box, p.box)] for p in parts]
        for part, above in zip(parts, over, strict=True):
            if not above:
                open_cells.append([part])
                continue
            cell = max(above, key=lambda c: c[-1].box.x_overlap(part.box))
            siblings = [p for p, cells in zip(parts, over, strict=True) if any(c is cell for c in cells)]
            if len(siblings) > 1:
                open_cells.append([*cell, part])
            else:
                cell.append(part)
        # A cell with several cells of its own under it is their parent and no column itself.
        parents = {
            id(c[-2])
            for c in open_cells
            if len(c) > 1 and sum(len(o) == len(c) and o[-2] is c[-2] for o in open_cells) > 1
        }
        open_cells = [c for c in open_cells if id(c[-1]) not in parents]
    cells = []
    for parts in open_cells:
        text = " ".join(p.text for p in parts)
        kind, base = classify(text)
        shared = sum(o is not parts and o[0] is parts[0] for o in open_cells)
        box = union(p.box for p in (parts[1:] if shared and len(parts) > 1 else parts))
        cells.append(HeaderCell(kind, text, box, base, state_of(text) if kind != "state" else None))
    cells.sort(key=lambda c: c.box.cx)
    named = [c for c in cells if c.kind or ALPHA.search(c.text)]
    first = next((n for n, c in enumerate(named) if c.kind == "lp"), 0)
    return named if any(c.kind for c in named[:first]) else named[first:]


def _stacked(above: Box, below: Box) -> bool:
    return above.x_overlap(below) > 0.12 * min(above.width, below.width)
