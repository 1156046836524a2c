"""Who sells and who buys, on layouts of every kind."""

from typing import Any

import pytest

from faktulove_ocr.extraction import Extracted, extract
from faktulove_ocr.layout import arrange
from tests.sheets import sheet


def read(drawing: str) -> Extracted:
    return extract(arrange([sheet(drawing)]))


def values(drawing: str) -> dict[str, Any]:
    return {name: c.value for name, c in read(drawing).fields.items()}


ABC = "ABC sp. z o.o.\nul. Długa 5/7\n00-950 Warszawa\nNIP: 526-104-08-28\n"
KOWALSKI = "Jan Kowalski\nNowa Wieś 12\n05-126 Nieporęt\nNIP: 1132191233\n"


@pytest.mark.parametrize(
    ("seller", "buyer"),
    [
        ("Wykonawca robót:", "Inwestor"),
        ("Eksporter / sprzedawca (Exporter)", "Nabywca / importer (Buyer)"),
        ("Dostawca produktów rolnych", "Podmiot skupujący – nabywca"),
        ("Wystawiający notę", "Adresat noty"),
        ("Sprzedane przez", "Adres rozliczeniowy"),
        ("Operator", "Odbiorca paliwa"),
        ("Wierzyciel", "Dłużnik"),
        ("Supplier details", "Billing address"),
        ("Auftragnehmer", "Rechnungsanschrift"),
    ],
)
def test_a_role_is_known_by_every_word_the_trade_has_for_it(seller: str, buyer: str) -> None:
    found = values(f"{seller}\n{ABC}\n\n{buyer}\n{KOWALSKI}")
    assert (found["sprzedawca_nazwa"], found["nabywca_nazwa"]) == ("ABC sp. z o.o.", "Jan Kowalski")
    assert (found["sprzedawca_nip"], found["nabywca_nip"]) == ("5261040828", "1132191233")


def test_two_roles_of_one_party_are_one_label() -> None:
    found = values(
        "Nabywca (wystawca faktury): ABC sp. z o.o., ul. Długa 5, 00-950 Warszawa, NIP: 5261040828\n\n"
        f"Rolnik ryczałtowy\n{KOWALSKI}"
    )
    assert (found["nabywca_nazwa"], found["sprzedawca_nazwa"]) == ("ABC sp. z o.o.", "Jan Kowalski")


def test_a_role_inside_a_longer_label_heads_no_party() -> None:
    found = values(
        f"Sprzedawca\n{ABC}\n\nNumer konta klienta   1.54148477\nNumer umowy   904786\n\nKlient:\n{KOWALSKI}"
    )
    assert found["nabywca_nazwa"] == "Jan Kowalski"


def test_a_sentence_about_charging_heads_no_party() -> None:
    found = values(
        f"Wystawca noty\n{ABC}\n\nOdbiorca noty\n{KOWALSKI}\n\nObciążamy Państwa konto poniższymi kwotami:\nOdszkodowanie"
    )
    assert found["nabywca_nazwa"] == "Jan Kowalski"


def test_a_role_in_brackets_under_a_label_is_a_remark_to_it() -> None:
    found = read(
        "Sprzedawca     AGD RTV Barbara Wróbel\n(wystawca)\nAdres:         ul. Piłsudskiego 134b\n"
        "               43-948 Bielsko-Biała\nNIP            526-104-08-28"
    )
    assert found.fields["sprzedawca_adres"].value == "ul. Piłsudskiego 134b, 43-948 Bielsko-Biała"
    assert [p.role for p in found.parties] == ["seller"]


def test_the_payee_of_a_transfer_slip_is_the_seller_once_more() -> None:
    found = read(f"Sprzedawca\n{ABC}\n\nNabywca\n{KOWALSKI}" + "\n" * 6 + "Odbiorca\nABC sp. z o.o.\n")
    assert [p.role for p in found.parties] == ["seller", "buyer"]


def test_a_name_ends_where_a_key_begins() -> None:
    found = values(
        "Sprzedawca     ABC sp. z o.o.\nAdres:         ul. Długa 5\n               00-950 Warszawa\n"
        "NIP:           526-104-08-28\n\nSeria:         FV20231201469\n"
    )
    assert found["sprzedawca_nazwa"] == "ABC sp. z o.o."


@pytest.mark.parametrize(
    ("line", "name", "address"),
    [
        (
            "GazPol S.A. UL. Ogrodowa 34 lok. 62, 03-968 Warszawa",
            "GazPol S.A.",
            "UL. Ogrodowa 34 lok. 62, 03-968 Warszawa",
        ),
        ("GazPol Sp. z o.o. Bielany 1, 55-040 Bielany", "GazPol Sp. z o.o.", "Bielany 1, 55-040 Bielany"),
        (
            "MAX S.C. Łucja Kowal, Jan Mak, ul.Polna 1, 81-341 Gdynia",
            "MAX S.C. Łucja Kowal, Jan Mak",
            "ul.Polna 1, 81-341 Gdynia",
        ),
        ("Jan Nowak Aleja Wojska 8, 63-568 Ostrów", "Jan Nowak", "Aleja Wojska 8, 63-568 Ostrów"),
    ],
)
def test_name_and_address_on_one_line_part_at_the_street(line: str, name: str, address: str) -> None:
    found = values(f"Sprzedawca: {line}, NIP 526-104-08-28")
    assert (found["sprzedawca_nazwa"], found["sprzedawca_adres"]) == (name, address)
