"""Tables that look like tables of items and list something else: deposits, readings, calls, payments, documents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from faktulove_ocr.extraction.headers import Header
from faktulove_ocr.layout import Layout
from faktulove_ocr.polish.labels import fold

_NO_ITEMS = re.compile(
    r"opakowania|opakowan zwrotnych|kaucj|odczyt|licznik|faktury? zaliczkow|paliwa wydan"
    r"|(?:wykaz|lista|rejestr|zestawienie|szczegoly) polaczen"
    r"|\bbill?ingi?\b(?!@)|call (details|list|log)|einzelverbindung|itemi[sz]ed calls"
)
"""Headings of tables of deposits, meter readings, advances and calls: whatever their columns, no items."""
_DOCUMENTS = re.compile(r"\b(nr|numer) (faktury|dokumentu|fv|rachunku)\b|\binvoice (no|number)\b")
"""Headings of tables that list other documents."""
_OTHER_TABLE = re.compile(
    r"wplaty|przedplat|harmonogram|saldo|rozliczenie (nale|plat|wpl)|naleznosci|potracen|instalment|"
    r"payment|platnosci"
)
"""Headings of tables that name items only where quantities stand."""


def other_things(layout: Layout, headers: Sequence[Header]) -> list[Header]:
    """The headings of tables that list no items; one that comes again on another page says so only once."""
    found: list[Header] = []
    for header in headers:
        if _names_other_things(layout, header) or any(_same(header, known) for known in found):
            found.append(header)
    return found


def _same(one: Header, other: Header) -> bool:
    return [fold(c.text) for c in one.cells] == [fold(c.text) for c in other.cells]


def _names_other_things(layout: Layout, header: Header) -> bool:
    """Whether the line above a heading, or the heading, speaks of advances, payments, calls or meter readings."""
    if header.doubled:
        return True
    texts = [" ".join(c.text for c in header.cells)]
    first = layout.rows[header.first]
    for row in layout.rows[max(0, header.first - 1) : header.first]:
        if (
            row.page == first.page
            and first.box.y0 - row.box.y1 < 2.5 * max(first.size, row.size)
            and len(row.text) < 80
            and not any(c.isdigit() for c in row.text)  # A line of facts is no title of the table.
        ):
            texts += [row.text]
    folded = [fold(t) for t in texts]
    if _DOCUMENTS.search(folded[0]) is not None and "quantity" not in header.kinds:
        return True
    if any(_NO_ITEMS.search(t) for t in folded):
        return True
    return any(_OTHER_TABLE.search(t) for t in folded) and "quantity" not in header.kinds
