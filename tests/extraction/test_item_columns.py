"""What the columns of an item table mean, by their headings and by what stands in them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from faktulove_ocr.extraction.items import read_items
from faktulove_ocr.polish.amounts import format_quantity
from tests.extraction.pages import layout
from tests.extraction.reading import cells


def test_a_heading_over_several_columns_completes_each_of_them() -> None:
    found = cells("""
Lp   Nazwa              Ilość   Jm         Cena jednostkowa           Wartość              Stawka
                                          netto      brutto      netto    VAT     brutto    VAT
1    Stół                   2   szt.     100,00      123,00     200,00   46,00    246,00     23%
2    Krzesło                1   szt.      50,00       61,50      50,00   11,50     61,50     23%
""")
    assert found[0] == {
        "lp": "1",
        "nazwa": "Stół",
        "ilosc": "2",
        "jednostka": "szt.",
        "cena_netto": "100.00",
        "cena_brutto": "123.00",
        "wartosc_netto": "200.00",
        "kwota_vat": "46.00",
        "wartosc_brutto": "246.00",
        "stawka_vat": "23",
    }


def test_a_heading_of_several_lines_and_two_languages_is_one() -> None:
    found = cells("""
Lp.   Nazwa towaru       Ilość   Cena jedn.    Wartość      Stawka
No.   Description          Qty   netto         netto        VAT
                                 Unit price    Net value    rate
1     Stół                   2       100,00     200,00       23%
""")
    assert found == [
        {
            "lp": "1",
            "nazwa": "Stół",
            "ilosc": "2",
            "cena_netto": "100.00",
            "wartosc_netto": "200.00",
            "stawka_vat": "23",
        }
    ]


def test_column_numbers_under_a_heading_are_no_item() -> None:
    found = cells("""
Lp   Nazwa              Ilość   Jm     Cena netto    Wartość netto    VAT
1    2                  3       4      5             6                7
1    Stół                   2   szt.       100,00           200,00    23%
""")
    assert [i["nazwa"] for i in found] == ["Stół"]


def test_columns_without_headings_are_known_by_their_numbers() -> None:
    found = cells("""
Towar                  Ilość              Cena               VAT        Wartość
Śruba                     10    szt.      2,50     25,00     23%          30,75
Nakrętka                   4    szt.      1,00      4,00     23%           4,92
""")
    assert found[0] == {
        "nazwa": "Śruba",
        "ilosc": "10",
        "jednostka": "szt.",
        "cena_netto": "2.50",
        "wartosc_netto": "25.00",
        "stawka_vat": "23",
        "wartosc_brutto": "30.75",
    }


def test_a_value_is_gross_where_the_gross_price_makes_it() -> None:
    found = cells("""
Nazwa                  Ilość   Cena brutto    Wartość    VAT
Śruba                     10          2,50      25,00    23%
""")
    assert found[0]["wartosc_brutto"] == "25.00"
    assert "wartosc_netto" not in found[0]


def test_a_value_is_gross_where_the_vat_table_says_so() -> None:
    found = cells("""
Nazwa                  Ilość          Cena    Wartość    VAT
Śruba                     10         12,30     123,00    23%
Stawka     Netto     VAT    Brutto
23%       100,00   23,00    123,00
""")
    assert found[0]["wartosc_brutto"] == "123.00"
    assert found[0]["cena_brutto"] == "12.30"


def test_net_vat_and_gross_under_each_others_headings_are_put_right() -> None:
    found = cells("""
Nazwa                  Ilość    Wartość brutto    Wartość netto    Kwota VAT
Śruba                     10            100,00           123,00        23,00
Nakrętka                   1             10,00            12,30         2,30
""")
    assert found[0]["wartosc_netto"] == "100.00"
    assert found[0]["wartosc_brutto"] == "123.00"


def test_quantity_unit_and_price_in_one_cell_are_parted() -> None:
    found = cells("""
Nazwa                  Ilość / j.m.    Cena netto    Wartość netto    VAT
Śruba                      10 szt.           2,50            25,00    23%
Usługa                     2,5 godz.        10,00            25,00    8%
""")
    assert [(i["ilosc"], i["jednostka"]) for i in found] == [("10", "szt."), ("2.5", "godz.")]


def test_a_name_that_runs_on_under_the_next_heading_stays_whole() -> None:
    found = cells("""
Nazwa          PKWiU         Ilość   Cena netto    Wartość netto    VAT
Opieka nad serwerami w siedzibie     1    100,00           100,00    23%
Drukarka       28.23.2           2        50,00           100,00    23%
""")
    assert found[0]["nazwa"] == "Opieka nad serwerami w siedzibie"


def test_units_under_the_heading_of_values_stay_units() -> None:
    found = cells("""
