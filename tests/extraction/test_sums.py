"""The sums by their labels: netto, VAT, brutto, the amount due and what is paid; on corrections the difference."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.reading import read, rows, sums

D = Decimal


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("Do wypłaty: 123,00 zł", "123.00"),
        ("Łącznie do przelewu   123,00 zł", "123.00"),
        ("Pozostaje   123,00", "123.00"),
        ("Offener Betrag   123,00 EUR", "123.00"),
        ("Please pay   EUR 123.00", "123.00"),
        ("Pozostaje do wypłaty   123,00 zł", "123.00"),
        ("Należność: 123,00 zł", "123.00"),
        ("Należność w wysokości 123,00 zł prosimy przekazać przelewem", "123.00"),
        ("Prosimy o zapłatę kwoty 123,00 zł w ciągu tygodnia", "123.00"),
        ("obciążamy Państwa w kwocie 123,00 zł (słownie: sto dwadzieścia trzy złote 00/100)", "123.00"),
    ],
)
def test_the_amount_due_is_asked_for_in_many_ways(line: str, due: str) -> None:
    assert sums(f"Faktura VAT nr 3/2025\n\n{line}")[3] == D(due)


def test_money_received_for_what_was_owed_before_is_not_paid_now() -> None:
    assert sums("Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nOtrzymane wpłaty   -50,00 zł")[4] is None


def test_a_form_of_payment_that_says_paid_has_the_amount_paid_beside_it() -> None:
    assert sums("Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nZapłacono kartą   123,00 zł")[4] == D("123.00")


def test_sentences_name_an_amount_behind_it() -> None:
    found = sums(
        "Faktura VAT nr 3/2025\nnależne jest wynagrodzenie w kwocie 100,00 zł netto powiększone o podatek\n"
        "Łączna wartość faktury wynosi 123,00 zł brutto"
    )
    assert found[0] == D("100.00")
    assert found[2] == D("123.00")


def test_a_farmers_refund_is_his_vat() -> None:
    found = sums(
        "Faktura VAT RR nr 3/2025\nWartość produktów rolnych: 100,00 zł\nKwota zwrotu: 7,00 zł\n"
        "Należność ogółem: 107,00 zł"
    )
    assert found[:3] == [D("100.00"), D("7.00"), D("107.00")]


def test_german_sums_are_told_apart() -> None:
    found = sums("Rechnung 3/2025\nSumme netto   100,00\nUSt 19%   19,00\nGesamt   119,00\nOffener Betrag   119,00")
    assert found[:4] == [D("100.00"), D("19.00"), D("119.00"), D("119.00")]


def test_a_paragraph_of_an_act_is_no_tax() -> None:
    found = read("Faktura VAT nr 3/2025\nData wystawienia, z zastrzeżeniem art. 106na ust. 1 ustawy: 15.12.2025").fields
    assert found["data_wystawienia"].value == "2025-12-15"
    assert "suma_vat" not in found


def test_what_remains_to_be_invoiced_is_not_due() -> None:
    found = sums(
        "Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nPozostało do zafakturowania   900,00\nDo zapłaty   123,00 zł"
    )
    assert found[3] == D("123.00")


def test_vat_of_one_rate_in_a_gross_sum_gives_the_net_sum() -> None:
    found = read("Faktura VAT nr 3/2025\nDo zapłaty\n1 230,00 zł\nw tym VAT 230,00 zł").fields
    assert found["suma_netto"].value == D("1000.00")
    assert found["suma_netto"].derived


def test_a_contribution_is_not_a_payment_of_the_invoice() -> None:
    assert sums("Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nWpłata na udziały członkowskie   40,00 zł")[4] is None


def test_sums_in_the_columns_of_the_items_are_read() -> None:
    found = sums(
        """
Faktura VAT nr 3/2025

Lp   Nazwa             Ilość   Cena netto   Wartość netto   VAT
1    Mleko surowe      10      10,00        100,00          23%
     Tłuszcz           3,80    Netto:       100,00
     Białko            3,59    VAT:          23,00
     Komórki           185     Brutto:      123,00
"""
    )
    assert found[:3] == [D("100.00"), D("23.00"), D("123.00")]


@pytest.mark.parametrize(
    "line",
    [
        "Należy zapłacić: 123,00 zł",
        "Należność wymagalna   123,00 zł",
        "Do zapłaty – 123,00 zł",
        "Do uregulowania    – 123,00 zł",
        "Nabywca zapłaci   123,00 zł",
        "Balance to be transferred   123.00 EUR",
    ],
)
def test_what_must_be_paid_is_due(line: str) -> None:
    assert sums(f"Faktura VAT nr 3/2025\n\n{line}")[3] == D("123.00")


@pytest.mark.parametrize(
    "line",
    [
        "Przyjęto wpłatę: 23,00 zł",
        "Otrzymana wpłata   23,00 zł",
        "Dotychczas zapłacono   23,00 zł",
        "Payment received   23.00 PLN",
        "Bereits bezahlt   23,00 PLN",
    ],
)
def test_what_was_received_is_paid(line: str) -> None:
    assert sums(f"Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\n{line}\nDo zapłaty: 100,00 zł")[4] == D("23.00")


def test_words_of_paying_in_a_sentence_are_no_label() -> None:
    found = sums(
        "Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nPo otrzymaniu wpłaty wystawimy fakturę.\nObroty: 1586,52 zł"
    )
    assert found[4] is None


@pytest.mark.parametrize(
    ("net", "vat", "gross"),
    [
        ("Razem bez podatku", "Podatek od towarów i usług", "Razem z VAT"),
        ("Suma bez VAT", "Podatek należny", "Wartość wraz z podatkiem VAT"),
        ("Total before tax", "VAT", "Total inclusive of VAT"),
        ("Gesamt ohne MwSt", "MwSt", "Gesamt inkl. MwSt"),
    ],
)
def test_sums_are_named_without_and_with_tax(net: str, vat: str, gross: str) -> None:
    drawing = f"Faktura VAT nr 3/2025\n\n{net}: 100,00\n{vat}: 23,00\n{gross}: 123,00"
    assert sums(drawing)[:3] == [D("100.00"), D("23.00"), D("123.00")]


def test_what_remains_of_an_order_is_no_part_of_the_amount_due() -> None:
    found = sums(
        "Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nDo zapłaty   0,00\nPozostaje z zamówienia: 328,39 PLN"
    )
    assert found[3] == D("0.00")


def test_an_overpayment_by_a_correction_goes_back() -> None:
    found = sums("Faktura korygująca nr K/3/2025\nRazem brutto: -123,00 zł\nNadpłata: 123,00 zł")
    assert found[3] == D("-123.00")


def test_a_correction_takes_the_row_of_the_difference() -> None:
    found = sums(
        """
