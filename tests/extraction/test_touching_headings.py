"""Headings whose words touch on coarse print still part where their columns do."""

from __future__ import annotations

from faktulove_ocr.extraction.heading_parts import Run, parts_of
from faktulove_ocr.geometry import Box
from faktulove_ocr.layout.page import Row, Segment
from faktulove_ocr.text import Word


def word(text: str, x0: float, x1: float) -> Word:
    return Word(text, Box(x0, 100, x1, 122), 0.9, 0, 24.0)


def test_a_rate_that_reaches_under_the_heading_before_its_own_does_not_join_them() -> None:
    words = (word("Rabat", 1116, 1171), word("%", 1177, 1218), word("VAT", 1203, 1254), word("%", 1260, 1274))
    row = Row((Segment(words, 1, 0),), 1, 0)
    body = [[Run(1138, 1205, True), Run(1204, 1255, True)], [Run(1204, 1256, True)], [Run(1217, 1254, True)]]
    assert [part.text for part in parts_of(row, body)] == ["Rabat %", "VAT %"]
