"""The rows under a heading sorted: which begin an item, which go on with one, which are sums, groups or the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from faktulove_ocr.extraction.column_kinds import NUMERIC, TEXTS, VALUES
from faktulove_ocr.extraction.grid import BRACKETED_RATE, GridRow
from faktulove_ocr.extraction.headers import Header
from faktulove_ocr.extraction.item_numbers import amount_of
from faktulove_ocr.extraction.pieces import LETTERS, Piece
from faktulove_ocr.extraction.states import State
from faktulove_ocr.extraction.table_words import EXTRA, GROUP, RATE_GROUP
from faktulove_ocr.extraction.tables import Column, fits, text_of
from faktulove_ocr.polish.currency import find_currency
from faktulove_ocr.polish.rates import parse_rate
from faktulove_ocr.polish.units import is_unit

_MISSED = 3
"""Items that may have been passed over before one whose ordinal still goes on with the table."""
_APART = 1.3
"""Gap, in type sizes, from which on a line as far from the item below heads what follows rather than goes on."""
_TOUCHES = 0.85
"""Gap, in type sizes, up to which a line under an item still belongs to it."""


@dataclass
class Record:
    """An item being put together: its anchor row, the lines before and after that, what groups say of it."""

    anchor: GridRow
    before: list[GridRow] = field(default_factory=list)
    after: list[GridRow] = field(default_factory=list)
    state: State | None = None
    rate: str | None = None
    heir: Record | None = None
    """The record whose name this one goes on under, on corrections with one name over several states."""

    @property
    def numbered_above(self) -> bool:
        """Whether its ordinal and name stand on a line over its numbers."""
        return not self.anchor.named and self.anchor.lp is None and any(g.lp is not None for g in self.before)

    @property
    def lines(self) -> list[GridRow]:
        """All its lines from top to bottom."""
        return [*self.before, self.anchor, *self.after]


@dataclass(frozen=True)
class Section:
    """The items under one heading; `rows` are the layout's rows it takes up, `columns` those of its first page."""

    header: Header
    columns: tuple[Column, ...]
    records: tuple[Record, ...]
    rows: frozenset[int]
    state: State | None


def group_rate(lead: str) -> str | None:
    """The rate that the heading of a group names.

    >>> group_rate("stawka vat 23%"), group_rate("zamowienie 12")
    ('23', None)
    """
    match = RATE_GROUP.search(lead)
    return None if match is None else match[1] or match[2]


def is_anchor(grid: GridRow, expected: int | None, strong: int) -> bool:
    """Whether an item begins here; `strong` counts the table's columns of numbers, `expected` is the next ordinal."""
    follows = grid.lp is not None and (expected is None or grid.lp in (expected, expected - 1))
    if grid.sums_up and not (follows and grid.named):
        return False
    if EXTRA.fullmatch(grid.lead) and grid.lp is None and grid.numbers < 3:
        return False
    if grid.lp is not None and grid.named and (follows or grid.numbers):
        return True
    if grid.numbers >= 2 and not _amounts_as_name(grid):
        return grid.named or grid.lp is not None or grid.state is not None or _unnamed_values(grid)
    if grid.numbers == 1 and grid.named:
        return strong <= 2 or grid.rated
    return False


def contradicts(grid: GridRow, last: GridRow) -> bool:
    """Whether a row with fewer numbers than the item before has words among them, or lacks its ordinal or its value."""
    here, there = (g.filled & (NUMERIC | {"rate"}) for g in (grid, last))
    if grid.state is not None:
        return False
    uncounted = last.lp is not None and grid.lp is None
    if uncounted and ((grid.wordy and not last.wordy) or _second_line(grid, last)):
        return True
    if len(here) >= len(there):
        return False
    worthless = bool(there & VALUES) and not here & VALUES and 2 * len(here) < len(there)
    return grid.wordy or worthless or uncounted


def _second_line(grid: GridRow, last: GridRow) -> bool:
    """Whether a row right under an item has amounts but no quantity: its gross price and value under the net ones."""
    near = grid.row.page == last.row.page and grid.box.y0 - last.box.y1 < _TOUCHES * grid.row.size
    return near and "quantity" in last.filled and "quantity" not in grid.filled


def is_name_line(row: Sequence[Piece]) -> bool:
    """Whether a row of one segment reads as a name: it begins with a word and ends with no amount of money."""
    return LETTERS.search("".join(p.text for p in row)) is not None and not row[0].number and not row[-1].money


def _amounts_as_name(grid: GridRow) -> bool:
    """Whether amounts or a rate stand where names do: a row of another table or of sums."""
    if not grid.name:
        return False
    return all(p.money or fits("rate", p.text) for p in grid.name) or parse_rate(text_of(grid.name)) is not None


def _unnamed_values(grid: GridRow) -> bool:
    """Whether quantity, or price, and a value stand here: an item whose name stands on lines of its own."""
    kinds = grid.filled
    return bool(kinds & VALUES) and ("quantity" in kinds) and len(kinds & NUMERIC) >= 2


