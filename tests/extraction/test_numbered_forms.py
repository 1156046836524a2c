"""Forms whose labels have the numbers of their boxes, and documents that ask for money in sentences."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.extraction.reading import read


def values(drawing: str) -> dict[str, Any]:
    return {name: c.value for name, c in read(drawing).fields.items()}


def test_the_number_of_a_box_is_no_part_of_its_label() -> None:
    found = values(
        """
FAKTURA VAT
1. Numer faktury             2. Data wystawienia        3. Miejsce wystawienia
FV/12/2025                   2025-03-12                 Kraków
4. Sprzedawca (nazwa, adres)                 5. Nabywca (nazwa, adres)
ABC sp. z o.o.                               Jan Kowalski
ul. Długa 5, 00-950 Warszawa                 Nowa Wieś 12, 05-126 Nieporęt
6. NIP sprzedawcy                            7. NIP nabywcy
5261040828                                   1132191233
"""
    )
    assert found["miejsce_wystawienia"] == "Kraków"
    assert (found["sprzedawca_nazwa"], found["nabywca_nazwa"]) == ("ABC sp. z o.o.", "Jan Kowalski")
    assert (found["sprzedawca_nip"], found["nabywca_nip"]) == ("5261040828", "1132191233")


def test_a_box_without_a_point_behind_its_number() -> None:
    found = values(
        """
RACHUNEK
1 Numer rachunku             2 Data wystawienia         3 Miejsce wystawienia
12/2025                      2025-03-12                 Kraków
4 Wystawca                                   5 Odbiorca
Jan Nowak                                    ABC sp. z o.o.
ul. Długa 5, 00-950 Warszawa                 Nowa Wieś 12, 05-126 Nieporęt
"""
    )
    assert (found["numer_faktury"], found["data_wystawienia"]) == ("12/2025", "2025-03-12")
    assert (found["sprzedawca_nazwa"], found["nabywca_nazwa"]) == ("Jan Nowak", "ABC sp. z o.o.")


def test_the_amount_that_words_repeat_is_asked_for() -> None:
    found = read(
        """
RACHUNEK nr 3/2025
do umowy zlecenia nr 5/2025 z dnia 1 lutego 2025 r.
Jan Nowak
Należy się za korektę tekstu 1 500,00 zł
(słownie: tysiąc pięćset złotych 00/100)
"""
    )
    assert found.fields["do_zaplaty"].value == found.fields["suma_brutto"].value == Decimal("1500.00")
    assert [(one.rola, one.numer) for one in found.linked] == [("umowa", "5/2025")]


def test_a_party_on_one_line_with_wide_blanks() -> None:
    found = values(
        """
FAKTURA VAT NR 12/2025
Sprzedawca: ABC sp. z o.o.  ul. Długa 5  00-950 Warszawa  NIP 526-104-08-28
Nabywca:    XYZ S.A.  ul. Polna 1  05-126 Nieporęt  NIP 113-219-12-33
"""
    )
    addresses = [found[name].replace(",", "") for name in ("sprzedawca_adres", "nabywca_adres")]
    assert addresses == ["ul. Długa 5 00-950 Warszawa", "ul. Polna 1 05-126 Nieporęt"]


def test_a_company_may_be_named_after_a_role() -> None:
    found = values(
        "FAKTURA 1/2025\nSprzedawca:\nOperator Telekom S.A.\nul. Długa 5\n00-950 Warszawa\nNIP 526-104-08-28"
    )
    assert found["sprzedawca_nazwa"] == "Operator Telekom S.A."


def test_number_and_date_under_one_label() -> None:
    found = values(
        """
FAKTURA                              Numer/Data     90012345 / 12.03.2025
                                     Nr zamówienia/Data     4500067890 / 01.03.2025
"""
    )
    assert (found["numer_faktury"], found["numer_zamowienia"]) == ("90012345", "4500067890")


def test_two_labels_over_each_other_keep_their_own_values() -> None:
    found = values(
        """
Faktura nr 12/03/2025
Wartość brutto     553,50 PLN
Do zapłaty         553,50 PLN
Słownie            pięćset pięćdziesiąt trzy PLN 50 gr
"""
    )
    assert found["do_zaplaty"] == Decimal("553.50")
    assert found["kwota_slownie"][0] == "pięćset pięćdziesiąt trzy PLN 50 gr"


def test_a_line_of_a_form_of_payment_and_its_term() -> None:
    found = values("Faktura nr 12/2025\nPrzelew 14 dni: 484,80, termin: 2025-03-26")
    assert found["forma_platnosci"] == "przelew"
