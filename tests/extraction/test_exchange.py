"""Another currency: its rate of exchange and the VAT in złoty."""

from __future__ import annotations

from decimal import Decimal

from tests.extraction.reading import read

D = Decimal


def test_vat_in_zloty_is_the_amount_that_the_rate_of_exchange_gives() -> None:
    found = read(
        """
Invoice 3/2025

               EUR        PLN
Netto:         100,00     425,00
VAT:            23,00      97,75
Brutto:        123,00     522,75
Kurs EUR 4,2500 tab. 088/A/NBP/2024 z 03.05.2024
Do zapłaty: 123,00 EUR
"""
    ).fields
    assert found["suma_vat_pln"].value == D("97.75")


def test_under_headings_of_three_amounts_in_zloty_the_rate_of_exchange_says_which_is_vat() -> None:
    found = read(
        """
Invoice 3/2025

St. VAT    Netto    VAT     Brutto
23%        100,00   23,00   123,00
Razem      100,00   23,00   123,00

Do zapłaty: 123,00 EUR
Kurs EUR 4,2500 tab. 088/A/NBP/2024 z 03.05.2024

Netto PLN VAT PLN   Brutto PLN
425,00    97,75     522,75
"""
    ).fields
    assert found["suma_vat_pln"].value == D("97.75")


def test_the_table_and_date_of_a_rate_of_exchange_go_on_in_their_column() -> None:
    found = read(
        """
Termin płatności   2025-09-26      Kurs / Exchange rate: 1 USD = 3,8566 PLN, tab. 147/A/NBP/
Do zapłaty         123,00 USD      2025 z dnia 25.07.2025
"""
    ).fields
    assert (found["kurs_waluty"].value, found["tabela_kursu"].value) == ("3.8566", "147/A/NBP/2025")
    assert found["data_kursu"].value == "2025-07-25"


def test_a_course_is_no_rate_of_exchange() -> None:
    assert "kurs_waluty" not in read("Faktura VAT nr 3/2025\nKurs języka angielskiego   1,000   kurs").fields