def is_certain(grid: GridRow, expected: int | None, last: GridRow | None) -> bool:
    """Whether an item begins here even after sums, headings or another page's letterhead have come in between.

    `last` is the last anchor before: what it fills this one must fill too, or nearly.
    """
    if grid.sums_up or grid.ends or not grid.named or _amounts_as_name(grid):
        return False
    kinds = grid.filled
    if any(c.kind == "lp" for c in grid.columns):
        if grid.lp is None:
            return False
        if expected is not None and grid.lp not in (1, expected) and not 0 < grid.lp - expected <= _MISSED:
            return False
    if last is not None:
        wanted = last.filled & (NUMERIC | {"rate"})
        priced = all(grid.is_money(kind) for kind in wanted & kinds & VALUES if last.is_money(kind))
        return len(wanted & kinds) >= 0.7 * len(wanted) and bool(wanted & kinds) and priced
    return len(kinds & NUMERIC) >= 2 and bool(kinds & VALUES)


def is_total(grid: GridRow, records: Sequence[Record]) -> bool:
    """Whether a row without an ordinal has for its value the sum of all above it: the list's total."""
    if grid.lp is not None or not records:
        return False
    for kind in VALUES:
        value = amount_of(grid.text(kind))
        above = [amount_of(r.anchor.text(kind)) for r in records]
        counted = len(above) > 1 or records[-1].anchor.lp is not None or grid.beside
        if value and counted and all(above) and sum(a for a in above if a is not None) == value:
            return True
    return False


def resumes(name: GridRow, grid: GridRow, last: GridRow) -> bool:
    """Whether a name and under it a row of numbers are an item set on two lines, as the item of `last` was."""
    if last.named or grid.named or not name.named or not name.textual or name.sums_up or name.ends:
        return False
    wanted = last.filled & (NUMERIC | {"rate"})
    near = name.row.page == grid.row.page and grid.box.y0 - name.box.y1 < 1.5 * grid.row.size
    return near and bool(wanted) and len(wanted & grid.filled) >= 0.7 * len(wanted)


def goes_on(grid: GridRow) -> bool:
    """Whether a line of text may belong to an item above or below it."""
    if not grid.textual:
        return False
    for cell, column in zip(grid.cells, grid.columns, strict=True):
        if cell and column.kind not in TEXTS and column.kind != "lp":
            text = text_of(cell)
            if (
                not fits(column.kind, text)
                and not is_unit(text)
                and find_currency(text) is None
                and text.strip("%()[]") != ""
                and BRACKETED_RATE.fullmatch(text) is None
                and not (column.kind == "rate" and parse_rate(f"0% {text}") is not None)
            ):
                return False
    return True


def wraps(grid: GridRow, above: GridRow, rules: dict[int, list[float]]) -> bool:
    """Whether a line can only be the next line of the name above: close under it, or in the same printed cell."""
    here, there = grid.name, above.name
    texts = sum(
        len(c) for c, column in zip(grid.cells, grid.columns, strict=True) if column.kind in {"name", "index", "class"}
    )
    if group_rate(grid.lead) is not None or (grid.state is not None and grid.inside[-1].text.endswith(":")):
        return False
    if not here or not there or texts != len(grid.inside) or grid.row.page != above.row.page or not grid.textual:
        return False
    size = here[0].words[0].size
    gap = grid.box.y0 - max(p.box.y1 for p in there)
    aligned = abs(here[0].box.x0 - there[0].box.x0) < 0.6 * size
    if not aligned or separated(above, grid, rules):
        return False
    if any(grid.box.cy < y < grid.box.y1 + size for y in rules.get(grid.row.page, ())):
        return gap < size
    return gap < 0.45 * size and ":" not in text_of(here) and abs(size - there[0].words[0].size) < 0.12 * size


def turns_page(grid: GridRow, last: GridRow) -> bool:
    """Whether a line at the top of a page is the rest of the last item's name, begun on the page before."""
    here, there = grid.name, last.name
    if not here or not there or not grid.textual or len(here) != len(grid.inside) or grid.beside:
        return False
    left = min(c.x0 for c in grid.columns if c.kind == "name")
    return left > grid.columns[0].x0 and abs(here[0].box.x0 - there[0].box.x0) < 0.6 * grid.row.size


def is_group(grid: GridRow) -> bool:
    """Whether a line of text is the heading of a group of items."""
    if grid.text("lp") and grid.lp is None:
        return True
    return GROUP.fullmatch(grid.lead) is not None or grid.inside[-1].text.endswith(":")


def share(records: Sequence[Record], loose: Sequence[Sequence[GridRow]], rules: dict[int, list[float]]) -> None:
    """Give the lines between anchors to the items above or below them.

    `loose[i]` are the lines before `records[i]`, the last those after the last record; `rules` the heights of wide
    horizontal lines by page. Printed lines decide, then the wider gap, then how the table sets its cells.
    """
    mode = _alignment(records, loose, rules)
    for i, lines in enumerate(loose):
        above = records[i - 1] if i else None
        below = records[i] if i < len(records) else None
        if above is not None and below is None:
            above.after.extend(adjoining(above.anchor, lines, rules))
            continue
        lone = len(lines) == 1 and below is not None and not below.anchor.named and lines[0].named
        if lone and below is not None:
            below.before.extend(lines)  # Where names have no column, the one line between two items is a name.
            continue
        cut = _cut(above, below, lines, rules, mode)
        if above is not None:
            above.after.extend(lines[:cut])
        if below is not None and (mode != "top" or (above is not None and _ruled_between(lines, below, above, rules))):
            below.before.extend(_unparted(lines[cut:], below, rules))


