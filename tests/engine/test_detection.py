"""From heat maps to lines, tiles of narrow pages, reading order."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as limited
from hypothesis import strategies as st

from faktulove_ocr.config import EngineSettings
from faktulove_ocr.engine.crops import extent
from faktulove_ocr.engine.detection import MAX_SIDE, MAX_TILES, OVERLAP, TextLine, boxes, detect, reading_order, tiles
from faktulove_ocr.engine.runtime import F32Array
from faktulove_ocr.engine.runtime_fake import FakeSession
from faktulove_ocr.geometry import Quad


def line(x0: float, y0: float, x1: float, y1: float) -> TextLine:
    return TextLine(Quad(((x0, y0), (x1, y0), (x1, y1), (x0, y1))), 1.0)


def heat(*rects: tuple[tuple[float, float], tuple[float, float], float]) -> F32Array:
    made = np.zeros((200, 300), np.float32)
    for rect in rects:
        cv2.fillPoly(made, [cv2.boxPoints(rect).astype(np.int32)], 0.9)
    return made


def test_a_level_line_becomes_an_upright_box_grown_by_the_offset_of_its_area() -> None:
    (found,) = boxes(heat(((150, 100), (101, 11), 0)))
    width, height = extent(found.quad)
    grow = 101 * 11 * 1.6 / (101 + 11)
    assert width == pytest.approx(101 + grow, abs=6)
    assert height == pytest.approx(11 + grow, abs=6)
    assert found.score == pytest.approx(0.9, abs=0.1)
    assert found.quad.corners[0][1] == found.quad.corners[1][1]


def test_a_slanted_line_keeps_its_slant() -> None:
    (found,) = boxes(heat(((150, 100), (200, 12), 20)))
    (ax, ay), (bx, by), *_ = found.quad.corners
    assert np.degrees(np.arctan2(by - ay, bx - ax)) == pytest.approx(20, abs=2)


def test_faint_and_tiny_blots_are_no_lines() -> None:
    made = heat(((50, 50), (60, 10), 0)) * 0.4
    made[150, 150] = 1
    assert boxes(made) == []


@limited(max_examples=40, deadline=None)
@given(st.integers(20, 4000), st.integers(20, 4000), st.sampled_from(["max", "min"]), st.integers(320, 1600))
def test_detector_inputs_are_bounded_and_multiples_of_32(height: int, width: int, kind: str, limit: int) -> None:
    settings = replace(EngineSettings(), det_limit_side_len=limit, det_limit_type="min" if kind == "min" else "max")
    page = np.broadcast_to(np.uint8(255), (height, width, 3))
    made = list(tiles(page, settings))
    assert 1 <= len(made) <= 2 * MAX_TILES
    for tile, x, y, (sx, sy) in made:
        assert all(32 <= side <= MAX_SIDE + 32 and side % 32 == 0 for side in tile.shape[:2])
        assert 0 <= x < width
        assert 0 <= y < height
        assert x + tile.shape[1] / sx <= width + 1
        assert y + tile.shape[0] / sy <= height + 1


def test_a_receipt_six_times_as_long_as_wide_is_read_in_tiles_that_overlap() -> None:
    page = np.full((3600, 600, 3), 255, np.uint8)
    made = list(tiles(page, EngineSettings()))
    assert len(made) > 1
    assert min(tile.shape[1] for tile, *_ in made) >= 480
    ends = [y + tile.shape[0] / sy for tile, _, y, (_, sy) in made]
    assert ends[-1] == pytest.approx(3600)
    for (_, _, y, (_, sy)), end in zip(made[1:], ends, strict=False):
        assert end - y >= 0.8 * OVERLAP / sy


def test_a_line_in_the_overlap_of_two_tiles_is_found_once() -> None:
    page = np.full((3600, 600, 3), 255, np.uint8)
    for y in range(40, 3560, 60):
        page[y : y + 20, 50:550] = 0
    lines = detect(page, FakeSession("det", "", ("",), 1.0), EngineSettings())
    assert len(lines) == len(range(40, 3560, 60))


def test_rows_are_read_from_left_to_right_and_top_to_bottom() -> None:
    right, left, below = line(500, 98, 700, 128), line(50, 102, 300, 132), line(50, 150, 400, 180)
    assert reading_order([below, right, left]) == [left, right, below]
