"""Names that stand apart from their numbers, under a heading of their own line or over keys of the item."""

from __future__ import annotations

from tests.extraction.reading import cells


def _names(found: list[dict[str, str | None]]) -> list[str | None]:
    return [c.get("nazwa") for c in found]


def test_names_over_rows_that_begin_with_a_code() -> None:
    found = cells(
        """
Nazwa towaru / usługi
               PKWiU        Ilość   Cena netto   Kwota netto   Stawka VAT
Stół dębowy
               31.09.12.0       2       400,00        800,00          23%

Krzesło z oparciem
               31.00.11.0       4       150,00        600,00          23%
"""
    )
    assert _names(found) == ["Stół dębowy", "Krzesło z oparciem"]


def test_the_heading_of_names_is_no_name() -> None:
    found = cells(
        """
Przedmiot
             VAT [%]   Ilość   Cena netto   W. brutto
Abonament miesięczny
             23%           1       622,00      765,06
"""
    )
    assert _names(found) == ["Abonament miesięczny"]


def test_counted_names_over_their_numbers() -> None:
    found = cells(
        """
Lp.   Za co        Podatek %   Wartość netto   Wartość brutto
1     Dzierżawa gruntu rolnego
                   ZW          989,38          989,38

2     Udostępnienie wieży pod antenę
                   ZW          2 066,00        2 066,00
"""
    )
    assert _names(found) == ["Dzierżawa gruntu rolnego", "Udostępnienie wieży pod antenę"]


def test_a_key_with_its_value_between_name_and_count() -> None:
    found = cells(
        """
Zakupy                                     Kwota brutto
Śniadanie w formie bufetu                     140,00 zł
Pokój: 200
2 os. po 70,00 zł brutto

Późne wymeldowanie                             83,00 zł
1 usł. po 83,00 zł brutto
"""
    )
    assert _names(found) == ["Śniadanie w formie bufetu", "Późne wymeldowanie"]
    assert [c.get("cena_brutto") for c in found] == ["70.00", "83.00"]
    assert [c.get("wartosc_brutto") for c in found] == ["140.00", "83.00"]


def test_the_sum_in_words_is_no_item() -> None:
    found = cells(
        """
Lp.  Opis                          Kwota (zł)
1    Haft herbu na sztandarze        2 748,24
ŁĄCZNA KWOTA:                        2 748,24
SŁ.: Dwa tysiące siedemset czterdzieści osiem zł i 24 gr
"""
    )
    assert _names(found) == ["Haft herbu na sztandarze"]


def test_ref_heads_codes() -> None:
    found = cells(
        """
Poz.  Tytuł                 Ref.        Ilość   Cena netto   Wartość netto
1     Puzzle drewniane      000048          2        91,00          182,00
2     Karma dla kota        SKU-00585       1       187,00          187,00
"""
    )
    assert [c.get("indeks") for c in found] == ["000048", "SKU-00585"]


def test_a_corrected_text_that_is_sold_is_no_correction() -> None:
    found = cells(
        """
Indeks  Nazwa usługi                   Ilość   C.j. netto   Wart. netto   Stawka VAT
B34     Korekta tekstu angielskiego       58        25,00      1 450,00          23%
U08     Tłumaczenie umowy                 25        78,16      1 954,00          23%
"""
    )
    assert [c.get("stan") for c in found] == [None, None]
    assert [c.get("cena_netto") for c in found] == ["25.00", "78.16"]


def test_the_size_of_a_thing_goes_on_with_its_name() -> None:
    found = cells(
        """
Lp   Nazwa produktu         Ilość   Cena netto   VAT   Wartość netto
1    Grzejnik płytowy C22       1       415,00   23%          415,00
     600x1000
"""
    )
    assert _names(found) == ["Grzejnik płytowy C22 600x1000"]