def _alignment(records: Sequence[Record], loose: Sequence[Sequence[GridRow]], rules: dict[int, list[float]]) -> str:
    """How cells stand beside a name of several lines: `top`, `middle` or `bottom`."""
    if loose[0] and (records[0].anchor.columns[-1].virtual or not any(r.anchor.named for r in records)):
        return "bottom"
    if not loose[0] or not _near(loose[0][-1], records[0].anchor):
        return "top"
    between = sorted(len(lines) for lines in loose[1:-1])
    bare = sum(not r.anchor.named for r in records)
    if between and bare > 0.7 * len(records) and between[len(between) // 2] <= len(loose[0]):
        return "bottom"  # names stand on lines of their own over the numbers
    headed = [r for r, lines in zip(records, loose, strict=False) if lines and _near(lines[-1], r.anchor)]
    if all(_begins_a_name(r.anchor) for r in headed):
        return "top"
    after = [
        lines
        for r, lines in zip(records, loose[1:], strict=True)
        if lines and _near(r.anchor, lines[0]) and not separated(r.anchor, lines[0], rules)
    ]
    if loose[-1] and _near(records[-1].anchor, loose[-1][0]):
        return "middle"
    return "middle" if after and any(rules.values()) else "bottom"


def _begins_a_name(grid: GridRow) -> bool:
    """Whether the name on a row looks like its beginning: a line above it is then the heading of a group."""
    return grid.text("name")[:1].isupper()


def _near(upper: GridRow, lower: GridRow) -> bool:
    same = upper.row.page == lower.row.page
    return same and lower.box.y0 - upper.box.y1 < _TOUCHES * max(upper.row.size, lower.row.size)


def adjoining(anchor: GridRow, lines: Sequence[GridRow], rules: dict[int, list[float]]) -> list[GridRow]:
    """The lines right under the last item, up to white or a printed line."""
    kept: list[GridRow] = []
    for grid in lines:
        above = kept[-1] if kept else anchor
        if not _near(above, grid) or separated(above, grid, rules) or any(p.money for p in grid.inside):
            break
        if grid.name and anchor.name and _off_column(grid.name, anchor.name) > grid.row.size:
            break
        kept.append(grid)
    return kept


def _off_column(name: Sequence[Piece], above: Sequence[Piece]) -> float:
    """How far a line of a name is from being set flush left or centred under another."""
    centres = [(own[0].box.x0 + own[-1].box.x1) / 2 for own in (name, above)]
    return min(abs(name[0].box.x0 - above[0].box.x0), abs(centres[0] - centres[1]))


def separated(upper: GridRow, lower: GridRow, rules: dict[int, list[float]]) -> bool:
    """Whether a horizontal line is printed between two rows."""
    return upper.row.page == lower.row.page and any(
        upper.box.cy < y < lower.box.cy for y in rules.get(upper.row.page, ())
    )


def _ruled_between(lines: Sequence[GridRow], below: Record, above: Record, rules: dict[int, list[float]]) -> bool:
    """Whether a printed line parts the item above from lines that belong below."""
    rows = [above.anchor, *lines, below.anchor]
    return any(separated(a, b, rules) for a, b in zip(rows, rows[1:], strict=False))


def _unparted(lines: Sequence[GridRow], below: Record, rules: dict[int, list[float]]) -> list[GridRow]:
    """The lines above an item that no printed line parts from it: a line in a box of its own heads a group."""
    rows = [*lines, below.anchor]
    start = max((n + 1 for n in range(len(lines)) if separated(rows[n], rows[n + 1], rules)), default=0)
    return list(lines[start:])


def _cut(
    above: Record | None, below: Record | None, lines: Sequence[GridRow], rules: dict[int, list[float]], mode: str
) -> int:
    """How many of the lines between two items belong to the one above."""
    if not lines or above is None:
        return 0
    if below is None:
        return len(lines)
    rows = [above.anchor, *lines, below.anchor]
    steps = list(zip(rows, rows[1:], strict=False))
    for n, (a, b) in enumerate(steps):
        if separated(a, b, rules) or a.row.page != b.row.page:
            return n
    gaps = [b.box.y0 - a.box.y1 for a, b in steps]
    widest = max(range(len(gaps)), key=lambda n: gaps[n])
    others = [g for n, g in enumerate(gaps) if n != widest]
    if others and gaps[widest] > max(others) + 0.2 * rows[0].row.size:
        return widest
    if mode == "top":
        return len(lines) if gaps[0] <= max(_APART * rows[0].row.size, 0.7 * gaps[-1]) else 0
    if mode == "middle":
        return min(len(above.before), len(lines))
    return 0
