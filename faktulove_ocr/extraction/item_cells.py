"""The cells of one item: what stands in its columns brought into the forms of the result and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from faktulove_ocr.extraction.column_kinds import ALPHA, PRICES
from faktulove_ocr.extraction.item_lines import counted
from faktulove_ocr.extraction.item_model import ReadCell, ReadItem
from faktulove_ocr.extraction.item_numbers import (
    GROSZ,
    Numbers,
    amount_of,
    misread_rate,
    near,
    numbers_of,
    product_fits,
)
from faktulove_ocr.extraction.item_rows import Record
from faktulove_ocr.extraction.item_slots import Slot
from faktulove_ocr.extraction.states import State, state_of
from faktulove_ocr.extraction.table_words import EXTRA
from faktulove_ocr.extraction.tables import Column, text_of
from faktulove_ocr.polish.amounts import (
    format_price,
    format_quantity,
    format_value,
    parse_price,
    split_quantity_unit,
)
from faktulove_ocr.polish.dates import parse_date
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.rates import DEFAULT_PTU, parse_rate
from faktulove_ocr.polish.units import is_unit, normalise_unit

_FIELDS = {
    "index": "indeks",
    "unit_price_net": "cena_netto",
    "unit_price_gross": "cena_brutto",
    "list_price": "cena_katalogowa",
    "discount": "rabat",
    "net": "wartosc_netto",
    "rate": "stawka_vat",
    "vat": "kwota_vat",
    "gross": "wartosc_brutto",
    "date": "data_sprzedazy",
}
_MOST_DERIVED = 999
"""A larger quotient of value and price is no quantity that anybody left unread."""
_CODE = re.compile(
    r"\b(?:kod(?! (?:kresk|ean|pask|gtu|cn|pkwiu))|indeks|index|symbol|sku|nr kat\w*|nr art\w*|art\.? nr|id|asin)"
    r"[\w .]*?[:.]? *([A-Z0-9][\w./-]*\d[\w./-]*)",
    re.IGNORECASE,
)
_DISCOUNT = re.compile(
    r"(?:rabat|upust|opust|bonifikata|discount|rabatt)[^0-9%]{0,12}([0-9]{1,2}(?:[.,][0-9]{1,2})?) ?%", re.IGNORECASE
)
_TIMES = re.compile(
    r"(?P<quantity>[0-9][0-9 .,]*?) ?(?P<unit>[^\W\d_]{1,4}\.?)? ?[x×*] ?(?P<price>[0-9][0-9 .,]*)", re.IGNORECASE
)
_RATE_AMOUNT = re.compile(r"(?P<rate>[0-9]{1,2} ?%|zw\.?|np\.?|oo) +(?P<amount>-?[0-9][0-9 .,]*[.,][0-9]{2})")
_AMOUNT_RATE = re.compile(r"(?P<amount>-?[0-9][0-9 .,]*[.,][0-9]{2})(?: ?zł| ?[A-Z]{3})? *\((?P<rate>[0-9]{1,2} ?%)\)")
_HEADED_RATE = re.compile(r"\b([0-9]{1,2}) ?%")
_MARGIN = frozenset({"VM", "VAT M", "M"})


def fill(
    record: Record, slots: Sequence[Slot], columns: Sequence[Column], state: State | None, of_columns: State | None,
    legend: Mapping[str, str],
) -> ReadItem | None:  # fmt: skip
    """The item of a record; None when neither a name nor a value of it can be read."""
    cells: dict[str, ReadCell] = {}
    for column, slot in zip(columns, slots, strict=True):
        if slot.text and (of_columns is None or column.state is None or column.state == of_columns):
            _fill_cell(cells, column.kind, slot, legend)
    _split_name(cells)
    if record.rate is not None and "stawka_vat" not in cells:
        cells["stawka_vat"] = ReadCell("", record.rate, (), record.anchor.row.page)
    _from_heading(cells, columns, record.anchor.row.page)
    _from_extra_lines(cells, record)
    printed = _printed_state(cells, columns, slots, record)
    if printed is not None or state is not None:
        known = cells.get("stan")
        cells["stan"] = (
            replace(known, value=printed or state)
            if known
            else ReadCell("", printed or state, (), record.anchor.row.page)
        )
    cells.pop("cena_katalogowa", None)
    if "nazwa" not in cells and "wartosc_netto" not in cells and "wartosc_brutto" not in cells:
        return None
    numbers = numbers_of(columns, [s.text for s in slots], of_columns)
    quantity = cells.get("ilosc")
    if quantity is not None and quantity.value is not None and numbers.quantity is not None:
        cells["ilosc"] = replace(quantity, value=format_quantity(numbers.quantity))
    if any(c.kind == "quantity" for c in columns):
        _unread_quantity(cells, numbers, record.anchor.row.page)
    _check(cells, numbers)
    rows = tuple(g.row.index for g in record.lines)
    return ReadItem(cells, record.anchor.row.page, rows)


def item_of(
    slots: Sequence[Slot], columns: Sequence[Column], state: State | None, rows: tuple[int, ...],
    legend: Mapping[str, str],
) -> ReadItem:  # fmt: skip
    """The item whose slots were gathered otherwise than from the rows of a table."""
    cells: dict[str, ReadCell] = {}
    page = next((s.page for s in slots if s.words), 1)
    for column, slot in zip(columns, slots, strict=True):
        if slot.text:
            _fill_cell(cells, column.kind, slot, legend)
    _split_name(cells)
    if state is not None:
        cells["stan"] = ReadCell("", state, (), page)
    _check(cells, numbers_of(columns, [s.text for s in slots]))
    return ReadItem(cells, page, rows)


def _printed_state(
    cells: dict[str, ReadCell], columns: Sequence[Column], slots: Sequence[Slot], record: Record
) -> State | None:
    """The state that the row itself prints: a column of it, or a word in the row."""
    for column, slot in zip(columns, slots, strict=True):
        if column.kind == "state":
            if slot.text:
                cells["stan"] = ReadCell(slot.text, None, slot.words, slot.page)
            word = slot.text.casefold()
            return state_of(slot.text) or ("przed" if word in {"tak", "yes", "1", "x"} else "po")
    for column, slot in zip(columns, slots, strict=True):
        if column.kind in {"lp", "", "index"} and (found := state_of(slot.text)) is not None:
            return found
    found = record.anchor.state
    return found if found != "zamowienie" else None


def _fill_cell(cells: dict[str, ReadCell], kind: str, slot: Slot, legend: Mapping[str, str]) -> None:
    """Put one slot into the fields it prints."""
    text, words, page = slot.text, slot.words, slot.page
    if kind == "name":
        cells["nazwa"] = ReadCell(text, text.strip(" |"), words, page)
    elif kind == "lp":
        number = text.rstrip(".)").lstrip("0")
        if number.isdigit():
            cells["lp"] = ReadCell(text, number, words, page)
    elif kind == "quantity":
        _fill_quantity(cells, slot)
    elif kind == "unit":
        both = split_quantity_unit(text, any_word=True)
        if both is not None and both[1] is not None and "ilosc" not in cells:
            _fill_quantity(cells, slot)
        elif ALPHA.search(text):
            cells["jednostka"] = ReadCell(text, normalise_unit(text), words, page)
    elif kind in {"vat", "rate"} and (pair := _RATE_AMOUNT.fullmatch(text) or _AMOUNT_RATE.fullmatch(text)) is not None:
        rate = parse_rate(pair["rate"])
        cells["stawka_vat"] = ReadCell(text, rate.value if rate else None, words, page)
        cells["kwota_vat"] = ReadCell(text, _value(pair["amount"]), words, page)
    elif kind in _FIELDS:
        name = _FIELDS[kind]
        if name not in cells:
            value = _form(kind, text, legend)
            mended = misread_rate(text) if kind == "rate" and value is None else None
            cells[name] = ReadCell(text, value or mended, words, page, status="repaired" if mended else "read")


def _fill_quantity(cells: dict[str, ReadCell], slot: Slot) -> None:
    """A quantity, with its unit or its price in the same cell or without."""
    times = _TIMES.fullmatch(slot.text)
    if times is not None:
        quantity, price = split_quantity_unit(times["quantity"].strip()), parse_price(times["price"].strip())
        if quantity is not None and price is not None:
            cells["ilosc"] = ReadCell(slot.text, format_quantity(quantity[0]), slot.words, slot.page)
            cells.setdefault("cena_netto", ReadCell(slot.text, format_price(price), slot.words, slot.page))
            if times["unit"]:
                cells.setdefault("jednostka", ReadCell(times["unit"], times["unit"], slot.words, slot.page))
            return
    both = split_quantity_unit(slot.text, any_word=True) or _unit_first(slot.text)
    value = format_quantity(both[0]) if both is not None else None
    cells["ilosc"] = ReadCell(slot.text, value, slot.words, slot.page)
    if both is not None and both[1]:
        cells["jednostka"] = ReadCell(both[1], normalise_unit(both[1]), slot.words, slot.page)


def _unit_first(text: str) -> tuple[Decimal, str | None] | None:
    """Quantity and unit of `szt. 2`."""
    words = text.split()
    if len(words) < 2:
        return None
    last = split_quantity_unit(words[-1])
    if last is not None and last[1] is None and is_unit(" ".join(words[:-1])):
        return last[0], " ".join(words[:-1])
    return None


def _value(text: str) -> str | None:
    amount = amount_of(text)
    return None if amount is None else format_value(amount)


def _form(kind: str, text: str, legend: Mapping[str, str]) -> str | None:
    """A cell's value in the form of the result."""
    if kind in {"net", "vat", "gross"}:
        return _value(text)
    if kind in PRICES:
        price = parse_price(text)
        if price is None:
            amount = amount_of(text)
            return None if amount is None else format_price(amount)
        return format_price(price)
    if kind == "rate":
        letter = text.upper()
        if len(text) == 1 and (letter in legend or letter in DEFAULT_PTU):
            return legend.get(letter) or DEFAULT_PTU[letter]
        rate = parse_rate(text.rstrip(". "))
        margin = text.strip(" .").upper() in _MARGIN or "marz" in fold(text)
        return "marza" if margin else None if rate is None else rate.value
    if kind == "discount":
        amount = amount_of(text.rstrip("% "))
        return None if amount is None else format_quantity(amount) if "%" in text else format_price(amount)
    if kind == "date":
        day = parse_date(text)
        return None if day is None else day.isoformat()
    return text or None


