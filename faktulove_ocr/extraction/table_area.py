"""Where the item table ends: which rows and segments belong to it, and which sums only stand among its rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from statistics import median

from faktulove_ocr.extraction.item_model import ItemTable
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.rates import numeric_rate
from faktulove_ocr.polish.vocabulary import LABELS

_RATE = re.compile(
    r"((stawka|vat|ptu|podat\w*|netto|brutto|podstawa|opodatkowan\w*|kwota|wartosc|suma|razem|sprzedaz)\W*){0,4}"
    r"([0-9]{1,2} ?%?|zw|np|oo)\W*"
)
"""A name that is a rate: no item, a row of a VAT table."""
_SUM_KINDS = frozenset({"net_total", "vat_total", "gross_total", "due"})


def item_rows(layout: Layout, items: ItemTable) -> frozenset[int]:
    """The table's rows up to its last item on each page: what looks like one below and gave none may be a VAT row."""
    last: dict[int, int] = {}
    rates: set[int] = set()
    for item in items.items:
        if _RATE.fullmatch(fold(item.value("nazwa") or "")) is not None:
            rates.update(item.rows)
            continue
        for row in item.rows:
            page = layout.rows[row].page
            last[page] = max(last.get(page, -1), row)
    sums = {row for row, _ in _sums_among(layout, items)}
    return frozenset(r for r in _all_rows(items) if r <= last.get(layout.rows[r].page, -1) and r not in sums | rates)


def _all_rows(items: ItemTable) -> frozenset[int]:
    """The table's rows and those of items that have words beside the table."""
    return items.rows.union(*(item.rows for item in items.items))


def untaxed_rate(items: ItemTable) -> str | None:
    """The one rate of the items that bears no tax; None where there is none or several."""
    rates = {rate for item in items.items if (rate := item.value("stawka_vat")) is not None}
    untaxed = [rate for rate in rates if numeric_rate(rate) == 0]
    return untaxed[0] if len(untaxed) == 1 else None


def _sums_among(layout: Layout, items: ItemTable) -> list[tuple[int, float]]:
    """Rows of the table in which a label of a sum with a colon stands, and where it begins: no item is named so."""
    found: list[tuple[int, float]] = []
    numbered = [max(item.rows) for item in items.items if item.value("lp") is not None]
    for row in sorted(items.rows):
        if found and numbered and row > max(numbered) and layout.rows[row].page == layout.rows[found[-1][0]].page:
            # Below the last numbered item a block of sums goes on to the table's end.
            found.append((row, min(left for _, left in found)))
            continue
        for segment in layout.rows[row].segments:
            label = next(iter(LABELS.find(segment.text, fuzzy=False)), None)
            if label is None or label.kind not in _SUM_KINDS or segment.text[: label.start].strip():
                continue
            if segment.text[label.end :].lstrip(" )]").startswith(":"):
                found.append((row, segment.box.x0))
                break
    return found


def in_table(layout: Layout, items: ItemTable) -> Callable[[Segment], bool]:
    """What tells the segments of the item table from those that stand beside it on the same rows."""
    lefts: dict[int, list[float]] = {}
    rights: dict[int, list[float]] = {}
    last: dict[int, int] = {}
    for item in items.items:
        boxes = [w.box for cell in item.cells.values() if cell.page == item.page for w in cell.words]
        if boxes:
            lefts.setdefault(item.page, []).append(min(b.x0 for b in boxes))
            rights.setdefault(item.page, []).append(max(b.x1 for b in boxes))
        last[item.page] = max(last.get(item.page, 0), *item.rows)
    sums = dict(_sums_among(layout, items))
    edges = {page: (median(lefts[page]), median(rights[page])) for page in lefts}
    rows = _all_rows(items)

    def taken(segment: Segment) -> bool:
        if segment.row not in rows or segment.row > last.get(segment.page, -1):
            return False
        if segment.box.x0 >= sums.get(segment.row, float("inf")):
            return False
        left, right = edges.get(segment.page, (0.0, float("inf")))
        return segment.box.x1 > left - 2 * segment.size and segment.box.x0 < right + 0.3 * segment.size

    return taken
