"""Sums, rates and periods in places and words that no vocabulary lists."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.extraction.reading import read, rows, sums

D = Decimal
GROSS = "Faktura VAT nr 3/2025\nRazem netto: 100,00 zł\nPodatek VAT: 23,00 zł\nRazem brutto: 123,00 zł\n"


def values(drawing: str) -> dict[str, Any]:
    return {name: c.value for name, c in read(drawing).fields.items()}


@pytest.mark.parametrize(
    "line",
    [
        "Paid to date   50,00",
        "Zaliczka wpłacona   50,00",
        "Dokonana przedpłata: 50,00 zł",
        "Wpłacono w kasie   50,-",
        "Deposit received   50,00",
    ],
)
def test_what_leaves_the_amount_due_is_paid_whatever_it_is_called(line: str) -> None:
    assert sums(f"{GROSS}{line}\nDo zapłaty: 73,00 zł")[3:] == [D("73.00"), D("50.00")]


@pytest.mark.parametrize(
    "line", ["Net payable   123,00", "Należy się   123,00 zł", "zapłać do 19 kwietnia 2024   123,00 zł"]
)
def test_the_stems_of_words_tell_the_amount_due(line: str) -> None:
    assert sums(f"{GROSS}{line}")[3] == D("123.00")


def test_an_advance_received_is_the_sum_of_its_invoice() -> None:
    found = values("Faktura zaliczkowa nr 3/2025\nRazem brutto: 123,00 zł\nOtrzymana zaliczka:   123,00 zł")
    assert "zaplacono" not in found


def test_a_dash_for_no_grosze_prints_them() -> None:
    assert sums("Faktura nr 3/2025\nWartość z VAT – 123,- zł\nWpłacono – 50,- zł\nDo zapłaty – 73,- zł")[4] == D("50")


def test_a_label_over_words_with_their_label_keeps_its_value() -> None:
    found = sums(f"{GROSS}Do zapłaty            123,00 PLN\nSłownie sto dwadzieścia trzy złote 00/100")
    assert found[3] == D("123.00")


def test_a_number_under_a_heading_of_rates_is_one() -> None:
    found = rows(
        """
Tax base     Rate     VAT amount     Amount incl. VAT
70,80        20       14,16          84,96              Prepaid      431,31 EUR
314,86       10,00    31,49          346,35             Amount due   EUR 0,00
"""
    )
    assert found == [("20", D("70.80"), D("14.16"), D("84.96")), ("10", D("314.86"), D("31.49"), D("346.35"))]


def test_boxes_of_a_form_say_the_sums_of_their_rates() -> None:
    found = rows(
        """
10. Podstawa opodatkowania 23%     11. Podatek należny 23%     12. Podstawa opodatkowania 8%     13. Podatek należny 8%
150,00                             34,50                       1 800,00                          144,00
"""
    )
    assert found == [("23", D("150.00"), D("34.50"), None), ("8", D("1800.00"), D("144.00"), None)]


def test_net_over_vat_in_a_column_is_one_row() -> None:
    found = rows(
        """
Stawka    Netto       Brutto
~         VAT
          750,00
~8%                   810,00
~         60,00
"""
    )
    assert found == [("8", D("750.00"), D("60.00"), D("810.00"))]


def test_the_total_of_a_table_without_gross_sums_of_rates_is_gross() -> None:
    found = read(
        """
Waluta: EUR
Stawka    Netto       VAT
23        1 285,19    295,59
8         836,60      66,93
Razem     2 121,79    362,52     2 484,31
Kwota VAT w PLN 1 526,76
"""
    )
    assert found.vat_table.total is not None
    assert (found.vat_table.total.brutto, found.vat_table.total.vat_pln) == (D("2484.31"), None)


def test_a_unit_among_the_items_is_no_rate_of_exchange() -> None:
    found = values(
        """
