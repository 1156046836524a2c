"""Tables whose headings or settings nobody listed: what they hold is told by arithmetic and by place."""

from __future__ import annotations

from faktulove_ocr.extraction.column_kinds import classify
from faktulove_ocr.extraction.item_lines import formula, multiplies
from faktulove_ocr.extraction.items import read_items
from tests.extraction.pages import layout


def read(drawing: str, *names: str) -> list[tuple[str | None, ...]]:
    """The values of the named cells, an item a tuple."""
    return [tuple(item.value(name) for name in names) for item in read_items(layout(drawing)).items]


def test_of_several_quantities_the_one_that_multiplies_counts() -> None:
    found = read(
        """
Pozycja             Zużycie    Jm     Liczba miesięcy   Moc kW   Cena netto   Wartość netto   VAT
Energia czynna        1 240    kWh                                  0,4890          606,36   23%
Opłata stała                                        1       40      8,1200          324,80   23%
Opłata mocowa                                       1       40      2,3800           95,20   23%
Razem netto 1 026,36
""",
        "nazwa",
        "ilosc",
    )
    assert found == [("Energia czynna", "1240"), ("Opłata stała", "40"), ("Opłata mocowa", "40")]


def test_of_use_in_two_measures_the_one_that_is_charged_counts() -> None:
    found = read(
        """
Nazwa             Zużycie m3    Zużycie kWh    Cena netto    Wartość netto    VAT
Paliwo gazowe            120          1 361       0,20017           272,43    23%
Opłata zmienna           120          1 361       0,05210            70,91    23%
""",
        "ilosc",
    )
    assert found == [("1361",), ("1361",)]


def test_net_vat_and_gross_that_add_up_make_a_table_under_any_heading() -> None:
    found = read(
        """
Lp.   Element               Wg kontraktu   Poprz.   Teraz        Kwota    %      Kwota P.       Kwota B.
1     Strop nad parterem      374 300,00        0      60   224 580,00   23%    51 653,40   276 233,40
2     Instalacje              162 500,00       40      20    32 500,00   23%     7 475,00    39 975,00
Razem brutto: 316 208,40
""",
        "nazwa",
        "ilosc",
        "wartosc_netto",
        "stawka_vat",
        "wartosc_brutto",
    )
    assert found == [
        ("Strop nad parterem", None, "224580.00", "23", "276233.40"),
        ("Instalacje", None, "32500.00", "23", "39975.00"),
    ]


def test_the_heading_of_vat_may_name_the_rate_of_every_item() -> None:
    found = read(
        """
Lp   Usługa                            Netto    VAT 23%      Brutto
1    Doradztwo podatkowe marzec     1 000,00     230,00    1 230,00
2    Dojazd do klienta                 50,00      11,50       61,50
Razem 1 050,00 241,50 1 291,50
""",
        "nazwa",
        "wartosc_netto",
        "stawka_vat",
        "kwota_vat",
    )
    assert found == [
        ("Doradztwo podatkowe marzec", "1000.00", "23", "230.00"),
        ("Dojazd do klienta", "50.00", "23", "11.50"),
    ]
    assert classify("VAT %") == ("rate", None)


def test_a_rate_in_brackets_under_the_vat_ends_no_name() -> None:
    found = read(
        """
Przedmiot zamówienia                  Wartość netto        VAT     Wartość brutto
Szkolenie: kadry i płace 2024             1 780,00    409,40 zł          2 189,40
dla dwóch osób                                            (23%)
Materiały szkoleniowe drukowane             120,00    6,00 (5%)            126,00
""",
        "nazwa",
        "stawka_vat",
        "kwota_vat",
    )
    assert found == [
        ("Szkolenie: kadry i płace 2024 dla dwóch osób", "23", "409.40"),
        ("Materiały szkoleniowe drukowane", "5", "6.00"),
    ]


def test_a_quantity_and_a_price_a_blank_apart_are_no_thousands() -> None:
    found = read(
        """
Nazwa                       Ilość Cena      Netto     VAT     Brutto
Leczenie kanałowe               1 850,00     850,00    zw      850,00
Wypełnienie kompozytowe         2 260,00     520,00    zw      520,00
""",
        "ilosc",
        "wartosc_netto",
    )
    assert found == [("1", "850.00"), ("2", "520.00")]


