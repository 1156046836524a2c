"""Single characters that detection passes over are found, the grain of the paper is not."""

from __future__ import annotations

import cv2
import numpy as np

from faktulove_ocr.documents import U8Array
from faktulove_ocr.engine.detection import TextLine
from faktulove_ocr.engine.leftovers import leftovers
from faktulove_ocr.geometry import Quad


def _line(x0: float, y0: float, x1: float, y1: float) -> TextLine:
    return TextLine(Quad(((x0, y0), (x1, y0), (x1, y1), (x0, y1))), 0.9)


def _page(level: int) -> tuple[U8Array, list[TextLine]]:
    """Five rows of black text that detection found, and right of the third a digit of grey `level` that it did not."""
    page = np.full((600, 800, 3), 245, np.uint8)
    lines = []
    for row in range(5):
        base = 100 + 90 * row
        cv2.putText(page, "Towar handlowy", (60, base), cv2.FONT_HERSHEY_SIMPLEX, 1.1, (20, 20, 20), 3)
        lines.append(_line(50, base - 36, 380, base + 14))
    cv2.putText(page, "7", (560, 280), cv2.FONT_HERSHEY_SIMPLEX, 1.1, (level, level, level), 3)
    return page, lines


def test_a_lone_digit_as_dark_as_the_text_is_found() -> None:
    page, lines = _page(20)
    (found,) = leftovers(page, lines)
    assert found.quad.box.x0 < 565 < found.quad.box.x1


def test_what_is_much_fainter_than_the_text_is_no_letter() -> None:
    page, lines = _page(205)
    assert leftovers(page, lines) == []
