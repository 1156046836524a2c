"""Numbers that a narrow column breaks at the blank between thousands: `12` with `400,00` under it."""

from __future__ import annotations

import re
from dataclasses import replace

from faktulove_ocr.extraction.column_kinds import NUMERIC
from faktulove_ocr.extraction.grid import GridRow
from faktulove_ocr.extraction.pieces import joined
from faktulove_ocr.extraction.tables import text_of
from faktulove_ocr.polish.currency import find_currency
from faktulove_ocr.polish.units import is_unit

_BEGUN = re.compile(r"[-−–]?[0-9]{1,3}(?: [0-9]{3})*")
_REST = re.compile(r"[0-9]{3}(?: [0-9]{3})*(?:[.,][0-9]{2,4})?(?: ?(?:zł|PLN|EUR|€))?")
_NEAR = 0.85
"""Gap between the lines of a cell, in type sizes."""


def join_numbers(anchor: GridRow, below: GridRow) -> tuple[GridRow, GridRow] | None:
    """An item's row with the rests of its numbers, and the line below without them; None where no number goes on.

    At least one number of the item must be whole already: else the line is the next item.
    """
    if below.row.page != anchor.row.page or below.lp is not None or below.columns != anchor.columns:
        return None
    if not below.box.y0 - anchor.box.cy >= 0 or below.box.y0 - anchor.box.y1 > _NEAR * anchor.row.size:
        return None
    upper, lower = list(anchor.cells), list(below.cells)
    whole = False
    for i, column in enumerate(anchor.columns):
        if column.kind not in NUMERIC and column.kind:
            continue
        here, there = text_of(upper[i]), text_of(lower[i])
        if not there or is_unit(there) or (find_currency(there) is not None and not any(c.isdigit() for c in there)):
            whole = whole or any(p.number for p in upper[i])
        elif _BEGUN.fullmatch(here) is not None and _REST.fullmatch(there) is not None:
            upper[i], lower[i] = (joined((*upper[i], *lower[i])),), ()
        else:
            return None
    if not whole or lower == list(below.cells):
        return None
    return replace(anchor, cells=tuple(upper)), replace(below, cells=tuple(lower))
