"""Percent signs read as crosses: the column tells what they are."""

from __future__ import annotations

from faktulove_ocr.geometry import Box
from faktulove_ocr.layout import arrange
from faktulove_ocr.layout.percents import with_percents
from faktulove_ocr.text import ReadPage, Word


def page(*texts: str, right: float = 500.0) -> ReadPage:
    """A column of words that end at `right`."""
    words = [
        Word(text, Box(right - 10 * len(text), 100 + 30 * n, right, 120 + 30 * n), 0.9, n, 20.0)
        for n, text in enumerate(texts)
    ]
    return ReadPage(1, 1650.0, 2300.0, tuple(words), "ocr")


def test_a_cross_in_a_column_of_percents_is_a_percent_sign() -> None:
    layout = arrange([page("23%", "8%", "23X", "5x", "2,5×")])
    assert [row.text for row in layout.rows] == ["23%", "8%", "23%", "5%", "2,5%"]


def test_a_quantity_with_a_cross_stands_in_no_column_of_percents() -> None:
    rates = page("23%", "8%", "5%")
    quantities = page("2x", "3x", right=300.0)
    both = ReadPage(1, 1650.0, 2300.0, (*rates.words, *quantities.words), "ocr")
    assert with_percents(both).words == both.words


def test_a_measure_with_crosses_is_no_percentage() -> None:
    texts = ("23%", "8%", "60x60x", "600x")
    assert tuple(w.text for w in with_percents(page(*texts)).words) == texts


def test_what_worn_print_leaves_of_the_sign_is_read_as_it_in_a_column_of_percents() -> None:
    layout = arrange([page("23%", "8%", "8°o", '23".', "8°0", "80a")])
    assert [row.text for row in layout.rows] == ["23%", "8%", "8%", "23%", "8%", "8%"]


def test_a_sign_read_twice_is_one_without_neighbours() -> None:
    layout = arrange([page("8%%", "23%0", "8%.")])
    assert [row.text for row in layout.rows] == ["8%", "23%", "8%"]


def test_amounts_and_whole_numbers_that_end_under_percents_stay() -> None:
    texts = ("23%", "8%", "80", "800", "8.00", "0.00", "5/0", "8a")
    assert tuple(w.text for w in with_percents(page(*texts)).words) == texts
