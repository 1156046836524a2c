"""Headings of item tables: which neighbouring rows hold them, what each cell says, what kind of column it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from faktulove_ocr.extraction.column_kinds import (
    ALPHA,
    FILLERS,
    NUMERIC,
    PRICES,
    VALUES,
    classify,
    find_kinds,
    marked,
)
from faktulove_ocr.extraction.heading_cells import HeaderCell, header_cells
from faktulove_ocr.extraction.heading_parts import Run, heading_segments
from faktulove_ocr.extraction.pieces import Piece, chunks, pieces
from faktulove_ocr.extraction.states import State, state_of
from faktulove_ocr.extraction.table_words import STOP, SUMMARY, lead_of
from faktulove_ocr.geometry import Box, union
from faktulove_ocr.layout import Layout, Row
from faktulove_ocr.polish.labels import fold, tokenise
from faktulove_ocr.polish.rates import parse_rate
from faktulove_ocr.polish.titles import NAMES_ITSELF
from faktulove_ocr.polish.vocabulary import COLUMN_LABELS, COLUMNS

_BAND_ROWS = 5
_ADVANCE = re.compile(r"zalicz\w*")
_ROW_GAP = 1.3
"""Gap between two rows of one heading, in type sizes."""
_LONE_GAP = 0.7
"""The same for a lone phrase under a heading: farther below it heads a group of items."""
_TIGHT = 0.3
"""Gap, in type sizes, of lines of one heading; of a phrase set so close above one, half the words may be unknown."""
_PART_KNOWN = 0.5
_NAME_LINE_GAP = 4.0
"""Gap between a line that heads names and the headings under it, in type sizes."""
_BODY_ROWS = 8
"""Rows of numbers under a heading that tell where its columns part."""

_WORDS = frozenset(
    word
    for lines in COLUMN_LABELS.values()
    for line in lines
    for part in line.split()
    for word in part.strip("?").split("|")
)


@dataclass(frozen=True)
class Header:
    """The heading of a table: rows `first` to `last` of the layout on one page, cells from left to right."""

    page: int
    first: int
    last: int
    cells: tuple[HeaderCell, ...]
    names_apart: bool = False
    """Whether names are headed by a line of their own: they stand over the numbers, in no column."""

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
        if "name" in self.kinds or self.names_apart:
            return bool(numbers) and len(self.kinds) >= 3
        return "quantity" in numbers and len(numbers) >= 2

    @cached_property
    def doubled(self) -> bool:
        """Whether its cells come twice, side by side: a long list set in two columns."""
        texts = [(fold(c.text), c.state) for c in self.cells]
        half = len(texts) // 2
        return half >= 3 and texts[:half] == texts[half:]

    @property
    def may_name_items(self) -> bool:
        """Whether it could name items where no better heading stands."""
        if "name" not in self.kinds:
            return False
        strong = any(
            c.kind == "name" and re.search(r"towar|uslug|produkt|service|goods", fold(c.text)) for c in self.cells
        )
        return bool(self.kinds & (PRICES | VALUES)) or (strong and "lp" in self.kinds)


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
        cells = header_cells([rows[i] for i in band], _under(rows, last + 1))
        headed = not cells or cells[0].kind == "" or any(c.kind == "name" for c in cells)
        over = None if headed else _name_line(rows, band, taken)
        header = Header(row.page, band[0] if over is None else min(over, band[0]), last, tuple(cells), over is not None)
        if (header.names_items or header.may_name_items) and not _describes_document(header):
            found.append(header)
            taken = header.last
    return found


def _describes_document(header: Header) -> bool:
    """Whether what looks like a column of names is the document's own number: facts of it in a row."""
    names = [c for c in header.cells if c.kind == "name"]
    return bool(names) and all(NAMES_ITSELF.search(fold(c.text)) for c in names)


def is_heading(row: Row) -> bool:
    """Whether a row holds words of headings of at least two kinds and no numbers."""
    if sum(_is_known(w.text) for w in row.words) < 2:
        return False
    segments = heading_segments(row)
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


def _band(rows: Sequence[Row], seed: int, taken: int) -> list[int]:
    """Indexes of the neighbouring rows that belong to the heading around `seed`."""
    band = [seed]
    for step in (-1, 1):
        near, i = seed, seed + step
        while taken < i < len(rows) and i >= 0 and len(band) < _BAND_ROWS:
            if rows[i].page == rows[seed].page and _is_interleaved(rows[i], rows[seed]):
                band.insert(0 if step < 0 else len(band), i)
                near, i = i, i + step
                continue
            if rows[i].page == rows[seed].page and _is_beside(rows[i], rows[seed]) and not is_heading(rows[i]):
                i += step
                continue
            gap = rows[max(i, near)].box.y0 - rows[min(i, near)].box.y1
            if (
                rows[i].page != rows[seed].page
                or gap > (_ROW_GAP if step < 0 or len(rows[i].segments) > 1 else _LONE_GAP) * rows[seed].size
                or not _continues(rows[i], rows[seed], step)
            ):
                break
            band.insert(0 if step < 0 else len(band), i)
            near, i = i, i + step
    return band


