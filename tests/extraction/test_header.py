from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from faktulove_ocr.config import PolishSettings
from faktulove_ocr.extraction import Extracted, extract
from faktulove_ocr.layout import arrange
from tests.sheets import sheet


def read(drawing: str) -> Extracted:
    return extract(arrange([sheet(drawing)]))


def values(drawing: str) -> dict[str, Any]:
    return {name: c.value for name, c in read(drawing).fields.items()}


PARTIES = """
Sprzedawca                         Nabywca
ABC sp. z o.o.                     Jan Kowalski
ul. Długa 5/7                      Nowa Wieś 12
00-950 Warszawa                    05-126 Nieporęt
NIP: 526-104-08-28                 NIP: 1132191233
"""


@pytest.mark.parametrize(
    ("title", "kind", "number"),
    [
        ("Faktura VAT nr FV/2025/03/0147", "VAT", "FV/2025/03/0147"),
        ("FAKTURA VAT FV 12/2025", "VAT", "FV 12/2025"),
        ("Faktura korygująca nr FK/7/2025 do faktury nr FV/12/2025", "KOR", "FK/7/2025"),
        ("Faktura zaliczkowa nr 3/ZAL/2025", "ZAL", "3/ZAL/2025"),
        ("Faktura końcowa nr 9/2025", "ROZ", "9/2025"),
        ("Faktura korygująca zaliczkową nr 1/KZ/2025", "KOR_ZAL", "1/KZ/2025"),
        ("Faktura pro forma nr PF/4/2025", "PROFORMA", "PF/4/2025"),
        ("Faktura VAT RR nr 5/RR/2025", "RR", "5/RR/2025"),
        ("Nota księgowa nr 2/2025", "NOTA", "2/2025"),
        ("Rachunek nr 8/2025", "RACHUNEK", "8/2025"),
        ("Wydanie zewnętrzne WZ nr 77/2025", "INNY", "77/2025"),
        ("Invoice No. INV-2025-0042", "VAT", "INV-2025-0042"),
        ("Rechnung Nr. RE-10423", "VAT", "RE-10423"),
    ],
)
def test_a_title_gives_kind_and_number(title: str, kind: str, number: str) -> None:
    found = values(title)
    assert (found["rodzaj_faktury"], found["numer_faktury"]) == (kind, number)


def test_the_number_may_stand_under_its_label() -> None:
    found = values("Faktura\nNumer faktury:\nFS/123/MAG/2025")
    assert found["numer_faktury"] == "FS/123/MAG/2025"


def test_an_account_is_never_a_document_number() -> None:
    found = values("Faktura VAT\n\nNr rachunku: PL61109010140000071219812874")
    assert "numer_faktury" not in found
    assert found["numer_konta"] == "PL61109010140000071219812874"


@pytest.mark.parametrize(
    "drawing",
    [
        "Data wystawienia: 12.03.2025    Data sprzedaży: 10.03.2025    Termin płatności: 26.03.2025",
        "Data wystawienia    Data sprzedaży    Termin płatności\n2025-03-12          2025-03-10        2025-03-26",
        "Data wystawienia:      12/03/2025\nData dostawy:          10/03/2025\nPłatne do:             26/03/2025",
        "Data wystawienia: 12 marca 2025 r.\nData wykonania usługi: 10 marca 2025 r.\nTermin zapłaty: 26 marca 2025 r.",
        "Issue date: 2025-03-12\nDate of sale: 2025-03-10\nDue date: 2025-03-26",
        "Rechnungsdatum: 12.03.2025\nLieferdatum: 10.03.2025\nFällig am: 26.03.2025",
    ],
)
def test_dates_are_told_apart_after_beside_and_under_their_labels(drawing: str) -> None:
    found = values(drawing)
    assert (found["data_wystawienia"], found["data_sprzedazy"], found["termin_platnosci"]) == (
        "2025-03-12",
        "2025-03-10",
        "2025-03-26",
    )


def test_a_term_in_days_gives_a_derived_due_date() -> None:
    found = read("Data wystawienia: 2025-03-12\nTermin płatności: 14 dni").fields["termin_platnosci"]
    assert (found.value, found.derived) == ("2025-03-26", True)


