"""A cache folder for the whole run, so that models are cut and compiled once; pages drawn for the purpose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from faktulove_ocr.config import EngineSettings
from faktulove_ocr.documents import U8Array
from faktulove_ocr.engine import Engine, load_engine

LINES = (
    "Faktura VAT FV/2025/03/0147",
    "Data wystawienia: 2025-03-12",
    "Razem netto 12 345,67",
    "Termin platnosci 14 dni",
    "Warszawa, ul. Prosta 5",
    "NIP 526-104-08-28",
    "Do zaplaty 15 185,17 PLN",
    "Numer konta bankowego",
)


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> EngineSettings:
    """Standing settings with a cache of their own."""
    return replace(EngineSettings(), cache_dir=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def engine(settings: EngineSettings) -> Iterator[Engine]:
    """The default engine with the real models."""
    loaded = load_engine(settings)
    yield loaded
    loaded.close()


@pytest.fixture(scope="session")
def draw() -> Callable[..., U8Array]:
    """Draws lines of text at (x, y, text, size), black on white, onto a page (H, W, 3)."""

    def page(items: list[tuple[int, int, str, int]], width: int = 1240, height: int = 1000) -> U8Array:
        sheet = Image.new("RGB", (width, height), "white")
        pen = ImageDraw.Draw(sheet)
        for x, y, text, size in items:
            pen.text((x, y), text, font=ImageFont.load_default(size), fill="black")
        return np.asarray(sheet).copy()

    return page


@pytest.fixture(scope="session")
def invoice_page(draw: Callable[..., U8Array]) -> U8Array:
    """A page with the eight LINES."""
    return draw([(100, 80 + 100 * row, text, 34) for row, text in enumerate(LINES)])
