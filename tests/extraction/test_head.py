"""Numbers, dates and accounts in places where forms and letters put them."""

from __future__ import annotations

from typing import Any

import pytest

from faktulove_ocr.extraction import Extracted, extract
from faktulove_ocr.layout import arrange
from tests.sheets import sheet


def read(drawing: str) -> Extracted:
    return extract(arrange([sheet(drawing)]))


def values(drawing: str) -> dict[str, Any]:
    return {name: c.value for name, c in read(drawing).fields.items()}


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Faktura za naprawę F/7/06/2023/01", "F/7/06/2023/01"),
        ("Faktura za usługi telekomunikacyjne 230106538416", "230106538416"),
        ("FAKTURA ZA GAZ FV 12/2025", "FV 12/2025"),
        ("FAKTURA ZA GAZ 512/2025", "512/2025"),
        ("FAKTURA (bez VAT) A/00048/02/24", "A/00048/02/24"),
        ("Faktura bez VAT nr F(MAG)2132/2025", "F(MAG)2132/2025"),
        ("NR FAKTURY 7494/2025", "7494/2025"),
        ("Faktura pro-forma PRO/2025/07/0029", "PRO/2025/07/0029"),
        ("Faktura VAT RR nr 60/VAT RR/2023", "60/VAT RR/2023"),
        ("Korekta faktury 44/FK/2026", "44/FK/2026"),
        ("Nota honoraryjna – faktura VAT nr Fs SKL/4834/2022", "Fs SKL/4834/2022"),
        ("Faktura VAT nr FV 2025 0147", "FV 2025 0147"),
        ("FAKTURA VAT nr (S)FS-12/25/C", "(S)FS-12/25/C"),
        ("FAKTURA nr FS-12/25/(M)", "FS-12/25/(M)"),
        ("Faktura VAT nr S-FA/ABC 12/2025", "S-FA/ABC 12/2025"),
        ("Nr dok.: FV 3/2025", "FV 3/2025"),
        ("Nr fakt. VAT: FV/4686/2022", "FV/4686/2022"),
        ("Faktura do zamówienia ZAM/5/2025\nNumer 17/F/2025", "17/F/2025"),
        ("Faktura za okres 01.03.2025-31.03.2025 nr 17/F/2025", "17/F/2025"),
        ("FV/12/2025\nNumer faktury\n\nData wystawienia 12.03.2025", "FV/12/2025"),
    ],
)
def test_a_number_is_read_whole_and_alone_whatever_the_title_says_before_it(title: str, number: str) -> None:
    assert values(title)["numer_faktury"] == number


@pytest.mark.parametrize(
    "title", ["Faktura za marzec 2025", "Faktura za okres 01.03-31.03.2025", "Faktura z dnia 1/2/25"]
)
def test_a_month_or_a_day_in_a_title_is_no_number(title: str) -> None:
    assert "numer_faktury" not in values(title)


@pytest.mark.parametrize(
    ("drawing", "number"),
    [
        ("Nota odsetkowa nr ODS/\n22/06/2024/SKL", "ODS/22/06/2024/SKL"),
        ("Nota odsetkowa N-\nODS/2025/03/0054", "N-ODS/2025/03/0054"),
        ("Faktura sprzedaży VAT numer FV\nK2/21/2026", "FV K2/21/2026"),
        (
            "FAKTURA\nFaktura nr (Invoice No.)    Data wystawienia\nF/4174/03/A                 13.03.2025",
            "F/4174/03/A",
        ),
    ],
)
def test_a_number_may_stand_under_its_label_or_go_on_there(drawing: str, number: str) -> None:
    assert values(drawing)["numer_faktury"] == number


def test_the_numbers_of_other_things_do_not_win_over_the_title() -> None:
    found = values(
        """
Numer VAT DE997338832
Faktura za opłaty 000040/24/Fs
Numer konta sprzedającego 420015197

Eksporter produktów objętych tym dokumentem (nr REX PLREX5258277354) deklaruje pochodzenie
"""
    )
    assert found["numer_faktury"] == "000040/24/Fs"


