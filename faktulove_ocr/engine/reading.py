"""A raster page read from top to bottom: prepare, detect, set upright, recognise; and its rules and codes."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from faktulove_ocr.config import Settings
from faktulove_ocr.documents import U8Array
from faktulove_ocr.engine.detection import TextLine, reading_order
from faktulove_ocr.engine.engine import Engine
from faktulove_ocr.engine.leftovers import SURE, leftovers
from faktulove_ocr.imaging import find_codes, find_rules, prepare
from faktulove_ocr.imaging.rules import without_uprights
from faktulove_ocr.text import ReadPage, Rule, Word

_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


def read_raster(image: U8Array, number: int, engine: Engine, settings: Settings) -> ReadPage:
    """Page `number` out of `image` (H, W, 3) RGB; words, rules and codes in pixels of the prepared upright raster."""
    prepared = prepare(image, settings.preprocessing)
    page = prepared.image
    lines = engine.detect(page)
    rotation = engine.quarter(page, lines)
    if rotation:
        page = cv2.rotate(page, _TURNS[rotation]).astype(np.uint8, copy=False)
        lines = engine.detect(page)
    height, width = page.shape[:2]
    rules, codes = find_rules(page), find_codes(page)
    page = without_uprights(page, [rule for rule in rules if _is_printed(rule, lines)])
    extra = leftovers(page, lines)
    words = engine.read(page, reading_order([*lines, *extra]))
    return ReadPage(
        number=number,
        width=float(width),
        height=float(height),
        words=tuple(w for w in words if not _is_speck(w, extra)),
        source="ocr",
        quality=prepared.quality,
        preprocessing=prepared.profile,
        rotation=rotation,
        rules=rules,
        codes=codes,
    )


def _is_printed(rule: Rule, lines: Sequence[TextLine]) -> bool:
    """Whether an upright rule is none that letters make: long, or with few lines of text across it."""
    beside = [e.quad.box for e in lines if rule.box.y_overlap(e.quad.box) > 0]
    if not beside:
        return True
    height = sorted(b.height for b in beside)[len(beside) // 2]
    crossed = sum(b.x0 + 0.3 * b.height < rule.box.cx < b.x1 - 0.3 * b.height for b in beside)
    return rule.box.height > 5 * height or crossed <= 0.3 * rule.box.height / height


def _is_speck(word: Word, extra: Sequence[TextLine]) -> bool:
    """Whether a word was read from leftover ink and is no sure letter or digit."""
    box = word.box
    inside = any(e.quad.box.x0 <= box.cx <= e.quad.box.x1 and e.quad.box.y0 <= box.cy <= e.quad.box.y1 for e in extra)
    return inside and (word.confidence < SURE or not any(c.isalnum() for c in word.text))
