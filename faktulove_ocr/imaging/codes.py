"""QR and bar codes in a raster."""

from __future__ import annotations

import zxingcpp

from faktulove_ocr.documents import U8Array
from faktulove_ocr.geometry import Box
from faktulove_ocr.imaging.quality import grey_of
from faktulove_ocr.text import Code

MOST = 32
"""Codes of one page that are reported."""


def find_codes(image: U8Array) -> tuple[Code, ...]:
    """The codes of a page (H, W, 3) RGB, from top to bottom; boxes in its pixels."""
    found = [_code(each) for each in zxingcpp.read_barcodes(grey_of(image), try_invert=False)]
    return tuple(sorted((code for code in found if code.text), key=lambda code: (code.box.y0, code.box.x0))[:MOST])


def _code(found: zxingcpp.Barcode) -> Code:
    place = found.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    xs, ys = [float(p.x) for p in corners], [float(p.y) for p in corners]
    return Code(found.text, Box(min(xs), min(ys), max(xs), max(ys)), str(found.format).rpartition(".")[2])
