"""Each kind of damage lowers its own measure, and the score unless preparation mends it."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from faktulove_ocr.documents import U8Array
from faktulove_ocr.imaging import quality_score
from faktulove_ocr.imaging.quality import grey_of, measure


def blurred(page: U8Array) -> U8Array:
    return cv2.GaussianBlur(page, (0, 0), 2.5).astype(np.uint8)


def faint(page: U8Array) -> U8Array:
    return (225 + page.astype(np.float32) * 30 / 255).astype(np.uint8)


def grainy(page: U8Array) -> U8Array:
    grain = np.random.default_rng(1).normal(0, 45, page.shape)
    return np.clip(page + grain, 0, 255).astype(np.uint8)


def small(page: U8Array) -> U8Array:
    return cv2.resize(page, None, fx=0.35, fy=0.35, interpolation=cv2.INTER_AREA).astype(np.uint8)


def shaded(page: U8Array) -> U8Array:
    return (page * np.linspace(0.3, 1, page.shape[1])[None, :, None]).astype(np.uint8)


def test_a_clean_page_scores_nearly_one(page: U8Array) -> None:
    assert quality_score(page) > 0.9


def test_a_blank_page_is_no_bad_page() -> None:
    assert quality_score(np.full((800, 600, 3), 250, np.uint8)) > 0.9


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        (blurred, "sharpness"),
        (faint, "contrast"),
        (grainy, "noise"),
        (small, "resolution"),
    ],
)
def test_damage_lowers_its_own_measure_and_the_score_below_the_threshold(page: U8Array, damage, named) -> None:  # type: ignore[no-untyped-def]
    bad = damage(page)
    clean, worse = measure(grey_of(page)), measure(grey_of(bad))
    assert getattr(worse, named) < getattr(clean, named) - 0.3
    assert quality_score(bad) < 0.7


def test_uneven_light_lowers_its_own_measure_and_not_the_score(page: U8Array) -> None:
    bad = shaded(page)
    assert measure(grey_of(bad)).evenness < 0.6
    assert quality_score(bad) > 0.7


def test_edges_steeper_than_reading_needs_do_not_raise_the_score(page: U8Array) -> None:
    clean = measure(grey_of(page))
    assert replace(clean, sharpness=0.5).score == clean.score
    assert replace(clean, sharpness=0.2).score < 0.7


def test_letters_are_measured_in_pixels_of_the_page(page: U8Array) -> None:
    once = measure(grey_of(page)).letter
    twice = measure(grey_of(cv2.resize(page, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC).astype(np.uint8))).letter
    assert once is not None
    assert twice == pytest.approx(2 * once, rel=0.15)


@pytest.mark.parametrize("shape", [(1, 1), (3, 2000), (2000, 3), (40, 40)])
def test_pictures_too_small_for_a_page_are_scored_without_fault(shape: tuple[int, int]) -> None:
    dark = np.zeros((*shape, 3), np.uint8)
    assert 0 <= quality_score(dark) <= 1
