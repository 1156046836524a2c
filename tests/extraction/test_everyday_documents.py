"""What invoices of everyday programs and small firms print beside the usual."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.extraction.reading import cells, read, rows

D = Decimal


def values(drawing: str) -> dict[str, Any]:
    return {name: c.value for name, c in read(drawing).fields.items()}


SELLER = "Sprzedawca\nABC sp. z o.o.\nul. Długa 5\n00-950 Warszawa\nNIP 526-104-08-28\n"
BUYER = "Nabywca\nJan Kowalski\nLeśna 3\n05-126 Nieporęt\nNIP 113-219-12-33\n"
SUMS = "\nRazem netto 100,00  VAT 23,00  brutto 123,00\nDo zapłaty: 123,00 PLN\n"


def test_a_label_may_be_centred_over_lines_set_flush_left() -> None:
    found = values(
        """
                Sprzedawca:                                        Nabywca:
Sklep Wędkarski Barbara Kłos                    Gmina Miękinia
ul. Legnicka 55                                 ul. Kościuszki 41
54-203 Wrocław                                  55-330 Miękinia
NIP 526-104-08-28                               NIP 113-219-12-33
"""
    )
    assert (found["sprzedawca_nazwa"], found["nabywca_nazwa"]) == ("Sklep Wędkarski Barbara Kłos", "Gmina Miękinia")


def test_headings_of_three_cells_belong_to_the_lines_under_them() -> None:
    found = values(
        """
         Dostawca                           Odbiorca                        Dane dokumentu
ABC sp. z o.o.                  Muzeum Okręgowe w Toruniu          Rodzaj: Faktura VAT
ul. Długa 5                     Rynek Staromiejski 1               Wystawiono: 2025-12-15
00-950 Warszawa                 87-100 Toruń                       Zapłacić do: 2026-01-14
NIP 526-104-08-28               NIP 113-219-12-33                  Sposób: przelew
"""
    )
    assert found["nabywca_nazwa"] == "Muzeum Okręgowe w Toruniu"
    assert found["termin_platnosci"] == "2026-01-14"


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("26-600 Radom, ul. Kielecka 101", "26-600 Radom, ul. Kielecka 101"),
        ("26-600 Radom, Kielecka 101", "26-600 Radom, Kielecka 101"),
        ("Wola Dolna, ul. Leśna 40, 26-600 Radom", "Wola Dolna, ul. Leśna 40, 26-600 Radom"),
    ],
)
def test_an_address_may_begin_with_its_town(line: str, address: str) -> None:
    assert values(BUYER.replace("Leśna 3\n05-126 Nieporęt", line))["nabywca_adres"] == address


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("Przedsiębiorstwo Skałmed Sp. z o.\no.", "Przedsiębiorstwo Skałmed Sp. z o. o."),
        ("Data Forge sp. z o.o.", "Data Forge sp. z o.o."),
        ("STACJA PALIW „BENZOL” Nr 12\nBenzol Sp. z o.o.", "Benzol Sp. z o.o."),
        ("Zakład Produkcyjny\nBenzol Sp. z o.o.", "Zakład Produkcyjny Benzol Sp. z o.o."),
        ("Wspólnota Mieszkaniowa ul. Grodzka 15", "Wspólnota Mieszkaniowa ul. Grodzka 15"),
    ],
)
def test_names_as_companies_and_houses_have_them(lines: str, name: str) -> None:
    assert values(BUYER.replace("Jan Kowalski", lines))["nabywca_nazwa"] == name


def test_a_street_may_have_the_letters_of_a_copy_in_it() -> None:
    found = values(BUYER.replace("Leśna 3", "ul. Zakopiańska 18"))
    assert found["nabywca_adres"] == "ul. Zakopiańska 18, 05-126 Nieporęt"


def test_a_column_of_days_heads_no_party() -> None:
    found = values(f"{SELLER}\n{BUYER}\nSkładnik      od          do\nWoda          01.03.25    31.03.25")
    assert found["nabywca_nazwa"] == "Jan Kowalski"


def test_cells_may_head_a_name_and_its_number_apart() -> None:
    found = values(
        """
Nazwa i adres sprzedawcy:          Nr NIP sprzedawcy
Skład Opału WĘGIELEK s.c.          526-104-08-28
ul. Towarowa 1, 33-100 Tarnów

