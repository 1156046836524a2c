"""Line items: from the rows of tables to cells in the forms of the result, each checked by arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal, get_args

from faktulove_ocr.extraction.column_kinds import PRICES, VALUES, Base
from faktulove_ocr.extraction.item_blocks import find_blocks
from faktulove_ocr.extraction.item_cells import fill, item_of
from faktulove_ocr.extraction.item_discounts import with_discounts
from faktulove_ocr.extraction.item_model import ItemTable, ReadCell, ReadItem
from faktulove_ocr.extraction.item_ordinals import with_ordinals
from faktulove_ocr.extraction.item_rows import Record, Section
from faktulove_ocr.extraction.item_slots import Slot, cells_of
from faktulove_ocr.extraction.pieces import money_in
from faktulove_ocr.extraction.rate_letters import letters_of
from faktulove_ocr.extraction.receipt import read_receipt_items
from faktulove_ocr.extraction.roles import choose_quantities, settle
from faktulove_ocr.extraction.sections import read_sections
from faktulove_ocr.extraction.states import State, speaks_of_correction
from faktulove_ocr.extraction.tables import Column
from faktulove_ocr.extraction.vat_table import read_vat_table
from faktulove_ocr.geometry import union
from faktulove_ocr.layout import Layout
from faktulove_ocr.polish.dates import parse_date
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.result import Cell, Item

__all__ = ["ItemTable", "ReadCell", "ReadItem", "read_items", "to_items"]

_HEAD_ROWS = 12
_GROSS = re.compile(r"\bbrutto|\bdo zaplaty|\bnaleznosc|\bgross|\bincl|\btotal due|\bamount due|\bmarz")
_MARGIN = re.compile(r"\bproc\w*\W{0,3}marz|\bvat\W{0,3}marza|\bmarzy dla biur|\bmargin scheme|\bdifferenzbesteuer")
_VAT_LINE = re.compile(
    r"\W*((razem|suma|kwota|wartosc|lacznie|total|zzgl\.?) )*(podatek |podatku )?(vat|ptu|mwst|ust|tax|umsatzsteuer)\b"
)
_NET = re.compile(r"\bnetto|\bnet\b|\bexcl|\bsubtotal|\bsub total|\bzwischensumme|\bbez (podatku|vat)")


def read_items(layout: Layout) -> ItemTable:
    """All line items of a document, in reading order; empty where it has no table of them."""
    sections = read_sections(layout)
    if all(not s.header.names_items or s.header.first > s.header.last for s in sections):
        receipt = read_receipt_items(layout)
        if receipt.items:
            return receipt
        blocks = _from_blocks(layout)
        if blocks.items and len(blocks.items) != sum(len(s.records) for s in sections):
            return blocks
        multiplied = any("ilosc" in item.cells for item in blocks.items)
        if blocks.items and (multiplied or not sections):
            return blocks  # A table of as many items has whole names where the list has their first lines.
    if not sections:
        return ItemTable()
    rows = frozenset(i for s in sections for i in s.rows)
    totals = _Totals(layout, rows)
    sold = {r.anchor.row.index for s in sections for r in s.records}
    corrects = any(speaks_of_correction(r.text) for r in layout.rows[:_HEAD_ROWS] if r.index not in sold)
    groups: list[list[ReadItem]] = []
    for section in sections:
        items: list[ReadItem] = []
        groups.append(items)
        slots = [cells_of(record) for record in section.records]
        grid = [[s.text for s in row] for row in slots]
        columns = settle(section.columns, grid, totals.base_of)
        legend = letters_of(columns, grid, layout.text)
        slots = _with_quantities(columns, slots, choose_quantities(columns, grid))
        for record, row in zip(section.records, slots, strict=True):
            for state in _states(columns):
                item = fill(record, row, columns, _state(record, section, state), state, legend)
                if item is not None:
                    items.append(item)
    groups = groups if corrects else [with_discounts(group, layout) for group in groups]
    lines = frozenset(g.row.index for s in sections for r in s.records for g in r.lines)
    kept = groups if corrects or len(groups) < 2 else _that_add_up(groups, _Totals(layout, lines))
    items = [item for group in kept for item in group]
    if corrects:
        items = _alternating(items)
    elif not any(speaks_of_correction(r.text) for r in layout.rows if r.index not in sold):
        items = [i if i.value("stan") in (None, "zamowienie") else _without(i, "stan") for i in items]
    return ItemTable(tuple(with_ordinals(_without_false_dates(items))), rows)


def _with_quantities(
    columns: Sequence[Column], slots: Sequence[list[Slot]], chosen: Sequence[int | None]
) -> list[list[Slot]]:
    """The slots with the chosen quantity of each row in the first column of them, and in no other."""
    places = [i for i, c in enumerate(columns) if c.kind == "quantity"]
    result = []
    for row, at in zip(slots, chosen, strict=True):
        moved = list(row)
        if at is not None:
            moved[places[0]], moved[at] = row[at], row[places[0]]
        if len({c.state for c in columns}) == 1 and moved and places and moved[places[0]].text:
            for i in places[1:]:
                moved[i] = replace(moved[i], text="")
        result.append(moved)
    return result


def _that_add_up(groups: list[list[ReadItem]], totals: _Totals) -> list[list[ReadItem]]:
    """The tables without a list that specifies once more what the invoice charges, or what it does not.

    The first tables make a sum that is printed outside of them, and all together make none.
    """
    prefixes = [groups[:n] for n in (len(groups), *range(1, len(groups)))]
    return next((kept for kept in prefixes if any(totals.knows(value) for value in _values(kept))), groups)


def _values(groups: Sequence[Sequence[ReadItem]]) -> Iterator[Decimal]:
    """The sums of the net and of the gross values of items, each where all of them print it."""
    for name in ("wartosc_netto", "wartosc_brutto"):
        values = [item.value(name) for group in groups for item in group]
        if values and all(v is not None for v in values):
            yield sum((Decimal(v) for v in values if v is not None), Decimal(0))


def _from_blocks(layout: Layout) -> ItemTable:
    """The items of a document that writes each as lines of its own."""
    blocks = find_blocks(layout)
    rows = frozenset(n for block in blocks for n in block.rows)
    kinds = list(dict.fromkeys(kind for block in blocks for kind in block.slots))
    drawn = [Column(kind, "", 0.0, 0.0, "gross" if kind == "unit_price_gross" else None) for kind in kinds]
    slots = [[block.slots.get(kind, Slot("", (), 1)) for kind in kinds] for block in blocks]
    columns = settle(drawn, [[s.text for s in row] for row in slots], _Totals(layout, rows).base_of)
    items = [item_of(row, columns, b.state, b.rows, {}) for b, row in zip(blocks, slots, strict=True)]
    return ItemTable(tuple(items), rows)


def _without_false_dates(items: list[ReadItem]) -> list[ReadItem]:
    """A column of dates without dates is no column: a label beside the table stood on the height of its heading."""
    dated = [i for i in items if "data_sprzedazy" in i.cells]
    if sum(bool(parse_date(i.cells["data_sprzedazy"].text)) for i in dated) * 2 >= len(dated):
        return items
    return [_without(i, "data_sprzedazy") for i in items]


def _without(item: ReadItem, name: str) -> ReadItem:
    return replace(item, cells={k: c for k, c in item.cells.items() if k != name})


def _states(columns: Sequence[Column]) -> Sequence[State | None]:
    """The states that double columns tell apart; one None where there are none."""
    found = [
        c.state for c in columns if c.state in ("przed", "po", "roznica") and c.kind in VALUES | PRICES | {"quantity"}
    ]
    distinct = list(dict.fromkeys(found))
    return distinct if len(distinct) >= 2 else [None]


def _state(record: Record, section: Section, of_columns: State | None) -> State | None:
    return of_columns or record.state or section.state


def _alternating(items: list[ReadItem]) -> list[ReadItem]:
    """On a correction without marks, the first of two rows of one ordinal is before, the second after."""
    if not items or any("stan" in i.cells for i in items):
        return items
    result = list(items)
    for n, (a, b) in enumerate(zip(items, items[1:], strict=False)):
        if a.value("lp") and a.value("lp") == b.value("lp") and "stan" not in result[n].cells:
            for at, state in ((n, "przed"), (n + 1, "po")):
                cells = dict(result[at].cells)
                cells["stan"] = ReadCell("", state, (), result[at].page)
                result[at] = replace(result[at], cells=cells)
    return result if any("stan" in i.cells for i in result) else _differences(result)


def _differences(items: list[ReadItem]) -> list[ReadItem]:
    """On a correction whose rows name no state, values that are all negative are what it takes away."""
    values = [v for i in items if (v := i.value("wartosc_netto") or i.value("wartosc_brutto")) is not None]
    if not values or not all(v.startswith("-") for v in values):
        return items
    return [replace(i, cells={**i.cells, "stan": ReadCell("", "roznica", (), i.page)}) for i in items]


class _Totals:
    """The document's sums outside of the items, looked at only when headings leave a base open."""

    def __init__(self, layout: Layout, taken: frozenset[int]) -> None:
        self._layout, self._taken = layout, taken
        self._known: list[tuple[Decimal, Base | None]] | None = None

    def base_of(self, total: Decimal) -> Base | None:
        """Whether the sum of a column stands among the sums as net or as gross; None where they do not say.

        Under a margin scheme everything is gross. Where no VAT is charged a gross sum says nothing.
        """
        if _MARGIN.search(fold(self._layout.text)) is not None:
            return "gross"
        if self._known is None:
            self._known = list(self._sums())
        votes = [base for value, base in self._known if value == total and base is not None]
        net = votes.count("net")
        return "net" if net * 2 > len(votes) else "gross" if net * 2 < len(votes) else None

    def knows(self, total: Decimal) -> bool:
        """Whether an amount stands among the sums."""
        if self._known is None:
            self._known = list(self._sums())
        return bool(total) and any(value == total for value, _ in self._known)

    def _sums(self) -> list[tuple[Decimal, Base | None]]:
        sums: list[tuple[Decimal, Base | None]] = []
        table = read_vat_table(self._layout, self._taken)
        rows = [*table.rows, *([table.total] if table.total else [])]
        taxed = any(r.vat for r in rows) or _taxed(self._layout, self._taken)
        for row in rows:
            if row.netto is not None and row.brutto is not None and row.netto != row.brutto:
                sums += [(row.netto, "net"), (row.brutto, "gross")]
        if len(table.rows) > 1 and all(r.netto is not None and r.brutto is not None for r in table.rows):
            sums.append((sum((r.netto for r in table.rows if r.netto is not None), Decimal(0)), "net"))
            sums.append((sum((r.brutto for r in table.rows if r.brutto is not None), Decimal(0)), "gross"))
        for printed in self._layout.rows:
            if printed.index in self._taken or not any(c.isdigit() for c in printed.text):
                continue
            folded = fold(printed.text)
            gross, net = _GROSS.search(folded) is not None, _NET.search(folded) is not None
            base: Base | None = None if net == (taxed and gross) else "net" if net else "gross"
            if gross or net:
                sums += [(a.value, base) for a in money_in(printed.text)]
        return sums


