"""Items written without a table, from pages set by hand."""

from __future__ import annotations

from faktulove_ocr.extraction.items import read_items
from tests.extraction.pages import layout


def read(drawing: str, *names: str) -> list[tuple[str | None, ...]]:
    """The values of the named cells, an item a tuple."""
    return [tuple(item.value(name) for name in names) for item in read_items(layout(drawing)).items]


def test_quantity_times_price_under_a_name_with_values_in_lines_below_is_an_item() -> None:
    found = read(
        """
Faktura 4/F/2025
1. Sukienka letnia
   1 szt. x 102,06            VAT 23%
   Wartość netto              102,06
   Wartość brutto             125,53
2. Czapka z daszkiem
   11 szt. x 44,43            VAT 23%
   Wartość netto              488,73
   Wartość brutto             601,14
Wartość netto razem:          590,79
""",
        "nazwa",
        "ilosc",
        "jednostka",
        "cena_netto",
        "stawka_vat",
        "wartosc_netto",
        "wartosc_brutto",
    )
    assert found == [
        ("Sukienka letnia", "1", "szt.", "102.06", "23", "102.06", "125.53"),
        ("Czapka z daszkiem", "11", "szt.", "44.43", "23", "488.73", "601.14"),
    ]


def test_the_value_may_stand_beside_the_name() -> None:
    found = read(
        """
Retusz zdjęcia                               419,88 zł
12 szt. × 34,99 zł

Odbitka 15x23 cm                             695,50 zł
107 szt. x 6,50 zł

Razem                                      1 115,38 zł
""",
        "nazwa",
        "ilosc",
        "wartosc_netto",
    )
    assert found == [("Retusz zdjęcia", "12", "419.88"), ("Odbitka 15x23 cm", "107", "695.50")]


def test_what_does_not_multiply_is_no_item() -> None:
    assert not read(
        """
Format arkusza                               419,88 zł
12 szt. x 30,00 zł
""",
        "nazwa",
    )


def test_a_table_for_each_item_with_states_in_columns_is_read_by_its_lines() -> None:
    found = read(
        """
Faktura korygująca nr 7/2026
1. Buty robocze (para, VAT 23%)            przed     różnica     po korekcie
Il.                                           40           0              40
Cena jedn.                                110,00                       56,10
Netto                                    4400,00    -2156,00         2244,00
Wartość brutto                           5412,00    -2651,88         2760,12
""",
        "nazwa",
        "jednostka",
        "stawka_vat",
        "ilosc",
        "cena_netto",
        "wartosc_netto",
        "wartosc_brutto",
        "stan",
    )
    assert found == [
        ("Buty robocze", "para", "23", "40", "110.00", "4400.00", "5412.00", "przed"),
        ("Buty robocze", "para", "23", "0", None, "-2156.00", "-2651.88", "roznica"),
        ("Buty robocze", "para", "23", "40", "56.10", "2244.00", "2760.12", "po"),
    ]


def test_names_and_amounts_over_the_sum_they_make_are_items() -> None:
    found = read(
        """
Przygotowanie projektu regulaminu                   1 700,00     adwokat
Udział w negocjacjach umowy                         9 267,47
                              Razem netto          10 967,47     radca prawny
                              Podatek VAT 23%       2 522,52
                              Razem brutto         13 489,99
""",
        "nazwa",
        "wartosc_netto",
        "ilosc",
    )
    assert found == [
        ("Przygotowanie projektu regulaminu", "1700.00", None),
        ("Udział w negocjacjach umowy", "9267.47", None),
    ]


def test_what_is_to_be_paid_is_no_item() -> None:
    found = read(
        """
Za co                                            Należność
Przygotowanie do egzaminu                           856,00
Należy zapłacić:                                    856,00
""",
        "nazwa",
    )
    assert found == [("Przygotowanie do egzaminu",)]


def test_amounts_that_do_not_add_up_are_no_items() -> None:
    assert not read(
        """
Saldo z poprzedniego okresu                         1 700,00
                              Razem netto          10 967,47
""",
        "nazwa",
    )


def test_the_rows_of_a_table_of_rates_are_no_list_of_items() -> None:
    assert not read(
        """
Podsumowanie
Stawka VAT        Netto             VAT          Brutto
Stawka 23%    -32 520.33      -7 479.67      -40 000.00
Stawka 22%     37 037.04       2 962.96       40 000.00
RAZEM           4 516.71      -4 516.71            0.00
""",
        "nazwa",
    )
    assert not read(
        """
Stawka 23%    32 520.33
Stawka 8%     37 037.04
RAZEM         69 557.37
""",
        "nazwa",
    )


def test_the_line_under_a_name_says_quantity_price_discount_and_rate_in_words() -> None:
    found = read(
        """
Faktura 4/F/2025
Artykuł                                      Wartość netto
1. Woda mineralna                                    80,24
80 szt. po 1,18 netto, rabat 15%, VAT 23%
2. Herbata czarna                                   200,00
10 opak. × 20,00 zł netto, VAT zw
Razem                                               280,24
""",
        "nazwa",
        "ilosc",
        "jednostka",
        "cena_netto",
        "rabat",
        "stawka_vat",
        "wartosc_netto",
    )
    assert found == [
        ("Woda mineralna", "80", "szt.", "1.18", "15", "23", "80.24"),
        ("Herbata czarna", "10", "opak.", "20.00", None, "zw", "200.00"),
    ]


def test_a_line_that_names_each_value_before_it_is_an_item_under_its_name() -> None:
    found = read(
        """
Faktura 4/F/2025
1. Buty robocze S3
EAN/GTIN: 5903602506404  ilość: 1 J.m.: para  Cena netto: 115,28  Upust (%): 2,5%  Wartość netto: 112,40  VAT: 23%

2. Czapka z daszkiem
ilość: 2 J.m.: szt.  Cena netto: 31,49  Wartość netto: 62,98  stawka: 23  kwota podatku: 14,49
""",
        "nazwa",
        "indeks",
        "ilosc",
        "jednostka",
        "rabat",
        "stawka_vat",
        "kwota_vat",
        "wartosc_netto",
    )
    assert found == [
        ("Buty robocze S3", None, "1", "para", "2.5", "23", None, "112.40"),
        ("Czapka z daszkiem", None, "2", "szt.", None, "23", "14.49", "62.98"),
    ]
