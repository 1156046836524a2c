"""A raster page read from top to bottom: prepare, detect, set upright, recognise; and its rules and codes."""

from __future__ import annotations

import cv2
import numpy as np

from faktulove_ocr.config import Settings
from faktulove_ocr.documents import U8Array
from faktulove_ocr.engine.engine import Engine
from faktulove_ocr.imaging import find_codes, find_rules, prepare
from faktulove_ocr.text import ReadPage

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
    return ReadPage(
        number=number,
        width=float(width),
        height=float(height),
        words=engine.read(page, lines),
        source="ocr",
        quality=prepared.quality,
        preprocessing=prepared.profile,
        rotation=rotation,
        rules=find_rules(page),
        codes=find_codes(page),
    )
