"""Upright lines that were found on a recognised page and are not printed: the sheet's edge, the edge of a shade."""

from __future__ import annotations

from faktulove_ocr.geometry import Box
from faktulove_ocr.layout import arrange
from faktulove_ocr.text import ReadPage, Rule, Word


def _page(rule: float, gap: float) -> ReadPage:
    """Two words of one detected line, `gap` apart, and an upright rule at `rule`."""
    left = Word("1090", Box(100, 100, 160, 120), 0.95, 0, 20.0)
    right = Word("1014", Box(160 + gap, 100, 220 + gap, 120), 0.95, 0, 20.0)
    return ReadPage(1, 1000.0, 1400.0, (left, right), "ocr", rules=(Rule(Box(rule - 1, 40, rule + 1, 400), False),))


def test_a_rule_parts_cells_that_detection_joined() -> None:
    (row,) = arrange([_page(rule=172, gap=24)]).rows
    assert [s.text for s in row.segments] == ["1090", "1014"]


def test_no_rule_fits_into_a_blank_of_a_line() -> None:
    (row,) = arrange([_page(rule=163, gap=6)]).rows
    assert [s.text for s in row.segments] == ["1090 1014"]


def test_the_edge_of_the_sheet_is_no_rule() -> None:
    assert arrange([_page(rule=1, gap=6)]).pages[0].page.rules == ()
    assert len(arrange([_page(rule=60, gap=6)]).pages[0].page.rules) == 1
