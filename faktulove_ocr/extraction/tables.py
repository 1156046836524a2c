"""Geometry of a table: where its columns part, and what may stand in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from faktulove_ocr.extraction.column_kinds import PRICES, VALUES, Base, find_kinds, marked
from faktulove_ocr.extraction.headers import Header
from faktulove_ocr.extraction.heading_cells import HeaderCell
from faktulove_ocr.extraction.pieces import Piece, chunks
from faktulove_ocr.extraction.states import State
from faktulove_ocr.geometry import Box
from faktulove_ocr.polish.amounts import parse_amount, split_quantity_unit
from faktulove_ocr.polish.rates import parse_rate
from faktulove_ocr.polish.units import is_unit
from faktulove_ocr.text import Rule, Word

_RULE_SHARE = 0.5
_STRAY = 0.1
"""Share of the rows that may have a number across the place where two columns part: sums under a table do."""
_MOSTLY = 0.6
"""Share of the rows of a column that must hold two things for one of them to be its neighbour's."""
RATE_LETTER = re.compile(r"[A-Ga-g]")
"""What a fiscal printer prints in place of a rate."""
_LP = re.compile(r"[0-9]{1,4}[.)]?")
_SHARES = frozenset({"discount", "rate"})
"""Kinds of columns that hold percents."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column from `x0` to `x1` (page units). `ruled`: a line is printed on its left."""

    kind: str
    text: str
    x0: float
    x1: float
    base: Base | None = None
    state: State | None = None
    ruled: bool = False

    @property
    def virtual(self) -> bool:
        """Whether nothing stands in its place: names on lines of their own have no column."""
        return self.x0 >= self.x1


Spans = Sequence[tuple[float, float]]
"""Beginnings and ends along x."""

Cells = tuple[tuple[Piece, ...], ...]
"""A row's pieces by column."""


def _fits_amount(text: str) -> bool:
    return parse_amount(text, loose=True) is not None


def _fits_index(text: str) -> bool:
    return any(c.isdigit() for c in text)


FITS: dict[str, Callable[[str], bool]] = {
    "lp": lambda text: _LP.fullmatch(text) is not None,
    "quantity": lambda text: split_quantity_unit(text, any_word=True) is not None,
    "unit": is_unit,
    "rate": lambda text: parse_rate(text.rstrip(". ")) is not None or RATE_LETTER.fullmatch(text) is not None,
    "discount": lambda text: _fits_amount(text.rstrip("% ")),
    "index": _fits_index,
    "class": _fits_index,
    "measure": _fits_index,
    "date": _fits_index,
    "period": _fits_index,
    **dict.fromkeys(PRICES | VALUES, _fits_amount),
}
"""Whether a text can stand in a column of a kind; kinds that are not named take any text."""


@lru_cache(maxsize=8192)
def fits(kind: str, text: str) -> bool:
    """Whether `text` can stand in a column of `kind`."""
    test = FITS.get(kind)
    return test is None or test(text)


def columns_of(
    header: Header, body: Sequence[Sequence[Piece]], rules: Sequence[Rule], size: float
) -> tuple[Column, ...]:
    """The columns under a heading.

    `body` are the pieces of the rows under it, on its page; `rules` the vertical lines of the page; `size` the type
    size. Between two headings the line printed there parts them, else the widest corridor that fewest words cross.
    """
    cells = header.cells
    numbers = [row for row in body if sum(p.number for p in row) >= 2][:2]
    bottom = max((p.box.y1 for row in numbers for p in row), default=header.box.y1)
    lines = _lines(rules, header.box, bottom)
    runs = [(c[0].box.x0, c[-1].box.x1) for row in body for c in chunks(row)]
    words = [(p.box.x0, p.box.x1) for row in body for p in row]
    edges: list[float] = []
    ruled: list[bool] = [False]
    gaps, far = _counted(cells, body)
    for n, (left, right) in enumerate(zip(cells, cells[1:], strict=False)):
        between = [
            x for x in lines if left.box.cx < x < right.box.cx and x > left.box.x1 - size and x < right.box.x0 + size
        ]
        if between:
            middle = (left.box.x1 + right.box.x0) / 2
            edges.append(min(between, key=lambda x: abs(x - middle)))
        else:
            edge = _corridor(left, right, runs, words, size)
            if gaps and not gaps[n][0] <= edge <= gaps[n][1]:
                edge = sum(gaps[n]) / 2
            edges.append(edge)
        ruled.append(bool(between))
    starts = [_left_edge(cells[0], lines, body, size), *edges]
    ends = [*edges, max(_right_edge(cells[-1], lines, body, size), far + 0.5 * size)]
    columns = [
        Column(c.kind, c.text, x0, x1, c.base, c.state, r)
        for c, x0, x1, r in zip(cells, starts, ends, ruled, strict=True)
    ]
    columns = [*_with_filled(columns, body), *_beyond(columns[-1], body, size)]
    cells = (*cells, *(replace(cells[-1], kind="", text="") for _ in columns[len(cells) :]))
    if header.names_apart or not any(c.kind in {"name", "index", "class", ""} for c in cells):
        columns.append(Column("name", "", columns[-1].x1, columns[-1].x1))
        cells = (*cells, replace(cells[-1], kind="name", text=""))
    split = _with_ordinals(_with_unnamed(columns, cells, lines, body, size), body)
    return tuple(_without_empty([part for column in split for part in _by_numbers(column, cells, body)], body))


