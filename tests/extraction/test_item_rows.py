"""Which rows of a table are items: names on lines of their own, groups, sums in words, other lists, from set pages."""

from __future__ import annotations

from faktulove_ocr.extraction.items import read_items
from tests.extraction.pages import layout


def read(drawing: str, *names: str) -> list[tuple[str | None, ...]]:
    """The values of the named cells, an item a tuple."""
    return [tuple(item.value(name) for name in names) for item in read_items(layout(drawing)).items]


def test_names_on_lines_of_their_own_need_no_column() -> None:
    found = read(
        """
Faktura 34/2025
   Ilość      Cena brutto     VAT     Wartość brutto
Mycie ręczne nadwozia
   1 usł.          281,31      23             281,31
Olej silnikowy 5W-30 5 l
   2 szt.          114,22      23             228,44
RAZEM: 509,75 zł
""",
        "nazwa",
        "ilosc",
        "wartosc_brutto",
        "stawka_vat",
    )
    assert found == [
        ("Mycie ręczne nadwozia", "1", "281.31", "23"),
        ("Olej silnikowy 5W-30 5 l", "2", "228.44", "23"),
    ]


def test_a_point_before_three_digits_parts_thousands_where_price_and_value_say_so() -> None:
    found = read(
        """
Nazwa produktu           Ilość    J. miary   Cena jednostkowa netto   Wartość netto   % VAT
Utrzymanie czystości     2.964    m2                           0,55        1.630,20   23%
Mycie okien              1.500    godz.                       34,00           51,00   23%
""",
        "ilosc",
    )
    assert found == [("2964",), ("1.5",)]


def test_a_table_beside_sums_below_the_items_is_none_of_them() -> None:
    found = read(
        """
Nr    Nazwa towaru        Ilość    Jm    Cena netto     Wartość netto    VAT
1     Mleko surowe       18 943    l         1,7998         34 093,61    7%
2     Dodatek            18 943    l         0,0653          1 236,98    7%

Wyniki badań                     Wartość produktów:          35 330,59
      Tłuszcz %            4,43        Kwota zwrotu:          2 473,14
      Białko %             3,21        Razem zakup:          37 803,73
""",
        "nazwa",
    )
    assert found == [("Mleko surowe",), ("Dodatek",)]


def test_a_long_list_set_in_two_columns_is_no_table_of_items() -> None:
    found = read(
        """
Nazwa produktu          Wartość netto    Stawka VAT    Kwota podatku    Wartość brutto
Abonament                       55,72    23%                   12,82             68,54

Data        Numer         Rodzaj     Ilość   Netto      Data        Numer         Rodzaj     Ilość   Netto
1.11.2023   603 917 421   Internet   724     0,00       2.11.2023   600 803 250   Internet   12      0,00
1.11.2023   501 482 809   Internet   100     0,00       2.11.2023   694 221 198   Internet   30      0,00
""",
        "nazwa",
    )
    assert found == [("Abonament",)]


def test_sums_named_one_after_another_in_a_line_are_no_item() -> None:
    found = read(
        """
Lp   Wyszczególnienie               Kwota netto    Stawka podatku
1    Plan restrukturyzacji            10.200,00    23%
2    Plan zadłużenia                   1.351,53    23%
     Netto: 11.551,53 zł, VAT (23%): 2.656,85 zł, Brutto: 14.208,38 zł
""",
        "nazwa",
    )
    assert found == [("Plan restrukturyzacji",), ("Plan zadłużenia",)]


def test_a_line_in_a_printed_box_of_its_own_heads_a_group_and_names_no_item() -> None:
    found = read(
        """
Nazwa                       Ilość    Jm     Cena netto    Wartość netto    VAT
--------------------------------------------------------------------------------
Sprzedaż energii
--------------------------------------------------------------------------------
Energia czynna                701    kWh          1,00           701,00    23%
--------------------------------------------------------------------------------
Usługa dystrybucji
--------------------------------------------------------------------------------
Opłata stała                    2    m-c         10,00            20,00    23%
--------------------------------------------------------------------------------
""",
        "nazwa",
    )
    assert found == [("Energia czynna",), ("Opłata stała",)]


def test_an_identifier_under_a_name_is_its_code() -> None:
    found = read(
        """
Opis                      Ilość    Cena netto    Wartość netto    VAT
Buty robocze                  1        309,50           309,50    23%
ID produktu: B058MCVR7B
Ręcznik kąpielowy            10         36,00           360,00    23%
ID produktu: B05R9DQLPS
""",
        "nazwa",
        "indeks",
    )
    assert found == [("Buty robocze", "B058MCVR7B"), ("Ręcznik kąpielowy", "B05R9DQLPS")]


def test_a_sentence_below_the_items_with_a_number_under_their_quantities_is_none() -> None:
    found = read(
        """
Nazwa usługi                        Ilość    Cena jedn.      Netto    VAT %    VAT    Wartość brutto
Korepetycje                        19,000        113,00   2 147,00    zw      0,00          2 147,00
Lekcja                              8,000         98,50     788,00    zw      0,00            788,00
Sprzedawca zwolniony z podatku (art.  113 ust. 1 i 9)
""",
        "nazwa",
    )
    assert found == [("Korepetycje",), ("Lekcja",)]


def test_a_table_without_a_heading_begins_on_its_first_page() -> None:
    first = """
Faktura 1/2022
1    Jabłka Ligol             8 kg       3,72        29,76    5%         1,49
2    Kiełbasa śląska          1 kg      23,50        23,50    5%         1,18
"""
    second = """
3    Ser gouda                2 kg      25,00        50,00    5%         2,50
4    Mąka pszenna             3 kg       3,00         9,00    5%         0,45
5    Kawa ziarnista           1 szt.    56,00        56,00    5%         2,80
"""
    items = read_items(layout(first, second)).items
    assert [i.value("nazwa") for i in items] == [
        "Jabłka Ligol",
        "Kiełbasa śląska",
        "Ser gouda",
        "Mąka pszenna",
        "Kawa ziarnista",
    ]