Faktura korygująca nr K/3/2025

                      Podstawa      Kwota VAT   Kwota brutto
Razem przed korektą   1 890,00      434,70      2 324,70
Po korekcie           1 663,20      382,54      2 045,74
Wartość korekty       -226,80       -52,16      -278,96
"""
    )
    assert found[:3] == [D("-226.80"), D("-52.16"), D("-278.96")]


def test_a_line_over_rows_names_their_state() -> None:
    found = sums(
        """
Faktura korygująca nr K/3/2025

Stawka         Netto      VAT      Brutto
Przed korektą
23%            1 000,00   230,00   1 230,00
Po korekcie
23%              900,00   207,00   1 107,00
Razem korekta   -100,00   -23,00    -123,00
"""
    )
    assert found[:3] == [D("-100.00"), D("-23.00"), D("-123.00")]


def test_a_credit_is_refunded() -> None:
    found = sums("Credit note CN/3/2025\nTotal gross   -123.00 EUR\nAmount to be refunded: 123.00 EUR")
    assert found[3] == D("-123.00")


def test_a_correction_takes_the_columns_of_the_difference() -> None:
    drawing = """
Faktura korygująca nr K/3/2025

Stawka   Netto                              VAT                            Brutto
         przed      po         korekta      przed     po        korekta    przed      po         korekta
23%      4400,00    2244,00    -2156,00     1012,00   516,12    -495,88    5412,00    2760,12    -2651,88
"""
    assert sums(drawing)[:3] == [D("-2156.00"), D("-495.88"), D("-2651.88")]
    assert rows(drawing) == [("23", D("-2156.00"), D("-495.88"), D("-2651.88"))]


def test_a_refund_on_a_correction_goes_back() -> None:
    found = sums("Faktura korygująca nr K/3/2025\nRazem brutto: -123,00 zł\nZwrot: 123,00 zł")
    assert found[3] == D("-123.00")


@pytest.mark.parametrize(
    ("lines", "due"),
    [
        ("Amount incl. VAT:   123.00 EUR\nNow due:   EUR 123.00", "123.00"),
        ("NOCH ZU ZAHLEN/NALEŻNOŚĆ OGÓŁEM:   138,00 EUR", "138.00"),
        ("39 546,89 CZK płatne do 24-12-2022", "39546.89"),
        ("Rechnungsbetrag:   122,69 EUR\nAnzahlung   122,69 EUR\nZu überweisender Betrag:   0,00 EUR", "0.00"),
    ],
)
def test_what_is_due_is_told_by_translations_and_behind_the_amount(lines: str, due: str) -> None:
    assert sums(f"Faktura VAT nr 3/2025\n\n{lines}")[3] == D(due)


def test_a_sum_with_tax_is_no_tax() -> None:
    found = sums(
        "Invoice 3/2025\nTotal without VAT:   1,243.00 USD\nVAT (0%):   0.00 USD\nAmount incl. VAT:   1,243.00 USD"
    )
    assert found[:3] == [D("1243.00"), D("0.00"), D("1243.00")]
    assert sums("Invoice 3/2025\nAmount incl. VAT   EUR 14.139,24")[1:3] == [None, D("14139.24")]


def test_a_rate_may_follow_an_amount_that_a_sentence_names_netto() -> None:
    found = sums(
        "Faktura VAT nr 3/2025\nWynagrodzenie: 3 256,88 zł netto + 8% VAT 260,55 zł =\n"
        "3 517,43 zł brutto za wykonanie prac"
    )
    assert found[:3] == [D("3256.88"), D("260.55"), D("3517.43")]


@pytest.mark.parametrize("paid", ["Zapł. gotówką: 521,00 zł", "Przedpłata   521,00 zł"])
def test_a_prepayment_leaves_nothing_to_pay(paid: str) -> None:
    assert sums(f"Faktura VAT nr 3/2025\nRazem brutto   521,00 zł\n{paid}\nDo zapłaty   0,00 zł")[4] == D("521.00")


def test_an_amount_beside_the_form_of_payment_is_paid_only_where_it_leaves_what_is_due() -> None:
    page = "Faktura VAT nr 3/2025\nRazem brutto   521,00 zł\nPłatność: karta 521,00 zł\nDo zapłaty   {} zł"
    assert sums(page.format("0,00"))[4] == D("521.00")
    assert sums(page.format("521,00"))[4] is None
