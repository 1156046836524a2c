"""The sums as the page prints them and as they confirm each other: labels, VAT table, due, paid, words, settlement."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from faktulove_ocr.extraction import Extracted, extract
from faktulove_ocr.extraction.model import Candidate, Findings
from faktulove_ocr.extraction.solver import choose_sums
from tests.extraction.pages import layout

D = Decimal


def read(drawing: str) -> Extracted:
    return extract(layout(drawing))


def sums(drawing: str) -> list[Any]:
    fields = read(drawing).fields
    names = ("suma_netto", "suma_vat", "suma_brutto", "do_zaplaty", "zaplacono")
    return [fields[n].value if n in fields else None for n in names]


def rows(drawing: str) -> list[tuple[Any, ...]]:
    return [(r.stawka, r.netto, r.vat, r.brutto) for r in read(drawing).vat_table.rows]


def findings(**fields: list[tuple[str, float]]) -> Findings:
    found = Findings()
    for name, candidates in fields.items():
        for value, score in candidates:
            words = name == "kwota_slownie"
            found.add(name, Candidate((value, D(value)) if words else D(value), value, score=score))
    return found


# Solved jointly ---------------------------------------------------------------


def test_three_sums_that_agree_beat_one_with_the_better_label() -> None:
    found = choose_sums(
        findings(
            suma_netto=[("100.00", 0.7)], suma_vat=[("23.00", 0.7)], suma_brutto=[("123.00", 0.6), ("100.00", 0.99)]
        ),
        corrects=False,
    )
    assert (found.net and found.net.value, found.gross and found.gross.value) == (D("100.00"), D("123.00"))
    assert found.agrees


def test_the_amount_due_and_a_printed_deduction_tell_the_whole_from_its_part() -> None:
    found = choose_sums(
        findings(
            suma_netto=[("60.00", 0.95), ("100.00", 0.85)],
            suma_vat=[("13.80", 0.95), ("23.00", 0.85)],
            suma_brutto=[("73.80", 0.95), ("123.00", 0.85)],
            do_zaplaty=[("113.00", 0.9)],
        ),
        corrects=False,
        explains=lambda left: left == D("-10.00"),
    )
    assert found.gross is not None
    assert found.gross.value == D("123.00")


def test_words_choose_among_amounts_due() -> None:
    found = choose_sums(
        findings(
            suma_brutto=[("123.00", 0.9)],
            do_zaplaty=[("23.00", 0.7), ("123.00", 0.6)],
            kwota_slownie=[("123.00", 0.95)],
        ),
        corrects=False,
    )
    assert found.due is not None
    assert found.due.value == D("123.00")


# Labels -----------------------------------------------------------------------


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


def test_an_overpayment_by_a_correction_goes_back() -> None:
    found = sums("Faktura korygująca nr K/3/2025\nRazem brutto: -123,00 zł\nNadpłata: 123,00 zł")
    assert found[3] == D("-123.00")


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


# Corrections --------------------------------------------------------------------


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


def test_german_sums_are_told_apart() -> None:
    found = sums("Rechnung 3/2025\nSumme netto   100,00\nUSt 19%   19,00\nGesamt   119,00\nOffener Betrag   119,00")
    assert found[:4] == [D("100.00"), D("19.00"), D("119.00"), D("119.00")]


def test_a_paragraph_of_an_act_is_no_tax() -> None:
    found = read("Faktura VAT nr 3/2025\nData wystawienia, z zastrzeżeniem art. 106na ust. 1 ustawy: 15.12.2025").fields
    assert found["data_wystawienia"].value == "2025-12-15"
    assert "suma_vat" not in found


def test_a_correction_takes_the_columns_of_the_difference() -> None:
    drawing = """
Faktura korygująca nr K/3/2025

Stawka   Netto                              VAT                            Brutto
         przed      po         korekta      przed     po        korekta    przed      po         korekta
