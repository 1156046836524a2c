"""Spreadsheets printed with the numbers of their rows: these are no part of the invoice."""

from __future__ import annotations

from faktulove_ocr.layout import arrange
from tests.extraction.pages import page

_SHEET = """
       A              B          C
1                         Faktura nr 7
2
3   Sprzedawca             Nabywca
4   Ewa Kos                Jan Lis
5
6   Opis                   Netto
7   Szkolenie             100,00
8
9   Razem                 123,00
"""


def test_row_numbers_and_column_letters_of_a_sheet_are_left_out() -> None:
    rows = [row.text for row in arrange([page(_SHEET)]).rows]
    assert rows[:3] == ["Faktura nr 7", "Sprzedawca Nabywca", "Ewa Kos Jan Lis"]
    assert rows[-1] == "Razem 123,00"


def test_ordinals_of_items_stay() -> None:
    drawn = "\n".join(f"{n}   Towar {n}     10,00" for n in range(1, 13))
    assert [row.segments[0].text for row in arrange([page(drawn)]).rows][:2] == ["1", "2"]
