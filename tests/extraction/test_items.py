"""Line items, from pages set by hand: cells in the forms of the result, names of several lines, pages, receipts."""

from __future__ import annotations

from faktulove_ocr.extraction.items import ItemTable, read_items, to_items
from faktulove_ocr.layout import arrange
from tests.extraction.pages import layout, page
from tests.extraction.reading import cells


def column(table: ItemTable, name: str) -> list[str | None]:
    return [item.value(name) for item in table.items]


PLAIN = """
Faktura VAT 1/2025
Lp.   Nazwa towaru             J.m.    Ilość    Cena netto    Wartość netto    VAT    Wartość brutto
1     Śruba M8x40              szt.       10          2,50            25,00    23%             30,75
2     Podkładka                szt.    1 000          0,10           100,00    23%            123,00
                                              Razem                  125,00                    153,75
                                              W tym                  125,00    23%   28,75     153,75
Do zapłaty: 153,75 zł
"""


def test_a_plain_table_gives_its_cells_in_the_forms_of_the_result() -> None:
    assert cells(PLAIN)[1] == {
        "lp": "2",
        "nazwa": "Podkładka",
        "jednostka": "szt.",
        "ilosc": "1000",
        "cena_netto": "0.10",
        "wartosc_netto": "100.00",
        "stawka_vat": "23",
        "wartosc_brutto": "123.00",
    }


def test_rows_of_sums_are_no_items_and_only_rows_of_the_table_are_taken() -> None:
    table = read_items(layout(PLAIN))
    assert len(table.items) == 2
    assert {1, 2, 3} <= table.rows
    assert not table.rows & {0, 5, 6}


def test_arithmetic_confirms_cells_and_denies_them() -> None:
    right, wrong = (
        read_items(layout(PLAIN.replace("25,00    23%", value))).items[0] for value in ("25,00    23%", "28,00    23%")
    )
    assert right.cells["wartosc_netto"].checked is True
    assert wrong.cells["wartosc_netto"].checked is False


def test_items_of_the_result_have_confidences_and_boxes() -> None:
    drawn = page(PLAIN)
    items = to_items(read_items(arrange([drawn])), {1: (drawn.width, drawn.height)})
    assert items[0].lp == 1
    assert items[0].wartosc_netto == "25.00"
    assert items[0].confidence > 0.9
    assert items[0].bbox is not None
    assert 0 <= items[0].bbox[0] < items[0].bbox[2] <= 1
    assert items[0].cells["ilosc"].bbox is not None


def test_poorly_read_words_lower_the_confidence() -> None:
    drawn = page(PLAIN, confidence=0.4)
    items = to_items(read_items(arrange([drawn])), {1: (drawn.width, drawn.height)})
    assert items[0].confidence < 0.5


def test_names_in_the_middle_of_their_numbers_are_put_together() -> None:
    found = cells("""
Lp.   Nazwa                      Ilość    Cena netto    Wartość netto
-------------------------------------------------------------------
      Usługa transportowa
~ 1                              1            100,00           100,00
~     krajowa Łódź – Gdańsk
-------------------------------------------------------------------
      Wynajem dźwigu
2     samojezdnego               2             50,00           100,00
      z operatorem
-------------------------------------------------------------------
""")
    assert [i["nazwa"] for i in found] == [
        "Usługa transportowa krajowa Łódź – Gdańsk",
        "Wynajem dźwigu samojezdnego z operatorem",
    ]


def test_numbers_beside_the_last_line_of_a_name_are_its_own() -> None:
    found = cells("""
Nazwa                      Ilość    Cena netto    Wartość netto
Usługa serwisowa
obejmująca dojazd              1        100,00           100,00
Licencja roczna
na program                     2         50,00           100,00
Razem                                                    200,00
""")
    assert [i["nazwa"] for i in found] == ["Usługa serwisowa obejmująca dojazd", "Licencja roczna na program"]


def test_orders_and_their_sums_inside_a_table_are_no_items() -> None:
    found = cells("""
Lp   Nazwa              Ilość   Jm     Cena netto    Wartość netto    VAT
Zamówienie nr ZK/12/2025 z dnia 2025-01-02
1    Stół                   2   szt.       100,00           200,00    23%
2    Krzesło                1   szt.        50,00            50,00    23%
Razem zamówienie ZK/12/2025                                 250,00
Zamówienie nr ZK/13/2025
3    Lampa                  1   szt.        80,00            80,00    23%
Razem zamówienie ZK/13/2025                                  80,00
Razem                                                       330,00
""")
    assert [i["nazwa"] for i in found] == ["Stół", "Krzesło", "Lampa"]


def test_a_table_goes_on_on_the_next_page_without_a_heading_and_a_little_aside() -> None:
    found = cells(
        """
Lp   Nazwa              Ilość   Jm     Cena netto    Wartość netto    VAT
1    Stół                   2   szt.       100,00           200,00    23%
2    Krzesło                1   szt.        50,00            50,00    23%
Do przeniesienia                                            250,00
Strona 1 z 2
""",
        """
Faktura nr 1/2025
Z przeniesienia                                             250,00
3    Lampa                  1   szt.        80,00            80,00    23%
4    Dywan                  1   szt.        20,00            20,00    23%
Razem                                                       350,00
""",
        shifts=(0, 8),
    )
    assert [i["nazwa"] for i in found] == ["Stół", "Krzesło", "Lampa", "Dywan"]
    assert found[3]["cena_netto"] == "20.00"


