"""Codes and rules."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from faktulove_ocr.documents import U8Array
from faktulove_ocr.geometry import Box
from faktulove_ocr.imaging import find_codes, find_rules
from faktulove_ocr.imaging.rules import MOST

LINK = "https://qr.example.test/invoice/1111111111/01-02-2026/UtQp9Gpc51y-u3xApZjIjgkpZ01js-J8KflSPW8WzIE"


def qr(text: str, module: int) -> U8Array:
    code = cv2.QRCodeEncoder.create().encode(text)
    large = cv2.resize(code, None, fx=module, fy=module, interpolation=cv2.INTER_NEAREST)
    return cv2.cvtColor(large, cv2.COLOR_GRAY2RGB).astype(np.uint8)


def test_a_qr_code_is_decoded_with_its_place(page: U8Array) -> None:
    code = qr(LINK, 4)
    side = code.shape[0]
    sheet = np.full((1754, 1240, 3), 255, np.uint8)
    sheet[:1000] = page[:1000]
    sheet[1200 : 1200 + side, 700 : 700 + side] = code
    (found,) = find_codes(sheet)
    assert found.text == LINK
    assert "QR" in found.symbology
    assert 700 <= found.box.x0 < found.box.x1 <= 700 + side
    assert 1200 <= found.box.y0 < found.box.y1 <= 1200 + side


def test_a_page_of_text_has_no_codes(page: U8Array) -> None:
    assert find_codes(page) == ()


def test_the_frame_of_a_table_is_found_and_its_text_is_not(page: U8Array) -> None:
    sheet = page.copy()
    for y in (300, 500, 700):
        cv2.line(sheet, (100, y), (1100, y), (0, 0, 0), 2)
    for x in (100, 600, 1100):
        cv2.line(sheet, (x, 300), (x, 700), (0, 0, 0), 2)
    rules = find_rules(sheet)
    level = sorted((r.box for r in rules if r.horizontal), key=lambda box: box.y0)
    upright = sorted((r.box for r in rules if not r.horizontal), key=lambda box: box.x0)
    assert [round(box.cy, -1) for box in level] == [300, 500, 700]
    assert [round(box.cx, -1) for box in upright] == [100, 600, 1100]
    assert all(box.width == pytest.approx(1000, abs=10) for box in level)
    assert all(box.height == pytest.approx(400, abs=10) for box in upright)


def test_a_page_of_text_has_no_rules(page: U8Array) -> None:
    assert find_rules(page) == ()


def test_a_grid_of_many_lines_gives_a_bounded_number_of_rules() -> None:
    sheet = np.full((2400, 1700, 3), 255, np.uint8)
    for y in range(10, 2390, 8):
        for x in range(0, 1700, 425):
            sheet[y : y + 2, x : x + 400] = 0
    assert len(find_rules(sheet)) == MOST


def test_the_box_of_a_rule_is_in_pixels_of_the_page() -> None:
    sheet = np.full((1000, 801, 3), 255, np.uint8)
    sheet[500:503, 101:601] = 0
    (rule,) = find_rules(sheet)
    near = Box(101, 500, 601, 503)
    assert (rule.box.x0, rule.box.y0, rule.box.x1, rule.box.y1) == pytest.approx(
        (near.x0, near.y0, near.x1, near.y1), abs=5
    )