def test_a_column_of_numbers_is_a_list_of_other_documents() -> None:
    found = values(
        """
Nota odsetkowa
Nr noty: N/3/2025

Nr faktury       Termin
2023-00011       26/08/2023
S-6150/23        03/10/2023
FAS2023100       17/10/2023
"""
    )
    assert found["numer_faktury"] == "N/3/2025"


def test_what_a_supplier_of_energy_settles_is_no_settlement_of_advances() -> None:
    assert values("Faktura rozliczeniowa nr E/379/25\n\nOdczyt licznika: 3570")["rodzaj_faktury"] == "VAT"
    assert values("Faktura rozliczeniowa nr 5/2025")["rodzaj_faktury"] == "ROZ"
    settled = "Faktura rozliczeniowa nr 5/2025\n\nOdczyt licznika: 3570\nRozliczone zaliczki: FZ/1/2025"
    assert values(settled)["rodzaj_faktury"] == "ROZ"


@pytest.mark.parametrize(
    "drawing",
    [
        "Prosimy o zapłatę kwoty 28413,00 zł przelewem najpóźniej do dnia 2025-03-26 na rachunek sprzedawcy",
        "Należność w wysokości 14.208,38 zł prosimy przekazać na rachunek w terminie do 26 marca 2025.",
        "Prosimy o zapłatę kwoty 28413,00 zł przelewem najpóźniej do dnia\n2025-03-26 na rachunek sprzedawcy",
        "Please pay the amount of 120.00 EUR no later than 26.03.2025 to our account",
        "Prosimy o zapłatę kwoty 120,00 zł przelewem w terminie 14 dni od daty wystawienia faktury na rachunek",
        "Do zapłaty        120,00 zł\nw terminie do     26.03.2025",
    ],
)
def test_a_sentence_that_asks_for_payment_gives_the_due_date(drawing: str) -> None:
    assert (
        values(f"Faktura VAT nr 1/2025\nData wystawienia: 12.03.2025\n\n{drawing}")["termin_platnosci"] == "2025-03-26"
    )


def test_the_form_of_payment_is_read_from_a_long_sentence_and_not_from_a_title_of_a_transfer() -> None:
    sentence = "Prosimy o zapłatę kwoty 28413,00 zł, o której mowa wyżej, przelewem do dnia 2025-03-26 na nasz rachunek"
    assert values(f"Faktura nr 1/2025\n\n{sentence}")["forma_platnosci"] == "przelew"
    assert "forma_platnosci" not in values("Faktura nr 1/2025\n\nW tytule przelewu prosimy podać numer konta klienta")


@pytest.mark.parametrize(
    "drawing",
    [
        "Prosimy o wpłatę na rachunek nr 61 1090 1014 0000\n0712 1981 2874.",
        "Prosimy o wpłatę na rachunek nr PL61\n1090 1014 0000 0712 1981 2874, w tytule podając numer.",
        "Prosimy o wpłatę na rachunek nr 61 1090 1014 0000\n0712 1981 2874 prowadzony przez Citi Handlowy w terminie",
    ],
)
def test_an_account_goes_on_in_the_next_line_of_a_sentence(drawing: str) -> None:
    assert values(f"Faktura nr 1/2025\n\n{drawing}")["numer_konta"] == "PL61109010140000071219812874"


def test_two_codes_of_goods_are_no_account() -> None:
    codes = "Kod                Nazwa\n5905584219914      Pojemnik\n5901097267084      Maska"
    assert "numer_konta" not in values(f"Faktura nr 1/2025\n\n{codes}")


@pytest.mark.parametrize(
    ("drawing", "bank"),
    [
        ("Bank (Bank)        Citi Handlowy", "Citi Handlowy"),
        ("Nazwa banku:       Bank Spółdzielczy w\n                   Rzeszowie", "Bank Spółdzielczy w Rzeszowie"),
        ("Konto: 61 1090 1014 0000 0712 1981 2874 (Citi Handlowy)", "Citi Handlowy"),
        ("rachunek 61 1090 1014 0000 0712 1981 2874 prowadzony przez Citi Handlowy w terminie", "Citi Handlowy"),
        ("Przelew / bank transfer\nKonto: 61 1090 1014 0000 0712 1981 2874", None),
    ],
)
def test_a_bank_is_named_beside_its_label_or_behind_the_account(drawing: str, bank: str | None) -> None:
    assert values(f"Faktura nr 1/2025\n\n{drawing}").get("bank") == bank


