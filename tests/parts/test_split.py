"""Which pages of a file make one document."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.fit_parts import fit
from faktulove_ocr.parts import split
from faktulove_ocr.parts.signs import PageSigns, signs_of
from faktulove_ocr.parts.split import boundaries
from tests.extraction.pages import page

INVOICE = """
Faktura VAT nr FV/2025/03/{n:04d}
Data wystawienia: 2025-03-12      Data sprzedaży: 2025-03-10
Sprzedawca:                       Nabywca:
Świerk sp. z o.o.                 Jan Kowalski
ul. Długa 12, 00-238 Warszawa     ul. Krótka 5, 30-001 Kraków
NIP: 525-24-59-022                NIP: 676-23-45-675

Lp.   Nazwa towaru      Ilość   Cena netto   Wartość netto   VAT
1     Śruby ocynkowane  25      1,20         30,00           23%
2     Usługa            1       150,00       150,00          23%
"""
END = """
Razem do zapłaty: 2{n:02d},40 PLN
Słownie: dwieście dwadzieścia jeden złotych czterdzieści groszy
Termin płatności: 2025-03-26      Forma płatności: przelew
Wystawił: Anna Nowak
"""
REST = """
Lp.   Nazwa towaru      Ilość   Cena netto   Wartość netto   VAT
3     Nakrętki          10      2,00         20,00           23%
4     Podkładki         5       1,00         5,00            23%
5     Kotwy stalowe     7       3,00         21,00           23%
"""
TERMS = """
Ogólne Warunki Sprzedaży
1. Niniejsze warunki określają zasady zawierania umów sprzedaży towarów oferowanych przez firmę stanowią ich część
2. Reklamacje należy zgłaszać w terminie siedmiu dni od daty dostawy w formie pisemnej na adres siedziby firmy
3. Odpowiedzialność z tytułu rękojmi zostaje wyłączona o ile strony nie postanowiły inaczej w odrębnej umowie
4. W sprawach nieuregulowanych zastosowanie mają przepisy kodeksu cywilnego oraz innych ustaw o ile mają zastosowanie
"""
NOTE = """
Wydanie zewnętrzne WZ nr WZ/77/2025
Data wystawienia: 2025-03-11
Magazyn wydający                  Odbiorca
Świerk sp. z o.o.                 Jan Kowalski

Lp.   Nazwa towaru      Ilość   J.m.
1     Śruby ocynkowane  25      szt.
2     Nakrętki          10      szt.
Wydał: ..............             Odebrał: ..............
"""
LETTER = """
Warszawa, dnia 12.03.2025
Świerk sp. z o.o.
ul. Długa 12, 00-238 Warszawa