Lp   Nazwa             Wartość netto   Jm     Ilość     Cena netto                  VAT
1    Śruba             szt.                      10           2,50       25,00      23%
2    Nakrętka          kg                         4           1,00        4,00      23%
""")
    assert [(i["jednostka"], i["wartosc_netto"]) for i in found] == [("szt.", "25.00"), ("kg", "4.00")]


def test_a_percent_beside_a_number_parts_a_column_that_one_heading_covers() -> None:
    found = cells("""
Lp   Nazwa        Ilość   Jm     Cena netto    Rabat Wartość netto    VAT
1    Stół             2   szt.       100,00               200,00      23%
2    Lampa            1   szt.        50,00     10%        45,00      23%
""")
    assert [(i.get("rabat"), i["wartosc_netto"]) for i in found] == [(None, "200.00"), ("10", "45.00")]


def test_rates_of_which_some_have_lost_their_sign_are_rates() -> None:
    found = cells("""
Lp   Nazwa        Ilość   Jm     Cena netto    Wartość netto     VAT
1    Stół             2   szt.       100,00           200,00      23
2    Lampa            1   szt.        50,00            50,00      8%
3    Dywan            1   szt.        10,00            10,00      23
""")
    assert [i["stawka_vat"] for i in found] == ["23", "8", "23"]


def test_a_percent_sign_read_as_a_digit_is_repaired_where_other_rows_show_rates() -> None:
    drawing = """
Lp   Nazwa        Ilość   Jm     Cena netto    Wartość netto     VAT
1    Stół             2   szt.       100,00           200,00      239
2    Lampa            1   szt.        50,00            50,00      8%
3    Dywan            1   szt.        10,00            10,00      239
"""
    assert [i["stawka_vat"] for i in cells(drawing)] == ["23", "8", "23"]
    printed = [i.cells["stawka_vat"] for i in read_items(layout(drawing)).items]
    assert [(c.text, c.status) for c in printed] == [("239", "repaired"), ("8%", "read"), ("239", "repaired")]


NAMES = st.sampled_from(
    ["Stół dębowy", "Usługa transportowa Łódź", "Papier A4 80 g", "Kabel UTP kat. 6, 5 m", "Serwis"]
)


QUANTITIES = st.decimals("0.01", "9999", places=2)


PRICES = st.decimals("0.01", "99999", places=2)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(NAMES, QUANTITIES, PRICES), min_size=1, max_size=12), st.permutations(range(6)))
def test_whatever_the_order_of_the_columns_all_items_are_read(
    rows: list[tuple[str, Decimal, Decimal]], order: list[int]
) -> None:
    widths = (27, 12, 6, 14, 16, 8)
    heads = ("Nazwa towaru", "Ilość", "Jm", "Cena netto", "Wartość netto", "VAT")
    lines = ["   ".join(heads[i].ljust(widths[i]) for i in order)]
    for name, quantity, price in rows:
        value = (quantity * price).quantize(Decimal("0.01"))
        texts = (name, format_quantity(quantity), "szt.", f"{price:f}", f"{value:f}", "23%")
        lines.append(
            "   ".join(
                texts[i].replace(".", ",").ljust(widths[i]) if i in (1, 3, 4) else texts[i].ljust(widths[i])
                for i in order
            )
        )
    found = cells("\n".join(lines))
    assert [(i["nazwa"], Decimal(i["ilosc"] or "0"), i["cena_netto"]) for i in found] == [
        (name, quantity, f"{price:f}") for name, quantity, price in rows
    ]


def test_ordinals_before_codes_or_instead_of_them_are_no_codes() -> None:
    before = cells("""
Indeks              Nazwa              Ilość   Jm      Cena netto     Wartość netto
01 WEG3754          Stół                   2   szt.       100,00            200,00
02 SDH3681          Krzesło                1   szt.        50,00             50,00
""")
    assert [(c["lp"], c["indeks"]) for c in before] == [("1", "WEG3754"), ("2", "SDH3681")]
    instead = cells("""
Kod           Nazwa              Ilość   Jm      Cena netto     Wartość netto
000010        Stół                   2   szt.       100,00            200,00
000020        Krzesło                1   szt.        50,00             50,00
""")
    assert [(c["lp"], "indeks" in c) for c in instead] == [("10", False), ("20", False)]


def test_the_bank_beside_a_table_heads_no_column() -> None:
    found = cells("""
Pozycja               Ilość     Cena netto     Wartość netto     Stawka VAT      NAZWA BANKU:
                                                                                 ING Bank Śląski
Dostawa                   2         10,00             20,00          23%
Worki na śmieci           3          5,00             15,00          23%
""")
    assert [c["nazwa"] for c in found] == ["Dostawa", "Worki na śmieci"]
