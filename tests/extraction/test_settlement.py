"""What stands between brutto and the amount due: charges, deductions, instalments, payments."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.reading import read

D = Decimal


@pytest.mark.parametrize(
    ("lines", "kind", "amount"),
    [
        ("Zatrzymana kaucja gwarancyjna 10%   12,30 zł\nDo zapłaty: 110,70 zł", "odliczenie", "12.30"),
        ("Opłata za dowóz, poza VAT   10,00 zł\nDo zapłaty: 133,00 zł", "obciazenie", "10.00"),
        ("Saldo na dzień wystawienia   10,00 zł\nDo zapłaty: 133,00 zł", "saldo", "10.00"),
    ],
)
def test_what_stands_between_gross_and_due_settles_them(lines: str, kind: str, amount: str) -> None:
    found = read(f"Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\n{lines}").settlement
    assert [(s.rodzaj, s.kwota) for s in found] == [(kind, amount)]


def test_several_deductions_are_found_by_their_sum() -> None:
    found = read(
        "Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nPotrącenia\nUdziały członkowskie   40,00\n"
        "Fundusz Ochrony Rolnictwa   3,00\nDo wypłaty: 80,00 zł"
    ).settlement
    assert [(s.rodzaj, s.kwota) for s in found] == [("odliczenie", "40.00"), ("odliczenie", "3.00")]


def test_instalments_are_told_by_their_dates_and_their_sum() -> None:
    found = read(
        """
Faktura VAT nr 3/2025

Prognoza   Termin       Kwota [zł]
1          2025-08-15   41,00
2          2025-10-15   82,00

Razem brutto: 123,00 zł
"""
    )
    assert [(s.rodzaj, s.kwota, s.data) for s in found.settlement] == [
        ("rata", "41.00", "2025-08-15"),
        ("rata", "82.00", "2025-10-15"),
    ]
    assert found.fields["do_zaplaty"].value == D("123.00")
    assert found.fields["termin_platnosci"].value == "2025-10-15"


def test_charges_and_deductions_without_signs_are_told_by_their_words() -> None:
    found = read(
        "Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nOpłata skarbowa w imieniu klienta   80,00 zł\n"
        "Potrącenie za kaucję   120,00 zł\nDo zapłaty: 83,00 zł"
    ).settlement
    assert [(s.rodzaj, s.kwota) for s in found] == [("obciazenie", "80.00"), ("odliczenie", "120.00")]


def test_payments_with_their_days_add_up_to_what_is_paid() -> None:
    found = read(
        "Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nWpłata z dnia 01.03.2025: 40,00 zł\n"
        "Wpłata przelewem z dnia 05.03.2025: 60,00 zł\nZapłacono łącznie: 100,00 zł\nDo zapłaty: 23,00 zł"
    ).settlement
    assert [(s.rodzaj, s.kwota, s.data) for s in found] == [
        ("zaplata", "40.00", "2025-03-01"),
        ("zaplata", "60.00", "2025-03-05"),
    ]
