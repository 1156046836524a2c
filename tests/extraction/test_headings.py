"""Headings of item tables on several levels, from pages set by hand."""

from __future__ import annotations

from faktulove_ocr.extraction.column_kinds import classify
from faktulove_ocr.extraction.items import read_items
from tests.extraction.pages import layout


def read(drawing: str, *names: str) -> list[tuple[str | None, ...]]:
    """The values of the named cells, an item a tuple."""
    return [tuple(item.value(name) for name in names) for item in read_items(layout(drawing)).items]


def test_states_under_quantity_price_and_value_belong_to_the_phrase_that_spans_them() -> None:
    found = read(
        """
Faktura korygująca nr 1/2025
Nr   Nazwa     J.m.   VAT            Ilość                     Cena netto               Wartość netto
                             było   powinno być   różnica     było   powinno być     było    powinno być    różnica
1    Cement    worek  23%       4             4         0    17,98         16,00    71,92          64,00      -7,92
2    Piasek    t      23%      10             8        -2    73,00         73,00   730,00         584,00    -146,00
""",
        "nazwa",
        "ilosc",
        "cena_netto",
        "wartosc_netto",
        "stan",
    )
    assert found == [
        ("Cement", "4", "17.98", "71.92", "przed"),
        ("Cement", "4", "16.00", "64.00", "po"),
        ("Cement", "0", None, "-7.92", "roznica"),
        ("Piasek", "10", "73.00", "730.00", "przed"),
        ("Piasek", "8", "73.00", "584.00", "po"),
        ("Piasek", "-2", None, "-146.00", "roznica"),
    ]


def test_states_over_repeated_columns_span_all_of_them() -> None:
    found = read(
        """
Faktura korygująca nr 1/2025
Wyszczególnienie   Jedn.    VAT              przed                               po
                   miary           Ilość   Cena netto   Wartość netto   Ilość   Cena netto   Wartość netto
Żarówka LED        szt.     23%      140        13,50        1.890,00     140        11,88        1.663,20
""",
        "ilosc",
        "cena_netto",
        "wartosc_netto",
        "stan",
    )
    assert found == [("140", "13.50", "1890.00", "przed"), ("140", "11.88", "1663.20", "po")]


def test_a_phrase_that_ends_left_of_its_columns_still_spans_them() -> None:
    found = read(
        """
Faktura nr 1/2025
LP   Nazwa towaru     Ilość   JM     Cena jednostkowa              Wartość sprzedaży              Seria
                                                       netto   netto    VAT %     VAT     brutto
1    Ser gouda            1   kg                       31,72   31,72   5%        1,59      33,31   L38563B
2    Chleb żytni          4   szt.                      5,00   20,00   5%        1,00      21,00   L89693B
""",
        "ilosc",
        "cena_netto",
        "wartosc_netto",
        "stawka_vat",
        "kwota_vat",
        "wartosc_brutto",
    )
    assert found == [("1", "31.72", "31.72", "5", "1.59", "33.31"), ("4", "5.00", "20.00", "5", "1.00", "21.00")]


def test_masses_and_percents_of_progress_are_no_values_of_an_item() -> None:
    masses = read(
        """
Poz.   Opis towaru         Kod CN       Masa netto kg   Masa brutto kg   Ilość   J.m.   Cena jedn.   Wartość netto
1      Okno PVC            3925 20 00           230,0            248,4       5   szt.       163,63          818,15
2      Płyta OSB           4410 12 10         6 050,0          6 534,0     550   m2           7,06        3 883,00
""",
        "ilosc",
        "cena_netto",
        "wartosc_netto",
        "wartosc_brutto",
    )
    assert masses == [("5", "163.63", "818.15", None), ("550", "7.06", "3883.00", None)]
    progress = read(
        """
Nr   Rodzaj robót        Wartość wg umowy   Zaawans. poprz. %   W okresie %   Wartość netto w okresie   Stawka podatku
1    Więźba dachowa            224 800,00                  25            45                101 160,00   8%
2    Stolarka okienna           75 100,00                   0            30                 22 530,00   8%
""",
        "ilosc",
        "cena_netto",
        "wartosc_netto",
        "wartosc_brutto",
    )
    assert progress == [(None, None, "101160.00", None), (None, None, "22530.00", None)]


def test_the_flat_rate_refund_of_a_farmer_is_his_vat() -> None:
    found = read(
        """
Nazwa          Ilość nabytych    Jedn.   Cena     Wartość bez kwoty   Stawka zryczałt.   Kwota     Wartość wraz
nabytych       produktów         miary            zwrotu              zwrotu             zwrotu    z kwotą zwrotu
Rzepak ozimy             19,3    dt      216,70            4182,31    7%                 292,76           4475,07
Pszenica                 20,0    dt      100,00            2000,00    7%                 140,00           2140,00
""",
        "wartosc_netto",
        "stawka_vat",
        "kwota_vat",
        "wartosc_brutto",
    )
    assert found == [("4182.31", "7", "292.76", "4475.07"), ("2000.00", "7", "140.00", "2140.00")]


