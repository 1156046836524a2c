"""Every switch has its effect where the page needs it, and none where it does not."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from faktulove_ocr.config import PreprocessingSettings
from faktulove_ocr.documents import U8Array
from faktulove_ocr.imaging import prepare
from faktulove_ocr.imaging.enhance import bleed_through, drop_bleed_through, even_ink, remove_specks, streaks
from faktulove_ocr.imaging.prepare import MOST_PIXELS
from faktulove_ocr.imaging.quality import grey_of, measure
from faktulove_ocr.imaging.skew import skew_of, turn

RNG = np.random.default_rng(2)


def only(step: str) -> PreprocessingSettings:
    """The fast profile with this one step alone."""
    steps = dict.fromkeys(("contrast_enhancement", "resolution_optimization"), False) | {step: True}
    return PreprocessingSettings(profile="fast", **steps)


def without(step: str) -> PreprocessingSettings:
    return PreprocessingSettings(profile="quality", **{step: False})


@pytest.mark.parametrize("profile", ["fast", "quality", "adaptive"])
def test_a_good_page_comes_back_as_it_is(page: U8Array, profile: str) -> None:
    prepared = prepare(page, PreprocessingSettings(profile=profile))  # type: ignore[arg-type]
    assert prepared.image is page
    assert prepared.steps == ()


def test_nothing_is_done_when_preprocessing_is_off(page: U8Array) -> None:
    bad = turn(page, 4)
    prepared = prepare(bad, PreprocessingSettings(enabled=False))
    assert prepared.image is bad
    assert prepared.profile == "none"


def test_noise_reduction_calms_the_paper(page: U8Array) -> None:
    bad = np.clip(page + RNG.normal(0, 45, page.shape), 0, 255).astype(np.uint8)
    prepared = prepare(bad, only("noise_reduction"))
    assert "noise_reduction" in prepared.steps
    assert measure(grey_of(prepared.image)).noise > measure(grey_of(bad)).noise + 0.3
    assert "noise_reduction" not in prepare(bad, without("noise_reduction")).steps


def test_contrast_enhancement_evens_the_light(page: U8Array) -> None:
    bad = (page * np.linspace(0.3, 1, page.shape[1])[None, :, None]).astype(np.uint8)
    prepared = prepare(bad, only("contrast_enhancement"))
    assert "contrast_enhancement" in prepared.steps
    assert measure(grey_of(prepared.image)).evenness > 0.95
    assert "contrast_enhancement" not in prepare(bad, without("contrast_enhancement")).steps


def test_contrast_enhancement_darkens_faint_ink(page: U8Array) -> None:
    bad = (215 + page.astype(np.float32) * 40 / 255).astype(np.uint8)
    prepared = prepare(bad, only("contrast_enhancement"))
    assert measure(grey_of(prepared.image)).contrast > measure(grey_of(bad)).contrast + 0.3


@pytest.mark.parametrize("angle", [-8.0, -2.0, 0.8, 5.0, 12.0])
def test_skew_correction_levels_the_lines(page: U8Array, angle: float) -> None:
    bad = turn(page, angle)
    assert skew_of(grey_of(bad)) == pytest.approx(-angle, abs=0.25)
    prepared = prepare(bad, only("skew_correction"))
    assert "skew_correction" in prepared.steps
    assert abs(skew_of(grey_of(prepared.image))) <= 0.25
    assert "skew_correction" not in prepare(bad, without("skew_correction")).steps


def test_skew_is_found_on_a_page_turned_by_a_quarter(page: U8Array) -> None:
    sideways = cv2.rotate(turn(page, 3.0), cv2.ROTATE_90_CLOCKWISE).astype(np.uint8)
    assert skew_of(grey_of(sideways)) == pytest.approx(-3.0, abs=0.25)


def test_skew_is_not_guessed_without_text() -> None:
    assert skew_of(np.full((800, 600), 255, np.uint8)) == 0.0


def test_turning_keeps_all_of_the_page(page: U8Array) -> None:
    turned = turn(page, 10)
    ink = int((page < 128).sum())
    assert int((turned < 128).sum()) == pytest.approx(ink, rel=0.1)
    assert turned.shape[0] > page.shape[0]


def test_resolution_optimization_enlarges_small_letters(page: U8Array) -> None:
    bad = cv2.resize(page, None, fx=0.35, fy=0.35, interpolation=cv2.INTER_AREA).astype(np.uint8)
    prepared = prepare(bad, only("resolution_optimization"))
    assert prepared.image.shape[0] > 1.25 * bad.shape[0]
    assert prepare(bad, without("resolution_optimization")).image.shape == bad.shape


def test_resolution_optimization_bounds_a_huge_page(page: U8Array) -> None:
    huge = cv2.resize(page, None, fx=3, fy=3, interpolation=cv2.INTER_LINEAR).astype(np.uint8)
    prepared = prepare(huge, only("resolution_optimization"))
    height, width = prepared.image.shape[:2]
    assert height * width <= MOST_PIXELS * 1.001
    assert height / width == pytest.approx(page.shape[0] / page.shape[1], rel=0.01)


def test_advanced_filtering_sharpens_a_blurred_page(page: U8Array) -> None:
    bad = cv2.GaussianBlur(page, (0, 0), 2.2).astype(np.uint8)
    prepared = prepare(bad, only("advanced_filtering"))
    assert "advanced_filtering" in prepared.steps
    assert measure(grey_of(prepared.image)).sharpness > measure(grey_of(bad)).sharpness + 0.1


def test_advanced_filtering_removes_what_shines_through(page: U8Array) -> None:
    back = 255 - (255 - cv2.GaussianBlur(page[:, ::-1], (0, 0), 1.5)).astype(np.float32) * 0.22
    shifted = np.roll(back, 25, axis=0)
    bad = np.minimum(page, shifted).astype(np.uint8)
    prepared = prepare(bad, only("advanced_filtering"))
    assert "advanced_filtering" in prepared.steps
    assert bleed_through(grey_of(prepared.image)) < 0.5 * bleed_through(grey_of(bad))
    assert "advanced_filtering" not in prepare(bad, without("advanced_filtering")).steps


def test_noise_reduction_removes_specks_and_keeps_full_stops(page: U8Array) -> None:
    bad = page.copy()
    for y, x in zip(RNG.integers(0, 1740, 2000), RNG.integers(0, 1230, 2000), strict=True):
        bad[y : y + 2, x : x + 2] = 60
    prepared = prepare(bad, only("noise_reduction"))
    assert "noise_reduction" in prepared.steps
    assert measure(grey_of(prepared.image)).dirt > measure(grey_of(bad)).dirt + 0.5
    blank = prepared.image[1650:, 40:1200]
    assert (blank < 200).mean() < 0.1 * (bad[1650:, 40:1200] < 200).mean()
    ink, kept = page < 100, prepared.image < 140
    assert kept[ink].mean() > 0.95
    assert "noise_reduction" not in prepare(bad, without("noise_reduction")).steps


def test_dust_is_taken_off_faint_print_and_the_points_of_that_print_stay() -> None:
    sheet = np.full((400, 600), 250, np.uint8)
    sheet[300:312, 40:560] = 40
    sheet[100:103, 60:540] = 170
    sheet[140:143, 60:540:12] = 170
    sheet[200:203, 100:500:20] = 40
    dusty = sheet.copy()
    dusty[100:103, 200:203] = dusty[100:103, 400:403] = 40
    clean = remove_specks(dusty)
    assert clean[100:103, 60:540].min() >= 150
    assert clean[100:103, 60:540].max() < 180
    assert clean[140:143, 60:540:12].max() < 180
    assert clean[195:208].min() > 240


def test_faint_pages_are_not_searched_for_what_shines_through(page: U8Array) -> None:
    back = 255 - (255 - cv2.GaussianBlur(page[:, ::-1], (0, 0), 1.5)).astype(np.float32) * 0.22
    bad = np.minimum(page, np.roll(back, 25, axis=0)).astype(np.float32)
    faint = (255 - (255 - bad) * 0.45).astype(np.uint8)
    assert "advanced_filtering" not in prepare(faint, only("advanced_filtering")).steps


def test_noise_reduction_removes_the_streaks_of_a_dirty_glass_and_nothing_under_them(page: U8Array) -> None:
    bad = page.copy()
    for x in (300, 811):
        bad[:, x : x + 2] = np.maximum(bad[:, x : x + 2].astype(int) - 40, 0)
    prepared = prepare(bad, PreprocessingSettings(profile="quality"))
    assert prepared.steps == ("noise_reduction",)
    ink = page < 100
    assert (prepared.image[~ink] >= page[~ink]).mean() > 0.999
    assert (prepared.image[ink] < 140).mean() > 0.99


def test_a_streak_makes_an_adaptive_page_one_of_the_quality_profile(page: U8Array) -> None:
    bad = page.copy()
    bad[:, 300:302] = np.maximum(bad[:, 300:302].astype(int) - 40, 0)
    assert prepare(bad, PreprocessingSettings()).profile == "quality"


def test_the_rule_of_a_table_is_no_streak(page: U8Array) -> None:
    ruled = page.copy()
    ruled[110:1640, 100:102] = 120
    assert not streaks(grey_of(ruled)).any()


def test_evened_ink_gives_faded_print_the_strength_of_its_neighbours(page: U8Array) -> None:
    fading = np.linspace(0.3, 1, page.shape[0])[:, None, None]
    bad = (240 - (255 - page.astype(np.float32)) * 0.8 * fading).astype(np.uint8)
    evened = even_ink(grey_of(bad)).astype(int)
    top, bottom = (np.percentile(part, 1) for part in (evened[100:400], evened[1300:1600]))
    assert abs(top - bottom) < 30
    assert np.median(evened) > 245


def test_evened_ink_strengthens_faint_print_beside_dark_print() -> None:
    sheet = np.full((400, 600), 250, np.uint8)
    sheet[200:204, 40:280] = 20
    sheet[200:204, 360:560] = 190
    evened = even_ink(sheet)
    assert evened[201, 380:540].max() < 100


def test_print_of_pale_grey_does_not_shine_through(page: U8Array) -> None:
    pale = 255 - ((255 - page) * 0.35).astype(np.uint8)
    mixed = page.copy()
    mixed[900:] = pale[900:]
    assert bleed_through(grey_of(mixed)) < 0.1
    kept = drop_bleed_through(grey_of(mixed))
    assert np.abs(kept[900:].astype(int) - grey_of(mixed)[900:]).mean() < 1
