"""A photographed sheet is flattened; anything else is left alone."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from faktulove_ocr.documents import U8Array
from faktulove_ocr.imaging import flatten_sheet
from faktulove_ocr.imaging.sheet import sheet_corners

CORNERS = np.array([[210, 160], [1420, 230], [1500, 1950], [140, 1880]], np.float32)


def photograph(page: U8Array, corners: np.ndarray[tuple[int, ...], np.dtype[np.float32]] = CORNERS) -> U8Array:
    height, width = page.shape[:2]
    size = (1640, 2100)
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(flat, corners)
    table = np.full((size[1], size[0], 3), (60, 70, 90), np.uint8)
    sheet = cv2.warpPerspective(page, matrix, size)
    covered = cv2.warpPerspective(np.full((height, width), 255, np.uint8), matrix, size) > 127
    return np.where(covered[..., None], sheet, table).astype(np.uint8)


def test_the_corners_of_a_photographed_sheet_are_found(page: U8Array) -> None:
    found = sheet_corners(photograph(page))
    assert found is not None
    np.testing.assert_allclose(found, CORNERS, atol=12)


def test_a_flattened_sheet_looks_as_the_page_did(page: U8Array) -> None:
    flat = flatten_sheet(photograph(page))
    again = cv2.resize(flat, page.shape[1::-1], interpolation=cv2.INTER_AREA)
    first, second = (
        cv2.resize(255 - cv2.cvtColor(each, cv2.COLOR_RGB2GRAY), (62, 88), interpolation=cv2.INTER_AREA).ravel()
        for each in (page, again)
    )
    assert np.corrcoef(first, second)[0, 1] > 0.8


def test_a_scan_that_fills_the_frame_is_left_alone(page: U8Array) -> None:
    assert flatten_sheet(page) is page


def test_a_bright_table_inside_a_page_is_no_sheet(page: U8Array) -> None:
    grey = (page * 0.9).astype(np.uint8)
    grey[400:1200, 200:1000] = page[400:1200, 200:1000]
    assert flatten_sheet(grey) is grey


def test_a_sheet_with_a_corner_outside_the_frame_is_left_alone(page: U8Array) -> None:
    cut = photograph(page)[200:, 200:].copy()
    assert flatten_sheet(cut) is cut


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_picture_of_one_colour_is_left_alone(level: int) -> None:
    plain = np.full((600, 400, 3), level, np.uint8)
    assert flatten_sheet(plain) is plain


def test_a_sheet_on_a_bright_table_is_found_when_the_table_is_darker_than_it(page: U8Array) -> None:
    bright = photograph(page).copy()
    ground = (bright == (60, 70, 90)).all(axis=2)
    bright[ground] = (188, 184, 176)
    found = sheet_corners(bright)
    assert found is not None
    np.testing.assert_allclose(found, CORNERS, atol=12)


def test_a_picture_of_odd_sides_gives_corners_in_its_own_pixels(page: U8Array) -> None:
    odd = photograph(page)[: 2 * 1020 + 1, : 2 * 800 + 1].copy()
    found = sheet_corners(odd)
    assert found is not None
    np.testing.assert_allclose(found, CORNERS, atol=12)