def test_a_repeated_heading_goes_on_with_the_same_items() -> None:
    head = "Lp   Nazwa              Ilość   Jm     Cena netto    Wartość netto    VAT"
    found = cells(
        f"""
{head}
1    Stół                   2   szt.       100,00           200,00    23%
Do przeniesienia                                            200,00
""",
        f"""
Faktura nr 1/2025 strona 2
{head}
Z przeniesienia                                             200,00
2    Krzesło                1   szt.        50,00            50,00    23%
""",
    )
    assert [(i["lp"], i["nazwa"]) for i in found] == [("1", "Stół"), ("2", "Krzesło")]


def test_a_table_without_a_heading_is_found_by_what_multiplies() -> None:
    found = cells("""
Faktura 7/2025
Usługa programistyczna          10 godz.    120,00     1 200,00    23%     276,00     1 476,00
Konsultacje                      2 godz.    150,00       300,00    23%      69,00       369,00
Razem                                                  1 500,00            345,00     1 845,00
""")
    assert found[1] == {
        "nazwa": "Konsultacje",
        "ilosc": "2",
        "jednostka": "godz.",
        "cena_netto": "150.00",
        "wartosc_netto": "300.00",
        "stawka_vat": "23",
        "kwota_vat": "69.00",
        "wartosc_brutto": "369.00",
    }


def test_codes_lots_and_discounts_under_an_item_are_not_its_name() -> None:
    found = cells("""
Lp   Nazwa                     Ilość   Jm     Cena netto   Rabat    Wartość netto    VAT
1    Wiertarka udarowa             2   szt.       100,00     10%           180,00    23%
     Kod: ABC-123
     S/N: 887766
2    Młotek                        1   szt.        50,00                    47,50    23%
     Rabat 5%
3    Piła                         10   szt.         9,99                    99,90    23%
Uwagi: dostawa gratis
""")
    assert [i["nazwa"] for i in found] == ["Wiertarka udarowa", "Młotek", "Piła"]
    assert found[0]["indeks"] == "ABC-123"
    assert [i.get("rabat") for i in found] == ["10", "5", None]


def test_a_rate_in_the_heading_of_a_group_holds_for_its_items() -> None:
    found = cells("""
Lp   Nazwa                 Ilość   Jm     Cena netto    Wartość netto
     Stawka VAT 23%
1    Stół                      2   szt.       100,00           200,00
     Stawka VAT 8%
2    Chleb                     1   szt.        50,00            50,00
""")
    assert [i["stawka_vat"] for i in found] == ["23", "8"]


def test_words_beside_a_table_do_not_enter_it() -> None:
    drawing = """
NIP 713 868 22 02         | Lp   Nazwa              Ilość   Cena netto    Wartość netto    VAT |
tel. 667 936 107          | 1    Stół                   2       100,00           200,00    23% |
Termin płatności          | 2    Krzesło                1        50,00            50,00    23% |
2025-01-16                |                                                                    |
"""
    table = read_items(layout(drawing))
    assert column(table, "nazwa") == ["Stół", "Krzesło"]
    assert not table.rows & {1, 2, 3}


def test_a_receipt_gives_items_with_letters_and_discounts() -> None:
    found = cells("""
PARAGON FISKALNY
MASŁO EXTRA 200G
2 x 6,50 13,00C
OPUST -1,00C
CHLEB            1 szt. x4,50       4,50C
WODA 1,5L   3 * 2,00   6,00A
SPRZEDAŻ OPODATKOWANA A          6,00
PTU A 23%                        1,12
SPRZEDAŻ OPODATKOWANA C         16,50
PTU C 5%                         0,79
SUMA PTU                         1,91
SUMA PLN                        22,50
""")
    assert [(i["nazwa"], i["ilosc"], i["wartosc_brutto"], i["stawka_vat"]) for i in found] == [
        ("MASŁO EXTRA 200G", "2", "12.00", "5"),
        ("CHLEB", "1", "4.50", "5"),
        ("WODA 1,5L", "3", "6.00", "23"),
    ]
    assert found[0]["rabat"] == "1.00"


def test_a_sentence_about_a_service_is_no_item() -> None:
    assert (
        cells("""
Faktura 3/2025
Za usługi księgowe w marcu 2025 należy się kwota 500,00 zł netto
Razem do zapłaty 615,00 zł
""")
        == []
    )


def test_a_table_of_rates_and_a_table_of_advances_are_no_items() -> None:
    assert (
        cells("""
Rozliczenie zaliczek
Nr faktury    Opis        Kwota netto    VAT    Kwota brutto
ZAL/1         zaliczka         100,00   23,00         123,00
Stawka        Netto       VAT      Brutto
23%           100,00    23,00      123,00
""")
        == []
    )


def test_an_empty_document_has_no_items() -> None:
    assert read_items(arrange([])) == ItemTable()


def test_the_line_over_the_table_of_one_item_is_its_name() -> None:
    found = cells("""
Faktura nr 1/2025

1. Truskawki deserowe
Klasyfikacja PKWiU   Ilość jedn.   JM    cena netto   Wartość netto   Stawka VAT
76.97.12.0                 3,310   kg         16,99           56,24   5%

2. Wąż ogrodowy
Klasyfikacja PKWiU   Ilość jedn.   JM    cena netto   Wartość netto   Stawka VAT
47.40.10.0                 1,000   szt.      105,54          105,54   23%
""")
    assert [(i["lp"], i["nazwa"], i["wartosc_netto"]) for i in found] == [
        ("1", "Truskawki deserowe", "56.24"),
        ("2", "Wąż ogrodowy", "105.54"),
    ]
