"""Parties as other countries, other trades and plain blanks print them."""

from __future__ import annotations

from typing import Any

import pytest

from faktulove_ocr.extraction import extract
from faktulove_ocr.layout import arrange
from tests.sheets import sheet


def values(drawing: str) -> dict[str, Any]:
    return {name: c.value for name, c in extract(arrange([sheet(drawing)])).fields.items()}


BUYER = "Bill to:\nABC sp. z o.o.\nul. Długa 5\n00-950 Warszawa\nVAT ID: PL5261040828\n"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("548 Harbor Blvd\nSan Diego CA 92101", "548 Harbor Blvd, San Diego CA 92101"),
        ("One Innovation Way\nRedmond\nWA 98052", "One Innovation Way, Redmond, WA 98052"),
        ("The Old Mill\nBath\nBA1 1AA", "The Old Mill, Bath, BA1 1AA"),
    ],
)
def test_an_address_without_a_word_for_street_begins_behind_the_legal_form(address: str, expected: str) -> None:
    found = values(f"Seller\nNorthwind Tools, Inc.\n{address}\n\n\n\n{BUYER}")
    assert (found["sprzedawca_nazwa"], found["sprzedawca_adres"]) == ("Northwind Tools, Inc.", expected)


@pytest.mark.parametrize("line", ["Accounts Dept.", "Finance Department", "Accounts Payable Dept"])
def test_a_department_is_no_part_of_the_name(line: str) -> None:
    found = values(BUYER.replace("ul.", f"{line}\nul."))
    assert found["nabywca_nazwa"] == "ABC sp. z o.o."


def test_a_postcode_may_follow_its_town_and_a_code_of_the_country_follow_it() -> None:
    found = values("Bill to:\nABC sp. z o.o.\nul. Długa 5\nWarszawa, 00-950, PL\nVAT ID: PL5261040828")
    assert (found["nabywca_nazwa"], found["nabywca_adres"]) == ("ABC sp. z o.o.", "ul. Długa 5, Warszawa, 00-950")


def test_a_word_for_a_telephone_may_stand_in_a_name() -> None:
    found = values("Sprzedawca: Halo Mobile sp. z o.o., ul. Długa 5, 00-950 Warszawa, NIP 526-104-08-28")
    assert found["sprzedawca_nazwa"] == "Halo Mobile sp. z o.o."


def test_where_someone_lives_is_an_address_and_no_order() -> None:
    found = values("Nabywca:\nJan Kowalski\nzam. Leśna 3, 05-126 Nieporęt\nNIP 113-219-12-33")
    assert found["nabywca_adres"] == "Leśna 3, 05-126 Nieporęt"


def test_parties_without_labels_end_with_their_tax_numbers_where_no_gap_parts_them() -> None:
    found = values(
        "FAKTURA 17/03/2025\n\nABC sp. z o.o.\nul. Długa 5\n00-950 Warszawa\nNIP 526-104-08-28\n"
        "Jan Kowalski\nLeśna 3\n05-126 Nieporęt\nNIP 113-219-12-33"
    )
    assert (found["sprzedawca_nazwa"], found["nabywca_nazwa"]) == ("ABC sp. z o.o.", "Jan Kowalski")
    assert (found["sprzedawca_nip"], found["nabywca_nip"]) == ("5261040828", "1132191233")


SALE = """
Data wystawienia: 12.03.2025
Sprzedawca               Nabywca
ABC sp. z o.o.           Jan Kowalski
ul. Długa 5              Leśna 3
00-950 Warszawa          05-126 Nieporęt
NIP 526-104-08-28        NIP 113-219-12-33

Razem netto 100,00  VAT 23,00  brutto 123,00
Do zapłaty: 123,00 PLN
"""


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("RACHUNEKNrRCH117/2025", "VAT"),
        ("Fa nr RCH117/2025", "VAT"),
        ("Dokument sprzedaży RCH117/2025", "VAT"),
        ("Rozliczenie za energię elektryczną nr RCH117/2025", "VAT"),
        ("Nr RCH117/2025", "VAT"),
    ],
)
def test_a_document_with_all_that_an_invoice_must_say_is_one_whatever_it_calls_itself(title: str, kind: str) -> None:
    found = values(f"{title}\n{SALE}")
    assert (found["rodzaj_faktury"], found["numer_faktury"]) == (kind, "RCH117/2025")


def test_a_paper_that_names_another_kind_is_no_invoice_for_its_tax() -> None:
    assert values(f"Zamówienie nr RCH117/2025\n{SALE}")["rodzaj_faktury"] == "INNY"
