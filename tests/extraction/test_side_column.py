"""A column of other facts beside the item table, on the heights of its rows: neither takes what is the other's."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from faktulove_ocr.extraction import Extracted, extract
from faktulove_ocr.geometry import Box
from faktulove_ocr.layout import arrange
from faktulove_ocr.text import Word
from tests.sheets import LINE, SIZE, sheet

PAGE = """
Faktura VAT nr 7/2025
                        Nazwa towaru       Ilość   J.m.    Cena   Stawka     Wartość   Wartość
                        lub usługi                        netto   podatku      netto    brutto
FORMA PŁATNOŚCI         Rękawice               3   opak.  38,00   8%          114,00    123,12
PRZELEW                 nitrylowe
Termin zapłaty          Strzykawka           265   szt.    0,62   8%          164,30    177,44
12.04.2025              jednorazowa

                        Stawka       Netto       VAT      Brutto
                        8%          278,30     22,26      300,56
"""


def read(*, between: str | None = None) -> Extracted:
    """The page; `between` stands in the side column at a height between the two lines of the heading."""
    page = sheet(PAGE)
    words = list(page.words)
    if between is not None:
        top = 1.5 * LINE
        words.append(Word(between, Box(0, top, 6 * len(between), top + SIZE), 1.0, 99, SIZE))
    return extract(arrange([replace(page, words=tuple(words))]))


def test_a_line_of_the_side_column_does_not_end_a_heading() -> None:
    found = read(between="11.04.2025")
    items = [(item.value("ilosc"), item.value("wartosc_netto")) for item in found.items.items]
    assert items == [("3", "114.00"), ("265", "164.30")]


def test_the_value_under_a_label_of_the_side_column_is_not_looked_for_among_the_items() -> None:
    found = read()
    assert found.fields["forma_platnosci"].value == "przelew"
    assert found.fields["termin_platnosci"].value == "2025-04-12"


def test_an_item_beside_the_side_column_is_no_row_of_the_vat_table() -> None:
    assert [(row.stawka, row.netto) for row in read().vat_table.rows] == [("8", Decimal("278.30"))]