Szanowni Państwo,
w załączeniu przesyłamy dokumenty za ubiegły miesiąc i prosimy o ich sprawdzenie oraz potwierdzenie odbioru
Z poważaniem
Anna Nowak
"""
BLANK = "."


def whole(n: int, extra: str = "") -> str:
    return extra + INVOICE.format(n=n) + END.format(n=n)


def parts(*drawings: str) -> list[list[int]]:
    pages = [page(drawing, number) for number, drawing in enumerate(drawings, start=1)]
    return [[p.number for p in part] for part in split(pages)]


def test_invoices_with_numbers_of_their_own_are_parts() -> None:
    assert parts(whole(1), whole(2), whole(3)) == [[1], [2], [3]]


def test_a_table_that_goes_on_belongs_to_its_invoice() -> None:
    assert parts(INVOICE.format(n=1), REST + END.format(n=1)) == [[1, 2]]


def test_a_page_with_payment_alone_belongs_to_its_invoice() -> None:
    assert parts(
        INVOICE.format(n=1) + "Razem: 221,40", "Forma płatności: przelew\nBank: PKO BP Oddział w Warszawie"
    ) == [[1, 2]]


def test_pages_that_are_numbered_through_belong_together() -> None:
    pages = [INVOICE.format(n=1) + f"Strona {n} z 3" for n in (1, 2, 3)]
    assert parts(*pages, whole(2)) == [[1, 2, 3], [4]]


def test_the_head_repeated_over_a_table_that_goes_on_is_no_new_invoice() -> None:
    head = INVOICE.format(n=1).split("Lp.", maxsplit=1)[0]
    assert parts(INVOICE.format(n=1) + "Strona 1/2", head + REST + END.format(n=1) + "Strona 2/2") == [[1, 2]]


def test_terms_of_sale_behind_an_invoice_belong_to_it() -> None:
    assert parts(whole(1), TERMS, whole(2), TERMS) == [[1, 2], [3, 4]]


def test_a_specification_belongs_to_its_invoice() -> None:
    listing = "Specyfikacja do faktury nr FV/2025/03/0001\n" + REST
    assert parts(whole(1), listing, whole(2)) == [[1, 2], [3]]


def test_a_delivery_note_and_a_letter_are_parts_of_their_own() -> None:
    assert parts(LETTER, whole(1), NOTE, whole(2)) == [[1], [2], [3], [4]]


def test_two_copies_of_one_invoice_are_two_parts() -> None:
    assert parts(whole(1, "ORYGINAŁ"), whole(1, "KOPIA")) == [[1], [2]]


def test_a_blank_page_belongs_to_the_part_before_and_a_leading_one_to_the_first() -> None:
    assert parts(BLANK, whole(1), BLANK, whole(2), BLANK) == [[1, 2, 3], [4, 5]]


def test_blank_backs_do_not_part_the_sheets_of_an_invoice() -> None:
    assert parts(INVOICE.format(n=1), BLANK, REST + END.format(n=1), BLANK, whole(2)) == [[1, 2, 3, 4], [5]]


def test_blank_pages_alone_are_one_part() -> None:
    assert parts(*[BLANK] * 7) == [[1, 2, 3, 4, 5, 6, 7]]


def test_no_page_at_all_is_one_part_without_pages() -> None:
    assert split([]) == ((),)


def test_one_page_is_one_part() -> None:
    assert parts(whole(1)) == [[1]]


def test_five_hundred_pages_take_no_longer_each_than_two() -> None:
    pages = [page(whole(n % 250), n) for n in range(1, 501)]
    start = time.perf_counter()
    assert len(split(pages)) == 500
    assert time.perf_counter() - start < 60


def test_page_numbers_of_the_file_are_kept() -> None:
    pages = [replace(page(whole(n)), number=n + 10) for n in (1, 2)]
    assert [[p.number for p in part] for part in split(pages)] == [[11], [12]]


@pytest.mark.parametrize(
    ("line", "paging"),
    [
        ("Strona 2 z 3", (2, 3)),
        ("Str. 2/3", (2, 3)),
        ("strona: 1", (1, None)),
        ("Page 4 of 12", (4, 12)),
        ("2 / 3", (2, 3)),
        ("Seite 1 von 2", (1, 2)),
        ("5/2025", None),
        ("strona internetowa 24", None),
        ("Strona 7 z 3", None),
    ],
)
def test_page_numbers_are_read_as_they_are_printed(line: str, paging: tuple[int, int | None] | None) -> None:
    drawing = "Faktura VAT nr FV/2025/03/0147\nSprzedawca: Świerk sp. z o.o. Warszawa\n" + "\n" * 20 + line
    assert signs_of(page(drawing)).paging == paging


@given(
    st.lists(st.tuples(st.booleans(), st.sampled_from(["", "FV1", "FV2"]), st.integers(0, 4)), min_size=1, max_size=12)
)
def test_whatever_the_signs_every_page_but_the_first_is_decided(rows: list[tuple[bool, str, int]]) -> None:
    signs = [PageSigns(blank, number=number or None, first=count, last=count) for blank, number, count in rows]
    found = boundaries(signs)
    assert len(found) == len(signs) - 1
    assert not any(begins and page.blank for begins, page in zip(found, signs[1:], strict=True))


def test_the_fit_finds_what_parts_and_what_binds() -> None:
    rows = [({"always": 1.0, "title": 1.0}, True), ({"always": 1.0, "follows": 1.0}, False)] * 20
    weights = fit(rows)
    assert weights["title"] > 0 > weights["follows"]