_CODED = re.compile(r"\[([^\[\] ]{2,20})\] (.+)")
"""A code in brackets before a name."""


def _split_name(cells: dict[str, ReadCell]) -> None:
    """A name that begins with its ordinal or its code in brackets, where neither has a column, loses it."""
    name = cells.get("nazwa")
    if name is None or not name.value:
        return
    coded = _CODED.fullmatch(name.value)
    if coded is not None and "indeks" not in cells:
        cells["indeks"] = ReadCell(coded[1], coded[1], name.words[:1], name.page)
        name = cells["nazwa"] = replace(name, value=coded[2], words=name.words[1:])
    if "lp" in cells or not name.value:
        return
    match = re.fullmatch(r"([0-9]{1,3})[.)] +(\D.*)", name.value)
    if match is not None:
        cells["lp"] = ReadCell(match[1], match[1].lstrip("0") or None, name.words[:1], name.page)
        cells["nazwa"] = replace(name, value=match[2], words=name.words[1:])


def _from_heading(cells: dict[str, ReadCell], columns: Sequence[Column], page: int) -> None:
    """The rate that the heading of the amounts of VAT names for all of them."""
    rate = next((m[1] for c in columns if c.kind == "vat" and (m := _HEADED_RATE.search(c.text))), None)
    if rate is not None and "stawka_vat" not in cells and "kwota_vat" in cells:
        cells["stawka_vat"] = ReadCell("", rate, (), page)


