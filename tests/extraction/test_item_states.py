"""Items of corrections and of orders: which state each belongs to, however the document says it."""

from __future__ import annotations

from tests.extraction.reading import cells


def test_tables_before_and_after_a_correction_give_the_state() -> None:
    found = cells("""
FAKTURA KORYGUJĄCA nr 1/K/2025
Przed korektą
Lp   Nazwa              Ilość   Jm     Cena netto    Wartość netto    VAT
1    Stół                   2   szt.       100,00           200,00    23%
Po korekcie
Lp   Nazwa              Ilość   Jm     Cena netto    Wartość netto    VAT
1    Stół                   1   szt.       100,00           100,00    23%
Różnica
Lp   Nazwa              Ilość   Jm     Cena netto    Wartość netto    VAT
1    Stół                  -1   szt.       100,00          -100,00    23%
""")
    assert [(i["stan"], i["ilosc"], i["wartosc_netto"]) for i in found] == [
        ("przed", "2", "200.00"),
        ("po", "1", "100.00"),
        ("roznica", "-1", "-100.00"),
    ]


def test_rows_that_say_was_is_and_difference_share_one_name() -> None:
    found = cells("""
Faktura korygująca 3/2025
Lp   Nazwa                    Ilość   Jm     Cena netto    Wartość netto    VAT
1    Stół dębowy    było:         2   szt.       100,00           200,00    23%
                    jest:         1   szt.       100,00           100,00    23%
                    różnica:     -1   szt.         0,00          -100,00    23%
2    Krzesło        było:         4   szt.        10,00            40,00    23%
                    jest:         4   szt.         9,00            36,00    23%
                    różnica:      0   szt.        -1,00            -4,00    23%
""")
    assert [(i["nazwa"], i["stan"], i["ilosc"]) for i in found] == [
        ("Stół dębowy", "przed", "2"),
        ("Stół dębowy", "po", "1"),
        ("Stół dębowy", "roznica", "-1"),
        ("Krzesło", "przed", "4"),
        ("Krzesło", "po", "4"),
        ("Krzesło", "roznica", "0"),
    ]


def test_columns_before_and_after_beside_each_other_make_two_items() -> None:
    found = cells("""
Faktura korygująca 3/2025
Lp   Nazwa            Ilość przed   Ilość po    Cena przed    Cena po    Wartość przed    Wartość po   VAT
1    Stół dębowy                2          1        100,00     100,00           200,00        100,00   23%
""")
    assert [(i["stan"], i["ilosc"], i["wartosc_netto"]) for i in found] == [
        ("przed", "2", "200.00"),
        ("po", "1", "100.00"),
    ]


def test_headings_inside_a_table_change_the_state() -> None:
    found = cells("""
Korekta faktury VAT
Lp   Nazwa              Ilość   Jm     Cena netto    Wartość netto    VAT
     Przed korektą:
1    Stół                   2   szt.       100,00           200,00    23%
     Po korekcie:
1    Stół                   1   szt.       100,00           100,00    23%
""")
    assert [i["stan"] for i in found] == ["przed", "po"]


def test_a_column_that_marks_the_rows_before_leaves_the_others_after() -> None:
    found = cells("""
Faktura korygująca
Lp   Nazwa              Ilość   Jm     Cena netto    Wartość netto    VAT    Stan przed
1    Stół                   2   szt.       100,00           200,00    23%    Tak
1    Stół                   1   szt.       100,00           100,00    23%
""")
    assert [i["stan"] for i in found] == ["przed", "po"]


def test_repeated_ordinals_on_a_correction_are_before_and_after() -> None:
    found = cells("""
Faktura korygująca
Lp   Nazwa              Ilość   Jm     Cena netto    Wartość netto    VAT
1    Stół                   2   szt.       100,00           200,00    23%
1    Stół                   1   szt.       100,00           100,00    23%
""")
    assert [i["stan"] for i in found] == ["przed", "po"]


def test_the_order_of_an_advance_invoice_is_marked() -> None:
    found = cells("""
Faktura zaliczkowa 7/2025
Zamówienie
Lp   Nazwa              Ilość   Jm     Cena netto    Wartość netto    VAT
1    Stół                   2   szt.       100,00           200,00    23%
Kwota zaliczki: 50,00
""")
    assert [i["stan"] for i in found] == ["zamowienie"]


def test_negative_values_of_a_correction_without_states_are_differences() -> None:
    found = cells("""
Faktura korygująca nr 1/2025

Lp   Nazwa        Ilość   Jm     Cena netto   Wartość netto   VAT
1    Kiełbasa       -13   kg          29,00         -377,00   5%
""")
    assert [i["stan"] for i in found] == ["roznica"]
