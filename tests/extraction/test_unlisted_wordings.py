"""Wordings that no vocabulary lists, captions under their values, numbers and names beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from faktulove_ocr.extraction import extract
from faktulove_ocr.layout import arrange
from faktulove_ocr.polish.dates import find_days_term
from tests.extraction.reading import read
from tests.sheets import sheet


def values(drawing: str) -> dict[str, Any]:
    return {name: c.value for name, c in read(drawing).fields.items()}


PARTY = "ABC sp. z o.o.\nul. Długa 5/7\n00-950 Warszawa\nNIP: 526-104-08-28\n"
OTHER = "Jan Kowalski\nNowa Wieś 12\n05-126 Nieporęt\nNIP: 1132191233\n"


@pytest.mark.parametrize(
    ("seller", "buyer"),
    [
        ("sprzedawca usługi", "nabywca końcowy"),
        ("Supplied by:", "Recipient of the invoice:"),
        ("Wystawione przez", "Invoice for:"),
        ("Sprzedaje", "Kupuje"),
        ("Dostawca paczek i listów:", "Klient naszego biura:"),
    ],
)
def test_a_party_stands_under_a_label_that_goes_on(seller: str, buyer: str) -> None:
    found = values(f"FAKTURA nr 12/2025\n\n{seller}\n{PARTY}\n{buyer}\n{OTHER}")
    assert (found["sprzedawca_nazwa"], found["nabywca_nazwa"]) == ("ABC sp. z o.o.", "Jan Kowalski")
    assert (found["sprzedawca_nip"], found["nabywca_nip"]) == ("5261040828", "1132191233")


def test_a_sentence_about_the_buyer_heads_nobody() -> None:
    found = values(f"FAKTURA nr 12/2025\n\nSprzedawca\n{PARTY}\nKlient nie zgłosił uwag\nRazem 12,00")
    assert "nabywca_nazwa" not in found


def test_tax_numbers_keyed_vat_stay_with_their_columns() -> None:
    drawing = """
INVOICE 12/2025
Sold to                                 Supplier
Consulting Medmed sp. z o.o.            Claddagh Design Limited
os. Tysiąclecia 7                       62 Grand Canal Dock
65-211 Zielona Góra                     Dublin D04 V4X7
VAT 5261040828                          VAT IE6388047V
"""
    found = values(drawing)
    assert (found["nabywca_nip"], found["sprzedawca_nip"]) == ("5261040828", "IE6388047V")


def test_an_address_abroad_needs_no_postcode() -> None:
    drawing = """
INVOICE 12/2025
Seller
Skellig Cloud DAC
Unit 17, Airside Business Park, Swords, Co. Dublin, Ireland
VAT IE6388047V
"""
    found = values(drawing)
    assert found["sprzedawca_nazwa"] == "Skellig Cloud DAC"
    assert found["sprzedawca_adres"] == "Unit 17, Airside Business Park, Swords, Co. Dublin"


def test_a_department_is_no_part_of_the_name() -> None:
    found = values(f"FAKTURA nr 12/2025\nSprzedawca\n{PARTY}\nNabywca\nBeta GmbH\nAbt. Einkauf\nHafen 3\n20457 Hamburg")
    assert found["nabywca_nazwa"] == "Beta GmbH"


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Usługi zakończone dnia 28.02.2026", "data_sprzedazy", "2026-02-28"),
        ("Zapłatę uregulować do 15.03.2026", "termin_platnosci", "2026-03-15"),
        ("Lieferung durch Spedition am 22.06.2026", "data_sprzedazy", "2026-06-22"),
        ("Czas pobytu gości: 10.01.2026 - 13.01.2026", "okres_do", "2026-01-13"),
    ],
)
def test_the_stems_of_a_phrase_say_which_date_follows(line: str, field: str, value: str) -> None:
    assert values(f"FAKTURA nr 12/2025\nData wystawienia: 01.03.2026\n\n{line}")[field] == value


def test_captions_stand_under_their_values() -> None:
    words = [("Nowy Sącz", 0), ("Miejsce wystawienia", 10), ("FA089142", 26), ("Numer dokumentu", 36)]
    words += [("2022-08-31", 52), ("Wystawiono w dniu", 62), ("2022-08-29", 78), ("Data dostawy", 88)]
    page = sheet("\n".join(text for text, _ in words))
    heights = {row: y for row, (_, y) in enumerate(words)}
    moved = [replace(w, size=8.0, box=replace(w.box, y0=heights[w.line], y1=heights[w.line] + 8.0)) for w in page.words]
    found = {n: c.value for n, c in extract(arrange([replace(page, words=tuple(moved))])).fields.items()}
    assert found["miejsce_wystawienia"] == "Nowy Sącz"
    assert found["numer_faktury"] == "FA089142"
    assert (found["data_wystawienia"], found["data_sprzedazy"]) == ("2022-08-31", "2022-08-29")


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("FV – 466158DD-0001 z dnia 09-07-2022", "466158DD-0001"),
        ("FV FA089142", "FA089142"),
        ("FV S/12/2024", "FV S/12/2024"),
        ("Inv. No.: IE-2022-68354", "IE-2022-68354"),
        ("FAKTURA 000013/26/\nFV", "000013/26/FV"),
        ("Invoice\nPage\n1 / 1\n\nInvoice number: 85957", "85957"),
    ],
)
def test_a_number_without_its_title_and_with_its_series(title: str, number: str) -> None:
    assert values(title)["numer_faktury"] == number


def test_a_title_inside_the_item_table_is_a_heading() -> None:
    drawing = """
Faktura
NUMER DOKUMENTU   FVS(01)9/2023

Lp  WZ     Nazwa            Ilość  Cena netto  Wartość netto  VAT
1   8789   Śruba M8            10        2,00          20,00  23%
2   8790   Nakrętka M8         10        1,00          10,00  23%
"""
    found = values(drawing)
    assert (found["numer_faktury"], found["rodzaj_faktury"]) == ("FVS(01)9/2023", "VAT")


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("F. płatności: gotówką", "gotówka"),
        ("Sp. zapłaty   PRZELEW 30 DNI", "przelew"),
        ("Jak będzie płacił klient   karta", "karta"),
    ],
)
def test_a_form_of_payment_beside_words_of_paying(line: str, form: str) -> None:
    assert values(f"FAKTURA nr 12/2025\n\n{line}")["forma_platnosci"] == form


def test_a_bank_ends_where_its_numbers_begin() -> None:
    found = values("FAKTURA nr 12/2025\nBank prowadzący: ING Bank Śląski S.A. PL88 1050 9382 8452")
    assert found["bank"] == "ING Bank Śląski S.A."


@pytest.mark.parametrize(
    ("terms", "days"), [("net 30", 30), ("2/10 n/30", 30), ("3% Skonto 10 Tage, 30 Tage netto", 30), ("21 dni", 21)]
)
def test_the_days_of_a_term(terms: str, days: int) -> None:
    assert find_days_term(terms) == days


def test_delivery_notes_on_one_line_and_in_a_column() -> None:
    drawing = """
FAKTURA nr 12/2025
Nr WZ:            WZ/004303/23 WZ/004306/23
Dowód wydania:    77/MAG/2023
                  78/MAG/2023
Zamówienie:       PO-2023-42440
"""
    notes = [one.numer for one in read(drawing).linked if one.rola == "wz"]
    assert notes == ["WZ/004303/23", "WZ/004306/23", "77/MAG/2023", "78/MAG/2023"]