@pytest.mark.parametrize(
    "drawing",
    [
        "za miesiąc         czerwiec 2026",
        "Usługi za miesiąc: czerwiec 2026",
        "Dotyczy: Sprawa 346/2025 w miesiącu czerwiec 2026",
        "Okres świadczenia usługi\n2026-06-01\n– 2026-06-30",
        "Billing for the month of June 2026",
    ],
)
def test_the_period_is_read_from_a_month_and_over_two_lines(drawing: str) -> None:
    found = values(f"Faktura nr 1/2026\n\n{drawing}")
    assert (found["okres_od"], found["okres_do"]) == ("2026-06-01", "2026-06-30")


def test_one_period_in_a_column_of_its_own_is_the_period_of_the_document() -> None:
    table = """
Faktura nr 1/2026

Lp.  Nazwa              Okres                        Ilość   Netto    VAT    Brutto
1    Internet           2026-06-01 - 2026-06-30      1       100,00   23%    123,00
2    Telewizja          2026-06-01 - {end}      1       200,00   23%    246,00
"""
    assert values(table.format(end="2026-06-30"))["okres_do"] == "2026-06-30"
    assert "okres_do" not in values(table.format(end="2026-07-31"))


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Data odbioru robót", "data_sprzedazy"),
        ("Data dok. dostawy", "data_sprzedazy"),
        ("Data otrzymania wpłaty", "data_sprzedazy"),
        ("Data faktury / dostawy", "data_sprzedazy"),
        ("Data faktury / dostawy", "data_wystawienia"),
    ],
)
def test_further_wordings_of_dates(label: str, name: str) -> None:
    assert values(f"Faktura nr 1/2025\n\n{label}:    12.03.2025")[name] == "2025-03-12"


def test_the_date_of_the_corrected_document_is_not_the_issue_date() -> None:
    drawing = "Data faktury: 20.07.2024\nData wystawienia faktury pierwotnej: 14.03.2024"
    assert values(drawing)["data_wystawienia"] == "2024-07-20"


def test_a_date_goes_on_under_itself_in_a_narrow_column() -> None:
    drawing = """
Wystawiono dnia:         21 stycznia
                         2023 r.
Data dostawy:            12 stycznia
                         2023 r.
"""
    found = values(drawing)
    assert (found["data_wystawienia"], found["data_sprzedazy"]) == ("2023-01-21", "2023-01-12")


def test_a_label_of_one_word_goes_on_under_itself() -> None:
    found = values("Data\ndokumentu:\n2023-05-25\n\nData\ndostawy:\n2023-05-20")
    assert (found["data_wystawienia"], found["data_sprzedazy"]) == ("2023-05-25", "2023-05-20")


def test_a_stop_of_a_lorry_is_no_place_of_issue() -> None:
    assert values("Faktura 1/2025\n\nMiejsce: Siechnice")["miejsce_wystawienia"] == "Siechnice"
    assert "miejsce_wystawienia" not in values("Faktura 1/2025\n\nZaładunek:      CZ 619 00 Brno, 30.04.2024")


def test_annotations_answered_with_no_are_none() -> None:
    drawing = (
        "P_16 Metoda kasowa        2\nP_17 Samofakturowanie     2 – nie\nP_18A Mechanizm podzielonej płatności    1"
    )
    assert values(drawing)["adnotacje"] == ["MPP"]


def test_the_contract_is_a_linked_document() -> None:
    linked = read("Faktura nr 1/2023\n\nDotyczy umowy:     RB/41/2022 z dnia 29.08.2021").linked
    assert [(x.rola, x.numer, x.data) for x in linked] == [("umowa", "RB/41/2022", "2021-08-29")]


@pytest.mark.parametrize(
    "drawing",
    ["Nr Państwa zamówienia:    74361/2023", "Order ref.    74361/2023", "Forma zapłaty: przelew Zam. nr 74361/2023"],
)
def test_further_labels_of_orders(drawing: str) -> None:
    assert values(f"Faktura 1/2025\n\n{drawing}")["numer_zamowienia"] == "74361/2023"