def test_facts_beside_a_table_are_no_names() -> None:
    found = read(
        """
Dane dodatkowe           Wyszczeg.           Ilość        Cena      Netto    VAT
Nr umowy: 55/2020        Gaz               500 kWh      0,2000     100,00    23%
Taryfa: W-3.6            Opłata stała         1 mc     20,0000      20,00    23%
Moc przyłącza: 15 kW     Opłata zmienna    500 kWh      0,0500      25,00    23%
""",
        "nazwa",
    )
    assert found == [("Gaz",), ("Opłata stała",), ("Opłata zmienna",)]


def test_words_where_numbers_stood_are_no_item_without_its_ordinal() -> None:
    found = read(
        """
No.   Goods / services          Quantity    Rate [EUR]    Disc. %    Line amount [EUR]    Tax
1     Stand rental, hall 7             8        257,00       10%              1 850,40    21%
2     Exhibitor registration           1        144,17                          144,17    21%

METHOD OF PAYMENT: Visa .... 4021                TAXABLE AMOUNT:             €13 802,95
""",
        "nazwa",
    )
    assert found == [("Stand rental, hall 7",), ("Exhibitor registration",)]


def test_an_account_in_the_footer_is_no_item() -> None:
    found = read(
        """
Best.-Code    Artikel / Leistung         EP          Anzahl        Summe
ART000044     Virtueller Server      109,00               1       109,00
ART000006     Premium-Support        230,90               1       230,90
Gesamtbetrag netto                                                339,90

Steuernr.: 440/13    Konto: DE36    7715 9740 8554     5250        97
""",
        "nazwa",
    )
    assert found == [("Virtueller Server",), ("Premium-Support",)]


def test_a_gross_value_may_be_the_product_with_its_tax() -> None:
    said = formula("500 szt. × 1,20 zł netto + 23% VAT")
    assert said == {"quantity": "500 szt.", "unit_price_net": "1,20 zł", "rate": "23%"}
    assert multiplies({**said, "value": "738,00 zł"})
    assert not multiplies({**said, "value": "739,00 zł"})


def test_thousands_that_a_narrow_column_breaks_go_on_below() -> None:
    found = read(
        """
Nazwa           Klasa    J.m.     Ilość      Cena       Wartość    Stawka    Razem
Pszenica        A        t        24,50    820,00     20 090,00        7%      21
konsumpcyjna                                                               496,30
Rzepak                   t            1       950      1 950,00        7%       2
                                                                           086,50
""",
        "nazwa",
        "wartosc_netto",
        "wartosc_brutto",
    )
    assert found == [("Pszenica konsumpcyjna", "20090.00", "21496.30"), ("Rzepak", "1950.00", "2086.50")]


def test_a_next_item_of_whole_numbers_is_no_rest_of_the_one_above() -> None:
    found = read(
        """
Nazwa           Ilość    Cena    Wartość
Przegląd            6      90        540
Naprawa           120     100     12 000
""",
        "nazwa",
        "ilosc",
    )
    assert found == [("Przegląd", "6"), ("Naprawa", "120")]


def test_gross_amounts_under_net_ones_are_the_second_line_of_an_item() -> None:
    found = read(
        """
Lp.   Nazwa towaru/usługi       Ilość    Cena netto     Wartość netto     VAT
      PKWiU / indeks            j.m.     Cena brutto    Wartość brutto    Kwota VAT
1     Drukarka etykiet              1       1 200,00         1 200,00        23%
      ZD4A042                     szt       1 476,00         1 476,00     276,00

2     Etykiety rolka               20          16,20           324,00        23%
      ET10050                     rol          19,93           398,52      74,52
Razem netto 1 524,00
""",
        "ilosc",
        "wartosc_netto",
        "stawka_vat",
    )
    assert found == [("1", "1200.00", "23"), ("20", "324.00", "23")]


def test_a_column_that_multiplies_holds_quantities_whatever_its_heading_and_units() -> None:
    found = read(
        """
Description            Usage         Unit price     Amount
Compute vCPU           744 hours         0.0316      23.51
Network egress         112.4 GiB         0.0850       9.55
Support                1                29.0000      29.00
""",
        "ilosc",
        "jednostka",
    )
    assert found == [("744", "hours"), ("112.4", "GiB"), ("1", None)]
