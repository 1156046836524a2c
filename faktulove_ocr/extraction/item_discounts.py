"""Discounts on lines of their own under an item, with what is left of its value under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from faktulove_ocr.extraction.item_model import ReadCell, ReadItem
from faktulove_ocr.extraction.pieces import money_in
from faktulove_ocr.layout import Layout, Row
from faktulove_ocr.polish.amounts import format_price, format_quantity, format_value, parse_amount
from faktulove_ocr.polish.labels import fold

_LINES = 4
"""Lines under an item among which its discount and what is left stand."""
_DISCOUNT = re.compile(r"\b(rabat|upust|opust|bonifikat|znizk|discount|rebate|rabatt|nachlass)")
_PERCENT = re.compile(r"([0-9]{1,2}(?:[.,][0-9]{1,2})?) ?-? ?%")


def with_discounts(items: Sequence[ReadItem], layout: Layout) -> list[ReadItem]:
    """The items, each whose value the lines under it lessen with what they leave: value − discount = what is left."""
    firsts = [min(item.rows) for item in items if item.rows]
    return [_lessened(item, firsts, layout) for item in items]


def _lessened(item: ReadItem, firsts: Sequence[int], layout: Layout) -> ReadItem:
    name = next((n for n in ("wartosc_netto", "wartosc_brutto") if item.value(n) is not None), None)
    value = item.value(name) if name is not None else None
    if name is None or value is None or not item.rows or "rabat" in item.cells:
        return item
    last = max(item.rows)
    end = min((first for first in firsts if first > last), default=last + 1 + _LINES)
    under = [row for row in layout.rows[last + 1 : min(end, last + 1 + _LINES)] if row.page == item.page]
    for n, row in enumerate(under):
        if _DISCOUNT.search(fold(row.text)) is None:
            continue
        discount = _last_amount(row)
        for left_row in under[n + 1 :]:
            left = _last_amount(left_row)
            if discount and left and Decimal(value) - abs(discount) == left:
                return _with(item, name, row, discount, left_row, left)
    return item


def _with(
    item: ReadItem, name: str, row: Row, discount: Decimal, left_row: Row, left: Decimal
) -> ReadItem:  # fmt: skip
    """The item with its discount, in percent where the line prints one, and the value that is left."""
    percent = _PERCENT.search(row.text)
    share = parse_amount(percent[1]) if percent is not None else None
    printed = format_price(abs(discount)) if share is None else format_quantity(share.value)
    cells = {
        **item.cells,
        name: replace(item.cells[name], text=left_row.text, value=format_value(left), words=left_row.words),
        "rabat": ReadCell(row.text, printed, row.words, row.page),
    }
    return replace(item, cells=cells, rows=(*item.rows, row.index, left_row.index))


def _last_amount(row: Row) -> Decimal | None:
    """The last amount of money on a row."""
    amounts = money_in(row.text)
    return amounts[-1].value if amounts else None