SALE = """
Sprzedawca: ABC sp. z o.o., ul. Długa 5, 00-950 Warszawa, NIP: 526-104-08-28
Nabywca: Jan Kowalski, Nowa Wieś 12, 05-126 Nieporęt, NIP: 1132191233

Lp.  Nazwa        Ilość  J.m.  Cena netto  Wartość netto  VAT    Kwota VAT   Wartość brutto
1    Śruba        2      szt.  50,00       100,00         23%    23,00       123,00

Razem brutto: 123,00 zł
Fakturę VAT wystawimy po otrzymaniu wpłaty. Faktura zostanie wysłana pocztą.
"""


@pytest.mark.parametrize(
    "title",
    [
        "Zamówienie nr 5/2025",
        "Purchase Order No. 1234",
        "Auftragsbestätigung Nr. AB-77",
        "Wycena nr 3/2025",
        "Kosztorys ofertowy",
        "Packing list 3",
        "Specyfikacja do faktury 12/2025",
        "Zlecenie transportowe 55/2025",
        "Ponaglenie",
        "Zahlungserinnerung",
        "Przyjęcie PZ 3/2025",
        "Paragon niefiskalny",
        "Szanowni Państwo,",
    ],
)
def test_a_paper_with_a_sale_on_it_is_no_invoice_unless_it_says_so(title: str) -> None:
    assert values(title + SALE)["rodzaj_faktury"] == "INNY"


def test_a_document_without_a_title_is_an_invoice_when_it_names_its_own_number() -> None:
    assert values(f"Nr faktury:    FV/12/2025{SALE}")["rodzaj_faktury"] == "VAT"


@pytest.mark.parametrize("title", ["Proformarechnung 12", "Vorkasserechnung", "Proforma 5/2025"])
def test_an_invoice_before_the_payment_is_a_proforma(title: str) -> None:
    assert values(title + SALE)["rodzaj_faktury"] == "PROFORMA"


def test_a_letter_that_lists_invoices_is_none() -> None:
    listed = "Nr faktury       Termin płatności\nFAS-54/2024      2024-08-27\nFAS-75/2024      2024-06-06"
    assert values(f"Uzgodnienie sald\n\n{listed}\n\nRazem: 3,00 zł")["rodzaj_faktury"] == "INNY"


def test_the_number_of_an_advance_is_own_on_an_advance_alone() -> None:
    advance = "\n\nNr faktury zaliczkowej: FZ/2022/06/0051"
    assert values(f"Faktura zaliczkowa{advance}")["numer_faktury"] == "FZ/2022/06/0051"
    assert values(f"FAKTURA ROZLICZENIOWA F-9696/22{advance}")["numer_faktury"] == "F-9696/22"


def test_fourteen_digits_may_be_a_number_and_an_account_may_not() -> None:
    assert values("Faktura nr 00581153850325")["numer_faktury"] == "00581153850325"
    assert "numer_faktury" not in values("Faktura nr 61 1090 1014 0000 0712 1981 2874")


def test_a_term_that_begins_with_a_receipt_gives_no_day() -> None:
    drawing = "Faktura nr 1/2025\nData wystawienia: 12.03.2025\nTermin płatności: 30 dni od daty otrzymania faktury"
    assert "termin_platnosci" not in values(drawing)


def test_a_sentence_before_a_day_is_no_place_of_issue() -> None:
    assert "miejsce_wystawienia" not in values("Faktura nr 1/2025\n\nPłatność przelewem do dnia 19.04.2024 r.")
    place = values("Faktura nr 1/2025\n\nBielsko-Biała, dnia 19.04.2024 r.")["miejsce_wystawienia"]
    assert place == "Bielsko-Biała"


@pytest.mark.parametrize(
    ("drawing", "bank"),
    [
        ("Kreditinstitut: Commerzbank AG", "Commerzbank AG"),
        ("Bank:       BNP Paribas Bank\n            Polska S.A.", "BNP Paribas Bank Polska S.A."),
    ],
)
def test_further_labels_of_banks_and_names_on_two_lines(drawing: str, bank: str) -> None:
    assert values(f"Faktura nr 1/2025\n\n{drawing}")["bank"] == bank