def _counted(cells: Sequence[HeaderCell], body: Sequence[Sequence[Piece]]) -> tuple[list[tuple[float, float]], float]:
    """Where the columns part in rows that have one fitting chunk a heading, and how far right such rows reach.

    Empty and 0 where no such row tells.
    Numbers set to the right under headings set to the left may stand nearer to the next heading than to their own;
    their count and order then say more than their places.
    """
    witnesses = []
    for row in body:
        parts = chunks(row)
        if len(parts) == len(cells) > 2 and all(
            fits(cell.kind, " ".join(p.text for p in part)) for cell, part in zip(cells, parts, strict=True)
        ):
            witnesses.append(parts)
    if not witnesses:
        return [], 0.0
    gaps = [
        (max(w[i][-1].box.x1 for w in witnesses), min(w[i + 1][0].box.x0 for w in witnesses))
        for i in range(len(cells) - 1)
    ]
    if any(low >= high for low, high in gaps):
        return [], 0.0
    return gaps, max(w[-1][-1].box.x1 for w in witnesses)


def _with_filled(columns: Sequence[Column], body: Sequence[Sequence[Piece]]) -> list[Column]:
    """The columns; one with nothing under its heading gets what a neighbour holds besides its own.

    Numbers and codes may stand left or right of the middle of their heading, farther than half way to the next one.
    """
    result = list(columns)
    for n, empty in enumerate(columns):
        if empty.kind not in FITS or any(empty.x0 < p.box.cx < empty.x1 for row in body for p in row):
            continue
        for at, outer in ((n - 1, -1), (n + 1, 0)):
            if not 0 <= at < len(result) or result[max(n, at)].ruled:
                continue
            near = result[at]
            rows = [chunks([p for p in row if near.x0 < p.box.cx < near.x1]) for row in body]
            double = [
                row
                for row in rows
                if len(row) > 1
                and fits(empty.kind, text_of(row[outer]))
                and fits(near.kind, text_of([p for part in (row[:-1] if outer else row[1:]) for p in part]))
            ]
            if len(double) < _MOSTLY * sum(bool(row) for row in rows) or not double:
                continue
            inner = max(row[outer - 1][-1].box.x1 if outer else row[0][-1].box.x1 for row in double)
            beyond = min(row[outer][0].box.x0 if outer else row[1][0].box.x0 for row in double)
            if inner < beyond:
                edge = (inner + beyond) / 2
                result[min(n, at)] = replace(result[min(n, at)], x1=edge)
                result[max(n, at)] = replace(result[max(n, at)], x0=edge)
                break
    return result


def _beyond(last: Column, body: Sequence[Sequence[Piece]], size: float) -> list[Column]:
    """A column right of the last one, where most rows have an amount there, set flush right: its heading was lost."""
    rows = [row for row in body if sum(p.number for p in row) >= 2]
    outer = [next((p for p in reversed(row) if p.money), None) for row in rows]
    ends = sorted(p.box.x1 for p in outer if p is not None and p.box.x0 > last.x1)
    if len(ends) < max(2, _MOSTLY * len(rows)) or ends[-1] - ends[0] > size:
        return []
    return [Column("", "", last.x1, ends[-1] + 1.5 * size)]


def _left_edge(first: HeaderCell, lines: Sequence[float], body: Sequence[Sequence[Piece]], size: float) -> float:
    """Where the table begins: its outer line, or a little left of what stands under the first heading."""
    outer = [x for x in lines if x <= first.box.cx]
    if outer:
        return max(x for x in outer) - 0.5 * size
    reach = first.box.x0 - 1.5 * size
    starts = [c[0].box.x0 for row in body for c in chunks(row) if c[0].box.x0 < first.box.x1 and c[-1].box.x1 > reach]
    return min([reach, *(x - 0.5 * size for x in starts)])


