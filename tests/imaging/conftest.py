"""A clean page drawn for the purpose."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from faktulove_ocr.documents import U8Array


@pytest.fixture(scope="session")
def page() -> U8Array:
    """Thirty lines of text on a white A4 page of 150 dpi, (1754, 1240, 3)."""
    sheet = Image.new("RGB", (1240, 1754), "white")
    pen = ImageDraw.Draw(sheet)
    for row in range(30):
        text = f"{row + 1}. Towar handlowy numer {1000 + row}, 12 szt. po {row},99 netto"
        pen.text((120, 120 + 50 * row), text, font=ImageFont.load_default(26), fill="black")
    return np.asarray(sheet).copy()
