"""Item tables and lists drawn or worded as no vocabulary lists them."""

from __future__ import annotations

from tests.extraction.reading import cells, read, rows


def test_halves_of_a_heading_on_heights_of_their_own() -> None:
    found = cells(
        """
                               Cena jednostk.  Rabat  WARTOŚĆ   VAT    VAT   Wartość z
Lp  Przedmiot sprzedaży  Ilość
                               netto           %      NETTO     kwota  %     VAT

1   Wełna mineralna          2          42,00     20%    67,20   15,46   23%      82,66
2   Piasek płukany           4          58,00           232,00   53,36   23%     285,36
"""
    )
    assert [c.get("rabat") for c in found] == ["20", None]
    assert [c["wartosc_brutto"] for c in found] == ["82.66", "285.36"]


def test_names_on_lines_of_their_own_over_the_numbers() -> None:
    found = cells(
        """
Produkty
      Szt.   C. netto   Kwota netto   VAT %   Łącznie z VAT
1. Reportaż ślubny z albumem
      1       5619,11       5619,11     23%         6911,51

2. Ilustracja na okładkę
      2        613,41       1226,82     23%         1508,99
"""
    )
    assert [c["nazwa"] for c in found] == ["Reportaż ślubny z albumem", "Ilustracja na okładkę"]
    assert [c["ilosc"] for c in found] == ["1", "2"]


def test_pozycja_heads_names_where_words_stand_under_it() -> None:
    found = cells(
        """
Pozycja                    Ilość   Cena netto   Wartość netto   VAT
Rejestracja domeny             3        79,90          239,70   23%
Certyfikat SSL                 1       373,09          373,09   23%
"""
    )
    assert [c["nazwa"] for c in found] == ["Rejestracja domeny", "Certyfikat SSL"]


def test_a_short_word_behind_the_quantity_is_its_unit() -> None:
    found = cells(
        """
Pos.  Beschreibung          Menge   je        Einzelpreis      Wert
1     Tarif Business           12   Nutzer          10,00    120,00
2     API-Anfragen            820   Tsd.             1,57  1.287,40
"""
    )
    assert [c["jednostka"] for c in found] == ["Nutzer", "Tsd."]


def test_a_list_of_values_ends_with_their_sum() -> None:
    found = cells(
        """
Line  Services                     AMOUNT
1     Object storage               112.91
2     Additional seats             209.30
                    Net amount     322.21
                    Carried        322.21
"""
    )
    assert [c["nazwa"] for c in found] == ["Object storage", "Additional seats"]


def test_a_key_with_its_value_under_a_name_is_no_part_of_it() -> None:
    found = cells(
        """
Lp  Nazwa                 Ilość   Cena netto   Wartość netto
1   Mata do jogi              2        50,00          100,00
    Kolor: ecru, rozmiar: S
2   [MRP-8694] Pościel        1        80,00           80,00
"""
    )
    assert [(c["nazwa"], c.get("indeks")) for c in found] == [("Mata do jogi", None), ("Pościel", "MRP-8694")]


def test_sentences_that_count_are_items() -> None:
    found = read(
        """
RACHUNEK nr 14/26
– Zajęcia nauki pływania: 10 os. po 298 zł = 2 980,– zł
– Wpisowe – turniej – sezon 2026/27: 3 szt. po 326,00 zł = 978,00 zł
Ogółem wartość: 3 958,00 zł
"""
    ).items.items
    assert [(i.value("nazwa"), i.value("ilosc"), i.value("jednostka")) for i in found] == [
        ("Zajęcia nauki pływania", "10", "os."),
        ("Wpisowe – turniej – sezon 2026/27", "3", "szt."),
    ]


def test_quantity_times_price_beside_another_column() -> None:
    found = read(
        """
FAKTURA nr 7/2025
Płatność:                 Przeniesienie praw autorskich        747,89 PLN
Przelew tradycyjny        1 szt. × PLN 747,89 netto · VAT 23%
                          Ilustracja na okładkę              4 404,06 PLN
do 19-08-2022             2 szt. × PLN 2 202,03 netto, VAT 23%
"""
    ).items.items
    assert [i.value("nazwa") for i in found] == ["Przeniesienie praw autorskich", "Ilustracja na okładkę"]


