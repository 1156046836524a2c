"""A row of a table by its columns, and what stands in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from faktulove_ocr.extraction.column_kinds import NUMERIC, TEXTS
from faktulove_ocr.extraction.pieces import LETTERS, Piece
from faktulove_ocr.extraction.states import State, state_of
from faktulove_ocr.extraction.table_words import STOP, SUMMARY, lead_of
from faktulove_ocr.extraction.tables import Cells, Column, fits, text_of
from faktulove_ocr.geometry import Box, union
from faktulove_ocr.layout import Row
from faktulove_ocr.polish.currency import find_currency
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.rates import parse_rate
from faktulove_ocr.polish.units import is_unit

_LABELLED = re.compile(
    r"\b(netto|net|vat|ptu|podatek|brutto|gross|razem|total)\b[^0-9]{0,12}(?:\([0-9]{1,2} ?%\)[^0-9]{0,4})?"
    r"[0-9][0-9 .]*[.,][0-9]{2}\b"
)
"""A sum in words before its amount."""
_BOXED_SUM = re.compile(r"[a-z]?[0-9]{1,2} (?:razem|suma|ogolem|lacznie|do zaplaty|total)\b.*")
"""A sum behind the number of its box in a form."""
BRACKETED_RATE = re.compile(r"\([0-9]{1,2} ?%\)")
"""A rate set under the amount of VAT."""


@dataclass(frozen=True)
class GridRow:
    """A row of a table with its pieces by column."""

    row: Row
    cells: Cells
    columns: tuple[Column, ...]

    def text(self, kind: str) -> str:
        """The text in the columns of a kind."""
        return " ".join(
            text_of(c) for c, column in zip(self.cells, self.columns, strict=True) if column.kind == kind and c
        )

    def is_money(self, kind: str) -> bool:
        """Whether the columns of a kind hold an amount of money."""
        return any(
            p.money for c, column in zip(self.cells, self.columns, strict=True) if column.kind == kind for p in c
        )

    @cached_property
    def inside(self) -> tuple[Piece, ...]:
        """The pieces that stand in the table, left to right."""
        return tuple(p for cell in self.cells for p in cell)

    @cached_property
    def box(self) -> Box:
        """The box around what stands in the table; ValueError when nothing does."""
        return union(p.box for p in self.inside)

    @cached_property
    def name(self) -> tuple[Piece, ...]:
        """The pieces in the column of names."""
        return tuple(p for c, column in zip(self.cells, self.columns, strict=True) if column.kind == "name" for p in c)

    @cached_property
    def state(self) -> State | None:
        """The state of a correction that a word before the row's numbers names."""
        words = [p.text for n, p in enumerate(self.inside) if not p.number and (n == 0 or not self.inside[n - 1].money)]
        for count in (len(words), 1, 2):
            state = state_of(" ".join(words[-count:])) or state_of(" ".join(words[:count]))
            if state is not None:
                return state
        return next((s for w in words if (s := state_of(w)) is not None), None)

    @property
    def beside(self) -> bool:
        """Whether the row has words beside the table as well."""
        return sum(len(p.words) for p in self.inside) < len(self.row.words)

    @cached_property
    def lead(self) -> str:
        """The row's text up to its first amount of money, folded, without marks."""
        words: list[str] = []
        for piece in self.inside:
            if piece.money and words:
                break
            words.append(piece.text)
        return lead_of(" ".join(words))

    @cached_property
    def lp(self) -> int | None:
        """The number in the column of ordinals."""
        text = self.text("lp").rstrip(".)")
        return int(text) if text.isdigit() and len(text) <= 4 else None

    @cached_property
    def named(self) -> bool:
        """Whether the name's column holds words."""
        if any(c.kind == "name" for c in self.columns):
            return LETTERS.search(self.text("name")) is not None
        return LETTERS.search(self.text("") + self.text("index")) is not None

    @cached_property
    def numbers(self) -> int:
        """How many columns of numbers hold one."""
        count = 0
        for cell, column in zip(self.cells, self.columns, strict=True):
            if not cell or BRACKETED_RATE.fullmatch(text_of(cell)) is not None:
                continue
            if column.kind in NUMERIC or (not column.kind and any(p.money for p in cell)):
                count += fits(column.kind, text_of(cell)) or any(p.number for p in cell)
        return count

    @cached_property
    def rated(self) -> bool:
        """Whether the column of rates holds one."""
        return any(
            c.kind == "rate" and cell and fits("rate", text_of(cell))
            for cell, c in zip(self.cells, self.columns, strict=True)
        )

    @cached_property
    def filled(self) -> frozenset[str]:
        """The kinds of the columns that hold what they should."""
        pairs = zip(self.cells, self.columns, strict=True)
        return frozenset(c.kind for cell, c in pairs if cell and fits(c.kind, text_of(cell)))

    @cached_property
    def textual(self) -> bool:
        """Whether nothing but text stands in it: no number in a column of numbers."""
        outside = (
            c for c, column in zip(self.cells, self.columns, strict=True) if column.kind not in TEXTS or not column.kind
        )
        return self.numbers == 0 and not any(p.money for c in outside for p in c)

    @cached_property
    def sums_up(self) -> bool:
        """Whether it begins as sums, carried sums or the block of totals do, or names sums each before its amount."""
        if SUMMARY.fullmatch(self.lead) is not None:
            return True
        if self.lp is None and _BOXED_SUM.fullmatch(self.lead) is not None:
            return True
        return self.lp is None and len(set(_LABELLED.findall(fold(self.row.text)))) > 1

    @cached_property
    def wordy(self) -> bool:
        """Whether words that are no units stand where numbers should."""
        return any(
            LETTERS.search(p.text) is not None
            and not (p.number or is_unit(p.text) or fits(c.kind, p.text) or parse_rate(p.text) is not None)
            and find_currency(p.text) is None
            for cell, c in zip(self.cells, self.columns, strict=True)
            if c.kind in NUMERIC
            for p in cell
        )

    @cached_property
    def ends(self) -> bool:
        """Whether it begins as what stands after a table does."""
        return STOP.fullmatch(self.lead) is not None