def _name_line(rows: Sequence[Row], band: Sequence[int], taken: int) -> int | None:
    """The line above the other headings, in their band or right over it, that has the heading of names.

    Before it nothing stands but those of ordinals and codes.
    """
    first = rows[band[0]]
    for index in dict.fromkeys((band[0], band[0] - 1)):
        row = rows[index] if taken < index and index >= 0 else None
        if row is None or row.page != first.page or any(c.isdigit() for c in row.text):
            continue
        gap = first.box.y0 - row.box.y1
        *before, last = row.segments
        numbered = all(classify(s.text)[0] in {"lp", "index"} for s in before)
        if gap < _NAME_LINE_GAP * first.size and numbered and names_nothing_else(last.text):
            return index
    return None


def names_nothing_else(text: str) -> bool:
    """Whether a text is the heading of names: its words are known, and one of them says so.

    >>> names_nothing_else("Nazwa towaru / usługi"), names_nothing_else("Usługi Wielstal")
    (True, False)
    """
    tokens = [t.text for t in tokenise(text) if ALPHA.search(t.text)]
    return classify(text)[0] == "name" and all(t in _WORDS or t in FILLERS for t in tokens)


def _is_interleaved(row: Row, seed: Row) -> bool:
    """Whether a row is a heading set half a line higher or lower than those beside it."""
    if row.box.y0 >= seed.box.y1 or row.box.y1 <= seed.box.y0 or any(c.isdigit() for c in row.text):
        return False
    tokens = [t.text for t in tokenise(row.text) if ALPHA.search(t.text)]
    if not tokens or not all(t in _WORDS or t in FILLERS for t in tokens):
        return False
    return all(classify(s.text)[0] in NUMERIC | {"name", "rate", "lp", "unit", "discount"} for s in row.segments)


def _is_beside(row: Row, seed: Row) -> bool:
    """Whether all of a row stands left or right of a heading: a line of another column, of another height."""
    left, right = seed.segments[0].box.x0 - seed.size, seed.segments[-1].box.x1 + seed.size
    return all(s.box.x1 < left or s.box.x0 > right for s in row.segments)


def _continues(row: Row, seed: Row, step: int) -> bool:
    """Whether a row next to a heading can be a line of it."""
    left, right = seed.segments[0].box.x0, seed.segments[-1].box.x1
    segments = [s for s in row.segments if s.box.x1 > left and s.box.x0 < right]
    text = " ".join(s.text for s in segments)
    if not segments:
        return is_heading(row)
    if any(c.isdigit() for c in text) or row.size > 1.6 * seed.size or row.size < 0.55 * seed.size:
        return False
    tokens = [t.text for t in tokenise(marked(text)) if ALPHA.search(t.text)]
    if not tokens:
        return True
    if len(segments) == 1 and state_of(text) is not None:
        return False
    known = sum(t in _WORDS or t in FILLERS or t in COLUMNS for t in tokens)
    if len(segments) > 1 and all(state_of(s.text) is not None for s in segments):
        known = len(tokens)
    tight = step < 0 and seed.box.y0 - row.box.y1 < _TIGHT * seed.size
    if known < (0.75 if len(row.segments) > 1 else _PART_KNOWN if tight else 0.99) * len(tokens):
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


def _under(rows: Sequence[Row], start: int) -> list[list[Run]]:
    """The runs of words in the first rows of numbers under a heading."""
    body: list[list[Run]] = []
    for row in rows[start : start + 4 * _BODY_ROWS]:
        if row.page != rows[start].page or len(body) == _BODY_ROWS or (body and ends_table(row)):
            break
        cut = pieces(row)
        if sum(p.number for p in cut) >= 2:
            body.append([run for chunk in chunks(cut) for run in _runs_of(chunk)])
    return body


def _runs_of(chunk: Sequence[Piece]) -> list[Run]:
    """The runs of a chunk: one, but of a lone number each of its groups of digits, which may be two numbers."""
    words = chunk[0].words
    if len(chunk) == 1 and chunk[0].number and all(any(c.isdigit() for c in w.text) for w in words):
        return [Run(w.box.x0, w.box.x1, number=True) for w in words]
    return [Run(words[0].box.x0, chunk[-1].box.x1, chunk[0].number or parse_rate(chunk[0].text) is not None)]


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


def state_over(layout: Layout, header: Header) -> State | None:
    """The state that a line of text shortly above a heading names."""
    first = layout.rows[header.first]
    for row in reversed(layout.rows[max(0, header.first - 3) : header.first]):
        if row.page != first.page or first.box.y0 - row.box.y1 > 6 * first.size:
            break
        if len(row.text) <= 90:
            state = state_of(row.text)
            if state == "zamowienie" and _ADVANCE.search(fold(layout.text)) is None:
                continue
            if state is not None:
                return state
            if _ADVANCE.search(fold(row.text)) is not None:
                break
    return None


def alike(one: Header, other: Header) -> bool:
    """Whether two headings name the same columns."""
    return len(one.kinds & other.kinds) >= 0.7 * len(one.kinds | other.kinds)