def _right_edge(last: HeaderCell, lines: Sequence[float], body: Sequence[Sequence[Piece]], size: float) -> float:
    """Where the table ends: its outer line, or a little right of what stands under the last heading."""
    outer = [x for x in lines if x >= last.box.cx]
    if outer:
        return min(x for x in outer) + 0.5 * size
    reach = last.box.x1 + 1.5 * size
    ends = [c[-1].box.x1 for row in body for c in chunks(row) if c[-1].box.x1 > last.box.x0 and c[0].box.x0 < reach]
    return max([reach, *(x + 0.5 * size for x in ends)])


def _lines(rules: Sequence[Rule], header: Box, bottom: float) -> list[float]:
    """Places of vertical lines that run along at least half of the heading with the first rows, or half of the rows.

    In a raster the lines between dark headings cannot be seen.
    """
    height, body = max(bottom - header.y0, 1e-6), max(bottom - header.y1, 1e-6)
    found: list[tuple[float, float, float]] = []
    for rule in rules:
        if not rule.horizontal:
            length = min(rule.box.y1, bottom) - max(rule.box.y0, header.y0)
            if length > 0:
                found.append((rule.box.cx, length, min(rule.box.y1, bottom) - max(rule.box.y0, header.y1)))
    found.sort()
    lines: list[list[float]] = []
    for x, length, below in found:
        if lines and x - lines[-1][0] < 2.5:
            lines[-1][1] += length
            lines[-1][2] += max(below, 0.0)
        else:
            lines.append([x, length, max(below, 0.0)])
    return [x for x, length, below in lines if length >= _RULE_SHARE * height or below >= _RULE_SHARE * body]


def _corridor(left: HeaderCell, right: HeaderCell, runs: Spans, words: Spans, size: float) -> float:
    """Where fewest runs of words, then fewest words cross between two headings: the middle of the widest such place."""
    low, high = left.box.x1, right.box.x0
    if high - low < 0.1 * size:
        low, high = min(left.box.cx, high), max(right.box.cx, low)
    touching = [(max(a, low), min(b, high)) for a, b in runs if b > low and a < high]
    inner = [(max(a, low), min(b, high)) for a, b in words if b > low and a < high]
    marks = sorted({low, high, *(x for word in inner for x in word)})
    best = (len(touching) + 1, 0, 0.0, (low + high) / 2)
    for a, b, outer, words_over in zip(marks, marks[1:], _depths(touching, marks), _depths(inner, marks), strict=False):
        # A corridor narrower than a hair is rounding, not white.
        best = min(best, (outer + (b - a < 0.05 * size), words_over, a - b, (a + b) / 2))
    return best[3]


def _depths(spans: Spans, marks: Sequence[float]) -> list[int]:
    """How many of the spans lie over each interval between neighbouring marks; the ends of all spans are marks."""
    changes = [0] * (len(marks) + 1)
    for a, b in spans:
        changes[bisect_left(marks, a)] += 1
        changes[bisect_left(marks, b)] -= 1
    return list(accumulate(changes))


def _with_unnamed(
    columns: Sequence[Column],
    cells: Sequence[HeaderCell],
    lines: Sequence[float],
    body: Sequence[Sequence[Piece]],
    size: float,
) -> list[Column]:
    """The columns, split where lines are printed inside one and words stand on both sides of them."""
    centres = [p.box.cx for row in body for p in row]
    result: list[Column] = []
    for column, cell in zip(columns, cells, strict=True):
        inner = [x for x in lines if column.x0 + size < x < column.x1 - size]
        if not inner:
            result.append(column)
            continue
        bounds = [column.x0, *inner, column.x1]
        parts = list(zip(bounds, bounds[1:], strict=False))
        parts = [p for p in parts if p[0] <= cell.box.cx < p[1] or sum(p[0] < c < p[1] for c in centres) >= 1]
        for x0, x1 in parts:
            own = x0 <= cell.box.cx < x1
            piece = replace(column, x0=x0, x1=x1, ruled=True)
            result.append(piece if own else _bare(piece))
    return result


