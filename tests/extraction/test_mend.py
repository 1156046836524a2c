"""Recognised numbers that fail their check are read again among recognition's alternatives, or left as they are."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from faktulove_ocr.config import PolishSettings
from faktulove_ocr.extraction import extract
from faktulove_ocr.extraction.extract import Extracted
from faktulove_ocr.extraction.reread import only_reading, readings
from faktulove_ocr.geometry import Box
from faktulove_ocr.layout import arrange
from faktulove_ocr.polish.identifiers import nip_valid
from faktulove_ocr.text import Glyph, ReadPage, Word
from tests.sheets import sheet

Doubts = dict[str, tuple[int, tuple[tuple[str, float], ...]]]
"""By word: which of its characters is doubtful and what else it may be."""


def recognised(drawing: str, doubts: Doubts) -> ReadPage:
    """The page as recognition gives it: every word with glyphs, the doubtful ones with alternatives."""
    page = sheet(drawing, confidence=0.98)
    words = []
    for word in page.words:
        glyphs = [
            Glyph(char, Box(word.box.x0 + 6 * n, word.box.y0, word.box.x0 + 6 * n + 5, word.box.y1), 0.98)
            for n, char in enumerate(word.text)
        ]
        if word.text in doubts:
            place, others = doubts[word.text]
            glyphs[place] = replace(glyphs[place], confidence=0.6, alternatives=others)
        words.append(replace(word, glyphs=tuple(glyphs)))
    return replace(page, words=tuple(words))


def read(drawing: str, doubts: Doubts, *, on: bool = True) -> Extracted:
    return extract(arrange([recognised(drawing, doubts)]), PolishSettings(constrained_reading=on))


NIPS = """
Faktura VAT nr FV/12/2025
Data wystawienia: 12.03.2025
Sprzedawca:                         Nabywca:
Alfa sp. z o.o.                     Beta Jan Nowak
ul. Polna 1, 00-950 Warszawa        ul. Leśna 2, 30-001 Kraków
NIP: 1234563278                     NIP: 5261040828
"""


def test_a_nip_is_read_so_that_its_checksum_holds() -> None:
    found = read(NIPS, {"1234563278": (8, (("1", 0.3),))})
    nip = found.fields["sprzedawca_nip"]
    assert nip.value == "1234563218"
    assert [word.read for word in nip.words] == ["1234563278"]


def test_nothing_is_read_otherwise_when_the_switch_is_off() -> None:
    assert read(NIPS, {"1234563278": (8, (("1", 0.3),))}, on=False).fields["sprzedawca_nip"].value == "1234563278"


def test_a_nip_with_two_equally_likely_readings_stays_as_it_was_read() -> None:
    read = "1234563278"
    doubtful = next(w for w in recognised(NIPS, {read: (8, (("1", 0.3),))}).words if w.text == read)
    changed = [(n, digit, read[:n] + digit + read[n + 1 :]) for n in range(8) for digit in "0123456789"]
    place, digit, _ = next(change for change in changed if nip_valid(change[2]))
    glyphs = list(doubtful.glyphs)
    glyphs[place] = replace(glyphs[place], confidence=0.6, alternatives=((digit, 0.3),))
    twice = replace(doubtful, glyphs=tuple(glyphs))
    assert only_reading([doubtful], lambda text: text if nip_valid(text) else None, "0123456789") is not None
    assert only_reading([twice], lambda text: text if nip_valid(text) else None, "0123456789") is None


def test_a_run_of_equal_digits_that_lost_one_gets_it_back() -> None:
    found = read(NIPS.replace("1234563278", "111111111"), {})
    assert found.fields["sprzedawca_nip"].value == "1111111111"


def test_a_foreign_identifier_is_not_read_as_a_polish_one() -> None:
    found = read(NIPS.replace("NIP: 5261040828", "VAT ID: IE9814976WA"), {})
    assert found.fields["nabywca_nip"].value == "IE9814976WA"


def test_a_text_layer_is_never_read_otherwise() -> None:
    found = extract(arrange([sheet(NIPS)]))
    assert found.fields["sprzedawca_nip"].value == "1234563278"


def test_an_account_is_read_so_that_mod_97_holds() -> None:
    page = NIPS + "\nNumer konta: 61 1090 1074 0000 0712 1981 2874\n"
    assert read(page, {"1074": (2, (("1", 0.2),))}).fields["numer_konta"].value == "PL61109010140000071219812874"


def test_a_date_that_no_calendar_has_is_read_as_one_that_it_has() -> None:
    page = NIPS.replace("12.03.2025", "12.83.2025")
    assert read(page, {"12.83.2025": (3, (("0", 0.25),))}).fields["data_wystawienia"].value == "2025-03-12"


TABLE = """
Faktura VAT nr FV/12/2025
Lp  Nazwa                 Ilość  J.m.   Cena netto   Wartość netto   VAT    Wartość brutto
1   Cement workowany         10  szt.        12,00          120,00   23%            147,60
2   Piasek płukany            3  t           50,00          150,00   23%            184,50
3   Deska sosnowa             7  szt.        20,00          140,00   23%            172,20

Stawka       Netto        VAT       Brutto
23%         410,00      94,30       504,30
Razem       410,00      94,30       504,30

Razem do zapłaty: 504,30 zł
"""


def test_an_amount_of_a_vat_row_is_read_so_that_the_row_holds() -> None:
    page = TABLE.replace("23%         410,00", "23%         470,00")
    found = read(page, {"470,00": (1, (("1", 0.3),))})
    assert [(row.stawka, row.netto) for row in found.vat_table.rows] == [("23", Decimal("410.00"))]


@pytest.mark.parametrize(("wrong", "right", "place"), [("160,00", "150,00", 1), ("154,50", "184,50", 1)])
def test_a_cell_of_an_item_is_read_so_that_the_item_holds(wrong: str, right: str, place: int) -> None:
    page = TABLE.replace(right, wrong)
    found = read(page, {wrong: (place, ((right[place], 0.2),))})
    values = [cell.value for cell in found.items.items[1].cells.values()]
    assert right.replace(",", ".") in values
    assert wrong.replace(",", ".") not in values


def test_readings_come_by_falling_likelihood_and_the_first_is_as_read() -> None:
    one = Glyph("1", Box(0, 0, 5, 10), 0.9, (("7", 0.1),))
    eight = Glyph("8", Box(6, 0, 11, 10), 0.6, (("3", 0.3),))
    found = readings([Word("18", Box(0, 0, 11, 10), 0.6, 0, 10, glyphs=(one, eight))], "0123456789")
    assert [reading.text for reading in found[:3]] == ["18", "13", "78"]
    assert [reading.ratio for reading in found] == sorted((r.ratio for r in found), reverse=True)


@pytest.mark.parametrize(("confidence", "passing"), [(0.98, True), (0.995, False)])
def test_a_digit_that_is_read_for_sure_is_not_taken_for_its_lookalike(confidence: float, passing: bool) -> None:
    glyphs = tuple(Glyph(char, Box(6.0 * n, 0, 6.0 * n + 5, 10), confidence) for n, char in enumerate("1234563278"))
    word = Word("1234563278", Box(0, 0, 60, 10), confidence, 0, 10.0, glyphs=glyphs)
    others = [reading.text for reading in readings([word], "0123456789")[1:]]
    assert ("7234563278" in others) is passing
