"""Whose a tax number is, keys that hold two things, labels in several languages, letterheads without labels."""

from __future__ import annotations

from typing import Any

import pytest

from faktulove_ocr.polish.vocabulary import LABELS
from tests.extraction.reading import read


def values(drawing: str) -> dict[str, Any]:
    return {name: c.value for name, c in read(drawing).fields.items()}


@pytest.mark.parametrize(
    ("ours", "yours"),
    [("Our VAT ID:", "Your VAT ID:"), ("Nasz NIP:", "Państwa NIP:"), ("Unsere USt-IdNr.:", "Ihre USt-IdNr.:")],
)
def test_ours_is_the_sellers_and_yours_the_buyers(ours: str, yours: str) -> None:
    found = values(
        f"""
INVOICE 12/2025
Seller:                      Buyer:
Bohemia Bearings s.r.o.      ABC sp. z o.o.
Opavská 101/14               ul. Długa 5
708 00 Ostrava               00-950 Warszawa

{yours} PL5261040828
{ours} CZ25123891
"""
    )
    assert (found["sprzedawca_nip"], found["nabywca_nip"]) == ("CZ25123891", "5261040828")


def test_a_key_of_name_and_address_holds_both() -> None:
    found = values(
        """
FAKTURA nr 12/2025
Sprzedawca
Nazwa i      F.H.U. Orzeł Jerzy
adres        Pawłowski
             ul. Lipowa 27A
             87-861 Toruń
NIP          5261040828
"""
    )
    assert found["sprzedawca_nazwa"] == "F.H.U. Orzeł Jerzy Pawłowski"
    assert found["sprzedawca_adres"] == "ul. Lipowa 27A, 87-861 Toruń"


def test_a_label_in_three_words_ends_behind_the_last() -> None:
    found = values("FAKTURA 12/2025\nWystawca (sprzedawca) (Supplier):\nABC sp. z o.o.\nul. Długa 5\n00-950 Warszawa")
    assert found["sprzedawca_nazwa"] == "ABC sp. z o.o."


def test_letters_set_apart_are_a_word() -> None:
    assert [m.kind for m in LABELS.find("W Y S TAWIONO DLA", fuzzy=False)] == ["buyer"]


def test_the_number_of_a_customer_is_no_buyer() -> None:
    assert [m.kind for m in LABELS.find("Customer code", fuzzy=False)] == ["other_id"]


def test_a_buyer_in_a_column_that_ends_where_its_label_ends() -> None:
    found = values(
        """
FAKTURA nr 12/2025
                      SPRZEDAJĄCY
              Firma Handlowa Ewa
                  ul. Polna 36A
         66-901 Gorzów Wielkop.
              NIP 526-104-08-28
"""
    )
    assert found["sprzedawca_nazwa"] == "Firma Handlowa Ewa"


def test_an_address_line_keeps_what_stands_before_its_comma() -> None:
    found = values(
        """
FACTURE 12/2025
Buyer:
Grand Large Tools SARL
Z.I. Nord, 24 rue des Forges
67000 Strasbourg
"""
    )
    assert found["nabywca_nazwa"] == "Grand Large Tools SARL"
    assert found["nabywca_adres"] == "Z.I. Nord, 24 rue des Forges, 67000 Strasbourg"


def test_a_role_explained_in_brackets_is_a_label() -> None:
    found = read(
        """
FAKTURA nr 12/2025
Nabywca:
ABC sp. z o.o.
ul. Długa 5
00-950 Warszawa
NIP 526-104-08-28

Odbiorca (miejsce dostawy):
ABC Oddział Opole
Polna 18b
45-879 Opole
"""
    ).parties
    assert [(p.role, p.name.value) for p in found if p.name] == [
        ("buyer", "ABC sp. z o.o."),
        ("recipient", "ABC Oddział Opole"),
    ]


def test_a_label_that_goes_on_before_a_dash() -> None:
    found = values(
        """
Faktura VAT nr 12/25
Sprzedawca usługi – Kancelaria Kinga Kozłowska
ul. Wrocławska 5
60-054 Poznań
NIP 526-104-08-28
"""
    )
    assert found["sprzedawca_nazwa"] == "Kancelaria Kinga Kozłowska"


def test_a_place_to_sign_is_no_party() -> None:
    found = values(
        "FAKTURA nr 12/2025\nSprzedawca: ABC sp. z o.o., NIP 526-104-08-28\n\nOdbiorca (podpis)\nDorota Głowacka"
    )
    assert "nabywca_nazwa" not in found


def test_values_of_a_form_may_be_flush_right() -> None:
    found = values(
        """
FAKTURA nr 12/2025
Nabywca / płatnik
Nazwa i adres:         Przedsiębiorstwo Medpol Sp. z o.o.
~                         Mała Wieś 187, 09-460 Mała Wieś
NIP:                                           5261040828
"""
    )
    assert found["nabywca_nazwa"] == "Przedsiębiorstwo Medpol Sp. z o.o."
    assert found["nabywca_adres"] == "Mała Wieś 187, 09-460 Mała Wieś"


def test_a_broken_party_label_is_no_line_of_the_party_beside_it() -> None:
    found = values(
        """
FAKTURA nr 12/2025
Nabywca Przedsiębiorstwo            Data wystawienia: 12.03.2025
faktury:   NOVAPRINT sp. z o.o.
           NIP: 5261040828
           al. Zwycięstwa 1A
           30-547 Kraków
"""
    )
    assert found["nabywca_nazwa"] == "Przedsiębiorstwo NOVAPRINT sp. z o.o."
    assert found["nabywca_adres"] == "al. Zwycięstwa 1A, 30-547 Kraków"


def test_the_senders_line_over_a_window_is_the_seller() -> None:
    found = values(
        """
Serverhaus Online GmbH - Industriestr. 25 - 91710 Gunzenhausen
ABC sp. z o.o.
ul. Długa 5
00-950 Warszawa

Rechnung R0012345678
Ihre USt-IdNr.     PL5261040828
Gesamtbetrag       5,88 EUR
Serverhaus Online GmbH, Registergericht Ansbach HRB 6089, USt-IdNr. DE136695976
"""
    )
    assert (found["sprzedawca_nazwa"], found["nabywca_nazwa"]) == ("Serverhaus Online GmbH", "ABC sp. z o.o.")
    assert (found["sprzedawca_nip"], found["nabywca_nip"]) == ("DE136695976", "5261040828")
    assert found["sprzedawca_adres"] == "Industriestr. 25, 91710 Gunzenhausen"