def _by_numbers(column: Column, cells: Sequence[HeaderCell], body: Sequence[Sequence[Piece]]) -> list[Column]:
    """A column of numbers that holds two numbers in most rows, or a percent beside a number in any, parted there.

    A percent and another number are never one cell; of two other numbers one has no heading.
    """
    if column.kind not in VALUES | PRICES | {"quantity", "rate", "discount", ""}:
        return [column]
    rows = [[p for p in row if column.x0 < p.box.cx < column.x1 and p.number] for row in body]
    rows = [row for row in rows if row]
    double = [row for row in rows if len(row) == 2]
    if len(double) < max(2, 0.7 * len(rows)):
        double = [row for row in double if _is_percent(row[0]) or _is_percent(row[1])]
    if not double:
        return [column]
    left, right = max(row[0].box.x1 for row in double), min(row[1].box.x0 for row in double)
    exact = left < right
    if not exact:
        left, right = max(row[0].box.cx for row in double), min(row[1].box.cx for row in double)
    edge = (left + right) / 2
    # In a raster it is not sure where the words of one line end: their middles alone tell.
    margin = 0.0 if exact else 0.25
    crossing = sum(
        p.box.x0 + margin * p.box.width < edge < p.box.x1 - margin * p.box.width
        for row in rows
        if len(row) == 1
        for p in row
    )
    if left >= right or crossing > _STRAY * len(rows):
        return [column]
    first, second = replace(column, x1=edge), replace(column, x0=edge, ruled=False)
    named = _named(column)
    if _is_percent(double[0][0]) != _is_percent(double[0][1]) and column.kind not in {"vat", ""}:
        own_left = _is_percent(double[0][0]) == (column.kind in _SHARES)
    elif len(named) > 1:
        own_left = named[0] == column.kind
    else:
        heading = next((c for c in cells if c.text == column.text and column.x0 < c.box.cx < column.x1), None)
        own_left = heading is None or abs(heading.box.cx - left) <= abs(heading.box.cx - right)
    other = next((kind for kind in named if kind in _SHARES and kind != column.kind), "")
    return [first, _bare(second, other)] if own_left else [_bare(first, other), second]


def _without_empty(columns: Sequence[Column], body: Sequence[Sequence[Piece]]) -> list[Column]:
    """The columns; one of numbers under which nothing stands is joined with a bare one beside it that holds its kind.

    In a raster its cells may stand off its heading.
    """
    result = list(columns)
    for n in range(len(result) - 1, 0, -1):
        left, right = result[n - 1], result[n]
        bare, named = (left, right) if not left.kind else (right, left)
        if bare.kind or named.kind not in VALUES | PRICES | _SHARES or named.ruled or bare.ruled:
            continue
        held = [p.text for row in body for p in row if bare.x0 < p.box.cx < bare.x1]
        if not held or any(named.x0 < p.box.cx < named.x1 for row in body for p in row):
            continue
        if sum(fits(named.kind, text) for text in held) > 0.5 * len(held):
            result[n - 1 : n + 1] = [replace(named, x0=left.x0, x1=right.x1, ruled=left.ruled)]
    return result


def _named(column: Column) -> list[str]:
    """The kinds that a heading names, in its order: two of them where two headings were taken for one."""
    return list(dict.fromkeys(m.kind for m in find_kinds(marked(column.text)) if m.kind))


def _is_percent(piece: Piece) -> bool:
    return piece.text.endswith("%")


def _with_ordinals(columns: list[Column], body: Sequence[Sequence[Piece]]) -> list[Column]:
    """The columns, the first parted where it holds ordinals beside its texts: two headings were taken for one."""
    first = columns[0]
    if first.kind not in {"index", "name", "class"} or any(c.kind == "lp" for c in columns):
        return columns
    rows = [[p for p in row if first.x0 < p.box.cx < first.x1] for row in body]
    counted = [row for row in rows if len(row) >= 2 and _LP.fullmatch(row[0].text) is not None]
    ordinals = [int(row[0].text.rstrip(".)")) for row in counted]
    if len(ordinals) < 2 or ordinals != list(range(ordinals[0], ordinals[0] + len(ordinals))):
        return columns
    left, right = max(row[0].box.x1 for row in counted), min(row[1].box.x0 for row in counted)
    if left >= right:
        return columns
    edge = (left + right) / 2
    return [replace(first, kind="lp", x1=edge, base=None), replace(first, x0=edge, ruled=False), *columns[1:]]


def _bare(column: Column, kind: str = "") -> Column:
    """A column that no heading names, or one that it names besides another."""
    return replace(column, kind=kind, text="", base=None, state=None)


def words_of(pieces: Sequence[Piece]) -> tuple[Word, ...]:
    """The words of pieces, left to right."""
    return tuple(w for p in pieces for w in p.words)


def text_of(pieces: Sequence[Piece]) -> str:
    """The words of pieces with single blanks between."""
    return " ".join(p.text for p in pieces)
