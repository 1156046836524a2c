"""What stands in each column of one item, gathered over its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from faktulove_ocr.extraction.column_kinds import NUMERIC
from faktulove_ocr.extraction.grid import BRACKETED_RATE, GridRow
from faktulove_ocr.extraction.item_lines import counted
from faktulove_ocr.extraction.item_rows import Record
from faktulove_ocr.extraction.pieces import Piece
from faktulove_ocr.extraction.states import state_of
from faktulove_ocr.extraction.table_words import EXTRA
from faktulove_ocr.extraction.tables import fits, text_of, words_of
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.text import Word

_SMALL_TYPE = 0.87
"""Lines in type this much smaller than the name's say more about an item, not its name."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What stands in one column of an item: text and words, top to bottom."""

    text: str
    words: tuple[Word, ...]
    page: int


def cells_of(record: Record) -> list[Slot]:
    """A slot a column. Numbers come from the anchor row, text from all lines that are no additions to the name."""
    anchor = record.anchor
    names = _name_lines(record)
    slots = []
    for i, column in enumerate(anchor.columns):
        own = anchor.cells[i]
        found: list[Piece] = []
        if column.kind == "name":
            found = [p for grid in names for p in grid.cells[i]]
            if state_of(text_of(found)) is not None:
                found = []
            if not found and record.heir is not None:
                found = [p for grid in _name_lines(record.heir) for p in grid.cells[i]]
        elif column.kind in NUMERIC or column.kind in {"rate", "discount", "lp"}:
            found = _numbers(record, i, own)
        else:
            found = _texts(record, i, names)
        if column.kind in NUMERIC:
            found = [p for p in found if p.number or state_of(p.text) is None]
        slots.append(Slot(_joined(found, column.kind), words_of(found), anchor.row.page))
    return slots


def _numbers(record: Record, at: int, own: Sequence[Piece]) -> list[Piece]:
    """The anchor's pieces; where it has none the first line's that fit, and a unit or currency set under a number."""
    kind = record.anchor.columns[at].kind
    if not own:
        lines = [g.cells[at] for g in record.lines if g.cells[at] and fits(kind, text_of(g.cells[at]))]
        return list(lines[0]) if lines else []
    for grid in record.after[:1]:
        below = grid.cells[at]
        rated = kind == "vat" and BRACKETED_RATE.fullmatch(text_of(below)) is not None
        if rated or (below and not any(p.number for p in below) and fits(kind, f"{text_of(own)} {text_of(below)}")):
            return [*own, *below]
    return list(own)


def _texts(record: Record, at: int, names: Sequence[GridRow]) -> list[Piece]:
    """A text column over the lines of the name, the anchor's alone where that says all."""
    kind = record.anchor.columns[at].kind
    own = record.anchor.cells[at]
    if kind in {"unit", "state", "date"} and own and not own[-1].text.endswith(("/", "-")):
        return list(own)
    return [p for grid in names for p in grid.cells[at]]


def _name_lines(record: Record) -> list[GridRow]:
    """The lines that make up the name: not codes, lots, discounts, nor lines in small type under it."""
    lines: list[GridRow] = []
    main = max((_size(g) for g in record.lines if _size(g)), default=0.0)
    ended = False
    for grid in record.lines:
        if grid is record.anchor:
            lines.append(grid)
            continue
        below = grid in record.after
        if below and (EXTRA.fullmatch(grid.lead) or _adds(grid) or _size(grid) < _SMALL_TYPE * main):
            ended = True
        if not (below and ended):
            lines.append(grid)
    return lines


_ADDITION = re.compile(
    r"\(?[^\W\d_][^\W_]{1,14}(?: [^\W\d_]{1,12})?\.?: ?\S.*"
    r"|\W*(?:ref|zlec\w*|orig|urspr|as per|gemass|wg|wedlug|zgodnie)\b.*\d.*"
    r"|\W*(?:as per agreement|gemass vereinbarung|zgodnie z umowa|wg umowy)\W*"
)
"""What a line under a name adds to it: a key with its value (`Kolor: ecru`), a reference."""


def _adds(grid: GridRow) -> bool:
    """Whether a line under a name says something of the item that is no part of its name."""
    text = text_of(grid.name) or text_of(grid.inside)
    return _ADDITION.fullmatch(fold(text)) is not None or counted(text) is not None


def _size(grid: GridRow) -> float:
    """The type size of the name's column on a line, 0 where nothing stands in it."""
    sizes = [
        w.size
        for cell, c in zip(grid.cells, grid.columns, strict=True)
        if c.kind == "name"
        for p in cell
        for w in p.words
    ]
    return sorted(sizes)[len(sizes) // 2] if sizes else 0.0


def _joined(found: Sequence[Piece], kind: str) -> str:
    """The texts with single blanks; a code or unit broken after a hyphen or slash goes on without one."""
    text = " ".join(p.text for p in found).strip()
    return re.sub(r"(?<=\w[-/]) (?=\w)", "", text) if kind in {"index", "unit"} else text
