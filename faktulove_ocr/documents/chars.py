"""The characters of a PDF page, as pdfium places them, in arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import numpy as np
import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from faktulove_ocr.documents import native
from faktulove_ocr.documents.frame import F64Array

MAX_CHARS = 60_000
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_FORCE_BOLD = 1 << 18
_BOLD_WEIGHT = 700
_HYPHEN_AT_LINE_END = 2  # how pdfium marks one


@dataclass(frozen=True, slots=True)
class Chars:
    """The n drawn characters of a page in content order, in user space; blanks included, pdfium's own guesses not.

    `text`: n code points as strings. `unmapped`: the font has no Unicode for it. `boxes`: (n, 4) from the origin to
    the end of the advance, as high as the font. `origins`: (n, 2) on the baseline. `vectors`: (n, 2) the direction of
    writing, of length one. `sizes`: height of the type in points. `colors`: (n, 4) RGBA of the fill. `drawn`: (n,)
    place of the text object in the page's own order. `cut`: there were more than we take.
    """

    text: Sequence[str]
    unmapped: NDArray[np.bool_]
    boxes: F64Array
    origins: F64Array
    vectors: F64Array
    sizes: F64Array
    bold: NDArray[np.bool_]
    invisible: NDArray[np.bool_]
    colors: NDArray[np.uint8]
    objects: NDArray[np.uint64]
    cut: bool


def read_chars(page: pdfium2.PdfPage) -> Chars:
    """The characters of `page`; at most MAX_CHARS of them."""
    textpage = page.get_textpage()
    try:
        counted = pdfium.FPDFText_CountChars(textpage)
        return _read(native.handle(textpage.raw), min(max(counted, 0), MAX_CHARS), counted > MAX_CHARS)
    finally:
        textpage.close()


def _read(textpage: int, count: int, cut: bool) -> Chars:
    owners = np.array([address or 0 for address in native.each(native.char_object, textpage, count)], dtype=np.uint64)
    drawn = np.flatnonzero(owners)  # what pdfium made up (blanks, line ends) belongs to no object
    codes = np.array(native.each(native.char_unicode, textpage, count), dtype=np.uint32)[drawn]
    unmapped = np.array(native.each(native.char_unmapped, textpage, count), dtype=np.int32)[drawn] == 1
    places = [int(index) for index in drawn]
    rects = np.zeros((len(places), 4), dtype=np.float32)
    native.fill(native.char_box, rects, repeat(textpage), places, split=False)
    origins = np.zeros((len(places), 2), dtype=np.float64)
    native.fill(native.char_origin, origins, repeat(textpage), places, split=True)
    objects, first, which = np.unique(owners[drawn], return_index=True, return_inverse=True)
    styles = _styles(textpage, [int(address) for address in objects], [places[index] for index in first])
    return Chars(
        text=[_character(int(code)) for code in codes],
        unmapped=unmapped,
        boxes=rects[:, [0, 3, 2, 1]].astype(np.float64),
        origins=origins,
        vectors=styles.vectors[which],
        sizes=styles.sizes[which],
        bold=styles.bold[which],
        invisible=styles.invisible[which],
        colors=styles.colors[which],
        objects=owners[drawn],
        cut=cut,
    )


@dataclass(frozen=True, slots=True)
class _Styles:
    """Per text object what all its characters share; fields as in `Chars`."""

    vectors: F64Array
    sizes: F64Array
    bold: NDArray[np.bool_]
    invisible: NDArray[np.bool_]
    colors: NDArray[np.uint8]


def _styles(textpage: int, objects: list[int], first_chars: list[int]) -> _Styles:
    count = len(objects)
    matrices = np.zeros((count, 6), dtype=np.float32)
    native.fill(native.char_matrix, matrices, repeat(textpage), first_chars, split=False)
    sizes = np.zeros((count, 1), dtype=np.float32)
    native.fill(native.font_size, sizes, objects, split=True)
    colors = np.zeros((count, 4), dtype=np.uint32)
    colors[:, 3] = 255
    native.fill(native.fill_color, colors, objects, split=True)
    modes = np.array(list(map(native.render_mode, objects)), dtype=np.int32)
    fonts = [address or 0 for address in map(native.font_of, objects)]
    heavy = {font: _is_bold(font) for font in set(fonts)}
    # A negative size writes backwards along the matrix, which callers use with a mirrored one.
    vectors = matrices[:, :2].astype(np.float64) * np.where(sizes < 0, -1.0, 1.0)
    lengths = np.hypot(vectors[:, 0], vectors[:, 1])
    vectors = np.where(lengths[:, None] > 0, vectors / np.maximum(lengths, 1e-9)[:, None], (1.0, 0.0))
    heights = np.abs(sizes[:, 0]) * np.hypot(matrices[:, 2], matrices[:, 3])
    stroked = np.isin(modes, (pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,))
    unseen = np.isin(modes, (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP))
    return _Styles(
        vectors=vectors,
        sizes=heights.astype(np.float64),
        bold=np.array([heavy[font] for font in fonts], dtype=np.bool_) | stroked,
        invisible=unseen | (colors[:, 3] == 0),
        colors=colors.astype(np.uint8),
    )


def _is_bold(font: int) -> bool:
    """Whether a font is bold by its name, else by its own flag or weight."""
    if not font:
        return False
    buffer = np.zeros(256, dtype=np.uint8)
    length: Any = native.font_name(font, buffer.ctypes.data, len(buffer))
    name = bytes(buffer[: min(int(length), len(buffer))]).split(b"\0")[0].decode("utf-8", "replace").lower()
    if any(part in name for part in _BOLD_NAMES):
        return True
    if "regular" in name or "light" in name:
        return False
    return bool(native.font_flags(font) & _FORCE_BOLD) or native.font_weight(font) >= _BOLD_WEIGHT


def _character(code: int) -> str:
    """The character of a code as pdfium gives it."""
    if code == _HYPHEN_AT_LINE_END:
        return "-"
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"