Nazwa i adres nabywcy:             Nr NIP nabywcy
Zgromadzenie Sióstr Józefitek      113-219-12-33
ul. Mościckiego 12, 33-100 Tarnów
"""
    )
    assert [found[f"{role}_{what}"] for role in ("sprzedawca", "nabywca") for what in ("nazwa", "nip")] == [
        "Skład Opału WĘGIELEK s.c.",
        "5261040828",
        "Zgromadzenie Sióstr Józefitek",
        "1132191233",
    ]


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("FAKTURA VAT Nr W/2025/04/01877", "W/2025/04/01877"),
        ("Faktura nr / Invoice No.\n2025-00004", "2025-00004"),
        ("Rachunek za wodę\nNr rozliczenia: R/2025/03/5512", "R/2025/03/5512"),
        ("FAKTURA VAT          1. Numer faktury\n                     F/2025/0148", "F/2025/0148"),
    ],
)
def test_numbers_of_invoices_in_odd_forms(title: str, number: str) -> None:
    assert values(f"{title}\n\n{SELLER}\n{BUYER}{SUMS}")["numer_faktury"] == number


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Rachunek za wodę nr 3/2025", "VAT"),
        ("A. FAKTURA\nNr 3/2025", "VAT"),
        ("Zamówienie / faktura proforma\nnr PRO/3/2025", "PROFORMA"),
        ("Dokument nr 41/FS/2025", "VAT"),
    ],
)
def test_kinds_by_what_is_charged_and_said(title: str, kind: str) -> None:
    document = f"{title}\nData wystawienia: 12.03.2025\n\n{SELLER}\n{BUYER}{SUMS}"
    assert values(document)["rodzaj_faktury"] == kind


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("Płatność: BLIK (PayU), opłacono 11.09.2025", "BLIK"),
        ("Sposób i termin zapłaty: przelew, 7 dni", "przelew"),
    ],
)
def test_forms_of_payment_beside_other_things(line: str, form: str) -> None:
    assert values(f"Faktura nr 3/2025\n{line}\n{SUMS}")["forma_platnosci"] == form


def test_a_due_date_may_end_a_sentence_of_three_lines() -> None:
    found = values(
        "Faktura nr 3/2025\n\nNależność w wysokości 123,00 zł prosimy przekazać przelewem na\n"
        "rachunek 26 1020 1026 0000 0422 7020 1111 prowadzony przez\nBank Polski S.A. do dnia 17.02.2024.\n"
    )
    assert found["termin_platnosci"] == "2024-02-17"


def test_a_remark_in_brackets_is_not_what_is_due() -> None:
    found = values(f"Faktura nr 3/2025\n{SUMS.replace('Do zapłaty:', 'Do zapłaty (po odliczeniu wpłat 50,00 zł):')}")
    assert found["do_zaplaty"] == D("123.00")


def test_interest_on_late_payments_is_no_payment() -> None:
    found = values(f"Faktura nr 3/2025\n{SUMS}Odsetki za nieterminowe wpłaty: 3,11")
    assert "zaplacono" not in found


def test_a_service_of_a_month_has_a_period() -> None:
    found = values(f"Faktura nr 3/2025\nData wystawienia: 30.09.2025\nUsługa wykonana: wrzesień 2025\n{SUMS}")
    assert (found["okres_od"], found["okres_do"]) == ("2025-09-01", "2025-09-30")


def test_the_reason_of_a_correction_ends_before_the_next_key() -> None:
    found = values("Faktura korygująca nr 3/2025\nPowód korekty: błędna cena. Płatność: kompensata z kolejną fakturą.")
    assert found["przyczyna_korekty"] == "błędna cena"


def test_a_discount_under_an_item_leaves_its_value() -> None:
    (item,) = cells(
        """
Poz.  Opis                    Ilość JM    Cena/JM    Wartość PLN

10    Łożysko kulkowe         24 SZT      18,40      441,60
      Rabat klienta 10,00-%                           44,16-
      Wartość netto                                  397,44

      Suma netto                                     397,44
"""
    )
    assert (item["wartosc_netto"], item["rabat"]) == ("397.44", "10")


def test_names_may_stand_over_their_numbers_with_a_code() -> None:
    found = cells(
        """
Lp  Kod        Nazwa towaru
               Ilość   Jm    Cena netto   Wart. netto   VAT%   Wart. VAT   Wart. brutto

 1  0000123    Proszek do prania
               12,000  szt        24,50        294,00     23       67,62         361,62
 2  0000877    Płyn do szyb
               24,000  szt         6,30        151,20     23       34,78         185,98
"""
    )
    assert [(i["nazwa"], i["indeks"], i["ilosc"]) for i in found] == [
        ("Proszek do prania", "0000123", "12"),
        ("Płyn do szyb", "0000877", "24"),
    ]


def test_dots_lead_from_names_to_numbers() -> None:
    found = cells(
        "Faktura nr 3/2025\n\n1. Kostka granitowa 9/11 ........ 24,500 t  x  310,00 =  7 595,00\n"
        "2. Transport ....................  3 kursy  x  400,00 =  1 200,00\n\nRazem netto   8 795,00\n"
    )
    assert [(i["nazwa"], i["ilosc"], i["wartosc_netto"]) for i in found] == [
        ("Kostka granitowa 9/11", "24.5", "7595.00"),
        ("Transport", "3", "1200.00"),
    ]


def test_a_sentence_may_count_tax_and_charge_it() -> None:
    found = cells(
        "Faktura nr 3/2025\n\nDostawa wody: 210 m3 x 5,85 zł = 1 228,50 zł, VAT 8% 98,28 zł, brutto 1 326,78 zł\n"
        "Abonament: 1 m-c x 12,40 zł = 12,40 zł, VAT 8% 0,99 zł, brutto 13,39 zł\n"
    )
    assert [(i["nazwa"], i["wartosc_netto"], i["stawka_vat"], i["wartosc_brutto"]) for i in found] == [
        ("Dostawa wody", "1228.50", "8", "1326.78"),
        ("Abonament", "12.40", "8", "13.39"),
    ]


def test_what_specifies_transactions_once_more_is_no_item() -> None:
    found = cells(
        """
