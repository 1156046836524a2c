"""The sign of a correction's sums where recognition lost some of their minuses."""

from __future__ import annotations

from decimal import Decimal

from faktulove_ocr.extraction import Extracted, extract
from faktulove_ocr.layout import arrange
from tests.sheets import sheet

D = Decimal
CORRECTION = """
Faktura korygująca KOR/5/2025

Stawka   Netto      VAT      Brutto
23%      196,05    -45,08    241,13
Suma     196,05     45,08   -241,13
"""


def read(drawing: str, *, confidence: float = 0.95) -> Extracted:
    return extract(arrange([sheet(drawing, confidence=confidence)]))


def sums(found: Extracted) -> list[Decimal | None]:
    return [c.value if c is not None else None for c in (found.sums.net, found.sums.vat, found.sums.gross)]


def test_a_minus_that_is_left_tells_the_sign_of_all_sums() -> None:
    assert sums(read(CORRECTION)) == [D("-196.05"), D("-45.08"), D("-241.13")]


def test_its_vat_rows_turn_with_them() -> None:
    drawing = CORRECTION.replace("-45,08", "45,08").replace("Suma     196,05     45,08", "Suma    -196,05     45,08")
    (row,) = read(drawing).vat_table.rows
    assert (row.netto, row.vat, row.brutto) == (D("-196.05"), D("-45.08"), D("-241.13"))


def test_what_stood_before_may_be_taken_back_alone() -> None:
    drawing = CORRECTION.replace("-", "").replace("Suma     196,05", "Suma    -196,05")
    assert sums(read(drawing)) == [D("196.05"), D("45.08"), D("241.13")]


def test_a_correction_that_adds_stays_positive() -> None:
    assert sums(read(CORRECTION.replace("-", ""))) == [D("196.05"), D("45.08"), D("241.13")]
