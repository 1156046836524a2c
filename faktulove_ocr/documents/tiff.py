"""The directories of a TIFF, walked without decoding: which pages there are, how big, and whether all of them arrived.

The imaging library only warns when a directory or a strip lies beyond the end of the file, and then gives a picture
that is grey from there on; so the walk is done here, by TIFF 6.0 and the BigTIFF addition.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from faktulove_ocr.errors import CorruptDocument, DocumentError, EmptyDocument, TooManyPages, TruncatedDocument

_WIDTH, _HEIGHT, _SUBFILE = 256, 257, 254
_STRIPS, _STRIP_SIZES, _TILES, _TILE_SIZES = 273, 279, 324, 325
_KEPT = frozenset({_WIDTH, _HEIGHT, _SUBFILE, _STRIPS, _STRIP_SIZES, _TILES, _TILE_SIZES})
_CODES = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q", 18: "Q"}
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_MAX_VALUES = 1_000_000
_REDUCED = 1  # NewSubfileType, bit 0: a thumbnail of another page

_Tags = dict[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class TiffPage:
    """A page of a TIFF: `index` of its directory in the file, `width` and `height` in pixels."""

    index: int
    width: int
    height: int


def tiff_pages(content: bytes, max_pages: int) -> Sequence[TiffPage]:
    """The full-size pages of `content`, in order, at most `max_pages` or TooManyPages.

    Raises TruncatedDocument when a directory or pixels lie beyond the end, CorruptDocument, EmptyDocument.
    """
    try:
        return _walk(content, max_pages)
    except struct.error as error:
        raise TruncatedDocument("The TIFF file ends in the middle of a page directory.", bytes=len(content)) from error


def _walk(content: bytes, max_pages: int) -> Sequence[TiffPage]:
    order = "<" if content[:2] == b"II" else ">"
    big = struct.unpack_from(order + "H", content, 2)[0] == 43
    at = struct.unpack_from(order + ("Q" if big else "I"), content, 8 if big else 4)[0]
    pages: list[TiffPage] = []
    seen: set[int] = set()
    while at and at not in seen:
        seen.add(at)
        tags, following = _directory(content, order, big, at)
        index = len(seen) - 1
        if not (tags.get(_SUBFILE, (0,))[0] & _REDUCED) or (not pages and not following):
            pages.append(_page(content, tags, index))
        # Thumbnails are bounded as well: a chain of directories must not keep us for ever.
        if len(pages) > max_pages or len(seen) > 4 * max_pages + 4:
            raise TooManyPages(f"The TIFF file has more than {max_pages} pages.", limit_pages=max_pages)
        at = following
    if not pages:
        raise EmptyDocument("The TIFF file has no page.", bytes=len(content))
    return pages


def _directory(content: bytes, order: str, big: bool, at: int) -> tuple[_Tags, int]:
    """The tags we need of the directory at byte `at`, and where the next directory is (0: nowhere)."""
    count_code, entry_size, inline, word = ("Q", 20, 8, "Q") if big else ("H", 12, 4, "I")
    count = struct.unpack_from(order + count_code, content, at)[0]
    start = at + struct.calcsize(order + count_code)
    if not count or count > 4096:
        raise CorruptDocument("The TIFF file has a damaged page directory.", entries=count)
    following = struct.unpack_from(order + word, content, start + count * entry_size)[0]
    tags: _Tags = {}
    for entry in range(start, start + count * entry_size, entry_size):
        tag, kind = struct.unpack_from(order + "HH", content, entry)
        if tag not in _KEPT or kind not in _CODES:
            continue
        values = struct.unpack_from(order + word, content, entry + 4)[0]
        value_at = entry + 4 + inline
        if values * _SIZES[kind] > inline:
            value_at = struct.unpack_from(order + word, content, value_at)[0]
        if not 0 < values <= _MAX_VALUES:
            raise CorruptDocument("The TIFF file has a damaged page directory.", tag=tag, values=values)
        tags[tag] = struct.unpack_from(f"{order}{values}{_CODES[kind]}", content, value_at)
    return tags, following


def _page(content: bytes, tags: _Tags, index: int) -> TiffPage:
    """The page that `tags` describe, once all its pixels are known to be in the file."""
    try:
        width, height = tags[_WIDTH][0], tags[_HEIGHT][0]
    except KeyError as error:
        raise CorruptDocument("A page of the TIFF file does not say how big it is.", page=index + 1) from error
    for places, sizes in ((_STRIPS, _STRIP_SIZES), (_TILES, _TILE_SIZES)):
        for place, size in zip(tags.get(places, ()), tags.get(sizes, ()), strict=False):
            if place + size > len(content):
                raise _beyond_end(index)
    # Old writers leave the sizes out; the place alone must then be inside.
    if any(place >= len(content) for place in (*tags.get(_STRIPS, ()), *tags.get(_TILES, ()))):
        raise _beyond_end(index)
    return TiffPage(index, width, height)


def _beyond_end(index: int) -> DocumentError:
    return TruncatedDocument("The TIFF file ends before its last page is complete.", page=index + 1)