Produkt          Ilość     J.m.   Cena netto   Wartość netto   Stawka VAT   VAT       Wartość brutto
ON Diesel        1203,45   l      4,7154       5674,75         23%          1305,19   6979,94
AdBlue           80,00     l      2,6000       208,00          23%          47,84     255,84

Do zapłaty: 7235,78 PLN

Data         Stacja      Produkt       Ilość     Cena brutto   Wartość brutto
02.10.2025   Płock 12    ON Diesel     601,20    5,80          3486,96
09.10.2025   Opole 3     ON Diesel     602,25    5,80          3492,98
11.10.2025   Opole 3     AdBlue        80,00     3,20          256,00
"""
    )
    assert [i["ilosc"] for i in found] == ["1203.45", "80"]


def test_rates_side_by_side_may_stand_left_of_their_amounts() -> None:
    found = rows(
        """
          23%          8%           5%           RAZEM
Netto            -       396,00      1629,00       2025,00
VAT              -        31,68        81,45        113,13
Brutto           -       427,68      1710,45       2138,13
"""
    )
    assert [row[:2] for row in found] == [("8", D("396.00")), ("5", D("1629.00"))]


ITEMS = """
Faktura nr 3/2025

Lp.   Nazwa     Ilość   Cena netto   Wartość netto   VAT   Wartość brutto
1     Śruba     10      150,00       1 500,00        23%   1 845,00
2     Chleb     10        5,00          50,00         5%      52,50

"""


@pytest.mark.parametrize(
    "table",
    [
        (
            "Litery stawek: A – 23%, B – 5%\n\nStawka    Netto      VAT      Brutto\n"
            "A         1 500,00   345,00   1 845,00\nB            50,00     2,50      52,50"
        ),
        (
            "                Netto        VAT       Brutto\nPodstawowa 23%\n"
            "             1 500,00     345,00     1 845,00\nObniżona 5%\n                50,00       2,50        52,50"
        ),
    ],
)
def test_rates_of_a_vat_table_as_letters_and_over_their_amounts(table: str) -> None:
    found = rows(f"{ITEMS}{table}")
    assert found == [("23", D("1500.00"), D("345.00"), D("1845.00")), ("5", D("50.00"), D("2.50"), D("52.50"))]


@pytest.mark.parametrize(
    "lines",
    [
        "VAT 23 %      345,00 zł\nVAT 5 %        2,50 zł\nNetto        1 550,00 zł\nBrutto       1 897,50 zł",
        "Stawka 23%\nnetto 1 500,00\nVAT 345,00\n\nStawka 5%\nnetto 50,00\nVAT 2,50",
    ],
)
def test_each_rate_of_several_has_the_lines_right_under_it(lines: str) -> None:
    assert [(row[0], row[2]) for row in rows(f"{ITEMS}{lines}")] == [("23", D("345.00")), ("5", D("2.50"))]


def test_of_two_prices_the_item_has_the_one_that_makes_its_value() -> None:
    (item,) = cells(
        """
LP   NAZWA            ILOŚĆ   JM   CENA N. KAT.   RABAT %   CENA N.   WARTOŚĆ N.   VAT
1    Przewód YDY      300     m    3,20           35        2,08      624,00       23%
"""
    )
    assert (item["cena_netto"], item["wartosc_netto"]) == ("2.08", "624.00")


def test_the_number_of_a_corrected_invoice_is_not_the_own_one() -> None:
    found = values(
        "Faktura korygująca\n\nNumer                KOR/45/2025\nData wystawienia     2025-05-06\n"
        "Korygowana faktura   FV/812/2025 z 2025-04-25\n"
    )
    assert (found["numer_faktury"], found["data_wystawienia"]) == ("KOR/45/2025", "2025-05-06")


def test_what_one_who_issues_a_note_is_stands_in_brackets() -> None:
    found = values(
        "NOTA KORYGUJĄCA NR 3/2025\n\n"
        "Wystawca noty (nabywca):        Adresat (sprzedawca):\nABC sp. z o.o.                  Papier-Hurt s.j.\n"
        "ul. Długa 5                     ul. Celulozowa 9\n00-950 Warszawa                 41-200 Sosnowiec\n"
    )
    assert (found["nabywca_nazwa"], found["sprzedawca_nazwa"]) == ("ABC sp. z o.o.", "Papier-Hurt s.j.")
