"""Letters of rates in tables of items, from pages set by hand."""

from __future__ import annotations

from faktulove_ocr.extraction.items import read_items
from tests.extraction.pages import layout


def rates(drawing: str) -> list[str | None]:
    """The rates of all items."""
    return [item.value("stawka_vat") for item in read_items(layout(drawing)).items]


def test_a_letter_means_the_rate_by_which_the_values_of_its_rows_agree() -> None:
    drawing = """
Faktura nr 1/2025
Lp   Nazwa        Ilość   Cena netto   Wartość netto   VAT   Kwota VAT   Wartość brutto
1    Cement           1       100,00          100,00   a         23,00           123,00
2    Chleb            2        50,00          100,00   b          5,00           105,00
"""
    assert rates(drawing) == ["23", "5"]


def test_a_legend_says_what_letters_mean_where_values_do_not() -> None:
    drawing = """
Faktura nr 1/2025
Lp   Nazwa        Ilość   Cena netto   Stawka VAT   Wartość netto
1    Cement           1       100,00   A                   100,00
2    Chleb            2        50,00   B                   100,00
3    Kurs             1        70,00   C                    70,00

Oznaczenie stawek: A – 23%, C – zw
Stawka    Netto
B – 5     100,00
"""
    assert rates(drawing) == ["23", "5", "zw"]