Faktura VAT nr 3/2025
Lp   Nazwa                       J.m.    Ilość    Cena netto    VAT    Wartość netto
1    Język angielski dla firm    kurs    1,000    628,00        23%    628,00
"""
    )
    assert "kurs_waluty" not in found


@pytest.mark.parametrize(
    "drawing",
    [
        "Dotyczy okresu:\n01.11.2022\ndo\n30.11.2022",
        "Okres: Nov 1 – Nov 30, 2022",
        "Okres: Nov 1 – 30, 2022",
        "Okres: 01.11.2022 00:00 - 30.11.2022 23:59",
    ],
)
def test_periods_of_many_forms(drawing: str) -> None:
    found = values(f"Faktura VAT nr 3/2025\n\n{drawing}\n")
    assert (found["okres_od"], found["okres_do"]) == ("2022-11-01", "2022-11-30")


@pytest.mark.parametrize(
    "day", ["2025-05-\n              07", "7 maja\n              2025", "7\n              maja 2025"]
)
def test_a_day_may_break_anywhere(day: str) -> None:
    assert values(f"Faktura VAT nr 3/2025\n\nDo kiedy:     {day}\n")["termin_platnosci"] == "2025-05-07"


def test_labels_over_each_other_that_begin_alike_are_two() -> None:
    found = values(
        """
Faktura VAT nr 3/2025

Data
~                15.04.2024
~wystawienia
Data
~                12.04.2024
~sprzedaży
"""
    )
    assert (found["data_wystawienia"], found["data_sprzedazy"]) == ("2024-04-15", "2024-04-12")


def test_days_to_give_goods_back_are_no_term_of_payment() -> None:
    found = values(
        "Faktura VAT nr 3/2025\nData wystawienia: 2025-05-07\nZapłać wygodnie w banku. Masz 14 dni na zwrot."
    )
    assert "termin_platnosci" not in found


def test_who_asks_for_a_transfer_names_the_form_of_payment() -> None:
    assert (
        values("Faktura nr 3/2025\nProszę o przelew w ciągu 14 dni na niżej podane konto:")["forma_platnosci"]
        == "przelew"
    )


def test_an_account_whose_hyphens_break_is_one() -> None:
    found = values("Faktura nr 3/2025\nNr rachunku:\n81-1240-8704-0193-2926-5633-6\n367\n")
    assert found["numer_konta"] == "PL81124087040193292656336367"


def test_the_words_for_an_account_may_stand_under_it() -> None:
    found = values("Faktura nr 3/2025\n\n26 8642 4055 0064 5906 4743\n1010\n(Nr konta)\n")
    assert found["numer_konta"] == "PL26864240550064590647431010"


@pytest.mark.parametrize("line", ["Razem do wpłacenia:   123,00 zł", "Do zapłaty ogółem: 123,00 zł"])
def test_a_word_that_means_all_belongs_to_the_label_beside_it(line: str) -> None:
    assert sums(f"{GROSS}Pozostało do zafakturowania   900,00\n{line}")[3] == D("123.00")


@pytest.mark.parametrize(
    "drawing",
    ["Tak placone   gotówka", "Sp. zapłaty: GOTÓWKA", "Jak\n~             gotówka\n~zapłacono"],
)
def test_a_key_in_the_line_or_on_two_lines_tells_the_form_of_payment(drawing: str) -> None:
    assert values(f"Faktura VAT nr 3/2025\n\n{drawing}\n")["forma_platnosci"] == "gotówka"


def test_a_note_asks_for_money_and_has_no_sums_of_a_sale() -> None:
    found = values("Nota obciążeniowa nr 3/2025\nKara umowna   500,00\nRazem: 500,00 zł")
    assert (found["do_zaplaty"], "suma_brutto" in found) == (D("500.00"), False)


def test_sale_of_a_day_in_a_sentence() -> None:
    found = values("Faktura nr 3/2025\nwystawiona w dniu 2024-06-20 w Poznaniu, sprzedaż z dnia 2024-06-18")
    assert (found["data_wystawienia"], found["data_sprzedazy"]) == ("2024-06-20", "2024-06-18")


@pytest.mark.parametrize("line", ["przelew ☑ gotówka ☐", "☐ gotówka ☑ przelew", "gotówka [ ] przelew [x]"])
def test_a_box_marks_the_form_of_payment_it_stands_beside(line: str) -> None:
    assert values(f"Faktura VAT nr 3/2025\nSposób zapłaty: {line}")["forma_platnosci"] == "przelew"
