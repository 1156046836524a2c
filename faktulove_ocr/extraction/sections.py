"""Tables of items followed from their headings down the page and over the next ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from faktulove_ocr.extraction.broken_numbers import join_numbers
from faktulove_ocr.extraction.column_kinds import NUMERIC
from faktulove_ocr.extraction.grid import GridRow
from faktulove_ocr.extraction.headers import (
    Header,
    alike,
    ends_table,
    find_headers,
    is_heading,
    names_columns,
    state_over,
)
from faktulove_ocr.extraction.headless import find_headless
from faktulove_ocr.extraction.item_rows import (
    Record,
    Section,
    adjoining,
    contradicts,
    goes_on,
    group_rate,
    is_anchor,
    is_certain,
    is_group,
    is_name_line,
    is_total,
    resumes,
    separated,
    share,
    turns_page,
    wraps,
)
from faktulove_ocr.extraction.other_tables import other_things
from faktulove_ocr.extraction.pieces import Piece, RowPieces
from faktulove_ocr.extraction.placing import place
from faktulove_ocr.extraction.states import State, state_of
from faktulove_ocr.extraction.tables import Column, columns_of, fits, text_of
from faktulove_ocr.layout import Layout
from faktulove_ocr.polish.labels import fold

_FAR_MORE = 2
"""So many times more rows that multiply than items under headings: the headings were not those of the items."""
_NAME_GAP = 1.2
"""Gap between a name and the heading of the item's own table, in type sizes."""
_MAX_BODY = 40
"""Rows under one heading that are looked at before the columns are drawn."""
_COUNTED = re.compile(r"[0-9]{1,3}[.)]")
"""An ordinal before a name."""
_FEW = 2
"""Columns of numbers up to which sums under a table look like items of it."""
_BEFORE_FIRST = 6
"""Lines that may stand between a heading and the first amounts under it."""


def read_sections(layout: Layout) -> list[Section]:
    """Every table of items with what stands in it, in reading order."""
    headers = find_headers(layout)
    ends = [*(h.first for h in headers[1:]), len(layout.rows)]
    other = other_things(layout, headers)
    fitting = [(h, end) for h, end in zip(headers, ends, strict=False) if h not in other]
    if any(h.names_items for h, _ in fitting):
        fitting = [(h, end) for h, end in fitting if h.names_items]
    cut = RowPieces(layout)
    found = _read_under(layout, fitting, cut)
    # Where headings are worded or drawn as nobody expects, the rows themselves say what they are.
    least = _FAR_MORE * sum(len(s.records) for s in found)
    headless = find_headless(layout, cut.__getitem__, least)
    if headless is None:
        return found
    return _read_under(layout, [(headless, len(layout.rows))], cut) or found


def _read_under(layout: Layout, headers: Sequence[tuple[Header, int]], cut: RowPieces) -> list[Section]:
    """The tables under headings, each up to the row where the next begins."""
    found: list[Section] = []
    for header, end in headers:
        section = _Reader(layout, header, end, cut, found[-1] if found else None).read()
        if section is not None:
            found.append(section)
    return found


