"""What a drawn page is read as, in the short forms that tests compare."""

from __future__ import annotations

from typing import Any

from faktulove_ocr.extraction import Extracted, extract
from faktulove_ocr.extraction.items import read_items
from tests.extraction.pages import layout


def read(drawing: str) -> Extracted:
    """All that is extracted from a page."""
    return extract(layout(drawing))


def sums(drawing: str) -> list[Any]:
    """Netto, VAT, brutto, the amount due and the amount paid; None for what is not there."""
    fields = read(drawing).fields
    names = ("suma_netto", "suma_vat", "suma_brutto", "do_zaplaty", "zaplacono")
    return [fields[n].value if n in fields else None for n in names]


def rows(drawing: str) -> list[tuple[Any, ...]]:
    """Rate, netto, VAT and brutto of each VAT row."""
    return [(r.stawka, r.netto, r.vat, r.brutto) for r in read(drawing).vat_table.rows]


def cells(*drawings: str, shifts: tuple[float, ...] = ()) -> list[dict[str, str | None]]:
    """The values of each item's cells, over one page or several."""
    table = read_items(layout(*drawings, shifts=shifts))
    return [{name: cell.value for name, cell in item.cells.items()} for item in table.items]
