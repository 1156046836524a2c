"""Sums of a rate wherever a document says them: tables, lines of their own, sentences, misread rates."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from faktulove_ocr.extraction.item_model import ItemTable, ReadCell, ReadItem
from faktulove_ocr.extraction.table_area import item_rows
from faktulove_ocr.extraction.vat_table import read_vat_table
from faktulove_ocr.geometry import Box
from faktulove_ocr.layout import arrange
from tests.extraction.pages import layout, page
from tests.extraction.reading import read, rows

D = Decimal


def test_of_several_rows_of_a_rate_the_total_tells_which_it_sums_up() -> None:
    drawing = """
Fundamenty        5 280,00   23%   1 214,40   6 494,40

Stawka     Netto       VAT        Brutto
23%     10 000,00   2 300,00   12 300,00
8%       1 000,00      80,00    1 080,00
Razem   11 000,00   2 380,00   13 380,00

Netto   VAT 23%   Brutto
63,90   14,70     78,60
"""
    assert rows(drawing)[:1] == [("23", D("10000.00"), D("2300.00"), D("12300.00"))]


def test_thousands_that_stand_wide_apart_are_joined_where_the_sums_need_them() -> None:
    drawn = page("Stawka   Netto      VAT      Brutto\n23%      1 162.79   267.44   1 430.23")
    apart = tuple(
        replace(w, box=Box(w.box.x0 - 6, w.box.y0, w.box.x1 - 6, w.box.y1)) if w.text == "1" else w for w in drawn.words
    )
    (row,) = read_vat_table(arrange([replace(drawn, words=apart)]), frozenset()).rows
    assert (row.netto, row.vat, row.brutto) == (D("1162.79"), D("267.44"), D("1430.23"))


def test_a_rate_over_its_sums_in_lines_is_a_row() -> None:
    assert rows("VAT 23%\n netto          100,00\n podatek         23,00\n brutto         123,00") == [
        ("23", D("100.00"), D("23.00"), D("123.00"))
    ]


def test_the_rate_may_stand_on_the_next_line_of_the_words() -> None:
    drawing = "Suma netto – stawka obniżona   100,00\n(8% lub 7%)\nKwota podatku – stawka obniżona (8% lub   8,00\n7%)"
    assert rows(drawing) == [("8", D("100.00"), D("8.00"), None)]


def test_sums_that_each_name_their_rate_are_a_row() -> None:
    drawing = "Suma netto - stawka podstawowa (23% lub 22%)   100,00\nKwota podatku - stawka (23% lub 22%)   22,00"
    assert rows(drawing) == [("22", D("100.00"), D("22.00"), None)]


def test_rows_named_by_a_rate_belong_to_the_vat_table_whatever_else_takes_them() -> None:
    drawn = layout("Laptop   100,00\nStawka 23%   100,00")
    names = ("Laptop", "Stawka 23%")
    items = tuple(ReadItem({"nazwa": ReadCell(n, n, (), 1)}, 1, (i,)) for i, n in enumerate(names))
    assert item_rows(drawn, ItemTable(items, frozenset({0, 1}))) == frozenset({0})


def test_two_letters_that_recognition_misread_are_the_rate_of_the_items_that_bears_no_tax() -> None:
    drawing = "Stawka   Netto    VAT     Brutto\n23%      100,00   23,00   123,00\nMZ       152,30   0,00    152,30"
    scanned = arrange([page(drawing, confidence=0.9)])
    assert [r.stawka for r in read_vat_table(scanned, frozenset(), "zw").rows] == ["23", "zw"]
    assert [r.stawka for r in read_vat_table(layout(drawing), frozenset(), None).rows] == ["23"]


def test_in_zloty_no_amount_is_vat_in_zloty_beside_another_currency() -> None:
    found = read(
        "Faktura VAT nr 3/2025\nStawka   Netto    VAT     Brutto\n23%   100,00   23,00   123,00   Razem 31,00 PLN"
    )
    assert [r.vat_pln for r in found.vat_table.rows] == [None]


@pytest.mark.parametrize(
    "drawing",
    [
        "Stawka 23%: podstawa 100,00, podatek 23,00, razem 123,00 zł",
        "Stawka 23: podstawa 100,00, podatek 23,00, razem 123,00 CZK",
        "VAT 23% od 100,00 = 23,00, brutto 123,00",
        "Sprzedaż opodatkowana 23%: 100,00 PLN, podatek 23,00 PLN, razem\n123,00 PLN",
        "Sprzedaż opodatkowana 23%: 100,00 PLN, podatek 23,00\nPLN, razem 123,00 PLN",
    ],
)
def test_a_sentence_says_the_sums_of_a_rate(drawing: str) -> None:
    assert rows(drawing) == [("23", D("100.00"), D("23.00"), D("123.00"))]


@pytest.mark.parametrize("names", [("Podstawa 23", "kwota VAT 23"), ("Wartość netto a 23", "Podatek VAT a 23")])
def test_a_rate_without_a_sign_may_end_the_names_of_its_sums(names: tuple[str, str]) -> None:
    assert rows(f"{names[0]}     100,00\n{names[1]}     23,00\nSuma brutto   123,00") == [
        ("23", D("100.00"), D("23.00"), D("123.00"))
    ]


def test_the_gross_sum_of_the_document_is_none_of_its_last_rate() -> None:
    drawing = "Netto (8%)   50,00\nVAT (8%)   4,00\nNetto (np.)   100,00\nVAT (np.)   0,00\nSuma brutto   154,00"
    assert rows(drawing) == [("8", D("50.00"), D("4.00"), None), ("np", D("100.00"), D("0.00"), None)]