def test_the_date_of_sale_is_not_copied_from_the_issue_date() -> None:
    assert "data_sprzedazy" not in values("Data wystawienia: 2025-03-12")


def test_the_date_of_a_duplicate_is_not_the_issue_date() -> None:
    found = values("Data wystawienia: 2025-03-12\nData wystawienia duplikatu: 2025-05-02")
    assert found["data_wystawienia"] == "2025-03-12"


def test_parties_side_by_side_keep_apart() -> None:
    found = values(PARTIES)
    assert found["sprzedawca_nazwa"] == "ABC sp. z o.o."
    assert found["sprzedawca_adres"] == "ul. Długa 5/7, 00-950 Warszawa"
    assert found["nabywca_nazwa"] == "Jan Kowalski"
    assert found["nabywca_adres"] == "Nowa Wieś 12, 05-126 Nieporęt"
    assert (found["sprzedawca_nip"], found["nabywca_nip"]) == ("5261040828", "1132191233")


def test_a_party_in_a_sentence_is_read() -> None:
    found = values("Sprzedawca: ABC sp. z o.o., ul. Długa 5, 00-950 Warszawa, NIP: 526-104-08-28")
    assert found["sprzedawca_nazwa"] == "ABC sp. z o.o."
    assert found["sprzedawca_nip"] == "5261040828"


def test_a_recipient_is_neither_buyer_nor_lost() -> None:
    found = read(PARTIES + "\n\nOdbiorca\nSzkoła Podstawowa nr 2\nul. Krótka 1\n05-126 Nieporęt\nNIP: 7251801126")
    assert [(p.role, p.nip.value) for p in found.parties if p.role == "recipient" and p.nip] == [
        ("recipient", "7251801126")
    ]
    assert found.fields["nabywca_nip"].value == "1132191233"


def test_the_seller_in_the_footer_is_found_without_a_label() -> None:
    drawing = (
        "Faktura nr 4/2025\n\nNabywca\nJan Kowalski\nNowa Wieś 12\n05-126 Nieporęt\nNIP: 1132191233\n" + "\n" * 12
    ) + "ABC sp. z o.o., ul. Długa 5, 00-950 Warszawa\nNIP 526-104-08-28  REGON 016400173"
    found = values(drawing)
    assert (found["sprzedawca_nip"], found["nabywca_nip"]) == ("5261040828", "1132191233")


def test_a_foreign_identifier_keeps_its_prefix() -> None:
    assert (
        values("Nabywca\nMuster GmbH\nHauptstr. 5\n10117 Berlin\nUSt-IdNr. DE136695976")["nabywca_nip"] == "DE136695976"
    )


@pytest.mark.parametrize(
    ("drawing", "form"),
    [
        ("Forma płatności: przelew 14 dni", "przelew"),
        ("Sposób zapłaty: gotówka", "gotówka"),
        ("Płatność: karta kredytowa", "karta"),
        ("Zapłacono kartą", "karta"),
        ("Payment method: bank transfer", "przelew"),
        ("Forma płatności:  za pobraniem", "pobranie"),
    ],
)
def test_forms_of_payment(drawing: str, form: str) -> None:
    assert values(drawing)["forma_platnosci"] == form


def test_three_sums_are_told_apart_and_agree() -> None:
    found = read(
        "Razem netto:     100,00 zł\nRazem VAT:        23,00 zł\nRazem brutto:    123,00 zł\nDo zapłaty:  123,00 zł"
    )
    assert [found.fields[n].value for n in ("suma_netto", "suma_vat", "suma_brutto", "do_zaplaty")] == [
        Decimal("100.00"),
        Decimal("23.00"),
        Decimal("123.00"),
        Decimal("123.00"),
    ]
    assert found.sums.agrees


def test_a_missing_sum_that_follows_is_derived() -> None:
    found = read("Razem netto: 1 000,00 zł\nRazem brutto: 1 230,00 zł").fields["suma_vat"]
    assert (found.value, found.derived) == (Decimal("230.00"), True)


