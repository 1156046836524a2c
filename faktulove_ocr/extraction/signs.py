"""The sign of a correction's sums: worn print loses a minus here and there, rarely everywhere."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from faktulove_ocr.extraction.item_model import ReadVatRow, VatTable
from faktulove_ocr.extraction.model import Candidate
from faktulove_ocr.extraction.pieces import money_in
from faktulove_ocr.extraction.solver import Sums
from faktulove_ocr.layout import Layout

_TOLD = 2
"""Sums of a correction that must be printed with a minus somewhere."""


def with_signs(layout: Layout, sums: Sums, table: VatTable) -> tuple[Sums, VatTable]:
    """The sums and the VAT rows of a recognised correction, negative where two of them are printed with a minus too.

    What takes away prints each of its sums negative, so the minuses that are left tell the sign of all; so does an
    amount to be paid back that is one of them.
    """
    positive = {c.value for c in (sums.net, sums.vat, sums.gross) if c is not None and c.value > 0}
    if not positive or not any(page.page.source == "ocr" for page in layout.pages):
        return sums, table
    negative = {a.value for row in layout.rows for a in money_in(row.text) if a.value < 0}
    paid_back = sums.due is not None and sums.due.value < 0 and -sums.due.value in positive
    if not paid_back and sum(-value in negative for value in positive) < _TOLD:
        return sums, table  # One alone may be what stood before, taken back.
    turned = replace(sums, net=_turned(sums.net), vat=_turned(sums.vat), gross=_turned(sums.gross))
    if sums.gross is not None and sums.due is not None and sums.due.value == sums.gross.value:
        turned = replace(turned, due=_turned(sums.due))
    return turned, replace(table, rows=tuple(_turned_row(row) for row in table.rows))


def _turned(found: Candidate | None) -> Candidate | None:
    return None if found is None else replace(found, value=-abs(found.value))


def _turned_row(row: ReadVatRow) -> ReadVatRow:
    def less(value: Decimal | None) -> Decimal | None:
        return None if value is None else -abs(value)

    return replace(row, netto=less(row.netto), vat=less(row.vat), brutto=less(row.brutto))
