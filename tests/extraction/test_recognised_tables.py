"""Item tables as recognition gives them: signs and short headings misread, words of one line set off their columns."""

from __future__ import annotations

from dataclasses import replace

from faktulove_ocr.extraction.items import read_items
from faktulove_ocr.layout import arrange
from tests.extraction.pages import page
from tests.extraction.reading import cells


def test_percents_that_seem_to_overlap_part_by_their_middles() -> None:
    drawn = page(
        """
Lp  Nazwa            Ilość   Cena netto   Rabat SA    Wartość netto   Razem brutto
1   Mąka pszenna        1         3,12           5%            3,12           3,28
2   Masło extra         1         7,90      5%   5%            7,51           7,89
3   Jabłka Ligol        2         2,00           5%            4,00           4,20
4   Kawa ziarnista      1        58,36     10%  23%           52,52          64,60
"""
    )
    words = [replace(w, box=replace(w.box, x1=w.box.x1 + 15)) if w.text == "10%" else w for w in drawn.words]
    items = read_items(arrange([replace(drawn, words=tuple(words))])).items
    assert [item.value("rabat") for item in items] == [None, "5", None, "10"]
    assert [item.value("stawka_vat") for item in items] == ["5", "5", "5", "23"]


def test_il_read_as_eleven_heads_quantities() -> None:
    found = cells(
        """
Lp.  Nazwa produktu              11.    Cena jedn. brutto   Rabat   Wartość netto   VAT %     VAT    Brutto
1    Kalendarz książkowy A5       4                 50,43                  164,00   23 %    37,72    201,72
2    Koperty C5 białe             2                 53,43                   86,88   23 %    19,98    106,86
"""
    )
    assert [c["ilosc"] for c in found] == ["4", "2"]
    assert [c["cena_brutto"] for c in found] == ["50.43", "53.43"]


def test_codes_left_of_their_heading_are_not_part_of_the_name() -> None:
    found = cells(
        """
Nazwa                                           Kod     Ilość   Cena netto   Wartość netto   VAT
Montaż klimatyzacji typu split   857/B                  1 kpl.     1899,35         1899,35   23%
Oprawa LED 60x60                 00198                 25 szt.       72,00         1800,00   23%
Gniazdo podtynkowe 2P+Z          00037                 40 szt.       14,80          592,00   23%
"""
    )
    assert [c.get("indeks") for c in found] == ["857/B", "00198", "00037"]
    assert [c["nazwa"] for c in found][1] == "Oprawa LED 60x60"


def test_values_right_of_the_last_heading_are_those_of_one_that_was_lost() -> None:
    found = cells(
        """
Nazwa towaru         Kod EAN         Ilość   J.m.     Cena brutto   Stawka
Wino domowe          5908194077318       1   but.           96,99   23             96,99
Sala konferencyjna   5901842383038       5   godz.         354,90   23           1774,50
"""
    )
    assert [c["wartosc_brutto"] for c in found] == ["96.99", "1774.50"]


def test_groups_of_digits_that_recognition_sets_apart_are_one_amount() -> None:
    drawing = """
Lp.  Nazwa                  Ilość   Cena netto    VAT   Wartość netto
1    Sala konferencyjna         5       354,90    23%       1   774,50
2    Parking strzeżony          4        81,00    23%           324,00
"""
    (read_page,) = (page(drawing.replace("1   774", "1  774"), confidence=0.98),)
    values = [item.value("wartosc_netto") for item in read_items(arrange([read_page])).items]
    assert values == ["1774.50", "324.00"]


def test_a_list_whose_headings_nobody_knows_is_found_by_value_rate_vat_and_their_sum() -> None:
    found = cells(
        """
Lp.  Element robót           Wg umowy    poprz.   w okr.   Narast.    Zafakt.            podat.    razem
1    Strop nad parterem      374 300,00      0      60       60      224 580,00   23%   51 653,40   276 233,40
2    Stolarka okienna        331 000,00     40      60      100      198 600,00   23%   45 678,00   244 278,00
"""
    )
    assert [c["wartosc_netto"] for c in found] == ["224580.00", "198600.00"]
    assert [c["stawka_vat"] for c in found] == ["23", "23"]
    assert all("ilosc" not in c for c in found)


def test_rates_whose_every_percent_sign_was_misread() -> None:
    found = cells(
        """
Lp.  Nazwa               Ilość   Cena netto   Wartość netto   VAT
1    Piasek płukany          2        58,00          116,00   2396
2    Wynajem rusztowania     3        40,00          120,00   896
"""
    )
    assert [c["stawka_vat"] for c in found] == ["23", "8"]