def _taxed(layout: Layout, taken: frozenset[int]) -> bool:
    """Whether an amount of VAT is printed outside of the items, in a line that speaks of nothing else."""
    for row in layout.rows:
        if row.index not in taken and _VAT_LINE.match(fold(row.text)) is not None:
            return any(a.value for a in money_in(row.text))
    return False


def to_items(table: ItemTable, sizes: Mapping[int, tuple[float, float]]) -> tuple[Item, ...]:
    """The items of a result; `sizes` are width and height of each page by its number, in page units."""
    return tuple(_to_item(item, *sizes[item.page]) for item in table.items)


def _to_item(item: ReadItem, width: float, height: float) -> Item:
    cells: dict[str, Cell] = {}
    for name, cell in item.cells.items():
        box = cell.box
        same_page = cell.page == item.page
        place = box.shares(width, height) if box is not None and same_page else None
        mended = cell.status == "read" and any(word.mended for word in cell.words)
        cells[name] = Cell(_confidence(cell), place, "repaired" if mended else cell.status)
    boxes = [c.box for c in item.cells.values() if c.box is not None and c.page == item.page]
    lp = item.value("lp")
    state = item.value("stan")
    needed = [
        cells[n].confidence for n in ("nazwa", "ilosc", "wartosc_netto", "wartosc_brutto", "stawka_vat") if n in cells
    ]
    return Item(
        lp=int(lp) if lp is not None else None,
        nazwa=item.value("nazwa"),
        indeks=item.value("indeks"),
        ilosc=item.value("ilosc"),
        jednostka=item.value("jednostka"),
        cena_netto=item.value("cena_netto"),
        cena_brutto=item.value("cena_brutto"),
        rabat=item.value("rabat"),
        wartosc_netto=item.value("wartosc_netto"),
        stawka_vat=item.value("stawka_vat"),
        kwota_vat=item.value("kwota_vat"),
        wartosc_brutto=item.value("wartosc_brutto"),
        data_sprzedazy=item.value("data_sprzedazy"),
        stan=_literal(state),
        confidence=round(min(needed, default=0.3), 4),
        page=item.page,
        bbox=union(boxes).shares(width, height) if boxes else None,
        cells=cells,
    )


def _literal(state: str | None) -> Literal["przed", "po", "roznica", "zamowienie"] | None:
    return next((s for s in get_args(State) if s == state), None)


def _confidence(cell: ReadCell) -> float:
    """How surely a cell is right: its characters, then whether arithmetic confirms or denies it."""
    read = 0.9 if cell.status == "derived" else cell.read_confidence
    if cell.checked is True:
        return round(max(0.985 * read, 0.9), 4) if read > 0.5 else round(read, 4)
    if cell.checked is False:
        return round(0.55 * read, 4)
    return round(0.93 * read, 4)