def test_two_letters_are_a_label_before_a_colon_alone() -> None:
    assert values("Faktura nr 1/2025\n\nPO: PO5290017")["numer_zamowienia"] == "PO5290017"
    assert "numer_zamowienia" not in values("Faktura nr 1/2025\n\nCena po 5290017")


@pytest.mark.parametrize(
    ("drawing", "number"),
    [
        ("KOREKTA FAKTURY VAT\n51/KOR/2025", "51/KOR/2025"),
        ("Faktura zw.: 2024-00054", "2024-00054"),
        ("FAKTURA VAT (oryginał) / Invoice\nS-5/25 z dnia 30.04.2025", "S-5/25"),
        ("Rachunek\n\n\n\nNumer rachunku\n6531/2026", "6531/2026"),
        ("Rachunek uproszczony: RU/2023/07/2991", "RU/2023/07/2991"),
        ("Faktura VAT\nkrajowa Nr\n2025/3/52", "2025/3/52"),
        ("Faktura korygująca:             44-522 Gliwice\n2023-03842", "2023-03842"),
        ("Faktura VAT\n\nNr dok. sprzedaży : FV 3314/2025", "FV 3314/2025"),
        ("Faktura VAT\n\nSygnatura faktury FV 3314/2025", "FV 3314/2025"),
        ("Faktura końcowa\nNR 44/25/FV\n\nRozliczono fakturę zaliczkową nr FZ/2025/07/0046", "44/25/FV"),
        ("Faktura VAT\n\n\nNr  F/26/08\nNr 6791280771-20260831-7D9C84246147-72", "F/26/08"),
    ],
)
def test_the_documents_own_number_stands_behind_its_title_however_that_goes_on(drawing: str, number: str) -> None:
    assert values(drawing)["numer_faktury"] == number


@pytest.mark.parametrize(
    ("drawing", "kind"),
    [
        ("Faktura\nkorygująca: 2023-03842", "KOR"),
        ("Zaliczkowa faktura\nFVZ20240400058", "ZAL"),
        ("Rachunek uproszczony nr 5/2023", "RACHUNEK"),
    ],
)
def test_a_title_names_its_kind_over_two_lines(drawing: str, kind: str) -> None:
    assert values(drawing)["rodzaj_faktury"] == kind


@pytest.mark.parametrize(
    ("drawing", "day"),
    [
        ("Faktura nr FA 9/06/2022 z 2022-06-20", "2022-06-20"),
        ("Faktura nr 1/2026\nData wystawienia (dzień, miesiąc, rok): 2026-09-30", "2026-09-30"),
        ("Faktura zw. nr: 20/03/2023 z dnia\n18.03.2023 r.", "2023-03-18"),
        ("Faktura nr 1/2026\nData wyst.:\n\n30.06.2026\n\nProtokół odbioru nr 31 z dnia 22.06.2026", "2026-06-30"),
    ],
)
def test_the_day_behind_the_number_is_that_of_issue(drawing: str, day: str) -> None:
    assert values(drawing)["data_wystawienia"] == day


@pytest.mark.parametrize(
    ("drawing", "town"),
    [
        ("Miejsce i data wystawienia: Toruń, 26.05.2022", "Toruń"),
        ("Data i miejsce wystawienia:\n08.01.2022, Stary Sącz", "Stary Sącz"),
        ("Wystawiono: Toruń, 26.05.2022", "Toruń"),
        ("Miejsce wyst.: Wólka Kosowska", "Wólka Kosowska"),
        ("Miejsce sporządzenia   Gliwice", "Gliwice"),
        (
            "                                     Zielona Góra 30-04-2023\n\nul. Polna 2\n65-001 Zielona Góra",
            "Zielona Góra",
        ),
        ("Przyjęcia i rejestracji 30-04-2023", None),
        ("Data wystawienia\nFaktura zw.", None),
    ],
)
def test_the_place_of_issue_stands_with_its_day_or_under_its_label(drawing: str, town: str | None) -> None:
    assert values(f"Faktura nr 1/2025\n\n{drawing}").get("miejsce_wystawienia") == town


