"""Titles that recognition read in pieces."""

from __future__ import annotations

import pytest

from faktulove_ocr.geometry import Box
from faktulove_ocr.layout import arrange
from faktulove_ocr.text import ReadPage, Word


def read(text: str) -> str:
    """One recognised line as the layout has it."""
    words: list[Word] = []
    x = 100.0
    for part in text.split():
        words.append(Word(part, Box(x, 100, x + 14 * len(part), 128), 0.9, 1, 28.0))
        x += 14 * len(part) + 9
    return arrange([ReadPage(1, 1650.0, 2300.0, tuple(words), "ocr")]).rows[0].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RAC HUNEKNr R/017/2026", "RACHUNEK Nr R/017/2026"),
        ("R A C H U N E K Nr 4/25", "RACHUNEK Nr 4/25"),
        ("FAK TURA VAT 12/2025", "FAKTURA VAT 12/2025"),
        ("FAKTURAVAT nr 3/25", "FAKTURA VAT nr 3/25"),
        ("IN VOI CE No. 7", "INVOICE No. 7"),
    ],
)
def test_a_title_in_pieces_is_its_words(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text", ["FAKTURA VAT 1/2025", "Faktura nr 5", "FAKTURA: VAT", "Rachunek bankowy", "faktury w kopii"]
)
def test_words_that_are_whole_stay(text: str) -> None:
    assert read(text) == text