def test_a_row_of_rates_behind_words_and_vat_alone_among_the_sums() -> None:
    found = rows(
        """
W TYM WG STAWEK:   2.594,09   23%   596,64   3.190,73
                     152,21    8%    12,18     164,39
"""
    )
    assert [(r[0], str(r[1])) for r in found] == [("23", "2594.09"), ("8", "152.21")]
    assert [(r[0], str(r[2])) for r in rows("Suma bez podatku: 2184,00\nVAT 23 : 502,32\nRazem: 2686,32")] == [
        ("23", "502.32")
    ]


def test_a_code_left_of_the_names_is_the_index() -> None:
    found = cells(
        """
No.  Qty / unit   Material    Details                 Rate     Value
1    1 man-day    ART000160   Operator training     677.90    677.90
2    2 pcs        ART000161   Spare parts            10.00     20.00
"""
    )
    assert [c["indeks"] for c in found] == ["ART000160", "ART000161"]


def test_rates_without_a_percent_sign_under_a_heading_of_tax() -> None:
    found = cells(
        """
Produkt                 Wert    Steuer   Bruttobetrag
Standmiete            612,00     19,00         728,28
Kongressticket        360,00     19,00         428,40
"""
    )
    assert [(c["wartosc_netto"], c["stawka_vat"], c["wartosc_brutto"]) for c in found] == [
        ("612.00", "19", "728.28"),
        ("360.00", "19", "428.40"),
    ]


def test_what_a_rate_of_nothing_is_stands_under_it() -> None:
    found = cells(
        """
Lp  Nazwa            Ilość   Cena netto   Wartość netto   VAT %
1   Pasek zębaty         6        47,26          283,56     0 %
                                                            WDT
2   Śruba M12          470         1,36          639,20     0 %
                                                            WDT
"""
    )
    assert [c["stawka_vat"] for c in found] == ["0 WDT", "0 WDT"]


def test_a_list_with_its_tax_before_the_gross_sum() -> None:
    found = read(
        """
Faktura 12/03/2025
Projekt strony internetowej                            1.000,00
Hosting                                                  100,00
VAT 23%                                                  253,00
Razem                                                  1.353,00
"""
    ).items.items
    assert [(i.value("nazwa"), i.value("wartosc_netto")) for i in found] == [
        ("Projekt strony internetowej", "1000.00"),
        ("Hosting", "100.00"),
    ]


def test_facts_over_a_table_are_not_its_title() -> None:
    found = cells(
        """
Do zapłaty  98,40 zł                       Termin płatności 2025-04-01

Wyszczególnienie                 Okres                     Netto     VAT %    VAT     Brutto
Abonament Plan 60                18.03-17.04.2025          60,00     23       13,80    73,80
Pakiet TV                        18.03-17.04.2025          20,00     23        4,60    24,60
"""
    )
    assert [c["wartosc_brutto"] for c in found] == ["73.80", "24.60"]


def test_a_specification_of_what_is_charged_is_not_charged_again() -> None:
    found = read(
        """
FAKTURA VAT nr 2025/03/04567
Lp  Nazwa usługi                      Ilość   Cena netto   Wartość netto   VAT    Kwota VAT   Wartość brutto
1   Usługi kurierskie krajowe             3        20,00           60,00   23%        13,80            73,80
Wartość netto: 60,00
Do zapłaty: 73,80 PLN

Lp  Numer         Nazwa usługi        Ilość   Cena netto   Wartość netto
1   600012345678  Paczka krajowa          1        20,00           20,00
2   600012345679  Paczka krajowa          2        20,00           40,00
"""
    ).items.items
    assert [i.value("nazwa") for i in found] == ["Usługi kurierskie krajowe"]