class _Reader:
    """Reads the rows under one heading."""

    def __init__(self, layout: Layout, header: Header, end: int, cut: RowPieces, before: Section | None) -> None:
        self.layout, self.header, self.end, self.cut = layout, header, end, cut
        self.rows = layout.rows
        self.state = state_over(layout, header)
        self.repeats = (
            before is not None
            and self.state is None
            and before.header.page < header.page
            and alike(before.header, header)
        )
        if self.repeats and before is not None:
            self.state = (
                before.records[-1].state if before.records[-1].state in ("przed", "po", "roznica") else before.state
            )
        self.group_state: State | None = None
        self.rate: str | None = None
        self.before = before if self.repeats else None
        last = before.records[-1] if self.repeats and before is not None else None
        self.expected = last.anchor.lp + 1 if last is not None and last.anchor.lp is not None else None
        self.columns: tuple[Column, ...] = ()
        self.records: list[Record] = []
        self.loose: list[list[GridRow]] = [[]]
        self.taken: set[int] = set(range(header.first, header.last + 1))
        self.rules: dict[int, list[float]] = {}
        self.beside: set[int] = set()
        self.closed = False
        self.above: GridRow | None = None
        """The row before while the table is closed."""

    def read(self) -> Section | None:
        """The section, None when no item stands under the heading."""
        start = self.header.last + 1
        over = self._name_over()
        self.columns = self._known_columns() or self._columns(self.header, start)
        if over is not None and not self.columns[-1].virtual:
            self.columns = (*self.columns, Column("name", "", self.columns[-1].x1, self.columns[-1].x1))
        first_columns = self.columns
        strong = sum(c.kind in NUMERIC for c in self.columns)
        page = self.header.page
        previous: GridRow | None = None
        top = False
        for i in range(start, self.end):
            row = self.rows[i]
            if row.page != page:
                page = row.page
                self.columns = self._next_page(i)
                self.closed, previous, top = True, None, bool(self.records)
            grid = self._grid(i)
            if not grid.inside:
                continue
            if top and turns_page(grid, self.records[-1].anchor):
                self.records[-1].after += [*self.loose[-1], grid]
                self.loose[-1] = []
                continue
            top = False
            if is_heading(row) or self._other_table(grid):
                self.closed = bool(self.records)
            elif self._take(grid, previous, strong):
                previous = grid
                self.beside.update({row.index} if grid.beside else ())
        if not self.records:
            return None
        share(self.records, self.loose, self.rules)
        if over is not None and len(self.records) == 1:
            cells = (*([()] * (len(first_columns) - 1)), self.cut[over])
            self.records[0].before.insert(0, GridRow(self.rows[over], cells, first_columns))
        rows = {g.row.index for record in self.records for g in record.lines} | self.taken
        # Rows with words beside the table stay with the rest of the document too.
        return Section(self.header, first_columns, tuple(self.records), frozenset(rows - self.beside), self.state)

    def _name_over(self) -> int | None:
        """The line right above a heading without a name, as where each item has a small table of its own."""
        first = self.rows[self.header.first]
        above = self.rows[first.index - 1] if first.index else first
        near = above.page == first.page and 0 < first.box.y0 - above.box.y1 < _NAME_GAP * first.size
        words = self.cut[above.index]
        words = words[1:] if words and words[0].text.rstrip(".)").isdigit() else words
        if (
            "name" in self.header.kinds
            or self.header.cells[0].kind == ""  # Its first column holds the names, whatever it is called.
            or self.header.names_apart
            or not near
            or len(above.segments) > 1
            or above.text.endswith(":")
        ):
            return None
        return above.index if words and is_name_line(words) else None

    def _grid(self, index: int) -> GridRow:
        """The row by columns; in a table without a column of names a line of words alone is one."""
        row, cut = self.rows[index], self.cut[index]
        if self.columns[-1].virtual:
            ordinal = cut[:1] if self.columns[0].kind == "lp" and len(cut) > 1 and fits("lp", cut[0].text) else ()
            name = cut[len(ordinal) :]
            coded = len(self.columns) > 2 and self.columns[1].kind == "index" and len(name) > 1 and name[0].number
            code, name = (name[:1], name[1:]) if ordinal and coded else ((), name)
            named = name[1:] if len(name) > 1 and _COUNTED.fullmatch(name[0].text) else name
            if len({p.segment for p in name}) == 1 and is_name_line(named):
                empty = [()] * len(self.columns)
                return GridRow(row, (*(ordinal, code, *empty)[: len(self.columns) - 1], name), self.columns)
        return GridRow(row, place(cut, self.columns), self.columns)

    def _other_table(self, grid: GridRow) -> bool:
        """Whether the heading of another table stands below the items, perhaps with sums beside it."""
        if not self.records or self.records[-1].anchor.row.page != grid.row.page:
            return False
        return grid.lp is None and not grid.numbers and names_columns(grid.row)

    def _take(self, grid: GridRow, previous: GridRow | None, strong: int) -> bool:
        """Sort one row; whether it belongs to the table."""
        if self.closed:
            last = self.records[-1].anchor if self.records else None
            above, self.above = self.above, grid
            resumed = last is not None and above is not None and resumes(above, grid, last)
            if not resumed and not is_certain(grid, self.expected, last):
                return False
            self.closed, self.above = False, None
            if resumed and above is not None:
                self.loose[-1] = []
                self._begin(Record(grid, [above], state=self.group_state, rate=self.rate), above.lp)
                return True
        elif self.records and not self.loose[-1] and (rest := join_numbers(self.records[-1].anchor, grid)) is not None:
            self.records[-1].anchor, text = rest
            self.taken.add(grid.row.index)
            self.loose[-1] += [text] if text.inside else []
            return True
        elif not is_anchor(grid, self.expected, strong) or self._contradicts(grid):
            if grid.numbers >= 2 and not grid.sums_up and self._completes(grid):
                return True
            return self._between(grid, previous)
        if self._completes(grid):
            return True
        if strong <= _FEW and is_total(grid, self.records):
            self.taken.add(grid.row.index)
            self.closed = True
            return False
        record = Record(grid, state=self.group_state, rate=self.rate)
        if not grid.named and self.records and not self.loose[-1]:
            record.heir = self.records[-1].heir or self.records[-1]
        self._begin(record, grid.lp)
        return True

    def _contradicts(self, grid: GridRow) -> bool:
        apart = self.columns[-1].virtual or (bool(self.records) and self.records[-1].numbered_above)
        if apart and grid.named and grid.lp is not None and grid.lp == self.expected:
            return False  # the numbers of this name stand in the next row
        if grid.lp is not None and grid.lp == self.expected and grid.named and grid.numbers > 2:
            return False
        return bool(self.records) and contradicts(grid, self.records[-1].anchor)

    def _begin(self, record: Record, ordinal: int | None) -> None:
        """Take an item into the table; `ordinal` is its printed number."""
        self.records.append(record)
        self.loose.append([])
        if ordinal is not None:
            self.expected = ordinal + 1

    def _completes(self, grid: GridRow) -> bool:
        """Whether this row of numbers belongs to an item whose first row had only its ordinal and name."""
        if not self.records or grid.named or grid.lp is not None or self.records[-1].anchor.numbers or not grid.numbers:
            return False
        last = self.records[-1]
        last.after.extend(self.loose[-1])
        self.loose[-1] = []
        last.before = [*last.before, last.anchor, *last.after]
        last.after = []
        lp = last.anchor
        last.anchor = grid
        if lp.lp is not None:
            self.expected = lp.lp + 1
        return True

    def _between(self, grid: GridRow, previous: GridRow | None) -> bool:
        """A row that begins no item: a line of one, a group, a sum, or the end."""
        if previous is not None and self.records and wraps(grid, previous, self.rules):
            self.loose[-1].append(grid)
            return True
        state = state_of(text_of(grid.inside)) if grid.textual else None
        if state is not None and state != "zamowienie":
            self.group_state = state
            self._barrier(grid)
            return True
        rate = group_rate(grid.lead) if grid.textual else None
        if rate is not None and not grid.text("rate"):
            self.rate = rate
            self._barrier(grid)
            return True
        if grid.sums_up or grid.ends:
            self.taken.update({grid.row.index} if grid.numbers and not grid.ends else ())
            self.closed = bool(self.records)
            return False
        size = grid.row.size
        gap = grid.box.y0 - (previous.box.y1 if previous is not None else self.rows[self.header.last].box.y1)
        if gap > 6 * size or (not self.records and len(self.loose[0]) >= _BEFORE_FIRST):
            self.closed = bool(self.records)
            return False
        if not goes_on(grid):
            return False
        if is_group(grid) and not (
            self.records and not grid.text("lp") and gap < 0.5 * size and not grid.inside[-1].text.endswith(":")
        ):
            self._barrier(grid)
            return True
        if gap > 2.2 * size and previous is not None and not separated(previous, grid, self.rules) and self.records:
            # White before a line of text: what follows is a heading of a group or no table at all.
            self._barrier(grid)
            return False
        self.loose[-1].append(grid)
        return True

    def _barrier(self, grid: GridRow) -> None:
        """Lines above a heading of a group go to the item above it."""
        self.taken.add(grid.row.index)
        if self.records and self.loose[-1]:
            self.records[-1].after.extend(adjoining(self.records[-1].anchor, self.loose[-1], self.rules))
        self.loose[-1] = []

    def _columns(self, header: Header, start: int) -> tuple[Column, ...]:
        """The columns by the rows under the heading on its page."""
        body = self._body(start, header.page)
        page = self.layout.page_of(header.page)
        self._find_rules(header.page, header.box.width)
        return columns_of(header, body, page.page.rules, page.size)

    def _known_columns(self) -> tuple[Column, ...] | None:
        """The columns of the page before, moved along, where the heading repeats its cells at the same distances."""
        if self.before is None or len(self.before.header.cells) < len(self.header.cells):
            return None
        if len(self.before.header.cells) > len(self.header.cells):
            return self._columns_without_some(self.before)
        shifts = [b.box.x0 - a.box.x0 for a, b in zip(self.before.header.cells, self.header.cells, strict=True)]
        if max(shifts) - min(shifts) > 0.2 * self.layout.page_of(self.header.page).size:
            return None
        self._find_rules(self.header.page, self.header.box.width)
        return tuple(replace(c, x0=c.x0 + shifts[0], x1=c.x1 + shifts[0]) for c in self.before.columns)

    def _columns_without_some(self, before: Section) -> tuple[Column, ...] | None:
        """The columns of the page before, laid over the headings that are left of them: recognition lost the others."""
        pairs = [
            (old.box.cx, new.box.cx)
            for new in self.header.cells
            for old in before.header.cells
            if new.kind and new.kind == old.kind and fold(new.text) == fold(old.text)
        ]
        if len(pairs) < max(3, 0.6 * len(self.header.cells)):
            return None
        old, new = (np.array(side) for side in zip(*pairs, strict=True))
        scale, shift = (float(v) for v in np.polyfit(old, new, 1))
        if float(np.abs(scale * old + shift - new).max()) > 0.6 * self.layout.page_of(self.header.page).size:
            return None
        self._find_rules(self.header.page, self.header.box.width)
        return tuple(replace(c, x0=scale * c.x0 + shift, x1=scale * c.x1 + shift) for c in before.columns)

    def _body(self, start: int, page: int) -> list[tuple[Piece, ...]]:
        """Pieces of rows that hold at least two numbers, and the lines of text between them."""
        body: list[tuple[Piece, ...]] = []
        begun = False
        for i in range(start, min(self.end, start + _MAX_BODY)):
            row = self.rows[i]
            # A sum above the first item is one carried over from the page before.
            if row.page != page or (begun and ends_table(row)):
                break
            found = self.cut[i]
            near = row.box.y0 - self.rows[i - 1].box.y1 < 1.2 * row.size
            numbers = sum(p.number for p in found)
            begun = begun or numbers >= 2
            if numbers >= 2 or (near and len(row.segments) <= 2 and not row.text.endswith(":")):
                body.append(found)
        return body

    def _find_rules(self, number: int, width: float) -> None:
        """Heights on a page where horizontal lines span most of the table."""
        lengths: dict[int, float] = {}
        for rule in self.layout.page_of(number).page.rules:
            if rule.horizontal:
                key = round(rule.box.cy / 2)
                lengths[key] = lengths.get(key, 0.0) + rule.box.width
        self.rules[number] = sorted(2.0 * key for key, length in lengths.items() if length > 0.6 * width)

    def _next_page(self, start: int) -> tuple[Column, ...]:
        """The columns on a page without a heading: those of the page before, moved to where its numbers end."""
        page = self.rows[start].page
        self._find_rules(page, self.header.box.width)
        shift = self._shift(start, page)
        if not shift:
            return self.columns
        return tuple(replace(c, x0=c.x0 + shift, x1=c.x1 + shift) for c in self.columns)

    def _shift(self, start: int, page: int) -> float:
        """How far to the right the table stands on this page, by the right edge of its last column."""
        known = [r.anchor.cells[-1][-1].box.x1 for r in self.records if r.anchor.cells[-1]]
        here = []
        for i in range(start, self.end):
            if self.rows[i].page != page:
                break
            found = self.cut[i]
            if sum(p.number for p in found) >= 3 and found[-1].number:
                here.append(found[-1].box.x1)
        if not known or not here:
            return 0.0
        shift = sorted(here)[len(here) // 2] - sorted(known)[len(known) // 2]
        width = self.layout.page_of(page).page.width
        return shift if abs(shift) < 0.05 * width else 0.0