def test_the_words_are_kept_as_printed() -> None:
    found = values("Słownie: sto dwadzieścia trzy złote 00/100")
    assert found["kwota_slownie"] == ("sto dwadzieścia trzy złote 00/100", Decimal("123.00"))


@pytest.mark.parametrize(
    ("drawing", "currency"),
    [
        ("Do zapłaty: 123,00 EUR", "EUR"),
        ("Waluta: USD\nRazem brutto: 10,00", "USD"),
        ("Razem brutto: 123,00 zł", "PLN"),
        ("Total due: £ 99.00", "GBP"),
        ("K úhradě\nDo zapłaty: 250,00 CZK", "CZK"),
    ],
)
def test_currencies(drawing: str, currency: str) -> None:
    assert values(drawing)["waluta"] == currency


@pytest.mark.parametrize(
    ("drawing", "annotation"),
    [
        ("mechanizm podzielonej płatności", "MPP"),
        ("odwrotne obciążenie", "odwrotne_obciazenie"),
        ("metoda kasowa", "metoda_kasowa"),
        ("procedura marży - towary używane", "procedura_marzy"),
        ("Zwolnienie z VAT na podst. art. 113 ust. 1 ustawy", "zwolnienie"),
        ("DUPLIKAT", "duplikat"),
        ("samofakturowanie", "samofakturowanie"),
        ("Reverse charge", "odwrotne_obciazenie"),
    ],
)
def test_annotations_are_the_printed_ones(drawing: str, annotation: str) -> None:
    assert values(drawing)["adnotacje"] == [annotation]


def test_a_denied_annotation_is_none() -> None:
    assert "adnotacje" not in values("Mechanizm podzielonej płatności: NIE")


def test_a_margin_invoice_has_no_net_sum_and_no_vat() -> None:
    found = values("Faktura VAT marża nr 3/2025\nprocedura marży - towary używane\nRazem brutto: 1 200,00 zł")
    assert "suma_netto" not in found
    assert "suma_vat" not in found
    assert found["suma_brutto"] == Decimal("1200.00")


def test_a_correction_names_what_it_corrects_and_why() -> None:
    found = read(
        "Faktura korygująca nr FK/7/2025\ndo faktury nr FV/12/2025 z dnia 2025-02-01\nPrzyczyna korekty: zwrot towaru"
    )
    (link,) = found.linked
    assert (link.rola, link.numer, link.data) == ("korygowana", "FV/12/2025", "2025-02-01")
    assert found.fields["przyczyna_korekty"].value == "zwrot towaru"


def test_a_receipt_with_the_buyers_nip_is_a_simplified_invoice_up_to_the_limit() -> None:
    receipt = "ABC sp. z o.o.\nNIP 526-104-08-28\nPARAGON FISKALNY\nNIP nabywcy: 113-219-12-33\nSUMA PLN {}"
    assert values(receipt.format("450,00"))["rodzaj_faktury"] == "UPR"
    assert values(receipt.format("450,01"))["rodzaj_faktury"] == "PARAGON"


def test_a_page_of_words_that_are_no_invoice_invents_nothing() -> None:
    found = values("Szanowni Państwo,\ndziękujemy za spotkanie i czekamy na odpowiedź.\nZ poważaniem\nJan Nowak")
    assert not set(found) & {"numer_faktury", "suma_netto", "suma_vat", "suma_brutto", "sprzedawca_nip", "numer_konta"}
    assert found["rodzaj_faktury"] == "INNY"


@pytest.mark.parametrize(
    ("drawing", "switch", "field"),
    [
        ("Data wystawienia: 12 marca 2025 r.", "date_format_enhancement", "data_wystawienia"),
        ("Razem brutto: 123,00 EUR", "currency_parsing", "waluta"),
        ("Termin płatności\n2025-03-26", "spatial_analysis", "termin_platnosci"),
    ],
)
def test_a_switch_of_polish_knowledge_turns_its_reading_off(drawing: str, switch: str, field: str) -> None:
    layout = arrange([sheet(drawing)])
    assert field in extract(layout).fields
    assert field not in extract(layout, replace(PolishSettings(), **{switch: False})).fields