23%      4400,00    2244,00    -2156,00     1012,00   516,12    -495,88    5412,00    2760,12    -2651,88
"""
    assert sums(drawing)[:3] == [D("-2156.00"), D("-495.88"), D("-2651.88")]
    assert rows(drawing) == [("23", D("-2156.00"), D("-495.88"), D("-2651.88"))]


def test_an_amount_paid_is_the_one_that_leaves_what_is_due() -> None:
    found = choose_sums(
        findings(
            suma_brutto=[("123.00", 0.9)], do_zaplaty=[("23.00", 0.9)], zaplacono=[("50.00", 0.9), ("100.00", 0.7)]
        ),
        corrects=False,
    )
    assert found.paid is not None
    assert found.paid.value == D("100.00")


# VAT table ----------------------------------------------------------------------


def test_of_several_rows_of_a_rate_the_total_tells_which_it_sums_up() -> None:
    drawing = """
Fundamenty        5 280,00   23%   1 214,40   6 494,40

Stawka     Netto       VAT        Brutto
23%     10 000,00   2 300,00   12 300,00
8%       1 000,00      80,00    1 080,00
Razem   11 000,00   2 380,00   13 380,00

Netto   VAT 23%   Brutto
63,90   14,70     78,60
"""
    assert rows(drawing)[:1] == [("23", D("10000.00"), D("2300.00"), D("12300.00"))]


def test_thousands_that_stand_wide_apart_are_joined_where_the_sums_need_them() -> None:
    from dataclasses import replace

    from faktulove_ocr.extraction.vat_table import read_vat_table
    from faktulove_ocr.geometry import Box
    from faktulove_ocr.layout import arrange
    from tests.extraction.pages import page

    drawn = page("Stawka   Netto      VAT      Brutto\n23%      1 162.79   267.44   1 430.23")
    apart = tuple(
        replace(w, box=Box(w.box.x0 - 6, w.box.y0, w.box.x1 - 6, w.box.y1)) if w.text == "1" else w for w in drawn.words
    )
    (row,) = read_vat_table(arrange([replace(drawn, words=apart)]), frozenset()).rows
    assert (row.netto, row.vat, row.brutto) == (D("1162.79"), D("267.44"), D("1430.23"))


def test_a_rate_over_its_sums_in_lines_is_a_row() -> None:
    assert rows("VAT 23%\n netto          100,00\n podatek         23,00\n brutto         123,00") == [
        ("23", D("100.00"), D("23.00"), D("123.00"))
    ]


def test_the_rate_may_stand_on_the_next_line_of_the_words() -> None:
    drawing = "Suma netto – stawka obniżona   100,00\n(8% lub 7%)\nKwota podatku – stawka obniżona (8% lub   8,00\n7%)"
    assert rows(drawing) == [("8", D("100.00"), D("8.00"), None)]


def test_sums_that_each_name_their_rate_are_a_row() -> None:
    drawing = "Suma netto - stawka podstawowa (23% lub 22%)   100,00\nKwota podatku - stawka (23% lub 22%)   22,00"
    assert rows(drawing) == [("22", D("100.00"), D("22.00"), None)]


# Words ----------------------------------------------------------------------------


def test_a_line_of_words_alone_is_the_amount_in_words() -> None:
    found = read("Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nsto dwadzieścia trzy złote 00/100").fields
    assert found["kwota_slownie"].value == ("sto dwadzieścia trzy złote 00/100", D("123.00"))


def test_words_in_brackets_end_where_the_bracket_closes() -> None:
    found = read("razem brutto: 123,00 zł (słownie: sto dwadzieścia trzy\nzłote 00/100), płatne przelewem").fields
    assert found["kwota_slownie"].value == ("sto dwadzieścia trzy złote 00/100", D("123.00"))


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


# Settlement -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "kind", "amount"),
    [
        ("Zatrzymana kaucja gwarancyjna 10%   12,30 zł\nDo zapłaty: 110,70 zł", "odliczenie", "12.30"),
        ("Opłata za dowóz, poza VAT   10,00 zł\nDo zapłaty: 133,00 zł", "obciazenie", "10.00"),
        ("Saldo na dzień wystawienia   10,00 zł\nDo zapłaty: 133,00 zł", "saldo", "10.00"),
    ],
)
def test_what_stands_between_gross_and_due_settles_them(lines: str, kind: str, amount: str) -> None:
    found = read(f"Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\n{lines}").settlement
    assert [(s.rodzaj, s.kwota) for s in found] == [(kind, amount)]


def test_several_deductions_are_found_by_their_sum() -> None:
    found = read(
        "Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nPotrącenia\nUdziały członkowskie   40,00\n"
        "Fundusz Ochrony Rolnictwa   3,00\nDo wypłaty: 80,00 zł"
    ).settlement
    assert [(s.rodzaj, s.kwota) for s in found] == [("odliczenie", "40.00"), ("odliczenie", "3.00")]


def test_instalments_are_told_by_their_dates_and_their_sum() -> None:
    found = read(
        """
