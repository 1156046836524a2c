"""Checks of an extracted invoice, what switches them off, and documents that are no invoice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from faktulove_ocr.config import PolishSettings
from faktulove_ocr.extraction import Extracted, extract, nothing_invented
from faktulove_ocr.extraction.validation import validate
from faktulove_ocr.layout import arrange
from tests.sheets import sheet

INVOICE = """
Faktura VAT nr FV/12/2025

Sprzedawca                         Nabywca
ABC sp. z o.o.                     Jan Kowalski
ul. Długa 5/7                      Nowa Wieś 12
00-950 Warszawa                    05-126 Nieporęt
NIP: 526-104-08-29                 NIP: 1132191233

Razem netto: 100,00 zł
Razem VAT: 23,00 zł
Razem brutto: 123,00 zł
Słownie: dwieście złotych 00/100
"""


def read(drawing: str) -> Extracted:
    return extract(arrange([sheet(drawing)]))


def codes(found: Extracted, **switches: bool) -> set[str]:
    return {problem.code for problem in validate(found, replace(PolishSettings(), **switches)).problems}


@pytest.mark.parametrize(
    ("switch", "code"), [("nip_validation", "nip_checksum"), ("context_validation", "words_mismatch")]
)
def test_a_switch_of_polish_knowledge_turns_its_check_off(switch: str, code: str) -> None:
    found = read(INVOICE)
    assert code in codes(found)
    assert code not in codes(found, **{switch: False})


LETTER = """
Szanowna Pani

proszę o kontakt w sprawie spotkania pod numerem 526-104-08-28
Termin: 2024-05-01

Z poważaniem
Anna Nowak
"""


def test_of_a_letter_only_its_kind_is_given() -> None:
    assert {name: c.value for name, c in nothing_invented(read(LETTER)).fields.items()} == {"rodzaj_faktury": "INNY"}


def test_an_invoice_keeps_what_was_read() -> None:
    found = read(INVOICE)
    assert nothing_invented(found) is found