def _from_extra_lines(cells: dict[str, ReadCell], record: Record) -> None:
    """Codes and discounts that stand on lines of their own under the name."""
    for grid in record.after:
        for kind, text in (counted(text_of(grid.inside)) or {}).items():
            _fill_cell(cells, kind, Slot(text, grid.row.words, grid.row.page), {})
        if EXTRA.fullmatch(grid.lead) is None:
            continue
        text = grid.row.text
        code = _CODE.search(text)
        if code is not None and "indeks" not in cells:
            cells["indeks"] = ReadCell(text, code[1], grid.row.words, grid.row.page)
        share = _DISCOUNT.search(text)
        if share is not None and "rabat" not in cells:
            amount = amount_of(share[1])
            cells["rabat"] = ReadCell(
                text, None if amount is None else format_quantity(amount), grid.row.words, grid.row.page
            )


def _unread_quantity(cells: dict[str, ReadCell], n: Numbers, page: int) -> None:
    """A whole quantity that recognition passed over, as it does with a lone digit, where price and value tell it."""
    known, price = cells.get("ilosc"), cells.get("cena_netto") or cells.get("cena_brutto")
    value = n.net if "cena_netto" in cells else n.gross
    if (known is not None and known.value is not None) or n.price is None or value is None or n.discount is not None:
        return
    if price is None or price.read_confidence >= 1.0:
        return  # a text layer passes nothing over: what it does not have is not printed
    # A wrong digit in price or value would leave a remainder but for rare chance.
    if n.price <= 0 or value % n.price or not 1 <= value / n.price <= _MOST_DERIVED:
        return
    cells["ilosc"] = ReadCell("", format_quantity(value // n.price), (), page, status="derived")


def _check(cells: dict[str, ReadCell], n: Numbers) -> None:
    """Mark the cells that arithmetic confirms or denies."""
    verdicts: dict[str, list[bool]] = {}

    def judge(holds: bool, *names: str) -> None:
        for name in names:
            if name in cells:
                verdicts.setdefault(name, []).append(holds)

    price = "cena_netto" if "cena_netto" in cells else "cena_brutto"
    value, value_name = (n.net, "wartosc_netto") if price == "cena_netto" else (n.gross, "wartosc_brutto")
    if value is None:
        value, value_name = (n.gross, "wartosc_brutto") if value_name == "wartosc_netto" else (n.net, "wartosc_netto")
    if n.quantity is not None and n.price is not None and value is not None:
        judge(product_fits(n.quantity, n.price, value, n.discount), "ilosc", price, value_name)
    if n.net is not None and n.vat is not None and n.gross is not None:
        judge(near(n.net + n.vat, n.gross), "wartosc_netto", "kwota_vat", "wartosc_brutto")
    if n.net is not None and n.rate is not None and n.vat is not None:
        judge(near(n.net * n.rate / 100, n.vat, 2 * GROSZ), "wartosc_netto", "kwota_vat", "stawka_vat")
    elif n.net is not None and n.rate is not None and n.gross is not None:
        judge(near(n.net * (100 + n.rate) / 100, n.gross, 2 * GROSZ), "wartosc_netto", "wartosc_brutto", "stawka_vat")
    for name, votes in verdicts.items():
        # One confirmation outweighs a denial: the other number of the failed check may be the wrong one.
        cells[name] = replace(cells[name], checked=any(votes))
