"""Fiscal receipts: items in lines of `name, quantity x price, value and letter`, sums of the letters.

Between the title and the sums a receipt prints nothing but items and their discounts; its values are gross, its
rates are letters that it explains itself (`PTU A 23%`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from faktulove_ocr.extraction.item_model import ItemTable, ReadCell, ReadItem, ReadVatRow
from faktulove_ocr.extraction.item_numbers import BARE_RATE, amount_of, product_fits
from faktulove_ocr.layout import Layout, Row
from faktulove_ocr.polish.amounts import format_price, format_quantity, format_value, parse_price, parse_quantity
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.rates import DEFAULT_PTU, parse_ptu_legend, rate_code, vat_from_gross
from faktulove_ocr.polish.units import is_unit
from faktulove_ocr.text import Word

_MONEY = r"-?[0-9]{1,3}(?:[ ][0-9]{3})*[.,][ ]?[0-9]{2}|-?[0-9]+[.,][ ]?[0-9]{2}"
_TIMES = re.compile(
    rf"(?:^|(?<=\s))(?P<quantity>[0-9]+(?:[.,][0-9]{{1,4}})?)[ ]?(?P<unit>[^\W\d_]{{1,4}}\.?)?[ ]?[x×*][ ]?"
    rf"(?P<price>[0-9]+(?:[.,][ ]?[0-9]{{2,4}}))(?:[ ]?[=]?[ ]?(?P<value>{_MONEY})[ ]?(?P<letter>[A-G])?)?[ ]*$",
    re.IGNORECASE,
)
_VALUE = re.compile(rf"(?:^|(?<=\s))(?P<value>{_MONEY})[ ]?(?P<letter>[A-G])[ ]*$")
_LONE_VALUE = re.compile(rf"(?P<value>{_MONEY})[ ]?(?P<letter>[A-G])?")
_DISCOUNT = re.compile(
    rf"(?:opust|rabat|upust|bonifikata|obnizka|promocja|znizka)\b.*?(?P<value>{_MONEY})[ ]?[a-g]?[ ]*$"
)
_TITLE = re.compile(r"paragon (nie)?fiskalny|niefiskalny")
_SUMS = re.compile(
    r"(sprzed|ptu|suma|razem|lacznie|do zaplaty|podsuma|opodatk|kwota ptu|rozliczenie|gotowka|karta|blik)"
)
_HEADING = re.compile(r"(nip|nabywca|nazwa|regon|data|kasa|kasjer|nr |paragon|bdo)")
_TAXED = re.compile(
    rf"(?:sprzed\w*\.?)[ ]*(?:opod\w*\.?|zw\w*\.?)?[ ]*(?:ptu)?[ ]*(?P<letter>[A-G])[ :=]+(?P<value>{_MONEY})[ ]*$",
    re.IGNORECASE,
)
_TAX = re.compile(
    r"(?:kwota|podatek)?[ ]*(?:ptu)?[ ]*(?P<letter>[A-G])[ :=-]*"
    rf"(?:(?P<rate>[0-9]{{1,2}}(?:[.,][0-9]{{1,2}})?)[ ]?%|(?P<bare>{BARE_RATE})(?=[ ]))[ :=]*"
    rf"(?P<value>{_MONEY})[ ]*$",
    re.IGNORECASE,
)
_UNTAXED = re.compile(
    r"(?:wart\w*\.?|kwota|suma|sprzed\w*\.?)?[ ]*netto[ ]*(?:ptu)?[ ]*(?P<letter>[A-G])[ :=-]+"
    rf"(?P<value>{_MONEY})[ ]*$",
    re.IGNORECASE,
)
_NAME_LINES = 2


@dataclass(frozen=True, slots=True)
class _Found:
    """What one line says of an item; texts as printed, `name` what stands before the numbers."""

    name: str
    quantity: str | None
    unit: str | None
    price: str | None
    value: str | None
    letter: str | None


def read_receipt_items(layout: Layout) -> ItemTable:
    """The items of a fiscal receipt; empty where the document is none."""
    zone = _zone(layout)
    if not zone:
        return ItemTable()
    legend = {**DEFAULT_PTU, **parse_ptu_legend(layout.text)}
    items: list[ReadItem] = []
    names: list[Row] = []
    for row in zone:
        discount = _DISCOUNT.search(fold(row.text))
        lone = _LONE_VALUE.fullmatch(row.text.strip())
        found = _line(row.text)
        if discount is not None and items and _TIMES.search(row.text) is None:
            items[-1] = _discounted(items[-1], row, discount["value"])
        elif lone is not None and items and not names:
            items[-1] = _with_value(items[-1], row, lone["value"], lone["letter"], legend)
        elif found is not None and (found.name or names):
            items.append(_item(found, [] if found.name else names[-_NAME_LINES:], row, legend))
            names = []
        elif _HEADING.match(fold(row.text)) is None and any(c.isalnum() for c in row.text):
            names.append(row)
    read = [i for i in items if i.value("wartosc_brutto") is not None]
    return ItemTable(tuple(read), frozenset(n for i in read for n in i.rows))


def _zone(layout: Layout) -> list[Row]:
    """The rows between the title of a receipt and its sums; none where it is no receipt."""
    rows = layout.rows
    folded = [fold(r.text) for r in rows]
    title = next((n for n, text in enumerate(folded) if _TITLE.search(text)), None)
    times = [n for n, row in enumerate(rows) if _TIMES.search(row.text)]
    if title is None and (not times or not any("ptu" in text for text in folded)):
        return []
    start = title + 1 if title is not None else max(0, times[0] - 1)
    end = next(
        (n for n in range(start, len(rows)) if _SUMS.match(folded[n]) and _TIMES.search(rows[n].text) is None),
        len(rows),
    )
    return list(rows[start:end])


def _line(text: str) -> _Found | None:
    """The numbers at the end of a line of an item; None where it has none."""
    times = _TIMES.search(text)
    if times is not None and (times["unit"] is None or is_unit(times["unit"])):
        name = text[: times.start()].strip(" .")
        if times["value"] is None and times["letter"] is None and parse_quantity(times["quantity"]) is None:
            return None
        return _Found(name, times["quantity"], times["unit"], times["price"], times["value"], times["letter"])
    value = _VALUE.search(text)
    if value is not None and value.start() > 0:
        return _Found(text[: value.start()].strip(" ."), None, None, None, value["value"], value["letter"])
    return None


def _item(found: _Found, names: Sequence[Row], row: Row, legend: Mapping[str, str]) -> ReadItem:
    """The item of a line, its name on the line or on those above."""
    name = found.name or " ".join(r.text for r in names)
    name_words = tuple(w for r in names for w in r.words) or _leading(row, found.name)
    cells: dict[str, ReadCell] = {"nazwa": ReadCell(name, name, name_words, row.page)}
    numbers = tuple(w for w in row.words if w not in name_words)

    def put(field: str, text: str | None, value: str | None) -> None:
        if text is not None:
            cells[field] = ReadCell(text, value, numbers, row.page)

    quantity = parse_quantity(found.quantity.replace(" ", "")) if found.quantity else None
    price = parse_price(found.price.replace(" ", "")) if found.price else None
    value = _amount(found.value) if found.value else None
    put("ilosc", found.quantity, None if quantity is None else format_quantity(quantity))
    put("jednostka", found.unit, found.unit)
    put("cena_brutto", found.price, None if price is None else format_price(price))
    put("wartosc_brutto", found.value, None if value is None else format_value(value))
    put("stawka_vat", found.letter, legend.get(found.letter.upper()) if found.letter else None)
    if quantity is not None and price is not None and value is not None:
        holds = product_fits(quantity, price, value)
        for field in ("ilosc", "cena_brutto", "wartosc_brutto"):
            cells[field] = replace(cells[field], checked=holds)
    return ReadItem(cells, row.page, tuple(sorted({row.index, *(r.index for r in names)})))


def _leading(row: Row, name: str) -> tuple[Word, ...]:
    """The words of a row that its name is made of."""
    words, length = [], 0
    for word in row.words:
        if length >= len(name):
            break
        words.append(word)
        length += len(word.text) + 1
    return tuple(words)


def _discounted(item: ReadItem, row: Row, printed: str) -> ReadItem:
    """An item with the discount printed under it: its value is what is left."""
    discount, value = _amount(printed), item.value("wartosc_brutto")
    if discount is None or value is None:
        return item
    left = Decimal(value) - abs(discount)
    cells = dict(item.cells)
    cells["rabat"] = ReadCell(printed, format_value(abs(discount)), row.words, row.page)
    cells["wartosc_brutto"] = replace(cells["wartosc_brutto"], value=format_value(left))
    return replace(item, cells=cells, rows=(*item.rows, row.index))


def _with_value(item: ReadItem, row: Row, printed: str, letter: str | None, legend: Mapping[str, str]) -> ReadItem:
    """An item with a value on a line of its own: its only one, or what a discount leaves of it."""
    value = _amount(printed)
    if value is None:
        return item
    cells = dict(item.cells)
    cells["wartosc_brutto"] = ReadCell(printed, format_value(value), row.words, row.page)
    if letter is not None and "stawka_vat" not in cells:
        cells["stawka_vat"] = ReadCell(letter, legend.get(letter.upper()), row.words, row.page)
    return replace(item, cells=cells, rows=(*item.rows, row.index))


def read_receipt_vat(layout: Layout) -> list[ReadVatRow]:
    """The sums of each letter as printed, mostly gross and VAT without net."""
    if not any("ptu" in fold(r.text) for r in layout.rows):
        return []
    gross: dict[str, tuple[Decimal, Row]] = {}
    tax: dict[str, tuple[Decimal, str, Row]] = {}
    net: dict[str, tuple[Decimal, Row]] = {}
    for row in layout.rows:
        folded = fold(row.text).upper()
        taxed, levied, untaxed = _TAXED.search(folded), _TAX.search(folded), _UNTAXED.search(folded)
        if taxed is not None:
            value = _amount(taxed["value"])
            if value is not None:
                gross.setdefault(taxed["letter"], (value, row))
        elif untaxed is not None:
            value = _amount(untaxed["value"])
            if value is not None:
                net.setdefault(untaxed["letter"], (value, row))
        elif levied is not None:
            value, rate = _amount(levied["value"]), rate_code((levied["rate"] or levied["bare"]) + "%")
            if value is not None and rate is not None:
                tax.setdefault(levied["letter"], (value, rate, row))
    legend = {**DEFAULT_PTU, **parse_ptu_legend(layout.text)}
    rows: list[ReadVatRow] = []
    for letter in sorted({*gross, *tax}):
        total, vat = gross.get(letter), tax.get(letter)
        rate = vat[1] if vat is not None else legend.get(letter)
        if total is None or rate is None or (vat is not None and not _fits(total[0], vat[0], rate)):
            continue
        lines = [total[1], *([vat[2]] if vat is not None else [])]
        printed = net.get(letter)
        if printed is not None and (vat is None or printed[0] + vat[0] == total[0]):
            lines.insert(0, printed[1])
        else:
            printed = None
        words = tuple(w for line in lines for w in line.words)
        sums = (printed[0] if printed else None, vat[0] if vat else None, total[0])
        rows.append(ReadVatRow(rate, *sums, None, words, total[1].page))
    return rows


def _amount(printed: str) -> Decimal | None:
    """An amount whose digits a line printer may have set apart."""
    return amount_of(printed.replace(" ", ""))


def _fits(gross: Decimal, vat: Decimal, rate: str) -> bool:
    expected = vat_from_gross(gross, rate)
    return expected is not None and abs(expected - vat) <= Decimal("0.05")
