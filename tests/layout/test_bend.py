"""Rows of crumpled paper: the bend is told by what neighbouring rows do."""

from __future__ import annotations

import math

import pytest

from faktulove_ocr.geometry import Box
from faktulove_ocr.layout import arrange
from faktulove_ocr.layout.bend import unbent
from faktulove_ocr.text import ReadPage, Word

COLUMNS = (100.0, 330.0, 560.0, 790.0, 1020.0, 1250.0, 1480.0)
HEIGHT = 20.0


def table(rows: int, bend: float, pitch: float = 30.0) -> list[Word]:
    """A table whose rows rise and fall by `bend` across the page, more of it further down."""
    words: list[Word] = []
    for row in range(rows):
        for n, x in enumerate(COLUMNS):
            strength = bend * row / rows
            y = 200 + row * pitch + strength * math.sin(x / 300)
            box = Box(x, y, x + 70, y + HEIGHT)
            words.append(Word(f"{row}.{n}", box, 0.99, len(words), HEIGHT))
    return words


def rows_of(words: list[Word]) -> list[str]:
    page = ReadPage(1, 1650.0, 2300.0, tuple(words), "ocr")
    return [row.text for row in arrange([page]).rows]


@pytest.mark.parametrize("bend", [18.0, 22.0])
def test_rows_that_bend_by_more_than_half_a_line_stay_whole(bend: float) -> None:
    assert rows_of(table(24, bend)) == [" ".join(f"{row}.{n}" for n in range(len(COLUMNS))) for row in range(24)]


def test_words_of_flat_paper_stay_where_they_are() -> None:
    words = table(20, 0.8)
    assert unbent(words) == tuple(words)


def test_where_a_word_was_printed_is_kept() -> None:
    words = table(24, 16.0)
    assert [w.place for w in unbent(words)] == [w.box for w in words]


def test_a_page_of_few_lines_tells_of_no_bend() -> None:
    words = table(1, 16.0)
    assert unbent(words) == tuple(words)
