"""Cutting lines to their ink and into pieces."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from faktulove_ocr.documents import U8Array
from faktulove_ocr.engine.crops import (
    HEIGHT,
    LONGEST,
    box_between,
    crop,
    cut_out,
    extent,
    is_tall,
    on_its_head,
    patches,
    runs,
    spans,
    text_band,
    turned,
)
from faktulove_ocr.geometry import Box, Quad


def quad(x0: float, y0: float, x1: float, y1: float) -> Quad:
    return Quad(((x0, y0), (x1, y0), (x1, y1), (x0, y1)))


def page(*ink: tuple[int, int, int, int]) -> U8Array:
    made = np.full((200, 1200, 3), 255, np.uint8)
    for x0, y0, x1, y1 in ink:
        made[y0:y1, x0:x1] = 0
    return made


def test_a_loose_box_is_cut_to_its_ink() -> None:
    patch = crop(page((100, 100, 350, 120)), quad(90, 80, 410, 140))
    assert patch.pixels.shape[0] == HEIGHT
    box = patch.quad.box
    assert 80 < box.y0 <= 100
    assert 120 <= box.y1 < 140
    top, bottom = (box.y0 + row * box.height / HEIGHT for row in patch.band)
    assert (top, bottom) == pytest.approx((100, 120), abs=1)


def test_a_rule_and_the_next_line_do_not_belong_to_the_text() -> None:
    lower = page((20, 30, 300, 50), (0, 57, 400, 59), (20, 75, 300, 80))[0:80, 0:400]
    assert text_band(lower) == (30, 50)


def test_a_bent_rule_fills_no_blank_between_words() -> None:
    sheet = page((20, 18, 150, 40), (170, 18, 380, 40))[0:60, 0:400].copy()
    for x in range(400):
        y = 42 + round(10 * ((x - 200) / 200) ** 2)
        sheet[y : y + 2, x] = 0
    piece = crop(sheet, quad(0, 0, 400, 60))
    scale = len(piece.ink) / 400
    assert not piece.ink[round(154 * scale) : round(166 * scale)].any()
    assert piece.ink[round(25 * scale) : round(145 * scale)].all()


def test_an_accent_belongs_to_its_letter() -> None:
    assert text_band(page((20, 30, 300, 50), (60, 25, 70, 28))[0:80, 0:400]) == (25, 50)


def test_light_text_on_a_dark_ground_is_ink_too() -> None:
    dark = 255 - page((100, 100, 350, 120))
    assert text_band(dark[80:140, 90:410]) == (20, 40)


def test_a_wide_blank_ends_a_piece_and_is_not_read() -> None:
    found = patches(page((100, 100, 200, 120), (210, 100, 300, 120), (700, 100, 800, 120)), quad(90, 90, 810, 130), 3)
    assert len(found) == 2
    assert [round(piece.quad.box.x0, -1) for piece in found] == [100, 700]
    assert {piece.line for piece in found} == {3}
    assert all(len(piece.ink) == piece.pixels.shape[1] for piece in found)


def test_a_dotted_line_to_write_on_is_not_read() -> None:
    dots = page(*((x, 118, x + 2, 120) for x in range(100, 900, 8)))
    assert patches(dots, quad(90, 90, 910, 130), 0) == []


def test_a_minus_sign_is_read() -> None:
    assert len(patches(page((100, 110, 112, 113)), quad(90, 95, 122, 128), 0)) == 1


def test_a_tilted_box_is_cut_out_level() -> None:
    made = page()
    for x in range(100, 500):
        made[50 + (x - 100) // 10 : 70 + (x - 100) // 10, x] = 0
    patch = cut_out(made, Quad(((100, 40), (500, 80), (496, 120), (96, 80))))
    middle = patch[patch.shape[0] // 2, 10:-10, 0]
    assert (middle < 64).all()
    assert patch.shape[:2] == (40, 402)


def test_a_box_that_hangs_over_the_edge_is_padded_with_white() -> None:
    patch = cut_out(page((0, 0, 50, 20)), quad(-10, -10, 60, 30))
    assert patch.shape == (40, 70, 3)
    assert patch[0, 0].tolist() == [255, 255, 255]


def test_four_quarters_are_the_same_quad_again() -> None:
    one = quad(0, 0, 10, 40)
    assert is_tall(one)
    assert not is_tall(turned(one, -90))
    assert turned(one, -90).corners[0] == (0, 40)
    assert turned(turned(one, 180), 180) == one


def test_a_piece_on_its_head_is_turned_with_its_place() -> None:
    patch = crop(page((100, 100, 400, 110), (100, 100, 110, 125)), quad(90, 80, 410, 140))
    turned_over = on_its_head(patch)
    assert (turned_over.pixels == patch.pixels[::-1, ::-1]).all()
    assert turned_over.quad.corners[0] == patch.quad.corners[2]
    assert on_its_head(turned_over).quad == patch.quad


@given(st.lists(st.tuples(st.integers(1, 400), st.integers(1, 300)), max_size=20))
def test_pieces_cover_all_ink_in_order_and_are_never_too_long(stretches: list[tuple[int, int]]) -> None:
    ink = np.concatenate([np.repeat([True, False], pair) for pair in stretches] or [np.zeros(5, bool)])
    pieces = spans(ink)
    covered = np.zeros(len(ink), bool)
    for a, b in pieces:
        assert 0 <= a < b <= len(ink)
        assert b - a <= LONGEST + 2 * HEIGHT
        covered[a:b] = True
    assert not (ink & ~covered).any()
    assert pieces == sorted(pieces)


def test_runs_are_the_stretches_of_true() -> None:
    assert runs(np.array([True, False, True, True])) == [(0, 1), (2, 4)]
    assert runs(np.zeros(3, bool)) == []


def test_a_part_of_a_quad_has_its_share_of_the_box() -> None:
    assert box_between(quad(0, 0, 100, 40), (0.25, 0.5), (0.5, 1.0)) == Box(25, 20, 50, 40)
    assert extent(quad(0, 0, 100, 40)) == (100, 40)
