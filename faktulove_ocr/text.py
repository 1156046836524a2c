"""What was read off a page, from a text layer or by recognition: glyphs, words, pages.

Both sources meet in these types; everything after them (layout, extraction, confidence) cannot tell
and need not ask which source it was, except through `ReadPage.source` and the confidences.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from faktulove_ocr.geometry import Box

Source = Literal["text", "ocr"]


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character.

    `char` is one character; `box` is in page units; `confidence` is 0..1 (1.0 in a text layer);
    `alternatives` are other readings of it with their probabilities, best first, without `char` itself.
    """

    char: str
    box: Box
    confidence: float = 1.0
    alternatives: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """Characters printed without a blank between them, left to right; never empty, no whitespace inside.

    `line` numbers the detected text line (or text-layer run) the word came from, unique within its page.
    `size` is the height of its type in page units: the height of the text line, not of these letters' ink.
    `printed` is where it stands on the page when `box` was moved to make a slanting line level.
    `glyphs` are the characters as read; `text` is another reading of them where that passes a check.
    """

    text: str
    box: Box
    confidence: float
    line: int
    size: float
    bold: bool = False
    glyphs: tuple[Glyph, ...] = ()
    printed: Box | None = None

    @property
    def place(self) -> Box:
        """The box on the page as it is."""
        return self.printed or self.box

    @property
    def read(self) -> str:
        """What was read, before a check had it read otherwise."""
        return "".join(glyph.char for glyph in self.glyphs) if self.glyphs else self.text

    @property
    def mended(self) -> bool:
        """Whether `text` is another reading than the first: one that passes a check."""
        return self.read != self.text


@dataclass(frozen=True, slots=True)
class Rule:
    """A printed straight line (a table's frame), horizontal or vertical; `box` is thin, in page units."""

    box: Box
    horizontal: bool


@dataclass(frozen=True, slots=True)
class Code:
    """A decoded QR or bar code: `text` is its payload, `box` in page units."""

    text: str
    box: Box
    symbology: str


@dataclass(frozen=True, slots=True)
class ReadPage:
    """One upright page as read.

    `number` counts from 1. `width`, `height`: the page in page units, which are PDF points for a text
    layer and pixels of the upright raster otherwise; all boxes are in them. `quality` is 0..1.
    `preprocessing` is `none`, `fast` or `quality`; `rotation` is how many degrees clockwise the page had
    to be turned to be upright (0, 90, 180, 270).
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    source: Source
    quality: float = 1.0
    preprocessing: str = "none"
    rotation: int = 0
    rules: tuple[Rule, ...] = ()
    codes: tuple[Code, ...] = ()