@pytest.mark.parametrize(
    "drawing",
    [
        "Numer    61 1090 1014 0000 0712\nkonta    1981 2874",
        "Nr r-ku\nPL61 1090 1014 0000 0712 1981\n2874",
        "IBAN     61 1090 1014\n         0000 0712 1981\n         2874",
        "Rachunek PL61 1090 1014 0000\nbankowy : 0712 1981 2874",
        "Płatność: przelew    Rachunek odbiorcy: 61\n1090 1014 0000 0712 1981 2874",
        "Przelew 03.03.2022 61 1090 1014 0000 0712 1981\n                   2874    rachunek",
    ],
)
def test_an_account_goes_on_over_lines(drawing: str) -> None:
    found = read(f"Faktura nr 1/2025\n\n{drawing}")
    assert [a.numer for a in found.accounts] == ["PL61109010140000071219812874"]


@pytest.mark.parametrize(
    ("drawing", "order"),
    [
        ("Zam. 12/2024", "12/2024"),
        ("Zamówienie ZAM 7730/2024", "ZAM 7730/2024"),
        ("Państwa zamówienie: ZK/12/2024", "ZK/12/2024"),
        ("Bestell-Nr. 450088", "450088"),
    ],
)
def test_orders_are_named_in_many_ways(drawing: str, order: str) -> None:
    assert values(f"Faktura nr 1/2025\n\n{drawing}")["numer_zamowienia"] == order


@pytest.mark.parametrize("label", ["Umowa", "Nr umowy", "Podstawa (umowa)", "Kontrakt"])
@pytest.mark.parametrize("between", [": ", "\n"])
def test_contracts_stand_behind_their_label_or_under_it(label: str, between: str) -> None:
    linked = read(f"Faktura nr 1/2025\n\n{label}{between}U-792/2020").linked
    assert [(d.rola, d.numer) for d in linked] == [("umowa", "U-792/2020")]


def test_a_line_that_cannot_end_goes_on_in_a_reason() -> None:
    drawing = "Faktura korygująca nr 1/2025\n\nPowód korekty: Niedobór w\ndostawie"
    assert values(drawing)["przyczyna_korekty"] == "Niedobór w dostawie"
    assert values("Faktura korygująca nr 1/2025\n\nPowód korekty\nzwrot towaru")["przyczyna_korekty"] == "zwrot towaru"


def test_a_rate_of_exchange_may_be_called_by_the_word_alone() -> None:
    assert values("Faktura nr 1/2025\n\nPrzyjęty kurs\n4,2934\n\nDo zapłaty: 10,00 EUR")["kurs_waluty"] == "4.2934"


@pytest.mark.parametrize(
    ("drawing", "bank"),
    [
        ("Bank odbiorcy\nNest Bank S.A.", "Nest Bank S.A."),
        ("Prowadzony przez: Citi Handlowy", "Citi Handlowy"),
        ("Bank..........: mBank S.A.", "mBank S.A."),
        ("Bank – Commerzbank AG", "Commerzbank AG"),
        ("Bank: bank mBank S.A.", "mBank S.A."),
        ("prowadzony przez\nBank Pekao S.A.", "Bank Pekao S.A."),
        ("Przelew, bank Bank Spółdzielczy w\nRzeszowie, prosimy wpłacać", "Bank Spółdzielczy w Rzeszowie"),
    ],
)
def test_a_bank_is_the_sellers_or_the_recipients(drawing: str, bank: str) -> None:
    assert values(f"Faktura nr 1/2025\n\n{drawing}")["bank"] == bank


@pytest.mark.parametrize("colon", [":", ""])
def test_the_reservation_of_fa3_prints_does_not_hide_the_day_of_issue(colon: str) -> None:
    label = f"Data wystawienia, z zastrzeżeniem art. 106na ust. 1 ustawy{colon}"
    drawing = f"Faktura nr 1/2025\n\n{label} 15-09-2026\n\nTermin płatności   14-10-2026"
    assert values(drawing)["data_wystawienia"] == "2026-09-15"
