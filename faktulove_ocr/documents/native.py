"""Bulk access to pdfium: one C call a value, driven by `map` and writing straight into arrays.

Through the wrappers a dense page of 3,000 characters costs five Python objects a character; this way it costs none.

pdfium is not thread-safe, across documents too: every call in this room is made under `PDFIUM_LOCK`. Processes, not
threads, make it faster.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable
from itertools import repeat
from threading import RLock
from typing import Any

import pypdfium2.raw as pdfium
from numpy.typing import NDArray

PDFIUM_LOCK = RLock()

_POINTER, _INT, _UINT = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint


def _function(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """`function` of pdfium with plain addresses for its pointers."""
    address = ctypes.cast(function, _POINTER).value
    assert address is not None
    return ctypes.CFUNCTYPE(result, *arguments)(address)


char_unicode = _function(pdfium.FPDFText_GetUnicode, _UINT, _POINTER, _INT)
char_unmapped = _function(pdfium.FPDFText_HasUnicodeMapError, _INT, _POINTER, _INT)
char_object = _function(pdfium.FPDFText_GetTextObject, _POINTER, _POINTER, _INT)
char_box = _function(pdfium.FPDFText_GetLooseCharBox, _INT, _POINTER, _INT, _POINTER)
char_origin = _function(pdfium.FPDFText_GetCharOrigin, _INT, _POINTER, _INT, _POINTER, _POINTER)
char_matrix = _function(pdfium.FPDFText_GetMatrix, _INT, _POINTER, _INT, _POINTER)
font_of = _function(pdfium.FPDFTextObj_GetFont, _POINTER, _POINTER)
font_size = _function(pdfium.FPDFTextObj_GetFontSize, _INT, _POINTER, _POINTER)
render_mode = _function(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _POINTER)
font_flags = _function(pdfium.FPDFFont_GetFlags, _INT, _POINTER)
font_weight = _function(pdfium.FPDFFont_GetWeight, _INT, _POINTER)
font_name = _function(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, _POINTER, _POINTER, ctypes.c_size_t)
fill_color = _function(pdfium.FPDFPageObj_GetFillColor, _INT, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
stroke_color = _function(pdfium.FPDFPageObj_GetStrokeColor, _INT, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
stroke_width = _function(pdfium.FPDFPageObj_GetStrokeWidth, _INT, _POINTER, _POINTER)
page_objects = _function(pdfium.FPDFPage_CountObjects, _INT, _POINTER)
page_object = _function(pdfium.FPDFPage_GetObject, _POINTER, _POINTER, _INT)
form_objects = _function(pdfium.FPDFFormObj_CountObjects, _INT, _POINTER)
form_object = _function(pdfium.FPDFFormObj_GetObject, _POINTER, _POINTER, ctypes.c_ulong)
object_type = _function(pdfium.FPDFPageObj_GetType, _INT, _POINTER)
object_matrix = _function(pdfium.FPDFPageObj_GetMatrix, _INT, _POINTER, _POINTER)
object_bounds = _function(pdfium.FPDFPageObj_GetBounds, _INT, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
is_transparent = _function(pdfium.FPDFPageObj_HasTransparency, _INT, _POINTER)
path_segments = _function(pdfium.FPDFPath_CountSegments, _INT, _POINTER)
path_segment = _function(pdfium.FPDFPath_GetPathSegment, _POINTER, _POINTER, _INT)
path_draw_mode = _function(pdfium.FPDFPath_GetDrawMode, _INT, _POINTER, _POINTER, _POINTER)
segment_type = _function(pdfium.FPDFPathSegment_GetType, _INT, _POINTER)
segment_point = _function(pdfium.FPDFPathSegment_GetPoint, _INT, _POINTER, _POINTER, _POINTER)
segment_closes = _function(pdfium.FPDFPathSegment_GetClose, _INT, _POINTER)


def handle(raw: Any) -> int:
    """The address behind a handle of the wrapper."""
    address = ctypes.cast(raw, _POINTER).value
    if address is None:
        raise ValueError("pdfium gave a null handle")
    return address


def fill(function: Callable[..., Any], array: NDArray[Any], *leading: Any, split: bool) -> None:
    """Call `function(*leading, *places)` for each row of `array`, which it writes.

    Each of `leading` is an iterable with one value a row. `split`: the function takes one address a column, else one
    address for the row.
    """
    if not len(array):
        return
    columns = array.shape[1] if split else 1
    start, step = array.ctypes.data, array.strides[0]
    places = [
        range(start + column * array.itemsize, start + column * array.itemsize + step * len(array), step)
        for column in range(columns)
    ]
    for _ in map(function, *leading, *places):
        pass


def each(function: Callable[..., Any], owner: int, count: int) -> list[Any]:
    """`function(owner, i)` for i below `count`."""
    return list(map(function, repeat(owner), range(count)))


# One call at a time under the lock, so one place to write a few values to is enough.
_FLOATS = (ctypes.c_float * 6)()
_INTS = (ctypes.c_uint * 6)()
_FLOAT_PLACES = tuple(ctypes.addressof(_FLOATS) + 4 * index for index in range(6))
_INT_PLACES = tuple(ctypes.addressof(_INTS) + 4 * index for index in range(6))


def floats(function: Callable[..., Any], owner: int, count: int) -> list[float] | None:
    """What `function(owner, address...)` writes to `count` addresses of floats, None when it reports failure."""
    return _FLOATS[:count] if function(owner, *_FLOAT_PLACES[:count]) else None


def integers(function: Callable[..., Any], owner: int, count: int) -> list[int] | None:
    """What `function(owner, address...)` writes to `count` addresses of integers, None when it reports failure."""
    return _INTS[:count] if function(owner, *_INT_PLACES[:count]) else None


def matrix(owner: int) -> tuple[float, float, float, float, float, float] | None:
    """The matrix of a page object, None when it has none or one that is no number."""
    if not object_matrix(owner, _FLOAT_PLACES[0]):
        return None
    a, b, c, d, e, f = _FLOATS
    return (a, b, c, d, e, f) if math.isfinite(a + b + c + d + e + f) else None
