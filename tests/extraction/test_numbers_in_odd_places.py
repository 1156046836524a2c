"""Numbers of documents whose label, caption or title stands where few programs put it."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("drawing", "number"),
    [
        ("Kundenrechnung\n37079", "37079"),
        ("Kundenrechnung Nr. 341-05/24", "341-05/24"),
        ("Kundenrechnung\n\n\nDokumentnummer     2024.0100", "2024.0100"),
        ("FV\n\n87/10/2022", "87/10/2022"),
        ("Dokument: Faktura VAT FAS-38/K2/10/2024 z dnia 10.10.2024", "FAS-38/K2/10/2024"),
        ("faktura vat\n\n\n305/01/2024\nFaktura\n\n2024-01-24\nFaktura z dnia", "305/01/2024"),
        ("Faktura VAT\nnumer FA MAG/\n37/2022", "FA MAG/37/2022"),
        ("FAKTURA NR 2022-07-18", "2022-07-18"),
        ("Faktura sprzedaży\nNr #15741", "#15741"),
        ("FAKTURA VAT RR NR 005338/24/VAT RR", "005338/24/VAT RR"),
        ("VAT Invoice\n\nOur invoice no. /\nNumerfaktury\n268/08/2025", "268/08/2025"),
        ("FAKTURA (Rechnung)\n\nNr (Rechnung-Nr.):     FE 315/05/2024", "FE 315/05/2024"),
        ("Invoice\n\nOur invoice     INV22120246\nno.\n\nINVOICE       29 December 2022\nDATE", "INV22120246"),
        ("RACHUNEK        Numer kolejny : 39/XII/2023", "39/XII/2023"),
    ],
)
def test_a_number_is_found_where_few_programs_put_it(drawing: str, number: str) -> None:
    assert read(drawing).fields["numer_faktury"].value == number


def test_a_place_in_a_row_of_seats_is_no_place_of_issue() -> None:
    drawing = "Faktura nr 1/2025\n\nDowóz\nRząd: 15, miejsce: 5\nWynajem biurka w coworkingu"
    assert "miejsce_wystawienia" not in read(drawing).fields


def test_a_period_may_break_before_its_last_month() -> None:
    drawing = "Invoice no. 1/2025\n\nService period   1 December 2022 – 31\n                 December 2022"
    fields = read(drawing).fields
    assert [fields[n].value for n in ("okres_od", "okres_do")] == ["2022-12-01", "2022-12-31"]


@pytest.mark.parametrize("label", ["Terms: Net 30", "Konditionen: 30 Tage rein netto"])
def test_terms_give_the_last_day_to_pay(label: str) -> None:
    fields = read(f"Invoice no. 1/2025\n\nInvoice date: 01.05.2024\n{label}").fields
    assert fields["termin_platnosci"].value == "2024-05-31"


def test_facts_of_a_document_in_a_row_are_no_items() -> None:
    drawing = """
FV

Faktura nr:          Data wyst.:    Pobyt:                     Liczba osób:
FV/22719/08/2022     29/08/2022     23/08/2022 - 28/08/2022    3

Nazwa towaru      Ilość     Cena netto    Wartość netto    VAT    Wartość brutto
Kolacja            5         100,00         500,00         23%       615,00
"""
    assert read(drawing).fields["numer_faktury"].value == "FV/22719/08/2022"


@pytest.mark.parametrize("caption", ["Placeofissue", "Miejscewystawienia"])
def test_labels_are_known_without_their_blanks(caption: str) -> None:
    assert read(f"Faktura nr 1/2025\n\nMiejsce\n{caption}\nGdańsk").fields["miejsce_wystawienia"].value == "Gdańsk"