Faktura VAT nr 3/2025

Prognoza   Termin       Kwota [zł]
1          2025-08-15   41,00
2          2025-10-15   82,00

Razem brutto: 123,00 zł
"""
    )
    assert [(s.rodzaj, s.kwota, s.data) for s in found.settlement] == [
        ("rata", "41.00", "2025-08-15"),
        ("rata", "82.00", "2025-10-15"),
    ]
    assert found.fields["do_zaplaty"].value == D("123.00")
    assert found.fields["termin_platnosci"].value == "2025-10-15"


# Another currency ---------------------------------------------------------------------


def test_vat_in_zloty_is_the_amount_that_the_rate_of_exchange_gives() -> None:
    found = read(
        """
Invoice 3/2025

               EUR        PLN
Netto:         100,00     425,00
VAT:            23,00      97,75
Brutto:        123,00     522,75
Kurs EUR 4,2500 tab. 088/A/NBP/2024 z 03.05.2024
Do zapłaty: 123,00 EUR
"""
    ).fields
    assert found["suma_vat_pln"].value == D("97.75")


def test_the_table_and_date_of_a_rate_of_exchange_go_on_in_their_column() -> None:
    found = read(
        """
Termin płatności   2025-09-26      Kurs / Exchange rate: 1 USD = 3,8566 PLN, tab. 147/A/NBP/
Do zapłaty         123,00 USD      2025 z dnia 25.07.2025
"""
    ).fields
    assert (found["kurs_waluty"].value, found["tabela_kursu"].value) == ("3.8566", "147/A/NBP/2025")
    assert found["data_kursu"].value == "2025-07-25"


def test_a_course_is_no_rate_of_exchange() -> None:
    assert "kurs_waluty" not in read("Faktura VAT nr 3/2025\nKurs języka angielskiego   1,000   kurs").fields


# Sums beside and below the items --------------------------------------------------------


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


def test_rows_named_by_a_rate_belong_to_the_vat_table_whatever_else_takes_them() -> None:
    from faktulove_ocr.extraction.item_model import ItemTable, ReadCell, ReadItem
    from faktulove_ocr.extraction.table_area import item_rows

    page = layout("Laptop   100,00\nStawka 23%   100,00")
    names = ("Laptop", "Stawka 23%")
    items = tuple(ReadItem({"nazwa": ReadCell(n, n, (), 1)}, 1, (i,)) for i, n in enumerate(names))
    assert item_rows(page, ItemTable(items, frozenset({0, 1}))) == frozenset({0})


def test_two_letters_that_recognition_misread_are_the_rate_of_the_items_that_bears_no_tax() -> None:
    from faktulove_ocr.extraction.vat_table import read_vat_table
    from faktulove_ocr.layout import arrange
    from tests.extraction.pages import page

    drawing = "Stawka   Netto    VAT     Brutto\n23%      100,00   23,00   123,00\nMZ       152,30   0,00    152,30"
    scanned = arrange([page(drawing, confidence=0.9)])
    assert [r.stawka for r in read_vat_table(scanned, frozenset(), "zw").rows] == ["23", "zw"]
    assert [r.stawka for r in read_vat_table(layout(drawing), frozenset(), None).rows] == ["23"]


def test_in_zloty_no_amount_is_vat_in_zloty_beside_another_currency() -> None:
    found = read(
        "Faktura VAT nr 3/2025\nStawka   Netto    VAT     Brutto\n23%   100,00   23,00   123,00   Razem 31,00 PLN"
    )
    assert [r.vat_pln for r in found.vat_table.rows] == [None]


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


def test_a_refund_on_a_correction_goes_back() -> None:
    found = sums("Faktura korygująca nr K/3/2025\nRazem brutto: -123,00 zł\nZwrot: 123,00 zł")
    assert found[3] == D("-123.00")


def test_a_gross_sum_that_no_label_names_follows_where_the_amount_due_confirms_it() -> None:
    found = choose_sums(
        findings(
            suma_netto=[("1315.88", 0.8)],
            suma_vat=[("302.66", 0.8)],
            suma_brutto=[("1315.88", 0.5)],
            do_zaplaty=[("1569.98", 0.95)],
        ),
        corrects=False,
        explains=lambda left: left == D("-48.56"),
    )
    assert (found.vat and found.vat.value, found.gross and found.gross.value) == (D("302.66"), D("1618.54"))
    assert found.gross is not None
    assert found.gross.derived


def test_a_sum_of_the_items_gives_way_to_what_the_printed_sums_give() -> None:
    found = findings(suma_vat=[("176.75", 0.9)], suma_brutto=[("945.21", 0.9)])
    found.add("suma_netto", Candidate(D("768.47"), "", score=0.6, derived=True))
    chosen = choose_sums(found, corrects=False)
    assert chosen.net is not None
    assert chosen.net.value == D("768.46")


@pytest.mark.parametrize("label", ["sł.:", "sł.", "Sł. zł:", "(sł.:"])
def test_the_label_of_an_amount_in_words_may_be_two_letters(label: str) -> None:
    found = read(f"Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\n{label} sto dwadzieścia trzy złote 00/100").fields
    assert found["kwota_slownie"].value == ("sto dwadzieścia trzy złote 00/100", D("123.00"))


@pytest.mark.parametrize(
    "drawing",
    [
        "Stawka 23%: podstawa 100,00, podatek 23,00, razem 123,00 zł",
        "Stawka 23: podstawa 100,00, podatek 23,00, razem 123,00 CZK",
        "VAT 23% od 100,00 = 23,00, brutto 123,00",
        "Sprzedaż opodatkowana 23%: 100,00 PLN, podatek 23,00 PLN, razem\n123,00 PLN",
        "Sprzedaż opodatkowana 23%: 100,00 PLN, podatek 23,00\nPLN, razem 123,00 PLN",
    ],
)
def test_a_sentence_says_the_sums_of_a_rate(drawing: str) -> None:
    assert rows(drawing) == [("23", D("100.00"), D("23.00"), D("123.00"))]


@pytest.mark.parametrize("names", [("Podstawa 23", "kwota VAT 23"), ("Wartość netto a 23", "Podatek VAT a 23")])
def test_a_rate_without_a_sign_may_end_the_names_of_its_sums(names: tuple[str, str]) -> None:
    assert rows(f"{names[0]}     100,00\n{names[1]}     23,00\nSuma brutto   123,00") == [
        ("23", D("100.00"), D("23.00"), D("123.00"))
    ]


def test_the_gross_sum_of_the_document_is_none_of_its_last_rate() -> None:
    drawing = "Netto (8%)   50,00\nVAT (8%)   4,00\nNetto (np.)   100,00\nVAT (np.)   0,00\nSuma brutto   154,00"
    assert rows(drawing) == [("8", D("50.00"), D("4.00"), None), ("np", D("100.00"), D("0.00"), None)]


def test_charges_and_deductions_without_signs_are_told_by_their_words() -> None:
    found = read(
        "Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nOpłata skarbowa w imieniu klienta   80,00 zł\n"
        "Potrącenie za kaucję   120,00 zł\nDo zapłaty: 83,00 zł"
    ).settlement
    assert [(s.rodzaj, s.kwota) for s in found] == [("obciazenie", "80.00"), ("odliczenie", "120.00")]


def test_payments_with_their_days_add_up_to_what_is_paid() -> None:
    found = read(
        "Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nWpłata z dnia 01.03.2025: 40,00 zł\n"
        "Wpłata przelewem z dnia 05.03.2025: 60,00 zł\nZapłacono łącznie: 100,00 zł\nDo zapłaty: 23,00 zł"
    ).settlement
    assert [(s.rodzaj, s.kwota, s.data) for s in found] == [
        ("zaplata", "40.00", "2025-03-01"),
        ("zaplata", "60.00", "2025-03-05"),
    ]


def test_what_remains_of_an_order_is_no_part_of_the_amount_due() -> None:
    found = sums(
        "Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nDo zapłaty   0,00\nPozostaje z zamówienia: 328,39 PLN"
    )
    assert found[3] == D("0.00")