def test_a_mass_that_price_and_value_prove_is_the_quantity() -> None:
    found = read(
        """
Nazwa towaru    Waga kg    Cena netto    Wartość netto    VAT
Żywiec           338,20         21,36         7 223,95    7%
Bydło            644,30         21,06        13 568,96    7%
""",
        "ilosc",
        "cena_netto",
        "wartosc_netto",
    )
    assert found == [("338.2", "21.36", "7223.95"), ("644.3", "21.06", "13568.96")]


def test_hours_and_the_rate_of_an_hour_are_quantity_and_price() -> None:
    found = read(
        """
Poz.   Nazwa usługi           Czas    JM       Stawka za rbh    Stawka VAT    Wart. netto
1      Wymiana sprzęgła        7.4    godz.           190.00    23%               1406.00
2      Przegląd okresowy       1.2    godz.           190.00    23%                228.00
""",
        "ilosc",
        "cena_netto",
        "wartosc_netto",
    )
    assert found == [("7.4", "190.00", "1406.00"), ("1.2", "190.00", "228.00")]


def test_states_under_a_short_phrase_take_their_kind_from_it() -> None:
    found = read(
        """
Faktura korygująca nr 1/2025
Nr   Towar            jm.                    Il.                              Cena netto
                             Przed korektą    Po korekcie     Przed korektą    Po korekcie    VAT    Wartość netto
1    Cement          worek              4              3             17,98          17,98    23%          -17,98
2    Piasek          t                 10              8             73,00          73,00    23%         -146,00
""",
        "ilosc",
        "stan",
    )
    assert found == [("4", "przed"), ("3", "po"), ("10", "przed"), ("8", "po")]


def test_a_route_is_the_name_of_a_transport() -> None:
    assert [classify(text)[0] for text in ("Relacja", "Trasa przejazdu", "Route")] == ["name"] * 3


def test_a_heading_of_two_phrases_over_one_number_is_one_column() -> None:
    found = read(
        """
Faktura nr 1/2025
Lp   Nazwa             Liczba jedn.   J.m.   Cena przed rab.   Rabat   Wartość netto   VAT
1    Cement                       2   szt.            20,00     10%           36,00   23%
2    Piasek                       4   kg              10,00                   40,00   23%
""",
        "ilosc",
        "jednostka",
        "rabat",
        "wartosc_netto",
    )
    assert found == [("2", "szt.", "10", "36.00"), ("4", "kg", None, "40.00")]


def test_a_heading_that_names_a_classification_by_its_year_is_a_column() -> None:
    found = read(
        """
Faktura nr 1/2025
Lp   PKWiU 2015    EAN-13          Nazwa          Ilość   Cena netto   Wartość netto   VAT
1    23.51.12.0    5901234123457   Cement             2        20,00           40,00   23%
""",
        "nazwa",
        "indeks",
        "wartosc_netto",
    )
    assert found == [("Cement", None, "40.00")]


def test_lots_and_bar_codes_are_no_codes_of_the_seller_and_a_percent_of_discount_is_one() -> None:
    headings = ("Nr serii", "Partia", "Kod kresk.", "Kod GTU", "Nr zam.", "% rabatu", "Wysokość upustu %")
    assert [classify(text)[0] for text in headings] == [*["class"] * 5, "discount", "discount"]


def test_a_word_some_way_under_a_heading_heads_a_group() -> None:
    found = read(
        """
Faktura nr 1/2025
L. p.   Artykuł                Ilość   Jedn. m.   Cena netto   Wartość netto   Stawka

Towary
1       Monitor                    1   szt.          1096,00         1096,00   23
2       Drukarka                   2   szt.           100,00          200,00   23
""",
        "lp",
        "nazwa",
        "ilosc",
    )
    assert found == [("1", "Monitor", "1"), ("2", "Drukarka", "2")]


def test_a_heading_of_names_over_those_of_several_columns_stands_for_a_line_of_its_own() -> None:
    found = read(
        """
Faktura nr 1/2025
Poz.   Nazwa artykułu
       ILOŚĆ   J.m.    Cena netto    Wartość netto   St. VAT (%)   Kwota VAT
1      Farba lateksowa biała
           2   wiad.       117,00           234,00   23                53,82
2      Paleta zwrotna
          17   szt.         25,00           425,00   8                 34,00
""",
        "nazwa",
        "ilosc",
        "jednostka",
        "wartosc_netto",
        "stawka_vat",
    )
    assert found == [
        ("Farba lateksowa biała", "2", "wiad.", "234.00", "23"),
        ("Paleta zwrotna", "17", "szt.", "425.00", "8"),
    ]
