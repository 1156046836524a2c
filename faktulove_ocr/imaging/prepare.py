"""From the raster as it came to the one that is read: flattened, straight, evenly lit, of a useful size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from faktulove_ocr.config import PreprocessingSettings
from faktulove_ocr.documents import U8Array
from faktulove_ocr.imaging import enhance, skew
from faktulove_ocr.imaging.profiles import Switches, switches
from faktulove_ocr.imaging.quality import Measures, grey_of, measure
from faktulove_ocr.imaging.sheet import flatten_sheet

MOST_PIXELS = 12_000_000
"""A larger page is shrunk; an A4 page of 300 dpi has nine million."""
LONGEST_ENLARGED = 3600
_SMALL_LETTER = 8.0
"""Letters lower than this, in pixels, are enlarged to it, at most by three."""
_ASKEW = 0.5
"""Degrees from which a page gets the quality profile for its skew alone."""
_UNEVEN, _FAINT, _NOISY, _DIRTY, _BLURRED = 0.6, 0.75, 0.75, 0.85, 0.25
"""The measures below which their step runs. docs/preprocessing.md has what each step does for each kind of damage."""
_EVEN = 0.75
_BLEEDING = 0.2
"""Soft faint print for each pixel of dark print, from which it is the back's; on a page of at least _EVEN light
whose own print is not faint."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page ready to read: `image` (H, W, 3) RGB, still turned by quarters as it came.

    `quality` is the score, 0..1, of the page before its preparation; `profile` what `ReadPage.preprocessing` says;
    `steps` names what was done, in order.
    """

    image: U8Array
    quality: float
    profile: Literal["none", "fast", "quality"]
    steps: tuple[str, ...] = ()


def prepare(image: U8Array, settings: PreprocessingSettings) -> Prepared:
    """Do what the profile allows and the page needs; a good page comes back as it is."""
    if not settings.enabled:
        return Prepared(image, measure(grey_of(image)).score, "none")
    steps: list[str] = []
    flat = flatten_sheet(image)
    if flat is not image:
        steps.append("flatten")
    grey = grey_of(flat)
    measures = measure(grey)
    angle = skew.skew_of(grey)
    streaks = enhance.streaks(grey)
    profile, allowed = switches(settings, measures.score, abs(angle) >= _ASKEW or bool(streaks.any()))
    if allowed.noise_reduction:
        flat = _cleaned(flat, measures, streaks, steps)
    clear = measures.evenness >= _EVEN and measures.contrast >= _FAINT
    bleeding = allowed.advanced_filtering and clear and enhance.bleed_through(grey) > _BLEEDING
    if allowed.resolution_optimization:
        flat = _resized(flat, measures, steps)
    if allowed.skew_correction and abs(angle) >= skew.LEAST:
        flat = skew.turn(flat, angle)
        steps.append("skew_correction")
    flat = _enhanced(flat, measures, allowed, bleeding, steps)
    return Prepared(flat, measures.score, profile, tuple(steps))


def _cleaned(image: U8Array, measures: Measures, streaks: U8Array, steps: list[str]) -> U8Array:
    """Streaks, specks and grain gone. Before the page is turned: that tilts streaks and smears specks."""
    clean = enhance.remove_streaks(image, streaks) if streaks.any() else image
    if measures.grain < _NOISY or measures.dirt < _DIRTY:
        grey = grey_of(clean)
        grey = enhance.remove_specks(grey) if measures.dirt < _DIRTY else grey
        grey = enhance.smooth_grain(grey) if measures.grain < _NOISY else grey
        clean = cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB).astype(np.uint8, copy=False)
    if clean is not image:
        steps.append("noise_reduction")
    return clean


def _resized(image: U8Array, measures: Measures, steps: list[str]) -> U8Array:
    """Enlarge small letters, shrink what is larger than reading needs."""
    height, width = image.shape[:2]
    factor = 1.0
    if measures.letter is not None and measures.letter < _SMALL_LETTER:
        factor = min(3.0, _SMALL_LETTER / measures.letter, LONGEST_ENLARGED / max(height, width))
    most = (MOST_PIXELS / (height * width)) ** 0.5
    if factor > 1.25 and most > 1:
        factor = min(factor, most)
        how = cv2.INTER_CUBIC
    elif most < 1:
        factor, how = most, cv2.INTER_AREA
    else:
        return image
    steps.append("resolution_optimization")
    size = (round(width * factor), round(height * factor))
    return cv2.resize(image, size, interpolation=how).astype(np.uint8, copy=False)


def _enhanced(image: U8Array, measures: Measures, allowed: Switches, bleeding: bool, steps: list[str]) -> U8Array:
    """The steps that change pixels; colour goes with the first of them."""
    grey: U8Array | None = None

    def page() -> U8Array:
        return grey_of(image) if grey is None else grey

    if bleeding:
        grey = enhance.drop_bleed_through(page())
        _add(steps, "advanced_filtering")
    if allowed.advanced_filtering and measures.sharpness < _BLURRED and measures.noise >= _NOISY:
        grey = enhance.sharpen(page())
        _add(steps, "advanced_filtering")
    faint = measures.contrast < _FAINT
    if allowed.contrast_enhancement and (faint or measures.evenness < _UNEVEN):
        grey = enhance.even_ink(page()) if faint else enhance.even_light(page())
        steps.append("contrast_enhancement")
    return image if grey is None else cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB).astype(np.uint8, copy=False)


def _add(steps: list[str], step: str) -> None:
    """Name a step once, though it has parts."""
    if step not in steps:
        steps.append(step)
